//! Self-checks with how their plans were kept, and their point measurements without the small counts, which `resolve` has removed.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::super::field::{Datatype, Field, Item, Word};
use super::super::shared;
use crate::indicator::Status;
use crate::self_check::{Count, Kept, Measurement, SelfCheck};
use crate::site::Site;

const KEPT: &[Word] = &[("done", "gjord som planerat"), ("partly", "gjord färre gånger"), ("missed", "inte gjord")];

const CHECK: Field = Field::required(("self_check", "egenkontroll"), Datatype::Plain);

pub(super) const FIELDS: &[Field] = &[
    CHECK,
    shared::EDITION,
    Field::required(("what", "vad som kontrolleras"), Datatype::Text),
    shared::OPERATION,
    shared::OPERATION_NAME,
    Field::new(("frequency", "hur ofta"), Datatype::Text),
    Field::new(("method", "hur"), Datatype::Text),
    shared::ROLE,
    Field::new(("indicator", "nyckeltal"), Datatype::Plain),
    Field::new(("times_planned", "planerade gånger"), Datatype::Whole),
    Field::required(("times_done", "gjorda gånger"), Datatype::Whole),
    Field::required(("kept", "hur planen hölls"), Datatype::OneOf(KEPT)),
    Field::new(("done", "när"), Datatype::Plain),
    Field::new(("not_done_because", "skäl till att den inte gjordes"), Datatype::Text),
    Field::new(("result", "resultat"), Datatype::Text),
    Field::new(("led_to", "ledde till"), Datatype::Text),
    Field::new(("next_year", "nästa år"), Datatype::Text),
];

pub(super) fn row<'s>(site: &'s Site, check: &'s SelfCheck) -> Vec<Item<'s>> {
    let [operation, operation_name] = shared::operation(site, check.operation.as_ref());
    let kept = match check.kept() {
        Kept::Done => 0,
        Kept::Partly => 1,
        Kept::Missed => 2,
    };
    vec![
        Item::id(Some(check.id.as_str())),
        shared::edition(check.edition),
        Item::Words(&check.text),
        operation,
        operation_name,
        Item::words(check.frequency.as_ref()),
        Item::words(check.method.as_ref()),
        Item::words(check.owner.as_ref()),
        Item::id(check.indicator.as_ref().map(|indicator| indicator.as_str())),
        Item::number(check.planned.map(Decimal::from)),
        Item::Number(check.times.into()),
        Item::Word(KEPT[kept]),
        Item::ids(check.done.iter().map(ToString::to_string)),
        Item::words(check.reason.as_ref()),
        Item::words(check.result.as_ref()),
        Item::words(check.outcome.as_ref()),
        Item::words(check.next.as_ref()),
    ]
}

pub(super) const MEASUREMENT_FIELDS: &[Field] = &[
    CHECK,
    shared::EDITION,
    Field::required(("day", "dag"), Datatype::Date),
    Field::new(("step", "moment"), Datatype::Text),
    Field::new(("followed", "följde momentet"), Datatype::Whole),
    Field::new(("observed", "observerade"), Datatype::Whole),
    Field::required(("status", "status"), Datatype::Status),
];

/// Returns a row of each step of a self-check's measurements, and one without a step for those who followed all.
pub(super) fn measurements(check: &SelfCheck) -> impl Iterator<Item = Vec<Item<'_>>> {
    let row = |measurement: &Measurement, step, followed: Count| {
        let status = if known(followed).is_some() { Status::Normal } else { Status::Suppressed };
        vec![
            Item::Text(Cow::Borrowed(check.id.as_str())),
            shared::edition(check.edition),
            Item::Time(measurement.day.value.to_string()),
            step,
            Item::number(known(followed)),
            Item::number(known(measurement.observed)),
            Item::status(status),
        ]
    };
    check.measurements.iter().flat_map(move |measurement| {
        let steps = measurement.steps.iter().map(move |step| row(measurement, Item::Words(&step.text), step.followed));
        steps.chain(measurement.all_steps.map(|all| row(measurement, Item::Nothing, all)))
    })
}

fn known(count: Count) -> Option<Decimal> {
    if let Count::Known(count) = count { Some(count.into()) } else { None }
}
