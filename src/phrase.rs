//! Numbers in running text: "85 procent", "21 personer", "ökade med 6 procentenheter". It never draws and never computes but a difference.

use rust_decimal::Decimal;

use crate::call::ChangeForm;
use crate::indicator::{Aim, Cell, CellValue, Indicator, Unit};
use crate::locale::{Argument, Locale};

/// A cell in running text, with its unit: "85 procent", "cirka 40 procent", "3–4", "12 procent (preliminärt)", or its state in words.
pub fn value(indicator: &Indicator, cell: &Cell, locale: &Locale) -> String {
    let shown = |value: Decimal| locale.number(value, indicator.decimals);
    let text = match &cell.value {
        CellValue::Number(number) => with_unit(indicator, *number, locale),
        CellValue::Range(low, high) => format!("{}–{}", shown(*low), with_unit(indicator, *high, locale)),
        CellValue::Missing => return locale.text("state-missing"),
        CellValue::NotApplicable => return locale.text("state-not-applicable"),
        CellValue::Suppressed => return locale.text("state-suppressed"),
        CellValue::NotMeasured => return locale.text("state-not-measured"),
    };
    let text = if cell.approximate { locale.format("value-approximate", &[("value", text.into())]) } else { text };
    if cell.preliminary { locale.format("value-preliminary", &[("value", text.into())]) } else { text }
}

/// A number and its unit as they stand in a sentence. A number is followed by a no-break space, so that no line ends within it.
fn with_unit(indicator: &Indicator, number: Decimal, locale: &Locale) -> String {
    let shown = locale.number(number, indicator.decimals);
    let unit = match &indicator.unit {
        Unit::Percent => locale.text("unit-percent"),
        Unit::Counted { one, other } => {
            let rounded = indicator.decimals.map_or(number, |decimals| number.round_dp(decimals.into()));
            if locale.plural(rounded) == "one" { one.text(locale.lang()) } else { other.text(locale.lang()) }.to_owned()
        }
        Unit::Text(unit) => unit.text(locale.lang()).to_owned(),
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

/// A change in words, or `None` where one of the two is no number.
pub fn change(indicator: &Indicator, form: ChangeForm, from: &Cell, to: &Cell, locale: &Locale) -> Option<String> {
    let (CellValue::Number(from), CellValue::Number(to)) = (&from.value, &to.value) else { return None };
    // What is shown is what is compared: 1,04 and 1,01 without decimals are both 1, and nothing changed.
    let rounded = |value: Decimal| match indicator.decimals {
        Some(decimals) => value.round_dp_with_strategy(decimals.into(), rust_decimal::RoundingStrategy::MidpointAwayFromZero),
        None => value,
    };
    let difference = rounded(*to).checked_sub(rounded(*from))?;
    let form = match form {
        ChangeForm::Verb => "verb",
        ChangeForm::Noun => "noun",
    };
    if difference.is_zero() {
        return Some(locale.text(&format!("change-none-{form}")));
    }
    let direction = if difference.is_sign_positive() { "up" } else { "down" };
    let amount = difference.abs().normalize();
    let amount = match &indicator.unit {
        Unit::Percent => locale.format("amount-percentage-points", &[("n", Argument::Count(amount))]),
        Unit::Counted { .. } => locale.number(amount, None),
        Unit::Text(_) => with_unit(indicator, amount, locale),
    };
    Some(locale.format(&format!("change-{direction}-{form}"), &[("amount", amount.into())]))
}
