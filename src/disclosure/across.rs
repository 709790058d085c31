//! The sums between indicators, facts and kinds of period that an editor has stated: `part_of`. It never decides what is hidden.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::Place;
use super::cube::Cube;
use super::families::{Families, Family, Slack, Sum};
use super::relations::Relations;
use crate::indicator::{Group, Indicator, PartOf};
use crate::name::{FactId, IndicatorId, Part, Period};

/// The quantities of facts, with where each would stand in an indicator.
pub(super) type FactNumbers<'a> = BTreeMap<&'a FactId, (Place, usize)>;

/// Adds the stated sums between the cubes of some indicators in one reading. `named` tells which cube an indicator is.
pub(super) fn add(
    indicators: &[&Indicator],
    cubes: &mut [Cube<'_>],
    named: impl Fn(&IndicatorId) -> Option<usize>,
    facts: &FactNumbers<'_>,
    (families, all): (&mut Families, &mut Relations),
) {
    // All that is stated to be a part of one thing makes it together.
    let mut parts: BTreeMap<PartOf, Vec<usize>> = BTreeMap::new();
    for (at, indicator) in indicators.iter().enumerate() {
        for of in &indicator.part_of {
            parts.entry(of.value.clone()).or_default().push(at);
        }
    }
    for (family, (of, parts)) in parts.into_iter().enumerate() {
        match &of {
            PartOf::Indicator(whole) => {
                let Some(whole) = named(whole) else { continue };
                same_places(family, whole, &parts, cubes, families, all);
            }
            PartOf::Year(whole) => {
                let Some(whole) = named(whole) else { continue };
                parts.iter().for_each(|part| years(family, whole, *part, cubes, families, all));
            }
            PartOf::Fact(fact) => {
                let Some((place, whole)) = facts.get(fact) else { continue };
                let known: Vec<usize> = parts.iter().filter_map(|part| cubes[*part].number_of(place, all)).collect();
                if !known.is_empty() {
                    let is_partial = known.len() < parts.len();
                    let slack = if is_partial { Slack::Unseen } else { Slack::None };
                    families.add(kind(family, 0), Sum { at: *place, whole: *whole, times: 1, parts: known, slack, is_partial });
                }
            }
        }
    }
}

/// The sums of one whole, which are true together or not.
fn kind(kind: usize, what: usize) -> Family {
    Family { kind, what, rests_on: None, within: None, is_guessed: false }
}

/// The places of the wholes of a cube.
fn wholes(cube: &Cube<'_>) -> BTreeSet<Place> {
    cube.cells().wholes(|place| Place { category: 0, ..place }).into_iter().collect()
}

/// A number is the sum of the numbers of the same place in other indicators.
fn same_places(family: usize, whole: usize, parts: &[usize], cubes: &mut [Cube<'_>], families: &mut Families, all: &mut Relations) {
    let mut places = wholes(&cubes[whole]);
    let totals = |place: &Place| Place { group: Group::Total, ..*place };
    parts.iter().for_each(|part| places.extend(wholes(&cubes[*part]).iter().flat_map(|place| [*place, totals(place)])));
    for place in places {
        let Some(sum) = cubes[whole].number_of(&place, all) else { continue };
        let known: Vec<usize> = parts.iter().filter_map(|part| cubes[*part].number_of(&place, all)).collect();
        if !known.is_empty() {
            let is_partial = known.len() < parts.len();
            let slack = if is_partial { Slack::Unseen } else { Slack::None };
            families.add(kind(family, 1), Sum { at: place, whole: sum, times: 1, parts: known, slack, is_partial });
        }
    }
}

/// A year is the sum of its quarters, months or halves.
fn years(family: usize, whole: usize, part: usize, cubes: &mut [Cube<'_>], families: &mut Families, all: &mut Relations) {
    let mut by_year: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
    // Men whom nobody wrote follow from all and women, and belong to the year like those that somebody did.
    let groups = |place: Place| [Group::Total, Group::Women, Group::Men].map(|group| Place { group, ..place });
    let places: BTreeSet<Place> = wholes(&cubes[part]).into_iter().flat_map(groups).collect();
    for place in places.into_iter().filter(|place| place.period.part != Part::Year) {
        let year = Place { period: Period::year(place.period.year), ..place };
        by_year.entry(year).or_default().push(place);
    }
    for (year, places) in by_year {
        let Some(sum) = cubes[whole].number_of(&year, all) else { continue };
        let wanted = match places[0].period.part {
            Part::Year => 1,
            Part::Half(_) | Part::Season(_) => 2,
            Part::Quarter(_) => 4,
            Part::Month(_) => 12,
        };
        let known: Vec<usize> = places.iter().filter_map(|place| cubes[part].number_of(place, all)).collect();
        if known.is_empty() {
            continue;
        }
        let is_partial = known.len() < wanted;
        let slack = if is_partial { Slack::Unseen } else { Slack::None };
        families.add(kind(family, 2 + part), Sum { at: year, whole: sum, times: 1, parts: known, slack, is_partial });
    }
}
