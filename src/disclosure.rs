//! What must not be shown because it concerns few people, and what else must be hidden so that nobody can compute it. What it takes away is
//! gone: nothing after it can tell the number.

mod choice;
mod cube;
mod fits;
mod parts;
mod reading;
mod relations;
mod small;
mod take;
mod text;
mod units;

use std::collections::BTreeMap;

pub use small::threshold;

use crate::area::Areas;
use crate::diagnostic::Diagnostics;
use crate::indicator::Indicator;
use crate::name::{AreaId, IndicatorId};

/// Takes away, of all indicators together, every number that by itself tells of few people, and those from which such a number could be
/// computed.
pub fn hide(indicators: &mut BTreeMap<IndicatorId, Indicator>, areas: &Areas, own_area: &AreaId, found: &mut Diagnostics) {
    let has_protected = |indicator: &&Indicator| indicator.cells.values().any(|cell| small::is_protected(indicator, cell));
    let concerned: Vec<&Indicator> = indicators.values().filter(has_protected).collect();
    let mut relations = relations::Relations::default();
    let units = units::Units::of(&concerned, areas, own_area, &mut relations);
    let mut bases = cube::Bases::new();
    for indicator in &concerned {
        cube::add(indicator, areas, &units, &mut relations, &mut bases);
    }
    let hidden = choice::choose(&relations);
    let taken: Vec<_> = units.iter().filter(|(_, unit)| hidden[*unit]).map(|((id, key), _)| (id.clone(), key.clone())).collect();
    for (id, key) in taken {
        if let Some(cell) = indicators.get_mut(&id).and_then(|indicator| indicator.cells.get_mut(&key)) {
            take::take(cell, found);
        }
    }
}
