//! Recognises numbers in running text: value, decimals and unit. It never knows what they measure.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::name::Lang;

/// A number in running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Its range in the text, including a unit of per cent.
    pub range: Range<usize>,
    /// The range of its digits or its word.
    pub number: Range<usize>,
    /// The value, with the decimals as written.
    pub value: Decimal,
    /// The upper bound of a range: 4 in "3–4".
    pub to: Option<Decimal>,
    /// How it is written.
    pub form: Form,
    /// Its unit.
    pub unit: UnitWord,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `12`
    Digits,
    /// `tolv`, from two to twelve.
    Word,
    /// `en` or `ett`, which is usually not a number.
    Article,
}

/// The word after a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnitWord {
    /// `%`, procent, per cent.
    Percent,
    /// Procentenheter, percentage points.
    Points,
    /// The following word, as a range of the text: dagar, personer, äldre.
    Word(Range<usize>),
    /// None: punctuation or the end of the text follows.
    None,
}

impl Quantity {
    /// Whether it can be a year: four consecutive digits without a unit of per cent.
    pub fn is_year(&self) -> bool {
        let four = self.number.len() == 4 && self.value.scale() == 0 && self.to.is_none() && self.form == Form::Digits;
        four && self.year().is_some() && !matches!(self.unit, UnitWord::Percent | UnitWord::Points)
    }

    /// Returns the value as a year, 1900 to 2199.
    pub fn year(&self) -> Option<u16> {
        u16::try_from(self.value).ok().filter(|year| (1900..2200).contains(year) && self.value.scale() == 0)
    }
}

/// Number words in Swedish.
const SWEDISH: [(&str, u32); 13] = [
    ("en", 1),
    ("ett", 1),
    ("två", 2),
    ("tre", 3),
    ("fyra", 4),
    ("fem", 5),
    ("sex", 6),
    ("sju", 7),
    ("åtta", 8),
    ("nio", 9),
    ("tio", 10),
    ("elva", 11),
    ("tolv", 12),
];

/// Number words in English.
const ENGLISH: [(&str, u32); 14] = [
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
];

/// Words after a number that make it a date or a chapter of a law.
const MONTHS: [&str; 21] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
    "january",
    "february",
    "march",
    "may",
    "june",
    "july",
    "august",
    "october",
    "kap",
];

/// Words before a number that make it a label: chapter 7, page 3, week 7.
const LABELS: [&str; 24] = [
    "kapitel", "kap", "avsnitt", "sida", "sidan", "sid", "s", "nr", "nummer", "punkt", "punkten", "bilaga", "tabell", "figur", "diagram",
    "chapter", "page", "number", "kvartal", "quarter", "tertial", "vecka", "veckan", "week",
];

/// Finds the numbers in a text, in order. Dates, times, laws, telephone numbers, chapter numbers and names with digits do not count.
pub fn quantities(text: &str, lang: &Lang) -> Vec<Quantity> {
    let swedish = lang.as_str().split('-').next() != Some("en");
    let mut scanner = Scanner { text, swedish, at: 0, found: Vec::new() };
    while scanner.at < text.len() {
        scanner.step();
    }
    shared_units(text, &mut scanner.found);
    scanner.found
}

struct Scanner<'a> {
    text: &'a str,
    swedish: bool,
    at: usize,
    found: Vec<Quantity>,
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

