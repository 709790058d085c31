//! Surveys in words and tables: who conducts them, how many were asked and answered, and the questions. It never shows a confidence
//! interval: most surveys ask everybody, and the uncertainty is what those who did not answer think.

mod rounds;
mod words;

use crate::indicator::{Cell, CellKey, CellValue, Group, Indicator, Statistic, Unit};
use crate::locale::Locale;
use crate::name::{AreaId, IndicatorId, Lang, Period, Url, Wording};
use crate::phrase;
use crate::render::frame;
use crate::render::shared::Shared;
use crate::site::Page;
use crate::survey::{Question, Round, Survey};
use crate::view::{SurveyFact, SurveyQuestionView, SurveyView};

/// The context in which a survey is shown.
pub(in crate::render) struct SurveyContext<'a> {
    /// Its id on the page.
    pub id: String,
    /// The level of its heading.
    pub heading_level: u8,
    /// The page's language.
    pub lang: &'a Lang,
    /// The page's address.
    pub url: &'a Url,
    /// The editor's page that shows it: on a report's page nothing later than its edition is shown.
    pub page: Option<&'a Page>,
    /// The only period to show, if set.
    pub period: Option<Period>,
}

/// Returns the view of a survey with all its questions.
pub(in crate::render) fn view(shared: &Shared<'_>, survey: &Survey, place: SurveyContext<'_>) -> SurveyView {
    let questions = survey.questions.iter().filter_map(|question| {
        let site = shared.site;
        let as_it_is = || site.numbers.indicators.get(&question.indicator);
        let indicator = place.page.map_or_else(as_it_is, |page| site.indicator(&question.indicator, page))?;
        Some(with_answer(shared, question, indicator, &place))
    });
    let questions = questions.collect();
    SurveyView { questions, ..head(shared, survey, &place) }
}

/// Returns the survey with an indicator as a question, for the indicator's page.
pub(in crate::render) fn of_indicator(shared: &Shared<'_>, id: &IndicatorId, lang: &Lang, url: &Url) -> Option<(SurveyView, bool)> {
    let mut surveys = shared.site.numbers.surveys.values();
    let (survey, question) = surveys.find_map(|survey| {
        let question = survey.questions.iter().find(|question| question.indicator == *id)?;
        Some((survey, question))
    })?;
    let indicator = shared.site.numbers.indicators.get(id)?;
    let place = SurveyContext { id: "undersokningen".into(), heading_level: 3, lang, url, page: None, period: None };
    // The remark on a negative question is next to the figures there.
    let only = SurveyQuestionView { url: None, negative: None, ..self::question(shared, question, indicator, &place) };
    let questions = if only.asked.is_some() || only.options.is_some() { vec![only] } else { Vec::new() };
    Some((SurveyView { questions, ..head(shared, survey, &place) }, question.negative))
}

/// Returns how many of an area were asked and answered, in sentences, in the round of a period of the indicator's survey.
pub(in crate::render) fn of_area(shared: &Shared<'_>, id: &IndicatorId, area: &AreaId, period: Period, locale: &Locale) -> Vec<String> {
    let asks = |survey: &&Survey| survey.questions.iter().any(|question| question.indicator == *id);
    let of_survey = |survey: &Survey| {
        let rounds: Vec<&Round> = survey.rounds.iter().filter(|round| round.period == period).collect();
        words::of_latest(&rounds, survey.asked_as.as_ref(), area, locale)
    };
    shared.site.numbers.surveys.values().filter(asks).map(of_survey).find(|said| !said.is_empty()).unwrap_or_default()
}

/// Returns the remark that agreement with a question is bad.
pub(in crate::render) fn negative(indicator: &Indicator, locale: &Locale) -> String {
    locale.text(if indicator.statistic == Statistic::Share { "survey-negative-share" } else { "survey-negative" })
}

