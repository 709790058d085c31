//! Reads the keys of a mapping: each is asked for by name, and keys never asked for are unknown. It never stops at an error.

use jiff::civil::Date;

use super::explain::straight;
use super::keys::{Mapping, Need};
use super::swedish::{meant, only_meant};
use super::tree::{Entry, Kind, Node};
use crate::diagnostic::{Diagnostics, Fix, Problem};
use crate::name::{Lang, Slug, Wording, is_invisible, is_web_address, nearest, slip};
use crate::source::{Span, Spanned};

/// Whether a table is compared with what is asked for; never in a released program.
const COMPARES: bool = cfg!(compares_tables);

/// The keys of a mapping while they are read.
pub struct Fields<'n, 'd> {
    entries: &'n [Entry],
    table: &'static Mapping,
    known: Vec<&'static str>,
    required: Vec<&'static str>,
    /// The span of the mapping.
    pub span: Span,
    /// Where problems are reported; public for further checks of a value.
    pub found: &'d mut Diagnostics,
}

impl<'n, 'd> Fields<'n, 'd> {
    /// Returns the fields of `node`, the value of the key `name`; empty after reporting that it is not a mapping. `table` has its keys.
    pub fn of(node: &'n Node, name: &str, table: &'static Mapping, found: &'d mut Diagnostics) -> Self {
        let entries = match &node.kind {
            Kind::Map(entries) => entries.as_slice(),
            Kind::Empty => &[],
            Kind::Scalar { .. } | Kind::List(_) => {
                wanted_keys(node, name, found);
                &[]
            }
        };
        Self { entries, table, known: Vec::new(), required: Vec::new(), span: node.span, found }
    }

    /// Returns the value of a key unless it is missing or empty.
    pub fn take(&mut self, key: &'static str) -> Option<&'n Node> {
        self.take_even_empty(key).filter(|node| node.kind != Kind::Empty)
    }

    /// Returns the value of a key, which may be empty: `answered:` is how an editor says that it is unknown.
    pub fn take_even_empty(&mut self, key: &'static str) -> Option<&'n Node> {
        assert!(!COMPARES || self.table.key(key).is_some(), "`{key}` is asked for, but is not in the table `{}`", self.table.name);
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        self.entries.iter().find(|entry| entry.key.value == key).map(|entry| &entry.value)
    }

    /// Whether a key exists and is not empty.
    pub fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|entry| entry.key.value == key && entry.value.kind != Kind::Empty)
    }

    /// Returns a web address, if present; reports an invalid one.
    pub fn web_address(&mut self, key: &'static str) -> Option<String> {
        let text = self.text(key)?;
        if is_web_address(&text.value) {
            return Some(text.value);
        }
        self.found.add(text.span, Problem::BadWebAddress { found: text.value });
        None
    }

    /// Returns the value of a key, and reports a missing or empty one.
    pub fn require(&mut self, key: &'static str) -> Option<&'n Node> {
        self.required.push(key);
        let entry = self.entries.iter().find(|entry| entry.key.value == key);
        let value = self.take(key);
        match (entry, value) {
            (Some(entry), None) => self.found.add(entry.key.span, Problem::EmptyValue { key: key.to_owned() }),
            (None, _) => {
                let start = Span { end: self.span.start, ..self.span };
                self.found.add(start, Problem::MissingKey { key: key.to_owned() });
            }
            _ => {}
        }
        value
    }

    /// Returns a scalar as written.
    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.take(key)?;
        scalar(node, key, self.found)
    }

