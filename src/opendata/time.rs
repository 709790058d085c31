//! When data were published and modified, and the time that they cover, according to the content. It never reads the clock.

use jiff::civil::Date;

use crate::indicator::Indicator;
use crate::site::{Page, Site};

/// Returns the publication date of the first report that shows an indicator; `None` if none has one.
pub(super) fn issued(site: &Site, indicator: &Indicator) -> Option<Date> {
    let pages = site.structure.used_in.get(&indicator.id).into_iter().flatten();
    pages.filter_map(|id| published(site, site.page(*id))).min()
}

/// Returns the last date on which an indicator's numbers are known to have changed.
pub(super) fn modified(site: &Site, indicator: &Indicator) -> Option<Date> {
    let retrieved = indicator.source.as_ref().and_then(|source| source.retrieved.as_ref()).map(|date| date.value);
    let revised = indicator.cells.values().filter_map(|cell| cell.revision.as_ref()).map(|revision| revision.revised);
    revised.chain(retrieved).chain(issued(site, indicator)).max()
}

/// Returns the publication date of a page, or of the report that it belongs to.
pub(super) fn published(site: &Site, page: &Page) -> Option<Date> {
    let start = page.report.map(|report| site.page(site.edition(report).start));
    let of = |page: &Page| {
        let document = page.front.document.as_ref();
        let of_document = || document.and_then(|document| document.adopted.as_ref().or(document.drawn_up.as_ref()));
        page.front.date.as_ref().or_else(of_document).map(|date| date.value)
    };
    of(page).or_else(|| of(start?))
}

/// Returns the first and last day that the indicators' numbers cover; `None` if there are none.
pub(super) fn covered<'a>(indicators: impl IntoIterator<Item = &'a Indicator>) -> Option<(Date, Date)> {
    let mut days: Option<(Date, Date)> = None;
    for period in indicators.into_iter().flat_map(|indicator| indicator.cells.keys()).map(|key| key.period) {
        let (first, last) = (period.first_day(), period.last_day());
        days = Some(days.map_or((first, last), |(from, to)| (from.min(first), to.max(last))));
    }
    days
}
