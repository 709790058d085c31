//! Two dimensions of categories, such as type by severity. In the cube, a category is a combination of both; totals of each are computed from what is shown.

use super::{Categories, Category};
use crate::name::{CategoryId, Wording};

/// Between the ids of a combination.
const BETWEEN: &str = "--";

/// Two dimensions of categories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimensions {
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
