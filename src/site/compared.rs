//! The numbers that pages of comparison show beside the own area's: those of the nation, the county or region, and other municipalities. It never
//! writes words, and only reads numbers that are shown.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::{Decimal, RoundingStrategy};

use super::{EditionId, PageId, Site};
use crate::area::{Area, AreaKind};
use crate::indicator::{Cell, CellKey, CellValue, Group, Indicator, Position, Quartiles, Statistic};
use crate::name::{AreaId, Period};

/// An indicator's number for the own area, with the other areas' numbers for the same period.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared<'s> {
    /// The indicator; if its yearly number is computed from parts, the indicator with the computed years.
    pub indicator: &'s Indicator,
    /// The latest period for which the own area and another have numbers, else the latest for which the own area has one.
    pub period: Period,
    /// The own area's total.
    pub own: &'s Cell,
    /// The own area's women and men.
    pub women: Option<&'s Cell>,
    /// The own area's men.
    pub men: Option<&'s Cell>,
    /// The totals of the other areas.
    pub others: BTreeMap<&'s AreaId, &'s Cell>,
    /// The own number's position among all areas of the same kind, if there are enough.
    pub position: Option<Position>,
}

/// A summary of several areas' numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together<'s> {
    /// Their mean.
    pub mean: Option<MeanOf<'s>>,
    /// The lowest number.
    pub low: Decimal,
    /// The highest number.
    pub high: Decimal,
    /// The number of areas that have a number.
    pub count: usize,
}

/// The mean of several areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeanOf<'s> {
    /// Given by the source.
    Given(&'s Cell),
    /// Computed here, with equal weights and as many decimals as the numbers have.
    Computed(Decimal),
}

impl Site {
    /// Returns the areas that the own one is compared with one by one: the county and region that contain it, and the nation.
    pub fn around_own(&self) -> Vec<&Area> {
        let mut around: Vec<&Area> = Vec::new();
        let mut above = self.numbers.areas.get(self.own_area()).and_then(|own| own.within.as_ref());
        while let Some(area) = above.and_then(|id| self.numbers.areas.get(id)).filter(|area| !around.contains(area)) {
            around.push(area);
            above = area.within.as_ref();
        }
        around.retain(|area| matches!(area.kind, AreaKind::County | AreaKind::Region));
        around.extend(self.numbers.areas.values().filter(|area| area.kind == AreaKind::Nation && area.id != *self.own_area()));
        around
    }

    /// Returns the groups of peers, sorted by id.
    pub fn peer_groups(&self) -> impl Iterator<Item = &Area> {
        self.numbers.areas.values().filter(|area| area.kind == AreaKind::Group)
    }

