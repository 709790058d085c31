//! What all pages share: the site, its theme, and what is derived from them once. It never renders a page.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};

use tera::Value;

use super::assets::{Assets, StaticFiles};
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
use crate::raster::{Made, Store};
use crate::search;
use crate::site::Site;
use crate::theme::Theme;

/// What is derived once from a site and its theme. None of it depends on the text of pages.
pub struct Common {
    pub(super) assets: Assets,
    pub(super) static_files: StaticFiles,
    pub(super) laws: Laws,
    pub(super) terms: Terms,
    /// The id of each term on the glossary page.
    pub(super) anchors: Vec<String>,
    pub(super) feeds: BTreeMap<Lang, Feed>,
    /// The inlined styles of figures.
    pub(super) look: Arc<Look>,
    /// The sizes of the open data files.
    pub(super) sizes: Sizes,
    pub(super) languages: BTreeMap<Lang, LanguageCommon>,
    /// The frames of pages.
    pub(super) frames: FrameCache,
    /// The versions of pictures.
    pub(super) pictures: Arc<Store>,
    /// The versions of the pictures of this site by their paths, so that a picture is read once and not for each page that shows it.
    pub(super) versions: Mutex<HashMap<String, Option<Arc<Made>>>>,
}

impl Common {
    /// Uses a store of pictures that outlives the site.
    pub fn using(self, pictures: Arc<Store>) -> Self {
        Self { pictures, ..self }
    }
}

/// The same for one language. The values are cloned, which costs a thousandth of making them again.
pub(super) struct LanguageCommon {
    pub navigation: Navigation,
    pub groups: Groups,
    pub site: Value,
    pub texts: Value,
}

/// Whether a site has a search.
pub(super) fn searches(site: &Site) -> bool {
    search::AVAILABLE && site.config.search
}

/// The input of rendering a page.
#[derive(Clone, Copy)]
pub(crate) struct Shared<'s> {
    pub(super) site: &'s Site,
    pub(super) theme: &'s Theme,
    pub(super) common: &'s Common,
    /// Renders figures as PNG too, if configured.
    pub(super) painter: Option<&'s Painter>,
}

/// What all pages of one language share.
pub(super) struct InLanguage<'s> {
    pub locale: &'s Locale,
    pub navigation: &'s Navigation,
    pub groups: &'s Groups,
    pub site: &'s Value,
    pub texts: &'s Value,
}

impl<'s> Shared<'s> {
    /// Returns a language of the site; the first one for any other, which cannot occur.
    pub(super) fn language(&self, lang: &Lang) -> InLanguage<'s> {
        let lang = if self.common.languages.contains_key(lang) { lang } else { self.site.config.first_language() };
        let LanguageCommon { navigation, groups, site, texts } = &self.common.languages[lang];
        InLanguage { locale: &self.theme.locales[lang], navigation, groups, site, texts }
    }

    /// Whether the site has a search.
    pub(super) fn searches(&self) -> bool {
        searches(self.site)
    }
}
