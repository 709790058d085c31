//! Whether a map that nobody asked for says something, and of which areas. It never draws one.

use super::cells::places::{code, outlines};
use super::*;
use crate::outline::county;

/// The smallest number of areas with a number: two for each of three classes, so that no class has to be a single area.
const FEWEST: usize = 6;

/// The part of the country that a map shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// All areas of the kind.
    Country,
    /// The municipalities of the own one's county.
    County,
}

/// Returns the request for a map of the latest period, and what it shows: all areas of the own one's kind, or else those of its county. At least
/// half of the areas drawn have a number, as most of the map would be blank otherwise. Returns `None` if neither is so, and for counts.
pub fn unasked_map(indicator: &Indicator, areas: &Areas, request: &Request) -> Option<(Request, Reach)> {
    let request = Request { kind: Some(Kind::Map), ..request.clone() };
    let Layout { selection, rows: _ } = layout(Kind::Map, indicator, areas, &request).ok()?;
    let outlines = outlines(&selection.areas, areas, &request)?;
    let placed: Vec<(&AreaId, String)> = selection.areas.iter().filter_map(|area| Some((area, code(area, areas, outlines)?))).collect();
    let (_, own) = placed.iter().find(|(area, _)| **area == request.own_area)?;
    let has_number = |area: &AreaId| {
        let (group, category) = (*selection.groups.first()?, selection.categories.first()?.as_ref());
        indicator.at(area, group, category, *selection.periods.first()?)?.number()
    };
    let worth = |is_drawn: &dyn Fn(&str) -> bool| {
        let drawn = outlines.areas.keys().filter(|code| is_drawn(code)).count();
        let known = placed.iter().filter(|(area, code)| is_drawn(code) && has_number(area).is_some()).count();
        known >= FEWEST && 2 * known >= drawn
    };
    if worth(&|_| true) {
        return Some((request, Reach::Country));
    }
    let home = county(own)?;
    let is_near = |code: &str| county(code) == Some(home);
    if !worth(&is_near) {
        return None;
    }
    let near = placed.iter().filter(|(area, code)| is_near(code) && indicator.has_area(area));
    Some((Request { areas: near.map(|(area, _)| (*area).clone()).collect(), ..request }, Reach::County))
}
