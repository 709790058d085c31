//! How the own area's number differs from another's, in the same way wherever that is told: in an answer, on the pages that compare, in a filter. It
//! never puts anything into words but a course, and calls nothing higher or lower that may be chance.

use rust_decimal::Decimal;

use crate::area::Mean;
use crate::indicator::{Cell, CellKey, CellValue, Difference, Group, Indicator, Statistic};
use crate::site::{Compared, Site};

/// How a number lies to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// They are the same as shown.
    Same,
    /// They differ by too little to show.
    Slight,
    /// They differ, which may be chance.
    Level,
    /// It is higher.
    Higher,
    /// It is lower.
    Lower,
}

impl Course {
    /// Returns the catalogues' word; `is_counted` for more and fewer rather than higher and lower.
    pub fn word(self, is_counted: bool) -> &'static str {
        match (self, is_counted) {
            (Self::Same, true) => "as-many",
            (Self::Same, false) => "same",
            (Self::Level, true) => "about-as-many",
            (Self::Level, false) => "about-same",
            (Self::Slight, true) => "nearly-as-many",
            (Self::Slight, false) => "nearly-same",
            (Self::Higher, true) => "more",
            (Self::Higher, false) => "higher",
            (Self::Lower, true) => "fewer",
            (Self::Lower, false) => "lower",
        }
    }

    /// Returns the value of the filter.
    pub fn filter(self) -> &'static str {
        match self {
            Self::Same | Self::Slight | Self::Level => "lika",
            Self::Higher => "hogre",
            Self::Lower => "lagre",
        }
    }
}

/// Returns how the own number lies to another of the same period; `None` if it is a range.
pub(super) fn course(site: &Site, compared: &Compared<'_>, other: Decimal) -> Option<Course> {
    let indicator = compared.indicator;
    let own = compared.own.number()?;
    let Difference { shown, is_slight } = Difference::between(other, own, indicator.decimals_of(compared.own))?;
    Some(match shown.cmp(&Decimal::ZERO) {
        _ if is_slight => Course::Slight,
        std::cmp::Ordering::Equal => Course::Same,
        _ if indicator.may_be_level(&own_key(site, compared), other) == Some(true) => Course::Level,
        std::cmp::Ordering::Greater => Course::Higher,
        std::cmp::Ordering::Less => Course::Lower,
    })
}

/// Whether the numbers are answers of a survey of which nobody knows whether they differ by chance.
pub(super) fn is_unsure(site: &Site, compared: &Compared<'_>) -> bool {
    let Some(own) = compared.own.number() else { return false };
    compared.indicator.judging.answers.is_some() && compared.indicator.may_be_level(&own_key(site, compared), own).is_none()
}

fn own_key(site: &Site, compared: &Compared<'_>) -> CellKey {
    CellKey { area: site.own_area().clone(), group: Group::Total, category: None, period: compared.period }
}

/// Returns the key of what a mean is called.
pub(super) fn mean_word(mean: Mean) -> &'static str {
    match mean {
        Mean::Unweighted => "answer-mean-unweighted",
        Mean::Weighted => "answer-mean-weighted",
    }
}

/// Whether a cell has a number, rather than only a status.
pub(super) fn is_number(cell: &Cell) -> bool {
    matches!(cell.value, CellValue::Number(_) | CellValue::Range(..))
}

/// Whether the number of one area says something about that of another of any size: a count or a sum does not.
pub(super) fn is_comparable(indicator: &Indicator) -> bool {
    !matches!(indicator.statistic, Statistic::Count | Statistic::Sum)
}
