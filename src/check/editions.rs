//! A report copied from last year's: finds what was not updated. It never compares the running texts of two pages.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::indicator::Indicator;
use crate::page::{Call, Section};
use crate::render::shortcode::Told;
use crate::site::{Edition, Page, PageKind, Site};
use crate::source::Spanned;

/// Reports what an edition has in common with another and should not, and directories that look like editions but are not declared.
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
    without_numbers(site, found);
}

/// Reports if the newest edition has no numbers of its own year although the previous one has.
fn without_numbers(site: &Site, found: &mut Diagnostics) {
    let mut editions: Vec<&Edition> = site.reports().map(|id| site.edition(id)).collect();
    editions.sort_by_key(|edition| edition.year);
    let [.., before, newest] = editions.as_slice() else { return };
    let of_indicator = |indicator: &Indicator| {
        let years = indicator.cells.keys().filter(|key| key.area == *site.own_area()).map(|key| key.period.year);
        years.max().map(|year| year + u16::from(indicator.lag_years))
    };
    // A number that could not be read may be the missing one.
    if site.numbers.indicators.values().any(|indicator| !indicator.complete) {
        return;
    }
    let Some(latest) = site.numbers.indicators.values().filter_map(of_indicator).max() else { return };
    if latest < before.year {
        return;
    }
    if let Some(edition) = site.page(newest.start).front.edition.as_ref().filter(|edition| latest < edition.value) {
        found.add(edition.span, Problem::EditionWithoutNumbers { edition: edition.value.to_string(), latest: latest.to_string() });
    }
}

/// Words before a year by which a report refers to its own year.
const OF_THIS_YEAR: [&str; 12] = [
    "i år,",
    "i år (",
    "det här året,",
    "verksamhetsåret",
    "redovisningsåret",
    "berättelsen för",
    "berättelsen avser",
    "berättelse för",
    "berättelse avser",
    "rapporten för",
    "rapporten avser",
    "under",
];

/// Words by which a text refers to another year.
const OF_ANOTHER: [&str; 8] = ["förra", "föregående", "tidigare", "jämfört", "fjol", "senaste", "redan", "sedan"];

/// Reports a page of an edition whose text refers to the previous year as its own: it was copied and not revised. Pages that name their own
/// year anywhere are not reported, nor are paragraphs that look back.
pub(super) fn check_text(page: &Page, sections: &[Section], found: &mut Diagnostics) {
    let Some(edition) = page.edition.filter(|_| page.lang.as_str() == "sv") else { return };
    let passages = || sections.iter().flat_map(|section| &section.passages);
    let own = edition.to_string();
    if passages().any(|passage| passage.text.contains(&own)) || page.front.title.value.contains(&own) {
        return;
    }
    let before = (edition - 1).to_string();
    for passage in passages() {
        let lower = passage.text.to_lowercase();
        // If lower-casing changes the length of a text, offsets would be wrong.
        if lower.len() != passage.text.len() || OF_ANOTHER.iter().any(|word| lower.contains(word)) {
            continue;
        }
        let speaks = |at: usize| {
            let words = lower[..at].trim_end();
            OF_THIS_YEAR.iter().any(|start| words.ends_with(start))
        };
        if let Some((at, _)) = lower.match_indices(&before).find(|(at, _)| speaks(*at)) {
            let problem = Problem::TextOfEarlierYear { written: before.clone(), edition: own };
            found.add(passage.span(&(at..at + before.len())), problem);
            return;
        }
    }
}

/// Reports if the title, the document's name or the description of an edition names other years, but not its own.
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

/// Returns the years in a text: separate numbers of four digits.
fn years(text: &str) -> Vec<u16> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| word.len() == 4).filter_map(|word| word.parse().ok()).filter(|year| (1990..2100).contains(year)).collect()
}

/// Reports registration numbers and dates that are the same as in the previous edition.
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

/// Reports sections whose directories have names of years beside those of a report's editions.
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

/// Returns the parent of the directory of a page, and the year that is the directory's name.
fn folder_of_year(page: &Page) -> Option<(&str, u16)> {
    let (folder, _) = page.path.rsplit_once('/')?;
    let (above, name) = folder.rsplit_once('/')?;
    let year = name.parse().ok().filter(|year| name.len() == 4 && (1990..2100).contains(year))?;
    Some((above, year))
}

/// Reports a number in running text from a year before the report's, unless the call gives the year.
pub(super) fn check_call(page: &Page, call: &Call, told: Option<&Told<'_>>, found: &mut Diagnostics) {
    let (Some(edition), Some(Told { indicator, period, .. })) = (page.edition, told) else { return };
    let says_when = call.arguments.iter().any(|argument| matches!(argument.name.value.as_str(), "period" | "to"));
    if !says_when && period.year + u16::from(indicator.lag_years) < edition {
        let problem =
            Problem::ValueOfEarlierYear { indicator: indicator.id.to_string(), period: period.to_string(), edition: edition.to_string() };
        found.add(call.span, problem);
    }
}
