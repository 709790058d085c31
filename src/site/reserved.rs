//! Addresses with a meaning to the program or in the server rules, which no page or file of the site may have. It never claims one.

use std::collections::BTreeMap;

use super::{GeneratedPage, Site};
use crate::diagnostic::{Diagnostics, Place, Problem};

/// Directories at the root of the site for the program's own files: those of pages and figures, open data, the data catalogue, figures that
/// other websites embed (with their own rules), pictures of figures, the search index.
const FOLDERS: [&str; 6] = ["assets", "data", "datasets", "embed", "figurer", "pagefind"];

/// Reports pages, former addresses and files of the site at or below a reserved address. The search page may run what no other page may, so
/// nothing may be below it.
pub(super) fn check(site: &Site, found: &mut Diagnostics) {
    let search = site.structure.made.iter().filter(|((_, made), page)| *made == GeneratedPage::Search && page.generated);
    let search: Vec<&str> = search.map(|(_, page)| page.url.below_root()).collect();
    let reserved = |path: &str| {
        let top = path.split('/').next().unwrap_or(path).to_ascii_lowercase();
        let is_folder = path.contains('/') && FOLDERS.contains(&top.as_str());
        let below = || search.iter().find(|search| path.len() > search.len() && path.starts_with(**search));
        if is_folder { Some(format!("{top}/")) } else { below().map(|search| (*search).to_owned()) }
    };
    for (path, place) in taken(site) {
        if let Some(name) = reserved(&path) {
            found.add(place, Problem::ReservedAddress { url: format!("/{path}"), name });
        }
    }
}

/// Returns every address of the site's own pages and files, with the location for its editor.
fn taken(site: &Site) -> BTreeMap<String, Place> {
    let pages = site.pages.iter().map(|page| (page.url.below_root().to_owned(), Place::Path(page.path.clone())));
    let aliases = site.structure.aliases.iter().map(|(url, id)| {
        let page = site.page(*id);
        let alias = page.front.aliases.iter().find(|alias| alias.value == *url);
        (url.below_root().to_owned(), alias.map_or_else(|| Place::Path(page.path.clone()), |alias| alias.span.into()))
    });
    let files = site.structure.assets.iter().map(|(path, asset)| (asset.target.clone(), Place::Path(format!("content/{path}"))));
    files.chain(aliases).chain(pages).collect()
}
