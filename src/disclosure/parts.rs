//! Which areas make up another: municipalities a county, units an operation, members a group. It never looks at a number.

use std::collections::{BTreeMap, BTreeSet};

use crate::area::{AreaKind, Areas, Mean};
use crate::name::AreaId;

/// An area and the areas that it consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub whole: AreaId,
    /// Those that have numbers.
    pub parts: Vec<AreaId>,
    /// Whether others belong to it that have none.
    pub lacking: bool,
    /// Whether its value is the mean of theirs, each counting the same; else their sum, or their mean by the number of people.
    pub is_mean: bool,
}

/// Every way in which areas with numbers make up one with numbers. Areas of one kind that lie in another are taken for all of it: whoever
/// reads the report may know that they are.
pub(super) fn parts_of(areas: &Areas, with_numbers: &BTreeSet<&AreaId>) -> Vec<Parts> {
    let mut within: BTreeMap<(&AreaId, AreaKind), BTreeSet<&AreaId>> = BTreeMap::new();
    for area in areas.values() {
        let around = area.within.iter().chain(&area.operation);
        for whole in around.filter(|whole| **whole != area.id) {
            within.entry((whole, area.kind)).or_default().insert(&area.id);
        }
        for member in area.members.iter().filter(|member| **member != area.id) {
            within.entry((&area.id, AreaKind::Group)).or_default().insert(member);
        }
    }
    let mut found = Vec::new();
    for ((whole, kind), parts) in within {
        let all = parts.len();
        let parts: Vec<AreaId> = parts.into_iter().filter(|part| with_numbers.contains(part)).cloned().collect();
        if with_numbers.contains(whole) && !parts.is_empty() {
            let is_mean = kind == AreaKind::Group && areas.get(whole).is_some_and(|area| area.mean == Some(Mean::Unweighted));
            found.push(Parts { whole: whole.clone(), lacking: parts.len() < all, parts, is_mean });
        }
    }
    found
}
