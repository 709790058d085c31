//! Numbers in running text: "85 procent", "21 personer", "ökade med 6 procentenheter". It never draws and never computes but a difference.

use rust_decimal::Decimal;

use crate::call::ChangeForm;
use crate::indicator::{Aim, Better, Cell, CellKey, CellValue, Counts, Direction, Indicator, Statistic, Unit};
use crate::locale::{Argument, Locale};

/// A cell in running text, with its unit: "85 procent", "cirka 40 procent", "3–4", "12 procent (preliminärt)", or its state in words.
pub fn value(indicator: &Indicator, cell: &Cell, locale: &Locale) -> String {
    let text = known(indicator, cell, locale);
    let is_number = |value: &CellValue| matches!(value, CellValue::Number(_) | CellValue::Range(..));
    let preliminary = cell.preliminary && is_number(&cell.value);
    let text = if preliminary { locale.format("value-preliminary", &[("value", text.into())]) } else { text };
    match cell.later.as_ref().map(|later| &later.now) {
        None => text,
        Some(now) if is_number(now) => {
            let now = in_words(now, cell.approximate, Some(&indicator.unit), indicator.decimals, locale);
            locale.format("value-revised-later", &[("value", text.into()), ("now", now.into())])
        }
        Some(_) => locale.format("value-withdrawn-later", &[("value", text.into())]),
    }
}

/// A cell in running text as [`value`] has it, without saying that it is preliminary: where that is said beside it.
pub fn known(indicator: &Indicator, cell: &Cell, locale: &Locale) -> String {
    if cell.value == CellValue::Suppressed && indicator.counts == Counts::Answers {
        return locale.text("state-suppressed-answers");
    }
    in_words(&cell.value, cell.approximate, Some(&indicator.unit), indicator.decimals, locale)
}

/// A single figure in running text: "ungefär 35 procent", "3–4", or its state in words. A day is the caller's.
pub fn figure(value: &CellValue, approximate: bool, unit: Option<&Unit>, locale: &Locale) -> String {
    in_words(value, approximate, unit, None, locale)
}

fn in_words(value: &CellValue, approximate: bool, unit: Option<&Unit>, decimals: Option<u8>, locale: &Locale) -> String {
    let text = match value {
        CellValue::Number(number) => number_with(unit, *number, decimals, locale),
        CellValue::Range(low, high) => format!("{}–{}", locale.number(*low, decimals), number_with(unit, *high, decimals, locale)),
        CellValue::Missing => return locale.text("state-missing"),
        CellValue::NotApplicable => return locale.text("state-not-applicable"),
        CellValue::Suppressed => return locale.text("state-suppressed"),
        CellValue::NotMeasured => return locale.text("state-not-measured"),
    };
    about(text, approximate, locale)
}

/// A value in words, with "ungefär" where the source says so.
pub fn about(text: String, approximate: bool, locale: &Locale) -> String {
    if approximate { locale.format("value-approximate", &[("value", text.into())]) } else { text }
}

/// A number of an indicator and its unit as they stand in a sentence.
pub fn with_unit(indicator: &Indicator, number: Decimal, locale: &Locale) -> String {
    number_with(Some(&indicator.unit), number, indicator.decimals, locale)
}

/// A number of an indicator with all the decimals that it was written with, and its unit.
pub fn as_written(indicator: &Indicator, number: Decimal, locale: &Locale) -> String {
    number_with(Some(&indicator.unit), number, None, locale)
}

/// A number and its unit as they stand in a sentence. A number is followed by a no-break space, so that no line ends within it.
fn number_with(unit: Option<&Unit>, number: Decimal, decimals: Option<u8>, locale: &Locale) -> String {
    let shown = locale.number(number, decimals);
    let unit = match unit {
        None => return shown,
        Some(Unit::Percent) => locale.text("unit-percent"),
        Some(Unit::Counted { one, other }) => {
            let rounded = decimals.map_or(number, |decimals| number.round_dp(decimals.into()));
            if locale.plural(rounded) == "one" { one.text(locale.lang()) } else { other.text(locale.lang()) }.to_owned()
        }
        Some(Unit::Text(unit)) => unit.text(locale.lang()).to_owned(),
    };
    if unit.is_empty() { shown } else { format!("{shown}\u{a0}{unit}") }
}

