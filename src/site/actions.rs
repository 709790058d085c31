//! Resolves parsed measures into valid ones: references exist, and measures of reports that are not built are removed. It never looks at a
//! number.

use std::collections::{BTreeMap, BTreeSet};

use crate::action::{Action, ActionFile, Because, Status};
use crate::area::{self, AreaKind, Areas};
use crate::diagnostic::{Diagnostics, Problem};
use crate::goal::Goal;
use crate::indicator::Indicator;
use crate::name::{ActionId, AreaId, CategoryId, GoalId, IndicatorId, nearest};
use crate::source::{Span, Spanned};

/// The years of a site's reports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reports {
    /// Of all reports, including drafts.
    pub declared: BTreeSet<u16>,
    /// Of the reports that are built.
    pub built: BTreeSet<u16>,
}

/// What measures may refer to.
pub(super) struct Known<'a> {
    /// The reports.
    pub reports: &'a Reports,
    /// The areas.
    pub areas: &'a Areas,
    /// The index of their names.
    pub area_names: &'a area::Names,
    /// Whether all area names could be parsed. If not, unknown ones are not reported, since the error is in the file of the areas.
    pub areas_complete: bool,
    /// The indicators.
    pub indicators: &'a BTreeMap<IndicatorId, Indicator>,
    /// The goals.
    pub goals: &'a [Goal],
    /// The first edition of each goal.
    pub first_editions: BTreeMap<GoalId, u16>,
}

/// Returns the first edition of each goal.
pub(super) fn first_editions(goals: &[Goal]) -> BTreeMap<GoalId, u16> {
    let mut first = BTreeMap::new();
    for goal in goals {
        let edition = first.entry(goal.id.clone()).or_insert(goal.edition);
        *edition = goal.edition.min(*edition);
    }
    first
}

/// Resolves the references of the measures, and reports invalid ones. Keeps the order of the files; measures of a draft that is not built
/// are silently left out.
pub(super) fn resolve(files: Vec<ActionFile>, known: &Known<'_>, found: &mut Diagnostics) -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::with_capacity(files.len());
    let mut told: BTreeMap<(u16, ActionId), Span> = BTreeMap::new();
    for file in files {
        let Some(edition) = &file.edition else { continue };
        let year = edition.value;
        if !known.reports.built.contains(&year) {
            if !known.reports.declared.contains(&year) {
                without_report(edition, known.reports, found);
            }
            continue;
        }
        if let Some(first) = told.get(&(year, file.id.value.clone())) {
            let problem =
                Problem::DuplicateEntry { kind: "action".into(), found: file.id.value.to_string(), edition: Some(year.to_string()) };
            found.add_related(file.id.span, problem, *first);
            continue;
        }
        told.insert((year, file.id.value.clone()), file.id.span);
        actions.extend(action(file, year, known, found));
    }
    // If something could not be parsed, it may be the seemingly lost measure.
    if !found.has_errors() {
        check_lost(&actions, &known.reports.built, found);
    }
    actions
}

/// Reports a year without a report.
pub(super) fn without_report(edition: &Spanned<u16>, reports: &Reports, found: &mut Diagnostics) {
    let (written, known) = (edition.value.to_string(), reports.declared.iter().map(u16::to_string).collect::<Vec<_>>());
    found.add_suggesting(
        edition.span,
        |nearest| Problem::UnknownEntry { kind: "edition".into(), found: written.clone(), nearest },
        || nearest(&written, known.iter().map(String::as_str)),
    );
}

/// Resolves a measure. Returns `None` if it lacks something required, which was reported when it was parsed.
fn action(file: ActionFile, edition: u16, known: &Known<'_>, found: &mut Diagnostics) -> Option<Action> {
    let ActionFile { id, text, edition: _, operation, because, owner, due, status, reason, outcome } = file;
    let operation = operation.and_then(|written| self::operation(&written, known, found));
    let because = because.iter().filter_map(|written| reason_for(written, edition, known, found)).collect();
    let (text, status) = (text?, status?);
    Some(Action { id: id.value, text, edition, operation, because, owner, due, status, reason, outcome, span: id.span })
}

/// Returns the operation referred to. Returns `None` after reporting that it does not exist.
pub(super) fn operation(written: &Spanned<String>, known: &Known<'_>, found: &mut Diagnostics) -> Option<AreaId> {
    let id = known.area_names.find(&written.value);
    let Some(area) = id.and_then(|id| known.areas.get(id)) else {
        if known.areas_complete {
            found.add_suggesting(
                written.span,
                |nearest| Problem::UnknownArea { found: written.value.clone(), nearest },
                || area::nearest(known.areas, &written.value),
            );
        }
        return None;
    };
    if area.kind != AreaKind::Operation {
        found.add(written.span, Problem::NotAnOperation { found: written.value.clone() });
        return None;
    }
    Some(area.id.clone())
}

/// Resolves a reason: an indicator takes precedence over a goal of the same name, since it has its own page.
fn reason_for(written: &Spanned<String>, edition: u16, known: &Known<'_>, found: &mut Diagnostics) -> Option<Because> {
    let indicator = |name: &str| IndicatorId::parse(name).and_then(|id| known.indicators.get(&id));
    let because = match written.value.split_once('/') {
        Some((name, category)) => indicator(name.trim()).and_then(|indicator| {
            let category = CategoryId::parse(category.trim()).filter(|id| indicator.category(id).is_some());
            category.map(|category| Because::Category(indicator.id.clone(), category))
        }),
        None => indicator(&written.value).map(|indicator| Because::Indicator(indicator.id.clone())).or_else(|| {
            let id = GoalId::parse(&written.value)?;
            known.first_editions.get(&id).is_some_and(|first| *first <= edition).then_some(Because::Goal(id))
        }),
    };
    if because.is_none() {
        found.add_suggesting(
            written.span,
            |nearest| Problem::BecauseOfNothing { found: written.value.clone(), nearest },
            || nearest_reason(&written.value, known),
        );
    }
    because
}

/// Returns the most similar name of an indicator, a category or a goal.
fn nearest_reason(written: &str, known: &Known<'_>) -> Option<String> {
    let of_indicator = written.split_once('/').and_then(|(name, _)| known.indicators.get(&IndicatorId::parse(name.trim())?));
    let mut names: Vec<String> = match of_indicator {
        Some(indicator) => indicator.categories.iter().map(|category| format!("{}/{}", indicator.id, category.id)).collect(),
        None => known.indicators.keys().map(IndicatorId::to_string).collect(),
    };
    names.extend(known.goals.iter().map(|goal| goal.id.to_string()));
    nearest(written, names.iter().map(String::as_str))
}

/// Reports measures that were not finished in one report and are missing in the next: readers cannot know what became of them.
fn check_lost(actions: &[Action], reports: &BTreeSet<u16>, found: &mut Diagnostics) {
    let told: BTreeSet<(u16, &ActionId)> = actions.iter().map(|action| (action.edition, &action.id)).collect();
    for action in actions.iter().filter(|action| !matches!(action.status, Status::Done | Status::Stopped)) {
        let next = reports.range(action.edition + 1..).next();
        if let Some(year) = next.filter(|year| !told.contains(&(**year, &action.id))) {
            found.add(action.span, Problem::MeasureLost { measure: action.id.to_string(), edition: year.to_string() });
        }
    }
}
