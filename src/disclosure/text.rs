//! Whether a note may reveal a suppressed number. It never reads a page's text: the site does, given what is suppressed.

mod words;

use rust_decimal::Decimal;
use words::{ACRONYMS, ENDINGS, STEMS, WORDS};

use crate::name::Lang;
use crate::page::quantities;

/// Abbreviations with full stops, which would otherwise be read as single letters.
const ABBREVIATIONS: [&str; 10] = ["bl.a.", "t.ex.", "t.o.m.", "fr.o.m.", "m.m.", "d.v.s.", "p.g.a.", "s.k.", "e.g.", "i.e."];

/// The words after which four digits are a year and not a count.
const BEFORE_YEARS: [&str; 13] =
    ["år", "året", "åren", "sedan", "efter", "våren", "sommaren", "hösten", "vintern", "since", "after", "year", "years"];

/// Stands for a year before a dash; no token can be this character.
const YEAR: char = '\n';

/// Words that are also Roman numerals. As words they stand next to others: "vi", "i hemtjänsten".
const ROMAN: [&str; 2] = ["i", "vi"];

/// The maximal number of parts of a compound word.
const PARTS: usize = 4;

/// Returns the first word or character of a note that may reveal a suppressed number; `None` if the note consists of words known to be
/// harmless, and of unambiguous years. The number itself is not used, so the decision does not depend on it. Unknown words count as
/// revealing: nobody can list all ways to say "three".
pub(super) fn may_tell(text: &str) -> Option<&str> {
    let plain = without_abbreviations(text);
    let mut reading = Reading::default();
    for range in tokens(&plain) {
        if !reading.takes(&plain[range.clone()]) {
            return text.get(range);
        }
    }
    // A single "vi" is six.
    (!reading.ends()).then_some(text)
}

/// Replaces abbreviations by blanks of the same length, which keeps offsets valid.
fn without_abbreviations(text: &str) -> String {
    ABBREVIATIONS.iter().fold(text.to_owned(), |text, known| text.replace(known, &" ".repeat(known.len())))
}

/// Returns words, runs of digits and other characters in order, without white space.
fn tokens(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text[at..].len() - text[at..].trim_start_matches([' ', '\u{a0}', '\n']).len();
        let first = text[at..].chars().next()?;
        let run = |belongs: fn(char) -> bool| text[at..].find(|c| !belongs(c)).unwrap_or(text.len() - at);
        let length = match first {
            c if c.is_alphanumeric() => run(char::is_alphanumeric),
            c => c.len_utf8(),
        };
        at += length;
        Some(at - length..at)
    })
}

/// The state of reading a note.
#[derive(Default)]
struct Reading {
    last: String,
    /// Whether an unambiguous word occurred since the last punctuation mark.
    has_word: bool,
    /// Whether a word that is also a Roman numeral occurred since the last punctuation mark.
    has_roman: bool,
}

impl Reading {
    /// Whether a token reveals nothing, given the preceding ones.
    fn takes(&mut self, token: &str) -> bool {
        let lower = token.to_lowercase();
        // Three equal marks or words in a row can be a tally.
        let repeats = lower == self.last;
        let harmless = match token.chars().next() {
            Some(c) if c.is_ascii_digit() => self.takes_year(token),
            Some(c) if c.is_alphabetic() => self.takes_word(token, &lower),
            Some('.' | ',' | ':' | ';' | '?' | '!' | '(' | ')' | '–' | '/' | '"' | '”' | '’' | '\'') => self.ends(),
            // A hyphen is within a word, or between two years.
            Some('-') => true,
            _ => false,
        };
        self.last = self.remembered(lower);
        harmless && !repeats
    }

    /// Returns what is remembered of a token: a year, or its dash.
    fn remembered(&self, token: String) -> String {
        let is_year = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        if matches!(token.as_str(), "-" | "–") && is_year(&self.last) { format!("{YEAR}{token}") } else { token }
    }

    /// "Sedan 2013", "åren 2013–2015". A number of people that looks like a year does not follow such a word.
    fn takes_year(&mut self, token: &str) -> bool {
        let is_year = token.len() == 4 && token.parse().is_ok_and(|year: u16| (1900..2200).contains(&year));
        is_year && (self.last.starts_with(YEAR) || BEFORE_YEARS.contains(&self.last.as_str()))
    }

    fn takes_word(&mut self, token: &str, lower: &str) -> bool {
        let is_capital = |c: char| c.is_uppercase();
        let is_first = self.last.is_empty() || matches!(self.last.as_str(), "." | "?" | "!" | ":");
        let in_capitals = token.chars().all(is_capital) && !(is_first && token.chars().count() == 1);
        self.has_roman |= ROMAN.contains(&lower);
        self.has_word |= !ROMAN.contains(&lower);
        if in_capitals { has(&ACRONYMS, token) } else { has(&ACRONYMS, token) || is_known(lower) }
    }

    /// Whether a sentence, or a part of one, may end here.
    fn ends(&mut self) -> bool {
        let harmless = self.has_word || !self.has_roman;
        (self.has_word, self.has_roman) = (false, false);
        harmless
    }
}

fn has(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// Whether a word in lower case is listed, or composed of listed parts.
fn is_known(word: &str) -> bool {
    has(&WORDS, word) || is_made_of(word, PARTS)
}

/// Whether a word is a stem with an ending, or several stems with an ending: `hemtjänstens`, `verksamhetsår`.
fn is_made_of(word: &str, parts: usize) -> bool {
    let stems = word.char_indices().map(|(at, _)| at).chain([word.len()]).filter(|at| has(&STEMS, &word[..*at]));
    parts > 0
        && stems.map(|at| &word[at..]).any(|rest| {
            rest.is_empty()
                || has(&ENDINGS, rest)
                || is_made_of(rest, parts - 1)
                || rest.strip_prefix('s').is_some_and(|rest| is_made_of(rest, parts - 1))
        })
}

/// Whether a note states a number: in digits, as a word, as "en" or as the end of a range, in either language.
pub(super) fn tells(text: &str, number: Decimal) -> bool {
    let languages = [Some(Lang::swedish()), Lang::parse("en")];
    let numbers = languages.into_iter().flatten().flat_map(|lang| quantities(text, &lang));
    numbers.into_iter().any(|quantity| quantity.value == number || quantity.to == Some(number))
}

#[cfg(test)]
mod tests;
