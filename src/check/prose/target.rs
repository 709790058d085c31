//! Compares targets in the text with the indicator's, and claims that they were reached with its numbers. It never judges a target of an
//! uncertain indicator.

use rust_decimal::Decimal;

use super::bound::bound;
use super::clause::{Beside, Clause, Nearness, ends, plain_number, same};
use super::numbers::has_number;
use super::words::Word;
use super::{Findings, Reader};
use crate::diagnostic::Problem;
use crate::indicator::{Group, Indicator, Target};
use crate::name::Period;
use crate::page::Quantity;

/// Words of a sentence about a target.
const AIMS: [&str; 10] =
    ["mål", "målet", "måltal", "måltalet", "målnivå", "målnivån", "målvärde", "målvärdet", "målsättning", "målsättningen"];

/// Words of a target that is being or has been changed.
const CHANGED: [&str; 13] =
    ["höjdes", "höjts", "höjs", "höja", "sänktes", "sänkts", "sänks", "sänka", "ändrades", "tidigare", "förra", "nytt", "gamla"];

/// Words that claim that a target was reached.
const REACHED: [&str; 7] = ["nåddes", "uppnåddes", "nåtts", "uppnåtts", "uppfylldes", "uppfyllts", "nås"];

/// Words that make it uncertain which target was reached, or how far.
const PARTLY: [&str; 12] = ["nästan", "nära", "delvis", "varken", "inga", "inget", "båda", "alla", "flera", "ska", "skulle", "kan"];

/// Whether a clause is about a target.
pub(super) fn is_about(clause: &Clause<'_>) -> bool {
    clause.words.iter().any(is_aim)
}

fn is_aim(word: &Word) -> bool {
    AIMS.contains(&word.text.as_str())
}

/// Compares "måltalet 88 procent" with the targets of the indicators near it.
pub(super) fn check(reader: &Reader<'_, '_>, clause: &Clause<'_>, quantity: &Quantity, beside: &[Beside<'_, '_>], findings: &mut Findings) {
    let Some(link) = follows_aim(clause, quantity) else { return };
    let text = &clause.passage.text;
    let with_target = |beside: &&Beside<'_, '_>| beside.near != Nearness::Report && !beside.indicator().targets.is_empty();
    let fitting: Vec<_> = beside.iter().filter(with_target).filter(|beside| beside.words.fits(text, quantity)).collect();
    let near = fitting.iter().map(|beside| beside.near).min();
    let mut nearest = fitting.iter().filter(|beside| Some(beside.near) == near);
    let (Some(only), None) = (nearest.next(), nearest.next()) else { return };
    if !reader.vocabulary.says_nothing_else(only.words, &clause.words, true, true) {
        return;
    }
    let indicator = only.indicator();
    let said = bound(clause, &[quantity]).first().and_then(|bound| bound.year);
    let Some((period, target)) = meant(reader, clause, indicator, said) else { return };
    if ends(&target.aim).into_iter().any(|end| same(quantity.value, end)) {
        reached(reader, clause, quantity, indicator, (period, target), findings);
        return;
    }
    let others = fitting.iter().any(|beside| has_target(beside.indicator(), quantity.value));
    // A sentence about the outcome may have it next to the target, and one without a year may name an earlier target.
    let uncertain = said.is_none()
        && (reader.page.edition.is_none()
            || !clause.years().is_empty()
            || clause.words.iter().any(|word| CHANGED.contains(&word.text.as_str())));
    let may_be_outcome = link == Link::Loose && has_number(indicator, quantity.value, None);
    if may_be_outcome || (others && uncertain) || (said.is_none() && fitting.len() > 1 && others) {
        return;
    }
    let Some(nearest) = ends(&target.aim).into_iter().min_by_key(|end| (*end - quantity.value).abs()) else { return };
    let written = clause.written(&quantity.range);
    let problem = Problem::TargetDiffers { written, indicator: indicator.id.to_string(), target: nearest };
    findings.add(clause, clause.span(&quantity.range), problem, [target.span]);
}

fn has_target(indicator: &Indicator, number: Decimal) -> bool {
    indicator.targets.values().any(|target| ends(&target.aim).into_iter().any(|end| same(number, end)))
}

/// Returns the target of the given year; without one, the latest of the page's edition.
fn meant<'i>(reader: &Reader<'_, '_>, clause: &Clause<'_>, indicator: &'i Indicator, said: Option<u16>) -> Option<(Period, &'i Target)> {
    let of_all = indicator.targets.iter().filter(|((group, _), _)| *group == Group::Total).map(|((_, period), target)| (*period, target));
    match said {
        Some(year) => of_all.filter(|(period, _)| period.year == year).max_by_key(|(period, _)| *period),
        None => {
            let last = reader.page.edition.or_else(|| clause.years().last().map(|(year, _)| *year));
            of_all.filter(|(period, _)| last.is_none_or(|year| period.year <= year)).max_by_key(|(period, _)| *period)
        }
    }
}

/// Compares "målet 88 procent nåddes" with the number of the target's period.
fn reached(
    reader: &Reader<'_, '_>,
    clause: &Clause<'_>,
    quantity: &Quantity,
    indicator: &Indicator,
    (period, target): (Period, &Target),
    findings: &mut Findings,
) {
    let has = |words: &[&str]| clause.words.iter().any(|word| words.contains(&word.text.as_str()));
    let Some(word) = clause.words.iter().find(|word| REACHED.contains(&word.text.as_str())).filter(|_| !has(&PARTLY)) else { return };
    let Some(cell) = indicator.at(reader.site.own_area(), Group::Total, None, period) else { return };
    let Some(number) = plain_number(cell) else { return };
    let says_reached = !has(&["inte", "ej", "aldrig"]);
    if says_reached == (target.aim.short_by(number) <= Decimal::ZERO) {
        return;
    }
    let written = clause.written(&word.range);
    let problem = Problem::TargetOutcomeDiffers { written, value: number, target: quantity.value };
    findings.add(clause, clause.span(&word.range), problem, [cell.span, target.span]);
}

/// How closely a number follows the word for target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    /// "Målet på 88 procent": it is the target itself.
    Close,
    /// "Målet har nåtts, 88 procent": it may be the outcome.
    Loose,
}

/// Returns how closely the number follows the word for target; `None` if there are other than small words in between.
fn follows_aim(clause: &Clause<'_>, quantity: &Quantity) -> Option<Link> {
    const CLOSE: [&str; 6] = ["på", "om", "högst", "minst", "lägst", "mest"];
    const LOOSE: [&str; 11] = ["är", "var", "att", "nå", "för", "året", "år", "till", "har", "varit", "under"];
    let aim = clause.words.iter().rfind(|word| word.range.end <= quantity.number.start && is_aim(word))?;
    let between = clause.between(aim.range.end, quantity.number.start);
    let small = |word: &&str| CLOSE.contains(word) || LOOSE.contains(word) || word.starts_with("20");
    let fits = between.len() <= 4 && between.iter().all(small);
    fits.then(|| if between.iter().all(|word| CLOSE.contains(word)) { Link::Close } else { Link::Loose })
}
