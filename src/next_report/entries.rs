//! Goals, unfinished measures and self-checks of the new report, written below last year's in the same files. It never changes an entry that
//! is there.

use std::collections::BTreeSet;
use std::path::Path;

use super::{NewFile, NextReport, Words, Years};
use crate::action::Status;
use crate::diagnostic::Diagnostics;
use crate::edit::{key, quoted};
use crate::site::Parsed;
use crate::source::{Kind as FileKind, ReadError, Sources};
use crate::yaml::{self, Entry, Kind, Node};

/// The last lines of an entry, without indentation, and the comment above it.
type End = (Vec<String>, String);

/// A kind of entry that is carried over.
struct Carried {
    /// The keys that come along, in any order; the others are last year's answers.
    keep: fn(&str) -> bool,
    /// Whether an entry is carried over.
    wanted: fn(&[Entry]) -> bool,
    /// What is written anew of an entry.
    end: fn(&[Entry], Years, Words<'_>) -> End,
    /// Its place in the result.
    told: fn(&mut NextReport) -> &mut Vec<String>,
}

/// Carries over the entries of the old year that the new one does not have yet.
pub(super) fn carry(
    root: &Path,
    (sources, parsed): (&Sources, &Parsed),
    years: Years,
    words: Words<'_>,
    next: &mut NextReport,
) -> Result<(), ReadError> {
    let data = &parsed.data;
    let new = Some(years.to);
    let goals: BTreeSet<String> = data
        .goals
        .iter()
        .filter(|goal| goal.edition.as_ref().map(|year| year.value) == new)
        .map(|goal| goal.id.value.to_string())
        .collect();
    let measures = data.actions.iter().filter(|action| action.edition.as_ref().map(|year| year.value) == new);
    let measures: BTreeSet<String> = measures.map(|action| action.id.value.to_string()).collect();
    let checks = data.self_checks.iter().filter(|check| check.edition.as_ref().map(|year| year.value) == new);
    let checks: BTreeSet<String> = checks.map(|check| check.id.value.to_string()).collect();
    for (path, file) in sources.files().map(|(id, file)| (file.path.as_str(), id)) {
        let below = path.strip_prefix("content/").unwrap_or(path);
        let (carried, known) = match FileKind::of(below) {
            Some(FileKind::Goals) => (GOALS, &goals),
            Some(FileKind::Actions) => (MEASURES, &measures),
            Some(FileKind::SelfChecks) => (SELF_CHECKS, &checks),
            _ => continue,
        };
        let text = sources.text(file);
        let Some(Node { kind: Kind::List(nodes), .. }) = yaml::parse(file, text, 0, &mut Diagnostics::new()) else { continue };
        let Some(raw) = Sources::beside(root, path)? else { continue };
        add(path, text, &raw, (&nodes, known), &carried, (years, words), next);
    }
    Ok(())
}

const GOALS: Carried = Carried {
    keep: |key| !matches!(key, "verdict" | "note" | "edition" | "confirmed"),
    wanted: |_| true,
    end: |entries, _, words| {
        let verdict = find(entries, "verdict").and_then(|node| match &node.kind {
            Kind::Map(fields) => find(fields, "state").and_then(scalar),
            _ => scalar(node),
        });
        let mut end = Vec::new();
        if find(entries, "indicators").is_none() {
            end.push(format!("verdict: {{state: not_assessed, text: {}}}", quoted(&words(None, "next-report-verdict", &[]))));
        }
        end.push("confirmed: false".to_owned());
        (end, words(None, "next-report-goal", &[("verdict", verdict.unwrap_or_default())]))
    },
    told: |next| &mut next.goals,
};

const MEASURES: Carried = Carried {
    keep: |key| !matches!(key, "outcome" | "edition"),
    wanted: |entries| {
        let status = find(entries, "status").and_then(scalar);
        let is_over =
            |status: &str| Status::WORDS.iter().any(|(word, known)| *word == status && matches!(known, Status::Done | Status::Stopped));
        status.is_some_and(|status| !is_over(&status))
    },
    end: |entries, _, words| {
        let status = find(entries, "status").and_then(scalar).unwrap_or_default();
        (Vec::new(), words(None, "next-report-measure", &[("status", status)]))
    },
    told: |next| &mut next.measures,
};

const SELF_CHECKS: Carried = Carried {
    keep: |key| matches!(key, "id" | "text" | "operation" | "frequency" | "method" | "owner" | "indicator" | "planned"),
    wanted: |_| true,
    end: |_, _, words| (Vec::new(), words(None, "next-report-self-check", &[])),
    told: |next| &mut next.self_checks,
};

/// Adds the entries of a file to it.
fn add(
    path: &str,
    text: &str,
    raw: &[u8],
    (nodes, known): (&[Node], &BTreeSet<String>),
    carried: &Carried,
    (years, words): (Years, Words<'_>),
    next: &mut NextReport,
) {
    let old = years.from.to_string();
    let is_old = |entries: &&[Entry]| {
        let id = find(entries, "id").and_then(scalar);
        find(entries, "edition").and_then(scalar).as_ref() == Some(&old) && id.is_some_and(|id| !known.contains(&id))
    };
    let maps = nodes.iter().filter_map(|node| if let Kind::Map(entries) = &node.kind { Some(entries.as_slice()) } else { None });
    let wanted: Vec<&[Entry]> = maps.filter(is_old).filter(|entries| (carried.wanted)(entries)).collect();
    if wanted.is_empty() {
        return;
    }
    let Some(bytes) = appended(text, raw, nodes, &wanted, carried, (years, words)) else {
        next.by_hand.push(path.to_owned());
        return;
    };
    (carried.told)(next).extend(wanted.iter().filter_map(|entries| find(entries, "id").and_then(scalar)));
    next.files.push(NewFile { path: path.to_owned(), bytes });
}

/// Returns the file with more entries at its end; `None` if it would not be read as the same list with these added.
fn appended(
    text: &str,
    raw: &[u8],
    nodes: &[Node],
    wanted: &[&[Entry]],
    carried: &Carried,
    (years, words): (Years, Words<'_>),
) -> Option<Vec<u8>> {
    let raw = std::str::from_utf8(raw).ok()?;
    let indent = indentation(text)?;
    let mut added = String::new();
    for entries in wanted {
        let (end, comment) = (carried.end)(entries, years, words);
        added.push_str(&format!("{indent}# {comment}\n{}", entry(entries, carried, years, end, &indent)));
    }
    let newline = if raw.contains("\r\n") { "\r\n" } else { "\n" };
    let gap = if raw.ends_with('\n') { "" } else { newline };
    let bytes = format!("{raw}{gap}{}", added.replace('\n', newline)).into_bytes();
    let sources = Sources::from_memory([("content/a.yaml", bytes.as_slice())]);
    let file = sources.find("content/a.yaml")?;
    let mut found = Diagnostics::new();
    let read = yaml::parse(file, sources.text(file), 0, &mut found)?;
    let is_as_meant = matches!(&read.kind, Kind::List(read) if read.len() == nodes.len() + wanted.len());
    (is_as_meant && !found.has_errors()).then_some(bytes)
}

/// Returns the indentation of a list's items; `None` of a list in brackets.
fn indentation(text: &str) -> Option<String> {
    let line = text.lines().find(|line| line.trim_start().starts_with("- "))?;
    let first = text.lines().find(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'))?;
    first.trim_start().starts_with('-').then(|| " ".repeat(line.len() - line.trim_start().len()))
}

fn entry(entries: &[Entry], carried: &Carried, years: Years, end: Vec<String>, indent: &str) -> String {
    let kept = entries.iter().filter(|entry| (carried.keep)(&entry.key.value));
    let mut lines: Vec<String> = kept.map(|entry| format!("{}: {}", key(&entry.key.value), flow(&entry.value))).collect();
    let at = lines.iter().position(|line| line.starts_with("text:")).map_or(lines.len(), |at| at + 1);
    lines.insert(at, format!("edition: {}", years.to));
    lines.extend(end);
    let lines = lines.iter().enumerate();
    lines.map(|(at, line)| format!("{indent}{}{line}\n", if at == 0 { "- " } else { "  " })).collect()
}

/// Returns a node as YAML on one line.
fn flow(node: &Node) -> String {
    match &node.kind {
        Kind::Empty => String::new(),
        Kind::Scalar { text, quoted: false } if is_plain(text) => text.clone(),
        Kind::Scalar { text, .. } => quoted(text),
        Kind::List(nodes) => format!("[{}]", nodes.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Kind::Map(entries) => {
            let entries = entries.iter().map(|entry| format!("{}: {}", key(&entry.key.value), flow(&entry.value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

/// Whether a text means the same without quotation marks, within brackets too.
fn is_plain(text: &str) -> bool {
    let is_safe = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '/' | '(' | ')' | '%' | '+');
    text.starts_with(char::is_alphanumeric) && !text.ends_with(' ') && text.chars().all(is_safe)
}

fn find<'n>(entries: &'n [Entry], key: &str) -> Option<&'n Node> {
    entries.iter().find(|entry| entry.key.value == key).map(|entry| &entry.value)
}

fn scalar(node: &Node) -> Option<String> {
    if let Kind::Scalar { text, .. } = &node.kind { Some(text.clone()) } else { None }
}
