use std::sync::Arc;

use proptest::prelude::*;
use roxmltree::Document;

use super::fixtures::*;
use super::*;
use crate::area::{AreaKind, Areas};
use crate::indicator::{Better, Group, Statistic};
use crate::outline::{ByKind, Maps, Outlines};

/// The built-in outlines of municipalities.
static MUNICIPALITIES: std::sync::LazyLock<ByKind> = std::sync::LazyLock::new(|| {
    let text = include_str!("../../../themes/default/maps/municipality.geojson");
    ByKind::from([("municipality".to_owned(), Arc::new(Outlines::parse(text).expect("outlines")))])
});

/// Returns a request for a map of municipalities.
pub fn request() -> Request {
    Request { maps: Some(Arc::new(Maps::new(ByKind::new(), || &MUNICIPALITIES))), ..request_kind(Kind::Map) }
}

/// Returns municipalities with their codes and numbers.
fn some(numbers: &[(&str, &str)], statistic: Statistic) -> (Draft, Areas) {
    let mut areas = areas();
    let own = areas[&area_id("2280")].clone();
    areas.retain(|id, _| id.as_str() == "2280");
    let mut draft = Draft::new("Andel", "percent", Better::Higher, statistic);
    for (code, number) in numbers {
        let mut area = own.clone();
        area.id = area_id(code);
        area.name = crate::name::Wording::plain(MUNICIPALITIES["municipality"].areas[*code].name.as_str());
        areas.insert(area.id.clone(), area);
        draft = draft.row(code, Group::Total, "", &format!("2023={number}"));
    }
    (draft, areas)
}

fn map_of((draft, areas): &(Draft, Areas), request: &Request) -> Figure {
    select(&draft.0, areas, &locale("sv"), request).expect("a map")
}

const COUNTY: [(&str, &str); 7] =
    [("2280", "85"), ("2281", "80"), ("2262", "70"), ("2282", "90"), ("2283", "-"), ("2284", ".."), ("2260", "70")];

#[test]
fn a_county_is_drawn_alone_with_a_title_for_every_area() {
    let figure = map_of(&some(&COUNTY, Statistic::Share), &request());
    let map = figure.map_areas().expect("a map");
    assert_eq!(
        map.classes.iter().map(|class| (class.label.as_str(), class.count)).collect::<Vec<_>>(),
        [("70\u{a0}%", 2), ("80–85\u{a0}%", 2), ("90\u{a0}%", 1)]
    );
    for (width, size) in [(Width::Wide, "figure-wide"), (Width::Narrow, "figure-narrow")] {
        let drawn = svg(&figure, &locale("sv"), width, "f");
        let document = Document::parse(&drawn).expect("well-formed");
        assert!(drawn.contains(size));
        let titles: Vec<&str> = document.descendants().filter(|node| node.has_tag_name("title")).filter_map(|node| node.text()).collect();
        assert_eq!(titles.len(), 1 + 7, "{titles:?}");
        assert!(titles.contains(&"Härnösand: 85\u{a0}%") && titles.contains(&"Sollefteå: saknas"));
        assert!(titles.contains(&"Örnsköldsvik: visas inte: för få personer"));
        // The own area is outlined, and its name and number are written.
        assert!(document.descendants().any(|node| node.attribute("class") == Some("mw")));
        assert!(document.descendants().any(|node| node.has_tag_name("text") && node.text() == Some("Härnösand 85\u{a0}%")));
        for pattern in document.descendants().filter_map(|node| node.attribute("fill")?.strip_prefix("url(#")?.strip_suffix(')')) {
            assert!(document.descendants().any(|node| node.attribute("id") == Some(pattern)), "{pattern}");
        }
    }
}

#[test]
fn the_words_name_the_range_the_own_areas_class_and_what_is_lacking() {
    says(
        &some(&COUNTY, Statistic::Share).0,
        &some(&COUNTY, Statistic::Share).1,
        &request(),
        "För Härnösand var andelen 85 procent 2023. Härnösand hör till den mittersta av tre klasser, 80–85 %. Andelen 2023 går från 70 procent till \
         90 procent i fem kommuner. Uppgift saknas för en kommun. För en kommun visas inte talet, eftersom det gäller för få personer.",
        "For Härnösand the share was 85 per cent in 2023. Härnösand is in the middle of three classes, 80–85 %. The share in 2023 ranges from \
         70 per cent to 90 per cent in five municipalities. There is no figure for one municipality. The figure is not shown for one municipality, \
         since it concerns too few people.",
    );
}

