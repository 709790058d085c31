//! A scorecard as a table for reuse, offered beside the page that shows it. It never judges: the indicators do.

use super::field::{Datatype, Field, Item, Table, Word};
use super::shared;
use crate::indicator::{CellKey, Indicator, Status, Trend};
use crate::site::Site;

const TRENDS: &[Word] =
    &[("better", "bättre"), ("worse", "sämre"), ("same", "oförändrat"), ("changed", "ändrat"), ("uncertain", "osäkert")];

const FIELDS: &[Field] = &[
    shared::INDICATOR,
    shared::INDICATOR_NAME,
    shared::AREA,
    shared::AREA_NAME,
    shared::GROUP,
    shared::PERIOD,
    shared::VALUE,
    shared::FROM,
    shared::TO,
    shared::STATUS,
    shared::UNIT,
    shared::AT_LEAST,
    shared::AT_MOST,
    shared::TARGET_OUTCOME,
    shared::CHANGE,
    shared::SINCE,
    Field::new(("change_is", "förändringen är"), Datatype::OneOf(TRENDS)),
];

/// Returns a row of each indicator and area, as the indicators' edition closed them.
pub(super) fn table<'s>(site: &'s Site, cells: &[(&'s Indicator, CellKey)]) -> Table<'s> {
    Table { fields: FIELDS, rows: cells.iter().map(|(indicator, key)| row(site, indicator, key)).collect() }
}

fn row<'s>(site: &'s Site, indicator: &'s Indicator, key: &CellKey) -> Vec<Item<'s>> {
    let (cell, aim, change) = (indicator.cell(key), indicator.aim_at(key), indicator.change(key));
    let [value, from, to] = shared::value(cell);
    let [least, most] = shared::aim(aim);
    let [difference, since] = shared::change(change.as_ref());
    let [area, area_name] = shared::area(site, &key.area);
    let status = match (cell, aim) {
        (Some(cell), _) => Item::status(Status::of(cell)),
        (None, Some(_)) => Item::status(Status::Target),
        (None, None) => Item::Nothing,
    };
    vec![
        Item::id(Some(indicator.id.as_str())),
        Item::Words(&indicator.short),
        area,
        area_name,
        Item::group(indicator, key.group),
        Item::period(Some(key.period)),
        value,
        from,
        to,
        status,
        Item::unit(indicator),
        least,
        most,
        shared::outcome(indicator.outcome(key)),
        difference,
        since,
        Item::word(change.and_then(|change| trend(indicator, change.trend()))),
    ]
}

/// Returns the word for a change; `None` if it is unknown. If the whole year is judged, its parts are not, as on pages.
fn trend(indicator: &Indicator, trend: Trend) -> Option<Word> {
    let is_part = indicator.yearly.is_some();
    Some(
        TRENDS[match trend {
            Trend::Unknown => return None,
            Trend::Same => 2,
            Trend::Better | Trend::Worse | Trend::Uncertain if is_part => 3,
            Trend::Better => 0,
            Trend::Worse => 1,
            Trend::Changed => 3,
            Trend::Uncertain => 4,
        }],
    )
}
