//! The list of operations and a page for each. It never decides what belongs to an operation: `site` does.

use std::collections::BTreeSet;

use crate::action::Action;
use crate::area::Area;
use crate::contact::Contact;
use crate::figure::{self, Request};
use crate::indicator::{Better, Group, Indicator};
use crate::name::{AreaId, IndicatorId};
use crate::render::content::{action, goals, self_check};
use crate::render::draft::PageDraft;
use crate::render::figure::{number, place};
use crate::render::frame;
use crate::render::indicator;
use crate::render::page::comments::comments;
use crate::render::page::document;
use crate::render::sheet::{Body, Sheet};
use crate::self_check::SelfCheck;
use crate::site::{GeneratedPage, Operation, Passage, Told};
use crate::view::{
    ActionView, ContactView, FigureView, IndicatorCommentView, IndicatorItemView, LinkView, OperationItemView, OperationListView,
    OperationView, SelfChecksView, TocEntry, UnitView,
};

/// The number of indicators of an operation in the list, and of figures on its page.
const WEIGHTIEST: usize = 3;

/// Returns the list of operations with a page, in alphabetical order.
pub(in crate::render) fn list(sheet: &Sheet<'_, '_>) -> Body {
    let (site, locale) = (sheet.site(), sheet.locale());
    let with_page = site.operations().filter_map(|operation| {
        let url = site.generated_url(&GeneratedPage::Operation(operation.area.id.clone()), sheet.lang)?;
        Some((operation, sheet.to(url)))
    });
    let mut operations: Vec<(Operation<'_>, String)> = with_page.collect();
    operations.sort_by(|(a, _), (b, _)| locale.compare(a.area.name.text(sheet.lang), b.area.name.text(sheet.lang)));
    let item = |(operation, url): (Operation<'_>, String)| {
        let area = operation.area;
        OperationItemView {
            title: area.name.text(sheet.lang).to_owned(),
            title_lang: frame::foreign(sheet.shared, &area.name, sheet.lang),
            description: area.description.as_ref().map(|text| text.text(sheet.lang).to_owned()),
            description_lang: area.description.as_ref().and_then(|text| frame::foreign(sheet.shared, text, sheet.lang)),
            url,
            figures: items(sheet, &key_figures(sheet, &operation)).into_iter().filter(|item| item.known).take(WEIGHTIEST).collect(),
        }
    };
    let view = OperationListView { items: operations.into_iter().map(item).collect() };
    let description = Some(sheet.text("operations-description"));
    Body { description, ..Body::new(sheet.text("operations"), "operations").with("operations", &view) }
}

/// Returns an operation's page.
pub(in crate::render) fn one(sheet: &Sheet<'_, '_>, id: &AreaId, draft: &mut PageDraft) -> Body {
    let site = sheet.site();
    let above = site.generated_url(&GeneratedPage::Operations, sheet.lang).map(|url| (sheet.text("operations"), url.clone()));
    // The site has pages only for existing operations.
    let Some(area) = site.numbers.areas.get(id) else { return Body::new(id.to_string(), "operation") };
    let operation = site.operation(area);
    let weighed = by_weight(sheet, &operation);
    let drawn = weighed.iter().filter(|told| told.category.is_none());
    let spread = operation.reports.iter().filter(|told| told.category.is_none() && !told.indicator.categories.is_empty());
    let (goals_year, goals) = newest(sheet, &operation.goals, |goal| goal.edition);
    let (actions_year, actions) = newest(sheet, &operation.actions, |action| action.edition);
    let place = goals::GoalContext { lang: sheet.lang, url: sheet.url };
    let goals = (!goals.is_empty()).then(|| goals::goals(sheet.shared, &goals, |goal| format!("mal-{}", goal.id), place));
    let view = OperationView {
        results: items(sheet, &weighed),
        compare: site
            .generated_url(&GeneratedPage::CompareOperation(id.clone()), sheet.lang)
            .map(|url| frame::link(&sheet.text("beside-operation"), sheet.to(url))),
        figures: figures(sheet, drawn, draft),
        reports: items(sheet, &operation.reports),
        report_figures: figures(sheet, spread, draft),
        goals,
        goals_year,
        actions_year,
        actions: actions.into_iter().map(|action| self::action(sheet, action)).collect(),
        self_checks: self_checks(sheet, &operation),
        comments: said(sheet, &operation, draft),
        pages: site.passages(area, sheet.lang).map(|passage| passage_link(sheet, passage)).collect(),
        units: operation.units.iter().map(|unit| self::unit(sheet, unit)).collect(),
        contact: area.contact.as_ref().map(|contact| self::contact(sheet, contact)),
    };
    Body {
        title_lang: frame::foreign(sheet.shared, &area.name, sheet.lang),
        description: area.description.as_ref().map(|text| text.text(sheet.lang).to_owned()),
        above: above.into_iter().collect(),
        toc: contents(sheet, &view),
        ..Body::new(area.name.text(sheet.lang).to_owned(), "operation").with("operation", &view)
    }
}

/// Returns the items of the newest built report, with its year.
fn newest<'s, T>(sheet: &Sheet<'_, '_>, all: &[&'s T], edition: impl Fn(&T) -> u16) -> (Option<String>, Vec<&'s T>) {
    let year = sheet.site().structure.years.iter().copied().find(|year| all.iter().any(|one| edition(one) == *year));
    let of_year = all.iter().copied().filter(|one| Some(edition(one)) == year).collect();
    (year.map(|year| year.to_string()), of_year)
}

