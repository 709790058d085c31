//! Views of the front page besides its text: the biggest changes, and the boxes that lead into the site.

use serde::Serialize;

use super::{ContactView, IndicatorItemView, LinkView};

/// The front page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StartView {
    /// The biggest changes; `None` if nothing can be compared.
    pub changes: Option<BiggestChangesView>,
    /// The parts of the site, in order.
    pub boxes: Vec<StartBoxView>,
}

/// The indicators that changed most.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BiggestChangesView {
    /// The meaning of biggest, in sentences.
    pub meaning: String,
    /// The indicators, in descending order of change.
    pub items: Vec<IndicatorItemView>,
    /// The list of all indicators.
    pub all: LinkView,
}

/// A part of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StartBoxView {
    /// What it is called.
    pub title: String,
    /// The language of its title and description if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Its description.
    pub description: Option<String>,
    /// Its URL.
    pub url: String,
    /// Whether it is a draft; drafts are built only on request.
    pub draft: bool,
    /// Direct links to parts of it: the newest report, the operations.
    pub links: Vec<StartLinkView>,
    /// The contact, in the box on feedback.
    pub contact: Option<ContactView>,
}

/// A direct link to something in a part of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StartLinkView {
    /// The link.
    pub link: LinkView,
    /// The language of its title if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
}
