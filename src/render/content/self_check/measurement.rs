//! Point measurements of self-checks in words and as a table. Shares are computed from the counts, with those observed as their base.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::locale::{Argument, Locale};
use crate::name::Lang;
use crate::render::frame;
use crate::render::shared::Shared;
use crate::self_check::{Count, Measurement, Step};
use crate::view::{MeasurementStepView, MeasurementView, WordsView};

/// Returns the view of a measurement. Without its numbers if they are suppressed, which the sentences say.
pub(super) fn view(shared: &Shared<'_>, measurement: &Measurement, caption: WordsView, lang: &Lang) -> MeasurementView {
    let locale = shared.language(lang).locale;
    let day = ("day", locale.period(measurement.day.value).into());
    let bare = MeasurementView { title: locale.format("measurement-of", &[day]), caption, ..MeasurementView::default() };
    let Count::Known(observed) = measurement.observed else {
        return MeasurementView { words: vec![locale.text("measurement-few-observed")], ..bare };
    };
    let counted = ("observed", Argument::Count(observed.into()));
    let numbers: Option<Vec<(&Step, u32)>> = measurement.steps.iter().map(|step| Some((step, known(step.followed)?))).collect();
    let Some(steps) = numbers else {
        return MeasurementView { words: vec![locale.format("measurement-few-followed", &[counted])], ..bare };
    };
    let row = |text: WordsView, followed: u32| MeasurementStepView {
        text,
        count: locale.number(followed.into(), None),
        share: locale.format("measurement-percent", &[("share", share(followed, observed, locale).into())]),
    };
    let all = measurement.all_steps.and_then(known);
    let first = locale.format("measurement-observed", std::slice::from_ref(&counted));
    let followed_all = all.map(|all| of_all(all, observed, locale));
    let least = least(&steps, observed, locale, |step| frame::words(shared, &step.text, lang));
    MeasurementView {
        words: [Some(first), followed_all, least].into_iter().flatten().collect(),
        count_header: locale.format("measurement-count", &[counted]),
        steps: steps.iter().map(|(step, followed)| row(frame::words(shared, &step.text, lang), *followed)).collect(),
        all_steps: all.map(|all| row(WordsView { text: locale.text("measurement-all-steps"), lang: None }, all)),
        ..bare
    }
}

fn known(count: Count) -> Option<u32> {
    if let Count::Known(count) = count { Some(count) } else { None }
}

/// Formats a share in per cent, without its sign. Only all of them are 100, and only none is 0: the more were observed, the more decimals are shown.
fn share(followed: u32, observed: u32, locale: &Locale) -> String {
    let share = Decimal::from(followed) * Decimal::ONE_HUNDRED / Decimal::from(observed);
    let decimals = match observed {
        0..200 => 0,
        200..2000 => 1,
        _ => 2,
    };
    let decimals = if followed == 0 || followed == observed { 0 } else { decimals };
    let rounded = share.round_dp_with_strategy(decimals.into(), RoundingStrategy::MidpointAwayFromZero);
    locale.number(rounded, Some(decimals))
}

/// Says how many of those observed followed all steps.
fn of_all(all: u32, observed: u32, locale: &Locale) -> String {
    let arguments = [("all", Argument::Count(all.into())), ("share", share(all, observed, locale).into())];
    match all {
        0 => locale.text("measurement-none-followed-all"),
        all if all == observed => locale.text("measurement-everybody-followed-all"),
        _ => locale.format("measurement-followed-all", &arguments),
    }
}

/// Names the step that fewest followed; `None` if everybody followed each, if there is only one, if more than two are alike, or if its name is in
/// another language than the sentence.
fn least(steps: &[(&Step, u32)], observed: u32, locale: &Locale, words: impl Fn(&Step) -> WordsView) -> Option<String> {
    let fewest = steps.iter().map(|(_, followed)| *followed).min().filter(|fewest| *fewest < observed && steps.len() > 1)?;
    let names = steps.iter().filter(|(_, followed)| *followed == fewest).map(|(step, _)| words(step));
    let quoted = |words: WordsView| words.lang.is_none().then(|| locale.format("measurement-step-quoted", &[("step", words.text.into())]));
    let names: Vec<String> = names.map(quoted).collect::<Option<_>>()?;
    let arguments = [
        ("steps", locale.list(&names).into()),
        ("n", Argument::Count(names.len().into())),
        ("followed", Argument::Count(fewest.into())),
        ("observed", Argument::Count(observed.into())),
        ("share", share(fewest, observed, locale).into()),
    ];
    (names.len() <= 2).then(|| locale.format("measurement-least", &arguments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_a_hundred_only_of_all_and_zero_only_of_none() {
        let locale = Locale::of_default_theme("sv");
        let cases = [
            (0, 42, "0"),
            (42, 42, "100"),
            (41, 42, "98"),
            (31, 42, "74"),
            (1, 8, "13"),
            (199, 200, "99,5"),
            (400, 800, "50,0"),
            (1999, 2000, "99,95"),
        ];
        for (followed, observed, wanted) in cases {
            assert_eq!(share(followed, observed, &locale), wanted, "{followed} of {observed}");
        }
        for observed in [5, 199, 200, 1999, 2000, 9000] {
            for followed in 1..observed {
                let said = share(followed, observed, &locale);
                assert!(!["0", "0,0", "0,00", "100", "100,0", "100,00"].contains(&said.as_str()), "{followed} of {observed}");
            }
        }
    }
}
