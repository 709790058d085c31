//! Reads the selected part of a cube into positions, series and targets. It never decides what is selected.

mod control;
pub mod crossed;
mod funnel;
mod naming;
pub mod places;
mod role;
mod source;
mod strip;
mod target;
mod value;
pub mod whole;
mod year;

pub use source::source_words;

use std::collections::BTreeSet;

use role::group_role;
use strip::peer_groups;

use super::*;
use rust_decimal::RoundingStrategy;

use crate::area::AreaKind;
use crate::indicator::{Cell, Side};
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
        // Single measurements have no regular distance.
        if after.kind() == PeriodKind::Day {
            return false;
        }
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
                period: self.only_period(key),
                side: self.side(key.category.as_ref()),
                look: self.look(key),
                year: self.year(key),
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
}
