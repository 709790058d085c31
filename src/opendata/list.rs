//! The content other than numbers as tables, one of each kind for the whole site: goals, self-checks, the plan of a year, budgets. It never
//! decides what a goal came to: the site does.

pub(super) mod budgets;
mod goals;
mod plan;
mod self_checks;

use super::Format;
use super::field::{Field, Table};
use crate::site::{GeneratedPage, Site};

/// A kind of content with a table of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// The goals, each with its verdict.
    Goals,
    /// The numbers by which goals are judged.
    GoalResults,
    /// The self-checks.
    SelfChecks,
    /// The point measurements of self-checks.
    Measurements,
    /// The plan of a year.
    Plan,
    /// The budgets that pages show.
    Budgets,
}

impl List {
    /// Every kind, in the order in which they are explained.
    pub const ALL: [Self; 6] = [Self::Goals, Self::GoalResults, Self::SelfChecks, Self::Measurements, Self::Plan, Self::Budgets];

    /// Returns its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::GoalResults => "goal-results",
            Self::SelfChecks => "self-checks",
            Self::Measurements => "self-check-measurements",
            Self::Plan => "year-plan",
            Self::Budgets => "budgets",
        }
    }

    /// Returns the path of its file. The paths are a promise: they never change.
    pub fn path(self, format: Format) -> String {
        format!("data/{}{}", self.name(), format.ending())
    }

    /// Returns the catalogues' key for its title; that for what it holds is the same with `-holds`.
    pub fn key(self) -> String {
        format!("data-list-{}", self.name())
    }

    /// Returns the page that shows the same.
    pub fn page(self) -> GeneratedPage {
        match self {
            Self::Goals | Self::GoalResults => GeneratedPage::Goals,
            Self::SelfChecks | Self::Measurements => GeneratedPage::SelfChecks,
            Self::Plan => GeneratedPage::YearPlan,
            // Budgets have no page of their own.
            Self::Budgets => GeneratedPage::OpenData,
        }
    }

    /// Returns the columns of its table.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Goals => goals::FIELDS,
            Self::GoalResults => goals::RESULT_FIELDS,
            Self::SelfChecks => self_checks::FIELDS,
            Self::Measurements => self_checks::MEASUREMENT_FIELDS,
            Self::Plan => plan::FIELDS,
            Self::Budgets => budgets::FIELDS,
        }
    }

    /// Returns its table.
    pub(super) fn table(self, site: &Site) -> Table<'_> {
        let rows = match self {
            Self::Goals => site.entries.goals.iter().map(|goal| goals::row(site, goal)).collect(),
            Self::GoalResults => site.entries.goals.iter().flat_map(|goal| goals::results(site, goal)).collect(),
            Self::SelfChecks => site.entries.self_checks.iter().map(|check| self_checks::row(site, check)).collect(),
            Self::Measurements => site.entries.self_checks.iter().flat_map(self_checks::measurements).collect(),
            Self::Plan => site.entries.plan.iter().map(|task| plan::row(site, task)).collect(),
            Self::Budgets => site.shown_budgets().flat_map(budgets::rows).collect(),
        };
        Table { fields: self.fields(), rows }
    }

    fn is_offered(self, site: &Site) -> bool {
        let entries = &site.entries;
        match self {
            Self::Goals => !entries.goals.is_empty(),
            Self::GoalResults => entries.goals.iter().any(|goal| !goal.indicators.is_empty()),
            Self::SelfChecks => !entries.self_checks.is_empty(),
            Self::Measurements => entries.self_checks.iter().any(|check| !check.measurements.is_empty()),
            Self::Plan => !entries.plan.is_empty(),
            Self::Budgets => site.shown_budgets().next().is_some(),
        }
    }
}

/// Returns the kinds of content that a site offers as tables.
pub fn lists(site: &Site) -> Vec<List> {
    if !site.config.open_data.is_offered {
        return Vec::new();
    }
    List::ALL.into_iter().filter(|list| list.is_offered(site)).collect()
}
