//! Small universes, searched exhaustively: what is shown of a member never reveals a protected number, whatever the suppression rule.

use std::collections::{BTreeMap, BTreeSet};

use insyn::indicator::{CellKey, CellValue, Indicator, Whole};

use super::cubes::{Cube, Shape, Written, make};

/// Returns every way to distribute at most `most` people.
pub fn ways(places: usize, most: i64) -> Vec<Vec<i64>> {
    let mut ways = vec![vec![]];
    for _ in 0..places {
        let longer = |way: &Vec<i64>| {
            let left = most - way.iter().sum::<i64>();
            let way = way.clone();
            (0..=left).map(move |number| way.iter().copied().chain([number]).collect())
        };
        ways = ways.iter().flat_map(longer).collect();
    }
    ways
}

/// Returns what everybody sees of a cube: each cell's number, or that it is suppressed.
fn seen(shown: &Indicator) -> Vec<Option<i64>> {
    let number = |value: &CellValue| if let CellValue::Number(number) = value { i64::try_from(*number).ok() } else { None };
    shown.cells.values().map(|cell| number(&cell.value)).collect()
}

/// The numbers that each cell has among all cubes that look the same.
type Sets = Vec<BTreeSet<i64>>;

/// The results for a universe.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counted {
    cubes: usize,
    /// Protected cells whose number follows from what is shown, by enumeration of everything that looks the same.
    determined: usize,
    /// The same for an attacker who also knows which cells are protected, if not everything is suppressed.
    determined_with_protected: usize,
    cells: usize,
    protected: usize,
    hidden: usize,
}

/// Enumerates a universe of counts, with a threshold.
fn go_through(shape: &Shape, places: usize, limit: u32, hide: impl Fn(&Cube) -> Indicator) -> Counted {
    let mut counted = Counted::default();
    let small = |number: i64| 0 < number && number < i64::from(limit);
    // All with the same appearance, and the values of each suppressed cell among them.
    let mut groups: BTreeMap<Vec<Option<i64>>, Sets> = BTreeMap::new();
    let mut with_protected: BTreeMap<(Vec<Option<i64>>, Vec<bool>), Sets> = BTreeMap::new();
    for way in ways(places, 12) {
        let mut cube = make(shape, &way, &[Written::Number]);
        cube.indicator.threshold = Some(limit);
        let seen = seen(&hide(&cube));
        let truth: Vec<i64> = cube.indicator.cells.keys().map(|key: &CellKey| cube.truth[key]).collect();
        let protected: Vec<bool> = truth.iter().map(|number| small(*number)).collect();
        counted.cubes += 1;
        counted.cells += seen.len();
        counted.protected += protected.iter().filter(|protected| **protected).count();
        counted.hidden += seen.iter().filter(|seen| seen.is_none()).count();
        let everything = seen.iter().all(Option::is_none);
        let sets = groups.entry(seen.clone()).or_insert_with(|| vec![BTreeSet::new(); truth.len()]);
        sets.iter_mut().zip(&truth).for_each(|(set, number)| _ = set.insert(*number));
        if !everything {
            let sets = with_protected.entry((seen, protected)).or_insert_with(|| vec![BTreeSet::new(); truth.len()]);
            sets.iter_mut().zip(&truth).for_each(|(set, number)| _ = set.insert(*number));
        }
    }
    let alone = |numbers: &BTreeSet<i64>| numbers.len() == 1 && numbers.iter().all(|number| small(*number));
    let hidden = |seen: &[Option<i64>], at: usize| seen[at].is_none();
    for (seen, sets) in &groups {
        for (at, set) in sets.iter().enumerate() {
            assert!(hidden(seen, at) || !set.iter().any(|number| small(*number)), "a protected number is shown: {seen:?}");
            counted.determined += usize::from(hidden(seen, at) && alone(set));
        }
    }
    for ((_, protected), sets) in &with_protected {
        counted.determined_with_protected += (0..sets.len()).filter(|at| protected[*at] && alone(&sets[*at])).count();
    }
    counted
}

const CATEGORIES: Shape = Shape { areas: 1, county: false, genders: false, categories: 3, whole: Whole::Complete, periods: 1 };
const GENDERS: Shape = Shape { areas: 1, county: false, genders: true, categories: 2, whole: Whole::Complete, periods: 1 };
const AREAS: Shape = Shape { areas: 3, county: true, genders: false, categories: 0, whole: Whole::Complete, periods: 1 };
const PART: Shape = Shape { areas: 1, county: false, genders: false, categories: 2, whole: Whole::Incomplete, periods: 1 };

fn is_safe(shape: &Shape, places: usize) {
    for limit in [3, 5] {
        let counted = go_through(shape, places, limit, Cube::hidden);
        assert!(counted.protected > 50 && counted.hidden < counted.cells, "{counted:?}");
        assert_eq!((counted.determined, counted.determined_with_protected), (0, 0), "limit {limit}: {counted:?}");
        // The same enumeration finds many if only small numbers are suppressed.
        let unsafe_one = go_through(shape, places, limit, |cube| only_small_hidden(cube, limit));
        assert!(unsafe_one.determined > 10, "limit {limit}: {unsafe_one:?}");
    }
}

fn only_small_hidden(cube: &Cube, limit: u32) -> Indicator {
    let mut indicator = cube.indicator.clone();
    for cell in indicator.cells.values_mut() {
        if matches!(cell.value, CellValue::Number(number) if number > 0.into() && number < limit.into()) {
            cell.value = CellValue::Suppressed;
        }
    }
    indicator
}

#[test]
fn three_categories_of_at_most_twelve_people_never_tell_a_protected_number() {
    is_safe(&CATEGORIES, 3);
}

#[test]
fn women_and_men_in_two_categories_never_tell_a_protected_number() {
    is_safe(&GENDERS, 4);
}

#[test]
fn two_areas_and_their_sum_never_tell_a_protected_number() {
    is_safe(&AREAS, 2);
}

#[test]
fn categories_that_are_not_everything_never_tell_a_protected_number() {
    is_safe(&PART, 3);
}
