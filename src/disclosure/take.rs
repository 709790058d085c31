//! Takes numbers away: after it, nothing of a hidden cell is left. It never decides which.

use rust_decimal::Decimal;

use super::Hidden;
use super::text;
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Cell, CellKey, CellValue, Indicator};
use crate::name::Wording;
use crate::source::Span;
use crate::survey::{People, Rate, Round};

/// Empties a cell. A number, a range and a hidden number become hidden; a state stays, without what it rests on.
pub(super) fn take(cell: &mut Cell, found: &mut Diagnostics) {
    let numbers = cell.numbers();
    let base = cell.base.map(Decimal::from);
    if matches!(cell.value, CellValue::Number(_) | CellValue::Range(..)) {
        cell.value = CellValue::Suppressed;
    }
    cell.approximate = false;
    cell.base = None;
    cell.also = None;
    cell.revision = None;
    let all: Vec<Decimal> = numbers.into_iter().chain(base).collect();
    take_note(&mut cell.note, &all, cell.note_span.unwrap_or(cell.span), found);
}

/// Says where a note to another number of the same area and time gives a hidden one: "of whom 3 women".
pub(super) fn warn_of_notes(indicator: &Indicator, key: &CellKey, hidden: &Hidden, found: &mut Diagnostics) {
    let others = indicator.cells.iter().filter(|(other, _)| *other != key && other.area == key.area && other.period == key.period);
    for (_, cell) in others.filter(|(_, cell)| cell.value != CellValue::Suppressed) {
        let tells = |note: &str| hidden.numbers.iter().any(|number| text::tells(note, *number));
        if cell.note.as_ref().is_some_and(|note| note.all().any(tells)) {
            let problem = Problem::TextTellsHidden { indicator: hidden.indicator.to_string(), period: hidden.period.to_string() };
            found.add_related(cell.note_span.unwrap_or(cell.span), problem, hidden.span);
        }
    }
}

/// Empties a survey's round.
pub(super) fn take_round(round: &mut Round, found: &mut Diagnostics) {
    let mut numbers = Vec::new();
    for people in [&mut round.asked, &mut round.answered, &mut round.population] {
        if let People::Known(number) = *people {
            numbers.push(number.into());
            *people = People::Suppressed;
        }
    }
    if let Rate::Known(rate) = round.rate {
        numbers.push(rate);
        round.rate = Rate::Suppressed;
    }
    take_note(&mut round.note, &numbers, round.span, found);
}

/// Takes away a note that may tell what is hidden.
fn take_note(note: &mut Option<Wording>, hidden: &[Decimal], span: Span, found: &mut Diagnostics) {
    let may_tell = |text: &str| text::may_tell(text) || hidden.iter().any(|number| text::tells(text, *number));
    if note.as_ref().is_some_and(|note| note.all().any(may_tell)) {
        *note = None;
        found.add(span, Problem::NoteTellsHidden {});
    }
}
