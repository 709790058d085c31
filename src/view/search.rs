//! What templates see of the search page and the site map.

use serde::Serialize;

use super::LinkView;

/// The search page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SearchView {
    /// The address of the script that searches. `None` where the site cannot be searched: then the page shows the site map alone.
    pub script: Option<String>,
    /// The site map. `None` where there is none.
    pub map: Option<String>,
    /// The folder of the index.
    pub index: String,
    /// How many editions a report has at most: the oldest has that many newer ones, less one.
    pub editions: usize,
    /// Words that mean the same: a group a line, its words parted by commas. Those that begin with a hyphen are the ends of words.
    pub synonyms: String,
    /// What is said of one result; `{query}` stands for what was searched for.
    pub found_one: String,
    /// What is said of none or several results; `{count}` stands for how many.
    pub found_many: String,
    /// What is said where nothing was found.
    pub found_none: String,
}

/// Every page of the site in the page's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SiteMapView {
    /// The front page, and what lies below it.
    pub pages: Vec<SiteMapEntry>,
    /// The list of indicators. `None` where there are none.
    pub list: Option<LinkView>,
    /// The indicators, by operation.
    pub indicators: Vec<SiteMapGroup>,
}

/// A page and those right below it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SiteMapEntry {
    /// The chapter's number, where it has one.
    pub number: Option<String>,
    /// The page.
    pub link: LinkView,
    /// The language of its title where that is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Whether it is a draft, which is built only when asked for.
    pub draft: bool,
    /// The pages right below it, in order.
    pub children: Vec<SiteMapEntry>,
}

/// The indicators of an operation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SiteMapGroup {
    /// The operation; the indicators of all operations have a name of their own.
    pub title: String,
    /// The indicators, in the order of the alphabet.
    pub links: Vec<SiteMapIndicator>,
}

/// An indicator in the site map.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SiteMapIndicator {
    /// Its short name and its page.
    pub link: LinkView,
    /// The language of its name where that is not the page's; otherwise `None`.
    pub lang: Option<String>,
}
