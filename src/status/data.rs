//! What the data of a report's year lack: numbers, verdicts, confirmations, outcomes. It never looks at a text.

use super::{Kind, Missing, Report, at};
use crate::indicator::Indicator;
use crate::self_check::SelfCheck;
use crate::site::{Page, Site, Verdict};

/// Returns the indicators that the report shows without a number of its year, or of the year that their source has by then.
pub(super) fn numbers(report: &Report<'_>) -> Vec<Missing> {
    let (site, year) = (report.site, report.edition.year);
    let is_of_report = |page: &Page| page.report == Some(report.id) && page.lang == *report.lang;
    let mut missing = Vec::new();
    for (id, pages) in &site.structure.used_in {
        let first = pages.iter().find(|id| is_of_report(site.page(**id)));
        let (Some(first), Some(indicator)) = (first, site.numbers.indicators.get(id)) else { continue };
        let last = last_year(site, indicator);
        // One that is made every third year may be two years old.
        let wanted = year.saturating_sub(u16::from(indicator.lag_years) + u16::from(indicator.every.saturating_sub(1)));
        let is_left_out = indicator.not_measured.iter().any(|period| period.year == year);
        if is_left_out || last.is_some_and(|last| last >= wanted) {
            continue;
        }
        let title = indicator.title.text(report.lang).to_owned();
        let more = [indicator.id.to_string(), last.map(|last| last.to_string()).unwrap_or_default()];
        let item = Missing::new(Kind::Number, title, at(indicator.span)).with(more);
        missing.push((*first, item.of(report.operation(site.page(*first)), None)));
    }
    missing.sort_by_key(|(page, _)| *page);
    missing.into_iter().map(|(_, item)| item).collect()
}

/// Returns the last year of which the own area, or any area where it has no numbers, has one.
fn last_year(site: &Site, indicator: &Indicator) -> Option<u16> {
    let own = site.own_area();
    let years = |is_own: bool| indicator.cells.keys().filter(move |key| !is_own || key.area == *own).map(|key| key.period.year).max();
    years(true).or_else(|| years(false))
}

/// Returns the goals that nobody has judged or confirmed.
pub(super) fn goals(site: &Site, year: u16) -> Vec<Missing> {
    let lang = site.config.first_language();
    let mut missing = Vec::new();
    for goal in site.entries.goals.iter().filter(|goal| goal.edition == year) {
        let text = goal.text.text(lang);
        let role = goal.by.as_ref().map(|by| by.text(lang).to_owned());
        if matches!(site.judged(goal).verdict, Verdict::NotAssessed | Verdict::Untold) {
            missing.push(Missing::new(Kind::Verdict, text, at(goal.span)).of(goal.operation.clone(), role.clone()));
        }
        if let Some(span) = goal.unconfirmed {
            missing.push(Missing::new(Kind::Confirmation, text, at(span)).of(goal.operation.clone(), role));
        }
    }
    missing
}

/// Returns the targets of the year that nobody has confirmed.
pub(super) fn targets(site: &Site, year: u16) -> Vec<Missing> {
    let lang = site.config.first_language();
    let mut missing = Vec::new();
    for indicator in site.numbers.indicators.values().filter(|indicator| indicator.defined) {
        let of_year = indicator.targets.iter().filter(|((_, period), _)| period.year == year).filter_map(|(_, target)| target.unconfirmed);
        missing.extend(of_year.map(|span| Missing::new(Kind::Confirmation, indicator.title.text(lang), at(span))));
    }
    missing
}

/// Returns the measures that do not say what they led to.
pub(super) fn measures(site: &Site, year: u16) -> Vec<Missing> {
    let lang = site.config.first_language();
    let of_year = site.entries.actions.iter().filter(|action| action.edition == year && action.outcome.is_none());
    of_year
        .map(|action| {
            let role = action.owner.as_ref().map(|owner| owner.text(lang).to_owned());
            Missing::new(Kind::Outcome, action.text.text(lang), at(action.span)).of(action.operation.clone(), role)
        })
        .collect()
}

/// Returns the self-checks that do not say when they were done or what they showed, nor why they were not done.
pub(super) fn self_checks(site: &Site, year: u16) -> Vec<Missing> {
    let lang = site.config.first_language();
    let is_told = |check: &SelfCheck| if check.times == 0 { check.reason.is_some() } else { check.result.is_some() };
    let of_year = site.entries.self_checks.iter().filter(|check| check.edition == year && !is_told(check));
    of_year
        .map(|check| {
            let role = check.owner.as_ref().map(|owner| owner.text(lang).to_owned());
            Missing::new(Kind::SelfCheck, check.text.text(lang), at(check.span)).of(check.operation.clone(), role)
        })
        .collect()
}
