//! A figure of one indicator, or small charts of several.

use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::{ResolvedCall, lacks};
use crate::diagnostic::{Diagnostics, Problem};
use crate::figure::{self, Request};
use crate::indicator::{CellKey, Group, Indicator};
use crate::name::{Period, nearest};
use crate::phrase;
use crate::render::figure::number;

pub(super) const KIND: Kind = Kind { shows: "figure", is_number: true, read: |call, found| boxed(read(call, found)) };

enum Figure<'s> {
    /// A figure of one indicator.
    One(&'s Indicator, Box<Request>),
    /// Small charts of several indicators; the first request has the title.
    Joined(Vec<(&'s Indicator, Request)>),
}

fn read<'s>(call: &ResolvedCall<'s, '_>, found: &mut Diagnostics) -> Option<Figure<'s>> {
    let (indicators, kind) = (call.arguments.indicators(), call.arguments.kind());
    let [first, _, ..] = indicators.as_slice() else {
        let indicator = indicators.first().copied().or_else(|| call.one_indicator(found))?;
        let request = call.request(indicator, kind, found)?;
        let title = request.title.clone().or(if says_finding(call, found)? { finding(call, indicator, &request) } else { None });
        return Some(Figure::One(indicator, Box::new(Request { title, ..request })));
    };
    // Indicators may share nothing but their unit, so each needs its own chart.
    if let Some(kind) = kind.filter(|kind| *kind != figure::Kind::Multiples) {
        let fits = vec![figure::Kind::Multiples.as_str().to_owned()];
        found.add(call.call.span, Problem::KindDoesNotFit { kind: kind.as_str().to_owned(), fits });
        return None;
    }
    let request = |indicator: &&'s Indicator| Some((*indicator, call.request(indicator, Some(figure::Kind::Multiples), found)?));
    let requests: Vec<(&Indicator, Request)> = indicators.iter().map(request).collect::<Option<_>>()?;
    let locale = call.scope.theme.locale(&call.scope.page.lang)?;
    if let Err(problem) = figure::join(&requests, &call.scope.site.numbers.areas, locale) {
        lacks(first, call.call.span, problem, found);
        return None;
    }
    Some(Figure::Joined(requests))
}

/// Whether the heading is to say what the figure shows, rather than what it is of; `None` after reporting another word.
fn says_finding(call: &ResolvedCall<'_, '_>, found: &mut Diagnostics) -> Option<bool> {
    match call.arguments.text("heading") {
        None | Some("") => Some(false),
        Some(FINDING) => Some(true),
        Some(other) => {
            let (key, known) = ("heading".to_owned(), vec![FINDING.to_owned()]);
            let nearest = nearest(other, [FINDING]);
            found.add(call.call.span, Problem::WantedOneOf { key, found: other.to_owned(), nearest, known });
            None
        }
    }
}

/// The only word of `heading`.
const FINDING: &str = "finding";

/// Returns the heading that says how the own area's latest number changed; `None` if the figure shows others, or nobody can be sure.
fn finding(call: &ResolvedCall<'_, '_>, indicator: &Indicator, request: &Request) -> Option<String> {
    let locale = call.scope.theme.locale(&call.scope.page.lang)?;
    let indicator = indicator.judged();
    let is_own = request.about == request.own_area && request.areas.iter().all(|area| *area == request.own_area);
    let is_whole = request.groups.iter().all(|group| *group == Group::Total) && request.categories.is_empty();
    let in_time = |period: &Period| request.to.is_none_or(|to| *period <= to);
    let period = indicator.periods(&request.own_area).into_iter().rfind(in_time)?;
    let key = CellKey { area: request.own_area.clone(), group: Group::Total, category: None, period };
    phrase::finding(indicator, &key, locale).filter(|_| is_own && is_whole)
}

impl<'s> Shortcode<'s> for Figure<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let (locale, areas) = (on.locale(), &on.shared.site.numbers.areas);
        let view = match self {
            Self::One(indicator, request) => {
                let figure = figure::select(indicator, areas, locale, request).ok()?;
                let at = on.figure_place(&format!("figur-{}", indicator.id), true);
                number::figure(on.shared, indicator, &figure, &at, on.draft)
            }
            Self::Joined(requests) => {
                let figure = figure::join(requests, areas, locale).ok()?;
                let indicators: Vec<_> = requests.iter().map(|(indicator, _)| *indicator).collect();
                let at = on.figure_place(&format!("figur-{}", indicators.first()?.id), false);
                number::joined(on.shared, &indicators, &figure, &at, on.draft)
            }
        };
        on.draft.figures += 1;
        Some(Value::from_serializable(&view))
    }
}
