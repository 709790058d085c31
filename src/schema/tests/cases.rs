//! The files of the small sites that the problems are tested with: what a parser finds no error in is right for its schema.

use include_dir::{Dir, include_dir};
use serde_json::Value;

use super::agree::{Compiled, errors};
use crate::schema::{DOCUMENTS, Document};
use crate::source::Kind;

/// A file of a small site: the name of its schema, what the schema is asked about, and where it stands.
struct File {
    document: &'static Document,
    text: String,
    place: String,
}

/// Returns the YAML in a file that has a schema, and the schema's name. Of a page it is the front matter.
fn read(path: &str, text: &str) -> Option<(&'static str, String)> {
    let below = path.strip_prefix("content/");
    let kind = below.and_then(Kind::of);
    if kind == Some(Kind::Page) {
        let after = text.trim_start_matches('\u{feff}').strip_prefix("---\n")?;
        let end = after.find("\n---").map_or(0, |end| end + 1);
        return Some(("page", after[..end].to_owned()));
    }
    let is_of = |document: &&Document| match below {
        Some(_) => kind.is_some_and(|kind| document.is_of(kind)),
        None => document.files().iter().any(|file| file == path),
    };
    DOCUMENTS.iter().find(is_of).map(|document| (document.name, text.to_owned()))
}

static CASES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/cases");

/// Returns the files of all small sites that have a schema.
fn files() -> Vec<File> {
    let mut files = Vec::new();
    for case in CASES.files() {
        let text = case.contents_utf8().expect("a small site");
        for section in text.split("=== ").filter(|section| !section.starts_with("without ") && !section.starts_with("expected")) {
            let Some((name, text)) = section.split_once('\n') else { continue };
            let Some((document, text)) = read(name.trim(), text) else { continue };
            let document = DOCUMENTS.iter().find(|one| one.name == document).expect("a schema");
            files.push(File { document, text, place: format!("{}: {}", case.path().display(), name.trim()) });
        }
    }
    files
}

#[test]
fn what_is_read_without_an_error_is_right_in_every_small_site() {
    let schemas: Vec<(&str, Compiled)> =
        DOCUMENTS.iter().filter(|one| one.name != "theme").map(|one| (one.name, Compiled::new(one))).collect();
    let (mut right, mut wrong) = (0, Vec::new());
    for File { document, text, place } in files() {
        let Some((_, schema)) = schemas.iter().find(|(name, _)| *name == document.name) else { continue };
        // A mapping with a key twice, or with a syntax error, is no value.
        let Ok(value) = serde_yaml::from_str::<Value>(&text) else { continue };
        let yaml = if document.name == "page" { format!("---\n{text}---\n") } else { text };
        if errors(document.name, &yaml).is_empty() {
            right += 1;
            if let Some(against) = schema.against(&value) {
                wrong.push(format!("{place}: {against}"));
            }
        }
    }
    assert!(right > 600, "only {right}");
    assert!(wrong.is_empty(), "{} of {right}: {wrong:#?}", wrong.len());
}
