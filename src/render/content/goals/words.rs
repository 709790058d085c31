//! The result of an indicator for a goal in sentences: its change, and its outcome against the target, judged separately. It never says
//! more than the numbers do.

use crate::call::ChangeForm;
use crate::goal::Goal;
use crate::indicator::{Cell, CellValue, Course, Direction, Indicator, Outcome, Parts, Standing, Withheld};
use crate::locale::{Argument, Locale};
use crate::name::PeriodKind;
use crate::phrase;

/// Returns the key of the words for a direction.
pub(super) fn course(course: Course) -> &'static str {
    match course {
        Course::Right => "goal-course-right",
        Course::Wrong => "goal-course-wrong",
        Course::Unchanged => "goal-course-unchanged",
        Course::Changed => "goal-course-changed",
    }
}

/// Returns the sentences; none if the indicator has only numbers by category, which its own page shows.
pub(super) fn sentences(indicator: &Indicator, goal: &Goal, standing: Option<&Standing<'_>>, locale: &Locale) -> Vec<String> {
    let Some(standing) = standing else {
        let nothing = indicator.cells.is_empty().then(|| locale.text("goal-says-nothing"));
        return nothing.into_iter().collect();
    };
    let period = || locale.time(standing.period);
    let Some(cell) = standing.cell.filter(|cell| is_known(cell)) else {
        let state = standing.cell.map_or_else(|| locale.text("state-missing"), |cell| phrase::known(indicator, cell, locale));
        return vec![locale.format("goal-says-state", &[("period", period().into()), ("state", state.into())])];
    };
    let mut said = match &standing.parts {
        Some(parts) => of_parts((indicator, goal), standing, (cell, parts), locale),
        None => vec![told(indicator, goal, standing, cell, locale)],
    };
    if let Some(Withheld::Broken(event)) = standing.change.and_then(|change| change.withheld) {
        said.push(locale.format("goal-says-broken", &[("reason", without_stop(event.text.text(locale.lang())).into())]));
    }
    if standing.period.year < goal.edition {
        said.push(locale.format("figure-note-lag", &[("period", period().into())]));
    }
    said.extend(standing.change.and_then(|change| phrase::withheld(indicator, &change, locale)));
    said.extend(remarks(indicator, standing, cell, locale));
    said
}

fn is_known(cell: &Cell) -> bool {
    matches!(cell.value, CellValue::Number(_) | CellValue::Range(..))
}

/// Returns "Ökade med 6 procentenheter sedan 2022, från 79 till 85 procent, men nådde inte måltalet 88 procent."
fn told(indicator: &Indicator, goal: &Goal, standing: &Standing<'_>, cell: &Cell, locale: &Locale) -> String {
    let course = goal.direction.and_then(|direction| standing.course(direction));
    let moved = moved(indicator, standing, cell, locale);
    let Some((outcome, aim)) = standing.outcome.zip(standing.aim) else {
        return match (moved, course) {
            (Some(moved), Some(course)) => locale.format(&format!("{}-said", self::course(course)), &[("moved", moved.into())]),
            (Some(moved), None) => locale.format("goal-says", &[("said", moved.into())]),
            (None, _) => locale.format("goal-says", &[("said", level(indicator, standing, cell, locale).into())]),
        };
    };
    // The better direction determines whether the target needs "minst" or "högst".
    let target = phrase::aim(indicator, Direction::of(indicator.better), aim, locale);
    let arguments = |said: String| [("said", said.into()), ("target", target.clone().into())];
    match moved {
        Some(moved) => locale.format(joined(outcome, course), &arguments(moved)),
        None => locale.format(alone(outcome), &arguments(level(indicator, standing, cell, locale))),
    }
}

