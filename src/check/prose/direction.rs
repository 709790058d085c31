//! Compares directions and percentage changes in the text with the numbers. It never judges a change with uncertain times.

use rust_decimal::{Decimal, RoundingStrategy};

use super::change::{self, Claim};
use super::clause::{Beside, Clause, plain_number};
use super::words::Word;
use super::{Findings, Reader};
use crate::diagnostic::Problem;
use crate::indicator::{Better, Cell, CellKey, Indicator, Statistic, Trend, Unit};
use crate::name::{Period, PeriodKind};
use crate::page::{Quantity, UnitWord};
use crate::source::Span;

const MONTHS: [&str; 12] =
    ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

/// A number with its period and location.
#[derive(Clone, Copy)]
pub(super) struct Point<'s> {
    /// Its period.
    pub period: Period,
    /// Its cell.
    pub cell: &'s Cell,
    /// The number.
    pub number: Decimal,
}

/// Whether a text may contain a word of change: each contains one of these strings.
pub(super) fn may_claim(text: &str) -> bool {
    const PARTS: [&str; 24] = [
        "kade",
        "kat",
        "kning",
        "steg",
        "stigit",
        "höj",
        "växte",
        "vuxit",
        "gång",
        "sjönk",
        "sjunkit",
        "sänkt",
        "föll",
        "fallit",
        "bättr",
        "sämr",
        "Steg",
        "gre än",
        "större än",
        "kortare än",
        "fler än",
        "färre än",
        "mindre än",
        "oföränd",
    ];
    PARTS.iter().any(|part| text.contains(part))
}

/// What a clause says about the course of a number, and the actual course.
struct Statement<'a, 's> {
    /// The word of change.
    word: &'a Word,
    claim: Claim,
    negated: bool,
    indicator: &'s Indicator,
    /// The numbers of the period in question, at least the first and the last.
    course: Vec<Point<'s>>,
    /// The direction from the first to the last.
    trend: Trend,
}

impl<'s> Statement<'_, 's> {
    fn first(&self) -> Option<Point<'s>> {
        self.course.first().copied()
    }

    fn last(&self) -> Option<Point<'s>> {
        self.course.last().copied()
    }
}

/// Reports every direction of a clause that the numbers contradict, and per cent that should be percentage points.
pub(super) fn check(
    reader: &Reader<'_, '_>,
    clause: &Clause<'_>,
    (word, claim): (&Word, Claim),
    beside: &[Beside<'_, '_>],
    above: &[Word],
    findings: &mut Findings,
) {
    let Some(only) = meant(reader, clause, beside, above) else { return };
    let Some(indicator) = reader.site.indicator(&only.indicator().id, reader.page) else { return };
    if indicator.unit != Unit::Percent && !reader.is_whole_place(only.words, clause) {
        return;
    }
    let Some(course) = course(reader, clause, indicator) else { return };
    let trend = trend(reader, clause, indicator, &course);
    let negated = clause.words.iter().any(|own| matches!(own.text.as_str(), "inte" | "ej" | "aldrig"));
    let statement = Statement { word, claim, negated, indicator, course, trend };
    points(clause, &statement, findings);
    if claim == Claim::Same {
        unchanged(clause, &statement, findings);
    } else if !steadiness(clause, &statement, findings) {
        direction(clause, &statement, findings);
    }
}

/// Returns the only indicator near a clause that it can refer to.
pub(super) fn meant<'b, 'a, 's>(
    reader: &Reader<'_, 's>,
    clause: &Clause<'_>,
    beside: &'b [Beside<'a, 's>],
    above: &[Word],
) -> Option<&'b Beside<'a, 's>> {
    let vocabulary = reader.vocabulary;
    let means = |beside: &&Beside<'_, '_>| beside.is_named(vocabulary, clause, above, true) || beside.is_meant(vocabulary, clause, true);
    let mut named = beside.iter().filter(means);
    named.next().filter(|_| named.next().is_none())
}

