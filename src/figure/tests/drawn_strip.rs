use std::collections::BTreeSet;

use proptest::prelude::*;
use roxmltree::Document;

use super::fixtures::*;
use super::*;
use crate::indicator::{Better, Group, Statistic, Unit};

/// Returns municipalities named by letters with their numbers; the first is the own area. `members` are in the only group.
pub fn crowd(numbers: &[&str], members: &[usize]) -> (Draft, crate::area::Areas) {
    let mut areas = areas();
    areas.retain(|id, area| id.as_str() == "2280" || area.kind == AreaKind::Group);
    let mut draft = Draft::new("Andel", "percent", Better::Higher, Statistic::Share);
    let mut ids = Vec::new();
    for (index, number) in numbers.iter().enumerate() {
        let id = if index == 0 { "2280".to_owned() } else { format!("{:04}", 3000 + index) };
        let mut area = areas[&area_id("2280")].clone();
        if index > 0 {
            area.id = area_id(&id);
            area.name = crate::name::Wording::plain(format!("Kommun {index}"));
            areas.insert(area.id.clone(), area);
        }
        draft = draft.row(&id, Group::Total, "", &format!("2023={number}"));
        ids.push(area_id(&id));
    }
    if let Some(group) = areas.get_mut(&area_id("liknande")) {
        group.members = members.iter().map(|index| ids[*index].clone()).collect();
    }
    (draft, areas)
}

pub fn strip((draft, areas): &(Draft, crate::area::Areas)) -> Figure {
    select(&draft.0, areas, &locale("sv"), &request_kind(Kind::Strip)).expect("a strip")
}

/// Returns the middles of all dots, as parsed from the paths.
fn dots(drawing: &str) -> Vec<(f64, f64)> {
    let document = Document::parse(drawing).expect("well-formed");
    let number = |text: &str| text.parse::<f64>().expect("a coordinate");
    let mut dots = Vec::new();
    for node in document.descendants() {
        let path = node.attribute("d").unwrap_or_default();
        match node.attribute("class") {
            // The key's sample is the only dot with its own size.
            Some("dt") if node.attribute("stroke-width") != Some("5") || path.matches('M').count() > 1 => {
                dots.extend(path.split('M').skip(1).map(|dot| {
                    let (x, rest) = dot.split_once(' ').expect("x and y");
                    let (y, length) = rest.split_once('h').expect("a length");
                    (number(x) + number(length) / 2.0, number(y))
                }));
            }
            Some("mk" | "ho") if node.has_tag_name("circle") => {
                let at = |name| number(node.attribute(name).expect("a middle"));
                dots.push((at("cx"), at("cy")));
            }
            _ => {}
        }
    }
    dots
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn dots_stand_where_their_numbers_are_and_hide_none(tenths in proptest::collection::vec(-500i64..1000, 5..60)) {
        let texts: Vec<String> = tenths.iter().map(|tenths| Decimal::new(*tenths, 1).to_string()).collect();
        let numbers: Vec<&str> = texts.iter().map(String::as_str).collect();
        let (mut draft, areas) = crowd(&numbers, &[]);
        draft.0.unit = Unit::Text(crate::name::Wording::plain("mnkr"));
        let figure = strip(&(draft, areas));
        let mut shown: Vec<f64> = tenths.iter().map(|tenths| *tenths as f64 / 10.0).collect();
        shown.sort_by(f64::total_cmp);
        let (low, high) = (shown[0], shown[shown.len() - 1]);
        for width in [Width::Wide, Width::Narrow] {
            let mut dots = dots(&svg(&figure, &locale("sv"), width, "f"));
            prop_assert_eq!(dots.len(), shown.len());
            for (index, a) in dots.iter().enumerate() {
                for b in &dots[index + 1..] {
                    prop_assert!((a.0 - b.0).hypot(a.1 - b.1) >= 3.7, "{a:?} hides {b:?}");
                }
            }
            dots.sort_by(|a, b| a.0.total_cmp(&b.0));
            let scale = (dots[dots.len() - 1].0 - dots[0].0) / (high - low).max(1e-9);
            for ((x, _), number) in dots.iter().zip(&shown) {
                prop_assert!((dots[0].0 + (number - low) * scale - x).abs() <= 0.16, "{number} at {x}");
            }
        }
    }
}

#[test]
fn every_area_of_the_table_is_a_dot_and_the_peers_are_marked() {
    let figure = strip(&crowd(&["20", "10", "-", "30", "40p", "25", "..", "27", "28", "29", "3–4"], &[1, 3, 2]));
    let drawing = svg(&figure, &locale("sv"), Width::Wide, "f");
    assert_eq!(dots(&drawing).len(), 7, "six others and the own area: {drawing}");
    let peers = Document::parse(&drawing).expect("well-formed");
    let peers = peers.descendants().find(|node| node.attribute("class") == Some("pe")).and_then(|node| node.attribute("d"));
    assert_eq!(peers.unwrap_or_default().matches('M').count(), 2, "the peer without a number has no mark");
    assert!(drawing.contains("Liknande kommuner (2)") && drawing.contains("Övriga kommuner (6)"), "{drawing}");
    assert!(drawing.contains("class=\"dh\""), "the preliminary one is hollow");
}

