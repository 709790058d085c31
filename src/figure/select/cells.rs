//! Reads the selected part of a cube into positions, series and targets. It never decides what is selected.

mod naming;
pub mod whole;

use std::collections::BTreeSet;

use super::*;
use rust_decimal::RoundingStrategy;

use crate::area::{Area, AreaKind};
use crate::indicator::{Cell, CellValue, Processing, Quartiles, Side, Source, Withheld};
use crate::name::PeriodKind;

/// The selected part, and everything needed to read it.
pub struct Cells<'a> {
    pub rows: Dimension,
    pub selection: &'a Selection,
    pub indicator: &'a Indicator,
    pub areas: &'a Areas,
    pub locale: &'a Locale,
    pub request: &'a Request,
    /// The members of the highlighted groups.
    peers: BTreeSet<&'a AreaId>,
}

impl<'a> Cells<'a> {
    /// Creates a reader of a selection with rows along a dimension.
    pub fn of(
        rows: Dimension,
        selection: &'a Selection,
        indicator: &'a Indicator,
        areas: &'a Areas,
        locale: &'a Locale,
        request: &'a Request,
    ) -> Self {
        let peers = peer_groups(areas, request).into_iter().flat_map(|group| &group.members).collect();
        Self { rows, selection, indicator, areas, locale, request, peers }
    }

    /// Returns the rows in the order of the selection.
    pub fn positions(&self) -> Vec<Position> {
        let length = self.selection.length(self.rows);
        (0..length).map(|row| self.position(row)).collect()
    }

    fn position(&self, row: usize) -> Position {
        let periods = &self.selection.periods;
        let at = |label: String, role| {
            let step = i32::try_from(row).unwrap_or(i32::MAX);
            Position { label, period: None, step, apart: false, role, subject: self.subject_at(row) }
        };
        match self.rows {
            Dimension::Period => {
                let period = periods[row];
                let step = period.since(periods[0]);
                let apart = row > 0 && self.is_gap(periods[row - 1], period);
                Position { period: Some(period), step, apart, ..at(self.locale.period(period), Role::Category) }
            }
            Dimension::Area => at(self.area_name(&self.selection.areas[row]), self.area_role(&self.selection.areas[row])),
            Dimension::Category => at(self.category_name(self.selection.categories[row].as_ref()), Role::Category),
            Dimension::Group => at(self.group_name(self.selection.groups[row]), group_role(self.selection.groups[row])),
        }
    }

    /// Whether a period between two consecutive ones should have been measured.
    fn is_gap(&self, before: Period, after: Period) -> bool {
        let skipped = after.since(before) - i32::from(self.indicator.every.max(1));
        let unmeasured = self.indicator.not_measured.iter().filter(|period| (before..after).contains(period)).count();
        skipped > i32::try_from(unmeasured).unwrap_or(i32::MAX)
    }

    /// Returns a series for each combination of the other dimensions.
    pub fn series(&self, remarks: &mut Remarks) -> Vec<Series> {
        let keys = self.series_keys();
        let of = |key: &CellKey| {
            let points = (0..self.selection.length(self.rows)).map(|row| self.point(&self.key_at(key, row), remarks)).collect();
            Series {
                name: self.series_name(key),
                role: self.series_role(key),
                subject: self.subject_of(key),
                side: self.side(key.category.as_ref()),
                look: self.look(key),
                points,
            }
        };
        keys.iter().map(of).collect()
    }

