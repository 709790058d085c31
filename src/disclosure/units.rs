//! The cells of all indicators in the order in which one wants to keep them: totals before women and men, the whole before its categories,
//! the own area before those around it. It never looks at a number but to see whether it is protected.

use std::collections::BTreeMap;

use super::relations::{Relations, Unit};
use super::small::is_protected;
use crate::area::Areas;
use crate::indicator::{CellKey, Group, Indicator};
use crate::name::{AreaId, CategoryId, IndicatorId};

/// Which unit each cell is.
#[derive(Debug, Default)]
pub(super) struct Units<'a> {
    of: BTreeMap<(&'a IndicatorId, &'a CellKey), usize>,
}

impl<'a> Units<'a> {
    /// Makes a unit of every cell of some indicators.
    pub fn of(indicators: &[&'a Indicator], areas: &Areas, own_area: &AreaId, relations: &mut Relations) -> Self {
        let ranks: BTreeMap<&AreaId, usize> = areas.keys().map(|area| (area, rank(area, areas, own_area))).collect();
        let mut cells: Vec<_> = indicators.iter().flat_map(|indicator| indicator.cells.keys().map(move |key| (*indicator, key))).collect();
        cells.sort_by_cached_key(|(indicator, key)| {
            let category = |id: &CategoryId| 1 + indicator.categories.iter().position(|category| category.id == *id).unwrap_or(0);
            let category = key.category.as_ref().map_or(0, category);
            (
                key.group != Group::Total,
                category != 0,
                ranks.get(&key.area).copied(),
                category,
                &key.area,
                key.group,
                key.period,
                &indicator.id,
            )
        });
        let unit = |(indicator, key): &(&Indicator, &CellKey)| Unit { protected: is_protected(indicator, &indicator.cells[*key]) };
        relations.units.extend(cells.iter().map(unit));
        let of = cells.into_iter().enumerate().map(|(at, (indicator, key))| ((&indicator.id, key), at)).collect();
        Self { of }
    }

    /// Every cell and its unit.
    pub fn iter(&self) -> impl Iterator<Item = ((&'a IndicatorId, &'a CellKey), usize)> {
        self.of.iter().map(|(cell, unit)| (*cell, *unit))
    }

    /// The unit of a cell.
    pub fn get(&self, indicator: &IndicatorId, key: &CellKey) -> Option<usize> {
        self.of.get(&(indicator, key)).copied()
    }
}

/// The own area is 0, an area that lies in no other 1, one that lies in that 2.
fn rank(area: &AreaId, areas: &Areas, own_area: &AreaId) -> usize {
    if area == own_area {
        return 0;
    }
    let outwards = std::iter::successors(areas.get(area), |area| areas.get(area.within.as_ref()?));
    // Areas that lie within each other have been reported.
    outwards.take(areas.len()).count()
}
