//! That what is hidden stays hidden: an attacker who knows every sum finds no hidden number, and what both of two sites hide changes no byte.

mod attacker;
mod cubes;

use std::collections::BTreeMap;

use insyn::indicator::{CellKey, CellValue, Group, Whole};
use proptest::prelude::*;

use attacker::computed;
use cubes::{Cube, Shape, Written, cube, key, make};

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn nobody_can_compute_a_hidden_count(cube in cube()) {
        let shown = cube.hidden();
        prop_assert_eq!(computed(&cube, &shown), Vec::<CellKey>::new());
        for (key, cell) in &shown.cells {
            if let CellValue::Number(number) = cell.value {
                prop_assert!(number < 1.into() || number >= 5.into(), "{key:?} is shown");
            }
        }
    }
}

#[test]
fn big_tmp() {
    for (county, small) in [(false, 0), (false, 20), (true, 100), (true, 10), (true, 4), (true, 2)] {
        let shape = Shape { areas: 290, county, genders: true, categories: 5, whole: Whole::Complete, periods: 15 };
        let mut seed = 12345_u64;
        let mut rand = || {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (seed >> 33) as i64
        };
        let numbers: Vec<i64> = (0..50_000)
            .map(|_| {
                let r = rand();
                if small > 0 && r % small == 0 { rand() % 5 } else { 5 + rand() % 200 }
            })
            .collect();
        let cube = make(&shape, &numbers, &[Written::Number]);
        let count = |i: &insyn::indicator::Indicator| i.cells.values().filter(|c| c.value == CellValue::Suppressed).count();
        let start = std::time::Instant::now();
        let shown = cube.hidden();
        println!(
            "county {county} 1/{small}: cells {} small {} hidden {} in {:?}",
            shown.cells.len(),
            count(&cube.only_small_hidden()),
            count(&shown),
            start.elapsed()
        );
    }
}
