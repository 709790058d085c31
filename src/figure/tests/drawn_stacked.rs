use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::fixtures::*;
use super::*;
use crate::figure::svg::boxes;
use crate::indicator::{Group, Side, Statistic};

fn drawings(figure: &Figure) -> [String; 2] {
    let locale = locale("sv");
    [Width::Wide, Width::Narrow].map(|width| svg(figure, &locale, width, "f1"))
}

fn value(node: &Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("{name} of {node:?}"))
}

/// Returns the parts of a drawing, row by row from left to right: the start and the length of each, and the top of its row.
fn parts(drawing: &str) -> Vec<(f64, f64, f64)> {
    let document = Document::parse(drawing).expect("well-formed");
    let alone = |group: &Node<'_, '_>| {
        let children: Vec<_> = group.children().filter(Node::is_element).collect();
        children.len() == 1 && children[0].has_tag_name("rect")
    };
    let groups = document.descendants().filter(|node| node.has_tag_name("g")).filter(alone);
    groups
        .filter_map(|group| group.first_element_child())
        .map(|part| (value(&part, "x"), value(&part, "width"), value(&part, "y")))
        .collect()
}

/// Returns the positions of the lines from which parts are measured.
fn zeros(drawing: &str) -> Vec<f64> {
    let document = Document::parse(drawing).expect("well-formed");
    let lines = document.descendants().filter(|node| node.attribute("class") == Some("ze"));
    lines.filter_map(|line| line.attribute("d")?.trim_start_matches('M').split(' ').next()?.parse().ok()).collect()
}

fn numbers(figure: &Figure, position: usize) -> Vec<f64> {
    figure.series.iter().filter_map(|series| series.points[position].state.number()?.try_into().ok()).collect()
}

const NAMES: [&str; 6] = [
    "Fall",
    "Läkemedel",
    "Brister i informationsöverföring mellan kommunens och regionens verksamheter vid utskrivning",
    "مرحبا بالعالم",
    "Övrigt",
    "Bemötande",
];

/// Returns a whole with these parts in periods from 2020.
fn random(tenths: &[Vec<i64>], unit: &str, sides: &[Option<Side>]) -> Draft {
    let cells: Vec<String> = (0..tenths[0].len())
        .map(|part| tenths.iter().enumerate().map(|(row, parts)| format!("{}={} ", 2020 + row, Decimal::new(parts[part], 1))).collect())
        .collect();
    let parts: Vec<(&str, Option<Side>, &str)> =
        cells.iter().enumerate().map(|(part, cells)| (NAMES[part], sides[part % sides.len()], cells.as_str())).collect();
    whole(unit, Statistic::Sum, &parts)
}

fn rows() -> impl Strategy<Value = Vec<Vec<i64>>> {
    (2usize..=6, 1usize..=4).prop_flat_map(|(parts, rows)| {
        let number = prop_oneof![Just(0i64), 0..20i64, 0..1000i64, 0..1_000_000i64];
        proptest::collection::vec(proptest::collection::vec(number, parts), rows)
    })
}

