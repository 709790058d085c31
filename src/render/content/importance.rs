//! The order of measures by importance: first those that are not over, of these first those that meet what was not reached, then as written. It
//! never asks what day it is.

use crate::action::{Action, Because, Status};
use crate::goal::Goal;
use crate::indicator::{Group, Outcome};
use crate::name::GoalId;
use crate::site::Site;

/// The number of measures that are shown before all others.
pub(in crate::render) const FIRST: usize = 5;

/// How important a measure is; the most important is the least. Measures that are equal keep the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::render) struct Importance {
    /// Whether it is done or stopped.
    pub is_over: bool,
    /// What it meets.
    problem: Problem,
}

/// The problem that a measure meets, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Problem {
    /// A goal or a target was not reached.
    Missed,
    /// One was nearly reached.
    Nearly,
    /// An indicator or a goal of which neither is known.
    Named,
    /// None is named.
    Unnamed,
}

/// Returns how important a measure is, by the goals and numbers of its report.
pub(in crate::render) fn of(site: &Site, action: &Action) -> Importance {
    let problem = action.because.iter().map(|because| problem(site, because, action.edition)).min();
    Importance { is_over: matches!(action.status, Status::Done | Status::Stopped), problem: problem.unwrap_or(Problem::Unnamed) }
}

fn problem(site: &Site, because: &Because, year: u16) -> Problem {
    let outcome = match because {
        Because::Goal(id) => goal(site, id, year).and_then(|goal| site.outcome_of(site.judged(goal).verdict)),
        // A target is of the whole.
        Because::Category(..) => None,
        Because::Indicator(id) => site.indicator_of_year(id, year).and_then(|indicator| {
            indicator.judged().standing(site.own_area(), Group::Total, Some(year)).and_then(|standing| standing.outcome)
        }),
    };
    match outcome {
        Some(Outcome::Missed) => Problem::Missed,
        Some(Outcome::Nearly) => Problem::Nearly,
        Some(Outcome::Reached) | None => Problem::Named,
    }
}

/// Returns a goal as in the report of a year, or else in the last report before it.
pub(in crate::render) fn goal<'s>(site: &'s Site, id: &GoalId, year: u16) -> Option<&'s Goal> {
    site.entries.goals.iter().filter(|goal| goal.id == *id && goal.edition <= year).max_by_key(|goal| goal.edition)
}
