use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};

use super::fixtures::*;
use super::*;
use crate::colour::Colour;
use crate::indicator::{Aim, Better, Category, Group, Side, Statistic, Whole};

const SHEET: &str = include_str!("../../../themes/default/assets/figure.css");
const THEME: &str = include_str!("../../../themes/default/theme.yaml");

/// Returns a distinct colour for every figure colour of the theme, so that each can be recognised.
fn colours() -> BTreeMap<String, Colour> {
    let names = THEME.lines().filter_map(|line| line.strip_prefix("  ")?.split_once(": {")).map(|(name, _)| name.to_owned());
    let figures: BTreeSet<String> = names.filter(|name| name.starts_with("figure-")).collect();
    figures.into_iter().enumerate().map(|(at, name)| (name, Colour { rgb: [0xc0, 0x10, at as u8] })).collect()
}

/// Returns figures of every kind that these numbers fit: lines, gaps, targets and ranges, preliminary, missing and suppressed numbers, areas, types.
fn figures() -> Vec<Figure> {
    let share = |cells: &str| Draft::new("Andel", "percent", Better::Higher, Statistic::Share).total(cells);
    let mut answers = Draft::new("Svar", "percent", Better::Neutral, Statistic::Share)
        .categories("2023", &[("Ja", "60"), ("Vet inte", "15"), ("Nej", "25")]);
    answers.0.whole = Whole::Complete;
    let sides = [Side::Positive, Side::Neutral, Side::Negative];
    let sided = |(category, side): (&Category, Side)| Category { side: Some(side), ..category.clone() };
    answers.0.categories = answers.0.categories.iter().zip(sides).map(sided).collect();
    let neighbours = ["2280", "2281", "2282", "2283"];
    let beside = neighbours.iter().fold(share(""), |draft, area| draft.row(area, Group::Total, "", "2021=60 2022=62 2023=70"));
    let drafts = [
        (answers, request()),
        (beside, Request { areas: neighbours.map(area_id).to_vec(), ..request() }),
        (returned(), Request { groups: vec![Group::Women, Group::Men], from: Some("2023".parse().expect("a year")), ..request() }),
        (continuity(), request()),
        (satisfied(), request()),
        (returned(), Request { groups: everybody(), ..request() }),
        (deviations(), request()),
        (compared(), Request { areas: ["2280", "22", "0000"].map(area_id).to_vec(), ..request() }),
        (share("2018=1 2019=2 2020=3p 2021=4p").cut("2020", "Ny fråga").event("2021", "Ny enhet"), request()),
        (
            share("2020=60 2021=.. 2022=- 2023=65p").target(Group::Total, "2023", Aim::Between(number("62"), number("64"))),
            Request { groups: vec![Group::Total], ..request() },
        ),
    ];
    let of_kind = |(draft, request): &(Draft, Request)| {
        let figure = |kind| select(&draft.0, &areas(), &locale("sv"), &Request { kind: Some(kind), ..request.clone() }).ok();
        Kind::ALL.into_iter().filter_map(figure).collect::<Vec<_>>()
    };
    drafts.iter().flat_map(of_kind).collect()
}

/// Calls `check` with each figure, its drawing and its standalone picture, in both widths.
fn each(check: impl Fn(&Figure, &str, &str, &Look)) {
    let look = Look::new(SHEET, &colours());
    for figure in figures() {
        for width in [Width::Wide, Width::Narrow] {
            let imprint = ["Utgivare: Härnösand.".to_owned()];
            let wanted = Portable { width, pixels: None, look: &look, imprint: &imprint };
            check(&figure, &svg(&figure, &locale("sv"), width, "f"), &portable(&figure, &locale("sv"), wanted), &look);
        }
    }
}

/// Returns the shapes and texts of a drawing, each without its style. The outline behind a text is part of its style.
fn shapes(root: Node<'_, '_>) -> Vec<String> {
    let is_shape = |node: &Node<'_, '_>| {
        node.is_element()
            && node.attribute("aria-hidden").is_none()
            && !node.ancestors().any(|above| above.attribute("aria-hidden").is_some())
    };
    let geometry =
        |name: &str| matches!(name, "x" | "y" | "d" | "cx" | "cy" | "r" | "width" | "height" | "text-anchor" | "points" | "transform");
    let mut shapes = Vec::new();
    for node in root.descendants().skip(1).filter(is_shape).filter(|node| !matches!(node.tag_name().name(), "title" | "desc")) {
        let place: String = node
            .attributes()
            .filter(|attribute| geometry(attribute.name()))
            .map(|attribute| format!(" {}={}", attribute.name(), attribute.value()))
            .collect();
        let text = node.children().filter_map(|child| child.text()).collect::<String>();
        shapes.push(format!("{}{place} {}", node.tag_name().name(), if node.tag_name().name() == "text" { text } else { String::new() }));
    }
    shapes
}

#[test]
fn a_picture_needs_no_stylesheet() {
    each(|_, _, picture, _| {
        let document = Document::parse(picture).unwrap_or_else(|error| panic!("{error}: {picture}"));
        for node in document.descendants().filter(Node::is_element) {
            assert!(!matches!(node.tag_name().name(), "style" | "script" | "foreignObject"), "{picture}");
            for attribute in node.attributes() {
                assert!(!["class", "style"].contains(&attribute.name()), "{picture}");
                assert!(!attribute.value().contains("var(") && !attribute.value().contains("-_"), "{picture}");
            }
        }
        let root = document.root_element();
        assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
        assert!(root.attribute("viewBox").is_some() && root.attribute("width").is_some() && root.attribute("height").is_some());
        assert!(!picture.contains("paint-order"), "word processors do not know it");
    });
}

