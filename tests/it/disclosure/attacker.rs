//! An attacker who knows everything shown and every sum, and tries to compute what is suppressed. Independent of the program: it has the
//! true data and asks whether anything else would look the same, with a solver that the program does not use.

use std::collections::{BTreeMap, BTreeSet};

use insyn::indicator::{CellKey, CellValue, Indicator};
use insyn::name::Period;
use microlp::{ComparisonOp, OptimizationDirection, Problem};

use super::cubes::Cube;

/// Returns the suppressed numbers that can be computed from an indicator as shown: only the true number fits.
pub fn computed(cube: &Cube, shown: &Indicator) -> Vec<CellKey> {
    let periods: BTreeSet<_> = cube.truth.keys().map(|key| key.period).collect();
    periods.into_iter().flat_map(|period| of_period(cube, shown, period)).collect()
}

fn of_period(cube: &Cube, shown: &Indicator, period: Period) -> Vec<CellKey> {
    let unknown = unknown(cube, shown, period);
    let is_hidden = |key: &CellKey| shown.cells.get(key).is_some_and(|cell| cell.value == CellValue::Suppressed);
    let mut fits: Vec<BTreeMap<&CellKey, i64>> = Vec::new();
    let mut closed = Vec::new();
    for key in unknown.iter().filter(|key| is_hidden(key)) {
        let truth = cube.truth[*key];
        if fits.iter().any(|fit| fit[key] != truth) {
            continue;
        }
        let above = || other(cube, &unknown, (key, truth + 1, 100_000));
        match above().or_else(|| (truth > 0).then(|| other(cube, &unknown, (key, 0, truth - 1))).flatten()) {
            Some(fit) => fits.push(fit),
            None => closed.push((*key).clone()),
        }
    }
    closed
}

/// Returns other true numbers that look the same to everyone, in every period: small counts stay small, zeros stay zero, others stay
/// neither. Returns `None` if only the truth fits.
pub fn twin(cube: &Cube, shown: &Indicator, seed: u32) -> Option<BTreeMap<CellKey, i64>> {
    let mut twin = cube.truth.clone();
    let periods: BTreeSet<_> = cube.truth.keys().map(|key| key.period).collect();
    for period in periods {
        let unknown = unknown(cube, shown, period);
        let bounds = |key: &CellKey| match cube.truth[key] {
            0 => (0, 0),
            1..5 => (1, 4),
            _ => (5, 1000),
        };
        // Some number is moved towards one end; which one does not matter.
        let mut seed = seed;
        let weight = |_: &CellKey| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(seed >> 24) - 128.0
        };
        if let Some(fit) = solve(cube, &unknown, period, bounds, weight) {
            twin.extend(fit.into_iter().map(|(key, number)| (key.clone(), number)));
        }
    }
    (twin != cube.truth).then_some(twin)
}

fn unknown<'a>(cube: &'a Cube, shown: &Indicator, period: Period) -> Vec<&'a CellKey> {
    let is_shown = |key: &CellKey| matches!(shown.cells.get(key).map(|cell| &cell.value), Some(CellValue::Number(_)));
    cube.truth.keys().filter(|key| key.period == period && !is_shown(key)).collect()
}

/// Returns other numbers that look the same, with one of them within bounds.
fn other<'a>(cube: &Cube, unknown: &[&'a CellKey], (wanted, low, high): (&CellKey, i64, i64)) -> Option<BTreeMap<&'a CellKey, i64>> {
    let bounds = |key: &CellKey| if key == wanted { (low, high) } else { (0, 100_000) };
    solve(cube, unknown, wanted.period, bounds, |_| 1.0)
}

fn solve<'a>(
    cube: &Cube,
    unknown: &[&'a CellKey],
    period: Period,
    bounds: impl Fn(&CellKey) -> (i64, i64),
    mut weight: impl FnMut(&CellKey) -> f64,
) -> Option<BTreeMap<&'a CellKey, i64>> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let bound = |number: i64| i32::try_from(number).expect("a small number");
    let mut variables = BTreeMap::new();
    for key in unknown {
        let (low, high) = bounds(key);
        variables.insert(*key, problem.add_integer_var(weight(key), (bound(low), bound(high))));
    }
    let of_period = cube.sums.iter().filter(|(whole, ..)| whole.period == period);
    for (whole, parts, more) in of_period.clone() {
        let (mut terms, mut total) = (Vec::new(), 0_i64);
        for (key, times) in std::iter::once((whole, 1)).chain(parts.iter().map(|part| (part, -1))) {
            match variables.get(key) {
                Some(variable) => terms.push((*variable, f64::from(times))),
                None => total -= i64::from(times) * cube.truth[key],
            }
        }
        let compare = if *more { ComparisonOp::Ge } else { ComparisonOp::Eq };
        if !terms.is_empty() {
            problem.add_constraint(terms, compare, total as f64);
        }
    }
    let solution = problem.solve().ok()?.into_solution().ok()?;
    let fit: BTreeMap<&CellKey, i64> = variables.iter().map(|(key, at)| (*key, solution.var_value(*at).round() as i64)).collect();
    // Verified without trusting the solver.
    let value = |key: &CellKey| fit.get(key).copied().unwrap_or_else(|| cube.truth[key]);
    for (whole, parts, more) in of_period {
        let sum: i64 = parts.iter().map(value).sum();
        assert!(sum == value(whole) || (*more && sum < value(whole)), "the solver is wrong");
    }
    let within = |(key, number): (&&CellKey, &i64)| (bounds(key).0..=bounds(key).1).contains(number);
    assert!(fit.iter().all(within), "the solver is wrong");
    Some(fit)
}
