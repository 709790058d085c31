//! Shares with their bases, small enough to enumerate every possibility.

use std::collections::{BTreeMap, BTreeSet};

use insyn::indicator::{Cell, CellValue, Group, Indicator, Statistic, Whole};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::cubes::{Cube, Shape, indicator, key, nowhere, of_statistic};

/// The numbers of women and men, and the number of each that a share counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct People {
    women: u32,
    of_women: u32,
    men: u32,
    of_men: u32,
}

impl People {
    fn of(self, group: Group) -> (u32, u32) {
        match group {
            Group::Total => (self.women + self.men, self.of_women + self.of_men),
            Group::Women => (self.women, self.of_women),
            Group::Men => (self.men, self.of_men),
        }
    }

    /// Returns the share in tenths of a per cent, halves rounded up, and its base.
    fn cell(self, group: Group) -> (u32, u32) {
        let (all, told) = self.of(group);
        ((2000 * told + all) / (2 * all), all)
    }
}

pub fn people() -> impl Strategy<Value = People> {
    (1..=14_u32, 1..=14_u32, 0..=14_u32, 0..=14_u32).prop_map(|(women, men, a, b)| People {
        women,
        of_women: a % (women + 1),
        men,
        of_men: b % (men + 1),
    })
}

const GROUPS: [Group; 3] = [Group::Total, Group::Women, Group::Men];

/// Returns the indicator of these people after suppression.
pub fn shown(people: People) -> Indicator {
    let shape = Shape { areas: 1, county: false, genders: true, categories: 0, whole: Whole::Complete, periods: 1 };
    let cells = GROUPS.map(|group| {
        let (share, base) = people.cell(group);
        (key("a0", group, None, 2023), Cell { base: Some(base), ..Cell::of(CellValue::Number(Decimal::new(share.into(), 1)), nowhere()) })
    });
    let indicator = of_statistic(Statistic::Share, indicator(&shape, cells.into()));
    let cube = Cube {
        truth: BTreeMap::new(),
        indicator,
        areas: super::cubes::areas(&shape, &["a0".into()]),
        own: super::cubes::area("a0"),
        sums: vec![],
    };
    cube.hidden()
}

/// Returns the possible shares and bases of each group, given everything shown.
pub fn possible(shown: &Indicator) -> BTreeMap<Group, (BTreeSet<u32>, BTreeSet<u32>)> {
    let mut possible: BTreeMap<Group, (BTreeSet<u32>, BTreeSet<u32>)> = BTreeMap::new();
    let told = GROUPS.map(|group| {
        let cell = &shown.cells[&key("a0", group, None, 2023)];
        let share = if let CellValue::Number(share) = cell.value { Some(share * Decimal::TEN) } else { None };
        (group, share.map(|share| u32::try_from(share).expect("tenths")), cell.base)
    });
    for (women, men) in (1..=28).flat_map(|women| (1..=28).map(move |men| (women, men))) {
        for (of_women, of_men) in (0..=women).flat_map(|a| (0..=men).map(move |b| (a, b))) {
            let people = People { women, of_women, men, of_men };
            let looks = |(group, share, base): &(Group, Option<u32>, Option<u32>)| {
                let (true_share, true_base) = people.cell(*group);
                base.is_none_or(|base| base == true_base) && share.is_none_or(|share| share == true_share)
            };
            if told.iter().all(looks) {
                for group in GROUPS {
                    let (share, base) = people.cell(group);
                    let (shares, bases) = possible.entry(group).or_default();
                    shares.insert(share);
                    bases.insert(base);
                }
            }
        }
    }
    possible
}
