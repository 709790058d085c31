//! The parts of rates beside those that are hidden: their events and what they are counted against add up from women, men, units and kinds to
//! the whole, so that those of a hidden rate would follow. It never takes a rate away, of which that does not follow without its parts.

use std::collections::BTreeSet;

use rust_decimal::RoundingStrategy;

use crate::indicator::{CellValue, Events, Indicator, Statistic};
use crate::name::Period;

/// A computed rate keeps so many decimals once its parts are gone, where its file does not say how many are shown.
const DECIMALS: u32 = 1;

/// Takes the parts of every rate of a period away in which one is hidden.
pub(super) fn take_parts(indicator: &mut Indicator) {
    if indicator.statistic != Statistic::Rate {
        return;
    }
    let hidden = indicator.cells.iter().filter(|(_, cell)| cell.value == CellValue::Suppressed);
    let periods: BTreeSet<Period> = hidden.map(|(key, _)| key.period).collect();
    let decimals = indicator.decimals.map_or(DECIMALS, u32::from);
    for (key, cell) in &mut indicator.cells {
        if periods.contains(&key.period) {
            // A rate with many digits tells both of its parts.
            if let (Some(Events { gives_rate: true, .. }), Some(rate)) = (cell.events, cell.number()) {
                cell.value = CellValue::Number(rate.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero));
            }
            cell.base = None;
            cell.events = None;
        }
    }
}
