//! The page about the site's numbers: their sources and how they are handled, limited to what applies to this site. It never describes a
//! single indicator, which has its own page.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Texts, to_made};
use crate::area::Mean;
use crate::indicator::{Better, Cell, Counts, Indicator, Processing};
use crate::locale::Argument;
use crate::phrase;
use crate::render::frame;
use crate::render::sheet::{Body, Sheet};
use crate::site::GeneratedPage;
use crate::view::{LinkView, TextItemView};

/// Returns the page.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let mut texts = Texts::new(sheet);
    texts.say("about-data-text");
    sources(&mut texts);
    protection(&mut texts);
    numbers(&mut texts);
    comparisons(&mut texts);
    judgements(&mut texts);
    editions(&mut texts);
    reuse(&mut texts);
    texts.body("about-data")
}

/// Adds the sources of the site's indicators, each with the number of indicators and the date of retrieval.
fn sources(texts: &mut Texts<'_, '_, '_>) {
    let sheet = texts.sheet;
    let site = sheet.site();
    let mut sources: BTreeMap<(String, Option<String>), Vec<&Indicator>> = BTreeMap::new();
    for indicator in site.numbers.indicators.values() {
        if let Some(source) = &indicator.source {
            sources.entry((source.name.text(sheet.lang).to_owned(), source.url.clone())).or_default().push(indicator);
        }
    }
    let surveys = survey_items(sheet);
    if sources.is_empty() && surveys.is_empty() {
        return;
    }
    texts.section("about-data-sources");
    texts.say("about-data-sources-text");
    let mut items: Vec<TextItemView> = sources.into_iter().map(|((name, url), of)| source_item(sheet, name, url, &of)).collect();
    items.sort_by(|a, b| sheet.locale().compare(&a.link.title, &b.link.title));
    texts.items(items);
    if site.numbers.indicators.values().filter_map(|indicator| indicator.source.as_ref()).any(|source| source.processing == Processing::Own)
    {
        texts.say("about-data-own");
    }
    if !surveys.is_empty() {
        texts.subsection("about-data-surveys");
        texts.items(surveys);
    }
    let links = (!site.numbers.indicators.is_empty())
        .then(|| frame::link(&sheet.text("about-data-every"), sheet.to(&site.indicator_list(sheet.lang))));
    texts.links(links.into_iter().collect());
}

fn source_item(sheet: &Sheet<'_, '_>, name: String, url: Option<String>, of: &[&Indicator]) -> TextItemView {
    let locale = sheet.locale();
    let count = ("n", Argument::Count(of.len().into()));
    let mut dates: Vec<Date> = of.iter().filter_map(|indicator| Some(indicator.source.as_ref()?.retrieved.as_ref()?.value)).collect();
    dates.sort_unstable();
    let text = match (dates.first(), dates.last()) {
        (Some(first), Some(last)) if first != last => {
            locale.format("about-data-source-dates", &[count, ("first", locale.date(*first).into()), ("last", locale.date(*last).into())])
        }
        (Some(date), _) => locale.format("about-data-source-date", &[count, ("date", locale.date(*date).into())]),
        _ => locale.format("about-data-source", &[count]),
    };
    let lang = of
        .first()
        .and_then(|indicator| indicator.source.as_ref())
        .and_then(|source| frame::foreign(sheet.shared, &source.name, sheet.lang));
    let link = LinkView { external: url.is_some(), ..frame::link(&name, url.unwrap_or_default()) };
    TextItemView { link, lang, text }
}

fn survey_items(sheet: &Sheet<'_, '_>) -> Vec<TextItemView> {
    let item = |survey: &crate::survey::Survey| TextItemView {
        link: LinkView {
            external: survey.url.is_some(),
            ..frame::link(survey.name.text(sheet.lang), survey.url.clone().unwrap_or_default())
        },
        lang: frame::foreign(sheet.shared, &survey.name, sheet.lang),
        text: String::new(),
    };
    let mut items: Vec<TextItemView> = sheet.site().numbers.surveys.values().map(item).collect();
    items.sort_by(|a, b| sheet.locale().compare(&a.link.title, &b.link.title));
    items
}

/// Adds how small numbers of people are protected.
fn protection(texts: &mut Texts<'_, '_, '_>) {
    let sheet = texts.sheet;
    let site = sheet.site();
    let thresholds = || site.numbers.indicators.values().filter_map(|indicator| indicator.threshold);
    if thresholds().next().is_none() && site.numbers.facts.is_empty() {
        return;
    }
    let usual = site.config.threshold;
    texts.section("about-data-protection");
    texts.say_with("about-data-protection-text", &[("n", Argument::Count(usual.into()))]);
    if thresholds().any(|threshold| threshold != usual) {
        texts.say("about-data-protection-other");
    }
    texts.say("about-data-protection-more");
}

