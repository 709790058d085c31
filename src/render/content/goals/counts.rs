//! The numbers of goals by outcome, level by level. It never counts a forecast, or a goal that was not assessed, as reached or missed.

use std::collections::BTreeMap;

use super::{tree, verdict};
use crate::goal::Goal;
use crate::indicator::Outcome;
use crate::locale::{Argument, Locale};
use crate::site::{Site, Verdict};
use crate::view::{GoalCountView, VerdictState, VerdictView};

/// The form of the words next to a number of goals.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wording {
    /// In a sequence, where the first names the subject: "ett uppnått, ett nästan".
    Joined,
    /// Standalone: "nästan uppnått".
    Alone,
}

/// The outcomes by which goals are counted, in order, with their words; then come the steps of the board's own scale.
const KINDS: [(VerdictState, &str); 9] = [
    (VerdictState::Reached, "goals-reached"),
    (VerdictState::Near, "goals-nearly"),
    (VerdictState::Missed, "goals-missed"),
    (VerdictState::Expected, "goals-expected"),
    (VerdictState::Unlikely, "goals-unlikely"),
    (VerdictState::Open, "goals-without-target"),
    (VerdictState::Open, "goals-in-words"),
    (VerdictState::Unassessed, "goals-not-assessed"),
    (VerdictState::Open, "goals-untold"),
];

/// Returns the position of a verdict among those that are counted together.
fn place(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Judged(Outcome::Reached) => 0,
        Verdict::Judged(Outcome::Nearly) => 1,
        Verdict::Judged(Outcome::Missed) => 2,
        Verdict::Expected => 3,
        Verdict::Unlikely => 4,
        Verdict::Course(_) => 5,
        Verdict::InWords => 6,
        Verdict::NotAssessed => 7,
        Verdict::Untold => 8,
        Verdict::Step(at) => KINDS.len() + at,
    }
}

/// A number of goals with one outcome.
struct OutcomeCount {
    n: usize,
    state: VerdictState,
    /// The key of its words; `None` for a step of the board's own scale.
    key: Option<&'static str>,
    /// The board's word for a step.
    step: String,
}

impl OutcomeCount {
    fn outcome(&self, wording: Wording, locale: &Locale) -> String {
        let Some(key) = self.key else { return self.step.clone() };
        let needs_more = wording == Wording::Alone && matches!(self.state, VerdictState::Near | VerdictState::Missed);
        let key = if needs_more { format!("{key}-alone") } else { key.to_owned() };
        locale.format(&key, &[("n", Argument::Count(self.n.into()))])
    }
}

/// Counts the goals by outcome, in order; empty outcomes are omitted.
fn counts(site: &Site, goals: &[&Goal], locale: &Locale) -> Vec<OutcomeCount> {
    let mut numbers: BTreeMap<usize, (Verdict, usize)> = BTreeMap::new();
    for verdict in goals.iter().map(|goal| site.judged(goal).verdict) {
        numbers.entry(place(verdict)).or_insert((verdict, 0)).1 += 1;
    }
    let count = |(place, (of, n)): (usize, (Verdict, usize))| match KINDS.get(place) {
        Some((state, key)) => OutcomeCount { n, state: *state, key: Some(key), step: String::new() },
        None => {
            let VerdictView { state, text } = verdict(site, of, locale);
            OutcomeCount { n, state, key: None, step: uncapitalised(&text) }
        }
    };
    numbers.into_iter().map(count).collect()
}

/// Returns the views of the numbers of goals by outcome.
pub(super) fn views(site: &Site, goals: &[&Goal], locale: &Locale) -> Vec<GoalCountView> {
    let view = |count: &OutcomeCount| {
        let verdict = VerdictView { state: count.state, text: count.outcome(Wording::Alone, locale) };
        GoalCountView { number: locale.number(count.n.into(), None), verdict }
    };
    counts(site, goals, locale).iter().map(view).collect()
}