/// Returns the view of a survey without its questions.
fn head(shared: &Shared<'_>, survey: &Survey, place: &SurveyContext<'_>) -> SurveyView {
    let locale = shared.language(place.lang).locale;
    let edition = place.page.and_then(|page| page.edition);
    let in_time = |round: &&Round| edition.is_none_or(|year| round.period.year <= year);
    let wanted = |round: &&Round| place.period.is_none_or(|period| round.period == period);
    let shown: Vec<&Round> = survey.rounds.iter().filter(in_time).filter(wanted).collect();
    let fact = |key: &str, text: &Wording| SurveyFact {
        label: locale.text(key),
        value: text.text(place.lang).to_owned(),
        lang: frame::foreign(shared, text, place.lang),
    };
    let by = survey.by.as_ref().map(|by| fact("survey-by", by));
    let every = survey.every.map(|years| SurveyFact { label: locale.text("survey-every"), value: every(years, locale), lang: None });
    let scale = survey.scale.as_ref().map(|scale| fact("survey-scale", scale));
    let link = survey.url.as_ref().map(|url| {
        let link = frame::link(&locale.text("survey-more"), url.clone());
        crate::view::LinkView { external: true, ..link }
    });
    SurveyView {
        id: place.id.clone(),
        title: survey.name.text(place.lang).to_owned(),
        title_lang: frame::foreign(shared, &survey.name, place.lang),
        heading_level: place.heading_level.min(5),
        facts: [by, every, scale].into_iter().flatten().collect(),
        link,
        words: words::of_latest(&shown, survey.asked_as.as_ref(), shared.site.own_area(), locale),
        rounds: rounds::table(shared, survey, &shown, place.lang),
        notes: rounds::notes(shared, &shown, place.lang),
        questions: Vec::new(),
    }
}

fn every(years: u8, locale: &Locale) -> String {
    match years {
        1 => locale.text("survey-every-year"),
        2 => locale.text("survey-every-other-year"),
        years => locale.format("survey-every-years", &[("nth", locale.ordinal_word(years).into())]),
    }
}

/// Returns the view of a question with the latest result that the page may show.
fn with_answer(shared: &Shared<'_>, asked: &Question, indicator: &Indicator, place: &SurveyContext<'_>) -> SurveyQuestionView {
    let locale = shared.language(place.lang).locale;
    let area = shared.site.own_area();
    let latest = || indicator.latest_cell(area, Group::Total, None);
    let key = place.period.or_else(latest).map(|period| CellKey { area: area.clone(), group: Group::Total, category: None, period });
    let cell = key.as_ref().and_then(|key| indicator.cell(key));
    SurveyQuestionView {
        value: Some(cell.map_or_else(|| locale.text("state-missing"), |cell| answer(indicator, cell, locale))),
        known: cell.is_some_and(|cell| matches!(cell.value, CellValue::Number(_) | CellValue::Range(..))),
        period: key.filter(|_| cell.is_some()).map(|key| locale.period(key.period)),
        ..question(shared, asked, indicator, place)
    }
}

/// Formats a result in words: a share without decimals as a number out of a hundred, which needs no knowledge of per cent.
fn answer(indicator: &Indicator, cell: &Cell, locale: &Locale) -> String {
    let plain = indicator.unit == Unit::Percent
        && indicator.statistic == Statistic::Share
        && !cell.approximate
        && !cell.preliminary
        && cell.later.is_none();
    match &cell.value {
        CellValue::Number(share) if plain => {
            let shown = locale.number(*share, indicator.decimals_of(cell));
            if shown.bytes().all(|byte| byte.is_ascii_digit()) {
                return locale.format("survey-of-hundred", &[("number", shown.into())]);
            }
        }
        _ => {}
    }
    phrase::value(indicator, cell, locale)
}

/// Returns the view of a question without its results.
fn question(shared: &Shared<'_>, question: &Question, indicator: &Indicator, place: &SurveyContext<'_>) -> SurveyQuestionView {
    let Question { indicator: id, text, options, negative } = question;
    let locale = shared.language(place.lang).locale;
    let choices: Vec<String> = options.iter().map(|option| option.text(place.lang).to_owned()).collect();
    SurveyQuestionView {
        title: indicator.title.text(place.lang).to_owned(),
        lang: frame::foreign(shared, &indicator.title, place.lang),
        url: Some(place.url.relative(shared.site.indicator_url(id, place.lang).below_root())),
        asked: text.as_ref().map(|text| text.text(place.lang).to_owned()),
        asked_lang: text.as_ref().and_then(|text| frame::foreign(shared, text, place.lang)),
        options: (!choices.is_empty()).then(|| choices.join(" · ")),
        options_lang: options.iter().find_map(|option| frame::foreign(shared, option, place.lang)),
        negative: negative.then(|| self::negative(indicator, locale)),
        ..SurveyQuestionView::default()
    }
}
