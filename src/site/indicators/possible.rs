//! Removes impossible numbers: a share of more than all, a fraction of a person, a number for a future period. It never compares one number with
//! another.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Aim, Better, Cell, CellKey, CellValue, Indicator, Statistic, Target, Unit};
use crate::site::calendar::{Calendar, foretells};

/// Removes and reports every impossible number, so that nothing is derived from it. Returns whether there was one.
pub(super) fn take_impossible(indicator: &mut Indicator, calendar: &Calendar, found: &mut Diagnostics) -> bool {
    calendar.check_source(indicator.source.as_ref(), found);
    let mut cells = std::mem::take(&mut indicator.cells);
    let mut written = std::mem::take(&mut indicator.written);
    let before = cells.len() + written.len();
    let mut is_told = false;
    let counts_nothing = counts_nothing(indicator, cells.values());
    let mut is_possible = |key: &CellKey, cell: &mut Cell| {
        let impossible = numbers(cell).into_iter().find_map(|number| of_number(indicator, number));
        if let Some(Problem::ImpossibleCount { number, .. }) = impossible.as_ref().filter(|_| counts_nothing) {
            // The same cause is only reported once.
            if !std::mem::replace(&mut is_told, true) {
                found.add(cell.span, Problem::ImpossibleCount { number: *number, why: "all".into(), wanted: None });
            }
            return false;
        }
        let of_time = || calendar.after(key.period).filter(|_| !is_foretold(indicator, key, cell));
        if let Some(problem) = impossible {
            found.add(cell.span, problem);
            return false;
        }
        if let Some(problem) = of_time() {
            calendar.report(key.period.year, cell.span, problem, found);
            return false;
        }
        if let Some(problem) = cell.revision.as_ref().and_then(|revision| calendar.after_day("revised", revision.revised)) {
            found.add(cell.span, problem);
        }
        true
    };
    cells.retain(&mut is_possible);
    written.retain(&mut is_possible);
    (indicator.cells, indicator.written) = (cells, written);
    indicator.cells.len() + indicator.written.len() < before
}

/// The minimal number of values for which decimals are not taken for slips.
const FEWEST_WITH_PARTS: usize = 3;

/// Whether most of the numbers declared as counts have decimals, other than a point as thousands separator.
fn counts_nothing<'c>(indicator: &Indicator, cells: impl Iterator<Item = &'c Cell>) -> bool {
    let numbers: Vec<Decimal> = cells.filter_map(Cell::number).collect();
    let parts = numbers.iter().filter(|number| has_part(**number) && without_point(**number).is_none()).count();
    indicator.statistic == Statistic::Count && parts >= FEWEST_WITH_PARTS && parts * 2 > numbers.len()
}

/// Returns all numbers of a cell.
fn numbers(cell: &Cell) -> Vec<Decimal> {
    let mut numbers = match cell.value {
        CellValue::Number(number) => vec![number],
        CellValue::Range(low, high) => vec![low, high],
        _ => Vec::new(),
    };
    numbers.extend(cell.also.as_ref().map(|also| also.value));
    numbers.extend(cell.interval.iter().flat_map(|interval| [interval.low, interval.high]));
    numbers.extend(cell.revision.as_ref().map(|revision| revision.was));
    numbers
}

fn of_number(indicator: &Indicator, number: Decimal) -> Option<Problem> {
    match indicator.statistic {
        Statistic::Share if !is_share(indicator, number) => Some(Problem::ImpossibleShare { number }),
        Statistic::Count | Statistic::Rate if number.is_sign_negative() => {
            Some(Problem::ImpossibleCount { number, why: "negative".into(), wanted: None })
        }
        Statistic::Count if has_part(number) => {
            Some(Problem::ImpossibleCount { number, why: "part".into(), wanted: without_point(number) })
        }
        _ => None,
    }
}

/// Whether a number can be a share: per cent are from 0 to 100; shares in other units are only known not to be negative.
fn is_share(indicator: &Indicator, number: Decimal) -> bool {
    !number.is_sign_negative() && (indicator.unit != Unit::Percent || number <= Decimal::ONE_HUNDRED)
}

/// Whether a count has a fraction. Three zeros after a point are taken for a thousands separator.
fn has_part(number: Decimal) -> bool {
    !number.fract().is_zero() || number.scale() == 3
}

/// Returns the number without its point, if that may be a thousands separator.
fn without_point(number: Decimal) -> Option<String> {
    (number.scale() == 3 && number >= Decimal::ONE).then(|| number.mantissa().to_string())
}

/// Whether numbers for a future period are intended: the indicator, the category or a note calls them a plan, a budget or a forecast.
fn is_foretold(indicator: &Indicator, key: &CellKey, cell: &Cell) -> bool {
    let category = key.category.as_ref().and_then(|id| indicator.category(id));
    let wordings = [Some(&indicator.title), Some(&indicator.short), category.map(|category| &category.name), cell.note.as_ref()];
    wordings.into_iter().flatten().any(foretells)
}

/// Reports targets that no number could reach, and targets that are further from being reached the better a number is.
pub(super) fn check_targets(indicator: &Indicator, found: &mut Diagnostics) {
    for Target { aim, span, unconfirmed: _ } in indicator.targets.values() {
        let ends = match *aim {
            Aim::AtLeast(number) | Aim::AtMost(number) => vec![number],
            Aim::Between(low, high) => vec![low, high],
        };
        let off = ends.into_iter().find(|number| indicator.statistic == Statistic::Share && !is_share(indicator, *number));
        if let Some(number) = off {
            found.add(*span, Problem::TargetNoShare { number });
        }
        let against = match (indicator.better, aim) {
            (Better::Higher, Aim::AtMost(_)) => Some(("higher", "at_least", "at_most")),
            (Better::Lower, Aim::AtLeast(_)) => Some(("lower", "at_most", "at_least")),
            _ => None,
        };
        if let Some((better, wanted, written)) = against {
            let [better, wanted, written] = [better, wanted, written].map(str::to_owned);
            found.add(*span, Problem::TargetAgainstDirection { better, written, wanted });
        }
    }
}
