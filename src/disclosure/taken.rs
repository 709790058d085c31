//! What was removed, as it was, for comparison with what is shown elsewhere. Only this room and the warnings can read it.

use std::collections::{BTreeMap, BTreeSet};

use super::group::Family;
use super::known::Choice;
use super::{Hidden, Numbers};
use crate::indicator::{CellKey, Indicator};
use crate::name::{FactId, IndicatorId};

/// What was removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The indicators with suppressed cells as they were, and which of their cells are suppressed.
    indicators: BTreeMap<IndicatorId, (Indicator, BTreeSet<CellKey>)>,
    /// The suppressed facts.
    facts: BTreeSet<FactId>,
}

impl Taken {
    /// Returns what a choice removes from numbers before anything is removed.
    pub(super) fn of(choice: &Choice, facts: Vec<FactId>, numbers: &Numbers<'_>) -> Self {
        let mut taken = Self { facts: facts.into_iter().collect(), ..Self::default() };
        for (id, key) in &choice.cells {
            let Some(indicator) = numbers.indicators.get(id).filter(|indicator| indicator.cells.contains_key(key)) else { continue };
            let (_, keys) = taken.indicators.entry(id.clone()).or_insert_with(|| (indicator.clone(), BTreeSet::new()));
            keys.insert(key.clone());
        }
        taken
    }

    /// Returns the indicators with suppressed cells.
    pub fn indicators(&self) -> impl Iterator<Item = &IndicatorId> {
        self.indicators.keys()
    }

    /// Returns the suppressed cells of an indicator.
    pub fn hidden(&self, id: &IndicatorId) -> impl Iterator<Item = (CellKey, Hidden)> {
        self.indicators.get(id).into_iter().flat_map(|(indicator, keys)| {
            let cells = keys.iter().filter_map(|key| indicator.cells.get_key_value(key));
            cells.map(|(key, cell)| {
                let hidden = Hidden { indicator: indicator.id.clone(), period: key.period, numbers: cell.numbers(), span: cell.span };
                (key.clone(), hidden)
            })
        })
    }

    /// Returns the part of one family.
    #[must_use]
    pub fn of_family(&self, family: &Family) -> Self {
        let Self { indicators, facts } = self;
        let (mut indicators, mut facts) = (indicators.clone(), facts.clone());
        indicators.retain(|id, _| family.indicators.contains(id));
        facts.retain(|id| family.facts.contains(id));
        Self { indicators, facts }
    }

    /// Replaces the part of one family.
    pub fn replace(&mut self, family: &Family, by: Self) {
        let Self { indicators, facts } = by;
        self.indicators.retain(|id, _| !family.indicators.contains(id));
        self.facts.retain(|id| !family.facts.contains(id));
        self.indicators.extend(indicators);
        self.facts.extend(facts);
    }

    /// Returns the suppressed cells of each indicator.
    pub(super) fn keys(&self) -> BTreeMap<&IndicatorId, &BTreeSet<CellKey>> {
        self.indicators.iter().map(|(id, (_, keys))| (id, keys)).collect()
    }

    /// Returns indicators as they were before suppression; this holds only those from which something was removed.
    pub(super) fn indicators_before<'a>(&'a self, now: &'a BTreeMap<IndicatorId, Indicator>) -> BTreeMap<&'a IndicatorId, &'a Indicator> {
        let before = |indicator: &'a Indicator| self.indicators.get(&indicator.id).map_or(indicator, |(before, _)| before);
        now.iter().map(|(id, indicator)| (id, before(indicator))).collect()
    }

    /// Returns the suppressed facts.
    pub fn facts(&self) -> impl Iterator<Item = &FactId> {
        self.facts.iter()
    }

    /// Whether a fact is suppressed.
    pub(super) fn has_fact(&self, id: &FactId) -> bool {
        self.facts.contains(id)
    }
}
