//! The latest round of a survey in sentences. It never says more than the numbers asked and answering and the reported rate.

use rust_decimal::Decimal;

use crate::indicator::Group;
use crate::locale::{Argument, Locale};
use crate::name::AreaId;
use crate::survey::{Counted, People, Rate, Round, rounded_rate};

/// Describes the latest round of the site's own area and everybody: how many were asked and answered, the rate, and non-response. In a
/// survey of everybody, the uncertainty is non-response, not sampling.
pub(super) fn of_latest(rounds: &[&Round], asked_as: Option<&Counted>, own: &AreaId, locale: &Locale) -> Vec<String> {
    let total = rounds.iter().filter(|round| round.area == *own && round.group == Group::Total);
    let Some(round) = total.max_by_key(|round| round.period) else { return Vec::new() };
    let reach = reach(round, locale).filter(|_| asked_as.is_none());
    [Some(people(round, asked_as, locale)), reach, rate(round, locale), silent(round, locale)].into_iter().flatten().collect()
}

fn count(number: u32) -> Argument {
    Argument::Count(number.into())
}

fn people(round: &Round, asked_as: Option<&Counted>, locale: &Locale) -> String {
    let period = ("period", locale.period(round.period).into());
    match (round.asked, round.answered) {
        (People::Suppressed, _) | (_, People::Suppressed) => locale.format("survey-says-few", &[period]),
        (People::Known(asked), People::Known(answered)) if asked_as.is_some() => {
            let cases = [period, ("cases", cases(asked, asked_as, locale).into()), ("answered", count(answered))];
            locale.format("survey-says-both-cases", &cases)
        }
        (People::Known(asked), People::Unknown) if asked_as.is_some() => {
            locale.format("survey-says-cases", &[period, ("cases", cases(asked, asked_as, locale).into())])
        }
        (People::Known(asked), People::Known(answered)) => {
            locale.format("survey-says-both", &[period, ("asked", count(asked)), ("answered", count(answered))])
        }
        (People::Known(asked), People::Unknown) => locale.format("survey-says-asked", &[period, ("asked", count(asked))]),
        (People::Unknown, People::Known(answered)) => locale.format("survey-says-answered", &[period, ("answered", count(answered))]),
        (People::Unknown, People::Unknown) => locale.format("survey-says-neither", &[period]),
    }
}

/// Formats a number with the word for what was counted: 840 ärenden.
fn cases(number: u32, asked_as: Option<&Counted>, locale: &Locale) -> String {
    let number = Decimal::from(number);
    let word = asked_as.map_or("", |counted| {
        let word = if locale.plural(number) == "one" { &counted.one } else { &counted.other };
        word.text(locale.lang())
    });
    format!("{}\u{a0}{word}", locale.number(number, None))
}

/// Says whether everybody was asked, if known.
fn reach(round: &Round, locale: &Locale) -> Option<String> {
    let (People::Known(asked), People::Known(population)) = (round.asked, round.population) else { return None };
    let key = if asked == population { "survey-says-all-asked" } else { "survey-says-sample" };
    Some(locale.format(key, &[("asked", count(asked)), ("population", count(population))]))
}

/// Gives the rate as reported, and as computed if it differs or is missing.
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

/// Gives the number of people who did not answer, if the numbers are certain.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::{Lang, Period, Wording};
    use crate::source::{Sources, Span};

    /// What is said of a round of 2023.
    fn said(population: People, asked: People, answered: People, rate: Rate) -> String {
        let locale = Locale::load(&Lang::swedish(), include_str!("../../../../themes/default/locales/sv.ftl")).expect("Swedish");
        let sources = Sources::from_memory([("content/surveys/a.yaml", "a")]);
        let span = Span::new(sources.find("content/surveys/a.yaml").expect("the file"), 0, 1);
        let (area, group, period) = (AreaId::own(), Group::Total, Period::year(2023));
        let round =
            Round { area: area.clone(), group, ages: Default::default(), period, asked, answered, rate, population, note: None, span };
        of_latest(&[&round], None, &area, &locale).join(" ").replace('\u{a0}', " ")
    }

    fn rate(text: &str) -> Rate {
        Rate::Known(text.parse().expect("a number"))
    }

    use People::{Known, Suppressed, Unknown};

    #[test]
    fn a_rate_is_said_as_reported_and_as_computed_where_it_is_another_or_lacking() {
        let of = |rate| said(Unknown, Known(840), Known(228), rate);
        let both = "Undersökningen 2023: 840 personer fick frågorna och 228 svarade.";
        let silent = "612 svarade inte. Hur de hade svarat vet vi inte.";
        assert_eq!(of(rate("27.1")), format!("{both} Svarsfrekvensen var 27,1 procent. {silent}"));
        assert_eq!(of(Rate::Unknown), format!("{both} Källan anger ingen svarsfrekvens. Räknad på antalen var den 27,1 procent. {silent}"));
        // If the numbers contradict each other, the number of people who did not answer is unknown.
        let differs = "Källan anger svarsfrekvensen till 53,8 procent, men antalen ger 27,1 procent.";
        assert_eq!(of(rate("53.8")), format!("{both} {differs} Alla svarade inte. Hur de som inte svarade hade svarat vet vi inte."));
    }

    #[test]
    fn cases_are_not_called_people() {
        let locale = Locale::load(&Lang::swedish(), include_str!("../../../../themes/default/locales/sv.ftl")).expect("Swedish");
        let sources = Sources::from_memory([("content/surveys/a.yaml", "a")]);
        let span = Span::new(sources.find("content/surveys/a.yaml").expect("the file"), 0, 1);
        let (area, period) = (AreaId::own(), Period::year(2023));
        let (asked, answered, rate) = (Known(840), Known(228), rate("53.8"));
        let round = Round {
            area: area.clone(),
            group: Group::Total,
            ages: Default::default(),
            period,
            asked,
            answered,
            rate,
            population: Unknown,
            note: None,
            span,
        };
        let cases = Counted { one: Wording::plain("ärende"), other: Wording::plain("ärenden") };
        let said = of_latest(&[&round], Some(&cases), &area, &locale).join(" ").replace('\u{a0}', " ");
        assert!(
            said.starts_with("Undersökningen 2023: källan anger 840 ärenden, och 228 personer svarade. Källan anger svarsfrekvensen"),
            "{said}"
        );
    }

    #[test]
    fn a_survey_of_everybody_is_no_sample() {
        let all = said(Known(120), Known(120), Known(120), rate("100"));
        assert!(all.contains("Frågorna gick till alla 120 som de gäller. Det är alltså inget urval."), "{all}");
        assert!(all.ends_with("Alla som fick frågorna svarade."), "{all}");
        assert!(said(Known(200), Known(120), Known(100), Rate::Unknown).contains("Frågorna gick till 120 av de 200 som de gäller."));
    }

    #[test]
    fn what_is_not_known_is_said_and_what_is_hidden_is_not_counted() {
        assert_eq!(
            said(Unknown, Unknown, Unknown, Rate::Unknown),
            "Undersökningen 2023: hur många som fick frågorna och svarade är inte angivet."
        );
        assert!(said(Unknown, Unknown, Known(1), Rate::Unknown).contains("1 person svarade."));
        let hidden = said(Unknown, Known(9), Suppressed, Rate::Suppressed);
        assert_eq!(
            hidden,
            "Undersökningen 2023: hur många som fick frågorna och svarade visas inte, eftersom det gäller för få personer. \
             Svarsfrekvensen visas inte: för få personer."
        );
    }
}
