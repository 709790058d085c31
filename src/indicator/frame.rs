//! What is known of an indicator elsewhere than where its numbers are shown: its words, and which kinds of numbers it has. It never reads what a
//! number is.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Cell, CellKey, CellValue, Group, Indicator};
use crate::name::{AreaId, CategoryId};

impl Indicator {
    /// Whether another state of the same indicator has other numbers, targets and notes at most, and nothing else of it is another: what it is, what
    /// it is called and part of, which areas and groups it has numbers of, and when numbers were revised. `own_area` is the area that publishes.
    pub fn differs_in_numbers_alone(&self, other: &Self, own_area: &AreaId) -> bool {
        let Self {
            id,
            title,
            short,
            official,
            definition,
            operation,
            unit,
            decimals,
            better,
            statistic,
            counts,
            ages,
            lag_years,
            every,
            not_measured,
            source,
            kolada,
            events,
            breaks,
            targets: _,
            categories,
            whole,
            order,
            scale,
            part_of,
            threshold,
            period_kind,
            cells: _,
            rate,
            year_from,
            yearly: _,
            judging,
            span: _,
            withheld,
            defined,
            complete,
        } = self;
        let is_named_alike = (id, title, short, official, definition, operation)
            == (&other.id, &other.title, &other.short, &other.official, &other.definition, &other.operation);
        let is_counted_alike = (unit, decimals, better, statistic, counts, ages, lag_years, every, scale, threshold, period_kind)
            == (
                &other.unit,
                &other.decimals,
                &other.better,
                &other.statistic,
                &other.counts,
                &other.ages,
                &other.lag_years,
                &other.every,
                &other.scale,
                &other.threshold,
                &other.period_kind,
            );
        let is_told_alike = (
            not_measured,
            source,
            kolada,
            events,
            breaks,
            categories,
            (whole, order, judging, rate, year_from),
            withheld,
            defined,
            complete,
        ) == (
            &other.not_measured,
            &other.source,
            &other.kolada,
            &other.events,
            &other.breaks,
            &other.categories,
            (&other.whole, &other.order, &other.judging, &other.rate, &other.year_from),
            &other.withheld,
            &other.defined,
            &other.complete,
        );
        let is_part_alike = part_of.iter().map(|of| &of.value).eq(other.part_of.iter().map(|of| &of.value));
        let has_alike = (self.areas(), self.groups(own_area), self.lines(), self.revised())
            == (other.areas(), other.groups(own_area), other.lines(), other.revised());
        is_named_alike && is_counted_alike && is_told_alike && is_part_alike && has_alike
    }

    /// The lines that have a number in any period.
    fn lines(&self) -> BTreeSet<(&AreaId, Group, Option<&CategoryId>)> {
        let known = self.cells.iter().filter(|(_, cell)| matches!(cell.value, CellValue::Number(_) | CellValue::Range(..)));
        known.map(|(CellKey { area, group, category, .. }, _)| (area, *group, category.as_ref())).collect()
    }

    /// How many shown numbers the source revised, by day.
    fn revised(&self) -> BTreeMap<Date, usize> {
        let shown = |cell: &&Cell| cell.value != CellValue::Suppressed;
        let mut revised = BTreeMap::new();
        for revision in self.cells.values().filter(shown).filter_map(|cell| cell.revision.as_ref()) {
            *revised.entry(revision.revised).or_default() += 1;
        }
        revised
    }
}