/// Adds what applies to single numbers: rounding, preliminary values, breaks in series.
fn numbers(texts: &mut Texts<'_, '_, '_>) {
    let site = texts.sheet.site();
    let cells = || site.numbers.indicators.values().flat_map(|indicator| indicator.cells.values());
    texts.section("about-data-numbers");
    texts.say("about-data-rounding");
    if cells().any(|cell| cell.preliminary) {
        texts.say("about-data-preliminary");
    }
    if cells().any(|cell: &Cell| cell.revision.is_some() || cell.later.is_some()) {
        texts.say("about-data-revised");
    }
    if site.numbers.indicators.values().any(|indicator| !indicator.breaks.is_empty()) {
        texts.say("about-data-breaks");
    }
    if site.numbers.indicators.values().any(|indicator| indicator.lag_years > 0) {
        texts.say("about-data-lag");
    }
    let links = to_made(texts.sheet, &GeneratedPage::Key, "about-data-key");
    texts.links(links.into_iter().collect());
}

/// Adds how areas are compared.
fn comparisons(texts: &mut Texts<'_, '_, '_>) {
    let site = texts.sheet.site();
    let others = |indicator: &Indicator| indicator.cells.keys().any(|key| key.area != *site.own_area());
    if !site.numbers.indicators.values().any(others) {
        return;
    }
    texts.section("about-data-comparisons");
    texts.say("about-data-comparisons-text");
    let used = |mean: Mean| site.numbers.areas.values().any(|area| area.mean == Some(mean));
    if used(Mean::Unweighted) {
        texts.say("about-data-unweighted");
    }
    if used(Mean::Weighted) {
        texts.say("about-data-weighted");
    }
}

/// Adds how numbers are judged: targets, the meaning of nearly, and which indicators have no better direction.
fn judgements(texts: &mut Texts<'_, '_, '_>) {
    let sheet = texts.sheet;
    let site = sheet.site();
    let aimed = || site.numbers.indicators.values().filter(|indicator| !indicator.targets.is_empty());
    let neutral = site.numbers.indicators.values().any(|indicator| indicator.better == Better::Neutral);
    let reports = site.numbers.indicators.values().any(|indicator| indicator.counts == Counts::Reports);
    let judged = || site.numbers.indicators.values().filter(|indicator| indicator.better != Better::Neutral);
    if aimed().next().is_none() && !neutral && judged().next().is_none() {
        return;
    }
    texts.section("about-data-judgements");
    if aimed().next().is_some() {
        texts.say("about-data-targets");
        if let Some(near) = phrase::near(aimed(), sheet.locale()) {
            texts.paragraph(&near, None);
        }
    }
    if judged().next().is_some() {
        texts.say("about-data-changes");
    }
    if site.numbers.indicators.values().any(|indicator| indicator.judging.answers.is_some()) {
        texts.say("about-data-chance");
    }
    if neutral {
        texts.say("about-data-neutral");
    }
    if reports {
        texts.say("about-data-reports");
    }
}

/// Adds which later numbers a report shows.
fn editions(texts: &mut Texts<'_, '_, '_>) {
    if texts.sheet.site().structure.reports.is_empty() {
        return;
    }
    texts.section("about-data-editions");
    texts.say("about-data-editions-text");
    let links = to_made(texts.sheet, &GeneratedPage::Years, "earlier-years");
    texts.links(links.into_iter().collect());
}

/// Adds the terms of reuse.
fn reuse(texts: &mut Texts<'_, '_, '_>) {
    let sheet = texts.sheet;
    let data = &sheet.site().config.open_data;
    texts.section("about-data-reuse");
    texts.say("about-data-reuse-text");
    if let Some(license) = &data.license {
        texts.say_with("about-data-license", &[("license", license.name.clone().into())]);
    }
    if let Some(contact) = &data.contact {
        let link = frame::link(&contact.email, format!("mailto:{}", contact.email));
        texts.rows(vec![super::linked(sheet, "about-data-contact", link)]);
    }
    texts.links(to_made(sheet, &GeneratedPage::OpenData, "open-data").into_iter().collect());
    texts.links(to_made(sheet, &GeneratedPage::OpenData, "open-data").into_iter().collect());
}
