use serde_json::Value;

use super::fixtures::*;
use super::*;
use crate::indicator::{Better, CellValue, Group, Statistic};

fn option(figure: &Figure) -> Value {
    echarts::option(figure, &locale("sv"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Returns the number drawn at each position of a series, from all of its pieces together.
fn drawn(option: &Value, name: &str, positions: usize) -> Vec<Option<f64>> {
    let pieces = list(&option["series"]).iter().filter(|series| series["name"] == name);
    let mut found = vec![None; positions];
    for piece in pieces {
        for (position, datum) in list(&piece["data"]).iter().enumerate() {
            let number = datum.as_f64().or(datum["value"].as_f64());
            assert!(number.is_none() || found[position].is_none() || found[position] == number, "{name} is drawn in two places");
            found[position] = number.or(found[position]);
        }
    }
    found
}

fn json(draft: &Draft) -> Value {
    let locale = locale("sv");
    let comparison = compare(&draft.0, &areas(), &locale, &request()).expect("something to compare");
    serde_json::from_str(&comparison.json(&draft.figure(&request_kind(Kind::Bar)), &locale)).expect("JSON")
}

fn every_text<'v>(value: &'v Value, name: &str, found: &mut Vec<&'v str>) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                if key.to_lowercase().ends_with(name) {
                    found.extend(field.as_str());
                }
                every_text(field, name, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| every_text(item, name, found)),
        _ => {}
    }
}

#[test]
fn the_drawing_has_the_numbers_of_the_table_and_no_other() {
    for kind in [Kind::Line, Kind::Bar] {
        let figure = returned().figure(&Request { groups: everybody(), ..request_kind(kind) });
        let option = option(&figure);
        for series in &figure.series {
            let wanted: Vec<Option<f64>> = series.points.iter().map(|point| point.state.number()?.try_into().ok()).collect();
            assert_eq!(drawn(&option, &series.name, figure.positions.len()), wanted, "{}", series.name);
        }
        let labels: Vec<&str> = list(&option["xAxis"]["data"]).iter().filter_map(Value::as_str).collect();
        assert_eq!(labels, figure.positions.iter().map(|position| position.label.as_str()).collect::<Vec<_>>());
    }
}

#[test]
fn a_line_is_cut_at_a_gap_and_at_a_break_and_dashed_where_it_is_preliminary() {
    let draft = continuity().cut("2021", "Nytt sätt att mäta").cell("2023", |cell| cell.preliminary = true);
    let figure = draft.figure(&request_kind(Kind::Line));
    let option = option(&figure);
    let pieces: Vec<Vec<usize>> = list(&option["series"])
        .iter()
        .filter(|series| series["name"] == "Härnösand")
        .map(|series| list(&series["data"]).iter().enumerate().filter(|(_, datum)| !datum.is_null()).map(|(at, _)| at).collect())
        .collect();
    assert_eq!(pieces, [vec![0, 1, 2], vec![3, 4], vec![4, 5]]);
    let last = list(&option["series"]).iter().rfind(|series| series["name"] == "Härnösand").expect("the last piece");
    assert_eq!(last["lineStyle"]["type"], serde_json::json!([1.0, 5.0]));
    assert_eq!(last["data"][5]["itemStyle"]["color"], "var(--figure-ground)");
    let marks = list(&option["series"]).iter().find(|series| !series["markLine"].is_null()).expect("what happened");
    assert_eq!(list(&marks["markLine"]["data"]).len(), 2);
}

#[test]
fn a_target_is_drawn_where_it_holds_and_nowhere_else() {
    let option = option(&satisfied().figure(&request_kind(Kind::Bar)));
    assert_eq!(drawn(&option, "Måltal", 2), [None, Some(88.0)]);
}

#[test]
fn colours_are_the_themes_and_no_two_series_look_alike() {
    let figure = returned().figure(&Request { groups: everybody(), ..request_kind(Kind::Line) });
    let option = option(&figure);
    let mut colours = Vec::new();
    every_text(&option, "color", &mut colours);
    assert!(
        colours.len() > 5 && colours.iter().all(|colour| colour.starts_with("var(--figure-") || *colour == "transparent"),
        "{colours:?}"
    );
    let looks: Vec<String> = figure
        .series
        .iter()
        .map(|series| {
            let drawn = list(&option["series"]).iter().find(|drawn| drawn["name"] == series.name.as_str()).expect("a series");
            format!("{} {}", drawn["symbol"], drawn["lineStyle"]["type"])
        })
        .collect();
    assert!(looks[0] != looks[1] && looks[1] != looks[2] && looks[0] != looks[2], "{looks:?}");
}

#[test]
fn html_with_styles_in_it_is_never_asked_for() {
    assert_eq!(option(&continuity().figure(&request_kind(Kind::Line)))["tooltip"]["renderMode"], "richText");
}

#[test]
fn the_numbers_to_choose_from_are_those_of_the_pages_with_their_states() {
    let draft = Draft::new("Hushåll", "hushåll", Better::Lower, Statistic::Count)
        .total("2019=12 2020=1234.5 2021=7 2022=9 2023=8")
        .row("0000", Group::Total, "", "2019=5 2023=6")
        .cell("2021", |cell| cell.value = CellValue::Suppressed)
        .cell("2022", |cell| {
            cell.preliminary = true;
            cell.approximate = true;
            cell.note = Some(crate::name::Wording::plain("Delvis."));
        });
    let json = json(&draft);
    assert_eq!(json["lines"], serde_json::json!([[0, 0, 0, "12 1234.5 s 9pa#1 8"], [1, 0, 0, "5 n n n 6"]]));
    assert_eq!(json["areas"][0], serde_json::json!({"id": "2280", "name": "Härnösand", "role": "own"}));
    assert_eq!(json["areas"][1]["role"], "nation");
    assert_eq!(json["notes"], serde_json::json!(["Delvis."]));
    assert_eq!(json["texts"]["figure-suppressed"], "visas inte: för få personer");
    assert_eq!(drawn(&json["option"], "Härnösand", 5)[2], None, "a hidden number is a gap");
}

#[test]
fn a_single_line_is_nothing_to_compare() {
    let draft = Draft::new("Hushåll", "hushåll", Better::Lower, Statistic::Count).total("2022=11 2023=12");
    assert_eq!(compare(&draft.0, &areas(), &locale("sv"), &request()), None);
}

#[test]
fn an_unweighted_mean_is_said_to_be_one_wherever_it_can_be_chosen() {
    let json = json(&compared().row("liknande", Group::Total, "", "2023=77"));
    let group = list(&json["areas"]).iter().find(|area| area["id"] == "liknande").expect("the group");
    assert!(group["note"].as_str().is_some_and(|note| note.contains("ovägt")), "{group}");
}
