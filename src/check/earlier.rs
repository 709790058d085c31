//! Which results of checking an earlier state of a site are still valid. What the check of a page depends on is listed here, and nowhere else.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Checks, OfPage, Vocabulary};
use crate::page::Call;
use crate::render::shortcode;
use crate::site::{FromTemplate, Page, Site};
use crate::theme::Theme;

/// An earlier state of a site, with the results of checking it.
#[derive(Clone, Copy)]
pub struct Earlier<'e> {
    /// The site.
    pub site: &'e Site,
    /// Its theme.
    pub theme: &'e Theme,
    /// The words that its texts were checked with.
    pub vocabulary: &'e Arc<Vocabulary>,
    /// The checks.
    pub checks: &'e Checks,
}

impl<'e> Earlier<'e> {
    /// Whether a site has the same numbers and configuration.
    pub(super) fn has_numbers_of(self, site: &Site) -> bool {
        Arc::ptr_eq(&self.site.numbers, &site.numbers) && self.site.config == site.config
    }

    /// Returns the results for the pages, which are valid for a site with the same numbers, unless calls in the pages may name something else now.
    pub(super) fn known(self, site: &Site, theme: &Theme) -> Option<KnownPages<'e>> {
        let (before, now) = (&self.site.structure, &site.structure);
        let is_same = std::ptr::eq(self.theme, theme)
            && before.years == now.years
            && before.assets == now.assets
            && before.left_out == now.left_out
            && self.site.closings().eq(site.closings())
            && self.site.entries.unread == site.entries.unread;
        let pages = || self.site.pages.iter().map(|page| (page.place(), page)).collect();
        is_same.then(|| KnownPages { earlier: self, pages: pages(), same_entries: self.site.entries == site.entries })
    }
}

/// The results of checking an earlier site's pages.
pub(super) struct KnownPages<'e> {
    earlier: Earlier<'e>,
    /// Its pages by path.
    pages: HashMap<&'e str, &'e Page>,
    /// Whether it had the same goals, measures and matrices.
    same_entries: bool,
}

/// Whether two pages were made from one text for items with the same words.
fn is_of_same_template(one: &Page, other: &Page) -> bool {
    let same =
        |(one, other): (&Arc<FromTemplate>, &Arc<FromTemplate>)| Arc::ptr_eq(&one.template, &other.template) && one.items == other.items;
    one.from.as_ref().zip(other.from.as_ref()).is_some_and(same)
}

impl<'e> KnownPages<'e> {
    /// Returns the result for a page, if nothing that it depends on has changed.
    pub(super) fn of(&self, site: &Site, page: &Page) -> Option<&'e OfPage> {
        let before = *self.pages.get(page.place())?;
        let same_place = (before.kind, before.edition, &before.number, &before.lang) == (page.kind, page.edition, &page.number, &page.lang);
        let same_text = (Arc::ptr_eq(&before.doc, &page.doc) || is_of_same_template(before, page)) && before.front == page.front;
        let is_same = before.file == page.file && same_text && same_place && self.earlier.site.closing(before) == site.closing(page);
        let may_name_entries = || page.doc.calls.iter().any(|call| !self.is_number(call));
        (is_same && (self.same_entries || !may_name_entries())).then(|| self.earlier.checks.pages.get(&page.text_id())).flatten()
    }

    fn is_number(&self, call: &Call) -> bool {
        let component = self.earlier.theme.components.get(&call.name.value);
        component.is_some_and(|component| shortcode::is_number(&component.shows))
    }
}
