//! The base rule: which units are suppressed besides protected ones. It knows which units are protected, which sums exist and which numbers
//! are stated. It reads only totals that may be zero: parts of those would conceal nothing.

use std::collections::BTreeSet;

use super::part::Part;

/// The minimal number of unknown quantities in a sum with a suppressed one, from the narrowest to the widest.
const WIDTHS: [usize; 3] = [2, 3, usize::MAX];

/// How much of a sum is suppressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Width(usize);

impl Width {
    /// Returns the next wider one; `None` if everything is suppressed already.
    pub fn wider(self) -> Option<Self> {
        (self.0 + 1 < WIDTHS.len()).then_some(Self(self.0 + 1))
    }

    fn count(self) -> usize {
        WIDTHS[self.0]
    }
}

impl Part {
    /// Suppresses until every sum with a quantity that must stay unknown has as many unknown ones as its width requires, one of them not a
    /// small count, or only unknown ones. Totals of zero are recorded in `read`.
    pub fn close(&self, widths: &[Width], read: &mut Read) -> Vec<bool> {
        let (hidden, closed) = (self.protected.clone(), vec![false; self.quantities.len()]);
        let concerns = vec![false; self.relations.len()];
        let mut closing = Closing { part: self, hidden, read, closed, concerns, waiting: BTreeSet::new() };
        for (at, quantity) in self.quantities.iter().enumerate() {
            if quantity.apart.is_some() && quantity.unit.is_some_and(|unit| self.protected[unit]) {
                closing.close(at);
            }
        }
        let wider = (0..self.relations.len()).filter(|relation| widths[*relation] != Width::default());
        closing.waiting.extend(wider);
        while let Some(relation) = closing.waiting.pop_first() {
            while let Some(unit) = closing.lacks(relation, widths[relation]) {
                closing.hidden[unit] = true;
            }
            closing.rely_on(relation, widths[relation]);
        }
        closing.hidden
    }
}

/// The totals read because they may be zero.
#[derive(Clone, Debug)]
pub(super) struct Read {
    /// The units that must not be read.
    pub not: Vec<bool>,
    /// The units that were read.
    pub asked: Vec<bool>,
    /// Those that are zero and stay visible.
    pub kept: Vec<bool>,
}

impl Read {
    /// Creates an empty record that excludes some units.
    pub fn but(not: Vec<bool>) -> Self {
        let none = vec![false; not.len()];
        Self { not, asked: none.clone(), kept: none }
    }

    /// Creates a record that excludes all units.
    pub fn nothing(part: &Part) -> Self {
        Self::but(vec![true; part.units.len()])
    }
}

struct Closing<'a> {
    part: &'a Part,
    hidden: Vec<bool>,
    read: &'a mut Read,
    /// The suppressed quantities that must stay unknown: protected ones, and those that another sum relies on.
    closed: Vec<bool>,
    /// The sums with such a quantity.
    concerns: Vec<bool>,
    /// The sums that may need more suppression.
    waiting: BTreeSet<usize>,
}

