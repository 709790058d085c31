//! The kind of a figure with the data that only this kind has. It never contains what all kinds share.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::area::AreaKind;
use crate::indicator::control::{Basis, Unlimited};
use crate::indicator::funnel::Ends;
use crate::outline::Outlines;

/// The kind of a figure with its own data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `Kind::Line`.
    Line,
    /// `Kind::Control`.
    Control(Control),
    /// `Kind::Bar`.
    Bar,
    /// `Kind::Ranked`.
    Ranked {
        /// Whether rows are in the order of a scale instead of by size.
        keeps_order: bool,
    },
    /// `Kind::Stacked`.
    Stacked {
        /// Whether answers on a scale extend from the middle.
        centred: bool,
    },
    /// `Kind::Gap`.
    Gap,
    /// `Kind::Strip`.
    Strip(StripAreas),
    /// `Kind::Funnel`.
    Funnel(Funnel),
    /// `Kind::Map`.
    Map(MapAreas),
    /// `Kind::Matrix` of an indicator's numbers.
    Matrix,
    /// `Kind::Matrix` of two dimensions of categories, with the totals of each.
    Crossed(Crossed),
    /// `Kind::Matrix` of risks.
    Risk(Risks),
    /// `Kind::Bullet`.
    Bullet,
    /// `Kind::Multiples`.
    Multiples,
    /// `Kind::Spark`.
    Spark,
}

/// The limits of a control chart, and what chance does not explain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// How they are computed.
    pub basis: Basis,
    /// The parts with limits of their own, in order: a break or a change of limits begins a new one.
    pub parts: Vec<ControlPart>,
}

/// Consecutive positions of a control chart with common limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlPart {
    /// The first position.
    pub first: usize,
    /// The last position.
    pub last: usize,
    /// The limits, or why there are none.
    pub limits: Result<ControlLimits, NoLimits>,
}

/// The limits of a part of a control chart, rounded to one more decimal than the numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlLimits {
    /// The mean.
    pub centre: Quantile,
    /// The lower and the upper limit at each position of the part; `None` if there is none.
    pub ends: Vec<[Option<Quantile>; 2]>,
    /// The positions below and above the limits.
    pub outside: Vec<(usize, Beyond)>,
    /// The longest run on one side of the mean, if it is longer than chance explains.
    pub run: Option<Run>,
    /// Whether the limits are wider than the bases alone require.
    pub widened: bool,
}

/// Consecutive numbers on one side of the mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The first position.
    pub first: usize,
    /// The last position.
    pub last: usize,
    /// The number of numbers; positions without one, or with the mean itself, do not count.
    pub numbers: usize,
    /// Their side.
    pub side: Beyond,
}

/// A side of the mean or of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// Lower.
    Below,
    /// Higher.
    Above,
}

/// Why a part of a control chart has no limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoLimits {
    /// A number is suppressed: limits would reveal it, or mislead.
    Suppressed,
    /// The numbers do not suffice.
    Unlimited(Unlimited),
}

impl Control {
    /// Returns every part with limits.
    pub fn limited(&self) -> impl DoubleEndedIterator<Item = (&ControlPart, &ControlLimits)> {
        self.parts.iter().filter_map(|part| Some((part, part.limits.as_ref().ok()?)))
    }

    /// Returns the limits at a position, the lower and the upper.
    pub fn at(&self, position: usize) -> Option<(&ControlLimits, &[Option<Quantile>; 2])> {
        let (part, limits) = self.limited().find(|(part, _)| (part.first..=part.last).contains(&position))?;
        Some((limits, limits.ends.get(position - part.first)?))
    }
}

/// The limits of a funnel chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funnel {
    /// The distribution by which they are computed.
    pub basis: Basis,
    /// The kind of the areas; `None` if undefined.
    pub kind: Option<AreaKind>,
    /// The base of each position; `None` if it has no number or no base.
    pub bases: Vec<Option<u32>>,
    /// The limits, or why there are none.
    pub limits: Result<FunnelLimits, NoLimits>,
}

/// The limits of a funnel chart about the centre of all its numbers, rounded to one more decimal than they.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunnelLimits {
    /// The centre.
    pub centre: Quantile,
    /// The lower and the upper limit at each position, within which chance keeps 95 and 99.8 per cent of numbers.
    pub ends: Vec<Option<[[Option<Quantile>; 2]; 2]>>,
    /// The positions beyond a limit.
    pub outside: Vec<Outside>,
    /// The limits at bases from the smallest to the largest, for drawing.
    pub curves: Vec<(u32, [Ends; 2])>,
}

/// A number beyond the limits of a funnel chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outside {
    /// Its position.
    pub position: usize,
    /// Its side.
    pub side: Beyond,
    /// Whether it is beyond both limits of its side, and not the inner one alone.
    pub is_far: bool,
}

/// The areas of a strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripAreas {
    /// Their kind; `None` if undefined.
    pub kind: Option<AreaKind>,
    /// The name of the highlighted groups: "Liknande kommuner".
    pub peers: Option<String>,
    /// Quartiles and median, if there are enough areas.
    pub spread: Option<Spread>,
}

/// The areas of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapAreas {
    /// Their kind; `None` if undefined.
    pub kind: Option<AreaKind>,
    /// The classes, the lowest first; none is empty unless its bounds were given.
    pub classes: Vec<Class>,
    /// The class of each position; `None` if it has no number.
    pub class_of: Vec<Option<usize>>,
    /// The code of each position's outline; `None` if the map lacks it.
    pub codes: Vec<Option<String>>,
    /// The outlines of all areas of the kind.
    pub outlines: Arc<Outlines>,
}

/// A class of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// Its numbers as shown: "78–84 %", "under 80 %".
    pub label: String,
    /// The number of areas in it.
    pub count: usize,
}

/// Quartiles and median of a strip, rounded as the numbers are shown. They are computed here, and a note says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The first quartile.
    pub low: Quantile,
    /// The median.
    pub median: Quantile,
    /// The third quartile.
    pub high: Quantile,
    /// The number of areas with a number.
    pub count: usize,
    /// The position of the own area, if it is one of them.
    pub own: Option<crate::indicator::Position>,
}

/// A computed number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantile {
    /// The number, rounded.
    pub number: Decimal,
    /// The number as shown in a chart: "28,4 %".
    pub label: String,
}

/// The names of two dimensions of categories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossed {
    /// That of the rows: "Typ".
    pub rows: String,
    /// That of the columns: "Allvarlighet".
    pub columns: String,
}

/// The meaning of a risk matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risks {
    /// "Sannolikhet: störst överst".
    pub rows: String,
    /// "Allvarlighetsgrad: störst till vänster".
    pub columns: String,
    /// The meaning of the numbers, a sentence.
    pub cells: String,
    /// The weight of each row.
    pub row_weights: Vec<String>,
    /// The weight of each column.
    pub column_weights: Vec<String>,
    /// The names of the bands, the highest first: "Hög risk".
    pub bands: Vec<String>,
}
