//! Numbers in running text: "85 procent", "21 personer", "ökade med 6 procentenheter". It never draws, and computes only differences.

use rust_decimal::Decimal;

use crate::call::ChangeForm;
use crate::indicator::{
    Aim, Better, Cell, CellKey, CellValue, Change, Counts, Direction, Indicator, Near, Trend, Unit, Withheld, singular,
};
use crate::locale::{Argument, Locale, capitalised};
use crate::name::Period;

/// Formats a cell with its unit: "85 procent", "cirka 40 procent", "3–4", "12 procent (preliminärt)", or its status in words.
pub fn value(indicator: &Indicator, cell: &Cell, locale: &Locale) -> String {
    let text = known(indicator, cell, locale);
    let is_number = |value: &CellValue| matches!(value, CellValue::Number(_) | CellValue::Range(..));
    let preliminary = cell.preliminary && is_number(&cell.value);
    let text = if preliminary { locale.format("value-preliminary", &[("value", text.into())]) } else { text };
    match cell.later.as_ref().map(|later| &later.now) {
        None => text,
        Some(now) if is_number(now) => {
            let now = in_words(now, cell.approximate, Some(&indicator.unit), indicator.decimals_shown(), locale);
            locale.format("value-revised-later", &[("value", text.into()), ("now", now.into())])
        }
        Some(_) => locale.format("value-withdrawn-later", &[("value", text.into())]),
    }
}

/// Formats a cell as [`value`] does, for the start of a sentence: "Tre personer", "Ungefär 40 procent", "Uppgift saknas". Numbers below ten of what
/// is counted are words there; others stay digits.
pub fn opening(indicator: &Indicator, cell: &Cell, locale: &Locale) -> String {
    let text = value(indicator, cell, locale);
    let shown = || {
        let number = cell.number().filter(|_| !cell.approximate && matches!(indicator.unit, Unit::Counted { .. }))?;
        Some(indicator.shown_in(cell, number))
    };
    let spelled = shown().and_then(|number| {
        let digits = locale.number(number, indicator.decimals_of(cell));
        let word = locale.number_word_of(number, indicator.unit.article(locale.lang()));
        let rest = text.strip_prefix(&digits).filter(|rest| rest.starts_with('\u{a0}'))?;
        word.starts_with(char::is_alphabetic).then(|| format!("{word} {}", rest.trim_start_matches('\u{a0}')))
    });
    capitalised(&spelled.unwrap_or(text))
}

/// Formats a cell as [`value`] does, without "(preliminärt)", for places that say so separately.
pub fn known(indicator: &Indicator, cell: &Cell, locale: &Locale) -> String {
    if cell.value == CellValue::Suppressed && indicator.counts == Counts::Answers {
        return locale.text("state-suppressed-answers");
    }
    let text = in_words(&cell.value, cell.approximate, Some(&indicator.unit), indicator.decimals_of(cell), locale);
    let beside = beside(indicator, cell, locale);
    if beside.is_empty() { text } else { locale.format("value-beside", &[("value", text.into()), ("beside", beside.join(", ").into())]) }
}

/// Formats a cell without its unit, or its status in words, for tables that give the unit elsewhere.
pub fn bare(indicator: &Indicator, cell: &Cell, locale: &Locale) -> String {
    in_words(&cell.value, cell.approximate, None, indicator.decimals_of(cell), locale)
}

/// Returns what is given in parentheses after a number: the events behind a rate, and the last month of an incomplete year.
fn beside(indicator: &Indicator, cell: &Cell, locale: &Locale) -> Vec<String> {
    let is_number = matches!(cell.value, CellValue::Number(_) | CellValue::Range(..));
    let events = indicator.rate.as_ref().zip(cell.events).filter(|_| is_number);
    let events = events.map(|(rate, events)| number_with(Some(&rate.counted), events.count.into(), None, locale));
    let through =
        cell.through.filter(|_| is_number).map(|period| locale.format("value-through", &[("period", locale.period(period).into())]));
    events.into_iter().chain(through).collect()
}

/// Formats a single figure: "ungefär 35 procent", "3–4", or its status in words. The caller formats dates.
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

