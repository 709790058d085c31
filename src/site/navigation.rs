//! Orders pages by directories: hierarchy, chapter numbers, and previous and next pages. It never makes addresses.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};

use super::FromTemplate;
use crate::name::Lang;
use crate::page::{ItemWords, PageFile};

/// A page with the parts of its path.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// The directory below `content/`, without leading and trailing slashes: `kvalitetsberattelse/2023`.
    pub folder: String,
    /// The file name without language and extension: `02-mal`, `_index`.
    pub stem: String,
    /// The page's language.
    pub lang: Lang,
    /// The file as parsed.
    pub file: PageFile,
    /// The template that it was made from.
    pub from: Option<Arc<FromTemplate>>,
    /// The parts of the names by which it is ordered, if not those of its path.
    pub order: Option<Vec<String>>,
}

impl Placed {
    /// Splits a file's path.
    pub(super) fn of(file: PageFile, first: &Lang) -> Self {
        let path = below_content(&file.path);
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let stem = match &file.lang {
            Some(lang) => stem.strip_suffix(&format!(".{lang}")).unwrap_or(stem),
            None => stem,
        };
        let lang = file.lang.clone().unwrap_or_else(|| first.clone());
        Self { folder: folder.to_owned(), stem: stem.to_owned(), lang, file, from: None, order: None }
    }

    /// Returns the path of its file below `content/`.
    pub(super) fn own_path(&self) -> &str {
        below_content(&self.file.path)
    }

    /// Returns the path below `content/` by which a text links to it; not that of its file if it was made from a template.
    pub(super) fn linked_path(&self) -> &str {
        self.from.as_ref().map_or(self.own_path(), |from| below_content(&from.path))
    }

    /// Returns what the names of files in its language end with before `.md`: `.en`, or nothing.
    pub(super) fn suffix(&self) -> String {
        self.file.lang.as_ref().map_or_else(String::new, |lang| format!(".{lang}"))
    }

    /// Returns the items that it is about.
    pub(super) fn items(&self) -> &[Arc<ItemWords>] {
        self.from.as_ref().map_or(&[], |from| &from.items)
    }

    /// Whether it is its directory's own page.
    pub(super) fn is_index(&self) -> bool {
        self.stem == "_index"
    }

    /// Returns its key independent of language: `kvalitetsberattelse/2023/02-mal`.
    pub(super) fn base(&self) -> String {
        if self.folder.is_empty() { self.stem.clone() } else { format!("{}/{}", self.folder, self.stem) }
    }

    /// Returns the parent directory and the name by which it is ordered there.
    pub(super) fn order_key(&self) -> Vec<String> {
        if let Some(order) = &self.order {
            return order.clone();
        }
        let mut steps: Vec<String> = self.folder.split('/').filter(|step| !step.is_empty()).map(str::to_owned).collect();
        if !self.is_index() {
            steps.push(self.stem.clone());
        }
        steps
    }
}

fn below_content(path: &str) -> &str {
    path.strip_prefix("content/").unwrap_or(path)
}

/// The order of names in Windows Explorer: digits count as numbers, å ä ö come last.
pub(super) struct NameOrder(Option<CollatorBorrowed<'static>>);

impl NameOrder {
    /// Returns the Swedish order.
    pub(super) fn new() -> Self {
        let mut preferences = CollatorPreferences::from(&icu_locale_core::locale!("sv"));
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Self(Collator::try_new(preferences, CollatorOptions::default()).ok())
    }

    /// Compares two names; the order of equal ones, such as `A` and `a`, is fixed.
    pub(super) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0.as_ref().map_or(Ordering::Equal, |order| order.compare(a, b)).then_with(|| a.cmp(b))
    }
}

/// Sorts pages in reading order: by language in the order of `languages`, a directory's own page before its content.
pub(super) fn sort(pages: &mut [Placed], languages: &[Lang]) {
    let order = NameOrder::new();
    let rank = |lang: &Lang| languages.iter().position(|known| known == lang).unwrap_or(usize::MAX);
    pages.sort_by(|a, b| {
        let steps = || {
            let (a, b) = (a.order_key(), b.order_key());
            let differing = a.iter().zip(&b).map(|(a, b)| order.compare(a, b)).find(|order| order.is_ne());
            differing.unwrap_or_else(|| a.len().cmp(&b.len()))
        };
        rank(&a.lang).cmp(&rank(&b.lang)).then_with(steps).then_with(|| a.file.path.cmp(&b.file.path))
    });
}

/// A page's position among the others, as indexes into the sorted pages.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    /// Its ancestors, the front page first.
    pub above: Vec<usize>,
    /// Its children.
    pub children: Vec<usize>,
    /// The chapter's number.
    pub number: Option<String>,
    /// The year of its report.
    pub edition: Option<u16>,
    /// Whether it is an edition's start page.
    pub is_report: bool,
    /// The previous page in its report.
    pub previous: Option<usize>,
    /// The next page in its report.
    pub next: Option<usize>,
    /// The same page in other languages.
    pub translations: Vec<usize>,
}

