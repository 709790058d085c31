//! Figures: what a chart, its table and its words show, as one value. It never draws pages, and no number in it was ever a float.

pub mod comparison;
mod describe;
pub mod echarts;
mod joint;
mod panels;
mod portable;
mod risk;
mod select;
mod svg;
mod table;
mod whose;

pub use describe::describe;
pub use joint::{joint_table, share_notes};
pub use panels::join;
pub use portable::{Look, Portable, inlined, portable, portable_of};
pub use risk::risk;
pub use select::{Request, comparison as compare, select};
pub use svg::{Drawing, Sample, Width, draw, sample, spark, svg};
pub use table::table;
pub use whose::{Somewhere, Whose};

use rust_decimal::Decimal;

use crate::area::AreaKind;
use crate::indicator::{Aim, Better, Counts, Outcome, Side, Statistic};
use crate::name::{Lang, Period};

/// How a figure is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Lines through time.
    Line,
    /// Bars for few periods, groups or areas, in the order given.
    Bar,
    /// Horizontal bars, the longest first.
    Ranked,
    /// The parts of a complete whole, one after another in a bar; answers on a scale from their middle.
    Stacked,
    /// Two numbers a row and the distance between them: women and men, own area and nation, last year and this.
    Gap,
    /// The own area among all of its kind, with quartiles and median.
    Strip,
    /// Rows by columns with the number in each cell: types by units, likelihood by severity.
    Matrix,
    /// Outcome against target, or a step on a scale with a lowest and a highest.
    Bullet,
    /// The same small chart for several areas, units or indicators, on one scale.
    Multiples,
    /// A trend of the size of a word.
    Spark,
}

impl Kind {
    /// Every kind, in the order of the manual.
    pub const ALL: [Self; 10] = [
        Self::Line,
        Self::Bar,
        Self::Ranked,
        Self::Stacked,
        Self::Gap,
        Self::Strip,
        Self::Matrix,
        Self::Bullet,
        Self::Multiples,
        Self::Spark,
    ];

    /// The name that an editor writes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Bar => "bar",
            Self::Ranked => "ranked",
            Self::Stacked => "stacked",
            Self::Gap => "gap",
            Self::Strip => "strip",
            Self::Matrix => "matrix",
            Self::Bullet => "bullet",
            Self::Multiples => "multiples",
            Self::Spark => "spark",
        }
    }

    /// How many series it can show and still be read.
    pub fn most_series(self) -> usize {
        match self {
            Self::Line | Self::Bar | Self::Ranked | Self::Stacked | Self::Bullet => MOST_SERIES,
            Self::Gap => 2,
            Self::Strip | Self::Spark => 1,
            Self::Matrix => MOST_COLUMNS,
            Self::Multiples => MOST_PANELS,
        }
    }

    /// The kind of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

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
    /// The numbers of the notes that concern it, from 1.
    pub notes: Vec<usize>,
    /// Which of the figure's bands it lies in, where the figure has bands.
    pub band: Option<usize>,
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

/// Quartiles and median of all the areas of a strip, rounded as the numbers are shown. Computed here, and said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// A quarter of the areas are below it.
    pub low: Quantile,
    /// Half of them are.
    pub median: Quantile,
    /// Three quarters are.
    pub high: Quantile,
    /// How many areas have a number.
    pub count: usize,
}

/// A computed number and how it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantile {
    /// The number, rounded.
    pub number: Decimal,
    /// As a chart shows it: "28,4 %".
    pub label: String,
}

/// Who the many areas of a strip are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crowd {
    /// What each of them is; `None` where nobody has said.
    pub kind: Option<AreaKind>,
    /// The name of the groups whose members are marked: "Liknande kommuner".
    pub peers: Option<String>,
    /// Quartiles and median, where there are areas enough.
    pub spread: Option<Spread>,
}

/// What the rows, the columns and the cells of a risk matrix are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risks {
    /// "Sannolikhet: störst överst".
    pub rows: String,
    /// "Allvarlighetsgrad: störst till vänster".
    pub columns: String,
    /// What the number in a cell is, a whole sentence.
    pub cells: String,
    /// The weight of each row.
    pub row_weights: Vec<String>,
    /// The weight of each column.
    pub column_weights: Vec<String>,
    /// The ranges of numbers that have names, the highest first: "Hög risk".
    pub bands: Vec<String>,
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

/// How a figure is drawn, with what only that kind has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `Kind::Line`.
    Line,
    /// `Kind::Bar`.
    Bar,
    /// `Kind::Ranked`.
    Ranked {
        /// Whether the rows are steps of a scale, which stand in its order.
        keeps_order: bool,
    },
    /// `Kind::Stacked`.
    Stacked {
        /// Whether answers on a scale stand on both sides of their middle.
        centred: bool,
    },
    /// `Kind::Gap`.
    Gap,
    /// `Kind::Strip`.
    Strip(Crowd),
    /// `Kind::Matrix` of an indicator's numbers.
    Matrix,
    /// `Kind::Matrix` of risks.
    Risk(Risks),
    /// `Kind::Bullet`.
    Bullet,
    /// `Kind::Multiples`.
    Multiples,
    /// `Kind::Spark`.
    Spark,
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
    /// How far from what is aimed at still is nearly, in the unit of the numbers.
    pub near: Decimal,
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
        let number = self.series[series].points[position].state.number()?;
        Some(self.target(series, position)?.aim.outcome(number, self.near))
    }

    /// The target at a point.
    pub fn target(&self, series: usize, position: usize) -> Option<&Mark> {
        self.targets.iter().find(|mark| mark.series == series && mark.position == position)
    }
}

#[cfg(test)]
mod tests;
