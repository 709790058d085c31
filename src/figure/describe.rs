//! The words of a figure: two or three sentences from its numbers. It never says more than the numbers do: a direction is judged only where
//! one is good, a target apart from it, and nothing is said where there is nothing to say.

mod amounts;
mod gaps;
mod grid;
mod lacking;
mod multiples;
mod parts;
mod strip;
mod trend;

use super::*;
use crate::locale::{Argument, Locale};
use amounts::Amounts;
pub use gaps::distance;
pub use trend::trend;

/// The sentences, each whole; none where there is nothing to say.
pub fn describe(figure: &Figure, locale: &Locale) -> Vec<String> {
    let teller = Teller { figure, locale, amounts: Amounts { figure, locale } };
    match &figure.shape {
        Shape::Strip(crowd) => return strip::say(&teller, crowd),
        Shape::Multiples => return multiples::say(&teller),
        _ => {}
    }
    let mut said = match &figure.shape {
        Shape::Risk(risks) => teller.risks(risks),
        Shape::Matrix => teller.grid(),
        Shape::Stacked { .. } => teller.parts(),
        Shape::Gap => teller.gaps(),
        _ => teller.by_rows(),
    };
    said.extend(teller.on_scale().filter(|_| !said.is_empty()));
    said.extend(teller.lacking());
    said
}

/// Whether a target was reached, where nothing is said of the way there.
fn reached(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Reached => "figure-says-reached",
        Outcome::Nearly => "figure-says-nearly",
        Outcome::Missed => "figure-says-missed",
    }
}

struct Teller<'a> {
    figure: &'a Figure,
    locale: &'a Locale,
    amounts: Amounts<'a>,
}