    /// Returns the totals, if the figure shows only categories: a point per row, or per series if rows are categories; `None` if there are
    /// no values, or certain categories were requested.
    pub fn total(&self, remarks: &mut Remarks) -> Option<Vec<Point>> {
        if self.selection.categories.contains(&None) || !self.request.categories.is_empty() {
            return None;
        }
        let mut keys: Vec<CellKey> = match self.rows {
            Dimension::Category => self.series_keys(),
            _ if self.selection.length_beside(self.rows) == self.selection.categories.len() => {
                let first = self.series_keys().into_iter().next()?;
                (0..self.selection.length(self.rows)).map(|row| self.key_at(&first, row)).collect()
            }
            _ => return None,
        };
        for key in &mut keys {
            key.category = None;
        }
        let points: Vec<Point> = keys.iter().map(|key| self.point(key, remarks)).collect();
        points.iter().any(|point| !matches!(point.state, State::Absent | State::NotMeasured)).then_some(points)
    }

    /// Returns the coordinates of each series; the dimension of the rows has its first value.
    fn series_keys(&self) -> Vec<CellKey> {
        let beside = |side: Dimension| if side == self.rows { 1 } else { self.selection.length(side) };
        let mut keys = Vec::new();
        for area in &self.selection.areas[..beside(Dimension::Area)] {
            for category in &self.selection.categories[..beside(Dimension::Category)] {
                for group in &self.selection.groups[..beside(Dimension::Group)] {
                    for period in &self.selection.periods[..beside(Dimension::Period)] {
                        keys.push(CellKey { area: area.clone(), group: *group, category: category.clone(), period: *period });
                    }
                }
            }
        }
        keys
    }

    fn key_at(&self, series: &CellKey, row: usize) -> CellKey {
        let mut key = series.clone();
        match self.rows {
            Dimension::Period => key.period = self.selection.periods[row],
            Dimension::Area => key.area = self.selection.areas[row].clone(),
            Dimension::Category => key.category = self.selection.categories[row].clone(),
            Dimension::Group => key.group = self.selection.groups[row],
        }
        key
    }

    fn point(&self, key: &CellKey, remarks: &mut Remarks) -> Point {
        let Some(cell) = self.indicator.cells.get(key) else {
            let state = if self.indicator.not_measured.contains(&key.period) { State::NotMeasured } else { State::Absent };
            return Point::bare(state);
        };
        let state = self.state(cell);
        let Cell { preliminary, approximate, .. } = *cell;
        let label = self.label(state, approximate, self.indicator.decimals_of(cell));
        Point {
            state,
            label,
            beside: if state.is_known() { self.beside(cell) } else { String::new() },
            preliminary,
            approximate,
            notes: remarks.of_cell(self, cell, state),
            band: None,
            since: self.since(key),
            is_level: self.is_level(key, cell),
        }
    }

    /// Returns what is given in parentheses after a number: the events behind a rate, and the last month of an incomplete year.
    fn beside(&self, cell: &Cell) -> String {
        let events = self.indicator.rate.as_ref().zip(cell.events).map(|(rate, events)| {
            let unit = unit(&rate.counted, self.locale);
            let count = Decimal::from(events.count);
            let unit = if self.locale.plural(count) == "one" { unit.one } else { unit.long };
            format!("{}\u{a0}{unit}", self.locale.number(count, None))
        });
        let through = cell.through.map(|period| self.locale.format("value-through", &[("period", self.locale.period(period).into())]));
        events.into_iter().chain(through).collect::<Vec<_>>().join(", ")
    }

    /// Returns the change since the previous number, if that is in the figure.
    fn since(&self, key: &CellKey) -> Option<Since> {
        if self.rows != Dimension::Period {
            return None;
        }
        let change = self.indicator.change(key).filter(|change| self.selection.periods.binary_search(&change.since).is_ok())?;
        let withheld = match change.withheld {
            Some(Withheld::Sources) => Some(Doubt::Sources),
            Some(Withheld::Chance(before, now)) => Some(Doubt::Chance(before, now)),
            Some(Withheld::Unsure) => Some(Doubt::Unsure),
            Some(Withheld::Broken(_) | Withheld::Preliminary) | None => None,
        };
        // If the whole year is judged, its parts are not: their directions may be opposite.
        let trend = match change.trend() {
            Trend::Better | Trend::Worse | Trend::Uncertain if self.indicator.yearly.is_some() => Trend::Changed,
            trend => trend,
        };
        (!change.is_broken()).then_some(Since { period: change.since, trend, doubt: withheld })
    }

