//! The goals of one edition as a tree: the council's above its boards', those above their units'. It never counts them.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Problem};
use crate::goal::Goal;
use crate::name::nearest;
use crate::source::Spanned;

/// What a goal's definition says of those above it.
pub(super) struct Written {
    /// The goal to which it contributes.
    pub within: Option<Spanned<String>>,
    /// Whether the goal was parsed without errors; if not, a missing level is not reported.
    pub complete: bool,
}

/// Resolves the goals that others contribute to, given as written for each goal, and reports unknown ones, circles, and levels that do not fit.
/// Unknown ones are not reported unless all goals could be parsed.
pub(super) fn resolve(goals: &mut [Goal], written: &[Written], is_complete: bool, found: &mut Diagnostics) {
    let parent = |(goal, written): (&Goal, &Written)| position(goals, goal, written.within.as_ref()?);
    let parents: Vec<Option<usize>> = goals.iter().zip(written).map(parent).collect();
    let mut circles: BTreeSet<usize> = BTreeSet::new();
    for (at, above) in written.iter().enumerate().filter_map(|(at, written)| Some((at, written.within.as_ref()?))) {
        let goal = &goals[at];
        let Some(parent) = parents[at] else {
            if is_complete {
                let known =
                    || goals.iter().filter(|other| other.edition == goal.edition && other.id != goal.id).map(|other| other.id.as_str());
                let problem = |nearest| Problem::UnknownEntry { kind: "goal".into(), found: above.value.clone(), nearest };
                found.add_suggesting(above.span, problem, || nearest(&above.value, known()));
            }
            continue;
        };
        if let Some(circle) = circle(&parents, at) {
            // Told once, at the first of them.
            if circles.is_disjoint(&circle) {
                found.add_related(above.span, Problem::GoalWithinItself { goal: goal.id.to_string() }, goals[parent].span);
            }
            circles.extend(circle);
            continue;
        }
        let whose = |whose: &str, goal: &Goal| Problem::LevelMissing { goal: goal.id.to_string(), whose: whose.to_owned() };
        let problem = match (goal.level, goals[parent].level) {
            (None, _) if !written[at].complete => continue,
            (_, None) if !written[parent].complete => continue,
            (None, _) => whose("own", goal),
            (_, None) => whose("above", &goals[parent]),
            (Some(level), Some(higher)) if level <= higher => {
                Problem::LevelNotBelow { level: level.as_str().to_owned(), above: higher.as_str().to_owned() }
            }
            _ => {
                let id = goals[parent].id.clone();
                goals[at].within = Some(id);
                continue;
            }
        };
        found.add_related(above.span, problem, goals[parent].span);
    }
}

fn position(goals: &[Goal], goal: &Goal, above: &Spanned<String>) -> Option<usize> {
    goals.iter().position(|other| other.edition == goal.edition && other.id.as_str() == above.value)
}

/// Returns the goals of the circle that one is in.
fn circle(parents: &[Option<usize>], from: usize) -> Option<BTreeSet<usize>> {
    let mut seen = BTreeSet::new();
    let mut at = from;
    while let Some(parent) = parents[at] {
        if !seen.insert(parent) {
            return None;
        }
        if parent == from {
            return Some(seen);
        }
        at = parent;
    }
    None
}
