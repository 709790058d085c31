//! The whole cube of an indicator for the reader's own comparison, read in the same way as figures. It never rounds differently.

use std::collections::BTreeSet;

use super::*;
use crate::figure::comparison::{Aimed, Comparison, Line, Side};

/// Returns the comparison; `None` if fewer than two lines have a number.
pub fn comparison(indicator: &Indicator, areas: &Areas, locale: &Locale, request: &Request) -> Option<Comparison> {
    let selection = whole(indicator, areas, locale, request)?;
    let cells = Cells::of(Dimension::Period, &selection, indicator, areas, locale, request);
    let mut remarks = Remarks::default();
    let lines = cells.lines(&mut remarks);
    let known = |line: &&Line| line.points.iter().any(|point| point.state.is_known());
    if lines.iter().filter(known).count() < 2 {
        return None;
    }
    let positions = cells.positions();
    let breaks = remarks.events("figure-event", &indicator.breaks, &positions, locale);
    let events = remarks.events("figure-event", &indicator.events, &positions, locale);
    remarks.overlapping(&cells);
    Some(Comparison {
        title: indicator.short.text(locale.lang()).to_owned(),
        unit: unit(&indicator.unit, locale),
        ages: indicator.ages,
        decimals: indicator.decimals_shown(),
        areas: selection.areas.iter().map(|id| cells.area_side(id)).collect(),
        first: first(&selection, indicator, areas),
        groups: selection.groups.iter().map(|group| cells.group_side(*group)).collect(),
        categories: selection.categories.iter().map(|id| cells.category_side(id.as_ref())).collect(),
        targets: cells.aimed(),
        source: cells.source(),
        notes: remarks.notes,
        positions,
        lines,
        breaks,
        events,
    })
}

/// Returns the indices of the areas to begin with: the own one or the first, and unless counts of areas of different sizes would stand together, the
/// nation and the first group of peers with numbers of everybody.
fn first(selection: &Selection, indicator: &Indicator, areas: &Areas) -> Vec<usize> {
    let is_comparable = !matches!(indicator.statistic, Statistic::Count | Statistic::Sum) && selection.categories.len() == 1;
    let of = |kind: AreaKind| {
        let is_wanted = |id: &AreaId| areas.get(id).is_some_and(|area| area.kind == kind);
        selection.areas.iter().skip(1).position(is_wanted).map(|at| at + 1).filter(|_| is_comparable)
    };
    std::iter::once(0).chain([AreaKind::Nation, AreaKind::Group].into_iter().filter_map(of)).collect()
}

/// Returns a selection with all cells: the own area first, then the others in alphabetical order.
fn whole(indicator: &Indicator, areas: &Areas, locale: &Locale, request: &Request) -> Option<Selection> {
    let name = |id: &AreaId| areas.get(id).map_or(id.as_str(), |area| area.name.text(locale.lang())).to_owned();
    let mut found: Vec<(bool, String, AreaId)> =
        indicator.areas().into_iter().map(|id| (*id != request.own_area, name(id), id.clone())).collect();
    found.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| locale.compare(&a.1, &b.1)));
    let has_group = |group: &Group| indicator.cells.keys().any(|key| key.group == *group);
    let told: BTreeSet<&Option<CategoryId>> = indicator.cells.keys().map(|key| &key.category).collect();
    let has_category = |id: &Option<CategoryId>| told.contains(id);
    let named = indicator.categories.iter().map(|category| Some(category.id.clone()));
    let mut selection = Selection {
        areas: found.into_iter().map(|(_, _, id)| id).collect(),
        groups: [Group::Total, Group::Women, Group::Men].into_iter().filter(has_group).collect(),
        categories: std::iter::once(None).chain(named).filter(has_category).collect(),
        periods: indicator.cells.keys().map(|key| key.period).collect(),
    };
    selection.periods.sort_unstable();
    selection.periods.dedup();
    selection.fill_years(indicator);
    (!selection.periods.is_empty()).then_some(selection)
}

impl Cells<'_> {
    /// Returns the lines with a number or status.
    fn lines(&self, remarks: &mut Remarks) -> Vec<Line> {
        let Selection { areas, groups, categories, periods } = self.selection;
        let mut lines = Vec::new();
        for (area, id) in areas.iter().enumerate() {
            for (group, who) in groups.iter().enumerate() {
                for (category, what) in categories.iter().enumerate() {
                    let key = CellKey { area: id.clone(), group: *who, category: what.clone(), period: periods[0] };
                    let points: Vec<Point> = (0..periods.len()).map(|row| self.point(&self.key_at(&key, row), remarks)).collect();
                    if points.iter().any(|point| !matches!(point.state, State::Absent | State::NotMeasured)) {
                        lines.push(Line { area, group, category, points });
                    }
                }
            }
        }
        lines
    }

    fn area_side(&self, id: &AreaId) -> Side {
        let mean = self.areas.get(id).and_then(|area| area.mean);
        let note = mean.map(|mean| remarks::of_mean(mean, &self.area_name(id), self.locale));
        Side { id: id.to_string(), name: self.area_name(id), role: self.area_role(id), look: None, note }
    }

    fn group_side(&self, group: Group) -> Side {
        Side { id: group.as_str().to_owned(), name: self.group_name(group), role: group_role(group), look: None, note: None }
    }

    fn category_side(&self, id: Option<&CategoryId>) -> Side {
        let name = self.category_name(id);
        let look = id.and_then(|id| self.indicator.category(id)).map(|category| category.look);
        let role = if id.is_some() { Role::Category } else { Role::Total };
        Side { id: id.map_or_else(|| "total".to_owned(), CategoryId::to_string), name, role, look, note: None }
    }

    /// Returns the targets of the own area, which apply to the total over categories.
    fn aimed(&self) -> Vec<Aimed> {
        let mut aimed = Vec::new();
        if !self.selection.areas.contains(&self.request.own_area) || !self.selection.categories.contains(&None) {
            return aimed;
        }
        for (group, who) in self.selection.groups.iter().enumerate() {
            for (position, period) in self.selection.periods.iter().enumerate() {
                if let Some(target) = self.indicator.targets.get(&(*who, *period)) {
                    aimed.push(Aimed { group, position, aim: target.aim.clone(), label: self.aim(&target.aim) });
                }
            }
        }
        aimed
    }
}
