//! Figures: the content of a chart, its table and its words, as one value. It never draws pages, and its numbers are never floats.

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
mod subject;
mod svg;
mod table;

pub use describe::describe;
pub use joint::{joint_table, share_notes};
pub use kind::Kind;
pub use panels::join;
pub use point::{Doubt, Point, Position, Role, Series, Since, State, Uncertainty, WholeYear};
pub use portable::{Look, Portable, inlined, portable, portable_of};
pub use risk::risk;
pub use select::{Reach, Request, can_select, comparison as compare, notes_of, select, unasked_map};
pub use shape::{
    Beyond, Class, Control, ControlLimits, ControlPart, Crossed, Funnel, FunnelLimits, MapAreas, NoLimits, Outside, Quantile, Risks, Run,
    Shape, Spread, StripAreas,
};
pub use subject::{NamedArea, Subject};
pub use svg::{Drawing, Sample, Width, draw, pair, sample, spark, svg};
pub use table::table;

use rust_decimal::Decimal;

use crate::area::AreaKind;
use crate::indicator::{Ages, Aim, Better, Counts, Group, Outcome, Statistic, Trend};
use crate::name::{Lang, Period};

/// What the rows of a figure's table are, and the positions on a chart's axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Periods.
    Periods,
    /// Municipalities, units, the nation.
    Areas,
    /// Categories.
    Categories,
    /// Women and men.
    Groups,
}

/// A target at a position of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The series.
    pub series: usize,
    /// The position.
    pub position: usize,
    /// The target.
    pub aim: Aim,
    /// The target as shown: "88 %", "högst 10".
    pub label: String,
    /// The outcome against it; `None` if there is no single number.
    pub outcome: Option<Outcome>,
}

impl Mark {
    /// Returns the target's number, or both ends of its range.
    pub fn numbers(&self) -> Vec<Decimal> {
        match self.aim {
            Aim::AtLeast(number) | Aim::AtMost(number) => vec![number],
            Aim::Between(low, high) => vec![low, high],
        }
    }
}

/// An event at a period, for the whole figure or one series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The first position at or after it.
    pub position: usize,
    /// The series that it concerns; `None` for all.
    pub series: Option<usize>,
    /// The number of its note, from 1.
    pub note: usize,
}

/// The unit of the numbers, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitWords {
    /// On the axis: "%", "personer".
    pub axis: String,
    /// In a table's caption: "procent", "personer".
    pub long: String,
    /// The singular: "person"; the same as `long` if the unit has none.
    pub one: String,
    /// The word for one of them in a sentence, "en"; empty if unknown.
    pub article: String,
    /// Whether it is per cent. If so, differences are percentage points.
    pub percent: bool,
    /// Whether it has a singular and a plural, as things that are counted have.
    pub counted: bool,
}

/// A remark below the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its number, "1", or the symbol that it explains, "×"; empty if it concerns the whole figure.
    pub mark: String,
    /// The text, a sentence.
    pub text: String,
}

/// The kind of the figure's numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Their unit.
    pub unit: UnitWords,
    /// The number of decimals shown; `None` as written.
    pub decimals: Option<u8>,
    /// The better direction.
    pub better: Better,
    /// The statistic.
    pub statistic: Statistic,
    /// What is counted.
    pub counts: Counts,
    /// The ends of the scale on which every number lies: 1 to 10.
    pub scale: Option<(Decimal, Decimal)>,
}

/// The content of a figure. Every face is a pure function of it, so that faces cannot disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The kind, with the data that only this kind has.
    pub shape: Shape,
    /// The title, which says what is shown.
    pub title: String,
    /// What the whole figure concerns and a custom title omits: "Riket, 2023".
    pub subtitle: Option<String>,
    /// The area, category or group that the whole figure is of, if it is not the site's own area, all categories, everybody.
    pub fixed: Subject,
    /// The language of every text in it.
    pub lang: Lang,
    /// The kind of the numbers.
    pub measure: Measure,
    /// What the positions are.
    pub rows: Rows,
    /// The period of all numbers, if positions are not periods.
    pub period: Option<Period>,
    /// The positions along the axis.
    pub positions: Vec<Position>,
    /// The lines or bars, at most six.
    pub series: Vec<Series>,
    /// The totals, if the figure shows only categories: a point per position, or per series if positions are categories.
    pub total: Option<Vec<Point>>,
    /// The targets.
    pub targets: Vec<Mark>,
    /// Breaks in series: a line is interrupted before the position.
    pub breaks: Vec<Event>,
    /// Events that explain changes.
    pub events: Vec<Event>,
    /// The remarks: first the numbered ones in order, then the explanations of symbols.
    pub notes: Vec<Note>,
    /// The source as a sentence: "Källa: …".
    pub source: Option<String>,
    /// The base, in words: "228 svar 2023".
    pub base: Option<String>,
}

/// The smallest number of areas with a number on a map: one for each class.
pub const FEWEST_ON_MAP: usize = 3;

/// The smallest number of areas in a strip; fewer are more legible as bars.
pub const FEWEST_DOTS: usize = 5;

/// The largest number of series in a legible plot.
pub const MOST_SERIES: usize = 6;

/// The largest number of columns of a matrix: each has room for a number on a phone.
pub const MOST_COLUMNS: usize = 8;

/// The largest number of small charts in a figure.
pub const MOST_PANELS: usize = 24;

