//! Queries on an indicator's cube. It never changes it.

use std::collections::BTreeSet;

use super::{Category, Cell, CellKey, CellValue, Group, Indicator, Target};
use crate::name::{AreaId, CategoryId, Part, Period};

impl Indicator {
    /// Returns a cell, if it exists.
    pub fn cell(&self, key: &CellKey) -> Option<&Cell> {
        self.cells.get(key)
    }

    /// Returns the cell of an area, group, category and period.
    pub fn at(&self, area: &AreaId, group: Group, category: Option<&CategoryId>, period: Period) -> Option<&Cell> {
        self.cell(&CellKey { area: area.clone(), group, category: category.cloned(), period })
    }

    /// Returns the areas that have cells.
    pub fn areas(&self) -> BTreeSet<&AreaId> {
        self.cells.keys().map(|key| &key.area).collect()
    }

    /// Whether an area has cells.
    pub fn has_area(&self, area: &AreaId) -> bool {
        self.of(area).next().is_some()
    }

    /// Returns the periods for which an area has cells, in chronological order.
    pub fn periods(&self, area: &AreaId) -> BTreeSet<Period> {
        self.of(area).map(|(key, _)| key.period).collect()
    }

    /// Returns the groups for which an area has cells: total, women, men.
    pub fn groups(&self, area: &AreaId) -> BTreeSet<Group> {
        self.of(area).map(|(key, _)| key.group).collect()
    }

    /// Returns the latest period, not after another, for which an area has a number, a range or a suppressed number. A year includes all of its
    /// months.
    pub fn latest_period(&self, area: &AreaId, not_after: Option<Period>) -> Option<Period> {
        let in_time = |period: Period| not_after.is_none_or(|last| !is_after(period, last));
        let known = |cell: &Cell| matches!(cell.value, CellValue::Number(_) | CellValue::Range(..) | CellValue::Suppressed);
        self.of(area).filter(|(key, cell)| in_time(key.period) && known(cell)).map(|(key, _)| key.period).max()
    }

    /// Returns the latest period with a cell of exactly this kind.
    pub fn latest_cell(&self, area: &AreaId, group: Group, category: Option<&CategoryId>) -> Option<Period> {
        let same = |key: &&CellKey| key.group == group && key.category.as_ref() == category;
        self.of(area).map(|(key, _)| key).filter(same).map(|key| key.period).max()
    }

    /// Returns the target of a group of the own area: its own, or else the one for everybody.
    pub fn target_for(&self, group: Group, period: Period) -> Option<&Target> {
        self.targets.get(&(group, period)).or_else(|| self.targets.get(&(Group::Total, period)))
    }

    /// Returns the category with an id.
    pub fn category(&self, id: &CategoryId) -> Option<&Category> {
        self.categories.of_id(id.as_str())
    }

    /// Returns the category that an editor refers to, by its id or its name.
    pub fn find_category(&self, written: &str) -> Option<&CategoryId> {
        self.categories.find(written)
    }

    /// Returns the cells of an area, in order. An indicator may have many thousands of others, which are not visited.
    pub fn of(&self, area: &AreaId) -> impl Iterator<Item = (&CellKey, &Cell)> {
        // The key that sorts before all others of the area.
        let first = CellKey { area: area.clone(), group: Group::Total, category: None, period: Period::year(0) };
        self.cells.range(first..).take_while(move |(key, _)| key.area == *area)
    }
}

/// Whether a period ends after another one. What belongs to a year ends within it.
fn is_after(period: Period, last: Period) -> bool {
    // The last week of a year may end in the next.
    if last.part == Part::Year { period.year > last.year } else { period.last_day() > last.last_day() }
}