impl Closing<'_> {
    fn close(&mut self, quantity: usize) {
        self.closed[quantity] = true;
        for relation in &self.part.sums[quantity] {
            self.concerns[*relation] = true;
            self.waiting.insert(*relation);
        }
    }

    /// A suppressed quantity of the sum must stay unknown in other sums too; a harmless one only if the sum has too few others.
    fn rely_on(&mut self, relation: usize, width: Width) {
        if !self.concerns[relation] {
            return;
        }
        let part = self.part;
        let terms = part.relations[relation].terms.iter().map(|(quantity, _)| *quantity);
        let mut unknown: Vec<usize> = terms.filter(|quantity| !self.is_told(*quantity) && !self.follows(*quantity, relation)).collect();
        unknown.sort_by_key(|quantity| (part.quantities[*quantity].is_secondary, *quantity));
        let mut has_large = false;
        for (at, quantity) in unknown.into_iter().enumerate() {
            let of = &part.quantities[quantity];
            let is_wanted = !of.is_secondary || at < width.count() || !has_large;
            has_large |= !of.is_small();
            if is_wanted && of.unit.is_some() && !self.closed[quantity] {
                self.close(quantity);
            }
        }
    }

    /// Returns the unit to suppress next for a sum with too few unknown quantities: preferably a part, preferably one already touched by
    /// other sums, else the last.
    fn lacks(&mut self, relation: usize, width: Width) -> Option<usize> {
        // A quantity that only follows approximately is no use for computing while the total is unknown.
        let is_of_told =
            |(quantity, times): &(usize, i64)| *times < 0 && self.is_told(*quantity) && !self.part.quantities[*quantity].derived;
        let has_told = self.part.relations[relation].terms.iter().any(is_of_told);
        let (mut unknown, mut has_large) = (0, false);
        for (quantity, _) in &self.part.relations[relation].terms {
            let of = &self.part.quantities[*quantity];
            let is_loose = of.derived && !of.follows_from_base && !has_told;
            if is_loose || (!self.is_told(*quantity) && !self.follows(*quantity, relation)) {
                unknown += 1;
                has_large |= !self.part.quantities[*quantity].is_small();
            }
        }
        // A quantity that is never stated may connect two sums: if the narrowest choice is not enough, it counts as suppressed.
        let concerns = self.concerns[relation] || (unknown > 0 && width != Width::default());
        if (unknown >= width.count() && has_large) || !concerns {
            return None;
        }
        let part = self.part;
        let terms = part.relations[relation].terms.iter();
        let units = terms.filter_map(|(quantity, times)| Some((*times > 0, part.quantities[*quantity].unit?)));
        let mut shown: Vec<(bool, usize)> = units.filter(|(_, unit)| !self.hidden[*unit] && !self.read.kept[*unit]).collect();
        shown.sort_by_cached_key(|(is_part, unit)| (*is_part, self.touched(*unit), *unit));
        while let Some((_, unit)) = shown.pop() {
            match self.nobody_around(unit) {
                Some(around) => self.read.kept[around] = true,
                None if !self.read.kept[unit] => return Some(unit),
                None => {}
            }
        }
        None
    }

    fn is_told(&self, quantity: usize) -> bool {
        let quantity = &self.part.quantities[quantity];
        quantity.shown.is_some() && quantity.unit.is_none_or(|unit| !self.hidden[unit])
    }

    /// Whether an unstated quantity follows from another sum, of which all other quantities are stated.
    fn follows(&self, quantity: usize, relation: usize) -> bool {
        let is_told = |other: &usize| {
            let relation = &self.part.relations[*other];
            relation.told_by.is_none_or(|unit| !self.hidden[unit])
                && relation.terms.iter().all(|(other, _)| *other == quantity || self.is_told(*other))
        };
        self.part.quantities[quantity].unit.is_none() && self.part.sums[quantity].iter().filter(|other| **other != relation).any(is_told)
    }

    /// Returns a visible total of zero that a unit is part of, so that it is obviously zero too.
    fn nobody_around(&mut self, unit: usize) -> Option<usize> {
        let part = self.part;
        for relation in &part.touching[unit] {
            let Some((around, is_nobody)) = self.whole_around(unit, *relation) else { continue };
            self.read.asked[around] = true;
            if is_nobody {
                return Some(around);
            }
        }
        None
    }

    /// Returns the visible total of a sum that a unit is part of, and whether it is zero. A total with a part that must stay unknown would
    /// reveal that part, and is not read.
    fn whole_around(&self, unit: usize, relation: usize) -> Option<(usize, bool)> {
        let terms = &self.part.relations[relation].terms;
        let units = || terms.iter().filter_map(|(quantity, times)| Some((self.part.quantities[*quantity].unit?, *times)));
        let is_part = units().any(|(of, times)| times > 0 && of == unit) && units().all(|(of, _)| !self.part.protected[of]);
        let (whole, _) = terms.iter().find(|(_, times)| *times < 0).filter(|_| is_part)?;
        let whole = &self.part.quantities[*whole];
        let around = whole.unit.filter(|around| *around != unit && !self.hidden[*around] && !self.read.not[*around])?;
        let can_tell = !whole.derived && terms.iter().all(|(_, times)| (-1..=1).contains(times)) && self.counts_up(relation);
        whole.shown.filter(|_| can_tell).map(|shown| (around, shown == (0, 0)))
    }

    /// Whether no term of a sum can be negative.
    fn counts_up(&self, relation: usize) -> bool {
        self.part.relations[relation].terms.iter().all(|(quantity, _)| self.part.quantities[*quantity].domain.0 >= 0)
    }

    /// Returns the number of a unit's sums with a quantity that must stay unknown.
    fn touched(&self, unit: usize) -> usize {
        self.part.touching[unit].iter().filter(|relation| self.concerns[**relation]).count()
    }
}
