//! The page of all self-checks. It never asks what day it is, so nothing is overdue.

use crate::opendata::List;
use crate::render::content::self_check;
use crate::render::indicator::open_data;
use crate::render::sheet::{Body, Sheet};
use crate::self_check::SelfCheck;
use crate::view::{SelfChecksEditionView, SelfChecksPageView, TocEntry};

/// Returns the page of all self-checks, the newest reports first.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let editions: Vec<SelfChecksEditionView> = sheet.site().structure.years.iter().filter_map(|year| edition(sheet, *year)).collect();
    let mut body = Body::new(sheet.text("self-checks"), "self-checks");
    body.description = Some(sheet.text("self-checks-description"));
    let entry = |edition: &SelfChecksEditionView| TocEntry {
        title: edition.title.clone(),
        anchor: edition.anchor.clone(),
        level: 2,
        ..TocEntry::default()
    };
    if editions.len() > 1 {
        body.toc = editions.iter().map(entry).collect();
    }
    let downloads = open_data::of_lists(sheet.shared, &[List::SelfChecks, List::Measurements], sheet.lang, sheet.url);
    body.with("checks", &SelfChecksPageView { editions, downloads })
}

/// Returns the self-checks of a year; `None` if it has none.
fn edition(sheet: &Sheet<'_, '_>, year: u16) -> Option<SelfChecksEditionView> {
    let checks: Vec<&SelfCheck> = sheet.site().entries.self_checks.iter().filter(|check| check.edition == year).collect();
    let place = self_check::SelfCheckContext { lang: sheet.lang, url: sheet.url, says_operation: true };
    (!checks.is_empty()).then(|| SelfChecksEditionView {
        title: sheet.locale().format("self-checks-of", &[("year", year.to_string().into())]),
        anchor: format!("egenkontroller-{year}"),
        checks: self_check::views(sheet.shared, &checks, self_check::anchor, &place),
    })
}