/// How intervals of uncertainty are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Drawn {
    /// That of every number.
    All,
    /// Only the own area's: those of hundreds would cover each other.
    Own,
    /// None.
    None,
}

/// The largest number of lines whose intervals of uncertainty are drawn: those of more would cover each other.
const MOST_LINES_WITH_INTERVALS: usize = 2;

/// Returns which intervals of uncertainty drawings of a kind have, given the number of series and whether the numbers are steps of a scale.
fn draws_intervals(kind: Kind, series: usize, is_scale: bool) -> Drawn {
    match kind {
        Kind::Line if series > MOST_LINES_WITH_INTERVALS => Drawn::None,
        Kind::Bullet if is_scale => Drawn::None,
        Kind::Line | Kind::Bar | Kind::Ranked | Kind::Bullet | Kind::Gap | Kind::Multiples => Drawn::All,
        Kind::Strip => Drawn::Own,
        Kind::Control | Kind::Stacked | Kind::Funnel | Kind::Map | Kind::Matrix | Kind::Spark => Drawn::None,
    }
}

impl Figure {
    /// Returns the title with everything that it omits: "Nöjda per enhet, 2023".
    pub fn name(&self) -> String {
        self.subtitle.as_ref().map_or_else(|| self.title.clone(), |subtitle| format!("{}, {subtitle}", self.title))
    }

    /// Returns the kind of its shape.
    pub fn kind(&self) -> Kind {
        match self.shape {
            Shape::Line => Kind::Line,
            Shape::Control(_) => Kind::Control,
            Shape::Bar => Kind::Bar,
            Shape::Ranked { .. } => Kind::Ranked,
            Shape::Stacked { .. } => Kind::Stacked,
            Shape::Gap => Kind::Gap,
            Shape::Strip(_) => Kind::Strip,
            Shape::Funnel(_) => Kind::Funnel,
            Shape::Map(_) => Kind::Map,
            Shape::Matrix | Shape::Crossed(_) | Shape::Risk(_) => Kind::Matrix,
            Shape::Bullet => Kind::Bullet,
            Shape::Multiples => Kind::Multiples,
            Shape::Spark => Kind::Spark,
        }
    }

    /// Returns the intervals of uncertainty that the drawing has, with their series and positions.
    pub fn drawn_intervals(&self) -> impl Iterator<Item = (usize, usize, &Uncertainty)> {
        let all = self.series.iter().enumerate().flat_map(|(series, of)| (0..of.points.len()).map(move |position| (series, position)));
        all.filter_map(|(series, position)| Some((series, position, self.drawn_interval(series, position)?)))
    }

    /// Returns the interval of a point's uncertainty, if the drawing has it.
    pub fn drawn_interval(&self, series: usize, position: usize) -> Option<&Uncertainty> {
        let is_drawn = match draws_intervals(self.kind(), self.series.len(), self.measure.scale.is_some()) {
            Drawn::All => true,
            Drawn::Own => self.positions.get(position).is_some_and(|row| row.role == Role::Own),
            Drawn::None => false,
        };
        self.series.get(series)?.points.get(position)?.interval.as_deref().filter(|_| is_drawn)
    }

    /// Whether answers on a scale are drawn on both sides of the middle.
    pub fn is_centred(&self) -> bool {
        self.shape == Shape::Stacked { centred: true }
    }

    /// Returns the limits of a funnel chart.
    pub fn funnel(&self) -> Option<&Funnel> {
        if let Shape::Funnel(funnel) = &self.shape { Some(funnel) } else { None }
    }

    /// Whether a row or a column of a matrix sums up the others.
    pub fn sums_up(&self, position: usize, series: usize) -> bool {
        matches!(self.shape, Shape::Crossed(_)) && (self.positions[position].role == Role::Total || self.series[series].role == Role::Total)
    }

    /// Returns the description of a strip's areas.
    pub fn strip_areas(&self) -> Option<&StripAreas> {
        if let Shape::Strip(strip_areas) = &self.shape { Some(strip_areas) } else { None }
    }

    /// Returns the limits of a control chart.
    pub fn control(&self) -> Option<&Control> {
        if let Shape::Control(control) = &self.shape { Some(control) } else { None }
    }

    /// Returns the description of a map's areas.
    pub fn map_areas(&self) -> Option<&MapAreas> {
        if let Shape::Map(map_areas) = &self.shape { Some(map_areas) } else { None }
    }

    /// Returns the description of a risk matrix.
    pub fn risks(&self) -> Option<&Risks> {
        if let Shape::Risk(risks) = &self.shape { Some(risks) } else { None }
    }

    /// Returns the names of the bands of a risk matrix, the highest first.
    pub fn bands(&self) -> &[String] {
        self.risks().map_or(&[], |risks| &risks.bands)
    }

    /// Returns the position of the own area, if positions are areas and it is one of them.
    pub fn own_position(&self) -> Option<usize> {
        self.positions.iter().position(|position| position.role == Role::Own)
    }

    /// Returns the outcome at a point, if it has a number and a target.
    pub fn outcome(&self, series: usize, position: usize) -> Option<Outcome> {
        self.target(series, position)?.outcome
    }

    /// Returns the target at a point.
    pub fn target(&self, series: usize, position: usize) -> Option<&Mark> {
        self.targets.iter().find(|mark| mark.series == series && mark.position == position)
    }
}

#[cfg(test)]
mod tests;
