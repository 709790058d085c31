//! The latest round of a survey in sentences. It never says more than asked, answered and the reported rate give.

use rust_decimal::Decimal;

use crate::indicator::Group;
use crate::locale::{Argument, Locale};
use crate::name::AreaId;
use crate::survey::{People, Rate, Round, rounded_rate};

/// The latest round of the own area and everybody: how many were asked and answered, the rate, and those who did not answer. Of a survey
/// that asks everybody it is non-response that is uncertain, not the drawing of a sample, so that is what is said.
pub(super) fn of_latest(rounds: &[&Round], own: &AreaId, locale: &Locale) -> Vec<String> {
    let total = rounds.iter().filter(|round| round.area == *own && round.group == Group::Total);
    let Some(round) = total.max_by_key(|round| round.period) else { return Vec::new() };
    [Some(people(round, locale)), reach(round, locale), rate(round, locale), silent(round, locale)].into_iter().flatten().collect()
}

fn count(number: u32) -> Argument {
    Argument::Count(number.into())
}

fn people(round: &Round, locale: &Locale) -> String {
    let period = ("period", locale.period(round.period).into());
    match (round.asked, round.answered) {
        (People::Suppressed, _) | (_, People::Suppressed) => locale.format("survey-says-few", &[period]),
        (People::Known(asked), People::Known(answered)) => {
            locale.format("survey-says-both", &[period, ("asked", count(asked)), ("answered", count(answered))])
        }
        (People::Known(asked), People::Unknown) => locale.format("survey-says-asked", &[period, ("asked", count(asked))]),
        (People::Unknown, People::Known(answered)) => locale.format("survey-says-answered", &[period, ("answered", count(answered))]),
        (People::Unknown, People::Unknown) => locale.format("survey-says-neither", &[period]),
    }
}

/// Whether everybody was asked, where that is known.
fn reach(round: &Round, locale: &Locale) -> Option<String> {
    let (People::Known(asked), People::Known(population)) = (round.asked, round.population) else { return None };
    let key = if asked == population { "survey-says-all-asked" } else { "survey-says-sample" };
    Some(locale.format(key, &[("asked", count(asked)), ("population", count(population))]))
}

/// The rate as reported, and as computed where it is another or lacking.
fn rate(round: &Round, locale: &Locale) -> Option<String> {
    let computed = round.computed_rate().map(|computed| rounded_rate(computed, round.rate));
    let number = |rate: Decimal| Argument::Text(locale.number(rate, None));
    match (round.rate, computed) {
        (Rate::Suppressed, _) => Some(locale.text("survey-says-rate-few")),
        (Rate::Known(reported), Some(computed)) if round.rate_differs() => {
            Some(locale.format("survey-says-rate-differs", &[("reported", number(reported)), ("computed", number(computed))]))
        }
        (Rate::Known(reported), _) => Some(locale.format("survey-says-rate", &[("reported", number(reported))])),
        (Rate::Unknown, Some(computed)) => Some(locale.format("survey-says-rate-computed", &[("computed", number(computed))])),
        (Rate::Unknown, None) => None,
    }
}

/// Those who did not answer, counted where the numbers are certain.
fn silent(round: &Round, locale: &Locale) -> Option<String> {
    let reported = if let Rate::Known(rate) = round.rate { Some(rate) } else { None };
    match (round.asked, round.answered) {
        (People::Suppressed, _) | (_, People::Suppressed) => None,
        (People::Known(asked), People::Known(answered)) if !round.rate_differs() => match asked.saturating_sub(answered) {
            0 => Some(locale.text("survey-says-all-answered")),
            silent => Some(locale.format("survey-says-silent-counted", &[("silent", count(silent))])),
        },
        (People::Known(_), People::Known(_)) => Some(locale.text("survey-says-silent")),
        _ => reported.filter(|rate| *rate < Decimal::ONE_HUNDRED).map(|_| locale.text("survey-says-silent")),
    }
}
