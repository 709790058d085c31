//! A survey: who was asked and how many answered, in one period or in all.

use tera::Value;

use super::{Kind, OnPage, Shortcode, boxed};
use crate::call::ResolvedCall;
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::Period;
use crate::render::content::survey;
use crate::survey::Survey;

pub(super) const KIND: Kind = Kind { shows: "survey", is_number: false, read: |call, found| boxed(read(call, found)) };

struct OneSurvey<'s>(&'s Survey, Option<Period>);

/// Reads a call. A requested period must be one of the survey's, and not after the page's edition.
fn read<'s>(call: &ResolvedCall<'s, '_>, found: &mut Diagnostics) -> Option<OneSurvey<'s>> {
    let survey = call.arguments.survey()?;
    let Some((period, at)) = call.arguments.period_at("period") else { return Some(OneSurvey(survey, None)) };
    if call.is_after_edition(period, at, found) {
        return None;
    }
    if !survey.rounds.iter().any(|round| round.period == period) {
        found.add(at, Problem::NoSuchRound { survey: survey.id.to_string(), period: period.to_string() });
        return None;
    }
    Some(OneSurvey(survey, Some(period)))
}

impl<'s> Shortcode<'s> for OneSurvey<'s> {
    fn show(&self, on: &mut OnPage<'s, '_>) -> Option<Value> {
        let Self(survey, period) = self;
        let place = survey::SurveyContext {
            id: on.unused_id(&format!("undersokning-{}", survey.id)),
            heading_level: (on.under + 1).clamp(2, 5),
            lang: on.lang(),
            url: on.url,
            page: Some(on.page),
            period: *period,
        };
        Some(Value::from_serializable(&survey::view(on.shared, survey, place)))
    }
}
