//! The sentences on a strip: the own area next to median and quartiles, the range of its peers, and the number of areas without a number.
//! It never gives a rank.

use super::*;
use crate::indicator::Position;

/// Describes the own area next to the median, the quartiles and its peers.
pub fn level(teller: &Teller<'_>, strip_areas: &StripAreas) -> Vec<String> {
    let strip = Strip { teller, strip_areas };
    let mut said = strip.level();
    said.extend(strip.peers());
    said
}

/// Describes the areas without a number: the own one by its name, and the number of the others.
pub fn lacking(teller: &Teller<'_>, kind: Option<AreaKind>) -> Vec<String> {
    let kind = kind.map_or("area", AreaKind::as_str);
    let points = teller.figure.series.first().map_or(&[][..], |series| &series.points);
    let own = teller.figure.own_position();
    let mut said = Vec::new();
    for (states, named, counted) in [
        ([State::Missing, State::Absent], "figure-says-missing", "figure-says-strip-missing"),
        ([State::Suppressed; 2], "figure-says-suppressed", "figure-says-strip-suppressed"),
        ([State::NotApplicable; 2], "figure-says-not-applicable", "figure-says-strip-not-applicable"),
        ([State::NotMeasured; 2], "figure-says-not-measured", "figure-says-strip-not-measured"),
    ] {
        let lacking = |row: &usize| states.contains(&points[*row].state);
        let own = own.filter(lacking);
        said.extend(own.map(|row| teller.say(named, &[("places", teller.when(row).into()), ("n", Argument::Count(1.into()))])));
        let count = (0..points.len()).filter(|row| lacking(row) && Some(*row) != own).count();
        if count > 0 {
            let key = if own.is_some() { format!("{counted}-too") } else { counted.to_owned() };
            said.push(teller.say(&key, &[("n", Argument::Count(count.into())), ("kind", kind.into())]));
        }
    }
    said
}

struct Strip<'a> {
    teller: &'a Teller<'a>,
    strip_areas: &'a StripAreas,
}

impl Strip<'_> {
    fn points(&self) -> &[Point] {
        self.teller.figure.series.first().map_or(&[], |series| &series.points)
    }

    fn own(&self) -> Option<usize> {
        self.teller.figure.own_position()
    }

    /// Describes the own area relative to the median; only the median if the own area has no number.
    fn level(&self) -> Vec<String> {
        let Teller { amounts, .. } = self.teller;
        let numbers: Vec<Decimal> = self.points().iter().filter_map(|point| point.state.number()).collect();
        let (Some(low), Some(high)) = (numbers.iter().min(), numbers.iter().max()) else { return Vec::new() };
        if low == high && numbers.len() > 1 {
            let arguments = [
                ("n", Argument::Count(numbers.len().into())),
                ("amount", amounts.number(*low).into()),
                ("period", self.teller.period(0, 0).into()),
            ];
            return vec![self.teller.say("figure-says-all-same", &arguments)];
        }
        let own = self.own().filter(|row| self.points()[*row].state.is_known());
        let level = own.map(|row| self.teller.statement(0, row, None));
        let middle = match (own.and_then(|row| self.points()[row].state.number()), &self.strip_areas.spread) {
            (Some(number), Some(spread)) => self.beside_the_middle(number, spread),
            (None, Some(spread)) => self.with_quantiles("figure-says-strip-median", spread),
            (_, None) => {
                let [low, high] = amounts.pair(*low, *high);
                self.teller.say("figure-says-strip-span", &[("low", low), ("high", high)])
            }
        };
        let relative = own.and(self.strip_areas.spread.as_ref()).map(|_| self.teller.locale.text("figure-says-strip-relative"));
        level.into_iter().chain([middle]).chain(relative).collect()
    }

    fn with_quantiles(&self, key: &str, spread: &Spread) -> String {
        let amount = |quantile: &Quantile| Argument::from(self.teller.amounts.number(quantile.number));
        let quarter = spread.own.unwrap_or(Position::Middle).word(self.teller.figure.measure.better);
        let arguments =
            [("low", amount(&spread.low)), ("median", amount(&spread.median)), ("high", amount(&spread.high)), ("quarter", quarter.into())];
        self.teller.say(key, &arguments)
    }

    fn beside_the_middle(&self, number: Decimal, spread: &Spread) -> String {
        let key = match number.cmp(&spread.median.number) {
            std::cmp::Ordering::Equal => "figure-says-strip-same",
            std::cmp::Ordering::Greater => "figure-says-strip-above",
            std::cmp::Ordering::Less => "figure-says-strip-below",
        };
        self.with_quantiles(key, spread)
    }

    /// Describes the range of the peers.
    fn peers(&self) -> Option<String> {
        let Teller { figure, amounts, .. } = self.teller;
        let name = self.strip_areas.peers.clone()?;
        let rows = figure.positions.iter().zip(self.points()).filter(|(row, _)| row.role == Role::Peer);
        let numbers: Vec<Decimal> = rows.filter_map(|(_, point)| point.state.number()).collect();
        let (low, high) = (*numbers.iter().min()?, *numbers.iter().max()?);
        let key = match numbers.len() {
            1 => "figure-says-strip-peer",
            _ if low == high => "figure-says-strip-peers-same",
            _ => "figure-says-strip-peers",
        };
        let count = Argument::Count(numbers.len().into());
        let arguments = [("n", count), ("name", name.into()), ("low", amounts.number(low).into()), ("high", amounts.number(high).into())];
        Some(self.teller.say(key, &arguments))
    }
}
