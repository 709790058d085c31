//! Makes what all pages share from a site and its theme. It never renders a page.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use tera::Value;

use super::frame::cache::FrameCache;
use super::frame::navigation::Navigation;
use super::generated::glossary;
use super::indicator::groups::Groups;
use super::shared::{Common, LanguageCommon, searches};
use super::sizes::Sizes;
use super::{files, frame};
use crate::figure::Look;
use crate::hosting;
use crate::name::{IndicatorId, Lang};
use crate::page::{Laws, Terms};
use crate::site::Site;
use crate::theme::{Scheme, Theme};

impl Common {
    /// Makes what all pages of a site share.
    pub fn of(site: &Site, theme: &Theme) -> Self {
        Self::keeping(site, theme, None)
    }

    /// Makes what all pages of a site share. Whatever depends only on the theme is taken from `same_theme`, an earlier state of the site.
    pub(crate) fn keeping(site: &Site, theme: &Theme, same_theme: Option<&Self>) -> Self {
        let new_look = || Arc::new(Look::new(&theme.stylesheet, theme.colours(Scheme::Light)));
        let of_language = |lang: &Lang| {
            let locale = theme.locale(lang)?;
            let texts: BTreeMap<String, &String> = locale.plain_texts().iter().map(|(key, text)| (key.replace('-', "_"), text)).collect();
            let of_language = LanguageCommon {
                navigation: Navigation::new(site, lang, locale),
                groups: Groups::of(site, lang, locale),
                site: Value::from_serializable(&frame::site(site, lang)),
                texts: Value::from_serializable(&texts),
            };
            Some((lang.clone(), of_language))
        };
        let languages: BTreeMap<Lang, LanguageCommon> = site.config.languages.iter().filter_map(of_language).collect();
        let frames = frames(site, &languages);
        let (assets, static_files) = files::of(site, theme, searches(site));
        Self {
            assets,
            static_files,
            laws: Laws::new(&site.config.laws),
            terms: Terms::new(site.entries.terms.iter().map(|term| term.name.as_str())),
            anchors: glossary::anchors(&site.entries.terms),
            feeds: hosting::feeds(site, theme.locales.iter()),
            look: same_theme.map_or_else(new_look, |earlier| Arc::clone(&earlier.look)),
            sizes: Sizes::of(site),
            languages,
            frames,
            pictures: same_theme.map_or_else(Arc::default, |earlier| Arc::clone(&earlier.pictures)),
            versions: Mutex::default(),
        }
    }

    /// Returns the number of frames made: one for all pages of a language, depth and section.
    pub fn frames_made(&self) -> usize {
        self.frames.len()
    }

    /// Discards all frames, because the theme has changed.
    pub(crate) fn forget_frames(&mut self, site: &Site) {
        self.frames = frames(site, &self.languages);
    }

    /// Resets the sizes of the open data files that contain numbers of these indicators, after they have changed. Everything else depends on
    /// which numbers exist, not on their values.
    pub(crate) fn forget_sizes<'a>(&mut self, indicators: impl IntoIterator<Item = &'a IndicatorId>) {
        self.sizes.forget(indicators);
    }
}

fn frames(site: &Site, languages: &BTreeMap<Lang, LanguageCommon>) -> FrameCache {
    FrameCache::new(languages.iter().map(|(lang, of)| (lang.clone(), frame::targets(site, lang, &of.navigation))))
}
