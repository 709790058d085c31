//! Numbers that differ from their neighbours as if mistyped: thousands without zeros, fractions among percentages. It never uses a
//! suppressed number.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::data::known;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::indicator::{Aim, Cell, CellKey, Group, Indicator, Statistic};
use crate::name::{AreaId, CategoryId, Period};
use crate::source::Span;

/// The minimal ratio to its neighbours from which a number counts as a thousand times too large or small: half of a thousand, since
/// neighbours vary.
const THOUSANDFOLD: Decimal = Decimal::from_parts(500, 0, 0, false, 0);

/// The range of ratios to its neighbours for which a number with more decimals counts as a hundredth.
const HUNDREDFOLD: (Decimal, Decimal) = (Decimal::from_parts(50, 0, 0, false, 0), Decimal::from_parts(200, 0, 0, false, 0));

/// The maximal ratio between neighbours for a number to be compared with them.
const ALIKE: Decimal = Decimal::from_parts(30, 0, 0, false, 0);

/// The number of values on each side that are neighbours. With more, steady growth would be reported.
const NEAR: usize = 2;

/// The largest number of decimals that is not reported.
const MOST_DECIMALS: u32 = 3;

/// A number and where it is written.
#[derive(Clone, Copy)]
struct Told {
    number: Decimal,
    span: Span,
}

/// Reports every number of an indicator that is a thousand times its neighbours, or a thousandth or hundredth, and the first with many
/// decimals.
pub(super) fn check(indicator: &Indicator, found: &mut Diagnostics) {
    decimals(indicator, found);
    decimals_alone(indicator, found);
    let columns = columns(indicator);
    for row in rows(indicator).values() {
        let Some((odd, others)) = unlike_in_time(row).or_else(|| unlike_elsewhere(indicator, &columns, row)) else { continue };
        let usual = median(others.iter().map(|told| told.number));
        let places = others.iter().map(|told| Place::from(told.span));
        found.add_between(odd.span, Problem::UnlikeNeighbours { number: odd.number, usual }, places.take(2));
    }
}

/// Numbers in chronological order, with the coordinates of each.
type Row<'i> = Vec<(&'i CellKey, Told)>;

fn rows(indicator: &Indicator) -> BTreeMap<(&AreaId, Group, Option<&CategoryId>), Row<'_>> {
    let mut rows: BTreeMap<_, Row<'_>> = BTreeMap::new();
    for (key, cell) in &indicator.cells {
        if let Some(number) = known(cell) {
            rows.entry((&key.area, key.group, key.category.as_ref())).or_default().push((key, Told { number, span: cell.span }));
        }
    }
    rows
}

/// All areas' numbers of a group, category and period.
type Columns<'i> = BTreeMap<(Group, Option<&'i CategoryId>, Period), Vec<(&'i AreaId, Told)>>;

/// Returns the columns of an indicator of which areas are comparable; those of counts and sums are not.
fn columns(indicator: &Indicator) -> Columns<'_> {
    let mut columns = Columns::new();
    if matches!(indicator.statistic, Statistic::Count | Statistic::Sum) {
        return columns;
    }
    for (key, cell) in &indicator.cells {
        if let Some(told) = told_of(cell) {
            columns.entry((key.group, key.category.as_ref(), key.period)).or_default().push((&key.area, told));
        }
    }
    columns
}

/// Returns the number of a row that differs from those before and after it, and these.
fn unlike_in_time(row: &Row<'_>) -> Option<(Told, Vec<Told>)> {
    // If numbers are on both sides of zero, one close to zero is not conspicuous.
    if row.iter().any(|(_, told)| told.number.is_sign_negative()) {
        return None;
    }
    let near = |at: usize| -> Vec<Told> {
        let window = at.saturating_sub(NEAR)..(at + NEAR + 1).min(row.len());
        window.filter(|other| *other != at).map(|other| row[other].1).collect()
    };
    let odd = (0..row.len()).filter(|at| is_unlike(row[*at].1.number, &near(*at)));
    // Of two that differ, the one with more decimals is wrong, else the later.
    let at = odd.max_by_key(|at| (row[*at].1.number.scale(), *at))?;
    Some((row[at].1, near(at)))
}

