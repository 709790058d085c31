//! Indicators and files that no page uses. It never reports what anything on the site names.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;
use percent_encoding::percent_decode_str;

use crate::action::Because;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::indicator::PartOf;
use crate::name::IndicatorId;
use crate::site::{Asset, Site};
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

/// Reports files that no text names: whoever is to find one needs a link.
pub(super) fn files(site: &Site, sources: &Sources, found: &mut Diagnostics) {
    for asset in unnamed_files(site, sources) {
        found.add(Place::Path(sources.file(asset.file).path.clone()), Problem::FileNotLinked {});
    }
}

/// Returns the files in a directory `files`, which are published, whose name no text of the site has. All texts are read once, however many files
/// there are.
pub fn unnamed_files<'s>(site: &'s Site, sources: &Sources) -> Vec<&'s Asset> {
    let is_offered = |path: &str| path.split('/').rev().skip(1).any(|folder| folder.eq_ignore_ascii_case("files"));
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let offered: Vec<(String, &Asset)> =
        site.structure.assets.iter().filter(|(path, _)| is_offered(path)).map(|(path, asset)| (name(path), asset)).collect();
    // One name can end another, so every occurrence counts.
    let Ok(names) = AhoCorasick::new(offered.iter().map(|(name, _)| name)) else { return Vec::new() };
    let mut named = BTreeSet::new();
    for (id, _) in sources.files() {
        let text = percent_decode_str(sources.text(id)).decode_utf8_lossy().to_lowercase();
        named.extend(names.find_overlapping_iter(&text).map(|occurrence| occurrence.pattern().as_usize()));
    }
    let named: BTreeSet<&str> = named.into_iter().map(|at| offered[at].0.as_str()).collect();
    offered.iter().filter(|(name, _)| !named.contains(name.as_str())).map(|(_, asset)| *asset).collect()
}
