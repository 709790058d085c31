//! Single figures, `facts.yaml`: numbers that are no series and that a text uses by name. It never writes them in words.

use jiff::civil::Date;

use crate::diagnostic::Diagnostics;
use crate::indicator::{CellValue, Source, Unit};
use crate::name::{FactId, Period, Wording};
use crate::source::{FileId, Span};

/// What a fact is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactValue {
    /// A number or a range, or a state in its place.
    Number(CellValue),
    /// A day.
    Day(Date),
}

/// A single figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name in files.
    pub id: FactId,
    /// What it is.
    pub title: Wording,
    /// Its value.
    pub value: FactValue,
    /// In what it is given; `None` for a day or a bare number.
    pub unit: Option<Unit>,
    /// Whether the source says "about".
    pub approximate: bool,
    /// When.
    pub period: Option<Period>,
    /// Where it comes from.
    pub source: Option<Source>,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// Where it is written.
    pub span: Span,
}

/// Reads `facts.yaml`: what could be read of it.
pub fn parse(_file: FileId, _text: &str, _found: &mut Diagnostics) -> Vec<Fact> {
    Vec::new()
}
