//! One cell's quantities: what is read of it while it is shown, and what it can be when it is hidden.

use super::{Cube, What};
use crate::disclosure::reading::people;
use crate::disclosure::relations::{Bounds, MOST, Quantity};
use crate::disclosure::small::is_small;
use crate::indicator::{Cell, CellKey, CellValue, Statistic};

impl Cube<'_> {
    /// A cell's quantity, made where it is met first.
    pub(super) fn quantity(&mut self, what: What, key: &CellKey) -> usize {
        let place = (what, key.clone());
        if let Some(known) = self.known.get(&place) {
            return *known;
        }
        let indicator = self.indicator;
        let cell = indicator.cells.get(key).zip(self.units.get(&indicator.id, key));
        let at = match (cell, what) {
            (None, _) => self.relations.unseen(self.domain(what)),
            (Some((cell, unit)), What::Number | What::Rounded) => self.number(what, key, cell, unit),
            (Some((cell, unit)), What::Base) => self.base(cell, unit),
            (Some((cell, unit)), What::Product) => self.product(key, cell, unit),
        };
        self.known.insert(place, at);
        at
    }

    fn domain(&self, what: What) -> Bounds {
        match (what, self.indicator.statistic) {
            (What::Rounded, Statistic::Share) if !self.steps.negative => (0, 100 * self.steps.one()),
            (What::Base, _) | (What::Product, Statistic::Share) => (0, MOST),
            _ => self.steps.domain(),
        }
    }

    fn number(&mut self, what: What, key: &CellKey, cell: &Cell, unit: usize) -> usize {
        let domain = self.domain(what);
        match cell.value {
            // Where the question does not arise, there is nobody.
            CellValue::NotApplicable => self.relations.quantity(Quantity { unit: None, shown: Some((0, 0)), domain, apart: None }),
            CellValue::Missing | CellValue::NotMeasured => self.relations.unseen(domain),
            CellValue::Number(_) | CellValue::Range(..) | CellValue::Suppressed => {
                let number = self.reading.number(cell);
                let is_whole = matches!(self.indicator.statistic, Statistic::Count | Statistic::Sum) && !self.is_mean(&key.area);
                let (shown, apart) = match what {
                    What::Rounded if is_whole => (number.map(|number| ten_times(self.steps.exact(number))), self.steps.one()),
                    What::Rounded => (number.map(|number| self.steps.rounded(number, 1)), self.steps.one()),
                    _ => (number.map(|number| self.steps.exact(number)), 1),
                };
                let at = self.relations.quantity(Quantity { unit: Some(unit), shown, domain, apart: Some(apart) });
                let small = |(from, to)| self.indicator.threshold.filter(|limit| is_small(from, *limit) && is_small(to, *limit));
                if let Some(limit) = number.and_then(small).filter(|_| what == What::Number) {
                    self.likely.insert(at, (0, self.steps.exact((limit.into(), limit.into())).1));
                }
                at
            }
        }
    }

    fn base(&mut self, cell: &Cell, unit: usize) -> usize {
        let shown = cell.base.map(|base| (i64::from(base), i64::from(base)));
        if shown.is_none() && cell.value != CellValue::Suppressed {
            return self.relations.unseen((0, MOST));
        }
        let at = self.relations.quantity(Quantity { unit: Some(unit), shown, domain: (0, MOST), apart: Some(1) });
        let limit = self.indicator.threshold.filter(|limit| cell.base.is_some_and(|base| is_small(base.into(), *limit)));
        if let Some(limit) = limit {
            self.likely.insert(at, (0, limit.into()));
        }
        at
    }

    fn product(&mut self, key: &CellKey, cell: &Cell, unit: usize) -> usize {
        let number = self.reading.number(cell);
        if number.is_none() && cell.value != CellValue::Suppressed {
            return self.relations.unseen(self.domain(What::Product));
        }
        if self.indicator.statistic == Statistic::Share {
            return self.people(key, cell, unit);
        }
        let shown = number.zip(cell.base).map(|(number, base)| self.steps.rounded(number, base));
        let (domain, apart) = (self.steps.domain(), Some(self.steps.one()));
        self.relations.quantity(Quantity { unit: Some(unit), shown, domain, apart })
    }

    /// The people that a share tells of, and those of its base that it does not. Even without a base, none or all of them is known.
    fn people(&mut self, key: &CellKey, cell: &Cell, unit: usize) -> usize {
        let number = self.reading.number(cell);
        let is = |share: u32| number.is_some_and(|(from, to)| from == share.into() && to == share.into());
        let known = number.zip(cell.base).map(|(number, base)| (people(number, base), i64::from(base)));
        let told = known.map(|(people, _)| people).or_else(|| is(0).then_some((0, 0)));
        let rest = known.map(|((low, high), base)| (base - high, base - low)).or_else(|| is(100).then_some((0, 0)));
        let quantity = |shown| Quantity { unit: Some(unit), shown, domain: (0, MOST), apart: Some(1) };
        let (told, rest) = (self.relations.quantity(quantity(told)), self.relations.quantity(quantity(rest)));
        let base = self.quantity(What::Base, key);
        self.relations.sum(base, 1, [told, rest]);
        told
    }

    /// Whether a sum can be true: with the numbers that are not protected as they are, and those that are small no greater than they can
    /// be. A county is not the sum of the two of its municipalities that a site has.
    pub(super) fn can_hold(&self, whole: usize, times: i64, parts: &[usize]) -> bool {
        let likely = |quantity: &usize| {
            let of = &self.relations.quantities[*quantity];
            let protected = of.unit.is_some_and(|unit| self.relations.units[unit].protected);
            let (low, high) = match (self.likely.get(quantity), of.shown) {
                (Some(likely), _) => *likely,
                (None, Some(shown)) if !protected => shown,
                (None, _) => of.domain,
            };
            (i128::from(low), i128::from(high))
        };
        let (low, high) = parts.iter().map(likely).fold((0, 0), |(low, high), (least, most)| (low + least, high + most));
        let (least, most) = likely(&whole);
        let times = i128::from(times);
        low <= times * most && times * least <= high
    }
}

fn ten_times((low, high): Bounds) -> Bounds {
    (low.saturating_mul(10).max(-MOST), high.saturating_mul(10).min(MOST))
}
