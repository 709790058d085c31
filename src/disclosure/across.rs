//! The declared sums between indicators, facts and kinds of periods: `part_of`. It never decides what is suppressed.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{Cells, Place};
use super::cube::{Cube, What};
use super::families::{Families, Family, Slack, Sum};
use super::relations::Relations;
use crate::indicator::{Group, Indicator, PartOf};
use crate::name::{FactId, IndicatorId, Period};

/// The quantities of facts, with the position that each would have in an indicator.
pub(super) type FactNumbers<'a> = BTreeMap<&'a FactId, (Place, usize)>;

/// Returns the positions of each indicator's totals: where it has cells, and where a related indicator has some. A number that nobody wrote
/// may follow from related ones at the same position. `asked` are the questions of each survey and the positions with answers, `facts` the
/// positions of facts with what each is part of. Empty for an indicator without relations.
pub(super) fn places(
    indicators: &[&Indicator],
    cells: &[Cells<'_>],
    named: impl Fn(&IndicatorId) -> Option<usize>,
    asked: &[(Vec<usize>, BTreeSet<Place>)],
    facts: &[(usize, Place)],
) -> Vec<BTreeSet<Place>> {
    let links = links(indicators, named);
    let mut places = vec![BTreeSet::new(); cells.len()];
    for at in links.iter().flat_map(|(part, whole, _)| [*part, *whole]) {
        places[at].extend(cells[at].wholes(|place| Place { category: 0, ..place }).into_iter().flat_map(groups));
    }
    for (questions, of_rounds) in asked {
        questions.iter().for_each(|at| places[*at].extend(of_rounds.iter().copied()));
    }
    facts.iter().for_each(|(part, place)| places[*part].extend(groups(*place)));
    loop {
        let before: usize = places.iter().map(BTreeSet::len).sum();
        for (part, whole, is_year) in &links {
            let (of_part, of_whole) = if *is_year {
                let of_years = places[*part].iter().map(|place| Place { period: Period::year(place.period.year), ..*place });
                (parts_of_years(&places[*whole], &places[*part]), of_years.collect())
            } else {
                (places[*whole].clone(), places[*part].clone())
            };
            places[*part].extend(of_part);
            places[*whole].extend(of_whole);
        }
        if places.iter().map(BTreeSet::len).sum::<usize>() == before {
            return places;
        }
    }
}

/// Returns which indicator is declared to be part of which, and whether by year.
fn links(indicators: &[&Indicator], named: impl Fn(&IndicatorId) -> Option<usize>) -> Vec<(usize, usize, bool)> {
    let of_indicator = |(part, indicator): (usize, &&Indicator)| {
        let of = |of: &PartOf| match of {
            PartOf::Indicator(whole) | PartOf::Year(whole) | PartOf::Share(whole) | PartOf::Base(whole) => {
                Some((part, named(whole)?, matches!(of, PartOf::Year(_))))
            }
            PartOf::Fact(_) => None,
        };
        indicator.part_of.iter().filter_map(|stated| of(&stated.value)).collect::<Vec<_>>()
    };
    indicators.iter().enumerate().flat_map(of_indicator).collect()
}

/// Returns the positions that the parts of years would have, in the existing periods.
fn parts_of_years(years: &BTreeSet<Place>, parts: &BTreeSet<Place>) -> BTreeSet<Place> {
    let mut of_year: BTreeMap<u16, BTreeSet<Period>> = BTreeMap::new();
    parts.iter().for_each(|place| _ = of_year.entry(place.period.year).or_default().insert(place.period));
    let within = |place: &Place| {
        let (place, periods) = (*place, of_year.get(&place.period.year));
        periods.into_iter().flatten().map(move |period| Place { period: *period, ..place })
    };
    years.iter().flat_map(within).collect()
}

/// Returns all groups at a position: men without a stated number follow from the total and women, and are part of sums like stated ones.
fn groups(place: Place) -> [Place; 3] {
    [Group::Total, Group::Women, Group::Men].map(|group| Place { group, ..place })
}

/// Adds the declared sums between the cubes of some indicators for one reading. `named` returns the index of an indicator's cube.
pub(super) fn add(
    indicators: &[&Indicator],
    cubes: &mut [Cube<'_>],
    named: impl Fn(&IndicatorId) -> Option<usize>,
    facts: &FactNumbers<'_>,
    (families, all): (&mut Families, &mut Relations),
) {
    // Everything declared to be part of the same whole makes it up together.
    let mut parts: BTreeMap<PartOf, Vec<usize>> = BTreeMap::new();
    for (at, indicator) in indicators.iter().enumerate() {
        for of in &indicator.part_of {
            parts.entry(of.value.clone()).or_default().push(at);
        }
    }
    for (family, (of, parts)) in parts.into_iter().enumerate() {
        match &of {
            PartOf::Indicator(id) | PartOf::Share(id) | PartOf::Base(id) => {
                let Some(whole) = named(id) else { continue };
                let what = match of {
                    PartOf::Share(_) => What::Product,
                    PartOf::Base(_) => What::Base,
                    _ => What::Number,
                };
                same_places(family, (what, whole), &parts, cubes, families, all);
            }
            PartOf::Year(whole) => {
                let Some(whole) = named(whole) else { continue };
                parts.iter().for_each(|part| years(family, whole, *part, cubes, families, all));
            }
            PartOf::Fact(fact) => {
                let Some((place, whole)) = facts.get(fact) else { continue };
                let parts = parts.iter().map(|part| cubes[*part].number_of(place, all)).collect();
                families.add(
                    kind(family, 0),
                    Sum {
                        at: *place,
                        whole: *whole,
                        times: 1,
                        parts,
                        slack: Slack::None,
                        is_partial: false,
                        rest: None,
                        is_inferred: false,
                    },
                );
            }
        }
    }
}

/// Returns the family of the sums of one whole, which hold together or not at all.
fn kind(kind: usize, what: usize) -> Family {
    Family { kind, what, rests_on: None, within: None, is_guessed: false }
}

/// Adds the sums of numbers at the same position in other indicators.
fn same_places(
    family: usize,
    (what, whole): (What, usize),
    parts: &[usize],
    cubes: &mut [Cube<'_>],
    families: &mut Families,
    all: &mut Relations,
) {
    // People are integers; other counts may have smaller steps.
    let times = if what == What::Number { 1 } else { parts.first().map_or(1, |part| cubes[*part].steps_of_one()) };
    for place in cubes[whole].places() {
        let sum = cubes[whole].quantity(what, &place, all);
        let parts: Vec<usize> = parts.iter().map(|part| cubes[*part].number_of(&place, all)).collect();
        families.add(
            kind(family, 1),
            Sum { at: place, whole: sum, times, parts, slack: Slack::None, is_partial: false, rest: None, is_inferred: false },
        );
    }
}

/// Adds the sums of years from quarters, tertials, months or halves.
fn years(family: usize, whole: usize, part: usize, cubes: &mut [Cube<'_>], families: &mut Families, all: &mut Relations) {
    let mut by_year: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
    for place in cubes[part].places().into_iter().filter(|place| !place.period.kind().is_yearly()) {
        let year = Place { period: Period::year(place.period.year), ..place };
        by_year.entry(year).or_default().push(place);
    }
    for (year, places) in by_year {
        let sum = cubes[whole].number_of(&year, all);
        // Weeks go on over the ends of the year, and days are some of it.
        let divides = places[0].period.kind().divides_year();
        let is_partial = !divides || places[0].period.per_year().is_none_or(|wanted| places.len() < usize::from(wanted));
        let slack = if is_partial { Slack::Unseen } else { Slack::None };
        let parts = places.iter().map(|place| cubes[part].number_of(place, all)).collect();
        families
            .add(kind(family, 2 + part), Sum { at: year, whole: sum, times: 1, parts, slack, is_partial, rest: None, is_inferred: false });
    }
}
