//! The requested part of a cube: areas, groups, categories and periods. It never reads a value.

use std::collections::BTreeSet;

use super::*;
use crate::area::AreaKind;
use crate::indicator::CellValue;

/// A dimension of the cube.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    Period,
    Category,
    Area,
    Group,
}

/// The selected areas, groups, categories and periods.
#[derive(Clone, Debug)]
pub struct Selection {
    pub areas: Vec<AreaId>,
    pub groups: Vec<Group>,
    /// Only `None` if the indicator has no categories, or numbers only for the total.
    pub categories: Vec<Option<CategoryId>>,
    /// Sorted, not empty.
    pub periods: Vec<Period>,
}

impl Selection {
    /// Selects from the cube according to a request and a kind.
    pub fn of(kind: Kind, indicator: &Indicator, known: &Areas, request: &Request) -> Result<Self, Problem> {
        let nothing = || Problem::NothingToShow { indicator: indicator.id.to_string() };
        let areas = if matches!(kind, Kind::Strip | Kind::Funnel | Kind::Map) {
            all_of_a_kind(indicator, known, request)?
        } else {
            areas(indicator, request)?
        };
        // There may be thousands of areas, categories and cells: only those of the selected areas are visited.
        let here = || areas.iter().flat_map(|area| indicator.of(area)).map(|(key, _)| key);
        let has = |group: &Group| here().any(|key| key.group == *group);
        let groups = match request.groups.as_slice() {
            [] if kind == Kind::Gap && areas.len() == 1 => women_and_men(has),
            [] => groups(has),
            asked => distinct(asked),
        };
        let mut categories = categories(indicator, request, || here().filter(|key| groups.contains(&key.group)));
        let of = of_categories(&categories);
        let within = |period: Period| request.to.is_none_or(|last| period <= last) && request.from.is_none_or(|first| period >= first);
        let wanted = |key: &&CellKey| groups.contains(&key.group) && of(&key.category) && within(key.period);
        let mut periods: Vec<Period> = Vec::new();
        for key in here().filter(wanted) {
            // The cells of an area are in order, and other areas mostly have the same periods.
            if let Err(at) = periods.binary_search(&key.period) {
                periods.insert(at, key.period);
            }
        }
        drop(of);
        // Over time there is room for the total next to its parts.
        let one_whole = request.categories.is_empty() && areas.len() == 1 && groups.len() == 1 && categories != [None];
        let told = || here().any(|key| groups.contains(&key.group) && key.category.is_none() && within(key.period));
        if one_whole && told() {
            match kind {
                Kind::Spark | Kind::Control => categories = vec![None],
                Kind::Line | Kind::Bar if periods.len() > 1 && categories.len() < MOST_SERIES => categories.insert(0, None),
                _ => {}
            }
        }
        if periods.is_empty() || groups.is_empty() { Err(nothing()) } else { Ok(Self { areas, groups, categories, periods }) }
    }

    /// Returns the number of values of a dimension.
    pub fn length(&self, side: Dimension) -> usize {
        match side {
            Dimension::Period => self.periods.len(),
            Dimension::Category => self.categories.len(),
            Dimension::Area => self.areas.len(),
            Dimension::Group => self.groups.len(),
        }
    }

    /// Returns the number of series if rows are along a dimension.
    pub fn length_beside(&self, rows: Dimension) -> usize {
        let sides = [Dimension::Period, Dimension::Category, Dimension::Area, Dimension::Group];
        sides.into_iter().filter(|side| *side != rows).map(|side| self.length(side)).product()
    }

    /// Whether there is only the total.
    pub fn has_no_categories(&self) -> bool {
        self.categories == [None]
    }

    /// Returns the last period for which the first area has a number; else the last of all.
    pub fn latest(&self, indicator: &Indicator) -> Period {
        let of = of_categories(&self.categories);
        let wanted = |key: &CellKey| self.groups.contains(&key.group) && of(&key.category);
        let number = |value: &CellValue| matches!(value, CellValue::Number(_) | CellValue::Range(..));
        let first = self.areas.first().into_iter().flat_map(|area| indicator.of(area));
        let known = first.filter(|(key, cell)| wanted(key) && self.periods.contains(&key.period) && number(&cell.value));
        let last = known.map(|(key, _)| key.period).max();
        last.or(self.periods.last().copied()).unwrap_or(Period::year(1900))
    }

