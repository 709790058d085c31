//! The files that are the same whatever the site says: the theme's, and those of the program's own scripts. It never makes a page.

use std::collections::BTreeMap;

use super::{comparison, embed, head, search_page};
use crate::hosting;
use crate::site::Site;
use crate::theme::Theme;

/// Where what pages fetch lies, below the site's folder. The names change with what the files hold.
pub(super) struct Assets {
    pub stylesheet: String,
    /// The script that filters a list.
    pub filter: String,
    pub comparison: comparison::Addresses,
    /// The theme's icon; `None` where the site's logo is one.
    pub icon: Option<String>,
    /// The folder of the search page's scripts.
    pub search: String,
}

/// The files themselves, by their paths.
pub struct Fixed(BTreeMap<String, Vec<u8>>);

impl Fixed {
    /// Every path, in order.
    pub fn paths(&self) -> impl Iterator<Item = String> {
        self.0.keys().cloned()
    }

    /// What is at a path.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }
}

/// The files of a site and its theme, and where pages find them. Of those that only some pages fetch there are as many as the site has use for.
pub(super) fn of(site: &Site, theme: &Theme, searches: bool) -> (Assets, Fixed) {
    let icon = head::icon(site, theme);
    let assets = Assets {
        stylesheet: hashed("style", ".css", theme.stylesheet.as_bytes()),
        filter: hashed("filter", ".js", &theme.filter),
        comparison: comparison::Addresses::of(theme),
        icon: icon.as_ref().map(|(path, _)| path.clone()),
        search: search_page::scripts_folder(theme),
    };
    let mut files: BTreeMap<String, Vec<u8>> = theme.assets.iter().map(|(name, bytes)| (format!("assets/{name}"), bytes.clone())).collect();
    files.insert(assets.stylesheet.clone(), theme.stylesheet.clone().into_bytes());
    files.extend(icon);
    if searches {
        files.extend(theme.search.iter().map(|(name, bytes)| (format!("{}{name}", assets.search), bytes.clone())));
    }
    if !site.indicators.is_empty() || !site.actions.is_empty() {
        files.insert(assets.filter.clone(), theme.filter.clone());
    }
    if site.indicators.values().any(comparison::is_offered) {
        files.extend(assets.comparison.files(theme));
    }
    if !site.indicators.is_empty() || !site.matrices.is_empty() {
        files.extend(theme.fragments.as_ref().map(|css| (embed::STYLESHEET.to_owned(), css.clone().into_bytes())));
    }
    (assets, Fixed(files))
}

/// A path whose name changes with the bytes, in the folder of what a browser may keep for ever.
pub(super) fn hashed(stem: &str, ending: &str, bytes: &[u8]) -> String {
    format!("{}{stem}.{}{ending}", hosting::IMMUTABLE, &blake3::hash(bytes).to_hex()[..10])
}
