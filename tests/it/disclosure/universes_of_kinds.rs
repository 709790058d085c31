//! Small universes other than cubes of one indicator, searched exhaustively: what is shown of a member, together with which numbers are
//! protected, never reveals a protected number.

use std::collections::{BTreeMap, BTreeSet};

use insyn::area::AreaKind;
use insyn::indicator::{Counts, PartOf, Statistic};
use insyn::name::{IndicatorId, Part, Period};

use super::kinds::{Dims, Maker, year, year_of};
use super::universes::ways;
use super::world::{Truth, What, World, Written, tenths};

/// Returns what everybody sees of each written thing; `None` if it is suppressed.
fn seen(world: &World, truth: &Truth, hidden: &[bool]) -> Vec<Option<Vec<i64>>> {
    let of = |written: &Written| match written {
        Written::Cell { what: What::Count(var), .. } | Written::Fact { number: var, .. } => vec![truth[0][*var]],
        Written::Cell { what: What::Rate { events, base }, .. } => vec![tenths(truth[0][*events], truth[0][*base])],
        Written::Cell { what: What::Share { people, base, with_base }, .. } => {
            std::iter::once(tenths(truth[0][*people], truth[0][*base])).chain(with_base.then(|| truth[0][*base])).collect()
        }
        Written::Round { people, rate, .. } => {
            let told = people.iter().filter(|(_, told)| *told).map(|(var, _)| truth[0][*var]);
            let [asked, answered, _] = people.map(|(var, _)| truth[0][var]);
            told.chain((*rate && asked > 0).then(|| tenths(answered, asked))).collect()
        }
    };
    world.written.iter().zip(hidden).map(|(written, hidden)| (!hidden).then(|| of(written))).collect()
}

#[derive(Debug, Default)]
struct Counted {
    sites: usize,
    written: usize,
    hidden: usize,
    protected: usize,
    /// Protected numbers that follow from what is shown.
    determined: usize,
    /// The same for an attacker who also knows which numbers are protected, if not everything is suppressed.
    determined_with_protected: usize,
}

/// The values of each number among all members with the same appearance.
type Groups<K> = BTreeMap<K, Vec<BTreeSet<i64>>>;

fn note<K: Ord>(groups: &mut Groups<K>, key: K, truth: &Truth) {
    let sets = groups.entry(key).or_insert_with(|| vec![BTreeSet::new(); truth[0].len()]);
    sets.iter_mut().zip(&truth[0]).for_each(|(set, number)| _ = set.insert(*number));
}

fn go_through(worlds: &[World], judged: i64, hide: impl Fn(&World) -> Vec<bool>) -> Counted {
    let mut counted = Counted::default();
    let (mut by_seen, mut by_both) = (Groups::new(), Groups::new());
    let all_hidden: Vec<Vec<bool>> = worlds.iter().map(hide).collect();
    for (world, hidden) in worlds.iter().zip(&all_hidden) {
        let protected = world.protected(&world.truth);
        let seen = seen(world, &world.truth, hidden);
        let wanted: BTreeSet<usize> = protected.iter().flatten().copied().collect();
        assert!(protected.iter().zip(hidden).all(|(of, hidden)| of.is_empty() || *hidden), "a small number is shown: {world:?}");
        counted.sites += 1;
        counted.written += hidden.len();
        counted.hidden += hidden.iter().filter(|hidden| **hidden).count();
        counted.protected += wanted.len();
        note(&mut by_seen, seen.clone(), &world.truth);
        if seen.iter().any(Option::is_some) {
            note(&mut by_both, (seen, wanted), &world.truth);
        }
    }
    // Members that look like one at the edge may be beyond it.
    let is_judged = |world: &World| world.truth[0].iter().all(|number| *number <= judged);
    for (world, hidden) in worlds.iter().zip(&all_hidden).filter(|(world, _)| is_judged(world)) {
        let seen = seen(world, &world.truth, hidden);
        let wanted: BTreeSet<usize> = world.protected(&world.truth).iter().flatten().copied().collect();
        for var in wanted.iter().filter(|var| by_seen[&seen][**var].len() == 1) {
            if counted.determined < 4 {
                println!("{var} is determined: {seen:?} of {:?}", world.truth[0]);
            }
        }
        counted.determined += wanted.iter().filter(|var| by_seen[&seen][**var].len() == 1).count();
        if let Some(sets) = by_both.get(&(seen.clone(), wanted.clone())) {
            for var in wanted.iter().filter(|var| sets[**var].len() == 1) {
                if counted.determined_with_protected < 4 {
                    println!("{var} is determined with protected: {seen:?} of {:?}", world.truth[0]);
                }
            }
            counted.determined_with_protected += wanted.iter().filter(|var| sets[**var].len() == 1).count();
        }
    }
    counted
}

