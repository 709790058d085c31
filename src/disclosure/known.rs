//! Converts the numbers of a site to quantities and sums, and the choice of units back to cells. It never removes a number.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::across::{self, FactNumbers};
use super::assumed::{Assumed, Readable};
use super::cells::{AreaNumbers, Cells, Place, area_numbers, make_units};
use super::cube::{Cube, Made};
use super::families::{Families, Of};
use super::group::{AnswersAt, Group};
use super::parts::parts_of;
use super::reading::{Reading, Steps};
use super::relations::{Quantity, Range, Relations, Unit};
use super::rounds::{self, Rounds};
use super::small::is_small;
use super::{Numbers, Setting, facts};
use crate::fact::{Fact, FactValue};
use crate::indicator::{CellKey, CellValue, Group as Who, PartOf};
use crate::name::{AreaId, FactId, IndicatorId, Period, SurveyId};
use crate::survey::Survey;

/// What to suppress.
#[derive(Debug, Default)]
pub(super) struct Choice {
    /// Cells.
    pub cells: Vec<(IndicatorId, CellKey)>,
    /// Rounds of surveys, by index.
    pub rounds: Vec<(SurveyId, usize)>,
    /// Facts.
    pub facts: Vec<FactId>,
}

/// What a unit stands for.
enum Target {
    Cell(IndicatorId, CellKey),
    Round(SurveyId, usize),
    Fact(FactId),
}

/// Chooses what to suppress of all numbers.
pub(super) fn choose(numbers: &Numbers<'_>, setting: Setting<'_>) -> Choice {
    let areas = area_numbers(setting.areas);
    let groups = Group::all(numbers, setting);
    let chosen: Vec<Vec<Target>> = groups.par_iter().map(|group| of_group(group, setting, &areas)).collect();
    let mut choice = Choice::default();
    for target in chosen.into_iter().flatten() {
        match target {
            Target::Cell(id, key) => choice.cells.push((id, key)),
            Target::Round(id, at) => choice.rounds.push((id, at)),
            Target::Fact(id) => choice.facts.push(id),
        }
    }
    choice.cells.sort();
    choice
}

/// Returns what to suppress of a group's numbers: by the first assumption that the visible numbers confirm; if none is confirmed, all that is
/// connected to a protected number.
fn of_group(group: &Group<'_>, setting: Setting<'_>, areas: &AreaNumbers<'_>) -> Vec<Target> {
    let of = |indicator| Cells::of(indicator, areas, &group.years, group.answers(indicator));
    let mut cells: Vec<Cells<'_>> = group.indicators.iter().map(|indicator| of(indicator)).collect();
    let mut units = Relations::default();
    make_units(&mut cells, setting.areas, setting.own_area, &mut units);
    let given = Given { group, setting, areas, cells: &cells, units: units.units };
    let rounds = given.rounds();
    let readable = Readable::of(&cells, |cells, entry| rounds.unit(cells, entry.key));
    let mut last = None;
    for assumed in readable.all() {
        let known = given.known(&assumed);
        let hidden = known.families.choose(&known.all);
        if readable.is_told(&assumed, |unit| !hidden[unit]) {
            return known.targets_of(&hidden);
        }
        last = Some(known);
    }
    let of_joined = |known: Known| {
        let joined = known.families.joined(&known.all);
        known.targets_of(&joined)
    };
    last.map(of_joined).unwrap_or_default()
}

/// The quantities and sums of a group, and what each unit stands for.
struct Known {
    families: Families,
    all: Relations,
    targets: BTreeMap<usize, Target>,
}

impl Known {
    /// Returns what the suppressed units stand for.
    fn targets_of(self, hidden: &[bool]) -> Vec<Target> {
        self.targets.into_iter().filter(|(unit, _)| hidden[*unit]).map(|(_, target)| target).collect()
    }
}

/// What is independent of assumptions.
struct Given<'a> {
    group: &'a Group<'a>,
    setting: Setting<'a>,
    areas: &'a AreaNumbers<'a>,
    cells: &'a [Cells<'a>],
    /// The units of the cells.
    units: Vec<Unit>,
}

impl<'a> Given<'a> {
    fn named(&self, id: &IndicatorId) -> Option<usize> {
        self.group.indicators.iter().position(|indicator| indicator.id == *id)
    }

