//! The figures of an indicator's page: the site's own area over time, next to others, and its units. It never makes a figure that shows
//! nothing new.

use crate::area::AreaKind;
use crate::figure::{self, Figure, Kind, Request};
use crate::indicator::{Group, Indicator};
use crate::name::AreaId;
use crate::render::draft::PageDraft;
use crate::render::figure::{number, place};
use crate::render::sheet::Sheet;
use crate::view::FigureView;

/// Returns the figures of the own area, of its comparison with others, and of its units; any list may be empty.
pub(super) fn all(sheet: &Sheet<'_, '_>, indicator: &Indicator, draft: &mut PageDraft) -> [Vec<FigureView>; 3] {
    let mut seen: Vec<Figure> = Vec::new();
    let wanted = [own(sheet, indicator), beside(sheet, indicator).into_iter().collect(), units(sheet, indicator).into_iter().collect()];
    wanted.map(|requests: Vec<Request>| {
        let mut views = Vec::new();
        // The computed year, if there is one, precedes its parts.
        let of_year = requests.iter().filter_map(|request| Some((indicator.yearly.as_deref()?, request)));
        let all = of_year.chain(requests.iter().map(|request| (indicator, request)));
        for (indicator, request) in all {
            let Ok(figure) = figure::select(indicator, &sheet.site().numbers.areas, sheet.locale(), request) else { continue };
            if seen.contains(&figure) {
                continue;
            }
            let id = if seen.is_empty() { "figur".to_owned() } else { format!("figur-{}", seen.len() + 1) };
            let place = place::FigureContext {
                id,
                heading_level: 3,
                lang: sheet.lang,
                url: sheet.url,
                link: false,
                is_closed: false,
                home: place::Home::Here,
            };
            draft.figures += 1;
            views.push(number::figure(sheet.shared, indicator, &figure, &place, draft));
            seen.push(figure);
        }
        views
    })
}

/// Returns the requests for the own area over time, and for women and men.
fn own(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Vec<Request> {
    let site = sheet.site();
    let own = Request::of(site.own_area().clone());
    let has = |group: Group| indicator.cells.keys().any(|key| key.area == *site.own_area() && key.group == group);
    let apart = has(Group::Total) && (has(Group::Women) || has(Group::Men));
    let apart = apart.then(|| Request { groups: vec![Group::Women, Group::Men], ..own.clone() });
    std::iter::once(own).chain(apart).collect()
}

/// Returns the request for the own area next to others, except its own units.
fn beside(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Option<Request> {
    side_by_side(sheet, indicator, |kind| kind != Some(AreaKind::Unit))
}

/// Returns the request for the own area's units in alphabetical order next to the own area. They are never ranked.
fn units(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Option<Request> {
    let request = side_by_side(sheet, indicator, |kind| kind == Some(AreaKind::Unit))?;
    let title = sheet.locale().format("units-figure", &[("name", indicator.short.text(sheet.lang).into())]);
    Some(Request { title: Some(title), ..request })
}

/// Returns the request for the own area next to others in the latest period that they share; as a strip if they are too many for bars.
fn side_by_side(sheet: &Sheet<'_, '_>, indicator: &Indicator, is_wanted: impl Fn(Option<AreaKind>) -> bool) -> Option<Request> {
    let (site, locale) = (sheet.site(), sheet.locale());
    let kind = |id: &AreaId| site.numbers.areas.get(id).map(|area| area.kind);
    let name = |id: &AreaId| site.numbers.areas.get(id).map_or_else(|| id.to_string(), |area| area.name.text(sheet.lang).to_owned());
    let mut others: Vec<AreaId> =
        indicator.areas().into_iter().filter(|id| **id != *site.own_area() && is_wanted(kind(id))).cloned().collect();
    if others.first().and_then(kind) == Some(AreaKind::Unit) {
        others.sort_by(|a, b| locale.compare(&name(a), &name(b)));
    }
    if others.is_empty() {
        return None;
    }
    let units = others.first().and_then(kind) == Some(AreaKind::Unit);
    let others_kind = if units { Some(AreaKind::Unit) } else { kind(site.own_area()) };
    let areas: Vec<AreaId> = std::iter::once(site.own_area().clone()).chain(others).collect();
    let request = Request { groups: vec![Group::Total], target: false, ..Request::of(site.own_area().clone()) };
    // A strip has areas of one kind: all municipalities including the own one, or the units. Fewer than it needs become bars.
    let alike = || areas.iter().filter(|id| kind(id) == others_kind && (indicator.has_area(id) || **id == *site.own_area()));
    let strip = (alike().count() >= figure::FEWEST_DOTS).then(|| Request {
        kind: Some(Kind::Strip),
        areas: if units { alike().cloned().collect() } else { Vec::new() },
        ..request.clone()
    });
    if strip.is_some() && areas.len() > if units { figure::MOST_PANELS } else { figure::MOST_SERIES } {
        return strip;
    }
    let in_all = |period: &crate::name::Period| {
        areas.iter().all(|area| indicator.cells.keys().any(|key| key.area == *area && key.period == *period))
    };
    let Some(period) = indicator.cells.keys().map(|key| key.period).filter(in_all).max() else { return strip };
    Some(Request { kind: Some(Kind::Bar), areas, from: Some(period), to: Some(period), ..request })
}
