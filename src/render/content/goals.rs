//! The views of goals: single, several, and the page of all. It never judges a goal: the site does.

pub(in crate::render) mod brief;
mod counts;
mod tree;
mod words;

use crate::goal::Goal;
use crate::indicator::{Indicator, Outcome};
use crate::locale::Locale;
use crate::name::{AreaId, Lang, Slug, Url};
use crate::opendata::List;
use crate::page::ArgumentValue;
use crate::phrase;
use crate::render::frame;
use crate::render::indicator::open_data;
use crate::render::shared::Shared;
use crate::render::sheet::{Body, Sheet};
use crate::site::{Judgement, Page, PageKind, Site, Verdict};
use crate::view::{
    GoalEditionView, GoalGroupView, GoalPageView, GoalResultView, GoalView, GoalsView, LinkView, TocEntry, VerdictState, VerdictView,
};

/// The context in which goals are shown.
#[derive(Clone, Copy)]
pub(in crate::render) struct GoalContext<'a> {
    /// The page's language.
    pub lang: &'a Lang,
    /// The page's address.
    pub url: &'a Url,
}

/// Returns the view of a goal. `id` is its id on the page.
pub(in crate::render) fn goal(shared: &Shared<'_>, goal: &Goal, id: String, place: GoalContext<'_>) -> GoalView {
    let locale = shared.language(place.lang).locale;
    let judgement = shared.site.judged(goal);
    let text = |wording: &crate::name::Wording| wording.text(place.lang).to_owned();
    let foreign = |wording: &crate::name::Wording| frame::foreign(shared, wording, place.lang);
    let words = goal.verdict.as_ref().and_then(|board| board.text.as_ref());
    let above = tree::above(shared, goal);
    GoalView {
        id,
        text: text(&goal.text),
        text_lang: foreign(&goal.text),
        level: goal.level.map(|level| locale.text(tree::level_key(level))),
        above: above.map(|above| tree::link(shared, above, place)),
        above_lang: above.and_then(|above| foreign(&above.text)),
        below: counts::below(shared.site, goal, locale),
        depth: 0,
        by: goal.by.as_ref().map(text),
        by_lang: goal.by.as_ref().and_then(foreign),
        verdict: verdict(shared.site, judgement.verdict, locale),
        judged_by: judged_by(&judgement, locale),
        words: words.map(text),
        words_lang: words.and_then(foreign),
        otherwise: otherwise(shared.site, &judgement, locale),
        results: judgement.standings.iter().map(|(indicator, _)| result(shared, goal, &judgement, indicator, place)).collect(),
        note: goal.note.as_ref().map(text),
        note_lang: goal.note.as_ref().and_then(foreign),
        continued: continued(shared, goal, locale),
        chapter: chapter(shared, goal, place),
    }
}

fn result(shared: &Shared<'_>, goal: &Goal, judgement: &Judgement<'_>, indicator: &Indicator, place: GoalContext<'_>) -> GoalResultView {
    let locale = shared.language(place.lang).locale;
    let standing = judgement.standings.iter().find(|(other, _)| other.id == indicator.id).and_then(|(_, standing)| standing.as_ref());
    let target = shared.site.indicator_url(&indicator.id, place.lang);
    GoalResultView {
        indicator: frame::link(indicator.short.text(place.lang), place.url.relative(target.below_root())),
        lang: frame::foreign(shared, &indicator.short, place.lang),
        sentences: words::sentences(indicator, goal, standing, locale),
    }
}

/// Returns the view of a verdict, in words and with the state of its shape.
pub(in crate::render) fn verdict(site: &Site, verdict: Verdict, locale: &Locale) -> VerdictView {
    let (state, key) = match verdict {
        Verdict::Step(at) => {
            let text = site.config.verdict_scale.get(at).map_or("", |step| step.text.text(locale.lang()));
            return VerdictView { state: state_of(site.outcome_of(verdict)), text: text.to_owned() };
        }
        Verdict::NotAssessed => (VerdictState::Unassessed, "goal-not-assessed"),
        Verdict::Expected => (VerdictState::Expected, "goal-expected"),
        Verdict::Unlikely => (VerdictState::Unlikely, "goal-unlikely"),
        Verdict::Judged(Outcome::Reached) => (VerdictState::Reached, "goal-reached"),
        Verdict::Judged(Outcome::Nearly) => (VerdictState::Near, "goal-nearly"),
        Verdict::Judged(Outcome::Missed) => (VerdictState::Missed, "goal-missed"),
        Verdict::InWords => (VerdictState::Open, "goal-in-words"),
        Verdict::Course(course) => (VerdictState::Open, words::course(course)),
        Verdict::Untold => (VerdictState::Open, "goal-untold"),
    };
    VerdictView { state, text: locale.text(key) }
}

