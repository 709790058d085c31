//! Single figures, `facts.yaml`: numbers that are no series and that a text uses by name. It never writes them in words.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{self, CellValue, Counts, DecimalSign, Source, Unit};
use crate::name::{FactId, Period, Wording};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::{self, Entry, Fields, InvalidDate, Kind};

/// What a fact is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactValue {
    /// A number or a range, or a state in its place.
    Number(CellValue),
    /// A day.
    Day(Date),
}

/// A single figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name in files.
    pub id: FactId,
    /// What it is.
    pub title: Wording,
    /// Its value.
    pub value: FactValue,
    /// In what it is given; `None` for a day or a bare number.
    pub unit: Option<Unit>,
    /// Whether the source says "about".
    pub approximate: bool,
    /// When.
    pub period: Option<Period>,
    /// Where it comes from.
    pub source: Option<Source>,
    /// A note to the reader.
    pub note: Option<Wording>,
    /// What is counted, where the file says it; small numbers of people are not shown.
    pub counts: Option<Counts>,
    /// Where it is written.
    pub span: Span,
}

/// Reads `facts.yaml`: what could be read of it. A fact with errors in it is among them where it has a name, so that nobody else takes it
/// for unknown.
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

/// `None` where its name cannot be one.
fn fact(entry: &Entry, found: &mut Diagnostics) -> Option<Fact> {
    let id = FactId::parse(&entry.key.value);
    if id.is_none() {
        found.add(entry.key.span, Problem::BadName { found: entry.key.value.clone() });
    }
    let mut fields = Fields::of(&entry.value, &entry.key.value, found);
    if entry.value.kind == Kind::Empty {
        // An empty mapping has no place of its own; the name's is what the editor sees.
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
    // What could not be read has been reported, so this is never shown.
    let value = value.unwrap_or(FactValue::Number(CellValue::Missing));
    Some(Fact { id: id?, title, value, unit, approximate, period, source, note, counts, span: entry.key.span })
}

/// A number, a range, a state or a day: `2023-07-01`.
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