#[test]
fn a_picture_holds_the_drawing_of_the_page_as_it_is() {
    each(|_, drawing, picture, _| {
        let (drawing, picture) = (Document::parse(drawing).expect("well-formed"), Document::parse(picture).expect("well-formed"));
        let within = picture
            .descendants()
            .find(|node| node.attribute("transform").is_some_and(|at| at.starts_with("translate")))
            .expect("the drawing");
        assert_eq!(shapes(drawing.root_element()), shapes(within));
    });
}

#[test]
fn a_picture_says_what_it_shows_and_where_it_is_from() {
    each(|figure, _, picture, look| {
        let document = Document::parse(picture).expect("well-formed");
        let root = document.root_element();
        let own: String = root
            .children()
            .filter(|node| node.has_tag_name("text") || node.tag_name().name() == "text")
            .filter_map(|node| node.text())
            .fold(String::new(), |all, line| all + line + " ");
        let squeezed = |text: &str| text.replace([' ', '\u{a0}', '-'], "");
        for said in figure.notes.iter().map(|note| &note.text).chain([&figure.title]).chain(&figure.source).chain(&figure.base) {
            assert!(squeezed(&own).contains(&squeezed(said)), "{said}: {own}");
        }
        assert!(own.contains("Utgivare: Härnösand."));
        let words = document.descendants().find(|node| node.tag_name().name() == "desc").and_then(|node| node.text());
        assert_eq!(words.unwrap_or(""), describe(figure, &locale("sv")).join(" "));
        let ground = root.children().find(|node| node.tag_name().name() == "rect").expect("a ground");
        assert_eq!(ground.attribute("fill"), Some(look.colour("figure-ground").to_string().as_str()));
    });
}

#[test]
fn every_class_of_a_drawing_has_a_rule() {
    each(|figure, drawing, _, look| {
        let document = Document::parse(drawing).expect("well-formed");
        for node in document.root_element().descendants().skip(1) {
            let Some(classes) = node.attribute("class") else { continue };
            let unknown: Vec<&str> = classes.split(' ').filter(|class| !look.knows(class)).collect();
            // A group may have another class besides that of its style, for tests that parse the drawing.
            let named = node.tag_name().name() == "g" && unknown.len() < classes.split(' ').count();
            assert!(unknown.is_empty() || named, "{unknown:?} of {:?}", figure.kind());
        }
    });
}

#[test]
fn no_rule_of_a_drawing_is_lost_and_none_asks_for_more_than_can_be_known() {
    let look = Look::new(SHEET, &colours());
    // One rule for every selector at the beginning of a line; indented ones are within an at-rule.
    let lines = SHEET.lines().filter(|line| line.starts_with(".figure-drawing"));
    let selectors = lines.filter_map(|line| line.split_once('{')).flat_map(|(selectors, _)| selectors.split(','));
    assert!(selectors.clone().all(|selector| !selector.contains([':', '+', '~', '['])), "a selector that no file for download can follow");
    assert_eq!(look.rules(), selectors.count());
}

#[test]
fn a_series_has_its_colour_in_the_picture() {
    let look = Look::new(SHEET, &colours());
    let figure = returned().figure(&Request { groups: vec![Group::Women, Group::Men], ..request_kind(Kind::Line) });
    let picture = portable(&figure, &locale("sv"), Portable { width: Width::Wide, pixels: Some(1000), look: &look, imprint: &[] });
    for name in ["figure-women", "figure-men"] {
        let line = format!("fill=\"none\" stroke=\"{}\" stroke-width=\"2.5\"", look.colour(name));
        assert!(picture.contains(&line), "{line}: {picture}");
        assert!(picture.contains(&format!("fill=\"{}\" font-weight=\"600\"", look.colour(name))), "{picture}");
    }
    assert!(picture.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1000\""));
    let alone = returned().figure(&Request { groups: vec![Group::Total], ..request_kind(Kind::Line) });
    let picture = portable(&alone, &locale("sv"), Portable { width: Width::Wide, pixels: None, look: &look, imprint: &[] });
    let line = format!("stroke=\"{}\" stroke-linejoin=\"round\" stroke-width=\"3\"", look.colour("figure-own"));
    assert!(picture.contains(&line), "a rule within another: {picture}");
}

#[test]
fn text_in_a_picture_is_never_under_twelve_pixels() {
    for (width, narrowest) in [(Width::Wide, 560), (Width::Narrow, 280)] {
        let look = Look::new(SHEET, &colours());
        let picture = portable(
            &continuity().figure(&request()),
            &locale("sv"),
            Portable { width, pixels: Some(narrowest), look: &look, imprint: &[] },
        );
        let document = Document::parse(&picture).expect("well-formed");
        let across: f64 =
            document.root_element().attribute("viewBox").and_then(|view| view.split(' ').nth(2)?.parse().ok()).expect("a width");
        for size in document.descendants().filter_map(|node| node.attribute("font-size")) {
            let size: f64 = size.parse().expect("a number");
            assert!(size * f64::from(narrowest) / across >= 12.0, "{size} in {across}");
        }
    }
}

#[test]
fn a_figure_without_numbers_has_no_picture() {
    let look = Look::new(SHEET, &colours());
    let hidden = Draft::new("Antal", "person|personer", Better::Neutral, Statistic::Count).total("2023=..");
    let wanted = Portable { width: Width::Wide, pixels: None, look: &look, imprint: &[] };
    assert_eq!(portable(&hidden.figure(&request()), &locale("sv"), wanted), "");
}