    /// Makes the quantities and sums under an assumption.
    fn known(&self, assumed: &Assumed) -> Known {
        let Self { group, setting, areas, cells, units } = self;
        let (mut families, mut targets) = (Families::default(), BTreeMap::new());
        let mut all = Relations { units: units.clone(), ..Relations::default() };
        for (cells, entry) in cells.iter().flat_map(|cells| cells.entries.iter().map(move |entry| (cells, entry))) {
            targets.insert(entry.unit, Target::Cell(cells.indicator.id.clone(), entry.key.clone()));
        }
        let surveys = add_surveys(group, *setting, areas, (&mut families, &mut all), &mut targets);
        let facts = add_facts(group, *setting, areas, assumed.counts, &mut all, &mut targets);
        let places = self.places(&surveys, &facts);
        let made = |(cells, places): (&Cells<'_>, &BTreeSet<Place>)| made(cells, places, *setting, areas);
        let parts: Vec<Vec<Made>> = cells.iter().zip(&places).map(made).collect();
        for reading in Reading::of(cells) {
            let years = years(reading, cells, group);
            let mut cubes: Vec<Cube<'_>> = Vec::new();
            for (at, ((cells, parts), places)) in cells.iter().zip(&parts).zip(&places).enumerate() {
                families.begin(Of::Indicator(at));
                let how = (reading, assumed.steps(cells), assumed.bases[at], &years);
                cubes.push(Cube::add((cells, parts, places), how, (&mut families, &mut all)));
            }
            ask(group, &surveys, &mut cubes, areas, (&mut families, &mut all));
            families.begin(Of::Across);
            across::add(&group.indicators, &mut cubes, |id| self.named(id), &facts, (&mut families, &mut all));
        }
        Known { families, all, targets }
    }

    /// Returns the units of the surveys' rounds.
    fn rounds(&self) -> RoundUnits<'a> {
        let mut all = Relations { units: self.units.clone(), ..Relations::default() };
        let surveys = add_surveys(self.group, self.setting, self.areas, (&mut Families::default(), &mut all), &mut BTreeMap::new());
        let of_survey = |((_, survey, _), rounds): (&(usize, &'a Survey, AnswersAt<'a>), Rounds<'_>)| {
            let units = survey.rounds.iter().zip(rounds.units);
            let units = units.filter_map(|(round, unit)| Some(((&round.area, round.group, round.period), unit?))).collect();
            (survey.questions.iter().map(|question| &question.indicator).collect(), units)
        };
        RoundUnits(self.group.surveys.iter().zip(surveys).map(of_survey).collect())
    }

    /// Returns the positions of each indicator's totals.
    fn places(&self, surveys: &[Rounds<'_>], facts: &FactNumbers<'_>) -> Vec<BTreeSet<Place>> {
        let group = self.group;
        let questions_of = |survey: &Survey| survey.questions.iter().filter_map(|question| self.named(&question.indicator)).collect();
        let of_surveys = group.surveys.iter().zip(surveys);
        let asked: Vec<(Vec<usize>, BTreeSet<Place>)> =
            of_surveys.map(|((_, survey, _), rounds)| (questions_of(survey), rounds.places(self.areas))).collect();
        let part_of_fact = |of: &PartOf| if let PartOf::Fact(id) = of { facts.get(id).map(|(place, _)| *place) } else { None };
        let of_facts =
            group.indicators.iter().enumerate().flat_map(|(at, indicator)| indicator.part_of.iter().map(move |of| (at, &of.value)));
        let of_facts: Vec<(usize, Place)> = of_facts.filter_map(|(at, of)| Some((at, part_of_fact(of)?))).collect();
        across::places(&group.indicators, self.cells, |id| self.named(id), &asked, &of_facts)
    }
}

/// The indicators that a survey asks, and the units of its rounds.
type RoundsOf<'a> = (BTreeSet<&'a IndicatorId>, BTreeMap<(&'a AreaId, Who, Period), usize>);

/// The units of the rounds of each survey.
struct RoundUnits<'a>(Vec<RoundsOf<'a>>);

impl RoundUnits<'_> {
    /// Returns the unit of the round whose answers are the base of a cell that states none.
    fn unit(&self, cells: &Cells<'_>, key: &CellKey) -> Option<usize> {
        let asking = self.0.iter().filter(|(asked, _)| asked.contains(&cells.indicator.id));
        asking.into_iter().find_map(|(_, units)| units.get(&(&key.area, key.group, key.period)).copied())
    }
}

