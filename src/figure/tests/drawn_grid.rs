//! Tests of matrices: the numbers parsed from the drawing are those of the table, and no text extends beyond its cell.

use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::fixtures::*;
use super::words_grid::{by_areas, risks, types};
use super::*;
use crate::indicator::{Better, Group, Statistic};

const WIDTHS: [Width; 2] = [Width::Wide, Width::Narrow];

/// A cell as drawn: left, top, right, bottom, shade.
type Drawn = (f64, f64, f64, f64, usize);

fn cells(document: &Document<'_>) -> Vec<Drawn> {
    let mut cells = Vec::new();
    for path in document.descendants().filter(|node| node.has_tag_name("path")) {
        let class = path.attribute("class").unwrap_or_default();
        let Some(shade) = class.strip_prefix('h').and_then(|digit| digit.replace('e', "9").parse().ok()) else { continue };
        for cell in path.attribute("d").unwrap_or_default().split('M').filter(|cell| !cell.is_empty()) {
            let numbers: Vec<f64> =
                cell.split(|letter: char| !letter.is_ascii_digit() && letter != '.').filter_map(|part| part.parse().ok()).collect();
            cells.push((numbers[0], numbers[1], numbers[2], numbers[3], shade));
        }
    }
    cells.sort_by(|a, b| (a.1, a.0).partial_cmp(&(b.1, b.0)).expect("a number"));
    cells
}

/// Returns every line of horizontally centred text, with its middle and its baseline.
fn texts(document: &Document<'_>) -> Vec<(f64, f64, String)> {
    let centred = |node: &Node<'_, '_>| node.parent().is_some_and(|group| group.attribute("text-anchor") == Some("middle"));
    let mut texts = Vec::new();
    for text in document.descendants().filter(|node| node.has_tag_name("text") && centred(node)) {
        let lines: Vec<_> = text.children().filter(|node| node.has_tag_name("tspan")).collect();
        for line in if lines.is_empty() { vec![text] } else { lines } {
            let at = |name: &str| line.attribute(name).and_then(|text| text.parse::<f64>().ok()).expect("a place");
            texts.push((at("x"), at("y"), line.text().unwrap_or_default().to_owned()));
        }
    }
    texts
}

/// Returns the text of each cell, row by row, with its shade.
fn read(drawing: &str) -> Vec<(String, usize)> {
    let document = Document::parse(drawing).expect("well-formed");
    let texts = texts(&document);
    let within = |cell: &Drawn| {
        let inside = texts.iter().filter(|(x, y, _)| cell.0 < *x && *x < cell.2 && cell.1 < *y && *y < cell.3);
        inside.map(|(_, _, text)| text.as_str()).collect::<Vec<_>>().join(" ")
    };
    cells(&document).iter().map(|cell| (within(cell), cell.4)).collect()
}

fn grid(numbers: &[Vec<i64>]) -> Figure {
    let ids = ["2280", "2281", "2282", "2283"];
    let first: Vec<String> = numbers.iter().map(|row| row[0].to_string()).collect();
    let rows: Vec<(&str, &str)> = first.iter().map(|number| ("Ett slag", number.as_str())).collect();
    let mut draft = Draft::new("Slag", "fall", Better::Neutral, Statistic::Sum).categories("2023", &rows);
    for (row, numbers) in numbers.iter().enumerate() {
        for (id, number) in ids.iter().zip(numbers).skip(1) {
            draft = draft.row(id, Group::Total, &format!("c{row}"), &format!("2023={number}"));
        }
    }
    let areas = ids.iter().take(numbers[0].len()).map(|id| area_id(id)).collect();
    draft.figure(&Request { areas, ..request_kind(Kind::Matrix) })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn cells_hold_the_tables_numbers_and_their_shade_follows_from_them(numbers in (2usize..5).prop_flat_map(|columns| proptest::collection::vec(proptest::collection::vec(-20i64..2000, columns), 2..7))) {
        let figure = grid(&numbers);
        let most = numbers.iter().flatten().copied().max().unwrap_or(0);
        for width in WIDTHS {
            let drawing = svg(&figure, &locale("sv"), width, "f");
            let read = read(&drawing);
            let expected: Vec<(String, usize)> = (0..figure.positions.len()).flat_map(|row| {
                let figure = &figure;
                let numbers = &numbers;
                (0..figure.series.len()).map(move |column| {
                    let number = numbers[row][column];
                    let shade = if number <= 0 { 0 } else { (number * 5 + most - 1) / most };
                    (figure.series[column].points[row].label.clone(), usize::try_from(shade).expect("a shade"))
                })
            }).collect();
            prop_assert_eq!(read, expected, "{}", drawing);
        }
    }
}

#[test]
fn a_cell_without_a_number_has_its_sign_or_a_word() {
    let figure = types([["12", "-"], ["..", "3–4"]]).figure(&by_areas());
    for width in WIDTHS {
        let read: Vec<String> = read(&svg(&figure, &locale("sv"), width, "f")).into_iter().map(|cell| cell.0).collect();
        assert_eq!(read, ["12", "×", "••", "3–4"]);
    }
    let absent = Draft::new("A", "fall", Better::Neutral, Statistic::Count).categories("2023", &[("Fall", "2"), ("Hot", "3")]);
    let figure = absent.row("2281", Group::Total, "c0", "2023=4").figure(&by_areas());
    let read = read(&svg(&figure, &locale("sv"), Width::Wide, "f"));
    assert_eq!(read.into_iter().map(|cell| cell.0).collect::<Vec<_>>(), ["2", "4", "3", "ingen uppgift"]);
}

