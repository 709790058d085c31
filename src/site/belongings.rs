//! Indexes the data of each operation and unit in a single pass: searching everything for each of thousands would be quadratic. It never decides what
//! an indicator says about an operation.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{PageId, Site};
use crate::area::AreaKind;
use crate::indicator::Indicator;
use crate::name::{AreaId, IndicatorId, Lang};

/// The data of each operation and unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Belongings {
    /// Every operation.
    pub operations: BTreeMap<AreaId, OfOperation>,
    /// The operations of each indicator.
    pub told: BTreeMap<IndicatorId, BTreeSet<AreaId>>,
    /// The indicators with numbers, shown or suppressed, for a unit; only units that have some.
    pub units: BTreeMap<AreaId, Vec<IndicatorId>>,
    /// The pages with calls that have a body, such as comments, in reading order. Of a report only those of the newest edition.
    pub with_bodies: Vec<PageId>,
}

/// The data of an operation, each in the order of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct OfOperation {
    pub indicators: Vec<IndicatorId>,
    /// Indexes into the goals.
    pub goals: Vec<usize>,
    /// Indexes into the measures.
    pub actions: Vec<usize>,
    /// Indexes into the self-checks.
    pub self_checks: Vec<usize>,
    pub units: Vec<AreaId>,
    /// Pages about it, with the index of the heading; `None` for the whole page.
    pub passages: Vec<(PageId, Option<usize>)>,
}

impl Belongings {
    pub(super) fn of(site: &Site) -> Self {
        let of_kind = |kind: AreaKind| site.numbers.areas.values().filter(move |area| area.kind == kind);
        let operations = of_kind(AreaKind::Operation).map(|area| (area.id.clone(), OfOperation::default())).collect();
        let mut belongings = Self { operations, ..Self::default() };
        for indicator in site.numbers.indicators.values() {
            belongings.add_indicator(site, indicator);
        }
        for (at, goal) in site.entries.goals.iter().enumerate() {
            belongings.add(goal.operation.as_ref(), |operation| operation.goals.push(at));
        }
        for (at, action) in site.entries.actions.iter().enumerate() {
            belongings.add(action.operation.as_ref(), |operation| operation.actions.push(at));
        }
        for (at, check) in site.entries.self_checks.iter().enumerate() {
            belongings.add(check.operation.as_ref(), |operation| operation.self_checks.push(at));
        }
        for unit in of_kind(AreaKind::Unit) {
            belongings.add(unit.operation.as_ref(), |operation| operation.units.push(unit.id.clone()));
        }
        belongings.add_pages(site);
        belongings
    }

    fn add(&mut self, operation: Option<&AreaId>, add: impl FnOnce(&mut OfOperation)) {
        if let Some(operation) = operation.and_then(|id| self.operations.get_mut(id)) {
            add(operation);
        }
    }

    fn add_indicator(&mut self, site: &Site, indicator: &Indicator) {
        let areas = indicator.areas();
        let is_unit = |id: &AreaId| site.numbers.areas.get(id).is_some_and(|area| area.kind == AreaKind::Unit);
        for unit in areas.iter().filter(|id| is_unit(id)) {
            self.units.entry((*unit).clone()).or_default().push(indicator.id.clone());
        }
        let categories = indicator.categories.iter().filter_map(|category| AreaId::parse(category.id.as_str()));
        let told: BTreeSet<AreaId> = areas.into_iter().chain(&indicator.operation).cloned().chain(categories).collect();
        let told: BTreeSet<AreaId> = told.into_iter().filter(|id| self.operations.contains_key(id)).collect();
        for id in &told {
            self.add(Some(id), |operation| operation.indicators.push(indicator.id.clone()));
        }
        self.told.insert(indicator.id.clone(), told);
    }

    /// Adds the pages about operations: pages that say so, and headings that name one.
    fn add_pages(&mut self, site: &Site) {
        let mut names: HashMap<(&Lang, String), Vec<&AreaId>> = HashMap::new();
        for lang in &site.config.languages {
            for area in self.operations.keys().filter_map(|id| site.numbers.areas.get(id)) {
                names.entry((lang, area.name.text(lang).to_lowercase())).or_default().push(&area.id);
            }
        }
        for (id, page) in site.pages().filter(|(_, page)| site.is_newest(page)) {
            if page.items().is_empty() && page.doc.calls.iter().any(|call| call.body) {
                self.with_bodies.push(id);
            }
            let named = page.front.operation.as_ref().and_then(|named| AreaId::parse(&named.value));
            self.add(named.as_ref(), |operation| operation.passages.push((id, None)));
            // A template says the same of every item.
            if names.is_empty() || !page.items().is_empty() {
                continue;
            }
            for (at, heading) in page.doc.headings.iter().enumerate() {
                let bearing = names.get(&(&page.lang, heading.text(&page.lang).to_lowercase()));
                for area in bearing.into_iter().flatten().copied().filter(|area| named.as_ref() != Some(*area)) {
                    self.add(Some(area), |operation| operation.passages.push((id, Some(at))));
                }
            }
        }
    }
}