/// Returns the first number of a row that is a hundredth of its target, or of all other areas' numbers. Counts and sums of areas are not
/// comparable.
fn unlike_elsewhere(indicator: &Indicator, columns: &Columns<'_>, row: &Row<'_>) -> Option<(Told, Vec<Told>)> {
    row.iter().find_map(|(key, told)| {
        // It must have more decimals than any other, so whole numbers need no look at all areas.
        let column = columns.get(&(key.group, key.category.as_ref(), key.period)).filter(|_| told.number.scale() > 0)?;
        let others = column.iter().filter(|(area, _)| **area != key.area).map(|(_, told)| *told);
        let is_finest = others.clone().all(|other| other.number.scale() < told.number.scale());
        let others: Vec<Told> = if is_finest { others.collect() } else { Vec::new() };
        let target = || aims(indicator, key);
        let is_odd = |others: &[Told]| more_decimals(told.number, others) && is_hundredth(told.number, others);
        if is_odd(&others) { Some((*told, others)) } else { Some((*told, target())).filter(|(_, others)| is_odd(others)) }
    })
}

fn told_of(cell: &Cell) -> Option<Told> {
    known(cell).map(|number| Told { number, span: cell.span })
}

fn aims(indicator: &Indicator, key: &CellKey) -> Vec<Told> {
    let target = indicator.target_for(key.group, key.period).filter(|_| key.category.is_none());
    let number = |aim: &Aim| match *aim {
        Aim::AtLeast(number) | Aim::AtMost(number) | Aim::Between(_, number) => number,
    };
    target.map(|target| Told { number: number(&target.aim), span: target.span }).into_iter().collect()
}

fn is_unlike(number: Decimal, others: &[Told]) -> bool {
    is_hundredth(number, others) || is_thousandfold(number, others)
}

/// Whether a number seems to be a thousand times its neighbours, or a thousandth. More decimals than they have indicate a misread decimal
/// sign. Without them, the neighbours must be similar, and numbers below one are merely small.
fn is_thousandfold(number: Decimal, others: &[Told]) -> bool {
    let usual = median(others.iter().map(|told| told.number));
    let (low, high) = (number.min(usual), number.max(usual));
    if times(high, low).is_none_or(|times| times < THOUSANDFOLD) {
        return false;
    }
    let least = others.iter().map(|told| told.number).min().unwrap_or_default();
    let most = others.iter().map(|told| told.number).max().unwrap_or_default();
    let are_alike = times(most, least).is_some_and(|times| times < ALIKE);
    (number < usual && more_decimals(number, others)) || (low >= Decimal::ONE && are_alike)
}

/// Returns the ratio of two numbers, the lower of which must be positive; `None` on overflow too.
fn times(high: Decimal, low: Decimal) -> Option<Decimal> {
    Some(low).filter(|low| *low > Decimal::ZERO).and_then(|low| high.checked_div(low))
}

/// Whether a number seems to be a hundredth of the others: a fraction among percentages.
fn is_hundredth(number: Decimal, others: &[Told]) -> bool {
    let usual = median(others.iter().map(|told| told.number));
    let (least, most) = HUNDREDFOLD;
    times(usual, number).is_some_and(|times| (least..=most).contains(&times)) && more_decimals(number, others)
}

fn more_decimals(number: Decimal, others: &[Told]) -> bool {
    others.iter().all(|other| other.number.scale() < number.scale())
}

/// Returns the number of decimals, not counting leading zeros of small numbers: 0.0004 has one.
fn decimals_of(number: Decimal) -> u32 {
    let digits = number.mantissa().unsigned_abs().checked_ilog10().map_or(0, |log| log + 1);
    number.scale().min(digits)
}

