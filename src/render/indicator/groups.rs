//! The indicators by operation, in alphabetical order, which is too expensive to compute for every page. It never shows one.

use std::collections::BTreeMap;

use crate::indicator::Indicator;
use crate::locale::Locale;
use crate::name::{IndicatorId, Lang};
use crate::site::Site;

/// The indicators of an operation.
pub(in crate::render) struct Group {
    /// The operation's name; `None` for indicators without one.
    pub title: Option<String>,
    /// In alphabetical order.
    pub indicators: Vec<IndicatorId>,
}

/// All groups, named operations first.
pub(in crate::render) struct Groups {
    groups: Vec<Group>,
    /// The group of each indicator, and its index there.
    places: BTreeMap<IndicatorId, (usize, usize)>,
}

impl Groups {
    /// Groups the indicators of a site for readers of a language.
    pub fn of(site: &Site, lang: &Lang, locale: &Locale) -> Self {
        let mut found: BTreeMap<Option<&str>, Vec<&Indicator>> = BTreeMap::new();
        for indicator in site.numbers.indicators.values() {
            let operation = indicator.operation.as_ref().and_then(|id| site.numbers.areas.get(id)).map(|area| area.name.text(lang));
            found.entry(operation).or_default().push(indicator);
        }
        let mut found: Vec<(Option<&str>, Vec<&Indicator>)> = found.into_iter().collect();
        found.sort_by(|(a, _), (b, _)| match (a, b) {
            (Some(a), Some(b)) => locale.compare(a, b),
            _ => b.is_some().cmp(&a.is_some()),
        });
        let group = |(title, mut indicators): (Option<&str>, Vec<&Indicator>)| {
            indicators.sort_by(|a, b| locale.compare(a.short.text(lang), b.short.text(lang)));
            Group { title: title.map(str::to_owned), indicators: indicators.iter().map(|indicator| indicator.id.clone()).collect() }
        };
        let groups: Vec<Group> = found.into_iter().map(group).collect();
        let in_group = |(at, group): (usize, &Group)| {
            group.indicators.iter().enumerate().map(move |(place, id)| (id.clone(), (at, place))).collect::<Vec<_>>()
        };
        let places = groups.iter().enumerate().flat_map(in_group).collect();
        Self { groups, places }
    }

    /// Returns the groups, in order.
    pub fn all(&self) -> &[Group] {
        &self.groups
    }

    /// Returns the indicators before and after one, within its operation.
    pub fn beside(&self, id: &IndicatorId) -> (Option<&IndicatorId>, Option<&IndicatorId>) {
        let Some((group, place)) = self.places.get(id) else { return (None, None) };
        let indicators = &self.groups[*group].indicators;
        (place.checked_sub(1).and_then(|before| indicators.get(before)), indicators.get(place + 1))
    }
}
