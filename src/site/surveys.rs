//! Resolves parsed surveys into valid ones. It never suppresses a number itself: disclosure does.

use std::collections::BTreeMap;

use super::indicators::Settings;
use crate::area::{self, Areas};
use crate::diagnostic::{Diagnostics, Problem};
use crate::indicator::{Better, Cell, CellKey, Indicator};
use crate::name::{AreaId, IndicatorId, SurveyId, nearest};
use crate::source::{Span, Spanned};
use crate::survey::{People, Question, QuestionFile, Rate, Round, RoundFile, Survey, SurveyFile, rounded_rate};

/// What surveys may refer to.
pub struct Known<'a> {
    /// The areas.
    pub areas: &'a Areas,
    /// The indicators.
    pub indicators: &'a BTreeMap<IndicatorId, Indicator>,
    /// The settings for all numbers.
    pub settings: &'a Settings,
}

/// Resolves the references of the surveys to areas and questions, and reports invalid ones.
pub fn resolve(files: Vec<SurveyFile>, known: &Known<'_>, found: &mut Diagnostics) -> BTreeMap<SurveyId, Survey> {
    let mut surveys: BTreeMap<SurveyId, Survey> = BTreeMap::new();
    let mut asked_by = BTreeMap::new();
    for file in files {
        if let Some(first) = surveys.get(&file.id) {
            let start = |span: Span| Span { end: span.start, ..span };
            let problem = Problem::DuplicateSurvey { survey: file.id.to_string() };
            found.add_related(start(file.span), problem, start(first.span));
            continue;
        }
        let survey = survey(file, known, &mut asked_by, found);
        check_bases(&survey, known.indicators, found);
        surveys.insert(survey.id.clone(), survey);
    }
    surveys
}

/// The survey of which an indicator is a question, with its span.
type AskedBy = BTreeMap<IndicatorId, Span>;

fn survey(file: SurveyFile, known: &Known<'_>, asked_by: &mut AskedBy, found: &mut Diagnostics) -> Survey {
    let SurveyFile { id, name, by, url, every, scale, asked_as, rounds, questions, span } = file;
    let mut joined: Vec<Round> = Vec::with_capacity(rounds.len());
    for file in rounds {
        let Some(round) = round(file, known, found) else { continue };
        if let Some(problem) = known.settings.calendar.after(round.period) {
            known.settings.calendar.report(round.period.year, round.span, problem, found);
            continue;
        }
        let same = |other: &&Round| (&other.area, other.group, other.period) == (&round.area, round.group, round.period);
        if let Some(other) = joined.iter().find(same) {
            found.add_related(round.span, Problem::DuplicateRound { period: round.period.to_string() }, other.span);
        } else {
            joined.push(round);
        }
    }
    joined.sort_by(|a, b| (&a.area, a.group, a.period).cmp(&(&b.area, b.group, b.period)));
    let questions = questions.into_iter().filter_map(|file| question(file, known, asked_by, found)).collect();
    Survey { id, name, by, url, every, scale, asked_as, rounds: joined, questions, span }
}

fn round(file: RoundFile, known: &Known<'_>, found: &mut Diagnostics) -> Option<Round> {
    check_people(&file, found);
    let RoundFile { area, group, ages, period, asked, answered, rate, population, note, span } = file;
    let area = area_of(area.as_ref(), known, found)?;
    let counts = Span { start: asked.span.start.min(answered.span.start), end: asked.span.end.max(answered.span.end), ..span };
    let (asked, answered, population) = (asked.value, answered.value, population.value);
    let round = Round { area, group, ages, period, asked, answered, rate: rate.value, population, note, span };
    // A note to the reader shows that the editor is aware of it.
    if let (Rate::Known(reported), Some(computed), None) = (round.rate, round.computed_rate(), &round.note)
        && round.rate_differs()
    {
        let computed = rounded_rate(computed, round.rate).to_string();
        found.add_related(rate.span, Problem::RateDiffers { reported: reported.to_string(), computed }, counts);
    }
    Some(round)
}

/// Reports more answers than people asked, and more people asked than the population.
fn check_people(file: &RoundFile, found: &mut Diagnostics) {
    let known = |people: &Spanned<People>| if let People::Known(people) = people.value { Some(u64::from(people)) } else { None };
    let (asked, answered, population) = (known(&file.asked), known(&file.answered), known(&file.population));
    if let (Some(asked), Some(answered)) = (asked, answered)
        && answered > asked
    {
        found.add_related(file.answered.span, Problem::MoreAnswersThanAsked { answered, asked }, file.asked.span);
    }
    let reached = asked.map(|asked| (asked, file.asked.span)).or_else(|| answered.map(|answered| (answered, file.answered.span)));
    if let (Some((reached, span)), Some(population)) = (reached, population)
        && reached > population
    {
        found.add_related(span, Problem::MoreAskedThanThereAre { reached, population }, file.population.span);
    }
}

/// Returns the area referred to, by default the site's own. Returns `None` for an unknown area, after reporting it.
fn area_of(written: Option<&Spanned<String>>, known: &Known<'_>, found: &mut Diagnostics) -> Option<AreaId> {
    let Some(written) = written else { return Some(known.settings.own_area.clone()) };
    let area = known.settings.area_names.find(&written.value).cloned();
    if area.is_none() && known.settings.areas_complete {
        found.add_suggesting(
            written.span,
            |nearest| Problem::UnknownArea { found: written.value.clone(), nearest },
            || area::nearest(known.areas, &written.value),
        );
    }
    area
}

fn question(file: QuestionFile, known: &Known<'_>, asked_by: &mut AskedBy, found: &mut Diagnostics) -> Option<Question> {
    let QuestionFile { indicator: written, text, options, negative } = file;
    let id = IndicatorId::parse(&written.value).filter(|id| known.indicators.contains_key(id));
    let Some(indicator) = id else {
        found.add_suggesting(
            written.span,
            |nearest| Problem::UnknownIndicator { found: written.value.clone(), nearest },
            || nearest(&written.value, known.indicators.keys().map(IndicatorId::as_str)),
        );
        return None;
    };
    if let Some(other) = asked_by.get(&indicator) {
        found.add_related(written.span, Problem::QuestionTwice { indicator: written.value }, *other);
        return None;
    }
    asked_by.insert(indicator.clone(), written.span);
    if negative && known.indicators[&indicator].better == Better::Higher {
        found.add(written.span, Problem::NegativeYetHigher { indicator: written.value });
    }
    Some(Question { indicator, text, options, negative })
}

/// Reports values whose base differs from the number of answers, unless a note tells the reader why.
fn check_bases(survey: &Survey, indicators: &BTreeMap<IndicatorId, Indicator>, found: &mut Diagnostics) {
    for (indicator, round) in
        survey.questions.iter().flat_map(|question| survey.rounds.iter().map(move |round| (&question.indicator, round)))
    {
        let (Some(indicator), People::Known(answered), None) = (indicators.get(indicator), round.answered, &round.note) else { continue };
        let of_round = |key: &CellKey| key.area == round.area && key.group == round.group && key.period == round.period;
        let differs = |cell: &Cell| cell.note.is_none() && cell.base.is_some_and(|base| base != answered);
        for (_, cell) in indicator.cells.iter().filter(|(key, cell)| of_round(key) && differs(cell)) {
            let base = cell.base.unwrap_or_default().into();
            let problem = Problem::BaseDiffers { indicator: indicator.id.to_string(), base, answered: answered.into() };
            found.add_related(cell.span, problem, round.span);
        }
    }
}

#[cfg(test)]
mod tests;