const SCALE: [Option<Side>; 5] =
    [Some(Side::Negative), Some(Side::Negative), Some(Side::Neutral), Some(Side::Positive), Some(Side::Positive)];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn parts_are_as_long_as_their_numbers_and_follow_each_other(tenths in rows()) {
        let figure = random(&tenths, "mnkr", &[None]).figure(&request_kind(Kind::Stacked));
        for drawing in drawings(&figure) {
            let (drawn, zero) = (parts(&drawing), zeros(&drawing)[0]);
            let largest = (0..tenths.len()).map(|row| numbers(&figure, row).iter().sum::<f64>()).fold(0.0, f64::max);
            let whole = drawn.iter().map(|part| part.0 + part.1 - zero).fold(0.0, f64::max);
            let mut drawn = drawn.iter();
            for row in 0..tenths.len() {
                let (mut at, mut top) = (zero, None);
                for number in numbers(&figure, row).into_iter().filter(|number| *number != 0.0) {
                    let part = drawn.next().expect("a part for each number that is not zero");
                    prop_assert!((part.0 - at).abs() <= 0.3, "a part begins at {} and not at {at}", part.0);
                    prop_assert!(largest == 0.0 || (part.1 - number / largest * whole).abs() <= 0.3, "{} for {number}", part.1);
                    prop_assert!((part.2 - *top.get_or_insert(part.2)).abs() < 0.01, "one row");
                    at = part.0 + part.1;
                }
            }
            prop_assert!(drawn.next().is_none(), "nothing is drawn for zero");
        }
    }

    #[test]
    fn answers_begin_at_the_middle_and_those_on_neither_side_apart(tenths in rows()) {
        let figure = random(&tenths, "mnkr", &SCALE).figure(&request());
        prop_assert!(figure.is_centred() && figure.kind() == Kind::Stacked);
        let drawn_as = [Side::Negative, Side::Positive, Side::Neutral];
        let order: Vec<usize> = drawn_as
            .iter()
            .flat_map(|side| (0..figure.series.len()).filter(|series| figure.series[*series].side == Some(*side)))
            .collect();
        for drawing in drawings(&figure) {
            let (drawn, zeros) = (parts(&drawing), zeros(&drawing));
            let total: f64 = drawn.iter().map(|part| part.1).sum();
            let sum: f64 = (0..tenths.len()).flat_map(|row| numbers(&figure, row)).sum();
            let mut drawn = drawn.iter();
            for row in 0..tenths.len() {
                let numbers = numbers(&figure, row);
                for series in order.iter().filter(|series| numbers[**series] != 0.0) {
                    let part = drawn.next().expect("a part for each number that is not zero");
                    prop_assert!(sum == 0.0 || (part.1 - numbers[*series] / sum * total).abs() <= 0.4, "{} for {}", part.1, numbers[*series]);
                    let (left, right) = (part.0, part.0 + part.1);
                    match figure.series[*series].side {
                        Some(Side::Negative) => prop_assert!(right <= zeros[0] + 0.2),
                        Some(Side::Positive) => prop_assert!(left >= zeros[0] - 0.2),
                        _ => prop_assert!(zeros.len() < 2 || left >= zeros[1] - 0.2),
                    }
                }
            }
        }
    }

    #[test]
    fn every_number_is_written_and_no_text_covers_another(tenths in rows(), sided: bool, percent: bool) {
        let sides: &[Option<Side>] = if sided { &SCALE } else { &[None] };
        let figure = random(&tenths, if percent { "percent" } else { "mnkr" }, sides).figure(&request_kind(Kind::Stacked));
        for drawing in drawings(&figure) {
            prop_assert_eq!(boxes::faults(&drawing), Vec::<String>::new(), "{}", drawing);
            let mut texts: Vec<String> = boxes::texts(&drawing).into_iter().map(|text| text.text.replace("\u{a0}%", "")).collect();
            for point in figure.series.iter().flat_map(|series| &series.points) {
                let label = point.label.replace("\u{a0}%", "");
                let at = texts.iter().position(|text| *text == label);
                prop_assert!(at.is_some(), "{label} is not in the drawing");
                texts.swap_remove(at.unwrap_or_default());
            }
        }
    }
}

#[test]
fn nothing_and_everything_can_be_drawn() {
    let drawn = |parts: &[(&str, Option<Side>, &str)], unit: &str| {
        let figure = whole(unit, Statistic::Sum, parts).figure(&request_kind(Kind::Stacked));
        for drawing in drawings(&figure) {
            assert_eq!(boxes::faults(&drawing), Vec::<String>::new(), "{drawing}");
        }
    };
    drawn(&[("A", None, "2023=0"), ("B", None, "2023=0")], "percent");
    drawn(&[("A", None, "2023=100"), ("B", None, "2023=0"), ("C", None, "2023=0")], "percent");
    drawn(&[("A", None, "2023=0.001"), ("B", None, "2023=99.999")], "percent");
    drawn(&[("A", None, "2022=- 2023=50.5"), ("B", None, "2022=- 2023=50.5")], "percent");
    drawn(&[("A", None, "2023=99999999999999"), ("B", None, "2023=1"), ("C", None, "2023=1234567890")], "kronor");
    drawn(&[(NAMES[2], None, "2023=~40p"), (NAMES[2], None, "2023=60")], "personer som svarat på enkäten om hemtjänsten");
    let missing = whole("percent", Statistic::Share, &[("A", None, "2023=.."), ("B", None, "2023=..")]);
    assert_eq!(drawings(&missing.figure(&request_kind(Kind::Stacked))), [String::new(), String::new()]);
}

