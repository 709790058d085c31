use proptest::prelude::*;
use roxmltree::Document;

use super::fixtures::*;
use super::*;
use crate::indicator::{Better, Group, Statistic};

fn figure(cells: &str) -> Figure {
    Draft::new("Andel", "percent", Better::Higher, Statistic::Share).total(cells).figure(&request_kind(Kind::Spark))
}

/// Returns the points of all paths, in order.
fn corners(drawing: &str) -> Vec<(f64, f64)> {
    let document = Document::parse(drawing).expect("well-formed");
    let paths = document.descendants().filter_map(|node| node.attribute("d"));
    let corner = |text: &str| text.trim_end_matches("h0").split_once(' ').map(|(x, y)| (x.parse().expect("x"), y.parse().expect("y")));
    paths.flat_map(|path| path.split(['M', 'L']).skip(1).filter_map(corner).collect::<Vec<_>>()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_trend_goes_through_its_numbers_however_small(tenths in proptest::collection::vec(0i64..1000, 2..12)) {
        let cells: String = tenths.iter().enumerate().map(|(index, tenths)| format!("{}={} ", 2010 + index, Decimal::new(*tenths, 1))).collect();
        let figure = figure(&cells);
        let (low, high) = (*tenths.iter().min().unwrap_or(&0) as f64, *tenths.iter().max().unwrap_or(&0) as f64);
        let faces = [spark(&figure, &locale("sv")), svg(&figure, &locale("sv"), Width::Wide, "f"), svg(&figure, &locale("sv"), Width::Narrow, "f")];
        for drawing in faces {
            let corners = corners(&drawing);
            prop_assert_eq!(corners.len(), tenths.len());
            let (top, bottom) = corners.iter().fold((f64::INFINITY, 0.0f64), |ends, corner| (ends.0.min(corner.1), ends.1.max(corner.1)));
            let steps: Vec<f64> = corners.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
            prop_assert!(steps.iter().all(|step| (step - steps[0]).abs() <= 0.21), "{steps:?}");
            for ((_, y), tenths) in corners.iter().zip(&tenths) {
                let part = if high > low { (*tenths as f64 - low) / (high - low) } else { 0.0 };
                prop_assert!((bottom - part * (bottom - top) - y).abs() <= 0.16, "{tenths} at {y}: {drawing}");
            }
        }
    }
}

#[test]
fn a_trend_in_a_line_is_named_small_and_without_text() {
    let spark = spark(&figure("2016=71 2017=73 2018=79 2019=78 2020=80 2021=81 2022=83 2023=85"), &locale("sv"));
    assert!(spark.len() <= 400, "{} bytes", spark.len());
    assert!(spark.contains("role=\"img\"") && !spark.contains("<text") && !spark.contains("style="), "{spark}");
    assert!(spark.replace('\u{a0}', " ").contains("aria-label=\"Från 71 procent 2016 till 85 procent 2023\""), "{spark}");
}

#[test]
fn a_gap_cuts_the_trend_and_a_lone_number_is_a_dot() {
    let drawing = spark(&figure("2018=1 2019=2 2020=- 2021=3 2022=.. 2023=4p"), &locale("sv"));
    let document = Document::parse(&drawing).expect("well-formed");
    let path = document.descendants().find_map(|node| node.attribute("d")).unwrap_or_default();
    assert_eq!((path.matches('M').count(), path.matches('L').count(), path.matches("h0").count()), (3, 1, 2), "{path}");
    assert!(drawing.contains("<circle class=\"ho\""), "the last is preliminary: {drawing}");
    assert_eq!(spark(&figure("2022=- 2023=.."), &locale("sv")), "", "nothing to draw");
}

#[test]
fn the_numbers_beside_a_trend_never_meet() {
    for cells in [
        "2022=1 2023=2",
        "2022=123456789012 2023=123456789012",
        "2021=- 2022=0.001 2023=..",
        "2021=-5 2022=0 2023=-3",
        "2021=1–4 2022=2 2023=3–4",
    ] {
        let mut figure = figure(cells);
        for unit in ["%", "kronor per invånare och år, alla åldrar, exklusive mervärdesskatt"] {
            figure.measure.unit.percent = unit == "%";
            figure.measure.unit.axis = unit.into();
            for width in [Width::Wide, Width::Narrow] {
                boxes::apart(&svg(&figure, &locale("sv"), width, "f"));
            }
        }
    }
}

#[test]
fn beside_the_own_trend_is_the_nations_named_at_its_end() {
    let compared = Draft::new("Andel", "percent", Better::Higher, Statistic::Share).total("2021=70 2022=79 2023=85").row(
        "0000",
        Group::Total,
        "",
        "2021=80 2022=79 2023=82",
    );
    let areas = areas();
    let of = |ids: &[&str], kind: Kind| {
        let request = Request { kind: Some(kind), areas: ids.iter().map(|id| area_id(id)).collect(), target: false, ..request() };
        select(&compared.0, &areas, &locale("sv"), &request).expect("a figure")
    };
    let (own, nation) = (of(&["2280"], Kind::Spark), of(&["0000"], Kind::Spark));
    let drawn = pair(&of(&["2280", "0000"], Kind::Line), [&own, &nation], &locale("sv"));
    let document = Document::parse(&drawn).expect("well-formed");
    let names: Vec<&str> = document.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect();
    assert_eq!(names, ["Riket"]);
    assert!(drawn.contains("Riket: Från") && drawn.matches("<path").count() == 2 && drawn.len() < 800, "{drawn}");
    super::boxes::apart(&drawn);
    // Without numbers of the other there is nothing to show beside.
    assert_eq!(pair(&of(&["2280"], Kind::Line), [&own, &nation], &locale("sv")), "");
}
