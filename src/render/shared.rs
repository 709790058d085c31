//! What all pages have in common: the site, its theme, and what is made of them once. It never renders a page.

use std::collections::BTreeMap;

use tera::Value;

use super::assets::{Assets, Fixed};
use super::frame::cache::FrameCache;
use super::frame::navigation::Navigation;
use super::indicator::groups::Groups;
use super::sizes::Sizes;
use crate::figure::Look;
use crate::hosting::Feed;
use crate::locale::Locale;
use crate::name::Lang;
use crate::page::{Laws, Terms};
use crate::picture::Painter;
use crate::search;
use crate::site::Site;
use crate::theme::Theme;

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
    pub(super) languages: BTreeMap<Lang, OfLanguage>,
    /// What surrounds pages.
    pub(super) frames: FrameCache,
}

/// The same of one language. The values are made once and cloned, which costs a thousandth of making them anew.
pub(super) struct OfLanguage {
    pub navigation: Navigation,
    pub groups: Groups,
    pub site: Value,
    pub texts: Value,
}

/// Whether a site can be searched.
pub(super) fn searches(site: &Site) -> bool {
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
}
