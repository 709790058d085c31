//! Tests of scales: the numbers parsed from the drawing are those of the table, and hostile ones stay within it.

use proptest::prelude::*;
use roxmltree::Document;

use super::fixtures::*;
use super::words_grid::rated;
use super::*;
use crate::indicator::{Better, Group, Statistic};

/// Returns the positions of the marks, and of the ticks of the last track.
fn read(drawing: &str) -> (Vec<f64>, Vec<f64>) {
    let document = Document::parse(drawing).expect("well-formed");
    let marks = document.descendants().filter(|node| matches!(node.attribute("class"), Some("mk" | "ho")));
    let marks = marks.filter_map(|mark| mark.attribute("cx")?.parse().ok()).collect();
    let ticks = document.descendants().rfind(|node| node.attribute("class") == Some("ze")).expect("the steps");
    let ticks = ticks.attribute("d").unwrap_or_default().split('M').filter_map(|step| step.split(' ').next()?.parse().ok()).collect();
    (marks, ticks)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_mark_stands_at_its_number(tenths in proptest::collection::vec(10i64..=100, 2..7)) {
        let texts: Vec<String> = tenths.iter().map(|tenths| Decimal::new(*tenths, 1).to_string()).collect();
        let rows: Vec<(&str, &str)> = texts.iter().map(|text| ("Ett område", text.as_str())).collect();
        let mut draft = Draft::new("Självskattning", "poäng", Better::Higher, Statistic::Mean).categories("2023", &rows);
        draft.0.scale = Some((number("1"), number("10")));
        let figure = draft.figure(&request_kind(Kind::Bullet));
        for width in [Width::Wide, Width::Narrow] {
            let drawing = svg(&figure, &locale("sv"), width, "f");
            let (marks, ticks) = read(&drawing);
            prop_assert_eq!((marks.len(), ticks.len()), (tenths.len(), 10));
            let step = (ticks[9] - ticks[0]) / 9.0;
            for (mark, tenths) in marks.iter().zip(&tenths) {
                let wanted = ticks[0] + (*tenths as f64 / 10.0 - 1.0) * step;
                prop_assert!((mark - wanted).abs() <= 0.16, "{mark} for {tenths}: {drawing}");
            }
        }
    }
}

#[test]
fn a_target_has_its_mark_its_words_and_a_verdict() {
    let figure = rated("2023=7").target(Group::Total, "2023", Aim::AtLeast(number("8"))).figure(&request());
    assert_eq!(figure.kind(), Kind::Bullet, "a single number on a scale");
    for width in [Width::Wide, Width::Narrow] {
        let drawing = svg(&figure, &locale("sv"), width, "f");
        for wanted in ["Måltal 8", "Måltalet nåddes inte", "class=\"tm\"", ">1</text>", ">10</text>", "Ett märke på en skala"] {
            assert!(drawing.contains(wanted), "{wanted}: {drawing}");
        }
        assert!(!drawing.contains("class=\"br\""), "no bar: the scale does not begin at zero");
    }
}

#[test]
fn what_lacks_is_said_at_its_track_and_a_preliminary_mark_is_hollow() {
    let mut draft = Draft::new("A", "poäng", Better::Higher, Statistic::Mean)
        .categories("2023", &[("A", "-"), ("B", ".."), ("C", "7p"), ("D", "3–4"), ("E", "/")]);
    draft.0.scale = Some((number("1"), number("10")));
    let drawing = svg(&draft.figure(&request_kind(Kind::Bullet)), &locale("sv"), Width::Wide, "f");
    for wanted in [">saknas<", ">visas inte: för få personer<", "class=\"ho\"", "class=\"ra\"", ">3–4<", ">mättes inte<"] {
        assert!(drawing.contains(wanted), "{wanted}: {drawing}");
    }
}

#[test]
fn hostile_steps_stay_within_the_drawing() {
    let long = "Åttio tecken långa benämningar på områden förekommer i kommunens självskattningar";
    for (low, high) in [("0", "1"), ("1", "10"), ("0", "4294967295")] {
        for rows in [vec![(long, low), ("مرحبا", high)], vec![("A", low)], vec![("A", high), ("B", "-")]] {
            let mut draft = Draft::new("A", long, Better::Higher, Statistic::Mean).categories("2023", &rows);
            draft.0.scale = Some((number(low), number(high)));
            let figure = draft.figure(&request_kind(Kind::Bullet));
            for (width, right) in [(Width::Wide, 640.0), (Width::Narrow, 280.0)] {
                let drawing = svg(&figure, &locale("sv"), width, "f");
                super::boxes::apart(&drawing);
                let (marks, ticks) = read(&drawing);
                assert!(ticks.len() >= 2 && ticks.len() <= 22, "{drawing}");
                assert!(marks.iter().chain(&ticks).all(|x| (7.0..=right - 7.0).contains(x)), "{drawing}");
            }
        }
    }
}

#[test]
fn hostile_bullets_stay_within_the_drawing() {
    for (value, aim) in [("0", "0"), ("-3", "5"), ("0.001", "0.002"), ("99999999999999", "1"), ("5", "-5")] {
        let draft = Draft::new("Mått", "enheter", Better::Higher, Statistic::Sum).total(&format!("2023={value}"));
        let figure = draft.target(Group::Total, "2023", Aim::AtLeast(number(aim))).figure(&request_kind(Kind::Bullet));
        for width in [Width::Wide, Width::Narrow] {
            super::boxes::apart(&svg(&figure, &locale("sv"), width, "f"));
        }
    }
}
