//! What is known of a number, in one word of a fixed vocabulary: the state that open data give with every row. It never holds the number.

use super::{Cell, CellValue, Words};

/// What is known of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// A number, and nothing more is to be said of it. Zero is zero.
    Normal,
    /// The source gives a range and no number.
    Range,
    /// A number or range that the source calls preliminary.
    Preliminary,
    /// A number that the source has changed since it was first given.
    Revised,
    /// There should be a number and is none.
    Missing,
    /// The question does not arise here.
    NotApplicable,
    /// Known, and not shown because it concerns few people.
    Suppressed,
    /// Nobody measured then.
    NotMeasured,
    /// There is no number yet, but a target.
    Target,
}

impl Status {
    /// Every state, in the order in which they are explained.
    pub const ALL: [Self; 9] = [
        Self::Normal,
        Self::Range,
        Self::Preliminary,
        Self::Revised,
        Self::Missing,
        Self::NotApplicable,
        Self::Suppressed,
        Self::NotMeasured,
        Self::Target,
    ];

    /// The state of a cell.
    pub fn of(cell: &Cell) -> Self {
        match &cell.value {
            CellValue::Missing => Self::Missing,
            CellValue::NotApplicable => Self::NotApplicable,
            CellValue::Suppressed => Self::Suppressed,
            CellValue::NotMeasured => Self::NotMeasured,
            CellValue::Number(_) | CellValue::Range(..) if cell.preliminary => Self::Preliminary,
            CellValue::Range(..) => Self::Range,
            CellValue::Number(_) if cell.revision.is_some() => Self::Revised,
            CellValue::Number(_) => Self::Normal,
        }
    }

    /// Its word in files.
    pub fn word(self, words: Words) -> &'static str {
        let (swedish, english) = match self {
            Self::Normal => ("normal", "normal"),
            Self::Range => ("intervall", "range"),
            Self::Preliminary => ("preliminär", "preliminary"),
            Self::Revised => ("reviderad", "revised"),
            Self::Missing => ("saknas", "missing"),
            Self::NotApplicable => ("ej relevant", "not applicable"),
            Self::Suppressed => ("skyddas", "suppressed"),
            Self::NotMeasured => ("ej mätt", "not measured"),
            Self::Target => ("måltal", "target"),
        };
        match words {
            Words::Swedish => swedish,
            Words::English => english,
        }
    }

    /// The state that a word stands for.
    pub(super) fn parse(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::ALL.into_iter().find(|status| [Words::Swedish, Words::English].iter().any(|words| status.word(*words) == word))
    }
}
