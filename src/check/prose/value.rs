//! A number in the text against the numbers of the indicator that it is said of, and a target against its targets. It never judges a number
//! whose indicator cannot be told.

use rust_decimal::Decimal;

use super::clause::{Beside, Clause, Nearness, ends, is_plain, plain_number, same};
use super::words::Word;
use super::{Findings, Reader};
use crate::diagnostic::Problem;
use crate::indicator::{Cell, CellKey, CellValue, Group, Indicator, Unit};
use crate::name::{AreaId, Period};
use crate::page::{Quantity, UnitWord};

/// Words that make a sentence one about an aim.
const AIMS: [&str; 10] =
    ["mål", "målet", "måltal", "måltalet", "målnivå", "målnivån", "målvärde", "målvärdet", "målsättning", "målsättningen"];

/// Words that set one time against another.
const OTHER_TIMES: [&str; 9] = ["innan", "före", "sedan", "från", "efter", "tidigare", "fjol", "ifjol", "förra"];

/// Whether a clause has a number that could be compared.
pub(super) fn states_a_number(clause: &Clause<'_>) -> bool {
    let has_unit = |quantity: &Quantity| matches!(quantity.unit, UnitWord::Percent | UnitWord::Word(_));
    clause.quantities.iter().any(|quantity| has_unit(quantity) && !quantity.is_year() && is_plain(clause, quantity))
}

/// Reports every number of a clause that the indicator beside it does not have, and every target that is not its.
pub(super) fn check(reader: &Reader<'_, '_>, clause: &Clause<'_>, beside: &[Beside<'_, '_>], above: &[Word], findings: &mut Findings) {
    let aims = clause.words.iter().any(|word| AIMS.contains(&word.text.as_str()));
    for quantity in clause.quantities.iter().filter(|quantity| !quantity.is_year() && is_plain(clause, quantity)) {
        if aims {
            target(reader, clause, quantity, beside, findings);
        } else {
            value(reader, clause, quantity, beside, above, findings);
        }
    }
}

fn value(
    reader: &Reader<'_, '_>,
    clause: &Clause<'_>,
    quantity: &Quantity,
    beside: &[Beside<'_, '_>],
    above: &[Word],
    findings: &mut Findings,
) {
    let text = &clause.passage.text;
    let fitting = || beside.iter().filter(|beside| beside.words.fits(text, quantity));
    if fitting().next().is_none() || compares(clause, quantity) {
        return;
    }
    let mut named = fitting().filter(|beside| beside.is_named(reader.vocabulary, clause, above, false));
    let (Some(only), None) = (named.next(), named.next()) else { return };
    let indicator = only.indicator();
    let counted = !matches!(indicator.unit, Unit::Percent);
    let year = the_year(clause);
    // A number of things is so often a number of some of them that the year must be said too.
    if counted && (year.is_none() || !reader.is_whole_place(only.words, clause)) {
        return;
    }
    let strict = year.filter(|_| fitting_numbers(clause, only) == 1);
    let legitimate = match strict {
        Some(year) => of_year(indicator, &reader.site.own_area, year).any(|cell| holds(cell, quantity.value)),
        None => fitting().any(|beside| has_number(beside.indicator(), quantity.value)),
    };
    if legitimate {
        return;
    }
    // Of several numbers nobody can tell which the year belongs to.
    let period = strict.map(Period::year);
    let Some((period, cell, number)) = compared(reader, indicator, clause.group(), period) else { return };
    let written = clause.written(&quantity.range);
    let problem = Problem::TextDiffers { written, indicator: indicator.id.to_string(), value: number, period: period.to_string() };
    findings.add(clause, clause.span(&quantity.range), problem, [cell.span]);
}

/// Whether the number is a difference, or one of two that make a share.
fn compares(clause: &Clause<'_>, quantity: &Quantity) -> bool {
    let after = clause.between(quantity.range.end, clause.range.end);
    let unit_words = usize::from(matches!(quantity.unit, UnitWord::Word(_)));
    let next = after.get(unit_words).copied().unwrap_or("");
    let difference = ["fler", "färre", "högre", "lägre", "mer", "mindre", "bättre", "sämre", "år"].contains(&next);
    let of = |word: &str| word == "av";
    let of_number = of(next) && after.get(unit_words + 1).is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    difference || of_number || (unit_words == 1 && of(clause.word_before(quantity.number.start)))
}

/// The only year of a clause, where nothing else tells of another time.
fn the_year(clause: &Clause<'_>) -> Option<u16> {
    let years = clause.years();
    let other = clause.words.iter().any(|word| OTHER_TIMES.contains(&word.text.as_str()));
    match years.as_slice() {
        [(year, _)] if !other => Some(*year),
        _ => None,
    }
}

fn fitting_numbers(clause: &Clause<'_>, beside: &Beside<'_, '_>) -> usize {
    let fits = |quantity: &&&Quantity| beside.words.fits(&clause.passage.text, quantity) && !quantity.is_year();
    clause.quantities.iter().filter(fits).count()
}

