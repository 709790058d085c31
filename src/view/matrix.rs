//! What templates see of a risk matrix; it never holds a cell without a value.

use serde::Serialize;

use super::{SourceView, WordsView};

/// A risk matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MatrixView {
    /// Its id on the page, unique there.
    pub id: String,
    /// Its title, the table's caption.
    pub title: WordsView,
    /// What the numbers in the cells are, in a whole sentence.
    pub words: String,
    /// The columns, the severest first.
    pub columns: Vec<MatrixLevelView>,
    /// The rows, the likeliest first.
    pub rows: Vec<MatrixRowView>,
    /// A note to the reader.
    pub note: Option<WordsView>,
    /// Where it comes from.
    pub source: Option<SourceView>,
}

/// A step of likelihood or severity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MatrixLevelView {
    /// Its name.
    pub name: WordsView,
    /// Its weight: `4`.
    pub score: String,
}

/// A row of a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MatrixRowView {
    /// How likely.
    pub level: MatrixLevelView,
    /// A cell a column.
    pub cells: Vec<MatrixCellView>,
}

/// A cell of a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MatrixCellView {
    /// Its number.
    pub value: String,
    /// What risks there are called: `Hög risk`. `None` where the matrix gives them no name.
    pub band: Option<WordsView>,
    /// How strong the ground behind it is, 1 to 3; 0 for none. It only repeats what `band` says.
    pub shade: u8,
}
