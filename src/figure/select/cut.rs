//! The part of a cube that is asked for: which areas, groups, categories and periods. It never reads a value.

use std::collections::BTreeSet;

use super::*;
use crate::area::AreaKind;
use crate::indicator::CellValue;
use crate::name::PeriodKind;

/// One side of the cube.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    Period,
    Category,
    Area,
    Group,
}

/// The areas, groups, categories and periods that are shown.
#[derive(Clone, Debug)]
pub struct Cut {
    pub areas: Vec<AreaId>,
    pub groups: Vec<Group>,
    /// `None` alone where the indicator has no categories, or only the whole of them has numbers.
    pub categories: Vec<Option<CategoryId>>,
    /// In order, at least one.
    pub periods: Vec<Period>,
}

impl Cut {
    /// What the request leaves of the cube, as a kind reads it.
    pub fn of(kind: Kind, indicator: &Indicator, known: &Areas, request: &Request) -> Result<Self, Problem> {
        let nothing = || Problem::NothingToShow { indicator: indicator.id.to_string() };
        let areas = if kind == Kind::Strip { all_of_a_kind(indicator, known, request)? } else { areas(indicator, request)? };
        // There may be thousands of areas and of categories, with as many cells.
        let among: BTreeSet<&AreaId> = areas.iter().collect();
        let here = |key: &CellKey| among.contains(&key.area);
        let groups = match request.groups.as_slice() {
            [] if kind == Kind::Gap && areas.len() == 1 => women_and_men(indicator, here),
            [] => groups(indicator, here),
            asked => distinct(asked),
        };
        let mut categories = categories(indicator, request, |key| here(key) && groups.contains(&key.group));
        let of: BTreeSet<&Option<CategoryId>> = categories.iter().collect();
        let within = |period: Period| request.to.is_none_or(|last| period <= last) && request.from.is_none_or(|first| period >= first);
        let wanted = |key: &&CellKey| here(key) && groups.contains(&key.group) && of.contains(&key.category) && within(key.period);
        let mut periods: Vec<Period> = indicator.cells.keys().filter(wanted).map(|key| key.period).collect();
        periods.sort_unstable();
        periods.dedup();
        // Through time there is room for everything beside its parts.
        let one_whole = request.categories.is_empty() && areas.len() == 1 && groups.len() == 1 && categories != [None];
        let told =
            || indicator.cells.keys().any(|key| here(key) && groups.contains(&key.group) && key.category.is_none() && within(key.period));
        if one_whole && told() {
            match kind {
                Kind::Spark => categories = vec![None],
                Kind::Line | Kind::Bar if periods.len() > 1 && categories.len() < MOST_SERIES => categories.insert(0, None),
                _ => {}
            }
        }
        if periods.is_empty() || groups.is_empty() { Err(nothing()) } else { Ok(Self { areas, groups, categories, periods }) }
    }

    /// How many there are along a side.
    pub fn length(&self, side: Dimension) -> usize {
        match side {
            Dimension::Period => self.periods.len(),
            Dimension::Category => self.categories.len(),
            Dimension::Area => self.areas.len(),
            Dimension::Group => self.groups.len(),
        }
    }

    /// How many series there are when `rows` are the rows.
    pub fn length_beside(&self, rows: Dimension) -> usize {
        let sides = [Dimension::Period, Dimension::Category, Dimension::Area, Dimension::Group];
        sides.into_iter().filter(|side| *side != rows).map(|side| self.length(side)).product()
    }

    /// Whether there is nothing but the whole.
    pub fn has_no_categories(&self) -> bool {
        self.categories == [None]
    }

    /// The last period that the first area has a number of; else the last of all.
    pub fn latest(&self, indicator: &Indicator) -> Period {
        let of: BTreeSet<&Option<CategoryId>> = self.categories.iter().collect();
        let wanted =
            |key: &CellKey| self.areas.first() == Some(&key.area) && self.groups.contains(&key.group) && of.contains(&key.category);
        let number = |value: &CellValue| matches!(value, CellValue::Number(_) | CellValue::Range(..));
        let known = indicator.cells.iter().filter(|(key, cell)| wanted(key) && self.periods.contains(&key.period) && number(&cell.value));
        let last = known.map(|(key, _)| key.period).max();
        last.or(self.periods.last().copied()).unwrap_or(Period::year(1900))
    }

