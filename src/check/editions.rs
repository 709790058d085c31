//! Next year's report, made from this year's: what of it still says last year. It reads front matter and calls, and never a page's running text.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::page::Call;
use crate::render::shortcode::Told;
use crate::site::{Edition, Page, PageKind, Site};
use crate::source::Spanned;

/// Reports what of an edition is another's, and which folder seems to be one that does not say so.
pub(super) fn check(site: &Site, found: &mut Diagnostics) {
    for id in site.reports() {
        let edition = site.edition(id);
        let page = site.page(edition.start);
        says_other(page, edition, found);
        for before in site.editions_beside(id).into_iter().map(|id| site.edition(id)).filter(|other| other.year < edition.year) {
            copied(page, site.page(before.start), found);
        }
    }
    without_edition(site, found);
}

/// The title, the document's name and the description of an edition name its year, if they name any.
fn says_other(page: &Page, edition: &Edition, found: &mut Diagnostics) {
    let document = page.front.document.as_ref();
    let texts = [Some(&page.front.title), page.front.description.as_ref(), document.and_then(|document| document.name.as_ref())];
    for text in texts.into_iter().flatten() {
        let years = years(&text.value);
        if let Some(written) = years.iter().find(|_| !years.contains(&edition.year)) {
            let problem = Problem::EditionSaysOther { edition: edition.year.to_string(), written: written.to_string() };
            found.add(text.span, problem);
        }
    }
}

/// The years that a text names: four digits by themselves.
fn years(text: &str) -> Vec<u16> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| word.len() == 4).filter_map(|word| word.parse().ok()).filter(|year| (1990..2100).contains(year)).collect()
}

/// Registration number and dates are those of one document.
fn copied(page: &Page, before: &Page, found: &mut Diagnostics) {
    let (Some(own), Some(other)) = (&page.front.document, &before.front.document) else { return };
    if let (Some(number), Some(same)) = (&own.number, &other.number)
        && number.value == same.value
    {
        found.add_related(number.span, Problem::EditionCopied { key: "number".into(), written: number.value.clone() }, same.span);
    }
    for (key, own, other) in [("drawn_up", &own.drawn_up, &other.drawn_up), ("adopted", &own.adopted, &other.adopted)] {
        if let (Some(Spanned { value, span }), Some(same)) = (own, other)
            && *value == same.value
        {
            found.add_related(*span, Problem::EditionCopied { key: key.into(), written: value.to_string() }, same.span);
        }
    }
}

/// Sections whose folders are called as the years of a report are, beside those that have an edition.
fn without_edition(site: &Site, found: &mut Diagnostics) {
    let mut reports: BTreeMap<&str, Place> = BTreeMap::new();
    for id in site.reports() {
        let page = site.page(site.edition(id).start);
        if let Some((above, _)) = folder_of_year(page) {
            reports.entry(above).or_insert(Place::Path(page.path.clone()));
        }
    }
    for (_, page) in site.pages().filter(|(_, page)| page.report.is_none() && page.kind == PageKind::Section) {
        if let Some((above, year)) = folder_of_year(page)
            && let Some(beside) = reports.get(above)
        {
            found.add_related(Place::Path(page.path.clone()), Problem::EditionMissing { year: year.to_string() }, beside.clone());
        }
    }
}

/// The folder that a page's own lies in, and the year that its own is called.
fn folder_of_year(page: &Page) -> Option<(&str, u16)> {
    let (folder, _) = page.path.rsplit_once('/')?;
    let (above, name) = folder.rsplit_once('/')?;
    let year = name.parse().ok().filter(|year| name.len() == 4 && (1990..2100).contains(year))?;
    Some((above, year))
}

/// Reports a number in words of a year before the report's, where the call does not say which year it wants.
pub(super) fn check_call(page: &Page, call: &Call, told: Option<&Told<'_>>, found: &mut Diagnostics) {
    let (Some(edition), Some(Told { indicator, period, .. })) = (page.edition, told) else { return };
    let says_when = call.arguments.iter().any(|argument| matches!(argument.name.value.as_str(), "period" | "to"));
    if !says_when && period.year + u16::from(indicator.lag_years) < edition {
        let problem =
            Problem::ValueOfEarlierYear { indicator: indicator.id.to_string(), period: period.to_string(), edition: edition.to_string() };
        found.add(call.span, problem);
    }
}
