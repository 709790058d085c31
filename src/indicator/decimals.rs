//! How many decimals a number is shown with: as many as its indicator says, and more where those would not show why it was judged as it was.
//! It never changes a number.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Aim, Cell, CellKey, Indicator};

impl Indicator {
    /// How many decimals a cell is shown with; `None` as written.
    pub fn decimals_of(&self, cell: &Cell) -> Option<u8> {
        cell.decimals.or(self.decimals)
    }

    /// How many decimals a number that is aimed at is shown with: never fewer than it was written with.
    pub fn decimals_of_aim(&self, number: Decimal) -> Option<u8> {
        let written = u8::try_from(number.normalize().scale()).unwrap_or(u8::MAX);
        self.decimals.map(|decimals| decimals.max(written))
    }

    /// A cell's number as it is shown. Changes are told between numbers as they are shown, so that a reader can compute them.
    pub fn shown(&self, cell: &Cell) -> Option<Decimal> {
        Some(self.shown_in(cell, cell.number()?))
    }

    /// A number as it is shown in the place of a cell.
    pub fn shown_in(&self, cell: &Cell, number: Decimal) -> Decimal {
        rounded(number, self.decimals_of(cell))
    }

    /// A number with the decimals of the indicator alone.
    pub(super) fn shown_plainly(&self, number: Decimal) -> Decimal {
        rounded(number, self.decimals)
    }

    /// Gives every number with a target the decimals that show why it was judged as it was: 15,4 days against at most 15.
    pub(crate) fn settle_decimals(&mut self) {
        let Some(least) = self.decimals else { return };
        for cell in self.cells.values_mut() {
            cell.decimals = None;
        }
        let aimed: Vec<(CellKey, Decimal, Aim)> = self
            .cells
            .iter()
            .filter_map(|(key, cell)| Some((key.clone(), cell.number()?, self.aim_at(key)?.clone())))
            .filter(|(_, number, _)| number.normalize().scale() > u32::from(least))
            .collect();
        for (key, number, aim) in aimed {
            let decimals = self.telling(&key, number, &aim, least);
            if let Some(cell) = self.cells.get_mut(&key) {
                cell.decimals = Some(decimals).filter(|decimals| *decimals > least);
            }
        }
    }

    /// The smallest number of decimals with which a number is judged as it is without rounding.
    fn telling(&self, key: &CellKey, number: Decimal, aim: &Aim, least: u8) -> u8 {
        let most = u8::try_from(number.scale()).unwrap_or(u8::MAX);
        let outcome = self.outcome_of(key, number, aim);
        let tells = |decimals: &u8| self.outcome_of(key, rounded(number, Some(*decimals)), aim) == outcome;
        (least..most).find(tells).unwrap_or(most)
    }
}

/// A number with so many decimals, halves away from zero; `None` as written.
fn rounded(number: Decimal, decimals: Option<u8>) -> Decimal {
    decimals.map_or(number, |decimals| number.round_dp_with_strategy(decimals.into(), RoundingStrategy::MidpointAwayFromZero))
}
