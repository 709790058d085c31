//! A unit's page: its numbers next to the municipality's and the country's. It never ranks units.

use super::operations;
use crate::area::{Area, AreaKind};
use crate::figure::{self, Kind, Request};
use crate::indicator::{CellKey, CellValue, Group, Indicator};
use crate::locale::{Argument, capitalised};
use crate::name::{AreaId, Period};
use crate::phrase;
use crate::render::draft::PageDraft;
use crate::render::figure::{number, place};
use crate::render::frame;
use crate::render::indicator::parts;
use crate::render::page::comments::comments;
use crate::render::page::edition;
use crate::render::sheet::{Body, Sheet};
use crate::site::GeneratedPage;
use crate::view::{FigureView, LinkView, TocEntry, UnitPageView, UnitResultView};

/// The smallest number of values with a trend line.
const FEWEST_FOR_TREND: usize = 3;

/// Returns a unit's page. Its figures go into `draft`.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>, id: &AreaId, draft: &mut PageDraft) -> Body {
    let site = sheet.site();
    // The site has pages only for existing units.
    let Some(unit) = site.numbers.areas.get(id) else { return Body::new(id.to_string(), "unit") };
    let mut told: Vec<&Indicator> = site.indicators_of_unit(id).collect();
    told.sort_by(|a, b| sheet.locale().compare(a.short.text(sheet.lang), b.short.text(sheet.lang)));
    let operation = unit.operation.as_ref().and_then(|id| site.numbers.areas.get(id));
    let names: Vec<String> = unit.name.all().map(str::to_lowercase).collect();
    let view = UnitPageView {
        intro: intro(sheet),
        operation: operation.map(|area| self::operation(sheet, area)),
        operation_lang: operation.and_then(|area| frame::foreign(sheet.shared, &area.name, sheet.lang)),
        operator: operations::operator(sheet, unit),
        results: told.iter().map(|indicator| result(sheet, unit, indicator, draft)).collect(),
        comments: comments(sheet, site.pages_with_comments(), |by, _| says(by, &names), draft),
        contact: unit.contact.as_ref().map(|contact| operations::contact(sheet, contact)),
    };
    Body {
        title_lang: frame::foreign(sheet.shared, &unit.name, sheet.lang),
        description: Some(sheet.locale().format("unit-description", &[("unit", unit.name.text(sheet.lang).into())])),
        above: above(sheet, operation),
        toc: contents(sheet, &view),
        ..Body::new(unit.name.text(sheet.lang).to_owned(), "unit").with("unit", &view)
    }
}

/// Whether the author of a comment belongs to the unit: "Enhetschef, Eken".
fn says(by: &str, names: &[String]) -> bool {
    let by = by.to_lowercase();
    let words: Vec<&str> = by.split([',', '(', ')']).map(str::trim).collect();
    names.iter().any(|name| words.contains(&name.as_str()))
}

/// Returns the introduction: the numbers are the unit's own, what they stand next to, and that units are not ranked.
fn intro(sheet: &Sheet<'_, '_>) -> String {
    let site = sheet.site();
    let own = site.numbers.areas.get(site.own_area()).map_or_else(String::new, |area| area.name.text(sheet.lang).to_owned());
    sheet.locale().format("unit-intro", &[("area", own.into())])
}

fn operation(sheet: &Sheet<'_, '_>, area: &Area) -> LinkView {
    let url =
        sheet.site().generated_url(&GeneratedPage::Operation(area.id.clone()), sheet.lang).map_or_else(String::new, |url| sheet.to(url));
    frame::link(area.name.text(sheet.lang), url)
}

/// Returns the ancestors: the list of operations, and the unit's operation.
fn above(sheet: &Sheet<'_, '_>, operation: Option<&Area>) -> Vec<(String, crate::name::Url)> {
    let site = sheet.site();
    let Some(area) = operation else { return Vec::new() };
    let all = site.generated_url(&GeneratedPage::Operations, sheet.lang).map(|url| (sheet.text("operations"), url.clone()));
    let own = site.generated_url(&GeneratedPage::Operation(area.id.clone()), sheet.lang);
    all.into_iter().chain(own.map(|url| (area.name.text(sheet.lang).to_owned(), url.clone()))).collect()
}

fn result(sheet: &Sheet<'_, '_>, unit: &Area, indicator: &Indicator, draft: &mut PageDraft) -> UnitResultView {
    let locale = sheet.locale();
    let judged = indicator.judged();
    let period = indicator.latest_cell(&unit.id, Group::Total, None);
    let told = judged.latest_cell(&unit.id, Group::Total, None);
    let key = told.map(|period| CellKey { area: unit.id.clone(), group: Group::Total, category: None, period });
    let cell = key.as_ref().and_then(|key| judged.cell(key));
    UnitResultView {
        anchor: format!("nyckeltal-{}", indicator.id),
        indicator: frame::link(indicator.short.text(sheet.lang), sheet.to(&sheet.site().indicator_url(&indicator.id, sheet.lang))),
        lang: frame::foreign(sheet.shared, &indicator.short, sheet.lang),
        value: cell.map(|cell| capitalised(&phrase::value(judged, cell, locale))),
        known: cell.is_some_and(|cell| matches!(cell.value, CellValue::Number(_) | CellValue::Range(..))),
        period: told.map(|period| locale.period(period)),
        base: parts::base(sheet, unit, indicator, period),
        development: key.as_ref().and_then(|key| edition::development(judged, key, locale)),
        beside: match period {
            Some(period) => beside(sheet, unit, indicator, period, draft),
            None => by_category(sheet, unit, indicator, draft),
        },
        trend: trend(sheet, unit, indicator, draft),
    }
}