#[test]
fn the_axis_of_shares_ends_at_a_hundred_and_that_of_answers_has_no_signs() {
    let texts = |figure: &Figure| {
        let [wide, _] = drawings(figure);
        boxes::texts(&wide).into_iter().map(|text| text.text.replace('\u{a0}', " ")).collect::<Vec<_>>()
    };
    let plain = texts(&answers().figure(&Request { centred: false, ..request() }));
    assert!(plain.contains(&"100 %".to_owned()), "{plain:?}");
    let centred = texts(&answers().figure(&request()));
    assert!(centred.iter().all(|text| !text.contains('−')), "{centred:?}");
}

#[test]
fn a_break_between_two_wholes_is_drawn_and_numbered() {
    let figure = answers().cut("2023", "Ny fråga").figure(&request());
    for drawing in drawings(&figure) {
        assert!(drawing.contains("class=\"ct\"") && drawing.contains("2023¹"), "{drawing}");
    }
}

#[test]
fn rounded_shares_that_miss_a_hundred_have_a_note() {
    let noted = |parts: &[(&str, Option<Side>, &str)], unit: &str| {
        let figure = whole(unit, Statistic::Share, parts).figure(&request_kind(Kind::Stacked));
        figure
            .notes
            .iter()
            .any(|note| note.text.replace('\u{a0}', " ") == "Delarna är avrundade och summerar därför inte alltid till 100 %.")
    };
    assert!(noted(&[("A", None, "2023=33"), ("B", None, "2023=33"), ("C", None, "2023=33")], "percent"));
    assert!(noted(&[("A", None, "2022=50 2023=50.1"), ("B", None, "2022=50 2023=50.0")], "percent"));
    assert!(!noted(&[("A", None, "2023=40"), ("B", None, "2023=60")], "percent"));
    assert!(!noted(&[("A", None, "2023=40"), ("B", None, "2023=50")], "percent"), "rounding cannot take away ten");
    assert!(!noted(&[("A", None, "2023=33"), ("B", None, "2023=66")], "kronor"));
}

#[test]
fn answers_on_a_scale_are_stacked_by_themselves_and_only_a_whole_is() {
    assert_eq!(answers().figure(&request()).kind(), Kind::Stacked);
    let refused = |draft: &Draft, request: &Request| match select(&draft.0, &areas(), &locale("sv"), request) {
        Err(crate::diagnostic::Problem::IncompleteWhole { why, .. }) => why,
        other => panic!("{other:?}"),
    };
    let mut open = answers();
    open.0.whole = crate::indicator::Whole::Incomplete;
    assert_eq!(open.figure(&request()).kind(), Kind::Bar);
    assert_eq!(refused(&open, &request_kind(Kind::Stacked)), "not-said");
    let some = Request {
        categories: vec![crate::name::CategoryId::parse("c0").expect("an id"), crate::name::CategoryId::parse("c1").expect("an id")],
        ..request_kind(Kind::Stacked)
    };
    assert_eq!(refused(&answers(), &some), "left-out");
    let part = |cells: &str| whole("mnkr", Statistic::Sum, &[("A", None, "2023=5"), ("B", None, cells)]);
    assert_eq!(refused(&part("2023=-"), &request_kind(Kind::Stacked)), "unknown");
    assert_eq!(refused(&part("2023=-3"), &request_kind(Kind::Stacked)), "negative");
    let groups = Request { groups: vec![Group::Women, Group::Men], ..request_kind(Kind::Stacked) };
    let draft = whole("percent", Statistic::Share, &[("A", None, "2023=5"), ("B", None, "2023=95")]);
    let draft = draft.row("2280", Group::Women, "c0", "2023=40").row("2280", Group::Women, "c1", "2023=60");
    let draft = draft.row("2280", Group::Men, "c0", "2023=30").row("2280", Group::Men, "c1", "2023=70");
    assert_eq!(draft.figure(&groups).rows, Rows::Groups);
}
