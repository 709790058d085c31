//! Words of indicators made at random: every sentence that opens has its subject, period and unit.

use super::fixtures::*;
use super::words_subject::{named, with_units};
use super::*;
use crate::indicator::{Aim, Better, CellValue, Group};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// An indicator made at random, and what of it is shown.
struct Made(Draft, Request);

impl std::fmt::Debug for Made {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} of {:?}", self.1, self.0.0.cells)
    }
}

/// What numbers are, with their unit.
const MEASURES: [(Statistic, &str); 7] = [
    (Statistic::Count, "anmälan|anmälningar"),
    (Statistic::Count, "person|personer"),
    (Statistic::Share, "percent"),
    (Statistic::Mean, "dag|dagar"),
    (Statistic::Mean, "poäng"),
    (Statistic::Median, "dag|dagar"),
    (Statistic::Sum, "tusen kronor"),
];

/// Indicators that a kind may be able to show.
fn any_of(kind: Kind) -> impl Strategy<Value = Made> {
    let measure = prop::sample::select(MEASURES.to_vec());
    let better = prop::sample::select(vec![Better::Higher, Better::Lower, Better::Neutral]);
    let tenths = || prop_oneof![3 => 0u32..1000, 1 => 0u32..50];
    let cell = prop_oneof![
        14 => tenths().prop_map(|number| (String::new(), number, "")),
        1 => tenths().prop_map(|number| ("~".to_owned(), number, "")),
        1 => tenths().prop_map(|number| (String::new(), number, "p")),
        1 => Just(("-".to_owned(), 0, "")),
        1 => Just(("..".to_owned(), 0, "")),
    ];
    let more = (prop::bool::ANY, prop::bool::ANY, prop::bool::ANY);
    let made = (measure, better, prop::collection::vec(cell, 120), 0usize..4, 1usize..5, more);
    made.prop_map(move |((statistic, unit), better, cells, shape, years, (fine, aimed, cut))| {
        let mut draft = Draft::new("Väntan", unit, better, statistic);
        let fine = fine && matches!(statistic, Statistic::Share | Statistic::Mean | Statistic::Median);
        let written = |(before, number, after): &(String, u32, &str)| match before.as_str() {
            "-" | ".." => before.clone(),
            _ if fine => format!("{before}{}.{}{after}", number / 10, number % 10),
            _ => format!("{before}{}{after}", number / 10),
        };
        let mut cells = cells.iter().map(written).collect::<Vec<_>>().into_iter().cycle();
        let mut next = |years: usize| {
            (0..years).map(|year| format!("{}={}", 2023 - year, cells.next().unwrap_or_default())).collect::<Vec<_>>().join(" ")
        };
        let places = ["2280", "0000", "2281", "2282", "2283", "22"];
        let mut request = if kind == Kind::Map { super::drawn_map::request() } else { request_kind(kind) };
        match (kind, shape) {
            (Kind::Stacked, _) => {
                draft.0.whole = crate::indicator::Whole::Complete;
                let whole: Vec<String> = (0..3)
                    .map(|part| (0..years).map(|year| format!("{}={}", 2023 - year, 10 + part * 7 + year)).collect::<Vec<_>>().join(" "))
                    .collect();
                draft = named(draft, &[("Alfa", &whole[0]), ("Beta", &whole[1]), ("Gamma", &whole[2])]);
            }
            (Kind::Funnel, _) => {
                draft = Draft::new("Nöjda", "percent", better, Statistic::Share);
                for place in ["2280", "2281", "2282", "2283", "2284"] {
                    draft = draft.row(place, Group::Total, "", &next(1));
                }
                for (at, cell) in draft.0.cells.values_mut().enumerate() {
                    cell.base = Some(40 + 230 * u32::try_from(at).expect("few cells"));
                    // Of numbers that are all over, nearly all would be outside the limits.
                    if let CellValue::Number(number) = &mut cell.value
                        && shape > 0
                    {
                        *number = Decimal::from(78) + *number % Decimal::from(3 * shape);
                    }
                }
                request.areas = ["2280", "2281", "2282", "2283", "2284"].map(area_id).to_vec();
            }
            (Kind::Strip | Kind::Map, _) => {
                for place in ["2280", "2281", "2282", "2283"] {
                    draft = draft.row(place, Group::Total, "", &next(1));
                }
                draft = draft.row("2284", Group::Total, "", "2023=3");
                request.areas = ["2280", "2281", "2282", "2283", "2284"].map(area_id).to_vec();
            }
            (Kind::Control, _) => {
                draft = draft.total(&next(12 + 4 * years));
                request.groups = vec![Group::Total];
            }
            (_, 0) => draft = draft.total(&next(years + 1)).women(&next(years + 1)).men(&next(years + 1)),
            (_, 1) => {
                let rows: Vec<String> = (0..3).map(|_| next(years)).collect();
                draft = named(draft, &[("Alfa", &rows[0]), ("Beta", &rows[1]), ("Gamma", &rows[2])]).total(&next(years));
            }
            (_, 2) => {
                for place in places.iter().take(years + 1) {
                    draft = draft.row(place, Group::Total, "", &next(2));
                }
                request.areas = places.iter().take(years + 1).map(|id| area_id(id)).collect();
            }
            _ => {
                for place in ["0000", "2281"] {
                    draft = draft.row(place, Group::Women, "", &next(years)).row(place, Group::Men, "", &next(years));
                }
                request.areas = vec![area_id("0000"), area_id("2281")];
                request.groups = vec![Group::Women, Group::Men];
            }
        }
        if kind == Kind::Bullet {
            draft.0.scale = Some((number("0"), number("100")));
        }
        if aimed && better != Better::Neutral {
            draft = draft.target(
                Group::Total,
                "2023",
                if better == Better::Higher { Aim::AtLeast(Decimal::from(50)) } else { Aim::AtMost(Decimal::from(50)) },
            );
        }
        if cut && years > 2 {
            draft = draft.cut("2022", "Ny fråga");
        }
        draft.0.settle();
        Made(draft, request)
    })
}