    /// Returns a required scalar.
    pub fn required_text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.require(key)?;
        scalar(node, key, self.found)
    }

    /// Returns a text in one or several languages.
    pub fn wording(&mut self, key: &'static str) -> Option<Wording> {
        let node = self.take(key)?;
        wording(node, key, self.found)
    }

    /// Returns a required text in one or several languages.
    pub fn required_wording(&mut self, key: &'static str) -> Option<Wording> {
        let node = self.require(key)?;
        wording(node, key, self.found)
    }

    /// Returns a boolean: `true`, `false`, `ja`, `nej`, `yes` or `no`.
    pub fn yes_no(&mut self, key: &'static str) -> Option<bool> {
        let text = self.text(key)?;
        match text.value.as_str() {
            "true" | "ja" | "yes" => Some(true),
            "false" | "nej" | "no" => Some(false),
            found => {
                let lower = found.to_lowercase();
                let is_word = matches!(lower.as_str(), "true" | "ja" | "yes" | "false" | "nej" | "no");
                let fix = is_word.then(|| Fix::replace(text.span, found, lower));
                self.found.add_fixable(text.span, Problem::WantedYesNo { key: key.to_owned(), found: found.to_owned() }, fix);
                None
            }
        }
    }

    /// Returns a non-negative integer.
    pub fn whole(&mut self, key: &'static str) -> Option<Spanned<u32>> {
        let text = self.text(key)?;
        match text.value.parse() {
            Ok(value) => Some(Spanned { value, span: text.span }),
            Err(_) => {
                self.found.add(text.span, Problem::WantedWhole { key: key.to_owned(), found: text.value });
                None
            }
        }
    }

    /// Returns the smallest count that may be shown. Returns `None` after reporting a limit below 3: a suppressed count would be known to
    /// be one.
    pub fn threshold(&mut self, key: &'static str) -> Option<u32> {
        let below = self.whole(key)?;
        if below.value < 3 {
            self.found.add(below.span, Problem::ThresholdTooLow {});
            return None;
        }
        Some(below.value)
    }

    /// Returns a date, `2024-03-08`.
    pub fn date(&mut self, key: &'static str) -> Option<Spanned<Date>> {
        let text = self.text(key)?;
        let fix = || Some(Fix::replace(text.span, &text.value, day_meant(&text.value)?));
        let value = day(&text.value).map_err(|not| self.found.add_fixable(text.span, not.problem(key, &text.value), fix())).ok()?;
        Some(Spanned { value, span: text.span })
    }

    /// Returns a required year of four digits.
    pub fn required_year(&mut self, key: &'static str) -> Option<Spanned<u16>> {
        self.require(key)?;
        self.year(key)
    }

    /// Returns a year of four digits.
    pub fn year(&mut self, key: &'static str) -> Option<Spanned<u16>> {
        let text = self.text(key)?;
        let year = text.value.parse().ok().filter(|year| text.value.len() == 4 && (1900..2200).contains(year));
        if year.is_none() {
            self.found.add(text.span, Problem::EditionNotYear { found: text.value.clone() });
        }
        Some(Spanned { value: year?, span: text.span })
    }

    /// Returns the meaning of one of the words known for a key.
    pub fn one_of<T: Copy>(&mut self, key: &'static str, known: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        one_of(&text, key, known, self.found)
    }

    /// Returns where it is said that nobody has confirmed what was carried over from last year: `confirmed: false`.
    pub fn unconfirmed(&mut self) -> Option<Span> {
        let span = self.entries.iter().find(|entry| entry.key.value == "confirmed").map(|entry| entry.value.span);
        if self.yes_no("confirmed") == Some(false) { span } else { None }
    }

    /// Returns the items of a list; a single value is a list of one.
    pub fn list(&mut self, key: &'static str) -> &'n [Node] {
        match self.take(key) {
            Some(Node { kind: Kind::List(nodes), .. }) => nodes,
            Some(node @ Node { kind: Kind::Scalar { .. }, .. }) => std::slice::from_ref(node),
            Some(node) => {
                self.found.add(node.span, Problem::WantedList { key: key.to_owned() });
                &[]
            }
            None => &[],
        }
    }

    /// Returns a list of texts.
    pub fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let nodes = self.list(key);
        nodes.iter().filter_map(|node| scalar(node, key, self.found)).collect()
    }

    /// Returns the entries of a mapping whose keys the editor chooses.
    pub fn map(&mut self, key: &'static str) -> &'n [Entry] {
        match self.take(key) {
            Some(Node { kind: Kind::Map(entries), .. }) => entries,
            Some(node) => {
                wanted_keys(node, key, self.found);
                &[]
            }
            None => &[],
        }
    }

    /// Reports unknown keys. Must be called after all keys have been asked for.
    pub fn finish(self) {
        if COMPARES {
            self.compare_with_table();
        }
        for entry in self.entries {
            let key = &entry.key.value;
            // A key with a no-break space is already reported.
            if !self.known.contains(&key.as_str()) && !key.contains('\u{a0}') {
                let known = || self.known.iter().copied();
                let problem = |nearest| Problem::UnknownKey { key: key.clone(), nearest, known: known().map(str::to_owned).collect() };
                let suggested = || meant(key, known()).or_else(|| nearest(key, known()));
                let is_free = |known: &String| !self.entries.iter().any(|entry| entry.key.value == *known);
                let fix = || Some(Fix::replace(entry.key.span, key, certain(key, known()).filter(is_free)?));
                self.found.add_correcting(entry.key.span, problem, suggested, fix);
            }
        }
    }
}

