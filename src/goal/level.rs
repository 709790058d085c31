//! The levels of a municipality's goals: the council's, its boards' and their units'. It never looks at a goal.

/// Whose goal it is; the highest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The municipal council's.
    Council,
    /// A board's.
    Board,
    /// A unit's.
    Unit,
}

impl Level {
    /// The words in files, in the order of the levels.
    pub const WORDS: [(&str, Self); 3] = [("council", Self::Council), ("board", Self::Board), ("unit", Self::Unit)];

    /// Returns the word in files.
    pub fn as_str(self) -> &'static str {
        Self::WORDS[self as usize].0
    }
}
