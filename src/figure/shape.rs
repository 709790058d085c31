//! How a figure is drawn, with what only its kind has. It never holds what all kinds share.

use rust_decimal::Decimal;

use crate::area::AreaKind;

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
    /// Where the own area stands among them, where it is one of them.
    pub own: Option<crate::indicator::Position>,
}

/// A computed number and how it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantile {
    /// The number, rounded.
    pub number: Decimal,
    /// As a chart shows it: "28,4 %".
    pub label: String,
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