    /// Adds missing years, so that gaps are visible; not for indicators measured less often, nor for years declared as unmeasured.
    pub fn fill_years(&mut self, indicator: &Indicator) {
        let (Some(first), Some(last)) = (self.periods.first(), self.periods.last()) else { return };
        if indicator.every <= 1 && indicator.period_kind.is_yearly() {
            let part = first.part;
            let between = (first.year..last.year).map(|year| Period { year, part }).filter(|year| !indicator.not_measured.contains(year));
            self.periods.extend(between.collect::<Vec<_>>());
            self.periods.sort_unstable();
            self.periods.dedup();
        }
    }
}

/// Returns the requested areas; else the one that the page is about, or all with numbers if that is the own one and has none.
fn areas(indicator: &Indicator, request: &Request) -> Result<Vec<AreaId>, Problem> {
    let has_numbers = |area: &AreaId| indicator.has_area(area);
    if let Some(area) = request.areas.iter().find(|area| !has_numbers(area)) {
        return Err(Problem::AreaWithoutNumbers { area: area.to_string(), indicator: indicator.id.to_string() });
    }
    if !request.areas.is_empty() {
        return Ok(distinct(&request.areas));
    }
    if has_numbers(&request.about) {
        return Ok(vec![request.about.clone()]);
    }
    if request.about != request.own_area {
        return Err(Problem::AreaWithoutNumbers { area: request.about.to_string(), indicator: indicator.id.to_string() });
    }
    Ok(areas_of(indicator).cloned().collect())
}

/// A test for selected categories.
type IsSelected<'c> = Box<dyn Fn(&Option<CategoryId>) -> bool + 'c>;

/// Returns a test for the selected categories, of which there may be thousands, or only the total.
fn of_categories(categories: &[Option<CategoryId>]) -> IsSelected<'_> {
    match categories {
        [None] => Box::new(Option::is_none),
        several => {
            let several: BTreeSet<&Option<CategoryId>> = several.iter().collect();
            Box::new(move |category| several.contains(category))
        }
    }
}

/// Returns the areas with cells, each once. The cube is sorted by area, so the cells of one are adjacent.
fn areas_of(indicator: &Indicator) -> impl Iterator<Item = &AreaId> {
    let mut last = None;
    indicator.cells.keys().map(|key| &key.area).filter(move |area| last.replace(*area) != Some(*area))
}

/// Returns the areas of a strip or map: all with numbers that are of the own area's kind, and the requested ones except groups, which only
/// highlight their members.
fn all_of_a_kind(indicator: &Indicator, known: &Areas, request: &Request) -> Result<Vec<AreaId>, Problem> {
    let kind = |area: &AreaId| known.get(area).map(|area| area.kind);
    let is_group = |area: &&AreaId| kind(area) == Some(AreaKind::Group);
    let asked: Vec<AreaId> = request.areas.iter().filter(|area| !is_group(area)).cloned().collect();
    if !asked.is_empty() {
        return areas(indicator, &Request { areas: asked, ..request.clone() });
    }
    let own = &request.about;
    let mut all = vec![own.clone()];
    let of_kind = kind(own);
    all.extend(areas_of(indicator).filter(|area| kind(area) == of_kind && *area != own).cloned());
    Ok(all)
}

/// Returns women and men if both have numbers; else the groups as for any kind.
fn women_and_men(has: impl Fn(&Group) -> bool) -> Vec<Group> {
    let both = [Group::Women, Group::Men];
    if both.iter().all(&has) { both.to_vec() } else { groups(has) }
}

/// Returns everybody if there are such numbers; else the groups that have numbers.
fn groups(has: impl Fn(&Group) -> bool) -> Vec<Group> {
    if has(&Group::Total) { vec![Group::Total] } else { [Group::Women, Group::Men].into_iter().filter(has).collect() }
}

/// Returns the requested categories; else all with numbers, in the file's order; else the total.
fn categories<'i, K: Iterator<Item = &'i CellKey>>(
    indicator: &Indicator,
    request: &Request,
    here: impl Fn() -> K,
) -> Vec<Option<CategoryId>> {
    if !request.categories.is_empty() {
        return distinct(&request.categories).into_iter().map(Some).collect();
    }
    if indicator.categories.is_empty() {
        return vec![None];
    }
    let told: BTreeSet<&CategoryId> = here().filter_map(|key| key.category.as_ref()).collect();
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
