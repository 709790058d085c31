//! Compares shares in the text with the two numbers that they are computed from: "228 svar, 53,8 procent av 840". It never judges numbers
//! outside such a pattern.

use std::ops::Range;

use rust_decimal::{Decimal, RoundingStrategy};

use super::words::{Word, words};
use super::{Findings, Reader};
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{CellValue, Unit};
use crate::page::{NumberForm, Passage, Quantity, UnitWord};
use crate::render::shortcode::{self, Told};
use crate::source::Span;

/// A number of a sentence, written or from a shortcode.
struct Part {
    range: Range<usize>,
    number: Decimal,
    percent: bool,
    /// Whether a note in the data acknowledges it.
    explained: bool,
    span: Span,
}

/// Reports every share of a sentence that its two numbers contradict.
pub(super) fn check(reader: &Reader<'_, '_>, passage: &Passage, sentence: &Range<usize>, quantities: &[Quantity], findings: &mut Findings) {
    // Only response rates are recognised, by their words.
    let text = passage.text.get(sentence.clone()).unwrap_or("");
    if passage.calls.is_empty() && !text.contains('%') && !text.contains("procent") {
        return;
    }
    let parts = parts(reader, passage, sentence, quantities);
    for three in parts.windows(3) {
        let Some((share, part, whole)) = pattern(passage, sentence, three) else { continue };
        let explained = three.iter().any(|part| part.explained);
        let Some(computed) = computed(part.number, whole.number) else { continue };
        let bounded = is_bounded(passage, sentence, share) || is_bounded(passage, sentence, part) || is_bounded(passage, sentence, whole);
        if explained || bounded || fits(computed, share.number) || reader.is_explained(share.number) {
            continue;
        }
        let computed = computed.round_dp_with_strategy(share.number.scale().max(1), RoundingStrategy::MidpointAwayFromZero);
        let written = match passage.text.get(share.range.clone()) {
            Some(text) if !text.contains(crate::page::CALL) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            _ => share.number.to_string(),
        };
        let problem = Problem::TextRateDiffers { written, part: part.number, whole: whole.number, computed };
        findings.add_sentence(passage, sentence, share.span, problem, [part.span, whole.span]);
    }
}

fn computed(part: Decimal, whole: Decimal) -> Option<Decimal> {
    let possible = Decimal::ZERO < part && part <= whole;
    (part * Decimal::ONE_HUNDRED).checked_div(whole).filter(|_| possible)
}

/// Whether a share equals the computed one, rounded or truncated at its last decimal.
fn fits(computed: Decimal, written: Decimal) -> bool {
    (computed - written).abs() < Decimal::new(1, written.scale())
}

/// Returns the numbers of a sentence in order, except years.
fn parts(reader: &Reader<'_, '_>, passage: &Passage, sentence: &Range<usize>, quantities: &[Quantity]) -> Vec<Part> {
    let typed = quantities.iter().filter(|quantity| sentence.contains(&quantity.number.start));
    let typed = typed.filter(|quantity| !quantity.is_year() && quantity.form == NumberForm::Digits && quantity.to.is_none());
    let mut parts: Vec<Part> = typed
        .filter(|quantity| quantity.unit != UnitWord::Points)
        .map(|quantity| Part {
            range: quantity.range.clone(),
            number: quantity.value,
            percent: quantity.unit == UnitWord::Percent,
            explained: false,
            span: passage.span(&quantity.range),
        })
        .collect();
    for (at, call) in passage.calls.iter().filter(|(at, _)| sentence.contains(at)) {
        parts.extend(given(reader, *at, *call));
    }
    parts.sort_by_key(|part| part.range.start);
    parts
}

