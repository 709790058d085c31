//! What belongs to an indicator besides its numbers: goals, measures, units, and its neighbours in the list. It never judges a goal.

use crate::action::{Action, Because};
use crate::area::{Area, AreaKind};
use crate::goal::Goal;
use crate::indicator::{Counts, Group, Indicator};
use crate::locale::Argument;
use crate::name::{GoalId, IndicatorId, Lang, Period, Url};
use crate::phrase;
use crate::render::content::importance::{self, Importance};
use crate::render::content::{action, goals, self_check, survey};
use crate::render::frame;
use crate::render::shared::Shared;
use crate::render::sheet::Sheet;
use crate::self_check::SelfCheck;
use crate::site::GeneratedPage;
use crate::view::{IndicatorActionView, IndicatorGoalView, IndicatorUnitView, LinkView, ListedSelfCheckView};

/// Returns the goals that an indicator measures, the newest first.
pub(super) fn goals(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Vec<IndicatorGoalView> {
    let all = sheet.site().generated_url(&GeneratedPage::Goals, sheet.lang);
    let mut told: Vec<&Goal> = sheet.site().entries.goals.iter().filter(|goal| goal.indicators.contains(&indicator.id)).collect();
    told.sort_by_key(|goal| std::cmp::Reverse(goal.edition));
    let view = |goal: &Goal| {
        let url = format!("{}#{}", sheet.to(all?), goals::anchor(goal));
        Some(IndicatorGoalView {
            year: goal.edition.to_string(),
            goal: frame::link(goal.text.text(sheet.lang), url),
            lang: frame::foreign(sheet.shared, &goal.text, sheet.lang),
            verdict: goals::verdict(sheet.site(), sheet.site().judged(goal).verdict, sheet.locale()),
        })
    };
    told.into_iter().filter_map(view).collect()
}

/// Returns the measures taken because of an indicator, or of a goal that it measures, each as in the newest report: the most important first, of
/// these the newest.
pub(super) fn actions(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Vec<(Importance, IndicatorActionView)> {
    let site = sheet.site();
    let of_goal = |id: &GoalId| site.entries.goals.iter().any(|goal| goal.id == *id && goal.indicators.contains(&indicator.id));
    let concerns = |because: &Because| match because {
        Because::Indicator(id) | Because::Category(id, _) => *id == indicator.id,
        Because::Goal(id) => of_goal(id),
    };
    let built = &site.structure.years;
    let is_newest = |action: &Action| !site.entries.actions.iter().any(|other| other.id == action.id && other.edition > action.edition);
    let told = site.entries.actions.iter().filter(|action| built.contains(&action.edition) && is_newest(action));
    let told = told.filter(|action| action.because.iter().any(concerns));
    let mut told: Vec<(Importance, &Action)> = told.map(|action| (importance::of(site, action), action)).collect();
    told.sort_by_key(|(importance, action)| (importance.is_over, std::cmp::Reverse(action.edition), *importance));
    told.into_iter().filter_map(|(importance, taken)| Some((importance, action::listed(sheet, taken, false)?))).collect()
}

/// Returns the self-checks whose subject an indicator follows, each as in the newest report that has it, the newest first.
pub(super) fn self_checks(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Vec<ListedSelfCheckView> {
    let checks = &sheet.site().entries.self_checks;
    let is_newest = |check: &SelfCheck| !checks.iter().any(|other| other.id == check.id && other.edition > check.edition);
    let mut told: Vec<&SelfCheck> =
        checks.iter().filter(|check| check.indicator.as_ref() == Some(&indicator.id) && is_newest(check)).collect();
    told.sort_by_key(|check| std::cmp::Reverse(check.edition));
    told.into_iter().filter_map(|check| self_check::listed(sheet, check)).collect()
}

/// Returns the units for which an indicator has numbers, in alphabetical order, each with its latest.
pub(super) fn units(sheet: &Sheet<'_, '_>, indicator: &Indicator) -> Vec<IndicatorUnitView> {
    let areas = indicator.areas().into_iter().filter_map(|id| sheet.site().numbers.areas.get(id));
    let mut units: Vec<&Area> = areas.filter(|area| area.kind == AreaKind::Unit).collect();
    units.sort_by(|a, b| sheet.locale().compare(a.name.text(sheet.lang), b.name.text(sheet.lang)));
    let view = |unit: &Area| {
        let url = sheet.site().generated_url(&GeneratedPage::Unit(unit.id.clone()), sheet.lang)?;
        let link = frame::link(unit.name.text(sheet.lang), sheet.to(url));
        let judged = indicator.judged();
        let told = judged.latest_cell(&unit.id, Group::Total, None);
        let cell = told.and_then(|period| judged.at(&unit.id, Group::Total, None, period));
        Some(IndicatorUnitView {
            link,
            lang: frame::foreign(sheet.shared, &unit.name, sheet.lang),
            value: cell.map(|cell| phrase::value(judged, cell, sheet.locale())),
            period: told.map(|period| sheet.locale().period(period)),
            base: base(sheet, unit, indicator, indicator.latest_cell(&unit.id, Group::Total, None)),
        })
    };
    units.into_iter().filter_map(view).collect()
}

/// Returns how many were asked and answered, if the survey gives that for the unit, or else the base of the result.
pub(in crate::render) fn base(sheet: &Sheet<'_, '_>, unit: &Area, indicator: &Indicator, period: Option<Period>) -> Vec<String> {
    let Some(period) = period else { return Vec::new() };
    let rounds = survey::of_area(sheet.shared, &indicator.id, &unit.id, period, sheet.locale());
    if !rounds.is_empty() {
        return rounds;
    }
    let key = match indicator.counts {
        Counts::Answers => "unit-base-answers",
        Counts::People => "unit-base-people",
        _ => "unit-base-other",
    };
    let base = indicator.at(&unit.id, Group::Total, None, period).and_then(|cell| cell.base);
    base.map(|base| sheet.locale().format(key, &[("n", Argument::Count(base.into()))])).into_iter().collect()
}

/// Returns the indicators before and after one in the list, within its operation.
pub(super) fn steps(shared: &Shared<'_>, indicator: &Indicator, lang: &Lang, url: &Url) -> (Option<LinkView>, Option<LinkView>) {
    let (before, after) = shared.language(lang).groups.beside(&indicator.id);
    let link = |id: &IndicatorId| {
        let other = shared.site.numbers.indicators.get(id)?;
        Some(frame::link(other.short.text(lang), url.relative(shared.site.indicator_url(id, lang).below_root())))
    };
    (before.and_then(link), after.and_then(link))
}
