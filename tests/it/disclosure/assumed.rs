//! Cubes that differ only in suppressed numbers look the same even if these alone have decimals, or alone show whose bases those of categories
//! are.

use std::collections::BTreeMap;

use insyn::indicator::{Cell, CellKey, CellValue, Group, Indicator, Statistic, Whole};
use rust_decimal::Decimal;

use super::cubes::{Cube, Shape, area, areas, indicator, key, nowhere, of_statistic};

const SHAPE: Shape = Shape { areas: 1, county: false, genders: false, categories: 0, whole: Whole::Complete, periods: 1 };

/// Returns the cells of an indicator after suppression.
fn shown(indicator: Indicator) -> BTreeMap<CellKey, Cell> {
    let cube = Cube { truth: BTreeMap::new(), indicator, areas: areas(&SHAPE, &["a0".into()]), own: area("a0"), sums: vec![] };
    cube.hidden().cells
}

fn hidden(cells: &BTreeMap<CellKey, Cell>) -> Vec<&CellKey> {
    cells.iter().filter(|(_, cell)| cell.value == CellValue::Suppressed).map(|(key, _)| key).collect()
}

#[test]
fn decimals_that_only_suppressed_numbers_have_decide_nothing() {
    let of = |women: &str, men: &str, total: &str| {
        let cells = [(Group::Women, women), (Group::Men, men), (Group::Total, total)].map(|(group, number)| {
            let number: Decimal = number.parse().expect("a number");
            (key("a0", group, None, 2023), Cell::of(CellValue::Number(number), nowhere()))
        });
        let made = indicator(&Shape { genders: true, ..SHAPE }, cells.into());
        shown(Indicator { threshold: Some(3), ..of_statistic(Statistic::Sum, made) })
    };
    // In integers, 1 + 3 is the only solution for 4; in tenths there are others.
    assert_eq!(of("1", "3", "4"), of("0.5", "3.5", "4"));
    // What a visible number shows is known.
    assert_eq!(hidden(&of("0.5", "9.7", "10.2")).len(), 2);
}

#[test]
fn bases_that_are_suppressed_do_not_decide_whether_bases_add_up() {
    let of = |whole: u32, parts: &[u32]| {
        let share = |base: u32| Cell { base: Some(base), ..Cell::of(CellValue::Number(Decimal::new(500, 1)), nowhere()) };
        let at = |category: Option<usize>| key("a0", Group::Total, category, 2023);
        let cells = parts.iter().enumerate().map(|(category, base)| (at(Some(category)), share(*base)));
        let made = indicator(&Shape { categories: parts.len(), ..SHAPE }, cells.chain([(at(None), share(whole))]).collect());
        shown(of_statistic(Statistic::Share, made))
    };
    // The second base is suppressed in both, and alone shows whether it is a part of the total's.
    assert_eq!(of(20, &[3, 17]), of(20, &[3, 20]));
    // A visible base that differs from the total's shows it.
    let cells = of(60, &[3, 17, 40]);
    assert_eq!(hidden(&cells).len(), 2, "{:?}", hidden(&cells));
}
