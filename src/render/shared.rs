//! What all pages have in common: the site, its theme, and what is made of them once. It never renders a page.

use std::collections::BTreeMap;

use tera::{Context, Value};

use super::data::Sizes;
use super::files::{self, Assets, Fixed};
use super::groups::Groups;
use super::heavy::Heavy;
use super::navigation::Navigation;
use super::{frame, glossary, head};
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::figure::Look;
use crate::hosting::{self, Feed};
use crate::locale::Locale;
use crate::name::Lang;
use crate::page::{Laws, Terms};
use crate::picture::Painter;
use crate::search;
use crate::site::Site;
use crate::theme::{Scheme, Theme};
use crate::view::PageView;

/// What is made once of a site and its theme. Nothing of it follows from what the pages' texts say.
pub struct Common {
    pub(super) assets: Assets,
    pub(super) fixed: Fixed,
    pub(super) laws: Laws,
    pub(super) terms: Terms,
    /// The id of each term on the glossary's page.
    pub(super) anchors: Vec<String>,
    pub(super) feeds: BTreeMap<Lang, Feed>,
    /// What figures look like without a stylesheet.
    pub(super) look: Look,
    /// How large the files of open data are.
    pub(super) sizes: Sizes,
    languages: BTreeMap<Lang, OfLanguage>,
}

/// The same of one language. The values are made once and cloned, which costs a thousandth of making them anew.
struct OfLanguage {
    navigation: Navigation,
    groups: Groups,
    site: Value,
    texts: Value,
}

impl Common {
    /// What all pages of a site have in common.
    pub fn of(site: &Site, theme: &Theme) -> Self {
        let of_language = |lang: &Lang| {
            let locale = theme.locale(lang)?;
            let texts: BTreeMap<String, &String> = locale.plain_texts().iter().map(|(key, text)| (key.replace('-', "_"), text)).collect();
            let of_language = OfLanguage {
                navigation: Navigation::new(site, lang, locale),
                groups: Groups::of(site, lang, locale),
                site: Value::from_serializable(&frame::site(site, lang)),
                texts: Value::from_serializable(&texts),
            };
            Some((lang.clone(), of_language))
        };
        let (assets, fixed) = files::of(site, theme, searches(site));
        Self {
            assets,
            fixed,
            laws: Laws::new(&site.config.laws),
            terms: Terms::new(site.terms.iter().map(|term| term.name.as_str())),
            anchors: glossary::anchors(&site.terms),
            feeds: hosting::feeds(site, theme.locales.iter()),
            look: Look::new(&theme.stylesheet, theme.colours(Scheme::Light)),
            sizes: Sizes::of(site),
            languages: site.config.languages.iter().filter_map(of_language).collect(),
        }
    }
}

/// Whether a site can be searched.
fn searches(site: &Site) -> bool {
    search::AVAILABLE && site.config.search
}

/// What pages are rendered from.
#[derive(Clone, Copy)]
pub(crate) struct Shared<'s> {
    pub(super) site: &'s Site,
    pub(super) theme: &'s Theme,
    pub(super) common: &'s Common,
    /// What figures are painted with as PNG too, where that is asked for.
    pub(super) painter: Option<&'s Painter>,
}

/// What all pages of one language have in common.
pub(super) struct InLanguage<'s> {
    pub locale: &'s Locale,
    pub navigation: &'s Navigation,
    pub groups: &'s Groups,
    pub site: &'s Value,
    pub texts: &'s Value,
}

impl<'s> Shared<'s> {
    /// A language of the site; the first where it is none, which cannot be.
    pub(super) fn language(&self, lang: &Lang) -> InLanguage<'s> {
        let lang = if self.common.languages.contains_key(lang) { lang } else { self.site.config.first_language() };
        let OfLanguage { navigation, groups, site, texts } = &self.common.languages[lang];
        InLanguage { locale: &self.theme.locales[lang], navigation, groups, site, texts }
    }

    /// Whether the site can be searched.
    pub(super) fn searches(&self) -> bool {
        searches(self.site)
    }

    /// What every template is given.
    pub(super) fn context(&self, lang: &Lang, page: &PageView) -> Context {
        let language = self.language(lang);
        let mut context = Context::new();
        context.insert_value("site", language.site.clone());
        context.insert_value("t", language.texts.clone());
        context.insert("page", page);
        context.insert("head", &head::view(self, lang, page));
        context
    }

    /// A template's HTML with the figures and tables put in.
    pub(super) fn html(&self, template: &str, context: &Context, heavy: &Heavy, found: &mut Diagnostics, place: Place) -> Drawn {
        match self.theme.templates.render(&format!("{template}.html"), context) {
            Ok(html) => Drawn { whole: heavy.put_into(&html), light: html },
            Err(detail) => {
                found.add(place, Problem::TemplateError { detail });
                Drawn::default()
            }
        }
    }
}

/// A page's HTML.
#[derive(Default)]
pub(super) struct Drawn {
    /// As it is written.
    pub whole: String,
    /// With a mark in the place of each figure and table.
    pub light: String,
}
