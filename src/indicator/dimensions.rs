//! Two dimensions of categories, such as type by severity. In the cube, a category is a combination of both; totals of each are computed from what is shown.

use std::collections::{BTreeMap, BTreeSet};

use super::{Categories, Category, Cell, CellKey, CellValue, Indicator};
use crate::name::{CategoryId, Wording};

/// Between the ids of a combination.
const BETWEEN: &str = "--";

/// Two dimensions of categories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimensions {
    /// Their keys in the file: `typ`, `allvarlighet`.
    pub keys: [String; 2],
    /// Their names: "Typ", "Allvarlighet".
    pub names: [Wording; 2],
    /// Their categories, in the order of the file.
    pub sides: [Categories; 2],
}

impl Dimensions {
    /// Returns the id of a combination.
    pub fn joint(first: &CategoryId, second: &CategoryId) -> Option<CategoryId> {
        CategoryId::parse(&[first.as_str(), BETWEEN, second.as_str()].concat())
    }

    /// Returns all combinations, by the first dimension, then the second: "Fall: Ingen skada".
    pub(super) fn combinations(&self) -> Categories {
        let [first, second] = &self.sides;
        let joined = |one: &Category, other: &Category| {
            let name = one.name.joined(&other.name, |one, other, _| format!("{one}: {other}"));
            Some(Category { id: Self::joint(&one.id, &other.id)?, name, side: None, look: 0 })
        };
        let all: Vec<Category> = first.iter().flat_map(|one| second.iter().filter_map(move |other| joined(one, other))).collect();
        all.into_iter().enumerate().map(|(look, category)| Category { look, ..category }).collect()
    }

    /// Returns the dimension that an editor refers to, by its key or its name in any language.
    pub fn side(&self, written: &str) -> Option<usize> {
        let written = written.trim().to_lowercase();
        let is_meant =
            |side: &usize| self.keys[*side].to_lowercase() == written || self.names[*side].all().any(|name| name.to_lowercase() == written);
        (0..self.keys.len()).find(is_meant)
    }

    /// Returns the dimension and the category that an editor refers to, by id or name.
    pub(super) fn find(&self, written: &str) -> Option<(usize, &CategoryId)> {
        self.sides.iter().enumerate().find_map(|(side, categories)| Some((side, categories.find(written)?)))
    }

    /// Returns the ids of the categories of some dimensions.
    pub(super) fn ids(&self, is_meant: impl Fn(usize) -> bool) -> impl Iterator<Item = &str> {
        let sides = self.sides.iter().enumerate().filter(move |(side, _)| is_meant(*side));
        sides.flat_map(|(_, side)| side.iter()).map(|category| category.id.as_str())
    }
}

impl Indicator {
    /// Returns the indicator by the categories of one of its dimensions, each the sum over the other. A sum is computed only from numbers that are
    /// shown, so it tells nothing more; where one is suppressed, so is the sum. `None` if the indicator has no dimensions.
    pub fn along(&self, side: usize) -> Option<Self> {
        let dimensions = self.dimensions.as_ref()?;
        let told: BTreeSet<&CategoryId> = self.cells.keys().filter_map(|key| key.category.as_ref()).collect();
        let joint = |one: &Category, other: &Category| {
            let (first, second) = if side == 0 { (one, other) } else { (other, one) };
            Dimensions::joint(&first.id, &second.id)
        };
        let (ones, others) = (&dimensions.sides[side], &dimensions.sides[1 - side]);
        let is_told = |one: &Category, other: &Category| joint(one, other).is_some_and(|id| told.contains(&id));
        let others: Vec<&Category> = others.iter().filter(|other| ones.iter().any(|one| is_told(one, other))).collect();
        let mut cells: BTreeMap<CellKey, Cell> =
            self.cells.iter().filter(|(key, _)| key.category.is_none()).map(|(key, cell)| (key.clone(), cell.clone())).collect();
        let wholes: BTreeSet<CellKey> = self.cells.keys().map(|key| CellKey { category: None, ..key.clone() }).collect();
        for whole in &wholes {
            for one in ones.iter() {
                let parts: Vec<Option<&Cell>> =
                    others.iter().map(|other| self.cells.get(&CellKey { category: Some(joint(one, other)?), ..whole.clone() })).collect();
                let Some(first) = parts.iter().flatten().next() else { continue };
                cells.insert(CellKey { category: Some(one.id.clone()), ..whole.clone() }, sum(first, &parts));
            }
        }
        let mut along = self.clone();
        along.cells = cells;
        along.categories = ones.clone();
        along.dimensions = None;
        along.yearly = self.yearly.as_deref().and_then(|yearly| yearly.along(side)).map(Into::into);
        Some(along)
    }
}

/// Returns the sum of cells, of which `first` is one; no number unless all have one.
fn sum(first: &Cell, parts: &[Option<&Cell>]) -> Cell {
    let all = |value: CellValue| parts.iter().all(|part| part.is_some_and(|part| part.value == value));
    let any = |value: CellValue| parts.iter().flatten().any(|part| part.value == value);
    let numbers: Option<Vec<_>> = parts.iter().map(|part| part.and_then(Cell::number)).collect();
    let total =
        numbers.and_then(|numbers| numbers.into_iter().try_fold(rust_decimal::Decimal::ZERO, |sum, number| sum.checked_add(number)));
    let value = match total {
        Some(total) => CellValue::Number(total),
        None if any(CellValue::Suppressed) => CellValue::Suppressed,
        None => {
            [CellValue::NotMeasured, CellValue::NotApplicable].into_iter().find(|value| all(value.clone())).unwrap_or(CellValue::Missing)
        }
    };
    let is_any = |is: fn(&Cell) -> bool| parts.iter().flatten().any(|part| is(part));
    Cell {
        preliminary: is_any(|part| part.preliminary),
        approximate: is_any(|part| part.approximate),
        through: first.through,
        ..Cell::of(value, first.span)
    }
}
