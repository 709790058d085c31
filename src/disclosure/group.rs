//! Groups of related indicators, surveys and facts, and the years in which something of theirs must be suppressed. Others are not
//! considered. It never adds a sum.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{Answers, judge};
use super::part::Joined;
use super::rounds::{answers, answers_of};
use super::{Numbers, Setting, facts};
use crate::fact::Fact;
use crate::indicator::{CellKey, Group as Who, Indicator, PartOf};
use crate::name::{AreaId, FactId, IndicatorId, Period, SurveyId};
use crate::survey::Survey;

/// What a survey says about the numbers of its questions.
pub(super) type AnswersAt<'a> = BTreeMap<(&'a AreaId, Who, Period), Answers>;

/// The largest number of years without anything to suppress that are considered.
const MOST_BESIDE: usize = 2;

/// Related indicators, surveys and facts.
#[derive(Default)]
pub(super) struct Group<'a> {
    pub indicators: Vec<&'a Indicator>,
    pub surveys: Vec<(usize, &'a Survey, AnswersAt<'a>)>,
    pub facts: Vec<&'a Fact>,
    /// The years in which something must be suppressed, and a few others, which show which sums hold.
    pub years: BTreeSet<u16>,
}

/// The ids of indicators, surveys and facts that are related to each other and to no others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Family {
    /// The indicators.
    pub indicators: BTreeSet<IndicatorId>,
    /// The surveys with these indicators as questions.
    pub surveys: BTreeSet<SurveyId>,
    /// The facts that these are declared to be part of.
    pub facts: BTreeSet<FactId>,
}

/// Returns everything that is related to some indicators: suppression in them depends on nothing else.
pub fn family(
    indicators: &BTreeMap<IndicatorId, Indicator>,
    surveys: &BTreeMap<SurveyId, Survey>,
    facts: &BTreeMap<FactId, Fact>,
    some: &BTreeSet<IndicatorId>,
) -> Family {
    let (mut joined, first_survey, first_fact) = joined(indicators, surveys, facts);
    let mut roots = BTreeSet::new();
    for (at, _) in indicators.keys().enumerate().filter(|(_, id)| some.contains(*id)) {
        roots.insert(joined.root(at));
    }
    let mut is_in = |at: usize| roots.contains(&joined.root(at));
    Family {
        indicators: indicators.keys().enumerate().filter(|(at, _)| is_in(*at)).map(|(_, id)| id.clone()).collect(),
        surveys: surveys.keys().zip(first_survey..).filter(|(_, at)| is_in(*at)).map(|(id, _)| id.clone()).collect(),
        facts: facts.keys().zip(first_fact..).filter(|(_, at)| is_in(*at)).map(|(id, _)| id.clone()).collect(),
    }
}

/// Returns which indicators, surveys and facts, indexed in this order, are related; and the indices of the first survey and fact.
fn joined(
    indicators: &BTreeMap<IndicatorId, Indicator>,
    surveys: &BTreeMap<SurveyId, Survey>,
    facts: &BTreeMap<FactId, Fact>,
) -> (Joined, usize, usize) {
    let (first_survey, first_fact) = (indicators.len(), indicators.len() + surveys.len());
    let at_of: BTreeMap<&IndicatorId, usize> = indicators.keys().zip(0..).collect();
    let of_facts: BTreeMap<_, usize> = facts.keys().zip(first_fact..).collect();
    let mut joined = Joined::apart(first_fact + facts.len());
    for (at, survey) in surveys.values().enumerate() {
        for other in survey.questions.iter().filter_map(|question| at_of.get(&question.indicator)) {
            joined.join(first_survey + at, *other);
        }
    }
    for (at, indicator) in indicators.values().enumerate() {
        for of in &indicator.part_of {
            let other = match &of.value {
                PartOf::Indicator(id) | PartOf::Year(id) | PartOf::Share(id) | PartOf::Base(id) => at_of.get(id),
                PartOf::Fact(id) => of_facts.get(id),
            };
            other.into_iter().for_each(|other| joined.join(at, *other));
        }
    }
    (joined, first_survey, first_fact)
}

impl<'a> Group<'a> {
    /// Returns the groups in which something must be suppressed.
    pub fn all(numbers: &'a Numbers<'_>, setting: Setting<'_>) -> Vec<Self> {
        let (mut joined, first_survey, first_fact) = joined(numbers.indicators, numbers.surveys, numbers.facts);
        let mut groups: BTreeMap<usize, Self> = BTreeMap::new();
        for (at, survey) in numbers.surveys.values().enumerate() {
            let group = groups.entry(joined.root(first_survey + at)).or_default();
            group.surveys.push((at, survey, answers(survey, setting.threshold)));
        }
        for (at, indicator) in numbers.indicators.values().enumerate() {
            groups.entry(joined.root(at)).or_default().indicators.push(indicator);
        }
        for (at, fact) in numbers.facts.values().enumerate() {
            groups.entry(joined.root(first_fact + at)).or_default().facts.push(fact);
        }
        groups.values_mut().for_each(|group| group.find_years(setting));
        groups.into_values().filter(|group| !group.years.is_empty()).collect()
    }

    /// Returns a function from a cell to what is known of the answers that it is based on.
    pub fn answers(&self, indicator: &Indicator) -> impl Fn(&CellKey) -> Option<Answers> {
        let asks = |survey: &Survey| survey.questions.iter().any(|question| question.indicator == indicator.id);
        let asking: Vec<_> = self.surveys.iter().filter(|(_, survey, _)| asks(survey)).map(|(.., answers)| answers).collect();
        move |key| asking.iter().find_map(|answers| answers_of(answers, key))
    }

    fn find_years(&mut self, setting: Setting<'_>) {
        let mut years = BTreeSet::new();
        for (_, survey, answers) in &self.surveys {
            let protected = |period: Period, round| answers.get(&round).is_some_and(|answers| answers.protected).then_some(period.year);
            let rounds = survey.rounds.iter().map(|round| protected(round.period, (&round.area, round.group, round.period)));
            years.extend(rounds.flatten());
        }
        for indicator in &self.indicators {
            let answers = self.answers(indicator);
            let is_protected = |key, cell| judge(indicator, cell, answers(key)).1.is_some();
            years.extend(indicator.cells.iter().filter(|(key, cell)| is_protected(key, cell)).map(|(key, _)| key.period.year));
        }
        let is_linked = !self.indicators.is_empty();
        let facts = self.facts.iter().filter(|fact| is_linked && facts::is_protected(fact, setting.threshold));
        years.extend(facts.filter_map(|fact| fact.period).map(|period| period.year));
        if years.is_empty() {
            return;
        }
        let of_cells = self.indicators.iter().flat_map(|indicator| indicator.cells.keys()).map(|key| key.period.year);
        let all: BTreeSet<u16> =
            of_cells.chain(self.surveys.iter().flat_map(|(_, survey, _)| &survey.rounds).map(|round| round.period.year)).collect();
        let others: Vec<u16> = all.into_iter().rev().filter(|year| !years.contains(year)).take(MOST_BESIDE).collect();
        years.extend(others);
        self.years = years;
    }
}
