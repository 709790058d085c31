//! Judging numbers: against what is aimed at, and against the number before. It never writes words, and never judges a number that is not
//! known.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Aim, Better, Cell, CellKey, CellValue, Event, Group, Indicator};
use crate::name::{AreaId, Period};

/// Which way a number is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Increase,
    /// Down.
    Decrease,
    /// Neither.
    Keep,
}

impl Direction {
    /// The direction that is good; `None` where neither is.
    pub fn of(better: Better) -> Option<Self> {
        match better {
            Better::Higher => Some(Self::Increase),
            Better::Lower => Some(Self::Decrease),
            Better::Neutral => None,
        }
    }
}

/// How it went with a goal or a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Reached.
    Reached,
    /// Not reached, but within the distance that the site calls nearly.
    Nearly,
    /// Not reached.
    Missed,
}

/// Which way a number went, seen from the way that it was to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// The way that it was to go; or nowhere, where it was to stay.
    Right,
    /// The opposite way.
    Wrong,
    /// Nowhere, where it was to go somewhere.
    Unchanged,
    /// Somewhere, where it was to stay. Which way is then better, nobody has said.
    Changed,
}

impl Aim {
    /// How far a number is from what is aimed at, in the indicator's unit; zero or less where it is reached.
    pub fn short_by(&self, number: Decimal) -> Decimal {
        match self {
            Self::AtLeast(least) => least - number,
            Self::AtMost(most) => number - most,
            Self::Between(low, high) => (low - number).max(number - high),
        }
    }

    /// How a number came out. `near` is how far from the aim still is nearly, in the indicator's unit.
    pub fn outcome(&self, number: Decimal, near: Decimal) -> Outcome {
        match self.short_by(number) {
            short if short <= Decimal::ZERO => Outcome::Reached,
            short if short <= near => Outcome::Nearly,
            _ => Outcome::Missed,
        }
    }
}

/// Which way the number went from the first to the second.
pub fn course(direction: Direction, before: Decimal, now: Decimal) -> Course {
    match direction {
        _ if before == now && direction == Direction::Keep => Course::Right,
        _ if before == now => Course::Unchanged,
        Direction::Keep => Course::Changed,
        Direction::Increase if now > before => Course::Right,
        Direction::Decrease if now < before => Course::Right,
        Direction::Increase | Direction::Decrease => Course::Wrong,
    }
}

/// Where an indicator stands: a number, the one before it, and what was aimed at.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'i> {
    /// When.
    pub period: Period,
    /// What is known then; `None` where there should be a number and nothing is said.
    pub cell: Option<&'i Cell>,
    /// The number before, unless a break makes it another measure.
    pub before: Option<(Period, &'i Cell)>,
    /// Why there is no number before that it can be compared with, where a break is the reason.
    pub broken: Option<&'i Event>,
    /// What is aimed at then.
    pub aim: Option<&'i Aim>,
}

impl Standing<'_> {
    /// How it came out against the aim, by the number as it is shown; `None` where there is no aim or no number.
    pub fn outcome(&self, indicator: &Indicator, near: Decimal) -> Option<Outcome> {
        Some(self.aim?.outcome(indicator.shown(self.cell?.number()?), near))
    }

    /// Which way it went; `None` where that cannot be told, or not yet, since the number is preliminary.
    pub fn course(&self, indicator: &Indicator, direction: Direction) -> Option<Course> {
        let cell = self.cell.filter(|cell| !cell.preliminary)?;
        let before = self.before?.1.number()?;
        Some(course(direction, indicator.shown(before), indicator.shown(cell.number()?)))
    }
}

impl Cell {
    /// The number, where there is exactly one.
    pub fn number(&self) -> Option<Decimal> {
        if let CellValue::Number(number) = self.value { Some(number) } else { None }
    }

    /// Every number that is given for the thing itself: the number or both ends of a range, another one for the same, the one before.
    pub fn numbers(&self) -> Vec<Decimal> {
        let mut numbers = match self.value {
            CellValue::Number(number) => vec![number],
            CellValue::Range(from, to) => vec![from, to],
            CellValue::Missing | CellValue::NotApplicable | CellValue::Suppressed | CellValue::NotMeasured => Vec::new(),
        };
        numbers.extend(self.also.iter().map(|also| also.value));
        numbers.extend(self.revision.iter().map(|revision| revision.was));
        numbers
    }
}

