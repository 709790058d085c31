//! What must not be shown because it concerns few people. What it takes away is gone: nothing after it can tell the number.

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Cell, CellValue, Counts, Indicator, Protection, Statistic};
use crate::name::Wording;

/// The smallest count that an indicator shows; `None` where nothing is protected. People and their answers are protected by the site's
/// limit; events, money and time only where the indicator's file says so.
pub fn threshold(counts: Counts, protection: Protection, of_site: u32) -> Option<u32> {
    match (protection, counts) {
        (Protection::Below(below), _) => Some(below),
        (Protection::Never, _) => None,
        (Protection::ByCounts, Counts::People | Counts::Answers) => Some(of_site),
        (Protection::ByCounts, Counts::Events | Counts::Reports | Counts::Money | Counts::Time) => None,
    }
}

/// Takes away every number of an indicator that by itself tells of few people: a count above zero and below the threshold, and whatever
/// rests on so few. What would reveal them together with other numbers is not looked at here.
pub fn hide_small(indicator: &mut Indicator, found: &mut Diagnostics) {
    let Some(threshold) = indicator.threshold else { return };
    for cell in indicator.cells.values_mut() {
        hide_small_cell(cell, threshold, indicator.statistic, indicator.counts, found);
    }
}

/// Takes away the number of a single cell where it tells of few people.
pub fn hide_small_cell(cell: &mut Cell, threshold: u32, statistic: Statistic, counts: Counts, found: &mut Diagnostics) {
    // A sum of money or of time is no count of people, however small it is.
    let is_count = match (statistic, counts) {
        (Statistic::Count, _) | (Statistic::Sum, Counts::People | Counts::Answers | Counts::Events | Counts::Reports) => true,
        (Statistic::Sum, Counts::Money | Counts::Time) | (Statistic::Share | Statistic::Mean | Statistic::Median, _) => false,
    };
    hide(cell, Decimal::from(threshold), is_count, found);
}

/// Whether a number is one of the few that are protected. Nobody is nobody: zero hides none.
fn is_small(number: Decimal, threshold: Decimal) -> bool {
    Decimal::ZERO < number && number < threshold
}

fn hide(cell: &mut Cell, threshold: Decimal, is_count: bool, found: &mut Diagnostics) {
    let numbers = numbers(cell);
    let base = cell.base.map(Decimal::from);
    let has_number = matches!(cell.value, CellValue::Number(_) | CellValue::Range(..));
    let small_base = base.is_some_and(|base| is_small(base, threshold));
    let small_number = is_count && numbers.iter().any(|number| is_small(*number, threshold));
    let hidden = small_base || small_number || cell.value == CellValue::Suppressed;
    if !hidden {
        return;
    }
    if has_number || cell.value == CellValue::Suppressed {
        cell.value = CellValue::Suppressed;
    }
    cell.approximate = false;
    cell.base = None;
    cell.also = None;
    cell.revision = None;
    let tells = |note: &Wording| numbers.iter().chain(&base).any(|number| note.all().any(|text| holds(text, *number)));
    if cell.note.as_ref().is_some_and(tells) {
        cell.note = None;
        found.add(cell.span, Problem::NoteTellsHidden {});
    }
}

/// Every number that a cell gives for the thing itself.
fn numbers(cell: &Cell) -> Vec<Decimal> {
    let mut numbers = match cell.value {
        CellValue::Number(number) => vec![number],
        CellValue::Range(from, to) => vec![from, to],
        CellValue::Missing | CellValue::NotApplicable | CellValue::Suppressed | CellValue::NotMeasured => Vec::new(),
    };
    numbers.extend(cell.also.iter().map(|also| also.value));
    numbers.extend(cell.revision.iter().map(|revision| revision.was));
    numbers
}

/// Whether a text holds a number in digits, by itself and not as a part of a longer one.
fn holds(text: &str, number: Decimal) -> bool {
    let of_number = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    let numbers = text.split(|c| !of_number(c)).map(|part| part.trim_matches(['.', ',']).replace(',', "."));
    numbers.filter(|part| !part.is_empty()).any(|part| part.parse() == Ok(number))
}
