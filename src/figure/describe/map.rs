//! The sentences on a map: the own area's number and class, the range of all, and the number of areas without a number. It never gives a rank.

use super::*;

/// Describes the own area, its class, and the range of all areas.
pub fn level(teller: &Teller<'_>, map: &MapAreas) -> Vec<String> {
    let figure = teller.figure;
    let Some(series) = figure.series.first() else { return Vec::new() };
    let numbers: Vec<Decimal> = series.points.iter().filter_map(|point| point.state.number()).collect();
    let (Some(low), Some(high)) = (numbers.iter().min(), numbers.iter().max()) else { return Vec::new() };
    let own = figure.own_position().filter(|row| series.points[*row].state.is_known());
    let count = ("n", Argument::Count(numbers.len().into()));
    let kind = ("kind", map.kind.map_or("area", AreaKind::as_str).into());
    let period = ("period", teller.period(0, 0).into());
    let mut said: Vec<String> = own.map(|row| teller.statement(0, row, None)).into_iter().collect();
    said.extend(own.and_then(|row| class(teller, map, row)));
    said.push(if low == high {
        teller.say("figure-says-all-same", &[count, ("amount", teller.amounts.number(*low).into()), period])
    } else {
        let ends = [("low", teller.amounts.number(*low).into()), ("high", teller.amounts.number(*high).into())];
        teller.say("figure-says-map-span", &[&[("subject", teller.noun()), count, kind, period][..], &ends].concat())
    });
    said
}

/// Returns the class of a row: "Härnösand hör till den högsta av tre klasser, 85–97 %."
fn class(teller: &Teller<'_>, map: &MapAreas, row: usize) -> Option<String> {
    let class = map.class_of[row]?;
    let (last, above) = (map.classes.len().checked_sub(1)?, map.classes.len().checked_sub(1 + class)?);
    let which = match (class, above) {
        _ if last == 0 => return None,
        (0, _) => "lowest",
        (_, 0) => "highest",
        (class, above) if class == above => "middle",
        (class, above) if class < above => "second-lowest",
        _ => "second-highest",
    };
    let arguments = [
        ("name", teller.figure.positions[row].label.clone().into()),
        ("which", which.into()),
        ("n", Argument::Count(map.classes.len().into())),
        ("label", map.classes[class].label.clone().into()),
    ];
    Some(teller.say("figure-says-map-class", &arguments))
}
