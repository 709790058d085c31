//! Views of a report as a single page. They never contain the output of a shortcode.

use serde::Serialize;

use super::DocumentView;

/// A whole report. What every page has, such as title and notices, is in `page`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WholeView {
    /// Whether the report is a draft.
    pub draft: bool,
    /// The report's document metadata.
    pub document: Option<DocumentView>,
    /// The page's absolute URL, for print. `None` if the site's URL is not configured.
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
    /// The level of its heading: 2, plus one for each ancestor within the report.
    pub level: u8,
    /// Its number: `2.1`.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: Option<String>,
    /// Whether it is a draft in a report that is not.
    pub draft: bool,
    /// Its text. HTML; its headings start one level below its own.
    pub body: String,
    /// Its document metadata, if it is a document of its own.
    pub document: Option<DocumentView>,
}
