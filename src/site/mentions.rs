//! Checks what front matter and configuration name: operations, indicators, the logo. It never resolves them.

use std::collections::BTreeMap;

use super::navigation::Placed;
use super::{Asset, Drafted};
use crate::area::{self, Areas};
use crate::config::Config;
use crate::diagnostic::{Diagnostics, Fix, Problem};
use crate::indicator::Indicator;
use crate::name::{AreaId, IndicatorId, nearest, same};
use crate::source::{Purpose, Spanned};

/// The indicators of a site, and those that only drafts have numbers for.
type Known<'s> = (&'s BTreeMap<IndicatorId, Indicator>, &'s Drafted);

/// Reports operations and indicators of front matter that are unknown.
pub(super) fn check_front_matter(placed: &[Placed], areas: &Areas, known: Known<'_>, found: &mut Diagnostics) {
    for page in placed {
        if let Some(operation) = &page.file.front.operation
            && !AreaId::parse(&operation.value).is_some_and(|id| areas.contains_key(&id))
        {
            found.add_correcting(
                operation.span,
                |nearest| Problem::UnknownArea { found: operation.value.clone(), nearest },
                || nearest(&operation.value, areas.keys().map(|id| id.as_str())),
                || Some(Fix::replace(operation.span, &operation.value, area::same(areas.keys(), &operation.value)?)),
            );
        }
        page.file.front.indicator.iter().for_each(|indicator| check_indicator(indicator, known, found));
    }
}

/// Reports questions of the front page about an unknown indicator, and a logo that is no picture.
pub(super) fn check_configuration(config: &Config, assets: &BTreeMap<String, Asset>, known: Known<'_>, found: &mut Diagnostics) {
    config.front.iter().for_each(|question| check_indicator(&question.indicator, known, found));
    check_logo(config, assets, found);
}

fn check_indicator(indicator: &Spanned<String>, (indicators, drafted): Known<'_>, found: &mut Diagnostics) {
    if IndicatorId::parse(&indicator.value).is_some_and(|id| indicators.contains_key(&id)) {
        return;
    }
    match drafted.problem(&indicator.value) {
        Some(drafted) => found.add(indicator.span, drafted),
        None => {
            let names = || indicators.keys().map(IndicatorId::as_str);
            found.add_correcting(
                indicator.span,
                |nearest| Problem::UnknownIndicator { found: indicator.value.clone(), nearest },
                || nearest(&indicator.value, names()),
                || Some(Fix::replace(indicator.span, &indicator.value, same(&indicator.value, names())?)),
            )
        }
    }
}

fn check_logo(config: &Config, assets: &BTreeMap<String, Asset>, found: &mut Diagnostics) {
    let Some(logo) = &config.appearance.logo else { return };
    let target = logo.value.clone();
    if Purpose::of(&target) == Purpose::Source {
        return found.add(logo.span, Problem::LinkToData { target });
    }
    match assets.get(&target) {
        Some(asset) if asset.is_picture() => {}
        Some(_) => found.add(logo.span, Problem::NotAPicture { target }),
        None => {
            let nearest = nearest(&target, assets.keys().map(String::as_str));
            found.add(logo.span, Problem::FileToNowhere { target, nearest });
        }
    }
}