/// Returns the median; zero if there are no numbers.
fn median(numbers: impl Iterator<Item = Decimal>) -> Decimal {
    let mut numbers: Vec<Decimal> = numbers.collect();
    numbers.sort_unstable();
    let middle = numbers.len() / 2;
    match (numbers.len() % 2, numbers.get(middle)) {
        (_, None) => Decimal::ZERO,
        (1, Some(number)) => *number,
        (_, Some(number)) => number.checked_add(numbers[middle - 1]).map_or(*number, |sum| sum / Decimal::TWO),
    }
}

/// Reports the first number with too many decimals, unless the file sets the number shown. Others have the same cause.
fn decimals(indicator: &Indicator, found: &mut Diagnostics) {
    if indicator.decimals.is_some() {
        return;
    }
    let numbers = indicator.cells.values().filter_map(|cell| Some((super::data::number(cell)?, cell.span)));
    let mut many: Vec<(Decimal, Span)> = numbers.filter(|(number, _)| decimals_of(*number) > MOST_DECIMALS).collect();
    many.sort_by_key(|(_, span)| *span);
    if let Some((number, span)) = many.first() {
        found.add(*span, Problem::ManyDecimals { number: *number });
    }
}

/// The smallest number of values with the same decimals for one with fewer to be reported.
const AGREEING: usize = 3;

/// Reports the first number with fewer decimals than all others of its row, unless the file sets the number shown: `1,0` among `1,08`,
/// `1,12` and `1,31` was rounded by somebody.
fn decimals_alone(indicator: &Indicator, found: &mut Diagnostics) {
    if indicator.decimals.is_some() {
        return;
    }
    for row in rows(indicator).values() {
        let with = |scale: u32| row.iter().filter(move |(_, told)| told.number.scale() == scale).count();
        let alone = row.iter().find(|(_, told)| with(told.number.scale()) == 1 && row.len() > AGREEING);
        let Some((_, odd)) = alone else { continue };
        let others = || row.iter().map(|(_, told)| *told).filter(|told| told.span != odd.span);
        let usual = others().next().map_or(0, |told| told.number.scale());
        // An integer may have lost a trailing zero, which misleads nobody.
        let lost_zero = odd.number.scale() == 0;
        if !lost_zero && odd.number.scale() < usual && others().all(|told| told.number.scale() == usual) {
            let places = others().map(|told| Place::from(told.span)).take(1);
            let problem = Problem::DecimalsAlone { number: odd.number, usual: usual.into() };
            found.add_between(odd.span, problem, places);
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn told(numbers: &str) -> Vec<Told> {
        let sources = Sources::from_memory([("content/values/a.csv", "")]);
        let span = Span::new(sources.find("content/values/a.csv").expect("the file"), 0, 0);
        numbers.split_whitespace().map(|number| Told { number: number.parse().expect("a number"), span }).collect()
    }

    fn odd(number: &str, others: &str) -> bool {
        is_unlike(number.parse().expect("a number"), &told(others))
    }

    #[test]
    fn a_number_is_unlike_its_neighbours_where_a_point_was_misread() {
        for (number, others) in
            [("1.254", "1140 1127 996 865"), ("0.86", "86 85"), ("0.9", "90"), ("1254000", "1140 1127"), ("1", "1140 996")]
        {
            assert!(odd(number, others), "{number} beside {others}");
        }
    }

    #[test]
    fn what_merely_changed_much_is_like_its_neighbours() {
        for (number, others) in [
            ("0.01", "12.50 3.10"),
            ("0", "1140"),
            ("12", "1140 996"),
            ("40", "1"),
            ("0.4", "30.1 28.9"),
            ("1.2", "86.3"),
            ("5", ""),
            ("300", "2 3"),
            ("1234567890", "1000 1000000"),
        ] {
            assert!(!odd(number, others), "{number} beside {others}");
        }
    }
}
