//! A report's goals from `goals.yaml`: what was to be achieved, whose they are, and the board's own verdict. It never looks at an indicator's numbers.

mod level;

use crate::diagnostic::{Diagnostics, Problem, Severity};
use crate::indicator::{Direction, Group, Outcome};
use crate::name::{AreaId, GoalId, IndicatorId, Wording};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::Shape::{self, Either, Form, List, Map, OneOf, Suggested, Text, Wording as Words, Year, YesNo};
use crate::yaml::{self, Fields, Kind, Mapping, Node, may, must, without, wording, words};

pub use level::Level;

/// What a board says of a goal in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardState {
    /// Reached, nearly reached or not reached.
    Outcome(Outcome),
    /// Not assessed.
    NotAssessed,
    /// A forecast: it is expected to be reached.
    Expected,
    /// A forecast: it is not expected to be reached.
    Unlikely,
    /// A step of the board's own scale, by its index.
    Step(usize),
}

/// The words for what a board says, apart from its own scale.
pub const STATES: [(&str, BoardState); 6] = [
    ("reached", BoardState::Outcome(Outcome::Reached)),
    ("nearly", BoardState::Outcome(Outcome::Nearly)),
    ("missed", BoardState::Outcome(Outcome::Missed)),
    ("not_assessed", BoardState::NotAssessed),
    ("expected", BoardState::Expected),
    ("unlikely", BoardState::Unlikely),
];

/// The board's own verdict on a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardVerdict {
    /// What it says in a word; `None` if the board gives only a text.
    pub state: Option<BoardState>,
    /// The board's words.
    pub text: Option<Wording>,
}

/// The board's own verdict as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictFile {
    /// The word as written, which may be of the board's own scale.
    pub state: Option<Spanned<String>>,
    /// The board's words.
    pub text: Option<Wording>,
}

/// A goal as written. Missing values may have been invalid, which has been reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalFile {
    /// Its id in files and addresses.
    pub id: Spanned<GoalId>,
    /// What is to be achieved.
    pub text: Wording,
    /// Who set it.
    pub by: Option<Wording>,
    /// The year of the report that it belongs to.
    pub edition: Option<Spanned<u16>>,
    /// The operation that it concerns, as written.
    pub operation: Option<Spanned<String>>,
    /// The indicators that measure it, as written.
    pub indicators: Vec<Spanned<String>>,
    /// The group of people whose values count.
    pub group: Option<Spanned<Group>>,
    /// The desired direction of the values.
    pub direction: Option<Direction>,
    /// The board's own verdict.
    pub verdict: Option<VerdictFile>,
    /// Whose goal it is.
    pub level: Option<Spanned<Level>>,
    /// The goal to which it contributes, as written.
    pub within: Option<Spanned<String>>,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// Where it is said that nobody has confirmed that it still applies.
    pub unconfirmed: Option<Span>,
    /// Whether it was parsed without errors. If not, missing values are not reported.
    pub complete: bool,
    /// The span of its definition.
    pub span: Span,
}

/// A valid goal of one edition: its indicators and operation exist, and it has an indicator or a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Its id in files and addresses. The same id in another edition continues the goal.
    pub id: GoalId,
    /// What is to be achieved.
    pub text: Wording,
    /// Who set it.
    pub by: Option<Wording>,
    /// The year of the report that it belongs to.
    pub edition: u16,
    /// The operation that it concerns.
    pub operation: Option<AreaId>,
    /// The indicators that measure it, the most important first.
    pub indicators: Vec<IndicatorId>,
    /// The group of people whose values count.
    pub group: Group,
    /// The desired direction of the values; `None` if neither the goal nor its first indicator has one.
    pub direction: Option<Direction>,
    /// The board's own verdict; `None` if it is computed.
    pub verdict: Option<BoardVerdict>,
    /// Whose goal it is; `None` if not stated.
    pub level: Option<Level>,
    /// The goal of the same edition to which it contributes, of a higher level.
    pub within: Option<GoalId>,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// Where it is said that nobody has confirmed that it still applies; `None` if that is not said.
    pub unconfirmed: Option<Span>,
    /// The span of its definition.
    pub span: Span,
}

const DIRECTIONS: [(&str, Direction); 3] =
    [("increase", Direction::Increase), ("decrease", Direction::Decrease), ("keep", Direction::Keep)];

