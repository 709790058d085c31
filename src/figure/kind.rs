//! The kinds of figures, by the names that editors write. It never draws.

use super::{MOST_COLUMNS, MOST_PANELS, MOST_SERIES};

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
