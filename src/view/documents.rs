//! Views of the list of documents and of the feedback page. They never contain a document.

use serde::Serialize;

use super::{DocumentRow, LinkView};

/// Every report and every attachment that a page links to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DocumentsView {
    /// The reports, newest first.
    pub reports: Vec<DocumentReportView>,
    /// The attachments that no report links to.
    pub others: Vec<AttachmentView>,
}

/// A report among the documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DocumentReportView {
    /// The report's start page.
    pub link: LinkView,
    /// The language of `link` if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// The heading's id on the page.
    pub anchor: String,
    /// Whether it is a draft; drafts are built only on request.
    pub draft: bool,
    /// Its document metadata in short; only what is filled in.
    pub rows: Vec<DocumentRow>,
    /// The document that the report is the web version of.
    pub original: Option<AttachmentView>,
    /// Other files that its pages link to, in alphabetical order.
    pub attachments: Vec<AttachmentView>,
}

/// A file for download.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AttachmentView {
    /// The file with the name that the texts use, its type and its size.
    pub link: LinkView,
    /// The language of the link's text if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Whether it is accessible. If not, another format is offered.
    pub accessible: bool,
    /// The pages that link to it.
    pub places: Vec<AttachmentPlaceView>,
}

/// A page that links to a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AttachmentPlaceView {
    /// The page.
    pub link: LinkView,
    /// The language of the page if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
}

/// The feedback page. The telephone number and the addresses are in `site.feedback`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FeedbackView {
    /// The site's own text about feedback, as paragraphs.
    pub text: Vec<String>,
    /// The language of `text` if it is not the page's; otherwise `None`.
    pub text_lang: Option<String>,
    /// The purpose of the page as a whole sentence, or the publisher if there is no way to contact them.
    pub intro: String,
    /// Whether there is a form, a telephone number or an e-mail address.
    pub reachable: bool,
}
