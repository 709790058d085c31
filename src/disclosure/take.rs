//! Takes numbers away: after it, nothing of a hidden cell is left. It never decides which.

use std::collections::BTreeMap;

use super::Hidden;
use super::text;
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Cell, CellKey, CellValue, Indicator};
use crate::name::{AreaId, Period, Wording};
use crate::source::Span;
use crate::survey::{People, Rate, Round};

/// Empties a cell. A number, a range and a hidden number become hidden; a state stays, without what it rests on.
pub(super) fn take(cell: &mut Cell, found: &mut Diagnostics) {
    if matches!(cell.value, CellValue::Number(_) | CellValue::Range(..)) {
        cell.value = CellValue::Suppressed;
    }
    cell.approximate = false;
    cell.base = None;
    cell.events = None;
    cell.also = None;
    cell.revision = None;
    take_note(&mut cell.note, cell.note_span.unwrap_or(cell.span), found);
}

/// Warns where a note to a number that is shown gives a hidden one of the same area and time: "of whom 3 women".
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

/// Empties a survey's round.
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

/// Takes away a note that may tell what is hidden, and reports which of its words may.
fn take_note(note: &mut Option<Wording>, span: Span, found: &mut Diagnostics) {
    let word = note.as_ref().and_then(|note| note.all().find_map(text::may_tell)).map(str::to_owned);
    if let Some(word) = word {
        *note = None;
        found.add(span, Problem::NoteTellsHidden { word });
    }
}
