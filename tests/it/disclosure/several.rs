//! Random sites that combine several features, attacked with knowledge of every sum and of which numbers are protected.
//!
//! `INSYN_ATTACKS` is the number of sites per kind, `INSYN_SEED` the seed; with `--nocapture` the counts are printed.

use super::kinds::{KINDS, Random, make};
use super::outsider::{Attacked, attack, is_writable, twin};
use super::world::{Truth, What, World, Written};

#[derive(Debug, Default)]
struct Counted {
    sites: usize,
    /// Sites with protected numbers.
    with_protected: usize,
    written: usize,
    hidden: usize,
    attacked: usize,
    found: usize,
    /// How often the solver gave up.
    open: usize,
    /// Other values of protected numbers for which the program gives the same result, and for which it gives another.
    same: usize,
    other: usize,
    twins: usize,
    /// Twins that look different although they differ only in what both suppress.
    twins_apart: usize,
    /// Twins in which something is shown that differs.
    apart: usize,
    /// Protected numbers that are found if only these are suppressed.
    found_unsafe: usize,
    /// The number of notes on suppressed numbers that may reveal them, and of those that do not.
    notes: [usize; 2],
}

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(default)
}

/// Returns small numbers that are shown.
fn shown_small(world: &World, truth: &Truth, hidden: &[bool]) -> Vec<Written> {
    let protected = world.protected(truth);
    let shown = world.written.iter().zip(hidden).zip(protected).filter(|((_, hidden), of)| !**hidden && !of.is_empty());
    shown.map(|((written, _), _)| written.clone()).collect()
}

/// Removes written data while something is still found, to minimise a site.
fn smallest(world: &World) -> World {
    let finds = |world: &World| {
        let hidden = world.hidden(&world.hide(&world.truth));
        !attack(world, &world.truth, &hidden).found.is_empty()
    };
    let mut smallest = world.clone();
    let mut at = 0;
    while at < smallest.written.len() {
        let mut without = smallest.clone();
        without.written.remove(at);
        if finds(&without) {
            smallest = without;
        } else {
            at += 1;
        }
    }
    smallest
}

/// Describes a site in words.
fn told(world: &World) -> String {
    let hidden = world.hidden(&world.hide(&world.truth));
    let name = |at: usize| world.indicators[at].id.clone();
    let value = |var: usize| format!("#{var}={}/{}", world.truth[0][var], world.truth[1][var]);
    let mut lines: Vec<String> = world
        .areas
        .values()
        .map(|area| format!("{} {:?} within {:?} operation {:?}", area.id, area.kind, area.within, area.operation))
        .collect();
    lines.push(format!("limit {} {:?}", world.limit, world.other));
    let of = |indicator: &insyn::indicator::Indicator| {
        let of: Vec<_> = indicator.part_of.iter().map(|of| &of.value).collect();
        format!(
            "{} {:?} {:?} {} categories, part of {of:?}",
            indicator.id,
            indicator.statistic,
            indicator.whole,
            indicator.categories.len()
        )
    };
    lines.extend(world.indicators.iter().map(of));
    for (written, hidden) in world.written.iter().zip(hidden) {
        let line = match written {
            Written::Cell { indicator, key, what: What::Count(var), stated } => {
                let category = key.category.as_ref().map(|id| id.as_str().to_owned());
                format!(
                    "{} {} {:?} {category:?} {}: {} {}",
                    name(*indicator),
                    key.area,
                    key.group,
                    key.period,
                    value(*var),
                    if *stated { "stated" } else { "" }
                )
            }
            Written::Cell { indicator, key, what: What::Rate { events, base }, .. } => {
                format!("{} {} {:?} {}: {} per 100 of {}", name(*indicator), key.area, key.group, key.period, value(*events), value(*base))
            }
            Written::Cell { indicator, key, what: What::Share { people, base, with_base }, .. } => {
                format!(
                    "{} {} {:?} {}: {} of {} {with_base}",
                    name(*indicator),
                    key.area,
                    key.group,
                    key.period,
                    value(*people),
                    value(*base)
                )
            }
            Written::Round { area, group, people, rate, .. } => {
                let people: Vec<_> = people.iter().map(|(var, told)| (value(*var), told)).collect();
                format!("round {area} {group:?} {people:?} {rate}")
            }
            Written::Fact { number, .. } => format!("fact {}", value(*number)),
        };
        lines.push(format!("{} {line}", if hidden { "HIDDEN" } else { "shown " }));
    }
    lines.join("\n")
}