    /// Adds the years between that have no cell, so that a gap is seen: not for what is measured more seldom, nor for years that are
    /// said to be unmeasured.
    pub fn fill_years(&mut self, indicator: &Indicator) {
        let (Some(first), Some(last)) = (self.periods.first(), self.periods.last()) else { return };
        if indicator.every <= 1 && indicator.period_kind == PeriodKind::Year {
            let between = (first.year..last.year).map(Period::year).filter(|year| !indicator.not_measured.contains(year));
            self.periods.extend(between.collect::<Vec<_>>());
            self.periods.sort_unstable();
            self.periods.dedup();
        }
    }
}

/// The areas that are asked for; else the own, or, where that has no numbers, all that do.
fn areas(indicator: &Indicator, request: &Request) -> Result<Vec<AreaId>, Problem> {
    let has_numbers = |area: &AreaId| indicator.has_area(area);
    if let Some(area) = request.areas.iter().find(|area| !has_numbers(area)) {
        return Err(Problem::AreaWithoutNumbers { area: area.to_string(), indicator: indicator.id.to_string() });
    }
    if !request.areas.is_empty() {
        return Ok(distinct(&request.areas));
    }
    if has_numbers(&request.own_area) {
        return Ok(vec![request.own_area.clone()]);
    }
    let mut all: Vec<AreaId> = indicator.cells.keys().map(|key| key.area.clone()).collect();
    all.dedup();
    Ok(all)
}

/// What a strip shows: all areas with numbers that are what the own area is, and those that are asked for. Groups are asked for to mark
/// their members, and are no dots.
fn all_of_a_kind(indicator: &Indicator, known: &Areas, request: &Request) -> Result<Vec<AreaId>, Problem> {
    let kind = |area: &AreaId| known.get(area).map(|area| area.kind);
    let is_group = |area: &&AreaId| kind(area) == Some(AreaKind::Group);
    let asked: Vec<AreaId> = request.areas.iter().filter(|area| !is_group(area)).cloned().collect();
    if !asked.is_empty() {
        return areas(indicator, &Request { areas: asked, ..request.clone() });
    }
    let own = &request.own_area;
    let mut all = vec![own.clone()];
    // The cube is in the order of its areas, so that the same one's cells follow each other.
    all.extend(indicator.cells.keys().map(|key| &key.area).filter(|area| kind(area) == kind(own) && *area != own).cloned());
    all.dedup();
    Ok(all)
}

/// Women and men, where both have numbers; else as for any kind.
fn women_and_men(indicator: &Indicator, here: impl Fn(&CellKey) -> bool + Copy) -> Vec<Group> {
    let has = |group: &Group| indicator.cells.keys().any(|key| key.group == *group && here(key));
    let both = [Group::Women, Group::Men];
    if both.iter().all(has) { both.to_vec() } else { groups(indicator, here) }
}

/// Everybody, if anybody has a number of everybody; else those who have.
fn groups(indicator: &Indicator, here: impl Fn(&CellKey) -> bool) -> Vec<Group> {
    let has = |group: &Group| indicator.cells.keys().any(|key| key.group == *group && here(key));
    if has(&Group::Total) { vec![Group::Total] } else { [Group::Women, Group::Men].into_iter().filter(has).collect() }
}

/// Those asked for; else all that have numbers, in the file's order; else the whole.
fn categories(indicator: &Indicator, request: &Request, here: impl Fn(&CellKey) -> bool) -> Vec<Option<CategoryId>> {
    if !request.categories.is_empty() {
        return distinct(&request.categories).into_iter().map(Some).collect();
    }
    let told: BTreeSet<&CategoryId> = indicator.cells.keys().filter(|key| here(key)).filter_map(|key| key.category.as_ref()).collect();
    let has = |id: &CategoryId| told.contains(id);
    let found: Vec<_> = indicator.categories.iter().map(|category| &category.id).filter(|id| has(id)).cloned().map(Some).collect();
    if found.is_empty() { vec![None] } else { found }
}

fn distinct<T: Clone + PartialEq>(items: &[T]) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for item in items {
        if !kept.contains(item) {
            kept.push(item.clone());
        }
    }
    kept
}