/// The cells of a year of the own area, whatever the group and category.
fn of_year<'a>(indicator: &'a Indicator, area: &'a AreaId, year: u16) -> impl Iterator<Item = &'a Cell> {
    indicator.cells.iter().filter(move |(key, _)| key.area == *area && key.period.year == year).map(|(_, cell)| cell)
}

fn holds(cell: &Cell, typed: Decimal) -> bool {
    cell.numbers().into_iter().any(|known| same(typed, known))
}

/// Whether an indicator has the number anywhere: in a cell, as a target, or as the sum of its categories.
fn has_number(indicator: &Indicator, typed: Decimal) -> bool {
    let in_cells = indicator.cells.values().any(|cell| holds(cell, typed));
    let in_targets = indicator.targets.values().any(|target| ends(&target.aim).into_iter().any(|known| same(typed, known)));
    in_cells || in_targets || sums(indicator).any(|sum| same(typed, sum))
}

/// The sums of an indicator's categories, one for each area, group and period.
fn sums(indicator: &Indicator) -> impl Iterator<Item = Decimal> {
    let mut sums: std::collections::BTreeMap<CellKey, Decimal> = std::collections::BTreeMap::new();
    for (key, cell) in indicator.cells.iter().filter(|(key, _)| key.category.is_some()) {
        if let CellValue::Number(number) = cell.value {
            let sum = sums.entry(CellKey { category: None, ..key.clone() }).or_default();
            *sum = sum.saturating_add(number);
        }
    }
    sums.into_values()
}

/// The cell that a number of the text is held against: of the year that is said, else of the latest that the page may show.
fn compared<'s>(
    reader: &Reader<'_, 's>,
    indicator: &Indicator,
    group: Group,
    period: Option<Period>,
) -> Option<(Period, &'s Cell, Decimal)> {
    let indicator = reader.site.indicator(&indicator.id, reader.page)?;
    let area = &reader.site.own_area;
    let period = match period {
        Some(period) => period,
        None => indicator.latest_cell(area, group, None)?,
    };
    let cell = indicator.at(area, group, None, period)?;
    Some((period, cell, plain_number(cell)?))
}

/// "Måltalet 88 procent" against the targets of what stands beside it.
fn target(reader: &Reader<'_, '_>, clause: &Clause<'_>, quantity: &Quantity, beside: &[Beside<'_, '_>], findings: &mut Findings) {
    if !follows_aim(clause, quantity) {
        return;
    }
    let text = &clause.passage.text;
    let with_target = |beside: &&Beside<'_, '_>| beside.near != Nearness::Report && !beside.indicator().targets.is_empty();
    let fitting: Vec<_> = beside.iter().filter(with_target).filter(|beside| beside.words.fits(text, quantity)).collect();
    let near = fitting.iter().map(|beside| beside.near).min();
    let mut nearest = fitting.iter().filter(|beside| Some(beside.near) == near);
    let known =
        |indicator: &Indicator| indicator.targets.values().any(|target| ends(&target.aim).into_iter().any(|end| same(quantity.value, end)));
    let (Some(only), None) = (nearest.next(), nearest.next()) else { return };
    let says_else = !reader.vocabulary.says_nothing_else(only.words, &clause.words, true, true);
    // A sentence of what the outcome was may hold it beside the target.
    if says_else || fitting.iter().any(|beside| known(beside.indicator())) || has_number(only.indicator(), quantity.value) {
        return;
    }
    let indicator = only.indicator();
    let edition = reader.page.edition;
    let year = the_year(clause).or(edition);
    let at = indicator.targets.iter().filter(|((group, period), _)| *group == Group::Total && year.is_none_or(|year| period.year <= year));
    let Some((_, target)) = at.max_by_key(|((_, period), _)| *period) else { return };
    let Some(nearest) = ends(&target.aim).into_iter().min_by_key(|end| (*end - quantity.value).abs()) else { return };
    let written = clause.written(&quantity.range);
    let problem = Problem::TargetDiffers { written, indicator: indicator.id.to_string(), target: nearest };
    findings.add(clause, clause.span(&quantity.range), problem, [target.span]);
}

/// Whether the number is what the word of aim speaks of: only small words stand between.
fn follows_aim(clause: &Clause<'_>, quantity: &Quantity) -> bool {
    const BETWEEN: [&str; 12] = ["på", "är", "var", "om", "att", "nå", "för", "året", "till", "har", "varit", "att"];
    let is_aim = |word: &&Word| word.range.end <= quantity.number.start && AIMS.contains(&word.text.as_str());
    let Some(aim) = clause.words.iter().rfind(is_aim) else { return false };
    let between = clause.between(aim.range.end, quantity.number.start);
    let small = |word: &&str| BETWEEN.contains(word) || word.starts_with("20");
    between.len() <= 4 && between.iter().all(small)
}
