//! The cube as a report has it: closed in time, so that what was adopted never changes. It never hides what concerns few people.

use jiff::civil::Date;

use super::{Cell, CellValue, Indicator, Later};

/// When a report was closed, and so what it can know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Closing {
    /// The year that it is about.
    pub year: u16,
    /// The day that it was adopted, else drawn up or published; `None` where nobody says, and then no revision is later.
    pub day: Option<Date>,
}

impl Indicator {
    /// The last year that a report about `year` has numbers of: its own, or as many years before as the numbers come late.
    pub fn last_year(&self, year: u16) -> u16 {
        year.saturating_sub(self.lag_years.into())
    }

    /// The indicator as a report has it: without what is later than the report, and with the numbers that it was decided on. `None` where
    /// that is the indicator as it is.
    pub fn closed(&self, closing: Closing) -> Option<Self> {
        let last = self.last_year(closing.year);
        let is_later = |cell: &Cell| cell.revised_after(closing.day);
        let same = self.cells.iter().all(|(key, cell)| key.period.year <= last && !is_later(cell))
            && self.targets.keys().all(|(_, period)| period.year <= closing.year);
        if same {
            return None;
        }
        let mut closed = self.clone();
        closed.cells.retain(|key, _| key.period.year <= last);
        closed.end_with(closing.year);
        for cell in closed.cells.values_mut().filter(|cell| is_later(cell)) {
            cell.take_back();
        }
        closed.settle();
        Some(closed)
    }

    /// Takes away everything from a year on: what a report that is no more than a draft is the first to tell.
    pub fn withhold_from(&mut self, year: u16) {
        let before = self.cells.len();
        self.cells.retain(|key, _| key.period.year < year);
        self.withheld = (self.cells.len() < before).then_some(year);
        self.end_with(year.saturating_sub(1));
    }

    /// Takes away the aims and events that are later than a year.
    fn end_with(&mut self, year: u16) {
        self.targets.retain(|(_, period), _| period.year <= year);
        self.events.retain(|event| event.period.year <= year);
        self.breaks.retain(|event| event.period.year <= year);
        self.not_measured.retain(|period| period.year <= year);
    }
}

impl Cell {
    /// Whether the source revised it after a day, so that a report of that day has the number before.
    fn revised_after(&self, day: Option<Date>) -> bool {
        self.revision.as_ref().zip(day).is_some_and(|(revision, day)| revision.revised > day)
    }

    /// Puts the number before the revision in the place of the one after it.
    fn take_back(&mut self) {
        if let Some(revision) = self.revision.take() {
            let now = std::mem::replace(&mut self.value, CellValue::Number(revision.was));
            self.later = Some(Box::new(Later { now, revised: revision.revised }));
        }
    }
}
