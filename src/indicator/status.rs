//! The status of a number, a word of a fixed vocabulary that open data give for every row. It never contains the number.

use super::{Cell, CellValue, Words};

/// The words of a table for a target that was carried over from the year before and that nobody has confirmed. Open data have none: they give the
/// target alone.
const UNCONFIRMED_TARGET: [(Words, &str); 2] = [(Words::Swedish, "måltal att bekräfta"), (Words::English, "target to confirm")];

/// Returns the word of a table for a target that nobody has confirmed.
pub fn unconfirmed_target(words: Words) -> &'static str {
    UNCONFIRMED_TARGET.iter().find(|(language, _)| *language == words).map_or("", |(_, word)| word)
}

/// Whether a status says that nobody has confirmed the target.
pub(super) fn is_unconfirmed_target(word: &str) -> bool {
    let word = word.trim().to_lowercase();
    UNCONFIRMED_TARGET.iter().any(|(_, known)| *known == word)
}

/// The status of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// A number without further remarks. Zero is a number too.
    Normal,
    /// The source gives a range instead of a number.
    Range,
    /// A number or range that the source calls preliminary.
    Preliminary,
    /// A number that the source has revised.
    Revised,
    /// A number should exist but is missing.
    Missing,
    /// Not applicable.
    NotApplicable,
    /// Known, but suppressed because it concerns few people.
    Suppressed,
    /// Not measured then.
    NotMeasured,
    /// There is a target, but no number yet.
    Target,
}

impl Status {
    /// Every status, in the order in which they are explained.
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

    /// Returns the status of a cell.
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

    /// Returns its word in files.
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

    /// Parses the word of a status.
    pub(super) fn parse(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        if is_unconfirmed_target(&word) {
            return Some(Self::Target);
        }
        Self::ALL.into_iter().find(|status| [Words::Swedish, Words::English].iter().any(|words| status.word(*words) == word))
    }
}
