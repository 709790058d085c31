//! What templates see of a page as a document. It never holds the page's text.

use serde::Serialize;

use super::LinkView;

/// A document's information: who made it, when, and its number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DocumentView {
    /// The rows, in order.
    pub rows: Vec<DocumentRow>,
}

/// A row of a document's information.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DocumentRow {
    /// What is told: `Diarienummer`.
    pub label: String,
    /// What it is. `None` reads "ej angivet".
    pub value: Option<String>,
    /// The language of `value` where that is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Where the value leads: the original's address.
    pub link: Option<LinkView>,
}
