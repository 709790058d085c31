//! The page of all measures. It never asks what day it is, so nothing is overdue.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::action::{Action, Because, Status};
use crate::call::Scope;
use crate::locale::Argument;
use crate::name::{ActionId, AreaId};
use crate::render::content::action;
use crate::render::content::importance::{self, FIRST, Importance};
use crate::render::content::status::status_view;
use crate::render::frame;
use crate::render::indicator::filter;
use crate::render::sheet::{Body, Sheet};
use crate::render::shortcode::actions::Actions;
use crate::view::{
    ActionEditionView, ActionGroupView, ActionStatusGroupView, ActionView, ActionsPageView, IndicatorActionView, LinkView, ReasonView,
    TocEntry, WordsView,
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

/// Returns the table of contents entry of a year with its groups.
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

/// Returns the measures of a year, the most important first; `None` if it has none.
fn edition(sheet: &Sheet<'_, '_>, year: u16, places: &Places) -> Option<ActionEditionView> {
    let site = sheet.site();
    let of_year = site.entries.actions.iter().filter(|action| action.edition == year);
    let mut ranked: Vec<(Importance, &Action)> = of_year.map(|action| (importance::of(site, action), action)).collect();
    ranked.sort_by_key(|(importance, _)| *importance);
    let first = first(sheet, &ranked);
    let actions: Vec<&Action> = ranked.into_iter().map(|(_, action)| action).collect();
    let counted = |count: usize| ("n", Argument::Count(count.into()));
    (!actions.is_empty()).then(|| ActionEditionView {
        title: sheet.locale().format("actions-of", &[("year", year.to_string().into())]),
        anchor: format!("atgarder-{year}"),
        count: sheet.locale().format("actions-count", &[counted(actions.len())]),
        first_title: sheet.locale().format("actions-first", &[counted(first.len())]),
        first,
        by_status: by_status(sheet, &actions),
        groups: groups(sheet, &actions, places),
    })
}

/// Returns the most important measures that are not over, if there are so many in all that they would not be seen.
fn first(sheet: &Sheet<'_, '_>, ranked: &[(Importance, &Action)]) -> Vec<IndicatorActionView> {
    let current = ranked.iter().filter(|(importance, _)| !importance.is_over && ranked.len() > FIRST);
    current.take(FIRST).filter_map(|(_, taken)| action::listed(sheet, taken, true)).collect()
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

/// What a group of measures has in common.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Common<'s> {
    /// The first of their reasons.
    Problem(&'s Because),
    /// No reason is given; the operation.
    Operation(Option<&'s AreaId>),
}

/// Groups the measures by the problem that they meet, in their order; then those without one by operation, in alphabetical order, after those that
/// concern several.
fn groups(sheet: &Sheet<'_, '_>, actions: &[&Action], places: &Places) -> Vec<ActionGroupView> {
    let mut groups: Vec<(Common<'_>, Vec<&Action>)> = Vec::new();
    for action in actions {
        let common = action.because.first().map_or(Common::Operation(action.operation.as_ref()), Common::Problem);
        match groups.iter_mut().find(|(of, _)| *of == common) {
            Some((_, group)) => group.push(action),
            None => groups.push((common, vec![action])),
        }
    }
    let is_problem = |common: &Common<'_>| matches!(common, Common::Problem(_));
    let others_key = if groups.iter().any(|(common, _)| is_problem(common)) { "actions-others" } else { "actions-others-alone" };
    let mut views: Vec<(u8, ActionGroupView)> = Vec::new();
    for (number, (common, actions)) in groups.iter().enumerate() {
        let year = actions.first().map_or(0, |action| action.edition);
        let place = |says_operation| action::ActionContext { lang: sheet.lang, url: sheet.url, heading_level: 4, says_operation };
        let (rank, title, url, anchor) = match common {
            Common::Problem(because) => {
                let Some(reason) = action::reason_view(sheet.shared, because, year, &place(true)) else { continue };
                (0, reason.text, reason.url, format!("atgarder-{year}-{}", number + 1))
            }
            Common::Operation(operation) => {
                let name = operation_words(sheet, *operation);
                let title = WordsView { text: sheet.locale().format(others_key, &[("name", name.text.into())]), ..name };
                let rank = if operation.is_some() { 2 } else { 1 };
                (rank, title, None, format!("atgarder-{year}-{}", operation.map_or("alla", AreaId::as_str)))
            }
        };
        let view = |action: &&Action| ActionView {
            places: places.get(&(action.edition, action.id.clone())).cloned().unwrap_or_default(),
            ..action::view(sheet.shared, action, action::anchor(action), &place(is_problem(common)))
        };
        views.push((rank, ActionGroupView { title, url, anchor, items: actions.iter().map(view).collect() }));
    }
    views.sort_by(|(a, one), (b, other)| {
        a.cmp(b).then_with(|| if *a == 2 { sheet.locale().compare(&one.title.text, &other.title.text) } else { Ordering::Equal })
    });
    views.into_iter().map(|(_, view)| view).collect()
}

fn operation_words(sheet: &Sheet<'_, '_>, operation: Option<&AreaId>) -> WordsView {
    let of_all = || WordsView { text: sheet.text("actions-of-all"), lang: None };
    let area = operation.and_then(|id| sheet.site().numbers.areas.get(id));
    area.map_or_else(of_all, |area| frame::words(sheet.shared, &area.name, sheet.lang))
}
