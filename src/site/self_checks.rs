//! Resolves parsed self-checks into valid ones: references exist, their times belong to the report's year, small counts are suppressed, and those of
//! reports that are not built are removed. It never looks at an indicator's numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::actions::{self, Known};
use super::goals;
use crate::diagnostic::{Diagnostics, Problem};
use crate::disclosure;
use crate::name::{Period, SelfCheckId};
use crate::self_check::{Kept, SelfCheck, SelfCheckFile};
use crate::source::{Span, Spanned};

/// Resolves the references of the self-checks, and reports invalid ones. Keeps the order of the files; those of a draft that is not built are silently
/// left out. Counts of people below `threshold` are suppressed.
pub(super) fn resolve(files: Vec<SelfCheckFile>, known: &Known<'_>, threshold: u32, found: &mut Diagnostics) -> Vec<SelfCheck> {
    let mut checks: Vec<SelfCheck> = Vec::with_capacity(files.len());
    let mut told: BTreeMap<(u16, SelfCheckId), Span> = BTreeMap::new();
    for file in files {
        let Some(edition) = &file.edition else { continue };
        let year = edition.value;
        if !known.reports.built.contains(&year) {
            if !known.reports.declared.contains(&year) {
                actions::without_report(edition, known.reports, found);
            }
            continue;
        }
        if let Some(first) = told.get(&(year, file.id.value.clone())) {
            let problem =
                Problem::DuplicateEntry { kind: "self-check".into(), found: file.id.value.to_string(), edition: Some(year.to_string()) };
            found.add_related(file.id.span, problem, *first);
            continue;
        }
        told.insert((year, file.id.value.clone()), file.id.span);
        checks.extend(check(file, year, known, threshold, found));
    }
    // If something could not be parsed, it may be the seemingly lost check.
    if !found.has_errors() {
        check_lost(&checks, &known.reports.built, found);
    }
    checks
}

/// Resolves a self-check. Returns `None` if it lacks something required, which was reported when it was parsed.
fn check(file: SelfCheckFile, edition: u16, known: &Known<'_>, threshold: u32, found: &mut Diagnostics) -> Option<SelfCheck> {
    let done = file.occasions();
    for period in file.done.iter().chain(file.measurements.iter().map(|measurement| &measurement.day)) {
        check_year(period, edition, found);
    }
    let SelfCheckFile { id, text, edition: _, operation, frequency, method, owner, indicator, planned, .. } = file;
    let SelfCheckFile { times, reason, result, outcome, next, mut measurements, complete, .. } = file;
    let operation = operation.and_then(|written| actions::operation(&written, known, found));
    let indicator = indicator.and_then(|written| goals::indicator(&written, known.indicators, found));
    for measurement in &mut measurements {
        disclosure::hide_few(measurement, threshold);
    }
    let times = times.unwrap_or_else(|| u32::try_from(done.len()).unwrap_or(u32::MAX));
    let (id, span) = (id.value, id.span);
    let check = SelfCheck {
        id,
        text: text?,
        edition,
        operation,
        frequency,
        method,
        owner,
        indicator,
        planned,
        done,
        times,
        reason,
        result,
        outcome,
        next,
        measurements,
        span,
    };
    if complete && check.kept() != Kept::Done && check.reason.is_none() {
        let (times, planned) = (check.times.into(), check.planned.unwrap_or(1).into());
        found.add(span, Problem::SelfCheckWithoutReason { check: check.id.to_string(), times, planned });
    }
    Some(check)
}

/// Reports a time outside the report's year: a report shows nothing later, and what was done earlier belongs to the report of then.
fn check_year(period: &Spanned<Period>, edition: u16, found: &mut Diagnostics) {
    let (written, year) = (period.value.to_string(), edition.to_string());
    if period.value.year > edition {
        found.add(period.span, Problem::AfterEdition { period: written, edition: year });
    } else if period.value.year < edition {
        found.add(period.span, Problem::BeforeEdition { period: written, edition: year });
    }
}

/// Reports self-checks that the next report does not mention although they were not done as planned, or something is planned for its year: readers
/// cannot know what became of them.
fn check_lost(checks: &[SelfCheck], reports: &BTreeSet<u16>, found: &mut Diagnostics) {
    let told: BTreeSet<(u16, &SelfCheckId)> = checks.iter().map(|check| (check.edition, &check.id)).collect();
    for check in checks.iter().filter(|check| check.kept() != Kept::Done || check.next.is_some()) {
        let next = reports.range(check.edition + 1..).next();
        if let Some(year) = next.filter(|year| !told.contains(&(**year, &check.id))) {
            let why = if check.kept() == Kept::Done { "planned" } else { "missed" };
            found.add(check.span, Problem::SelfCheckLost { check: check.id.to_string(), edition: year.to_string(), why: why.into() });
        }
    }
}
