//! Files that do not depend on the site's content: the theme's, and those of the program's scripts. It never makes a page.

use std::collections::BTreeMap;

use super::assets::{Addresses, Assets, StaticFiles};
use super::figure::embed;
use super::frame::head;
use super::generated::search_page;
use super::hashed::hashed;
use crate::indicator::{CellValue, Indicator};
use crate::site::{GeneratedPage, Site};
use crate::theme::Theme;

/// Returns the files of a site and its theme, and their paths. Files for certain pages are included only if the site needs them.
pub(super) fn of(site: &Site, theme: &Theme, searches: bool) -> (Assets, StaticFiles) {
    let icon = head::icon(site, theme);
    let assets = Assets {
        stylesheet: hashed("style", ".css", theme.stylesheet.as_bytes()),
        filter: hashed("filter", ".js", &theme.filter),
        beside: hashed("beside", ".js", &theme.beside),
        comparison: Addresses::of(theme),
        icon: icon.as_ref().map(|(path, _)| path.clone()),
        search: search_page::scripts_folder(theme),
    };
    let mut files: BTreeMap<String, Vec<u8>> = theme.assets.iter().map(|(name, bytes)| (format!("assets/{name}"), bytes.clone())).collect();
    files.insert(assets.stylesheet.clone(), theme.stylesheet.clone().into_bytes());
    files.extend(icon);
    if searches {
        files.extend(theme.search.iter().map(|(name, bytes)| (format!("{}{name}", assets.search), bytes.clone())));
    }
    if !site.numbers.indicators.is_empty() || !site.entries.actions.is_empty() {
        files.insert(assets.filter.clone(), theme.filter.clone());
    }
    if site.structure.made.keys().any(|(_, made)| *made == GeneratedPage::Compare) {
        files.insert(assets.beside.clone(), theme.beside.clone());
    }
    if site.numbers.indicators.values().any(is_offered) {
        files.extend(assets.comparison.files(theme));
    }
    if !site.numbers.indicators.is_empty() || !site.entries.matrices.is_empty() {
        files.extend(theme.fragments.as_ref().map(|css| (embed::STYLESHEET.to_owned(), css.clone().into_bytes())));
    }
    (assets, StaticFiles(files))
}

/// Whether an indicator has two lines with a number, since a single one cannot be compared.
fn is_offered(indicator: &Indicator) -> bool {
    let known = indicator.cells.iter().filter(|(_, cell)| matches!(cell.value, CellValue::Number(_) | CellValue::Range(..)));
    let mut lines = known.map(|(key, _)| (&key.area, key.group, &key.category));
    lines.next().is_some_and(|first| lines.any(|line| line != first))
}