#[test]
fn the_rows_are_in_the_order_of_names_and_the_quartiles_below_them() {
    let figure = strip(&crowd(&["20", "10", "30", "40", "25", "27", "28", "29"], &[]));
    let names: Vec<&str> = figure.positions.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(names[0], "Härnösand");
    assert!(names[1..].is_sorted(), "{names:?}");
    let table = table(&figure, &locale("sv")).replace('\u{a0}', " ");
    assert!(table.contains("<tr class=\"figure-own\"><th scope=\"row\">Härnösand</th><td>20 %</td></tr>"), "{table}");
    let foot = table.split("<tfoot>").nth(1).unwrap_or_default();
    let row = |name: &str, number: &str| format!("<tr><th scope=\"row\">{name}</th><td>{number}</td></tr>");
    let rows = [row("Nedre kvartil", "24 %"), row("Median", "28 %"), row("Övre kvartil", "29 %")].concat();
    assert_eq!(foot, format!("{rows}</tfoot></table>"));
    assert!(
        figure
            .notes
            .iter()
            .any(|note| note.text == "Median och kvartiler är egen bearbetning, beräknade här av uppgifterna för åtta kommuner."),
        "{:?}",
        figure.notes
    );
}

#[test]
fn a_group_that_has_no_numbers_of_its_own_may_be_asked_for() {
    let (draft, mut areas) = crowd(&["20", "10", "30", "40", "25", "27"], &[1]);
    let mut other = areas[&area_id("liknande")].clone();
    other.id = area_id("norrland");
    other.name = crate::name::Wording::plain("Norrland");
    other.members = vec![area_id("3002"), area_id("3003")];
    areas.insert(other.id.clone(), other);
    let figure = |request: &Request| select(&draft.0, &areas, &locale("sv"), request).expect("a strip");
    let peers = |figure: &Figure| figure.positions.iter().filter(|row| row.role == Role::Peer).count();
    assert_eq!(peers(&figure(&request_kind(Kind::Strip))), 0, "with two groups, neither is meant");
    let asked = figure(&Request { areas: vec![area_id("norrland")], ..request_kind(Kind::Strip) });
    assert_eq!((peers(&asked), asked.positions.len()), (2, 6));
    assert_eq!(asked.strip_areas().and_then(|crowd| crowd.peers.as_deref()), Some("Norrland"));
}

#[test]
fn awkward_numbers_are_drawn_without_a_text_on_another() {
    let long = "Kommunen med det allra längsta namnet som någon har kunnat komma på i hela landet";
    for numbers in [
        vec!["1"; 290],
        vec!["0"; 5],
        vec!["-1", "-2", "-3", "-4", "-5"],
        vec!["0.001", "0.002", "0.003", "0.004", "0.001"],
        vec!["123456789012", "1", "2", "3", "4", "5", "6", "999999999999"],
        vec!["50", "1", "2", "3", "4", "5", "6", "100"],
        vec!["50", "50", "50", "50", "50", "50", "50", "51"],
    ] {
        let (draft, mut areas) = crowd(&numbers, &[1, 2, 3]);
        for name in [None, Some(long)] {
            if let Some(name) = name {
                areas.values_mut().for_each(|area| area.name = crate::name::Wording::plain(name));
            }
            let figure = strip(&(Draft(draft.0.clone()), areas.clone()));
            for width in [Width::Wide, Width::Narrow] {
                let drawing = svg(&figure, &locale("sv"), width, "f");
                boxes::apart(&drawing);
                assert!(Document::parse(&drawing).is_ok(), "{drawing}");
            }
        }
    }
}

#[test]
fn more_dots_than_have_room_stand_in_columns_within_the_same_height() {
    let texts: Vec<String> = (0..600).map(|index| format!("{}", 40 + index % 3)).collect();
    let numbers: Vec<&str> = texts.iter().map(String::as_str).collect();
    let figure = strip(&crowd(&numbers, &[]));
    for width in [Width::Wide, Width::Narrow] {
        let dots = dots(&svg(&figure, &locale("sv"), width, "f"));
        assert_eq!(dots.len(), numbers.len());
        let places: BTreeSet<i64> = dots.iter().map(|dot| dot.0.round() as i64).collect();
        assert_eq!(places.len(), 3, "each stands where its number is");
        let (low, high) = dots.iter().fold((f64::MAX, f64::MIN), |(low, high), dot| (low.min(dot.1), high.max(dot.1)));
        assert!((215.0..=221.0).contains(&(high - low)), "{low} to {high}");
    }
}
