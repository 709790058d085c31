//! The search page: the paths of its script and the index, and its texts. It never searches.

use super::site_map;
use crate::render::hashed::hashed;
use crate::render::sheet::{Body, Sheet};
use crate::search;
use crate::site::GeneratedPage;
use crate::theme::Theme;
use crate::view::SearchView;

/// Returns the directory of the script's modules, whose name changes with their content.
pub(in crate::render) fn scripts_folder(theme: &Theme) -> String {
    let all: Vec<u8> = theme.search.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes].concat()).collect();
    hashed("search", "/", &all)
}

/// Returns the content of the page.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let mut body = Body::new(sheet.text("search"), "search").with("search", &view(sheet)).with("map", &site_map::view(sheet));
    body.description = Some(sheet.text("search-description"));
    body
}

/// Returns the site's synonyms, and the language's own for the field.
fn synonyms(sheet: &Sheet<'_, '_>) -> String {
    let own = sheet.site().entries.terms.iter().filter(|term| !term.synonyms.is_empty());
    let own = own.map(|term| [&term.name].into_iter().chain(&term.synonyms).map(String::as_str).collect::<Vec<_>>().join(", "));
    own.chain([sheet.text("search-synonyms")]).collect::<Vec<_>>().join("\n")
}

fn view(sheet: &Sheet<'_, '_>) -> SearchView {
    let (site, locale) = (sheet.site(), sheet.locale());
    // The script replaces these by the search text and the number of results.
    let said = |key: &str| locale.format(key, &[("count", "{count}".into()), ("query", "{query}".into())]);
    SearchView {
        script: sheet.shared.searches().then(|| sheet.url.relative(&format!("{}search.js", sheet.shared.common.assets.search))),
        map: site.generated_url(&GeneratedPage::SiteMap, sheet.lang).map(|url| sheet.to(url)),
        index: sheet.url.relative(&format!("{}/", search::FOLDER)),
        editions: site.reports().map(|id| site.editions_beside(id).len()).max().unwrap_or(0),
        synonyms: synonyms(sheet),
        found_one: said("search-found-one"),
        found_many: said("search-found-many"),
        found_none: said("search-found-none"),
    }
}