/// Adds "ungefär" to a value that is approximate.
pub fn about(text: String, approximate: bool, locale: &Locale) -> String {
    if approximate { locale.format("value-approximate", &[("value", text.into())]) } else { text }
}

/// Formats a number of an indicator with its unit for a sentence.
pub fn with_unit(indicator: &Indicator, number: Decimal, locale: &Locale) -> String {
    number_with(Some(&indicator.unit), number, indicator.decimals_shown(), locale)
}

/// Formats a number of an indicator with all decimals as written, and its unit.
pub fn as_written(indicator: &Indicator, number: Decimal, locale: &Locale) -> String {
    number_with(Some(&indicator.unit), number, None, locale)
}

/// Formats a number and its unit for a sentence, joined by a no-break space.
fn number_with(unit: Option<&Unit>, number: Decimal, decimals: Option<u8>, locale: &Locale) -> String {
    let shown = locale.number(number, decimals);
    let unit = match unit {
        None => return shown,
        Some(Unit::Percent) => locale.text("unit-percent"),
        Some(Unit::Counted { one, other }) => {
            let rounded = decimals.map_or(number, |decimals| number.round_dp(decimals.into()));
            if locale.plural(rounded) == "one" { singular(one.text(locale.lang())).0 } else { other.text(locale.lang()) }.to_owned()
        }
        Some(Unit::Text(unit)) => unit.text(locale.lang()).to_owned(),
    };
    if unit.is_empty() { shown } else { format!("{shown}\u{a0}{unit}") }
}

/// Formats a target's number with its unit.
fn aimed_at(indicator: &Indicator, number: Decimal, locale: &Locale) -> String {
    number_with(Some(&indicator.unit), number, indicator.decimals_of_aim(number), locale)
}

/// Formats a target: "minst 88 procent".
pub fn target(indicator: &Indicator, aim: &Aim, locale: &Locale) -> String {
    let unit = |number: &Decimal| Argument::Text(aimed_at(indicator, *number, locale));
    match aim {
        Aim::AtLeast(least) => locale.format("target-at-least", &[("value", unit(least))]),
        Aim::AtMost(most) => locale.format("target-at-most", &[("value", unit(most))]),
        Aim::Between(low, high) => {
            let low = locale.number(*low, indicator.decimals_of_aim(*low));
            locale.format("target-between", &[("low", low.into()), ("high", unit(high))])
        }
    }
}

/// Formats a target as it follows "måltalet": "88 procent" if the better direction implies the rest, otherwise "(högst 10 dagar)".
pub fn aim(indicator: &Indicator, direction: Option<Direction>, aim: &Aim, locale: &Locale) -> String {
    match (aim, direction) {
        (Aim::AtLeast(number), Some(Direction::Increase)) | (Aim::AtMost(number), Some(Direction::Decrease)) => {
            aimed_at(indicator, *number, locale)
        }
        _ => locale.format("target-worded", &[("target", target(indicator, aim, locale).into())]),
    }
}

/// The maximal number of distances listed in the explanation of nearly.
const MOST_DISTANCES: usize = 4;

/// Explains what nearly reached means: "Nästan uppnått betyder att det skiljer högst 2 procentenheter." `None` if no indicator has a
/// target, or if nothing but the target itself is near enough.
pub fn near<'i>(indicators: impl Iterator<Item = &'i Indicator>, locale: &Locale) -> Option<String> {
    let (mut points, mut shares, mut own) = (Vec::new(), Vec::new(), Vec::new());
    for indicator in indicators.filter(|indicator| !indicator.judging.near.is_nothing()) {
        let (list, amount) = match (indicator.judging.near, &indicator.unit) {
            (Near::InUnit(near), Unit::Percent) => {
                (&mut points, locale.format("amount-percentage-points", &[("n", Argument::Count(near))]))
            }
            (Near::InUnit(near), unit) => {
                let arguments =
                    [("amount", number_with(Some(unit), near, None, locale).into()), ("name", indicator.short.text(locale.lang()).into())];
                (&mut own, locale.format("nearly-of-one", &arguments))
            }
            (Near::OfTarget(near), _) => (&mut shares, locale.format("nearly-of-target", &[("n", Argument::Count(near))])),
        };
        if !list.contains(&amount) {
            list.push(amount);
        }
    }
    if !points.is_empty() {
        shares = shares.into_iter().map(|share| locale.format("nearly-of-others", &[("amount", share.into())])).collect();
    }
    let amounts: Vec<String> = points.into_iter().chain(shares).chain(own).collect();
    let (key, shown) =
        if amounts.len() > MOST_DISTANCES { ("nearly-means-mixed", MOST_DISTANCES) } else { ("nearly-means", amounts.len()) };
    (!amounts.is_empty()).then(|| locale.format(key, &[("amount", locale.choice(&amounts[..shown]).into())]))
}