/// Returns the state of an outcome's shape.
fn state_of(outcome: Option<Outcome>) -> VerdictState {
    match outcome {
        Some(Outcome::Reached) => VerdictState::Reached,
        Some(Outcome::Nearly) => VerdictState::Near,
        Some(Outcome::Missed) => VerdictState::Missed,
        None => VerdictState::Open,
    }
}

/// Returns the origin of the verdict, in words.
fn judged_by(judgement: &Judgement<'_>, locale: &Locale) -> String {
    if matches!(judgement.verdict, Verdict::Expected | Verdict::Unlikely) {
        return locale.text("goal-forecast-by-board");
    }
    locale.text(match (judgement.by_board, judgement.standings.len()) {
        (true, _) => "goal-by-board",
        (false, 0 | 1) => "goal-computed",
        (false, _) => "goal-computed-of-all",
    })
}

/// Returns the computed verdict, if it differs from the board's.
fn otherwise(site: &Site, judgement: &Judgement<'_>, locale: &Locale) -> Option<String> {
    let said = site.outcome_of(judgement.verdict);
    let computed = judgement.computed.filter(|computed| judgement.by_board && site.outcome_of(*computed) != said)?;
    let Verdict::Judged(_) = computed else { return None };
    let verdict = verdict(site, computed, locale).text.to_lowercase();
    Some(locale.format("goal-otherwise", &[("verdict", verdict.into())]))
}

/// Returns the outcome of the same goal in the previous edition, in words.
fn continued(shared: &Shared<'_>, goal: &Goal, locale: &Locale) -> Option<String> {
    let earlier = shared.site.entries.goals.iter().filter(|other| other.id == goal.id && other.edition < goal.edition);
    let earlier = earlier.max_by_key(|other| other.edition)?;
    let verdict = verdict(shared.site, shared.site.judged(earlier).verdict, locale).text.to_lowercase();
    Some(locale.format("goal-continued", &[("year", earlier.edition.to_string().into()), ("verdict", verdict.into())]))
}

/// Returns the chapter about a goal: one that shows it, else one that shows goals of its operation, else one that shows its indicators.
fn chapter(shared: &Shared<'_>, goal: &Goal, place: GoalContext<'_>) -> Option<LinkView> {
    let site = shared.site;
    let chapters = || site.pages.iter().filter(|page| page.edition == Some(goal.edition) && page.lang == *place.lang);
    let named = |page: &&Page| calls(page, "goal", "id").any(|id| id == Some(goal.id.as_str()));
    let operation = goal.operation.as_ref().map(AreaId::as_str);
    let of_operation = |page: &&Page| calls(page, "goals", "operation").any(|named| named.is_none() || named == operation);
    let first = goal.indicators.first().and_then(|id| site.structure.used_in.get(id));
    let uses =
        || first.into_iter().flatten().map(|id| site.page(*id)).find(|page| page.edition == Some(goal.edition) && page.lang == *place.lang);
    let page = chapters().find(named).or_else(|| chapters().find(of_operation)).or_else(uses)?;
    (page.url != *place.url && page.kind != PageKind::Start).then(|| frame::numbered_link_to(page, place.url))
}

/// Returns the value of an argument in each call of a shortcode on a page.
fn calls<'p>(page: &'p Page, shortcode: &'static str, argument: &'static str) -> impl Iterator<Item = Option<&'p str>> {
    let calls = page.doc.calls.iter().filter(move |call| call.name.value == shortcode);
    calls.map(move |call| call.argument(argument).and_then(|argument| ArgumentValue::text(&argument.value.value)))
}

/// Returns the view of several goals with their summary; `id` derives an id on the page from a goal's own.
pub(in crate::render) fn goals(
    shared: &Shared<'_>,
    goals: &[&Goal],
    mut id: impl FnMut(&Goal) -> String,
    place: GoalContext<'_>,
) -> GoalsView {
    GoalsView {
        summary: Some(counts::summary(shared.site, goals, shared.language(place.lang).locale)),
        goals: told(shared, goals, &mut id, place),
        near: near(shared, goals.iter().copied(), place.lang),
    }
}

