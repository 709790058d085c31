//! When data were published and modified, and the time that they cover, according to the content. It never reads the clock.

use jiff::civil::Date;

use crate::indicator::Indicator;
use crate::name::{Part, Period};
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
        let Some((first, last)) = span(period) else { continue };
        days = Some(days.map_or((first, last), |(from, to)| (from.min(first), to.max(last))));
    }
    days
}

/// Returns the first and last day of a period.
fn span(period: Period) -> Option<(Date, Date)> {
    let (first, months) = match period.part {
        Part::Year => (1, 12),
        Part::Half(half) | Part::Season(half) => (half * 6 - 5, 6),
        Part::Quarter(quarter) => (quarter * 3 - 2, 3),
        Part::Month(month) => (month, 1),
    };
    let day = |month: u8| Date::new(i16::try_from(period.year).ok()?, i8::try_from(month).ok()?, 1).ok();
    Some((day(first)?, day(first + months - 1)?.last_of_month()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_covers_its_days() {
        let days = |text: &str| span(text.parse().expect("a period")).map(|(first, last)| format!("{first}/{last}"));
        for (period, wanted) in [
            ("2024", "2024-01-01/2024-12-31"),
            ("2024-02", "2024-02-01/2024-02-29"),
            ("2023-Q4", "2023-10-01/2023-12-31"),
            ("2023-H1", "2023-01-01/2023-06-30"),
            ("2023-autumn", "2023-07-01/2023-12-31"),
        ] {
            assert_eq!(days(period), Some(wanted.to_owned()));
        }
    }
}