#[test]
fn a_preliminary_number_has_a_dashed_edge_in_its_shade() {
    let figure = types([["12p", "1"], ["2", "3"]]).figure(&by_areas());
    let drawing = svg(&figure, &locale("sv"), Width::Wide, "f");
    assert!(drawing.contains("class=\"hp\"") && drawing.contains("class=\"h5\""), "{drawing}");
}

#[test]
fn a_risk_has_its_number_its_band_and_the_shade_of_the_band() {
    let matrix = risks(
        "title: Risk\nlikelihood: [Stor, Liten]\nseverity: [Katastrofal, Mindre]\nbands: [{from: 4, name: Hög risk}, {from: 2, name: Medelhög risk}, {from: 1, name: Låg risk}]",
    );
    let figure = risk(&matrix, &locale("sv"));
    for width in WIDTHS {
        let drawing = svg(&figure, &locale("sv"), width, "f");
        super::boxes::apart(&drawing);
        let read = read(&drawing);
        let expected = [("4 Hög risk", 5), ("2 Medelhög risk", 3), ("2 Medelhög risk", 3), ("1 Låg risk", 1)];
        assert_eq!(read, expected.map(|(text, shade)| (text.to_owned(), shade)));
    }
    let table = table(&figure, &locale("sv"));
    assert!(
        table.contains("<th scope=\"row\">Stor <span class=\"level-score\">(<span class=\"visually-hidden\">vikt </span>2)</span></th>"),
        "{table}"
    );
    assert!(
        table.contains("<td class=\"shade-3\"><span class=\"matrix-value\">4</span> <span class=\"matrix-band\">Hög risk</span></td>"),
        "{table}"
    );
}

#[test]
fn names_that_do_not_fit_have_letters_and_long_numbers_a_list() {
    let long = "Samverkansöverenskommelsen om informationsöverföring";
    let draft = |value: &str| {
        let draft = Draft::new("A", "fall", Better::Neutral, Statistic::Sum).categories("2023", &[(long, value), ("Hot", "3")]);
        let ids = ["2281", "2282", "2283", "22", "0000", "liknande"];
        ids.iter()
            .fold(draft, |draft, id| draft.row(id, Group::Total, "c0", &format!("2023={value}")).row(id, Group::Total, "c1", "2023=1"))
    };
    let areas: Vec<_> = ["2280", "2281", "2282", "2283", "22", "0000", "liknande"].into_iter().map(area_id).collect();
    let request = Request { areas, ..request_kind(Kind::Matrix) };
    let letters = svg(&draft("12").figure(&request), &locale("sv"), Width::Narrow, "f");
    assert!(letters.contains(">A</text>") && letters.contains(">G</text>") && letters.contains(">Liknande kommuner</text>"), "{letters}");
    let list = svg(&draft("1234567890").figure(&request), &locale("sv"), Width::Narrow, "f");
    [&letters, &list].into_iter().for_each(|drawing| super::boxes::apart(drawing));
    assert_eq!(list.matches(">Härnösand</text>").count(), 2, "each row names its columns: {list}");
}

#[test]
fn hostile_grids_stay_within_the_drawing() {
    let long = "Åttio tecken långa benämningar på avvikelsetyper förekommer i kommunens rapporter";
    let rtl = "مرحبا بالعالم";
    for [a, b, c, d] in [
        ["0", "0", "0", "0"],
        ["-5", "-5", "-5", "-5"],
        ["0.001", "99999999999999999999", "-1", "5p"],
        ["-", "-", "..", "1"],
        ["~40", "3–4", ".", "/"],
    ] {
        let draft = Draft::new("A", long, Better::Neutral, Statistic::Sum).categories("2023", &[(long, a), (rtl, c)]);
        let figure = draft.row("2281", Group::Total, "c0", &format!("2023={b}")).row("2281", Group::Total, "c1", &format!("2023={d}"));
        let figure = figure.figure(&by_areas());
        for (width, right) in WIDTHS.into_iter().zip([640.0, 280.0]) {
            let drawing = svg(&figure, &locale("sv"), width, "f");
            super::boxes::apart(&drawing);
            let document = Document::parse(&drawing).expect("well-formed");
            let cells = cells(&document);
            assert_eq!(cells.len(), 4);
            for (place, cell) in cells.iter().enumerate() {
                assert!(cell.0 >= 0.0 && cell.2 <= right + 0.1 && cell.2 > cell.0 && cell.3 > cell.1, "{cell:?}: {drawing}");
                let apart = |other: &Drawn| cell.2 <= other.0 || other.2 <= cell.0 || cell.3 <= other.1 || other.3 <= cell.1;
                assert!(cells[place + 1..].iter().all(apart), "{drawing}");
            }
        }
    }
}