impl Scanner<'_> {
    fn rest(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or("")
    }

    fn step(&mut self) {
        let rest = self.rest(self.at);
        let Some(first) = rest.chars().next() else { return };
        if first.is_ascii_digit() {
            let telephone = telephone_length(rest);
            let end = self.at + telephone.unwrap_or_else(|| number_length(rest));
            if telephone.is_none() {
                self.digits(self.at..end);
            }
            self.at = end;
        } else if first.is_alphanumeric() {
            let end = self.at + word_length(rest);
            self.word(self.at..end);
            self.at = end;
        } else {
            self.at += first.len_utf8();
        }
    }

    /// Handles a run of digits with punctuation: a number, a range, or something else.
    fn digits(&mut self, range: Range<usize>) {
        let written = &self.text[range.clone()];
        let next = self.rest(range.end).chars().next();
        let after = self.rest(range.end).chars().nth(1);
        let joined = next.is_some_and(|c| c.is_alphabetic() || matches!(c, '_' | '+' | '§'))
            || (matches!(next, Some('-' | '–' | ':' | '/')) && after.is_some_and(char::is_alphanumeric));
        if joined || self.is_name(range.start) || self.has_month_or_section_behind(range.end) {
            return;
        }
        let ends = written.split_once(['–', '-']);
        let (value, to) = match ends {
            None => (self.value(written), None),
            Some((from, to)) => match (self.value(from), self.value(to)) {
                (Some(from), Some(to)) if from < to => (Some(from), Some(to)),
                _ => (None, None),
            },
        };
        if let Some(value) = value {
            let signed = if self.is_negative(range.start) { -value } else { value };
            self.add(range, signed, to, Form::Digits);
        }
    }

    /// Handles a word of letters, which may be a number.
    fn word(&mut self, range: Range<usize>) {
        let word = self.text[range.clone()].to_lowercase();
        let words = if self.swedish { &SWEDISH[..] } else { &ENGLISH };
        let known = words.iter().find(|(known, _)| *known == word);
        if let Some((_, value)) = known.filter(|_| !self.rest(range.end).starts_with('-')) {
            let form = if *value == 1 { Form::Article } else { Form::Word };
            self.add(range, Decimal::from(*value), None, form);
        }
    }

    fn add(&mut self, number: Range<usize>, value: Decimal, to: Option<Decimal>, form: Form) {
        let (unit, end) = unit(self.text, number.end);
        self.found.push(Quantity { range: number.start..end.unwrap_or(number.end), number, value, to, form, unit });
    }

    /// Whether the preceding text makes the digits part of a name: U21401, covid-19, kapitel 7, § 3.
    fn is_name(&self, start: usize) -> bool {
        let before = &self.text[..start];
        let mut back = before.chars().rev();
        match back.next() {
            Some(c) if c.is_alphanumeric() || matches!(c, '_' | '#' | '§') => return true,
            Some('-' | '–' | '/' | ':' | '.' | ',') if back.next().is_some_and(char::is_alphanumeric) => return true,
            _ => {}
        }
        let before = before.trim_end_matches(is_space);
        let start = before.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        before.ends_with('§') || LABELS.contains(&before[start..].to_lowercase().as_str())
    }

    /// Whether a month, a chapter of a law or a section sign follows.
    fn has_month_or_section_behind(&self, end: usize) -> bool {
        let rest = self.rest(end).trim_start_matches(is_space);
        let word = rest[..word_length(rest)].to_lowercase();
        rest.starts_with('§') || MONTHS.contains(&word.as_str())
    }

    fn is_negative(&self, start: usize) -> bool {
        let before = &self.text[..start];
        let bare = before.strip_suffix(['\u{2212}', '-']);
        bare.is_some_and(|bare| bare.is_empty() || bare.ends_with(|c: char| c.is_whitespace() || c == '('))
    }

    /// Parses digits, thousands separators and a decimal separator; `None` for anything else.
    fn value(&self, written: &str) -> Option<Decimal> {
        let plain: String = written.chars().filter(|c| !is_space(*c)).collect();
        let (decimal, thousands) = if self.swedish { (',', '.') } else { ('.', ',') };
        let (whole, fraction) = plain.split_once(decimal).map_or((plain.as_str(), None), |(whole, fraction)| (whole, Some(fraction)));
        let mut groups = whole.split(thousands);
        let first = groups.next().unwrap_or("");
        let rest: Vec<&str> = groups.collect();
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        // In Swedish text, 1.5 is an English decimal; 1.500 is ambiguous.
        if self.swedish && fraction.is_none() && rest.len() == 1 && digits(first) && digits(rest[0]) && rest[0].len() < 3 {
            return Decimal::from_str_exact(&plain).ok().filter(|_| !has_leading_zero(first));
        }
        let grouped = rest.iter().all(|group| group.len() == 3 && digits(group)) && (rest.is_empty() || (!self.swedish && first.len() < 4));
        if !digits(first) || !grouped || !fraction.is_none_or(digits) || has_leading_zero(first) {
            return None;
        }
        let whole = [first].into_iter().chain(rest).collect::<String>();
        Decimal::from_str_exact(&fraction.map_or(whole.clone(), |fraction| format!("{whole}.{fraction}"))).ok()
    }
}

