//! Measures, `actions.yaml`: what is done, why, by whom and how far it has come. It never looks whether what they refer to exists.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{ActionId, AreaId, CategoryId, GoalId, IndicatorId, Period, Wording};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::{self, Fields, InvalidDate, Kind, Node};

/// How far a measure has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Decided and not begun.
    Planned,
    /// Begun.
    Started,
    /// Tried in a small part.
    Pilot,
    /// Done.
    Done,
    /// Goes on, year after year.
    Continued,
    /// Later than meant; has a reason.
    Delayed,
    /// Given up; has a reason.
    Stopped,
}

impl Status {
    /// Every status and its word in files, in the order in which they are shown.
    pub const WORDS: [(&'static str, Self); 7] = [
        ("planned", Self::Planned),
        ("started", Self::Started),
        ("pilot", Self::Pilot),
        ("delayed", Self::Delayed),
        ("continued", Self::Continued),
        ("done", Self::Done),
        ("stopped", Self::Stopped),
    ];

    /// Where it stands in the order in which statuses are shown.
    pub fn place(self) -> usize {
        Self::WORDS.iter().position(|(_, status)| *status == self).unwrap_or(Self::WORDS.len())
    }
}

/// Why a measure is taken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// What an indicator tells.
    Indicator(IndicatorId),
    /// What one category of it tells.
    Category(IndicatorId, CategoryId),
    /// A goal, of the same edition or an earlier one.
    Goal(GoalId),
}

/// By when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Within a period.
    Period(Period),
    /// On a day.
    Day(Date),
}

/// A measure as written. What could not be read of it is missing, and has been reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionFile {
    /// Its name in files.
    pub id: Spanned<ActionId>,
    /// What is done.
    pub text: Option<Wording>,
    /// The year of the report that tells it.
    pub edition: Option<Spanned<u16>>,
    /// The operation that does it, as written.
    pub operation: Option<Spanned<String>>,
    /// Why, as written: an indicator, a goal, `INDICATOR/CATEGORY`.
    pub because: Vec<Spanned<String>>,
    /// The role that is responsible.
    pub owner: Option<Wording>,
    /// By when.
    pub due: Option<Due>,
    /// How far it has come.
    pub status: Option<Status>,
    /// Why it is delayed or stopped.
    pub reason: Option<Wording>,
    /// What it led to.
    pub outcome: Option<Wording>,
}

/// A measure as one edition tells it. Known good: what it refers to exists, and a delayed or stopped one has a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its name in files and addresses. The same in another edition is the measure continued.
    pub id: ActionId,
    /// What is done.
    pub text: Wording,
    /// The year of the report that tells it.
    pub edition: u16,
    /// The operation that does it.
    pub operation: Option<AreaId>,
    /// Why.
    pub because: Vec<Because>,
    /// The role that is responsible.
    pub owner: Option<Wording>,
    /// By when.
    pub due: Option<Due>,
    /// How far it has come.
    pub status: Status,
    /// Why it is delayed or stopped.
    pub reason: Option<Wording>,
    /// What it led to.
    pub outcome: Option<Wording>,
    /// Where it is written.
    pub span: Span,
}

/// Reads a file of measures: what could be read of them.
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

/// `None` where it has no name that can be one.
fn action(node: &Node, found: &mut Diagnostics) -> Option<ActionFile> {
    let mut fields = Fields::of(node, "actions.yaml", found);
    let id = fields.required_text("id").and_then(|text| id(text, fields.found));
    let text = fields.required_wording("text");
    let edition = edition(&mut fields);
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
        found.add(text.span, Problem::BadName { found: text.value });
    }
    Some(Spanned { value: value?, span: text.span })
}

fn edition(fields: &mut Fields<'_, '_>) -> Option<Spanned<u16>> {
    let text = fields.required_text("edition")?;
    let year = text.value.parse().ok().filter(|year| text.value.len() == 4 && (1900..2200).contains(year));
    if year.is_none() {
        fields.found.add(text.span, Problem::EditionNotYear { found: text.value.clone() });
    }
    Some(Spanned { value: year?, span: text.span })
}

/// A period, or a day.
fn due(text: &Spanned<String>, found: &mut Diagnostics) -> Option<Due> {
    if let Ok(period) = text.value.parse() {
        return Some(Due::Period(period));
    }
    match yaml::day(&text.value) {
        Ok(day) => return Some(Due::Day(day)),
        Err(not @ InvalidDate::NotInCalendar) => found.add(text.span, not.problem("due", &text.value)),
        Err(InvalidDate::NotADate) => found.add(text.span, Problem::BadPeriod { found: text.value.clone(), wanted: None }),
    }
    None
}