/// Formats a change; `None` if either value is not a number.
pub fn change(indicator: &Indicator, form: ChangeForm, from: &Cell, to: &Cell, locale: &Locale) -> Option<String> {
    let difference = indicator.difference(from, to)?;
    let form = form.word();
    if difference.is_slight {
        return Some(locale.format(&format!("change-slight-{form}"), &[("statistic", indicator.statistic.word().into())]));
    }
    let difference = difference.shown;
    if difference.is_zero() {
        return Some(locale.format(&format!("change-none-{form}"), &[("statistic", indicator.statistic.word().into())]));
    }
    let direction = if difference.is_sign_positive() { "up" } else { "down" };
    let amount = difference.abs();
    let amount = match &indicator.unit {
        Unit::Percent => locale.format("amount-percentage-points", &[("n", Argument::Count(amount))]),
        Unit::Counted { .. } => locale.number_word_of(amount, indicator.unit.article(locale.lang())),
        Unit::Text(_) => with_unit(indicator, amount, locale),
    };
    let amount = about(amount, from.approximate || to.approximate, locale);
    Some(locale.format(&format!("change-{direction}-{form}"), &[("amount", amount.into())]))
}

/// Says that numbers cannot be compared: "kan inte jämföras med 2022".
pub fn incomparable(form: ChangeForm, since: Period, locale: &Locale) -> String {
    locale.format(&format!("change-incomparable-{}", form.word()), &[("period", locale.time(since).into())])
}

/// Describes a change by itself, with the reason if it is neither better nor worse: "sjönk med 1 procentenhet (80 → 79 procent av 80 svar: ingen
/// säker skillnad)"; with `tells_since`, also since when. Across a break it only says so, and why. `None` if it is not known.
pub fn change_explained(
    indicator: &Indicator,
    (form, tells_since): (ChangeForm, bool),
    change: &Change<'_>,
    until: Period,
    locale: &Locale,
) -> Option<String> {
    if let Some(Withheld::Broken(event)) = change.withheld {
        let told = incomparable(form, change.since, locale);
        return Some(with_reasons(told, &[event.text.text(locale.lang()).to_owned()], locale));
    }
    let told = self::change(indicator, form, change.from, change.to, locale)?;
    let since = || [("change", told.clone().into()), ("period", locale.time(change.since).into())];
    let told = if tells_since { locale.format("change-since", &since()) } else { told };
    let preliminary = [(change.since, change.from), (until, change.to)].into_iter().filter(|(_, cell)| cell.preliminary);
    let preliminary = preliminary.map(|(period, _)| locale.format("figure-says-preliminary", &[("period", locale.time(period).into())]));
    let reasons: Vec<String> = withheld(indicator, change, locale).into_iter().chain(preliminary).collect();
    Some(with_reasons(told, &reasons, locale))
}

/// Appends sentences to a phrase, in parentheses.
fn with_reasons(text: String, reasons: &[String], locale: &Locale) -> String {
    let inside: Vec<String> = reasons.iter().map(|reason| uncapitalised(reason.trim_end_matches('.'))).collect();
    if inside.is_empty() { text } else { locale.format("value-beside", &[("value", text.into()), ("beside", inside.join(", ").into())]) }
}

/// Returns a sentence for use within another. A word in capitals keeps them.
fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// The change of a number since the previous measurement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Development {
    /// As part of a sentence: "ökade med 6 procentenheter sedan 2022".
    pub text: String,
    /// Its direction, and whether that is better.
    pub trend: Trend,
    /// Why it is neither better nor worse, as a sentence; `None` if it is, or if the indicator has no better direction.
    pub why: Option<String>,
}

