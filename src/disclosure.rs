//! What must not be shown because it concerns few people, and what else must be hidden so that nobody can compute it. What it takes away is
//! gone: nothing after it can tell the number.

mod across;
mod cells;
mod check;
mod choice;
mod cube;
mod facts;
mod families;
mod fits;
mod group;
mod known;
mod likeness;
mod part;
mod parts;
mod rates;
mod reading;
mod relations;
mod rounds;
mod rule;
mod small;
mod take;
mod taken;
mod text;

use std::collections::BTreeMap;

pub use group::{Family, family};
pub use likeness::warn as warn_of_likeness;
use rust_decimal::Decimal;
pub use small::threshold;
pub use taken::Taken;

use crate::area::Areas;
use crate::diagnostic::Diagnostics;
use crate::fact::Fact;
use crate::indicator::{CellKey, Indicator};
use crate::name::{AreaId, FactId, IndicatorId, Period, SurveyId};
use crate::source::Span;
use crate::survey::Survey;

/// A hidden cell's numbers: for those who warn that they stand somewhere else, and for nobody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// The indicator.
    pub indicator: IndicatorId,
    /// When.
    pub period: Period,
    /// The number itself, and the other numbers that were given for the same thing.
    pub numbers: Vec<Decimal>,
    /// Where it is written.
    pub span: Span,
}

/// What the numbers of a site are of.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// Every area.
    pub areas: &'a Areas,
    /// The area that publishes.
    pub own_area: &'a AreaId,
    /// Counts of people below this are not shown, where an indicator's file does not say otherwise.
    pub threshold: u32,
}

/// All numbers of a site.
#[derive(Debug)]
pub struct Numbers<'a> {
    /// The indicators.
    pub indicators: &'a mut BTreeMap<IndicatorId, Indicator>,
    /// The surveys.
    pub surveys: &'a mut BTreeMap<SurveyId, Survey>,
    /// The single figures.
    pub facts: &'a mut BTreeMap<FactId, Fact>,
}

/// Takes away, of all numbers of a site together, every number that by itself tells of few people, and those from which such a number could
/// be computed. Gives what it took.
pub fn hide(numbers: &mut Numbers<'_>, setting: Setting<'_>, found: &mut Diagnostics) -> Taken {
    let choice = known::choose(numbers, setting);
    let facts = facts::hidden(numbers, setting, &choice.facts);
    let taken = Taken::of(&choice, facts, numbers);
    likeness::warn((numbers.indicators, numbers.facts), &taken, setting.own_area, None, found);
    for (id, key) in choice.cells {
        let indicator = numbers.indicators.get_mut(&id);
        let Some(cell) = indicator.and_then(|indicator| indicator.cells.get_mut(&key)) else { continue };
        take::take(cell, found);
    }
    numbers.indicators.values_mut().for_each(rates::take_parts);
    for id in taken.indicators() {
        let gone: Vec<(CellKey, Hidden)> = taken.hidden(id).collect();
        take::warn_of_notes(&numbers.indicators[id], &gone, found);
    }
    for (survey, round) in choice.rounds {
        let survey = numbers.surveys.get_mut(&survey);
        if let Some(round) = survey.and_then(|survey| survey.rounds.get_mut(round)) {
            take::take_round(round, found);
        }
    }
    for id in taken.facts() {
        if let Some(fact) = numbers.facts.get_mut(id) {
            facts::take(fact, found);
        }
    }
    for indicator in numbers.indicators.values() {
        small::warn_of_all_or_none(indicator, found);
    }
    taken
}
