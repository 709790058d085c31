//! Converts a number to bounds in steps, as an outsider reads it. It never compares two cells.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::cells::{Cells, Entry};
use super::relations::{Bounds, MOST};
use crate::indicator::{Cell, CellValue};
use crate::source::Span;

/// Which of a cell's numbers is read. A total may be revised while its parts are not, so each reading must be safe by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// The current number.
    Now,
    /// The number just before a day: numbers revised by the source on that day or later are read as before. A report that was closed between two
    /// revisions shows some numbers as they are now and others as they were.
    Before(Date),
    /// The alternative number that the report gives, if any: for one cell only, or for all.
    Also(Option<Span>),
}

/// The maximal number of decimals considered.
const MOST_DECIMALS: u32 = 6;

/// The maximal number of cells with an alternative number that are each read separately.
const MOST_ALONE: usize = 8;

impl Reading {
    /// Returns the readings in which some indicators' numbers differ.
    pub fn of(all: &[Cells<'_>]) -> Vec<Self> {
        let cells = || all.iter().flat_map(|cells| &cells.entries).map(|entry| entry.cell);
        let mut days: Vec<Date> = cells().filter_map(|cell| Some(cell.revision.as_ref()?.revised)).collect();
        days.sort_unstable();
        days.dedup();
        let also: Vec<Span> = cells().filter(|cell| cell.also.is_some()).map(|cell| cell.span).collect();
        let together = (!also.is_empty()).then_some(Self::Also(None));
        let alone = also.iter().filter(|_| also.len() > 1 && also.len() <= MOST_ALONE).map(|span| Self::Also(Some(*span)));
        std::iter::once(Self::Now).chain(days.into_iter().map(Self::Before)).chain(together).chain(alone).collect()
    }

    /// Returns the number that a cell has in this reading instead of its current one.
    fn other(self, cell: &Cell) -> Option<Decimal> {
        match self {
            Self::Now => None,
            Self::Before(day) => cell.revision.as_ref().filter(|revision| revision.revised >= day).map(|revision| revision.was),
            Self::Also(alone) => cell.also.as_ref().filter(|_| alone.is_none_or(|span| span == cell.span)).map(|also| also.value),
        }
    }

    /// Whether a cell's number in this reading differs from the current one.
    pub fn differs(self, entry: &Entry<'_>) -> bool {
        self.other(entry.cell).is_some()
    }

    /// Returns the ends of the cell's range, equal if it has a single number; `None` if it has a status.
    pub fn number(self, cell: &Cell) -> Option<(Decimal, Decimal)> {
        match cell.value {
            CellValue::Number(number) => {
                let number = self.other(cell).unwrap_or(number);
                Some((number, number))
            }
            CellValue::Range(from, to) => Some((from, to)),
            CellValue::Missing | CellValue::NotApplicable | CellValue::Suppressed | CellValue::NotMeasured => None,
        }
    }
}

/// The step width to which numbers are converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Steps {
    /// The maximal number of decimals of the numbers.
    decimals: u32,
    /// Whether any of the numbers is negative.
    pub negative: bool,
}

impl Steps {
    /// Returns the steps of some numbers.
    pub fn of<'a>(numbers: impl Iterator<Item = &'a Cell> + Clone) -> Self {
        let all = || numbers.clone().flat_map(Cell::numbers);
        Self { decimals: all().map(decimals).max().unwrap_or(0), negative: all().any(|number| number < Decimal::ZERO) }
    }

    /// Returns all steps that a selection of these numbers can have, the finest first.
    pub fn all<'a>(numbers: impl Iterator<Item = &'a Cell> + Clone) -> Vec<Self> {
        let all = || numbers.clone().flat_map(Cell::numbers);
        let found: BTreeSet<u32> = all().map(decimals).chain([0]).collect();
        let negative = all().any(|number| number < Decimal::ZERO);
        let of =
            |decimals: u32| [true, false].into_iter().filter(move |is| negative || !is).map(move |negative| Self { decimals, negative });
        found.into_iter().rev().flat_map(of).collect()
    }

    /// Returns the bounds of a number about which nothing is known.
    pub fn domain(self) -> Bounds {
        (if self.negative { -MOST } else { 0 }, MOST)
    }

    /// Converts a limit to steps.
    pub fn limit(self, limit: u32) -> i64 {
        i64::from(limit) * 10_i64.pow(self.decimals)
    }

    /// Returns the bounds of a number that is taken exactly.
    pub fn exact(self, (from, to): (Decimal, Decimal)) -> Bounds {
        (steps(from, self.decimals, Decimal::floor), steps(to, self.decimals, Decimal::ceil))
    }

    /// Returns the bounds of a number rounded to its last decimal, multiplied by `by`, in tenths of a step.
    pub fn rounded(self, (from, to): (Decimal, Decimal), by: u32) -> Bounds {
        let (half, by) = (|number: Decimal| Decimal::new(5, number.scale() + 1), Decimal::from(by));
        let low = (from - half(from)).checked_mul(by).unwrap_or(from);
        let high = (to + half(to)).checked_mul(by).unwrap_or(to);
        let (low, high) = (steps(low, self.decimals + 1, Decimal::ceil), steps(high, self.decimals + 1, Decimal::floor));
        // Only a number with more decimals than are considered has no step within its bounds.
        (low.min(high), low.max(high))
    }

    /// Returns 1 in tenths of a step: one per cent, one day.
    pub fn one(self) -> i64 {
        10_i64.pow(self.decimals + 1)
    }
}