#[test]
fn counts_are_never_on_a_map_nor_areas_without_outlines() {
    let refused = |made: &(Draft, Areas), request: &Request| select(&made.0.0, &made.1, &locale("sv"), request).expect_err("refused");
    assert!(matches!(refused(&some(&COUNTY, Statistic::Count), &request()), crate::diagnostic::Problem::MapOfCounts { .. }));
    assert!(matches!(refused(&some(&COUNTY, Statistic::Sum), &request()), crate::diagnostic::Problem::MapOfCounts { .. }));
    let mut units = some(&COUNTY, Statistic::Share);
    units.1.values_mut().for_each(|area| area.kind = AreaKind::Unit);
    assert!(matches!(refused(&units, &request()), crate::diagnostic::Problem::NoOutlines { .. }));
    let two = some(&COUNTY[..2], Statistic::Share);
    assert!(matches!(refused(&two, &request()), crate::diagnostic::Problem::KindDoesNotFit { .. }));
}

#[test]
fn bounds_are_the_lowest_numbers_of_their_classes() {
    let bounds = ["80", "90"].map(|bound| bound.parse().expect("a number")).to_vec();
    let figure = map_of(&some(&COUNTY, Statistic::Share), &Request { bounds, ..request() });
    let classes = &figure.map_areas().expect("a map").classes;
    let classes: Vec<_> = classes.iter().map(|class| (class.label.as_str(), class.count)).collect();
    assert_eq!(classes, [("lägre än 80\u{a0}%", 2), ("80\u{a0}% till lägre än 90\u{a0}%", 2), ("90\u{a0}% eller högre", 1)]);
}

/// All municipalities, with numbers by their codes.
fn everywhere(number: impl Fn(usize) -> String) -> (Draft, Areas) {
    let codes: Vec<(&str, String)> =
        MUNICIPALITIES["municipality"].areas.keys().enumerate().map(|(at, code)| (code.as_str(), number(at))).collect();
    some(&codes.iter().map(|(code, number)| (*code, number.as_str())).collect::<Vec<_>>(), Statistic::Share)
}

#[test]
fn a_map_of_all_municipalities_takes_less_than_sixty_kilobytes() {
    let made = everywhere(|at| format!("{}.{}", 50 + at % 47, at % 10));
    for classes in [3, 5] {
        let figure = map_of(&made, &Request { classes: Some(classes), ..request() });
        assert_eq!(figure.map_areas().expect("a map").classes.len(), usize::from(classes));
        for width in [Width::Wide, Width::Narrow] {
            let drawn = svg(&figure, &locale("sv"), width, "f");
            assert!(drawn.len() < 60_000, "{}", drawn.len());
            // The smallest municipalities, around Stockholm, are drawn enlarged too.
            let titles = |name: &str| drawn.matches(&format!("<title>{name}: ")).count();
            assert_eq!((titles("Sundbyberg"), titles("Solna"), titles("Härnösand")), (2, 2, 1));
            assert_eq!(drawn.matches("<title>").count(), 290 + 22);
            // Borders between counties are drawn over those between municipalities.
            assert_eq!(drawn.matches("class=\"mb\"").count(), 1);
        }
    }
}

#[test]
fn what_both_widths_draw_alike_is_on_a_page_once() {
    let figure = map_of(&everywhere(|at| format!("{}.{}", 50 + at % 47, at % 10)), &request());
    let drawn = |width, id| draw(&figure, &locale("sv"), width, id).expect("a drawing");
    let (wide, narrow) = (drawn(Width::Wide, "f-w"), drawn(Width::Narrow, "f-n"));
    let [first, second] = wide.beside(&narrow);
    assert!(second.len() < 8_000 && first.len() < wide.svg().len() + 300, "{} {}", first.len(), second.len());
    let mut whole = second;
    let document = Document::parse(&first).expect("well-formed");
    for shared in document.descendants().filter(|node| node.attribute("id").is_some_and(|id| id.starts_with("f-ws"))) {
        let id = shared.attribute("id").unwrap_or_default();
        let (_, rest) = first.split_once(&format!("<g id=\"{id}\">")).expect("a group");
        let (content, _) = rest.split_once("</g>").expect("an end");
        assert!(whole.contains(&format!("<use href=\"#{id}\"/>")), "{id}");
        whole = whole.replace(&format!("<use href=\"#{id}\"/>"), content);
    }
    assert_eq!(whole, narrow.svg());
    // A county is larger in the wide drawing, so nothing is shared.
    let county = map_of(&some(&COUNTY, Statistic::Share), &request());
    let drawn = |width, id| draw(&county, &locale("sv"), width, id).expect("a drawing");
    let [first, second] = drawn(Width::Wide, "f-w").beside(&drawn(Width::Narrow, "f-n"));
    assert!(!first.contains("<g id=") && !second.contains("<use"));
}

