//! What templates see of a list's filter; it never holds the list.

use serde::Serialize;

/// The controls that choose what a list shows. A script uses them; without it they stay hidden, and the list is whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FilterView {
    /// The script: a module.
    pub script: String,
    /// What is said of how many are shown, with `#` in the place of that number: `# av 25 nyckeltal visas.`
    pub status: String,
    /// What is said where nothing fits.
    pub none: String,
    /// The choices between a few words.
    pub choices: Vec<FilterChoiceView>,
}

/// A choice between a few words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FilterChoiceView {
    /// Its name in the address, and of the attribute `data-NAME` of what is chosen from: `verksamhet`.
    pub name: String,
    /// Its label: `Verksamhet`.
    pub label: String,
    /// The choice of everything: `Alla verksamheter`.
    pub all: String,
    /// The choices, in order; none is without what fits it.
    pub options: Vec<FilterOptionView>,
}

/// One of the words of a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FilterOptionView {
    /// The word in the address and in the attribute.
    pub value: String,
    /// The words for a reader.
    pub text: String,
}
