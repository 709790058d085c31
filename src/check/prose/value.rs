//! Compares numbers in the text with those of the indicator in question, by year and group. It never judges a number of an uncertain
//! indicator.

use rust_decimal::Decimal;

use super::bound::{Bound, bound};
use super::change::{Claim, stated};
use super::clause::{Beside, Clause, group_of, is_plain, plain_number, same};
use super::numbers::{has_number, holds};
use super::words::Word;
use super::{Findings, Reader, direction, target};
use crate::diagnostic::Problem;
use crate::indicator::{Cell, CellKey, CellValue, Group, Indicator, Unit};
use crate::name::{AreaId, Period};
use crate::page::{Quantity, UnitWord};
use crate::source::Span;

/// Whether a clause has a number that could be compared.
pub(super) fn states_a_number(clause: &Clause<'_>) -> bool {
    let has_unit = |quantity: &Quantity| matches!(quantity.unit, UnitWord::Percent | UnitWord::Word(_));
    clause.quantities.iter().any(|quantity| has_unit(quantity) && !quantity.is_year() && is_plain(clause, quantity))
}

/// Reports every number of a clause that the indicator near it does not have, and every wrong target.
pub(super) fn check(reader: &Reader<'_, '_>, clause: &Clause<'_>, beside: &[Beside<'_, '_>], above: &[Word], findings: &mut Findings) {
    let aims = target::is_about(clause);
    let before = findings.all.len();
    for quantity in clause.quantities.iter().filter(|quantity| !quantity.is_year()) {
        let at_most = matches!(clause.word_before(quantity.number.start), "högst" | "minst");
        if aims && (at_most || is_plain(clause, quantity)) {
            target::check(reader, clause, quantity, beside, findings);
        } else if !aims && is_plain(clause, quantity) {
            value(reader, clause, quantity, beside, above, findings);
        }
    }
    if !aims && findings.all.len() == before {
        pair(reader, clause, beside, above, findings);
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
    let Bound { year, group } = said_of(clause, quantity, only);
    // A number of things is often a number of some of them, so the year is required too.
    if counted && (year.is_none() || !reader.is_whole_place(only.words, clause)) {
        return;
    }
    let legitimate = match year {
        Some(year) => of_year(indicator, reader.site.own_area(), year, group).any(|cell| holds(cell, quantity.value)),
        None => fitting().any(|beside| has_number(beside.indicator(), quantity.value, group)),
    };
    if legitimate {
        if let (Some(same), Some(year)) = (&mut findings.same, year) {
            same.extend(shortcode(reader, clause, quantity, (indicator, year, group)));
        }
        return;
    }
    let group = group.unwrap_or_else(|| clause.group());
    let Some((period, cell, number)) = compared(reader, indicator, group, year.map(Period::year)) else { return };
    let written = clause.written(&quantity.range);
    let problem = Problem::TextDiffers { written, indicator: indicator.id.to_string(), value: number, period: period.to_string() };
    findings.add(clause, clause.span(&quantity.range), problem, [cell.span]);
}

/// Returns the advice to take a number from the data, if a call gives exactly the number as it is written.
fn shortcode(
    reader: &Reader<'_, '_>,
    clause: &Clause<'_>,
    quantity: &Quantity,
    (indicator, year, group): (&Indicator, u16, Option<Group>),
) -> Option<(Span, Problem)> {
    let group = group.unwrap_or_else(|| clause.group());
    let indicator = reader.site.indicator(&indicator.id, reader.page)?;
    let key = CellKey { area: reader.site.own_area().clone(), group, category: None, period: Period::year(year) };
    let exact = indicator.cells.get(&key).is_some_and(|cell| cell.value == CellValue::Number(quantity.value));
    // In the body of another call, it is part of what somebody says.
    if !exact || !clause.passage.bodies.is_empty() {
        return None;
    }
    let of_group = if group == Group::Total { String::new() } else { format!(", group=\"{}\"", group.as_str()) };
    let shortcode = format!("value(indicator=\"{}\", period=\"{year}\"{of_group})", indicator.id);
    let written = clause.written(&quantity.range);
    Some((clause.span(&quantity.range), Problem::NumberCouldBeShown { written, shortcode }))
}

/// Whether the number is a difference, or one of two that form a share.
fn compares(clause: &Clause<'_>, quantity: &Quantity) -> bool {
    let after = clause.between(quantity.range.end, clause.range.end);
    let unit_words = usize::from(matches!(quantity.unit, UnitWord::Word(_)));
    let next = after.get(unit_words).copied().unwrap_or("");
    let difference = ["fler", "färre", "högre", "lägre", "mer", "mindre", "större", "kortare", "längre", "bättre", "sämre", "år"]
        .contains(&next)
        || clause.has("skillnaden")
        || clause.has("skillnad");
    let of = |word: &str| word == "av";
    let of_number = of(next) && after.get(unit_words + 1).is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    difference || of_number || (unit_words == 1 && of(clause.word_before(quantity.number.start)))
}

/// Returns the year and group of a number, determined among all of the clause that are in the indicator's unit.
fn said_of(clause: &Clause<'_>, quantity: &Quantity, beside: &Beside<'_, '_>) -> Bound {
    let fits = |other: &&&Quantity| !other.is_year() && beside.words.fits(&clause.passage.text, other);
    let numbers: Vec<&Quantity> = clause.quantities.iter().filter(fits).copied().collect();
    let at = numbers.iter().position(|other| other.number == quantity.number);
    at.and_then(|at| bound(clause, &numbers).get(at).copied()).unwrap_or_default()
}

/// Compares "från 115 till 132" with the numbers of any two years, of which the first must be earlier.
fn pair(reader: &Reader<'_, '_>, clause: &Clause<'_>, beside: &[Beside<'_, '_>], above: &[Word], findings: &mut Findings) {
    let Some((from, to)) = from_and_to(clause) else { return };
    let claims = clause.words.iter().any(|word| matches!(stated(&word.text), Some(Claim::Up | Claim::Down)));
    let of_group = above.iter().any(|word| group_of(&word.text).is_some());
    let Some(only) = direction::meant(reader, clause, beside, above).filter(|_| claims && !of_group) else { return };
    let Some(indicator) = reader.site.indicator(&only.indicator().id, reader.page) else { return };
    let in_percent = indicator.unit == Unit::Percent;
    if in_percent != (to.unit == UnitWord::Percent) || to.unit == UnitWord::Points || !reader.is_whole_place(only.words, clause) {
        return;
    }
    let (area, group) = (reader.site.own_area(), clause.group());
    let own = |(key, cell): (&CellKey, &'_ Cell)| {
        (key.area == *area && key.group == group && key.category.is_none()).then(|| Some((key.period, cell.numbers())))?
    };
    let course: Vec<(Period, Vec<Decimal>)> = indicator.cells.iter().filter_map(own).collect();
    let has = |(_, numbers): &(Period, Vec<Decimal>), typed: Decimal| numbers.iter().any(|known| same(typed, *known));
    let pairs = |first: Decimal, last: Decimal| {
        let firsts = course.iter().filter(|point| has(point, first));
        firsts.flat_map(|one| course.iter().map(move |other| (one, other))).any(|(one, other)| other.0 > one.0 && has(other, last))
    };
    // In the opposite order the direction is wrong, which is reported elsewhere.
    if course.len() < 2 || pairs(from.value, to.value) || pairs(to.value, from.value) {
        return;
    }
    let wrong = if course.iter().any(|point| has(point, from.value)) { to } else { from };
    let Some(points) = direction::course(reader, clause, indicator) else { return };
    let Some(point) = (if wrong.number == to.number { points.last() } else { points.first() }) else { return };
    let problem = Problem::TextDiffers {
        written: clause.written(&wrong.range),
        indicator: indicator.id.to_string(),
        value: point.number,
        period: point.period.to_string(),
    };
    findings.add(clause, clause.span(&wrong.range), problem, [point.cell.span]);
}

/// Returns the two numbers of "från 115 till 132".
fn from_and_to<'c>(clause: &Clause<'c>) -> Option<(&'c Quantity, &'c Quantity)> {
    let mut numbers = clause.quantities.iter().filter(|quantity| !quantity.is_year() && quantity.to.is_none());
    let from = numbers.find(|quantity| clause.word_before(quantity.number.start) == "från")?;
    let to = numbers.find(|quantity| clause.word_before(quantity.number.start) == "till")?;
    Some((from, to))
}

/// Returns the own area's cells of a year, of all categories, and of one group or all.
fn of_year<'a>(indicator: &'a Indicator, area: &'a AreaId, year: u16, group: Option<Group>) -> impl Iterator<Item = &'a Cell> {
    let of_it = move |key: &CellKey| key.area == *area && key.period.year == year && group.is_none_or(|group| key.group == group);
    indicator.cells.iter().filter(move |(key, _)| of_it(key)).map(|(_, cell)| cell)
}

/// Returns the cell to compare a number with: of the given year, else of the latest that the page may show.
fn compared<'s>(
    reader: &Reader<'_, 's>,
    indicator: &Indicator,
    group: Group,
    period: Option<Period>,
) -> Option<(Period, &'s Cell, Decimal)> {
    let indicator = reader.site.indicator(&indicator.id, reader.page)?;
    let area = reader.site.own_area();
    let period = match period {
        Some(period) => period,
        None => indicator.latest_cell(area, group, None)?,
    };
    let cell = indicator.at(area, group, None, period)?;
    Some((period, cell, plain_number(cell)?))
}
