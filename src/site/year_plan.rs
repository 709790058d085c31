//! Resolves the tasks of the plan of a year: what they refer to exists. It never asks what day it is, so nothing is overdue.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use super::actions::{self, Known};
use super::links::Targets;
use super::{LinkTarget, Site};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{AreaId, Lang, Period, TaskId, Wording};
use crate::source::Span;
use crate::year_plan::TaskFile;

/// A valid task of the plan of a year: what it refers to exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its id in files, unique in its year.
    pub id: TaskId,
    /// The month in which it is done.
    pub month: Period,
    /// What is done.
    pub text: Wording,
    /// The role that does it.
    pub owner: Option<Wording>,
    /// The operation that does it; `None` for the whole organisation.
    pub operation: Option<AreaId>,
    /// The year of the report that it concerns, if that is built.
    pub report: Option<u16>,
    /// What says more.
    pub link: Option<LinkTarget>,
}

impl Task {
    /// Returns the first working day of its month: no Saturday or Sunday, nor 1 January or 1 May. Holidays that move are not considered.
    pub fn first_working_day(&self) -> Date {
        let first = self.month.first_day();
        let is_free =
            |day: &Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || day.day() == 1 && matches!(day.month(), 1 | 5);
        let mut days = first.series(jiff::Span::new().days(1));
        days.find(|day| !is_free(day)).unwrap_or(first)
    }
}

impl Site {
    /// Returns the last day on which the content is known to have changed: that of a page, or else the first of its plan. It depends on the content
    /// alone, never on the clock.
    pub fn changed(&self) -> Option<Date> {
        let pages = self.pages.iter().filter(|page| !page.draft).filter_map(|page| page.changed()).max();
        pages.or_else(|| self.entries.plan.iter().map(|task| task.month.first_day()).min())
    }
}

impl Site {
    /// Returns the absolute address of a link's target; `None` if the site's own is not configured.
    pub fn target_url(&self, target: &LinkTarget, lang: &Lang) -> Option<String> {
        match target {
            LinkTarget::External(address) => Some(address.clone()),
            LinkTarget::Page(id, anchor) => {
                let page = self.canonical(self.url_in(self.page(self.in_language(*id, lang)), lang))?;
                Some(anchor.as_ref().map_or_else(|| page.clone(), |anchor| format!("{page}#{anchor}")))
            }
            LinkTarget::Indicator(id) => self.canonical(&self.indicator_url(id, lang)),
            LinkTarget::Asset(path) => {
                let root = self.config.base_url.as_ref()?;
                self.structure.assets.get(path).map(|asset| format!("{root}{}", asset.target))
            }
            LinkTarget::Anchor(_) | LinkTarget::Contact(_) => None,
        }
    }
}

/// Resolves the references of the tasks, and reports invalid ones. Sorts them by month, and else keeps the order of the file.
pub(super) fn resolve(files: Vec<TaskFile>, known: &Known<'_>, targets: &Targets<'_>, found: &mut Diagnostics) -> Vec<Task> {
    let mut told: BTreeMap<(u16, TaskId), Span> = BTreeMap::new();
    let mut tasks = Vec::with_capacity(files.len());
    for file in files {
        let year = file.month.map_or(0, |month| month.year);
        if let Some(first) = told.insert((year, file.id.value.clone()), file.id.span) {
            let problem = Problem::DuplicateEntry { kind: "task".into(), found: file.id.value.to_string(), edition: None };
            found.add_related(file.id.span, problem, first);
            continue;
        }
        tasks.extend(task(file, known, targets, found));
    }
    tasks.sort_by_key(|task| task.month);
    tasks
}

/// Resolves a task. Returns `None` if it lacks something required, which was reported when it was parsed.
fn task(file: TaskFile, known: &Known<'_>, targets: &Targets<'_>, found: &mut Diagnostics) -> Option<Task> {
    let TaskFile { id, month, text, owner, operation, report, link } = file;
    let operation = operation.and_then(|written| actions::operation(&written, known, found));
    if let Some(report) = report.as_ref().filter(|report| !known.reports.declared.contains(&report.value)) {
        actions::without_report(report, known.reports, found);
    }
    let report = report.map(|report| report.value).filter(|report| known.reports.built.contains(report));
    let link = link.and_then(|written| match targets.link("", &written.value) {
        Ok(target) => Some(target),
        Err(problem) => {
            targets.report("", &written, problem, found);
            None
        }
    });
    Some(Task { id: id.value, month: month?, text: text?, owner, operation, report, link })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_falls_on_the_first_working_day_of_its_month() {
        let day = |month: &str| {
            let month = month.parse().expect("a month");
            let task = Task {
                id: TaskId::parse("a").expect("an id"),
                month,
                text: Wording::plain("A"),
                owner: None,
                operation: None,
                report: None,
                link: None,
            };
            task.first_working_day().to_string()
        };
        assert_eq!(day("2025-04"), "2025-04-01", "a Tuesday");
        assert_eq!(day("2025-03"), "2025-03-03", "the first is a Saturday");
        assert_eq!(day("2025-06"), "2025-06-02", "a Sunday");
        assert_eq!(day("2025-01"), "2025-01-02", "New Year's Day");
        assert_eq!(day("2026-05"), "2026-05-04", "1 May is a Friday");
        assert_eq!(day("2022-01"), "2022-01-03", "New Year's Day is a Saturday");
    }
}
