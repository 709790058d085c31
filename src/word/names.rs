//! Names of files and anchors, made of titles. It never knows which file has a name.

use std::collections::BTreeSet;

use crate::name::Slug;

/// The maximal length of a file's name without its number, in bytes.
const LONGEST_NAME: usize = 50;

/// Returns a text as a name of limited length; `otherwise` if nothing remains of it.
pub fn short_slug(text: &str, otherwise: &str) -> String {
    let slug = Slug::of(text).map_or_else(|| otherwise.to_owned(), |slug| slug.to_string());
    match slug.get(..LONGEST_NAME) {
        Some(start) if slug.len() > LONGEST_NAME => start.rsplit_once('-').map_or(start, |(before, _)| before).to_owned(),
        _ => slug,
    }
}

/// Returns a name that is not taken yet, with a number if need be.
pub(super) fn unique(name: &str, taken: &mut BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let free = std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or_default();
    taken.insert(free.clone());
    free
}
