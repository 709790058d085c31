//! The list of indicators, and a page for each. It never decides whether a target was reached.

mod figures;
pub(super) mod filter;
pub(super) mod groups;
mod history;
pub(super) mod open_data;
pub(super) mod parts;
pub(super) mod result;

use std::collections::BTreeSet;

use result::IndicatorResult;

use super::answer;
use super::beside;
use super::content::importance::{FIRST, Importance};
use super::content::survey;
use super::draft::PageDraft;
use super::figure::number;
use super::frame;
use super::frame::head;
use super::page::comments::comments;
use super::page::edition;
use super::shared::Shared;
use super::sheet::Sheet;
use crate::area::AreaKind;
use crate::figure::{Kind, Request};
use crate::indicator::{Better, CellKey, CellValue, Counts, Group, Indicator, Unit};
use crate::locale::Locale;
use crate::name::{Lang, Slug, Url};
use crate::opendata;
use crate::phrase;
use crate::site::{PageId, Told};
use crate::view::{
    IndicatorActionView, IndicatorGroupView, IndicatorItemView, IndicatorListView, IndicatorView, LinkView, PageView, TocEntry,
    VerdictState, WordsView,
};

/// Returns the list, grouped by operation: named ones first, in alphabetical order, then the rest.
pub(super) fn list(shared: &Shared<'_>, lang: &Lang, url: &Url) -> IndicatorListView {
    let locale = shared.language(lang).locale;
    let group = |groups::Group { title, indicators }: &groups::Group| {
        let title = title.clone().unwrap_or_else(|| locale.text("indicators-of-all"));
        let anchor = Slug::of(&title).map_or_else(|| "nyckeltal".to_owned(), |slug| slug.to_string());
        let listed = |indicator: &Indicator| {
            let item = item(shared, own(shared, indicator), lang, url);
            IndicatorItemView { operations: filter::operations_of(shared, indicator), outcomes: filter::outcomes(&item), ..item }
        };
        IndicatorGroupView {
            title,
            anchor,
            items: indicators.iter().filter_map(|id| shared.site.numbers.indicators.get(id)).map(listed).collect(),
        }
    };
    let groups: Vec<IndicatorGroupView> = shared.language(lang).groups.all().iter().map(group).collect();
    let aimed = shared.site.numbers.indicators.values().filter(|indicator| !indicator.targets.is_empty());
    let near = phrase::near(aimed, locale);
    let filter = filter::of_indicators(shared, groups.iter().flat_map(|group| &group.items), lang, url);
    IndicatorListView { groups, near, filter }
}

/// Returns an indicator as a list item, with the latest of the numbers that the list is about.
pub(super) fn item(shared: &Shared<'_>, told: Told<'_>, lang: &Lang, url: &Url) -> IndicatorItemView {
    let locale = shared.language(lang).locale;
    let indicator = told.indicator;
    let latest = latest(shared, told, lang);
    let (title, short) = (indicator.title.text(lang).to_owned(), indicator.short.text(lang).to_owned());
    IndicatorItemView {
        url: url.relative(shared.site.indicator_url(&indicator.id, lang).below_root()),
        short: (short != title).then_some(short),
        lang: frame::foreign(shared, &indicator.title, lang),
        title,
        value: latest.as_ref().map(|latest| latest.value.clone()),
        known: latest.as_ref().is_some_and(|latest| latest.known),
        whose: whose(shared, told, lang),
        period: latest.as_ref().map(|latest| locale.period(latest.period)),
        target: latest.as_ref().and_then(|latest| latest.target.clone()),
        development: latest.as_ref().and_then(|latest| latest.development.clone()),
        verdict: latest.and_then(|latest| latest.verdict),
        spark: spark(shared, told, lang),
        answer: None,
        actions: Vec::new(),
        operations: Vec::new(),
        outcomes: Vec::new(),
    }
}

