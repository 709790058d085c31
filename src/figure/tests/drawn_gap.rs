use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::fixtures::*;
use super::*;
use crate::figure::svg::boxes;
use crate::indicator::{Better, Group, Statistic};

fn drawings(figure: &Figure) -> [String; 2] {
    let locale = locale("sv");
    [Width::Wide, Width::Narrow].map(|width| svg(figure, &locale, width, "f1"))
}

/// Returns the positions of a drawing's marks with the classes of their series, in order, without those of a key, which have a name beside them.
fn marks(drawing: &str) -> Vec<(String, f64, f64)> {
    let document = Document::parse(drawing).expect("well-formed");
    let of = |node: Node<'_, '_>| {
        let parent = node.parent_element()?;
        let place = node.attribute("transform")?.strip_prefix("translate(")?.split_once(')')?.0.split_once(' ')?;
        let named = parent.children().any(|child| child.has_tag_name("text"));
        (!named).then(|| Some((parent.attribute("class")?.to_owned(), place.0.parse().ok()?, place.1.parse().ok()?)))?
    };
    document.descendants().filter_map(of).collect()
}

fn pairs(tenths: &[(i64, i64)]) -> Draft {
    let cells = |of: fn(&(i64, i64)) -> i64| {
        let cell = |(row, pair): (usize, &(i64, i64))| format!("{}={} ", 2000 + row, Decimal::new(of(pair), 1));
        tenths.iter().enumerate().map(cell).collect::<String>()
    };
    Draft::new("Belopp", "mnkr", Better::Neutral, Statistic::Mean).women(&cells(|pair| pair.0)).men(&cells(|pair| pair.1))
}