/// Returns the views of goals, each followed by those below it.
fn told(shared: &Shared<'_>, goals: &[&Goal], id: &mut dyn FnMut(&Goal) -> String, place: GoalContext<'_>) -> Vec<GoalView> {
    let view = |(goal, depth): (&Goal, usize)| GoalView { depth, ..self::goal(shared, goal, id(goal), place) };
    tree::ordered(goals).into_iter().map(view).collect()
}

/// Returns the meaning of nearly reached, for computed verdicts.
pub(in crate::render) fn near<'g>(shared: &Shared<'_>, goals: impl Iterator<Item = &'g Goal>, lang: &Lang) -> Option<String> {
    let computed = goals.filter(|goal| goal.verdict.is_none()).flat_map(|goal| &goal.indicators);
    let aimed = computed.filter_map(|id| shared.site.numbers.indicators.get(id)).filter(|indicator| !indicator.targets.is_empty());
    phrase::near(aimed, shared.language(lang).locale)
}

/// Returns the id of a goal on the page of all goals.
pub(in crate::render) fn anchor(goal: &Goal) -> String {
    format!("{}-{}", goal.id, goal.edition)
}

/// Returns the page of all goals, the newest edition first.
pub(in crate::render) fn page(sheet: &Sheet<'_, '_>) -> Body {
    let (shared, locale) = (sheet.shared, sheet.locale());
    let place = GoalContext { lang: sheet.lang, url: sheet.url };
    let mut years: Vec<u16> = shared.site.entries.goals.iter().map(|goal| goal.edition).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let editions: Vec<GoalEditionView> = years.into_iter().map(|year| edition(shared, year, place)).collect();
    let near = near(shared, shared.site.entries.goals.iter(), sheet.lang);
    let mut body = Body::new(locale.text("goals"), "goals");
    let has_levels = shared.site.entries.goals.iter().any(|goal| goal.level.is_some());
    body.description = Some(locale.text(if has_levels { "goals-description-levels" } else { "goals-description" }));
    if editions.len() > 1 {
        body.toc = editions.iter().map(|edition| heading(&edition.year, &edition.anchor)).collect();
    }
    let downloads = open_data::of_lists(shared, &[List::Goals, List::GoalResults], sheet.lang, sheet.url);
    body.with("goals", &GoalPageView { editions, near, downloads })
}

fn heading(title: &str, anchor: &str) -> TocEntry {
    TocEntry { title: title.to_owned(), anchor: anchor.to_owned(), level: 2, ..TocEntry::default() }
}

fn edition(shared: &Shared<'_>, year: u16, place: GoalContext<'_>) -> GoalEditionView {
    let locale = shared.language(place.lang).locale;
    let goals: Vec<&Goal> = shared.site.entries.goals.iter().filter(|goal| goal.edition == year).collect();
    let report = brief::report(shared, year).map(|edition| shared.site.page(shared.site.in_language(edition.start, place.lang)));
    GoalEditionView {
        anchor: Slug::of(&year.to_string()).map_or_else(String::new, |slug| format!("ar-{slug}")),
        year: year.to_string(),
        summary: counts::summary(shared.site, &goals, locale),
        report: report.map(|page| frame::page_link(shared.site, page, place.lang, place.url)),
        report_lang: report.filter(|page| page.lang != *place.lang).map(|page| page.lang.to_string()),
        groups: groups(shared, &goals, place),
    }
}

/// Groups the goals by operation, in order of first occurrence; those without one are last, under a separate name if there are others.
fn groups(shared: &Shared<'_>, goals: &[&Goal], place: GoalContext<'_>) -> Vec<GoalGroupView> {
    let locale = shared.language(place.lang).locale;
    let mut operations: Vec<Option<&AreaId>> = Vec::new();
    for goal in goals {
        if !operations.contains(&goal.operation.as_ref()) {
            operations.push(goal.operation.as_ref());
        }
    }
    operations.sort_by_key(Option::is_none);
    let alone = operations == [None];
    let name = |operation: Option<&AreaId>| match operation.and_then(|id| shared.site.numbers.areas.get(id)) {
        Some(area) => Some(area.name.text(place.lang).to_owned()),
        None => (!alone).then(|| locale.text("goals-of-all")),
    };
    let group = |operation: Option<&AreaId>| GoalGroupView {
        title: name(operation),
        goals: {
            let of_operation: Vec<&Goal> = goals.iter().copied().filter(|goal| goal.operation.as_ref() == operation).collect();
            told(shared, &of_operation, &mut anchor, place)
        },
    };
    operations.into_iter().map(group).collect()
}
