//! Compares differences in the text with the numbers: between two years, two groups, an outcome and its target. It never takes a difference
//! for a number, and never judges one with uncertain times.

use rust_decimal::Decimal;

use super::change::{self, Claim};
use super::clause::{Beside, Clause, ends, group_of, plain_number, same};
use super::direction::{course, meant};
use super::words::Word;
use super::{Findings, Reader};
use crate::diagnostic::Problem;
use crate::indicator::{Cell, Group, Indicator, Unit};
use crate::name::Period;
use crate::page::{NumberForm, Quantity, UnitWord};

/// The ends of a difference.
enum Between {
    /// Two times. The comparative gives the direction: "6 procentenheter lägre".
    Times(Option<Claim>),
    /// Women and men.
    Groups,
    /// The outcome and its target.
    Target,
    /// No difference, but the number of the earlier time.
    Before,
}

/// Reports every difference of a clause that is not one of the indicator near it.
pub(super) fn check(reader: &Reader<'_, '_>, clause: &Clause<'_>, beside: &[Beside<'_, '_>], above: &[Word], findings: &mut Findings) {
    let candidates = clause.quantities.iter().filter(|quantity| !quantity.is_year() && quantity.to.is_none());
    let told: Vec<_> = candidates
        .filter(|quantity| quantity.form != NumberForm::Article)
        .filter_map(|quantity| Some((*quantity, between(clause, quantity)?)))
        .collect();
    if told.is_empty() {
        return;
    }
    let Some(only) = meant(reader, clause, beside, above) else { return };
    let Some(indicator) = reader.site.indicator(&only.indicator().id, reader.page) else { return };
    if indicator.unit != Unit::Percent && !reader.is_whole_place(only.words, clause) {
        return;
    }
    for (quantity, between) in told {
        if is_in_unit(clause, quantity, only, &between) {
            one(reader, clause, quantity, &between, indicator, findings);
        }
    }
}

/// Whether a clause may contain a difference.
pub(super) fn may_be(clause: &Clause<'_>) -> bool {
    clause.quantities.iter().any(|quantity| !quantity.is_year() && between(clause, quantity).is_some())
}

/// Whether the number can be a difference of the indicator: for a share, per cent are its own numbers; for a count, a change.
fn is_in_unit(clause: &Clause<'_>, quantity: &Quantity, beside: &Beside<'_, '_>, between: &Between) -> bool {
    let counted = beside.words.unit != Unit::Percent;
    match &quantity.unit {
        UnitWord::Points => !counted && !matches!(between, Between::Before),
        UnitWord::Percent => counted == matches!(between, Between::Times(None)) || matches!(between, Between::Before) && !counted,
        UnitWord::None => counted,
        UnitWord::Word(word) => {
            let word = clause.passage.text.get(word.clone()).unwrap_or("");
            let small = ["mellan", "sedan", "från", "under", "jämfört", "till", "året", "föregående", "förra"];
            counted && (beside.words.fits(&clause.passage.text, quantity) || small.contains(&word))
        }
    }
}

/// Returns the ends of the difference according to the words around a number; `None` if it is none.
fn between(clause: &Clause<'_>, quantity: &Quantity) -> Option<Between> {
    let words = &clause.words;
    let at = words.iter().position(|word| word.range.start >= quantity.number.start)?;
    let before = |back: usize| at.checked_sub(back).map_or("", |at| words[at].text.as_str());
    // The words after the number, with and without its unit.
    let with_unit: Vec<&str> = words[at..].iter().skip(1).map(|word| word.text.as_str()).collect();
    let has_unit =
        !matches!(quantity.unit, UnitWord::None) && clause.passage.text.get(quantity.range.clone()).is_none_or(|text| !text.ends_with('%'));
    let behind = with_unit.get(usize::from(has_unit)..).unwrap_or_default();
    let word = |at: usize| behind.get(at).copied().unwrap_or("");
    let time_before = matches!(with_unit.as_slice(), ["året", "innan" | "före", ..] | ["föregående", "år", ..] | ["förra", "året", ..])
        || matches!(behind, ["året", "innan" | "före", ..] | ["föregående", "år", ..] | ["förra", "året", ..]);
    let compared_with = before(1) == "mot" || (before(1) == "med" && before(2) == "jämfört");
    if compared_with {
        return time_before.then_some(Between::Before);
    }
    if before(1) == "med" && words[..at].iter().any(|word| matches!(change::stated(&word.text), Some(Claim::Up | Claim::Down))) {
        return Some(Between::Times(None));
    }
    if let Some(claim) = change::compared(word(0)) {
        return match word(1) {
            "än" if word(2).starts_with("mål") => Some(Between::Target),
            "än" if change::begins_time(word(2)) => Some(Between::Times(Some(claim))),
            "" => Some(Between::Times(Some(claim))),
            _ => None,
        };
    }
    if matches!(word(0), "under" | "över" | "från" | "ifrån") && word(1).starts_with("mål") {
        return Some(Between::Target);
    }
    let says_difference = words[..at].iter().any(|word| matches!(word.text.as_str(), "skillnaden" | "skillnad"));
    let both = |group| words.iter().any(|word| group_of(&word.text) == Some(group));
    (says_difference && both(Group::Women) && both(Group::Men)).then_some(Between::Groups)
}

