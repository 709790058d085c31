//! The numbers of a site with everything that refers to them, resolved in the only possible order: nothing looks at a number before
//! suppression. It never looks at a page.

use std::collections::BTreeMap;

use super::drafted::{self, Drafted, Naming};
use super::{actions, facts, goals, indicators, judged, surveys, terms};
use crate::action::{Action, ActionFile};
use crate::area::Areas;
use crate::diagnostic::Diagnostics;
use crate::disclosure::{self, Taken};
use crate::fact::Fact;
use crate::goal::{Goal, GoalFile};
use crate::indicator::{Indicator, IndicatorFile, TableFile};
use crate::name::{FactId, IndicatorId, SurveyId};
use crate::survey::{Survey, SurveyFile};
use crate::term::Term;

/// The data files as parsed, except areas and matrices, which no other file changes.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// The indicators.
    pub indicators: Vec<IndicatorFile>,
    /// The tables.
    pub tables: Vec<TableFile>,
    /// The goals.
    pub goals: Vec<GoalFile>,
    /// The measures.
    pub actions: Vec<ActionFile>,
    /// The surveys.
    pub surveys: Vec<SurveyFile>,
    /// The single facts.
    pub facts: Vec<Fact>,
    /// The terms.
    pub terms: Vec<Term>,
}

/// The same, valid, after suppression and without the years of drafts.
pub(super) struct Data {
    pub indicators: BTreeMap<IndicatorId, Indicator>,
    pub surveys: BTreeMap<SurveyId, Survey>,
    pub goals: Vec<Goal>,
    pub actions: Vec<Action>,
    pub facts: BTreeMap<FactId, Fact>,
    pub terms: Vec<Term>,
    /// What only a draft's year covers, and is removed.
    pub drafted: Drafted,
    /// What was suppressed, for warnings about other places where it occurs.
    pub taken: Taken,
}

/// Resolves the numbers, suppresses what must not be shown, and then resolves what refers to them.
pub(super) fn resolve(
    written: Written,
    areas: &Areas,
    settings: &indicators::Settings,
    reports: &actions::Reports,
    found: &mut Diagnostics,
) -> Data {
    let adopted = |year: u16| settings.withheld_from.is_none_or(|withheld| year < withheld);
    let mut indicators = indicators::resolve(written.indicators, written.tables, areas, settings, found);
    let mut drafted = drafted::withhold(&mut indicators, settings.withheld_from);
    let known = surveys::Known { areas, indicators: &indicators, settings };
    let mut surveys = surveys::resolve(written.surveys, &known, found);
    for survey in surveys.values_mut().filter(|survey| !survey.rounds.is_empty()) {
        survey.rounds.retain(|round| adopted(round.period.year));
        if survey.rounds.is_empty() {
            drafted.surveys.insert(survey.id.clone());
        }
    }
    let mut facts = facts::resolve(written.facts, &settings.calendar, found);
    facts::check_parts(&indicators, &facts, found);
    facts.retain(|_, fact| fact.period.is_none_or(|period| adopted(period.year)));
    let setting = disclosure::Setting { areas, own_area: &settings.own_area, threshold: settings.default_threshold };
    let mut numbers = disclosure::Numbers { indicators: &mut indicators, surveys: &mut surveys, facts: &mut facts };
    let taken = disclosure::hide(&mut numbers, setting, found);
    judged::prepare(&mut indicators, &surveys);

    let known = goals::Known {
        indicators: &indicators,
        areas,
        area_names: &settings.area_names,
        areas_complete: settings.areas_complete,
        own_area: &settings.own_area,
        editions: &reports.declared,
        built: &reports.built,
    };
    let mut goals = goals::resolve(written.goals, &known, found);
    goals.retain(|goal| adopted(goal.edition));
    let known = actions::Known {
        reports,
        areas,
        area_names: &settings.area_names,
        areas_complete: settings.areas_complete,
        indicators: &indicators,
        goals: &goals,
        first_editions: actions::first_editions(&goals),
    };
    let mut actions = actions::resolve(written.actions, &known, found);
    actions.retain(|action| adopted(action.edition));
    let terms = terms::resolve(written.terms, found);
    drafted.take_from(&mut indicators, Naming { goals: &mut goals, actions: &mut actions, surveys: &mut surveys });
    Data { indicators, surveys, goals, actions, facts, terms, drafted, taken }
}
