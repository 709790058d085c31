//! The names, roles and styles of series and rows. It never reads a value.

use super::*;

impl Cells<'_> {
    pub(super) fn series_name(&self, key: &CellKey) -> String {
        let beside = |side: Dimension| side != self.rows && self.selection.length(side) > 1;
        let mut parts = Vec::new();
        if beside(Dimension::Area) {
            parts.push(self.area_name(&key.area));
        }
        if beside(Dimension::Category) {
            parts.push(self.category_name(key.category.as_ref()));
        }
        if beside(Dimension::Period) {
            parts.push(self.locale.period(key.period));
        }
        let grouped = self.rows != Dimension::Group && (self.selection.groups.len() > 1 || key.group != Group::Total);
        match (grouped, parts.is_empty()) {
            (true, true) => self.group_name(key.group),
            (true, false) => format!("{}, {}", parts.join(", "), self.group_name(key.group).to_lowercase()),
            (false, true) if self.rows == Dimension::Area => self.indicator.short.text(self.locale.lang()).to_owned(),
            (false, true) => self.area_name(&key.area),
            (false, false) => parts.join(", "),
        }
    }

    /// Returns the period of a series, if only that distinguishes it from others.
    pub(super) fn only_period(&self, key: &CellKey) -> Option<Period> {
        let beside = |side: Dimension| side != self.rows && self.selection.length(side) > 1;
        let grouped = self.rows != Dimension::Group && (self.selection.groups.len() > 1 || key.group != Group::Total);
        let others = grouped || beside(Dimension::Area) || beside(Dimension::Category);
        Some(key.period).filter(|_| beside(Dimension::Period) && !others)
    }

    pub(super) fn series_role(&self, key: &CellKey) -> Role {
        let beside = |side: Dimension| side != self.rows && self.selection.length(side) > 1;
        if beside(Dimension::Area) {
            self.area_role(&key.area)
        } else if beside(Dimension::Category) && key.category.is_none() {
            Role::Total
        } else if beside(Dimension::Category) || beside(Dimension::Period) {
            Role::Category
        } else if key.group != Group::Total || beside(Dimension::Group) {
            group_role(key.group)
        } else {
            self.area_role(&key.area)
        }
    }

    pub(super) fn area_role(&self, area: &AreaId) -> Role {
        match self.areas.get(area) {
            _ if *area == self.request.about => Role::Own,
            Some(known) if known.kind == AreaKind::Nation => Role::Nation,
            _ if self.peers.contains(area) => Role::Peer,
            _ => Role::Other,
        }
    }

    /// Returns the style of a series that differs only by category.
    pub(super) fn look(&self, key: &CellKey) -> Option<usize> {
        let beside = |side: Dimension| side != self.rows && self.selection.length(side) > 1;
        let category = key.category.as_ref().filter(|_| self.rows != Dimension::Category)?;
        let alone = ![Dimension::Area, Dimension::Group, Dimension::Period].into_iter().any(beside);
        self.indicator.category(category).filter(|_| alone).map(|category| category.look)
    }

    pub(super) fn side(&self, category: Option<&CategoryId>) -> Option<Side> {
        self.indicator.category(category?)?.side
    }

    /// Returns an area's name.
    pub fn area_name(&self, area: &AreaId) -> String {
        self.areas.get(area).map_or_else(|| area.to_string(), |known| known.name.text(self.locale.lang()).to_owned())
    }

    pub(super) fn category_name(&self, category: Option<&CategoryId>) -> String {
        let Some(id) = category else { return self.locale.text("figure-total") };
        self.indicator.category(id).map_or_else(|| id.to_string(), |category| category.name.text(self.locale.lang()).to_owned())
    }

    pub(super) fn group_name(&self, group: Group) -> String {
        self.locale.text(self.indicator.ages.key(group))
    }
}

pub(super) fn group_role(group: Group) -> Role {
    match group {
        Group::Total => Role::Total,
        Group::Women => Role::Women,
        Group::Men => Role::Men,
    }
}
