//! Shows pages in languages that they are not translated to: in that language's frame, with their own text. It never takes an address in
//! use, and such a page is never announced as a translation.

use std::collections::{BTreeMap, BTreeSet};

use super::{Page, PageId, Site, made::GeneratedPages, route};
use crate::diagnostic::{Diagnostics, Place};
use crate::name::{Lang, Slug, Url};

/// The address of a page in a language that it is not translated to, by that language and its own address.
pub type Fallbacks = BTreeMap<(Lang, Url), (PageId, Url)>;

/// Returns the fallbacks of a site whose other pages have addresses. A page that replaces a generated one has none: in the other languages
/// the generated one is used.
pub(super) fn addresses(site: &Site, made: &GeneratedPages, addresses: &mut route::Addresses, found: &mut Diagnostics) -> Fallbacks {
    let first = site.config.first_language();
    let mut fallbacks = Fallbacks::new();
    let replaced: BTreeSet<&Url> = made.values().map(|made| &made.url).collect();
    for lang in site.config.languages.iter().filter(|lang| *lang != first) {
        for (id, page) in site.pages().filter(|(_, page)| page.lang == *first) {
            let replaces = replaced.contains(&page.url);
            // A summary in a third language is for its own readers, whatever the frame's language.
            if replaces || site.in_language(id, lang) != id || page.front.lang.is_some() {
                continue;
            }
            let url = address(site, page, lang, &fallbacks);
            if addresses.owner(&url).is_none() {
                addresses.claim(&url, Place::Path(page.path.clone()), found);
                fallbacks.insert((lang.clone(), page.url.clone()), (id, url));
            }
        }
    }
    fallbacks
}

/// Returns the page's own last component below its parent, as shown in the language.
fn address(site: &Site, page: &Page, lang: &Lang, known: &Fallbacks) -> Url {
    let root = route::language_root(lang, site.config.first_language());
    let Some(above) = page.above.last() else { return root };
    let translated = site.page(site.in_language(*above, lang));
    let above = match known.get(&(lang.clone(), translated.url.clone())) {
        Some((_, url)) => url.clone(),
        None if translated.lang == *lang => translated.url.clone(),
        None => root,
    };
    let step = page.url.as_str().trim_end_matches('/').rsplit('/').next().and_then(Slug::parse);
    step.map_or_else(|| above.clone(), |step| above.join(&step))
}

impl Site {
    /// Returns where a page is shown to readers of a language: its own address, or its fallback.
    pub fn url_in<'s>(&'s self, page: &'s Page, lang: &Lang) -> &'s Url {
        if page.lang == *lang {
            return &page.url;
        }
        self.structure.fallbacks.get(&(lang.clone(), page.url.clone())).map_or(&page.url, |(_, url)| url)
    }
}