/// What is aimed at, in words: "minst 88 procent".
pub fn target(indicator: &Indicator, aim: &Aim, locale: &Locale) -> String {
    let unit = |number: &Decimal| Argument::Text(with_unit(indicator, *number, locale));
    match aim {
        Aim::AtLeast(least) => locale.format("target-at-least", &[("value", unit(least))]),
        Aim::AtMost(most) => locale.format("target-at-most", &[("value", unit(most))]),
        Aim::Between(low, high) => {
            let low = locale.number(*low, indicator.decimals);
            locale.format("target-between", &[("low", low.into()), ("high", unit(high))])
        }
    }
}

/// What is aimed at, as it stands behind "måltalet": "88 procent" where the good direction says the rest, else "(högst 10 dagar)".
pub fn aim(indicator: &Indicator, direction: Option<Direction>, aim: &Aim, locale: &Locale) -> String {
    match (aim, direction) {
        (Aim::AtLeast(number), Some(Direction::Increase)) | (Aim::AtMost(number), Some(Direction::Decrease)) => {
            with_unit(indicator, *number, locale)
        }
        _ => locale.format("target-worded", &[("target", target(indicator, aim, locale).into())]),
    }
}

/// How many units are named one by one where it is told what nearly is.
const MOST_UNITS: usize = 4;

/// How far from a target still is nearly: "Nästan uppnått betyder högst 2 procentenheter från måltalet." `None` where there is no indicator
/// with a target, or nothing but the target itself is near enough.
pub fn near<'i>(indicators: impl Iterator<Item = &'i Indicator>, near: Decimal, locale: &Locale) -> Option<String> {
    let mut units: Vec<&Unit> = Vec::new();
    for indicator in indicators {
        if !units.contains(&&indicator.unit) {
            units.push(&indicator.unit);
        }
    }
    let amount = |unit: &Unit| match unit {
        Unit::Percent => locale.format("amount-percentage-points", &[("n", Argument::Count(near))]),
        Unit::Counted { .. } | Unit::Text(_) => number_with(Some(unit), near, None, locale),
    };
    let amounts: Vec<String> = units.iter().map(|unit| amount(unit)).collect();
    let words = match amounts.as_slice() {
        _ if near.is_zero() => return None,
        [] => return None,
        [only] => only.clone(),
        some if some.len() <= MOST_UNITS => locale.choice(some),
        [first, ..] => return Some(locale.format("nearly-means-mixed", &[("n", Argument::Count(near)), ("one", first.clone().into())])),
    };
    Some(locale.format("nearly-means", &[("amount", words.into())]))
}

/// A change in words, or `None` where one of the two is no number.
pub fn change(indicator: &Indicator, form: ChangeForm, from: &Cell, to: &Cell, locale: &Locale) -> Option<String> {
    let difference = difference(indicator, from, to)?;
    let form = match form {
        ChangeForm::Verb => "verb",
        ChangeForm::Noun => "noun",
    };
    if difference.is_zero() {
        let statistic = match indicator.statistic {
            Statistic::Count => "count",
            Statistic::Share => "share",
            Statistic::Mean => "mean",
            Statistic::Median => "median",
            Statistic::Sum => "sum",
        };
        return Some(locale.format(&format!("change-none-{form}"), &[("statistic", statistic.into())]));
    }
    let direction = if difference.is_sign_positive() { "up" } else { "down" };
    let amount = difference.abs().normalize();
    let amount = match &indicator.unit {
        Unit::Percent => locale.format("amount-percentage-points", &[("n", Argument::Count(amount))]),
        Unit::Counted { .. } => locale.number(amount, None),
        Unit::Text(_) => with_unit(indicator, amount, locale),
    };
    let amount = about(amount, from.approximate || to.approximate, locale);
    Some(locale.format(&format!("change-{direction}-{form}"), &[("amount", amount.into())]))
}

