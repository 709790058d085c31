//! Data that only a draft's year covers: numbers, and indicators and categories without any others. It never knows which page mentions
//! them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entries, Numbers};
use crate::action::Because;
use crate::diagnostic::Problem;
use crate::indicator::{Cell, CellValue, Description, Indicator};
use crate::name::{CategoryId, IndicatorId, SurveyId};

/// The indicators, categories and surveys that must not be known yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafted {
    /// The indicators, with the first year that is withheld.
    pub indicators: BTreeMap<IndicatorId, u16>,
    /// The categories of other indicators.
    pub categories: BTreeSet<(IndicatorId, CategoryId)>,
    /// The surveys.
    pub surveys: BTreeSet<SurveyId>,
}

/// Removes every number from `year` on, and records the indicators and categories that then have none.
pub(super) fn withhold(indicators: &mut BTreeMap<IndicatorId, Indicator>, year: Option<u16>) -> Drafted {
    let mut drafted = Drafted::default();
    let Some(year) = year else { return drafted };
    for indicator in indicators.values_mut() {
        let before = indicator.clone();
        indicator.withhold_from(year);
        if is_new(&before, indicator) {
            drafted.indicators.insert(indicator.id.clone(), year);
            continue;
        }
        let left = categories_with_numbers(indicator);
        let new = categories_with_numbers(&before).into_iter().filter(|category| !left.contains(category));
        drafted.categories.extend(new.map(|category| (indicator.id.clone(), category.clone())));
    }
    drafted
}

/// Whether nothing is left of an indicator that had numbers, or of one that had only targets.
fn is_new(before: &Indicator, left: &Indicator) -> bool {
    let was_aimed_at = before.cells.is_empty() && !before.targets.is_empty() && left.targets.is_empty();
    let has_numbers = |indicator: &Indicator| indicator.cells.values().any(is_number);
    was_aimed_at || has_numbers(before) && !has_numbers(left)
}

/// Returns the categories of an indicator with a number, shown or suppressed.
fn categories_with_numbers(indicator: &Indicator) -> BTreeSet<&CategoryId> {
    indicator.cells.iter().filter(|(_, cell)| is_number(cell)).filter_map(|(key, _)| key.category.as_ref()).collect()
}

fn is_number(cell: &Cell) -> bool {
    matches!(cell.value, CellValue::Number(_) | CellValue::Range(..) | CellValue::Suppressed)
}

impl Drafted {
    /// Returns the problem for a page that names an indicator that only drafts cover; `None` for any other.
    pub fn problem(&self, indicator: &str) -> Option<Problem> {
        let year = self.indicators.get(&IndicatorId::parse(indicator)?)?;
        Some(Problem::NotAdopted { indicator: indicator.to_owned(), year: year.to_string() })
    }

    /// Returns the problem for a page that names a category that only drafts cover; `None` for any other.
    pub fn problem_of_category(&self, indicator: &Indicator, category: &str) -> Option<Problem> {
        let is_drafted = self.categories.contains(&(indicator.id.clone(), CategoryId::parse(category)?));
        let year = indicator.withheld.filter(|_| is_drafted)?;
        Some(Problem::NotAdopted { indicator: indicator.id.to_string(), year: year.to_string() })
    }

    /// Removes the indicators and categories, with every reference to them.
    pub(super) fn take_from(&self, numbers: &mut Numbers, entries: &mut Entries) {
        let is_known = |id: &IndicatorId| !self.indicators.contains_key(id);
        let has_category = |id: &IndicatorId, category: &CategoryId| !self.categories.contains(&(id.clone(), category.clone()));
        numbers.indicators.retain(|id, _| is_known(id));
        for indicator in numbers.indicators.values_mut() {
            let Indicator { description: Description { id, categories, .. }, cells, .. } = indicator;
            categories.retain(|category| has_category(id, &category.id));
            cells.retain(|key, _| key.category.as_ref().is_none_or(|category| has_category(id, category)));
        }
        entries.goals.iter_mut().for_each(|goal| goal.indicators.retain(is_known));
        for action in &mut entries.actions {
            action.because.retain(|because| match because {
                Because::Indicator(id) => is_known(id),
                Because::Category(id, category) => is_known(id) && has_category(id, category),
                Because::Goal(_) => true,
            });
        }
        for check in &mut entries.self_checks {
            check.indicator = check.indicator.take().filter(is_known);
        }
        numbers.surveys.retain(|id, _| !self.surveys.contains(id));
        numbers.surveys.values_mut().for_each(|survey| survey.questions.retain(|question| is_known(&question.indicator)));
    }
}