/// Returns the unit, the municipality and the country on one scale, in that order, without those that have no value for the period.
fn beside(sheet: &Sheet<'_, '_>, unit: &Area, indicator: &Indicator, period: Period, draft: &mut PageDraft) -> Option<FigureView> {
    let site = sheet.site();
    let nation = site.numbers.areas.values().filter(|area| area.kind == AreaKind::Nation).map(|area| &area.id);
    let others = std::iter::once(site.own_area()).chain(nation);
    let has = |area: &AreaId| {
        let of_area = |key: &CellKey| key.area == *area && key.group == Group::Total && key.category.is_none();
        indicator.cells.keys().any(|key| of_area(key) && key.period == period)
    };
    let areas: Vec<AreaId> = std::iter::once(&unit.id).chain(others).filter(|area| has(area)).cloned().collect();
    if areas.len() < 2 || !areas.contains(&unit.id) {
        return None;
    }
    let title =
        sheet.locale().format("unit-beside", &[("name", short(sheet, indicator)), ("period", sheet.locale().period(period).into())]);
    let request = Request {
        kind: Some(Kind::Bar),
        areas,
        groups: vec![Group::Total],
        from: Some(period),
        to: Some(period),
        target: false,
        title: Some(title),
        // On the unit's page, the unit is described and highlighted.
        ..Request::of(unit.id.clone())
    };
    drawn(sheet, indicator, &request, format!("bredvid-{}", indicator.id), draft)
}

/// Returns the unit's categories, if only those have values.
fn by_category(sheet: &Sheet<'_, '_>, unit: &Area, indicator: &Indicator, draft: &mut PageDraft) -> Option<FigureView> {
    let request = Request { areas: vec![unit.id.clone()], target: false, ..Request::of(unit.id.clone()) };
    drawn(sheet, indicator, &request, format!("delar-{}", indicator.id), draft)
}

/// Returns the unit over time, next to the municipality if it has a trend too.
fn trend(sheet: &Sheet<'_, '_>, unit: &Area, indicator: &Indicator, draft: &mut PageDraft) -> Option<FigureView> {
    let site = sheet.site();
    let known = |area: &AreaId| {
        let of_area = |key: &CellKey| key.area == *area && key.group == Group::Total && key.category.is_none();
        indicator.cells.iter().filter(|(key, cell)| of_area(key) && cell.number().is_some()).count()
    };
    if known(&unit.id) < FEWEST_FOR_TREND {
        return None;
    }
    let beside = Some(site.own_area()).filter(|own| known(own) >= FEWEST_FOR_TREND);
    let request = Request {
        areas: std::iter::once(&unit.id).chain(beside).cloned().collect(),
        groups: vec![Group::Total],
        target: false,
        title: Some(sheet.locale().format("unit-trend", &[("name", short(sheet, indicator))])),
        ..Request::of(unit.id.clone())
    };
    drawn(sheet, indicator, &request, format!("utveckling-{}", indicator.id), draft)
}

/// Returns the indicator's name, which titles need, since a figure can stand alone in a file or on another website.
fn short(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Argument {
    indicator.short.text(sheet.lang).into()
}

fn drawn(sheet: &Sheet<'_, '_>, indicator: &Indicator, request: &Request, id: String, draft: &mut PageDraft) -> Option<FigureView> {
    let figure = figure::select(indicator, &sheet.site().numbers.areas, sheet.locale(), request).ok()?;
    let place = place::FigureContext {
        id,
        heading_level: 4,
        lang: sheet.lang,
        url: sheet.url,
        link: false,
        is_closed: false,
        home: place::Home::Here,
    };
    draft.figures += 1;
    Some(number::figure(sheet.shared, indicator, &figure, &place, draft))
}

/// Returns the headings of the non-empty parts of the page.
fn contents(sheet: &Sheet<'_, '_>, view: &UnitPageView) -> Vec<TocEntry> {
    let entry = |title: String, anchor: &str, level, children| TocEntry {
        number: None,
        title,
        lang: None,
        anchor: anchor.to_owned(),
        level,
        children,
    };
    let results = view.results.iter().map(|result| entry(result.indicator.title.clone(), &result.anchor, 3, Vec::new())).collect();
    let parts = [
        Some(entry(sheet.text("results"), "resultat", 2, results)),
        (!view.comments.is_empty()).then(|| entry(sheet.text("comments"), "kommentarer", 2, Vec::new())),
        Some(entry(sheet.text("contact"), "kontakt", 2, Vec::new())),
    ];
    parts.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_is_of_a_unit_where_its_role_names_it_whole() {
        let names = vec!["eken".to_owned()];
        for by in ["Enhetschef, Eken", "Enhetschef (Eken)", "Eken"] {
            assert!(says(by, &names), "{by}");
        }
        for by in ["Enhetschef, Ekens hemtjänst", "Verksamhetschef", "Enhetschef, Linden"] {
            assert!(!says(by, &names), "{by}");
        }
    }
}
