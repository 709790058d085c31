//! The subject and the period of sentences. It never leaves a number without either.

use super::*;
use crate::name::Part;

impl Teller<'_> {
    /// Returns the area, category and group of a point.
    pub(super) fn subject(&self, series: usize, position: usize) -> Subject {
        self.figure.positions[position].subject.and(&self.figure.series[series].subject).and(&self.figure.fixed)
    }

    /// Returns the same within a sentence; empty if it is self-evident.
    pub(super) fn who(&self, series: usize, position: usize) -> String {
        self.subject(series, position).within(self.locale)
    }

    /// Returns the period of a point: the row's, else the common one, else the series', which are then periods.
    pub(super) fn period(&self, series: usize, position: usize) -> String {
        if self.figure.rows == Rows::Periods {
            return self.when(position);
        }
        let series = || self.figure.series.get(series).map(|series| self.name_of(series).into_owned());
        self.figure.period.map(|period| self.locale.time(period)).or_else(series).unwrap_or_default()
    }

    /// Returns the amount at a point; of means of several years it says that they are, unless the subject is a mean.
    fn amount(&self, series: usize, position: usize, point: &Point) -> Argument {
        let Figure { period, positions, series: all, measure, .. } = self.figure;
        let period = positions.get(position).and_then(|row| row.period).or(*period).or(all.get(series).and_then(|series| series.period));
        let amount = self.amounts.of(point);
        let averaged = period.is_some_and(|period| matches!(period.part, Part::Mean(_))) && measure.statistic != Statistic::Mean;
        if averaged { self.say("figure-says-on-average", &[("amount", amount.into())]).into() } else { amount.into() }
    }

    /// Returns the range of all periods.
    pub(super) fn times(&self) -> String {
        let figure = self.figure;
        let names: Vec<String> = match figure.rows {
            _ if figure.period.is_some() => figure.period.iter().map(|period| self.locale.time(*period)).collect(),
            Rows::Periods => (0..figure.positions.len()).map(|row| self.when(row)).collect(),
            _ => figure.series.iter().map(|series| self.name_of(series).into_owned()).collect(),
        };
        match names.as_slice() {
            [] => String::new(),
            [only] => (*only).clone(),
            [first, .., last] => self.say("figure-says-times", &[("first", (*first).clone().into()), ("last", (*last).clone().into())]),
        }
    }

    /// Returns a sentence with a number, its subject and period: "Andelen för 2023 var 85 procent."; "För kvinnor i Provköping var andelen
    /// 86 procent 2023."
    pub(super) fn statement(&self, series: usize, position: usize, change: Option<String>) -> String {
        let point = &self.figure.series[series].points[position];
        let counted = self.figure.measure.unit.counted && self.figure.measure.statistic == Statistic::Count;
        let none = counted && point.state.number().is_some_and(|number| number.is_zero());
        let who = self.who(series, position);
        let averaged = self.figure.measure.unit.counted && self.figure.measure.statistic == Statistic::Mean;
        let key = match (none, who.is_empty(), change.is_some()) {
            (false, true, false) if averaged => "figure-says-mean-level",
            (false, true, true) if averaged => "figure-says-mean-level-change",
            (false, false, false) if averaged => "figure-says-mean-level-of",
            (false, false, true) if averaged => "figure-says-mean-level-of-change",
            (false, true, false) => "figure-says-level",
            (false, true, true) => "figure-says-level-change",
            (false, false, false) => "figure-says-level-of",
            (false, false, true) => "figure-says-level-of-change",
            (true, true, false) => "figure-says-none",
            (true, true, true) => "figure-says-none-change",
            (true, false, false) => "figure-says-none-of",
            (true, false, true) => "figure-says-none-of-change",
        };
        let arguments = [
            ("subject", self.noun()),
            ("subject-within", self.noun_within()),
            ("who", who.into()),
            ("period", self.period(series, position).into()),
            ("amount", self.amount(series, position, point)),
            ("units", self.figure.measure.unit.long.clone().into()),
            ("change", change.unwrap_or_default().into()),
        ];
        self.say(key, &arguments)
    }

    /// Describes the total, if the figure shows only categories: of the latest period, or of the only row.
    pub(super) fn everything(&self) -> Option<String> {
        let points = self.figure.total.as_ref()?;
        let last = points.iter().rposition(|point| point.state.is_known())?;
        let by_series = self.figure.rows == Rows::Categories;
        if by_series && points.len() > 1 || !by_series && self.figure.rows != Rows::Periods {
            return None;
        }
        let before = if by_series { None } else { self.before(points, last) };
        let change = before.and_then(|before| {
            let than = self.say("figure-says-than-period", &[("period", self.when(before).into())]);
            self.amounts.difference(&points[last], &points[before], than)
        });
        let arguments = [
            ("subject-within", self.noun_within()),
            ("period", if by_series { self.period(0, 0) } else { self.when(last) }.into()),
            ("amount", self.amount(0, if by_series { 0 } else { last }, &points[last])),
            ("units", self.figure.measure.unit.long.clone().into()),
            ("change", change.clone().unwrap_or_default().into()),
        ];
        let counted = self.figure.measure.unit.counted && self.figure.measure.statistic == Statistic::Count;
        let none = counted && points[last].state.number().is_some_and(|number| number.is_zero());
        let key = match (none, change.is_some()) {
            (false, false) => "figure-says-everything",
            (false, true) => "figure-says-everything-change",
            (true, false) => "figure-says-everything-none",
            (true, true) => "figure-says-everything-none-change",
        };
        Some(self.say(key, &arguments))
    }

    /// Prepends what all sentences concern, unless one of them says it.
    pub(super) fn concerns(&self, mut said: Vec<String>) -> Vec<String> {
        let untold = |text: &String| !text.is_empty() && !said.iter().any(|said| said.contains(text.as_str()));
        let who = Some(self.figure.fixed.within(self.locale)).filter(untold);
        let period = self.figure.period.map(|period| self.locale.time(period)).filter(untold);
        let sentence = match (who, period) {
            _ if said.is_empty() => return said,
            (None, None) => return said,
            (Some(who), None) => self.say("figure-says-concerns", &[("who", who.into())]),
            (None, Some(period)) => self.say("figure-says-concerns-when", &[("period", period.into())]),
            (Some(who), Some(period)) => self.say("figure-says-concerns-both", &[("who", who.into()), ("period", period.into())]),
        };
        said.insert(0, sentence);
        said
    }
}
