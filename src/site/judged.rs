//! The result of a goal: the board's verdict, or one computed from its indicators as the goal's report closed them. It never writes words.

use std::collections::BTreeMap;

use super::Site;
use crate::config::CountsAs;
use crate::goal::{BoardState, Goal};
use crate::indicator::{Answers, Counts, Course, Indicator, Outcome, Rounds, Standing};
use crate::name::{IndicatorId, SurveyId};
use crate::survey::{People, Survey};

/// The result of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Reached, nearly reached or not reached.
    Judged(Outcome),
    /// A step of the board's own scale, by its index.
    Step(usize),
    /// The board only describes it in words.
    InWords,
    /// The board has not assessed it.
    NotAssessed,
    /// The board expects it to be reached.
    Expected,
    /// The board does not expect it to be reached.
    Unlikely,
    /// No target was set, and all numbers developed in this direction.
    Course(Course),
    /// It cannot be determined: a number is missing, or numbers without a target, such as the months of a year, developed in different directions.
    Untold,
}

impl From<BoardState> for Verdict {
    fn from(state: BoardState) -> Self {
        match state {
            BoardState::Outcome(outcome) => Self::Judged(outcome),
            BoardState::NotAssessed => Self::NotAssessed,
            BoardState::Expected => Self::Expected,
            BoardState::Unlikely => Self::Unlikely,
            BoardState::Step(at) => Self::Step(at),
        }
    }
}

/// The result of a goal, with its basis.
#[derive(Clone, Debug)]
pub struct Judgement<'s> {
    /// The verdict: the board's, or else the computed one.
    pub verdict: Verdict,
    /// Whether the verdict is the board's own.
    pub by_board: bool,
    /// The verdict computed from the indicators; `None` if there are none.
    pub computed: Option<Verdict>,
    /// The standing of each indicator, the most important first; `None` if nothing is known about it.
    pub standings: Vec<(&'s Indicator, Option<Standing<'s>>)>,
}

impl Site {
    /// Returns the result of a goal.
    pub fn judged(&self, goal: &Goal) -> Judgement<'_> {
        let standing = |id: &IndicatorId| {
            let indicator = self.indicator_of_year(id, goal.edition)?;
            Some((indicator.judged(), indicator.judged().standing(self.own_area(), goal.group, Some(goal.edition))))
        };
        let standings: Vec<_> = goal.indicators.iter().filter_map(standing).collect();
        let computed = (!standings.is_empty()).then(|| computed(goal, &standings));
        let board = goal.verdict.as_ref().map(|board| board.state.map_or(Verdict::InWords, Verdict::from));
        let verdict = board.or(computed).unwrap_or(Verdict::Untold);
        Judgement { verdict, by_board: board.is_some(), computed, standings }
    }

    /// Returns the outcome as which a verdict counts; `None` if it counts as none: nothing is known, or the board only expects something.
    pub fn outcome_of(&self, verdict: Verdict) -> Option<Outcome> {
        match verdict {
            Verdict::Judged(outcome) => Some(outcome),
            Verdict::Step(at) => self.config.verdict_scale.get(at)?.counts_as.map(|counts| match counts {
                CountsAs::Reached => Outcome::Reached,
                CountsAs::Nearly => Outcome::Nearly,
                CountsAs::Missed => Outcome::Missed,
            }),
            _ => None,
        }
    }

    /// Returns an indicator as the reports of a year closed it; the first of them if they closed it on different days.
    pub fn indicator_of_year(&self, id: &IndicatorId, year: u16) -> Option<&Indicator> {
        let closed = self.structure.reports.iter().filter(|edition| edition.year == year).find_map(|edition| self.closed(edition, id));
        closed.or_else(|| self.numbers.indicators.get(id))
    }
}

/// Adds to every indicator the data for judging its numbers, after suppression: who answered, and the decimals needed to show the reason.
pub(super) fn prepare(indicators: &mut BTreeMap<IndicatorId, Indicator>, surveys: &BTreeMap<SurveyId, Survey>) {
    let asked_by: BTreeMap<&IndicatorId, &Survey> =
        surveys.values().flat_map(|survey| survey.questions.iter().map(move |question| (&question.indicator, survey))).collect();
    for (id, indicator) in indicators {
        let survey = asked_by.get(id);
        let answers = indicator.counts == Counts::Answers || survey.is_some();
        indicator.judging.answers = answers.then(|| survey.map_or_else(Rounds::new, |survey| rounds(survey)));
        indicator.settle();
    }
}

fn rounds(survey: &Survey) -> Rounds {
    let known = |people: People| if let People::Known(people) = people { Some(people) } else { None };
    let of = |round: &crate::survey::Round| {
        let population = known(round.population).or(known(round.asked));
        ((round.area.clone(), round.group, round.period), Answers { answered: known(round.answered), population })
    };
    survey.rounds.iter().map(of).collect()
}

/// Computes the verdict: a goal is reached if every indicator with a target has reached it, and missed if one has missed it. Without targets, only
/// the direction is given.
fn computed(goal: &Goal, standings: &[(&Indicator, Option<Standing<'_>>)]) -> Verdict {
    let aimed = standings.iter().filter_map(|(_, standing)| standing.as_ref()).filter(|standing| standing.has_aim());
    let outcomes: Vec<Option<Outcome>> = aimed.map(Standing::verdict).collect();
    if outcomes.contains(&Some(Outcome::Missed)) {
        return Verdict::Judged(Outcome::Missed);
    }
    if !outcomes.is_empty() {
        let all: Option<Vec<Outcome>> = outcomes.into_iter().collect();
        return all.and_then(|all| all.into_iter().max()).map_or(Verdict::Untold, Verdict::Judged);
    }
    let course = |(_, standing): &(&Indicator, Option<Standing<'_>>)| standing.as_ref()?.course(goal.direction?);
    let courses: Option<Vec<Course>> = standings.iter().map(course).collect();
    match courses.as_deref() {
        Some([first, rest @ ..]) if rest.iter().all(|course| course == first) => Verdict::Course(*first),
        _ => Verdict::Untold,
    }
}
