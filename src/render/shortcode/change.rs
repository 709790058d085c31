//! The change of an indicator between two periods, in words.

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, Told, boxed};
use crate::call::{ChangeForm, CheckedCall, lacks};
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Cell, CellKey, Indicator};
use crate::name::Period;
use crate::phrase;
use crate::source::Span;

pub(super) const KIND: Kind = Kind { shows: "change", is_number: true, read: |call, found| boxed(read(call, found)) };

struct Change<'s> {
    indicator: &'s Indicator,
    form: ChangeForm,
    from: &'s Cell,
    to: &'s Cell,
    /// The later period.
    until: Period,
}

/// A change between two periods in running text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// The change in words: `ökade med 14`, `en ökning med 14`, `sjönk med 1 procentenhet`.
    pub text: String,
    /// Whether the change is known. If not, because one of the values is unknown, `text` says so.
    pub known: bool,
}

fn read<'s>(call: &CheckedCall<'s, '_>, found: &mut Diagnostics) -> Option<Change<'s>> {
    let indicator = call.one_indicator(found)?;
    let (last, to) = call.cell(indicator, call.arguments.period_at("to"), found)?;
    let from = call.arguments.period_at("from").or_else(|| before(indicator, &last, call.call.span, found))?;
    let (_, from) = call.cell(indicator, Some(from), found)?;
    let form = call.arguments.change_form().unwrap_or(ChangeForm::Verb);
    Some(Change { indicator, form, from, to, until: last.period })
}

/// Returns the last period before a cell for which the same area, group and category have a cell. Reports if there is none.
fn before(indicator: &Indicator, last: &CellKey, span: Span, found: &mut Diagnostics) -> Option<(Period, Span)> {
    let same = |key: &&CellKey| key.area == last.area && key.group == last.group && key.category == last.category;
    let before = indicator.cells.keys().filter(same).map(|key| key.period).filter(|period| *period < last.period).max();
    if before.is_none() {
        let problem = Problem::NothingBefore { indicator: indicator.id.to_string(), period: last.period.to_string() };
        lacks(indicator, span, problem, found);
    }
    Some((before?, span))
}

impl<'s> Shortcode<'s> for Change<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let locale = on.locale();
        let change = phrase::change(self.indicator, self.form, self.from, self.to, locale);
        let known = change.is_some();
        Some(Value::from_serializable(&ChangeView { text: change.unwrap_or_else(|| locale.text("change-unknown")), known }))
    }

    fn told(&self) -> Option<Told<'s>> {
        Some(Told { indicator: self.indicator, period: self.until, alone: None })
    }
}
