//! Computes how a number differs from the previous one, and why a change is not judged. It is the only module that decides either, and never writes
//! words.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::chance::{self, Estimate, Sample};
use super::decimals::Difference;
use super::{Better, Cell, CellKey, CellValue, Event, Group, Indicator, Statistic, Unit};
use crate::name::{AreaId, Period, PeriodKind, Wording};

/// The number of answers to a survey, and the number of people to ask: the population, or else those asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The number of answers; `None` if unknown.
    pub answered: Option<u32>,
    /// The number of people; `None` if unknown.
    pub population: Option<u32>,
}

/// The answers by area, group and period.
pub type Rounds = BTreeMap<(AreaId, Group, Period), Answers>;

/// Why a change is judged neither better nor worse, although one direction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld<'i> {
    /// A break makes them different measures.
    Broken(&'i Event),
    /// The numbers have different sources, or one of them has an alternative elsewhere.
    Sources,
    /// It may be chance, with the earlier and the current number of answers.
    Chance(u32, u32),
    /// It may be chance by the intervals of uncertainty that the source gives.
    Intervals,
    /// Whether it may be chance cannot be determined: the number of answers is unknown, or it is not a share.
    Unsure,
    /// The number is preliminary.
    Preliminary,
}

/// The direction of a change since the previous measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// For the better.
    Better,
    /// For the worse.
    Worse,
    /// Up or down, where neither is better.
    Changed,
    /// Up or down, without a judgement; or possibly no change, because of chance.
    Uncertain,
    /// No change, or too small a change to show.
    Same,
    /// Unknown: one of the two is suppressed or not a single number, or a break makes them different measures.
    Unknown,
}

/// A number with the previous one.
#[derive(Clone, Copy, Debug)]
pub struct Change<'i> {
    /// The period of the previous number.
    pub since: Period,
    /// The previous number.
    pub from: &'i Cell,
    /// The number.
    pub to: &'i Cell,
    /// The difference, second minus first; `None` if either is not a single number.
    pub difference: Option<Difference>,
    /// Why it is not judged; `None` if it is.
    pub withheld: Option<Withheld<'i>>,
    better: Better,
}

impl Change<'_> {
    /// Returns the direction of the change.
    pub fn trend(&self) -> Trend {
        let Some(difference) = self.difference.filter(|_| !self.is_broken()).map(|difference| difference.shown) else {
            return Trend::Unknown;
        };
        let rose = difference > Decimal::ZERO;
        match (self.withheld, self.better) {
            _ if difference.is_zero() => Trend::Same,
            (Some(Withheld::Chance(..) | Withheld::Intervals), _) => Trend::Uncertain,
            (_, Better::Neutral) => Trend::Changed,
            (Some(_), _) => Trend::Uncertain,
            (None, better) if rose == (better == Better::Higher) => Trend::Better,
            (None, _) => Trend::Worse,
        }
    }

    /// Whether a break makes them different measures.
    pub fn is_broken(&self) -> bool {
        matches!(self.withheld, Some(Withheld::Broken(_)))
    }

    /// Whether it is the same measure from the same source, so that the numbers are comparable.
    pub fn is_comparable(&self) -> bool {
        !matches!(self.withheld, Some(Withheld::Broken(_) | Withheld::Sources))
    }
}

impl Indicator {
    /// Returns the measurement before a cell's: for the same part of the year, since seasons differ; the one before, of measurements on single days.
    pub fn before(&self, key: &CellKey) -> Option<(Period, &Cell)> {
        let first = CellKey { period: Period::year(0), ..key.clone() };
        let is_day = key.period.kind() == PeriodKind::Day;
        let same = |before: &CellKey| is_day || before.period.part == key.period.part;
        let earlier = self.cells.range(first..key.clone()).rev();
        earlier.filter(|(before, cell)| same(before) && is_measured(cell)).map(|(before, cell)| (before.period, cell)).next()
    }

