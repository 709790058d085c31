//! Deduces which numbers are related for somebody who sees a site: a written number is related to others that bound it by a sum. Unlike the program,
//! it takes into account that unwritten numbers may have any size, so that a sum with one reveals nothing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use microlp::{ComparisonOp, OptimizationDirection, Problem};

use super::outsider::vars;
use super::world::{Sum, Var, World};

/// Returns the relations between written numbers that follow from the sums, each as a list of numbers of which one bounds the others. A sum that only
/// determines an unwritten number reveals nothing; two sums that determine the same one make their values equal.
pub fn telling(world: &World, care: Care) -> Vec<Vec<Var>> {
    let written: BTreeSet<Var> = world.written.iter().flat_map(vars).collect();
    // Unwritten numbers come first, so that they are replaced by written ones, and sums before their parts.
    let column = |var: Var| (written.contains(&var), Reverse(var));
    let row = |sum: &Sum| sum.terms.iter().map(|(var, times)| (column(*var), i128::from(*times))).collect::<Terms>();
    let mut equal: Vec<Terms> = Vec::new();
    for sum in world.sums.iter().filter(|sum| !sum.more) {
        let mut row = row(sum);
        equal.iter().for_each(|other| replace(&mut row, other));
        if row.is_empty() {
            continue;
        }
        equal.iter_mut().for_each(|other| replace(other, &row));
        equal.push(row);
    }
    // Unwritten numbers are not negative; nor is the remainder of sums that may be more.
    let mut above: Vec<Terms> = Vec::new();
    for (first, times) in equal.iter().filter_map(|row| row.first_key_value()).filter(|((is_written, _), _)| !is_written) {
        let of = equal.iter().find(|row| row.first_key_value() == Some((first, times))).expect("the row");
        above.push(of.iter().skip(1).map(|(at, of)| (*at, if *times > 0 { -of } else { *of })).collect());
    }
    for sum in world.sums.iter().filter(|sum| sum.more) {
        let mut row = row(sum);
        equal.iter().for_each(|other| replace(&mut row, other));
        above.push(row);
    }
    only_of_written(&mut above);
    if care == Care::Much {
        drop_implied(&mut above);
        only_of_written(&mut above);
    }
    let of_written = equal.into_iter().filter(|row| row.first_key_value().is_some_and(|((is_written, _), _)| *is_written));
    of_written.chain(above).map(|row| row.into_keys().map(|(_, Reverse(var))| var).collect()).collect()
}

/// The terms of a sum, by whether the number is written.
type Terms = BTreeMap<(bool, Reverse<Var>), i128>;

/// Eliminates the first number of `other` from a sum.
fn replace(row: &mut Terms, other: &Terms) {
    let Some((first, of_other)) = other.first_key_value() else { return };
    let Some(of_row) = row.get(first).copied() else { return };
    row.values_mut().for_each(|times| *times *= of_other.abs());
    other.iter().for_each(|(at, times)| *row.entry(*at).or_default() -= times * of_row * of_other.signum());
    row.retain(|_, times| *times != 0);
}

/// How thoroughly related numbers are searched for. Overlooking that a sum follows from others only makes the attacker stronger than necessary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    Little,
    Much,
}

/// Removes inequalities that follow from the others: that a whole area is at least its categories, if that holds for each of its parts.
fn drop_implied(above: &mut Vec<Terms>) {
    let mut at = 0;
    while at < above.len() {
        let row = above.remove(at);
        if !is_implied(&row, above) {
            above.insert(at, row);
            at += 1;
        }
    }
}

fn is_implied(row: &Terms, others: &[Terms]) -> bool {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let mut variables = BTreeMap::new();
    for var in others.iter().chain([row]).flat_map(BTreeMap::keys) {
        let times = row.get(var).map_or(0.0, |times| *times as f64);
        variables.entry(*var).or_insert_with(|| problem.add_var(times, (0.0, 1.0)));
    }
    for other in others {
        problem.add_constraint(other.iter().map(|(var, times)| (variables[var], *times as f64)), ComparisonOp::Ge, 0.0);
    }
    problem.solve().ok().and_then(|outcome| outcome.into_solution().ok()).is_some_and(|solution| solution.objective() > -1e-6)
}

/// Keeps the inequalities that bound a written number: unwritten ones may be as large or as small as necessary.
fn only_of_written(above: &mut Vec<Terms>) {
    loop {
        above.retain(|row| row.values().any(|times| *times < 0));
        let mut signs: BTreeMap<Reverse<Var>, (bool, bool)> = BTreeMap::new();
        for ((_, var), times) in above.iter().flatten().filter(|((is_written, _), _)| !is_written) {
            let (is_more, is_less) = signs.entry(*var).or_default();
            *(if *times > 0 { is_more } else { is_less }) = true;
        }
        let Some((var, (is_more, _))) = signs.into_iter().find(|(_, (is_more, is_less))| is_more != is_less) else { return };
        if is_more {
            above.retain(|row| !row.contains_key(&(false, var)));
        } else {
            above.iter_mut().for_each(|row| _ = row.remove(&(false, var)));
        }
    }
}
