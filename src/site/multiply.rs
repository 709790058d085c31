//! Makes the pages of templates: one for each item of a list, or of two lists, and the pages that list them. It never parses a text again.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::items::{Listed, Things};
use super::navigation::Placed;
use super::{FromTemplate, Numbers};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{Lang, Slug};
use crate::page::{Doc, ForEach, ItemWords, PageFile};
use crate::source::Spanned;

/// Replaces every template by its pages.
pub(super) fn pages(placed: Vec<Placed>, numbers: &Numbers, first: &Lang, found: &mut Diagnostics) -> Vec<Placed> {
    let indexes: BTreeSet<(String, Lang)> =
        placed.iter().filter(|page| page.is_index()).map(|page| (page.folder.clone(), page.lang.clone())).collect();
    let things = Things::of(numbers, first);
    let mut pages = Vec::with_capacity(placed.len());
    for page in placed {
        let Some(each) = page.file.front.for_each.clone() else {
            pages.push(page);
            continue;
        };
        let has_index = indexes.contains(&(page.base(), page.lang.clone()));
        Template { page: &page, each: &each, has_index }.pages(&things, &mut pages, found);
    }
    pages
}

/// A template.
struct Template<'t> {
    page: &'t Placed,
    each: &'t ForEach,
    /// Whether the editor writes the page that lists the items.
    has_index: bool,
}

impl Template<'_> {
    fn pages(&self, things: &Things<'_>, pages: &mut Vec<Placed>, found: &mut Diagnostics) {
        let front = &self.page.file.front;
        if self.page.is_index() {
            found.add(self.each.span, Problem::ForEachMisplaced {});
            pages.push(self.as_it_is());
            return;
        }
        if self.each.lists.is_empty() {
            pages.push(self.as_it_is());
            return;
        }
        if !front.title.value.contains("{{") {
            found.add(front.title.span, Problem::ForEachSameTitle {});
        }
        let folder = self.page.base();
        if !self.has_index && self.each.list.is_none() {
            found.add(self.each.span, Problem::ForEachWithoutList { folder: format!("content/{folder}") });
        }
        let lists: Vec<Vec<Listed>> = self.each.lists.iter().map(|list| things.listed(list, &self.page.lang, found)).collect();
        if !self.has_index {
            pages.push(self.list(self.title(), &[]));
        }
        let Some((outer, inner)) = lists.split_first() else { return };
        for item in outer {
            let Some(inner) = inner.first() else {
                pages.push(self.page_of(&[item], found));
                continue;
            };
            let title = Spanned { value: item.words.name().to_owned(), span: front.title.span };
            pages.push(self.list(title, &[item]));
            pages.extend(inner.iter().map(|second| self.page_of(&[item, second], found)));
        }
    }

    /// Returns the title of the list; the file's name if it has none, which has been reported.
    fn title(&self) -> Spanned<String> {
        let unnamed = || Spanned { value: self.page.stem.clone(), span: self.page.file.front.title.span };
        self.each.list.clone().unwrap_or_else(unnamed)
    }

    /// Returns an ordinary page in the place of a template that cannot be one.
    fn as_it_is(&self) -> Placed {
        let mut page = self.page.clone();
        let front = Arc::make_mut(&mut page.file.front);
        front.title = self.title();
        front.for_each = None;
        page
    }

    /// Returns the page that lists all items, or those of the second list for one of the first.
    fn list(&self, title: Spanned<String>, items: &[&Listed]) -> Placed {
        let mut front = self.page.file.front.of_list(title);
        match items.last() {
            Some(item) => front.slug = Some(self.slug(&item.slug)),
            None => {
                front.slug.clone_from(&self.page.file.front.slug);
                front.aliases.clone_from(&self.page.file.front.aliases);
            }
        }
        let file = PageFile { front: Arc::new(front), doc: Arc::new(Doc::default()), ..self.page.file.clone() };
        Placed { folder: self.folder(items), stem: "_index".to_owned(), ..self.placed(file, items) }
    }

    /// Returns the page of an item, or of one of each list.
    fn page_of(&self, items: &[&Listed], found: &mut Diagnostics) -> Placed {
        let words: Vec<Arc<ItemWords>> = items.iter().map(|item| item.words.clone()).collect();
        let mut file = self.page.file.of_item(self.each, &words, found);
        let slug = items.last().map_or_else(Slug::nameless, |item| item.slug.clone());
        Arc::make_mut(&mut file.front).slug = Some(self.slug(&slug));
        let above = &items[..items.len().saturating_sub(1)];
        Placed { folder: self.folder(above), stem: slug.to_string(), ..self.placed(file, items) }
    }

    fn placed(&self, file: PageFile, items: &[&Listed]) -> Placed {
        let mut order = self.page.order_key();
        // Names order the pages, and ids those of one name.
        order.extend(items.iter().map(|item| format!("{} {}", item.words.name(), item.words.id)));
        let path = if items.is_empty() { file.path.clone() } else { self.path(items) };
        let template =
            FromTemplate { path, items: items.iter().map(|item| item.words.clone()).collect(), template: self.page.file.doc.clone() };
        Placed { from: Some(Arc::new(template)), order: Some(order), file, ..self.page.clone() }
    }

    fn folder(&self, items: &[&Listed]) -> String {
        let steps = items.iter().map(|item| format!("/{}", item.slug));
        std::iter::once(self.page.base()).chain(steps).collect()
    }

    /// Returns the path by which a text links to the page, as if it were written in the directory of its address.
    fn path(&self, items: &[&Listed]) -> String {
        format!("content/{}{}.md", self.folder(items), self.page.suffix())
    }

    fn slug(&self, slug: &Slug) -> Spanned<Slug> {
        Spanned { value: slug.clone(), span: self.each.span }
    }
}
