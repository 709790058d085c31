//! Which units are hidden besides those that must be, so that no hidden number can be computed from what is left. It never looks at the
//! value of what it hides: from shown numbers, from the sums between them and from the order of the units alone it decides.
//!
//! Why two sites that differ only in what both hide are the same: the units that are hidden first, and the wider sets after them, are told
//! by the sums alone. Whether such a set is enough is told by what it leaves shown. And when a unit is shown again, that is told by its own
//! number and by numbers that stay shown. So the first place where two sites could part is a number that one of them shows.

use rayon::prelude::*;

use super::fits::{Puzzle, Row};
use super::relations::Relations;

/// How many numbers of a sum are hidden at least where any is, from the narrowest choice to the widest.
const WIDTHS: [usize; 4] = [2, 3, 5, usize::MAX];

/// The most units that are each tried to be shown again. Where there are more, only those are tried that can be computed anyhow.
const MOST_TRIED: usize = 400;

/// Whether each unit is hidden.
pub(super) fn choose(relations: &Relations) -> Vec<bool> {
    let protected: Vec<bool> = relations.units.iter().map(|unit| unit.protected).collect();
    let chosen: Vec<Vec<usize>> = parts(relations).par_iter().map(|part| part.choose(protected.clone())).collect();
    let mut hidden = protected;
    chosen.into_iter().flatten().for_each(|unit| hidden[unit] = true);
    hidden
}

/// Relations and units that have to do with each other and with no others.
struct Part<'a> {
    all: &'a Relations,
    relations: Vec<usize>,
    units: Vec<usize>,
    /// The relations of each of the units, in their order.
    touching: Vec<Vec<usize>>,
}