/// Returns the size of a change relative to the earlier number: 0,1 is a tenth of it, up or down. `None` if nothing changed, if the change
/// is unknown, may be chance or preliminary, and if the earlier number is zero.
pub fn relative_change(indicator: &Indicator, key: &CellKey) -> Option<Decimal> {
    let change = indicator.change(key)?;
    let told = change.withheld.is_none() && !change.to.preliminary && !change.from.preliminary;
    let difference = change.difference.map(|difference| difference.shown).filter(|difference| told && !difference.is_zero())?;
    difference.abs().checked_div(indicator.shown(change.from)?.abs())
}

/// Says a change as a heading: "Personalkontinuitet ökade: 19 → 21 personer (2022–2023)". `None` if nothing changed, or if the change may be chance, is
/// preliminary or cannot be told.
pub fn finding(indicator: &Indicator, key: &CellKey, locale: &Locale) -> Option<String> {
    let change = indicator.change(key)?;
    let told = change.withheld.is_none() && !change.to.preliminary && !change.from.preliminary;
    let difference = change.difference.map(|difference| difference.shown).filter(|difference| told && !difference.is_zero())?;
    let (from, to) = both(indicator, &change, locale)?;
    let arguments = [
        ("name", indicator.short.text(locale.lang()).into()),
        ("course", if difference.is_sign_positive() { "up" } else { "down" }.into()),
        ("from", from.into()),
        ("to", to.into()),
        ("span", locale.periods(change.since, key.period).into()),
    ];
    Some(locale.format("heading-finding", &arguments))
}

/// Describes the change of a number since the previous measurement; `None` if there is none, or the cell has no number.
pub fn development(indicator: &Indicator, key: &CellKey, locale: &Locale) -> Option<Development> {
    let change = indicator.change(key)?;
    let told = |key: &str, text: String| locale.format(key, &[("change", text.into()), ("period", locale.time(change.since).into())]);
    let worded = self::change(indicator, ChangeForm::Verb, change.from, change.to, locale);
    let why = || withheld(indicator, &change, locale);
    let (text, why) = match (change.trend(), worded, change.withheld) {
        (Trend::Unknown, ..) if change.is_broken() => (told("change-since-broken", String::new()), why()),
        (Trend::Unknown, ..) | (_, None, _) => (told("change-since-unknown", String::new()), why()),
        // The uncertainty of the difference is only stated once.
        (Trend::Uncertain, _, Some(Withheld::Chance(before, now))) => {
            let answered = both(indicator, &change, locale).map(|numbers| locale.answered(numbers, (before, now)));
            (told("change-since-uncertain", String::new()), answered)
        }
        (Trend::Uncertain, _, Some(Withheld::Intervals)) => (told("change-since-uncertain", String::new()), None),
        (_, Some(text), _) => (told("change-since", text), why()),
    };
    Some(Development { text, trend: change.trend(), why })
}

/// Formats both numbers of a change, the later one with its unit.
fn both(indicator: &Indicator, change: &Change<'_>, locale: &Locale) -> Option<(String, String)> {
    let from = locale.number(change.from.number()?, indicator.decimals_of(change.from));
    Some((from, known(indicator, change.to, locale)))
}

/// Explains why a change is neither better nor worse, as a sentence: "80 → 79 procent av 80 svar: ingen säker skillnad." `None` if it is,
/// if the indicator has no better direction, or if nothing changed.
pub fn withheld(indicator: &Indicator, change: &Change<'_>, locale: &Locale) -> Option<String> {
    if indicator.better == Better::Neutral && !matches!(change.withheld, Some(Withheld::Chance(..) | Withheld::Intervals)) {
        return None;
    }
    if matches!(change.trend(), Trend::Same | Trend::Unknown) {
        return None;
    }
    match change.withheld? {
        Withheld::Sources => Some(locale.text("change-withheld-sources")),
        Withheld::Chance(before, now) => Some(locale.uncertain(both(indicator, change, locale)?, (before, now))),
        Withheld::Intervals => Some(locale.text("change-withheld-intervals")),
        Withheld::Unsure => Some(locale.text("change-withheld-unsure")),
        Withheld::Broken(_) | Withheld::Preliminary => None,
    }
}
