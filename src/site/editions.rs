//! Reports and their editions: which directories are years of one report, which are still drafts, and which numbers each edition has. It never looks
//! at the text of a page.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::navigation::{Placed, folders};
use super::{Page, PageId, Site};
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Closing, Indicator};
use crate::name::{IndicatorId, Lang};
use crate::page::Document;
use crate::source::{Span, Spanned};

/// The index of an edition of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EditionId(pub(super) usize);

/// A report's edition for one year. It is closed in time: it knows no period after its own, and no later revision of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The key shared by all editions of a report: the path of their directories without the year.
    pub report: String,
    /// The year that it covers.
    pub year: u16,
    /// Its start page, in the site's primary language if it is written in that.
    pub start: PageId,
    /// Whether it is still a draft.
    pub draft: bool,
    /// When it was closed.
    pub(super) closing: Closing,
    /// Its pages by language and by the rest of their address, relative to its start page.
    pages: BTreeMap<(Lang, String), PageId>,
}

/// The corresponding page of another edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counterpart {
    /// The page.
    pub page: PageId,
    /// Whether it is the same chapter, rather than the edition's start page.
    pub same: bool,
}

impl Site {
    /// Returns an indicator as an edition closed it; `None` if it is as today.
    pub(super) fn closed(&self, edition: &Edition, id: &IndicatorId) -> Option<&Indicator> {
        self.numbers.closed.get(&edition.closing)?.get(id)
    }

    /// Returns when each edition was closed, in their order.
    pub(crate) fn closings(&self) -> impl Iterator<Item = Closing> {
        self.structure.reports.iter().map(|edition| edition.closing)
    }

    /// Returns when the edition that a page belongs to was closed; `None` if it belongs to none.
    pub(crate) fn closing(&self, page: &Page) -> Option<Closing> {
        page.report.map(|edition| self.edition(edition).closing)
    }

    /// Returns every edition of every report, sorted by path.
    pub fn reports(&self) -> impl Iterator<Item = EditionId> {
        (0..self.structure.reports.len()).map(EditionId)
    }

    /// Returns the editions of an edition's report, newest first, including itself.
    pub fn editions_beside(&self, id: EditionId) -> Vec<EditionId> {
        let report = &self.edition(id).report;
        let same = self.structure.reports.iter().enumerate().filter(|(_, edition)| edition.report == *report);
        let mut editions: Vec<EditionId> = same.map(|(at, _)| EditionId(at)).collect();
        editions.sort_by_key(|id| std::cmp::Reverse(self.edition(*id).year));
        editions
    }

    /// Returns the newest edition of the same report that is not a draft.
    pub fn newest_beside(&self, id: EditionId) -> Option<EditionId> {
        self.editions_beside(id).into_iter().find(|id| !self.edition(*id).draft)
    }

    /// Returns the corresponding page of another edition: the chapter of the same address, or else the edition's start page.
    pub fn counterpart(&self, page: &Page, edition: EditionId) -> Counterpart {
        let other = self.edition(edition);
        let start = page.report.map(|own| self.page(self.edition(own).start));
        let same = start.and_then(|start| other.pages.get(&(page.lang.clone(), below_start(page, start))).copied());
        let to_start = || Counterpart { page: self.in_language(other.start, &page.lang), same: false };
        same.map_or_else(to_start, |page| Counterpart { page, same: true })
    }

    /// Returns the document metadata of a page: its own, or else its report's.
    pub fn document_of<'s>(&'s self, page: &'s Page) -> Option<&'s Document> {
        let of_report = || self.page(self.edition(page.report?).start).front.document.as_ref();
        page.front.document.as_ref().or_else(of_report)
    }
}

/// An edition as declared by its front matter, before drafts are left out.
pub(super) struct Declared {
    report: String,
    year: u16,
    draft: bool,
    span: Span,
    closed_on: Option<(Date, Span)>,
}