impl Fields<'_, '_> {
    /// Panics if the table differs from what was asked for: editors' schemas are made from the table.
    fn compare_with_table(&self) {
        for key in self.table.keys {
            let (asked, required) = (self.known.contains(&key.name), self.required.contains(&key.name));
            let agrees = match key.need {
                Need::Always => asked && (required || self.has(key.name)),
                Need::Never => asked && !required,
                Need::With(_) => asked,
                Need::Without(other) => asked || self.has(other),
                Need::Depends | Need::Refused => true,
            };
            assert!(agrees, "`{}` of the table `{}` is read otherwise: {:?}", key.name, self.table.name, key.need);
        }
    }
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidDate {
    /// It has the form of a date that does not exist: 2023-02-30.
    NotInCalendar,
    /// It does not have the form of a date.
    NotADate,
}

impl InvalidDate {
    /// Returns the problem to report for the value of `key`.
    pub fn problem(self, key: &str, found: &str) -> Problem {
        let (key, found) = (key.to_owned(), found.to_owned());
        match self {
            Self::NotInCalendar => Problem::NoSuchDate { key, found },
            Self::NotADate => Problem::WantedDate { key, found },
        }
    }
}

/// Parses a date: `2024-03-08`.
///
/// # Errors
/// If it is not a date.
pub fn day(text: &str) -> Result<Date, InvalidDate> {
    let bytes = text.as_bytes();
    let is_written_so = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() });
    if !is_written_so {
        return Err(InvalidDate::NotADate);
    }
    text.parse().map_err(|_| InvalidDate::NotInCalendar)
}

/// Returns the date that is written in another form, if there is only one: year, month and day, in that order.
fn day_meant(text: &str) -> Option<String> {
    let parts: Vec<&str> = match text.len() {
        8 if text.bytes().all(|byte| byte.is_ascii_digit()) => vec![&text[..4], &text[4..6], &text[6..]],
        _ => text.split(['-', '/', '.', '–', '\u{2011}', '\u{2212}']).map(str::trim).collect(),
    };
    let [year, month, date] = parts[..] else { return None };
    let are_numbers = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let wanted = format!("{year}-{month:0>2}-{date:0>2}");
    (are_numbers && year.len() == 4 && wanted != text && day(&wanted).is_ok()).then_some(wanted)
}

/// Returns the only known word that a word can stand for: its translation, or what is written almost so.
pub fn certain<'k>(written: &str, known: impl Iterator<Item = &'k str> + Clone) -> Option<String> {
    only_meant(written, known.clone()).or_else(|| slip(written, known))
}

/// Reports that `node` should be a mapping. Something that only looks like a key has its own reason: no space, or a no-break space, after
/// its colon.
pub fn wanted_keys(node: &Node, key: &str, found: &mut Diagnostics) {
    let colon = match &node.kind {
        // A colon in a URL such as `https://` separates nothing.
        Kind::Scalar { text, quoted: false } => text.find(':').filter(|at| !text[*at..].starts_with("://")).map(|at| (at, &text[at + 1..])),
        _ => None,
    };
    let at = |offset: usize, length: usize| {
        let start = node.span.start as usize + offset;
        Span::new(node.span.file, start, start + length)
    };
    match colon {
        Some((colon, rest)) if rest.starts_with('\u{a0}') => {
            let at = at(colon + 1, '\u{a0}'.len_utf8());
            found.add_fixable(at, Problem::YamlNoBreakSpace {}, Some(Fix::replace(at, "\u{a0}", " ")));
        }
        Some((colon, _)) => found.add_fixable(at(colon, 1), Problem::YamlNoSpaceAfterColon {}, Some(Fix::replace(at(colon, 1), ":", ": "))),
        None => found.add(node.span, Problem::WantedKeys { key: key.to_owned() }),
    }
}

