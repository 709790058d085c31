//! Compares the own area's number with another's, in the same way everywhere: in an answer, on the pages of comparison, in a filter. It never writes
//! words except the direction, and never calls a number higher or lower if the difference may be chance.

use rust_decimal::Decimal;

use crate::area::Mean;
use crate::indicator::{Cell, CellKey, CellValue, Difference, Group, Indicator, Statistic};
use crate::site::{Compared, Site};

/// The relation of a number to another.
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

    /// Returns the values of the filter.
    pub fn filters(self) -> &'static [&'static str] {
        match self {
            Self::Same | Self::Slight | Self::Level => &["lika"],
            Self::Higher => &["skiljer", "hogre"],
            Self::Lower => &["skiljer", "lagre"],
        }
    }
}

/// Returns the relation of the own number to another of the same period; `None` if it is a range.
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

/// Whether the numbers are answers to a survey for which it cannot be determined whether differences are chance.
pub(super) fn is_unsure(site: &Site, compared: &Compared<'_>) -> bool {
    let Some(own) = compared.own.number() else { return false };
    compared.indicator.judging.answers.is_some() && compared.indicator.may_be_level(&own_key(site, compared), own).is_none()
}

fn own_key(site: &Site, compared: &Compared<'_>) -> CellKey {
    CellKey { area: site.own_area().clone(), group: Group::Total, category: None, period: compared.period }
}

/// Returns the catalogue key of the word for a mean.
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

/// Whether numbers of areas of different sizes are comparable: counts and sums are not.
pub(super) fn is_comparable(indicator: &Indicator) -> bool {
    !matches!(indicator.statistic, Statistic::Count | Statistic::Sum)
}