/// Returns the only word of a clause that claims a direction.
pub(super) fn claim<'a>(clause: &'a Clause<'_>) -> Option<(&'a Word, Claim)> {
    // The direction of a difference is not that of the number.
    if clause.has("skillnaden") || clause.has("skillnad") {
        return None;
    }
    let mut claims = clause.words.iter().enumerate().filter_map(|(at, word)| {
        let claim = change::stated(&word.text)?;
        let before = |wanted: &[&str]| clause.words[..at].iter().any(|word| wanted.contains(&word.text.as_str()));
        let next = clause.words.get(at + 1).map_or("", |word| word.text.as_str());
        if change::compared(&word.text).is_some() {
            let time = clause.words.get(at + 2).is_some_and(|word| change::begins_time(&word.text));
            let by_how_much = clause.words[at.saturating_sub(2)..at].iter().any(|word| word.text.starts_with(|c: char| c.is_ascii_digit()));
            return (next == "än" && time && before(&["är", "var", "blev", "ligger", "låg"]) && !by_how_much)
                .then_some((word, claim, true));
        }
        let states = match word.text.as_str() {
            // The noun means a single step.
            "steg" => matches!(next, "från" | "med" | "till" | "mellan" | "under" | "sedan" | "jämfört" | "kraftigt" | "stadigt"),
            "bättre" | "sämre" => before(&["blev", "blivit"]),
            "oförändrad" | "oförändrat" | "oförändrade" => {
                !before(&["nästan", "stort", "princip", "relativt", "ganska", "tämligen", "inte"])
            }
            noun if noun.ends_with("ning") || noun.ends_with("ring") || noun.ends_with("gång") => {
                at > 0 && clause.words[at - 1].text == "en" && before(&["är", "var", "innebär", "blev"])
            }
            // "Ökat stöd" is a kind of support.
            participle if participle.ends_with("at") && participle != "ökats" => before(&["har", "hade"]),
            _ => true,
        };
        Some((word, claim, states))
    });
    match (claims.next(), claims.next()) {
        (Some((word, claim, true)), None) => Some((word, claim)),
        _ => None,
    }
}

/// Returns the numbers of the period that a clause refers to, in order; `None` if that is uncertain, if the first or last is explained or
/// not a number, or if they are not comparable.
pub(super) fn course<'s>(reader: &Reader<'_, 's>, clause: &Clause<'_>, indicator: &'s Indicator) -> Option<Vec<Point<'s>>> {
    if indicator.period_kind != PeriodKind::Year || clause.words.iter().any(|word| MONTHS.contains(&word.text.as_str())) {
        return None;
    }
    let (area, group) = (reader.site.own_area(), clause.group());
    let latest = || indicator.latest_cell(area, group, None).map(|period| period.year);
    let before = |year: u16| year.checked_sub(u16::from(indicator.every.max(1)));
    let (from, to) = match clause.years().as_slice() {
        [] => (before(latest()?)?, latest()?),
        [(year, at)] => {
            let since = matches!(clause.word_before(at.start), "sedan" | "från" | "än" | "med");
            if since { (*year, latest()?) } else { (before(*year)?, *year) }
        }
        [(one, _), (other, _)] => (*one.min(other), *one.max(other)),
        _ => return None,
    };
    let key = CellKey { area: area.clone(), group, category: None, period: Period::year(to) };
    if from >= to || indicator.change_from(&key, Period::year(from))?.is_broken() {
        return None;
    }
    let at = |year: u16| {
        let period = Period::year(year);
        let cell = indicator.at(area, group, None, period)?;
        Some(Point { period, cell, number: plain_number(cell)? })
    };
    let (first, last) = (at(from)?, at(to)?);
    Some([first].into_iter().chain((from + 1..to).filter_map(at)).chain([last]).collect())
}

/// Returns the direction from the first to the last number.
fn trend(reader: &Reader<'_, '_>, clause: &Clause<'_>, indicator: &Indicator, course: &[Point<'_>]) -> Trend {
    let ends = course.first().zip(course.last());
    let change = ends.and_then(|(first, last)| {
        let key = CellKey { area: reader.site.own_area().clone(), group: clause.group(), category: None, period: last.period };
        indicator.change_from(&key, first.period)
    });
    change.map_or(Trend::Unknown, |change| change.trend())
}

/// Returns whether the number rises according to the claim; `None` if better is not defined.
fn upward(claim: Claim, better: Better) -> Option<bool> {
    match (claim, better) {
        (Claim::Up, _) | (Claim::Better, Better::Higher) | (Claim::Worse, Better::Lower) => Some(true),
        (Claim::Down, _) | (Claim::Better, Better::Lower) | (Claim::Worse, Better::Higher) => Some(false),
        (Claim::Better | Claim::Worse, Better::Neutral) | (Claim::Same, _) => None,
    }
}

/// Reports a direction that the first and the last number contradict.
fn direction(clause: &Clause<'_>, statement: &Statement<'_, '_>, findings: &mut Findings) {
    let (Some(from), Some(to)) = (statement.first(), statement.last()) else { return };
    let Some(upward) = upward(statement.claim, statement.indicator.better).filter(|_| from.number != to.number) else { return };
    let rose = to.number > from.number;
    // That nothing became better or worse is right if the change may be chance.
    if statement.negated && matches!(statement.claim, Claim::Better | Claim::Worse) && statement.trend == Trend::Uncertain {
        return;
    }
    let worse = statement.trend == Trend::Worse;
    let phrase = phrase(clause, statement);
    let (written, first, last) = (clause.written(&phrase), from.number, to.number);
    let places = [from.cell.span, to.cell.span];
    let (from, to) = (from.period.to_string(), to.period.to_string());
    let problem = match (statement.negated, upward == rose) {
        (false, true) => return,
        (false, false) | (true, true) => Problem::DirectionDiffers { written, from, first, to, last },
        // "Has not improved" is true if it became worse, but says less than the numbers.
        (true, false) if worse => Problem::ChangeUnderstated { written, from, first, to, last },
        (true, false) => return,
    };
    findings.add(clause, clause.span(&phrase), problem, places);
}