/// Sorts the results of an operation by importance: subjects of its goals, then those with a target, then those with a better direction,
/// then the most used.
fn by_weight<'s>(sheet: &Sheet<'_, 's>, operation: &Operation<'s>) -> Vec<Told<'s>> {
    let locale = sheet.locale();
    let of_goals: BTreeSet<&IndicatorId> = operation.goals.iter().flat_map(|goal| &goal.indicators).collect();
    let uses = |id: &IndicatorId| sheet.site().structure.used_in.get(id).map_or(0, Vec::len);
    let weight = |told: &Told<'_>| {
        let indicator = told.indicator;
        (of_goals.contains(&indicator.id), !indicator.targets.is_empty(), indicator.better != Better::Neutral, uses(&indicator.id))
    };
    let name = |told: &Told<'s>| told.indicator.short.text(sheet.lang);
    let mut results = operation.results.clone();
    results.sort_by(|a, b| weight(b).cmp(&weight(a)).then_with(|| locale.compare(name(a), name(b))));
    results
}

/// Returns the key figures of an operation in the list: its most important results, or else its reports.
fn key_figures<'s>(sheet: &Sheet<'_, 's>, operation: &Operation<'s>) -> Vec<Told<'s>> {
    let results = by_weight(sheet, operation);
    if results.is_empty() { operation.reports.clone() } else { results }
}

fn items(sheet: &Sheet<'_, '_>, told: &[Told<'_>]) -> Vec<IndicatorItemView> {
    told.iter().map(|told| indicator::item(sheet.shared, *told, sheet.lang, sheet.url)).collect()
}

/// Returns the figures of the first indicators with more than one number to draw.
fn figures<'t, 's: 't>(sheet: &Sheet<'_, 's>, told: impl Iterator<Item = &'t Told<'s>>, draft: &mut PageDraft) -> Vec<FigureView> {
    let site = sheet.site();
    let draw = |told: &Told<'s>| {
        let cells = told.indicator.cells.keys().filter(|key| key.area == *told.area && key.group == Group::Total);
        if cells.count() < 2 {
            return None;
        }
        let figure = figure::select(told.indicator, &site.numbers.areas, sheet.locale(), &Request::of(told.area.clone())).ok()?;
        let id = format!("figur-{}", told.indicator.id);
        let (is_closed, home) = (false, place::Home::Here);
        let place = place::FigureContext { id, heading_level: 3, lang: sheet.lang, url: sheet.url, link: true, is_closed, home };
        draft.figures += 1;
        Some(number::figure(sheet.shared, told.indicator, &figure, &place, draft))
    };
    told.filter_map(draw).take(WEIGHTIEST).collect()
}

