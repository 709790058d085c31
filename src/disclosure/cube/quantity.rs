//! The quantities of a cell: what is visible of them, and their possible values when suppressed. It never adds a sum.

use super::{Cube, What};
use crate::disclosure::cells::{Entry, Place};
use crate::disclosure::reading::{events, people, rate_ratio, ratio};
use crate::disclosure::relations::{Bounds, MOST, Quantity, Range, Relations};
use crate::disclosure::small::{Reason, is_small};
use crate::indicator::{CellValue, Statistic};

impl Cube<'_> {
    /// Returns a cell's quantity, and creates it if needed.
    pub(in crate::disclosure) fn quantity(&mut self, what: What, place: &Place, all: &mut Relations) -> usize {
        if let Some(known) = self.known.get(&(what, *place)) {
            return *known;
        }
        let at = match (self.cells.get(place).copied(), what) {
            (None, What::Product) if self.is_share() => self.untold_people(place, all),
            (None, _) => all.quantity(Quantity::unseen(self.domain(what))),
            (Some(entry), What::Number | What::Rounded) => all.quantity(self.number(what, &entry)),
            (Some(entry), What::Base) => all.quantity(self.base(&entry)),
            (Some(entry), What::Product) if self.is_share() => self.people(&entry, all),
            (Some(entry), What::Product) if self.is_rate() => self.events(&entry, all),
            (Some(entry), What::Product) => all.quantity(self.product(&entry)),
        };
        self.known.insert((what, *place), at);
        at
    }

    fn domain(&self, what: What) -> Bounds {
        match (what, self.cells.indicator.statistic) {
            (What::Rounded, Statistic::Share) if !self.steps.negative => (0, 100 * self.steps.one()),
            (What::Base, _) | (What::Product, Statistic::Share | Statistic::Rate) => (0, MOST),
            _ => self.steps.domain(),
        }
    }

    /// Returns the possible values of a suppressed count, given whether it is suppressed by itself. Only counts of people have a limit.
    fn count(&self, is_small: bool, is_protected: bool, domain: Bounds, limit: impl Fn(u32) -> i64) -> Range {
        match self.cells.indicator.threshold.map(limit) {
            Some(limit) if is_small => Range::small(limit),
            Some(limit) if !is_protected => Range { bounds: domain, limit },
            _ => Range::within(domain),
        }
    }

    fn number(&self, what: What, entry: &Entry<'_>) -> Quantity {
        let domain = self.domain(what);
        match entry.cell.value {
            // Not applicable means nobody.
            CellValue::NotApplicable => Quantity::known(0),
            CellValue::Missing | CellValue::NotMeasured => Quantity::unseen(domain),
            CellValue::Number(_) | CellValue::Range(..) | CellValue::Suppressed => {
                let number = self.reading.number(entry.cell);
                let is_whole =
                    matches!(self.cells.indicator.statistic, Statistic::Count | Statistic::Sum) && !self.is_mean(entry.place.area);
                let shown = number.map(|number| match what {
                    What::Rounded if is_whole => ten_times(self.steps.exact(number)),
                    What::Rounded => self.steps.rounded(number, 1),
                    _ => self.steps.exact(number),
                });
                let quantity = Quantity::of_unit(entry.unit, shown, domain);
                if what == What::Rounded {
                    return Quantity { apart: entry.reason.map(|_| self.steps.one()), ..quantity };
                }
                let small = |limit: u32| number.is_some_and(|(from, to)| is_small(from, limit) && is_small(to, limit));
                let is_small = entry.reason == Some(Reason::Count) && self.cells.indicator.threshold.is_some_and(small);
                let is_range = number.is_some_and(|(from, to)| from != to);
                let is_protected = entry.reason == Some(Reason::Stated) || (entry.reason.is_some() && is_range);
                let range = self.count(is_small, is_protected, domain, |limit| self.steps.limit(limit));
                Quantity { range, apart: (is_small || is_protected).then_some(1), ..quantity }
            }
        }
    }

    fn base(&self, entry: &Entry<'_>) -> Quantity {
        let domain = (0, MOST);
        let shown = entry.cell.base.map(|base| (i64::from(base), i64::from(base)));
        let has_number = !matches!(entry.cell.value, CellValue::Missing | CellValue::NotMeasured | CellValue::NotApplicable);
        // Even without a base, a share reveals something of it, and so does a rate whose parts other indicators have; a mean does not.
        let tells = self.is_share() || self.is_linked_rate();
        if shown.is_none() && !(has_number && (tells || entry.reason.is_some())) {
            return Quantity::unseen(domain);
        }
        // A share of nobody does not exist.
        let quantity = Quantity::of_unit(entry.unit, shown.or(Some((1, MOST))), domain);
        let is_small = entry.reason == Some(Reason::Base);
        let is_stated = entry.reason == Some(Reason::Stated);
        let range = self.count(is_small, is_stated, domain, i64::from);
        let is_secondary = !is_small && !is_stated;
        Quantity { range, derived: shown.is_none(), is_secondary, apart: (!is_secondary).then_some(1), ..quantity }
    }

    fn product(&self, entry: &Entry<'_>) -> Quantity {
        let number = self.reading.number(entry.cell);
        if number.is_none() && entry.cell.value != CellValue::Suppressed {
            return Quantity::unseen(self.domain(What::Product));
        }
        let shown = number.zip(entry.cell.base).map(|(number, base)| self.steps.rounded(number, base));
        let quantity = Quantity::of_unit(entry.unit, shown, self.steps.domain());
        Quantity { apart: entry.reason.map(|_| self.steps.one()), ..quantity }
    }

    fn is_share(&self) -> bool {
        self.cells.indicator.statistic == Statistic::Share
    }

    fn is_rate(&self) -> bool {
        self.cells.indicator.statistic == Statistic::Rate
    }

    /// Returns the events of a rate. They follow from the rate and its base, and together with it limit a base that is not given.
    fn events(&mut self, entry: &Entry<'_>, all: &mut Relations) -> usize {
        let domain = self.domain(What::Product);
        let number = self.reading.number(entry.cell);
        if number.is_none() && entry.cell.value != CellValue::Suppressed {
            return all.quantity(Quantity::unseen(domain));
        }
        let per = self.cells.indicator.rate.as_ref().map_or(1, |rate| rate.per);
        let told = entry.cell.events.map(|events| (i64::from(events.count), i64::from(events.count)));
        let by_rate = number.zip(entry.cell.base).and_then(|(rate, base)| events(rate, base, per));
        let is_protected = matches!(entry.reason, Some(Reason::Base | Reason::Stated));
        let of = all.quantity(Quantity {
            derived: told.or(by_rate).is_none(),
            follows_from_base: true,
            range: self.count(false, is_protected, domain, i64::from),
            apart: is_protected.then_some(1),
            ..Quantity::of_unit(entry.unit, told.or(by_rate).or(Some(domain)), domain)
        });
        if let (Some((from, to)), None) = (number, told.or(by_rate))
            && let (Some((low, _, times)), Some((_, high, same))) = (rate_ratio(from, per), rate_ratio(to, per))
            && times == same
        {
            let base = self.quantity(What::Base, &entry.place, all);
            all.ratio(of, base, (low, high, times), entry.unit);
        }
        of
    }

    /// Returns the people counted by a share that is not given: at most its base.
    fn untold_people(&mut self, place: &Place, all: &mut Relations) -> usize {
        let [told, rest] = [0, 1].map(|_| all.quantity(Quantity::unseen((0, MOST))));
        let base = self.quantity(What::Base, place, all);
        all.sum(base, 1, [told, rest]);
        told
    }

    /// Returns the people that a share counts, and adds the others of its base. Even without a base it is known if it is none or all, and
    /// the share relates the two.
    fn people(&mut self, entry: &Entry<'_>, all: &mut Relations) -> usize {
        let domain = (0, MOST);
        let number = self.reading.number(entry.cell);
        if number.is_none() && entry.cell.value != CellValue::Suppressed {
            return self.untold_people(&entry.place, all);
        }
        let is = |share: u32| number.is_some_and(|(from, to)| from == share.into() && to == share.into());
        let known = number.zip(entry.cell.base).map(|(number, base)| (people(number, base), i64::from(base)));
        let told = known.map(|(people, _)| people).or_else(|| is(0).then_some((0, 0)));
        let rest = known.map(|((low, high), base)| (base - high, base - low)).or_else(|| is(100).then_some((0, 0)));
        let is_small = entry.reason == Some(Reason::People);
        let is_protected = matches!(entry.reason, Some(Reason::Base | Reason::Stated));
        let derived = entry.cell.base.is_none() || number.is_none();
        let quantity = |shown: Option<Bounds>, range| Quantity {
            derived,
            range,
            apart: entry.reason.filter(|_| is_small || is_protected).map(|_| 1),
            ..Quantity::of_unit(entry.unit, shown.or(Some(domain)), domain)
        };
        let range = self.count(is_small, is_protected, domain, i64::from);
        let told = all.quantity(quantity(told, range));
        let rest = all.quantity(Quantity { apart: is_protected.then_some(1), ..quantity(rest, Range::within(domain)) });
        let base = self.quantity(What::Base, &entry.place, all);
        all.sum(base, 1, [told, rest]);
        if let (Some((from, to)), None) = (number, entry.cell.base)
            && let (Some((low, _, of)), Some((_, high, same))) = (ratio(from), ratio(to))
            && of == same
        {
            all.ratio(told, base, (low, high, of), entry.unit);
        }
        told
    }
}

fn ten_times((low, high): Bounds) -> Bounds {
    (low.saturating_mul(10).max(-MOST), high.saturating_mul(10).min(MOST))
}