fn cell() -> impl Strategy<Value = String> {
    let tenths = prop_oneof![0..1000i64, 700..720i64, Just(0)];
    prop_oneof![
        8 => tenths.prop_map(|tenths| Decimal::new(tenths, 1).to_string()),
        1 => Just("-".to_owned()),
        1 => Just("..".to_owned()),
        1 => Just("40–45".to_owned()),
        1 => Just("~71".to_owned()),
        1 => Just("70p".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn marks_stand_where_their_numbers_are(tenths in proptest::collection::vec((-5000i64..5000, -5000i64..5000), 1..7)) {
        let figure = pairs(&tenths).figure(&request_kind(Kind::Gap));
        for drawing in drawings(&figure) {
            let marks = marks(&drawing);
            prop_assert_eq!(marks.len(), 2 * tenths.len());
            // Within a row the lower number is drawn first.
            let mut places: Vec<(f64, f64)> = Vec::new();
            for (row, marks) in marks.chunks(2).enumerate() {
                for (class, x, _) in marks {
                    let tenths = if class == "s-women" { tenths[row].0 } else { tenths[row].1 };
                    places.push((tenths as f64, *x));
                }
            }
            let low = places.iter().copied().min_by(|a, b| a.0.total_cmp(&b.0)).expect("a mark");
            let high = places.iter().copied().max_by(|a, b| a.0.total_cmp(&b.0)).expect("a mark");
            let step = (high.1 - low.1) / (high.0 - low.0).max(1.0);
            for (number, x) in &places {
                prop_assert!((low.1 + (number - low.0) * step - x).abs() <= 0.2, "{number} at {x}");
            }
            prop_assert!(high.0 == low.0 || step > 0.0);
        }
    }

    #[test]
    fn every_number_and_distance_is_written_and_no_text_covers_another(
        cells in proptest::collection::vec((cell(), cell()), 1..6), percent: bool, target: bool,
    ) {
        let text = |of: fn(&(String, String)) -> &String| {
            cells.iter().enumerate().map(|(row, pair)| format!("{}={} ", 2018 + row, of(pair))).collect::<String>()
        };
        let unit = if percent { "percent" } else { "avvikelse|avvikelser" };
        let mut draft = Draft::new("Andel", unit, Better::Higher, Statistic::Mean).women(&text(|pair| &pair.0)).men(&text(|pair| &pair.1));
        if target {
            draft = draft.target(Group::Women, "2019", Aim::AtLeast(number("71.5")));
        }
        let figure = draft.figure(&request_kind(Kind::Gap));
        for drawing in drawings(&figure).iter().filter(|drawing| !drawing.is_empty()) {
            prop_assert_eq!(boxes::faults(drawing), Vec::<String>::new(), "{}", drawing);
            let said: String = boxes::texts(drawing).into_iter().map(|text| text.text.replace('\u{a0}', " ") + " ").collect();
            let table = table(&figure, &locale("sv"));
            for position in 0..figure.positions.len() {
                let labels = figure.series.iter().map(|series| series.points[position].label.clone());
                for text in labels.chain(describe::distance(&figure, &locale("sv"), position)) {
                    prop_assert!(said.contains(&text.replace('\u{a0}', " ")), "{text} is not in {said}");
                    prop_assert!(table.contains(&text), "{text} is not in {table}");
                }
            }
        }
    }
}

#[test]
fn marks_that_are_near_stand_one_over_the_other_and_equal_numbers_are_written_once() {
    let figure = Draft::new("Andel", "percent", Better::Higher, Statistic::Share).women("2022=84 2023=10").men("2022=84 2023=90");
    for drawing in drawings(&figure.figure(&request_kind(Kind::Gap))) {
        let marks = marks(&drawing);
        assert!((marks[0].2 - marks[1].2).abs() >= 10.0, "{marks:?}");
        assert!((marks[2].2 - marks[3].2).abs() < 0.1, "{marks:?}");
        assert_eq!(drawing.matches("84\u{a0}%").count(), 1, "{drawing}");
        assert!(drawing.contains("ingen skillnad") && drawing.contains("80 procentenheter"), "{drawing}");
    }
}

#[test]
fn long_names_and_units_of_many_words_are_not_cut() {
    let name = "Brister i informationsöverföring mellan kommunens och regionens verksamheter vid utskrivning";
    let unit = "personer som har svarat på enkäten per 1 000 invånare";
    let draft = Draft::new("Antal", unit, Better::Neutral, Statistic::Count);
    let draft = draft.categories("2022", &[(name, "9"), ("مرحبا بالعالم", "0"), ("Kort", "1234567890")]);
    let draft = draft.row("2280", Group::Total, "c0", "2023=8").row("2280", Group::Total, "c1", "2023=..").row(
        "2280",
        Group::Total,
        "c2",
        "2023=7",
    );
    for drawing in drawings(&draft.figure(&request_kind(Kind::Gap))) {
        assert_eq!(boxes::faults(&drawing), Vec::<String>::new(), "{drawing}");
    }
}

#[test]
fn an_axis_of_distances_that_leaves_out_zero_says_so() {
    let share = |women: &str, men: &str| Draft::new("Andel", "percent", Better::Higher, Statistic::Share).women(women).men(men);
    let drawn = |draft: Draft| drawings(&draft.figure(&request_kind(Kind::Gap)));
    assert!(drawn(share("2023=78", "2023=81")).iter().all(|drawing| drawing.contains("Axeln börjar vid 7") && drawing.contains("\"zz\"")));
    assert!(drawn(share("2023=7", "2023=81")).iter().all(|drawing| !drawing.contains("Axeln börjar")));
}

#[test]
fn what_is_missing_or_hidden_on_one_side_is_said_with_its_name() {
    let draft = Draft::new("Andel", "percent", Better::Higher, Statistic::Share).women("2022=.. 2023=70 ").men("2022=60 2023=-");
    let figure = draft.figure(&request_kind(Kind::Gap));
    for drawing in drawings(&figure) {
        let said: String = boxes::texts(&drawing).into_iter().map(|text| text.text + " ").collect();
        assert!(said.contains("Kvinnor: visas inte: för få personer") && said.contains("Män: saknas"), "{said}");
        assert_eq!(marks(&drawing).len(), 2);
    }
    assert!(table(&figure, &locale("sv")).contains("<th scope=\"col\">Skillnad</th>"));
    assert_eq!(table(&figure, &locale("sv")).matches("kan inte räknas ut").count(), 2);
}

#[test]
fn a_pair_is_two_groups_or_two_areas_or_two_periods_without_a_break_between() {
    let figure = returned().figure(&request_kind(Kind::Gap));
    assert_eq!((figure.rows, figure.series.len(), figure.positions.len()), (Rows::Periods, 2, 5));
    let figure = compared().figure(&Request { areas: vec![area_id("2280"), area_id("0000")], ..request_kind(Kind::Gap) });
    assert_eq!(figure.series.iter().map(|series| series.name.as_str()).collect::<Vec<_>>(), ["Härnösand", "Riket"]);
    let figure = continuity().figure(&request_kind(Kind::Gap));
    assert_eq!(figure.series.iter().map(|series| series.name.as_str()).collect::<Vec<_>>(), ["2022", "2023"]);
    let refused = |draft: &Draft, request: &Request| select(&draft.0, &areas(), &locale("sv"), request).expect_err("a problem").code();
    assert_eq!(refused(&continuity().cut("2023", "Nytt mått"), &request_kind(Kind::Gap)), "kind-does-not-fit");
    assert_eq!(refused(&deviations(), &request_kind(Kind::Gap)), "kind-does-not-fit");
    let three = Request { groups: everybody(), from: "2023".parse().ok(), ..request_kind(Kind::Gap) };
    assert_eq!(refused(&returned(), &three), "kind-does-not-fit");
}
