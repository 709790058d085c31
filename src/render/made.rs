//! The pages that the program makes of itself, indicators' apart: which maker each has, and how what that gives becomes a file. It never
//! decides which there are: `site` does.

use serde::Serialize;
use tera::Value;

use super::{
    Heavy, OfJob, Shared, action, documents, edition, feedback, finish, frame, glossary, law, open_data, operations, record, search_page,
    site_map, unit, whole,
};
use crate::diagnostic::{Diagnostics, Place};
use crate::locale::Locale;
use crate::name::{Lang, Url};
use crate::site::{Made, Site};
use crate::view::{NoticeView, PageView, TocEntry};

/// A page while it is made: where it stands, and where its figures and tables go.
pub(super) struct Sheet<'p, 's> {
    /// The site, its theme, and what all pages have in common.
    pub shared: &'p Shared<'s>,
    /// The page's language.
    pub lang: &'p Lang,
    /// Its address.
    pub url: &'p Url,
    /// Its figures and tables.
    pub heavy: &'p Heavy,
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

/// What a page holds. `found` takes what goes wrong in the editors' texts that it repeats.
fn body(made: &Made, sheet: &Sheet<'_, '_>, found: &mut Diagnostics) -> Body {
    match made {
        Made::Goals => super::goals::page(sheet),

        Made::Operations => operations::list(sheet),
        Made::Operation(id) => operations::one(sheet, id, found),

        Made::Unit(id) => unit::page(sheet, id, found),

        Made::Actions => action::page(sheet),

        Made::Documents => documents::body(sheet),

        Made::Years => edition::years_page(sheet),

        Made::Glossary => glossary::page(sheet),

        Made::OpenData => open_data::page(sheet),

        Made::Feedback => feedback::body(sheet),

        Made::Accessibility => law::statement::page(sheet),

        Made::Contact => law::contact::page(sheet),

        Made::AboutData => law::about_data::page(sheet),

        Made::Key => law::key::page(sheet),

        Made::Privacy => law::privacy::page(sheet),

        Made::Search => search_page::page(sheet),

        Made::SiteMap => site_map::page(sheet),

        Made::Whole(report) => whole::page(sheet, *report, found),
    }
}

impl Shared<'_> {
    /// Renders a page that the program makes.
    pub(super) fn made(&self, lang: &Lang, made: &Made, url: &Url) -> OfJob {
        let heavy = Heavy::default();
        let mut found = Diagnostics::new();
        let Body { title, title_lang, description, notices, toc, above, noindex, template, given } =
            body(made, &Sheet { shared: self, lang, url, heavy: &heavy }, &mut found);
        let frame = frame::generated(self, lang, url, |other| in_language(self.site, made, other), &above);
        let view = PageView { title, title_lang, description, notices, toc, noindex, ..frame };
        let mut context = self.context(lang, &view);
        for (name, value) in given {
            context.insert_value(name, value);
        }
        let html = self.html(template, &context, &heavy, &mut found, Place::Path("themes".into()));
        let record = record::of_made(self, lang, made, url, &view, &html.light);
        finish(url.file(), html, heavy, record, found)
    }
}

/// The address of the same page in a language.
pub(super) fn in_language(site: &Site, made: &Made, lang: &Lang) -> Option<Url> {
    let same = match made {
        Made::Whole(report) => Made::Whole(site.in_language(*report, lang)),
        other => other.clone(),
    };
    site.made_url(&same, lang).cloned()
}
