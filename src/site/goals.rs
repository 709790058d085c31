//! Resolves parsed goals into valid ones. It never judges one.

mod levels;

use std::collections::{BTreeMap, BTreeSet};

use crate::area::{self, AreaKind, Areas};
use crate::config::{self, Step};
use crate::diagnostic::{Diagnostics, Problem};
use crate::goal::{BoardState, BoardVerdict, Goal, GoalFile, STATES, VerdictFile};
use crate::indicator::{Direction, Group, Indicator};
use crate::name::{AreaId, GoalId, IndicatorId, nearest};
use crate::source::{Span, Spanned};
use crate::yaml;

/// What goals may refer to.
pub(super) struct Known<'a> {
    /// Every indicator.
    pub indicators: &'a BTreeMap<IndicatorId, Indicator>,
    /// Every area.
    pub areas: &'a Areas,
    /// The index of their names.
    pub area_names: &'a area::Names,
    /// Whether every area could be parsed; if not, unknown ones are not reported.
    pub areas_complete: bool,
    /// The site's own area.
    pub own_area: &'a AreaId,
    /// The years of all reports, including drafts.
    pub editions: &'a BTreeSet<u16>,
    /// The years of the reports that are built.
    pub built: &'a BTreeSet<u16>,
    /// The boards' own scale of verdicts.
    pub scale: &'a [Step],
    /// Whether every goal could be parsed; if not, unknown ones are not reported.
    pub goals_complete: bool,
}

/// Resolves the references of the goals to indicators and operations, and reports invalid ones. Keeps the order of the files. The goals of
/// a report that is not built are left out: drafts are not published.
pub(super) fn resolve(files: Vec<GoalFile>, known: &Known<'_>, found: &mut Diagnostics) -> Vec<Goal> {
    let mut first: BTreeMap<(GoalId, u16), Span> = BTreeMap::new();
    let (mut goals, mut above) = (Vec::new(), Vec::new());
    for mut file in files {
        let written = levels::Written { within: file.within.take(), complete: file.complete };
        let Some(goal) = goal(file, known, found) else { continue };
        let key = (goal.id.clone(), goal.edition);
        if let Some(other) = first.get(&key) {
            let problem =
                Problem::DuplicateEntry { kind: "goal".into(), found: goal.id.to_string(), edition: Some(goal.edition.to_string()) };
            found.add_related(goal.span, problem, *other);
            continue;
        }
        first.insert(key, goal.span);
        if known.built.contains(&goal.edition) {
            goals.push(goal);
            above.push(written);
        }
    }
    levels::resolve(&mut goals, &above, known.goals_complete, found);
    // If something could not be parsed, it may be the seemingly dropped goal.
    if !found.has_errors() {
        check_dropped(&goals, known.built, found);
    }
    goals
}

/// Reports goals of the report before the newest that are missing in the newest: readers cannot know whether they still apply. A note on such a goal
/// can say so.
fn check_dropped(goals: &[Goal], reports: &BTreeSet<u16>, found: &mut Diagnostics) {
    let mut newest = reports.iter().rev();
    let (Some(year), Some(before)) = (newest.next(), newest.next()) else { return };
    let of = |year: u16| goals.iter().filter(move |goal| goal.edition == year);
    let told: BTreeSet<&GoalId> = of(*year).map(|goal| &goal.id).collect();
    for goal in of(*before).filter(|goal| !told.contains(&goal.id) && goal.note.is_none()) {
        found.add(goal.span, Problem::GoalDropped { goal: goal.id.to_string(), edition: year.to_string() });
    }
}

