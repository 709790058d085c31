//! Judging numbers against what is aimed at, and changes against the way that was wanted. It is the one place that does; it never writes
//! words, and never judges a number that is not known.

use rust_decimal::Decimal;

use super::change::{Change, Rounds};
use super::{Aim, Better, Cell, CellKey, CellValue, Group, Indicator, Near};
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

    /// The number that is aimed at: of a range the end that is nearest to a number outside it.
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

/// What the site has decided of how numbers are judged, and what is known of those who answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judging {
    /// The area that publishes, which is the one that has targets.
    pub own_area: AreaId,
    /// How far from a target still is nearly.
    pub near: Near,
    /// Who answered, where the numbers are answers of a survey; `None` where they are not.
    pub answers: Option<Rounds>,
}

/// Which way a number went that changed by so much.
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
#[derive(Clone, Copy, Debug)]
pub struct Standing<'i> {
    /// When.
    pub period: Period,
    /// What is known then; `None` where there should be a number and nothing is said.
    pub cell: Option<&'i Cell>,
    /// How it differs from the number before.
    pub change: Option<Change<'i>>,
    /// What is aimed at then.
    pub aim: Option<&'i Aim>,
    /// How it came out against the aim; `None` where there is no aim or no number.
    pub outcome: Option<Outcome>,
}

impl Standing<'_> {
    /// Which way it went; `None` where that cannot be told, or is not judged.
    pub fn course(&self, direction: Direction) -> Option<Course> {
        let change = self.change.filter(|change| change.withheld.is_none())?;
        Some(course(direction, change.difference?.shown))
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
    /// What is aimed at in a cell: only the own area aims at anything, and for the whole of all categories.
    pub fn aim_at(&self, key: &CellKey) -> Option<&Aim> {
        let is_aimed_at = key.area == self.judging.own_area && key.category.is_none();
        self.target_for(key.group, key.period).filter(|_| is_aimed_at).map(|target| &target.aim)
    }

    /// How a cell came out against what is aimed at in it, by its number as it is stored; `None` where it has no aim or no number.
    pub fn outcome(&self, key: &CellKey) -> Option<Outcome> {
        // What a year that still runs will come to, nobody knows.
        let cell = self.cells.get(key).filter(|cell| cell.through.is_none())?;
        Some(self.outcome_of(key, cell.number()?, self.aim_at(key)?))
    }

    /// How a number in the place of a cell would come out.
    pub(super) fn outcome_of(&self, key: &CellKey, number: Decimal, aim: &Aim) -> Outcome {
        if aim.short_by(number) <= Decimal::ZERO {
            Outcome::Reached
        } else if self.judging.near.takes_in(aim, number) && !self.moved_away(key, number, aim) {
            Outcome::Nearly
        } else {
            Outcome::Missed
        }
    }

    /// Makes what is judged of what is known: the year of its parts, and the decimals that show why.
    pub(crate) fn settle(&mut self) {
        self.settle_rates();
        self.settle_decimals();
        self.settle_year();
        if let Some(yearly) = &mut self.yearly {
            yearly.settle_decimals();
        }
    }

    /// Whether a number is farther from what is aimed at than the one before that it can be compared with: a number that moves away is not
    /// nearly there. A move that does not show is none.
    fn moved_away(&self, key: &CellKey, number: Decimal, aim: &Aim) -> bool {
        let before = self.change(key).filter(Change::is_comparable).and_then(|change| change.from.number());
        before.is_some_and(|before| self.shown_plainly(aim.short_by(number) - aim.short_by(before)) > Decimal::ZERO)
    }

    /// What a report about `year` can say of a group: the latest period that anything is said of, and the number before. Where numbers do
    /// not come late and a later period has a target, that period is what is lacking. `None` where there is nothing at all.
    pub fn standing(&self, area: &AreaId, group: Group, year: Option<u16>) -> Option<Standing<'_>> {
        let in_time = |period: Period| year.is_none_or(|year| period.year <= year);
        let of_group =
            |(key, _): &(&CellKey, &Cell)| key.area == *area && key.group == group && key.category.is_none() && in_time(key.period);
        let said = |(_, cell): &(&CellKey, &Cell)| cell.value != CellValue::NotMeasured;
        let latest = self.cells.iter().filter(of_group).filter(said).map(|(key, _)| key.period).max();
        let aimed = self.targets.keys().filter(|(of, period)| (*of == group || *of == Group::Total) && in_time(*period));
        let aimed = aimed.map(|(_, period)| *period).max().filter(|_| self.lag_years == 0 && year.is_some());
        let period = latest.max(aimed)?;
        let key = CellKey { area: area.clone(), group, category: None, period };
        let (cell, aim) = (self.cells.get(&key), self.target_for(group, period).map(|target| &target.aim));
        Some(Standing { period, cell, change: self.change(&key), aim, outcome: self.outcome(&key) })
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