/// Returns the start pages of editions, in the order of the pages: pages that give a year. A translation is not an edition of its own, nor
/// is a chapter that repeats its report's year.
fn starts<'p>(placed: &'p [Placed], first: &Lang) -> Vec<(usize, &'p Placed, &'p Spanned<u16>)> {
    let originals: BTreeSet<String> = placed.iter().filter(|page| page.lang == *first).map(Placed::base).collect();
    let with_year = || placed.iter().enumerate().filter_map(|(at, page)| Some((at, page, page.file.front.edition.as_ref()?)));
    let sections: BTreeSet<(&str, u16)> =
        with_year().filter(|(_, page, _)| page.is_index()).map(|(_, page, edition)| (page.folder.as_str(), edition.value)).collect();
    let repeats = |page: &Placed, year: u16| {
        let mut above = folders(&page.folder).filter(|folder| !(folder.is_empty() || page.is_index() && page.folder == *folder));
        above.any(|folder| sections.contains(&(folder, year)))
    };
    let is_start = |(_, page, edition): &(usize, &Placed, &Spanned<u16>)| {
        let translation = page.lang != *first && originals.contains(&page.base());
        !translation && !repeats(page, edition.value)
    };
    with_year().filter(is_start).collect()
}

/// Returns the declared editions of a site.
pub(super) fn declared(placed: &[Placed], first: &Lang) -> Vec<Declared> {
    let declared = |(_, page, edition): (usize, &Placed, &Spanned<u16>)| Declared {
        report: report_of(&address(page)),
        year: edition.value,
        draft: page.file.front.draft,
        span: edition.span,
        closed_on: closed_on(page),
    };
    starts(placed, first).into_iter().map(declared).collect()
}

/// Reports invalid editions: duplicates of a year, future years, or adoption before the year began.
pub(super) fn check(declared: &[Declared], today: Option<Date>, found: &mut Diagnostics) {
    let mut first: BTreeMap<(&str, u16), Span> = BTreeMap::new();
    for edition in declared {
        let year = || edition.year.to_string();
        if let Some(other) = first.get(&(edition.report.as_str(), edition.year)) {
            found.add_related(edition.span, Problem::DuplicateEdition { edition: year() }, *other);
            continue;
        }
        first.insert((&edition.report, edition.year), edition.span);
        if edition.draft {
            continue;
        }
        if today.is_some_and(|today| i32::from(edition.year) > i32::from(today.year())) {
            found.add(edition.span, Problem::EditionInFuture { edition: year() });
        } else if let Some((date, span)) = edition.closed_on.filter(|(date, _)| i32::from(date.year()) < i32::from(edition.year)) {
            found.add_related(edition.span, Problem::EditionBeforeYear { edition: year(), date: date.to_string() }, span);
        }
    }
}

/// Returns the first year that only drafts cover: nothing of that year or later is published until one of them is. Returns `None` if no
/// draft is newer than every published report.
pub(super) fn first_draft_year(declared: &[Declared]) -> Option<u16> {
    let years = |draft: bool| declared.iter().filter(move |edition| edition.draft == draft).map(|edition| edition.year);
    let published = years(false).max();
    years(true).filter(|year| published.is_none_or(|published| *year > published)).min()
}

/// Returns the years that drafts cover.
pub(super) fn draft_years(declared: &[Declared]) -> BTreeSet<u16> {
    declared.iter().filter(|edition| edition.draft).map(|edition| edition.year).collect()
}

/// Returns the editions that are built, as yet without their pages.
pub(super) fn resolve(placed: &[Placed], first: &Lang) -> Vec<Edition> {
    let edition = |(at, page, year): (usize, &Placed, &Spanned<u16>)| {
        let closing = Closing { year: year.value, day: closed_on(page).map(|(date, _)| date) };
        Edition {
            report: report_of(&address(page)),
            year: year.value,
            start: PageId(at),
            draft: page.file.front.draft,
            closing,
            pages: BTreeMap::new(),
        }
    };
    starts(placed, first).into_iter().map(edition).collect()
}

