//! Measures as they are shown, wherever that is. It never asks what day it is, so nothing is overdue.

use super::goals;
use super::importance;
use super::status::status_view;
use crate::action::{Action, Because, Due};
use crate::locale::Locale;
use crate::name::{ActionId, Lang, Url, Wording};
use crate::render::frame;
use crate::render::shared::Shared;
use crate::render::sheet::Sheet;
use crate::site::GeneratedPage;
use crate::view::{ActionView, EarlierStatusView, IndicatorActionView, ReasonView, WordsView};

/// The context in which measures are shown.
pub(in crate::render) struct ActionContext<'p> {
    /// The page's language.
    pub lang: &'p Lang,
    /// The page's address.
    pub url: &'p Url,
    /// The level of a measure's heading.
    pub heading_level: u8,
    /// Whether each measure names its operation.
    pub says_operation: bool,
}

/// Returns the view of a measure, with everything in its report, and its statuses in earlier ones.
pub(in crate::render) fn view(shared: &Shared<'_>, action: &Action, id: String, place: &ActionContext<'_>) -> ActionView {
    let locale = shared.language(place.lang).locale;
    let words = |wording: &Wording| frame::words(shared, wording, place.lang);
    let Action { id: name, text, edition, operation, because, owner, due, status, reason, outcome, span: _ } = action;
    let operation_id = operation.as_ref().map(ToString::to_string);
    let operation = operation.as_ref().filter(|_| place.says_operation).and_then(|id| shared.site.numbers.areas.get(id));
    ActionView {
        id,
        text: words(text),
        heading_level: place.heading_level,
        status: status_view(*status, locale),
        because: because.iter().filter_map(|because| reason_view(shared, because, *edition, place)).collect(),
        operation: operation.map(|area| words(&area.name)),
        operation_id,
        owner: owner.as_ref().map(words),
        due: due.map(|due| self::due(due, locale)),
        reason: reason.as_ref().map(words),
        outcome: outcome.as_ref().map(words),
        earlier: earlier(shared, name, *edition, locale),
        places: Vec::new(),
    }
}

/// Returns a deadline in words: "juni 2024".
fn due(due: Due, locale: &Locale) -> String {
    match due {
        Due::Period(period) => locale.period(period),
        Due::Day(day) => locale.date(day),
    }
}

/// Returns a measure as an item of a list that leads to the page of all measures. Its problem is named if `says_problem`.
pub(in crate::render) fn listed(sheet: &Sheet<'_, '_>, action: &Action, says_problem: bool) -> Option<IndicatorActionView> {
    let (site, locale) = (sheet.site(), sheet.locale());
    let all = site.generated_url(&GeneratedPage::Actions, sheet.lang)?;
    let operation = action.operation.as_ref().and_then(|id| site.numbers.areas.get(id));
    let place = ActionContext { lang: sheet.lang, url: sheet.url, heading_level: 0, says_operation: true };
    let problem = action.because.first().filter(|_| says_problem);
    Some(IndicatorActionView {
        year: action.edition.to_string(),
        action: frame::link(action.text.text(sheet.lang), format!("{}#{}", sheet.to(all), anchor(action))),
        lang: frame::foreign(sheet.shared, &action.text, sheet.lang),
        status: status_view(action.status, locale),
        operation: operation.map(|area| frame::words(sheet.shared, &area.name, sheet.lang)),
        owner: action.owner.as_ref().map(|owner| frame::words(sheet.shared, owner, sheet.lang)),
        due: action.due.map(|due| self::due(due, locale)),
        problem: problem.and_then(|because| reason_view(sheet.shared, because, action.edition, &place)).map(|reason| reason.text),
    })
}

/// Returns the statuses in earlier reports, the latest first. Later ones are not included: a report is closed with its year.
fn earlier(shared: &Shared<'_>, id: &ActionId, edition: u16, locale: &Locale) -> Vec<EarlierStatusView> {
    let mut told: Vec<&Action> = shared.site.entries.actions.iter().filter(|other| other.id == *id && other.edition < edition).collect();
    told.sort_by_key(|other| std::cmp::Reverse(other.edition));
    let view = |other: &&Action| EarlierStatusView { edition: other.edition.to_string(), status: status_view(other.status, locale) };
    told.iter().map(view).collect()
}

/// Returns the view of a reason, with a link to more.
pub(in crate::render) fn reason_view(
    shared: &Shared<'_>,
    because: &Because,
    edition: u16,
    place: &ActionContext<'_>,
) -> Option<ReasonView> {
    let site = shared.site;
    let words = |wording: &Wording| frame::words(shared, wording, place.lang);
    let to = |url: Url| place.url.relative(url.below_root());
    Some(match because {
        Because::Indicator(id) => {
            let indicator = site.numbers.indicators.get(id)?;
            ReasonView { text: words(&indicator.short), url: Some(to(site.indicator_url(id, place.lang))) }
        }
        Because::Category(id, category) => {
            let indicator = site.numbers.indicators.get(id)?;
            let (short, name) = (words(&indicator.short), words(&indicator.category(category)?.name));
            let text = format!("{}: {}", short.text, name.text);
            ReasonView { text: WordsView { text, lang: short.lang }, url: Some(to(site.indicator_url(id, place.lang))) }
        }
        Because::Goal(id) => {
            let goal = importance::goal(site, id, edition)?;
            let page = site.generated_url(&GeneratedPage::Goals, place.lang);
            ReasonView { text: words(&goal.text), url: page.map(|page| format!("{}#{}", to(page.clone()), goals::anchor(goal))) }
        }
    })
}

/// Returns the id of a measure on the page of all measures.
pub(in crate::render) fn anchor(action: &Action) -> String {
    format!("atgard-{}-{}", action.edition, action.id)
}
