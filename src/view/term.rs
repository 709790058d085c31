//! What templates see of the glossary; it never holds a term without an explanation.

use serde::Serialize;

use super::{LinkView, WordsView};

/// The glossary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GlossaryView {
    /// The terms, in the order of the alphabet.
    pub terms: Vec<TermView>,
    /// The words and signs that stand in figures and tables where a number has a remark, with what they mean.
    pub signs: Vec<SignView>,
    /// The id of the heading above `signs`.
    pub signs_anchor: String,
}

/// A term.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TermView {
    /// Its id on the page.
    pub anchor: String,
    /// The term, in the site's first language where it has no other.
    pub name: WordsView,
    /// What it stands for.
    pub long: Option<WordsView>,
    /// What it means.
    pub definition: Option<WordsView>,
    /// Where more is told.
    pub link: Option<LinkView>,
}

/// A word or sign that stands where a number could.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SignView {
    /// As it stands there.
    pub sign: String,
    /// What it means.
    pub text: String,
}
