//! How a number differs from the one before it, and why that is not judged where it is not. It is the one place that decides either, and
//! never writes words.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::chance::{self, Sample};
use super::decimals::Difference;
use super::{Better, Cell, CellKey, CellValue, Event, Group, Indicator, Statistic, Unit};
use crate::name::{AreaId, Period, Wording};

/// How many answered a survey, and how many there are to ask: the population, else those asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// How many answered; `None` where that is not told.
    pub answered: Option<u32>,
    /// How many there are; `None` where that is not told.
    pub population: Option<u32>,
}

/// Who answered, by area, group and time.
pub type Rounds = BTreeMap<(AreaId, Group, Period), Answers>;

/// Why a change is neither better nor worse, though one direction is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld<'i> {
    /// A break makes them different measures.
    Broken(&'i Event),
    /// The numbers do not come from one and the same source, or one of them is another number elsewhere.
    Sources,
    /// It may be chance. So many answered, first before and then now.
    Chance(u32, u32),
    /// Whether it is chance cannot be told: it is not known how many answered, or it is no share.
    Unsure,
    /// The number may change still.
    Preliminary,
}

/// Which way a number went since the measurement before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// For the better.
    Better,
    /// For the worse.
    Worse,
    /// Up or down, which is neither in itself.
    Changed,
    /// Up or down, and whether that is better is withheld; or it may be chance that it went anywhere.
    Uncertain,
    /// Nowhere, or not so far that it shows.
    Same,
    /// One of the two is hidden or no single number, or a break makes them different measures.
    Unknown,
}

/// A number beside the one before it.
#[derive(Clone, Copy, Debug)]
pub struct Change<'i> {
    /// When the number before was measured.
    pub since: Period,
    /// The number before.
    pub from: &'i Cell,
    /// The number.
    pub to: &'i Cell,
    /// What is to be added to the first to get the second; `None` where one of them is no single number.
    pub difference: Option<Difference>,
    /// Why it is not judged; `None` where nothing is in the way.
    pub withheld: Option<Withheld<'i>>,
    better: Better,
}

impl Change<'_> {
    /// Which way the number went.
    pub fn trend(&self) -> Trend {
        let Some(difference) = self.difference.filter(|_| !self.is_broken()).map(|difference| difference.shown) else {
            return Trend::Unknown;
        };
        let rose = difference > Decimal::ZERO;
        match (self.withheld, self.better) {
            _ if difference.is_zero() => Trend::Same,
            (Some(Withheld::Chance(..)), _) => Trend::Uncertain,
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

    /// Whether it is one measure from one source, so that the numbers can be held against each other.
    pub fn is_comparable(&self) -> bool {
        !matches!(self.withheld, Some(Withheld::Broken(_) | Withheld::Sources))
    }
}

impl Indicator {
    /// The measurement before a cell: of the same part of the year, since the spring is not like the autumn before.
    pub fn before(&self, key: &CellKey) -> Option<(Period, &Cell)> {
        let first = CellKey { period: Period::year(0), ..key.clone() };
        let same = |before: &CellKey| before.period.part == key.period.part;
        let earlier = self.cells.range(first..key.clone()).rev();
        earlier.filter(|(before, cell)| same(before) && is_measured(cell)).map(|(before, cell)| (before.period, cell)).next()
    }

    /// How a cell differs from the measurement before it; `None` where there is none, or the cell holds none.
    pub fn change(&self, key: &CellKey) -> Option<Change<'_>> {
        let (since, from) = self.before(key)?;
        self.change_since(key, since, from)
    }

    /// How a cell differs from a certain earlier one of the same line.
    pub fn change_from(&self, key: &CellKey, since: Period) -> Option<Change<'_>> {
        let from = self.cells.get(&CellKey { period: since, ..key.clone() }).filter(|cell| is_measured(cell))?;
        self.change_since(key, since, from)
    }

    fn change_since<'i>(&'i self, key: &CellKey, since: Period, from: &'i Cell) -> Option<Change<'i>> {
        // A year that still runs is not held against a whole one.
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
        self.judging.answers.as_ref()?;
        let before = CellKey { period: since, ..key.clone() };
        let Some((first, second)) = self.sample(&before, from).zip(self.sample(key, to)) else { return Some(Withheld::Unsure) };
        chance::may_be_chance(second, first).then_some(Withheld::Chance(first.answers, second.answers))
    }

    /// The name of the source of a cell's number.
    fn source_of<'a>(&'a self, cell: &'a Cell) -> Option<&'a Wording> {
        cell.source.as_deref().or(self.source.as_ref().map(|source| &source.name))
    }

    /// The share that a survey gives, and of how many; `None` where that is not known or it is no share.
    fn sample(&self, key: &CellKey, cell: &Cell) -> Option<Sample> {
        if self.unit != Unit::Percent || self.statistic != Statistic::Share {
            return None;
        }
        let round = self.judging.answers.as_ref()?.get(&(key.area.clone(), key.group, key.period)).copied().unwrap_or_default();
        let answers = cell.base.or(round.answered)?;
        let share = (cell.number()? / Decimal::ONE_HUNDRED).to_f64()?;
        Some(Sample { share, answers, population: round.population })
    }

    /// Whether the difference from another area's number may be chance: that lies within the Wilson interval of the cell. `None` where it is no
    /// answer of a survey, or that cannot be told.
    pub fn may_be_level(&self, key: &CellKey, other: Decimal) -> Option<bool> {
        let sample = self.sample(key, self.cells.get(key)?)?;
        let other = (other / Decimal::ONE_HUNDRED).to_f64()?;
        let (low, high) = sample.interval();
        Some((low..=high).contains(&other))
    }
}

/// Whether anything was measured: a number, or one that is hidden.
pub(super) fn is_measured(cell: &Cell) -> bool {
    matches!(cell.value, CellValue::Number(_) | CellValue::Range(..) | CellValue::Suppressed)
}
