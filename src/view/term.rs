//! Views of the glossary. They never contain a term without an explanation.

use serde::Serialize;

use super::{LinkView, WordsView};

/// The glossary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GlossaryView {
    /// The terms, in alphabetical order.
    pub terms: Vec<TermView>,
    /// The words and symbols in figures and tables for numbers with a status or remark, with their meaning.
    pub signs: Vec<SignView>,
    /// The id of the heading above `signs`.
    pub signs_anchor: String,
}

/// A term.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TermView {
    /// Its id on the page.
    pub anchor: String,
    /// The term, in the site's primary language if it is not translated.
    pub name: WordsView,
    /// Its expansion.
    pub long: Option<WordsView>,
    /// Its definition.
    pub definition: Option<WordsView>,
    /// A link to more information.
    pub link: Option<LinkView>,
}

/// A word or symbol shown instead of, or next to, a number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SignView {
    /// The word or symbol.
    pub sign: String,
    /// Its meaning.
    pub text: String,
}
