//! Tests of positions and styles: intervals in order, one look per category, labels at their points, months at equal distances.

use super::fixtures::*;
use super::*;
use crate::figure::svg::boxes;
use crate::indicator::{Better, Category, Group, Order, share_looks};
use crate::name::{CategoryId, Wording};

fn with(short: &str, categories: &[(&str, &str)]) -> Draft {
    let mut draft = Draft::new(short, "fall", Better::Neutral, Statistic::Count);
    for (index, (name, cells)) in categories.iter().enumerate() {
        let id = CategoryId::parse(&format!("c{index}")).expect("an id");
        draft.0.categories.push(Category { id, name: Wording::plain(*name), side: None, look: index });
        draft = draft.row("2280", Group::Total, &format!("c{index}"), cells);
    }
    draft.0.order = Order::of(&draft.0.categories);
    draft
}

fn rows(draft: &Draft) -> Vec<String> {
    draft.figure(&request_kind(Kind::Ranked)).positions.into_iter().map(|row| row.label).collect()
}

#[test]
fn classes_of_a_quantity_stand_in_their_order_whatever_their_numbers() {
    let classes =
        [("7–9 månader", "2016=679"), ("10–12 månader", "2016=405"), ("13–17 månader", "2016=369"), ("18 månader eller mer", "2016=374")];
    let mut waiting = with("Väntan", &classes);
    assert_eq!(rows(&waiting), classes.map(|class| class.0));
    let drawing = svg(&waiting.figure(&request()), &locale("sv"), Width::Wide, "f");
    assert!(drawing.contains("i skalans ordning"), "{drawing}");
    waiting.0.order = Order::Size;
    assert_eq!(rows(&waiting)[2], "18 månader eller mer", "the editor may say otherwise");
}

#[test]
fn a_category_looks_the_same_in_every_figure_of_the_site() {
    let mut one = with("A", &[("Fall", "2022=1 2023=2"), ("Läkemedel", "2022=3 2023=4")]);
    let mut other = with("B", &[("Hot", "2022=1 2023=2"), ("Fall", "2022=3 2023=4"), ("Annat", "2022=5 2023=6")]);
    share_looks([&mut one.0, &mut other.0].into_iter());
    let class = |draft: &Draft, kind, name: &str| {
        let figure = draft.figure(&request_kind(kind));
        let at = figure.series.iter().position(|series| series.name == name).expect("the category");
        crate::figure::svg::styles(&figure)[at].class
    };
    let fall = class(&one, Kind::Line, "Fall");
    assert_eq!([class(&one, Kind::Bar, "Fall"), class(&other, Kind::Line, "Fall")], [fall; 2]);
    assert_ne!(class(&one, Kind::Line, "Läkemedel"), fall);
    assert_ne!(class(&other, Kind::Line, "Hot"), fall);
    let alone = Request { categories: vec![CategoryId::parse("c1").expect("an id")], ..request_kind(Kind::Line) };
    assert_eq!(crate::figure::svg::styles(&other.figure(&alone))[0].class, fall, "alone too");
    other.0.whole = crate::indicator::Whole::Complete;
    assert_eq!(class(&other, Kind::Stacked, "Fall"), fall, "and as a part");
}

#[test]
fn the_name_of_a_line_that_ends_early_stands_at_its_end() {
    let draft = Draft::new("Elever", "percent", Better::Neutral, Statistic::Share)
        .women("2019=12.6 2020=.. 2021=- 2022=- 2023=..")
        .men("2019=8.6 2020=.. 2021=- 2022=- 2023=..");
    let figure = draft.figure(&Request { groups: vec![Group::Women, Group::Men], ..request_kind(Kind::Line) });
    for (width, whole) in [(Width::Wide, 640.0), (Width::Narrow, 280.0)] {
        let drawing = svg(&figure, &locale("sv"), width, "f");
        assert!(!drawing.contains("class=\"ld\""), "a leader would look like a trend: {drawing}");
        let name = boxes::texts(&drawing).into_iter().find(|text| text.text.starts_with("Kvinnor")).expect("its name");
        assert!(name.area.left < whole * 0.3, "{}", name.area.left);
    }
}

