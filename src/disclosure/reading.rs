//! A number as an outsider reads it: between which whole steps its true value lies. It never looks at two cells.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::relations::{Bounds, MOST};
use crate::indicator::{Cell, CellValue, Indicator};

/// Which of a cell's numbers is read. A total may be revised and its parts not, so each reading must be safe by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// The number itself.
    Now,
    /// What it was before it was revised, where it was.
    Was,
    /// The other number that the report gives, where it gives one.
    Also,
}

impl Reading {
    /// The readings in which an indicator's numbers differ.
    pub fn of(indicator: &Indicator) -> Vec<Self> {
        let any = |has: fn(&Cell) -> bool| indicator.cells.values().any(has);
        let was = any(|cell| cell.revision.is_some()).then_some(Self::Was);
        let also = any(|cell| cell.also.is_some()).then_some(Self::Also);
        std::iter::once(Self::Now).chain(was).chain(also).collect()
    }

    /// From, to: the same where the cell gives one number. `None` where it gives a state.
    pub fn number(self, cell: &Cell) -> Option<(Decimal, Decimal)> {
        let other = match self {
            Self::Now => None,
            Self::Was => cell.revision.as_ref().map(|revision| revision.was),
            Self::Also => cell.also.as_ref().map(|also| also.value),
        };
        match cell.value {
            CellValue::Number(number) => Some(other.map_or((number, number), |other| (other, other))),
            CellValue::Range(from, to) => Some((from, to)),
            CellValue::Missing | CellValue::NotApplicable | CellValue::Suppressed | CellValue::NotMeasured => None,
        }
    }
}

/// How fine the steps are in which an indicator's numbers are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Steps {
    /// As many decimals as its numbers have at most.
    decimals: u32,
    /// Whether any of them is below zero.
    pub negative: bool,
}

impl Steps {
    pub fn of(indicator: &Indicator) -> Self {
        let all = || indicator.cells.values().flat_map(Cell::numbers);
        let decimals = all().map(|number| number.normalize().scale()).max().unwrap_or(0).min(6);
        Self { decimals, negative: all().any(|number| number < Decimal::ZERO) }
    }

    /// What a number can be when nothing is known of it.
    pub fn domain(self) -> Bounds {
        (if self.negative { -MOST } else { 0 }, MOST)
    }

    /// A number as it stands.
    pub fn exact(self, (from, to): (Decimal, Decimal)) -> Bounds {
        (steps(from, self.decimals, Decimal::floor), steps(to, self.decimals, Decimal::ceil))
    }

    /// A number that was rounded to its last decimal, times `by`, in tenths of the smallest step.
    pub fn rounded(self, (from, to): (Decimal, Decimal), by: u32) -> Bounds {
        let (half, by) = (|number: Decimal| Decimal::new(5, number.scale() + 1), Decimal::from(by));
        let low = (from - half(from)).checked_mul(by).unwrap_or(from);
        let high = (to + half(to)).checked_mul(by).unwrap_or(to);
        let (low, high) = (steps(low, self.decimals + 1, Decimal::ceil), steps(high, self.decimals + 1, Decimal::floor));
        // Only a number with more decimals than are looked at has no step between.
        (low.min(high), low.max(high))
    }

    /// One whole in tenths of the smallest step: one per cent, one day.
    pub fn one(self) -> i64 {
        10_i64.pow(self.decimals + 1)
    }
}

/// A number in steps of its last decimal, rounded as told, and never beyond the greatest that is looked at.
fn steps(number: Decimal, decimals: u32, round: fn(&Decimal) -> Decimal) -> i64 {
    let steps = number.checked_mul(Decimal::from(10_u64.pow(decimals))).map(|steps| round(&steps));
    steps.and_then(|steps| steps.to_i64()).map_or(MOST, |steps| steps.clamp(-MOST, MOST))
}

/// How many of `base` people a share of them in per cent can be. None or all of them is meant exactly.
pub(super) fn people(share: (Decimal, Decimal), base: u32) -> Bounds {
    let (all, hundred) = (Decimal::from(base), Decimal::ONE_HUNDRED);
    let half = |number: Decimal| Decimal::new(5, number.scale() + 1);
    let exact = |number: Decimal| number.is_zero() || number == hundred;
    let slack = |number: Decimal| if exact(number) { Decimal::ZERO } else { half(number) };
    let part = |number: Decimal| all * number.clamp(Decimal::ZERO, hundred) / hundred;
    let (low, high) = (part(share.0 - slack(share.0)), part(share.1 + slack(share.1)));
    let whole = |low: Decimal, high: Decimal| (low.to_i64().unwrap_or(0), high.to_i64().unwrap_or(i64::from(base)));
    match whole(low.ceil(), high.floor()) {
        (low, high) if low <= high => (low, high),
        // No number of people gives this share: it is weighted, or counted otherwise. Then both neighbours may be meant.
        _ => whole(low.floor(), high.ceil()),
    }
}
