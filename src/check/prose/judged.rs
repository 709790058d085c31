//! Compares what a text says about a goal, such as "vi lyckades inte", with the goal's verdict. It never judges a text near several goals, about
//! another year, or with a qualification.

use std::ops::Range;

use super::words::words;
use super::{Findings, Reader, plain};
use crate::diagnostic::Problem;
use crate::goal::Goal;
use crate::indicator::{Course, Outcome};
use crate::page::{Argument, Passage};
use crate::site::Verdict;

/// Phrases about a goal that was not reached.
const FAILED: [&str; 13] = [
    "lyckades inte",
    "lyckades vi inte",
    "inte lyckades",
    "inte lyckats",
    "misslyckades",
    "misslyckats",
    "målet nåddes inte",
    "målet uppnåddes inte",
    "nådde inte målet",
    "inte nått målet",
    "målet är inte uppnått",
    "målet är inte nått",
    "målet är inte uppfyllt",
];

/// Phrases about a goal that was reached.
const MET: [&str; 8] = [
    "målet nåddes",
    "målet uppnåddes",
    "målet är uppnått",
    "målet är nått",
    "målet är uppfyllt",
    "nådde målet",
    "har nått målet",
    "har uppnått målet",
];

/// Words with which a sentence may not be about the result of the whole goal in the report's year.
const RESERVED: [&str; 30] = [
    "om",
    "skulle",
    "ska",
    "kan",
    "kunde",
    "kommer",
    "vill",
    "hoppas",
    "risk",
    "risken",
    "hade",
    "tidigare",
    "förra",
    "året",
    "nästa",
    "delvis",
    "nästan",
    "nära",
    "vissa",
    "några",
    "enda",
    "del",
    "flera",
    "många",
    "ibland",
    "varken",
    "trots",
    "delmålet",
    "delmål",
    "varför",
];

/// Words that negate that a goal was reached.
const NO: [&str; 5] = ["inte", "ej", "inget", "aldrig", "knappt"];

/// Reports a sentence that says that a goal was not reached although its verdict is that it was reached or developed in the right direction; and the
/// reverse.
pub(super) fn check(reader: &Reader<'_, '_>, passage: &Passage, sentence: &Range<usize>, findings: &mut Findings) {
    let text = passage.text.get(sentence.clone()).unwrap_or("");
    if !["lyck", "målet"].iter().any(|part| text.to_lowercase().contains(part)) {
        return;
    }
    let Some((written, is_met)) = said(text) else { return };
    let Some(goal) = goal_beside(reader, passage).filter(|goal| goal.verdict.is_none() && goal.note.is_none()) else { return };
    let words = words(&passage.text, sentence);
    let is_other_year = |word: &str| word.len() == 4 && word.parse::<u16>().is_ok_and(|year| year > 1900 && year != goal.edition);
    if words.iter().any(|word| RESERVED.contains(&word.text.as_str()) || is_other_year(&word.text)) || text.contains('?') {
        return;
    }
    let verdict = match (reader.site.judged(goal).verdict, is_met) {
        (Verdict::Judged(Outcome::Reached), false) => "reached",
        (Verdict::Course(Course::Right), false) => "right",
        (Verdict::Judged(Outcome::Missed), true) => "missed",
        (Verdict::Course(Course::Wrong), true) => "wrong",
        _ => return,
    };
    let problem = Problem::GoalSaidOtherwise { written: written.to_owned(), verdict: verdict.to_owned(), goal: goal.id.to_string() };
    findings.add_sentence(passage, sentence, passage.span(sentence), problem, [goal.span]);
}

/// Returns the phrase about a goal in a sentence, and whether it says that the goal was reached.
fn said(text: &str) -> Option<(&'static str, bool)> {
    let text = plain(text);
    let first = |known: &[&'static str]| known.iter().find(|words| text.contains(**words)).copied();
    if let Some(written) = first(&FAILED) {
        return (!text.contains("inte misslyck")).then_some((written, false));
    }
    let has_no = text.split(|letter: char| !letter.is_alphabetic()).any(|word| NO.contains(&word));
    first(&MET).filter(|_| !has_no).map(|written| (written, true))
}

/// Returns the only goal of the page's report shown in the section of a passage, or in the nearest section above that shows any. A comment must be
/// about one of the goal's indicators.
fn goal_beside<'s>(reader: &Reader<'_, 's>, passage: &Passage) -> Option<&'s Goal> {
    let edition = reader.page.edition?;
    let calls = &reader.page.doc.calls;
    let goals_of = |section: usize| -> Vec<&'s Goal> {
        let shown = reader.sections[section].calls.iter().filter_map(|&call| calls.get(call)).filter(|call| call.name.value == "goal");
        let ids = shown.filter_map(|call| call.argument("id")).flat_map(Argument::texts);
        ids.filter_map(|id| reader.site.entries.goals.iter().find(|goal| goal.id.as_str() == id && goal.edition == edition)).collect()
    };
    let sections = [passage.section].into_iter().chain(reader.sections[passage.section].within.iter().copied());
    let near = sections.map(goals_of).find(|goals| !goals.is_empty())?;
    let [goal] = near.as_slice() else { return None };
    let about: Vec<&str> = passage.bodies.iter().filter_map(|&call| calls.get(call)?.argument("about")).flat_map(Argument::texts).collect();
    let concerns = about.is_empty() || goal.indicators.iter().any(|indicator| about.contains(&indicator.as_str()));
    concerns.then_some(*goal)
}
