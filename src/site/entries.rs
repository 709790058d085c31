//! The data other than numbers, with their references to numbers resolved: goals, measures, self-checks, the plan of a year, matrices, budgets and terms. It never looks at a page.

use std::collections::{BTreeMap, BTreeSet};

use super::calendar::Calendar;
use super::numbers::Numbers;
use super::year_plan::Task;
use super::{actions, goals, self_checks, terms};
use crate::action::{Action, ActionFile};
use crate::budget::Budget;
use crate::config::Step;
use crate::diagnostic::{Diagnostics, Problem};
use crate::goal::{Goal, GoalFile};
use crate::matrix::Matrix;
use crate::name::{BudgetId, MatrixId};
use crate::self_check::{SelfCheck, SelfCheckFile};
use crate::term::Term;

/// The goals, measures, self-checks, matrices, budgets and terms of a site, without the years of drafts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries {
    /// The goals, in the order of the files.
    pub goals: Vec<Goal>,
    /// The measures, in the order of the files.
    pub actions: Vec<Action>,
    /// The self-checks, in the order of the files.
    pub self_checks: Vec<SelfCheck>,
    /// The tasks of the plan of a year, by month.
    pub plan: Vec<Task>,
    /// The matrices.
    pub matrices: BTreeMap<MatrixId, Matrix>,
    /// The budgets.
    pub budgets: BTreeMap<BudgetId, Budget>,
    /// The terms, in the order of the files; unique.
    pub terms: Vec<Term>,
    /// The kinds of entries of which some could not be parsed; unknown references to them are not reported.
    pub unread: BTreeSet<&'static str>,
}

/// The same data as parsed.
pub(super) struct EntryFiles {
    pub goals: Vec<GoalFile>,
    pub actions: Vec<ActionFile>,
    pub self_checks: Vec<SelfCheckFile>,
    pub matrices: Vec<Matrix>,
    pub budgets: Vec<Budget>,
    pub terms: Vec<Term>,
    pub unread: BTreeSet<&'static str>,
    /// The boards' own scale of verdicts on goals.
    pub scale: Vec<Step>,
}

/// Resolves the references to numbers, which still include what only drafts cover. The plan is resolved later, since it has links.
pub(super) fn resolve(files: EntryFiles, numbers: &Numbers, reports: &actions::Reports, found: &mut Diagnostics) -> Entries {
    let settings = &numbers.settings;
    let adopted = |year: u16| settings.withheld_from.is_none_or(|withheld| year < withheld);
    let known = goals::Known {
        indicators: &numbers.indicators,
        areas: &numbers.areas,
        area_names: &settings.area_names,
        areas_complete: settings.areas_complete,
        own_area: &settings.own_area,
        editions: &reports.declared,
        built: &reports.built,
        scale: &files.scale,
        goals_complete: !files.unread.contains("goal"),
    };
    let mut goals = goals::resolve(files.goals, &known, found);
    goals.retain(|goal| adopted(goal.edition));
    let known = actions::Known {
        reports,
        areas: &numbers.areas,
        area_names: &settings.area_names,
        areas_complete: settings.areas_complete,
        indicators: &numbers.indicators,
        goals: &goals,
        first_editions: actions::first_editions(&goals),
    };
    let mut actions = actions::resolve(files.actions, &known, found);
    actions.retain(|action| adopted(action.edition));
    let mut self_checks = self_checks::resolve(files.self_checks, &known, settings.default_threshold, found);
    self_checks.retain(|check| adopted(check.edition));
    let terms = terms::resolve(files.terms, found);
    let matrices = files.matrices.into_iter().map(|matrix| (matrix.id.clone(), matrix)).collect();
    let budgets = budgets(files.budgets, &settings.calendar, found);
    Entries { goals, actions, self_checks, plan: Vec::new(), matrices, budgets, terms, unread: files.unread }
}

/// Returns the budgets by name. Reports outcomes of the future, and names that occur twice.
fn budgets(budgets: Vec<Budget>, calendar: &Calendar, found: &mut Diagnostics) -> BTreeMap<BudgetId, Budget> {
    let mut known: BTreeMap<BudgetId, Budget> = BTreeMap::new();
    for budget in budgets {
        calendar.check_source(budget.source.as_ref(), found);
        let (last, at) = budget.through.as_ref().map_or((budget.period, budget.span), |through| (through.value, through.span));
        if let Some(problem) = calendar.after(last) {
            calendar.report(budget.period.year, at, problem, found);
        }
        if let Some(first) = known.get(&budget.id) {
            let problem = Problem::DuplicateEntry { kind: "budget".into(), found: budget.id.to_string(), edition: None };
            found.add_related(budget.span, problem, first.span);
            continue;
        }
        known.insert(budget.id.clone(), budget);
    }
    known
}
