//! A single number of an indicator in words.

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, Told, boxed};
use crate::call::ResolvedCall;
use crate::diagnostic::Diagnostics;
use crate::indicator::{Cell, CellValue, Indicator};
use crate::name::Period;
use crate::phrase;

pub(super) const KIND: Kind = Kind { shows: "value", is_number: true, read: |call, found| boxed(read(call, found)) };

struct Number<'s> {
    indicator: &'s Indicator,
    period: Period,
    cell: &'s Cell,
    /// Whether it is the first word of a sentence.
    opens: bool,
}

/// A number in running text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ValueView {
    /// The number with its unit, or its status in words: `85 procent`, `uppgift saknas`; at the start of a sentence `Tre personer`, `Uppgift saknas`.
    pub text: String,
    /// Whether `text` is a number, rather than a status: missing, suppressed, not applicable.
    pub known: bool,
    /// The note on the value, if it has one, in sentences: that it is preliminary, or that the source contradicts itself. The default theme
    /// shows it with figures and tables, not in the middle of a sentence.
    pub note: Option<String>,
}

fn read<'s>(call: &ResolvedCall<'s, '_>, found: &mut Diagnostics) -> Option<Number<'s>> {
    let period = call.arguments.period_at("period");
    let indicator = call.of_period(call.one_indicator(found)?, period);
    let (key, cell) = call.cell(indicator, period, found)?;
    Some(Number { indicator, period: key.period, cell, opens: call.call.opens })
}

impl<'s> Shortcode<'s> for Number<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let Self { indicator, cell, opens, .. } = self;
        let known = matches!(cell.value, CellValue::Number(_) | CellValue::Range(..));
        let note = cell.note.as_ref().map(|note| note.text(on.lang()).to_owned());
        let text = if *opens { phrase::opening(indicator, cell, on.locale()) } else { phrase::value(indicator, cell, on.locale()) };
        Some(Value::from_serializable(&ValueView { text, known, note }))
    }

    fn told(&self) -> Option<Told<'s>> {
        Some(Told { indicator: self.indicator, period: self.period, alone: Some(self.cell) })
    }
}
