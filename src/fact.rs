//! Single facts from `facts.yaml`: numbers that are not a series and that a text refers to by name. It never writes them in words.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{self, CellValue, Counts, DecimalSign, Source, Unit};
use crate::name::{FactId, Period, Wording};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::Shape::{self, Form, OneOf, Wording as Words, YesNo};
use crate::yaml::{self, Entry, Fields, InvalidDate, Kind, Mapping, may, must, words};

/// The value of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactValue {
    /// A number or a range, or a status in its place.
    Number(CellValue),
    /// A date.
    Day(Date),
}

/// A single fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its id in files.
    pub id: FactId,
    /// What it is.
    pub title: Wording,
    /// Its value.
    pub value: FactValue,
    /// Its unit; `None` for a date or a bare number.
    pub unit: Option<Unit>,
    /// Whether the source says "about".
    pub approximate: bool,
    /// Its period.
    pub period: Option<Period>,
    /// Its source.
    pub source: Option<Source>,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// What is counted, if the file says so; small counts of people are suppressed.
    pub counts: Option<Counts>,
    /// The span of its definition.
    pub span: Span,
}

/// The keys of a fact.
pub static FACT: Mapping = Mapping {
    name: "fact",
    keys: &[
        must("title", Words),
        must("value", Form("fact")),
        may("unit", indicator::keys::UNIT),
        may("approximate", YesNo),
        may("period", Shape::Period),
        may("source", indicator::keys::SOURCE),
        may("note", Words),
        may("counts", OneOf(&words(&indicator::COUNTS))),
    ],
};

/// Parses `facts.yaml`, keeping what could be read. A fact with errors is kept if it has a valid name, so that references to it are not
/// reported as unknown.
pub fn parse(file: FileId, text: &str, found: &mut Diagnostics) -> Vec<Fact> {
    let Some(root) = yaml::parse(file, text, 0, found) else { return Vec::new() };
    match &root.kind {
        Kind::Map(entries) => entries.iter().filter_map(|entry| fact(entry, found)).collect(),
        Kind::Empty => Vec::new(),
        Kind::List(_) | Kind::Scalar { .. } => {
            found.add(root.span, Problem::WantedKeys { key: "facts.yaml".into() });
            Vec::new()
        }
    }
}

/// Parses a fact. Returns `None` if its name is not a valid id.
fn fact(entry: &Entry, found: &mut Diagnostics) -> Option<Fact> {
    let id = FactId::parse(&entry.key.value);
    if id.is_none() {
        yaml::add_bad_name(entry.key.span, &entry.key.value, found);
    }
    let mut fields = Fields::of(&entry.value, &entry.key.value, &FACT, found);
    if entry.value.kind == Kind::Empty {
        // An empty mapping has no useful span; the name's is what the editor sees.
        fields.span = entry.key.span;
    }
    let title = fields.required_wording("title").unwrap_or_default();
    let value = fields.required_text("value").and_then(|text| value(&text, fields.found));
    let unit = fields.take("unit").and_then(|node| indicator::unit(node, fields.found));
    let approximate = fields.yes_no("approximate").unwrap_or(false);
    let period = fields.text("period").and_then(|text| indicator::period(&text, fields.found));
    let source = fields.take("source").and_then(|node| indicator::source(node, fields.found));
    let note = fields.wording("note");
    let counts = fields.one_of("counts", &indicator::COUNTS);
    fields.finish();
    // An invalid value has been reported, so this is never shown.
    let value = value.unwrap_or(FactValue::Number(CellValue::Missing));
    Some(Fact { id: id?, title, value, unit, approximate, period, source, note, counts, span: entry.key.span })
}

/// Parses a number, a range, a status or a date: `2023-07-01`.
fn value(text: &Spanned<String>, found: &mut Diagnostics) -> Option<FactValue> {
    match yaml::day(&text.value) {
        Ok(day) => return Some(FactValue::Day(day)),
        Err(not @ InvalidDate::NotInCalendar) => {
            found.add(text.span, not.problem("value", &text.value));
            return None;
        }
        Err(InvalidDate::NotADate) => {}
    }
    match indicator::value(&text.value, DecimalSign::Point) {
        Ok(value) => Some(FactValue::Number(value)),
        Err(problem) => {
            found.add(text.span, problem);
            None
        }
    }
}
