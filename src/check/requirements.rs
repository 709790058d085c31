//! Compares a report with what is asked of its kind: the chapters' `covers` with the requirements. It never judges a text.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Problem};
use crate::name::nearest;
use crate::requirement::{Outline, REQUIREMENTS};
use crate::site::{EditionId, Page, Site};

/// Reports the requirements that no chapter of a report covers, if its start page says which kind of report it is, and unknown ones.
pub(super) fn check(site: &Site, found: &mut Diagnostics) {
    let has_outline = |page: &&Page| page.report.is_some_and(|id| site.page(site.edition(id).start).front.outline.is_some());
    let written = site.pages.iter().filter(has_outline).flat_map(|page| &page.front.covers);
    for written in written.filter(|written| !REQUIREMENTS.contains(&written.value.as_str())) {
        let known = REQUIREMENTS.map(str::to_owned).to_vec();
        let nearest = nearest(&written.value, REQUIREMENTS);
        found.add(written.span, Problem::UnknownRequirement { found: written.value.clone(), nearest, known });
    }
    for id in site.reports() {
        let start = site.page(site.edition(id).start);
        let Some(outline) = &start.front.outline else { continue };
        for requirement in uncovered(site, id).into_iter().map(str::to_owned) {
            let problem = match outline.value {
                Outline::Quality => Problem::RequirementUncovered { requirement },
                Outline::PatientSafety => Problem::RequirementMissing { requirement },
            };
            found.add(outline.span, problem);
        }
    }
}

/// Returns the requirements that no page of an edition covers.
pub fn uncovered(site: &Site, id: EditionId) -> Vec<&'static str> {
    let of_edition = site.pages.iter().filter(|page| page.report == Some(id));
    let covered: BTreeSet<&str> = of_edition.flat_map(|page| &page.front.covers).map(|covered| covered.value.as_str()).collect();
    REQUIREMENTS.into_iter().filter(|requirement| !covered.contains(requirement)).collect()
}