/// Finds every page's position. `pages` must be sorted.
pub(super) fn arrange(pages: &[Placed], first: &Lang) -> Vec<Place> {
    let index_of: BTreeMap<(&str, &str), usize> = pages
        .iter()
        .enumerate()
        .filter(|(_, page)| page.is_index())
        .map(|(at, page)| ((page.lang.as_str(), page.folder.as_str()), at))
        .collect();
    let mut places: Vec<Place> = pages.iter().map(|page| place_above(page, &index_of, first)).collect();
    let declared = declared(pages, first);
    for (at, page) in pages.iter().enumerate() {
        let parent = places[at].above.last().copied();
        if let Some(parent) = parent.filter(|&parent| pages[parent].lang == page.lang) {
            places[parent].children.push(at);
        }
        let report = |at: &usize| declared[*at];
        places[at].edition = report(&at).or_else(|| places[at].above.iter().rev().find_map(report));
        places[at].is_report = report(&at).is_some();
    }
    number(&mut places);
    chain(pages, &mut places);
    translate(pages, &mut places);
    number_as_the_original(pages, &mut places, first);
    places
}

/// Gives a translated chapter its original's number, even if other chapters are not translated.
fn number_as_the_original(pages: &[Placed], places: &mut [Place], first: &Lang) {
    for at in 0..pages.len() {
        let original = places[at].translations.iter().copied().find(|other| pages[*other].lang == *first && pages[at].lang != *first);
        if let Some(number) = original.and_then(|original| places[original].number.clone()) {
            places[at].number = Some(number);
        }
    }
}

/// Returns the year that each page gives for its report: its own, or else that of the page that it translates.
fn declared(pages: &[Placed], first: &Lang) -> Vec<Option<u16>> {
    let own = |page: &Placed| page.file.front.edition.as_ref().map(|edition| edition.value);
    let originals: BTreeMap<String, u16> =
        pages.iter().filter(|page| page.lang == *first).filter_map(|page| Some((page.base(), own(page)?))).collect();
    pages.iter().map(|page| originals.get(&page.base()).copied().or_else(|| own(page))).collect()
}

/// Returns a directory and its ancestors, from the root, which has no name.
pub(super) fn folders(folder: &str) -> impl Iterator<Item = &str> {
    let ends = folder.match_indices('/').map(|(at, _)| at).chain((!folder.is_empty()).then_some(folder.len()));
    std::iter::once("").chain(ends.map(|end| &folder[..end]))
}

/// Returns a page's ancestors: the own pages of its parent directories, in its language if translated.
fn place_above(page: &Placed, index_of: &BTreeMap<(&str, &str), usize>, first: &Lang) -> Place {
    let mut folders: Vec<&str> = folders(&page.folder).collect();
    if page.is_index() {
        folders.pop();
    }
    let index = |folder: &&str| {
        let in_language = index_of.get(&(page.lang.as_str(), *folder));
        in_language.or_else(|| index_of.get(&(first.as_str(), *folder))).copied()
    };
    Place { above: folders.iter().filter_map(index).collect(), ..Place::default() }
}

/// Numbers the pages of every report: 1, 2, 2.1.
fn number(places: &mut [Place]) {
    for at in 0..places.len() {
        if places[at].edition.is_none() {
            continue;
        }
        let prefix = places[at].number.clone().map_or_else(String::new, |number| number + ".");
        for (nth, child) in places[at].children.clone().into_iter().enumerate() {
            // A report within a report starts its own numbering.
            if !places[child].is_report {
                places[child].number = Some(format!("{prefix}{}", nth + 1));
            }
        }
    }
}

/// Links the pages of every report, in reading order.
fn chain(pages: &[Placed], places: &mut [Place]) {
    for at in 1..pages.len() {
        let same_report =
            places[at].number.is_some() && places[at].edition == places[at - 1].edition && pages[at].lang == pages[at - 1].lang;
        if same_report {
            places[at].previous = Some(at - 1);
            places[at - 1].next = Some(at);
        }
    }
}

fn translate(pages: &[Placed], places: &mut [Place]) {
    let mut same: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate() {
        same.entry(page.base()).or_default().push(at);
    }
    for group in same.values() {
        for &at in group {
            places[at].translations = group.iter().copied().filter(|&other| other != at).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ordered_as_the_file_explorer_shows_them() {
        let mut names = ["10-b", "2-a", "Övrigt", "zebra", "Zon", "01-c", "ärende"];
        let order = NameOrder::new();
        names.sort_by(|a, b| order.compare(a, b));
        assert_eq!(names, ["01-c", "2-a", "10-b", "zebra", "Zon", "ärende", "Övrigt"]);
    }
}
