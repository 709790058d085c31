//! The words of a figure: two or three sentences derived from its numbers. It never says more than they do: a direction is judged only if
//! one is better, separately from the target, and a figure without numbers has no sentences.

mod amounts;
mod areas;
mod control;
mod funnel;
mod gaps;
mod grid;
mod lacking;
mod map;
mod multiples;
mod parts;
mod strip;
mod subject;
mod time;
mod trend;
mod year;

use std::borrow::Cow;

use super::*;
use crate::indicator::Difference;
use crate::locale::{Argument, Locale};
use amounts::Amounts;
pub use gaps::distance;
pub use trend::trend;

/// Returns the sentences; none if the figure has no number.
pub fn describe(figure: &Figure, locale: &Locale) -> Vec<String> {
    let teller = Teller { figure, locale, amounts: Amounts { figure, locale } };
    let mut said = match &figure.shape {
        Shape::Strip(strip_areas) => strip::level(&teller, strip_areas),
        Shape::Funnel(of) => funnel::level(&teller, of),
        Shape::Map(map) => map::level(&teller, map),
        Shape::Multiples => multiples::told(&teller, None),
        Shape::Risk(risks) => teller.risks(risks),
        Shape::Matrix | Shape::Crossed(_) => teller.grid(),
        Shape::Stacked { .. } => teller.parts(),
        Shape::Gap => teller.gaps(),
        Shape::Control(control) => teller.controlled(control),
        _ => teller.by_rows(),
    };
    if said.is_empty() {
        said = teller.one_by_one();
    }
    let mut said = teller.concerns(said);
    match &figure.shape {
        Shape::Strip(StripAreas { kind, .. }) | Shape::Funnel(Funnel { kind, .. }) | Shape::Map(MapAreas { kind, .. }) => {
            said.extend(strip::lacking(&teller, *kind))
        }
        Shape::Multiples => said.extend(teller.lacking_in(&[State::Missing, State::Suppressed])),
        _ => {
            said.extend(teller.on_scale().filter(|_| !said.is_empty()));
            said.extend(teller.lacking());
        }
    }
    said
}

/// Returns the catalogue key for an outcome that stands alone, without the change.
fn reached(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Reached => "figure-says-reached",
        Outcome::Nearly => "figure-says-nearly",
        Outcome::Missed => "figure-says-missed",
    }
}

/// Returns whether a direction is better or worse; `None` if it is neither.
fn better(trend: Option<Trend>) -> Option<bool> {
    match trend? {
        Trend::Better => Some(true),
        Trend::Worse => Some(false),
        _ => None,
    }
}

struct Teller<'a> {
    figure: &'a Figure,
    locale: &'a Locale,
    amounts: Amounts<'a>,
}

