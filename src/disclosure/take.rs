//! Takes numbers away: after it, nothing of a hidden cell is left. It never decides which.

use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Cell, CellValue};
use crate::name::Wording;

use super::small::numbers;
use super::text;

/// Empties a cell. A number, a range and a hidden number become hidden; a state stays, without what it rests on.
pub(super) fn take(cell: &mut Cell, found: &mut Diagnostics) {
    let numbers = numbers(cell);
    let base = cell.base.map(Into::into);
    if matches!(cell.value, CellValue::Number(_) | CellValue::Range(..)) {
        cell.value = CellValue::Suppressed;
    }
    cell.approximate = false;
    cell.base = None;
    cell.also = None;
    cell.revision = None;
    let tells = |note: &Wording| note.all().any(|note| numbers.iter().chain(&base).any(|number| text::tells(note, *number)));
    let may_tell = |note: &Wording| note.all().any(text::may_tell);
    if cell.note.as_ref().is_some_and(|note| tells(note) || may_tell(note)) {
        cell.note = None;
        found.add(cell.span, Problem::NoteTellsHidden {});
    }
}
