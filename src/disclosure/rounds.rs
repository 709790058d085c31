//! The sums that hold between a survey's rounds: women and men, an area and its parts, those who answered and those who were asked, and
//! the people that its questions' numbers rest on. It never decides what is hidden.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::Setting;
use super::cube::Bases;
use super::parts::{Parts, parts_of};
use super::reading::people;
use super::relations::{Bounds, MOST, Quantity, Relations, Unit};
use super::small::is_small;
use crate::indicator::Group;
use crate::name::{AreaId, Period};
use crate::survey::{People, Rate, Round, Survey};

/// What a round tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Asked,
    Answered,
    Population,
}

const ALL: [What; 3] = [What::Asked, What::Answered, What::Population];

type Place = (What, AreaId, Group, Period);

/// Adds a survey's quantities and the sums between them: the unit of each round, in their order.
pub(super) fn add(survey: &Survey, setting: Setting<'_>, bases: &Bases, relations: &mut Relations) -> Vec<usize> {
    let first = relations.units.len();
    // Totals stand first, and the own area before the others.
    let mut order: Vec<usize> = (0..survey.rounds.len()).collect();
    order.sort_by_key(|at| (survey.rounds[*at].group != Group::Total, survey.rounds[*at].area != *setting.own_area, *at));
    let mut units = vec![0; order.len()];
    for (place, at) in order.into_iter().enumerate() {
        units[at] = first + place;
        relations.units.push(Unit { protected: is_protected(&survey.rounds[at], setting.threshold) });
    }
    let mut known = BTreeMap::new();
    for (round, unit) in survey.rounds.iter().zip(&units) {
        add_round(round, *unit, relations, &mut known);
    }
    genders(&mut known, relations);
    let with_rounds: BTreeSet<&AreaId> = survey.rounds.iter().map(|round| &round.area).collect();
    for parts in parts_of(setting.areas, &with_rounds).iter().filter(|parts| !parts.is_mean) {
        areas(parts, &known, relations);
    }
    questions(survey, bases, &known, relations);
    units
}

/// Whether a round tells of few people by itself: those asked, those who answered, or all there are to ask.
fn is_protected(round: &Round, threshold: u32) -> bool {
    let told = ALL.map(|what| told(round, what));
    let small = |number: i64| is_small(Decimal::from(number), threshold);
    let suppressed = [round.asked, round.answered, round.population].contains(&People::Suppressed) || round.rate == Rate::Suppressed;
    suppressed || told.into_iter().flatten().any(|(low, high)| small(low) || small(high))
}

/// What is read of a round: who answered, from the rate too where only that is told.
fn told(round: &Round, what: What) -> Option<Bounds> {
    let people_of = match what {
        What::Asked => round.asked,
        What::Answered => round.answered,
        What::Population => round.population,
    };
    match (people_of, what, round.asked, round.rate) {
        (People::Known(number), ..) => Some((number.into(), number.into())),
        (People::Unknown, What::Answered, People::Known(asked), Rate::Known(rate)) => Some(people((rate, rate), asked)),
        _ => None,
    }
}

fn add_round(round: &Round, unit: usize, relations: &mut Relations, known: &mut BTreeMap<Place, usize>) {
    let place = |what| (what, round.area.clone(), round.group, round.period);
    for what in ALL {
        let shown = told(round, what);
        let apart = shown.map(|(low, high)| 1 + high - low);
        let quantity = relations.quantity(Quantity { unit: shown.map(|_| unit), shown, domain: (0, MOST), apart });
        known.insert(place(what), quantity);
    }
    // Nobody answers who was not asked, and nobody is asked who does not exist.
    for (whole, part) in [(What::Asked, What::Answered), (What::Population, What::Asked)] {
        let (whole, part) = (known[&place(whole)], known[&place(part)]);
        if at_most(relations, part, whole) {
            let rest = relations.unseen((0, MOST));
            relations.sum(whole, 1, [part, rest]);
        }
    }
}

/// Whether one number can be as small as another or smaller. Where it cannot, that has been reported.
fn at_most(relations: &Relations, part: usize, whole: usize) -> bool {
    let shown = |quantity: usize| relations.quantities[quantity].shown;
    shown(part).zip(shown(whole)).is_none_or(|((low, _), (_, high))| low <= high)
}

fn genders(known: &mut BTreeMap<Place, usize>, relations: &mut Relations) {
    let wholes: BTreeSet<Place> = known.keys().map(|(what, area, _, period)| (*what, area.clone(), Group::Total, *period)).collect();
    for whole in wholes {
        let groups = [Group::Total, Group::Women, Group::Men].map(|group| (whole.0, whole.1.clone(), group, whole.3));
        if groups.iter().filter(|place| known.contains_key(*place)).count() < 2 {
            continue;
        }
        let [total, women, men] = groups.map(|place| *known.entry(place).or_insert_with(|| relations.unseen((0, MOST))));
        let least = [women, men].iter().filter_map(|part| relations.quantities[*part].shown).map(|(low, _)| low).sum::<i64>();
        if relations.quantities[total].shown.is_none_or(|(_, high)| least <= high) {
            relations.sum(total, 1, [women, men]);
        }
    }
}

fn areas(parts: &Parts, known: &BTreeMap<Place, usize>, relations: &mut Relations) {
    let wholes = known.iter().filter(|((_, area, ..), _)| *area == parts.whole);
    for ((what, _, group, period), whole) in wholes {
        let of = |area: &AreaId| known.get(&(*what, area.clone(), *group, *period)).copied();
        let mut terms: Vec<usize> = parts.parts.iter().filter_map(of).collect();
        if parts.lacking || terms.len() < parts.parts.len() {
            terms.push(relations.unseen((0, MOST)));
        }
        let least: i64 = terms.iter().filter_map(|part| relations.quantities[*part].shown).map(|(low, _)| low).sum();
        if relations.quantities[*whole].shown.is_none_or(|(_, high)| least <= high) {
            relations.sum(*whole, 1, terms);
        }
    }
}

/// The numbers of a question rest on those who answered, where they do.
fn questions(survey: &Survey, bases: &Bases, known: &BTreeMap<Place, usize>, relations: &mut Relations) {
    for question in &survey.questions {
        for ((indicator, key), base) in bases {
            let place = (What::Answered, key.area.clone(), key.group, key.period);
            let Some(answered) = known.get(&place).filter(|_| *indicator == question.indicator) else { continue };
            let shown = |quantity: usize| relations.quantities[quantity].shown;
            if let (Some(base_shown), Some((low, high))) = (shown(*base), shown(*answered))
                && (low..=high).contains(&base_shown.0)
            {
                relations.sum(*answered, 1, [*base]);
            }
        }
    }
}
