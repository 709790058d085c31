//! Parses the rows of a long table: one number per row, with everything known about it. It never looks at another row.

use rust_decimal::Decimal;

use super::Table;
use crate::diagnostic::Problem;
use crate::indicator::cell::value_and_status;
use crate::indicator::column::Column;
use crate::indicator::number::{DecimalSign, number};
use crate::indicator::period::period;
use crate::indicator::separated::Field;
use crate::indicator::status::is_unconfirmed_target;
use crate::indicator::{Aim, Also, Cell, CellValue, Events, Interval, Revision, Status, Target};
use crate::name::{Period, Wording};
use crate::source::{Span, Spanned};
use crate::yaml::day;

/// The numbers of a row with their periods, and the target.
type Told = (Vec<(Period, Cell)>, Option<(Period, Target)>);

impl Table<'_> {
    /// Returns the number of a long row, and its target. A computed number is skipped, since it is computed again.
    pub(super) fn long(&mut self, row: &[Field], is_computed: bool) -> Told {
        let period = self.required(row, Column::Period).and_then(|text| period(&text, self.found));
        let target = self.target(row);
        let cell = if is_computed { None } else { self.long_cell(row, target.is_some()) };
        (period.zip(cell).into_iter().collect(), period.zip(target))
    }

    fn long_cell(&mut self, row: &[Field], is_aimed_at: bool) -> Option<Cell> {
        let (written, status) = (self.cell(row, Column::Value), self.cell(row, Column::Status));
        let named = status.as_ref().and_then(|status| Status::parse(&status.value));
        let range = self.range(row);
        if written.is_none() && named == Some(Status::Target) && is_aimed_at {
            return None;
        }
        let (events, base) = (self.counted(row, Column::Events, "events"), self.counted(row, Column::Base, "n"));
        let gives_rate = written.is_none() && range.is_none() && events.is_some() && base.is_some();
        // A status that accompanies a number, rather than replacing it.
        let beside = matches!(named, Some(Status::Normal | Status::Range | Status::Revised | Status::Target));
        let read = match range {
            Some((value, span)) if written.is_none() => Some((value, named == Some(Status::Preliminary), span)),
            None if gives_rate && named.is_none_or(|named| named == Status::Preliminary || beside) => {
                let span = self.field(row, Column::Events).map(|field| field.span);
                span.map(|span| (CellValue::UNCOMPUTED, named == Some(Status::Preliminary), span))
            }
            _ => {
                if written.is_none() && (status.is_none() || beside) {
                    self.required(row, Column::Value);
                }
                let state = status.as_ref().filter(|_| !beside);
                let span = written.as_ref().or(status.as_ref()).map(|text| text.span);
                let read = value_and_status(written.as_ref(), state, DecimalSign::Either, self.found);
                read.zip(span).map(|((value, preliminary), span)| (value, preliminary, span))
            }
        };
        self.watch(row);
        let note = self.cell(row, Column::Note);
        let approximate = self.yes_no(row, Column::Approximate, "approximate");
        let source = self.cell(row, Column::Source).map(|text| Box::new(Wording::plain(text.value)));
        let events = events.map(|count| Events { count, gives_rate });
        let (also, revision) = (self.also(row).map(Box::new), self.revision(row).map(Box::new));
        let interval = self.interval(row, read.as_ref().map(|(value, ..)| value)).map(Box::new);
        let (value, preliminary, span) = read?;
        let note_span = note.as_ref().map(|text| text.span);
        let note = note.map(|text| Wording::plain(text.value));
        Some(Cell { preliminary, approximate, note, note_span, base, also, interval, revision, source, events, ..Cell::of(value, span) })
    }

    /// Returns a column's number, if there is one; reports an invalid one.
    fn number(&mut self, row: &[Field], column: Column) -> Option<Spanned<Decimal>> {
        let text = self.cell(row, column)?;
        let number = number(&text.value, DecimalSign::Either).map_err(|problem| self.found.add(text.span, problem)).ok()?;
        Some(Spanned { value: number, span: text.span })
    }

    /// Returns the range with its ends in two columns.
    fn range(&mut self, row: &[Field]) -> Option<(CellValue, Span)> {
        let (from, to) = (self.number(row, Column::From), self.number(row, Column::To));
        match (from, to) {
            (Some(from), Some(to)) if from.value < to.value => Some((CellValue::Range(from.value, to.value), from.span)),
            (Some(from), Some(to)) => {
                self.found.add(from.span, Problem::BadRange { written: format!("{}–{}", from.value, to.value) });
                None
            }
            (Some(_), None) => {
                self.required(row, Column::To);
                None
            }
            (None, Some(_)) => {
                self.required(row, Column::From);
                None
            }
            (None, None) => None,
        }
    }

    /// Returns the interval of uncertainty with its ends in two columns.
    fn interval(&mut self, row: &[Field], value: Option<&CellValue>) -> Option<Interval> {
        match (self.number(row, Column::Low), self.number(row, Column::High)) {
            (Some(low), Some(high)) => Interval { low: low.value, high: high.value }.checked(value?, low.span, self.found),
            (Some(_), None) => {
                self.required(row, Column::High);
                None
            }
            (None, Some(_)) => {
                self.required(row, Column::Low);
                None
            }
            (None, None) => None,
        }
    }

    fn counted(&mut self, row: &[Field], column: Column, key: &str) -> Option<u32> {
        let text = self.cell(row, column)?;
        let digits: String = text.value.chars().filter(|c| !c.is_whitespace()).collect();
        let base = digits.parse().ok();
        if base.is_none() {
            self.found.add(text.span, Problem::WantedWhole { key: key.to_owned(), found: text.value });
        }
        base
    }

    pub(super) fn yes_no(&mut self, row: &[Field], column: Column, key: &str) -> bool {
        let Some(text) = self.cell(row, column) else { return false };
        match text.value.to_lowercase().as_str() {
            "ja" | "yes" | "true" => true,
            "nej" | "no" | "false" => false,
            _ => {
                self.found.add(text.span, Problem::WantedYesNo { key: key.to_owned(), found: text.value });
                false
            }
        }
    }

    fn also(&mut self, row: &[Field]) -> Option<Also> {
        let value = self.number(row, Column::Also)?;
        let place = self.required(row, Column::AlsoIn)?;
        Some(Also { value: value.value, place: Wording::plain(place.value) })
    }

    fn revision(&mut self, row: &[Field]) -> Option<Revision> {
        let was = self.number(row, Column::Was)?;
        let revised = self.required(row, Column::Revised)?;
        let date = day(&revised.value).map_err(|not| self.found.add(revised.span, not.problem("revised", &revised.value))).ok()?;
        Some(Revision { was: was.value, revised: date })
    }

    fn target(&mut self, row: &[Field]) -> Option<Target> {
        let (least, most) = (self.number(row, Column::AtLeast), self.number(row, Column::AtMost));
        let (aim, span) = match (least, most) {
            (Some(least), Some(most)) if least.value < most.value => (Aim::Between(least.value, most.value), least.span),
            (Some(least), Some(_)) => {
                self.found.add(least.span, Problem::TargetUnclear {});
                return None;
            }
            (Some(least), None) => (Aim::AtLeast(least.value), least.span),
            (None, Some(most)) => (Aim::AtMost(most.value), most.span),
            (None, None) => return None,
        };
        let unconfirmed = self.cell(row, Column::Status).filter(|status| is_unconfirmed_target(&status.value)).map(|status| status.span);
        Some(Target { aim, span, unconfirmed })
    }

    fn watch(&mut self, row: &[Field]) {
        if let Some(field) = self.field(row, Column::Value) {
            self.watch_decimals(field);
        }
    }
}
