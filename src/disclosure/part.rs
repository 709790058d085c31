//! Divides relations into independent parts. It never decides what is suppressed.

use super::relations::{Quantity, Relation, Relations};

/// Units, quantities and sums that are related to each other and to no others, with their own indices.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// The index of each unit among all, in order.
    pub units: Vec<usize>,
    /// Whether each unit must be suppressed by itself.
    pub protected: Vec<bool>,
    pub quantities: Vec<Quantity>,
    pub relations: Vec<Relation>,
    /// The sums with a quantity of each unit.
    pub touching: Vec<Vec<usize>>,
    /// The quantities of each unit.
    pub numbers: Vec<Vec<usize>>,
    /// The sums of each quantity.
    pub sums: Vec<Vec<usize>>,
}

impl Part {
    /// Returns the parts in which something must be suppressed.
    pub fn all(relations: &Relations) -> Vec<Self> {
        let places = Places::of(relations);
        let mut parts = vec![Self::default(); places.count];
        let mut units = vec![0; relations.units.len()];
        for (at, unit) in relations.units.iter().enumerate() {
            let Some(part) = places.of_unit(at).map(|part| &mut parts[part]) else { continue };
            units[at] = part.units.len();
            part.units.push(at);
            part.protected.push(unit.protected);
        }
        let mut quantities = vec![0; relations.quantities.len()];
        for (at, quantity) in relations.quantities.iter().enumerate() {
            let Some(part) = places.of_quantity(at).map(|part| &mut parts[part]) else { continue };
            quantities[at] = part.quantities.len();
            part.quantities.push(Quantity { unit: quantity.unit.map(|unit| units[unit]), ..quantity.clone() });
        }
        for relation in &relations.relations {
            let part = relation.terms.first().and_then(|(quantity, _)| places.of_quantity(*quantity));
            let Some(part) = part.map(|part| &mut parts[part]) else { continue };
            let terms = relation.terms.iter().map(|(quantity, times)| (quantities[*quantity], *times)).collect();
            part.relations.push(Relation { terms, told_by: relation.told_by.map(|unit| units[unit]), is_inferred: relation.is_inferred });
        }
        parts.iter_mut().for_each(Self::index);
        parts
    }

    fn index(&mut self) {
        self.touching = vec![Vec::new(); self.units.len()];
        self.numbers = vec![Vec::new(); self.units.len()];
        self.sums = vec![Vec::new(); self.quantities.len()];
        for (at, quantity) in self.quantities.iter().enumerate() {
            if let Some(unit) = quantity.unit {
                self.numbers[unit].push(at);
            }
        }
        for (at, relation) in self.relations.iter().enumerate() {
            relation.terms.iter().for_each(|(quantity, _)| self.sums[*quantity].push(at));
            for unit in relation.terms.iter().filter_map(|(quantity, _)| self.quantities[*quantity].unit) {
                if self.touching[unit].last() != Some(&at) {
                    self.touching[unit].push(at);
                }
            }
        }
    }
}

/// A union-find structure.
pub(super) struct Joined(Vec<usize>);

impl Joined {
    /// Creates `count` separate elements.
    pub fn apart(count: usize) -> Self {
        Self((0..count).collect())
    }

    /// Returns the representative of an element's set.
    pub fn root(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    /// Joins the sets of two elements.
    pub fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}

/// The part of each quantity and unit, if any.
struct Places {
    of: Vec<Option<usize>>,
    quantities: usize,
    count: usize,
}

impl Places {
    fn of(all: &Relations) -> Self {
        // A quantity is joined with its unit, and all quantities of a sum with the unit that determines whether it holds.
        let quantities = all.quantities.len();
        let mut joined = Joined::apart(quantities + all.units.len());
        for (at, quantity) in all.quantities.iter().enumerate() {
            if let Some(unit) = quantity.unit {
                joined.join(at, quantities + unit);
            }
        }
        for relation in &all.relations {
            relation.terms.windows(2).for_each(|pair| joined.join(pair[0].0, pair[1].0));
            if let (Some(unit), Some((quantity, _))) = (relation.told_by, relation.terms.first()) {
                joined.join(quantities + unit, *quantity);
            }
        }
        let mut count = 0;
        let mut of_root = vec![None; quantities + all.units.len()];
        for unit in (0..all.units.len()).filter(|unit| all.units[*unit].protected) {
            of_root[joined.root(quantities + unit)].get_or_insert_with(|| {
                count += 1;
                count - 1
            });
        }
        let of = (0..of_root.len()).map(|at| of_root[joined.root(at)]).collect();
        Self { of, quantities, count }
    }

    fn of_quantity(&self, quantity: usize) -> Option<usize> {
        self.of[quantity]
    }

    fn of_unit(&self, unit: usize) -> Option<usize> {
        self.of[self.quantities + unit]
    }
}