#[test]
fn counties_that_hang_together_are_drawn_alone_with_their_borders() {
    let drawn = |codes: &[&str]| {
        let numbers: Vec<(&str, &str)> = codes.iter().map(|code| (*code, "70")).chain([("2280", "85")]).collect();
        svg(&map_of(&some(&numbers, Statistic::Share), &request()), &locale("sv"), Width::Wide, "f")
    };
    // Gävleborg is beside Västernorrland: seven and ten municipalities, and the border between them.
    let two = drawn(&["2262", "2180", "2184"]);
    assert_eq!((two.matches("<title>").count(), two.matches("class=\"mb\"").count()), (7 + 10, 1));
    // Skåne is not, so all are drawn, to show where the two are.
    assert_eq!(drawn(&["2262", "1280", "1281"]).matches("<title>").count(), 290 + 22);
    assert!(!drawn(&["2262", "2281"]).contains("class=\"mb\""));
}

#[test]
fn a_map_that_nobody_asked_for_shows_the_country_or_the_county_if_half_of_it_has_numbers() {
    let worth = |made: &(Draft, Areas)| {
        let asked = Request { kind: None, ..request() };
        unasked_map(&made.0.0, &made.1, &asked).map(|(request, reach)| (request.areas.len(), reach))
    };
    assert_eq!(worth(&everywhere(|at| if at % 2 == 0 { "70".into() } else { "-".into() })), Some((0, Reach::Country)));
    let few = |at: usize| if at.is_multiple_of(3) { "70".to_owned() } else { "-".to_owned() };
    assert_eq!(worth(&everywhere(few)), None);
    let whole: Vec<(&str, &str)> = COUNTY.iter().map(|(code, _)| (*code, "70")).chain([("0180", "60"), ("1280", "50")]).collect();
    assert_eq!(worth(&some(&whole, Statistic::Share)), Some((7, Reach::County)));
    // Five numbers are too few, and counts are never shown.
    assert_eq!(worth(&some(&COUNTY, Statistic::Share)), None);
    assert_eq!(worth(&some(&whole, Statistic::Count)), None);
}

#[test]
fn an_own_area_without_a_number_is_named() {
    let words = |own: &str, lang: &str| {
        let numbers: Vec<(&str, &str)> = COUNTY[1..].iter().copied().chain([("2280", own)]).collect();
        let (draft, areas) = some(&numbers, Statistic::Share);
        let locale = locale(lang);
        describe(&select(&draft.0, &areas, &locale, &request()).expect("a map"), &locale).join(" ")
    };
    let said = words("..", "sv");
    assert!(
        said.contains("Talet för Härnösand visas inte, eftersom det gäller för få personer. Inte heller för en kommun visas talet"),
        "{said}"
    );
    let said = words("-", "sv");
    assert!(said.contains("Uppgift saknas för Härnösand. Uppgift saknas även för en kommun."), "{said}");
    let said = words("..", "en");
    assert!(
        said.contains("The figure for Härnösand is not shown, because it concerns too few people. Nor is the figure shown for one"),
        "{said}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_text_is_inside_the_drawing_and_on_no_other(
        own in 0usize..290, states in prop::collection::vec(0u8..8, 290), classes in prop::sample::select(vec![3u8, 5])
    ) {
        let number = |at: usize| match states[at] {
            _ if at == own => "77.7".to_owned(),
            0 => "-".to_owned(),
            1 => "..".to_owned(),
            2 => "12.5".to_owned(),
            state => format!("{}.{}", 40 + at % 57, state),
        };
        let (draft, areas) = everywhere(number);
        let code = MUNICIPALITIES["municipality"].areas.keys().nth(own).expect("an area");
        let figure = select(&draft.0, &areas, &locale("sv"), &Request { own_area: area_id(code), classes: Some(classes), ..request() }).expect("a map");
        for width in [Width::Wide, Width::Narrow] {
            let drawn = svg(&figure, &locale("sv"), width, "f");
            super::boxes::apart(&drawn);
        }
    }
}
