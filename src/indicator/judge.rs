//! Judges numbers against targets, and changes against the desired direction. It is the only module that does; it never writes words, and never
//! judges an unknown number.

use rust_decimal::Decimal;

use super::change::{Change, Rounds};
use super::{Aim, Better, Cell, CellKey, CellValue, Group, Indicator, Near};
use crate::name::{AreaId, Period, PeriodKind};

/// The desired direction of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Increase,
    /// Down.
    Decrease,
    /// No change.
    Keep,
}

impl Direction {
    /// Returns the better direction; `None` if neither is.
    pub fn of(better: Better) -> Option<Self> {
        match better {
            Better::Higher => Some(Self::Increase),
            Better::Lower => Some(Self::Decrease),
            Better::Neutral => None,
        }
    }
}

/// The outcome of a goal or a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Reached.
    Reached,
    /// Not reached, but within the distance that counts as nearly.
    Nearly,
    /// Not reached.
    Missed,
}

/// The direction of a change relative to the desired one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// In the desired direction; or unchanged, if no change was desired.
    Right,
    /// In the opposite direction.
    Wrong,
    /// Unchanged, although a change was desired.
    Unchanged,
    /// Changed, although no change was desired. Which direction is then better is not defined.
    Changed,
}

impl Aim {
    /// Returns the distance of a number from a target, in the indicator's unit; zero or less if it is reached.
    pub fn short_by(&self, number: Decimal) -> Decimal {
        match self {
            Self::AtLeast(least) => least - number,
            Self::AtMost(most) => number - most,
            Self::Between(low, high) => (low - number).max(number - high),
        }
    }

    /// Returns the number of a target: for a range, the end closest to a number outside it.
    pub fn end_towards(&self, number: Decimal) -> Decimal {
        match *self {
            Self::AtLeast(end) | Self::AtMost(end) => end,
            Self::Between(low, high) => {
                if number < low {
                    low
                } else {
                    high
                }
            }
        }
    }
}

/// The site's settings for judging numbers, and the data about those who answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judging {
    /// The site's own area, the only one with targets.
    pub own_area: AreaId,
    /// The distance from a target that counts as nearly reached.
    pub near: Near,
    /// The answers, if the numbers are answers to a survey; `None` otherwise.
    pub answers: Option<Rounds>,
}

/// Returns the direction of a change relative to the desired one.
pub fn course(direction: Direction, difference: Decimal) -> Course {
    match direction {
        Direction::Keep if difference.is_zero() => Course::Right,
        _ if difference.is_zero() => Course::Unchanged,
        Direction::Keep => Course::Changed,
        Direction::Increase if difference > Decimal::ZERO => Course::Right,
        Direction::Decrease if difference < Decimal::ZERO => Course::Right,
        Direction::Increase | Direction::Decrease => Course::Wrong,
    }
}

/// Where an indicator stands: a number, the one before it, and what was aimed at.
#[derive(Clone, Debug)]
pub struct Standing<'i> {
    /// The period.
    pub period: Period,
    /// The cell; `None` if a number is missing without a stated reason.
    pub cell: Option<&'i Cell>,
    /// The change since the previous number.
    pub change: Option<Change<'i>>,
    /// The target.
    pub aim: Option<&'i Aim>,
    /// How it came out against the aim; `None` where there is no aim or no number.
    pub outcome: Option<Outcome>,
    /// The months, quarters or halves of the year, if it has more than one and no number of its own: a year is not judged on its last month.
    pub parts: Option<Parts>,
}

/// How the parts of a year went, each beside the same part of the year before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// How each number differs from the one before it, in time; `None` if one of them is not known or not judged, or the year still runs.
    pub differences: Option<Vec<Decimal>>,
    /// How those came out that have an aim; `None` for one without a number.
    pub outcomes: Vec<Option<Outcome>>,
}

impl Parts {
    /// Whether the aims are those of the parts: a single one is an aim for that time alone, which the editor has chosen.
    pub fn have_aims(&self) -> bool {
        self.outcomes.len() > 1
    }

    /// How many of those with an aim reached it.
    pub fn reached(&self) -> usize {
        self.outcomes.iter().filter(|outcome| **outcome == Some(Outcome::Reached)).count()
    }
}

impl Standing<'_> {
    /// Which way it went; `None` where that cannot be told, or is not judged. The parts of a year must all have gone the same way.
    pub fn course(&self, direction: Direction) -> Option<Course> {
        let Some(parts) = &self.parts else {
            let change = self.change.filter(|change| change.withheld.is_none())?;
            return Some(course(direction, change.difference?.shown));
        };
        let mut courses = parts.differences.as_ref()?.iter().map(|difference| course(direction, *difference));
        let first = courses.next()?;
        courses.all(|other| other == first).then_some(first)
    }

    /// Whether anything was aimed at.
    pub fn has_aim(&self) -> bool {
        self.aim.is_some() || self.parts.as_ref().is_some_and(Parts::have_aims)
    }

    /// How it came out; of the parts of a year the worst, if several have an aim.
    pub fn verdict(&self) -> Option<Outcome> {
        match self.parts.as_ref().filter(|parts| parts.have_aims()) {
            Some(parts) if parts.outcomes.contains(&Some(Outcome::Missed)) => Some(Outcome::Missed),
            Some(parts) => parts.outcomes.iter().copied().collect::<Option<Vec<_>>>()?.into_iter().max(),
            None => self.outcome,
        }
    }
}

