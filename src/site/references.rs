//! Finds the files that a page refers to: by links and pictures, front matter, shortcodes and raw HTML. It never reports invalid links.

use std::collections::{BTreeMap, BTreeSet};

use super::Asset;
use super::links::{asset_at, decoded};
use super::navigation::Placed;
use super::uses::texts;
use crate::page::FrontMatter;
use crate::source::Sources;

/// Delimiters of a URL in HTML.
const ROUND: [char; 8] = ['"', '\'', '=', '<', '>', '(', ')', ','];

/// Returns those of `assets` that pages refer to. `raw_html` says whether they may contain HTML.
pub(super) fn of_pages(pages: &[Placed], assets: &BTreeMap<String, Asset>, raw_html: bool, sources: &Sources) -> BTreeSet<String> {
    let targets: BTreeMap<&str, &str> = match raw_html {
        true => assets.iter().map(|(path, asset)| (asset.target.as_str(), path.as_str())).collect(),
        false => BTreeMap::new(),
    };
    let mut led = BTreeSet::new();
    for page in pages {
        let from = page.file.path.strip_prefix("content/").unwrap_or(&page.file.path);
        let written = page.file.doc.links.iter().map(|link| link.dest.value.as_str()).chain(of_front(&page.file.front));
        led.extend(written.filter_map(|written| asset_at(assets, from, written)));
        let arguments = page.file.doc.calls.iter().flat_map(|call| &call.arguments).flat_map(|argument| texts(&argument.value.value));
        led.extend(arguments.filter_map(|text| asset_at(assets, "", &text)));
        for span in page.file.doc.raw_html.iter().filter(|_| raw_html) {
            let html = sources.text(span.file).get(span.range()).unwrap_or_default();
            let words = || html.split(|sign: char| sign.is_whitespace() || ROUND.contains(&sign)).filter(|word| !word.is_empty());
            led.extend(words().filter_map(|word| asset_at(assets, from, word)));
            let address = |word: &str| targets.get(decoded(word).trim_start_matches(['.', '/'])).map(|path| (*path).to_owned());
            led.extend(words().filter_map(address));
        }
    }
    led
}

/// Returns the references of front matter: the document as adopted, other versions of the page, links beside the text.
fn of_front(front: &FrontMatter) -> impl Iterator<Item = &str> {
    let original = front.document.iter().filter_map(|document| document.original.as_ref());
    let versions = front.versions.iter().map(|version| &version.link.to);
    let beside = front.aside.iter().flat_map(|group| &group.links).map(|link| &link.to);
    original.chain(versions).chain(beside).map(|to| to.value.as_str())
}