/// What is to be added to the first number to get the second, as both are shown: 1,04 and 1,01 without decimals are both 1, and nothing
/// changed. `None` where one of the two is no number.
fn difference(indicator: &Indicator, from: &Cell, to: &Cell) -> Option<Decimal> {
    let (CellValue::Number(from), CellValue::Number(to)) = (&from.value, &to.value) else { return None };
    indicator.shown(*to).checked_sub(indicator.shown(*from))
}

/// How a number differs from that of the measurement before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Development {
    /// Within a sentence: "ökade med 6 procentenheter sedan 2022".
    pub text: String,
    /// Which way it went.
    pub course: Course,
}

/// Which way a number went since the measurement before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// For the better.
    Better,
    /// For the worse.
    Worse,
    /// Up or down, which is neither in itself; or a number that may change still.
    Changed,
    /// Nowhere.
    Same,
    /// One of the two is hidden or no single number, or a break makes them different measures.
    Unknown,
}

/// What a number is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// The measurement before it, whenever that was.
    Measurement,
    /// The measurement before it of the same part of the year: December with December.
    SamePart,
}

/// How big a change is beside the number before it: 0,1 is a tenth of it, up or down. `None` where nothing changed, where it cannot be told
/// or may change still, and where the number before is zero.
pub fn relative_change(indicator: &Indicator, key: &CellKey) -> Option<Decimal> {
    let to = indicator.cells.get(key).filter(|cell| !cell.preliminary)?;
    let (before, from) = before(indicator, key, Against::Measurement)?;
    let difference = difference(indicator, from, to).filter(|difference| !difference.is_zero())?;
    let comparable = !is_broken(indicator, before, key) && !from.preliminary;
    comparable.then(|| difference.abs().checked_div(indicator.shown(from.number()?).abs()))?
}

/// The number before that a change is told from.
pub fn before<'i>(indicator: &'i Indicator, key: &CellKey, against: Against) -> Option<(&'i CellKey, &'i Cell)> {
    let earlier = indicator.cells.iter().filter(|(other, cell)| {
        let same = other.area == key.area && other.group == key.group && other.category == key.category;
        let comparable = against == Against::Measurement || other.period.part == key.period.part;
        same && comparable && other.period < key.period && is_measured(cell)
    });
    earlier.max_by_key(|(other, _)| other.period)
}

fn is_measured(cell: &Cell) -> bool {
    matches!(cell.value, CellValue::Number(_) | CellValue::Range(..) | CellValue::Suppressed)
}

/// Whether two numbers are different measures, since a break lies between them.
fn is_broken(indicator: &Indicator, before: &CellKey, key: &CellKey) -> bool {
    indicator.breaks.iter().any(|event| before.period < event.period && event.period <= key.period)
}

/// How a number differs from the one before it that was measured; `None` where there is none before, or the cell holds none.
pub fn development(indicator: &Indicator, key: &CellKey, against: Against, locale: &Locale) -> Option<Development> {
    let to = indicator.cells.get(key).filter(|cell| is_measured(cell))?;
    let (before, from) = before(indicator, key, against)?;
    let told =
        |key: &str, change: String| locale.format(key, &[("change", change.into()), ("period", locale.period(before.period).into())]);
    if is_broken(indicator, before, key) {
        return Some(Development { text: told("change-since-broken", String::new()), course: Course::Unknown });
    }
    let Some((text, difference)) = change(indicator, ChangeForm::Verb, from, to, locale).zip(difference(indicator, from, to)) else {
        return Some(Development { text: told("change-since-unknown", String::new()), course: Course::Unknown });
    };
    let up = difference.is_sign_positive();
    let course = match indicator.better {
        _ if difference.is_zero() => Course::Same,
        Better::Higher if !to.preliminary => {
            if up {
                Course::Better
            } else {
                Course::Worse
            }
        }
        Better::Lower if !to.preliminary => {
            if up {
                Course::Worse
            } else {
                Course::Better
            }
        }
        Better::Higher | Better::Lower | Better::Neutral => Course::Changed,
    };
    Some(Development { text: told("change-since", text), course })
}
