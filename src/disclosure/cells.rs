//! Related cells, in the order of preference for keeping them: totals before women and men, the total before its categories, the own area
//! before those around it. It never looks at a number except to see whether it is protected.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::relations::{Relations, Unit};
use super::small::{About, Reason};
use crate::area::Areas;
use crate::indicator::{Cell, CellKey, Group, Indicator};
use crate::name::{AreaId, Period};

/// The index of each area, in the order of ids.
pub(super) type AreaNumbers<'a> = HashMap<&'a AreaId, u32>;

/// Indexes the areas.
pub(super) fn area_numbers(areas: &Areas) -> AreaNumbers<'_> {
    areas.keys().zip(0..).collect()
}

/// The position of a cell, with indices instead of ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Place {
    pub area: u32,
    pub group: Group,
    /// 0 is the total over categories.
    pub category: u32,
    pub period: Period,
}

impl Place {
    /// Returns the position of the total of all categories.
    pub fn whole(self) -> Self {
        Self { category: 0, ..self }
    }
}

/// A cell with derived properties.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'a> {
    pub place: Place,
    pub key: &'a CellKey,
    pub cell: &'a Cell,
    /// Its base: the cell's own, else the number of answers to the survey.
    pub base: Option<u32>,
    /// Why it must be suppressed by itself.
    pub reason: Option<Reason>,
    /// Its unit.
    pub unit: usize,
}

/// The information of a survey's round about the numbers of its questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Answers {
    /// The number of answers, if known.
    pub answered: Option<u32>,
    /// Whether the round must be suppressed by itself.
    pub protected: bool,
}

/// The cells of one indicator in some years.
#[derive(Debug)]
pub(super) struct Cells<'a> {
    pub indicator: &'a Indicator,
    pub entries: Vec<Entry<'a>>,
    at: HashMap<Place, usize>,
    /// The areas with any cell, by period.
    any: HashSet<(u32, Period)>,
    /// The cells of each area, by index.
    pub by_area: BTreeMap<u32, Vec<usize>>,
}

/// Returns the base of a cell, and why it must be suppressed by itself.
pub(super) fn judge(indicator: &Indicator, cell: &Cell, answers: Option<Answers>) -> (Option<u32>, Option<Reason>) {
    let base = cell.base.or(answers.and_then(|answers| answers.answered));
    let has_number = !cell.numbers().is_empty();
    let of_round = answers.filter(|answers| answers.protected && has_number && (cell.base.is_none() || cell.base == answers.answered));
    (base, About::of(indicator).reason(cell, base).or(of_round.map(|_| Reason::Base)))
}

impl<'a> Cells<'a> {
    /// Collects the cells of an indicator in some years, without units.
    pub fn of(
        indicator: &'a Indicator,
        areas: &AreaNumbers<'_>,
        years: &BTreeSet<u16>,
        answers: impl Fn(&CellKey) -> Option<Answers>,
    ) -> Self {
        let numbers: HashMap<_, u32> = indicator.categories.iter().map(|category| &category.id).zip(1..).collect();
        let category = |key: &CellKey| key.category.as_ref().map_or(0, |id| numbers.get(id).copied().unwrap_or(u32::MAX));
        let within = indicator.cells.iter().filter(|(key, _)| years.contains(&key.period.year));
        let entries: Vec<Entry<'_>> = within
            .map(|(key, cell)| {
                let area = areas.get(&key.area).copied().unwrap_or(u32::MAX);
                let place = Place { area, group: key.group, category: category(key), period: key.period };
                let (base, reason) = judge(indicator, cell, answers(key));
                Entry { place, key, cell, base, reason, unit: 0 }
            })
            .collect();
        let at = entries.iter().enumerate().map(|(at, entry)| (entry.place, at)).collect();
        let any = entries.iter().map(|entry| (entry.place.area, entry.place.period)).collect();
        let mut by_area: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (at, entry) in entries.iter().enumerate() {
            by_area.entry(entry.place.area).or_default().push(at);
        }
        Self { indicator, entries, at, any, by_area }
    }

    /// Returns the cell at a position.
    pub fn get(&self, place: &Place) -> Option<&Entry<'a>> {
        self.at.get(place).map(|at| &self.entries[*at])
    }

    /// Whether an area has any cell in a period.
    pub fn has_any(&self, area: u32, period: Period) -> bool {
        self.any.contains(&(area, period))
    }

    /// Returns the totals of visible cells of areas, in order and without repetitions.
    pub fn wholes(&self, whole: impl Fn(Place) -> Place) -> Vec<Place> {
        let places: BTreeSet<Place> = self.entries.iter().map(|entry| whole(entry.place)).collect();
        places.into_iter().collect()
    }

    /// Returns the indices of its categories, starting with 1.
    pub fn categories(&self) -> std::ops::RangeInclusive<u32> {
        1..=u32::try_from(self.indicator.categories.len()).unwrap_or(u32::MAX)
    }
}

/// Makes each cell a unit.
pub(super) fn make_units(all: &mut [Cells<'_>], areas: &Areas, own_area: &AreaId, relations: &mut Relations) {
    let ranks: Vec<usize> = areas.keys().map(|area| rank(area, areas, own_area)).collect();
    let mut order: Vec<(usize, usize)> = Vec::new();
    for (indicator, cells) in all.iter().enumerate() {
        order.extend((0..cells.entries.len()).map(|at| (indicator, at)));
    }
    order.sort_by_cached_key(|(indicator, at)| {
        let Place { area, group, category, period } = all[*indicator].entries[*at].place;
        let rank = ranks.get(area as usize).copied();
        (group != Group::Total, category != 0, rank, category, area, group, period, *indicator)
    });
    for (indicator, at) in order {
        let entry = &mut all[indicator].entries[at];
        entry.unit = relations.units.len();
        relations.units.push(Unit { protected: entry.reason.is_some() });
    }
}

/// Returns the rank of an area: 0 for the own one, 1 for one that is in no other, 2 for one in that, and so on.
fn rank(area: &AreaId, areas: &Areas, own_area: &AreaId) -> usize {
    if area == own_area {
        return 0;
    }
    let outwards = std::iter::successors(areas.get(area), |area| areas.get(area.within.as_ref()?));
    // Cycles of areas have been reported.
    outwards.take(areas.len()).count()
}
