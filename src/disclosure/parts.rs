//! The areas that make up others: municipalities a county, units an operation, members a group. It never looks at a number.

use std::collections::{BTreeMap, BTreeSet};

use crate::area::{Area, AreaKind, Areas, Mean};
use crate::name::AreaId;

/// An area, and the areas that it may consist of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Parts {
    pub whole: AreaId,
    /// The parts with numbers.
    pub parts: Vec<AreaId>,
    /// Whether there are other parts without numbers.
    pub lacking: bool,
    /// Whether its value is the unweighted mean of theirs; otherwise it is their sum, or their mean weighted by people.
    pub is_mean: bool,
    /// Whether they are operations and units, of which one without a number may have nothing to count.
    pub is_local: bool,
}

/// Returns every way in which areas with numbers may make up one with numbers. Areas of the same kind within another are assumed to cover
/// it, and so are operations and units together, since a reader may know that they do. An area without numbers is replaced by those within
/// it.
pub(super) fn parts_of(areas: &Areas, own_area: &AreaId, with_numbers: &BTreeSet<&AreaId>) -> Vec<Parts> {
    let tree = Tree::of(areas, own_area);
    let mut found = BTreeSet::new();
    for (whole, inside) in &tree.inside {
        let Some(area) = areas.get(*whole).filter(|area| with_numbers.contains(&area.id)) else { continue };
        let kinds: BTreeSet<AreaKind> = inside.iter().map(|inside| inside.kind).collect();
        let mut choices: Vec<(Vec<&Area>, bool)> = Vec::new();
        for kind in &kinds {
            choices.push((inside.iter().copied().filter(|inside| inside.kind == *kind).collect(), is_local(*kind)));
        }
        choices.push((tree.outermost(inside), true));
        choices.push((tree.units(whole), true));
        for (chosen, is_local) in choices {
            found.extend(tree.parts(area, &chosen, is_local, with_numbers));
        }
        found.extend(members(area, with_numbers));
    }
    for area in areas.values().filter(|area| !tree.inside.contains_key(&area.id) && with_numbers.contains(&area.id)) {
        found.extend(members(area, with_numbers));
    }
    found.into_iter().collect()
}

fn is_local(kind: AreaKind) -> bool {
    matches!(kind, AreaKind::Operation | AreaKind::Unit)
}

/// Returns a group and its members.
fn members(area: &Area, with_numbers: &BTreeSet<&AreaId>) -> Option<Parts> {
    let members: BTreeSet<&AreaId> = area.members.iter().filter(|member| **member != area.id).collect();
    let parts: Vec<AreaId> = members.iter().copied().filter(|member| with_numbers.contains(member)).cloned().collect();
    let lacking = parts.len() < members.len();
    let is_mean = area.mean == Some(Mean::Unweighted);
    (!parts.is_empty()).then(|| Parts { whole: area.id.clone(), parts, lacking, is_mean, is_local: false })
}

/// Which areas are within which.
struct Tree<'a> {
    inside: BTreeMap<&'a AreaId, Vec<&'a Area>>,
}

impl<'a> Tree<'a> {
    fn of(areas: &'a Areas, own_area: &'a AreaId) -> Self {
        let mut inside: BTreeMap<&AreaId, Vec<&Area>> = BTreeMap::new();
        for area in areas.values() {
            let mut around: BTreeSet<&AreaId> = area.within.iter().chain(&area.operation).collect();
            // Operations and units belong to the own area by default.
            if around.is_empty() && is_local(area.kind) {
                around.insert(own_area);
            }
            for whole in around.into_iter().filter(|whole| **whole != area.id) {
                inside.entry(whole).or_default().push(area);
            }
        }
        Self { inside }
    }

    /// Returns the operations and units of an area that are in no other of them.
    fn outermost(&self, inside: &[&'a Area]) -> Vec<&'a Area> {
        let local: Vec<&Area> = inside.iter().copied().filter(|area| is_local(area.kind)).collect();
        let ids: BTreeSet<&AreaId> = local.iter().map(|area| &area.id).collect();
        let is_within = |area: &&&Area| area.within.iter().chain(&area.operation).any(|around| ids.contains(around));
        local.iter().filter(|area| !is_within(area)).copied().collect()
    }

    /// Returns all units of an area, including those of its operations.
    fn units(&self, whole: &AreaId) -> Vec<&'a Area> {
        let mut units: BTreeMap<&AreaId, &Area> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<&AreaId> = vec![whole];
        while let Some(around) = waiting.pop() {
            for area in self.inside.get(around).into_iter().flatten().filter(|area| is_local(area.kind)) {
                if area.kind == AreaKind::Unit {
                    units.insert(&area.id, area);
                } else if seen.insert(&area.id) {
                    waiting.push(&area.id);
                }
            }
        }
        units.into_values().collect()
    }

    /// Returns the chosen areas, or those within them if they have no numbers.
    fn parts(&self, whole: &Area, chosen: &[&'a Area], is_local: bool, with_numbers: &BTreeSet<&AreaId>) -> Option<Parts> {
        let (mut parts, mut lacking, mut seen) = (BTreeSet::new(), false, BTreeSet::from([&whole.id]));
        let mut waiting: Vec<&Area> = chosen.to_vec();
        while let Some(area) = waiting.pop() {
            if !seen.insert(&area.id) {
                continue;
            }
            if with_numbers.contains(&area.id) {
                parts.insert(area.id.clone());
                continue;
            }
            let inside = self.inside.get(&area.id).map(Vec::as_slice).unwrap_or_default();
            // Counties and regions of a nation are the same people; of areas without a number only one kind is used.
            let kind = inside.iter().map(|area| area.kind).filter(|kind| !self::is_local(*kind)).min();
            let next: Vec<&Area> = match kind {
                Some(kind) => inside.iter().copied().filter(|area| area.kind == kind).collect(),
                None => self.outermost(inside),
            };
            lacking |= next.is_empty() && !self::is_local(area.kind);
            waiting.extend(next);
        }
        (!parts.is_empty()).then(|| Parts {
            whole: whole.id.clone(),
            parts: parts.into_iter().collect(),
            lacking,
            is_mean: false,
            is_local,
        })
    }
}
