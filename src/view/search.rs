//! Views of the search page and the site map.

use serde::Serialize;

use super::LinkView;

/// The search page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SearchView {
    /// The URL of the search script. `None` if the site has no search: then the page only shows the site map.
    pub script: Option<String>,
    /// The site map. `None` if there is none.
    pub map: Option<String>,
    /// The directory of the index.
    pub index: String,
    /// The largest number of editions of a report: the oldest has one less newer ones.
    pub editions: usize,
    /// Synonyms: one group per line, separated by commas. Those that start with a hyphen are suffixes of words.
    pub synonyms: String,
    /// The message for one result; `{query}` stands for the search text.
    pub found_one: String,
    /// The message for none or several results; `{count}` stands for their number.
    pub found_many: String,
    /// The message if nothing was found.
    pub found_none: String,
}

/// Every page of the site in the page's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SiteMapView {
    /// The front page and its descendants.
    pub pages: Vec<SiteMapEntry>,
    /// The list of indicators, if there are any.
    pub list: Option<LinkView>,
    /// The indicators, by operation.
    pub indicators: Vec<SiteMapGroup>,
}

/// A page and its children.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SiteMapEntry {
    /// The chapter's number, if it has one.
    pub number: Option<String>,
    /// The page.
    pub link: LinkView,
    /// The language of its title if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Whether it is a draft; drafts are built only on request.
    pub draft: bool,
    /// Its children, in order.
    pub children: Vec<SiteMapEntry>,
}

/// The indicators of an operation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SiteMapGroup {
    /// The operation; there is a separate name for the indicators of all operations.
    pub title: String,
    /// The indicators, in alphabetical order.
    pub links: Vec<SiteMapIndicator>,
}

/// An indicator in the site map.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SiteMapIndicator {
    /// Its short name and its page.
    pub link: LinkView,
    /// The language of its name if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
}
