//! Risk matrices, `matrices.yaml`: likelihood by severity. It never draws one.

use rust_decimal::Decimal;

use crate::diagnostic::Diagnostics;
use crate::indicator::Source;
use crate::name::{MatrixId, Wording};
use crate::source::{FileId, Span};

/// What stands in a matrix's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// How great each risk is held to be.
    Scores,
    /// How many risks were found.
    Counts,
}

/// A step of likelihood or severity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Its name.
    pub name: Wording,
    /// Its weight.
    pub score: u32,
}

/// A range of scores that has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The lowest score of the range.
    pub from: Decimal,
    /// Its name: "Hög risk".
    pub name: Wording,
}

/// A matrix. Known good: `values` has a row a likelihood and a column a severity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Its name in files.
    pub id: MatrixId,
    /// Its name for readers.
    pub title: Wording,
    /// The rows, the highest first.
    pub likelihood: Vec<Level>,
    /// The columns, the highest first.
    pub severity: Vec<Level>,
    /// What its cells are.
    pub shows: Shows,
    /// The cells, row by row.
    pub values: Vec<Vec<Decimal>>,
    /// The ranges, the highest first.
    pub bands: Vec<Band>,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// Where it comes from.
    pub source: Option<Source>,
    /// Where it is written.
    pub span: Span,
}

/// Reads `matrices.yaml`: what could be read of it.
pub fn parse(_file: FileId, _text: &str, _found: &mut Diagnostics) -> Vec<Matrix> {
    Vec::new()
}
