//! Minified templates: every page is, to a browser, the same as with templates as written.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use insyn::diagnostic::Diagnostics;
use insyn::output::Entry;
use insyn::pipeline::{self, Order, Timings};
use insyn::render::render;
use insyn::source::Sources;
use insyn::theme::Theme;
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

/// Returns the pages of the example from minified templates and from templates as written, by path.
fn variants() -> [BTreeMap<String, String>; 2] {
    let sources = Sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the example");
    let (site, theme) = pipeline::load_sources(sources, &Order::default(), &mut Timings::default()).site.expect("a site");
    let pages = |theme: &Theme| {
        let output = render(&site, theme, None, &mut Diagnostics::new()).output;
        let text = |(path, entry): (&str, &Entry)| match entry {
            Entry::Bytes(bytes) if path.ends_with(".html") => Some((path.to_owned(), String::from_utf8(bytes.clone()).expect("UTF-8"))),
            _ => None,
        };
        output.files().filter_map(text).collect::<BTreeMap<_, _>>()
    };
    let minified = pages(&theme);
    let theme = Arc::into_inner(theme).expect("nobody else has it").into_written().expect("valid templates");
    [minified, pages(&theme)]
}

#[test]
fn every_page_of_the_example_is_to_a_browser_what_the_templates_give_as_they_are_written() {
    let [minified, written] = variants();
    assert!(minified.keys().eq(written.keys()));
    let mut saved = 0;
    for ((path, minified), written) in minified.iter().zip(written.values()) {
        let (one, other) = (seen(minified), seen(written));
        let differing =
            |one: &[String], other: &[String]| one.iter().zip(other).find(|(a, b)| a != b).map(|(a, b)| format!("{a:?} and {b:?}"));
        assert!(one.0 == other.0, "{path}: {:?}", differing(&one.0, &other.0));
        assert!(one.1 == other.1, "{path}: {:?}", differing(&one.1, &other.1));
        saved += written.len() - minified.len();
    }
    let pages = minified.len();
    assert!(pages > 250 && saved > 100 * pages, "{saved} bytes saved on {pages} pages");
}

/// Writes both variants into the directory `INSYN_VARIANTS`, where `tests/browser/minified.test.mjs` compares them in a browser.
#[test]
#[ignore = "a step of the browser tests"]
fn write_the_variants_for_the_browser() {
    let folder = PathBuf::from(std::env::var_os("INSYN_VARIANTS").expect("INSYN_VARIANTS"));
    for (name, pages) in ["minified", "written"].iter().zip(variants()) {
        for (path, html) in pages {
            let path = folder.join(name).join(path);
            fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
            fs::write(path, html).expect("a page");
        }
    }
}
