//! Finds the variables that have the same value in every solution, so that anybody can derive them. It never counts a variable as derivable because a
//! search ended early.

use std::collections::{BTreeMap, BTreeSet};

use super::{Row, Solver, Try};
use crate::disclosure::relations::Bounds;

/// The maximal number of equations that are solved together.
const MOST_ROWS: usize = 200;

/// The maximal number of variables for which another value is searched.
const MOST_ASKED: usize = 100;

/// The coefficients of the unknown variables, none of them zero.
type Equation = BTreeMap<usize, i128>;

impl Solver {
    /// Returns those of some variables that have the same value in every solution: according to single sums, to several equations together, or to a
    /// search that finds no other value. A variable whose search ends early is not included; without any solution, none is.
    pub fn told(&self, asked: &[usize]) -> Vec<usize> {
        let (mut seen, mut gave_up) = (Seen(Vec::new()), false);
        for first in [Try::Low, Try::High] {
            let mut fits = self.fits(None, first);
            match fits.next() {
                Some(fit) => seen.see(&fit),
                None => gave_up |= fits.gave_up,
            }
        }
        // The result of the equations is valid even if the search for solutions was too short.
        let may_fit = gave_up || !seen.0.is_empty();
        let Some(state) = self.settled.as_ref().filter(|_| may_fit) else { return Vec::new() };
        let is_single = |variable: usize| state.bounds[variable].0 == state.bounds[variable].1;
        let (mut told, open): (Vec<usize>, Vec<usize>) = asked.iter().partition(|variable| is_single(**variable));
        let mut left: Vec<usize> = open.into_iter().filter(|variable| seen.0.is_empty() || seen.value(*variable).is_some()).collect();
        if !left.is_empty() {
            let fixed = fixed(&self.puzzle.rows, is_single).unwrap_or_default();
            told.extend(left.extract_if(.., |variable| fixed.contains(variable)));
        }
        left.truncate(MOST_ASKED);
        for variable in left {
            if let Some(value) = seen.value(variable)
                && self.has_no_other(variable, value, &mut seen)
            {
                told.push(variable);
            }
        }
        told
    }

    /// Whether a complete search has proved that a variable has no other value. Records other solutions that the search finds.
    fn has_no_other(&self, variable: usize, value: i64, seen: &mut Seen) -> bool {
        let sides: [(Bounds, Try); 2] = [((value.saturating_add(1), i64::MAX), Try::Low), ((i64::MIN, value.saturating_sub(1)), Try::High)];
        for (bounds, first) in sides {
            let mut fits = self.fits(Some((variable, bounds)), first);
            if let Some(fit) = fits.next() {
                seen.see(&fit);
                return false;
            }
            if fits.gave_up {
                return false;
            }
        }
        true
    }
}

/// The value of each variable in all solutions so far; `None` if two of them differ.
struct Seen(Vec<Option<i64>>);

impl Seen {
    fn see(&mut self, fit: &[i64]) {
        if self.0.is_empty() {
            self.0 = fit.iter().copied().map(Some).collect();
        }
        self.0.iter_mut().zip(fit).for_each(|(seen, value)| *seen = seen.filter(|seen| seen == value));
    }

    fn value(&self, variable: usize) -> Option<i64> {
        self.0.get(variable).copied().flatten()
    }
}

/// Returns the variables determined by the equations alone, regardless of bounds. `None` if there are too many equations, or if a coefficient
/// overflows.
fn fixed(rows: &[Row], is_known: impl Fn(usize) -> bool) -> Option<BTreeSet<usize>> {
    let equation = |row: &Row| {
        let mut equation = Equation::new();
        for (variable, times) in row.terms.iter().filter(|(variable, _)| !is_known(*variable)) {
            *equation.entry(*variable).or_default() += i128::from(*times);
        }
        equation.retain(|_, times| *times != 0);
        equation
    };
    let mut waiting: Vec<Equation> = rows.iter().map(equation).filter(|equation| !equation.is_empty()).collect();
    if waiting.len() > MOST_ROWS {
        return None;
    }
    // Starting with short ones keeps the others from growing.
    waiting.sort_by_key(BTreeMap::len);
    // Each has a variable that no other equation has.
    let mut solved: Vec<(usize, Equation)> = Vec::new();
    for mut equation in waiting {
        for (of, other) in &solved {
            equation = without(*of, equation, other)?;
        }
        let Some(of) = equation.keys().next().copied() else { continue };
        for (_, other) in &mut solved {
            *other = without(of, std::mem::take(other), &equation)?;
        }
        solved.push((of, equation));
    }
    Some(solved.into_iter().filter(|(_, equation)| equation.len() == 1).map(|(of, _)| of).collect())
}

