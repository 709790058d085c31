//! Minified templates: every page is, to a browser, the same as with templates as written.

use std::path::Path;
use std::sync::Arc;

use insyn::diagnostic::Diagnostics;
use insyn::output::Entry;
use insyn::pipeline::{self, Order, Timings};
use insyn::render::render;
use insyn::source::Sources;
use scraper::{ElementRef, Html, Node};

/// Elements next to whose edges whitespace is invisible.
const BLOCKS: [&str; 54] = [
    "html",
    "head",
    "body",
    "title",
    "meta",
    "link",
    "script",
    "base",
    "main",
    "header",
    "footer",
    "nav",
    "section",
    "article",
    "aside",
    "div",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
    "details",
    "summary",
    "form",
    "fieldset",
    "legend",
    "blockquote",
    "hr",
    "br",
    "option",
    "select",
    "textarea",
    "desc",
    "svg",
    "g",
    "tfoot",
    "address",
];

/// The separator of two blocks of text.
const BREAK: char = '\u{1}';

/// Attributes with their default values.
const DEFAULTS: [(&str, &str, &str); 2] = [("button", "type", "submit"), ("form", "method", "get")];

/// Returns an element's name and attributes, and the words of a page as they are read, one line per block.
fn tree(element: ElementRef<'_>, elements: &mut Vec<String>, words: &mut String) {
    let value = element.value();
    // A default value may be omitted.
    let is_said = |(name, said): &(&str, &str)| !DEFAULTS.contains(&(value.name(), *name, *said));
    let mut attributes: Vec<String> =
        value.attrs().filter(is_said).map(|(name, value)| format!("{name}={}", value.replace(", ", ","))).collect();
    attributes.sort();
    elements.push(format!("{} {}", value.name(), attributes.join(" ")));
    let is_block = BLOCKS.contains(&value.name());
    words.extend(is_block.then_some(BREAK));
    for child in element.children() {
        match child.value() {
            Node::Text(text) => words.push_str(text),
            Node::Element(_) => tree(ElementRef::wrap(child).expect("an element"), elements, words),
            _ => {}
        }
    }
    words.extend(is_block.then_some(BREAK));
}

fn seen(html: &str) -> (Vec<String>, Vec<String>) {
    let (mut elements, mut words) = (Vec::new(), String::new());
    tree(Html::parse_document(html).root_element(), &mut elements, &mut words);
    let lines = words.split(BREAK).map(|line| line.split([' ', '\t', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
    (elements, lines.filter(|line| !line.is_empty()).collect())
}

#[test]
fn every_page_of_the_example_is_to_a_browser_what_the_templates_give_as_they_are_written() {
    let sources = Sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the example");
    let (site, theme) = pipeline::load_sources(sources, &Order::default(), &mut Timings::default()).site.expect("a site");
    let mut found = Diagnostics::new();
    let small = render(&site, &theme, None, &mut found).output;
    let theme = Arc::into_inner(theme).expect("nobody else has it").into_written().expect("sound templates");
    let written = render(&site, &theme, None, &mut found).output;
    let (mut pages, mut saved) = (0, 0);
    for (path, entry) in small.files().filter(|(path, _)| path.ends_with(".html")) {
        let (Entry::Bytes(small), Some(Entry::Bytes(written))) = (entry, written.get(path)) else { panic!("{path} is no page") };
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        let (one, other) = (seen(&text(small)), seen(&text(written)));
        let differing =
            |one: &[String], other: &[String]| one.iter().zip(other).find(|(a, b)| a != b).map(|(a, b)| format!("{a:?} and {b:?}"));
        assert!(one.0 == other.0, "{path}: {:?}", differing(&one.0, &other.0));
        assert!(one.1 == other.1, "{path}: {:?}", differing(&one.1, &other.1));
        (pages, saved) = (pages + 1, saved + written.len() - small.len());
    }
    assert!(pages > 250 && saved > 100 * pages, "{saved} bytes saved on {pages} pages");
}
