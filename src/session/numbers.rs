//! Incremental edits of numbers: in the file of an indicator, or in a table. The family of indicators that depend on each other is resolved before
//! and after the edit by the same functions that resolve a whole site. If the result before the edit is not exactly what the site has, or if anything
//! but numbers changes, all files are read again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::edited::Edited;
use super::good::Good;
use crate::check::{self, OfPage};
use crate::diagnostic::Diagnostics;
use crate::pipeline;
use crate::site::{Family, PageId, TextId};
use crate::source::{self, FileId, Sources};

/// Whether a path is that of an indicator's file or of a table of numbers.
pub(super) fn are_in(path: &str) -> bool {
    let folder = path.strip_prefix("content/").and_then(source::data_folder);
    folder.is_some_and(|(folder, _)| matches!(folder, "indicators" | "values"))
}

/// Applies an edit that changes nothing but numbers. Returns `None`, without changing anything, if it may change more.
pub(super) fn take(good: &mut Good, (sources, found): (&Sources, &Diagnostics), texts: Vec<(FileId, Arc<str>)>) -> Option<Edited> {
    let edited: BTreeSet<FileId> = texts.iter().map(|(file, _)| *file).collect();
    let family = good.site.family_of(&edited)?;
    let files: BTreeSet<FileId> = good.site.files_of(&family).union(&edited).copied().collect();
    let new: BTreeMap<FileId, &str> = texts.iter().map(|(file, text)| (*file, &**text)).collect();
    let part = |new: &BTreeMap<FileId, &str>| {
        let mut said = Said::default();
        let texts = files.iter().map(|file| (*file, new.get(file).copied().unwrap_or_else(|| sources.text(*file))));
        let parsed = pipeline::parse_some(sources, &good.site.config, texts, &mut said.parsed);
        let part = good.site.part(&family, parsed, &edited, &mut said.joined);
        (part, said)
    };
    let (before, mut said_before) = part(&BTreeMap::new());
    let (after, mut said_after) = part(&new);
    let has_errors = said_after.parsed.has_errors() || said_after.joined.has_errors();
    if has_errors || !good.site.has(&before) || !before.differs_in_numbers_alone(&after, &good.site) {
        return None;
    }
    let mut joined = said_after.parsed.files();
    joined.extend(said_after.joined.files());
    said_before.look(good, &family);
    // Which of a template's problems are reported depends on all of its pages.
    if said_before.tells_of_items() {
        return None;
    }
    let mut found = found.without(&said_before.all().without_notes())?;
    if !found.files().is_disjoint(&edited) {
        return None;
    }
    good.site.put(after);
    said_after.look(good, &family);
    found.extend(said_after.all().without_notes());
    if found.has_errors() || said_after.tells_of_items() {
        good.site.put(before);
        return None;
    }
    let is_kept = keep(good, &said_before, said_after).is_some();
    good.common.forget_sizes(&family.indicators);
    good.forget();
    Some(Edited { texts, found, joined, numbers: Some(is_kept) })
}

/// The problems of a family's numbers, by where they are found.
#[derive(Default)]
struct Said {
    /// When parsing its files.
    parsed: Diagnostics,
    /// When joining its files.
    joined: Diagnostics,
    /// When checking the numbers.
    numbers: Diagnostics,
    /// When checking the pages that show or may mention the numbers, by file.
    pages: BTreeMap<TextId, OfPage>,
    /// When checking the whole site, and texts that reveal what is suppressed.
    whole: Diagnostics,
}

impl Said {
    /// Adds the problems found by all checks of the numbers.
    fn look(&mut self, good: &Good, family: &Family) {
        let (site, theme) = (&good.site, &good.theme);
        site.compare(family, &mut self.joined);
        site.compare_texts(family, &mut self.whole);
        check::check_numbers(site, family.indicators.iter().filter_map(|id| site.numbers.indicators.get(id)), &mut self.numbers);
        check::check_whole(site, theme, &mut self.whole);
        let indicators = &family.indicators;
        let mut pages: BTreeSet<PageId> = &site.pages_with(indicators) | &good.spoken_of.pages(indicators);
        pages.extend(site.pages_with_goals_of(indicators));
        let checked = pages.into_iter().map(|page| site.page(page));
        self.pages = checked.map(|page| (page.text_id(), check::check_page(site, theme, page, &good.vocabulary))).collect();
    }

    /// Whether a page of a template has any problem.
    fn tells_of_items(&self) -> bool {
        self.pages.iter().any(|((_, item), page)| item.is_some() && !page.problems.is_empty())
    }

    fn all(&self) -> Diagnostics {
        let mut all = Diagnostics::new();
        let pages = self.pages.values().map(|page| &page.problems);
        [&self.parsed, &self.joined, &self.numbers, &self.whole].into_iter().chain(pages).for_each(|said| all.extend(said.clone()));
        all
    }
}

/// Replaces a family's problems in what is kept for the next time that the site is loaded. Returns `None` if they cannot be identified there.
fn keep(good: &mut Good, before: &Said, after: Said) -> Option<()> {
    let exchange = |kept: &mut Diagnostics, before: &Diagnostics, after: Diagnostics| {
        *kept = kept.without(before)?;
        kept.extend(after);
        Some(())
    };
    good.checks.pages.extend(after.pages);
    exchange(&mut good.basis.parsed, &before.parsed, after.parsed)?;
    exchange(&mut good.basis.joined, &before.joined, after.joined)?;
    exchange(&mut good.checks.numbers, &before.numbers, after.numbers)
}
