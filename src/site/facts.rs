//! From single figures as written to what may be shown of them. It never decides itself what is small: disclosure does.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Problem};
use crate::disclosure;
use crate::fact::{Fact, FactValue};
use crate::indicator::{Cell, Protection, Statistic, Unit};
use crate::name::FactId;

/// The facts by their names. A small number of people is taken away, as an indicator's would be.
pub(super) fn resolve(facts: Vec<Fact>, threshold: u32, found: &mut Diagnostics) -> BTreeMap<FactId, Fact> {
    let mut known: BTreeMap<FactId, Fact> = BTreeMap::new();
    for mut fact in facts {
        if let Some(first) = known.get(&fact.id) {
            let problem = Problem::DuplicateEntry { kind: "fact".into(), found: fact.id.to_string(), edition: None };
            found.add_related(fact.span, problem, first.span);
            continue;
        }
        protect(&mut fact, threshold, found);
        known.insert(fact.id.clone(), fact);
    }
    known
}

fn protect(fact: &mut Fact, of_site: u32, found: &mut Diagnostics) {
    let (FactValue::Number(value), Some(counts)) = (&mut fact.value, fact.counts) else { return };
    let Some(threshold) = disclosure::threshold(counts, Protection::ByCounts, of_site) else { return };
    let statistic = if fact.unit == Some(Unit::Percent) { Statistic::Share } else { Statistic::Count };
    let mut cell = Cell { note: fact.note.take(), approximate: fact.approximate, ..Cell::of(value.clone(), fact.span) };
    disclosure::hide_single(&mut cell, disclosure::About { statistic, counts, threshold: Some(threshold) }, found);
    *value = cell.value;
    fact.note = cell.note;
    fact.approximate = cell.approximate;
}
