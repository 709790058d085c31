//! The places of a figure and what is known there: positions along the axis, series, points. It never writes words.

use rust_decimal::Decimal;

use super::Whose;
use crate::indicator::{Side, Trend};
use crate::name::{Lang, Period};

/// One place along the axis: a row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Its name as shown: "2023", "Brister i omvårdnad".
    pub label: String,
    /// When, where the positions are periods.
    pub period: Option<Period>,
    /// How far it is from the first position: periods, or rows.
    pub step: i32,
    /// Whether a line is cut before it, because a period between should have been measured and was not.
    pub apart: bool,
    /// What it is, which decides how a bar of a single series looks.
    pub role: Role,
    /// Whose numbers stand there, as far as the place tells.
    pub whose: Whose,
}

/// A line, or the bars of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its name as shown: "Kvinnor", "Riket", "Härnösand, kvinnor".
    pub name: String,
    /// What it stands for.
    pub role: Role,
    /// Whose numbers they are, as far as the series tells.
    pub whose: Whose,
    /// Which side of the middle it is on, where it is an answer on a scale.
    pub side: Option<Side>,
    /// Which of the looks of categories it has; `None` where it is none.
    pub look: Option<usize>,
    /// A point a position.
    pub points: Vec<Point>,
}

/// One cell of the figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What is known.
    pub state: State,
    /// The number as a chart shows it: "85 %", "1 234", "3–4"; empty where there is no number.
    pub label: String,
    /// Whether the source calls it preliminary.
    pub preliminary: bool,
    /// Whether the source says "about".
    pub approximate: bool,
    /// What the number is told with: "30 fall", "till och med oktober"; empty where that is nothing.
    pub beside: String,
    /// The numbers of the notes that concern it, from 1.
    pub notes: Vec<usize>,
    /// Which of the figure's bands it lies in, where the figure has bands.
    pub band: Option<usize>,
    /// How it changed since the number before it, where that is in the figure and can be compared.
    pub since: Option<Since>,
    /// Whether it is the nation's number and the own area's may differ from it by chance.
    pub is_level: bool,
}

impl Point {
    /// A point of which nothing is told but its state.
    pub(super) fn bare(state: State) -> Self {
        Self {
            state,
            label: String::new(),
            beside: String::new(),
            preliminary: false,
            approximate: false,
            notes: Vec::new(),
            band: None,
            since: None,
            is_level: false,
        }
    }
}

/// How a number changed since the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    /// When the number before is from.
    pub period: Period,
    /// Which way it went.
    pub trend: Trend,
    /// Why that is not judged.
    pub doubt: Option<Doubt>,
}

/// Why a change is neither better nor worse, though one direction is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The sources differ.
    Sources,
    /// It may be chance; so many answered before and now.
    Chance(u32, u32),
    /// Whether it is chance cannot be told.
    Unsure,
}

/// What is known at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A number, rounded as it is shown.
    Number(Decimal),
    /// From, to.
    Range(Decimal, Decimal),
    /// There should be a number and is none.
    Missing,
    /// The question does not arise.
    NotApplicable,
    /// Known, and not shown because it concerns few people.
    Suppressed,
    /// Nobody measured.
    NotMeasured,
    /// The indicator says nothing about this place.
    Absent,
}

impl State {
    /// The number, where there is exactly one.
    pub fn number(self) -> Option<Decimal> {
        if let Self::Number(number) = self { Some(number) } else { None }
    }

    /// The small sign that stands in a chart where the number should, and the key of its meaning.
    pub fn sign(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Missing => Some(("×", "figure-note-missing")),
            Self::Suppressed => Some(("••", "figure-note-suppressed")),
            Self::NotApplicable => Some(("·", "figure-note-not-applicable")),
            _ => None,
        }
    }

    /// The key of the words that stand in a table where the number should.
    pub fn words(self) -> Option<&'static str> {
        match self {
            Self::Number(_) | Self::Range(..) => None,
            Self::Missing => Some("figure-missing"),
            Self::NotApplicable => Some("figure-not-applicable"),
            Self::Suppressed => Some("figure-suppressed"),
            Self::NotMeasured => Some("figure-not-measured"),
            Self::Absent => Some("figure-absent"),
        }
    }

    /// Whether anything can be drawn.
    pub fn is_known(self) -> bool {
        matches!(self, Self::Number(_) | Self::Range(..))
    }
}

/// What a series or a row stands for, which decides its look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The area that publishes.
    Own,
    /// Another area.
    Other,
    /// Another area that the own is compared with: one of its peer group.
    Peer,
    /// The whole country, whose name is no proper name: "Riket", but "högre än riket".
    Nation,
    /// Women and girls.
    Women,
    /// Men and boys.
    Men,
    /// Everybody, beside women and men.
    Total,
    /// A category, or a period.
    Category,
}

impl Role {
    /// A name as it stands within a sentence: "kvinnor" and "riket", but "Härnösand", and in English "Sweden".
    pub fn within(self, name: &str, lang: &Lang) -> String {
        match self {
            Self::Women | Self::Men | Self::Total => name.to_lowercase(),
            Self::Nation if lang.as_str() == "sv" => name.to_lowercase(),
            _ => name.to_owned(),
        }
    }
}
