//! Measures from `actions.yaml`: what is done, why, by whom, and its status. It never checks whether what they refer to exists.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{ActionId, AreaId, CategoryId, GoalId, IndicatorId, Period, Wording};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::Shape::{self, List, OneOf, Text, Wording as Words, Year};
use crate::yaml::{self, Fields, InvalidDate, Kind, Mapping, Node, depends, may, must, words};

/// The status of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Decided but not started.
    Planned,
    /// Started.
    Started,
    /// Tried on a small scale.
    Pilot,
    /// Done.
    Done,
    /// Continues from year to year.
    Continued,
    /// Later than planned; has a reason.
    Delayed,
    /// Abandoned; has a reason.
    Stopped,
}

impl Status {
    /// Every status and its word in files, in display order.
    pub const WORDS: [(&'static str, Self); 7] = [
        ("planned", Self::Planned),
        ("started", Self::Started),
        ("pilot", Self::Pilot),
        ("delayed", Self::Delayed),
        ("continued", Self::Continued),
        ("done", Self::Done),
        ("stopped", Self::Stopped),
    ];

    /// Returns its index in display order.
    pub fn place(self) -> usize {
        Self::WORDS.iter().position(|(_, status)| *status == self).unwrap_or(Self::WORDS.len())
    }
}

/// The reason for a measure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// The values of an indicator.
    Indicator(IndicatorId),
    /// One category of an indicator.
    Category(IndicatorId, CategoryId),
    /// A goal, of the same edition or an earlier one.
    Goal(GoalId),
}

/// The deadline of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Within a period.
    Period(Period),
    /// A date.
    Day(Date),
}

/// A measure as written. Missing values may have been invalid, which has been reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionFile {
    /// Its id in files.
    pub id: Spanned<ActionId>,
    /// What is done.
    pub text: Option<Wording>,
    /// The year of the report that contains it.
    pub edition: Option<Spanned<u16>>,
    /// The operation that does it, as written.
    pub operation: Option<Spanned<String>>,
    /// The reasons as written: an indicator, a goal, `INDICATOR/CATEGORY`.
    pub because: Vec<Spanned<String>>,
    /// The role that is responsible.
    pub owner: Option<Wording>,
    /// The deadline.
    pub due: Option<Due>,
    /// The status.
    pub status: Option<Status>,
    /// Why it is delayed or stopped.
    pub reason: Option<Wording>,
    /// Its result.
    pub outcome: Option<Wording>,
}

/// A valid measure of one edition: what it refers to exists, and a delayed or stopped one has a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its id in files and addresses. The same id in another edition continues the measure.
    pub id: ActionId,
    /// What is done.
    pub text: Wording,
    /// The year of the report that contains it.
    pub edition: u16,
    /// The operation that does it.
    pub operation: Option<AreaId>,
    /// The reasons.
    pub because: Vec<Because>,
    /// The role that is responsible.
    pub owner: Option<Wording>,
    /// The deadline.
    pub due: Option<Due>,
    /// The status.
    pub status: Status,
    /// Why it is delayed or stopped.
    pub reason: Option<Wording>,
    /// Its result.
    pub outcome: Option<Wording>,
    /// The span of its definition.
    pub span: Span,
}

/// The keys of a measure.
pub static ACTION: Mapping = Mapping {
    name: "action",
    keys: &[
        must("id", Shape::Id),
        must("text", Words),
        must("edition", Year),
        must("status", OneOf(&words(&Status::WORDS))),
        may("operation", Text),
        may("because", List(&Text)),
        may("owner", Words),
        may("due", Shape::Period),
        depends("reason", Words),
        may("outcome", Words),
    ],
};

/// Parses a file of measures, keeping what could be read.
pub fn parse(file: FileId, text: &str, found: &mut Diagnostics) -> Vec<ActionFile> {
    let Some(root) = yaml::parse(file, text, 0, found) else { return Vec::new() };
    match &root.kind {
        Kind::List(nodes) => nodes.iter().filter_map(|node| action(node, found)).collect(),
        Kind::Empty => Vec::new(),
        Kind::Map(_) | Kind::Scalar { .. } => {
            found.add(root.span, Problem::WantedList { key: "actions.yaml".into() });
            Vec::new()
        }
    }
}

/// Parses a measure. Returns `None` if its name is not a valid id.
fn action(node: &Node, found: &mut Diagnostics) -> Option<ActionFile> {
    let mut fields = Fields::of(node, "actions.yaml", &ACTION, found);
    let id = fields.required_text("id").and_then(|text| id(text, fields.found));
    let text = fields.required_wording("text");
    let edition = fields.required_year("edition");
    let operation = fields.text("operation");
    let because = fields.texts("because");
    let owner = fields.wording("owner");
    let due = fields.text("due").and_then(|text| due(&text, fields.found));
    let status = fields.required_text("status");
    let reason = fields.wording("reason");
    let outcome = fields.wording("outcome");
    let known = status.as_ref().and_then(|status| yaml::one_of(status, "status", &Status::WORDS, fields.found));
    if let (Some(written), Some(Status::Delayed | Status::Stopped), None) = (status, known, &reason) {
        fields.found.add(written.span, Problem::ReasonMissing { status: written.value });
    }
    fields.finish();
    Some(ActionFile { id: id?, text, edition, operation, because, owner, due, status: known, reason, outcome })
}

fn id(text: Spanned<String>, found: &mut Diagnostics) -> Option<Spanned<ActionId>> {
    let value = ActionId::parse(&text.value);
    if value.is_none() {
        yaml::add_bad_name(text.span, &text.value, found);
    }
    Some(Spanned { value: value?, span: text.span })
}

/// Parses a deadline: a period, or a date.
fn due(text: &Spanned<String>, found: &mut Diagnostics) -> Option<Due> {
    // A day is a date: a period of a day is a measurement.
    if yaml::day(&text.value).is_err()
        && let Ok(period) = text.value.parse()
    {
        return Some(Due::Period(period));
    }
    match yaml::day(&text.value) {
        Ok(day) => return Some(Due::Day(day)),
        Err(not @ InvalidDate::NotInCalendar) => found.add(text.span, not.problem("due", &text.value)),
        Err(InvalidDate::NotADate) => found.add(text.span, Problem::BadPeriod { found: text.value.clone(), wanted: None }),
    }
    None
}
