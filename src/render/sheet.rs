//! The context and the content of a generated page. It never knows which page it is.

use serde::Serialize;
use tera::Value;

use super::shared::Shared;
use crate::locale::Locale;
use crate::name::{Lang, Url};
use crate::site::Site;
use crate::view::{NoticeView, TocEntry};

/// The context of a page.
pub(super) struct Sheet<'p, 's> {
    /// The site, its theme, and what all pages share.
    pub shared: &'p Shared<'s>,
    /// The page's language.
    pub lang: &'p Lang,
    /// Its address.
    pub url: &'p Url,
}

impl<'p, 's> Sheet<'p, 's> {
    /// Returns the site.
    pub fn site(&self) -> &'s Site {
        self.shared.site
    }

    /// Returns the texts and formats of the page's language.
    pub fn locale(&self) -> &'s Locale {
        self.shared.language(self.lang).locale
    }

    /// Returns a text of the readers' catalogue.
    pub fn text(&self, key: &str) -> String {
        self.locale().text(key)
    }

    /// Returns an address of the site relative to the page.
    pub fn to(&self, url: &Url) -> String {
        self.url.relative(url.below_root())
    }
}

/// The content of a page: its metadata, and the input of its template.
pub(super) struct Body {
    /// Its title.
    pub title: String,
    /// The title's language if it is not the page's.
    pub title_lang: Option<String>,
    /// One or two sentences about it.
    pub description: Option<String>,
    /// What the reader must know first.
    pub notices: Vec<NoticeView>,
    /// Its headings; none if there are fewer than two.
    pub toc: Vec<TocEntry>,
    /// Its ancestors, without the front page.
    pub above: Vec<(String, Url)>,
    /// Whether search engines are asked not to index it.
    pub noindex: bool,
    /// The template, without its extension.
    pub template: &'static str,
    /// The input of the template, by name.
    pub given: Vec<(&'static str, Value)>,
}

impl Body {
    /// Creates a page with a title and a template.
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

    /// Adds a view to the template's input.
    pub fn with(mut self, name: &'static str, view: &impl Serialize) -> Self {
        self.given.push((name, Value::from_serializable(view)));
        self
    }
}