impl Part<'_> {
    /// The units to hide, of which those that are protected are hidden already.
    fn choose(&self, mut hidden: Vec<bool>) -> Vec<usize> {
        for width in WIDTHS {
            self.widen(width, &mut hidden);
            let computable = self.computable(&hidden, false);
            // The narrowest choice has nothing to spare.
            if computable.is_empty() && width == WIDTHS[0] {
                break;
            }
            let mut fewer = hidden.clone();
            self.show_again(&computable, &mut fewer);
            let is_last = width == usize::MAX && self.computable(&fewer, true).is_empty();
            if is_last {
                self.show_told(&mut fewer);
            }
            if is_last || self.computable(&fewer, false).is_empty() {
                hidden = fewer;
                break;
            }
        }
        self.units.iter().copied().filter(|unit| hidden[*unit]).collect()
    }

    /// Hides until every sum with something hidden has as many unknown numbers as wanted, or has only such.
    fn widen(&self, width: usize, hidden: &mut [bool]) {
        let mut changed = true;
        // Every round but the last hides a unit.
        while changed {
            changed = false;
            for relation in &self.relations {
                while let Some(unit) = self.lacks(*relation, width, hidden) {
                    hidden[unit] = true;
                    changed = true;
                }
            }
        }
    }

    /// The unit to hide next for a sum that has too few unknown numbers: one that other sums have touched already, else the last.
    fn lacks(&self, relation: usize, width: usize, hidden: &[bool]) -> Option<usize> {
        let terms = &self.all.relations[relation].terms;
        let units = || terms.iter().filter_map(|(quantity, _)| self.all.quantities[*quantity].unit);
        let unknown = terms.iter().filter(|(quantity, _)| !self.all.read(*quantity, hidden).1).count();
        // A number that was never told may stand between two sums: where the narrowest choice is not enough, it counts as hidden.
        let concerns = units().any(|unit| hidden[unit]) || (unknown > 0 && width > WIDTHS[0]);
        if unknown >= width || !concerns {
            return None;
        }
        let open = terms.iter().filter(|(quantity, _)| self.all.read(*quantity, hidden).1);
        let open = open.filter_map(|(quantity, _)| self.all.quantities[*quantity].unit);
        open.max_by_key(|unit| (self.touched(*unit, hidden), *unit))
    }

    /// How many sums of a unit have something hidden.
    fn touched(&self, unit: usize, hidden: &[bool]) -> usize {
        let at = self.units.binary_search(&unit).unwrap_or_default();
        let has_hidden = |relation: &&usize| {
            let units = self.all.relations[**relation].terms.iter().filter_map(|(quantity, _)| self.all.quantities[*quantity].unit);
            units.into_iter().any(|unit| hidden[unit])
        };
        self.touching[at].iter().filter(has_hidden).count()
    }

    /// Shows again what need not be hidden, in the units' order.
    fn show_again(&self, computable: &[usize], hidden: &mut [bool]) {
        if !self.computable(hidden, true).is_empty() {
            return;
        }
        let extra = || self.units.iter().copied().filter(|unit| hidden[*unit] && !self.all.units[*unit].protected);
        let tried: Vec<usize> = if extra().count() > MOST_TRIED {
            computable.iter().copied().filter(|unit| !self.all.units[*unit].protected).collect()
        } else {
            extra().collect()
        };
        for unit in tried {
            hidden[unit] = false;
            if !self.computable(hidden, true).is_empty() {
                hidden[unit] = true;
            }
        }
    }

    /// Shows again what anybody can tell from what is shown: to hide that hides nothing, and to show it tells nothing.
    fn show_told(&self, hidden: &mut [bool]) {
        let mut changed = true;
        while changed {
            let told = self.told(hidden);
            changed = !told.is_empty();
            told.into_iter().for_each(|unit| hidden[unit] = false);
        }
    }

    /// The hidden units that are not protected, of which every number can be told.
    fn told(&self, hidden: &[bool]) -> Vec<usize> {
        let mut told: std::collections::BTreeMap<usize, bool> = std::collections::BTreeMap::new();
        for cluster in self.clusters(hidden) {
            let (puzzle, quantities) = cluster.puzzle(self.all, hidden);
            for (quantity, (low, high)) in quantities.iter().zip(puzzle.told()) {
                let unit = self.all.quantities[*quantity].unit;
                if let Some(unit) = unit.filter(|unit| hidden[*unit] && !self.all.units[*unit].protected) {
                    *told.entry(unit).or_insert(true) &= low == high;
                }
            }
        }
        told.into_iter().filter(|(_, all)| *all).map(|(unit, _)| unit).collect()
    }

    /// The sums that have to do with each other while some units are hidden.
    fn clusters(&self, hidden: &[bool]) -> Vec<Cluster> {
        let mut places = Places { all: self.all, hidden, of: std::collections::BTreeMap::new() };
        let mut clusters: Vec<Cluster> = Vec::new();
        for relation in &self.relations {
            places.add(*relation, &mut clusters);
        }
        clusters.retain(|cluster| !cluster.rows.is_empty());
        clusters
    }

    /// The hidden units, or only the protected ones, of which some number cannot be shown to be open.
    fn computable(&self, hidden: &[bool], only_protected: bool) -> Vec<usize> {
        let mut found = Vec::new();
        for cluster in self.clusters(hidden) {
            let (puzzle, quantities) = cluster.puzzle(self.all, hidden);
            let wanted: Vec<(usize, i64, usize)> = quantities
                .iter()
                .enumerate()
                .filter_map(|(at, quantity)| {
                    let quantity = &self.all.quantities[*quantity];
                    let unit = quantity.unit.filter(|unit| hidden[*unit] && (!only_protected || self.all.units[*unit].protected))?;
                    Some((at, quantity.apart?, unit))
                })
                .collect();
            let asked: Vec<(usize, i64)> = wanted.iter().map(|(at, apart, _)| (*at, *apart)).collect();
            let open = if asked.is_empty() { Vec::new() } else { puzzle.open(&asked) };
            found.extend(wanted.iter().zip(open).filter(|(_, open)| !open).map(|((.., unit), _)| *unit));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Sums that share numbers that are not known exactly.
#[derive(Default)]
struct Cluster {
    rows: Vec<usize>,
}

/// In which cluster each number stands.
struct Places<'a> {
    all: &'a Relations,
    hidden: &'a [bool],
    of: std::collections::BTreeMap<usize, usize>,
}

impl Places<'_> {
    fn is_exact(&self, quantity: usize) -> bool {
        let ((low, high), _) = self.all.read(quantity, self.hidden);
        low == high
    }

    /// Adds a sum to the cluster of its numbers, and joins the clusters that it joins. Sums of known numbers alone say nothing.
    fn add(&mut self, relation: usize, clusters: &mut Vec<Cluster>) {
        let terms = &self.all.relations[relation].terms;
        let open: Vec<usize> = terms.iter().map(|(quantity, _)| *quantity).filter(|quantity| !self.is_exact(*quantity)).collect();
        if open.is_empty() {
            return;
        }
        let mut known: Vec<usize> = open.iter().filter_map(|quantity| self.of.get(quantity).copied()).collect();
        known.sort_unstable();
        known.dedup();
        let first = known.first().copied().unwrap_or_else(|| {
            clusters.push(Cluster::default());
            clusters.len() - 1
        });
        for other in known.into_iter().skip(1) {
            let rows = std::mem::take(&mut clusters[other].rows);
            clusters[first].rows.extend(rows);
            self.of.values_mut().filter(|at| **at == other).for_each(|at| *at = first);
        }
        clusters[first].rows.push(relation);
        self.of.extend(open.into_iter().map(|quantity| (quantity, first)));
    }
}

