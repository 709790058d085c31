//! The base rule: which units are hidden beside the protected ones. It knows which units are protected, which sums there are and which
//! numbers are told. The only numbers that it reads are wholes of nobody, and those stay shown: what lies in them would hide nothing.

use std::collections::BTreeSet;

use super::part::Part;

/// How many numbers of a sum are unknown at least where any is hidden, from the narrowest to the widest.
const WIDTHS: [usize; 3] = [2, 3, usize::MAX];

/// How wide a sum is hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Width(usize);

impl Width {
    /// The next wider; `None` where everything is hidden already.
    pub fn wider(self) -> Option<Self> {
        (self.0 + 1 < WIDTHS.len()).then_some(Self(self.0 + 1))
    }

    fn count(self) -> usize {
        WIDTHS[self.0]
    }
}

impl Part {
    /// Hides until every sum with something hidden has as many unknown numbers as its width wants, one of them no small count, or has only
    /// unknown ones. `kept` are the units whose numbers were read, and which are not hidden.
    pub fn close(&self, widths: &[Width], kept: &mut [bool]) -> Vec<bool> {
        let (hidden, hides) = (self.protected.clone(), vec![0; self.relations.len()]);
        let mut closing = Closing { part: self, hidden, kept, hides, waiting: BTreeSet::new() };
        (0..self.units.len()).filter(|unit| self.protected[*unit]).for_each(|unit| closing.note(unit));
        let wider = (0..self.relations.len()).filter(|relation| widths[*relation] != Width::default());
        closing.waiting.extend(wider);
        while let Some(relation) = closing.waiting.pop_first() {
            while let Some(unit) = closing.lacks(relation, widths[relation]) {
                closing.hidden[unit] = true;
                closing.note(unit);
            }
        }
        closing.hidden
    }
}

struct Closing<'a> {
    part: &'a Part,
    hidden: Vec<bool>,
    kept: &'a mut [bool],
    /// How many hidden units each sum has.
    hides: Vec<usize>,
    /// The sums that may lack something.
    waiting: BTreeSet<usize>,
}

impl Closing<'_> {
    fn note(&mut self, unit: usize) {
        for relation in &self.part.touching[unit] {
            self.hides[*relation] += 1;
            self.waiting.insert(*relation);
        }
    }

    /// The unit to hide next for a sum that has too few unknown numbers: rather a part than the whole, rather one that other sums have touched
    /// already, else the last.
    fn lacks(&mut self, relation: usize, width: Width) -> Option<usize> {
        // What only follows more or less is nothing to compute with while the whole is not told.
        let is_of_told =
            |(quantity, times): &(usize, i64)| *times < 0 && self.is_told(*quantity) && !self.part.quantities[*quantity].derived;
        let has_told = self.part.relations[relation].terms.iter().any(is_of_told);
        let (mut unknown, mut has_large) = (0, false);
        for (quantity, _) in &self.part.relations[relation].terms {
            let is_loose = self.part.quantities[*quantity].derived && !has_told;
            if is_loose || (!self.is_told(*quantity) && !self.follows(*quantity, relation)) {
                unknown += 1;
                has_large |= !self.part.quantities[*quantity].is_small();
            }
        }
        // A number that was never told may stand between two sums: where the narrowest choice is not enough, it counts as hidden.
        let concerns = self.hides[relation] > 0 || (unknown > 0 && width != Width::default());
        if (unknown >= width.count() && has_large) || !concerns {
            return None;
        }
        let part = self.part;
        let terms = part.relations[relation].terms.iter();
        let units = terms.filter_map(|(quantity, times)| Some((*times > 0, part.quantities[*quantity].unit?)));
        let mut shown: Vec<(bool, usize)> = units.filter(|(_, unit)| !self.hidden[*unit] && !self.kept[*unit]).collect();
        shown.sort_by_cached_key(|(is_part, unit)| (*is_part, self.touched(*unit), *unit));
        while let Some((_, unit)) = shown.pop() {
            match self.nobody_around(unit) {
                Some(around) => self.kept[around] = true,
                None if !self.kept[unit] => return Some(unit),
                None => {}
            }
        }
        None
    }

    fn is_told(&self, quantity: usize) -> bool {
        let quantity = &self.part.quantities[quantity];
        quantity.shown.is_some() && quantity.unit.is_none_or(|unit| !self.hidden[unit])
    }

    /// Whether a number that nobody is told follows from another sum, all of whose other numbers are told.
    fn follows(&self, quantity: usize, relation: usize) -> bool {
        let is_told = |other: &usize| {
            let relation = &self.part.relations[*other];
            relation.told_by.is_none_or(|unit| !self.hidden[unit])
                && relation.terms.iter().all(|(other, _)| *other == quantity || self.is_told(*other))
        };
        self.part.quantities[quantity].unit.is_none()
            && self.part.of_unseen[quantity].iter().filter(|other| **other != relation).any(is_told)
    }

    /// A shown whole of nobody that a unit is part of, so that everybody knows that it is nobody too.
    fn nobody_around(&self, unit: usize) -> Option<usize> {
        let of_relation = |relation: &usize| {
            let terms = &self.part.relations[*relation].terms;
            let is_part = terms.iter().any(|(quantity, times)| *times > 0 && self.part.quantities[*quantity].unit == Some(unit));
            let (whole, _) = terms.iter().find(|(_, times)| *times < 0).filter(|_| is_part)?;
            let whole = &self.part.quantities[*whole];
            let other = whole.unit.filter(|other| *other != unit && !self.hidden[*other] && !self.part.protected[*other])?;
            let is_nobody = whole.shown == Some((0, 0)) && !whole.derived && terms.iter().all(|(_, times)| (-1..=1).contains(times));
            (is_nobody && self.counts_up(*relation)).then_some(other)
        };
        self.part.touching[unit].iter().find_map(of_relation)
    }

    /// Whether no term of a sum can be below zero.
    fn counts_up(&self, relation: usize) -> bool {
        self.part.relations[relation].terms.iter().all(|(quantity, _)| self.part.quantities[*quantity].domain.0 >= 0)
    }

    /// How many sums of a unit have something hidden.
    fn touched(&self, unit: usize) -> usize {
        self.part.touching[unit].iter().filter(|relation| self.hides[**relation] > 0).count()
    }
}