fn one(
    reader: &Reader<'_, '_>,
    clause: &Clause<'_>,
    quantity: &Quantity,
    between: &Between,
    indicator: &Indicator,
    findings: &mut Findings,
) {
    let both_groups = clause.words.iter().filter_map(|word| group_of(&word.text)).any(|group| group != clause.group());
    let ends = match between {
        Between::Times(_) | Between::Before if both_groups => None,
        Between::Times(_) | Between::Before => times(reader, clause, indicator),
        Between::Groups => groups(reader, clause, indicator),
        Between::Target => target(reader, clause, indicator),
    };
    let Some(((first, first_cell), (last, last_cell))) = ends else { return };
    let difference = last - first;
    let wrong_way = match between {
        Between::Times(Some(Claim::Up)) => difference < Decimal::ZERO,
        Between::Times(Some(Claim::Down)) => difference > Decimal::ZERO,
        _ => false,
    };
    let right = match (between, &quantity.unit) {
        (Between::Before, _) => same(quantity.value, first),
        (Between::Times(None), UnitWord::Percent) => {
            let relative = (difference.abs() * Decimal::ONE_HUNDRED).checked_div(first.abs());
            relative.is_none_or(|relative| same(quantity.value, relative))
        }
        _ => same(quantity.value, difference.abs()),
    };
    if right && !wrong_way {
        return;
    }
    let problem = Problem::DifferenceDiffers { written: clause.written(&quantity.range), first, last };
    findings.add(clause, clause.span(&quantity.range), problem, [first_cell.span, last_cell.span]);
}

/// Two numbers with their cells.
type Ends<'s> = Option<((Decimal, &'s Cell), (Decimal, &'s Cell))>;

fn times<'s>(reader: &Reader<'_, 's>, clause: &Clause<'_>, indicator: &'s Indicator) -> Ends<'s> {
    let course = course(reader, clause, indicator)?;
    let (first, last) = (course.first()?, course.last()?);
    Some(((first.number, first.cell), (last.number, last.cell)))
}

/// Returns the year that a clause names, else the latest.
fn period(reader: &Reader<'_, '_>, clause: &Clause<'_>, indicator: &Indicator, group: Group) -> Option<Period> {
    match clause.years().as_slice() {
        [] => indicator.latest_cell(reader.site.own_area(), group, None),
        [(year, _)] => Some(Period::year(*year)),
        _ => None,
    }
}

fn groups<'s>(reader: &Reader<'_, 's>, clause: &Clause<'_>, indicator: &'s Indicator) -> Ends<'s> {
    let period = period(reader, clause, indicator, Group::Women)?;
    let of = |group| {
        let cell = indicator.at(reader.site.own_area(), group, None, period)?;
        Some((plain_number(cell)?, cell))
    };
    Some((of(Group::Women)?, of(Group::Men)?))
}

fn target<'s>(reader: &Reader<'_, 's>, clause: &Clause<'_>, indicator: &'s Indicator) -> Ends<'s> {
    let period = period(reader, clause, indicator, Group::Total)?;
    let cell = indicator.at(reader.site.own_area(), Group::Total, None, period)?;
    let target = indicator.targets.get(&(Group::Total, period))?;
    let number = plain_number(cell)?;
    let end = ends(&target.aim).into_iter().min_by_key(|end| (*end - number).abs())?;
    Some(((end, cell), (number, cell)))
}
