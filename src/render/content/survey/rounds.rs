//! The rounds of a survey as rows of a table, and the notes on them. It never leaves a cell empty.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::indicator::Group;
use crate::locale::{Locale, capitalised};
use crate::name::Lang;
use crate::render::Shared;
use crate::survey::{People, Rate, Round, Survey, rounded_rate};
use crate::view::{SurveyCellView, SurveyRoundView, SurveyRoundsView};

/// Returns the table of the rounds in chronological order, those of the site's own area first. Returns `None` if there are none.
pub(super) fn table(shared: &Shared<'_>, survey: &Survey, rounds: &[&Round], lang: &Lang) -> Option<SurveyRoundsView> {
    let locale = shared.language(lang).locale;
    let several = Several::of(shared, rounds);
    let columns = Columns::of(rounds);
    let rows: Vec<SurveyRoundView> = in_order(shared, rounds)
        .into_iter()
        .map(|round| SurveyRoundView { heads: heads(shared, round, &several, lang), cells: columns.cells(round, locale) })
        .collect();
    let heads = [Some("figure-period"), several.areas.then_some("figure-area"), several.groups.then_some("figure-group")];
    let text = |key: &str| locale.text(key);
    (!rows.is_empty()).then(|| SurveyRoundsView {
        caption: locale.text("survey-caption"),
        heads: heads.into_iter().flatten().map(text).collect(),
        columns: columns.keys().into_iter().map(|key| column(survey, key, locale)).collect(),
        rows,
    })
}

/// Returns the header of a column, in the unit of counting of the source.
fn column(survey: &Survey, key: &str, locale: &Locale) -> String {
    match &survey.asked_as {
        Some(counted) if key == "survey-asked" => capitalised(counted.other.text(locale.lang())),
        _ => locale.text(key),
    }
}

/// Returns the notes on rounds, each with its period, and with area and group if needed to identify it.
pub(super) fn notes(shared: &Shared<'_>, rounds: &[&Round], lang: &Lang) -> Vec<String> {
    let locale = shared.language(lang).locale;
    let several = Several::of(shared, rounds);
    let note = |round: &Round| {
        let place = heads(shared, round, &several, lang).join(", ");
        let text = round.note.as_ref()?.text(lang).to_owned();
        Some(locale.format("survey-note", &[("place", place.into()), ("note", text.into())]))
    };
    in_order(shared, rounds).into_iter().filter_map(note).collect()
}

fn in_order<'r>(shared: &Shared<'_>, rounds: &[&'r Round]) -> Vec<&'r Round> {
    let mut rounds = rounds.to_vec();
    rounds.sort_by_key(|round| (round.period, round.area != *shared.site.own_area(), round.area.clone(), round.group));
    rounds
}

/// What a row must name besides its period.
struct Several {
    areas: bool,
    groups: bool,
}

impl Several {
    fn of(shared: &Shared<'_>, rounds: &[&Round]) -> Self {
        let other_area = rounds.iter().any(|round| round.area != *shared.site.own_area());
        let groups: BTreeSet<Group> = rounds.iter().map(|round| round.group).collect();
        Self { areas: other_area, groups: groups.iter().any(|group| *group != Group::Total) }
    }
}

fn heads(shared: &Shared<'_>, round: &Round, several: &Several, lang: &Lang) -> Vec<String> {
    let locale = shared.language(lang).locale;
    let area = || shared.site.numbers.areas.get(&round.area).map_or_else(|| round.area.to_string(), |area| area.name.text(lang).to_owned());
    let group = || locale.text(round.ages.key(round.group));
    let heads = [Some(locale.period(round.period)), several.areas.then(area), several.groups.then(group)];
    heads.into_iter().flatten().collect()
}

/// The columns of a table: those with a value in some round.
struct Columns {
    population: bool,
    reported: bool,
    computed: bool,
}

impl Columns {
    fn of(rounds: &[&Round]) -> Self {
        let lacks_rate = |round: &&Round| round.rate == Rate::Unknown && round.computed_rate().is_some();
        Self {
            population: rounds.iter().any(|round| round.population != People::Unknown),
            reported: rounds.iter().any(|round| round.rate != Rate::Unknown),
            computed: rounds.iter().any(|round| round.rate_differs() || lacks_rate(round)),
        }
    }

    fn keys(&self) -> Vec<&'static str> {
        let population = self.population.then_some("survey-population");
        let reported = self.reported.then_some("survey-rate");
        let beside = if self.reported { "survey-rate-computed" } else { "survey-rate-computed-alone" };
        let computed = self.computed.then_some(beside);
        [population, Some("survey-asked"), Some("survey-answered"), reported, computed].into_iter().flatten().collect()
    }

    fn cells(&self, round: &Round, locale: &Locale) -> Vec<SurveyCellView> {
        let population = self.population.then(|| people(round.population, locale));
        let (asked, answered) = (people(round.asked, locale), people(round.answered, locale));
        let reported = self.reported.then(|| rate(round.rate, locale));
        let computed = self.computed.then(|| rate(computed(round), locale));
        [population, Some(asked), Some(answered), reported, computed].into_iter().flatten().collect()
    }
}

/// Returns the computed rate as if it were reported.
fn computed(round: &Round) -> Rate {
    match round.computed_rate() {
        Some(computed) => Rate::Known(rounded_rate(computed, round.rate)),
        None if round.asked == People::Suppressed || round.answered == People::Suppressed => Rate::Suppressed,
        None => Rate::Unknown,
    }
}

fn people(people: People, locale: &Locale) -> SurveyCellView {
    match people {
        People::Known(number) => known(locale.number(Decimal::from(number), None)),
        People::Unknown => state("state-missing", locale),
        People::Suppressed => state("state-suppressed", locale),
    }
}

fn rate(rate: Rate, locale: &Locale) -> SurveyCellView {
    match rate {
        Rate::Known(rate) => known(format!("{}\u{a0}%", locale.number(rate, None))),
        Rate::Unknown => state("state-missing", locale),
        Rate::Suppressed => state("state-suppressed", locale),
    }
}

fn known(text: String) -> SurveyCellView {
    SurveyCellView { text, known: true }
}

fn state(key: &str, locale: &Locale) -> SurveyCellView {
    SurveyCellView { text: locale.text(key), known: false }
}