fn has_leading_zero(whole: &str) -> bool {
    whole.len() > 1 && whole.starts_with('0')
}

/// Returns the length of the run of digits at the start of a text, with the punctuation and spaces within it.
fn number_length(text: &str) -> usize {
    let mut end = 0;
    loop {
        end += text[end..].bytes().take_while(u8::is_ascii_digit).count();
        let mut rest = text[end..].chars();
        let Some(sign) = rest.next() else { return end };
        let behind = rest.as_str();
        let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
        let goes_on = match sign {
            ',' | '.' | ':' | '/' | '-' | '–' => digits > 0,
            // 1 234, but not "år 2023 228 svar": a group follows at most three digits.
            sign if is_space(sign) => digits == 3 && ends_in_group(&text[..end]),
            _ => false,
        };
        if !goes_on {
            return end;
        }
        end += sign.len_utf8();
    }
}

fn ends_in_group(before: &str) -> bool {
    let last = before.rsplit(|c: char| !c.is_ascii_digit() && !is_space(c)).next().unwrap_or("");
    let mut groups = last.split(is_space);
    groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && !first.starts_with('0')) && groups.all(|group| group.len() == 3)
}

/// Returns the length of the telephone number at the start of a text: 0611-34 80 00.
fn telephone_length(text: &str) -> Option<usize> {
    let goes_on = |c: char| c.is_ascii_digit() || is_space(c) || c == '-';
    let length = text.find(|c: char| !goes_on(c)).unwrap_or(text.len());
    let number = text[..length].trim_end_matches(|c: char| !c.is_ascii_digit());
    let area = number.split_once('-').map(|(area, _)| area)?;
    (area.starts_with('0') && area.len() > 1 && area.bytes().all(|byte| byte.is_ascii_digit())).then_some(number.len())
}

fn word_length(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())
}

/// Returns the unit after a number that ends at a byte, and the end of a unit of per cent.
fn unit(text: &str, at: usize) -> (UnitWord, Option<usize>) {
    let rest = text.get(at..).unwrap_or("");
    let trimmed = rest.trim_start_matches(is_space);
    let start = at + rest.len() - trimmed.len();
    if trimmed.starts_with('%') {
        return (UnitWord::Percent, Some(start + 1));
    }
    let length = word_length(trimmed);
    let word = trimmed[..length].to_lowercase();
    let second = trimmed[length..].trim_start_matches(is_space);
    let second_start = start + trimmed.len() - second.len();
    let second_length = word_length(second);
    match (word.as_str(), second[..second_length].to_lowercase().as_str()) {
        ("per", "cent") => (UnitWord::Percent, Some(second_start + second_length)),
        ("percentage", "point" | "points") => (UnitWord::Points, Some(second_start + second_length)),
        ("procent" | "percent", _) => (UnitWord::Percent, Some(start + length)),
        ("procentenhet" | "procentenheter" | "procentenheten" | "procentenheterna", _) => (UnitWord::Points, Some(start + length)),
        ("", _) => (UnitWord::None, None),
        _ => (UnitWord::Word(start..start + length), None),
    }
}

/// Gives the first number in "79 till 85 procent" and "40 och 45 procent" its unit too.
fn shared_units(text: &str, found: &mut [Quantity]) {
    for at in (1..found.len()).rev() {
        let between = text.get(found[at - 1].number.end..found[at].number.start).unwrap_or("").trim();
        let joined = matches!(between, "till" | "och" | "eller" | "respektive" | "to" | "and" | "or");
        // "Från 57,7 procent 2023 till 63,4 procent": a year has no unit.
        let takes_unit = found[at - 1].form == Form::Digits && !found[at - 1].is_year();
        if joined && takes_unit && matches!(found[at].unit, UnitWord::Percent | UnitWord::Points) {
            found[at - 1].unit = found[at].unit.clone();
        }
    }
}

#[cfg(test)]
mod tests;
