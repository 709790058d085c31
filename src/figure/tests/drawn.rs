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

/// Returns the lengths of the bars of a single series, in order, as parsed from the drawing.
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

/// Returns a figure of three groups over eight years, with a target.
fn eight_years() -> Figure {
    let draft = Draft::new("Nöjda med hemtjänsten", "percent", Better::Higher, Statistic::Share)
        .total("2017=79 2018=81 2019=82 2020=80 2021=83 2022=79 2023=85 2024=86")
        .women("2017=80 2018=83 2019=84 2020=79 2021=85 2022=81 2023=89 2024=88")
        .men("2017=77 2018=78 2019=79 2020=81 2021=80 2022=76 2023=78 2024=83")
        .target(Group::Total, "2024", Aim::AtLeast(number("88")));
    draft.figure(&Request { groups: everybody(), ..request_kind(Kind::Line) })
}

#[test]
fn three_lines_through_eight_years_take_less_than_four_kibibytes() {
    for drawing in drawings(&eight_years()) {
        assert!(drawing.len() < 4096, "{} bytes: {drawing}", drawing.len());
    }
}

#[test]
fn no_coordinate_has_more_than_two_decimals_and_nothing_has_a_style() {
    let everything = [
        eight_years(),
        continuity().figure(&request_kind(Kind::Line)),
        returned().figure(&Request { groups: everybody(), ..request_kind(Kind::Bar) }),
        satisfied().figure(&request_kind(Kind::Bullet)),
        deviations().figure(&request()),
    ];
    for drawing in everything.iter().flat_map(drawings) {
        let document = Document::parse(&drawing).expect("well-formed");
        for attribute in document.descendants().flat_map(|node| node.attributes()) {
            let (name, text) = (attribute.name(), attribute.value());
            assert_ne!(name, "style", "{drawing}");
            let numbers = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
            let longest = numbers.filter_map(|number| number.split_once('.')).map(|(_, decimals)| decimals.len()).max();
            assert!(longest.unwrap_or(0) <= 2, "{name}={text}");
        }
    }
}

#[test]
fn a_target_that_would_be_led_across_other_bars_is_told_beside_its_own() {
    let share = |name: &str| Draft::new(name, "percent", Better::Higher, Statistic::Share).total("2022=74 2023=79 2024=86");
    let led = |draft: Draft| drawings(&draft.figure(&request_kind(Kind::Bar))).map(|drawing| drawing.contains("class=\"ld\""));
    assert_eq!(led(share("Sist").target(Group::Total, "2024", Aim::AtLeast(number("80")))), [true, true]);
    assert_eq!(led(share("Först").target(Group::Total, "2022", Aim::AtLeast(number("76")))), [false, false]);
    assert_eq!(led(share("Över de andra").target(Group::Total, "2022", Aim::AtLeast(number("99")))), [true, true]);
}

/// Returns the straight lines of a class, each as the coordinates of its ends.
fn lines(document: &Document<'_>, class: &'static str) -> Vec<[f64; 4]> {
    let read = |line: Node<'_, '_>| {
        let path = line.attribute("d").unwrap_or_default();
        let numbers: Vec<f64> = path.split(['M', 'L', 'H', 'V', ' ']).filter_map(|number| number.parse().ok()).collect();
        match (numbers.as_slice(), path.contains('H')) {
            ([x, y, other], true) => [*x, *y, *other, *y],
            ([x, y, other], false) => [*x, *y, *x, *other],
            ([x1, y1, x2, y2], _) => [*x1, *y1, *x2, *y2],
            _ => panic!("{path}"),
        }
    };
    of_class(document, class).map(read).collect()
}

/// Returns the vertical middle of the letters of each text of one line, from left to right: x, other x, y.
fn middles(document: &Document<'_>) -> Vec<[f64; 3]> {
    let size = value(&document.root_element(), "font-size");
    let texts =
        document.descendants().filter(|node| node.has_tag_name("text") && !node.children().any(|part| part.attribute("y").is_some()));
    let middle = |text: Node<'_, '_>| {
        let words: String = text.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
        // A letter is at least this wide in any font.
        let (x, length) = (value(&text, "x"), words.chars().count() as f64 * size * 0.3);
        let left = match text.attribute("text-anchor") {
            Some("middle") => x - length / 2.0,
            Some("end") => x - length,
            _ => x,
        };
        [left, left + length, value(&text, "y") - size * 0.35]
    };
    texts.map(middle).collect()
}

#[test]
fn no_target_goes_through_a_text() {
    let share = |aims: &[Aim]| {
        let draft = Draft::new("Andel", "percent", Better::Higher, Statistic::Share)
            .total("2022=38 2023=52 2024=61")
            .women("2024=63")
            .men("2024=41");
        aims.iter().zip(["2022", "2023", "2024"]).fold(draft, |draft, (aim, period)| draft.target(Group::Total, period, aim.clone()))
    };
    let (between, least) = (Aim::Between(number("40"), number("60")), |text| Aim::AtLeast(number(text)));
    for draft in [share(&[between.clone(), between.clone(), between]), share(&[least("39"), least("55"), least("88")])] {
        for groups in [vec![Group::Total], everybody()] {
            let figure = draft.figure(&Request { groups, ..request_kind(Kind::Bar) });
            for drawing in drawings(&figure) {
                let document = Document::parse(&drawing).expect("well-formed");
                for [x1, y1, x2, y2] in lines(&document, "tm") {
                    let through = |[left, right, y]: &[f64; 3]| {
                        (x1 == x2 && (*left..*right).contains(&x1) && (y1..y2).contains(y))
                            || (y1 == y2 && (y1 - y).abs() < 5.0 && x1 < *right && *left < x2)
                    };
                    assert_eq!(middles(&document).into_iter().find(through), None, "{x1} {y1} {x2} {y2}: {drawing}");
                }
            }
        }
    }
}

#[test]
fn targets_of_several_groups_say_whose_they_are() {
    let draft =
        returned().target(Group::Total, "2023", Aim::AtLeast(number("85"))).target(Group::Women, "2023", Aim::AtLeast(number("90")));
    let text = |draft: &Draft| {
        let figure = draft.figure(&Request { groups: everybody(), ..request_kind(Kind::Line) });
        drawings(&figure).map(|drawing| drawing.replace('\u{a0}', " ").replace("</tspan>", " "))
    };
    for drawing in text(&draft) {
        assert!(drawing.contains("(kvinnor)") && drawing.contains("(totalt)"), "{drawing}");
    }
    let same = returned().target(Group::Total, "2023", Aim::AtLeast(number("85")));
    assert!(text(&same).iter().all(|drawing| !drawing.contains("(totalt)")));
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
