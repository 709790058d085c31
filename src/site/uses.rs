//! Which pages show which indicators. It never looks at what is shown of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Page, PageId};
use crate::indicator::Indicator;
use crate::name::IndicatorId;
use crate::page::{Argument, ArgumentValue, Call};

/// Returns the pages that show an indicator: by a shortcode or as the page's own.
pub(super) fn used_in(pages: &[Page], indicators: &BTreeMap<IndicatorId, Indicator>) -> BTreeMap<IndicatorId, Vec<PageId>> {
    let mut used: BTreeMap<IndicatorId, Vec<PageId>> = BTreeMap::new();
    for (at, page) in pages.iter().enumerate() {
        let own = page.front.indicator.iter().filter_map(|indicator| IndicatorId::parse(indicator.value.as_str()));
        let ids: BTreeSet<IndicatorId> = own.chain(page.doc.calls.iter().flat_map(named_indicators)).collect();
        for id in ids.into_iter().filter(|id| indicators.contains_key(id)) {
            used.entry(id).or_default().push(PageId(at));
        }
    }
    used
}

/// Returns the indicators that a call names, whether they exist or not.
pub(super) fn named_indicators(call: &Call) -> Vec<IndicatorId> {
    let is_name = |argument: &&Argument| matches!(argument.name.value.as_str(), "indicator" | "indicators" | "about");
    let names = call.arguments.iter().filter(is_name).flat_map(|argument| texts(&argument.value.value));
    names.filter_map(|name| IndicatorId::parse(&name)).collect()
}

/// Returns the texts of an argument: one, or those of a list.
pub(super) fn texts(value: &ArgumentValue) -> Vec<String> {
    match value {
        ArgumentValue::List(items) => items.iter().flat_map(|item| texts(&item.value)).collect(),
        single => single.text().map(str::to_owned).into_iter().collect(),
    }
}