/// Whether other numbers are suppressed in the same way.
fn is_same(world: &World, other: &Truth, hidden: &[bool]) -> bool {
    world.protected(other) == world.protected(&world.truth) && is_writable(world, other) && world.hidden(&world.hide(other)) == hidden
}

fn go_through(kind: &str, counted: &mut Counted, seed: u64) {
    let world = make(kind, seed);
    let site = world.hide(&world.truth);
    let hidden = world.hidden(&site);
    counted.sites += 1;
    counted.written += hidden.len();
    counted.hidden += hidden.iter().filter(|hidden| **hidden).count();
    let notes = world.notes(&site);
    counted.notes = [counted.notes[0] + notes[0], counted.notes[1] + notes[1]];
    assert!(shown_small(&world, &world.truth, &hidden).is_empty(), "{kind} {seed}: a small number is shown\n{}", told(&world));
    let Attacked { attacked, found, open, others } = attack(&world, &world.truth, &hidden);
    if attacked == 0 {
        return;
    }
    counted.with_protected += 1;
    counted.attacked += attacked;
    counted.found += found.len();
    counted.open += open;
    for other in others {
        *(if is_same(&world, &other, &hidden) { &mut counted.same } else { &mut counted.other }) += 1;
    }
    if seed.is_multiple_of(4) {
        counted.found_unsafe += attack(&world, &world.truth, &world.only_protected(&world.truth)).found.len();
    }
    if !found.is_empty() {
        let smallest = smallest(&world);
        let hidden = smallest.hidden(&smallest.hide(&smallest.truth));
        let found = attack(&smallest, &smallest.truth, &hidden).found;
        println!("{kind} {seed}: found {found:?} in\n{}", told(&smallest));
    }
    let mut random = Random::of(seed);
    for _ in 0..2 {
        let Some(other) = twin(&world, &world.truth, &hidden, || f64::from(i32::try_from(random.below(21)).expect("small") - 10)) else {
            continue;
        };
        let twin = world.hide(&other);
        let hidden_there = world.hidden(&twin);
        // Numbers that only one of them suppresses are not covered by the guarantee.
        if world.hidden(&site).iter().zip(&hidden_there).any(|(here, there)| *here && !there) {
            counted.apart += 1;
            continue;
        }
        counted.twins += 1;
        if site != twin {
            let mut there = world.clone();
            there.truth = other;
            counted.twins_apart += 1;
            let differ: Vec<usize> = (0..hidden.len()).filter(|at| hidden[*at] != hidden_there[*at]).collect();
            println!(
                "{kind} {seed}: {differ:?} two sites that differ only in what both hide look different\n{}\n\n{}",
                told(&world),
                told(&there)
            );
        }
    }
}

fn try_all(kind: &str, default: u64) {
    assert!(KINDS.contains(&kind));
    let mut counted = Counted::default();
    let first = number("INSYN_SEED", 0);
    let start = std::time::Instant::now();
    for seed in first..first + number("INSYN_ATTACKS", default) {
        go_through(kind, &mut counted, seed);
    }
    println!("{kind}: {counted:?} in {:?}", start.elapsed());
    assert_eq!((counted.found, counted.twins_apart, counted.notes[0]), (0, 0, 0), "{kind}: {counted:?}");
    assert!(counted.notes[1] > 0, "{kind}: {counted:?}");
    assert!(counted.twins > 10, "{kind}: {counted:?}");
    assert!(counted.attacked > 10 && counted.found_unsafe >= 3 && counted.hidden < counted.written, "{kind}: {counted:?}");
}

const SITES: u64 = 40;

#[test]
fn areas_without_numbers_tell_nothing() {
    try_all("areas", SITES);
}

#[test]
fn indicators_that_make_up_another_tell_nothing() {
    try_all("indicators", SITES);
}

#[test]
fn a_fact_that_is_a_total_tells_nothing() {
    try_all("fact", SITES);
}

#[test]
fn parts_of_a_year_beside_it_tell_nothing() {
    try_all("year", SITES);
}

#[test]
fn shares_and_what_they_rest_on_tell_nothing() {
    try_all("shares", SITES);
}

#[test]
fn a_survey_and_its_questions_tell_nothing() {
    try_all("survey", SITES);
}

#[test]
fn counts_beside_their_share_tell_nothing() {
    try_all("count and share", SITES);
}

#[test]
fn rates_beside_their_events_and_bases_tell_nothing() {
    try_all("rates", SITES);
}

#[test]
fn old_numbers_and_other_ones_tell_nothing() {
    try_all("versions", SITES);
}

#[test]
fn all_of_it_at_once_tells_nothing() {
    try_all("all", SITES);
}
