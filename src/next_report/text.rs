//! The text of a page of a new report: headings, figures and what is to be written under them. It never reads a number.

use std::ops::Range;

use super::{Mention, NextReport, Words, Years, front};
use crate::indicator::IndicatorFile;
use crate::page::{self, Call, Form, PageFile};

/// The arguments of shortcodes that can name the new year before it has numbers: the end of a figure over time, and the report of a goal. A single
/// period is left as it is, since nothing could be shown of the new one yet; its line is listed with those that name the old year.
const PERIODS: [&str; 2] = ["to", "edition"];

/// A page of the earlier report.
pub(super) struct Source<'s> {
    pub text: &'s str,
    pub page: &'s PageFile,
    pub indicators: &'s [IndicatorFile],
    /// Whether it is the report's start page, in any language.
    pub is_start: bool,
}

/// Returns the page of the new report.
pub(super) fn page(source: &Source<'_>, years: Years, texts: bool, words: Words<'_>, next: &mut NextReport) -> String {
    let matter = page::front_matter_range(source.text).unwrap_or(0..0);
    let body = source.text[matter.end..].find('\n').map_or(source.text.len(), |newline| matter.end + newline + 1);
    let is_original_start = source.is_start && source.page.lang.is_none();
    let front = front::matter(&source.text[matter], is_original_start, years, next);
    let body = if texts { with_texts(source, body, years) } else { skeleton(source, body, years, words) };
    format!("---\n{front}---\n\n{}\n", body.trim())
}

/// Returns the body with every text, and the periods of its shortcodes moved.
fn with_texts(source: &Source<'_>, body: usize, years: Years) -> String {
    let mut moved = String::new();
    let mut at = body;
    for (range, new) in source.page.doc.calls.iter().flat_map(|call| periods(source, call, years)) {
        if range.start >= at {
            moved.push_str(&source.text[at..range.start]);
            moved.push_str(&new);
            at = range.end;
        }
    }
    moved + &source.text[at..]
}

/// Returns the places of a call's periods of the old year, and what is to stand there.
fn periods(source: &Source<'_>, call: &Call, years: Years) -> Vec<(Range<usize>, String)> {
    // The numbers of an indicator that come some years later are of years before the report's.
    let lags = call.argument("indicator").into_iter().chain(call.argument("indicators")).flat_map(|argument| argument.texts());
    let lags = lags.filter_map(|id| source.indicators.iter().find(|indicator| indicator.id.as_str() == id)).map(|found| found.lag_years);
    let lag = lags.max().map_or(0, u16::from);
    let moved = |text: &str| {
        let moved = years.moved(text);
        if moved == text && lag > 0 { Years { from: years.from - lag, to: years.to - lag }.moved(text) } else { moved }
    };
    let written = |name: &str| call.argument(name).and_then(|argument| argument.value.value.text());
    let is_old = |name: &str| written(name).is_some_and(|period| moved(period) != period);
    let moves = |name: &str| is_old(name) && (name != "to" || written("to") != written("from"));
    let place = |name: &str| {
        let range = call.argument(name)?.value.span.range();
        Some((range.clone(), moved(&source.text[range])))
    };
    let mut places: Vec<_> = PERIODS.into_iter().filter(|name| moves(name)).filter_map(place).collect();
    places.sort_by_key(|(range, _)| range.start);
    places
}

/// A part of the body.
enum Piece {
    Heading(Range<usize>),
    Call { index: usize, end: usize },
}

/// Returns the headings and figures, and where there was a text a line that asks for a new one.
fn skeleton(source: &Source<'_>, body: usize, years: Years, words: Words<'_>) -> String {
    let text = source.text;
    let mut written = String::new();
    let mut at = body;
    for piece in pieces(source) {
        let range = match &piece {
            Piece::Heading(range) => range.clone(),
            Piece::Call { index, end } => source.page.doc.calls[*index].span.range().start..*end,
        };
        if range.start < at {
            continue;
        }
        written.push_str(&asked(source, at..range.start, years, words));
        match piece {
            Piece::Heading(range) => written.push_str(&format!("{}\n\n", text[range].trim())),
            Piece::Call { index, .. } => written.push_str(&call(source, &source.page.doc.calls[index], years, words)),
        }
        at = range.end;
    }
    written + &asked(source, at..text.len(), years, words)
}

