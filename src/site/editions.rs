//! Reports and their editions: which folders are one report's years, which are drafts still, and what each edition knows of the numbers. It
//! never looks at what a page says.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rayon::prelude::*;

use super::navigation::Placed;
use super::{Page, PageId};
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Closing, Indicator};
use crate::name::{IndicatorId, Lang};
use crate::source::{Span, Spanned};

/// Which edition of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EditionId(pub(super) usize);

/// A report's issue for one year. It is closed in time: it knows no period after its own, and no number that was revised since.
#[derive(Clone, Debug)]
pub struct Edition {
    /// What all the editions of one report have in common: the path of their folders without the year.
    pub report: String,
    /// The year that it is about.
    pub year: u16,
    /// Its start page, in the site's first language where it is written in that.
    pub start: PageId,
    /// Whether it is a draft still.
    pub draft: bool,
    /// The indicators that are not, in this edition, what they are today.
    closed: BTreeMap<IndicatorId, Indicator>,
}

impl Edition {
    /// An indicator as the edition has it; `None` where that is as it is today.
    pub(super) fn closed(&self, id: &IndicatorId) -> Option<&Indicator> {
        self.closed.get(id)
    }
}

/// An edition as its front matter declares it, before drafts are left out.
pub(super) struct Declared {
    report: String,
    year: u16,
    draft: bool,
    span: Span,
    closed_on: Option<(Date, Span)>,
}

/// Where the editions start, in the order of the pages: pages that give a year. A translation is no edition of its own, nor is a chapter
/// that repeats its report's year.
fn starts<'p>(placed: &'p [Placed], first: &Lang) -> Vec<(usize, &'p Placed, &'p Spanned<u16>)> {
    let originals: BTreeSet<String> = placed.iter().filter(|page| page.lang == *first).map(Placed::base).collect();
    let with_year = || placed.iter().enumerate().filter_map(|(at, page)| Some((at, page, page.file.front.edition.as_ref()?)));
    let folders: Vec<(&str, u16)> =
        with_year().filter(|(_, page, _)| page.is_index()).map(|(_, page, edition)| (page.folder.as_str(), edition.value)).collect();
    let repeats = |page: &Placed, year: u16| {
        let inside = |folder: &str| page.folder == folder || page.folder.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let above = folders.iter().filter(|(folder, _)| inside(folder) && !(page.is_index() && page.folder == *folder));
        above.into_iter().any(|(_, other)| *other == year)
    };
    let is_start = |(_, page, edition): &(usize, &Placed, &Spanned<u16>)| {
        let translation = page.lang != *first && originals.contains(&page.base());
        !translation && !repeats(page, edition.value)
    };
    with_year().filter(is_start).collect()
}

/// The editions of a site as they are declared.
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

/// Says what no edition can be: the second of its year, of a year to come, or adopted before its year began.
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

/// The first year that no report tells of but drafts: what is of that year or later appears nowhere until one of them is published. `None`
/// where no draft is newer than every published report.
pub(super) fn first_draft_year(declared: &[Declared]) -> Option<u16> {
    let years = |draft: bool| declared.iter().filter(move |edition| edition.draft == draft).map(|edition| edition.year);
    let published = years(false).max();
    years(true).filter(|year| published.is_none_or(|published| *year > published)).min()
}

/// The editions that are built, each with the indicators as it has them.
pub(super) fn resolve(placed: &[Placed], first: &Lang, indicators: &BTreeMap<IndicatorId, Indicator>) -> Vec<Edition> {
    let edition = |(at, page, year): (usize, &Placed, &Spanned<u16>)| {
        let closing = Closing { year: year.value, day: closed_on(page).map(|(date, _)| date) };
        let closed = indicators.iter().filter_map(|(id, indicator)| Some((id.clone(), indicator.closed(closing)?))).collect();
        Edition { report: report_of(&address(page)), year: year.value, start: PageId(at), draft: page.file.front.draft, closed }
    };
    starts(placed, first).into_par_iter().map(edition).collect()
}

/// The edition that each page belongs to: that of the nearest page at or above it that is an edition's start, in any language.
pub(super) fn of_pages(pages: &[Page], editions: &[Edition]) -> Vec<Option<EditionId>> {
    let mut starts: BTreeMap<PageId, EditionId> = BTreeMap::new();
    for (at, edition) in editions.iter().enumerate() {
        let translations = pages[edition.start.0].translations.iter().copied();
        starts.extend(translations.chain([edition.start]).map(|page| (page, EditionId(at))));
    }
    let of = |(at, page): (usize, &Page)| {
        let nearest_first = [PageId(at)].into_iter().chain(page.above.iter().rev().copied());
        nearest_first.into_iter().find_map(|page| starts.get(&page).copied())
    };
    pages.iter().enumerate().map(of).collect()
}

/// The day on which an edition was closed: when it was adopted, else drawn up, else published.
fn closed_on(page: &Placed) -> Option<(Date, Span)> {
    let front = &page.file.front;
    let of_document = front.document.as_ref().and_then(|document| document.adopted.as_ref().or(document.drawn_up.as_ref()));
    of_document.or(front.date.as_ref()).map(|date| (date.value, date.span))
}

/// A page's path without ending: the folder of an `_index.md`.
fn address(page: &Placed) -> String {
    if page.is_index() { page.folder.clone() } else { page.base() }
}

/// A path without the year in its last step: `kvalitetsberattelse/2023` and `kvalitetsberattelse/2022` are one report's.
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