/// Reports a number claimed to be unchanged that changed by a percentage point, or by two per cent.
fn unchanged(clause: &Clause<'_>, statement: &Statement<'_, '_>, findings: &mut Findings) {
    let (Some(from), Some(to)) = (statement.first(), statement.last()) else { return };
    let least = if statement.indicator.unit == Unit::Percent { Decimal::ONE } else { from.number.abs() * Decimal::new(2, 2) };
    let difference = (to.number - from.number).abs();
    if statement.negated || difference.is_zero() || difference < least {
        return;
    }
    let range = &statement.word.range;
    let ((from, first, start), (to, last, end)) = (told(&from), told(&to));
    let problem = Problem::DirectionDiffers { written: clause.written(range), from, first, to, last };
    findings.add(clause, clause.span(range), problem, [start, end]);
}

/// Returns a point's period, its number and its location.
fn told(point: &Point<'_>) -> (String, Decimal, Span) {
    (point.period.to_string(), point.number, point.cell.span)
}

/// Returns the range of the word of change, from a preceding negation on.
fn phrase(clause: &Clause<'_>, statement: &Statement<'_, '_>) -> std::ops::Range<usize> {
    let word = &statement.word.range;
    let is_no = |own: &&Word| own.range.end <= word.start && matches!(own.text.as_str(), "inte" | "ej" | "aldrig");
    let no = clause.words.iter().filter(|_| statement.negated).rfind(is_no);
    no.map_or(word.start, |no| no.range.start)..word.end
}

/// Reports a direction claimed for the whole period if one step has the opposite one. Returns whether it did.
fn steadiness(clause: &Clause<'_>, statement: &Statement<'_, '_>, findings: &mut Findings) -> bool {
    const WHOLE_TIME: [&str; 8] = ["varje år", "år för år", "stadigt", "hela tiden", "till och med", "t.o.m.", "t o m", " tom "];
    let text = clause.text().to_lowercase();
    let claims = !statement.negated && WHOLE_TIME.iter().any(|words| text.contains(words));
    let Some(upward) = upward(statement.claim, statement.indicator.better).filter(|_| claims) else { return false };
    let (Some(first), Some(last)) = (statement.first(), statement.last()) else { return false };
    let against = |pair: &&[Point<'_>]| pair[0].number != pair[1].number && (pair[1].number > pair[0].number) != upward;
    let Some([from, to]) = statement.course.windows(2).find(against) else { return false };
    if (last.number > first.number) != upward {
        return false;
    }
    let range = &statement.word.range;
    let ((from, first, start), (to, last, end)) = (told(from), told(to));
    let problem = Problem::DirectionNotSteady { written: clause.written(range), from, first, to, last };
    findings.add(clause, clause.span(range), problem, [start, end]);
    true
}

/// Reports "med 1 procent" for a difference between two shares, which is in percentage points.
fn points(clause: &Clause<'_>, statement: &Statement<'_, '_>, findings: &mut Findings) {
    let indicator = statement.indicator;
    let (Some(from), Some(to)) = (statement.first(), statement.last()) else { return };
    // Of a hundred, per cent and percentage points are equal.
    if indicator.unit != Unit::Percent || indicator.statistic != Statistic::Share || from.number == Decimal::ONE_HUNDRED {
        return;
    }
    let difference = (to.number - from.number).abs();
    let is_it = |quantity: &&&Quantity| {
        let rounded = difference.round_dp_with_strategy(quantity.value.scale(), RoundingStrategy::MidpointAwayFromZero);
        let by = clause.word_before(quantity.number.start) == "med" && quantity.to.is_none();
        by && quantity.unit == UnitWord::Percent && rounded == quantity.value
    };
    let Some(quantity) = clause.quantities.iter().find(is_it) else { return };
    let written = clause.written(&quantity.range);
    let problem = Problem::PercentForPoints { written, from: from.number, to: to.number };
    findings.add(clause, clause.span(&quantity.range), problem, [from.cell.span, to.cell.span]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_change_is_overlooked() {
        for (word, _) in change::STATED {
            assert!(may_claim(word) || may_claim(&format!("{word} än")), "{word}");
        }
    }
}
