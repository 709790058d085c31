//! The year and the group that a number of a clause belongs to: the nearest that the sentence connects with it. Uncertain ones are left
//! out, and data are never used.

use std::ops::Range;

use super::clause::{Clause, group_of};
use crate::indicator::Group;
use crate::page::{Quantity, UnitWord};

/// What a sentence says about one of its numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bound {
    /// Its year.
    pub year: Option<u16>,
    /// Its group.
    pub group: Option<Group>,
}

/// Words before a year of comparison or a limit of a period, which is not the year of a number.
const OTHER_YEARS: [&str; 9] = ["än", "sedan", "från", "till", "mellan", "mot", "före", "efter", "innan"];

/// Words between a number's unit and its year: "79 procent under 2022".
const BEHIND: [&str; 5] = ["år", "året", "under", "för", "i"];

/// Words between a year and its number: "2022 var det 79 procent", "2023 rapporterades 642 avvikelser".
const BEFORE: [&str; 20] = [
    "var",
    "är",
    "det",
    "då",
    "blev",
    "låg",
    "uppgick",
    "till",
    "inkom",
    "kom",
    "rapporterades",
    "registrerades",
    "gjordes",
    "fanns",
    "hade",
    "svarade",
    "på",
    "målet",
    "utfallet",
    "resultatet",
];

/// Returns what the clause says about each of some of its numbers, in order.
pub(super) fn bound(clause: &Clause<'_>, numbers: &[&Quantity]) -> Vec<Bound> {
    let groups = groups(clause, numbers);
    let mut years = years(clause, numbers);
    // One year and numbers of several groups: all belong to that year.
    let own = own_years(clause);
    let told_apart = groups.iter().all(Option::is_some) && groups.windows(2).all(|pair| pair[0] != pair[1]);
    if let ([(year, _)], true) = (own.as_slice(), told_apart && numbers.len() > 1) {
        years.fill(Some(*year));
    }
    years.into_iter().zip(groups).map(|(year, group)| Bound { year, group }).collect()
}

/// Returns the years that can belong to numbers.
fn own_years(clause: &Clause<'_>) -> Vec<(u16, Range<usize>)> {
    let mut years = clause.years();
    years.retain(|(_, at)| {
        let before = clause.word_before(at.start);
        // "Jämfört med 2021, då 82 procent var nöjda" gives that year's own number.
        let told = clause.passage.text.get(at.end..).is_some_and(|behind| behind.starts_with(", då "));
        let between = before == "och" && clause.has("mellan");
        told || !(OTHER_YEARS.contains(&before) || before == "med" || between)
    });
    years
}

fn years(clause: &Clause<'_>, numbers: &[&Quantity]) -> Vec<Option<u16>> {
    let mut free = own_years(clause);
    let mut bound = vec![None; numbers.len()];
    let small = |clause: &Clause<'_>, from: usize, to: usize, words: &[&str]| {
        let gap = clause.passage.text.get(from..to).unwrap_or("");
        let plain = !gap.contains([',', ')', ';']) || gap.starts_with(", då ");
        plain && clause.between(from, to).iter().all(|word| words.contains(word))
    };
    for (number, bound) in numbers.iter().zip(&mut bound) {
        let end = end(number);
        if let Some(at) = free.iter().position(|(_, year)| year.start >= end && small(clause, end, year.start, &BEHIND)) {
            *bound = Some(free.remove(at).0);
        }
    }
    for (number, bound) in numbers.iter().zip(&mut bound).filter(|(_, bound)| bound.is_none()) {
        let start = number.number.start;
        let near = |(_, year): &(u16, Range<usize>)| year.end <= start && small(clause, year.end, start, &BEFORE);
        if let Some(at) = free.iter().rposition(near) {
            *bound = Some(free.remove(at).0);
        }
    }
    // What remains belongs together, if there is one of each and nothing refers to another time.
    let other = clause.words.iter().any(|word| OTHER_TIMES.contains(&word.text.as_str()));
    let mut open = bound.iter_mut().zip(numbers).filter(|(bound, _)| bound.is_none());
    if let ([(year, at)], Some((bound, number)), None, false) = (free.as_slice(), open.next(), open.next(), other) {
        let (from, to) = if at.end <= number.number.start { (at.end, number.number.start) } else { (end(number), at.start) };
        if !clause.passage.text.get(from..to).unwrap_or("").contains([',', '(', ')']) {
            *bound = Some(*year);
        }
    }
    bound
}

/// Words that contrast one time with another.
const OTHER_TIMES: [&str; 9] = ["innan", "före", "sedan", "från", "efter", "tidigare", "fjol", "ifjol", "förra"];

/// Returns the end of a number with its unit.
fn end(number: &Quantity) -> usize {
    match &number.unit {
        UnitWord::Word(word) => word.end,
        UnitWord::Percent | UnitWord::Points | UnitWord::None => number.range.end,
    }
}

/// Returns the group of each number; `None` if the clause names none, or it is uncertain.
fn groups(clause: &Clause<'_>, numbers: &[&Quantity]) -> Vec<Option<Group>> {
    let named: Vec<(Group, usize)> = clause.words.iter().filter_map(|word| Some((group_of(&word.text)?, word.range.start))).collect();
    let unknown = vec![None; numbers.len()];
    let Some((first, _)) = named.first() else { return unknown };
    if named.iter().all(|(group, _)| group == first) {
        // "85 procent, för kvinnor 89 procent": a comma can separate a number from a group that is not its own.
        let with_comma = |number: &&Quantity| {
            let apart = |(_, at): &(Group, usize)| {
                let (from, to) = if *at < number.number.start { (*at, number.number.start) } else { (end(number), *at) };
                clause.passage.text.get(from..to).unwrap_or("").contains([',', '('])
            };
            named.iter().all(apart)
        };
        return numbers.iter().map(|number| (!with_comma(number)).then_some(*first)).collect();
    }
    let alternate = named.windows(2).all(|pair| pair[0].0 != pair[1].0);
    if named.len() == numbers.len() && alternate { named.into_iter().map(|(group, _)| Some(group)).collect() } else { unknown }
}