/// Returns the number of significant decimals, at most `MOST_DECIMALS`.
fn decimals(number: Decimal) -> u32 {
    number.normalize().scale().min(MOST_DECIMALS)
}

/// Converts a number to steps with that many decimals, rounded by `round` and limited to `MOST`.
fn steps(number: Decimal, decimals: u32, round: fn(&Decimal) -> Decimal) -> i64 {
    let steps = number.checked_mul(Decimal::from(10_u64.pow(decimals))).map(|steps| round(&steps));
    steps.and_then(|steps| steps.to_i64()).map_or(MOST, |steps| steps.clamp(-MOST, MOST))
}

/// Returns half a unit of a share's last decimal; zero for 0 and 100 per cent, which are taken exactly.
fn slack(share: Decimal) -> Decimal {
    if share.is_zero() || share == Decimal::ONE_HUNDRED { Decimal::ZERO } else { half_step(share) }
}

/// Returns how many of `base` people a share in per cent can be. 0 and 100 per cent are taken exactly.
pub(super) fn people(share: (Decimal, Decimal), base: u32) -> Bounds {
    let (all, hundred) = (Decimal::from(base), Decimal::ONE_HUNDRED);
    let part = |number: Decimal| all * number.clamp(Decimal::ZERO, hundred) / hundred;
    let (low, high) = (part(share.0 - slack(share.0)), part(share.1 + slack(share.1)));
    let whole = |low: Decimal, high: Decimal| (low.to_i64().unwrap_or(0), high.to_i64().unwrap_or(i64::from(base)));
    match whole(low.ceil(), high.floor()) {
        (low, high) if low <= high => (low, high),
        // If no number of people gives this share, it is weighted or counted differently. Then both neighbours are possible.
        _ => whole(low.floor(), high.ceil()),
    }
}

/// Returns the bounds of the base of which `part` people can be a share in per cent, if the share limits it.
pub(super) fn whole_of(part: u32, share: Decimal) -> Option<Bounds> {
    let (low, high) = (share - slack(share), share + slack(share));
    let whole = |share: Decimal| (Decimal::from(part) * Decimal::ONE_HUNDRED).checked_div(share);
    let (least, most) = (whole(high)?.ceil().to_i64()?, whole(low).map_or(Some(MOST), |most| most.floor().to_i64())?);
    (low > Decimal::ZERO && least <= most).then_some((least.max(part.into()), most.max(part.into())))
}

/// Returns a share in per cent as a ratio: the minimum, the maximum, and the number that they are out of.
pub(super) fn ratio(share: Decimal) -> Option<(i64, i64, i64)> {
    ratio_of(share, slack(share), 100)
}

/// Returns a rate as such a ratio. Unlike a share it is never exact: a rate of 0.0 may be of one event.
pub(super) fn rate_ratio(rate: Decimal, per: u32) -> Option<(i64, i64, i64)> {
    ratio_of(rate, half_step(rate), per)
}

fn ratio_of(number: Decimal, slack: Decimal, per: u32) -> Option<(i64, i64, i64)> {
    let decimals = number.scale().min(MOST_DECIMALS) + 1;
    let steps = |number: Decimal| number.checked_mul(Decimal::from(10_u64.pow(decimals)))?.round().to_i64();
    Some((steps(number - slack)?.max(0), steps(number + slack)?, i64::from(per) * 10_i64.pow(decimals)))
}

fn half_step(number: Decimal) -> Decimal {
    Decimal::new(5, number.scale().min(27) + 1)
}

/// Returns the bounds of the number of events for a rate and its base.
pub(super) fn events(rate: (Decimal, Decimal), base: u32, per: u32) -> Option<Bounds> {
    let events = |rate: Decimal| rate.max(Decimal::ZERO).checked_mul(base.into())?.checked_div(per.into());
    let (low, high) = (events(rate.0 - half_step(rate.0))?, events(rate.1 + half_step(rate.1))?);
    let exact = (low.ceil().to_i64()?, high.floor().to_i64()?);
    // If no number of events gives this rate, it is counted differently. Then both neighbours are possible.
    Some(if exact.0 <= exact.1 { exact } else { (low.floor().to_i64()?, high.ceil().to_i64()?) })
}
