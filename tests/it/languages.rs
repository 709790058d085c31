//! The site in other languages: nothing of one language is left unmarked on the pages of another.

use std::collections::BTreeMap;
use std::path::Path;

use insyn::pipeline::Order;
use insyn::source::Sources;
use scraper::{ElementRef, Html, Selector};

use crate::sites::built;

fn example() -> BTreeMap<String, Vec<u8>> {
    let sources = Sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the example");
    built(sources, &Order::default())
}

/// The language that an element's text is read in.
fn language(element: ElementRef<'_>) -> String {
    let own = std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
    own.filter_map(|element| element.attr("lang")).next().unwrap_or("").to_owned()
}

/// Names that are Swedish in any language.
const NAMES: [&str; 8] = ["Härnösand", "Socialförvaltningen", "Kramfors", "Ånge", "Örnsköldsvik", "Sollefteå", "Västernorrland", "Råd"];

/// Texts of a page in English that look Swedish and are not marked so.
fn unmarked(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let body = page.select(&Selector::parse("body").expect("a selector")).next().expect("a body");
    let mut found = Vec::new();
    for node in body.descendants() {
        let Some(text) = node.value().as_text() else { continue };
        let parent = node.parent().and_then(ElementRef::wrap).expect("a text stands in an element");
        let bare = NAMES.iter().fold(text.to_string(), |text, name| text.replace(name, ""));
        if bare.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']) && language(parent) == "en" {
            found.push(text.trim().to_owned());
        }
    }
    found
}

#[test]
fn what_is_swedish_on_a_page_in_english_is_marked_as_swedish() {
    let mut found = BTreeMap::new();
    let pages = example();
    let english: Vec<_> = pages.iter().filter(|(path, _)| path.starts_with("en/") && path.ends_with(".html")).collect();
    assert!(english.len() > 40);
    for (path, bytes) in english {
        for text in unmarked(std::str::from_utf8(bytes).expect("UTF-8")) {
            found.entry(text).or_insert(path.as_str());
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_test_of_marks_finds_what_is_not_marked() {
    let page = |body: &str| format!("<!DOCTYPE html><html lang=\"en\"><body>{body}</body></html>");
    assert_eq!(unmarked(&page("<p>Mål <span lang=\"sv\">Åtgärd</span></p>")), ["Mål"]);
    assert!(unmarked(&page("<p lang=\"sv\">Mål <b>och åtgärd</b></p>")).is_empty());
}
