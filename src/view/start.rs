//! What templates see of the front page besides its text: what changed most, and the boxes that lead into the site.

use serde::Serialize;

use super::{ContactView, IndicatorItemView, LinkView};

/// The front page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StartView {
    /// The biggest changes; `None` where nothing can be compared.
    pub changes: Option<BiggestChangesView>,
    /// The parts of the site, in order.
    pub boxes: Vec<StartBoxView>,
}

/// The indicators that changed most.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BiggestChangesView {
    /// What biggest means, in whole sentences.
    pub meaning: String,
    /// The indicators, the biggest change first.
    pub items: Vec<IndicatorItemView>,
    /// The list of all.
    pub all: LinkView,
}

/// A part of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StartBoxView {
    /// What it is called.
    pub title: String,
    /// The language of its title and description where that is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// What is there.
    pub description: Option<String>,
    /// Where it is.
    pub url: String,
    /// Whether it is a draft, which is built only when asked for.
    pub draft: bool,
    /// Ways straight to what lies in it: the newest report, the operations.
    pub links: Vec<StartLinkView>,
    /// Whom a reader turns to, in the box on how to leave a view.
    pub contact: Option<ContactView>,
}

/// A way straight to what lies in a part of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StartLinkView {
    /// The link.
    pub link: LinkView,
    /// The language of its title where it is not the page's; otherwise `None`.
    pub lang: Option<String>,
}
