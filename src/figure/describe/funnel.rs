//! The sentences of a funnel chart: the centre of all areas, and which of them chance does not explain. It never ranks them.

use super::*;

/// The largest number of areas beyond a limit that are named.
const NAMED: usize = 5;

/// Describes the centre, and the areas beyond the limits.
pub fn level(teller: &Teller<'_>, funnel: &Funnel) -> Vec<String> {
    let mut said = Vec::new();
    let own = teller.figure.own_position().filter(|row| teller.number(0, *row).is_some());
    said.extend(own.map(|row| teller.statement(0, row, None)));
    let Ok(limits) = &funnel.limits else {
        said.extend(span(teller));
        return said;
    };
    let kind = funnel.kind.map_or("area", AreaKind::as_str);
    let count = funnel.bases.iter().flatten().count();
    let arguments = [
        ("n", Argument::Count(count.into())),
        ("kind", kind.into()),
        ("period", teller.period(0, 0).into()),
        ("centre", teller.amounts.number(limits.centre.number).into()),
    ];
    said.push(teller.say("figure-says-funnel", &arguments));
    said.extend(own.filter(|row| funnel.bases[*row].is_some()).and_then(|row| own_place(teller, limits, row)));
    if limits.outside.is_empty() {
        said.push(teller.say("figure-says-funnel-within", &[]));
    }
    for (side, key) in [(Beyond::Above, "figure-says-funnel-above"), (Beyond::Below, "figure-says-funnel-below")] {
        said.extend(named(teller, kind, key, limits.outside.iter().filter(|outside| outside.is_far && outside.side == side)));
    }
    said.extend(named(teller, kind, "figure-says-funnel-between", limits.outside.iter().filter(|outside| !outside.is_far)));
    said
}

/// Names areas, or counts them if they are many; `None` if there are none.
fn named<'o>(teller: &Teller<'_>, kind: &str, key: &str, outside: impl Iterator<Item = &'o Outside>) -> Option<String> {
    let names: Vec<String> = outside.map(|outside| teller.when(outside.position)).collect();
    if names.is_empty() {
        return None;
    }
    let (form, n) = (if names.len() > NAMED { "many" } else { "named" }, Argument::Count(names.len().into()));
    let arguments = [("form", form.into()), ("n", n), ("kind", kind.into()), ("names", teller.locale.list(&names).into())];
    Some(teller.say(key, &arguments))
}

/// Says how the own area lies to the limits; `None` if it is named among those beyond them, or if none is.
fn own_place(teller: &Teller<'_>, limits: &FunnelLimits, own: usize) -> Option<String> {
    let place = match limits.outside.iter().find(|outside| outside.position == own) {
        None if limits.outside.is_empty() => return None,
        None => "within",
        Some(outside) if with(limits, *outside) <= NAMED => return None,
        Some(Outside { is_far: false, .. }) => "between",
        Some(Outside { side: Beyond::Above, .. }) => "above",
        Some(Outside { side: Beyond::Below, .. }) => "below",
    };
    Some(teller.say("figure-says-funnel-own", &[("place", place.into())]))
}

/// Returns the number of areas that are told together with one: beyond the outer limit on its side, or between the limits on both.
fn with(limits: &FunnelLimits, one: Outside) -> usize {
    limits.outside.iter().filter(|other| other.is_far == one.is_far && (!one.is_far || other.side == one.side)).count()
}

/// Describes the range of the numbers.
fn span(teller: &Teller<'_>) -> Option<String> {
    let numbers: Vec<Decimal> = teller.known(0).into_iter().filter_map(|row| teller.number(0, row)).collect();
    let (low, high) = (numbers.iter().min()?, numbers.iter().max()?);
    let [low, high] = teller.amounts.pair(*low, *high);
    Some(teller.say("figure-says-strip-span", &[("low", low), ("high", high)]))
}
