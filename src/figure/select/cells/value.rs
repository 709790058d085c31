//! The point of a cell: its state, label and change. It never decides where it is.

use super::*;
use crate::indicator::{CellValue, Change, Withheld};

impl Cells<'_> {
    pub(super) fn point(&self, key: &CellKey, remarks: &mut Remarks) -> Point {
        let Some(cell) = self.indicator.cells.get(key) else {
            let state = if self.indicator.not_measured.contains(&key.period) { State::NotMeasured } else { State::Absent };
            return Point::bare(state);
        };
        let state = self.state(cell);
        let Cell { preliminary, approximate, .. } = *cell;
        let label = self.label(state, approximate, self.indicator.decimals_of(cell));
        Point {
            state,
            stored: cell.number(),
            label,
            beside: if state.is_known() { self.beside(cell) } else { String::new() },
            interval: if state.number().is_some() { self.uncertainty(cell).map(Box::new) } else { None },
            preliminary,
            approximate,
            notes: remarks.of_cell(self, cell, state),
            band: None,
            since: self.since(key),
            is_level: self.is_level(key, cell),
        }
    }

    /// Returns a cell's interval, rounded as its number.
    fn uncertainty(&self, cell: &Cell) -> Option<Uncertainty> {
        let interval = cell.interval.as_ref()?;
        let [low, high] = [interval.low, interval.high].map(|number| self.indicator.shown_in(cell, number));
        let decimals = self.indicator.decimals_of(cell);
        let sign = if low < Decimal::ZERO { "negative" } else { "positive" };
        let ends = [("low", self.locale.number(low, decimals).into()), ("high", self.number_with(high, decimals).into())];
        let label = self.locale.format("figure-span", &[&ends[..], &[("sign", sign.into())]].concat());
        Some(Uncertainty { low, high, label })
    }

    /// Returns what is given in parentheses after a number: the interval of its uncertainty, the events behind a rate, and the last month of an
    /// incomplete year.
    pub(super) fn beside(&self, cell: &Cell) -> String {
        let events = self.indicator.rate.as_ref().zip(cell.events).map(|(rate, events)| {
            let unit = unit(&rate.counted, self.locale);
            let count = Decimal::from(events.count);
            let unit = if self.locale.plural(count) == "one" { unit.one } else { unit.long };
            format!("{}\u{a0}{unit}", self.locale.number(count, None))
        });
        let interval = self.uncertainty(cell).map(|interval| self.locale.format("figure-interval", &[("interval", interval.label.into())]));
        let through = cell.through.map(|period| self.locale.format("value-through", &[("period", self.locale.period(period).into())]));
        interval.into_iter().chain(events).chain(through).collect::<Vec<_>>().join(", ")
    }

    /// Returns the change since the previous number, if that is in the figure.
    pub(super) fn since(&self, key: &CellKey) -> Option<Since> {
        if self.rows != Dimension::Period {
            return None;
        }
        let change = self.indicator.change(key).filter(|change| self.selection.periods.binary_search(&change.since).is_ok())?;
        let since = since_of(&change);
        // If the whole year is judged, its parts are not: their directions may be opposite.
        let trend = match since.trend {
            Trend::Better | Trend::Worse | Trend::Uncertain if self.indicator.yearly.is_some() => Trend::Changed,
            trend => trend,
        };
        (!change.is_broken()).then_some(Since { trend, ..since })
    }

    /// Whether it is the nation's number, from which the own area's may differ by chance.
    pub(super) fn is_level(&self, key: &CellKey, cell: &Cell) -> bool {
        let own = || CellKey { area: self.request.own_area.clone(), ..key.clone() };
        let level = |number| self.indicator.may_be_level(&own(), number);
        self.area_role(&key.area) == Role::Nation && cell.number().and_then(level) == Some(true)
    }

    /// Returns the value of a cell, rounded as shown.
    pub fn state(&self, cell: &Cell) -> State {
        let shown = |number: Decimal| self.indicator.shown_in(cell, number);
        match cell.value {
            CellValue::Number(number) => State::Number(shown(number)),
            CellValue::Range(low, high) => State::Range(shown(low), shown(high)),
            CellValue::Missing => State::Missing,
            CellValue::NotApplicable => State::NotApplicable,
            CellValue::Suppressed => State::Suppressed,
            CellValue::NotMeasured => State::NotMeasured,
        }
    }

    pub(super) fn label(&self, state: State, approximate: bool, decimals: Option<u8>) -> String {
        let text = match state {
            State::Number(number) => self.number_with(number, decimals),
            State::Range(low, high) => format!("{}–{}", self.locale.number(low, decimals), self.number_with(high, decimals)),
            _ => return String::new(),
        };
        if approximate { self.locale.format("figure-about", &[("number", text.into())]) } else { text }
    }

    /// Rounds a computed number for showing.
    pub(super) fn computed(&self, number: Decimal, places: u32) -> Quantile {
        let mut number = number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
        number.rescale(places);
        Quantile { number, label: self.number_with(number, u8::try_from(places).ok()) }
    }

    /// Formats the value that a cell had at another time; `None` if it had no number.
    pub fn words(&self, value: &CellValue) -> Option<String> {
        match value {
            CellValue::Number(number) => Some(self.number(*number)),
            CellValue::Range(low, high) => Some(self.range(*low, *high)),
            CellValue::Missing | CellValue::NotApplicable | CellValue::Suppressed | CellValue::NotMeasured => None,
        }
    }

    pub(super) fn range(&self, low: Decimal, high: Decimal) -> String {
        format!("{}–{}", self.locale.number(low, self.indicator.decimals), self.number(high))
    }

    /// Formats a number for a chart: "85 %", "1 234".
    pub fn number(&self, number: Decimal) -> String {
        self.number_with(number, self.indicator.decimals)
    }

    pub(super) fn number_with(&self, number: Decimal, decimals: Option<u8>) -> String {
        let digits = self.locale.number(number, decimals);
        if self.indicator.unit == Unit::Percent { format!("{digits}\u{a0}%") } else { digits }
    }
}

/// Returns a change as figures have it.
pub(super) fn since_of(change: &Change<'_>) -> Since {
    let doubt = match change.withheld {
        Some(Withheld::Sources) => Some(Doubt::Sources),
        Some(Withheld::Chance(before, now)) => Some(Doubt::Chance(before, now)),
        Some(Withheld::Intervals) => Some(Doubt::Intervals),
        Some(Withheld::Unsure) => Some(Doubt::Unsure),
        Some(Withheld::Broken(_) | Withheld::Preliminary) | None => None,
    };
    Since { period: change.since, trend: change.trend(), doubt }
}
