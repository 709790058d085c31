//! Self-checks as they are shown, wherever that is: how the plan was kept in a sentence, the rows of the table, and point measurements. It never asks what
//! day it is, so nothing is overdue.

mod measurement;

use crate::locale::{Argument, Locale, capitalised};
use crate::name::{Lang, Url, Wording};
use crate::render::frame;
use crate::render::shared::Shared;
use crate::render::sheet::Sheet;
use crate::self_check::{Kept, SelfCheck};
use crate::site::GeneratedPage;
use crate::view::{LinkView, ListedSelfCheckView, SelfCheckView, SelfChecksView};

/// The context in which self-checks are shown.
pub(in crate::render) struct SelfCheckContext<'p> {
    /// The page's language.
    pub lang: &'p Lang,
    /// The page's address.
    pub url: &'p Url,
    /// Whether each names its operation.
    pub says_operation: bool,
}

/// Returns the view of the self-checks of one report. `id` gives each an id unique on the page.
pub(in crate::render) fn views(
    shared: &Shared<'_>,
    checks: &[&SelfCheck],
    mut id: impl FnMut(&SelfCheck) -> String,
    place: &SelfCheckContext<'_>,
) -> SelfChecksView {
    let locale = shared.language(place.lang).locale;
    let year = checks.first().map_or(0, |check| check.edition);
    let measured = |check: &&SelfCheck| {
        let caption = frame::words(shared, &check.text, place.lang);
        let view = move |one| measurement::view(shared, one, caption.clone(), place.lang);
        check.measurements.iter().map(view).collect::<Vec<_>>()
    };
    SelfChecksView {
        summary: summary(checks, locale),
        caption: locale.format("self-checks-of", &[("year", year.to_string().into())]),
        tells_how: checks.iter().any(|check| check.frequency.is_some() || check.method.is_some() || check.owner.is_some()),
        tells_result: checks.iter().any(tells_result),
        items: checks.iter().map(|check| view(shared, check, id(check), place)).collect(),
        measurements: checks.iter().flat_map(measured).collect(),
    }
}

fn tells_result(check: &&SelfCheck) -> bool {
    check.result.is_some() || check.outcome.is_some() || check.indicator.is_some() || check.next.is_some()
}

/// Says how many of the self-checks were done as planned, how many fewer times, and how many not. Empty if there are none.
fn summary(checks: &[&SelfCheck], locale: &Locale) -> String {
    let count = |kept: Kept| checks.iter().filter(|check| check.kept() == kept).count();
    let (done, partly, missed) = (count(Kept::Done), count(Kept::Partly), count(Kept::Missed));
    said(done, partly, missed, locale)
}

fn said(done: usize, partly: usize, missed: usize, locale: &Locale) -> String {
    let all = done + partly + missed;
    let numbered = |key: &str, count: usize| locale.format(key, &[("n", Argument::Count(count.into()))]);
    match (all, done, partly, missed) {
        (0, ..) => String::new(),
        (_, done, _, _) if done == all => numbered("self-checks-all-done", all),
        (_, _, partly, _) if partly == all => numbered("self-checks-all-partly", all),
        (_, _, _, missed) if missed == all => numbered("self-checks-all-missed", all),
        _ => {
            let parts = [("self-checks-done", done), ("self-checks-partly", partly), ("self-checks-missed", missed)];
            let parts = parts.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| numbered(key, count));
            let parts: Vec<String> = parts.collect();
            let all = Argument::Count(all.into());
            locale.format("self-checks-mixed", &[("n", all), ("parts", locale.list(&parts).into())])
        }
    }
}

fn view(shared: &Shared<'_>, check: &SelfCheck, id: String, place: &SelfCheckContext<'_>) -> SelfCheckView {
    let (site, locale) = (shared.site, shared.language(place.lang).locale);
    let words = |wording: &Wording| frame::words(shared, wording, place.lang);
    let operation = check.operation.as_ref().filter(|_| place.says_operation).and_then(|id| site.numbers.areas.get(id));
    let when: Vec<String> = check.done.iter().map(|period| locale.period(*period)).collect();
    let indicator = check.indicator.as_ref().and_then(|id| site.numbers.indicators.get(id)).map(|indicator| {
        let (text, url) = (words(&indicator.short), site.indicator_url(&indicator.id, place.lang));
        LinkView { lang: text.lang, ..frame::link(&text.text, place.url.relative(url.below_root())) }
    });
    SelfCheckView {
        id,
        text: words(&check.text),
        operation: operation.map(|area| words(&area.name)),
        frequency: check.frequency.as_ref().map(words),
        method: check.method.as_ref().map(words),
        owner: check.owner.as_ref().map(words),
        state: match check.kept() {
            Kept::Done => "done",
            Kept::Partly => "partly",
            Kept::Missed => "missed",
        }
        .to_owned(),
        kept: capitalised(&kept(check, locale)),
        when: (!when.is_empty()).then(|| locale.list(&when)),
        reason: check.reason.as_ref().map(words),
        result: check.result.as_ref().map(words),
        outcome: check.outcome.as_ref().map(words),
        next: check.next.as_ref().map(words),
        next_label: locale.format("self-check-next", &[("year", (check.edition + 1).to_string().into())]),
        indicator,
        earlier: earlier(shared, check, locale),
    }
}

