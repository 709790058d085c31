use proptest::prelude::*;
use roxmltree::Document;

use super::fixtures::*;
use super::*;
use crate::diagnostic::Problem;
use crate::indicator::{Better, Group, Indicator, Statistic};
use crate::name::{IndicatorId, Wording};

const UNITS: [&str; 7] = ["2280", "2281", "2282", "2283", "22", "0000", "liknande"];

fn panels(cells: &[String]) -> Figure {
    let mut draft = Draft::new("Belopp", "mnkr", Better::Neutral, Statistic::Sum);
    for (id, cells) in UNITS.iter().zip(cells) {
        draft = draft.row(id, Group::Total, "", cells);
    }
    let areas = UNITS[..cells.len()].iter().map(|id| area_id(id)).collect();
    draft.figure(&Request { areas, ..request_kind(Kind::Multiples) })
}

/// Returns the points of each panel's line, as parsed from the drawing.
fn lines(drawing: &str) -> Vec<Vec<(f64, f64)>> {
    let document = Document::parse(drawing).expect("well-formed");
    let lines = document.descendants().filter(|node| node.attribute("class") == Some("ln"));
    let corner = |text: &str| text.split_once(' ').map(|(x, y)| (x.parse().expect("x"), y.parse().expect("y"))).expect("x and y");
    lines.map(|line| line.attribute("d").unwrap_or_default().split(['M', 'L']).skip(1).map(corner).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_panel_has_the_same_scale_and_every_number_its_height(
        tenths in proptest::collection::vec(proptest::collection::vec(-5000i64..5000, 5), 2..7),
    ) {
        let numbers: Vec<Vec<Decimal>> = tenths.iter().map(|row| row.iter().map(|tenths| Decimal::new(*tenths, 1)).collect()).collect();
        let row = |row: &Vec<Decimal>| row.iter().enumerate().map(|(index, number)| format!("{}={number} ", 2019 + index)).collect();
        let figure = panels(&numbers.iter().map(row).collect::<Vec<String>>());
        let all = || tenths.iter().flatten().map(|tenths| *tenths as f64 / 10.0);
        let (low, high) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
        for width in [Width::Wide, Width::Narrow] {
            let drawing = svg(&figure, &locale("sv"), width, "f");
            let lines = lines(&drawing);
            prop_assert_eq!(lines.len(), tenths.len());
            // The lines' baselines differ between rows of panels; within a panel, equal differences of numbers have equal heights.
            let mut scales = Vec::new();
            for (line, numbers) in lines.iter().zip(&tenths) {
                prop_assert_eq!(line.len(), numbers.len());
                for (a, b) in line.windows(2).zip(numbers.windows(2)) {
                    let (rise, step) = (a[0].1 - a[1].1, (b[1] - b[0]) as f64 / 10.0);
                    scales.push((rise, step));
                }
            }
            let steepest = scales.iter().max_by(|a, b| a.1.abs().total_cmp(&b.1.abs())).copied().unwrap_or((0.0, 1.0));
            for (rise, step) in scales {
                let expected = if steepest.1 == 0.0 { 0.0 } else { step * steepest.0 / steepest.1 };
                prop_assert!((rise - expected).abs() <= 0.45, "{rise} for {step}, {low}–{high}: {drawing}");
            }
            boxes::apart(&drawing);
        }
    }
}

#[test]
fn two_periods_are_bars_from_zero() {
    let figure = panels(&["2022=10 2023=20".into(), "2022=5 2023=-10".into()]);
    let drawing = svg(&figure, &locale("sv"), Width::Wide, "f");
    let document = Document::parse(&drawing).expect("well-formed");
    let bars = document.descendants().filter(|node| node.attribute("class") == Some("br"));
    let heights: Vec<f64> = bars.map(|bar| bar.attribute("height").and_then(|height| height.parse().ok()).expect("a height")).collect();
    assert_eq!(heights.len(), 4);
    for (height, part) in heights.iter().zip([0.5, 1.0, 0.25, 0.5]) {
        assert!((height - heights[1] * part).abs() < 0.16, "{heights:?}");
    }
    boxes::apart(&drawing);
}

#[test]
fn more_series_than_a_plot_can_show_are_panels_as_the_error_proposes() {
    let row = "2021=1 2022=2 2023=3".to_owned();
    let figure = panels(&vec![row; 7]);
    assert_eq!((figure.series.len(), figure.kind()), (7, Kind::Multiples));
}

#[test]
fn a_line_is_cut_and_what_it_lacks_has_a_sign() {
    let figure = panels(&["2019=1 2020=2 2021=- 2022=3 2023=4p".into(), "2019=1 2020=2 2021=3 2022=.. 2023=..".into()]);
    for width in [Width::Wide, Width::Narrow] {
        let drawing = svg(&figure, &locale("sv"), width, "f");
        let corners: Vec<usize> = lines(&drawing).iter().map(Vec::len).collect();
        assert_eq!(corners, [2, 2, 3]);
        assert!(drawing.contains(">×<") && drawing.contains(">••<") && drawing.contains("class=\"ho\""), "{drawing}");
        boxes::apart(&drawing);
    }
}

#[test]
fn awkward_numbers_and_names_stay_apart() {
    for cells in [
        vec!["2021=0 2022=0 2023=0"; 3],
        vec!["2021=1234567890 2022=1 2023=1234567890"; 4],
        vec!["2021=0.001 2022=0.002 2023=0.001"; 7],
        vec!["2021=- 2022=.. 2023=5", "2021=5 2022=. 2023=-"],
        vec!["2021=-3 2022=-4 2023=-9"; 5],
        vec!["2022=1234567 2023=-1234567"; 5],
        vec!["2021=1–4 2022=2 2023=3–4"; 2],
    ] {
        let mut figure = panels(&cells.iter().map(|cells| (*cells).to_owned()).collect::<Vec<_>>());
        for name in [None, Some("Vård- och omsorgsboendet Södra Kungsträdgårdsgatans äldreboende och korttidsplats")] {
            if let Some(name) = name {
                figure.series.iter_mut().for_each(|series| series.name = name.into());
            }
            for width in [Width::Wide, Width::Narrow] {
                boxes::apart(&svg(&figure, &locale("sv"), width, "f"));
            }
        }
    }
}

fn joined(drafts: &[(&str, &Draft)]) -> Result<Figure, Problem> {
    let indicators: Vec<Indicator> = drafts
        .iter()
        .map(|(id, draft)| {
            let mut indicator = draft.0.clone();
            indicator.id = IndicatorId::parse(id).expect("an id");
            indicator.short = Wording::plain(*id);
            indicator
        })
        .collect();
    let asked = Request { joined: true, ..request_kind(Kind::Multiples) };
    let requests: Vec<(&Indicator, Request)> = indicators.iter().map(|indicator| (indicator, asked.clone())).collect();
    join(&requests, &areas(), &locale("sv"))
}

fn share(cells: &str) -> Draft {
    Draft::new("Andel", "percent", Better::Higher, Statistic::Share).total(cells)
}

#[test]
fn indicators_of_one_unit_share_a_figure() {
    let mut every = share("2019=70 2021=72 2023=75");
    every.0.every = 2;
    let broken = share("2019=60 2020=61 2021=62 2023=64").cut("2021", "Ny fråga").event("2023", "Nytt larm");
    let figure = joined(&[("trygga", &every), ("nojda", &broken)]).expect("a figure");
    let names: Vec<&str> = figure.series.iter().map(|series| series.name.as_str()).collect();
    assert_eq!((names, figure.title.as_str()), (vec!["trygga", "nojda"], "trygga och nojda 2019–2023"));
    let labels: Vec<&str> = figure.positions.iter().map(|position| position.label.as_str()).collect();
    assert_eq!(labels, ["2019", "2020", "2021", "2022", "2023"]);
    let states = |series: usize| figure.series[series].points.iter().map(|point| point.state.number().is_some()).collect::<Vec<_>>();
    assert_eq!(states(0), [true, false, true, false, true]);
    assert_eq!(figure.series[0].points[1].state, State::NotMeasured, "every second year: the line goes on");
    assert_eq!(figure.series[1].points[3].state, State::Absent, "a lost year: the line is cut");
    let corners: Vec<usize> = lines(&svg(&figure, &locale("sv"), Width::Wide, "f")).iter().map(Vec::len).collect();
    assert_eq!(corners, [3, 2], "the second is cut at its break and at its lost year");
    assert_eq!((figure.breaks[0].series, figure.events[0].series), (Some(1), Some(1)), "what happened concerns one of them");
    let marks: Vec<&str> = figure.notes.iter().map(|note| note.mark.as_str()).collect();
    assert_eq!(marks, ["1", "2"], "{:?}", figure.notes);
}

#[test]
fn indicators_of_different_units_or_periods_do_not_share_a_scale() {
    let days = Draft::new("Väntetid", "dag|dagar", Better::Lower, Statistic::Mean).total("2022=1 2023=2");
    let months = share("2023-01=1 2023-02=2");
    let code = |drafts: &[(&str, &Draft)]| joined(drafts).expect_err("no scale").code();
    assert_eq!(code(&[("a", &share("2022=1 2023=2")), ("b", &days)]), "no-common-scale");
    assert_eq!(code(&[("a", &share("2022=1 2023=2")), ("b", &months)]), "no-common-scale");
    assert_eq!(code(&[("a", &share("2023=1")), ("b", &share("2023=2"))]), "kind-does-not-fit", "a single period is no trend");
}
