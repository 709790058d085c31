//! Which look each category has, the same wherever a site has a category of that name. It never knows what a look is.

use std::collections::{BTreeMap, BTreeSet};

use super::Indicator;

impl Indicator {
    /// Gives the categories the looks that they have in another state of the same indicator.
    pub fn keep_looks(&mut self, known: &Self) {
        for category in &mut self.categories {
            if let Some(known) = known.category(&category.id) {
                category.look = known.look;
            }
        }
    }
}

/// So many looks can be told apart in one figure.
const LOOKS: usize = 6;

/// Gives every category its look. Categories of one name have one look in all indicators, and those of one indicator different looks, as far as there are
/// looks enough.
pub fn share<'i>(indicators: impl Iterator<Item = &'i mut Indicator>) {
    let mut indicators: Vec<&mut Indicator> = indicators.collect();
    let name = |indicator: &Indicator, at: usize| indicator.categories[at].name.all().next().unwrap_or_default().to_lowercase();
    let mut beside: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    for indicator in &indicators {
        let names: Vec<String> = (0..indicator.categories.len()).map(|at| name(indicator, at)).collect();
        for one in &names {
            if !beside.contains_key(one) {
                order.push(one.clone());
            }
            beside.entry(one.clone()).or_default().extend(names.iter().filter(|other| *other != one).cloned());
        }
    }
    let mut looks: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &order {
        let taken: BTreeSet<usize> = beside[one].iter().filter_map(|other| looks.get(other.as_str())).copied().collect();
        let free = (0..LOOKS).find(|look| !taken.contains(look)).unwrap_or(looks.len() % LOOKS);
        looks.insert(one, free);
    }
    for indicator in &mut indicators {
        for at in 0..indicator.categories.len() {
            let look = looks.get(name(indicator, at).as_str()).copied().unwrap_or(at % LOOKS);
            indicator.categories[at].look = look;
        }
    }
}
