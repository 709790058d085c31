//! The kinds of figures, with the names that editors use. It never draws.

use super::{MOST_COLUMNS, MOST_PANELS, MOST_SERIES};

/// How a figure is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Lines over time.
    Line,
    /// A line over time with the limits within which numbers vary by chance.
    Control,
    /// Vertical bars for few periods, groups or areas, in the given order.
    Bar,
    /// Horizontal bars, the longest first.
    Ranked,
    /// The parts of a complete whole, joined in a bar; answers on a scale extend from the middle.
    Stacked,
    /// Two numbers per row and their distance: women and men, own area and nation, previous and current year.
    Gap,
    /// The own area among all of the same kind, with quartiles and median.
    Strip,
    /// Shares or rates of areas by their bases, with the limits within which they differ by chance.
    Funnel,
    /// Areas on a map, shaded by classes of their numbers.
    Map,
    /// A number in each cell of rows and columns: types by units, likelihood by severity.
    Matrix,
    /// An outcome against a target, or a value on a scale with a minimum and a maximum.
    Bullet,
    /// The same small chart for several areas, units or indicators, on a common scale.
    Multiples,
    /// A trend line within running text.
    Spark,
}

impl Kind {
    /// All kinds, in the order of the manual.
    pub const ALL: [Self; 13] = [
        Self::Line,
        Self::Control,
        Self::Bar,
        Self::Ranked,
        Self::Stacked,
        Self::Gap,
        Self::Strip,
        Self::Funnel,
        Self::Map,
        Self::Matrix,
        Self::Bullet,
        Self::Multiples,
        Self::Spark,
    ];

    /// Returns the name that an editor writes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Control => "control",
            Self::Bar => "bar",
            Self::Ranked => "ranked",
            Self::Stacked => "stacked",
            Self::Gap => "gap",
            Self::Strip => "strip",
            Self::Funnel => "funnel",
            Self::Map => "map",
            Self::Matrix => "matrix",
            Self::Bullet => "bullet",
            Self::Multiples => "multiples",
            Self::Spark => "spark",
        }
    }

    /// Returns the largest number of series for which it is legible.
    pub fn most_series(self) -> usize {
        match self {
            Self::Line | Self::Bar | Self::Ranked | Self::Stacked | Self::Bullet => MOST_SERIES,
            Self::Gap => 2,
            Self::Control | Self::Strip | Self::Funnel | Self::Map | Self::Spark => 1,
            Self::Matrix => MOST_COLUMNS,
            Self::Multiples => MOST_PANELS,
        }
    }

    /// Returns the kind with a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}
