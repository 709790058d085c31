//! One number of an indicator with its change, its target and its outcome, as every page tells them. It never decides whether a target was
//! reached or a change is good: the indicator does.

use crate::indicator::{CellKey, CellValue, Indicator, Outcome};
use crate::locale::Locale;
use crate::name::Period;
use crate::phrase;
use crate::render::page::edition;
use crate::view::{ChangeState, DevelopmentView, VerdictState, VerdictView};

/// A number with its change, and its outcome against the target.
pub(in crate::render) struct IndicatorResult {
    /// The number with its unit, or its status in words: `85 procent`, `uppgift saknas`.
    pub value: String,
    /// Whether `value` is a number, rather than a status.
    pub known: bool,
    /// Its period.
    pub period: Period,
    /// The target in words: `minst 88 procent`. `None` if it has none, as all numbers but the own area's.
    pub target: Option<String>,
    /// Whether the target was reached; `None` if there is no target, no number, or the year is not over.
    pub verdict: Option<VerdictView>,
    /// The change since the previous measurement; `None` if there was none, or if there is no number.
    pub development: Option<DevelopmentView>,
}

/// Returns the number of a cell with its change and outcome; `None` if there is no cell.
pub(in crate::render) fn of(indicator: &Indicator, key: &CellKey, locale: &Locale) -> Option<IndicatorResult> {
    let cell = indicator.cell(key)?;
    let target = indicator.aim_at(key);
    // If the whole year is judged, its parts are not: their directions may be opposite.
    let is_part = indicator.yearly.is_some();
    let development = edition::development(indicator, key, locale);
    Some(IndicatorResult {
        value: phrase::value(indicator, cell, locale),
        known: matches!(cell.value, CellValue::Number(_) | CellValue::Range(..)),
        period: key.period,
        target: target.map(|aim| phrase::target(indicator, aim, locale)),
        verdict: indicator.outcome(key).filter(|_| target.is_some()).map(|outcome| verdict(outcome, locale)),
        development: development.map(|development| if is_part { unjudged(development) } else { development }),
    })
}

/// Returns a change without the judgement whether it is good.
fn unjudged(development: DevelopmentView) -> DevelopmentView {
    match development.state {
        ChangeState::Better | ChangeState::Worse | ChangeState::Uncertain => {
            DevelopmentView { state: ChangeState::Changed, judgement: None, ..development }
        }
        ChangeState::Changed | ChangeState::Same | ChangeState::Unknown => development,
    }
}

/// Returns the view of an outcome against a target.
fn verdict(outcome: Outcome, locale: &Locale) -> VerdictView {
    let (state, key) = match outcome {
        Outcome::Reached => (VerdictState::Reached, "verdict-reached"),
        Outcome::Nearly => (VerdictState::Near, "verdict-near"),
        Outcome::Missed => (VerdictState::Missed, "verdict-missed"),
    };
    VerdictView { state, text: locale.text(key) }
}
