//! The year at the end of a series of months, quarters or halves. It never computes one: the indicator has them.

use super::value::since_of;
use super::*;

impl Cells<'_> {
    /// Returns the last year of a series, if its positions are parts of years and the indicator computes those.
    pub(super) fn year(&self, series: &CellKey) -> Option<Box<WholeYear>> {
        let yearly = self.indicator.yearly.as_deref().filter(|_| self.rows == Dimension::Period)?;
        let last = *self.selection.periods.last()?;
        let key = CellKey { period: Period::year(last.year), ..series.clone() };
        let of_years = Cells { indicator: yearly, peers: BTreeSet::new(), ..*self };
        let point = |key: &CellKey| of_years.point(key, &mut Remarks::default());
        let now = point(&key);
        let change = yearly.change(&key).filter(|change| !change.is_broken() && change.from.number().is_some());
        let aim = yearly.aim_at(&key).filter(|_| self.request.target);
        now.state.number().map(|_| {
            Box::new(WholeYear {
                name: self.locale.period(key.period),
                runs: yearly.cells.get(&key).is_some_and(|cell| cell.through.is_some()),
                before: change.map(|change| (self.locale.period(change.since), point(&CellKey { period: change.since, ..key.clone() }))),
                since: change.map(|change| since_of(&change)),
                aim: aim.cloned().zip(yearly.outcome(&key)),
                point: now,
            })
        })
    }
}
