//! Figures: what a chart, its table and its words show, as one value. It never draws pages, and no number in it was ever a float.

pub mod comparison;
mod describe;
pub mod echarts;
mod joint;
mod kind;
mod panels;
mod point;
mod portable;
mod risk;
mod select;
mod shape;
mod svg;
mod table;
mod whose;

pub use describe::describe;
pub use joint::{joint_table, share_notes};
pub use kind::Kind;
pub use panels::join;
pub use point::{Doubt, Point, Position, Role, Series, Since, State};
pub use portable::{Look, Portable, inlined, portable, portable_of};
pub use risk::risk;
pub use select::{Request, comparison as compare, select};
pub use shape::{Crowd, Quantile, Risks, Shape, Spread};
pub use svg::{Drawing, Sample, Width, draw, sample, spark, svg};
pub use table::table;
pub use whose::{Somewhere, Whose};

use rust_decimal::Decimal;

use crate::area::AreaKind;
use crate::indicator::{Ages, Aim, Better, Counts, Group, Outcome, Statistic, Trend};
use crate::name::{Lang, Period};

/// What the rows of a figure's table are, which are the places along a chart's axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Times.
    Periods,
    /// Municipalities, units, the nation.
    Areas,
    /// Types, answers.
    Categories,
    /// Women and men.
    Groups,
}

/// What is aimed at, at one position of one series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The series.
    pub series: usize,
    /// The position.
    pub position: usize,
    /// What is aimed at.
    pub aim: Aim,
    /// The number or numbers as shown: "88 %", "högst 10".
    pub label: String,
    /// How the number there came out; `None` where there is no single one.
    pub outcome: Option<Outcome>,
}

impl Mark {
    /// The number that is aimed at, or both ends of the range.
    pub fn numbers(&self) -> Vec<Decimal> {
        match self.aim {
            Aim::AtLeast(number) | Aim::AtMost(number) => vec![number],
            Aim::Between(low, high) => vec![low, high],
        }
    }
}

/// Something at a period that concerns the whole figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The first position at or after it.
    pub position: usize,
    /// The series that it concerns; all of them where `None`.
    pub series: Option<usize>,
    /// The number of its note, from 1.
    pub note: usize,
}

/// In what the numbers are given, as words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitWords {
    /// On the axis: "%", "personer".
    pub axis: String,
    /// In the table's caption: "procent", "personer".
    pub long: String,
    /// For one thing: "person"; the same as `long` where the unit does not bend.
    pub one: String,
    /// Whether it is per cent, whose differences are percentage points.
    pub percent: bool,
    /// Whether it bends: things that are counted.
    pub counted: bool,
}

/// A remark below the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What refers to it: "1", or the sign of a state, "×"; empty where it concerns the whole figure.
    pub mark: String,
    /// The remark, a sentence.
    pub text: String,
}

/// What the numbers of a figure are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// In what they are given.
    pub unit: UnitWords,
    /// How many decimals are shown; `None` as written.
    pub decimals: Option<u8>,
    /// Which direction is good.
    pub better: Better,
    /// What kind of number it is.
    pub statistic: Statistic,
    /// What is counted.
    pub counts: Counts,
    /// The ends of a scale that every number lies on: 1 to 10.
    pub scale: Option<(Decimal, Decimal)>,
}

/// What is shown. Every face is a pure function of this, so that the faces cannot disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// How it is drawn, with what only that kind has.
    pub shape: Shape,
    /// Says what is shown.
    pub title: String,
    /// What all of it concerns and a title of the editor's own leaves out: "Riket, 2023".
    pub subtitle: Option<String>,
    /// What all of it concerns: one area that is not the own, one category, one group.
    pub fixed: Whose,
    /// The language of every text in it.
    pub lang: Lang,
    /// What the numbers are.
    pub measure: Measure,
    /// What the positions are.
    pub rows: Rows,
    /// The one period that everything is from, where the positions are not periods.
    pub period: Option<String>,
    /// The places along the axis.
    pub positions: Vec<Position>,
    /// The lines or bars, at most six.
    pub series: Vec<Series>,
    /// Of everything, where the figure shows categories alone: a point a position, or a point a series where the positions are categories.
    pub total: Option<Vec<Point>>,
    /// What is aimed at.
    pub targets: Vec<Mark>,
    /// Where a line is cut: between the position and the one before it.
    pub breaks: Vec<Event>,
    /// What explains a change.
    pub events: Vec<Event>,
    /// The remarks, first the numbered ones in order, then those of signs.
    pub notes: Vec<Note>,
    /// "Källa: …", whole.
    pub source: Option<String>,
    /// On how many people or answers it rests: "228 svar 2023".
    pub base: Option<String>,
}

/// The smallest number of areas that a strip is made of; fewer are better told apart as bars.
pub const FEWEST_DOTS: usize = 5;

/// The largest number of series that one plot can show and still be read.
pub const MOST_SERIES: usize = 6;

/// The largest number of columns of a matrix, each of which has room for a number on a telephone.
pub const MOST_COLUMNS: usize = 8;

/// The largest number of small charts in one figure.
pub const MOST_PANELS: usize = 24;

impl Figure {
    /// The title with all that it leaves out: "Nöjda per enhet, 2023".
    pub fn name(&self) -> String {
        self.subtitle.as_ref().map_or_else(|| self.title.clone(), |subtitle| format!("{}, {subtitle}", self.title))
    }

    /// The kind of its shape.
    pub fn kind(&self) -> Kind {
        match self.shape {
            Shape::Line => Kind::Line,
            Shape::Bar => Kind::Bar,
            Shape::Ranked { .. } => Kind::Ranked,
            Shape::Stacked { .. } => Kind::Stacked,
            Shape::Gap => Kind::Gap,
            Shape::Strip(_) => Kind::Strip,
            Shape::Matrix | Shape::Risk(_) => Kind::Matrix,
            Shape::Bullet => Kind::Bullet,
            Shape::Multiples => Kind::Multiples,
            Shape::Spark => Kind::Spark,
        }
    }

    /// Whether answers on a scale stand on both sides of their middle.
    pub fn is_centred(&self) -> bool {
        self.shape == Shape::Stacked { centred: true }
    }

    /// Who the areas of a strip are.
    pub fn crowd(&self) -> Option<&Crowd> {
        if let Shape::Strip(crowd) = &self.shape { Some(crowd) } else { None }
    }

    /// What a risk matrix shows.
    pub fn risks(&self) -> Option<&Risks> {
        if let Shape::Risk(risks) = &self.shape { Some(risks) } else { None }
    }

    /// The names of the bands of a risk matrix, the highest first.
    pub fn bands(&self) -> &[String] {
        self.risks().map_or(&[], |risks| &risks.bands)
    }

    /// How the number at a point came out against its target, where it has both.
    pub fn outcome(&self, series: usize, position: usize) -> Option<Outcome> {
        self.target(series, position)?.outcome
    }

    /// The target at a point.
    pub fn target(&self, series: usize, position: usize) -> Option<&Mark> {
        self.targets.iter().find(|mark| mark.series == series && mark.position == position)
    }
}

#[cfg(test)]
mod tests;