#[test]
fn where_a_line_that_ends_early_has_no_room_for_its_name_all_names_stand_below() {
    let mut crowded = Draft::new("Elever", "percent", Better::Neutral, Statistic::Share);
    for (index, name) in ["Grundskolan", "Gymnasiet", "Kulturskolan", "Särskolan"].iter().enumerate() {
        let id = format!("c{index}");
        crowded.0.categories.push(crate::indicator::Category {
            id: CategoryId::parse(&id).expect("an id"),
            name: crate::name::Wording::plain(*name),
            side: None,
            look: index,
        });
        let cells = format!("2018={} 2019={} 2020=- 2021=- 2022=- 2023=-", 40 + index, 41 + index);
        crowded = crowded.row("2280", Group::Total, &id, if index == 3 { "2018=5 2019=6 2020=7 2021=60 2022=8 2023=9" } else { &cells });
    }
    let figure = crowded.figure(&request_kind(Kind::Line));
    for width in [Width::Wide, Width::Narrow] {
        let drawing = svg(&figure, &locale("sv"), width, "f");
        let document = roxmltree::Document::parse(&drawing).expect("well-formed");
        let leaders = document.descendants().filter(|node| node.attribute("class") == Some("ld"));
        let length = |node: roxmltree::Node<'_, '_>| {
            let value = |name| node.attribute(name).and_then(|text| text.parse::<f64>().ok()).unwrap_or_default();
            value("x2") - value("x1")
        };
        assert!(leaders.map(length).all(|length| length < 40.0), "{drawing}");
        assert!(boxes::texts(&drawing).iter().any(|text| text.text.contains("Kulturskolan")), "{drawing}");
    }
}

#[test]
fn months_are_named_at_steps_that_divide_a_year_and_else_by_their_years() {
    let months = |count: usize| {
        let cells: Vec<String> = (0..count).map(|month| format!("{}-{:02}={}", 2015 + month / 12, month % 12 + 1, month % 7)).collect();
        let draft = Draft::new("Månader", "dag|dagar", Better::Neutral, Statistic::Mean).total(&cells.join(" "));
        svg(&draft.figure(&request_kind(Kind::Line)), &locale("sv"), Width::Wide, "f")
    };
    let named = |drawing: &str| -> Vec<String> {
        let names =
            ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
        boxes::texts(drawing).into_iter().map(|text| text.text).filter(|text| names.iter().any(|name| text.starts_with(name))).collect()
    };
    assert_eq!(named(&months(24)), ["juni", "december", "juni", "december"]);
    let nine_years = months(108);
    assert_eq!(named(&nine_years), Vec::<String>::new());
    let years: Vec<String> = boxes::texts(&nine_years).into_iter().map(|text| text.text).filter(|text| text.starts_with("20")).collect();
    assert_eq!(years, ["2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023"]);
}

#[test]
fn a_number_below_its_target_stands_before_the_targets_mark() {
    let draft = Draft::new("Nöjda", "percent", Better::Higher, Statistic::Share).total("2023=85");
    let draft = draft.target(Group::Total, "2023", Aim::AtLeast(number("88")));
    for width in [Width::Wide, Width::Narrow] {
        let drawing = svg(&draft.figure(&request_kind(Kind::Bullet)), &locale("sv"), width, "f");
        let document = roxmltree::Document::parse(&drawing).expect("well-formed");
        let mark = document.descendants().find(|node| node.attribute("class") == Some("tm")).expect("the mark");
        let path = mark.attribute("d").or_else(|| mark.attribute("x1")).expect("its place").trim_start_matches('M').to_owned();
        let x: f64 = path.split([' ', 'V', 'H', 'L']).next().and_then(|x| x.parse().ok()).expect("a number");
        let number = boxes::texts(&drawing).into_iter().find(|text| text.text == "85\u{a0}%").expect("the number");
        assert!(number.area.right < x, "{} and {x}", number.area.right);
    }
}
