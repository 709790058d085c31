//! Compares an indicator's numbers with each other: everybody with women and men, the total with its categories. It never reads text, and
//! never uses a suppressed number.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::indicator::{Cell, CellKey, CellValue, Group, Indicator, Statistic, Unit, Whole};

/// Reports every number of an indicator that is contradicted by another, unless a note acknowledges it.
pub(super) fn check(indicator: &Indicator, found: &mut Diagnostics) {
    for (key, cell) in &indicator.cells {
        let Some(total) = known(cell) else { continue };
        if key.group == Group::Total {
            groups(indicator, key, cell, total, found);
        }
        if key.category.is_none() && (is_sum(indicator) || is_whole_in_percent(indicator)) {
            categories(indicator, key, Some((cell, total)), found);
        }
    }
    if is_whole_in_percent(indicator) {
        let wholes: BTreeSet<CellKey> = indicator.cells.keys().map(|key| CellKey { category: None, ..key.clone() }).collect();
        let has_total = |key: &CellKey| indicator.cell(key).is_some_and(|cell| number(cell).is_some());
        for key in wholes.iter().filter(|key| !has_total(key)) {
            categories(indicator, key, None, found);
        }
    }
}

/// Whether its categories are declared complete and are percentages of the total.
fn is_whole_in_percent(indicator: &Indicator) -> bool {
    indicator.whole == Whole::Complete && indicator.statistic == Statistic::Share && indicator.unit == Unit::Percent
}

/// Whether its parts add up to the total.
fn is_sum(indicator: &Indicator) -> bool {
    matches!(indicator.statistic, Statistic::Count | Statistic::Sum)
}

/// Returns the number of a cell that is exact and has no explanation.
pub(super) fn known(cell: &Cell) -> Option<Decimal> {
    let CellValue::Number(number) = cell.value else { return None };
    let explained = cell.note.is_some() || cell.also.is_some() || cell.approximate;
    (!explained).then_some(number)
}

/// Returns the maximal total error of numbers that were each rounded to their own decimals: half a unit in the last decimal of each. Counts
/// are never rounded.
fn rounding(numbers: &[Decimal], counted: bool) -> Decimal {
    let half = |number: &Decimal| Decimal::new(5, number.scale() + 1);
    let rounded = numbers.iter().filter(|number| !counted || number.scale() > 0);
    rounded.map(half).fold(Decimal::ZERO, |sum, half| sum + half)
}

/// Domain rule 5: reports shares, means and medians whose total is outside the range of women and men, and counts whose sum differs.
fn groups(indicator: &Indicator, key: &CellKey, cell: &Cell, total: Decimal, found: &mut Diagnostics) {
    let of = |group| indicator.cell(&CellKey { group, ..key.clone() });
    let (Some(women_cell), Some(men_cell)) = (of(Group::Women), of(Group::Men)) else { return };
    let (Some(women), Some(men)) = (known(women_cell), known(men_cell)) else { return };
    let related = [women_cell.span, men_cell.span].map(Place::from);
    if is_sum(indicator) {
        let Some(sum) = women.checked_add(men) else { return };
        if differs(sum, total, rounding(&[women, men, total], indicator.statistic == Statistic::Count)) {
            found.add_between(cell.span, Problem::GroupsNotTotal { total, sum }, related);
        }
        return;
    }
    let (low, high) = (women.min(men), women.max(men));
    // Numbers with the same decimals were rounded alike, which preserves their order.
    let slack = |end: Decimal| if end.scale() == total.scale() { Decimal::ZERO } else { rounding(&[end, total], false) };
    if total < low - slack(low) || total > high + slack(high) {
        found.add_between(cell.span, Problem::TotalOutsideGroups { total, women, men }, related);
    }
}

fn differs(sum: Decimal, total: Decimal, slack: Decimal) -> bool {
    (sum - total).abs() > slack
}

/// Compares parts with the total: never more than it, and all of it if the file declares them complete. Without a total, it is 100 per
/// cent.
fn categories(indicator: &Indicator, key: &CellKey, total: Option<(&Cell, Decimal)>, found: &mut Diagnostics) {
    let of = |category| indicator.at(&key.area, key.group, Some(category), key.period);
    let parts: Vec<&Cell> = indicator.categories.iter().filter_map(|category| of(&category.id)).collect();
    let numbers: Vec<Decimal> = parts.iter().filter_map(|part| number(part)).collect();
    let Some(first) = parts.first().filter(|_| !numbers.is_empty()) else { return };
    if parts.iter().any(|part| part.note.is_some()) {
        return;
    }
    if indicator.whole == Whole::Overlapping {
        // One case may be in several, but none of them has more cases than there are.
        let Some((cell, total)) = total else { return };
        let larger = parts.iter().filter(|part| number(part).is_some_and(|number| number > total));
        larger.for_each(|part| {
            found.add_between(part.span, Problem::CategoryExceedsWhole { total, part: number(part).unwrap_or(total) }, [cell.span.into()])
        });
        return;
    }
    let Some(sum) = numbers.iter().try_fold(Decimal::ZERO, |sum, number| sum.checked_add(*number)) else { return };
    let told: Vec<Decimal> = numbers.iter().copied().chain(total.map(|(_, total)| total)).collect();
    let slack = rounding(&told, indicator.statistic == Statistic::Count);
    let is_whole = indicator.whole == Whole::Complete && numbers.len() == indicator.categories.len();
    let (place, total) = total.map_or((first.span, Decimal::ONE_HUNDRED), |(cell, total)| (cell.span, total));
    let problem = if sum > total + slack {
        Problem::CategoriesExceedWhole { total, sum }
    } else if is_whole && differs(sum, total, slack) {
        Problem::CategoriesNotWhole { total, sum }
    } else {
        return;
    };
    let places: BTreeSet<Place> = parts.iter().map(|part| part.span.into()).filter(|part| *part != place.into()).collect();
    found.add_between(place, problem, places);
}

pub(super) fn number(cell: &Cell) -> Option<Decimal> {
    if let CellValue::Number(number) = cell.value { Some(number) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_rounded_may_differ() {
        let decimal = |text: &str| text.parse::<Decimal>().expect("a number");
        assert_eq!(rounding(&[decimal("12"), decimal("30")], true), Decimal::ZERO);
        assert_eq!(rounding(&[decimal("12"), decimal("30.5")], false), decimal("0.55"));
    }
}
