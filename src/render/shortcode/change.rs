//! The change of an indicator between two periods, in words.

use serde::Serialize;
use tera::Value;

use super::{Kind, OnPage, Shortcode, Told, boxed};
use crate::call::{ChangeForm, ResolvedCall, lacks};
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{self, CellKey, Indicator};
use crate::name::{Period, PeriodKind};
use crate::phrase;
use crate::source::Span;

pub(super) const KIND: Kind = Kind { shows: "change", is_number: true, read: |call, found| boxed(read(call, found)) };

struct Change<'s> {
    indicator: &'s Indicator,
    form: ChangeForm,
    change: Option<indicator::Change<'s>>,
    /// Whether to say since when: the call does not, and readers cannot guess it for a month.
    tells_since: bool,
    /// The earlier period.
    since: Period,
    /// The later period.
    until: Period,
}

/// A change between two periods in running text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// The change in words: `ökade med 14`, `en ökning med 14`, `sjönk med 1 procentenhet`; with the reason, if it is neither better nor worse
    /// although one direction is.
    pub text: String,
    /// Whether the change is known. If not, because one of the values is unknown or they cannot be compared, `text` says so.
    pub known: bool,
}

fn read<'s>(call: &ResolvedCall<'s, '_>, found: &mut Diagnostics) -> Option<Change<'s>> {
    let (until, asked) = (call.arguments.period_at("to"), call.arguments.period_at("from"));
    let indicator = call.of_period(call.one_indicator(found)?, until.or(asked));
    let (last, _) = call.cell(indicator, until, found)?;
    let tells_since = asked.is_none() && last.period.kind() != PeriodKind::Year;
    let from = asked.or_else(|| before(indicator, &last, call.call.span, found))?;
    let (first, _) = call.cell(indicator, Some(from), found)?;
    let form = call.arguments.change_form().unwrap_or(ChangeForm::Verb);
    Some(Change {
        indicator,
        form,
        change: indicator.change_from(&last, first.period),
        tells_since,
        since: first.period,
        until: last.period,
    })
}

/// Returns the measurement that a cell is compared with everywhere: the last one of the same part of a year. Reports if there is none.
fn before(indicator: &Indicator, last: &CellKey, span: Span, found: &mut Diagnostics) -> Option<(Period, Span)> {
    let before = indicator.before(last).map(|(period, _)| period);
    if before.is_none() {
        let problem = Problem::NothingBefore { indicator: indicator.id.to_string(), period: last.period.to_string() };
        lacks(indicator, span, problem, found);
    }
    Some((before?, span))
}

impl<'s> Shortcode<'s> for Change<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let locale = on.locale();
        let told = |change| phrase::change_explained(self.indicator, (self.form, self.tells_since), change, self.until, locale);
        let unknown = || phrase::incomparable(self.form, self.since, locale);
        let text = self.change.as_ref().and_then(told);
        let known = text.is_some() && !self.change.is_some_and(|change| change.is_broken());
        Some(Value::from_serializable(&ChangeView { text: text.unwrap_or_else(unknown), known }))
    }

    fn told(&self) -> Option<Told<'s>> {
        Some(Told { indicator: self.indicator, period: self.until, alone: None })
    }
}