/// Resolves a goal; `None` if its year is unknown. Its location is that of its name.
fn goal(file: GoalFile, known: &Known<'_>, found: &mut Diagnostics) -> Option<Goal> {
    let GoalFile {
        id,
        text,
        by,
        edition,
        operation,
        indicators: named,
        group,
        direction,
        verdict,
        level,
        within: _,
        note,
        unconfirmed,
        complete,
        span: _,
    } = file;
    let operation = operation.and_then(|written| self::operation(&written, known, found));
    let indicators: Vec<IndicatorId> = named.iter().filter_map(|written| indicator(written, known.indicators, found)).collect();
    if complete && named.is_empty() && verdict.is_none() {
        found.add(id.span, Problem::GoalUnmeasured { goal: id.value.to_string() });
    }
    let verdict = verdict.and_then(|written| self::verdict(written, known.scale, complete, found));
    let first = indicators.first().map(|id| &known.indicators[id]);
    if let (Some(group), Some(indicator)) = (&group, first) {
        has_group(indicator, group, known.own_area, found);
    }
    let direction = direction.or_else(|| Direction::of(first?.better));
    let edition = edition?;
    if !known.editions.contains(&edition.value) {
        let years: Vec<String> = known.editions.iter().map(u16::to_string).collect();
        let written = edition.value.to_string();
        found.add_suggesting(
            edition.span,
            |nearest| Problem::UnknownEntry { kind: "edition".into(), found: written.clone(), nearest },
            || nearest(&written, years.iter().map(String::as_str)),
        );
    }
    let group = group.map_or(Group::Total, |group| group.value);
    let (id, edition, level, span) = (id.value, edition.value, level.map(|level| level.value), id.span);
    Some(Goal { id, text, by, edition, operation, indicators, group, direction, verdict, level, within: None, note, unconfirmed, span })
}

/// Resolves the board's word, which may be of its own scale. Those that say nothing of the outcome need a reason; it is not missed where the goal
/// could not be parsed `complete`ly.
fn verdict(VerdictFile { state, text }: VerdictFile, scale: &[Step], complete: bool, found: &mut Diagnostics) -> Option<BoardVerdict> {
    let word = state;
    let state = word.as_ref().and_then(|word| self::state(word, scale, found));
    if let (Some(BoardState::NotAssessed | BoardState::Expected | BoardState::Unlikely), Some(word), None, true) =
        (state, word, &text, complete)
    {
        found.add(word.span, Problem::VerdictWithoutReason { state: word.value });
    }
    (state.is_some() || text.is_some()).then_some(BoardVerdict { state, text })
}

fn state(word: &Spanned<String>, scale: &[Step], found: &mut Diagnostics) -> Option<BoardState> {
    let written = word.value.trim();
    let is_step = |step: &Step| step.id == written || step.text.all().any(|text| text.to_lowercase() == written.to_lowercase());
    let usual = STATES.iter().find(|(known, _)| *known == written).map(|(_, state)| *state);
    if let Some(state) = usual.or_else(|| scale.iter().position(is_step).map(BoardState::Step)) {
        return Some(state);
    }
    let problem = match config::colour(written) {
        Some(word) => Problem::VerdictIsColour { found: written.to_owned(), word: word.to_owned() },
        None => {
            let known = scale.iter().map(|step| step.id.as_str()).chain(STATES.iter().map(|(word, _)| *word));
            yaml::wanted_one_of("verdict", written, known)
        }
    };
    found.add(word.span, problem);
    None
}

/// Returns the indicator referred to. Returns `None` after reporting that it does not exist.
pub(super) fn indicator(
    written: &Spanned<String>,
    indicators: &BTreeMap<IndicatorId, Indicator>,
    found: &mut Diagnostics,
) -> Option<IndicatorId> {
    let id = IndicatorId::parse(&written.value).filter(|id| indicators.contains_key(id));
    if id.is_none() {
        found.add_suggesting(
            written.span,
            |nearest| Problem::UnknownIndicator { found: written.value.clone(), nearest },
            || nearest(&written.value, indicators.keys().map(IndicatorId::as_str)),
        );
    }
    id
}

/// Reports an indicator without numbers of the goal's group.
fn has_group(indicator: &Indicator, group: &Spanned<Group>, own_area: &AreaId, found: &mut Diagnostics) {
    if indicator.complete && indicator.withheld.is_none() && !indicator.groups(own_area).contains(&group.value) {
        let what = vec![group.value.as_str().to_owned()];
        found.add(group.span, Problem::NoSuchValue { indicator: indicator.id.to_string(), what });
    }
}

/// Returns the operation referred to. Returns `None` after reporting that it does not exist.
pub(super) fn operation(written: &Spanned<String>, known: &Known<'_>, found: &mut Diagnostics) -> Option<AreaId> {
    let id = known.area_names.find(&written.value);
    match id.and_then(|id| known.areas.get(id)) {
        Some(area) if area.kind == AreaKind::Operation => return id.cloned(),
        Some(_) => found.add(written.span, Problem::NotAnOperation { found: written.value.clone() }),
        None if known.areas_complete => {
            found.add_suggesting(
                written.span,
                |nearest| Problem::UnknownArea { found: written.value.clone(), nearest },
                || area::nearest(known.areas, &written.value),
            );
        }
        None => {}
    }
    None
}
