//! A page that the program makes: where it stands, and what it is to hold. It never knows which page it is.

use serde::Serialize;
use tera::Value;

use super::shared::Shared;
use crate::locale::Locale;
use crate::name::{Lang, Url};
use crate::site::Site;
use crate::view::{NoticeView, TocEntry};

/// Where a page stands.
pub(super) struct Sheet<'p, 's> {
    /// The site, its theme, and what all pages have in common.
    pub shared: &'p Shared<'s>,
    /// The page's language.
    pub lang: &'p Lang,
    /// Its address.
    pub url: &'p Url,
}

impl<'p, 's> Sheet<'p, 's> {
    /// The site.
    pub fn site(&self) -> &'s Site {
        self.shared.site
    }

    /// The texts and forms of the page's language.
    pub fn locale(&self) -> &'s Locale {
        self.shared.language(self.lang).locale
    }

    /// A text of the readers' catalogue.
    pub fn text(&self, key: &str) -> String {
        self.locale().text(key)
    }

    /// An address of the site as seen from the page.
    pub fn to(&self, url: &Url) -> String {
        self.url.relative(url.below_root())
    }
}

/// What a maker gives: what stands in the page's head, and what its template is given.
pub(super) struct Body {
    /// Its title.
    pub title: String,
    /// The title's language where it is not the page's.
    pub title_lang: Option<String>,
    /// One or two sentences on what it holds.
    pub description: Option<String>,
    /// What the reader must know first.
    pub notices: Vec<NoticeView>,
    /// Its headings; none where there are fewer than two.
    pub toc: Vec<TocEntry>,
    /// The pages above it, the front page apart.
    pub above: Vec<(String, Url)>,
    /// Whether search engines are asked to stay away.
    pub noindex: bool,
    /// The template, without its ending.
    pub template: &'static str,
    /// What the template is given, and by which names.
    pub given: Vec<(&'static str, Value)>,
}

impl Body {
    /// A page with a title, drawn by a template.
    pub fn new(title: String, template: &'static str) -> Self {
        Self {
            title,
            title_lang: None,
            description: None,
            notices: Vec::new(),
            toc: Vec::new(),
            above: Vec::new(),
            noindex: false,
            template,
            given: Vec::new(),
        }
    }

    /// Gives the template a view by a name.
    pub fn with(mut self, name: &'static str, view: &impl Serialize) -> Self {
        self.given.push((name, Value::from_serializable(view)));
        self
    }
}