impl Indicator {
    /// A number as it is shown: what readers see is what is compared, so that "88, och måltalet 88" is never called missed.
    pub fn shown(&self, number: Decimal) -> Decimal {
        match self.decimals {
            Some(decimals) => number.round_dp_with_strategy(decimals.into(), RoundingStrategy::MidpointAwayFromZero),
            None => number,
        }
    }

    /// What a report about `year` can say of a group: the latest period that anything is said of, and the number before. Where numbers do
    /// not come late and a later period has a target, that period is what is lacking. `None` where there is nothing at all.
    pub fn standing(&self, area: &AreaId, group: Group, year: Option<u16>) -> Option<Standing<'_>> {
        let in_time = |period: Period| year.is_none_or(|year| period.year <= year);
        let key = |period| CellKey { area: area.clone(), group, category: None, period };
        let of_group =
            |(key, _): &(&CellKey, &Cell)| key.area == *area && key.group == group && key.category.is_none() && in_time(key.period);
        let said = |(_, cell): &(&CellKey, &Cell)| cell.value != CellValue::NotMeasured;
        let latest = self.cells.iter().filter(of_group).filter(said).map(|(key, _)| key.period).max();
        let aimed = self.targets.keys().filter(|(of, period)| (*of == group || *of == Group::Total) && in_time(*period));
        let aimed = aimed.map(|(_, period)| *period).max().filter(|_| self.lag_years == 0 && year.is_some());
        let period = latest.max(aimed)?;
        let cell = self.cells.get(&key(period));
        let before = self.cells.iter().filter(of_group).filter(|(key, cell)| key.period < period && cell.number().is_some());
        let before = before.max_by_key(|(key, _)| key.period).map(|(key, cell)| (key.period, cell));
        let before = before.filter(|_| cell.is_some_and(|cell| cell.number().is_some()));
        let breaks = |before: Period| self.breaks.iter().rev().find(|event| before < event.period && event.period <= period);
        let broken = before.and_then(|(before, _)| breaks(before));
        let before = before.filter(|_| broken.is_none());
        Some(Standing { period, cell, before, broken, aim: self.target_for(group, period).map(|target| &target.aim) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    #[test]
    fn nearly_is_within_the_distance_that_the_site_calls_so() {
        let near = number("2");
        let outcome = |aim: &Aim, text: &str| aim.outcome(number(text), near);
        let least = Aim::AtLeast(number("88"));
        assert_eq!(outcome(&least, "88.0"), Outcome::Reached);
        assert_eq!(outcome(&least, "86"), Outcome::Nearly);
        assert_eq!(outcome(&least, "85.99"), Outcome::Missed);
        let most = Aim::AtMost(Decimal::ZERO);
        assert_eq!(outcome(&most, "0"), Outcome::Reached);
        assert_eq!(outcome(&most, "2"), Outcome::Nearly);
        let between = Aim::Between(number("80"), number("90"));
        let outcomes = ["77.9", "78", "80", "90", "92", "92.1"].map(|text| outcome(&between, text));
        use Outcome::{Missed, Nearly, Reached};
        assert_eq!(outcomes, [Missed, Nearly, Reached, Reached, Nearly, Missed]);
        assert_eq!(least.outcome(number("87.9"), Decimal::ZERO), Outcome::Missed, "without a distance nothing is nearly");
    }

    #[test]
    fn the_way_is_judged_by_the_way_that_was_wanted() {
        let way = |direction, before: &str, now: &str| course(direction, number(before), number(now));
        assert_eq!(way(Direction::Increase, "79", "85"), Course::Right);
        assert_eq!(way(Direction::Increase, "85", "79"), Course::Wrong);
        assert_eq!(way(Direction::Decrease, "0.90", "0.75"), Course::Right);
        assert_eq!(way(Direction::Decrease, "1", "1.0"), Course::Unchanged);
        assert_eq!(way(Direction::Keep, "4", "4"), Course::Right);
        assert_eq!(way(Direction::Keep, "4", "5"), Course::Changed);
    }
}