/// Eliminates a variable from an equation by another equation. Exact, without fractions: both are multiplied.
fn without(variable: usize, equation: Equation, by: &Equation) -> Option<Equation> {
    let (Some(times), Some(of_other)) = (equation.get(&variable).copied(), by.get(&variable).copied()) else { return Some(equation) };
    let common = gcd(times, of_other);
    let (keep, less) = (of_other / common, times / common);
    let mut sum = Equation::new();
    for (at, times) in &equation {
        sum.insert(*at, times.checked_mul(keep)?);
    }
    for (at, times) in by {
        let entry = sum.entry(*at).or_default();
        *entry = entry.checked_sub(times.checked_mul(less)?)?;
    }
    sum.retain(|_, times| *times != 0);
    let common = sum.values().copied().fold(0, gcd);
    if common > 1 {
        sum.values_mut().for_each(|times| *times /= common);
    }
    Some(sum)
}

/// Returns the greatest common divisor.
fn gcd(one: i128, other: i128) -> i128 {
    let (mut one, mut other) = (one.saturating_abs(), other.saturating_abs());
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::super::Puzzle;
    use super::*;
    use crate::disclosure::relations::{MOST, Range};

    /// Returns which of some bounded variables are determined by sums.
    fn told(bounds: &[Bounds], rows: &[(&[(usize, i64)], i128)]) -> Vec<usize> {
        let row = |(terms, total): &(&[(usize, i64)], i128)| Row { terms: terms.to_vec(), total: *total };
        let ranges = bounds.iter().map(|bounds| Range::within(*bounds)).collect();
        let puzzle = Puzzle { ranges, rows: rows.iter().map(row).collect() };
        let asked: Vec<usize> = (0..bounds.len()).collect();
        let mut told = puzzle.ready().told(&asked);
        told.sort_unstable();
        told
    }

    #[test]
    fn what_has_one_value_in_every_solution_is_told() {
        // Neither a + b + c = 500 nor a + b − c = 300 determines c alone, and a and b stay open.
        let both: [(&[(usize, i64)], i128); 2] = [(&[(0, 1), (1, 1), (2, 1)], 500), (&[(0, 1), (1, 1), (2, -1)], 300)];
        assert_eq!(told(&[(0, 1000); 3], &both), [2]);
        // a + b = 5, b + c = 5, a + c = 6.
        let ring: [(&[(usize, i64)], i128); 3] = [(&[(0, 1), (1, 1)], 5), (&[(1, 1), (2, 1)], 5), (&[(0, 1), (2, 1)], 6)];
        assert_eq!(told(&[(0, 9); 3], &ring), [0, 1, 2]);
    }

    #[test]
    fn what_bounds_alone_tell_is_told() {
        assert_eq!(told(&[(0, 9); 2], &[(&[(0, 1), (1, 1)], 18)]), [0, 1]);
        // a + b + c = 9, a + b + d = 9, c + d = 18: since no variable is negative, a and b are zero, which no equation says about either.
        let rows: [(&[(usize, i64)], i128); 3] = [(&[(0, 1), (1, 1), (2, 1)], 9), (&[(0, 1), (1, 1), (3, 1)], 9), (&[(2, 1), (3, 1)], 18)];
        assert_eq!(told(&[(0, 20); 4], &rows), [0, 1, 2, 3]);
        // 2a + 3b = 7 has one solution in non-negative integers.
        assert_eq!(told(&[(0, 100); 2], &[(&[(0, 2), (1, 3)], 7)]), [0, 1]);
    }

    #[test]
    fn great_numbers_are_told() {
        let rows: [(&[(usize, i64)], i128); 2] = [(&[(0, 1_000), (1, 999), (2, 1)], 0), (&[(0, 1_000), (1, 999), (2, -1)], -2_000_000_000)];
        assert_eq!(told(&[(-MOST, MOST), (-MOST, MOST), (0, MOST)], &rows), [2]);
    }

    #[test]
    fn what_has_two_values_is_not_told() {
        assert_eq!(told(&[(0, 9); 2], &[(&[(0, 1), (1, 1)], 17)]), [0_usize; 0]);
        let rows: [(&[(usize, i64)], i128); 2] = [(&[(0, 1), (1, 1), (2, 1)], 500), (&[(0, 1), (1, 1), (3, -1)], 300)];
        assert_eq!(told(&[(0, 1000); 4], &rows), [0_usize; 0]);
        // Without a solution, nothing can be derived.
        assert_eq!(told(&[(0, 9); 2], &[(&[(0, 2), (1, 2)], 5)]), [0_usize; 0]);
    }
}
