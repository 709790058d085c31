//! The levels of goals: whose they are, which are above and below, and their order. It never judges one.

use super::{GoalContext, anchor};
use crate::goal::{Goal, Level};
use crate::render::frame;
use crate::render::shared::Shared;
use crate::site::GeneratedPage;
use crate::view::LinkView;

/// Returns the key of the words for whose goal it is.
pub(super) fn level_key(level: Level) -> &'static str {
    match level {
        Level::Council => "goal-level-council",
        Level::Board => "goal-level-board",
        Level::Unit => "goal-level-unit",
    }
}

/// Returns the key of the heading above the goals of a level.
pub(super) fn heading_key(level: Option<Level>) -> &'static str {
    match level {
        Some(Level::Council) => "goals-level-council",
        Some(Level::Board) => "goals-level-board",
        Some(Level::Unit) => "goals-level-unit",
        None => "goals-level-other",
    }
}

/// Returns the goals by level, the highest first, then those without one, each with the key of its summary; all together without a key if none
/// has a level.
pub(super) fn by_level<'g>(goals: &[&'g Goal]) -> Vec<(Option<&'static str>, Vec<&'g Goal>)> {
    if goals.iter().all(|goal| goal.level.is_none()) {
        return vec![(None, goals.to_vec())];
    }
    let levels = [
        (Some(Level::Council), "goals-summary-council"),
        (Some(Level::Board), "goals-summary-board"),
        (Some(Level::Unit), "goals-summary-unit"),
        (None, "goals-summary-other"),
    ];
    let of = |(level, key)| (Some(key), goals.iter().copied().filter(|goal| goal.level == level).collect::<Vec<_>>());
    levels.into_iter().map(of).filter(|(_, goals)| !goals.is_empty()).collect()
}

/// Returns the goal to which a goal contributes.
pub(super) fn above<'s>(shared: &Shared<'s>, goal: &Goal) -> Option<&'s Goal> {
    let above = goal.within.as_ref()?;
    shared.site.entries.goals.iter().find(|other| other.edition == goal.edition && other.id == *above)
}

/// Returns a link to a goal on the page of all goals.
pub(super) fn link(shared: &Shared<'_>, goal: &Goal, place: GoalContext<'_>) -> LinkView {
    let all = shared.site.generated_url(&GeneratedPage::Goals, place.lang);
    let url = all.map_or_else(String::new, |all| format!("{}#{}", place.url.relative(all.below_root()), anchor(goal)));
    frame::link(goal.text.text(place.lang), url)
}

/// Returns goals with each followed by those below it, and how many of those above it are among them.
pub(super) fn ordered<'g>(goals: &[&'g Goal]) -> Vec<(&'g Goal, usize)> {
    let is_root = |goal: &&&Goal| !goals.iter().any(|other| other.edition == goal.edition && goal.within.as_ref() == Some(&other.id));
    let mut waiting: Vec<(&Goal, usize)> = goals.iter().filter(is_root).map(|goal| (*goal, 0)).rev().collect();
    let mut ordered = Vec::with_capacity(goals.len());
    while let Some((goal, depth)) = waiting.pop() {
        ordered.push((goal, depth));
        let below = goals.iter().filter(|other| other.edition == goal.edition && other.within.as_ref() == Some(&goal.id));
        waiting.extend(below.map(|other| (*other, depth + 1)).rev());
    }
    ordered
}