/// Returns the comments in the reports' newest editions about the operation's own indicators, or by the operation itself.
fn said(sheet: &Sheet<'_, '_>, operation: &Operation<'_>, draft: &mut PageDraft) -> Vec<IndicatorCommentView> {
    let own = |indicator: &Indicator| indicator.operation.as_ref() == Some(&operation.area.id);
    let names: Vec<String> = operation.area.name.all().map(str::to_lowercase).collect();
    let wanted = |by: &str, about: &[&Indicator]| names.contains(&by.to_lowercase()) || about.iter().any(|indicator| own(indicator));
    comments(sheet, sheet.site().pages_with_comments(), wanted, draft)
}

/// Returns the link to a passage about the operation.
fn passage_link(sheet: &Sheet<'_, '_>, passage: Passage<'_>) -> LinkView {
    let page = sheet.site().page(passage.page);
    let link = frame::numbered_link_to(page, sheet.url);
    // Two reports of a year both have a chapter 9.
    let report = document::report(sheet.shared, page).map(|report| report.title);
    let url = passage.anchor.map_or_else(|| link.url.clone(), |anchor| format!("{}#{anchor}", link.url));
    LinkView { url, detail: report, ..link }
}

fn action(sheet: &Sheet<'_, '_>, action: &Action) -> ActionView {
    let place = action::ActionContext { lang: sheet.lang, url: sheet.url, heading_level: 3, says_operation: false };
    action::view(sheet.shared, action, format!("atgard-{}", action.id), &place)
}

/// Returns the self-checks of the newest report that has any.
fn self_checks(sheet: &Sheet<'_, '_>, operation: &Operation<'_>) -> Option<SelfChecksView> {
    let (_, checks) = newest(sheet, &operation.self_checks, |check| check.edition);
    let place = self_check::SelfCheckContext { lang: sheet.lang, url: sheet.url, says_operation: false };
    let id = |check: &SelfCheck| format!("egenkontroll-{}", check.id);
    (!checks.is_empty()).then(|| self_check::views(sheet.shared, &checks, id, &place))
}

fn unit(sheet: &Sheet<'_, '_>, unit: &Area) -> UnitView {
    UnitView {
        name: unit.name.text(sheet.lang).to_owned(),
        name_lang: frame::foreign(sheet.shared, &unit.name, sheet.lang),
        url: sheet.site().generated_url(&GeneratedPage::Unit(unit.id.clone()), sheet.lang).map(|url| sheet.to(url)),
        operator: self::operator(sheet, unit),
        contact: unit.contact.as_ref().map(|contact| self::contact(sheet, contact)),
    }
}

/// Says who runs a unit.
pub(in crate::render) fn operator(sheet: &Sheet<'_, '_>, unit: &Area) -> Option<String> {
    let locale = sheet.locale();
    let kind = unit.operator.map(|operator| locale.format("operator", &[("operator", operator.as_str().into())]));
    let said: Vec<String> = kind.into_iter().chain(unit.operator_name.clone()).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

pub(in crate::render) fn contact(sheet: &Sheet<'_, '_>, contact: &Contact) -> ContactView {
    let Contact { role, phone, email, url } = contact;
    ContactView {
        role: role.as_ref().map(|role| role.text(sheet.lang).to_owned()),
        phone: phone.clone(),
        phone_url: phone.as_deref().map(frame::phone_url),
        email: email.clone(),
        url: url.clone(),
    }
}

/// Returns the headings of the non-empty parts of the page.
fn contents(sheet: &Sheet<'_, '_>, view: &OperationView) -> Vec<TocEntry> {
    let parts = [
        ("resultat", "results", !view.results.is_empty()),
        ("avvikelser", "reports", !view.reports.is_empty()),
        ("mal", "goals", view.goals.is_some()),
        ("atgarder", "actions", !view.actions.is_empty()),
        ("egenkontroller", "self-checks", view.self_checks.is_some()),
        ("kommentarer", "comments", !view.comments.is_empty()),
        ("i-berattelserna", "in-reports", !view.pages.is_empty()),
        ("enheter", "units", !view.units.is_empty()),
        ("kontakt", "contact", view.contact.is_some()),
    ];
    let entry = |(anchor, key, _): (&str, &str, bool)| TocEntry {
        title: sheet.text(key),
        anchor: anchor.to_owned(),
        level: 2,
        ..TocEntry::default()
    };
    let entries: Vec<TocEntry> = parts.into_iter().filter(|(.., is_shown)| *is_shown).map(entry).collect();
    if entries.len() < 2 { Vec::new() } else { entries }
}
