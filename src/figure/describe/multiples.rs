//! The sentences on small charts: the highest and lowest in the last period, and the largest changes. It never compares across a break.

use super::*;

/// Returns at most two sentences on all series except `without`.
pub fn told(teller: &Teller<'_>, without: Option<usize>) -> Vec<String> {
    let panels = Panels { teller, without };
    panels.level().into_iter().chain(panels.change()).collect()
}

/// The largest number of names in a sentence.
const MOST_NAMES: usize = 3;

struct Panels<'a> {
    teller: &'a Teller<'a>,
    without: Option<usize>,
}

impl Panels<'_> {
    /// Returns the series with a number at a position.
    fn known_at(&self, position: usize) -> Vec<(usize, Decimal)> {
        let series = (0..self.teller.figure.series.len()).filter(|series| Some(*series) != self.without);
        series.filter_map(|series| Some((series, self.teller.number(series, position)?))).collect()
    }

    /// Returns the last position with at least two numbers to compare.
    fn last(&self) -> Option<usize> {
        (0..self.teller.figure.positions.len()).rev().find(|position| self.known_at(*position).len() > 1)
    }

    /// Returns the names of the series with a number; `None` if they are too many, or units, which are not ranked.
    fn names(&self, known: &[(usize, Decimal)], wanted: Decimal) -> Option<Argument> {
        let name = |series: usize| self.teller.series_named(&self.teller.figure.series[series]);
        let names: Vec<String> = known.iter().filter(|(_, number)| *number == wanted).map(|(series, _)| name(*series)).collect();
        (!self.teller.has_units() && !names.is_empty() && names.len() <= MOST_NAMES).then(|| self.teller.locale.list(&names).into())
    }

    /// Describes the highest and the lowest in the last period.
    fn level(&self) -> Option<String> {
        let Teller { amounts, .. } = self.teller;
        let last = self.last()?;
        let known = self.known_at(last);
        let (high, low) = (known.iter().map(|known| known.1).max()?, known.iter().map(|known| known.1).min()?);
        let period = ("period", Argument::from(self.teller.when(last)));
        if high == low {
            let arguments = [period, ("n", Argument::Count(known.len().into())), ("amount", amounts.number(high).into())];
            let key = if known.len() == 2 { "figure-says-panels-same-both" } else { "figure-says-panels-same" };
            return Some(self.teller.say(key, &arguments));
        }
        let [high_amount, low_amount] = amounts.pair(high, low);
        match (self.names(&known, high), self.names(&known, low)) {
            (Some(names), Some(low_names)) => {
                let arguments = [period, ("names", names), ("high", high_amount), ("low-names", low_names), ("low", low_amount)];
                Some(self.teller.say("figure-says-panels", &arguments))
            }
            (Some(names), None) => Some(self.teller.say("figure-says-panels-high", &[period, ("names", names), ("high", high_amount)])),
            (None, Some(names)) => Some(self.teller.say("figure-says-panels-low", &[period, ("low-names", names), ("low", low_amount)])),
            (None, None) => Some(self.teller.say("figure-says-panels-span", &[period, ("high", high_amount), ("low", low_amount)])),
        }
    }

    /// Describes the largest rise and fall since the first period comparable with the last.
    fn change(&self) -> Option<String> {
        let Teller { figure, amounts, .. } = self.teller;
        let last = self.last()?;
        let broken = |first: usize, series: usize| {
            let concerns = |event: &&Event| event.series.is_none_or(|other| other == series);
            figure.breaks.iter().filter(concerns).any(|cut| first < cut.position && cut.position <= last)
        };
        let since = |first: usize| -> Vec<(usize, Decimal)> {
            let change = |(series, _): (usize, Decimal)| {
                let points = &figure.series[series].points;
                Some((series, amounts.apart(&points[first], &points[last])?.shown))
            };
            self.known_at(last).into_iter().filter(|(series, _)| !broken(first, *series)).filter_map(change).collect()
        };
        let (first, changes) = (0..last).map(|first| (first, since(first))).find(|(_, changes)| changes.len() > 1)?;
        let (most, least) = (changes.iter().map(|change| change.1).max()?, changes.iter().map(|change| change.1).min()?);
        let period = ("period", Argument::from(self.teller.when(first)));
        if most.is_zero() && least.is_zero() {
            return Some(self.teller.say("figure-says-panels-constant", &[period]));
        }
        let risen = (most > Decimal::ZERO).then(|| self.names(&changes, most)).flatten();
        let fallen = (least < Decimal::ZERO).then(|| self.names(&changes, least)).flatten();
        let by = |change: Decimal| Argument::from(amounts.points(change.abs()));
        let key = match (&risen, &fallen) {
            (Some(_), Some(_)) => "figure-says-panels-both",
            (Some(_), None) => "figure-says-panels-risen",
            (None, Some(_)) => "figure-says-panels-fallen",
            (None, None) => return None,
        };
        let names = |names: Option<Argument>| names.unwrap_or_else(|| String::new().into());
        let arguments = [period, ("up", names(risen)), ("rise", by(most)), ("down", names(fallen)), ("fall", by(least))];
        Some(self.teller.say(key, &arguments))
    }
}