/// Adds the quantities and sums of surveys.
fn add_surveys<'a>(
    group: &Group<'a>,
    setting: Setting<'_>,
    areas: &AreaNumbers<'_>,
    (families, all): (&mut Families, &mut Relations),
    targets: &mut BTreeMap<usize, Target>,
) -> Vec<Rounds<'a>> {
    let mut surveys: Vec<Rounds<'_>> = Vec::new();
    for (at, (_, survey, _)) in group.surveys.iter().enumerate() {
        families.begin(Of::Rounds(at));
        let asked = group.indicators.iter().filter(|indicator| survey.questions.iter().any(|question| question.indicator == indicator.id));
        let questions = asked.flat_map(|indicator| indicator.cells.keys());
        let rounds = rounds::add(survey, (setting, areas), &group.years, questions, (families, all));
        let units = rounds.units.iter().enumerate().filter_map(|(at, unit)| Some((at, (*unit)?)));
        targets.extend(units.map(|(at, unit)| (unit, Target::Round(survey.id.clone(), at))));
        surveys.push(rounds);
    }
    surveys
}

/// Returns the years for which a reading adds anything.
fn years(reading: Reading, cells: &[Cells<'_>], group: &Group<'_>) -> BTreeSet<u16> {
    if reading == Reading::Now {
        return group.years.clone();
    }
    let other = cells.iter().flat_map(|cells| &cells.entries).filter(|entry| reading.differs(entry));
    other.map(|entry| entry.place.period.year).collect()
}

/// Returns the areas that make up others, among those with numbers of an indicator or a related one in any year.
fn made(cells: &Cells<'_>, places: &BTreeSet<Place>, setting: Setting<'_>, areas: &AreaNumbers<'_>) -> Vec<Made> {
    let mut with_numbers = cells.indicator.areas();
    let beside: BTreeSet<u32> = places.iter().map(|place| place.area).collect();
    with_numbers.extend(areas.iter().filter(|(_, number)| beside.contains(number)).map(|(area, _)| *area));
    let parts = parts_of(setting.areas, setting.own_area, &with_numbers);
    let mut made: Vec<Made> = parts.into_iter().map(|parts| Made::of(parts, areas)).collect();
    // Those with more parts are decided first.
    made.sort_by_key(|made| std::cmp::Reverse(made.count()));
    made
}

/// Relates the numbers of questions to the people who answered them.
fn ask(
    group: &Group<'_>,
    surveys: &[Rounds<'_>],
    cubes: &mut [Cube<'_>],
    areas: &AreaNumbers<'_>,
    (families, all): (&mut Families, &mut Relations),
) {
    for (at, ((_, survey, _), rounds)) in group.surveys.iter().zip(surveys).enumerate() {
        families.begin(Of::Questions(at));
        for (at, question) in survey.questions.iter().enumerate() {
            let cube = group.indicators.iter().position(|indicator| indicator.id == question.indicator);
            if let Some(cube) = cube {
                rounds.question(at, &mut cubes[cube], areas, (families, all));
            }
        }
    }
}

/// Adds the facts that something is declared to be part of.
fn add_facts<'a>(
    group: &Group<'a>,
    setting: Setting<'_>,
    areas: &AreaNumbers<'_>,
    steps: Steps,
    all: &mut Relations,
    targets: &mut BTreeMap<usize, Target>,
) -> FactNumbers<'a> {
    let mut facts = FactNumbers::new();
    let is_named = |fact: &Fact| {
        let of_fact = |of: &PartOf| matches!(of, PartOf::Fact(id) if *id == fact.id);
        group.indicators.iter().flat_map(|indicator| &indicator.part_of).any(|of| of_fact(&of.value))
    };
    for fact in group.facts.iter().copied().filter(|fact| is_named(fact)) {
        let (Some(period), Some(area)) = (fact.period, areas.get(setting.own_area)) else { continue };
        let FactValue::Number(value) = &fact.value else { continue };
        let unit = all.units.len();
        let protected = facts::is_protected(fact, setting.threshold);
        all.units.push(Unit { protected });
        targets.insert(unit, Target::Fact(fact.id.clone()));
        let number = match value {
            CellValue::Number(number) => Some((*number, *number)),
            CellValue::Range(from, to) => Some((*from, *to)),
            _ => None,
        };
        let limit = facts::about(fact, setting.threshold).and_then(|(about, _)| about.threshold);
        let small = |limit: u32| number.is_some_and(|(from, to)| is_small(from, limit) && is_small(to, limit));
        let range = match limit.map(|limit| (limit, small(limit))) {
            Some((limit, true)) => Range::small(steps.limit(limit)),
            Some((limit, false)) if !protected => Range { bounds: steps.domain(), limit: steps.limit(limit) },
            _ => Range::within(steps.domain()),
        };
        let of_unit = Quantity::of_unit(unit, number.map(|number| steps.exact(number)), steps.domain());
        let quantity = all.quantity(Quantity { range, apart: protected.then_some(1), ..of_unit });
        let place = Place { area: *area, group: Who::Total, category: 0, period };
        facts.insert(&fact.id, (place, quantity));
    }
    facts
}
