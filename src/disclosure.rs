//! What must not be shown because it concerns few people, and what else must be hidden so that nobody can compute it. What it takes away is
//! gone: nothing after it can tell the number.

mod choice;
mod cube;
mod fits;
mod parts;
mod reading;
mod relations;
mod rounds;
mod small;
mod take;
mod text;
mod units;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
pub use small::{About, threshold};

use crate::area::Areas;
use crate::diagnostic::Diagnostics;
use crate::indicator::{Cell, Indicator};
use crate::name::{AreaId, IndicatorId, Period, SurveyId};
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

/// Takes away, of all indicators and surveys together, every number that by itself tells of few people, and those from which such a number
/// could be computed. Gives what it took.
pub fn hide(
    indicators: &mut BTreeMap<IndicatorId, Indicator>,
    surveys: &mut BTreeMap<SurveyId, Survey>,
    setting: Setting<'_>,
    found: &mut Diagnostics,
) -> Vec<Hidden> {
    let asked: BTreeSet<&IndicatorId> = surveys.values().flat_map(|survey| &survey.questions).map(|question| &question.indicator).collect();
    let has_protected = |indicator: &Indicator| indicator.cells.values().any(|cell| small::is_protected(indicator, cell));
    let concerned: Vec<&Indicator> =
        indicators.values().filter(|indicator| asked.contains(&indicator.id) || has_protected(indicator)).collect();
    let mut relations = relations::Relations::default();
    let units = units::Units::of(&concerned, setting.areas, setting.own_area, &mut relations);
    let mut bases = cube::Bases::new();
    for indicator in &concerned {
        cube::add(indicator, setting.areas, &units, &mut relations, &mut bases);
    }
    let rounds: Vec<_> = surveys.values().map(|survey| rounds::add(survey, setting, &bases, &mut relations)).collect();
    let hidden = choice::choose(&relations);
    let taken: Vec<_> = units.iter().filter(|(_, unit)| hidden[*unit]).map(|((id, key), _)| (id.clone(), key.clone())).collect();
    let mut gone = Vec::with_capacity(taken.len());
    for (id, key) in taken {
        let Some(indicator) = indicators.get_mut(&id) else { continue };
        let Some(cell) = indicator.cells.get_mut(&key) else { continue };
        let hidden = Hidden { indicator: id, period: key.period, numbers: cell.numbers(), span: cell.span };
        take::take(cell, found);
        take::warn_of_notes(indicator, &key, &hidden, found);
        gone.push(hidden);
    }
    let of_rounds = surveys.values_mut().flat_map(|survey| &mut survey.rounds).zip(rounds.into_iter().flatten());
    for (round, _) in of_rounds.filter(|(_, unit)| hidden[*unit]) {
        take::take_round(round, found);
    }
    for indicator in indicators.values() {
        small::warn_of_all_or_none(indicator, found);
    }
    gone
}

/// Takes away a number that stands alone where it tells of few people.
pub fn hide_single(cell: &mut Cell, about: About, found: &mut Diagnostics) {
    if about.protects(cell) {
        take::take(cell, found);
    }
}