/// Returns the number of a shortcode.
fn given(reader: &Reader<'_, '_>, at: usize, call: usize) -> Option<Part> {
    let call = reader.page.doc.calls.get(call).filter(|call| !call.body)?;
    // Problems of the call are reported by the check of calls.
    let Told { indicator, alone, .. } = shortcode::read(reader.scope, call, &mut Diagnostics::new())?.told()?;
    let cell = alone?;
    let CellValue::Number(number) = cell.value else { return None };
    let explained = cell.note.is_some() || cell.also.is_some() || cell.approximate;
    let range = at..at + crate::page::CALL.len_utf8();
    Some(Part { range, number, percent: indicator.unit == Unit::Percent, explained, span: call.span })
}

/// Returns the share, its part and its whole, if three numbers form a pattern.
fn pattern<'p>(passage: &Passage, sentence: &Range<usize>, three: &'p [Part]) -> Option<(&'p Part, &'p Part, &'p Part)> {
    let [one, two, three] = three else { return None };
    let gap = |from: &Part, to: &Part| passage.text.get(from.range.end..to.range.start).unwrap_or("").to_lowercase();
    match (one.percent, two.percent, three.percent) {
        // 228 svar, 53,8 procent av 840 ärenden; 228 har svarat vilket motsvarar 53,8 % (840 ärenden)
        (false, true, false) => {
            let (before, after) = (gap(one, two), gap(two, three));
            let says_so = before.contains("svar") || before.contains("motsvar") || before.trim_end().ends_with(['(', ',']);
            (says_so && is_of(&after, true) && count(&before) <= 6).then_some((two, one, three))
        }
        // 228 av 840 svarade (27,1 procent); 228 av 840 är 27,1 procent
        (false, false, true) => {
            let (of, before) = (gap(one, two), gap(two, three));
            let behind = passage.text.get(three.range.end..sentence.end).unwrap_or("").trim_start();
            let ends = behind.is_empty() || behind.starts_with(['.', ')', ',', '!', ';']);
            let last = before.split_whitespace().next_back().unwrap_or("").to_owned();
            let says_so = before.trim_end().ends_with('(') || last.starts_with("motsvar") || last == "dvs";
            let is =
                ends && (matches!(last.as_str(), "är" | "utgör" | "alltså" | "eller" | "på" | "blir") || before.trim_end().ends_with(','));
            (is_of(&of, false) && (says_so || is) && count(&before) <= 6).then_some((three, one, two))
        }
        // Svarsfrekvensen var 53,8 procent (228 av 840)
        (true, false, false) => {
            let before = passage.text.get(sentence.start..one.range.start).unwrap_or("").to_lowercase();
            let says_so = before.contains("svarsfrekvens") || before.contains("svarsandel") || before.contains("andel svarande");
            (says_so && is_of(&gap(two, three), false) && count(&gap(one, two)) <= 5).then_some((one, two, three))
        }
        _ => None,
    }
}

fn count(gap: &str) -> usize {
    gap.split_whitespace().count()
}

/// Whether the words between two numbers make the second the whole of the first: "av", "av de", "svar av totalt"; in brackets too.
fn is_of(gap: &str, brackets: bool) -> bool {
    let inside: Vec<Word> = words(gap, &(0..gap.len()));
    let at = inside.iter().position(|word| word.text == "av");
    let behind =
        |at: usize| inside[at + 1..].iter().all(|word| matches!(word.text.as_str(), "de" | "alla" | "totalt" | "sammanlagt" | "samtliga"));
    let plain = !gap.contains([',', '.', ';', ')']);
    match at {
        Some(at) => at <= 2 && plain && behind(at),
        None => brackets && gap.trim() == "(",
    }
}

/// Whether the word before a number makes it inexact.
fn is_bounded(passage: &Passage, sentence: &Range<usize>, part: &Part) -> bool {
    let before = passage.text.get(sentence.start..part.range.start).unwrap_or("");
    let before = words(before, &(0..before.len()));
    let last = before.last().map_or("", |word| word.text.as_str());
    matches!(
        last,
        "över"
            | "under"
            | "än"
            | "minst"
            | "högst"
            | "nästan"
            | "knappt"
            | "drygt"
            | "ungefär"
            | "cirka"
            | "ca"
            | "omkring"
            | "runt"
            | "närmare"
    )
}
