//! Advice on a site that can be built as it is: what is not used, hard to read, out of date, or could come from the data. It is given only when asked
//! for, never stops anything, and prefers silence.

mod dated;
mod laws;
mod reading;
mod scans;
mod unused;

use std::collections::BTreeSet;

use crate::call::Scope;
use crate::diagnostic::Diagnostics;
use crate::site::{Page, Site};
use crate::source::Sources;
use crate::theme::Theme;

pub use unused::unnamed_files;

use super::prose::{self, Vocabulary};

/// Returns the advice on a site.
pub fn advise(site: &Site, theme: &Theme, sources: &Sources) -> Diagnostics {
    let mut found = Diagnostics::new();
    unused::indicators(site, &mut found);
    unused::files(site, sources, &mut found);
    scans::check(site, sources, &mut found);
    let vocabulary = Vocabulary::of(site);
    let mut seen = BTreeSet::new();
    // The pages of a template have one text.
    for page in site.pages.iter().filter(|page| seen.insert(page.file)) {
        of_page(site, theme, page, &vocabulary, &mut found);
    }
    found
}

fn of_page(site: &Site, theme: &Theme, page: &Page, vocabulary: &Vocabulary, found: &mut Diagnostics) {
    let sections = page.doc.sections(page.file);
    dated::check(site, page, found);
    laws::check(site, page, &sections, found);
    reading::check(page, &sections, found);
    prose::advise(&Scope { site, theme, page }, vocabulary, &sections, found);
}