/// Returns the last number of a year without one of its own, and how the parts of the year went: "Sjönk med 2 dagar sedan december 2022. Alla
/// månader 2023 gick åt rätt håll jämfört med samma månader tidigare år."
fn of_parts(
    (indicator, goal): (&Indicator, &Goal),
    standing: &Standing<'_>,
    (cell, parts): (&Cell, &Parts),
    locale: &Locale,
) -> Vec<String> {
    let kind = match standing.period.kind() {
        PeriodKind::Month => "month",
        PeriodKind::Quarter => "quarter",
        PeriodKind::Tertial => "tertial",
        PeriodKind::Week => "week",
        PeriodKind::Half | PeriodKind::Season => "half",
        // The others have no parts.
        PeriodKind::Year | PeriodKind::BrokenYear | PeriodKind::Mean(_) | PeriodKind::Day => "period",
    };
    let alone = |period: Option<Outcome>| period.filter(|_| !parts.have_aims());
    let last = Standing { outcome: alone(standing.outcome), parts: None, ..standing.clone() };
    let mut said = vec![told(indicator, &Goal { direction: None, ..goal.clone() }, &last, cell, locale)];
    let mut arguments = vec![("kind", Argument::from(kind)), ("year", standing.period.year.to_string().into())];
    if parts.have_aims() {
        arguments.extend([("k", Argument::Count(parts.reached().into())), ("n", Argument::Count(parts.outcomes.len().into()))]);
        let key = match parts.reached() {
            0 => "goal-parts-reached-none",
            all if all == parts.outcomes.len() => "goal-parts-reached-all",
            _ => "goal-parts-reached",
        };
        said.push(locale.format(key, &arguments));
    } else if let Some(direction) = goal.direction.filter(|_| !standing.has_aim()) {
        arguments.push(("period", locale.time(standing.period).into()));
        let key = match standing.course(direction) {
            Some(Course::Right) => "goal-parts-right",
            Some(Course::Wrong) => "goal-parts-wrong",
            Some(Course::Unchanged) => "goal-parts-unchanged",
            Some(Course::Changed) => "goal-parts-changed",
            None => "goal-parts-untold",
        };
        said.push(locale.format(key, &arguments));
    }
    said
}

/// Returns how the outcome is joined to the change: "och" if both are good or both bad, else "men".
fn joined(outcome: Outcome, course: Option<Course>) -> &'static str {
    let right = course == Some(Course::Right);
    let wrong = course == Some(Course::Wrong);
    match outcome {
        Outcome::Reached if wrong => "goal-says-but-reached",
        Outcome::Reached => "goal-says-and-reached",
        Outcome::Nearly if wrong => "goal-says-but-nearly",
        Outcome::Nearly => "goal-says-and-nearly",
        Outcome::Missed if right => "goal-says-but-missed",
        Outcome::Missed => "goal-says-and-missed",
    }
}

fn alone(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Reached => "goal-says-reached",
        Outcome::Nearly => "goal-says-nearly",
        Outcome::Missed => "goal-says-missed",
    }
}

/// Returns "85 procent 2023".
fn level(indicator: &Indicator, standing: &Standing<'_>, cell: &Cell, locale: &Locale) -> String {
    let arguments = [("value", phrase::known(indicator, cell, locale).into()), ("period", locale.period(standing.period).into())];
    locale.format("goal-level", &arguments)
}

/// Returns "Ökade med 6 procentenheter sedan 2022, från 79 till 85 procent"; `None` if there is nothing to compare with.
fn moved(indicator: &Indicator, standing: &Standing<'_>, cell: &Cell, locale: &Locale) -> Option<String> {
    let change = standing.change.filter(|change| !change.is_broken())?;
    let (before, moved) = (change.from, change.difference?);
    let words = phrase::change(indicator, ChangeForm::Verb, before, cell, locale)?;
    let since = locale.time(change.since);
    let to = phrase::known(indicator, cell, locale);
    let from = locale.number(before.number()?, indicator.decimals_of(before));
    if moved.is_slight {
        return Some(locale.format("goal-nearly-still", &[("since", since.into()), ("from", from.into()), ("to", to.into())]));
    }
    if moved.shown.is_zero() {
        return Some(locale.format("goal-still", &[("since", since.into()), ("to", to.into())]));
    }
    let arguments = [("change", capitalised(&words).into()), ("since", since.into()), ("from", from.into()), ("to", to.into())];
    Some(locale.format("goal-moved", &arguments))
}

/// Returns remarks on the number: preliminary, contradicted, or revised since the report.
fn remarks(indicator: &Indicator, standing: &Standing<'_>, cell: &Cell, locale: &Locale) -> Vec<String> {
    let mut said = Vec::new();
    if cell.preliminary {
        said.push(locale.format("figure-says-preliminary", &[("period", locale.time(standing.period).into())]));
    }
    if let Some(also) = &cell.also {
        let number = phrase::with_unit(indicator, also.value, locale);
        let place = capitalised(also.place.text(locale.lang()));
        said.push(locale.format("figure-also", &[("place", place.into()), ("number", number.into())]));
    }
    if let Some(later) = cell.later.as_ref().filter(|later| matches!(later.now, CellValue::Number(_) | CellValue::Range(..))) {
        let now = phrase::known(indicator, &Cell::of(later.now.clone(), cell.span), locale);
        said.push(locale.format("figure-revised-later", &[("date", locale.date(later.revised).into()), ("number", now.into())]));
    }
    said
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn without_stop(text: &str) -> &str {
    text.trim_end_matches('.')
}
