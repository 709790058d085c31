//! Edits of numbers: in the file of an indicator, in a table. What hangs together with them is resolved by itself before and after the edit, by the
//! functions that resolve a whole site; where before is not just what the site has of it, or anything but numbers changes, all is read again.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::edited::Edited;
use super::good::Good;
use crate::check;
use crate::diagnostic::Diagnostics;
use crate::pipeline;
use crate::site::{Family, PageId};
use crate::source::{self, FileId, Sources};

/// Whether a path is that of an indicator's file or of a table of numbers.
pub(super) fn are_in(path: &str) -> bool {
    let folder = path.strip_prefix("content/").and_then(source::data_folder);
    folder.is_some_and(|(folder, _)| matches!(folder, "indicators" | "values"))
}

/// Takes an edit into a site, where it changes numbers alone. `None` where it may change more: nothing is changed then.
pub(super) fn take(good: &mut Good, (sources, found): (&Sources, &Diagnostics), texts: Vec<(FileId, Arc<str>)>) -> Option<Edited> {
    let edited: BTreeSet<FileId> = texts.iter().map(|(file, _)| *file).collect();
    let family = good.site.family_of(&edited)?;
    let files: BTreeSet<FileId> = good.site.files_of(&family).union(&edited).copied().collect();
    let new: BTreeMap<FileId, &str> = texts.iter().map(|(file, text)| (*file, &**text)).collect();
    let part = |new: &BTreeMap<FileId, &str>| {
        let mut found = Diagnostics::new();
        let texts = files.iter().map(|file| (*file, new.get(file).copied().unwrap_or_else(|| sources.text(*file))));
        let parsed = pipeline::parse_some(sources, &good.site.config, texts, &mut found);
        let part = good.site.part(&family, parsed, &edited, &mut found);
        (part, found)
    };
    let (before, said_before) = part(&BTreeMap::new());
    let (after, said_after) = part(&new);
    if said_after.has_errors() || !good.site.has(&before) || !before.differs_in_numbers_alone(&after, &good.site) {
        return None;
    }
    let mut gone = said_before;
    gone.extend(told(good, &family));
    let rest = found.without(&gone.without_notes())?;
    if !rest.files().is_disjoint(&edited) {
        return None;
    }
    good.site.put(after);
    let mut come = said_after;
    let joined = come.files();
    come.extend(told(good, &family));
    let mut found = rest;
    found.extend(come.without_notes());
    if found.has_errors() {
        good.site.put(before);
        return None;
    }
    good.common.forget_sizes(&good.site);
    good.forget();
    Some(Edited { texts, found, joined })
}

/// What is said of a family's numbers wherever they are looked at.
fn told(good: &Good, family: &Family) -> Diagnostics {
    let (site, theme) = (&good.site, &good.theme);
    let mut found = Diagnostics::new();
    site.compare(family, &mut found);
    check::check_numbers(site, family.indicators.iter().filter_map(|id| site.numbers.indicators.get(id)), &mut found);
    check::check_whole(site, theme, &mut found);
    let pages: BTreeSet<PageId> = &site.pages_with(&family.indicators) | &good.spoken_of.pages(&family.indicators);
    for page in pages {
        found.extend(check::check_page(site, theme, site.page(page), &good.vocabulary).problems);
    }
    found
}
