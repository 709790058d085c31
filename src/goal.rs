//! A report's goals, `goals.yaml`: what was to be reached, and what the board itself says of it. It never looks at an indicator's numbers.

use crate::diagnostic::{Diagnostics, Problem, Severity};
use crate::indicator::{Direction, Group, Outcome};
use crate::name::{AreaId, GoalId, IndicatorId, Wording, nearest};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::{self, Fields, Kind, Node, wording};

/// What the board itself says of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardVerdict {
    /// How it went; `None` where the board says it in words alone.
    pub outcome: Option<Outcome>,
    /// The board's words.
    pub text: Option<Wording>,
}

/// A goal as written. What could not be read of it is missing, and has been reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalFile {
    /// Its name in files and addresses.
    pub id: Spanned<GoalId>,
    /// What is to be reached.
    pub text: Wording,
    /// Who set it.
    pub by: Option<Wording>,
    /// The year of the report that it belongs to.
    pub edition: Option<Spanned<u16>>,
    /// The operation that it is about, as written.
    pub operation: Option<Spanned<String>>,
    /// The indicators that tell how it went, as written.
    pub indicators: Vec<Spanned<String>>,
    /// About whom the indicators tell it.
    pub group: Option<Spanned<Group>>,
    /// Which way the numbers are to go.
    pub direction: Option<Direction>,
    /// The board's own verdict.
    pub verdict: Option<BoardVerdict>,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// Whether all of it could be read. Where not, nobody reports what it lacks.
    pub complete: bool,
    /// Where it is written.
    pub span: Span,
}

/// A goal of one edition. Known good: its indicators and operation exist, and it has an indicator or a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Its name in files and addresses. The same in another edition is the goal continued.
    pub id: GoalId,
    /// What is to be reached.
    pub text: Wording,
    /// Who set it.
    pub by: Option<Wording>,
    /// The year of the report that it belongs to.
    pub edition: u16,
    /// The operation that it is about.
    pub operation: Option<AreaId>,
    /// The indicators that tell how it went, the weightiest first.
    pub indicators: Vec<IndicatorId>,
    /// About whom the indicators tell it.
    pub group: Group,
    /// Which way the numbers are to go; `None` where neither the goal nor its first indicator says.
    pub direction: Option<Direction>,
    /// The board's own verdict; `None` where it is computed.
    pub verdict: Option<BoardVerdict>,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// Where it is written.
    pub span: Span,
}

const DIRECTIONS: [(&str, Direction); 3] =
    [("increase", Direction::Increase), ("decrease", Direction::Decrease), ("keep", Direction::Keep)];

const OUTCOMES: [(&str, Outcome); 3] = [("reached", Outcome::Reached), ("nearly", Outcome::Nearly), ("missed", Outcome::Missed)];

/// Reads a file of goals: what could be read of them. A goal with errors in it is among them where it has a name, so that nobody else takes
/// it for unknown.
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

/// `None` where it has no name that can be one.
fn goal(node: &Node, found: &mut Diagnostics) -> Option<GoalFile> {
    let errors = found.count(Severity::Error);
    let mut fields = Fields::of(node, "goals.yaml", found);
    let id = fields.required_text("id").and_then(|text| id(text, fields.found));
    let text = fields.required_wording("text");
    let by = fields.wording("by");
    let edition = fields.required_year("edition");
    let operation = fields.text("operation");
    let indicators = fields.texts("indicators");
    let group = fields.text("group").and_then(|text| group(text, fields.found));
    let direction = fields.one_of("direction", &DIRECTIONS);
    let verdict = fields.take("verdict").and_then(|node| verdict(node, fields.found));
    let note = fields.wording("note");
    fields.finish();
    let complete = found.count(Severity::Error) == errors;
    let text = text.unwrap_or_default();
    Some(GoalFile { id: id?, text, by, edition, operation, indicators, group, direction, verdict, note, complete, span: node.span })
}

fn id(text: Spanned<String>, found: &mut Diagnostics) -> Option<Spanned<GoalId>> {
    let value = GoalId::parse(&text.value);
    if value.is_none() {
        found.add(text.span, Problem::BadName { found: text.value });
    }
    Some(Spanned { value: value?, span: text.span })
}

fn group(text: Spanned<String>, found: &mut Diagnostics) -> Option<Spanned<Group>> {
    let value = Group::parse(&text.value);
    if value.is_none() {
        found.add_suggesting(
            text.span,
            |nearest| Problem::UnknownGroup { found: text.value.clone(), nearest },
            || nearest(&text.value, Group::WORDS.iter().map(|(word, _)| *word)),
        );
    }
    Some(Spanned { value: value?, span: text.span })
}

/// `missed`, `{state: nearly, text: …}` or `{text: …}`.
fn verdict(node: &Node, found: &mut Diagnostics) -> Option<BoardVerdict> {
    if let Kind::Scalar { .. } = node.kind {
        let word = yaml::scalar(node, "verdict", found)?;
        return Some(BoardVerdict { outcome: Some(yaml::one_of(&word, "verdict", &OUTCOMES, found)?), text: None });
    }
    let mut fields = Fields::of(node, "verdict", found);
    let has_state = fields.has("state");
    let outcome = fields.one_of("state", &OUTCOMES);
    let text = if has_state { fields.take("text") } else { fields.require("text") };
    let text = text.and_then(|node| wording(node, "text", fields.found));
    fields.finish();
    (outcome.is_some() || text.is_some()).then_some(BoardVerdict { outcome, text })
}
