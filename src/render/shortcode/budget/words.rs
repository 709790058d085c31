//! A budget in sentences, and the words of its table. It never computes an amount.

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Column, money};
use crate::budget::{Budget, Flow};
use crate::locale::{Argument, Locale, capitalised};

/// Returns a title with the period and the unit, unless it has the period already.
pub(super) fn title(budget: &Budget, name: &str, locale: &Locale) -> String {
    let period = locale.period(budget.period);
    let unit = locale.text(&format!("budget-unit-{}", money(budget)));
    let parts = [Some(name.to_owned()), (!name.contains(&period)).then_some(period), Some(unit)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Returns the heading of a column.
pub(super) fn heading(budget: &Budget, column: Column, locale: &Locale) -> String {
    match (column, &budget.through) {
        (Column::Budget, _) => locale.text("budget-budget"),
        (Column::Outcome, Some(through)) => locale.format("budget-outcome-through", &[("period", locale.period(through.value).into())]),
        (Column::Outcome, None) => locale.text("budget-outcome"),
        (Column::Forecast, _) => locale.text("budget-forecast"),
        (Column::Deviation, Some(_)) => locale.text("budget-deviation-forecast"),
        (Column::Deviation, None) => locale.text("budget-deviation"),
    }
}

/// Returns the word for costs or revenues.
pub(super) fn kind(flow: Flow, locale: &Locale) -> String {
    locale.text(match flow {
        Flow::Cost => "budget-kind-cost",
        Flow::Revenue => "budget-kind-revenue",
    })
}

/// Returns the name of the sum of all rows: `Nettokostnad` if they are costs and revenues.
pub(super) fn total(budget: &Budget, locale: &Locale) -> String {
    locale.text(if budget.is_mixed() { "budget-net-cost" } else { "budget-sum" })
}

/// Returns the whole in sentences: "Socialnämnden redovisar ett underskott på 3,2 mnkr mot budget 2024. Kostnaden blev 608,5 mnkr mot 605,3 mnkr
/// i budget, en skillnad på 0,5 procent. Prognosen var ett underskott på 2,0 mnkr."
pub(super) fn sentences(budget: &Budget, locale: &Locale) -> Vec<String> {
    let (flow, amounts) = budget.total();
    let Some(deviation) = budget.deviation(flow, amounts) else { return Vec::new() };
    let who = budget.by.as_ref().map_or_else(|| locale.text("budget-board"), |by| capitalised(by.text(locale.lang())));
    let period = || Argument::from(locale.period(budget.period));
    let amount = |number: Decimal| amount(budget, number, locale);
    let verb = if budget.through.is_some() { "expects" } else { "reports" };
    let key = format!("budget-{verb}-{}", side(deviation));
    let mut said = vec![locale.format(&key, &[("who", who.into()), ("amount", amount(deviation.abs()).into()), ("period", period())])];
    // What a net is called says its sign; an amount that is negative for another reason keeps it.
    let shown = |number: Decimal| amount(if budget.is_net() { number.abs() } else { number });
    let compared = |kind: &str, number: Decimal| {
        let same = if deviation.is_zero() { "same" } else { "other" };
        let arguments = [
            ("what", what(budget, flow, number)),
            ("amount", shown(number).into()),
            ("budget", shown(amounts.budget).into()),
            ("share", share(deviation, amounts.budget, locale).into()),
        ];
        // A net cost that becomes a net revenue is not the same thing any more.
        let signs = [amounts.budget, number].map(|number| number.cmp(&Decimal::ZERO));
        let is_turned = budget.is_net() && signs.contains(&Ordering::Less) && signs.contains(&Ordering::Greater);
        (!is_turned).then(|| locale.format(&format!("budget-{kind}-{same}"), &arguments))
    };
    match (&budget.through, amounts.forecast) {
        (Some(through), Some(forecast)) => {
            said.extend(compared("expected", forecast));
            let outcome = [("what", what(budget, flow, amounts.outcome)), ("amount", shown(amounts.outcome).into())];
            let outcome = locale.format("budget-amount-of", &outcome);
            said.push(locale.format("budget-so-far", &[("through", locale.period(through.value).into()), ("amount", outcome.into())]));
        }
        (_, forecast) => {
            said.extend(compared("became", amounts.outcome));
            said.extend(forecast.map(|forecast| {
                let deviation = flow.deviation(amounts.budget, forecast);
                let key = format!("budget-forecast-{}", side(deviation));
                locale.format(&key, &[("amount", amount(deviation.abs()).into())])
            }));
        }
    }
    said
}

fn side(deviation: Decimal) -> &'static str {
    match deviation {
        deviation if deviation.is_zero() => "level",
        deviation if deviation > Decimal::ZERO => "surplus",
        _ => "deficit",
    }
}

/// Returns what an amount of all rows is, as a selector of texts: a cost, a revenue, or a net of either.
fn what(budget: &Budget, flow: Flow, amount: Decimal) -> Argument {
    let is_revenue = (flow == Flow::Revenue) != (budget.is_net() && amount < Decimal::ZERO);
    match (budget.is_net(), is_revenue) {
        (false, false) => "cost",
        (false, true) => "revenue",
        (true, false) => "net-cost",
        (true, true) => "net-revenue",
    }
    .into()
}

/// Returns a deviation as a share of the budget, for the end of a sentence: ", en skillnad på 0,5 procent". Empty if there is no budget.
fn share(deviation: Decimal, budget: Decimal, locale: &Locale) -> String {
    let percent = deviation.checked_div(budget).and_then(|ratio| ratio.checked_mul(Decimal::ONE_HUNDRED));
    match percent.map(|percent| percent.abs().round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero)) {
        None => String::new(),
        Some(percent) if percent.is_zero() => locale.text("budget-share-least"),
        Some(percent) => locale.format("budget-share", &[("percent", locale.number(percent, Some(1)).into())]),
    }
}

