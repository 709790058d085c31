//! What templates see of the list of documents and of the page on how to leave a view; it never holds a document.

use serde::Serialize;

use super::{DocumentRow, LinkView};

/// Every report and every attachment that a page leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DocumentsView {
    /// The reports, the newest first.
    pub reports: Vec<DocumentReportView>,
    /// The attachments that no report leads to.
    pub others: Vec<AttachmentView>,
}

/// A report among the documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DocumentReportView {
    /// The report's start page.
    pub link: LinkView,
    /// The language of `link` where the report is not translated to the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The heading's id on the page.
    pub anchor: String,
    /// Whether it is a draft, which is built only when asked for.
    pub draft: bool,
    /// Its document information in short; only what is filled in.
    pub rows: Vec<DocumentRow>,
    /// The document that the report is the web version of.
    pub original: Option<AttachmentView>,
    /// The other files that its pages lead to, in the order of the alphabet.
    pub attachments: Vec<AttachmentView>,
}

/// A file for download among the documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AttachmentView {
    /// The file, called as the texts call it, with its type and size.
    pub link: LinkView,
    /// The language of the link's text where that is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Whether everybody can read it. False gives the offer of another format.
    pub accessible: bool,
    /// The pages that lead to it.
    pub places: Vec<AttachmentPlaceView>,
}

/// A page that leads to a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AttachmentPlaceView {
    /// The page.
    pub link: LinkView,
    /// The language of the page where that is not the reader's; otherwise `None`.
    pub lang: Option<String>,
}

/// How to leave a view. The telephone number and the addresses are in `site.feedback`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FeedbackView {
    /// What the site itself says of it, a paragraph each.
    pub text: Vec<String>,
    /// The language of `text` where it is not translated to the page's; otherwise `None`.
    pub text_lang: Option<String>,
    /// What the page is for, or who publishes the site where there is no way to reach them, in a whole sentence.
    pub intro: String,
    /// Whether there is a form, a telephone number or an e-mail address.
    pub reachable: bool,
}
