//! Compares a report with what is asked of its kind: the chapters' `covers` with the requirements. It never judges a text.

use crate::diagnostic::{Diagnostics, Problem};
use crate::name::nearest;
use crate::requirement::{Outline, REQUIREMENTS};
use crate::site::{Edition, Page, Site};

/// Reports the requirements that no chapter of a report covers, if its start page says which kind of report it is, and unknown ones.
pub(super) fn check(site: &Site, found: &mut Diagnostics) {
    let has_outline = |page: &&Page| page.report.is_some_and(|id| site.page(site.edition(id).start).front.outline.is_some());
    let written = site.pages.iter().filter(has_outline).flat_map(|page| &page.front.covers);
    for written in written.filter(|written| !REQUIREMENTS.contains(&written.value.as_str())) {
        let known = REQUIREMENTS.map(str::to_owned).to_vec();
        let nearest = nearest(&written.value, REQUIREMENTS);
        found.add(written.span, Problem::UnknownRequirement { found: written.value.clone(), nearest, known });
    }
    for edition in site.reports().map(|id| site.edition(id)) {
        let start = site.page(edition.start);
        let Some(outline) = &start.front.outline else { continue };
        for requirement in uncovered(site, edition).map(str::to_owned) {
            let problem = match outline.value {
                Outline::Quality => Problem::RequirementUncovered { requirement },
                Outline::PatientSafety => Problem::RequirementMissing { requirement },
            };
            found.add(outline.span, problem);
        }
    }
}

/// Returns the requirements that no page of an edition covers.
pub fn uncovered<'s>(site: &'s Site, edition: &'s Edition) -> impl Iterator<Item = &'static str> + use<'s> {
    let of_edition = move |page: &&Page| page.report.is_some_and(|id| site.edition(id) == edition);
    let covers = move |requirement: &str| {
        let mut pages = site.pages.iter().filter(of_edition);
        pages.any(|page| page.front.covers.iter().any(|covered| covered.value == requirement))
    };
    REQUIREMENTS.into_iter().filter(move |requirement| !covers(requirement))
}
