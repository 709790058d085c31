//! Determines the number of decimals shown: as configured for the indicator, and more if those would not show why a number was judged as it was. It
//! never changes a number.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Aim, Cell, CellKey, CellValue, Indicator};

impl Indicator {
    /// Returns the number of decimals of a cell; `None` for as written.
    pub fn decimals_of(&self, cell: &Cell) -> Option<u8> {
        cell.decimals.or(self.decimals)
    }

    /// Returns the number of decimals of a target's number: never fewer than written.
    pub fn decimals_of_aim(&self, number: Decimal) -> Option<u8> {
        let written = u8::try_from(number.normalize().scale()).unwrap_or(u8::MAX);
        self.decimals.map(|decimals| decimals.max(written))
    }

    /// Returns the number of decimals of numbers that are not in a cell: that of the cells; `None` for as written.
    pub fn decimals_shown(&self) -> Option<u8> {
        self.cells.values().next().and_then(|cell| cell.decimals).or(self.decimals)
    }

    /// Returns the difference of two cells' numbers, second minus first. `None` if either is not a single number.
    pub fn difference(&self, from: &Cell, to: &Cell) -> Option<Difference> {
        let decimals = self.decimals_of(from).zip(self.decimals_of(to)).map(|(from, to)| from.max(to));
        Difference::between(from.number()?, to.number()?, decimals)
    }

    /// Returns a cell's number as shown.
    pub fn shown(&self, cell: &Cell) -> Option<Decimal> {
        Some(self.shown_in(cell, cell.number()?))
    }

    /// Returns a number as shown in the place of a cell's.
    pub fn shown_in(&self, cell: &Cell, number: Decimal) -> Decimal {
        rounded(number, self.decimals_of(cell))
    }

    /// Returns a number with the indicator's number of decimals.
    pub(crate) fn shown_plainly(&self, number: Decimal) -> Decimal {
        rounded(number, self.decimals)
    }

    /// Gives the numbers the decimals that show why one with a target was judged as it was: 15,4 days against at most 15. If the file does not
    /// say how many decimals are shown, all have as many as the one with the most.
    pub(crate) fn settle_decimals(&mut self) {
        for cell in self.cells.values_mut() {
            cell.decimals = None;
        }
        let Some(least) = self.decimals else {
            let most = self.cells.values().flat_map(written).max().filter(|most| (1..=MOST_ALIGNED).contains(most));
            self.cells.values_mut().for_each(|cell| cell.decimals = most);
            return;
        };
        let aimed: Vec<(CellKey, Decimal, Aim)> = self
            .cells
            .iter()
            .filter_map(|(key, cell)| Some((key.clone(), cell.number()?, self.aim_at(key)?.clone())))
            .filter(|(_, number, _)| number.normalize().scale() > u32::from(least))
            .collect();
        let telling = aimed.iter().map(|(key, number, aim)| self.telling(key, *number, aim, least)).max();
        let telling = telling.filter(|decimals| *decimals > least);
        // The numbers that it stands beside have as many.
        self.cells.values_mut().for_each(|cell| cell.decimals = telling);
    }

    /// Returns the smallest number of decimals with which a number is judged as it is without rounding.
    fn telling(&self, key: &CellKey, number: Decimal, aim: &Aim, least: u8) -> u8 {
        let most = u8::try_from(number.scale()).unwrap_or(u8::MAX);
        let outcome = self.outcome_of(key, number, aim);
        let tells = |decimals: &u8| self.outcome_of(key, rounded(number, Some(*decimals)), aim) == outcome;
        (least..most).find(tells).unwrap_or(most)
    }
}

/// More decimals than these come from a computation that was not rounded, which the editor is warned of; they give other numbers no zeros.
const MOST_ALIGNED: u8 = 3;

/// The decimals of a cell's number, or of both ends of a range.
fn written(cell: &Cell) -> impl Iterator<Item = u8> {
    let (first, second) = match cell.value {
        CellValue::Number(number) => (Some(number), None),
        CellValue::Range(low, high) => (Some(low), Some(high)),
        CellValue::Missing | CellValue::NotApplicable | CellValue::Suppressed | CellValue::NotMeasured => (None, None),
    };
    first.into_iter().chain(second).map(|number| u8::try_from(number.scale()).unwrap_or(u8::MAX))
}

/// What is to be added to one number to get another: computed from the numbers as they are stored and rounded once, so that 80,4 and 80,6, shown
/// as 80 and 81, do not differ by 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// With as many decimals as the numbers; zero if they differ by too little to show.
    pub shown: Decimal,
    /// Whether the numbers differ, but by too little to show.
    pub is_slight: bool,
}

impl Difference {
    /// Returns the difference of two numbers, with that many decimals, `None` for as written. `None` on overflow.
    pub fn between(from: Decimal, to: Decimal, decimals: Option<u8>) -> Option<Self> {
        let stored = to.checked_sub(from)?;
        let shown = rounded(stored, decimals);
        Some(Self { shown, is_slight: shown.is_zero() && !stored.is_zero() })
    }
}

/// A number with so many decimals, halves away from zero; `None` as written.
fn rounded(number: Decimal, decimals: Option<u8>) -> Decimal {
    let Some(decimals) = decimals.map(u32::from) else { return number };
    let mut rounded = number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(decimals);
    rounded
}
