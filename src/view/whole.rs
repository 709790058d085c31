//! What templates see of a report on one page; it never holds what a shortcode shows.

use serde::Serialize;

use super::DocumentView;

/// A whole report. What every page has, as title and notices, is in `page`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WholeView {
    /// Whether the report is a draft.
    pub draft: bool,
    /// The report's document information.
    pub document: Option<DocumentView>,
    /// The page's absolute address, for paper. `None` where the site does not know its own.
    pub url: Option<String>,
    /// The text of the report's start page. HTML; its headings start at `h2`.
    pub body: String,
    /// Every chapter, in reading order.
    pub chapters: Vec<WholeChapterView>,
}

/// A chapter of a whole report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WholeChapterView {
    /// Its id on the page.
    pub anchor: String,
    /// The level of its heading: 2, and one more for each page that it lies under.
    pub level: u8,
    /// Its number: `2.1`.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: Option<String>,
    /// Whether it is a draft in a report that is none.
    pub draft: bool,
    /// Its text. HTML; its headings start one level below its own.
    pub body: String,
    /// Its document information, where it is a document of its own.
    pub document: Option<DocumentView>,
}
