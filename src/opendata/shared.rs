//! Columns and cells that several tables have. The columns have the names and meanings of those of the numbers' tables.

use std::borrow::Cow;

use super::field::{Datatype, Field, Item, Word};
use super::row;
use crate::indicator::{Aim, Cell, CellValue, Change, Outcome};
use crate::name::AreaId;
use crate::site::Site;

/// The outcomes of a target or a goal.
pub(super) const OUTCOMES: &[Word] = &[("reached", "uppnått"), ("nearly", "nästan uppnått"), ("missed", "inte uppnått")];

pub(super) const EDITION: Field = Field::required(("edition", "berättelsens år"), Datatype::Whole);
pub(super) const OPERATION: Field = Field::new(("operation", "verksamhet"), Datatype::Plain);
pub(super) const OPERATION_NAME: Field = Field::new(("operation_name", "verksamhetens namn"), Datatype::Text);
pub(super) const ROLE: Field = Field::new(("role", "roll"), Datatype::Text);
pub(super) const INDICATOR: Field = Field::required(("indicator", "nyckeltal"), Datatype::Plain);
pub(super) const INDICATOR_NAME: Field = Field::required(("indicator_name", "nyckeltalets namn"), Datatype::Text);
pub(super) const AREA: Field = Field::required(("area", "plats"), Datatype::Plain);
pub(super) const AREA_NAME: Field = Field::new(("area_name", "platsens namn"), Datatype::Text);
pub(super) const GROUP: Field = Field::required(("group", "grupp"), Datatype::Group);
pub(super) const PERIOD: Field = Field::new(("period", "period"), Datatype::Period);
pub(super) const VALUE: Field = Field::new(("value", "värde"), Datatype::Number);
pub(super) const FROM: Field = Field::new(("value_from", "från"), Datatype::Number);
pub(super) const TO: Field = Field::new(("value_to", "till"), Datatype::Number);
pub(super) const STATUS: Field = Field::new(("status", "status"), Datatype::Status);
pub(super) const UNIT: Field = Field::new(("unit", "anges i"), Datatype::Text);
pub(super) const AT_LEAST: Field = Field::new(("target_at_least", "måltal minst"), Datatype::Number);
pub(super) const AT_MOST: Field = Field::new(("target_at_most", "måltal högst"), Datatype::Number);
pub(super) const TARGET_OUTCOME: Field = Field::new(("target_outcome", "måltalets utfall"), Datatype::OneOf(OUTCOMES));
pub(super) const CHANGE: Field = Field::new(("change", "förändring"), Datatype::Number);
pub(super) const SINCE: Field = Field::new(("change_since", "förändring sedan"), Datatype::Period);

/// Returns the year of a report.
pub(super) fn edition<'a>(year: u16) -> Item<'a> {
    Item::Time(year.to_string())
}

/// Returns the id and the name of an operation.
pub(super) fn operation<'s>(site: &'s Site, id: Option<&'s AreaId>) -> [Item<'s>; 2] {
    let area = id.and_then(|id| site.numbers.areas.get(id));
    [Item::id(id.map(AreaId::as_str)), Item::words(area.map(|area| &area.name))]
}

/// Returns the id and the name of an area.
pub(super) fn area<'s>(site: &'s Site, id: &AreaId) -> [Item<'s>; 2] {
    let area = site.numbers.areas.get(id);
    [text(Some(id.to_string())), Item::words(area.map(|area| &area.name))]
}

/// Returns the number of a cell, or the ends of its range.
pub(super) fn value<'a>(cell: Option<&Cell>) -> [Item<'a>; 3] {
    let range = cell.and_then(|cell| if let CellValue::Range(from, to) = cell.value { Some((from, to)) } else { None });
    let (from, to) = range.unzip();
    [Item::number(cell.and_then(Cell::number)), Item::number(from), Item::number(to)]
}

/// Returns the ends of a target.
pub(super) fn aim<'a>(aim: Option<&Aim>) -> [Item<'a>; 2] {
    [Item::number(aim.and_then(row::at_least)), Item::number(aim.and_then(row::at_most))]
}

/// Returns the difference of a change, rounded as on pages, and the period before; neither where the numbers are different measures.
pub(super) fn change<'a>(change: Option<&Change<'_>>) -> [Item<'a>; 2] {
    let change = change.filter(|change| !change.is_broken());
    let difference = change.and_then(|change| Some((change.difference?.shown, change.since)));
    let (shown, since) = difference.unzip();
    [Item::number(shown), Item::period(since)]
}

/// Returns the word for an outcome.
pub(super) fn outcome<'a>(outcome: Option<Outcome>) -> Item<'a> {
    Item::word(outcome.map(|outcome| {
        OUTCOMES[match outcome {
            Outcome::Reached => 0,
            Outcome::Nearly => 1,
            Outcome::Missed => 2,
        }]
    }))
}

/// Returns yes or no.
pub(super) fn yes<'a>(is_so: bool) -> Item<'a> {
    Item::Word(if is_so { ("yes", "ja") } else { ("no", "nej") })
}

/// Returns a text that the program made.
pub(super) fn text<'a>(text: Option<String>) -> Item<'a> {
    text.map_or(Item::Nothing, |text| Item::Text(Cow::Owned(text)))
}
