//! Indicators and files that no page uses. It never reports what anything on the site names.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;

use crate::action::Because;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::indicator::PartOf;
use crate::name::IndicatorId;
use crate::site::Site;
use crate::source::Sources;

/// Reports indicators that no page shows, no goal, measure, survey or self-check has, and no other indicator needs.
pub(super) fn indicators(site: &Site, found: &mut Diagnostics) {
    let used = used(site);
    let unused = site.numbers.indicators.values().filter(|indicator| indicator.defined && !used.contains(indicator.id.as_str()));
    for indicator in unused {
        found.add(indicator.span, Problem::IndicatorNotShown { indicator: indicator.id.to_string() });
    }
}

fn used(site: &Site) -> BTreeSet<String> {
    let mut used: BTreeSet<String> = site.structure.used_in.keys().map(IndicatorId::to_string).collect();
    used.extend(site.config.front.iter().map(|front| front.indicator.value.clone()));
    used.extend(site.entries.goals.iter().flat_map(|goal| &goal.indicators).map(IndicatorId::to_string));
    used.extend(site.entries.self_checks.iter().filter_map(|check| check.indicator.as_ref()).map(IndicatorId::to_string));
    let of_surveys = site.numbers.surveys.values().flat_map(|survey| &survey.questions).map(|question| question.indicator.to_string());
    used.extend(of_surveys);
    let because = site.entries.actions.iter().flat_map(|action| &action.because).filter_map(|because| match because {
        Because::Indicator(id) | Because::Category(id, _) => Some(id.to_string()),
        Because::Goal(_) => None,
    });
    used.extend(because);
    for part in site.numbers.indicators.values().flat_map(|indicator| &indicator.part_of) {
        match &part.value {
            PartOf::Indicator(id) | PartOf::Year(id) | PartOf::Share(id) | PartOf::Base(id) => _ = used.insert(id.to_string()),
            PartOf::Fact(_) => {}
        }
    }
    used
}

/// Reports files in a directory `files` whose name no text has: whoever is to find one needs a link.
pub(super) fn files(site: &Site, sources: &Sources, found: &mut Diagnostics) {
    let texts: Vec<String> =
        sources.files().map(|(id, _)| percent_decode_str(sources.text(id)).decode_utf8_lossy().to_lowercase()).collect();
    let is_offered = |path: &str| path.split('/').rev().skip(1).any(|folder| folder.eq_ignore_ascii_case("files"));
    for (path, asset) in site.structure.assets.iter().filter(|(path, _)| is_offered(path)) {
        let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
        let is_named = texts.iter().any(|text| text.contains(&name));
        if !is_named {
            found.add(Place::Path(sources.file(asset.file).path.clone()), Problem::FileNotLinked {});
        }
    }
}
