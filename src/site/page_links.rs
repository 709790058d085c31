//! The links of a page, resolved, and the paths by which texts link to pages. It never looks at the text of one.

use std::collections::{BTreeMap, BTreeSet};

use super::links::Targets;
use super::navigation::Placed;
use super::{LinkTarget, PageId};
use crate::diagnostic::{Diagnostics, Problem, join_items};
use crate::name::Lang;
use crate::source::Spanned;

/// Returns the paths below `content/` by which texts link to pages. Where the editor writes the list of a template's items, that is meant by
/// the template's own.
pub(super) fn link_paths(placed: &[Placed]) -> impl Iterator<Item = (String, (PageId, BTreeSet<String>))> {
    let own = placed.iter().enumerate().map(|(at, page)| (page.linked_path().to_owned(), at, page));
    let lists: BTreeMap<(String, &Lang), usize> = placed
        .iter()
        .enumerate()
        .filter(|(_, page)| page.is_index() && page.from.is_none())
        .map(|(at, page)| ((page.folder.clone(), &page.lang), at))
        .collect();
    let of_templates = placed.iter().filter(|page| page.from.is_some()).filter_map(move |page| {
        let folder = Placed::of(page.file.clone(), &page.lang).base();
        let at = *lists.get(&(folder, &page.lang))?;
        Some((page.own_path().to_owned(), at, &placed[at]))
    });
    let folders = placed
        .iter()
        .enumerate()
        .filter(|(_, page)| page.from.is_some() && page.is_index())
        .map(|(at, page)| (format!("{}/_index{}.md", page.folder, page.suffix()), at, page));
    of_templates.chain(folders).chain(own).map(|(path, at, page)| (path, (PageId(at), anchors(page))))
}

/// The link targets of a page.
pub(super) struct PageLinks {
    pub in_text: Vec<Option<LinkTarget>>,
    pub beside: Vec<Vec<Option<LinkTarget>>>,
    pub original: Option<LinkTarget>,
    pub versions: Vec<Option<LinkTarget>>,
}

/// Resolves the links of all pages, and reports those that lead nowhere; one of a template once, with the items of the pages where it does.
pub(super) fn links_of_pages(placed: &[Placed], targets: &Targets<'_>, found: &mut Diagnostics) -> Vec<PageLinks> {
    let mut templates: BTreeMap<&str, Vec<(String, Diagnostics)>> = BTreeMap::new();
    let mut all = Vec::with_capacity(placed.len());
    for page in placed {
        if page.items().is_empty() || page.file.doc.is_empty() {
            all.push(links(page, targets, true, found));
            continue;
        }
        let pages = templates.entry(&page.file.path).or_default();
        let mut own = Diagnostics::new();
        // A suggestion looks at every path of the site, which a page each would make quadratic.
        all.push(links(page, targets, pages.is_empty(), &mut own));
        pages.push((page.items().iter().map(|item| item.name()).collect::<Vec<_>>().join(", "), own));
    }
    for pages in templates.values() {
        found.extend(join_items(pages.iter().map(|(items, own)| (items.clone(), own)), |_| false));
    }
    all
}

/// Resolves the links of a page, and reports those that lead nowhere.
fn links(page: &Placed, targets: &Targets<'_>, suggests: bool, found: &mut Diagnostics) -> PageLinks {
    let from = page.own_path();
    let link = |written: &str| targets.link(if written.starts_with('#') { page.linked_path() } else { from }, written);
    let mut settle = |result: Result<LinkTarget, Problem>, written: &Spanned<String>| match result {
        Ok(target) => Some(target),
        Err(problem) => {
            if suggests {
                targets.report(from, written, problem, found)
            } else {
                found.add(written.span, problem)
            }
            None
        }
    };
    let in_text = page.file.doc.links.iter().map(|written| {
        let target = if written.is_image { targets.picture(from, &written.dest.value) } else { link(&written.dest.value) };
        settle(target, &written.dest)
    });
    let in_text = in_text.collect();
    let original = page.file.front.document.as_ref().and_then(|document| document.original.as_ref());
    let original = original.and_then(|original| settle(targets.link(from, &original.value), original));
    let versions = page.file.front.versions.iter().map(|version| settle(targets.link(from, &version.link.to.value), &version.link.to));
    let versions = versions.collect();
    let aside = page.file.front.aside.iter();
    let beside = aside.map(|group| group.links.iter().map(|link| settle(targets.link(from, &link.to.value), &link.to)).collect());
    PageLinks { in_text, beside: beside.collect(), original, versions }
}

fn anchors(page: &Placed) -> BTreeSet<String> {
    page.file.doc.anchors().map(str::to_owned).collect()
}
