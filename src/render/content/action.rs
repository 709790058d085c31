//! Measures as they are shown: by a shortcode, and all of them on a page of their own. It never asks what day it is, so nothing is overdue.

use std::collections::BTreeMap;

use super::goals;
use super::status::status_view;
use crate::action::{Action, Because, Due, Status};
use crate::call::{Scope, Wanted};
use crate::diagnostic::Diagnostics;
use crate::locale::Locale;
use crate::name::{ActionId, AreaId, Lang, Url, Wording};
use crate::render::frame;
use crate::render::indicator::filter;
use crate::render::shared::Shared;
use crate::render::sheet::{Body, Sheet};
use crate::site::Made;
use crate::theme::Shows;
use crate::view::{
    ActionEditionView, ActionGroupView, ActionStatusGroupView, ActionView, ActionsPageView, EarlierStatusView, LinkView, ReasonView,
    TocEntry, WordsView,
};

/// Where measures stand.
pub(in crate::render) struct Place<'p> {
    /// The page's language.
    pub lang: &'p Lang,
    /// The page's address.
    pub url: &'p Url,
    /// The level of a measure's heading.
    pub heading_level: u8,
    /// Whether each measure says which operation does it.
    pub says_operation: bool,
}

/// A measure with all that its report tells of it, and what earlier ones told.
pub(in crate::render) fn view(shared: &Shared<'_>, action: &Action, id: String, place: &Place<'_>) -> ActionView {
    let locale = shared.language(place.lang).locale;
    let words = |wording: &Wording| frame::words(shared, wording, place.lang);
    let Action { id: name, text, edition, operation, because, owner, due, status, reason, outcome, span: _ } = action;
    let operation = operation.as_ref().filter(|_| place.says_operation).and_then(|id| shared.site.areas.get(id));
    ActionView {
        id,
        text: words(text),
        heading_level: place.heading_level,
        status: status_view(*status, locale),
        because: because.iter().filter_map(|because| reason_view(shared, because, *edition, place)).collect(),
        operation: operation.map(|area| words(&area.name)),
        owner: owner.as_ref().map(words),
        due: due.map(|due| match due {
            Due::Period(period) => locale.period(period),
            Due::Day(day) => locale.date(day),
        }),
        reason: reason.as_ref().map(words),
        outcome: outcome.as_ref().map(words),
        earlier: earlier(shared, name, *edition, locale),
        places: Vec::new(),
    }
}

/// What earlier reports said, the latest first. What later ones say is not told: a report is closed when its year is.
fn earlier(shared: &Shared<'_>, id: &ActionId, edition: u16, locale: &Locale) -> Vec<EarlierStatusView> {
    let mut told: Vec<&Action> = shared.site.actions.iter().filter(|other| other.id == *id && other.edition < edition).collect();
    told.sort_by_key(|other| std::cmp::Reverse(other.edition));
    let view = |other: &&Action| EarlierStatusView { edition: other.edition.to_string(), status: status_view(other.status, locale) };
    told.iter().map(view).collect()
}

/// A reason and where more is told of it.
fn reason_view(shared: &Shared<'_>, because: &Because, edition: u16, place: &Place<'_>) -> Option<ReasonView> {
    let site = shared.site;
    let words = |wording: &Wording| frame::words(shared, wording, place.lang);
    let to = |url: Url| place.url.relative(url.below_root());
    Some(match because {
        Because::Indicator(id) => {
            let indicator = site.indicators.get(id)?;
            ReasonView { text: words(&indicator.short), url: Some(to(site.indicator_url(id, place.lang))) }
        }
        Because::Category(id, category) => {
            let indicator = site.indicators.get(id)?;
            let (short, name) = (words(&indicator.short), words(&indicator.category(category)?.name));
            let text = format!("{}: {}", short.text, name.text);
            ReasonView { text: WordsView { text, lang: short.lang }, url: Some(to(site.indicator_url(id, place.lang))) }
        }
        Because::Goal(id) => {
            let told = site.goals.iter().filter(|goal| goal.id == *id && goal.edition <= edition);
            let goal = told.max_by_key(|goal| goal.edition)?;
            let page = site.made_url(&Made::Goals, place.lang);
            ReasonView { text: words(&goal.text), url: page.map(|page| format!("{}#{}", to(page.clone()), goals::anchor(goal))) }
        }
    })
}

/// The page of all measures, the newest reports first.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let places = places(sheet);
    let editions: Vec<ActionEditionView> = sheet.site().years.iter().filter_map(|year| edition(sheet, *year, &places)).collect();
    let mut body = Body::new(sheet.text("actions"), "actions");
    body.description = Some(sheet.text("actions-description"));
    body.toc = editions.iter().map(contents).collect();
    let told: Vec<&Action> = sheet.site().actions.iter().filter(|action| sheet.site().years.contains(&action.edition)).collect();
    let filter = filter::of_actions(sheet.shared, &told, sheet.lang, sheet.url);
    body.with("actions", &ActionsPageView { editions, filter })
}

