//! Views of the front page besides its text: the biggest changes, and the boxes that lead into the site.

use serde::Serialize;

use super::{ContactView, IndicatorItemView, LinkView};

/// The front page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StartView {
    /// The questions that the editor chose with their answers, or else the biggest changes; `None` if there is neither.
    pub changes: Option<BiggestChangesView>,
    /// The parts of the site, in order.
    pub boxes: Vec<StartBoxView>,
}

/// The indicators that the editor chose, or that changed most.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BiggestChangesView {
    /// The heading.
    pub title: String,
    /// The meaning of biggest, in sentences; `None` if the editor chose.
    pub meaning: Option<String>,
    /// The indicators, in order, each with its answer and measures.
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
