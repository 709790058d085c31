//! What templates see of a page as a document. It never holds the page's text.

use serde::Serialize;

use super::LinkView;

/// A document's metadata: author, dates, registration number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DocumentView {
    /// The rows, in order.
    pub rows: Vec<DocumentRow>,
}

/// A row of a document's metadata.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DocumentRow {
    /// The label: `Diarienummer`.
    pub label: String,
    /// The value. `None` is shown as "ej angivet".
    pub value: Option<String>,
    /// The language of `value` if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The link of the value: the original document.
    pub link: Option<LinkView>,
}
