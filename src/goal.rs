//! A report's goals from `goals.yaml`: what was to be achieved, and the board's own verdict. It never looks at an indicator's numbers.

use crate::diagnostic::{Diagnostics, Problem, Severity};
use crate::indicator::{Direction, Group, Outcome};
use crate::name::{AreaId, GoalId, IndicatorId, Wording};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::{self, Fields, Kind, Node, wording};

/// The board's own verdict on a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardVerdict {
    /// The outcome; `None` if the board gives only a text.
    pub outcome: Option<Outcome>,
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
    pub verdict: Option<BoardVerdict>,
    /// A note to the reader.
    pub note: Option<Wording>,
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
    /// A note to the reader.
    pub note: Option<Wording>,
    /// The span of its definition.
    pub span: Span,
}

const DIRECTIONS: [(&str, Direction); 3] =
    [("increase", Direction::Increase), ("decrease", Direction::Decrease), ("keep", Direction::Keep)];

const OUTCOMES: [(&str, Outcome); 3] = [("reached", Outcome::Reached), ("nearly", Outcome::Nearly), ("missed", Outcome::Missed)];

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
            || Group::meant(&text.value),
        );
    }
    Some(Spanned { value: value?, span: text.span })
}

/// Parses a verdict: `missed`, `{state: nearly, text: …}` or `{text: …}`.
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
