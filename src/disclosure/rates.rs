//! Removes the parts of rates next to suppressed ones: events and populations add up over women, men, units and kinds, so those of a
//! suppressed rate would follow. It never removes a rate that does not follow without its parts.

use std::collections::BTreeSet;

use rust_decimal::RoundingStrategy;

use crate::indicator::{CellValue, Events, Indicator, Statistic};
use crate::name::Period;

/// The number of decimals of a computed rate after its parts are removed, unless its file sets the number shown.
const DECIMALS: u32 = 1;

/// Removes the parts of every rate in periods with a suppressed one.
pub(super) fn take_parts(indicator: &mut Indicator) {
    if indicator.statistic != Statistic::Rate {
        return;
    }
    let hidden = indicator.cells.iter().filter(|(_, cell)| cell.value == CellValue::Suppressed);
    let periods: BTreeSet<Period> = hidden.map(|(key, _)| key.period).collect();
    let decimals = indicator.decimals.map_or(DECIMALS, u32::from);
    for (key, cell) in &mut indicator.cells {
        if periods.contains(&key.period) {
            // A rate with many digits reveals both of its parts.
            if let (Some(Events { gives_rate: true, .. }), Some(rate)) = (cell.events, cell.number()) {
                cell.value = CellValue::Number(rate.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero));
            }
            cell.base = None;
            cell.events = None;
        }
    }
}
