//! The page of all measures. It never asks what day it is, so nothing is overdue.

use std::collections::BTreeMap;

use crate::action::{Action, Status};
use crate::call::Scope;
use crate::name::{ActionId, AreaId};
use crate::render::content::action;
use crate::render::content::status::status_view;
use crate::render::frame;
use crate::render::indicator::filter;
use crate::render::sheet::{Body, Sheet};
use crate::render::shortcode::actions::Actions;
use crate::view::{
    ActionEditionView, ActionGroupView, ActionStatusGroupView, ActionView, ActionsPageView, LinkView, ReasonView, TocEntry, WordsView,
};

/// Returns the page of all measures, the newest reports first.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let places = places(sheet);
    let editions: Vec<ActionEditionView> = sheet.site().structure.years.iter().filter_map(|year| edition(sheet, *year, &places)).collect();
    let mut body = Body::new(sheet.text("actions"), "actions");
    body.description = Some(sheet.text("actions-description"));
    body.toc = editions.iter().map(contents).collect();
    let told: Vec<&Action> =
        sheet.site().entries.actions.iter().filter(|action| sheet.site().structure.years.contains(&action.edition)).collect();
    let filter = filter::of_actions(sheet.shared, &told, sheet.lang, sheet.url);
    body.with("actions", &ActionsPageView { editions, filter })
}

/// Returns the table of contents entry of a year with its operations.
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
        for call in &page.doc.calls {
            let Some(Actions { actions, .. }) = Actions::of(&scope, call) else { continue };
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

/// Returns the measures of a year; `None` if it has none.
fn edition(sheet: &Sheet<'_, '_>, year: u16, places: &Places) -> Option<ActionEditionView> {
    let mut actions: Vec<&Action> = sheet.site().entries.actions.iter().filter(|action| action.edition == year).collect();
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

fn by_status(sheet: &Sheet<'_, '_>, actions: &[&Action]) -> Vec<ActionStatusGroupView> {
    let group = |(_, status): &(_, Status)| {
        let of_status: Vec<&&Action> = actions.iter().filter(|action| action.status == *status).collect();
        let link = |action: &&&Action| ReasonView {
            text: frame::words(sheet.shared, &action.text, sheet.lang),
            url: Some(format!("#{}", action::anchor(action))),
        };
        let count = of_status.len().to_string();
        let links: Vec<ReasonView> = of_status.iter().map(link).collect();
        (!links.is_empty()).then(|| ActionStatusGroupView { status: status_view(*status, sheet.locale()), count, links })
    };
    Status::WORDS.iter().filter_map(group).collect()
}

/// Groups the measures by operation, in alphabetical order, after those that concern several.
fn groups(sheet: &Sheet<'_, '_>, actions: &[&Action], places: &Places) -> Vec<ActionGroupView> {
    let site = sheet.site();
    let mut groups: BTreeMap<Option<&AreaId>, Vec<&Action>> = BTreeMap::new();
    for action in actions {
        groups.entry(action.operation.as_ref()).or_default().push(action);
    }
    let place = action::ActionContext { lang: sheet.lang, url: sheet.url, heading_level: 4, says_operation: false };
    let view = |action: &&Action| ActionView {
        places: places.get(&(action.edition, action.id.clone())).cloned().unwrap_or_default(),
        ..action::view(sheet.shared, action, action::anchor(action), &place)
    };
    let mut named: Vec<(bool, ActionGroupView)> = groups
        .into_iter()
        .map(|(operation, actions)| {
            let area = operation.and_then(|id| site.numbers.areas.get(id));
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