impl Teller<'_> {
    /// What is said of kinds that need no words of their own: it follows from what the rows are.
    fn by_rows(&self) -> Vec<String> {
        match self.figure.rows {
            Rows::Periods => self.through_time(),
            Rows::Groups => self.groups(),
            Rows::Areas => self.areas(),
            Rows::Categories => self.largest_first(),
        }
    }

    /// From where to where the scale goes that the numbers are steps on.
    fn on_scale(&self) -> Option<String> {
        let (low, high) = self.figure.measure.scale?;
        let (low, high) = (self.locale.number(low, None), self.locale.number(high, None));
        let unit = &self.figure.measure.unit.long;
        // Some units say it themselves: "poäng på en skala från 1 till 10".
        let told = unit.contains(&low) && unit.contains(&high);
        (!told).then(|| self.say("figure-says-scale", &[("low", low.into()), ("high", high.into())]))
    }

    fn say(&self, key: &str, arguments: &[(&'static str, Argument)]) -> String {
        self.locale.format(key, arguments)
    }

    /// "Andelen", "Antalet".
    fn subject(&self) -> Argument {
        self.subject_words().into()
    }

    /// "andelen", "antalet": within a sentence.
    fn subject_within(&self) -> Argument {
        self.subject_words().to_lowercase().into()
    }

    fn subject_words(&self) -> String {
        let key = match self.figure.measure.statistic {
            Statistic::Count => "figure-says-count",
            Statistic::Share => "figure-says-share",
            Statistic::Mean => "figure-says-mean",
            Statistic::Median => "figure-says-median",
            Statistic::Sum => "figure-says-sum",
        };
        self.locale.text(key)
    }

    /// The series that speaks for the figure: everybody, else the own area, else the only one.
    fn main(&self) -> Option<usize> {
        let of = |role: Role| self.figure.series.iter().position(|series| series.role == role);
        let only = (self.figure.series.len() == 1).then_some(0);
        of(Role::Total).or(of(Role::Own)).or(only)
    }

    fn through_time(&self) -> Vec<String> {
        let mut said = Vec::new();
        if let Some(series) = self.main() {
            said.extend(self.level(series));
            said.extend(self.judged(series));
        }
        if self.figure.series.iter().any(|series| series.role == Role::Women) {
            let last = self.figure.positions.len();
            let both = |position: &usize| {
                let known = |role| self.of_role(role).is_some_and(|series| series.points[*position].state.number().is_some());
                known(Role::Women) && known(Role::Men)
            };
            if let Some(position) = (0..last).rev().find(both) {
                said.extend(self.gap(position..position + 1, !said.is_empty()));
            }
        } else if let Some(series) = self.main().filter(|_| self.figure.series.len() > 1) {
            said.extend(self.others(series));
        }
        if let Some(series) = self.main() {
            said.extend(self.extremes(series).filter(|_| said.len() < 3));
            said.extend(self.preliminary(series));
        }
        if let Some(cut) = self.figure.breaks.last() {
            said.push(self.say("figure-says-break", &[("period", self.when(cut.position).into())]));
        }
        said
    }

    fn of_role(&self, role: Role) -> Option<&Series> {
        self.figure.series.iter().find(|series| series.role == role)
    }

    /// The positions of a series that hold a number, in order.
    fn known(&self, series: usize) -> Vec<usize> {
        let points = &self.figure.series[series].points;
        (0..points.len()).filter(|position| points[*position].state.number().is_some()).collect()
    }

    fn number(&self, series: usize, position: usize) -> Option<Decimal> {
        self.figure.series[series].points[position].state.number()
    }

    fn when(&self, position: usize) -> String {
        self.figure.positions[position].label.clone()
    }

    /// The last number, and how it changed from the one before.
    fn level(&self, series: usize) -> Option<String> {
        let points = &self.figure.series[series].points;
        let last = (0..points.len()).rev().find(|position| points[*position].state.is_known())?;
        let amount = self.amounts.of(&points[last]);
        let arguments = vec![("subject", self.subject()), ("period", self.when(last).into()), ("amount", amount.into())];
        match self.change(series, last) {
            Some(change) => Some(self.say("figure-says-level-change", &[arguments, vec![("change", change.into())]].concat())),
            None => Some(self.say("figure-says-level", &arguments)),
        }
    }

    /// The number that the last is compared with: the one before it, unless a break makes them different measures.
    fn before(&self, series: usize, last: usize) -> Option<usize> {
        let before = *self.known(series).iter().rev().find(|position| **position < last)?;
        let broken = self.figure.breaks.iter().any(|cut| before < cut.position && cut.position <= last);
        (!broken).then_some(before)
    }

    fn change(&self, series: usize, last: usize) -> Option<String> {
        let before = self.before(series, last)?;
        let than = self.say("figure-says-than-period", &[("period", self.when(before).into())]);
        let points = &self.figure.series[series].points;
        self.amounts.difference(&points[last], &points[before], than)
    }

    /// Whether the change was for the better, and whether the target was reached: judged apart, told together.
    fn judged(&self, series: usize) -> Option<String> {
        let last = *self.known(series).last()?;
        let now = self.number(series, last)?;
        let point = &self.figure.series[series].points[last];
        let better =
            self.before(series, last).and_then(|before| self.number(series, before)).and_then(|before| match self.figure.measure.better {
                Better::Neutral => None,
                _ if before == now || point.preliminary => None,
                Better::Higher => Some(now > before),
                Better::Lower => Some(now < before),
            });
        let key = match (better, self.figure.outcome(series, last)) {
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
        let target = self.figure.target(series, last).map(|mark| self.amounts.aim(mark)).unwrap_or_default();
        Some(self.say(key, &[("target", target.into())]))
    }

    /// The highest and the lowest of four numbers or more; the first of them that can be compared with the last if a break is between.
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
        let when = |wanted: Decimal| {
            let labels: Vec<String> =
                known.iter().filter(|position| number(position) == wanted).map(|position| self.when(*position)).collect();
            self.locale.list(&labels)
        };
        let arguments = [
            ("high", self.amounts.number(high).into()),
            ("high-when", when(high).into()),
            ("low", self.amounts.number(low).into()),
            ("low-when", when(low).into()),
        ];
        Some(self.say("figure-says-extremes", &arguments))
    }

    fn preliminary(&self, series: usize) -> Option<String> {
        let last = *self.known(series).last()?;
        let point = &self.figure.series[series].points[last];
        point.preliminary.then(|| self.say("figure-says-preliminary", &[("period", self.when(last).into())]))
    }

    /// Everybody and their target where they are among the rows, then women beside men.
    fn groups(&self) -> Vec<String> {
        let total = self.figure.positions.iter().position(|position| position.role == Role::Total);
        let points = self.figure.series.first().map(|series| series.points.as_slice()).unwrap_or_default();
        let mut said = Vec::new();
        if let (Some(at), Some(period)) = (total.filter(|at| points[*at].state.is_known()), self.figure.period.clone()) {
            let amount = self.amounts.of(&points[at]);
            let arguments = [("subject", self.subject()), ("period", period.into()), ("amount", amount.into())];
            said.push(self.say("figure-says-level", &arguments));
            if let (Some(outcome), Some(mark)) = (self.figure.outcome(0, at), self.figure.target(0, at)) {
                said.push(self.say(reached(outcome), &[("target", self.amounts.aim(mark).into())]));
            }
        }
        said.extend(self.gap(0..self.figure.positions.len(), !said.is_empty()));
        said
    }

    /// Women beside men: of two rows, or of two series at one position.
    fn gap(&self, positions: std::ops::Range<usize>, follows: bool) -> Option<String> {
        let (women, men, period) = if self.figure.rows == Rows::Groups {
            let of = |role| self.figure.positions[positions.clone()].iter().position(|position| position.role == role);
            let points = &self.figure.series.first()?.points;
            (&points[of(Role::Women)?], &points[of(Role::Men)?], self.figure.period.clone()?)
        } else {
            let position = positions.start;
            let of = |role| self.of_role(role).map(|series| &series.points[position]);
            (of(Role::Women)?, of(Role::Men)?, self.when(position))
        };
        let (for_women, for_men) = (women.state.number()?, men.state.number()?);
        let arguments = vec![
            ("subject", self.subject()),
            ("subject-within", self.subject_within()),
            ("period", period.into()),
            ("women", self.amounts.of(women).into()),
            ("men", self.amounts.of(men).into()),
            ("gap", self.amounts.points((for_women - for_men).abs()).into()),
        ];
        let key = match (for_women == for_men, follows) {
            (true, true) => "figure-says-groups-same-too",
            (true, false) => "figure-says-groups-same",
            (false, true) => "figure-says-groups-too",
            (false, false) => "figure-says-groups",
        };
        Some(self.say(key, &arguments))
    }

    /// The other series beside the main one at its last position.
    fn others(&self, main: usize) -> Option<String> {
        let last = *self.known(main).last()?;
        let point = &self.figure.series[main].points[last];
        let others = self.figure.series.iter().enumerate().filter(|(index, _)| *index != main);
        let compared = others.map(|(_, series)| (&series.points[last], series.role.within(&series.name, &self.figure.lang)));
        self.compared(point, compared)
    }

    /// "Det är 1 procentenhet högre än Riket och samma som länet."
    fn compared<'p>(&self, point: &Point, others: impl Iterator<Item = (&'p Point, String)>) -> Option<String> {
        let differences: Vec<String> = others
            .take(3)
            .filter_map(|(other, name)| {
                let than = self.say("figure-says-than-name", &[("name", name.into())]);
                self.amounts.difference(point, other, than)
            })
            .collect();
        (!differences.is_empty()).then(|| self.say("figure-says-compared", &[("differences", self.locale.list(&differences).into())]))
    }

    /// The own area beside the others; where it is not among them, the largest first.
    fn areas(&self) -> Vec<String> {
        let Some(series) = self.main() else { return Vec::new() };
        let Some(own) = self.figure.positions.iter().position(|position| position.role == Role::Own) else { return self.largest_first() };
        let points = &self.figure.series[series].points;
        let point = &points[own];
        if !point.state.is_known() {
            return Vec::new();
        }
        let name = self.figure.positions[own].label.clone();
        let amount = self.amounts.of(point);
        let alone = self.figure.period.clone().filter(|_| points.len() == 1);
        let mut said = vec![match alone {
            Some(period) => {
                self.say("figure-says-level", &[("subject", self.subject()), ("period", period.into()), ("amount", amount.into())])
            }
            None => self.say("figure-says-area", &[("name", name.into()), ("amount", amount.into())]),
        }];
        let others = (0..points.len()).filter(|position| *position != own);
        said.extend(
            self.compared(
                point,
                others.map(|position| {
                    (&points[position], self.figure.positions[position].role.within(&self.when(position), &self.figure.lang))
                }),
            ),
        );
        if let (Some(outcome), Some(mark)) = (self.figure.outcome(series, own), self.figure.target(series, own)) {
            said.push(self.say(reached(outcome), &[("target", self.amounts.aim(mark).into())]));
        }
        said
    }

    /// The largest rows and the smallest.
    fn largest_first(&self) -> Vec<String> {
        let Some(series) = self.main() else { return Vec::new() };
        let mut known = self.known(series);
        if known.len() < 2 {
            return Vec::new();
        }
        let number = |position: &usize| self.number(series, *position).unwrap_or_default();
        known.sort_by_key(|position| std::cmp::Reverse(number(position)));
        let (high, low) = (number(&known[0]), number(&known[known.len() - 1]));
        let names = |wanted: Decimal| -> Vec<String> {
            known.iter().filter(|position| number(position) == wanted).map(|position| self.named(*position)).collect()
        };
        if high == low {
            let arguments = [("n", Argument::Count(known.len().into())), ("amount", self.amounts.number(high).into())];
            return vec![self.say("figure-says-all-same", &arguments)];
        }
        let counted = matches!(self.figure.measure.statistic, Statistic::Count | Statistic::Sum);
        let common = self.figure.rows == Rows::Categories && self.figure.measure.statistic == Statistic::Count;
        let key = |commonest, largest, highest| match (common, counted) {
            (true, _) => commonest,
            (false, true) => largest,
            (false, false) => highest,
        };
        let arguments = [("names", self.locale.list(&names(high)).into()), ("amount", self.amounts.number(high).into())];
        let mut said = vec![self.say(key("figure-says-commonest", "figure-says-most", "figure-says-highest"), &arguments)];
        let second = known.iter().map(number).find(|value| *value < high).filter(|second| *second > low);
        if let Some(second) = second.filter(|_| known.len() > 3) {
            let arguments = [("names", self.locale.list(&names(second)).into()), ("amount", self.amounts.number(second).into())];
            said.push(self.say("figure-says-next", &arguments));
        }
        let few = names(low);
        if few.len() <= 3 {
            let arguments = [("names", self.locale.list(&few).into()), ("amount", self.amounts.number(low).into())];
            said.push(self.say(key("figure-says-rarest", "figure-says-fewest", "figure-says-lowest"), &arguments));
        }
        said
    }
}
