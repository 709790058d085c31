//! Decides which numbers must be suppressed by themselves, because they concern few people. It never looks at another number.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Cell, CellValue, Counts, Indicator, Protection, Statistic};

/// Returns the smallest count that an indicator shows; `None` if nothing is protected. People and their answers are protected by the site's
/// threshold; events, money and time only if the indicator's file says so.
pub fn threshold(counts: Counts, protection: Protection, of_site: u32) -> Option<u32> {
    match (protection, counts) {
        (Protection::Below(below), _) => Some(below),
        (Protection::Never, _) => None,
        (Protection::ByCounts, Counts::People | Counts::Answers) => Some(of_site),
        (Protection::ByCounts, Counts::Events | Counts::Reports | Counts::Money | Counts::Time) => None,
    }
}

/// Whether a number is one of the small ones that are protected. Zero is nobody, and not protected.
pub(super) fn is_small(number: Decimal, threshold: u32) -> bool {
    Decimal::ZERO < number && number < Decimal::from(threshold)
}

/// Why a cell must be suppressed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// It is based on few people.
    Base,
    /// Its editor or its source suppresses it.
    Stated,
    /// It is a count of few people.
    Count,
    /// It is a share that counts few people: 2.5 % of 120 are three.
    People,
}

/// What numbers are about, as far as needed for protecting small ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct About {
    /// The statistic.
    pub statistic: Statistic,
    /// What is counted.
    pub counts: Counts,
    /// The smallest count that may be shown; `None` if nothing is protected.
    pub threshold: Option<u32>,
    /// The number that a share or a rate is out of: 100, or a rate's `per`.
    pub per: u32,
}

impl About {
    /// Returns what an indicator's numbers are about.
    pub(super) fn of(indicator: &Indicator) -> Self {
        let per = indicator.rate.as_ref().map_or(100, |rate| rate.per);
        Self { statistic: indicator.statistic, counts: indicator.counts, threshold: indicator.threshold, per }
    }

    /// Whether the numbers are counts that a threshold applies to. Sums of money or time are not, however small.
    fn is_count(self) -> bool {
        match (self.statistic, self.counts) {
            (Statistic::Count, _) | (Statistic::Sum, Counts::People | Counts::Answers | Counts::Events | Counts::Reports) => true,
            (Statistic::Sum, Counts::Money | Counts::Time)
            | (Statistic::Share | Statistic::Mean | Statistic::Median | Statistic::Rate, _) => false,
        }
    }

    /// Returns why a cell with a base must be suppressed by itself; `None` if it may be shown.
    pub(super) fn reason(self, cell: &Cell, base: Option<u32>) -> Option<Reason> {
        let small = |number| self.threshold.is_some_and(|threshold| is_small(number, threshold));
        let few = |base: u32, share: Decimal| {
            let people = share.checked_mul(base.into()).and_then(|people| people.checked_div(self.per.into()));
            people.is_some_and(|people| small(people.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)))
        };
        if base.is_some_and(|base| small(base.into())) {
            return Some(Reason::Base);
        }
        if cell.value == CellValue::Suppressed {
            return Some(Reason::Stated);
        }
        if self.is_count() && cell.numbers().into_iter().any(small) {
            return Some(Reason::Count);
        }
        // A rate of few events concerns few, whatever its value.
        if cell.events.is_some_and(|events| small(events.count.into())) {
            return Some(Reason::Stated);
        }
        let is_of_few = base.is_some_and(|base| cell.numbers().into_iter().any(|number| few(base, number)));
        match self.statistic {
            Statistic::Share => is_of_few.then_some(Reason::People),
            // The events follow from the rate and its base: 0.7 per 1,000 of 4,300 is three.
            Statistic::Rate => (is_of_few && cell.events.is_none()).then_some(Reason::Stated),
            _ => None,
        }
    }
}

/// The factor of the threshold up to which a group is small if all or none of it are concerned.
const SMALL_GROUP: u32 = 4;

/// Warns if a share of zero or a hundred per cent of few people reveals something about each of them.
pub(super) fn warn_of_all_or_none(indicator: &Indicator, found: &mut Diagnostics) {
    let Some(threshold) = indicator.threshold.filter(|_| indicator.statistic == Statistic::Share) else { return };
    for cell in indicator.cells.values() {
        let (CellValue::Number(number), Some(base)) = (&cell.value, cell.base) else { continue };
        let is_all_or_none = number.is_zero() || *number == Decimal::ONE_HUNDRED;
        if is_all_or_none && (threshold..SMALL_GROUP.saturating_mul(threshold)).contains(&base) {
            found.add(cell.span, Problem::AllOrNone { indicator: indicator.id.to_string(), base: base.into() });
        }
    }
}
