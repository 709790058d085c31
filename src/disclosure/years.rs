//! Suppresses years that a source gives beside their parts. The search for what to suppress knows nothing of them: all years of an indicator go as soon
//! as one number of that year does, in the indicator or in one that it is related to.

use std::collections::{BTreeMap, BTreeSet};

use super::small::About;
use super::take::take as take_cell;
use super::{Numbers, Setting, family};
use crate::diagnostic::Diagnostics;
use crate::indicator::{CellValue, Indicator};
use crate::name::IndicatorId;

/// Suppresses the parts of every year that is itself suppressed by its source, since they make it.
pub(super) fn take_parts(indicator: &mut Indicator, found: &mut Diagnostics) {
    let Indicator { written, cells, .. } = indicator;
    for (year, _) in written.iter().filter(|(_, cell)| cell.value == CellValue::Suppressed) {
        cells.iter_mut().filter(|(key, _)| key.is_in(year)).for_each(|(_, cell)| take_cell(cell, found));
    }
}

/// Suppresses all years of an indicator in which anything related is suppressed, or one of the years by itself.
pub(super) fn take(numbers: &mut Numbers<'_>, setting: Setting<'_>, found: &mut Diagnostics) {
    let with_years: Vec<IndicatorId> =
        numbers.indicators.iter().filter(|(_, indicator)| !indicator.written.is_empty()).map(|(id, _)| id.clone()).collect();
    let mut gone: BTreeMap<IndicatorId, BTreeSet<u16>> = BTreeMap::new();
    for id in &with_years {
        let related = family(numbers.indicators, numbers.surveys, numbers.facts, &BTreeSet::from([id.clone()]));
        let suppressed = |id: &IndicatorId| {
            let cells = numbers.indicators.get(id).into_iter().flat_map(|indicator| &indicator.cells);
            cells.filter(|(_, cell)| cell.value == CellValue::Suppressed).map(|(key, _)| key.period.year)
        };
        let mut years: BTreeSet<u16> = related.indicators.iter().flat_map(suppressed).collect();
        let indicator = &numbers.indicators[id];
        let about = About::of(indicator);
        let is_small = |cell: &crate::indicator::Cell| about.reason(cell, cell.base).is_some();
        years.extend(indicator.written.iter().filter(|(_, cell)| is_small(cell)).map(|(key, _)| key.period.year));
        // Which years a fact or a survey concerns is not followed.
        let facts = related
            .facts
            .iter()
            .any(|fact| numbers.facts.get(fact).is_some_and(|fact| super::facts::is_protected(fact, setting.threshold)));
        if facts || !related.surveys.is_empty() && indicator.threshold.is_some() {
            years.extend(indicator.written.keys().map(|key| key.period.year));
        }
        gone.insert(id.clone(), years);
    }
    for (id, years) in gone {
        let Some(indicator) = numbers.indicators.get_mut(&id) else { continue };
        let cells = indicator.written.iter_mut().filter(|(key, _)| years.contains(&key.period.year));
        cells.for_each(|(_, cell)| take_cell(cell, found));
    }
}