    /// Returns the change of a cell since the previous measurement; `None` if there is none, or if the cell was not measured.
    pub fn change(&self, key: &CellKey) -> Option<Change<'_>> {
        let (since, from) = self.before(key)?;
        self.change_since(key, since, from)
    }

    /// Returns the change of a cell since a given earlier one of the same line.
    pub fn change_from(&self, key: &CellKey, since: Period) -> Option<Change<'_>> {
        let from = self.cells.get(&CellKey { period: since, ..key.clone() }).filter(|cell| is_measured(cell))?;
        self.change_since(key, since, from)
    }

    fn change_since<'i>(&'i self, key: &CellKey, since: Period, from: &'i Cell) -> Option<Change<'i>> {
        // An unfinished year is not compared with a complete one.
        let to = self.cells.get(key).filter(|cell| is_measured(cell) && cell.through.is_none())?;
        Some(Change {
            since,
            from,
            to,
            difference: self.difference(from, to),
            withheld: self.withheld_between(key, since, from, to),
            better: self.better,
        })
    }

    fn withheld_between(&self, key: &CellKey, since: Period, from: &Cell, to: &Cell) -> Option<Withheld<'_>> {
        if let Some(event) = self.breaks.iter().rev().find(|event| since < event.period && event.period <= key.period) {
            return Some(Withheld::Broken(event));
        }
        if from.also.is_some() || to.also.is_some() || self.source_of(from) != self.source_of(to) {
            return Some(Withheld::Sources);
        }
        if to.preliminary {
            return Some(Withheld::Preliminary);
        }
        if let Some((first, second)) = estimate(from).zip(estimate(to)) {
            return chance::may_be_chance_by_intervals(second, first).then_some(Withheld::Intervals);
        }
        self.judging.answers.as_ref()?;
        let before = CellKey { period: since, ..key.clone() };
        let Some((first, second)) = self.sample(&before, from).zip(self.sample(key, to)) else { return Some(Withheld::Unsure) };
        chance::may_be_chance(second, first).then_some(Withheld::Chance(first.answers, second.answers))
    }

    /// Returns the name of the source of a cell's number.
    fn source_of<'a>(&'a self, cell: &'a Cell) -> Option<&'a Wording> {
        cell.source.as_deref().or(self.source.as_ref().map(|source| &source.name))
    }

    /// Returns the number of people, answers or other things that a cell's number is based on: its own, or its survey's answers.
    pub fn base_of(&self, key: &CellKey) -> Option<u32> {
        let round = || self.judging.answers.as_ref()?.get(&(key.area.clone(), key.group, key.period))?.answered;
        self.cells.get(key)?.base.or_else(round)
    }

    /// Returns the share from a survey with its number of answers; `None` if that is unknown or it is not a share.
    fn sample(&self, key: &CellKey, cell: &Cell) -> Option<Sample> {
        if self.unit != Unit::Percent || self.statistic != Statistic::Share {
            return None;
        }
        let round = self.judging.answers.as_ref()?.get(&(key.area.clone(), key.group, key.period)).copied().unwrap_or_default();
        let answers = cell.base.or(round.answered)?;
        let share = (cell.number()? / Decimal::ONE_HUNDRED).to_f64()?;
        Some(Sample { share, answers, population: round.population })
    }

    /// Whether the difference from another area's number may be chance: the other number is within the cell's interval, which is the source's or else
    /// Wilson's. `None` if the cell has no interval and is not an answer to a survey, or if this cannot be determined.
    pub fn may_be_level(&self, key: &CellKey, other: Decimal) -> Option<bool> {
        if let Some(interval) = self.cells.get(key).and_then(|cell| cell.interval.as_ref()) {
            return Some((interval.low..=interval.high).contains(&other));
        }
        let sample = self.sample(key, self.cells.get(key)?)?;
        let other = (other / Decimal::ONE_HUNDRED).to_f64()?;
        let (low, high) = sample.interval();
        Some((low..=high).contains(&other))
    }
}

/// Returns a number with the interval that its source gives.
fn estimate(cell: &Cell) -> Option<Estimate> {
    let interval = cell.interval.as_ref()?;
    Some(Estimate { number: cell.number()?.to_f64()?, low: interval.low.to_f64()?, high: interval.high.to_f64()? })
}

/// Whether it was measured: it is a number, or a suppressed one.
pub(super) fn is_measured(cell: &Cell) -> bool {
    matches!(cell.value, CellValue::Number(_) | CellValue::Range(..) | CellValue::Suppressed)
}
