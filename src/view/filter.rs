//! Views of a list's filter. They never contain the list.

use serde::Serialize;

/// The filter controls of a list. They need a script; without it they stay hidden, and the list is complete.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FilterView {
    /// The script: a module.
    pub script: String,
    /// The status text, with `#` for the number of visible entries: `# av 25 nyckeltal visas.`
    pub status: String,
    /// The status text if nothing matches.
    pub none: String,
    /// The menus.
    pub choices: Vec<FilterChoiceView>,
}

/// A menu of options.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FilterChoiceView {
    /// Its name in the query, and of the attribute `data-NAME` of list entries: `verksamhet`.
    pub name: String,
    /// Its label: `Verksamhet`.
    pub label: String,
    /// The option that matches everything: `Alla verksamheter`.
    pub all: String,
    /// The options, in order; each matches something.
    pub options: Vec<FilterOptionView>,
}

/// An option of a menu.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FilterOptionView {
    /// Its value in the query and in the attribute.
    pub value: String,
    /// Its text.
    pub text: String,
}
