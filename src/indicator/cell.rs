//! Parses a cell in YAML: a value, or a value with further data about it. It never looks at other cells.

use rust_decimal::Decimal;

use super::keys::{ALSO, CELL};
use super::number::{DecimalSign, fix, number, state, value};
use super::{Also, Cell, CellValue, Events, Interval, Revision};
use crate::diagnostic::{Diagnostics, Problem};
use crate::source::{Span, Spanned};
use crate::yaml::{Fields, Kind, Node, scalar, wording};

/// Parses the cell of a period; `name` is the period as written.
pub(super) fn cell(node: &Node, name: &Spanned<String>, found: &mut Diagnostics) -> Option<Cell> {
    match &node.kind {
        Kind::Empty => {
            found.add(name.span, Problem::PeriodWithoutValue { period: name.value.clone() });
            None
        }
        Kind::Map(_) => with_keys(node, name, found),
        Kind::Scalar { .. } | Kind::List(_) => {
            let text = scalar(node, &name.value, found)?;
            let value = value(&text.value, DecimalSign::Point)
                .map_err(|problem| found.add_fixable(text.span, problem.clone(), fix(text.span, &problem)))
                .ok()?;
            Some(Cell::of(value, text.span))
        }
    }
}

fn with_keys(node: &Node, name: &Spanned<String>, found: &mut Diagnostics) -> Option<Cell> {
    let mut fields = Fields::of(node, &name.value, &CELL, found);
    let written = fields.text("value");
    let status = fields.text("status");
    let events = fields.whole("events").map(|events| events.value);
    let base = fields.whole("n").map(|base| base.value);
    let gives_rate = written.is_none() && events.is_some() && base.is_some();
    let read = match status.as_ref().filter(|_| gives_rate) {
        Some(status) if is_preliminary(&status.value) => Some((CellValue::UNCOMPUTED, true)),
        None if gives_rate => Some((CellValue::UNCOMPUTED, false)),
        _ => value_and_status(written.as_ref(), status.as_ref(), DecimalSign::Point, fields.found),
    };
    if written.is_none() && status.is_none() && !gives_rate {
        fields.found.add(name.span, Problem::PeriodWithoutValue { period: name.value.clone() });
    }
    let note = fields.take("note");
    let note_span = note.map(|node| node.span);
    let note = note.and_then(|node| wording(node, "note", fields.found));
    let approximate = fields.yes_no("approximate").unwrap_or(false);
    let also = fields.take("also").and_then(|node| also(node, fields.found)).map(Box::new);
    let interval = interval(&mut fields, read.as_ref().map(|(value, _)| value)).map(Box::new);
    let revision = revision(&mut fields).map(Box::new);
    let source = fields.wording("source").map(Box::new);
    fields.finish();
    let (value, preliminary) = read?;
    let events = events.map(|count| Events { count, gives_rate });
    let span = written.map_or(node.span, |text| text.span);
    Some(Cell { preliminary, approximate, note, note_span, base, also, interval, revision, source, events, ..Cell::of(value, span) })
}

fn is_preliminary(status: &str) -> bool {
    matches!(status.to_lowercase().as_str(), "preliminary" | "preliminär")
}

/// Combines a value and its status: a status is a word beside a value (preliminary), or a status in its place. Returns `None` if neither is given, or
/// after reporting that one of them is invalid.
pub(super) fn value_and_status(
    written: Option<&Spanned<String>>,
    status: Option<&Spanned<String>>,
    sign: DecimalSign,
    found: &mut Diagnostics,
) -> Option<(CellValue, bool)> {
    let value = written.map(|text| {
        value(&text.value, sign).map_err(|problem| found.add_fixable(text.span, problem.clone(), fix(text.span, &problem))).ok()
    });
    let Some(status) = status else { return value.flatten().map(|value| (value, false)) };
    let preliminary = is_preliminary(&status.value);
    match (value, state(&status.value)) {
        (Some(value), _) if preliminary => value.map(|value| (value, true)),
        (None, Some(state)) => Some((state, false)),
        // Stating the same twice is not a contradiction.
        (Some(Some(value)), Some(state)) if value == state => Some((value, false)),
        (value, _) => {
            let words = if value.is_some() { &["preliminary"][..] } else { &["missing", "not applicable", "suppressed", "not measured"] };
            let known = words.iter().map(|&word| word.to_owned()).collect();
            found.add(status.span, Problem::WantedOneOf { key: "status".into(), found: status.value.clone(), nearest: None, known });
            None
        }
    }
}

fn also(node: &Node, found: &mut Diagnostics) -> Option<Also> {
    let mut fields = Fields::of(node, "also", &ALSO, found);
    let value = fields.required_text("value").and_then(|text| exact(&text, fields.found));
    let place = fields.required_wording("in");
    fields.finish();
    Some(Also { value: value?, place: place? })
}

fn interval(fields: &mut Fields<'_, '_>, value: Option<&CellValue>) -> Option<Interval> {
    let (low, high) = (fields.text("low"), fields.text("high"));
    let (low, high) = match (low, high) {
        (Some(low), Some(high)) => (low, high),
        (Some(text), None) => {
            fields.found.add(text.span, Problem::MissingKey { key: "high".into() });
            return None;
        }
        (None, Some(text)) => {
            fields.found.add(text.span, Problem::MissingKey { key: "low".into() });
            return None;
        }
        (None, None) => return None,
    };
    let (from, to) = (exact(&low, fields.found), exact(&high, fields.found));
    let interval = Interval { low: from?, high: to? };
    interval.checked(value?, low.span, fields.found)
}

impl Interval {
    /// Returns the interval if it fits the value of its cell; reports why it does not. A rate that is yet to be computed is checked when it is.
    pub(crate) fn checked(self, value: &CellValue, span: Span, found: &mut Diagnostics) -> Option<Self> {
        let Self { low, high } = self;
        let problem = match value {
            _ if low > high => Problem::BadRange { written: format!("{low}–{high}") },
            value if *value == CellValue::UNCOMPUTED => return Some(self),
            CellValue::Number(number) if (low..=high).contains(number) => return Some(self),
            CellValue::Number(number) => Problem::IntervalOutside { number: *number, low, high },
            _ => Problem::IntervalWithoutNumber {},
        };
        found.add(span, problem);
        None
    }
}

fn revision(fields: &mut Fields<'_, '_>) -> Option<Revision> {
    let was = fields.text("was");
    let revised = fields.date("revised");
    let given = fields.has("revised");
    match (&was, given) {
        (Some(was), false) => fields.found.add(was.span, Problem::MissingKey { key: "revised".into() }),
        (None, true) => fields.found.add(fields.span, Problem::MissingKey { key: "was".into() }),
        _ => {}
    }
    Some(Revision { was: exact(&was?, fields.found)?, revised: revised?.value })
}

fn exact(text: &Spanned<String>, found: &mut Diagnostics) -> Option<Decimal> {
    number(&text.value, DecimalSign::Point).map_err(|problem| found.add_fixable(text.span, problem.clone(), fix(text.span, &problem))).ok()
}
