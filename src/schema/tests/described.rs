//! Every file, key and shortcode is described in both languages, and nothing else is.

use std::collections::{BTreeMap, BTreeSet};

use crate::indicator::keys::{CATEGORY, CELL, TARGET};
use crate::name::Lang;
use crate::render::shortcode::NAMES;
use crate::schema::{DOCUMENTS, describe};
use crate::source::{Sources, Span};
use crate::term::TERM;
use crate::theme::{Choice, Component, Theme};
use crate::yaml::{Mapping, Need, Shape};

/// Calls `see` for every mapping within a shape.
fn walk(shape: &'static Shape, seen: &mut BTreeSet<&'static str>, see: &mut impl FnMut(&'static Mapping)) {
    match shape {
        Shape::Map(mapping) => mappings(mapping, seen, see),
        Shape::List(item) | Shape::Rows(item) | Shape::Entries(_, item) => walk(item, seen, see),
        Shape::Either(shapes) => shapes.iter().for_each(|shape| walk(shape, seen, see)),
        Shape::With(_, with, without) => [with, without].into_iter().for_each(|shape| walk(shape, seen, see)),
        Shape::Form("term") => mappings(&TERM, seen, see),
        Shape::Form("targets") => mappings(&TARGET, seen, see),
        Shape::Form("categories") => mappings(&CATEGORY, seen, see),
        Shape::Form("values") => mappings(&CELL, seen, see),
        _ => {}
    }
}

fn mappings(mapping: &'static Mapping, seen: &mut BTreeSet<&'static str>, see: &mut impl FnMut(&'static Mapping)) {
    if seen.insert(mapping.name) {
        see(mapping);
        mapping.keys.iter().for_each(|key| walk(&key.shape, seen, see));
    }
}

/// Returns every mapping of every kind of file.
fn all_mappings() -> Vec<&'static Mapping> {
    let (mut seen, mut all) = (BTreeSet::new(), Vec::new());
    for document in &DOCUMENTS {
        walk(&document.shape, &mut seen, &mut |mapping| all.push(mapping));
    }
    all
}

/// Returns the shortcodes of the built-in theme.
pub(super) fn components() -> BTreeMap<String, Component> {
    let sources = Sources::from_memory([("insyn.yaml", "")]);
    let span = Span::new(sources.find("insyn.yaml").expect("the file"), 0, 0);
    let languages = [Lang::swedish()];
    let choice = Choice { name: None, accent: None, shows: &NAMES, languages: &languages, span };
    Theme::load(&sources, &choice, &mut crate::diagnostic::Diagnostics::new()).expect("the theme").components
}

#[test]
fn every_file_key_and_shortcode_is_described_in_both_languages_and_nothing_else() {
    let files = DOCUMENTS.iter().map(|document| format!("file-{}", document.name));
    let keys = all_mappings().into_iter().flat_map(|mapping| {
        let known = mapping.keys.iter().filter(|key| key.need != Need::Refused);
        known.map(|key| format!("{}-{}", mapping.name, key.name))
    });
    let others = ["snippet-more", "snippet-page", "snippet-page-prefix", "snippet-report", "snippet-report-prefix"].map(str::to_owned);
    let wrong = [
        "address", "colour", "date", "group", "id", "language", "number", "people", "period", "status", "text", "value", "whole", "word",
        "year", "yes-no",
    ];
    let wrong = wrong.map(|name| format!("wrong-{name}"));
    let shortcodes = components().into_keys().map(|name| format!("shortcode-{name}"));
    let wanted: BTreeSet<String> = files.chain(keys).chain(shortcodes).chain(others).chain(wrong).collect();
    for described in describe::keys() {
        let lacking: Vec<&String> = wanted.difference(&described).collect();
        let needless: Vec<&String> = described.difference(&wanted).collect();
        assert!(lacking.is_empty() && needless.is_empty(), "lacking {lacking:#?}, needless {needless:#?}");
    }
}

#[test]
fn no_two_mappings_have_one_name() {
    let mut names: Vec<&str> = Vec::new();
    let mut pointers: Vec<*const Mapping> = Vec::new();
    fn every(shape: &'static Shape, pointers: &mut Vec<*const Mapping>, names: &mut Vec<&'static str>) {
        match shape {
            Shape::Map(mapping) if !pointers.iter().any(|known| std::ptr::eq(*known, *mapping)) => {
                pointers.push(*mapping);
                names.push(mapping.name);
                mapping.keys.iter().for_each(|key| every(&key.shape, pointers, names));
            }
            Shape::List(item) | Shape::Rows(item) | Shape::Entries(_, item) => every(item, pointers, names),
            Shape::Either(shapes) => shapes.iter().for_each(|shape| every(shape, pointers, names)),
            Shape::With(_, with, without) => [with, without].into_iter().for_each(|shape| every(shape, pointers, names)),
            _ => {}
        }
    }
    for document in &DOCUMENTS {
        every(&document.shape, &mut pointers, &mut names);
    }
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}