/// Returns indicators as items of the front page: each with its answer, and those of the most important measures that are taken because of it.
pub(super) fn answered(sheet: &Sheet<'_, '_>, indicators: &[&Indicator]) -> Vec<IndicatorItemView> {
    let mut actions: Vec<(Importance, usize, IndicatorActionView)> = Vec::new();
    for (place, indicator) in indicators.iter().enumerate() {
        for (importance, action) in parts::actions(sheet, indicator) {
            // A measure that answers several questions is listed at the first.
            if actions.iter().all(|(.., known)| known.action != action.action) {
                actions.push((importance, place, action));
            }
        }
    }
    actions.sort_by_key(|(importance, ..)| *importance);
    actions.truncate(FIRST);
    let of = |place: usize| actions.iter().filter(|(_, at, _)| *at == place).map(|(.., action)| action.clone()).collect();
    indicators
        .iter()
        .enumerate()
        .map(|(place, indicator)| IndicatorItemView { actions: of(place), ..with_answer(sheet, indicator) })
        .collect()
}

fn with_answer(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> IndicatorItemView {
    let item = item(sheet.shared, own(sheet.shared, indicator), sheet.lang, sheet.url);
    let answer = answer::of(sheet, indicator).map(|answer| answer.lead);
    // The answer says already that there is no value, and why.
    let value = item.value.filter(|_| item.known || answer.is_none());
    let spark = beside_nation(sheet, indicator).filter(|_| item.spark.is_some()).or(item.spark);
    IndicatorItemView { answer, value, spark, ..item }
}

/// Returns the trend line with the nation's; `None` if the nation has none, or its numbers are not comparable.
fn beside_nation(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Option<String> {
    let nation = sheet.site().around_own().into_iter().find(|area| area.kind == AreaKind::Nation)?;
    let request = trend_request(sheet.shared, own(sheet.shared, indicator));
    number::pair(sheet.shared, indicator, &request, &nation.id, sheet.lang).filter(|_| beside::is_comparable(indicator))
}

/// Returns the name of the category that the numbers are of, without which they would be taken for the total.
fn whose(shared: &Shared<'_>, told: Told<'_>, lang: &Lang) -> Option<WordsView> {
    let category = told.indicator.categories.of_id(told.category?.as_str())?;
    Some(WordsView { text: category.name.text(lang).to_owned(), lang: frame::foreign(shared, &category.name, lang) })
}

/// The smallest number of values with a trend line: through two there is always a straight one.
const FEWEST_FOR_TREND: usize = 3;

/// Returns the trend line of a list item.
pub(super) fn spark(shared: &Shared<'_>, told: Told<'_>, lang: &Lang) -> Option<String> {
    let Told { indicator, area, category } = told;
    let of = |key: &&CellKey| key.area == *area && key.group == Group::Total && key.category.as_ref() == category;
    let known = |key: &&CellKey| matches!(indicator.cells[*key].value, CellValue::Number(_) | CellValue::Range(..));
    if indicator.cells.keys().filter(of).filter(known).count() < FEWEST_FOR_TREND {
        return None;
    }
    number::spark(shared, indicator, &trend_request(shared, told), lang)
}

fn trend_request(shared: &Shared<'_>, told: Told<'_>) -> Request {
    let Told { indicator: _, area, category } = told;
    Request {
        kind: Some(Kind::Spark),
        areas: vec![area.clone()],
        groups: vec![Group::Total],
        categories: category.cloned().into_iter().collect(),
        ..Request::of(shared.site.own_area().clone())
    }
}

/// Returns the numbers of the site's own area.
pub(super) fn own<'s>(shared: &Shared<'s>, indicator: &'s Indicator) -> Told<'s> {
    Told { indicator, area: shared.site.own_area(), category: None }
}

/// Returns the latest of the numbers that are told, with its change and its outcome against the target.
fn latest(shared: &Shared<'_>, told: Told<'_>, lang: &Lang) -> Option<IndicatorResult> {
    let Told { indicator, area, category } = told;
    let indicator = indicator.judged();
    // Several categories have no single number.
    let period = indicator.latest_cell(area, Group::Total, category)?;
    let key = CellKey { area: area.clone(), group: Group::Total, category: category.cloned(), period };
    result::of(indicator, &key, shared.language(lang).locale)
}

/// Returns the frame and head of an indicator's page.
pub(super) fn page(shared: &Shared<'_>, indicator: &Indicator, lang: &Lang, url: &Url) -> PageView {
    let list = (shared.language(lang).locale.text("indicators"), shared.site.indicator_list(lang));
    let (previous, next) = parts::steps(shared, indicator, lang, url);
    PageView {
        previous,
        next,
        title: indicator.title.text(lang).to_owned(),
        title_lang: frame::foreign(shared, &indicator.title, lang),
        opening: Some(opening(shared, indicator, lang)),
        notices: edition::notice_of_indicator(shared, indicator, lang).into_iter().collect(),
        structured_data: opendata::dataset(shared.site, indicator, lang),
        ..frame::generated(shared, lang, url, |lang| Some(shared.site.indicator_url(&indicator.id, lang)), &[list])
    }
}

/// Returns a description of an indicator with its latest number, for search results and links.
fn opening(shared: &Shared<'_>, indicator: &Indicator, lang: &Lang) -> String {
    let locale = shared.language(lang).locale;
    let title = head::sentence(indicator.title.text(lang));
    let Some(latest) = latest(shared, own(shared, indicator), lang) else {
        return locale.format("indicator-about", &[("title", title.into())]);
    };
    let area = shared.site.numbers.areas.get(shared.site.own_area()).map_or_else(String::new, |area| area.name.text(lang).to_owned());
    let given =
        [("title", title.into()), ("area", area.into()), ("period", locale.period(latest.period).into()), ("value", latest.value.into())];
    locale.format("indicator-latest", &given)
}

/// Returns the last date on which the numbers are known to have changed: of retrieval or revision.
pub(super) fn changed(indicator: &Indicator) -> Option<jiff::civil::Date> {
    let fetched = indicator.source.as_ref().and_then(|source| source.retrieved.as_ref()).map(|date| date.value);
    let revised = indicator.cells.values().filter_map(|cell| Some(cell.revision.as_ref()?.revised));
    revised.chain(fetched).max()
}

/// Returns the content of an indicator's page. Its figures go into `draft`.
pub(super) fn view(shared: &Shared<'_>, indicator: &Indicator, lang: &Lang, url: &Url, draft: &mut PageDraft) -> IndicatorView {
    let locale = shared.language(lang).locale;
    let text = |wording: &crate::name::Wording| wording.text(lang).to_owned();
    let latest = latest(shared, own(shared, indicator), lang);
    let pages = uses(shared, indicator, lang);
    let used_in: Vec<LinkView> = pages.iter().map(|id| frame::link_with_report(shared, *id, lang, url)).collect();
    let sheet = Sheet { shared, lang, url };
    let comments = comments(&sheet, pages.into_iter(), |_, about| about.iter().any(|other| other.id == indicator.id), draft);
    let (title, short) = (text(&indicator.title), text(&indicator.short));
    let [figures, beside, map, groups, units_figure] = figures::all(&sheet, indicator, draft);
    let [beside, map, units_figure] = [beside, map, units_figure].map(|figures| figures.into_iter().next());
    let (survey, negative) = survey::of_indicator(shared, &indicator.id, lang, url).unzip();
    IndicatorView {
        id: indicator.id.to_string(),
        short: (short != title).then_some(short),
        title,
        official: indicator.official.as_ref().map(text),
        official_lang: indicator.official.as_ref().and_then(|official| frame::foreign(shared, official, lang)),
        definition_lang: indicator.definition.as_ref().and_then(|definition| frame::foreign(shared, definition, lang)),
        definition: indicator.definition.as_ref().map(text),
        unit: match &indicator.unit {
            Unit::Percent => locale.text("unit-percent"),
            Unit::Counted { other, .. } => text(other),
            Unit::Text(unit) => text(unit),
        },
        direction: Some(locale.text(match indicator.better {
            Better::Higher => "better-higher",
            Better::Lower => "better-lower",
            Better::Neutral => "better-neutral",
        })),
        lag: (indicator.lag_years > 0).then(|| locale.format("lag-years", &[("years", count(indicator.lag_years))])),
        every: every(indicator.every, locale),
        source: indicator.source.as_ref().map(|source| number::source(source, locale)),
        value: latest.as_ref().map(|latest| latest.value.clone()),
        known: latest.as_ref().is_some_and(|latest| latest.known),
        period: latest.as_ref().map(|latest| locale.period(latest.period)),
        target: latest.as_ref().and_then(|latest| latest.target.clone()),
        development: latest.as_ref().and_then(|latest| latest.development.clone()),
        near: latest
            .as_ref()
            .and_then(|latest| latest.verdict.as_ref())
            .filter(|verdict| verdict.state == VerdictState::Near)
            .and_then(|_| phrase::near(std::iter::once(indicator), locale)),
        verdict: latest.and_then(|latest| latest.verdict),
        answer: answer::of(&sheet, indicator),
        figures,
        beside,
        map,
        groups,
        units_figure,
        units: parts::units(&sheet, indicator),
        kolada: answer::at_kolada(&sheet, indicator, "kolada-page"),
        comparison: None,
        table: None,
        notes: notes(indicator, negative == Some(true), locale),
        survey,
        comments,
        goals: parts::goals(&sheet, indicator),
        actions: parts::actions(&sheet, indicator).into_iter().map(|(_, action)| action).collect(),
        self_checks: parts::self_checks(&sheet, indicator),
        tells_actions: !shared.site.entries.actions.is_empty() || !shared.site.structure.reports.is_empty(),
        history: history::changes(&sheet, indicator),
        contradictions: history::contradictions(&sheet, indicator),
        used_in,
        data: open_data::of_indicator(shared, indicator, lang, url),
    }
}

/// Returns the remarks on an indicator: that agreement is bad, that numbers are suppressed, that there are none yet.
fn notes(indicator: &Indicator, negative: bool, locale: &Locale) -> Vec<String> {
    let negative = negative.then(|| survey::negative(indicator, locale));
    let hidden = indicator.cells.values().any(|cell| cell.value == CellValue::Suppressed);
    let key = if indicator.counts == Counts::Answers { "note-hidden-answers" } else { "note-hidden" };
    let hidden = hidden.then(|| locale.text(key));
    let empty = indicator.cells.is_empty().then(|| locale.text("no-figures-yet"));
    [negative, hidden, empty].into_iter().flatten().collect()
}

/// Returns the headings of the non-empty parts of an indicator's page.
pub(super) fn contents(view: &IndicatorView, locale: &Locale) -> Vec<TocEntry> {
    let parts = [
        ("utveckling", "development", true),
        ("enheter", "units", !view.units.is_empty()),
        ("undersokningen", "survey", view.survey.is_some()),
        ("om-nyckeltalet", "about-indicator", true),
        ("ladda-ner", "data-files", view.data.is_some()),
        ("mal", "goals", !view.goals.is_empty()),
        ("atgarder", "actions", !view.actions.is_empty() || view.tells_actions),
        ("egenkontroller", "self-checks", !view.self_checks.is_empty()),
        ("kommentarer", "comments", !view.comments.is_empty()),
        ("andringar", "history", !view.history.is_empty()),
        ("anvands-i", "used-in", !view.used_in.is_empty()),
    ];
    parts.into_iter().filter(|(.., is_shown)| *is_shown).map(|(anchor, key, _)| heading(locale.text(key), anchor)).collect()
}

/// Returns the headings of the list; none if there is a single group.
pub(super) fn contents_of_list(list: &IndicatorListView) -> Vec<TocEntry> {
    if list.groups.len() < 2 {
        return Vec::new();
    }
    list.groups.iter().map(|group| heading(group.title.clone(), &group.anchor)).collect()
}

fn heading(title: String, anchor: &str) -> TocEntry {
    TocEntry { number: None, title, lang: None, anchor: anchor.to_owned(), level: 2, children: Vec::new() }
}

/// Returns the pages in a language that show an indicator: newest reports first, the rest in reading order.
fn uses(shared: &Shared<'_>, indicator: &Indicator, lang: &Lang) -> Vec<PageId> {
    let site = shared.site;
    let uses = site.structure.used_in.get(&indicator.id).into_iter().flatten().copied();
    let mut listed = BTreeSet::new();
    // Of the pages that a template makes, the list of them is enough.
    let shown = uses.filter_map(|id| match site.page(id) {
        page if page.items().is_empty() => Some(id),
        page => page.above.iter().rev().copied().find(|above| site.page(*above).items().is_empty()).filter(|list| listed.insert(*list)),
    });
    let mut uses: Vec<PageId> = shown.filter(|id| site.page(*id).lang == *lang).collect();
    uses.sort_by_key(|id| (site.page(*id).edition.is_some(), std::cmp::Reverse(site.page(*id).edition)));
    uses
}

fn count(number: u8) -> crate::locale::Argument {
    crate::locale::Argument::Count(number.into())
}

/// Returns how often it is measured; `None` for every year.
fn every(periods: u8, locale: &Locale) -> Option<String> {
    match periods {
        0 | 1 => None,
        2 => Some(locale.text("every-other-period")),
        periods => Some(locale.format("every-periods", &[("nth", locale.ordinal_word(periods).into())])),
    }
}
