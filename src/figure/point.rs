//! The positions, series and points of a figure. It never formats sentences.

use rust_decimal::Decimal;

use super::Subject;
use crate::indicator::{Aim, Outcome, Side, Trend};
use crate::name::{Lang, Period};

/// A position on the axis, and a row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Its name as shown: "2023", "Brister i omvårdnad".
    pub label: String,
    /// Its period, if positions are periods.
    pub period: Option<Period>,
    /// The distance from the first position, in periods or rows.
    pub step: i32,
    /// Whether lines are interrupted before it, since a period in between should have been measured.
    pub apart: bool,
    /// Its role, which decides the style of its bar if there is a single series.
    pub role: Role,
    /// The area, category or group that distinguishes it from other positions.
    pub subject: Subject,
}

/// A line, or the bars of one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its name as shown: "Kvinnor", "Riket", "Härnösand, kvinnor".
    pub name: String,
    /// Its role.
    pub role: Role,
    /// The area, category or group that distinguishes it from other series.
    pub subject: Subject,
    /// Its period, if only that distinguishes it from other series.
    pub period: Option<Period>,
    /// The side of the middle, for an answer on a scale.
    pub side: Option<Side>,
    /// The index of its category style; `None` if it is not a category.
    pub look: Option<usize>,
    /// The year of its last months, quarters or halves, if there is one.
    pub year: Option<Box<WholeYear>>,
    /// One point per position.
    pub points: Vec<Point>,
}

/// A year computed from its parts, with the year before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WholeYear {
    /// Its name: "2023".
    pub name: String,
    /// Whether it is incomplete so far.
    pub runs: bool,
    /// Its value.
    pub point: Point,
    /// The name and value of the year that it is compared with.
    pub before: Option<(String, Point)>,
    /// Its change since.
    pub since: Option<Since>,
    /// Its target and outcome.
    pub aim: Option<(Aim, Outcome)>,
}

/// A cell of the figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its value.
    pub state: State,
    /// The number as stored, if there is exactly one: differences are computed from it.
    pub stored: Option<Decimal>,
    /// The number as shown in a chart: "85 %", "1 234", "3–4"; empty if there is none.
    pub label: String,
    /// Whether it is preliminary.
    pub preliminary: bool,
    /// Whether it is approximate.
    pub approximate: bool,
    /// What is given in parentheses: "30 fall", "till och med oktober"; may be empty.
    pub beside: String,
    /// The interval of its uncertainty, rounded as its number.
    pub interval: Option<Box<Uncertainty>>,
    /// The numbers of its notes, from 1.
    pub notes: Vec<usize>,
    /// The index of its band, if the figure has bands.
    pub band: Option<usize>,
    /// The change since the previous number, if that is in the figure and comparable.
    pub since: Option<Since>,
    /// Whether it is the nation's number, from which the own area's may differ by chance.
    pub is_level: bool,
}

/// The interval of a number's uncertainty as its source gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncertainty {
    /// Its lower end, rounded as the number.
    pub low: Decimal,
    /// Its upper end, rounded as the number.
    pub high: Decimal,
    /// Both as shown in a chart: "72–83 %".
    pub label: String,
}

impl Point {
    /// Creates a point with nothing but a state.
    pub(super) fn bare(state: State) -> Self {
        Self {
            state,
            stored: state.number(),
            label: String::new(),
            beside: String::new(),
            preliminary: false,
            approximate: false,
            interval: None,
            notes: Vec::new(),
            band: None,
            since: None,
            is_level: false,
        }
    }
}

/// The change of a number since the previous one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    /// The period of the previous number.
    pub period: Period,
    /// The direction of the change.
    pub trend: Trend,
    /// Why it is not judged.
    pub doubt: Option<Doubt>,
}

/// Why a change is neither better nor worse although the indicator has a better direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The numbers have different sources.
    Sources,
    /// It may be chance, given the intervals of uncertainty.
    Intervals,
    /// It may be chance, given the numbers of answers before and now.
    Chance(u32, u32),
    /// Whether it is chance is unknown.
    Unsure,
}

/// The value of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A number, rounded as shown.
    Number(Decimal),
    /// A range with its ends.
    Range(Decimal, Decimal),
    /// A number is missing.
    Missing,
    /// Not applicable.
    NotApplicable,
    /// Suppressed, since it concerns few people.
    Suppressed,
    /// Not measured.
    NotMeasured,
    /// The indicator has no cell here.
    Absent,
    /// A sum that is not given, since not all its numbers are shown.
    NoSum,
}

impl State {
    /// Returns the number, unless it is a range.
    pub fn number(self) -> Option<Decimal> {
        if let Self::Number(number) = self { Some(number) } else { None }
    }

    /// Returns the symbol shown in a chart instead of a number, and the catalogue key of its meaning.
    pub fn sign(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Missing => Some(("×", "figure-note-missing")),
            Self::Suppressed => Some(("••", "figure-note-suppressed")),
            Self::NotApplicable => Some(("·", "figure-note-not-applicable")),
            _ => None,
        }
    }

    /// Returns the catalogue key of the words shown in a table instead of a number.
    pub fn words(self) -> Option<&'static str> {
        match self {
            Self::Number(_) | Self::Range(..) => None,
            Self::Missing => Some("figure-missing"),
            Self::NotApplicable => Some("figure-not-applicable"),
            Self::Suppressed => Some("figure-suppressed"),
            Self::NotMeasured => Some("figure-not-measured"),
            Self::Absent => Some("figure-absent"),
            Self::NoSum => Some("figure-no-sum"),
        }
    }

    /// Whether there is a number or a range.
    pub fn is_known(self) -> bool {
        matches!(self, Self::Number(_) | Self::Range(..))
    }
}

/// The role of a series or row, which decides its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The site's own area.
    Own,
    /// Another area.
    Other,
    /// Another area in one of the own area's peer groups.
    Peer,
    /// The nation, whose Swedish name is not a proper name: "Riket", but "högre än riket".
    Nation,
    /// Women and girls.
    Women,
    /// Men and boys.
    Men,
    /// Everybody, next to women and men.
    Total,
    /// A category, or a period.
    Category,
}

impl Role {
    /// Returns a name within a sentence: "kvinnor" and "riket", but "Härnösand", and in English "Sweden".
    pub fn within(self, name: &str, lang: &Lang) -> String {
        match self {
            Self::Women | Self::Men | Self::Total => name.to_lowercase(),
            Self::Nation if lang.as_str() == "sv" => name.to_lowercase(),
            _ => name.to_owned(),
        }
    }
}
