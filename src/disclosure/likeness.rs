//! Warns if equal numbers suggest that one indicator is part of another, or of a fact, without a declaration: then a suppressed number
//! could be computed from the other. It never suppresses anything, and never shows a number.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rust_decimal::Decimal;

use super::Taken;
use crate::diagnostic::{Diagnostics, Problem};
use crate::fact::{Fact, FactValue};
use crate::indicator::{Cell, CellKey, CellValue, Group, Indicator, PartOf, Statistic, Whole};
use crate::name::{AreaId, CategoryId, FactId, IndicatorId, Period};
use crate::source::Span;

/// Smaller numbers are often equal by chance.
const LEAST: u32 = 20;

/// The position of a number that may equal another.
type At<'a> = (&'a AreaId, Group, Period);

/// What another number belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Other<'a> {
    Indicator(&'a IndicatorId),
    Year(&'a IndicatorId),
    Fact(&'a FactId),
}

/// A sum of an indicator that includes a suppressed number.
struct Sum {
    value: Decimal,
    /// The location of a suppressed part; `None` if there is none.
    hidden: Option<Span>,
    /// Whether it is the sum of the parts of a year.
    of_year: bool,
}

/// The indicators that show a number at a position.
type Telling<'a> = HashMap<(At<'a>, Decimal), Vec<&'a IndicatorId>>;

/// What is compared: all numbers before suppression, and which are suppressed.
struct Compared<'a> {
    indicators: BTreeMap<&'a IndicatorId, &'a Indicator>,
    facts: &'a BTreeMap<FactId, Fact>,
    hidden: BTreeMap<&'a IndicatorId, &'a BTreeSet<CellKey>>,
    taken: &'a Taken,
    own_area: &'a AreaId,
}

/// Warns once for each pair that seems to be the same: pairs with an indicator in `only`, or all if it is `None`. `numbers` may be those
/// before or after suppression.
pub fn warn(
    (indicators, facts): (&BTreeMap<IndicatorId, Indicator>, &BTreeMap<FactId, Fact>),
    taken: &Taken,
    own_area: &AreaId,
    only: Option<&BTreeSet<IndicatorId>>,
    found: &mut Diagnostics,
) {
    let hidden = taken.keys();
    if hidden.is_empty() {
        return;
    }
    let compared = Compared { indicators: taken.indicators_before(indicators), facts, hidden, taken, own_area };
    let is_asked = |id: &IndicatorId| only.is_none_or(|only| only.contains(id));
    // A pair is considered if either is in `only`: all others next to one that is, and those next to any other.
    let of_all = if compared.hidden.keys().any(|id| is_asked(id)) { telling(&compared, |_| true) } else { Telling::new() };
    let of_asked = if only.is_some() { telling(&compared, is_asked) } else { Telling::new() };
    let mut told: BTreeSet<(String, String)> = BTreeSet::new();
    for (id, keys) in &compared.hidden {
        let Some(indicator) = compared.indicators.get(id).filter(|indicator| is_sum(indicator)) else { continue };
        let (telling, with_facts) = if is_asked(id) { (&of_all, true) } else { (&of_asked, false) };
        if telling.is_empty() && !with_facts {
            continue;
        }
        let sums = sums(indicator, keys);
        if sums.is_empty() {
            continue;
        }
        for (other, (span, at)) in alike((indicator, &sums), &compared, (telling, with_facts)) {
            let (name, write) = match other {
                Other::Indicator(id) => (id.as_str(), format!("part_of: {{indicator: {id}}}")),
                Other::Year(id) => (id.as_str(), format!("part_of: {{year: {id}}}")),
                Other::Fact(id) => (id.as_str(), format!("part_of: {{fact: {id}}}")),
            };
            let mut pair = [id.as_str().to_owned(), name.to_owned()];
            pair.sort();
            let [one, two] = pair;
            if told.insert((one, two)) {
                let problem = Problem::SeemsPartOf { indicator: id.to_string(), other: name.to_owned(), write };
                found.add_related(span, problem, at);
            }
        }
    }
}

fn is_sum(indicator: &Indicator) -> bool {
    matches!(indicator.statistic, Statistic::Count | Statistic::Sum)
}

fn number(cell: &Cell) -> Option<Decimal> {
    if let CellValue::Number(number) = cell.value { Some(number) } else { None }
}

