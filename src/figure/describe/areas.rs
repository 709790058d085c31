//! The sentences on rows at one time: groups, areas, categories. It never ranks areas unless the figure does.

use super::*;

/// The largest number of rows that are listed.
const FEW: usize = 4;

/// The largest number of series that are described.
const MOST_TOLD: usize = 3;

impl Teller<'_> {
    /// Describes everybody and the target, if that is a row, then women next to men.
    pub(super) fn groups(&self) -> Vec<String> {
        let total = self.figure.positions.iter().position(|position| position.role == Role::Total);
        let points = self.figure.series.first().map(|series| series.points.as_slice()).unwrap_or_default();
        let mut said = Vec::new();
        if let Some(at) = total.filter(|at| points[*at].state.is_known()) {
            said.push(self.statement(0, at, None));
            if let (Some(outcome), Some(mark)) = (self.figure.outcome(0, at), self.figure.target(0, at)) {
                said.push(self.say(reached(outcome), &[("target", self.amounts.aim(&mark.aim).into())]));
            }
        }
        said.extend(self.gap(0..self.figure.positions.len(), !said.is_empty()));
        if said.is_empty() { self.each(0) } else { said }
    }

    /// Compares women and men: as two rows, or as two series at one position.
    pub(super) fn gap(&self, positions: std::ops::Range<usize>, follows: bool) -> Option<String> {
        let ((women, women_named), (men, men_named), period) = if self.figure.rows == Rows::Groups {
            let points = &self.figure.series.first()?.points;
            let of = |role| {
                let row = self.figure.positions[positions.clone()].iter().position(|position| position.role == role)?;
                Some((&points[row], self.figure.positions[row].subject.group?))
            };
            (of(Role::Women)?, of(Role::Men)?, self.locale.time(self.figure.period?))
        } else {
            let position = positions.start;
            let of = |role| {
                let series = self.figure.series.iter().find(|series| series.role == role)?;
                Some((&series.points[position], series.subject.group?))
            };
            (of(Role::Women)?, of(Role::Men)?, self.when(position))
        };
        let (for_women, for_men) = (women.state.number()?, men.state.number()?);
        let arguments = vec![
            ("subject", self.noun()),
            ("subject-within", self.noun_within()),
            ("period", period.into()),
            ("women", self.amounts.of(women).into()),
            ("men", self.amounts.of(men).into()),
            ("women-named", women_named.within(self.locale).into()),
            ("men-named", men_named.within(self.locale).into()),
            ("units", self.figure.measure.unit.long.clone().into()),
            ("gap", self.amounts.distance(women, men).unwrap_or_default().into()),
        ];
        let counted = self.figure.measure.unit.counted && self.figure.measure.statistic == Statistic::Count;
        let key = match (for_women == for_men, follows) {
            (true, false) if counted && for_women.is_zero() => "figure-says-groups-none",
            (true, true) => "figure-says-groups-same-too",
            (true, false) => "figure-says-groups-same",
            (false, true) => "figure-says-groups-too",
            (false, false) => "figure-says-groups",
        };
        Some(self.say(key, &arguments))
    }

    /// Compares the own area with the others. Without it, lists the areas if they are few, and otherwise gives their range.
    pub(super) fn areas(&self) -> Vec<String> {
        let Some(own) = self.figure.own_position() else { return self.unranked() };
        let series = self.main().unwrap_or(0);
        let points = &self.figure.series[series].points;
        let point = &points[own];
        if !point.state.is_known() {
            return self.unranked();
        }
        let mut said = vec![self.statement(series, own, None)];
        let others = (0..points.len()).filter(|position| *position != own);
        said.extend(self.compared(
            point,
            others.map(|position| (&points[position], self.figure.positions[position].subject.and(&self.figure.series[series].subject))),
            false,
        ));
        if let (Some(outcome), Some(mark)) = (self.figure.outcome(series, own), self.figure.target(series, own)) {
            said.push(self.say(reached(outcome), &[("target", self.amounts.aim(&mark.aim).into())]));
        }
        // Men follow women.
        said.extend((0..self.figure.series.len()).filter(|of| *of != series).flat_map(|of| {
            let told = self.figure.series[of].points[own].state.is_known();
            told.then(|| self.statement(of, own, None))
        }));
        said
    }

    /// Describes areas without the own one among them.
    fn unranked(&self) -> Vec<String> {
        let is_order = self.figure.kind() == Kind::Ranked && self.figure.series.len() == 1 && !self.has_units();
        if is_order { self.largest_first(0) } else { (0..self.figure.series.len()).flat_map(|series| self.each(series)).collect() }
    }

    /// Whether any row or series is a unit. Units are never ranked.
    pub(super) fn has_units(&self) -> bool {
        let is_unit = |subject: &Subject| subject.area.as_ref().is_some_and(|area| area.kind == Some(AreaKind::Unit));
        self.figure.positions.iter().any(|row| is_unit(&row.subject)) || self.figure.series.iter().any(|series| is_unit(&series.subject))
    }

    /// Returns "Andelen för 2023 går från 61 procent till 88 procent."
    pub(super) fn span(&self, low: Decimal, high: Decimal) -> String {
        let [low, high] = self.amounts.pair(low, high);
        self.say("figure-says-span", &[("subject", self.noun()), ("period", self.times().into()), ("low", low), ("high", high)])
    }

    /// Lists the rows of a series if they are few, and otherwise gives their range.
    fn each(&self, series: usize) -> Vec<String> {
        let points = &self.figure.series[series].points;
        let known: Vec<usize> = (0..points.len()).filter(|row| points[*row].state.is_known()).collect();
        let period = || ("period", Argument::from(known.first().map(|row| self.period(series, *row)).unwrap_or_default()));
        match known.as_slice() {
            [] => Vec::new(),
            [only] => vec![self.statement(series, *only, None)],
            few if few.len() <= FEW => {
                let item = |row: &usize| {
                    let arguments = [("who", self.who(series, *row).into()), ("amount", self.amounts.of(&points[*row]).into())];
                    self.say("figure-says-each-of", &arguments)
                };
                let items: Vec<String> = few.iter().map(item).collect();
                vec![self.say("figure-says-each", &[("subject", self.noun()), period(), ("items", self.locale.list(&items).into())])]
            }
            _ => {
                let numbers: Vec<Decimal> = known.iter().filter_map(|row| self.number(series, *row)).collect();
                let (Some(low), Some(high)) = (numbers.iter().min(), numbers.iter().max()) else { return Vec::new() };
                vec![self.span(*low, *high)]
            }
        }
    }

    /// Describes the total, then the largest and the smallest rows.
    pub(super) fn categories(&self) -> Vec<String> {
        let mut said: Vec<String> = self.everything().into_iter().collect();
        if self.figure.series.len() == 1 {
            said.extend(self.largest_first(0));
            return said;
        }
        let told = self.main().map_or(0..self.figure.series.len().min(MOST_TOLD), |main| main..main + 1);
        for series in told {
            let who = self.figure.series[series].subject.within(self.locale);
            let of = |sentence: String| self.say("figure-says-of", &[("who", who.clone().into()), ("sentence", sentence.into())]);
            said.extend(
                self.largest_first(series)
                    .into_iter()
                    .next()
                    .map(|sentence| if who.is_empty() { sentence } else { crate::locale::capitalised(&of(sentence)) }),
            );
        }
        said
    }

    /// Lists the numbers, if nothing better can be said.
    pub(super) fn one_by_one(&self) -> Vec<String> {
        let told =
            |series: usize| if self.figure.rows == Rows::Periods { self.level(series).into_iter().collect() } else { self.each(series) };
        (0..self.figure.series.len()).flat_map(told).take(MOST_TOLD).collect()
    }

    /// Describes the largest and the smallest rows.
    fn largest_first(&self, series: usize) -> Vec<String> {
        let mut known = self.known(series);
        if known.len() < 2 {
            return self.each(series);
        }
        let number = |position: &usize| self.number(series, *position).unwrap_or_default();
        known.sort_by_key(|position| std::cmp::Reverse(number(position)));
        let (high, low) = (number(&known[0]), number(&known[known.len() - 1]));
        let names = |wanted: Decimal| -> Vec<String> {
            known.iter().filter(|position| number(position) == wanted).map(|position| self.named(*position)).collect()
        };
        let period = || ("period", Argument::from(self.period(series, known[0])));
        if high == low {
            let amount = || Argument::from(self.amounts.number(high));
            // "Båda" and "alla" would take in those without a number.
            if known.len() < self.figure.positions.len() && known.len() <= FEW {
                let arguments = [("names", self.locale.list(&names(high)).into()), ("amount", amount()), period()];
                return vec![self.say("figure-says-named-same", &arguments)];
            }
            let arguments = [("n", Argument::Count(known.len().into())), ("amount", amount()), period()];
            return vec![self.say("figure-says-all-same", &arguments)];
        }
        let counted = matches!(self.figure.measure.statistic, Statistic::Count | Statistic::Sum);
        let common = self.figure.rows == Rows::Categories && self.figure.measure.statistic == Statistic::Count;
        let key = |commonest, largest, highest| match (common, counted) {
            (true, _) => commonest,
            (false, true) => largest,
            (false, false) => highest,
        };
        let arguments = [("names", self.locale.list(&names(high)).into()), ("amount", self.amounts.number(high).into()), period()];
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