/// Returns every way to distribute at most `most` people for which the site can be written.
fn all(places: usize, most: i64, make: impl Fn(Vec<i64>) -> World) -> Vec<World> {
    let worlds = ways(places, most).into_iter().map(make);
    // The same data are written in all: no share of nobody.
    let is_share_of_nobody = |world: &World, written: &Written| matches!(written, Written::Cell { what: What::Share { base, .. }, .. } if world.truth[0][*base] == 0);
    worlds.filter(|world| !world.written.iter().any(|written| is_share_of_nobody(world, written))).collect()
}

fn is_safe(name: &str, (places, most): (usize, i64), make: impl Fn(Maker) -> World) {
    // With the lower threshold fewer people suffice for as many cases.
    for (limit, most) in [(3, most - 2), (5, most)] {
        let worlds = all(places, most, |numbers| make(Maker { given: Some(numbers), ..Maker::new(1, limit) }));
        let counted = go_through(&worlds, most - i64::from(limit), |world| world.hidden(&world.hide(&world.truth)));
        println!("{name}, limit {limit}: {counted:?}");
        let unsafe_one = go_through(&worlds, most - i64::from(limit), |world| world.only_protected(&world.truth));
        println!("{name}, limit {limit}, only small ones: {unsafe_one:?}");
        assert!(unsafe_one.determined > 10, "{name}, limit {limit}: {unsafe_one:?}");
        assert!(counted.protected > 50 && counted.hidden < counted.written, "{name}, limit {limit}: {counted:?}");
        assert_eq!((counted.determined, counted.determined_with_protected), (0, 0), "{name}, limit {limit}: {counted:?}");
    }
}

fn dims(groups: bool) -> Dims {
    Dims { root: 0, groups, categories: 0, complete: true, periods: year(2023) }
}

#[test]
fn one_share_with_its_base_for_women_and_men() {
    is_safe("share", (4, 12), |mut maker| {
        let given = maker.given.take().unwrap_or_default();
        // Of women and men those whom the share counts, and the others.
        maker.given = Some(vec![given[0] + given[1], given[2] + given[3], given[0], given[2]]);
        let bases = maker.cube(&dims(true), &mut |maker, _| maker.leaf());
        maker.shares("s", &dims(true), &bases, |_, _| true, Counts::People);
        maker.world
    });
}

#[test]
fn a_unit_through_an_operation_without_numbers() {
    is_safe("operation", (3, 14), |mut maker| {
        let operation = maker.area("ifo", AreaKind::Operation, Some(0), None);
        maker.area("a", AreaKind::Unit, Some(operation), Some(true));
        maker.area("b", AreaKind::Unit, Some(operation), Some(true));
        maker.area("c", AreaKind::Unit, Some(0), None);
        maker.counts("x", &dims(false));
        maker.world.written.retain(|written| !matches!(written, Written::Cell { key, .. } if key.area.as_str() == "ifo"));
        maker.world
    });
}

#[test]
fn two_indicators_that_make_up_another() {
    is_safe("indicators", (4, 12), |mut maker| {
        let (first, one) = maker.counts("a", &dims(true));
        let (second, other) = maker.counts("b", &dims(true));
        let whole = maker.together(&one, &other);
        for part in [first, second] {
            maker.part_of(part, PartOf::Indicator(IndicatorId::parse("t").expect("a name")));
        }
        let at = maker.indicator("t", &dims(true), Statistic::Count, Counts::People);
        maker.write(at, &whole, |_, var| What::Count(var));
        maker.world
    });
}

#[test]
fn two_halves_and_their_year() {
    let periods: Vec<Period> = (1..=2).map(|half| Period { year: 2023, part: Part::Half(half) }).collect();
    is_safe("year", (4, 12), |mut maker| {
        year_of(&mut maker, &Dims { periods: periods.clone(), ..dims(true) });
        maker.world
    });
}

#[test]
fn those_asked_and_those_who_answered() {
    is_safe("survey", (4, 12), |mut maker| {
        maker.rounds(&dims(true));
        maker.world.questions = Some(vec![]);
        maker.world
    });
}
