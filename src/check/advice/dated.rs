//! Documents past their last day. It never judges a document without one.

use crate::diagnostic::{Diagnostics, Problem};
use crate::site::{Page, Site};

/// Reports a document whose last day has passed.
pub(super) fn check(site: &Site, page: &Page, found: &mut Diagnostics) {
    let until = page.front.document.as_ref().and_then(|document| document.valid_until.as_ref());
    let Some((until, today)) = until.zip(site.numbers.settings.calendar.today) else { return };
    if until.value < today {
        found.add(until.span, Problem::DocumentExpired { until: until.value.to_string() });
    }
}