/// Returns the text of a scalar. Returns `None` for anything else, after reporting it.
pub fn scalar(node: &Node, key: &str, found: &mut Diagnostics) -> Option<Spanned<String>> {
    match &node.kind {
        Kind::Scalar { text, quoted } => {
            let marks = ['”', '“', '„'];
            if !quoted && text.starts_with(marks) && text.ends_with(marks) {
                let fix = straight(text).map(|new| Fix::replace(node.span, text, new));
                found.add_fixable(node.span, Problem::YamlTypographicQuote {}, fix);
            }
            Some(Spanned { value: text.trim().to_owned(), span: node.span })
        }
        Kind::Empty => {
            found.add(node.span, Problem::EmptyValue { key: key.to_owned() });
            None
        }
        Kind::List(_) | Kind::Map(_) => {
            found.add(node.span, Problem::WantedText { key: key.to_owned() });
            None
        }
    }
}

/// Parses a text, or `{sv: …, en: …}`.
pub fn wording(node: &Node, key: &str, found: &mut Diagnostics) -> Option<Wording> {
    let Kind::Map(entries) = &node.kind else {
        return scalar(node, key, found).map(|text| Wording::plain(text.value));
    };
    if entries.is_empty() {
        found.add(node.span, Problem::EmptyValue { key: key.to_owned() });
    }
    let mut translations = Vec::new();
    for entry in entries {
        match Lang::parse(&entry.key.value) {
            Some(lang) => translations.extend(scalar(&entry.value, key, found).map(|text| (lang, text.value))),
            None => {
                let known = vec!["sv".to_owned(), "en".to_owned()];
                found.add(entry.key.span, Problem::UnknownKey { key: entry.key.value.clone(), nearest: None, known });
            }
        }
    }
    (!translations.is_empty()).then(|| Wording::translated(translations))
}

/// Returns the problem to report for an unknown word, with the closest known one.
pub fn wanted_one_of<'k>(key: &str, found: &str, known: impl Iterator<Item = &'k str> + Clone) -> Problem {
    let nearest = meant(found, known.clone()).or_else(|| nearest(found, known.clone()));
    Problem::WantedOneOf { key: key.to_owned(), found: found.to_owned(), nearest, known: known.map(str::to_owned).collect() }
}

/// Reports a name that cannot be an id.
pub fn add_bad_name(span: Span, written: &str, found: &mut Diagnostics) {
    // What cannot be seen was not meant, and capitals mean what small letters do.
    let plain: String = written.chars().filter(|sign| !is_invisible(*sign)).map(|sign| sign.to_ascii_lowercase()).collect();
    let fix = Slug::parse(&plain).map(|_| Fix::replace(span, written, plain));
    found.add_fixable(span, Problem::BadName { found: written.to_owned() }, fix);
}

/// Reports an unknown word.
pub fn add_wanted_one_of<'k>(span: Span, key: &str, written: &str, known: impl Iterator<Item = &'k str> + Clone, found: &mut Diagnostics) {
    let fix = certain(written, known.clone()).map(|word| Fix::replace(span, written, word));
    found.add_fixable(span, wanted_one_of(key, written, known), fix);
}

/// Returns the meaning of a word. Returns `None` for an unknown word, after reporting it.
pub fn one_of<T: Copy>(text: &Spanned<String>, key: &str, known: &[(&str, T)], found: &mut Diagnostics) -> Option<T> {
    let value = known.iter().find(|(word, _)| *word == text.value).map(|(_, value)| *value);
    if value.is_none() {
        add_wanted_one_of(text.span, key, &text.value, known.iter().map(|(word, _)| *word), found);
    }
    value
}
