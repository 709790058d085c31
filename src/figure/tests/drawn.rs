use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::fixtures::*;
use super::*;
use crate::indicator::{Better, Group, Statistic};

fn drawings(figure: &Figure) -> [String; 2] {
    let locale = locale("sv");
    [Width::Wide, Width::Narrow].map(|width| svg(figure, &locale, width, "f1"))
}

fn value(node: &Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("{name} of {node:?}"))
}

fn of_class<'a, 'i: 'a>(document: &'a Document<'i>, class: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    document.descendants().filter(move |node| node.attribute("class") == Some(class))
}

/// The lengths of the bars of a single series, in order, read back from the drawing.
fn lengths(drawing: &str) -> Vec<f64> {
    let document = Document::parse(drawing).expect("well-formed");
    let bars: Vec<(f64, f64)> = of_class(&document, "br").map(|bar| (value(&bar, "width"), value(&bar, "height"))).collect();
    let standing = bars.windows(2).all(|pair| pair[0].0 == pair[1].0);
    bars.iter().map(|(width, height)| if standing { *height } else { *width }).collect()
}

fn draft(values: &[Decimal]) -> Draft {
    let cells: String = values.iter().enumerate().map(|(index, value)| format!("{}={value} ", 2000 + index)).collect();
    Draft::new("Belopp", "mnkr", Better::Neutral, Statistic::Sum).total(&cells)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn bars_are_as_long_as_their_numbers(tenths in proptest::collection::vec(-5000i64..5000, 2..9), ranked: bool) {
        let values: Vec<Decimal> = tenths.iter().map(|tenths| Decimal::new(*tenths, 1)).collect();
        let figure = if ranked {
            let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
            let rows: Vec<(&str, &str)> = texts.iter().map(|text| ("Ett slag", text.as_str())).collect();
            Draft::new("Slag", "mnkr", Better::Neutral, Statistic::Sum).categories("2023", &rows).figure(&request_kind(Kind::Ranked))
        } else {
            draft(&values).figure(&request_kind(Kind::Bar))
        };
        let shown: Vec<f64> = figure.series[0].points.iter().filter_map(|point| point.state.number()?.abs().try_into().ok()).collect();
        for drawing in drawings(&figure) {
            let lengths = lengths(&drawing);
            prop_assert_eq!(lengths.len(), shown.len());
            let most = shown.iter().copied().fold(0.0, f64::max);
            let longest = lengths.iter().copied().fold(0.0, f64::max);
            for (length, number) in lengths.iter().zip(&shown) {
                prop_assert!(most == 0.0 || (length - number / most * longest).abs() <= 0.16, "{length} for {number}: {drawing}");
            }
        }
    }

    #[test]
    fn points_of_a_line_stand_as_high_as_their_numbers(tenths in proptest::collection::vec(-5000i64..5000, 2..9)) {
        let values: Vec<Decimal> = tenths.iter().map(|tenths| Decimal::new(*tenths, 1)).collect();
        let figure = draft(&values).figure(&request_kind(Kind::Line));
        let numbers: Vec<f64> = values.iter().filter_map(|value| (*value).try_into().ok()).collect();
        for drawing in drawings(&figure) {
            let document = Document::parse(&drawing).expect("well-formed");
            let points: Vec<(f64, f64)> = of_class(&document, "mk").map(|point| (value(&point, "cx"), value(&point, "cy"))).collect();
            prop_assert_eq!(points.len(), numbers.len());
            let steps: Vec<f64> = points.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
            prop_assert!(steps.iter().all(|step| (step - steps[0]).abs() <= 0.21), "years are not evenly apart: {steps:?}");
            let high = numbers.iter().copied().enumerate().max_by(|a, b| a.1.total_cmp(&b.1)).expect("a number");
            let low = numbers.iter().copied().enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).expect("a number");
            let scale = (points[low.0].1 - points[high.0].1) / (high.1 - low.1).max(1e-9);
            for ((_, y), number) in points.iter().zip(&numbers) {
                prop_assert!((points[high.0].1 + (high.1 - number) * scale - y).abs() <= 0.16);
            }
        }
    }
}

#[test]
fn a_line_is_cut_at_missing_years_and_breaks_and_joined_where_nobody_measures() {
    let pieces = |draft: Draft| {
        let drawing = svg(&draft.figure(&request_kind(Kind::Line)), &locale("sv"), Width::Wide, "f");
        let document = Document::parse(&drawing).expect("well-formed");
        of_class(&document, "ln").map(|line| line.attribute("d").unwrap_or_default().matches(['M', 'L']).count()).collect::<Vec<_>>()
    };
    let share = |cells: &str| Draft::new("Andel", "percent", Better::Higher, Statistic::Share).total(cells);
    assert_eq!(pieces(share("2018=1 2019=2 2020=3")), [3]);
    assert_eq!(pieces(share("2018=1 2019=2 2021=3 2022=4")), [2, 2], "a year without a cell");
    assert_eq!(pieces(share("2018=1 2019=2 2020=- 2021=3 2022=4")), [2, 2], "a missing number");
    assert_eq!(pieces(share("2018=1 2019=2 2020=.. 2021=3 2022=4")), [2, 2], "a hidden number");
    assert_eq!(pieces(share("2018=1 2019=2 2020=/ 2021=3 2022=4")), [4], "an unmeasured year");
    assert_eq!(pieces(share("2018=1 2019=2 2020=3 2021=4").cut("2020", "Ny fråga")), [2, 2], "a break");
    assert_eq!(pieces(share("2018=1 2019=2 2020=3p 2021=4p")), [2, 3], "a preliminary end of its own look");
    let mut every = share("2017=1 2019=2 2021=3 2025=4");
    every.0.every = 2;
    assert_eq!(pieces(every), [3], "every second year, and one of them lost");
}

