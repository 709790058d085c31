//! What a source changed, added and took away. It never decides what is done about it.

use rust_decimal::RoundingStrategy;

use super::areas::{PlaceKind, Places};
use super::numbers::{Key, Number, Numbers, Written};
use crate::indicator::CellValue;
use crate::name::AreaId;

/// What differs between the source and the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// What only the source has.
    pub added: Vec<(Key, Number)>,
    /// What the source has otherwise: as it was, as it is.
    pub changed: Vec<(Key, Number, Number)>,
    /// What the source no longer has.
    pub removed: Vec<(Key, Number)>,
    /// What the editor wrote otherwise than the source, and stays: as written, as the source has it.
    pub by_hand: Vec<(Key, CellValue, Number)>,
    /// The names of the places of which the source has no number.
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

    /// Whether the source has what the site has.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

fn same(old: &Number, new: &Number) -> bool {
    // 85.0 and 85 are one number.
    old.preliminary == new.preliminary
        && (old.value == new.value || matches!((&old.value, &new.value), (CellValue::Number(a), CellValue::Number(b)) if a == b))
}

/// Whether a number is what the editor wrote, with as many decimals.
fn rounds_to(number: &Number, hand: &CellValue) -> bool {
    match (&number.value, hand) {
        (CellValue::Number(number), CellValue::Number(hand)) => {
            number.round_dp_with_strategy(hand.scale(), RoundingStrategy::MidpointAwayFromZero) == *hand
        }
        (state, hand) => state == hand,
    }
}
