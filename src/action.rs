//! Measures, `actions.yaml`: what is done, why, by whom and how far it has come. It never looks whether what they refer to exists.

use jiff::civil::Date;

use crate::diagnostic::Diagnostics;
use crate::name::{ActionId, AreaId, CategoryId, GoalId, IndicatorId, Period, Wording};
use crate::source::{FileId, Span};

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

/// A measure as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionFile {}

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
pub fn parse(_file: FileId, _text: &str, _found: &mut Diagnostics) -> Vec<ActionFile> {
    Vec::new()
}