    /// Returns the comparable indicators that an edition uses, as it closed them; without an edition all of today's.
    pub fn compared<'s>(&'s self, edition: Option<EditionId>) -> impl Iterator<Item = Compared<'s>> {
        let used = move |indicator: &&Indicator| edition.is_none_or(|edition| self.is_used_in(indicator, edition));
        let closed =
            move |indicator: &'s Indicator| edition.and_then(|id| self.closed(self.edition(id), &indicator.id)).unwrap_or(indicator);
        self.numbers.indicators.values().filter(used).map(closed).filter_map(|indicator| self.compared_of(indicator))
    }

    /// Returns the comparable indicators of an operation.
    pub fn compared_in(&self, operation: &AreaId) -> impl Iterator<Item = Compared<'_>> {
        let operation = self.numbers.areas.get(operation).map(|area| self.operation(area));
        let told = operation.into_iter().flat_map(|operation| operation.results.into_iter().chain(operation.reports));
        told.filter_map(|told| self.compared_of(told.indicator))
    }

    /// Whether a page of an edition uses an indicator.
    fn is_used_in(&self, indicator: &Indicator, edition: EditionId) -> bool {
        let mut pages = self.structure.used_in.get(&indicator.id).into_iter().flatten();
        pages.any(|page: &PageId| self.page(*page).report == Some(edition))
    }

    /// Returns an indicator's number for the own area with those of other areas; `None` if the own area has no total.
    pub fn compared_of<'s>(&'s self, indicator: &'s Indicator) -> Option<Compared<'s>> {
        let indicator = indicator.judged();
        let mut periods: BTreeMap<Period, BTreeMap<&AreaId, &Cell>> = BTreeMap::new();
        let totals = indicator.cells.iter().filter(|(key, cell)| is_total(key) && is_number(cell));
        for (key, cell) in totals.filter(|(key, _)| self.is_beside(&key.area)) {
            periods.entry(key.period).or_default().insert(&key.area, cell);
        }
        periods.retain(|_, cells| cells.contains_key(self.own_area()));
        let shared = periods.iter().rev().find(|(_, cells)| cells.len() > 1).map(|(period, _)| *period);
        let period = shared.or_else(|| periods.keys().next_back().copied())?;
        let mut others = periods.remove(&period)?;
        let position = self.position(&others);
        let own = others.remove(self.own_area())?;
        let of_group = |group| {
            let key = CellKey { area: self.own_area().clone(), group, category: None, period };
            indicator.cells.get(&key)
        };
        let (women, men) = (of_group(Group::Women), of_group(Group::Men));
        Some(Compared { indicator, period, own, women, men, others, position })
    }

    /// Returns the areas of the own one's kind that have a number of something that the own one has numbers of.
    pub(super) fn areas_beside(&self) -> BTreeSet<&AreaId> {
        let Some(kind) = self.numbers.areas.get(self.own_area()).map(|own| own.kind) else { return BTreeSet::new() };
        let comparable = self.numbers.indicators.values().map(|indicator| indicator.judged()).filter(|one| one.has_area(self.own_area()));
        let totals = comparable.flat_map(|one| one.cells.iter()).filter(|(key, cell)| is_total(key) && is_number(cell));
        let others: BTreeSet<&AreaId> = totals.map(|(key, _)| &key.area).filter(|area| **area != *self.own_area()).collect();
        others.into_iter().filter(|area| self.numbers.areas.get(*area).is_some_and(|area| area.kind == kind)).collect()
    }

    /// Returns the indicators of which both the own area and another have a number for the same period, each at the latest.
    pub fn compared_with<'s>(&'s self, other: &'s AreaId) -> impl Iterator<Item = Compared<'s>> {
        self.numbers.indicators.values().filter_map(move |indicator| {
            let indicator = indicator.judged();
            let (period, own, beside) = self.pairs(indicator, other).next()?;
            Some(Compared { indicator, period, own, women: None, men: None, others: BTreeMap::from([(other, beside)]), position: None })
        })
    }

    /// Returns the periods for which both the own area and another have a number, with both, the latest first.
    pub fn pairs<'s>(&'s self, indicator: &'s Indicator, other: &'s AreaId) -> impl Iterator<Item = (Period, &'s Cell, &'s Cell)> {
        let of = |area, period| indicator.at(area, Group::Total, None, period).filter(|cell| is_number(cell));
        let periods = indicator.periods(self.own_area()).into_iter().rev();
        periods.filter_map(move |period| Some((period, of(self.own_area(), period)?, of(other, period)?)))
    }

    /// Whether an area is compared with the own one. Operations and units are parts of it.
    fn is_beside(&self, area: &AreaId) -> bool {
        self.numbers.areas.get(area).is_some_and(|area| !matches!(area.kind, AreaKind::Operation | AreaKind::Unit))
    }

    /// Returns the own number's position among all areas of its kind; `None` if there are too few.
    fn position(&self, cells: &BTreeMap<&AreaId, &Cell>) -> Option<Position> {
        let kind = self.numbers.areas.get(self.own_area())?.kind;
        let alike = cells.iter().filter(|(area, _)| self.numbers.areas.get(**area).is_some_and(|area| area.kind == kind));
        let quartiles = Quartiles::of(alike.filter_map(|(_, cell)| cell.number()).collect())?;
        Some(quartiles.position(cells.get(self.own_area())?.number()?))
    }

    /// Returns the numbers of a group of peers, or of every other area of the own one's kind; `None` if there are none.
    pub fn together<'s>(&'s self, compared: &Compared<'s>, group: Option<&Area>) -> Option<Together<'s>> {
        let kind = self.numbers.areas.get(self.own_area())?.kind;
        let belongs = |id: &AreaId| match group {
            Some(group) => group.members.contains(id),
            None => self.numbers.areas.get(id).is_some_and(|area| area.kind == kind),
        };
        let of_each = compared.others.iter().filter(|(id, _)| belongs(id));
        let numbers: Vec<Decimal> = of_each.filter_map(|(_, cell)| cell.number()).collect();
        let given = group.and_then(|group| compared.others.get(&group.id)).copied().map(MeanOf::Given);
        let (low, high) = match (numbers.iter().min(), numbers.iter().max()) {
            (Some(low), Some(high)) => (*low, *high),
            _ => {
                let number = compared.others.get(&group?.id)?.number()?;
                return Some(Together { mean: given, low: number, high: number, count: 0 });
            }
        };
        // Sums and counts of municipalities of different sizes are not comparable, and a mean of medians is not a median.
        let has_mean = matches!(compared.indicator.statistic, Statistic::Share | Statistic::Mean | Statistic::Rate) && numbers.len() > 1;
        let scale = numbers.iter().map(Decimal::scale).max().unwrap_or(0);
        let places = compared.indicator.decimals_shown().map_or(scale, u32::from);
        let mean = || {
            let mean = numbers.iter().sum::<Decimal>() / Decimal::from(numbers.len());
            Some(mean.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero))
        };
        let mean = given.or_else(|| mean().filter(|_| has_mean).map(MeanOf::Computed));
        Some(Together { mean, low, high, count: numbers.len() })
    }

    /// Whether there is a number or status for the own area and for another that it is compared with.
    pub(super) fn compares(&self, indicator: &Indicator) -> bool {
        let is_other = |key: &CellKey| key.area != *self.own_area() && self.is_beside(&key.area);
        indicator.has_area(self.own_area()) && indicator.cells.keys().any(is_other)
    }
}