/// Returns the totals of an indicator that are not shown as such: suppressed ones, and those shown only in parts.
fn sums<'a>(indicator: &'a Indicator, hidden: &BTreeSet<CellKey>) -> BTreeMap<At<'a>, Vec<Sum>> {
    let mut places: BTreeSet<(&AreaId, Group, Period)> = BTreeSet::new();
    for key in indicator.cells.keys() {
        places.extend([(&key.area, key.group, key.period), (&key.area, Group::Total, key.period)]);
    }
    let mut sums: BTreeMap<At<'a>, Vec<Sum>> = BTreeMap::new();
    let mut years: BTreeMap<At<'a>, Vec<Sum>> = BTreeMap::new();
    for at in places {
        let found = sums_at(indicator, hidden, at);
        if at.2.kind().divides_year()
            && let Some(sum) = found.first().or(told(indicator, hidden, at).as_ref())
        {
            let part = Sum { value: sum.value, hidden: sum.hidden, of_year: true };
            years.entry((at.0, at.1, Period::year(at.2.year))).or_default().push(part);
        }
        if !found.is_empty() {
            sums.insert(at, found);
        }
    }
    for (at, parts) in years {
        let hidden = parts.iter().find_map(|part| part.hidden);
        let value = parts.iter().map(|part| part.value).sum();
        sums.entry(at).or_default().push(Sum { value, hidden, of_year: true });
    }
    sums.retain(|_, sums| {
        sums.retain(|sum| sum.value >= LEAST.into());
        !sums.is_empty()
    });
    sums
}

fn key((area, group, period): At<'_>, category: Option<&CategoryId>) -> CellKey {
    CellKey { area: area.clone(), group, category: category.cloned(), period }
}

/// Returns the total as shown.
fn told(indicator: &Indicator, hidden: &BTreeSet<CellKey>, at: At<'_>) -> Option<Sum> {
    let key = key(at, None);
    let cell = indicator.cells.get(&key)?;
    Some(Sum { value: number(cell)?, hidden: hidden.contains(&key).then_some(cell.span), of_year: false })
}

/// Returns the total at a position: as the sum of categories, as that of women and men, and the suppressed one.
fn sums_at(indicator: &Indicator, hidden: &BTreeSet<CellKey>, at: At<'_>) -> Vec<Sum> {
    let whole = told(indicator, hidden, at);
    if whole.as_ref().is_some_and(|whole| whole.hidden.is_none()) {
        return Vec::new();
    }
    let add = |keys: Vec<CellKey>| {
        let cells: Option<Vec<(&CellKey, &Cell)>> = keys.iter().map(|key| indicator.cells.get_key_value(key)).collect();
        let cells = cells.filter(|cells| !cells.is_empty())?;
        let value = cells.iter().map(|(_, cell)| number(cell)).sum::<Option<Decimal>>()?;
        let hidden = cells.iter().find(|(key, _)| hidden.contains(key)).map(|(_, cell)| cell.span);
        Some(Sum { value, hidden, of_year: false })
    };
    let is_complete = indicator.whole == Whole::Complete;
    let categories = indicator.categories.iter().filter(|_| is_complete).map(|category| key(at, Some(&category.id))).collect();
    let genders = || [Group::Women, Group::Men].map(|group| key((at.0, group, at.2), None)).to_vec();
    let genders = if at.1 == Group::Total { genders() } else { Vec::new() };
    [whole, add(categories), add(genders)].into_iter().flatten().collect()
}

/// Returns the totals that an indicator shows, except those that are often equal by chance.
fn told_of<'a>(indicator: &'a Indicator, gone: Option<&'a BTreeSet<CellKey>>) -> impl Iterator<Item = (&'a CellKey, Decimal, Span)> {
    let cells = indicator.cells.iter().filter(move |(key, _)| key.category.is_none() && !gone.is_some_and(|gone| gone.contains(key)));
    cells.filter_map(|(key, cell)| Some((key, number(cell).filter(|number| *number >= LEAST.into())?, cell.span)))
}

/// Returns what some indicators show.
fn telling<'a>(compared: &Compared<'a>, is_meant: impl Fn(&IndicatorId) -> bool) -> Telling<'a> {
    let mut telling = Telling::new();
    for indicator in compared.indicators.values().filter(|indicator| is_sum(indicator) && is_meant(&indicator.id)) {
        for (key, number, _) in told_of(indicator, compared.hidden.get(&indicator.id).copied()) {
            telling.entry(((&key.area, key.group, key.period), number)).or_default().push(&indicator.id);
        }
    }
    telling
}