#[test]
fn a_hidden_number_is_in_no_face() {
    let draft = Draft::new("Antal", "person|personer", Better::Neutral, Statistic::Count).total("2021=10 2022=.. 2023=12");
    for kind in [Kind::Line, Kind::Bar] {
        let figure = draft.figure(&request_kind(kind));
        let table = table(&figure, &locale("sv"));
        assert!(table.contains("<td class=\"figure-state\">visas inte: för få personer</td>"), "{table}");
        for drawing in drawings(&figure) {
            assert!(drawing.contains("••") || drawing.contains("visas inte"), "{drawing}");
        }
    }
    let hidden = Draft::new("Antal", "person|personer", Better::Neutral, Statistic::Count).total("2023=..");
    assert_eq!(drawings(&hidden.figure(&request())), [String::new(), String::new()], "nothing to draw");
}

#[test]
fn a_drawing_is_named_compact_and_without_style() {
    for figure in
        [continuity().figure(&request()), returned().figure(&Request { groups: everybody(), ..request() }), deviations().figure(&request())]
    {
        let both = drawings(&figure);
        let ids: Vec<String> = both
            .iter()
            .flat_map(|drawing| {
                let document = Document::parse(drawing).expect("well-formed");
                let root = document.root_element();
                assert_eq!(root.attribute("role"), Some("img"));
                let ids: Vec<String> = document.descendants().filter_map(|node| node.attribute("id").map(str::to_owned)).collect();
                for named in root.attribute("aria-labelledby").unwrap_or_default().split(' ') {
                    assert!(ids.iter().any(|id| id == named), "{named}");
                }
                ids
            })
            .collect();
        assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len(), "{ids:?}");
        for drawing in both {
            assert!(drawing.len() < 4096, "{} bytes", drawing.len());
            assert!(!drawing.contains("style=") && !drawing.contains("  ") && !drawing.contains('\n'), "{drawing}");
            assert!(!drawing.contains('#') || drawing.contains("url(#"), "a colour: {drawing}");
        }
    }
}

#[test]
fn an_axis_that_leaves_out_zero_says_so() {
    let narrow = Draft::new("Andel", "percent", Better::Higher, Statistic::Share).total("2021=78 2022=80 2023=79");
    let wide = Draft::new("Andel", "percent", Better::Higher, Statistic::Share).total("2021=20 2022=80 2023=79");
    assert!(drawings(&narrow.figure(&request())).iter().all(|drawing| drawing.contains("Axeln börjar vid 7")));
    assert!(drawings(&wide.figure(&request())).iter().all(|drawing| !drawing.contains("Axeln börjar")));
}

#[test]
fn a_table_has_a_word_in_every_cell() {
    let figure = satisfied().figure(&request_kind(Kind::Bar));
    assert_eq!(
        table(&figure, &locale("sv")).replace('\u{a0}', " "),
        "<table class=\"figure-table\"><caption>Nöjda med hemtjänsten 2022–2023, procent</caption><thead><tr><th scope=\"col\">År</th>\
         <th scope=\"col\">Härnösand</th><th scope=\"col\">Måltal</th></tr></thead><tbody><tr><th scope=\"row\">2022</th><td>79 %</td>\
         <td class=\"figure-state\">inget</td></tr><tr><th scope=\"row\">2023</th><td>85 %<sup><span class=\"visually-hidden\">Not </span>1</sup></td>\
         <td>88 %</td></tr></tbody></table>"
    );
    assert_eq!(figure.notes[0].text.replace('\u{a0}', " "), "Verksamhetschefens kommentar anger 80 %.");
    assert_eq!(figure.base.as_deref(), Some("Bygger på 228 svar (2023)."));
    assert_eq!(figure.source.as_deref(), Some("Källa: Kvalitetsberättelsen 2023."));
}

#[test]
fn markup_in_a_name_is_text() {
    let draft =
        Draft::new("<script>&", "a\"b", Better::Neutral, Statistic::Count).categories("2023", &[("<b>fet</b>", "1"), ("&amp;", "2")]);
    let figure = draft.figure(&request());
    for face in drawings(&figure).into_iter().chain([table(&figure, &locale("sv"))]) {
        assert!(!face.contains("<script") && !face.contains("<b>"), "{face}");
        assert!(face.contains("&lt;b&gt;") || face.contains("&lt;b&gt;fet"), "{face}");
        assert!(Document::parse(&face).is_ok());
    }
}

#[test]
fn groups_and_areas_are_given_in_the_order_asked_for() {
    let groups = vec![Group::Men, Group::Women];
    let figure = returned().figure(&Request { groups, ..request() });
    let names: Vec<&str> = figure.series.iter().map(|series| series.name.as_str()).collect();
    assert_eq!(names, ["Män", "Kvinnor"]);
}