/// Returns the number of goals that count as reached, if the board's own words do not say it: "två av fem mål räknas som uppnådda".
pub(super) fn reached(site: &Site, goals: &[&Goal], locale: &Locale) -> Option<String> {
    let verdicts: Vec<Verdict> = goals.iter().map(|goal| site.judged(goal).verdict).collect();
    let has_steps = verdicts.iter().any(|verdict| matches!(verdict, Verdict::Step(_)));
    let reached = verdicts.iter().filter(|verdict| site.outcome_of(**verdict) == Some(Outcome::Reached)).count();
    let kind = match reached {
        0 => "none",
        all if all == goals.len() => "all",
        _ => "some",
    };
    let arguments = [("kind", kind.into()), ("k", Argument::Count(reached.into())), ("n", Argument::Count(goals.len().into()))];
    has_steps.then(|| locale.format("goals-count-as-reached", &arguments))
}

/// Returns the summary: "Tre mål: ett uppnått, ett nästan, ett inte", "Två mål, båda uppnådda", "Ett mål, uppnått"; level by level if the goals have
/// levels: "Fullmäktige har ett mål, inte uppnått. Nämnden har två mål, båda uppnådda."
pub(super) fn summary(site: &Site, goals: &[&Goal], locale: &Locale) -> String {
    if goals.is_empty() {
        return locale.text("goals-none");
    }
    let of_level = |(level, goals): (Option<&'static str>, Vec<&Goal>)| {
        let told = of_all(site, &goals, locale);
        let told = match reached(site, &goals, locale) {
            Some(reached) => format!("{told} ({reached})"),
            None => told,
        };
        level.map_or_else(|| told.clone(), |key| locale.format(key, &[("summary", uncapitalised(&told).into())]))
    };
    let has_levels = goals.iter().any(|goal| goal.level.is_some());
    let told = tree::by_level(goals).into_iter().map(of_level).collect::<Vec<_>>().join(". ");
    if has_levels { format!("{told}.") } else { told }
}

/// Returns the summary of goals whose levels are left aside.
fn of_all(site: &Site, goals: &[&Goal], locale: &Locale) -> String {
    let (counts, n) = (counts(site, goals, locale), Argument::Count(goals.len().into()));
    if let [all] = counts.as_slice() {
        let outcome = all.outcome(Wording::Alone, locale);
        let kind = all.key.unwrap_or("goals-step");
        return locale.format("goals-summary-alike", &[("n", n), ("kind", kind.into()), ("outcome", outcome.into())]);
    }
    // The first outcome is named in full, which the others continue.
    let wordings = [Wording::Alone].into_iter().chain(std::iter::repeat(Wording::Joined));
    let part = |(count, wording): (&OutcomeCount, Wording)| {
        let arguments = [("n", Argument::Count(count.n.into())), ("outcome", count.outcome(wording, locale).into())];
        locale.format("goals-summary-part", &arguments)
    };
    let parts = counts.iter().zip(wordings).map(part).collect::<Vec<_>>().join(", ");
    locale.format("goals-summary", &[("n", n), ("parts", parts.into())])
}

/// Returns the outcomes of all goals below one, level by level; `None` if there are none.
pub(super) fn below(site: &Site, goal: &Goal, locale: &Locale) -> Option<String> {
    let is_above = |other: &Goal| other.edition == goal.edition && other.within.as_ref() == Some(&goal.id);
    if !site.entries.goals.iter().any(is_above) {
        return None;
    }
    let all: Vec<&Goal> = site.entries.goals.iter().filter(|other| other.edition == goal.edition).collect();
    let mut found = vec![goal];
    let mut at = 0;
    while let Some(above) = found.get(at).copied() {
        found.extend(all.iter().copied().filter(|other| other.within.as_ref() == Some(&above.id)));
        at += 1;
    }
    let (_, below) = found.split_first().filter(|(_, below)| !below.is_empty())?;
    // In the order of the files, as everywhere.
    let below: Vec<&Goal> = all.into_iter().filter(|other| below.iter().any(|goal| goal.id == other.id)).collect();
    let summary = summary(site, &below, locale);
    Some(locale.format("goal-below", &[("summary", summary.into())]))
}

/// Returns a text without its first capital, unless that is of an abbreviation.
fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    match first.filter(|_| !letters.clone().next().is_some_and(char::is_uppercase)) {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => text.to_owned(),
    }
}