/// Returns what has the same numbers, once each, with the locations of a suppressed number and of the other one.
fn alike<'a>(
    (indicator, sums): (&Indicator, &BTreeMap<At<'_>, Vec<Sum>>),
    compared: &Compared<'a>,
    (telling, with_facts): (&Telling<'a>, bool),
) -> BTreeMap<Other<'a>, (Span, Span)> {
    let mut pairs: BTreeMap<Other<'a>, Pair> = BTreeMap::new();
    let knows = |id: &IndicatorId| compared.indicators.contains_key(id);
    let is_open = |other: &&Indicator| other.id != indicator.id && is_sum(other) && !are_stated(indicator, other);
    // Only equal numbers are examined further, so that the cost stays low for many indicators.
    let equal = sums.iter().flat_map(|(at, sums)| sums.iter().filter_map(|sum| telling.get(&(*at, sum.value)))).flatten();
    let equal: BTreeSet<&IndicatorId> = equal.copied().filter(|_| !is_mistaken(indicator, knows)).collect();
    let others = equal.into_iter().filter_map(|id| compared.indicators.get(id).copied()).filter(|other| !is_mistaken(other, knows));
    for other in others.filter(is_open) {
        for (key, number, span) in told_of(other, compared.hidden.get(&other.id).copied()) {
            for sum in sums.get(&(&key.area, key.group, key.period)).into_iter().flatten() {
                let what = if sum.of_year { Other::Year(&other.id) } else { Other::Indicator(&other.id) };
                pairs.entry(what).or_default().see(sum, number, span);
            }
        }
    }
    for fact in compared.facts.values().filter(|fact| with_facts && !compared.taken.has_fact(&fact.id)) {
        // An unknown fact, which is reported elsewhere, may be meant to be this one.
        let states = |of: &PartOf| matches!(of, PartOf::Fact(id) if *id == fact.id || !compared.facts.contains_key(id));
        let Some((number, period)) = of_fact(fact).filter(|_| !indicator.part_of.iter().any(|of| states(&of.value))) else { continue };
        for sum in sums.get(&(compared.own_area, Group::Total, period)).into_iter().flatten() {
            pairs.entry(Other::Fact(&fact.id)).or_default().see(sum, number, fact.span);
        }
    }
    pairs.into_iter().filter_map(|(other, pair)| Some((other, pair.same()?))).collect()
}

fn of_fact(fact: &Fact) -> Option<(Decimal, Period)> {
    let FactValue::Number(CellValue::Number(number)) = fact.value else { return None };
    Some((number, fact.period.filter(|_| number >= LEAST.into())?))
}

/// Whether one of two is declared to be part of the other.
fn are_stated(one: &Indicator, other: &Indicator) -> bool {
    let states = |part: &Indicator, whole: &Indicator| {
        part.part_of.iter().any(
            |of| matches!(&of.value, PartOf::Indicator(id) | PartOf::Year(id) | PartOf::Share(id) | PartOf::Base(id) if *id == whole.id),
        )
    };
    states(one, other) || states(other, one)
}

/// Whether an indicator is declared to be part of an unknown one. That is reported elsewhere, and any other may be meant.
fn is_mistaken(part: &Indicator, knows: impl Fn(&IndicatorId) -> bool) -> bool {
    part.part_of.iter().any(|of| matches!(&of.value, PartOf::Indicator(id) | PartOf::Year(id) if *id == part.id || !knows(id)))
}

/// The comparisons of two numbers.
#[derive(Default)]
struct Pair {
    compared: usize,
    same: usize,
    /// The locations of a suppressed number and of the other one.
    at: Option<(Span, Span)>,
}

impl Pair {
    fn see(&mut self, sum: &Sum, number: Decimal, span: Span) {
        self.compared += 1;
        if sum.value == number {
            self.same += 1;
            self.at = self.at.or(sum.hidden.map(|hidden| (hidden, span)));
        }
    }

    /// Returns the locations, if the numbers were equal at least twice, or in all comparable cases.
    fn same(self) -> Option<(Span, Span)> {
        self.at.filter(|_| self.same >= 2 || self.same == self.compared)
    }
}