/// Returns the headings and the calls that stand alone, in order; what is within a call's body belongs to that call.
fn pieces(source: &Source<'_>) -> Vec<Piece> {
    let doc = &source.page.doc;
    let headings = doc.headings.iter().map(|heading| (heading.span.start as usize, Piece::Heading(heading.span.range())));
    let alone = doc.calls.iter().enumerate().filter(|(_, call)| call.form == Form::Block);
    let calls = alone.map(|(index, call)| {
        let start = call.span.range();
        let end = if call.body { end_of_body(source.text, start.end) } else { start.end };
        (start.start, Piece::Call { index, end })
    });
    let mut pieces: Vec<_> = headings.chain(calls).collect();
    pieces.sort_by_key(|(start, _)| *start);
    pieces.into_iter().map(|(_, piece)| piece).collect()
}

/// Returns the offset behind the `{% end %}` that ends a body which starts at `from`.
fn end_of_body(text: &str, from: usize) -> usize {
    let mut depth = 1;
    let mut at = from;
    while let Some(open) = text[at..].find("{%").map(|found| at + found) {
        let Some(close) = text[open..].find("%}").map(|found| open + found + 2) else { break };
        // With a backslash before it, it is text.
        if text[..open].ends_with('\\') {
            at = open + 2;
            continue;
        }
        depth = if text[open + 2..close - 2].trim() == "end" { depth - 1 } else { depth + 1 };
        at = close;
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// Returns a call for the new year. A comment is asked for anew; quotations, cases and boxes of last year are not kept.
fn call(source: &Source<'_>, call: &Call, years: Years, words: Words<'_>) -> String {
    let (text, lang) = (source.text, source.page.lang.as_ref());
    let range = call.span.range();
    let mut moved = String::new();
    let mut at = range.start;
    for (place, new) in periods(source, call, years) {
        moved.push_str(&text[at..place.start]);
        moved.push_str(&new);
        at = place.end;
    }
    moved.push_str(&text[at..range.end]);
    match (call.body, call.name.value.as_str()) {
        (false, _) => format!("{moved}\n\n"),
        (true, "comment") => {
            format!("{moved}\n\n{}\n\n{{% end %}}\n\n", words(lang, "next-report-comment", &[("year", years.to.to_string())]))
        }
        (true, name) => words(lang, "next-report-left", &[("name", name.to_owned()), ("year", years.from.to_string())]) + "\n\n",
    }
}

/// Returns a line that asks for the text that stood in a range, with the indicators whose numbers it told; nothing if there was none.
fn asked(source: &Source<'_>, range: Range<usize>, years: Years, words: Words<'_>) -> String {
    let is_definition = |line: &&str| line.starts_with("[^");
    let told: Vec<&str> = source.text[range.clone()].lines().filter(|line| !is_definition(line)).collect();
    if told.iter().all(|line| line.trim().is_empty()) {
        return String::new();
    }
    let rows = told.iter().any(|line| line.starts_with('|'));
    let prose = told.iter().filter(|line| !line.starts_with('|'));
    let counted = prose.flat_map(|line| without_calls(line)).filter(|word| word.contains(char::is_alphabetic)).count();
    let within = source.page.doc.calls.iter().filter(|call| range.contains(&(call.span.start as usize)));
    let mut numbers: Vec<String> =
        within.filter_map(|call| Some(format!("`{}`", call.argument("indicator")?.value.value.text()?))).collect();
    numbers.sort();
    numbers.dedup();
    let arguments = [
        ("year", years.from.to_string()),
        ("new", years.to.to_string()),
        ("words", counted.to_string()),
        ("table", if rows { "yes" } else { "no" }.to_owned()),
        ("some", if numbers.is_empty() { "no" } else { "yes" }.to_owned()),
        ("numbers", numbers.join(", ")),
    ];
    words(source.page.lang.as_ref(), "next-report-text", &arguments) + "\n\n"
}

/// Returns the words of a line outside of its shortcodes.
fn without_calls(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{{") {
        words.extend(before.split_whitespace());
        rest = after.split_once("}}").map_or("", |(_, after)| after);
    }
    words.extend(rest.split_whitespace());
    words
}

/// Lists the lines of a new page that name the old year, apart from its metadata's dates, which are emptied, and the lines that ask.
pub(super) fn mentions(path: &str, text: &str, year: u16, mentions: &mut Vec<Mention>) {
    let years = Years { from: year, to: 0 };
    let is_asked = |line: &str| page::TO_WRITE.iter().any(|word| line.contains(word));
    let named = text.lines().enumerate().filter(|(_, line)| years.names_old(line) && !is_asked(line));
    mentions.extend(named.map(|(at, line)| Mention { path: path.to_owned(), line: at + 1, text: line.trim().to_owned() }));
}