/// Assigns every page its edition, that of the nearest start page at or above it, in any language; and every edition its pages.
pub(super) fn join(pages: &mut [Page], editions: &mut [Edition]) {
    let mut starts: BTreeMap<PageId, EditionId> = BTreeMap::new();
    for (at, edition) in editions.iter().enumerate() {
        let translations = pages[edition.start.0].translations.iter().copied();
        starts.extend(translations.chain([edition.start]).map(|page| (page, EditionId(at))));
    }
    for at in 0..pages.len() {
        let nearest_first = [PageId(at)].into_iter().chain(pages[at].above.iter().rev().copied());
        let report = nearest_first.into_iter().find_map(|page| starts.get(&page).copied());
        pages[at].report = report;
        if let Some(EditionId(edition)) = report {
            let end = below_start(&pages[at], &pages[editions[edition].start.0]);
            editions[edition].pages.insert((pages[at].lang.clone(), end), PageId(at));
        }
    }
}

/// Returns the rest of a page's address relative to its edition's start page: as many components as its file is below the start's. A
/// translation's address starts differently, but has the same rest.
fn below_start(page: &Page, start: &Page) -> String {
    let depth = |page: &Page| {
        let (folder, name) = page.place().rsplit_once('/').unwrap_or(("", page.place()));
        folder.split('/').count() + usize::from(!name.starts_with("_index."))
    };
    let below = depth(page).saturating_sub(depth(start));
    let steps: Vec<&str> = page.url.as_str().split('/').filter(|step| !step.is_empty()).collect();
    steps[steps.len().saturating_sub(below)..].join("/")
}

/// Returns the date on which an edition was closed: when it was adopted, else drawn up, else published.
fn closed_on(page: &Placed) -> Option<(Date, Span)> {
    let front = &page.file.front;
    let of_document = front.document.as_ref().and_then(|document| document.adopted.as_ref().or(document.drawn_up.as_ref()));
    of_document.or(front.date.as_ref()).map(|date| (date.value, date.span))
}

/// Returns a page's path without extension: the directory of an `_index.md`.
fn address(page: &Placed) -> String {
    if page.is_index() { page.folder.clone() } else { page.base() }
}

/// Returns a path without the year in its last component: `kvalitetsberattelse/2023` and `kvalitetsberattelse/2022` belong to one report.
fn report_of(path: &str) -> String {
    let (above, name) = path.rsplit_once('/').map_or(("", path), |(above, name)| (above, name));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let year = name.char_indices().map(|(at, _)| at).find(|&at| {
        let year = name.get(at..at + 4).is_some_and(digits);
        let beside = |at: Option<&str>| at.is_none_or(|sign| !sign.is_empty() && !digits(sign));
        let before = at.checked_sub(1).and_then(|at| name.get(at..at + 1));
        year && beside(before) && beside(name.get(at + 4..at + 5))
    });
    let name = match year {
        Some(at) => format!("{}{}", &name[..at], &name[at + 4..]),
        None => name.to_owned(),
    };
    let name = name.trim_matches(['-', '_', '.', ' ']);
    [above, name].into_iter().filter(|step| !step.is_empty()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_of_one_report_lie_beside_each_other_or_bear_its_name() {
        let cases = [
            ("kvalitetsberattelse/2023", "kvalitetsberattelse"),
            ("kvalitetsberattelse-2023", "kvalitetsberattelse"),
            ("rapporter/2023 patientsäkerhet", "rapporter/patientsäkerhet"),
            ("rapport", "rapport"),
            ("a/20231", "a/20231"),
            ("a/2023", "a"),
            ("2023", ""),
        ];
        for (path, report) in cases {
            assert_eq!(report_of(path), report, "{path}");
        }
    }
}
