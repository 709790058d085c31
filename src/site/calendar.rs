//! Checks for statements about the future, seen from the day for which a site is built. It never asks a clock.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::navigation::Placed;
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::Source;
use crate::name::{Part, Period, Wording};
use crate::source::Span;

/// The day of the build, and the years whose reports are still drafts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// The day; `None` if it is not given, and then nothing counts as future.
    pub today: Option<Date>,
    /// The years that drafts cover.
    pub drafts: BTreeSet<u16>,
}

impl Calendar {
    /// Returns the problem for a number of a period that begins after the day.
    pub(super) fn after(&self, period: Period) -> Option<Problem> {
        let today = self.today?;
        // Several years have begun when the last of them has.
        let begins = if matches!(period.part, Part::Mean(_)) { Period::year(period.year) } else { period };
        let is_after = begins.first_day() > today;
        is_after.then(|| Problem::PeriodInFuture { period: begins.to_string(), today: today.to_string() })
    }

    /// Returns the problem for the stated date of an event that is after the day.
    pub(super) fn after_day(&self, key: &str, day: Date) -> Option<Problem> {
        let today = self.today.filter(|today| day > *today)?;
        Some(Problem::DateInFuture { key: key.to_owned(), date: day.to_string(), today: today.to_string() })
    }

    /// Reports a source whose date of retrieval is in the future.
    pub(super) fn check_source(&self, source: Option<&Source>, found: &mut Diagnostics) {
        let Some(retrieved) = source.and_then(|source| source.retrieved.as_ref()) else { return };
        if let Some(problem) = self.after_day("retrieved", retrieved.value) {
            found.add(retrieved.span, problem);
        }
    }

    /// Reports a problem with a year's number, unless the report of that year is a draft, since readers do not see it yet.
    pub(super) fn report(&self, year: u16, span: Span, problem: Problem, found: &mut Diagnostics) {
        let mut own = Diagnostics::new();
        own.add(span, problem);
        found.extend(if self.drafts.contains(&year) { own.of_drafts() } else { own });
    }
}

/// Reports documents with a future date of adoption or of another event.
pub(super) fn check_pages(placed: &[Placed], calendar: &Calendar, found: &mut Diagnostics) {
    for page in placed {
        let Some(document) = &page.file.front.document else { continue };
        let dates = [("adopted", &document.adopted), ("drawn_up", &document.drawn_up), ("revised", &document.revised)];
        let corrected = document.corrections.iter().map(|correction| ("date", &correction.date));
        let mut own = Diagnostics::new();
        for (key, date) in dates.into_iter().filter_map(|(key, date)| Some((key, date.as_ref()?))).chain(corrected) {
            if let Some(problem) = calendar.after_day(key, date.value) {
                own.add(date.span, problem);
            }
        }
        found.extend(if page.file.front.draft { own.of_drafts() } else { own });
    }
}

/// Parts of Swedish and English words that mark numbers as a plan or a forecast.
const FORETOLD: [&str; 8] = ["budget", "prognos", "framskriv", "planerad", "planerat", "beräknad", "forecast", "projection"];

/// Whether a text calls what it is about a plan, a budget or a forecast.
pub(super) fn foretells(wording: &Wording) -> bool {
    wording.all().any(|text| {
        let text = text.to_lowercase();
        let words = || text.split(|c: char| !c.is_alphanumeric());
        FORETOLD.iter().any(|word| text.contains(word)) || words().any(|word| matches!(word, "plan" | "planned"))
    })
}
