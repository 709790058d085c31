//! Addresses that the program or the rules for servers give a meaning to, and that no page or file of the site may have. It never takes one.

use std::collections::BTreeMap;

use super::{Made, Site};
use crate::diagnostic::{Diagnostics, Place, Problem};

/// Folders at the root of the site in which the program puts files of its own: those for pages and figures, the numbers as files, the
/// catalogue that names them, figures that other websites frame (which have rules of their own), pictures of figures, the search's index.
const FOLDERS: [&str; 6] = ["assets", "data", "datasets", "embed", "figurer", "pagefind"];

/// Reports which pages, old addresses and files of the site lie at or below a reserved address. The search page runs what no other page may,
/// and so nothing lies below it.
pub(super) fn check(site: &Site, found: &mut Diagnostics) {
    let search = site.made.iter().filter(|((_, made), page)| *made == Made::Search && page.generated);
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

/// Every address that the site's own pages and files have, with where its editor finds what has it.
fn taken(site: &Site) -> BTreeMap<String, Place> {
    let pages = site.pages.iter().map(|page| (page.url.below_root().to_owned(), Place::Path(page.path.clone())));
    let aliases = site.aliases.iter().map(|(url, id)| {
        let page = site.page(*id);
        let alias = page.front.aliases.iter().find(|alias| alias.value == *url);
        (url.below_root().to_owned(), alias.map_or_else(|| Place::Path(page.path.clone()), |alias| alias.span.into()))
    });
    let files = site.assets.iter().map(|(path, asset)| (asset.target.clone(), Place::Path(format!("content/{path}"))));
    files.chain(aliases).chain(pages).collect()
}