/// Formats an amount with its unit: "3,2 mnkr".
fn amount(budget: &Budget, number: Decimal, locale: &Locale) -> String {
    locale.format(&format!("budget-amount-{}", money(budget)), &[("n", locale.number(number, None).into())])
}

/// Returns what the signs and the unit mean, and the editor's note.
pub(super) fn remarks(budget: &Budget, locale: &Locale) -> Vec<String> {
    let compared = if budget.through.is_some() { "forecast" } else { "outcome" };
    let kinds = match (has(&budget.rows, Flow::Cost), has(&budget.rows, Flow::Revenue)) {
        (true, true) => "both",
        (false, _) => "revenue",
        (true, false) => "cost",
    };
    let convention = locale.format("budget-convention", &[("compared", compared.into()), ("kinds", kinds.into())]);
    let unit = locale.text(&format!("budget-means-{}", money(budget)));
    let rounded = budget.is_rounded().then(|| locale.text("budget-rounded"));
    let note = budget.note.as_ref().map(|note| note.text(locale.lang()).to_owned());
    [Some(convention), Some(unit), rounded, note].into_iter().flatten().collect()
}

/// Whether any row has a flow.
fn has(rows: &[crate::budget::Row], flow: Flow) -> bool {
    rows.iter().any(|row| row.flow == flow || has(&row.rows, flow) || has(&row.of_which, flow))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::budget;
    use crate::diagnostic::Diagnostics;
    use crate::source::Sources;

    /// Returns the sentences about a budget with these keys and rows, in Swedish and in English, with ordinary spaces.
    fn said(keys: &str, rows: &str) -> [String; 2] {
        let text = format!("b:\n  title: B\n  unit: mnkr\n  period: 2024\n{keys}  rows:\n{rows}");
        let sources = Sources::from_memory([("content/budgets.yaml", text.as_str())]);
        let mut found = Diagnostics::new();
        let budgets = budget::parse(sources.find("content/budgets.yaml").expect("the file"), &text, &mut found);
        assert!(!found.has_errors(), "{text}");
        let [budget] = budgets.as_slice() else { panic!("{text}") };
        ["sv", "en"].map(|lang| sentences(budget, &Locale::of_default_theme(lang)).join(" ").replace('\u{a0}', " "))
    }

    #[test]
    fn a_deficit_a_surplus_and_neither_are_told_as_such() {
        let cost = |budget: &str, outcome: &str| said("", &format!("    - {{name: A, budget: {budget}, outcome: {outcome}}}\n"));
        let cases = [
            (
                cost("605.3", "608.5"),
                "Nämnden redovisar ett underskott på 3,2 mnkr mot budget 2024. Kostnaden blev 608,5 mnkr mot 605,3 mnkr i budget, en skillnad på 0,5 procent.",
                "The board reports a deficit of SEK 3.2 million against the budget for 2024. The cost was SEK 608.5 million against SEK 605.3 million in the budget, a difference of 0.5 per cent.",
            ),
            (
                cost("1250", "1249.9"),
                "Nämnden redovisar ett överskott på 0,1 mnkr mot budget 2024. Kostnaden blev 1 249,9 mnkr mot 1 250 mnkr i budget, en skillnad på mindre än 0,1 procent.",
                "The board reports a surplus of SEK 0.1 million against the budget for 2024. The cost was SEK 1,249.9 million against SEK 1,250 million in the budget, a difference of less than 0.1 per cent.",
            ),
            (
                cost("12.0", "12"),
                "Nämnden redovisar varken överskott eller underskott mot budget 2024. Kostnaden blev 12 mnkr, lika mycket som i budget.",
                "The board reports neither a surplus nor a deficit against the budget for 2024. The cost was SEK 12 million, as much as in the budget.",
            ),
            (
                cost("0", "5"),
                "Nämnden redovisar ett underskott på 5 mnkr mot budget 2024. Kostnaden blev 5 mnkr mot 0 mnkr i budget.",
                "The board reports a deficit of SEK 5 million against the budget for 2024. The cost was SEK 5 million against SEK 0 million in the budget.",
            ),
        ];
        for ([swedish, english], in_swedish, in_english) in cases {
            assert_eq!(swedish, in_swedish);
            assert_eq!(english, in_english);
        }
    }

    #[test]
    fn revenues_have_the_other_sign_and_a_net_is_named_by_what_it_is() {
        let [swedish, _] = said("", "    - {name: A, kind: revenue, budget: 10, outcome: 12}\n");
        assert!(swedish.starts_with("Nämnden redovisar ett överskott på 2 mnkr mot budget 2024. Intäkten blev 12 mnkr"), "{swedish}");
        let both = |outcome: &str| {
            said(
                "",
                &format!("    - {{name: A, kind: revenue, budget: 10, outcome: {outcome}}}\n    - {{name: B, budget: 15, outcome: 15}}\n"),
            )
        };
        let [swedish, english] = both("9");
        assert_eq!(
            swedish,
            "Nämnden redovisar ett underskott på 1 mnkr mot budget 2024. Nettokostnaden blev 6 mnkr mot 5 mnkr i budget, en skillnad på 20,0 procent."
        );
        assert_eq!(
            english,
            "The board reports a deficit of SEK 1 million against the budget for 2024. The net cost was SEK 6 million against SEK 5 million in the budget, a difference of 20.0 per cent."
        );
        // A net cost that becomes a net revenue is not compared with it.
        let [swedish, _] = both("18");
        assert_eq!(swedish, "Nämnden redovisar ett överskott på 8 mnkr mot budget 2024.");
        let [swedish, _] = said("", "    - {name: A, budget: 0.4, outcome: -0.1}\n");
        assert_eq!(
            swedish,
            "Nämnden redovisar ett överskott på 0,5 mnkr mot budget 2024. Kostnaden blev −0,1 mnkr mot 0,4 mnkr i budget, en skillnad på 125,0 procent."
        );
    }

    #[test]
    fn a_forecast_is_told_after_the_outcome_and_before_the_end_of_the_period_instead_of_it() {
        let rows = |forecast: &str| format!("    - {{name: A, budget: 100, outcome: 98, forecast: {forecast}}}\n");
        let forecast = |value: &str| said("  by: socialnämnden\n", &rows(value));
        assert!(forecast("97")[0].ends_with("en skillnad på 2,0 procent. Prognosen var ett överskott på 3 mnkr."));
        assert!(forecast("104.5")[1].ends_with("The forecast was a deficit of SEK 4.5 million."));
        assert!(
            forecast("100")[0].starts_with("Socialnämnden redovisar")
                && forecast("100")[0].ends_with("Prognosen var varken överskott eller underskott.")
        );
        let [swedish, english] = said("  through: 2024-08\n", "    - {name: A, budget: 100, outcome: 66, forecast: 103}\n");
        assert_eq!(
            swedish,
            "Nämnden räknar med ett underskott på 3 mnkr mot budget 2024. Kostnaden väntas bli 103 mnkr mot 100 mnkr i budget, en skillnad på 3,0 procent. Till och med augusti 2024 är kostnaden 66 mnkr."
        );
        assert_eq!(
            english,
            "The board expects a deficit of SEK 3 million against the budget for 2024. The cost is expected to be SEK 103 million against SEK 100 million in the budget, a difference of 3.0 per cent. Through August 2024, the cost is SEK 66 million."
        );
        let [swedish, _] = said("  through: 2024-T2\n", "    - {name: A, budget: 100, outcome: 66, forecast: 100}\n");
        assert!(swedish.starts_with("Nämnden räknar varken med överskott eller underskott mot budget 2024. Kostnaden väntas bli 100 mnkr, lika mycket som i budget."), "{swedish}");
    }

    #[test]
    fn whatever_the_amounts_are_the_sentences_are_whole() {
        for (budget, outcome, forecast) in [
            ("0", "0", "0"),
            ("0.4", "-0.1", "0.4"),
            ("12 345.67", "12 345.66", "12 000"),
            ("7", "9", "8"),
            ("1", "0", "2"),
            ("9999999999999999999999999999", "-9999999999999999999999999999", "0.000000000000000000000000001"),
        ] {
            for kind in ["cost", "revenue"] {
                for through in ["", "  through: 2024-Q3\n"] {
                    let row = format!("    - {{name: A, kind: {kind}, budget: {budget}, outcome: {outcome}, forecast: {forecast}}}\n");
                    for text in said(through, &row) {
                        println!("{text}");
                        assert!(
                            text.ends_with('.') && !text.contains("  ") && !text.contains(['{', '}']) && !text.contains("budget-"),
                            "{text}"
                        );
                    }
                }
            }
        }
    }
}
