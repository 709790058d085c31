//! The figures of an indicator's page: the site's own area over time, next to others, on a map, and its units. It never makes a figure that shows
//! nothing new.

use std::sync::Arc;

use crate::area::AreaKind;
use crate::figure::{self, Figure, Kind, Reach, Request};
use crate::indicator::{Group, Indicator};
use crate::name::AreaId;
use crate::render::beside;
use crate::render::draft::PageDraft;
use crate::render::figure::{number, place};
use crate::render::sheet::Sheet;
use crate::view::FigureView;

/// Returns the figures of the own area over time, of its comparison with others, of all on a map, of women and men, and of its units; any list may
/// be empty.
pub(super) fn all(sheet: &Sheet<'_, '_>, indicator: &Indicator, draft: &mut PageDraft) -> [Vec<FigureView>; 5] {
    // The computed year, if there is one, precedes its parts.
    let both = |request: Option<Request>| -> Vec<(&Indicator, Request)> {
        let Some(request) = request else { return Vec::new() };
        let of_year = indicator.yearly.as_deref().map(|yearly| (yearly, request.clone()));
        of_year.into_iter().chain([(indicator, request)]).collect()
    };
    let beside = next_to_others(sheet, indicator);
    let map = beside.as_ref().and_then(|beside| map(sheet, indicator, beside)).into_iter().collect();
    let wanted = [both(Some(trend(sheet, indicator))), both(beside), map, both(apart(sheet, indicator)), both(units(sheet, indicator))];
    let mut seen: Vec<Figure> = Vec::new();
    wanted.map(|requests| {
        let mut views = Vec::new();
        for (indicator, request) in requests {
            let Ok(figure) = figure::select(indicator, &sheet.site().numbers.areas, sheet.locale(), &request) else { continue };
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

/// Returns the request for a map of the areas of a strip, if it says something; of the computed year, if there is one.
fn map<'i>(sheet: &Sheet<'_, '_>, indicator: &'i Indicator, strip: &Request) -> Option<(&'i Indicator, Request)> {
    let indicator = indicator.judged();
    let request = Request { maps: Some(Arc::clone(&sheet.shared.theme.maps)), ..strip.clone() };
    let (request, reach) =
        figure::unasked_map(indicator, &sheet.site().numbers.areas, &request).filter(|_| strip.kind == Some(Kind::Strip))?;
    let own = sheet.site().numbers.areas.get(sheet.site().own_area())?;
    let of = match reach {
        Reach::Country => own.kind.as_str(),
        Reach::County => "near",
    };
    let name = indicator.short.text(sheet.lang);
    let title = sheet.locale().format("map-figure", &[("name", name.into()), ("of", of.into())]);
    Some((indicator, Request { title: Some(title), ..request }))
}

/// The smallest number of periods that make a line.
const FEWEST_FOR_LINE: usize = 3;

/// The largest number of others beside the own area over time.
const MOST_BESIDE: usize = 3;

/// Returns the request for the own area over time, with the nation and the peer groups that have numbers of their own.
fn trend(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Request {
    let site = sheet.site();
    let own = Request::of(site.own_area().clone());
    let has_total = |area: &AreaId| {
        let of_area = indicator.latest_cell(area, Group::Total, None);
        of_area.is_some() && indicator.periods(area).len() >= FEWEST_FOR_LINE
    };
    if !indicator.categories.is_empty() || !has_total(site.own_area()) || !beside::is_comparable(indicator) {
        return own;
    }
    let nation = site.around_own().into_iter().filter(|area| area.kind == AreaKind::Nation);
    let others: Vec<AreaId> = nation.chain(site.peer_groups()).map(|area| area.id.clone()).filter(has_total).take(MOST_BESIDE).collect();
    if others.is_empty() {
        return own;
    }
    let areas = std::iter::once(site.own_area().clone()).chain(others).collect();
    Request { areas, groups: vec![Group::Total], ..own }
}

/// Returns the request for women and men of the own area.
fn apart(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Option<Request> {
    let own = sheet.site().own_area();
    let has = |group: Group| indicator.cells.keys().any(|key| key.area == *own && key.group == group);
    let is_apart = has(Group::Total) && (has(Group::Women) || has(Group::Men));
    is_apart.then(|| Request { groups: vec![Group::Women, Group::Men], ..Request::of(own.clone()) })
}

/// Returns the request for the own area next to others, except its own units.
fn next_to_others(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Option<Request> {
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
