//! The problems of the pages that templates make: a mistake of a template is reported once, and an item without numbers is no mistake of it.
//! It never checks a page.

use std::collections::BTreeMap;

use super::OfPage;
use crate::call::is_lacking;
use crate::diagnostic::{Diagnostics, join_items};
use crate::site::{Page, Site, TextId};

/// Returns the problems of all pages, those of a template's pages joined.
pub(super) fn problems(site: &Site, checked: &BTreeMap<TextId, OfPage>) -> Diagnostics {
    let mut all = Diagnostics::new();
    let mut templates: BTreeMap<&str, Vec<(String, &Diagnostics)>> = BTreeMap::new();
    for page in &site.pages {
        let Some(of_page) = checked.get(&page.text_id()) else { continue };
        if page.items().is_empty() {
            all.extend(of_page.problems.clone());
        } else if !page.doc.is_empty() {
            templates.entry(&page.path).or_default().push((name(page), &of_page.problems));
        }
    }
    for pages in templates.into_values() {
        all.extend(join_items(pages.into_iter(), is_lacking));
    }
    all
}

/// Returns the names of a page's items.
fn name(page: &Page) -> String {
    page.items().iter().map(|item| item.name()).collect::<Vec<_>>().join(", ")
}
