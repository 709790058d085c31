//! The properties of every site, whatever its files contain.

use insyn::diagnostic::Messages;
use insyn::output::Entry;
use insyn::pipeline::{self, Order, Timings};
use insyn::render::render;
use insyn::source::Sources;

use super::input::Site;

/// Returns the texts of both languages, which are slow to load.
pub fn both_languages() -> [Messages; 2] {
    [Messages::swedish(), Messages::english()]
}

/// Builds a site in memory, and formats the problems in every language of `messages`.
///
/// # Panics
/// If a property is violated, or if the program panics.
pub fn judge(site: Site, messages: &[Messages]) {
    let order = Order { today: Some(jiff::civil::date(2026, 6, 1)), ..Order::default() };
    let mut checked = pipeline::load_sources(Sources::from_memory(site), &order, &mut Timings::default());
    let rendered = (!checked.found.has_errors()).then(|| {
        let (site, theme) = checked.site.as_ref().expect("a site without errors can be rendered");
        render(site, theme, None, &mut checked.found)
    });
    for messages in messages {
        assert!(checked.found.iter().next().is_none() || !checked.found.text(&checked.sources, messages, false).is_empty());
        checked.found.json(&checked.sources, messages);
    }
    // A site with errors is not written.
    let rendered = rendered.filter(|_| !checked.found.has_errors());
    for (path, entry) in rendered.iter().flat_map(|rendered| rendered.output.files()) {
        if let Entry::Bytes(bytes) = entry {
            check_file(path, bytes);
        }
    }
}

/// Checks that a file of the output is valid for its extension.
fn check_file(path: &str, bytes: &[u8]) {
    let text = || std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "xml" | "rdf" | "svg" | "config" => {
            let read = roxmltree::Document::parse(text());
            assert!(read.is_ok(), "{path} is not well-formed: {read:?}\n{}", text());
        }
        "json" | "jsonld" => {
            let read: Result<serde_json::Value, _> = serde_json::from_str(text());
            assert!(read.is_ok(), "{path} is no JSON: {read:?}\n{}", text());
        }
        "html" | "csv" | "txt" | "conf" => {
            let control = text().chars().find(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
            assert!(control.is_none(), "{path} has the control character {control:?}");
        }
        _ => {}
    }
}
