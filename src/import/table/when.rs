//! What a text says about a period: the whole of it, or a part of a year that something else names. It never asks.

use crate::indicator::{said_period, within_year};
use crate::name::Period;

/// What a row or a heading says about the period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum When {
    /// Nothing.
    #[default]
    Unsaid,
    /// The period.
    Period(Period),
    /// A part of a year that something else says: a month's name.
    Part(String),
    /// A text that is neither.
    Unclear(String),
}

impl When {
    /// Interprets a text. Any part of a year is accepted.
    pub(super) fn of(text: &str) -> Self {
        match said_period(text) {
            Some(period) => Self::Period(period),
            // The year 2020 has 53 weeks and a 29 February.
            None if within_year(Period::year(2020), text).is_some() => Self::Part(text.to_owned()),
            None => Self::Unclear(text.to_owned()),
        }
    }

    /// Joins what two texts say: one can give the year, and the other a part of it. Otherwise the first takes precedence.
    pub(super) fn with(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Period(year), Self::Part(part)) | (Self::Part(part), Self::Period(year)) => {
                within_year(*year, part).map_or_else(|| Self::Unclear(format!("{year} {part}")), Self::Period)
            }
            (Self::Unsaid, other) => other.clone(),
            (this, _) => this.clone(),
        }
    }
}
