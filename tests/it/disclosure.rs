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
