//! Where a number stands among those of others: among the highest quarter, the lowest, or in the middle half. It never gives a rank, and
//! never says that any of it is good.

use rust_decimal::Decimal;

use super::Better;

/// With fewer numbers, a quarter of them is hardly one.
const FEWEST: usize = 8;

/// Where a number stands among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Among the 25 per cent highest.
    Highest,
    /// In the middle half.
    Middle,
    /// Among the 25 per cent lowest.
    Lowest,
}

impl Position {
    /// Returns the catalogues' word: only where a direction is better is a quarter the best.
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

/// Quartiles and median, from numbers as they are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// A quarter of the numbers are below it.
    pub low: Decimal,
    /// Half of them are.
    pub median: Decimal,
    /// Three quarters are.
    pub high: Decimal,
}

impl Quartiles {
    /// The quartiles of numbers in any order; `None` where there are too few.
    pub fn of(mut numbers: Vec<Decimal>) -> Option<Self> {
        if numbers.len() < FEWEST {
            return None;
        }
        numbers.sort_unstable();
        let at = |quarters| quantile(&numbers, quarters);
        Some(Self { low: at(1), median: at(2), high: at(3) })
    }

    /// Where a number stands.
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

/// So many quarters up through sorted numbers, between two of them in proportion: the definition that spreadsheets use (inclusive).
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
