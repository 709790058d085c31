//! Compares goals with their indicators. It never judges whether a goal is reached: the site does.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostics, Problem};
use crate::goal::Goal;
use crate::indicator::{Aim, Group, Indicator, Standing, Target, Unit};
use crate::name::{Lang, Period};
use crate::page::{UnitWord, quantities};
use crate::site::Site;

/// Reports computed goals of a year that cannot be decided, since an indicator has parts of the year that went different ways.
pub(super) fn check_parts(site: &Site, indicator: &Indicator, found: &mut Diagnostics) {
    for goal in site.entries.goals.iter().filter(|goal| goal.verdict.is_none() && goal.indicators.contains(&indicator.id)) {
        let judgement = site.judged(goal);
        let standing = judgement.standings.iter().find(|(other, _)| other.id == indicator.id).and_then(|(_, standing)| standing.as_ref());
        let is_aimed_at = judgement.standings.iter().filter_map(|(_, standing)| standing.as_ref()).any(Standing::has_aim);
        let Some((standing, direction)) = standing.filter(|standing| standing.parts.is_some() && !is_aimed_at).zip(goal.direction) else {
            continue;
        };
        if standing.course(direction).is_none() {
            found.add(goal.span, Problem::GoalOfParts { year: goal.edition.to_string(), indicator: indicator.id.to_string() });
        }
    }
}

/// Reports goals whose text names an indicator and a percentage that is not one of its targets for the year.
pub(super) fn check(goals: &[Goal], indicator: &Indicator, lang: &Lang, found: &mut Diagnostics) {
    if indicator.unit != Unit::Percent {
        return;
    }
    for goal in goals.iter().filter(|goal| goal.indicators.first() == Some(&indicator.id)) {
        let targets: Vec<&Target> =
            indicator.targets.iter().filter(|((_, period), _)| period.year == goal.edition).map(|(_, target)| target).collect();
        let Some(first) = targets.first() else { continue };
        let aimed: Vec<Decimal> = targets.iter().flat_map(|target| numbers(&target.aim)).collect();
        let text = goal.text.text(lang);
        let told: Vec<Decimal> = quantities(text, lang)
            .iter()
            .filter(|told| told.unit == UnitWord::Percent)
            .flat_map(|told| [Some(told.value), told.to])
            .flatten()
            .collect();
        if let Some(written) = told.first().filter(|_| !told.iter().any(|number| aimed.contains(number))) {
            let problem = Problem::GoalTextDiffers { written: *written, target: aimed[0], indicator: indicator.id.to_string() };
            found.add_related(goal.span, problem, first.span);
        }
    }
}

fn numbers(aim: &Aim) -> Vec<Decimal> {
    match *aim {
        Aim::AtLeast(number) | Aim::AtMost(number) => vec![number],
        Aim::Between(low, high) => vec![low, high],
    }
}

/// Reports what was carried over from last year into a report that is published, and nobody has confirmed: goals and targets.
pub(super) fn check_confirmed(site: &Site, found: &mut Diagnostics) {
    let years: BTreeSet<u16> =
        site.reports().map(|id| site.edition(id)).filter(|edition| !edition.draft).map(|edition| edition.year).collect();
    let goals = site.entries.goals.iter().filter(|goal| years.contains(&goal.edition)).filter_map(|goal| goal.unconfirmed);
    let of_year = |((_, period), target): (&(Group, Period), &Target)| target.unconfirmed.filter(|_| years.contains(&period.year));
    let targets = site.numbers.indicators.values().filter(|indicator| indicator.defined).flat_map(|indicator| indicator.targets.iter());
    for (what, span) in goals.map(|span| ("goal", span)).chain(targets.filter_map(of_year).map(|span| ("target", span))) {
        found.add(span, Problem::Unconfirmed { what: what.to_owned() });
    }
}
