//! What must not be shown for its own sake: what by itself tells of few people. It never looks at another number.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Cell, CellValue, Counts, Indicator, Protection, Statistic};

/// The smallest count that an indicator shows; `None` where nothing is protected. People and their answers are protected by the site's
/// limit; events, money and time only where the indicator's file says so.
pub fn threshold(counts: Counts, protection: Protection, of_site: u32) -> Option<u32> {
    match (protection, counts) {
        (Protection::Below(below), _) => Some(below),
        (Protection::Never, _) => None,
        (Protection::ByCounts, Counts::People | Counts::Answers) => Some(of_site),
        (Protection::ByCounts, Counts::Events | Counts::Reports | Counts::Money | Counts::Time) => None,
    }
}

/// Whether a number is one of the few that are protected. Nobody is nobody: zero hides none.
pub(super) fn is_small(number: Decimal, threshold: u32) -> bool {
    Decimal::ZERO < number && number < Decimal::from(threshold)
}

/// What numbers are about, as far as small ones are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// What kind of number it is.
    pub statistic: Statistic,
    /// What is counted.
    pub counts: Counts,
    /// The smallest count that may be shown; `None` where nothing is protected.
    pub threshold: Option<u32>,
}

impl About {
    /// What an indicator's numbers are about.
    pub(super) fn of(indicator: &Indicator) -> Self {
        Self { statistic: indicator.statistic, counts: indicator.counts, threshold: indicator.threshold }
    }

    /// Whether the numbers count something that a limit can be for. A sum of money or of time is no count of people, however small.
    fn is_count(self) -> bool {
        match (self.statistic, self.counts) {
            (Statistic::Count, _) | (Statistic::Sum, Counts::People | Counts::Answers | Counts::Events | Counts::Reports) => true,
            (Statistic::Sum, Counts::Money | Counts::Time) | (Statistic::Share | Statistic::Mean | Statistic::Median, _) => false,
        }
    }

    /// Whether a cell must be hidden for its own sake: its editor or its source hides it, it is a count above zero and below the limit, or
    /// it rests on so few.
    pub(super) fn protects(self, cell: &Cell) -> bool {
        let small = |number| self.threshold.is_some_and(|threshold| is_small(number, threshold));
        cell.value == CellValue::Suppressed
            || cell.base.is_some_and(|base| small(base.into()))
            || (self.is_count() && cell.numbers().into_iter().any(small))
    }
}

/// Whether a cell of an indicator must be hidden for its own sake.
pub(super) fn is_protected(indicator: &Indicator, cell: &Cell) -> bool {
    About::of(indicator).protects(cell)
}

/// How many times the limit a group is at most that is called small where all or none of it are told of.
const SMALL_GROUP: u32 = 4;

/// Says where a share of nought or a hundred per cent, of few people, tells what goes for each of them.
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
