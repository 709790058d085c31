//! The position of a number among others: in the highest quarter, the lowest quarter, or the middle half. It never ranks, and never judges whether a
//! position is good.

use rust_decimal::Decimal;

use super::Better;

/// The minimal number of numbers for which quarters are meaningful.
const FEWEST: usize = 8;

/// The position of a number among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// In the highest quarter.
    Highest,
    /// In the middle half.
    Middle,
    /// In the lowest quarter.
    Lowest,
}

impl Position {
    /// Returns the catalogues' word: it says "best" only if a direction is better.
    pub fn word(self, better: Better) -> &'static str {
        match (self, better) {
            (Self::Middle, _) => "middle",
            (Self::Highest, Better::Higher) | (Self::Lowest, Better::Lower) => "best",
            (Self::Highest, Better::Lower) | (Self::Lowest, Better::Higher) => "worst",
            (Self::Highest, Better::Neutral) => "highest",
            (Self::Lowest, Better::Neutral) => "lowest",
        }
    }
}

/// Quartiles and median of the stored numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// The lower quartile: a quarter of the numbers are below it.
    pub low: Decimal,
    /// The median.
    pub median: Decimal,
    /// The upper quartile: a quarter of the numbers are above it.
    pub high: Decimal,
}

impl Quartiles {
    /// Computes the quartiles of numbers in any order; `None` if there are too few.
    pub fn of(mut numbers: Vec<Decimal>) -> Option<Self> {
        if numbers.len() < FEWEST {
            return None;
        }
        numbers.sort_unstable();
        let at = |quarters| quantile(&numbers, quarters);
        Some(Self { low: at(1), median: at(2), high: at(3) })
    }

    /// Returns the position of a number.
    pub fn position(&self, number: Decimal) -> Position {
        if number > self.high {
            Position::Highest
        } else if number < self.low {
            Position::Lowest
        } else {
            Position::Middle
        }
    }
}

/// Returns a quartile of sorted numbers with linear interpolation, as spreadsheets define it (inclusive).
fn quantile(sorted: &[Decimal], quarters: usize) -> Decimal {
    let place = (sorted.len() - 1) * quarters;
    let (below, part) = (place / 4, Decimal::from(place % 4) / Decimal::from(4));
    let (low, high) = (sorted[below], sorted[(below + 1).min(sorted.len() - 1)]);
    low + (high - low) * part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_among_the_highest_quarter_the_lowest_or_in_the_middle_half() {
        let numbers = |count: u32| (1..=count).map(Decimal::from).collect::<Vec<_>>();
        let quartiles = Quartiles::of(numbers(9)).expect("enough");
        assert_eq!([quartiles.low, quartiles.median, quartiles.high], [3, 5, 7].map(Decimal::from));
        let position = |number: &str| quartiles.position(number.parse().expect("a number"));
        assert_eq!(
            ["2.9", "3", "5", "7", "7.1"].map(position),
            [Position::Lowest, Position::Middle, Position::Middle, Position::Middle, Position::Highest]
        );
        assert_eq!(Quartiles::of(numbers(7)), None);
    }
}
