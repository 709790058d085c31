//! The sums between a survey's rounds: women and men, an area and its parts, those asked and those who answered, and the base of the
//! questions' numbers. It never decides what is suppressed.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::Setting;
use super::cells::{Answers, AreaNumbers, Place};
use super::cube::Cube;
use super::families::{Families, Family, Slack, Sum};
use super::parts::{Parts, parts_of};
use super::reading::{people, ratio, whole_of};
use super::relations::{Bounds, MOST, Quantity, Range, Relations, Unit};
use super::small::is_small;
use crate::indicator::{CellKey, Group};
use crate::name::{AreaId, Period};
use crate::survey::{People, Rate, Round, Survey};

/// The quantity of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum What {
    Asked,
    Answered,
    Population,
}

const ALL: [What; 3] = [What::Asked, What::Answered, What::Population];

type At<'a> = (What, &'a AreaId, Group, Period);

/// Returns what the rounds of a survey say about the numbers of its questions.
pub(super) fn answers(survey: &Survey, threshold: u32) -> BTreeMap<(&AreaId, Group, Period), Answers> {
    let of = |round: &Round| {
        let answered = if let People::Known(answered) = round.answered { Some(answered) } else { None };
        Answers { answered, protected: is_protected(round, threshold) }
    };
    survey.rounds.iter().map(|round| ((&round.area, round.group, round.period), of(round))).collect()
}

/// Returns what is known of the answers that a cell is based on.
pub(super) fn answers_of(answers: &BTreeMap<(&AreaId, Group, Period), Answers>, key: &CellKey) -> Option<Answers> {
    answers.get(&(&key.area, key.group, key.period)).copied()
}

/// The quantities of a survey.
pub(super) struct Rounds<'a> {
    /// The unit of each round, in order; `None` for years that are not considered.
    pub units: Vec<Option<usize>>,
    known: BTreeMap<At<'a>, usize>,
}

/// Adds a survey's quantities in some years and the sums between them. `questions` are the cells of its questions, which have those who
/// answered as base.
pub(super) fn add<'a>(
    survey: &'a Survey,
    (setting, areas): (Setting<'_>, &AreaNumbers<'_>),
    years: &BTreeSet<u16>,
    questions: impl Iterator<Item = &'a CellKey>,
    (families, all): (&mut Families, &mut Relations),
) -> Rounds<'a> {
    // Totals come first, and the own area before others.
    let mut order: Vec<usize> = (0..survey.rounds.len()).filter(|at| years.contains(&survey.rounds[*at].period.year)).collect();
    order.sort_by_key(|at| (survey.rounds[*at].group != Group::Total, survey.rounds[*at].area != *setting.own_area, *at));
    let mut rounds = Rounds { units: vec![None; survey.rounds.len()], known: BTreeMap::new() };
    for at in order {
        rounds.units[at] = Some(all.units.len());
        all.units.push(Unit { protected: is_protected(&survey.rounds[at], setting.threshold) });
    }
    for (round, unit) in survey.rounds.iter().zip(rounds.units.clone()) {
        if let Some(unit) = unit {
            rounds.add(round, unit, setting.threshold, all);
        }
    }
    rounds.add_untold(questions.filter(|key| years.contains(&key.period.year)), all);
    rounds.genders(areas, families, all);
    let with_rounds: BTreeSet<&AreaId> = rounds.known.keys().map(|(_, area, ..)| *area).collect();
    let parts = parts_of(setting.areas, setting.own_area, &with_rounds);
    for (at, parts) in parts.iter().enumerate().filter(|(_, parts)| !parts.is_mean) {
        rounds.areas(1 + at, parts, areas, families);
    }
    rounds.no_more(all);
    rounds
}

/// Whether a round by itself concerns few people: those asked, those who answered, or the whole population.
fn is_protected(round: &Round, threshold: u32) -> bool {
    let told = ALL.map(|what| told(round, what));
    let small = |number: i64| is_small(Decimal::from(number), threshold);
    let suppressed = [round.asked, round.answered, round.population].contains(&People::Suppressed) || round.rate == Rate::Suppressed;
    suppressed || told.into_iter().flatten().any(|(low, high)| small(low) || small(high))
}

/// Returns what is visible of a round. Of those asked, those who answered and the rate, two imply the third.
fn told(round: &Round, what: What) -> Option<Bounds> {
    let people_of = match what {
        What::Asked => round.asked,
        What::Answered => round.answered,
        What::Population => round.population,
    };
    let exactly = |number: u32| Some((i64::from(number), i64::from(number)));
    match (people_of, what, round.rate) {
        (People::Known(number), ..) => exactly(number),
        (People::Unknown, What::Answered, Rate::Known(rate)) => match round.asked {
            People::Known(asked) => Some(people((rate, rate), asked)),
            _ => None,
        },
        (People::Unknown, What::Asked, Rate::Known(rate)) => match round.answered {
            // A rate of zero implies only that somebody was asked.
            People::Known(answered) => Some(whole_of(answered, rate).unwrap_or((answered.into(), MOST))),
            _ => None,
        },
        _ => None,
    }
}

