//! What other pages know of an indicator than those that show its numbers: its texts, and which kinds of numbers it has. It never reads the value of
//! a number.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Cell, CellKey, CellValue, Group, Indicator};
use crate::name::{AreaId, CategoryId};

impl Indicator {
    /// Whether another state of the same indicator differs at most in numbers, targets and notes, but not in its description, its relations, the
    /// areas and groups that it has numbers for, or the dates of revisions. `own_area` is the site's own area.
    pub fn differs_in_numbers_alone(&self, other: &Self, own_area: &AreaId) -> bool {
        let Self {
            description,
            operation,
            ages,
            kolada,
            threshold,
            period_kind,
            cells: _,
            written,
            yearly: _,
            judging,
            withheld,
            defined,
            complete,
        } = self;
        let is_known_alike = (operation, ages, kolada, threshold, period_kind, judging, withheld, defined, complete)
            == (
                &other.operation,
                &other.ages,
                &other.kolada,
                &other.threshold,
                &other.period_kind,
                &other.judging,
                &other.withheld,
                &other.defined,
                &other.complete,
            );
        let has_alike = (self.areas(), self.groups(own_area), self.lines(), self.revised())
            == (other.areas(), other.groups(own_area), other.lines(), other.revised());
        let has_alike = has_alike && written.keys().eq(other.written.keys());
        is_known_alike && description.differs_in_targets_alone(other) && has_alike
    }

    /// Returns the lines that have a number in any period.
    fn lines(&self) -> BTreeSet<(&AreaId, Group, Option<&CategoryId>)> {
        let known = self.cells.iter().filter(|(_, cell)| matches!(cell.value, CellValue::Number(_) | CellValue::Range(..)));
        known.map(|(CellKey { area, group, category, .. }, _)| (area, *group, category.as_ref())).collect()
    }

    /// Returns the number of visible numbers that the source revised, by day.
    fn revised(&self) -> BTreeMap<Date, usize> {
        let shown = |cell: &&Cell| cell.value != CellValue::Suppressed;
        let mut revised = BTreeMap::new();
        for revision in self.cells.values().filter(shown).filter_map(|cell| cell.revision.as_ref()) {
            *revised.entry(revision.revised).or_default() += 1;
        }
        revised
    }
}
