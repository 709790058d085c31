//! The cube as of a report: closed in time, so that what was adopted never changes. It never suppresses a number.

use jiff::civil::Date;

use super::{Cell, CellValue, Indicator, Later};

/// When a report was closed, which determines what it can contain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Closing {
    /// The year that it covers.
    pub year: u16,
    /// The day on which it was adopted, or else drawn up or published; `None` if unknown, and then no revision counts as later.
    pub day: Option<Date>,
}

impl Indicator {
    /// Returns the last year of which a report about `year` has numbers: its own, or an earlier one if the numbers are published late.
    pub fn last_year(&self, year: u16) -> u16 {
        year.saturating_sub(self.lag_years.into())
    }

    /// Returns the indicator as of a report: without anything later than it, and with the numbers on which it was decided. `None` if that equals the
    /// current indicator.
    pub fn closed(&self, closing: Closing) -> Option<Self> {
        let last = self.last_year(closing.year);
        let is_later = |cell: &Cell| cell.revised_after(closing.day);
        let same = self.cells.iter().chain(&self.written).all(|(key, cell)| key.period.year <= last && !is_later(cell))
            && self.targets.keys().all(|(_, period)| period.year <= closing.year);
        if same {
            return None;
        }
        let mut closed = self.clone();
        closed.cells.retain(|key, _| key.period.year <= last);
        closed.written.retain(|key, _| key.period.year <= last);
        closed.end_with(closing.year);
        for cell in closed.cells.values_mut().chain(closed.written.values_mut()).filter(|cell| is_later(cell)) {
            cell.take_back();
        }
        closed.settle();
        Some(closed)
    }

    /// Removes everything from a year on, which so far only a draft covers.
    pub fn withhold_from(&mut self, year: u16) {
        let before = self.cells.len();
        self.cells.retain(|key, _| key.period.year < year);
        self.written.retain(|key, _| key.period.year < year);
        self.withheld = (self.cells.len() < before).then_some(year);
        self.end_with(year.saturating_sub(1));
    }

    /// Removes the targets and events after a year.
    fn end_with(&mut self, year: u16) {
        self.targets.retain(|(_, period), _| period.year <= year);
        self.events.retain(|event| event.period.year <= year);
        self.breaks.retain(|event| event.period.year <= year);
        self.rebases.retain(|event| event.period.year <= year);
        self.not_measured.retain(|period| period.year <= year);
    }
}

impl Cell {
    /// Whether the source revised it after a day, so that a report of that day has the previous number.
    fn revised_after(&self, day: Option<Date>) -> bool {
        self.revision.as_ref().zip(day).is_some_and(|(revision, day)| revision.revised > day)
    }

    /// Replaces the revised number by the previous one.
    fn take_back(&mut self) {
        if let Some(revision) = self.revision.take() {
            let now = std::mem::replace(&mut self.value, CellValue::Number(revision.was));
            // The interval is that of the current number.
            self.interval = None;
            self.later = Some(Box::new(Later { now, revised: revision.revised }));
        }
    }
}