impl<'a> Rounds<'a> {
    fn add(&mut self, round: &'a Round, unit: usize, threshold: u32, all: &mut Relations) {
        let at = |what| (what, &round.area, round.group, round.period);
        let small = |number: i64| is_small(Decimal::from(number), threshold);
        for what in ALL {
            let domain = (0, MOST);
            let is_stated = [(What::Asked, round.asked), (What::Answered, round.answered), (What::Population, round.population)]
                .contains(&(what, People::Suppressed));
            let quantity = match told(round, what) {
                Some((low, high)) => {
                    let (is_small, is_unclear) = (small(low) && small(high), small(low) || small(high));
                    let range = match (is_small, is_unclear) {
                        (true, _) => Range::small(threshold.into()),
                        (false, true) => Range::within(domain),
                        (false, false) => Range { bounds: domain, limit: threshold.into() },
                    };
                    Quantity { range, apart: is_unclear.then_some(1), ..Quantity::of_unit(unit, Some((low, high)), domain) }
                }
                None if is_stated => Quantity { apart: Some(1), ..Quantity::of_unit(unit, None, domain) },
                None => Quantity::unseen(domain),
            };
            self.known.insert(at(what), all.quantity(quantity));
        }
        // A rate reveals something of those asked and those who answered if one of them is not given.
        let is_told = [round.asked, round.answered].iter().all(|people| matches!(people, People::Known(_)));
        if let (Rate::Known(rate), false) = (round.rate, is_told)
            && let Some(ratio) = ratio(rate)
        {
            all.ratio(self.known[&at(What::Answered)], self.known[&at(What::Asked)], ratio, unit);
        }
    }

    /// Adds that answers are at most those asked, and those asked at most the population, whether a round gives them or not.
    fn no_more(&self, all: &mut Relations) {
        for (at, whole) in &self.known {
            let of = match at.0 {
                What::Asked => What::Answered,
                What::Population => What::Asked,
                What::Answered => continue,
            };
            if let Some(part) = self.known.get(&(of, at.1, at.2, at.3)) {
                let rest = all.unseen_rest(*whole);
                all.sum(*whole, 1, [*part, rest]);
            }
        }
    }

    /// Returns the positions where the number of answers is given or follows.
    pub fn places(&self, areas: &AreaNumbers<'_>) -> BTreeSet<Place> {
        self.known.keys().filter(|at| at.0 == What::Answered).map(|at| place(*at, areas)).collect()
    }

    /// If no round gives the number of answers, all questions still have the same.
    fn add_untold(&mut self, questions: impl Iterator<Item = &'a CellKey>, all: &mut Relations) {
        for key in questions {
            for group in [Group::Total, key.group] {
                let at = (What::Answered, &key.area, group, key.period);
                self.known.entry(at).or_insert_with(|| all.quantity(Quantity::unseen((0, MOST))));
            }
        }
    }

    fn genders(&mut self, areas: &AreaNumbers<'_>, families: &mut Families, all: &mut Relations) {
        let wholes: BTreeSet<At<'a>> = self.known.keys().map(|(what, area, _, period)| (*what, *area, Group::Total, *period)).collect();
        for whole in wholes {
            let groups = [Group::Total, Group::Women, Group::Men].map(|group| (whole.0, whole.1, group, whole.3));
            if groups.iter().filter(|at| self.known.contains_key(*at)).count() < 2 {
                continue;
            }
            let [total, women, men] = groups.map(|at| *self.known.entry(at).or_insert_with(|| all.quantity(Quantity::unseen((0, MOST)))));
            families.add(
                Family { kind: 0, what: whole.0 as usize, rests_on: None, within: None, is_guessed: false },
                Sum {
                    at: place(whole, areas),
                    whole: total,
                    times: 1,
                    parts: vec![women, men],
                    slack: Slack::None,
                    is_partial: false,
                    rest: None,
                    is_inferred: false,
                },
            );
        }
    }

    fn areas(&self, family: usize, parts: &Parts, areas: &AreaNumbers<'_>, families: &mut Families) {
        let inside: BTreeMap<&AreaId, &'a AreaId> = self.known.keys().map(|(_, area, ..)| (*area, *area)).collect();
        let (Some(whole), known) = (inside.get(&parts.whole), parts.parts.iter().filter_map(|part| inside.get(part))) else { return };
        let places: BTreeSet<(What, Group, Period)> =
            self.known.keys().filter(|(_, area, ..)| area == whole).map(|(what, _, group, period)| (*what, *group, *period)).collect();
        for (what, group, period) in places {
            let at = (what, *whole, group, period);
            let known: Vec<usize> = known.clone().filter_map(|area| self.known.get(&(what, *area, group, period)).copied()).collect();
            if known.is_empty() {
                continue;
            }
            let is_partial = known.len() < parts.parts.len();
            let lacks = parts.lacking || (is_partial && !parts.is_local);
            let slack = if lacks { Slack::Unseen } else { Slack::None };
            families.add(
                Family { kind: family, what: what as usize, rests_on: None, within: None, is_guessed: true },
                Sum {
                    at: place(at, areas),
                    whole: self.known[&at],
                    times: 1,
                    parts: known,
                    slack,
                    is_partial,
                    rest: None,
                    is_inferred: false,
                },
            );
        }
    }

    /// Relates the base of a question to those who answered the survey, of whom fewer may have answered the question.
    pub fn question(
        &self,
        question: usize,
        cube: &mut Cube<'_>,
        areas: &AreaNumbers<'_>,
        (families, all): (&mut Families, &mut Relations),
    ) {
        for (at, answered) in self.known.iter().filter(|(at, _)| at.0 == What::Answered && areas.contains_key(at.1)) {
            for category in cube.category_numbers() {
                let place = Place { category, ..place(*at, areas) };
                let Some(base) = cube.base_of(&place, all) else { continue };
                if all.quantities[base].derived {
                    all.sum(*answered, 1, [base]);
                    continue;
                }
                families.add(
                    Family { kind: question, what: 0, rests_on: None, within: None, is_guessed: false },
                    Sum {
                        at: place,
                        whole: *answered,
                        times: 1,
                        parts: vec![base],
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

/// Returns the position that a round's number would have in an indicator.
fn place((_, area, group, period): At<'_>, areas: &AreaNumbers<'_>) -> Place {
    Place { area: areas.get(area).copied().unwrap_or(u32::MAX), group, category: 0, period }
}
