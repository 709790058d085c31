//! Looks up numbers in an indicator. It never looks at a text.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::clause::{ends, same};
use crate::indicator::{Cell, CellKey, CellValue, Group, Indicator};

/// Whether a cell has a number, as its value or as an alternative that its source gives.
pub(super) fn holds(cell: &Cell, typed: Decimal) -> bool {
    cell.numbers().into_iter().any(|known| same(typed, known))
}

/// Whether an indicator has the number anywhere: in a cell of a group or of any, as a target, or as the sum of its categories.
pub(super) fn has_number(indicator: &Indicator, typed: Decimal, group: Option<Group>) -> bool {
    let of_group = |key: &CellKey| group.is_none_or(|group| key.group == group);
    let in_cells = indicator.cells.iter().any(|(key, cell)| of_group(key) && holds(cell, typed));
    let in_targets = indicator.targets.values().any(|target| ends(&target.aim).into_iter().any(|known| same(typed, known)));
    in_cells || in_targets || sums(indicator).any(|sum| same(typed, sum))
}

/// Returns the sums of an indicator's categories, one for each area, group and period.
fn sums(indicator: &Indicator) -> impl Iterator<Item = Decimal> {
    let mut sums: BTreeMap<CellKey, Decimal> = BTreeMap::new();
    for (key, cell) in indicator.cells.iter().filter(|(key, _)| key.category.is_some()) {
        if let CellValue::Number(number) = cell.value {
            let sum = sums.entry(CellKey { category: None, ..key.clone() }).or_default();
            *sum = sum.saturating_add(number);
        }
    }
    sums.into_values()
}