/// Returns a self-check as an item of a list that leads to the page of all self-checks.
pub(in crate::render) fn listed(sheet: &Sheet<'_, '_>, check: &SelfCheck) -> Option<ListedSelfCheckView> {
    let all = sheet.site().generated_url(&GeneratedPage::SelfChecks, sheet.lang)?;
    let text = frame::words(sheet.shared, &check.text, sheet.lang);
    let link = LinkView { lang: text.lang, ..frame::link(&text.text, format!("{}#{}", sheet.to(all), anchor(check))) };
    Some(ListedSelfCheckView { link, kept: with_year(check, sheet.locale()) })
}

/// Returns the id of a self-check on the page of all self-checks.
pub(in crate::render) fn anchor(check: &SelfCheck) -> String {
    format!("egenkontroll-{}-{}", check.edition, check.id)
}

/// Says how the plan of a self-check was kept, with the year: "2023: gjordes 3 av 4 gånger".
fn with_year(check: &SelfCheck, locale: &Locale) -> String {
    let year = ("year", check.edition.to_string().into());
    locale.format("self-check-earlier-of", &[year, ("kept", kept(check, locale).into())])
}

/// Says how the plan of a self-check was kept, in lower case: "gjordes 3 av 4 gånger".
fn kept(check: &SelfCheck, locale: &Locale) -> String {
    let count = |number: u32| Argument::Count(number.into());
    let times = ("n", count(check.times));
    match (check.times, check.planned) {
        (0, _) => locale.text("self-check-missed"),
        (1, None | Some(1)) => locale.text("self-check-done"),
        (_, None) => locale.format("self-check-times", &[times]),
        (n, Some(planned)) if n > planned => locale.format("self-check-more-times", &[times, ("planned", count(planned))]),
        (_, Some(planned)) => locale.format("self-check-times-of", &[times, ("planned", count(planned))]),
    }
}

/// Says how its plan was kept in earlier reports, the latest first. Later ones are not included: a report is closed with its year.
fn earlier(shared: &Shared<'_>, check: &SelfCheck, locale: &Locale) -> Vec<String> {
    let same = shared.site.entries.self_checks.iter().filter(|other| other.id == check.id && other.edition < check.edition);
    let mut told: Vec<&SelfCheck> = same.collect();
    told.sort_by_key(|other| std::cmp::Reverse(other.edition));
    told.into_iter().map(|other| with_year(other, locale)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_plans_were_kept_is_said_of_any_number() {
        let swedish = Locale::of_default_theme("sv");
        let said = |done, partly, missed| said(done, partly, missed, &swedish);
        assert_eq!(said(0, 0, 0), "");
        assert_eq!(said(1, 0, 0), "Egenkontrollen gjordes som planerat.");
        assert_eq!(said(0, 1, 0), "Egenkontrollen gjordes färre gånger än planerat.");
        assert_eq!(said(0, 0, 1), "Egenkontrollen gjordes inte.");
        assert_eq!(said(2, 0, 0), "Båda egenkontrollerna gjordes som planerat.");
        assert_eq!(said(12, 0, 0), "Alla 12 egenkontroller gjordes som planerat.");
        assert_eq!(said(0, 0, 2), "Ingen av de två planerade egenkontrollerna gjordes.");
        assert_eq!(said(0, 3, 0), "Alla tre egenkontroller gjordes färre gånger än planerat.");
        assert_eq!(said(1, 0, 1), "Två egenkontroller planerades: en gjordes som planerat och en gjordes inte.");
        assert_eq!(
            said(14, 1, 2),
            "17 egenkontroller planerades: 14 gjordes som planerat, en gjordes färre gånger än planerat och två gjordes inte."
        );
        let english = Locale::of_default_theme("en");
        let said = |done, partly, missed| super::said(done, partly, missed, &english);
        assert_eq!(said(0, 0, 1), "The self-check was not done.");
        assert_eq!(said(2, 0, 0), "Both self-checks were done as planned.");
        assert_eq!(said(0, 0, 3), "None of the three planned self-checks was done.");
        assert_eq!(
            said(1, 1, 2),
            "Four self-checks were planned: one was done as planned, one was done fewer times than planned and two were not done."
        );
    }
}
