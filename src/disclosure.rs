//! Suppresses what must not be shown because it concerns few people, and what would allow to compute it. Suppressed numbers are removed:
//! nothing after this stage can reveal them.

mod across;
mod assumed;
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
mod measurements;
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
mod years;

use std::collections::BTreeMap;

pub use group::{Family, family};
pub use likeness::warn as warn_of_likeness;
pub use measurements::hide_few;
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

/// The numbers of a suppressed cell, for warnings that they are stated elsewhere, and for nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Its period.
    pub period: Period,
    /// The number itself, and alternative numbers for the same thing.
    pub numbers: Vec<Decimal>,
    /// Where it is written.
    pub span: Span,
}

/// What suppression needs to know of a site besides its numbers.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// Every area.
    pub areas: &'a Areas,
    /// The site's own area.
    pub own_area: &'a AreaId,
    /// Counts of people below this are suppressed, unless an indicator's file says otherwise.
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

/// Suppresses every number that by itself concerns few people, and numbers from which such a one could be computed, considering all numbers
/// of a site together. Returns what was removed.
pub fn hide(numbers: &mut Numbers<'_>, setting: Setting<'_>, found: &mut Diagnostics) -> Taken {
    numbers.indicators.values_mut().for_each(|indicator| years::take_parts(indicator, found));
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
    numbers.indicators.values_mut().for_each(|indicator| take::take_intervals(indicator, found));
    years::take(numbers, setting, found);
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
