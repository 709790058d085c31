//! Terms and abbreviations, `terms.yaml`, and what they mean. It never looks for them in a text.

use crate::diagnostic::Diagnostics;
use crate::name::Wording;
use crate::source::{FileId, Span};

/// A term that readers may not know. It has a long form or a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As it stands in texts: "LSS".
    pub name: String,
    /// What it stands for, as it reads in brackets after it.
    pub long: Option<Wording>,
    /// What it means.
    pub definition: Option<Wording>,
    /// Where more is told.
    pub url: Option<String>,
    /// Where it is written.
    pub span: Span,
}

/// Reads `terms.yaml`: what could be read of it.
pub fn parse(_file: FileId, _text: &str, _found: &mut Diagnostics) -> Vec<Term> {
    Vec::new()
}
