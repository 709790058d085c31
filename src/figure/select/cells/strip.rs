//! The areas of a strip, with quartiles and median. It never ranks them.

use super::*;
use crate::area::Area;
use crate::indicator::Quartiles;

impl Cells<'_> {
    /// Returns the kind of a strip's areas, and which ones are highlighted.
    pub fn strip_areas(&self) -> StripAreas {
        let kind = self.selection.areas.first().and_then(|area| self.areas.get(area)).map(|area| area.kind);
        let here: BTreeSet<&AreaId> = self.selection.areas.iter().collect();
        let shown = |group: &&&Area| group.members.iter().any(|area| here.contains(area));
        let names: Vec<String> =
            peer_groups(self.areas, self.request).iter().filter(shown).map(|group| self.area_name(&group.id)).collect();
        StripAreas { kind, peers: (!names.is_empty()).then(|| self.locale.list(&names)), spread: self.spread() }
    }

    /// Computes quartiles and median of the only series from unrounded numbers, and the position of the own area among them; `None` if
    /// there are too few.
    pub(super) fn spread(&self) -> Option<Spread> {
        let key = self.series_keys().into_iter().next()?;
        let cells = (0..self.selection.length(self.rows)).filter_map(|row| self.indicator.cells.get(&self.key_at(&key, row)));
        let numbers: Vec<Decimal> = cells.filter_map(Cell::number).collect();
        let (count, scale) = (numbers.len(), numbers.iter().map(Decimal::scale).max().unwrap_or(0));
        let quartiles = Quartiles::of(numbers)?;
        let places = self.indicator.decimals_shown().map_or(scale, u32::from);
        let shown = |number| self.computed(number, places);
        let own = self.indicator.cells.get(&CellKey { area: self.request.about.clone(), ..key }).and_then(Cell::number);
        let own = own.filter(|_| self.selection.areas.contains(&self.request.about)).map(|number| quartiles.position(number));
        Some(Spread { low: shown(quartiles.low), median: shown(quartiles.median), high: shown(quartiles.high), count, own })
    }
}

/// Returns the groups with highlighted members: the requested ones, or the only one.
pub(super) fn peer_groups<'a>(areas: &'a Areas, request: &Request) -> Vec<&'a Area> {
    let groups = || areas.values().filter(|known| known.kind == AreaKind::Group && !known.members.is_empty());
    let asked = |group: &&Area| request.areas.contains(&group.id);
    let only = groups().count() == 1;
    if groups().any(|group| asked(&group)) { groups().filter(asked).collect() } else { groups().filter(|_| only).collect() }
}