impl Teller<'_> {
    /// Returns the sentences of kinds without words of their own, according to what the rows are.
    fn by_rows(&self) -> Vec<String> {
        match self.figure.rows {
            Rows::Periods => self.through_time(),
            Rows::Groups => self.groups(),
            Rows::Areas => self.areas(),
            Rows::Categories => self.categories(),
        }
    }

    /// Returns the ends of the scale, for numbers on one.
    fn on_scale(&self) -> Option<String> {
        let (low, high) = self.figure.measure.scale?;
        let (low, high) = (self.locale.number(low, None), self.locale.number(high, None));
        let unit = &self.figure.measure.unit.long;
        // The unit may contain them already: "poäng på en skala från 1 till 10".
        let told = unit.contains(&low) && unit.contains(&high);
        (!told).then(|| self.say("figure-says-scale", &[("low", low.into()), ("high", high.into())]))
    }

    fn say(&self, key: &str, arguments: &[(&'static str, Argument)]) -> String {
        self.locale.format(key, arguments)
    }

    /// Returns the subject at the start of a sentence: "Andelen", "Antalet".
    fn noun(&self) -> Argument {
        self.noun_words().into()
    }

    /// Returns the subject within a sentence: "andelen", "antalet".
    fn noun_within(&self) -> Argument {
        self.noun_words().to_lowercase().into()
    }

    fn noun_words(&self) -> String {
        self.locale.text(&format!("figure-says-{}", self.figure.measure.statistic.word()))
    }

    /// Returns the positions at which a series has a number, in order.
    fn known(&self, series: usize) -> Vec<usize> {
        let points = &self.figure.series[series].points;
        (0..points.len()).filter(|position| points[*position].state.number().is_some()).collect()
    }

    fn number(&self, series: usize, position: usize) -> Option<Decimal> {
        self.figure.series[series].points[position].state.number()
    }

    fn when(&self, position: usize) -> String {
        let Position { label, period, .. } = &self.figure.positions[position];
        period.map_or_else(|| label.clone(), |period| self.locale.time(period))
    }

    /// Returns the name of a series, which may be a period.
    fn name_of<'s>(&self, series: &'s Series) -> Cow<'s, str> {
        series.period.map_or(Cow::Borrowed(&series.name), |period| self.locale.time(period).into())
    }

    /// Returns the number that the last is compared with: the previous one, unless there is a break between them.
    fn before(&self, points: &[Point], last: usize) -> Option<usize> {
        let since = points[last].since?;
        let before = self.figure.positions.iter().position(|position| position.period == Some(since.period))?;
        points[before].state.number().map(|_| before)
    }

    fn change(&self, series: usize, last: usize) -> Option<String> {
        let points = &self.figure.series[series].points;
        let before = self.before(points, last)?;
        let than = self.say("figure-says-than-period", &[("period", self.when(before).into())]);
        // "Inga anmälningar, lika många som 2022" would compare what does not exist.
        let counted = self.figure.measure.unit.counted && self.figure.measure.statistic == Statistic::Count;
        if counted && [last, before].iter().all(|position| points[*position].state == State::Number(Decimal::ZERO)) {
            return Some(self.say("figure-says-as-none", &[("than", than.into())]));
        }
        self.amounts.difference(&points[last], &points[before], than)
    }

    /// Returns the judgement of the change and the outcome against the target: judged separately, in one sentence.
    fn judged(&self, series: usize) -> Option<String> {
        let last = *self.known(series).last()?;
        let points = &self.figure.series[series].points;
        let since = points[last].since.filter(|_| self.before(points, last).is_some());
        let target = self.figure.target(series, last);
        self.verdict(since.map(|since| since.trend), target.and_then(|mark| Some((&mark.aim, mark.outcome?))), None)
    }

    /// Returns whether the last change of a series is said to be better or worse; `None` if neither is said.
    fn is_better(&self, series: usize) -> Option<bool> {
        let last = *self.known(series).last()?;
        let points = &self.figure.series[series].points;
        let since = points[last].since.filter(|_| self.before(points, last).is_some());
        better(since.map(|since| since.trend))
    }

    /// Returns the judgement and the outcome, after an earlier judgement in the same text if there was one.
    fn verdict(&self, trend: Option<Trend>, aimed: Option<(&Aim, Outcome)>, earlier: Option<bool>) -> Option<String> {
        let better = better(trend);
        let key = match (better, aimed.map(|(_, outcome)| outcome)) {
            (None, None) => return None,
            (Some(true), None) => "figure-says-better",
            (Some(false), None) => "figure-says-worse",
            (None, Some(outcome)) => reached(outcome),
            (Some(true), Some(Outcome::Reached)) => "figure-says-better-reached",
            (Some(true), Some(Outcome::Nearly)) => "figure-says-better-nearly",
            (Some(true), Some(Outcome::Missed)) => "figure-says-better-missed",
            (Some(false), Some(Outcome::Reached)) => "figure-says-worse-reached",
            (Some(false), Some(Outcome::Nearly)) => "figure-says-worse-nearly",
            (Some(false), Some(Outcome::Missed)) => "figure-says-worse-missed",
        };
        let target = aimed.map(|(aim, _)| self.amounts.aim(aim)).unwrap_or_default();
        let after = match earlier {
            None => "none",
            Some(_) if earlier == better => "same",
            Some(_) => "other",
        };
        Some(self.say(key, &[("target", target.into()), ("after", after.into())]))
    }

    /// Returns why the last change is neither better nor worse: "80 → 79 procent av 80 svar: ingen säker skillnad."
    fn withheld(&self, series: usize) -> Option<String> {
        let last = *self.known(series).last()?;
        let points = &self.figure.series[series].points;
        self.doubt(points[last].since?, &points[self.before(points, last)?], &points[last])
    }

    fn doubt(&self, since: Since, before: &Point, now: &Point) -> Option<String> {
        match since.doubt.filter(|_| since.trend == Trend::Uncertain)? {
            Doubt::Sources => Some(self.locale.text("change-withheld-sources")),
            Doubt::Intervals => Some(self.locale.text("change-withheld-intervals")),
            Doubt::Unsure => Some(self.locale.text("change-withheld-unsure")),
            Doubt::Chance(earlier, answers) => {
                Some(self.locale.uncertain((self.amounts.bare(before), self.amounts.of(now)), (earlier, answers)))
            }
        }
    }

    /// Returns the highest and the lowest of at least four numbers, restricted to those comparable with the last.
    fn extremes(&self, series: usize) -> Option<String> {
        let known = self.known(series);
        if known.len() < 4 || !self.figure.breaks.is_empty() {
            return None;
        }
        let number = |position: &usize| self.number(series, *position).unwrap_or_default();
        let (high, low) = (known.iter().map(number).max()?, known.iter().map(number).min()?);
        if high == low {
            let count = Decimal::from(known.len());
            return Some(self.say("figure-says-constant", &[("n", Argument::Count(count))]));
        }
        let [high_amount, low_amount] = self.amounts.pair(high, low);
        // A number that occurs often is not an extreme.
        const FEW: usize = 3;
        let when = |wanted: Decimal| {
            let labels: Vec<String> =
                known.iter().filter(|position| number(position) == wanted).map(|position| self.when(*position)).collect();
            (labels.len() <= FEW).then(|| self.locale.list(&labels))
        };
        let arguments = [("high", high_amount), ("high-when", when(high)?.into()), ("low", low_amount), ("low-when", when(low)?.into())];
        Some(self.say("figure-says-extremes", &arguments))
    }

    fn preliminary(&self, series: usize) -> Option<String> {
        let last = *self.known(series).last()?;
        let point = &self.figure.series[series].points[last];
        point.preliminary.then(|| self.say("figure-says-preliminary", &[("period", self.when(last).into())]))
    }
}
