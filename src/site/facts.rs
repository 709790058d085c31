//! Resolves parsed single figures into valid ones. It never suppresses a number itself: disclosure does.

use std::collections::BTreeMap;

use super::calendar::{Calendar, foretells};
use crate::diagnostic::{Diagnostics, Problem};
use crate::fact::Fact;
use crate::indicator::{Indicator, PartOf, Statistic};
use crate::name::{FactId, IndicatorId, PeriodKind, nearest};
use crate::source::Spanned;

/// Returns the facts by name.
pub(super) fn resolve(facts: Vec<Fact>, calendar: &Calendar, found: &mut Diagnostics) -> BTreeMap<FactId, Fact> {
    let mut known: BTreeMap<FactId, Fact> = BTreeMap::new();
    for fact in facts {
        calendar.check_source(fact.source.as_ref(), found);
        let is_foretold = foretells(&fact.title) || fact.note.as_ref().is_some_and(foretells);
        if let Some(period) = fact.period.filter(|_| !is_foretold)
            && let Some(problem) = calendar.after(period)
        {
            calendar.report(period.year, fact.span, problem, found);
        }
        if let Some(first) = known.get(&fact.id) {
            let problem = Problem::DuplicateEntry { kind: "fact".into(), found: fact.id.to_string(), edition: None };
            found.add_related(fact.span, problem, first.span);
            continue;
        }
        known.insert(fact.id.clone(), fact);
    }
    known
}

/// Reports unknown indicators and facts of which numbers are declared to be a part.
pub(super) fn check_parts(indicators: &BTreeMap<IndicatorId, Indicator>, facts: &BTreeMap<FactId, Fact>, found: &mut Diagnostics) {
    for indicator in indicators.values() {
        for Spanned { value, span } in &indicator.part_of {
            match value {
                PartOf::Indicator(id) | PartOf::Year(id) | PartOf::Share(id) | PartOf::Base(id)
                    if !indicators.contains_key(id) || *id == indicator.id =>
                {
                    let others = || indicators.keys().filter(|other| **other != indicator.id).map(IndicatorId::as_str);
                    let problem = |nearest| Problem::UnknownIndicator { found: id.to_string(), nearest };
                    found.add_suggesting(*span, problem, || nearest(id.as_str(), others()));
                }
                PartOf::Year(_) if matches!(indicator.period_kind, PeriodKind::BrokenYear | PeriodKind::Mean(_)) => {
                    let kind = if indicator.period_kind == PeriodKind::BrokenYear { "broken" } else { "mean" };
                    found.add(*span, Problem::YearNotOfParts { kind: kind.to_owned() });
                }
                PartOf::Share(id) | PartOf::Base(id) if !matches!(indicators[id].statistic, Statistic::Share | Statistic::Rate) => {
                    found.add_related(*span, Problem::PartOfNoShare { indicator: id.to_string() }, indicators[id].span);
                }
                PartOf::Indicator(id) | PartOf::Year(id) if !matches!(indicators[id].statistic, Statistic::Count | Statistic::Sum) => {
                    found.add_related(*span, Problem::PartOfNoCount { indicator: id.to_string() }, indicators[id].span);
                }
                PartOf::Fact(id) => match facts.get(id) {
                    Some(fact) if fact.period.is_none() => {
                        found.add_related(*span, Problem::PartOfTimeless { fact: id.to_string() }, fact.span);
                    }
                    Some(_) => {}
                    None => {
                        let problem = |nearest| Problem::UnknownEntry { kind: "fact".into(), found: id.to_string(), nearest };
                        found.add_suggesting(*span, problem, || nearest(id.as_str(), facts.keys().map(FactId::as_str)));
                    }
                },
                _ => {}
            }
        }
    }
}
