//! The differences between the source and the site. It never decides what to do about them.

use rust_decimal::RoundingStrategy;

use super::areas::{PlaceKind, Places};
use super::numbers::{Key, Number, Numbers, Written};
use crate::indicator::CellValue;
use crate::name::AreaId;

/// The differences between the source and the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Values that only the source has.
    pub added: Vec<(Key, Number)>,
    /// Values that differ: the site's, then the source's.
    pub changed: Vec<(Key, Number, Number)>,
    /// Values that the source no longer has.
    pub removed: Vec<(Key, Number)>,
    /// Values written by the editor that differ from the source and are kept: the editor's, then the source's.
    pub by_hand: Vec<(Key, CellValue, Number)>,
    /// The names of areas for which the source has no number.
    pub without: Vec<String>,
}

impl Difference {
    /// Compares the source's numbers with those of the site.
    pub(super) fn of(fetched: &Numbers, written: &Written, places: &Places) -> Self {
        let mut difference = Self::default();
        for (key, number) in fetched {
            match (written.by_hand.get(key), written.imported.get(key)) {
                (Some(hand), _) if rounds_to(number, hand) => {}
                (Some(hand), _) => difference.by_hand.push((key.clone(), hand.clone(), number.clone())),
                (None, None) => difference.added.push((key.clone(), number.clone())),
                (None, Some(old)) if same(old, number) => {}
                (None, Some(old)) => difference.changed.push((key.clone(), old.clone(), number.clone())),
            }
        }
        let gone = written.imported.iter().filter(|(key, _)| !fetched.contains_key(key));
        difference.removed = gone.map(|(key, number)| (key.clone(), number.clone())).collect();
        let place = |key: &Key| (places.position(&key.area), key.clone());
        difference.added.sort_by_key(|(key, _)| place(key));
        difference.changed.sort_by_key(|(key, ..)| place(key));
        difference.removed.sort_by_key(|(key, _)| place(key));
        let has_number = |id: &AreaId| fetched.iter().any(|(key, number)| key.area == *id && number.is_number());
        difference.without =
            places.all().filter(|place| place.kind != PlaceKind::Unit && !has_number(&place.id)).map(|place| place.name.clone()).collect();
        difference
    }

    /// Whether nothing has to be written. Values written by the editor do not count.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

fn same(old: &Number, new: &Number) -> bool {
    // 85.0 and 85 are the same number.
    old.preliminary == new.preliminary
        && old.beside == new.beside
        && (old.value == new.value || matches!((&old.value, &new.value), (CellValue::Number(a), CellValue::Number(b)) if a == b))
}

/// Whether a number, rounded to the decimals that the editor wrote, is the editor's.
fn rounds_to(number: &Number, hand: &CellValue) -> bool {
    match (&number.value, hand) {
        (CellValue::Number(number), CellValue::Number(hand)) => {
            number.round_dp_with_strategy(hand.scale(), RoundingStrategy::MidpointAwayFromZero) == *hand
        }
        (state, hand) => state == hand,
    }
}