impl Cell {
    /// Returns the number, if there is exactly one.
    pub fn number(&self) -> Option<Decimal> {
        if let CellValue::Number(number) = self.value { Some(number) } else { None }
    }

    /// Returns all numbers stated for the cell: the number or both ends of a range, the alternative one, the previous one.
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
    /// Returns the target of a cell: only the own area has targets, and only for the total of all categories.
    pub fn aim_at(&self, key: &CellKey) -> Option<&Aim> {
        let is_aimed_at = key.area == self.judging.own_area && key.category.is_none();
        self.target_for(key.group, key.period).filter(|_| is_aimed_at).map(|target| &target.aim)
    }

    /// Returns the outcome of a cell against its target, by the stored number; `None` if it has no target or no number.
    pub fn outcome(&self, key: &CellKey) -> Option<Outcome> {
        // The result of an unfinished year is unknown.
        let cell = self.cells.get(key).filter(|cell| cell.through.is_none())?;
        Some(self.outcome_of(key, cell.number()?, self.aim_at(key)?))
    }

    /// Returns the outcome of a number in the place of a cell's.
    pub(super) fn outcome_of(&self, key: &CellKey, number: Decimal, aim: &Aim) -> Outcome {
        if aim.short_by(number) <= Decimal::ZERO {
            Outcome::Reached
        } else if self.judging.near.takes_in(aim, number) && !self.moved_away(key, number, aim) {
            Outcome::Nearly
        } else {
            Outcome::Missed
        }
    }

    /// Computes what judging requires: years from their parts, and the decimals that show the reason.
    pub(crate) fn settle(&mut self) {
        self.settle_rates();
        self.settle_decimals();
        self.settle_year();
        if let Some(yearly) = &mut self.yearly {
            yearly.settle_decimals();
        }
    }

    /// Whether a number is farther from the target than the previous comparable one: a number that moves away is not nearly there. Changes too small
    /// to show are ignored.
    fn moved_away(&self, key: &CellKey, number: Decimal, aim: &Aim) -> bool {
        let before = self.change(key).filter(Change::is_comparable).and_then(|change| change.from.number());
        before.is_some_and(|before| self.shown_plainly(aim.short_by(number) - aim.short_by(before)) > Decimal::ZERO)
    }

    /// Returns the standing of a group in a report about `year`: the latest period with any statement, and the previous number. If numbers are not
    /// published late and a later period has a target, that period counts as missing. `None` if there is nothing at all.
    pub fn standing(&self, area: &AreaId, group: Group, year: Option<u16>) -> Option<Standing<'_>> {
        let in_time = |period: Period| year.is_none_or(|year| period.year <= year);
        let of_group = |(key, _): &(&CellKey, &Cell)| key.group == group && key.category.is_none() && in_time(key.period);
        let said = |(_, cell): &(&CellKey, &Cell)| cell.value != CellValue::NotMeasured;
        let latest = self.of(area).filter(of_group).filter(said).map(|(key, _)| key.period).max();
        let aimed = self.targets.keys().filter(|(of, period)| (*of == group || *of == Group::Total) && in_time(*period));
        let aimed = aimed.map(|(_, period)| *period).max().filter(|_| self.lag_years == 0 && year.is_some());
        let period = latest.max(aimed)?;
        let key = CellKey { area: area.clone(), group, category: None, period };
        let (cell, aim) = (self.cells.get(&key), self.target_for(group, period).map(|target| &target.aim));
        Some(Standing { period, cell, change: self.change(&key), aim, outcome: self.outcome(&key), parts: self.parts(&key) })
    }

    /// The parts of a cell's year; `None` if that is a year, or the only one measured in its year and in the year before.
    fn parts(&self, key: &CellKey) -> Option<Parts> {
        let year = |year: u16| {
            let (first, next) = (Period::year(year), Period::year(year + 1));
            let of = |period| CellKey { period, ..key.clone() };
            self.cells.range(of(first)..of(next)).filter(|(_, cell)| cell.value != CellValue::NotMeasured)
        };
        let keys: Vec<&CellKey> = year(key.period.year).map(|(key, _)| key).collect();
        let before = self.before(key).map_or(0, |(since, _)| year(since.year).count());
        // Single measurements are not parts of anything.
        if key.period.kind().is_yearly() || key.period.kind() == PeriodKind::Day || keys.len() < 2 && before < 2 {
            return None;
        }
        let difference = |key: &&CellKey| {
            let change = self.change(key).filter(|change| change.withheld.is_none())?;
            change.difference.map(|difference| difference.shown)
        };
        let whole = key.period.per_year().is_some_and(|parts| keys.len() == usize::from(parts));
        let aimed = keys.iter().filter(|key| self.aim_at(key).is_some());
        Some(Parts {
            differences: keys.iter().map(difference).collect::<Option<_>>().filter(|_| whole),
            outcomes: aimed.map(|key| self.outcome(key)).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    #[test]
    fn the_way_is_judged_by_the_way_that_was_wanted() {
        let way = |direction, before: &str, now: &str| course(direction, number(now) - number(before));
        assert_eq!(way(Direction::Increase, "79", "85"), Course::Right);
        assert_eq!(way(Direction::Increase, "85", "79"), Course::Wrong);
        assert_eq!(way(Direction::Decrease, "0.90", "0.75"), Course::Right);
        assert_eq!(way(Direction::Decrease, "1", "1.0"), Course::Unchanged);
        assert_eq!(way(Direction::Keep, "4", "4"), Course::Right);
        assert_eq!(way(Direction::Keep, "4", "5"), Course::Changed);
    }
}