    /// Whether it is the nation's number, from which the own area's may differ by chance.
    fn is_level(&self, key: &CellKey, cell: &Cell) -> bool {
        let own = || CellKey { area: self.request.own_area.clone(), ..key.clone() };
        let level = |number| self.indicator.may_be_level(&own(), number);
        self.area_role(&key.area) == Role::Nation && cell.number().and_then(level) == Some(true)
    }

    fn state(&self, cell: &Cell) -> State {
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

    fn label(&self, state: State, approximate: bool, decimals: Option<u8>) -> String {
        let text = match state {
            State::Number(number) => self.number_with(number, decimals),
            State::Range(low, high) => self.range(low, high),
            _ => return String::new(),
        };
        if approximate { self.locale.format("figure-about", &[("number", text.into())]) } else { text }
    }

    /// Formats the value that a cell had at another time; `None` if it had no number.
    pub fn words(&self, value: &CellValue) -> Option<String> {
        match value {
            CellValue::Number(number) => Some(self.number(*number)),
            CellValue::Range(low, high) => Some(self.range(*low, *high)),
            CellValue::Missing | CellValue::NotApplicable | CellValue::Suppressed | CellValue::NotMeasured => None,
        }
    }

    fn range(&self, low: Decimal, high: Decimal) -> String {
        format!("{}–{}", self.locale.number(low, self.indicator.decimals), self.number(high))
    }

    /// Formats a number for a chart: "85 %", "1 234".
    pub fn number(&self, number: Decimal) -> String {
        self.number_with(number, self.indicator.decimals)
    }

    fn number_with(&self, number: Decimal, decimals: Option<u8>) -> String {
        let digits = self.locale.number(number, decimals);
        if self.indicator.unit == Unit::Percent { format!("{digits}\u{a0}%") } else { digits }
    }

    fn series_name(&self, key: &CellKey) -> String {
        let beside = |side: Dimension| side != self.rows && self.selection.length(side) > 1;
        let mut parts = Vec::new();
        if beside(Dimension::Area) {
            parts.push(self.area_name(&key.area));
        }
        if beside(Dimension::Category) {
            parts.push(self.category_name(key.category.as_ref()));
        }
        if beside(Dimension::Period) {
            parts.push(self.locale.period(key.period));
        }
        let grouped = self.rows != Dimension::Group && (self.selection.groups.len() > 1 || key.group != Group::Total);
        match (grouped, parts.is_empty()) {
            (true, true) => self.group_name(key.group),
            (true, false) => format!("{}, {}", parts.join(", "), self.group_name(key.group).to_lowercase()),
            (false, true) if self.rows == Dimension::Area => self.indicator.short.text(self.locale.lang()).to_owned(),
            (false, true) => self.area_name(&key.area),
            (false, false) => parts.join(", "),
        }
    }

    fn series_role(&self, key: &CellKey) -> Role {
        let beside = |side: Dimension| side != self.rows && self.selection.length(side) > 1;
        if beside(Dimension::Area) {
            self.area_role(&key.area)
        } else if beside(Dimension::Category) && key.category.is_none() {
            Role::Total
        } else if beside(Dimension::Category) || beside(Dimension::Period) {
            Role::Category
        } else if key.group != Group::Total || beside(Dimension::Group) {
            group_role(key.group)
        } else {
            self.area_role(&key.area)
        }
    }

    fn area_role(&self, area: &AreaId) -> Role {
        match self.areas.get(area) {
            _ if *area == self.request.own_area => Role::Own,
            Some(known) if known.kind == AreaKind::Nation => Role::Nation,
            _ if self.peers.contains(area) => Role::Peer,
            _ => Role::Other,
        }
    }

    /// Returns the kind of a strip's areas, and which ones are highlighted.
    pub fn strip_areas(&self) -> StripAreas {
        let kind = self.selection.areas.first().and_then(|area| self.areas.get(area)).map(|area| area.kind);
        let here: BTreeSet<&AreaId> = self.selection.areas.iter().collect();
        let shown = |group: &&&Area| group.members.iter().any(|area| here.contains(area));
        let names: Vec<String> =
            peer_groups(self.areas, self.request).iter().filter(shown).map(|group| self.area_name(&group.id)).collect();
        StripAreas { kind, peers: (!names.is_empty()).then(|| self.locale.list(&names)), spread: self.spread() }
    }

    /// Returns the style of a series that differs only by category.
    fn look(&self, key: &CellKey) -> Option<usize> {
        let beside = |side: Dimension| side != self.rows && self.selection.length(side) > 1;
        let category = key.category.as_ref().filter(|_| self.rows != Dimension::Category)?;
        let alone = ![Dimension::Area, Dimension::Group, Dimension::Period].into_iter().any(beside);
        self.indicator.category(category).filter(|_| alone).map(|category| category.look)
    }

    fn side(&self, category: Option<&CategoryId>) -> Option<Side> {
        self.indicator.category(category?)?.side
    }

    /// Computes quartiles and median of the only series from unrounded numbers, and the position of the own area among them; `None` if
    /// there are too few.
    fn spread(&self) -> Option<Spread> {
        let key = self.series_keys().into_iter().next()?;
        let cells = (0..self.selection.length(self.rows)).filter_map(|row| self.indicator.cells.get(&self.key_at(&key, row)));
        let numbers: Vec<Decimal> = cells.filter_map(Cell::number).collect();
        let (count, scale) = (numbers.len(), numbers.iter().map(Decimal::scale).max().unwrap_or(0));
        let quartiles = Quartiles::of(numbers)?;
        let places = self.indicator.decimals.map_or(scale, u32::from);
        let shown = |number: Decimal| {
            let number = number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
            Quantile { number, label: self.number(number) }
        };
        let own = self.indicator.cells.get(&CellKey { area: self.request.own_area.clone(), ..key }).and_then(Cell::number);
        let own = own.filter(|_| self.selection.areas.contains(&self.request.own_area)).map(|number| quartiles.position(number));
        Some(Spread { low: shown(quartiles.low), median: shown(quartiles.median), high: shown(quartiles.high), count, own })
    }

    /// Returns an area's name.
    pub fn area_name(&self, area: &AreaId) -> String {
        self.areas.get(area).map_or_else(|| area.to_string(), |known| known.name.text(self.locale.lang()).to_owned())
    }

    fn category_name(&self, category: Option<&CategoryId>) -> String {
        let Some(id) = category else { return self.locale.text("figure-total") };
        self.indicator.category(id).map_or_else(|| id.to_string(), |category| category.name.text(self.locale.lang()).to_owned())
    }

    fn group_name(&self, group: Group) -> String {
        self.locale.text(self.indicator.ages.key(group))
    }

    /// Returns the targets of the own area, which apply to the total over categories.
    pub fn targets(&self) -> Vec<Mark> {
        if !self.selection.has_no_categories() {
            return Vec::new();
        }
        let mut marks = Vec::new();
        for (series, key) in self.series_keys().iter().enumerate() {
            for position in 0..self.selection.length(self.rows) {
                let key = self.key_at(key, position);
                let target = self.indicator.targets.get(&(key.group, key.period)).filter(|_| key.area == self.request.own_area);
                if let Some(target) = target {
                    let (label, outcome) = (self.aim(&target.aim), self.indicator.outcome(&key));
                    marks.push(Mark { series, position, aim: target.aim.clone(), label, outcome });
                }
            }
        }
        marks
    }

    /// Formats a target: the number alone if the better direction implies the rest, else with "minst" or "högst".
    fn aim(&self, aim: &Aim) -> String {
        let aimed = |number: &Decimal| self.number_with(*number, self.indicator.decimals_of_aim(*number));
        let worded = |key, number| self.locale.format(key, &[("number", aimed(number).into())]);
        match (aim, self.indicator.better) {
            (Aim::AtLeast(number), Better::Higher) | (Aim::AtMost(number), Better::Lower) => aimed(number),
            (Aim::AtLeast(number), _) => worded("figure-at-least", number),
            (Aim::AtMost(number), _) => worded("figure-at-most", number),
            (Aim::Between(low, high), _) => {
                format!("{}–{}", self.locale.number(*low, self.indicator.decimals_of_aim(*low)), aimed(high))
            }
        }
    }

    /// Returns the source as a sentence: "Källa: …".
    pub fn source(&self) -> Option<String> {
        self.indicator.source.as_ref().map(|source| source_words(source, self.locale))
    }

    /// Describes the base of the numbers: the smallest and the largest, and the rows concerned if some have none.
    pub fn base(&self) -> Option<String> {
        let known = |cell: &&Cell| matches!(cell.value, CellValue::Number(_) | CellValue::Range(..));
        let (mut bases, mut told, mut silent) = (Vec::new(), Vec::new(), false);
        for row in 0..self.selection.length(self.rows) {
            let keys = self.series_keys();
            let cells = keys.iter().filter_map(|key| self.indicator.cells.get(&self.key_at(key, row))).filter(known);
            let of_row: Vec<Option<u32>> = cells.map(|cell| cell.base).collect();
            silent |= of_row.contains(&None);
            if of_row.iter().any(Option::is_some) {
                told.push(self.position(row).label);
            }
            bases.extend(of_row.into_iter().flatten());
        }
        let (least, most) = (Decimal::from(*bases.iter().min()?), Decimal::from(*bases.iter().max()?));
        let key = match self.indicator.counts {
            Counts::Answers => "figure-base-answers",
            Counts::People => "figure-base-people",
            _ => "figure-base-other",
        };
        let number = |number| self.locale.number(number, None);
        let shown = if least == most { number(most) } else { format!("{}–{}", number(least), number(most)) };
        let base = self.locale.format(key, &[("shown", shown.into()), ("n", crate::locale::Argument::Count(most))]);
        let rows = self.locale.list(&told);
        let key = if silent { "figure-base-of" } else { "figure-base" };
        Some(self.locale.format(key, &[("base", base.into()), ("rows", rows.into())]))
    }
}

/// Returns the groups with highlighted members: the requested ones, or the only one.
fn peer_groups<'a>(areas: &'a Areas, request: &Request) -> Vec<&'a Area> {
    let groups = || areas.values().filter(|known| known.kind == AreaKind::Group && !known.members.is_empty());
    let asked = |group: &&Area| request.areas.contains(&group.id);
    let only = groups().count() == 1;
    if groups().any(|group| asked(&group)) { groups().filter(asked).collect() } else { groups().filter(|_| only).collect() }
}

fn group_role(group: Group) -> Role {
    match group {
        Group::Total => Role::Total,
        Group::Women => Role::Women,
        Group::Men => Role::Men,
    }
}

/// Returns a source as a sentence: "Källa: …".
pub fn source_words(source: &Source, locale: &Locale) -> String {
    let name = source.name.text(locale.lang()).to_owned();
    let key = match (source.processing, &source.retrieved) {
        (Processing::None, None) => "figure-source",
        (Processing::None, Some(_)) => "figure-source-retrieved",
        (Processing::Own, None) => "figure-source-own",
        (Processing::Own, Some(_)) => "figure-source-own-retrieved",
    };
    let date = source.retrieved.as_ref().map(|date| locale.date(date.value)).unwrap_or_default();
    locale.format(key, &[("name", name.into()), ("date", date.into())])
}
