//! One who knows all that is shown and every sum, and tries to compute what is hidden. Written apart from the program: it has the truth
//! before it and asks whether anything else would look the same, with a solver that the program does not use.

use std::collections::{BTreeMap, BTreeSet};

use insyn::indicator::{CellKey, CellValue, Indicator};
use microlp::{ComparisonOp, OptimizationDirection, Problem};

use super::cubes::Cube;

/// The hidden numbers that can be computed from an indicator as it is shown: only the true number fits.
pub fn computed(cube: &Cube, shown: &Indicator) -> Vec<CellKey> {
    let periods: BTreeSet<_> = cube.truth.keys().map(|key| key.period).collect();
    periods.into_iter().flat_map(|period| of_period(cube, shown, period)).collect()
}

fn of_period(cube: &Cube, shown: &Indicator, period: insyn::name::Period) -> Vec<CellKey> {
    let is_shown = |key: &CellKey| matches!(shown.cells.get(key).map(|cell| &cell.value), Some(CellValue::Number(_)));
    let unknown: Vec<&CellKey> = cube.truth.keys().filter(|key| key.period == period && !is_shown(key)).collect();
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

/// Other numbers that look the same, with one of them within bounds.
fn other<'a>(cube: &Cube, unknown: &[&'a CellKey], (wanted, low, high): (&CellKey, i64, i64)) -> Option<BTreeMap<&'a CellKey, i64>> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let bound = |number: i64| i32::try_from(number).expect("a small number");
    let variables: BTreeMap<&CellKey, _> = unknown
        .iter()
        .map(|key| {
            let bounds = if *key == wanted { (bound(low), bound(high)) } else { (0, 100_000) };
            (*key, problem.add_integer_var(1.0, bounds))
        })
        .collect();
    let of_period = cube.sums.iter().filter(|(whole, ..)| whole.period == wanted.period);
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
    // The proof that it fits does not trust the solver.
    let value = |key: &CellKey| fit.get(key).copied().unwrap_or_else(|| cube.truth[key]);
    for (whole, parts, more) in of_period {
        let sum: i64 = parts.iter().map(value).sum();
        assert!(sum == value(whole) || (*more && sum < value(whole)), "the solver is wrong");
    }
    assert!(fit.values().all(|number| *number >= 0) && (low..=high).contains(&value(wanted)), "the solver is wrong");
    Some(fit)
}
