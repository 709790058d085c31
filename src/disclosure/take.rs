//! Removes numbers, so that nothing of a suppressed cell is left. It never decides which.

use std::collections::{BTreeMap, BTreeSet};

use super::Hidden;
use super::text;
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Cell, CellKey, CellValue, Indicator};
use crate::name::{AreaId, Period, Wording};
use crate::source::Span;
use crate::survey::{People, Rate, Round};

/// Suppresses a cell. Numbers, ranges and suppressed numbers become suppressed; other states stay, without their base.
pub(super) fn take(cell: &mut Cell, found: &mut Diagnostics) {
    if matches!(cell.value, CellValue::Number(_) | CellValue::Range(..)) {
        cell.value = CellValue::Suppressed;
    }
    cell.approximate = false;
    cell.base = None;
    cell.events = None;
    cell.also = None;
    cell.interval = None;
    cell.revision = None;
    take_note(&mut cell.note, cell.note_span.unwrap_or(cell.span), found);
}

/// Removes the intervals of uncertainty that could help to compute a suppressed number: those of every period with one, and those of protected
/// people whose number is unknown.
pub(super) fn take_intervals(indicator: &mut Indicator, found: &mut Diagnostics) {
    if indicator.cells.values().all(|cell| cell.interval.is_none()) {
        return;
    }
    let is_suppressed = |(_, cell): &(&CellKey, &Cell)| cell.value == CellValue::Suppressed;
    let periods: BTreeSet<Period> = indicator.cells.iter().filter(is_suppressed).map(|(key, _)| key.period).collect();
    let threshold = indicator.threshold;
    let rounds = indicator.judging.answers.clone();
    let has_round = |key: &CellKey| {
        let round = rounds.as_ref().and_then(|rounds| rounds.get(&(key.area.clone(), key.group, key.period)));
        round.is_some_and(|round| round.answered.is_some())
    };
    for (key, cell) in indicator.cells.iter_mut().filter(|(_, cell)| cell.interval.is_some()) {
        let is_unknown = threshold.is_some() && cell.base.is_none() && !has_round(key);
        if is_unknown {
            found.add(cell.span, Problem::IntervalWithoutBase {});
        }
        if is_unknown || periods.contains(&key.period) {
            cell.interval = None;
        }
    }
}

/// Warns if a note on a visible number gives a suppressed one of the same area and period: "of whom 3 women".
pub(super) fn warn_of_notes(indicator: &Indicator, hidden: &[(CellKey, Hidden)], found: &mut Diagnostics) {
    let mut notes: BTreeMap<(&AreaId, Period), Vec<(&Cell, &Wording)>> = BTreeMap::new();
    for (key, cell) in indicator.cells.iter().filter(|(_, cell)| cell.value != CellValue::Suppressed) {
        if let Some(note) = &cell.note {
            notes.entry((&key.area, key.period)).or_default().push((cell, note));
        }
    }
    for (key, hidden) in hidden {
        let tells = |note: &str| hidden.numbers.iter().any(|number| text::tells(note, *number));
        let beside = notes.get(&(&key.area, key.period)).into_iter().flatten();
        for (cell, _) in beside.filter(|(_, note)| note.all().any(tells)) {
            let problem = Problem::TextTellsHidden { indicator: hidden.indicator.to_string(), period: hidden.period.to_string() };
            found.add_related(cell.note_span.unwrap_or(cell.span), problem, hidden.span);
        }
    }
}

/// Suppresses a survey's round.
pub(super) fn take_round(round: &mut Round, found: &mut Diagnostics) {
    for people in [&mut round.asked, &mut round.answered, &mut round.population] {
        if matches!(people, People::Known(_)) {
            *people = People::Suppressed;
        }
    }
    if matches!(round.rate, Rate::Known(_)) {
        round.rate = Rate::Suppressed;
    }
    take_note(&mut round.note, round.span, found);
}

/// Removes a note that may reveal what is suppressed, and reports the word that may.
fn take_note(note: &mut Option<Wording>, span: Span, found: &mut Diagnostics) {
    let word = note.as_ref().and_then(|note| note.all().find_map(text::may_tell)).map(str::to_owned);
    if let Some(word) = word {
        *note = None;
        found.add(span, Problem::NoteTellsHidden { word });
    }
}
