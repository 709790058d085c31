//! Assigns looks to categories, the same for all categories of the same name on a site. It never knows what a look is.

use std::collections::BTreeMap;

use super::{Category, Indicator};

impl Indicator {
    /// Copies the categories' looks from another state of the same indicator.
    pub fn keep_looks(&mut self, known: &Self) {
        self.categories.change_looks(|category| known.category(&category.id).map_or(category.look, |known| known.look));
    }
}

/// The number of looks that are distinguishable in one figure.
const LOOKS: usize = 6;

/// Assigns a look to every category. Categories of the same name have the same look in all indicators, and those of one indicator have different
/// looks, as far as there are enough.
pub fn share<'i>(indicators: impl Iterator<Item = &'i mut Indicator>) {
    let mut indicators: Vec<&mut Indicator> = indicators.collect();
    let mut order: Vec<String> = Vec::new();
    let mut within: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, indicator) in indicators.iter().enumerate() {
        for category in indicator.categories.iter() {
            let name = name(category);
            if !within.contains_key(&name) {
                order.push(name.clone());
            }
            within.entry(name).or_default().push(at);
        }
    }
    let mut taken = vec![[false; LOOKS]; indicators.len()];
    let mut looks: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &order {
        let is_free = |look: &usize| within[one].iter().all(|at| !taken[*at][*look]);
        let look = (0..LOOKS).find(is_free).unwrap_or(looks.len() % LOOKS);
        within[one].iter().for_each(|at| taken[*at][look] = true);
        looks.insert(one, look);
    }
    for indicator in &mut indicators {
        indicator.categories.change_looks(|category| looks.get(name(category).as_str()).copied().unwrap_or(category.look));
    }
}

/// Returns the lower-cased name of a category.
fn name(category: &Category) -> String {
    category.name.all().next().unwrap_or_default().to_lowercase()
}
