//! Targets for the new report's year: last year's, marked as unconfirmed. It never changes a target that is there.

use std::path::Path;

use super::{NewFile, NextReport, Years};
use crate::diagnostic::Diagnostics;
use crate::edit::{Document, Value};
use crate::indicator::Group;
use crate::site::Parsed;
use crate::source::{Kind as FileKind, ReadError, Sources};
use crate::yaml::{Entry, Kind, Node};

const AIMS: [&str; 3] = ["at_least", "at_most", "between"];

/// Moves the targets of every indicator's file forward.
pub(super) fn carry(root: &Path, (sources, _): (&Sources, &Parsed), years: Years, next: &mut NextReport) -> Result<(), ReadError> {
    for path in sources.files().map(|(_, file)| file.path.as_str()) {
        let below = path.strip_prefix("content/").unwrap_or(path);
        if FileKind::of(below) != Some(FileKind::Indicator) {
            continue;
        }
        let Some(raw) = Sources::beside(root, path)? else { continue };
        let Some(mut document) = Document::read(path, &raw, &mut Diagnostics::new()) else { continue };
        let Some(Node { kind: Kind::Map(entries), .. }) = document.get(&["targets"]) else { continue };
        let moved = targets(entries, &mut vec!["targets".to_owned()], years);
        if moved.is_empty() {
            continue;
        }
        let set = |(path, value): (Vec<String>, Value)| {
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            document.set(&path, &value)
        };
        if moved.into_iter().map(set).any(|set| set.is_err()) {
            next.by_hand.push(path.to_owned());
            continue;
        }
        let name = below.rsplit('/').next().unwrap_or(below);
        next.targets.push(name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned());
        next.files.push(NewFile { path: path.to_owned(), bytes: document.bytes() });
    }
    Ok(())
}

/// Returns the targets of the old year that the new one lacks: the path of the new key, and its value.
fn targets(entries: &[Entry], above: &mut Vec<String>, years: Years) -> Vec<(Vec<String>, Value)> {
    let mut moved = Vec::new();
    for entry in entries {
        let key = &entry.key.value;
        let Kind::Map(fields) = &entry.value.kind else { continue };
        if Group::parse(key).is_some() {
            above.push(key.clone());
            moved.extend(targets(fields, above, years));
            above.pop();
        } else if years.names_old(key) {
            let new = years.moved(key);
            let path: Vec<String> = above.iter().cloned().chain([new.clone()]).collect();
            let is_taken = entries.iter().any(|entry| entry.key.value == new);
            moved.extend(value(fields).filter(|_| !is_taken).map(|value| (path, value)));
        }
    }
    moved
}

/// Returns a target, or the targets of groups, with the mark that nobody has confirmed it.
fn value(fields: &[Entry]) -> Option<Value> {
    let aim = fields.iter().find_map(|field| Some((AIMS.iter().find(|aim| field.key.value == **aim)?, &field.value)));
    let Some((aim, node)) = aim else {
        let groups = fields.iter().filter_map(|field| {
            let Kind::Map(below) = &field.value.kind else { return None };
            Some((field.key.value.clone(), value(below)?))
        });
        let groups: Vec<(String, Value)> = groups.collect();
        return (!groups.is_empty()).then_some(Value::Tree(groups));
    };
    let number = |node: &Node| if let Kind::Scalar { text, .. } = &node.kind { Some(Value::Word(text.clone())) } else { None };
    let aimed = match &node.kind {
        Kind::List(ends) => Value::Items(ends.iter().map(number).collect::<Option<_>>()?),
        _ => number(node)?,
    };
    Some(Value::Map(vec![(*aim, aimed), ("confirmed", Value::Word("false".into()))]))
}
