//! The metadata of a page of a new report: last year's, without what belongs to last year alone. It never looks at the text below it.

use super::{NextReport, Years};
use crate::diagnostic::Diagnostics;
use crate::source::Span;
use crate::yaml::{self, Entry, Kind, Node};

/// What is left out: dates, addresses and judgements of last year's page.
const DROPPED: [&str; 7] = ["date", "updated", "draft", "aliases", "acknowledged", "description", "edition"];

/// What a document has anew each year, in a document that had it.
const EMPTIED: [&str; 8] = ["number", "version", "drawn_up", "adopted", "paragraph", "revised", "valid_until", "original"];

/// Returns the metadata between the `---` lines. The start page gets its year and is a draft.
pub(super) fn matter(text: &str, is_original_start: bool, years: Years, next: &mut NextReport) -> String {
    let sources = crate::source::Sources::from_memory([("content/a.yaml", text)]);
    let root = sources.find("content/a.yaml").and_then(|file| yaml::parse(file, text, 0, &mut Diagnostics::new()));
    let Some(Node { kind: Kind::Map(entries), .. }) = root else { return String::new() };
    let mut lines = String::new();
    for (at, entry) in entries.iter().enumerate() {
        if entry.key.value == "aliases" {
            next.aliases.extend(texts(&entry.value));
        }
        if DROPPED.contains(&entry.key.value.as_str()) {
            continue;
        }
        match &entry.value.kind {
            Kind::Map(fields) if entry.key.value == "document" => lines.push_str(&document(text, fields, years)),
            _ => {
                let end = entries.get(at + 1).map_or(text.len(), |next| line_start(text, next.key.span));
                let slice = text[line_start(text, entry.key.span)..end].trim_end();
                let is_title = matches!(entry.key.value.as_str(), "title" | "slug");
                lines.push_str(&if is_title { years.moved(slice) } else { slice.to_owned() });
                lines.push('\n');
            }
        }
        if entry.key.value == "title" && is_original_start {
            lines.push_str(&format!("edition: {}\ndraft: true\n", years.to));
        }
    }
    lines
}

fn texts(node: &Node) -> Vec<String> {
    match &node.kind {
        Kind::List(nodes) => nodes.iter().flat_map(texts).collect(),
        Kind::Scalar { text, .. } => vec![text.clone()],
        _ => Vec::new(),
    }
}

fn line_start(text: &str, span: Span) -> usize {
    let at = span.start as usize;
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Returns a document's metadata: what is decided anew each year is empty, its name has the new year, and corrections are gone.
fn document(text: &str, fields: &[Entry], years: Years) -> String {
    let mut lines = "document:\n".to_owned();
    for field in fields {
        let key = field.key.value.as_str();
        if key == "corrections" || key == "other" {
            continue;
        }
        if EMPTIED.contains(&key) {
            lines.push_str(&format!("  {key}:\n"));
        } else {
            lines.push_str(&format!("  {key}: {}\n", years.moved(text[field.value.span.range()].trim_end())));
        }
    }
    lines
}