/// A year's heading and those of its operations.
fn contents(edition: &ActionEditionView) -> TocEntry {
    let entry =
        |title: &str, anchor: &str, level| TocEntry { title: title.to_owned(), anchor: anchor.to_owned(), level, ..TocEntry::default() };
    let children = edition.groups.iter().map(|group| entry(&group.title.text, &group.anchor, 3)).collect();
    TocEntry { children, ..entry(&edition.title, &edition.anchor, 2) }
}

/// The pages in the sheet's language on which each measure of a year is shown.
type Places = BTreeMap<(u16, ActionId), Vec<LinkView>>;

fn places(sheet: &Sheet<'_, '_>) -> Places {
    let mut places = Places::new();
    for (_, page) in sheet.site().pages().filter(|(_, page)| page.lang == *sheet.lang) {
        let scope = Scope { site: sheet.site(), theme: sheet.shared.theme, page };
        let shows = |name: &str| sheet.shared.theme.components.get(name).map(|component| component.shows);
        for call in page.doc.calls.iter().filter(|call| shows(&call.name.value) == Some(Shows::Actions)) {
            let Some(Wanted::Actions(actions)) = scope.read(call, &mut Diagnostics::new()) else { continue };
            for action in actions {
                let known = places.entry((action.edition, action.id.clone())).or_default();
                let link = frame::numbered_link_to(page, sheet.url);
                let link = LinkView { url: format!("{}#atgard-{}", link.url, action.id), ..link };
                if !known.contains(&link) {
                    known.push(link);
                }
            }
        }
    }
    places
}

/// A year's measures; `None` where it has none.
fn edition(sheet: &Sheet<'_, '_>, year: u16, places: &Places) -> Option<ActionEditionView> {
    let mut actions: Vec<&Action> = sheet.site().actions.iter().filter(|action| action.edition == year).collect();
    actions.sort_by_key(|action| action.status.place());
    let count = rust_decimal::Decimal::from(actions.len());
    (!actions.is_empty()).then(|| ActionEditionView {
        title: sheet.locale().format("actions-of", &[("year", year.to_string().into())]),
        anchor: format!("atgarder-{year}"),
        count: sheet.locale().format("actions-count", &[("n", crate::locale::Argument::Count(count))]),
        by_status: by_status(sheet, &actions),
        groups: groups(sheet, &actions, places),
    })
}

/// The id that a measure has on the page of all measures.
pub(in crate::render) fn anchor(action: &Action) -> String {
    format!("atgard-{}-{}", action.edition, action.id)
}

fn by_status(sheet: &Sheet<'_, '_>, actions: &[&Action]) -> Vec<ActionStatusGroupView> {
    let group = |(_, status): &(_, Status)| {
        let of_status: Vec<&&Action> = actions.iter().filter(|action| action.status == *status).collect();
        let link = |action: &&&Action| ReasonView {
            text: frame::words(sheet.shared, &action.text, sheet.lang),
            url: Some(format!("#{}", anchor(action))),
        };
        let count = of_status.len().to_string();
        let links: Vec<ReasonView> = of_status.iter().map(link).collect();
        (!links.is_empty()).then(|| ActionStatusGroupView { status: status_view(*status, sheet.locale()), count, links })
    };
    Status::WORDS.iter().filter_map(group).collect()
}

/// The measures by operation, in the order of the alphabet; first those that concern more than one.
fn groups(sheet: &Sheet<'_, '_>, actions: &[&Action], places: &Places) -> Vec<ActionGroupView> {
    let site = sheet.site();
    let mut groups: BTreeMap<Option<&AreaId>, Vec<&Action>> = BTreeMap::new();
    for action in actions {
        groups.entry(action.operation.as_ref()).or_default().push(action);
    }
    let place = Place { lang: sheet.lang, url: sheet.url, heading_level: 4, says_operation: false };
    let view = |action: &&Action| ActionView {
        places: places.get(&(action.edition, action.id.clone())).cloned().unwrap_or_default(),
        ..view(sheet.shared, action, anchor(action), &place)
    };
    let mut named: Vec<(bool, ActionGroupView)> = groups
        .into_iter()
        .map(|(operation, actions)| {
            let area = operation.and_then(|id| site.areas.get(id));
            let of_all = || WordsView { text: sheet.text("actions-of-all"), lang: None };
            let title = area.map_or_else(of_all, |area| frame::words(sheet.shared, &area.name, sheet.lang));
            let year = actions.first().map_or(0, |action| action.edition);
            let anchor = format!("atgarder-{year}-{}", operation.map_or("alla", AreaId::as_str));
            let id = operation.map(AreaId::to_string);
            (operation.is_some(), ActionGroupView { title, anchor, operation: id, items: actions.iter().map(view).collect() })
        })
        .collect();
    named.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| sheet.locale().compare(&one.title.text, &other.title.text)));
    named.into_iter().map(|(_, group)| group).collect()
}
