//! The year in brief: the outcomes of the newest report's goals in a few words, with links. It never says anything that the report does
//! not.

use super::counts::{below, reached, views};
use super::{GoalContext, near, tree, verdict};
use crate::goal::Goal;
use crate::indicator::{Parts, Standing};
use crate::locale::Locale;
use crate::phrase;
use crate::render::frame;
use crate::render::page::edition::changes;
use crate::render::shared::Shared;
use crate::site::{Edition, GeneratedPage, Page, PageKind, Site};
use crate::view::{BriefGoalView, BriefLevelView, BriefView, LinkView, VerdictState, WordsView};

/// Returns the report about a year's goals: the one whose pages show goals, or else the first of that year.
pub(super) fn report<'s>(shared: &Shared<'s>, year: u16) -> Option<&'s Edition> {
    let site = shared.site;
    let of_year = || site.structure.reports.iter().filter(|edition| edition.year == year);
    let shows_goals = |edition: &&Edition| {
        let start = site.page(edition.start);
        let inside = |page: &&Page| page.report.is_some() && page.report == start.report;
        site.pages.iter().filter(inside).any(|page| page.doc.calls.iter().any(|call| matches!(call.name.value.as_str(), "goal" | "goals")))
    };
    of_year().find(shows_goals).or_else(|| of_year().next())
}

/// Returns the year in brief for a page: of the newest published report on a front page, of its own year on a report's start page. Returns
/// `None` on other pages, and if there are no goals.
pub(in crate::render) fn view(shared: &Shared<'_>, page: &Page) -> Option<BriefView> {
    let site = shared.site;
    let edition = match page.kind {
        PageKind::Start => newest(shared)?,
        PageKind::Report => site.edition(page.report?),
        PageKind::Section | PageKind::Chapter | PageKind::Page => return None,
    };
    let is_its_own = page.kind == PageKind::Report;
    if report(shared, edition.year)?.start != edition.start {
        return None;
    }
    let goals: Vec<&Goal> = site.entries.goals.iter().filter(|goal| goal.edition == edition.year).collect();
    if goals.is_empty() {
        return None;
    }
    let place = GoalContext { lang: &page.lang, url: &page.url };
    let locale = shared.language(&page.lang).locale;
    let start = site.page(site.in_language(edition.start, &page.lang));
    let levels = levels(site, &goals, locale);
    let all = site.generated_url(&GeneratedPage::Goals, &page.lang);
    Some(BriefView {
        all: all.map(|all| frame::link(&locale.text("brief-goals"), page.url.relative(all.below_root()))),
        title: locale.format("brief-year", &[("year", edition.year.to_string().into())]),
        report: (!is_its_own).then(|| frame::page_link(site, start, &page.lang, &page.url)),
        report_lang: (start.lang != page.lang).then(|| start.lang.to_string()),
        goals: goals.iter().filter(|goal| goal.within.is_none()).map(|goal| brief_goal(shared, goal, place)).collect(),
        // In the language of the page, whether or not the report is translated.
        changes: (!is_its_own)
            .then(|| changes(shared, &Page { lang: page.lang.clone(), url: page.url.clone(), ..start.clone() }))
            .flatten()
            .map(|changes| changes.summary),
        near: near(shared, goals.iter().copied(), &page.lang).filter(|_| nearly(&levels)),
        levels,
        links: links(shared, edition, place),
    })
}

/// Returns the newest published report; if all are drafts, which are built only on request, the newest draft.
fn newest<'s>(shared: &Shared<'s>) -> Option<&'s Edition> {
    let with_goals =
        shared.site.structure.reports.iter().filter(|edition| shared.site.entries.goals.iter().any(|goal| goal.edition == edition.year));
    let newest = with_goals.max_by_key(|edition| (!edition.draft, edition.year))?;
    report(shared, newest.year)
}

/// Returns the numbers of goals by outcome, level by level.
fn levels(site: &Site, goals: &[&Goal], locale: &Locale) -> Vec<BriefLevelView> {
    let level = |(key, goals): (Option<&str>, Vec<&Goal>)| BriefLevelView {
        name: key.map(|_| locale.text(tree::heading_key(goals.first().and_then(|goal| goal.level)))),
        counts: views(site, &goals, locale),
        reached: reached(site, &goals, locale).map(|reached| format!("{}.", crate::locale::capitalised(&reached))),
    };
    tree::by_level(goals).into_iter().map(level).collect()
}

/// Whether any goal was nearly reached, so that the word must be explained.
fn nearly(levels: &[BriefLevelView]) -> bool {
    levels.iter().flat_map(|level| &level.counts).any(|count| count.verdict.state == VerdictState::Near)
}

fn brief_goal(shared: &Shared<'_>, goal: &Goal, place: GoalContext<'_>) -> BriefGoalView {
    let locale = shared.language(place.lang).locale;
    let judgement = shared.site.judged(goal);
    // If several indicators measure it together, or several months with a target each, none of their numbers alone is the outcome.
    let first = match judgement.standings.as_slice() {
        [(indicator, standing)] => standing.as_ref().map(|standing| (*indicator, standing)),
        _ => None,
    };
    let first = first.filter(|(_, standing)| !standing.parts.as_ref().is_some_and(Parts::have_aims));
    let value = first.and_then(|(indicator, standing)| Some(phrase::value(indicator, standing.cell?, locale)));
    let earlier =
        first.and_then(|(_, standing)| (standing.cell.is_some() && !is_of_year(standing, goal.edition)).then_some(standing.period));
    let board = goal.verdict.as_ref().and_then(|board| board.text.as_ref());
    let words = board.or(goal.note.as_ref().filter(|_| earlier.is_some()));
    let words = words.map(|words| WordsView { text: words.text(place.lang).to_owned(), lang: frame::foreign(shared, words, place.lang) });
    let target = first.and_then(|(indicator, standing)| Some(phrase::target(indicator, standing.aim?, locale)));
    BriefGoalView {
        goal: tree::link(shared, goal, place),
        level: goal.level.map(|level| locale.text(tree::level_key(level))),
        below: below(shared.site, goal, locale),
        lang: frame::foreign(shared, &goal.text, place.lang),
        earlier: earlier.map(|period| locale.period(period)),
        verdict: verdict(shared.site, judgement.verdict, locale),
        value,
        target,
        words,
    }
}

/// Whether a number is that of a year: a month's names its month.
fn is_of_year(standing: &Standing<'_>, year: u16) -> bool {
    standing.period.year >= year && standing.parts.is_none()
}

/// Returns the links: all goals, the whole report, its original document.
fn links(shared: &Shared<'_>, edition: &Edition, place: GoalContext<'_>) -> Vec<LinkView> {
    let site = shared.site;
    let locale = shared.language(place.lang).locale;
    let start = site.in_language(edition.start, place.lang);
    let made = |made: &GeneratedPage, key: &str| {
        let url = site.generated_url(made, place.lang)?;
        Some(frame::link(&locale.text(key), place.url.relative(url.below_root())))
    };
    let original = site.page(start).original.as_ref().or(site.page(edition.start).original.as_ref());
    let original = original.map(|target| frame::target(shared, place.lang, place.url, target, &locale.text("brief-original")));
    let compared = made(&GeneratedPage::CompareReport(start), "beside-report");
    let links = [made(&GeneratedPage::Whole(start), "whole-report"), compared, original, made(&GeneratedPage::Documents, "documents")];
    links.into_iter().flatten().collect()
}