/// Whether a cell has a number, rather than only a status.
fn is_number(cell: &Cell) -> bool {
    matches!(cell.value, CellValue::Number(_) | CellValue::Range(..))
}

/// Whether a cell is of everybody and of all categories.
fn is_total(key: &CellKey) -> bool {
    key.group == Group::Total && key.category.is_none()
}

#[cfg(test)]
mod tests {
    use super::super::{Options, Site, resolve};
    use super::*;
    use crate::diagnostic::Diagnostics;
    use crate::name::IndicatorId;
    use crate::pipeline::parse;
    use crate::source::Sources;

    const AREAS: &str = "\"0001\": {name: Provköping, kind: municipality, within: lan}\n\
        lan: {name: Provlän, kind: county}\n\
        riket: {name: Riket, kind: nation}\n\
        \"0002\": {name: Exempelby, kind: municipality}\n\
        \"0003\": {name: Mönsterås stad, kind: municipality}\n\
        lika: {name: Liknande kommuner, kind: group, members: [\"0002\", \"0003\"]}\n\
        eken: {name: Eken, kind: unit, within: \"0001\"}\n";

    fn site(indicator: &str) -> Site {
        let files = [
            ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\narea: \"0001\"\n"),
            ("content/_index.md", "---\ntitle: Start\n---\n"),
            ("content/areas.yaml", AREAS),
            ("content/indicators/a.yaml", indicator),
        ];
        let sources = Sources::from_memory(files);
        let mut found = Diagnostics::new();
        let parsed = parse(&sources, &mut found).expect("a configuration");
        let site = resolve(parsed, &sources, &Options::default(), &mut found).expect("a site");
        assert!(!found.has_errors(), "{found:?}");
        site
    }

    fn one(site: &Site) -> Option<Compared<'_>> {
        site.compared_of(&site.numbers.indicators[&IndicatorId::parse("a").expect("an id")])
    }

    fn decimal(number: &str) -> Decimal {
        number.parse().expect("a number")
    }

    #[test]
    fn the_latest_period_is_compared_that_another_area_has_too() {
        let site = site(
            "title: A\nunit: percent\nstatistic: mean\nareas:\n  \"0001\": {2021: 70, 2022: 80, 2023: 85}\n  riket: {2021: 71, 2022: 81}\n  eken: {2023: 90}\n",
        );
        let compared = one(&site).expect("numbers");
        assert_eq!((compared.period.year, compared.own.number()), (2022, Some(decimal("80"))));
        assert_eq!(compared.others.keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["riket"]);
        assert!(site.compares(compared.indicator));
    }

    #[test]
    fn alone_the_own_area_has_its_latest_number_and_its_units_are_no_others() {
        let site = site("title: A\nunit: percent\nstatistic: mean\nareas:\n  \"0001\": {2022: 80, 2023: 85}\n  eken: {2022: 90}\n");
        let compared = one(&site).expect("numbers");
        assert_eq!((compared.period.year, compared.others.len()), (2023, 0));
        assert!(!site.compares(compared.indicator));
    }

    #[test]
    fn a_mean_is_the_sources_or_else_computed_where_that_is_right() {
        let lika = |site: &Site| site.peer_groups().next().cloned();
        let both = "areas:\n  \"0001\": {2023: 85}\n  \"0002\": {2023: 80}\n  \"0003\": {2023: 91}\n";
        let computed = site(&format!("title: A\nunit: percent\nstatistic: share\n{both}"));
        let together = |site: &Site, group: Option<&Area>| {
            let compared = one(site).expect("numbers");
            let together = site.together(&compared, group).expect("others");
            let mean = together.mean.map(|mean| match mean {
                MeanOf::Given(cell) => (true, cell.number().expect("a number")),
                MeanOf::Computed(mean) => (false, mean),
            });
            (mean, together.low, together.high, together.count)
        };
        let range = (decimal("80"), decimal("91"), 2);
        let group = lika(&computed);
        assert_eq!(together(&computed, group.as_ref()), (Some((false, decimal("86"))), range.0, range.1, range.2));
        assert_eq!(together(&computed, None), (Some((false, decimal("86"))), range.0, range.1, range.2));
        let given = site(&format!("title: A\nunit: percent\nstatistic: share\n{both}  lika: {{2023: 84}}\n"));
        assert_eq!(together(&given, group.as_ref()), (Some((true, decimal("84"))), range.0, range.1, range.2));
        let counts = site(&format!("title: A\nunit: {{one: fall, other: fall}}\nstatistic: count\ncounts: reports\n{both}"));
        assert_eq!(together(&counts, None), (None, range.0, range.1, range.2));
    }
}