/// What a sentence can be of, in small letters.
const SUBJECTS: [(&str, &str); 15] = [
    ("andelen", "share"),
    ("antalet", "number"),
    ("medelvärdet", "mean"),
    ("i snitt", "mean"),
    ("medianen", "median"),
    ("summan", "sum"),
    ("värde", "value"),
    ("skillnaden", "difference"),
    ("vanligast", "common"),
    ("störst", "largest"),
    ("högst", "highest"),
    ("talen", "figures"),
    ("inga", "no "),
    ("delen", "part"),
    // "24 av 51 avvikelser".
    (" av ", " of "),
];

#[test]
fn fifty_figures_of_each_kind_have_words_with_subject_period_and_unit() {
    let mut runner = TestRunner::deterministic();
    for kind in Kind::ALL {
        let mut told = 0;
        for _ in 0..2000 {
            let Made(draft, request) = any_of(kind).new_tree(&mut runner).expect("an indicator").current();
            told += usize::from(["sv", "en"].iter().filter(|lang| has_words(kind, &draft, &request, lang)).count() == 2);
            if told == 50 {
                break;
            }
        }
        assert_eq!(told, 50, "{kind:?} could not be drawn");
    }
}

/// Prints fifty descriptions of each kind in both languages, to be read by whoever changes a sentence: `cargo test --lib printed -- --ignored
/// --nocapture`.
#[test]
#[ignore = "prints what is to be read"]
fn fifty_descriptions_of_each_kind_are_printed() {
    let mut runner = TestRunner::deterministic();
    for kind in Kind::ALL {
        let mut told = 0;
        while told < 50 {
            let Made(draft, request) = any_of(kind).new_tree(&mut runner).expect("an indicator").current();
            let figures =
                ["sv", "en"].map(|lang| select(&draft.0, &with_units(), &locale(lang), &request).map(|figure| (figure, locale(lang))));
            let [Ok((swedish, sv)), Ok((english, en))] = figures else { continue };
            told += 1;
            let short = |words: String| if words.is_empty() { "(none)".to_owned() } else { words };
            let rows = swedish.series.iter().map(|series| {
                let cells: Vec<String> = series.points.iter().map(|point| format!("{:?}", point.state)).collect();
                format!("{}: {}", series.name, cells.join(" ").replace("Number", ""))
            });
            println!("\n{kind:?} {told} [{}]", rows.collect::<Vec<_>>().join(" | "));
            println!("  sv {}", short(describe(&swedish, &sv).join(" ")));
            println!("  en {}", short(describe(&english, &en).join(" ")));
        }
    }
}

/// Whether there is such a figure with a number; then it has its words.
fn has_words(kind: Kind, draft: &Draft, request: &Request, lang: &str) -> bool {
    let locale = locale(lang);
    let Ok(figure) = select(&draft.0, &with_units(), &locale, request) else { return false };
    if !figure.series.iter().flat_map(|series| &series.points).any(|point| point.state.number().is_some()) {
        return false;
    }
    let words = describe(&figure, &locale).join(" ");
    let small = words.to_lowercase();
    let in_language = |(swedish, english): (&'static str, &'static str)| if lang == "sv" { swedish } else { english };
    assert!(SUBJECTS.iter().any(|subject| small.contains(in_language(*subject))), "{kind:?} without a subject: {words}");
    assert!(words.contains("202") || words.contains("201"), "{kind:?} without a period: {words}");
    let has_unit = if draft.0.statistic == Statistic::Share {
        small.contains(in_language(("procent", "per")))
    } else {
        ["anmäl", "person", "dag", "poäng", "kronor"].iter().any(|unit| small.contains(unit))
    };
    assert!(has_unit, "{kind:?} without a unit: {words}");
    for name in figure.fixed.names(&locale) {
        assert!(small.contains(&name.to_lowercase()), "{kind:?} without {name}: {words}");
    }
    true
}
