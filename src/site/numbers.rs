//! Resolves the numbers of a site in the only possible order: nothing uses a number before suppression. It never looks at a page.

use std::collections::{BTreeMap, BTreeSet};

use super::drafted::{self, Drafted};
use super::parsed::Written;
use super::{facts, indicators, judged, surveys};
use crate::area::{AreaFile, Areas};
use crate::diagnostic::Diagnostics;
use crate::disclosure::{self, Taken};
use crate::fact::Fact;
use crate::indicator::{Closing, Indicator};
use crate::name::{FactId, IndicatorId, SurveyId};
use crate::survey::Survey;

/// The indicators that differ from today's in an edition, by when it was closed: editions that were closed alike share them.
pub(super) type Closed = BTreeMap<Closing, BTreeMap<IndicatorId, Indicator>>;

/// The numbers of a site after suppression, without the years of drafts, and their areas and settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Every area.
    pub areas: Areas,
    /// The areas that are not listed, but named by numbers.
    pub(super) implied: Vec<AreaFile>,
    /// The site's settings for all indicators.
    pub settings: indicators::Settings,
    /// Every indicator.
    pub indicators: BTreeMap<IndicatorId, Indicator>,
    /// The surveys.
    pub surveys: BTreeMap<SurveyId, Survey>,
    /// The single facts.
    pub facts: BTreeMap<FactId, Fact>,
    /// The indicators and categories that only drafts cover, and that are not in the site.
    pub drafted: Drafted,
    /// What was suppressed, for warnings about other places where it occurs.
    pub(super) taken: Taken,
    /// The numbers as the editions have them.
    pub(super) closed: Closed,
}

/// Resolves the numbers and suppresses what must not be shown. What only drafts cover is still there, without numbers.
pub(super) fn resolve(written: Written, areas: Areas, settings: indicators::Settings, found: &mut Diagnostics) -> Numbers {
    let adopted = |year: u16| settings.withheld_from.is_none_or(|withheld| year < withheld);
    let mut indicators = indicators::resolve(written.indicators, written.tables, &areas, &settings, found);
    let mut drafted = drafted::withhold(&mut indicators, settings.withheld_from);
    let known = surveys::Known { areas: &areas, indicators: &indicators, settings: &settings };
    let mut surveys = surveys::resolve(written.surveys, &known, found);
    for survey in surveys.values_mut().filter(|survey| !survey.rounds.is_empty()) {
        survey.rounds.retain(|round| adopted(round.period.year));
        if survey.rounds.is_empty() {
            drafted.surveys.insert(survey.id.clone());
        }
    }
    let mut facts = facts::resolve(written.facts, &settings.calendar, found);
    facts::check_parts(&indicators, &facts, found);
    facts.retain(|_, fact| fact.period.is_none_or(|period| adopted(period.year)));
    let setting = disclosure::Setting { areas: &areas, own_area: &settings.own_area, threshold: settings.default_threshold };
    let mut numbers = disclosure::Numbers { indicators: &mut indicators, surveys: &mut surveys, facts: &mut facts };
    let taken = disclosure::hide(&mut numbers, setting, found);
    judged::prepare(&mut indicators, &surveys);
    Numbers { areas, implied: Vec::new(), settings, indicators, surveys, facts, drafted, taken, closed: Closed::new() }
}

impl Numbers {
    /// Whether numbers from the same files would be these in a site of these areas, settings and editions. What only drafts cover is not
    /// there any more, and references to it could not be recognised.
    pub(super) fn fit(&self, areas: &Areas, settings: &indicators::Settings, closings: &BTreeSet<Closing>) -> bool {
        self.drafted == Drafted::default() && self.areas == *areas && self.settings == *settings && self.closed.keys().eq(closings)
    }

    /// Closes all numbers for each of the editions.
    pub(super) fn close(&mut self, closings: BTreeSet<Closing>) {
        let of_edition = |closing: Closing| {
            let closed = self.indicators.values().filter_map(|indicator| indicator.closed(closing));
            (closing, closed.map(|indicator| (indicator.id.clone(), indicator)).collect())
        };
        self.closed = closings.into_iter().map(of_edition).collect();
    }

    /// Replaces indicators by those with the same ids, in the editions too.
    pub(super) fn put(&mut self, indicators: BTreeMap<IndicatorId, Indicator>) {
        for (closing, closed) in &mut self.closed {
            for indicator in indicators.values() {
                match indicator.closed(*closing) {
                    Some(of_edition) => closed.insert(indicator.id.clone(), of_edition),
                    None => closed.remove(&indicator.id),
                };
            }
        }
        self.indicators.extend(indicators);
    }
}
