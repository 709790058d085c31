//! What is missing in the site's other languages: pages of a report, titles and units of its indicators, goals. It never judges a translation.

use std::collections::BTreeSet;

use super::{Kind, Missing, Report, at};
use crate::indicator::Unit;
use crate::name::{IndicatorId, Lang, Wording};
use crate::site::{Page, Site};

/// Returns the pages that lack a language of the site, if at least one page of the report has it.
pub(super) fn pages(report: &Report<'_>) -> Vec<Missing> {
    let site = report.site;
    let mut missing = Vec::new();
    for lang in others(site) {
        let has = |page: &&&Page| page.translations.iter().any(|id| site.page(*id).lang == *lang);
        if !report.pages.iter().any(|page| has(&page)) {
            continue;
        }
        for page in report.pages.iter().filter(|page| !has(page)) {
            let item = Missing::new(Kind::Translation, &page.front.title.value, at(page.front.title.span));
            missing.push(item.with([lang.as_str().to_owned()]).of(report.operation(page), None));
        }
    }
    missing
}

/// Returns the goals of the year, and the titles and units of indicators that the year's reports show, that lack a language of the site.
pub(super) fn data(site: &Site, year: u16) -> Vec<Missing> {
    let shown: BTreeSet<&IndicatorId> = site
        .structure
        .used_in
        .iter()
        .filter(|(_, pages)| pages.iter().any(|id| site.page(*id).edition == Some(year)))
        .map(|(id, _)| id)
        .collect();
    let indicators = site.numbers.indicators.values().filter(|indicator| indicator.defined && shown.contains(&indicator.id));
    let mut missing = Vec::new();
    for lang in others(site) {
        let mut add = |wording: &Wording, span| {
            if lacks(wording, lang) {
                let text = wording.text(site.config.first_language());
                missing.push(Missing::new(Kind::Translation, text, at(span)).with([lang.as_str().to_owned()]));
            }
        };
        for indicator in indicators.clone() {
            add(&indicator.title, indicator.span);
            match &indicator.unit {
                Unit::Percent => {}
                Unit::Counted { other, .. } => add(other, indicator.span),
                Unit::Text(text) => add(text, indicator.span),
            }
        }
        for goal in site.entries.goals.iter().filter(|goal| goal.edition == year) {
            add(&goal.text, goal.span);
        }
    }
    missing
}

fn others(site: &Site) -> impl Iterator<Item = &Lang> {
    site.config.languages.iter().skip(1)
}

fn lacks(wording: &Wording, lang: &Lang) -> bool {
    wording.all().next().is_some() && wording.in_language(lang).is_none()
}
