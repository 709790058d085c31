//! Single figures: those that concern few people are suppressed, and those that others are declared to be part of are related. It never
//! looks at an indicator.

use super::small::{About, threshold};
use super::take::take as take_cell;
use super::{Numbers, Setting};
use crate::diagnostic::Diagnostics;
use crate::fact::{Fact, FactValue};
use crate::indicator::{Cell, CellValue, Protection, Statistic, Unit};
use crate::name::FactId;

/// Returns what a fact counts; `None` for a date, or if it is not declared.
pub(super) fn about(fact: &Fact, of_site: u32) -> Option<(About, Cell)> {
    let FactValue::Number(value) = &fact.value else { return None };
    let counts = fact.counts?;
    let statistic = if fact.unit == Some(Unit::Percent) { Statistic::Share } else { Statistic::Count };
    let threshold = threshold(counts, Protection::ByCounts, of_site);
    Some((About { statistic, counts, threshold, per: 100 }, Cell::of(value.clone(), fact.span)))
}

/// Whether a fact must be suppressed by itself. If what it counts is not declared, only its source can suppress it.
pub(super) fn is_protected(fact: &Fact, of_site: u32) -> bool {
    match about(fact, of_site) {
        Some((about, cell)) => about.threshold.is_some() && about.reason(&cell, None).is_some(),
        None => fact.value == FactValue::Number(CellValue::Suppressed),
    }
}

/// Removes a fact's number, and a note that may reveal it.
pub(super) fn take(fact: &mut Fact, found: &mut Diagnostics) {
    let FactValue::Number(value) = &mut fact.value else { return };
    let mut cell = Cell { note: fact.note.take(), approximate: fact.approximate, ..Cell::of(value.clone(), fact.span) };
    take_cell(&mut cell, found);
    *value = cell.value;
    fact.note = cell.note;
    fact.approximate = cell.approximate;
}

/// Returns the facts to suppress: those that concern few people, and those in `besides`.
pub(super) fn hidden(numbers: &Numbers<'_>, setting: Setting<'_>, besides: &[FactId]) -> Vec<FactId> {
    let is_hidden = |fact: &&Fact| is_protected(fact, setting.threshold) || besides.contains(&fact.id);
    numbers.facts.values().filter(is_hidden).map(|fact| fact.id.clone()).collect()
}
