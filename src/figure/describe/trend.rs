//! The accessible name of a trend line in running text. It never judges it.

use super::*;

/// Returns "Från 79 procent 2018 till 85 procent 2023"; a single number alone; empty if there is none.
pub fn trend(figure: &Figure, locale: &Locale) -> String {
    let amounts = Amounts { figure, locale };
    let Some(series) = figure.series.first() else { return String::new() };
    let mut known = figure.positions.iter().zip(&series.points).filter(|(_, point)| point.state.is_known());
    let words = |(position, point): (&Position, &Point)| (Argument::from(amounts.of(point)), Argument::from(position.label.clone()));
    let Some((amount, period)) = known.next().map(words) else { return String::new() };
    let told = match known.next_back().map(words) {
        Some((last, when)) => {
            let arguments = [("first", amount), ("first-when", period), ("last", last), ("last-when", when)];
            locale.format("figure-says-trend", &arguments)
        }
        None => locale.format("figure-says-trend-one", &[("amount", amount), ("period", period)]),
    };
    let who = figure.fixed.within(locale);
    if who.is_empty() { told } else { locale.format("figure-says-trend-of", &[("who", who.into()), ("trend", told.into())]) }
}