impl Cluster {
    /// The numbers to be found, and which quantity each is.
    fn puzzle(&self, all: &Relations, hidden: &[bool]) -> (Puzzle, Vec<usize>) {
        let (mut puzzle, mut quantities) = (Puzzle::default(), Vec::new());
        let mut places = std::collections::BTreeMap::new();
        for relation in &self.rows {
            let mut row = Row { terms: Vec::new(), total: 0 };
            for (quantity, times) in &all.relations[*relation].terms {
                let ((low, high), _) = all.read(*quantity, hidden);
                if low == high {
                    row.total -= i128::from(low) * i128::from(*times);
                    continue;
                }
                let at = *places.entry(*quantity).or_insert_with(|| {
                    puzzle.bounds.push((low, high));
                    quantities.push(*quantity);
                    quantities.len() - 1
                });
                row.terms.push((at, *times));
            }
            puzzle.rows.push(row);
        }
        (puzzle, quantities)
    }
}

/// Takes apart what has nothing to do with each other. Parts in which nothing must be hidden are left out.
fn parts(all: &Relations) -> Vec<Part<'_>> {
    // A quantity and its unit, and all quantities of a relation, lead to one root.
    let quantities = all.quantities.len();
    let mut above: Vec<usize> = (0..quantities + all.units.len()).collect();
    for (at, quantity) in all.quantities.iter().enumerate() {
        if let Some(unit) = quantity.unit {
            join(&mut above, at, quantities + unit);
        }
    }
    for relation in &all.relations {
        for pair in relation.terms.windows(2) {
            join(&mut above, pair[0].0, pair[1].0);
        }
    }
    let mut parts: std::collections::BTreeMap<usize, Part<'_>> = std::collections::BTreeMap::new();
    let protected = (0..all.units.len()).filter(|unit| all.units[*unit].protected);
    for unit in protected {
        let empty = || Part { all, relations: Vec::new(), units: Vec::new(), touching: Vec::new() };
        parts.entry(root(&mut above, quantities + unit)).or_insert_with(empty);
    }
    for unit in 0..all.units.len() {
        if let Some(part) = parts.get_mut(&root(&mut above, quantities + unit)) {
            part.units.push(unit);
            part.touching.push(Vec::new());
        }
    }
    for (at, relation) in all.relations.iter().enumerate() {
        let Some((first, _)) = relation.terms.first() else { continue };
        let Some(part) = parts.get_mut(&root(&mut above, *first)) else { continue };
        part.relations.push(at);
        for unit in relation.terms.iter().filter_map(|(quantity, _)| all.quantities[*quantity].unit) {
            if let Ok(place) = part.units.binary_search(&unit)
                && part.touching[place].last() != Some(&at)
            {
                part.touching[place].push(at);
            }
        }
    }
    parts.into_values().collect()
}

fn root(above: &mut [usize], mut at: usize) -> usize {
    while above[at] != at {
        above[at] = above[above[at]];
        at = above[at];
    }
    at
}

fn join(above: &mut [usize], one: usize, other: usize) {
    let (one, other) = (root(above, one), root(above, other));
    above[one.max(other)] = one.min(other);
}
