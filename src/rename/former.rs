//! Keeps the former name of an indicator or area in `aliases.yaml`, and takes away one that is in use again. It never leaves an empty file.

use super::draft::Draft;
use super::{Named, Run};
use crate::diagnostic::Diagnostics;
use crate::former::{FILE, FormerKind};
use crate::source::Sources;
use crate::yaml::{self, Entry, Kind, Node};

/// Changes the file of former names.
pub(super) fn rename(run: &Run<'_>, draft: &mut Draft<'_>) {
    let kind = match run.wanted.named {
        Named::Indicator => FormerKind::Indicator,
        Named::Area => FormerKind::Area,
        Named::Page | Named::Category => return,
    };
    let path = run.sources.files().map(|(_, file)| &file.path).find(|path| is_file(path));
    let path = path.cloned().unwrap_or_else(|| FILE.to_owned());
    let now = draft.text(&path);
    let mut text = without(&now, kind, &run.wanted.new);
    if run.wanted.keeps_addresses {
        text = with(&text, kind, &run.wanted.old, &run.wanted.new);
    }
    if text.trim().is_empty() && run.sources.find(&path).is_some() {
        draft.remove(&path);
    } else if text != now {
        draft.rewrite(&path, &text);
    }
}

fn is_file(path: &str) -> bool {
    path.strip_prefix("content/").and_then(crate::source::Kind::of) == Some(crate::source::Kind::FormerNames)
}

fn parsed(text: &str) -> Option<Node> {
    let sources = Sources::from_memory([(FILE, text)]);
    yaml::parse(sources.find(FILE)?, text, 0, &mut Diagnostics::new())
}

fn entries(node: &Node) -> &[Entry] {
    if let Kind::Map(entries) = &node.kind { entries } else { &[] }
}

/// Returns the text with a former name added as the last of its kind.
fn with(text: &str, kind: FormerKind, former: &str, present: &str) -> String {
    let root = parsed(text);
    let section = root.as_ref().and_then(|root| entries(root).iter().find(|entry| entry.key.value == kind.key()));
    let insert = |at: usize, new: &str| format!("{}{new}{}", &text[..at], &text[at..]);
    let line_end = |at: usize| text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    let Some(section) = section else {
        let (before, after) = if text.is_empty() || text.ends_with('\n') { ("", "\n") } else { ("\n", "") };
        return format!("{text}{before}{}:\n  {former}: {present}{after}", kind.key());
    };
    let range = section.value.span.range();
    if text[range.start..].starts_with('{') {
        let end = range.start + text[range].trim_end().len() - 1;
        let at = text[..end].trim_end().len();
        let comma = if entries(&section.value).is_empty() { "" } else { ", " };
        return insert(at, &format!("{comma}{former}: {present}"));
    }
    match entries(&section.value).last() {
        Some(last) => {
            let first = entries(&section.value)[0].key.span.start as usize;
            let indent = first - text[..first].rfind('\n').map_or(0, |newline| newline + 1);
            insert(line_end(last.value.span.end as usize), &format!("\n{}{former}: {present}", " ".repeat(indent)))
        }
        None => insert(line_end(section.key.span.end as usize), &format!("\n  {former}: {present}")),
    }
}

/// Returns the text without a former name, and without its section if that has no other.
fn without(text: &str, kind: FormerKind, former: &str) -> String {
    let root = parsed(text);
    let section = root.as_ref().and_then(|root| entries(root).iter().find(|entry| entry.key.value == kind.key()));
    let Some(section) = section else { return text.to_owned() };
    let names = entries(&section.value);
    let Some(at) = names.iter().position(|entry| entry.key.value == former) else { return text.to_owned() };
    let (start, end) = (names[at].key.span.start as usize, names[at].value.span.end as usize);
    let range = match (names, at) {
        ([_], _) => lines(text, section.key.span.start as usize, section.value.span.end.max(names[at].value.span.end) as usize),
        _ if !text[section.value.span.start as usize..].starts_with('{') => lines(text, start, end),
        (_, 0) => start..names[1].key.span.start as usize,
        _ => names[at - 1].value.span.end as usize..end,
    };
    format!("{}{}", &text[..range.start], &text[range.end..])
}

/// Returns the range of the whole lines from one offset to another, with one line break.
fn lines(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    // The value's span may extend over the line break after it.
    let end = start + text[start..end].trim_end().len();
    let start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    match text[end..].find('\n') {
        Some(newline) => start..end + newline + 1,
        None => start.saturating_sub(1)..text.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_former_name_is_added_last_and_taken_away_without_a_trace() {
        let cases = [
            ("", "indicators:\n  a: b\n"),
            ("# gamla\n", "# gamla\nindicators:\n  a: b\n"),
            ("areas:\n  x: y # varför\n", "areas:\n  x: y # varför\nindicators:\n  a: b\n"),
            ("areas:\n  x: y", "areas:\n  x: y\nindicators:\n  a: b"),
            ("indicators:\n    x: y # varför\n\n# slut\n", "indicators:\n    x: y # varför\n    a: b\n\n# slut\n"),
            ("indicators: {x: y} # varför\n", "indicators: {x: y, a: b} # varför\n"),
            ("indicators:\n  x: y\nareas:\n  a: c\n", "indicators:\n  x: y\n  a: b\nareas:\n  a: c\n"),
        ];
        for (text, wanted) in cases {
            let added = with(text, FormerKind::Indicator, "a", "b");
            assert_eq!(added, wanted, "{text}");
            assert_eq!(without(&added, FormerKind::Indicator, "a"), text);
        }
        assert_eq!(without("indicators: {a: b, x: y}\n", FormerKind::Indicator, "a"), "indicators: {x: y}\n");
        assert_eq!(without("indicators:\n  a: b\n  x: y\n", FormerKind::Indicator, "z"), "indicators:\n  a: b\n  x: y\n");
    }
}