/// The keys of a goal.
pub static GOAL: Mapping = Mapping {
    name: "goal",
    keys: &[
        must("id", Shape::Id),
        must("text", Words),
        must("edition", Year),
        may("by", Words),
        may("operation", Text),
        may("indicators", List(&Text)),
        may("group", Form("group")),
        may("direction", OneOf(&words(&DIRECTIONS))),
        may("verdict", Either(&[STATE, Map(&VERDICT)])),
        may("level", OneOf(&words(&Level::WORDS))),
        may("within", Text),
        may("note", Words),
        may("confirmed", YesNo),
    ],
};

/// A verdict in a word, which may be of the board's own scale.
const STATE: Shape = Suggested(&words(&STATES));

/// The keys of a verdict.
pub static VERDICT: Mapping = Mapping { name: "verdict", keys: &[may("state", STATE), without("state", "text", Words)] };

/// Parses a file of goals, keeping what could be read. A goal with errors is kept if it has a valid name, so that references to it are not
/// reported as unknown.
pub fn parse(file: FileId, text: &str, found: &mut Diagnostics) -> Vec<GoalFile> {
    let Some(root) = yaml::parse(file, text, 0, found) else { return Vec::new() };
    match &root.kind {
        Kind::List(nodes) => nodes.iter().filter_map(|node| goal(node, found)).collect(),
        Kind::Empty => Vec::new(),
        Kind::Map(_) | Kind::Scalar { .. } => {
            found.add(root.span, Problem::WantedList { key: "goals.yaml".into() });
            Vec::new()
        }
    }
}

/// Parses a goal. Returns `None` if its name is not a valid id.
fn goal(node: &Node, found: &mut Diagnostics) -> Option<GoalFile> {
    let errors = found.count(Severity::Error);
    let mut fields = Fields::of(node, "goals.yaml", &GOAL, found);
    let id = fields.required_text("id").and_then(|text| id(text, fields.found));
    let text = fields.required_wording("text");
    let by = fields.wording("by");
    let edition = fields.required_year("edition");
    let operation = fields.text("operation");
    let indicators = fields.texts("indicators");
    let group = fields.text("group").and_then(|text| group(text, fields.found));
    let direction = fields.one_of("direction", &DIRECTIONS);
    let verdict = fields.take("verdict").and_then(|node| verdict(node, fields.found));
    let level = fields
        .text("level")
        .and_then(|text| Some(Spanned { value: yaml::one_of(&text, "level", &Level::WORDS, fields.found)?, span: text.span }));
    let within = fields.text("within");
    let note = fields.wording("note");
    let unconfirmed = fields.unconfirmed();
    fields.finish();
    let complete = found.count(Severity::Error) == errors;
    let text = text.unwrap_or_default();
    let (id, span) = (id?, node.span);
    Some(GoalFile {
        id,
        text,
        by,
        edition,
        operation,
        indicators,
        group,
        direction,
        verdict,
        level,
        within,
        note,
        unconfirmed,
        complete,
        span,
    })
}

fn id(text: Spanned<String>, found: &mut Diagnostics) -> Option<Spanned<GoalId>> {
    let value = GoalId::parse(&text.value);
    if value.is_none() {
        yaml::add_bad_name(text.span, &text.value, found);
    }
    Some(Spanned { value: value?, span: text.span })
}

fn group(text: Spanned<String>, found: &mut Diagnostics) -> Option<Spanned<Group>> {
    let value = Group::parse(&text.value);
    if value.is_none() {
        found.add_suggesting(
            text.span,
            |nearest| Problem::UnknownGroup { found: text.value.clone(), nearest },
            || Group::meant(&text.value),
        );
    }
    Some(Spanned { value: value?, span: text.span })
}

/// Parses a verdict: `missed`, `{state: nearly, text: …}` or `{text: …}`.
fn verdict(node: &Node, found: &mut Diagnostics) -> Option<VerdictFile> {
    if let Kind::Scalar { .. } = node.kind {
        return Some(VerdictFile { state: Some(yaml::scalar(node, "verdict", found)?), text: None });
    }
    let mut fields = Fields::of(node, "verdict", &VERDICT, found);
    let has_state = fields.has("state");
    let state = fields.text("state");
    let text = if has_state { fields.take("text") } else { fields.require("text") };
    let text = text.and_then(|node| wording(node, "text", fields.found));
    fields.finish();
    (state.is_some() || text.is_some()).then_some(VerdictFile { state, text })
}
