//! Formats diagnostics for other programs: SARIF 2.1.0 (OASIS) for code scanning, and the workflow commands of GitHub Actions. It never prints them.

use std::collections::BTreeMap;
use std::fmt::Write;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use super::{Diagnostic, Diagnostics, Messages, Place, Reported, Severity};
use crate::source::{Sources, Span};

/// The characters of a path that a URI cannot contain.
const NOT_OF_URI: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b']')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'|')
    .add(b'\\')
    .add(b'^');

/// Lines and columns from 1: of the first character, and of the one after the last.
type Region = (usize, usize, usize, usize);

impl Diagnostics {
    /// Formats all as a SARIF log. `root` is the site's directory relative to the repository's; `""` if they are the same.
    pub fn sarif(&self, sources: &Sources, messages: &Messages, root: &str) -> Value {
        let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
        let mut known = Vec::new();
        let mut results = Vec::new();
        for found in self.iter() {
            let code = found.problem.code();
            let index = *rules.entry(code).or_insert_with(|| {
                known.push(json!({ "id": code, "helpUri": Value::Null, "shortDescription": { "text": code } }));
                known.len() - 1
            });
            results.push(self.sarif_result(found, index, sources, messages, root));
        }
        known.iter_mut().filter_map(Value::as_object_mut).for_each(|rule| _ = rule.remove("helpUri"));
        json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": { "name": "insyn", "version": env!("CARGO_PKG_VERSION"), "rules": known } },
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        })
    }

    fn sarif_result(&self, found: &Diagnostic, rule: usize, sources: &Sources, messages: &Messages, root: &str) -> Value {
        let level = match self.severity(found) {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note | Severity::Advice => "note",
        };
        let help = messages.help(&found.problem).map_or_else(String::new, |help| format!("\n{help}"));
        let location = |place: &Place| {
            let (path, region) = position(place, sources);
            let uri = utf8_percent_encode(&below(root, &path), NOT_OF_URI).to_string();
            let mut physical = json!({ "artifactLocation": { "uri": uri, "uriBaseId": "%SRCROOT%" } });
            if let Some((line, column, end_line, end_column)) = region {
                physical["region"] = json!({ "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column });
            }
            json!({ "physicalLocation": physical })
        };
        let mut result = json!({
            "ruleId": found.problem.code(),
            "ruleIndex": rule,
            "level": level,
            "message": { "text": messages.message(&found.problem) + &messages.items(found) + &help },
            "locations": [location(&found.place)],
        });
        if let Some(edits) = found.fix.as_ref().and_then(|fix| fix.edits(sources)) {
            let replacements = edits.iter().map(|(span, new)| {
                let (line, column) = sources.line_column(*span);
                let (end_line, end_column) = sources.line_column(Span { start: span.end, ..*span });
                let region = json!({ "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column });
                json!({ "deletedRegion": region, "insertedContent": { "text": new } })
            });
            let artifact = location(&found.place)["physicalLocation"]["artifactLocation"].clone();
            let change = json!({ "artifactLocation": artifact, "replacements": replacements.collect::<Vec<_>>() });
            result["fixes"] = json!([{ "description": { "text": help.trim_start() }, "artifactChanges": [change] }]);
        }
        if !found.related.is_empty() {
            result["relatedLocations"] = found.related.iter().map(location).collect();
        }
        result
    }

    /// Formats all as workflow commands, each of which becomes an annotation at its line. `root` is the site's directory relative to the repository's.
    pub fn github(&self, sources: &Sources, messages: &Messages, root: &str) -> String {
        let mut text = String::new();
        for reported in self.reported(sources) {
            let (found, message) = match reported {
                Reported::One(found) => (found, messages.message(&found.problem) + &messages.items(found)),
                Reported::Also(found, lines) => (found, messages.message(&found.problem) + &messages.also(&lines) + &messages.items(found)),
                Reported::More(found, more) => (found, messages.more(more)),
            };
            let command = match self.severity(found) {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note | Severity::Advice => "notice",
            };
            let (path, region) = position(&found.place, sources);
            let mut properties = format!("file={}", property(&below(root, &path)));
            if let Some((line, column, end_line, end_column)) = region {
                // Columns belong to a single line.
                let columns = if end_line == line { format!(",col={column},endColumn={end_column}") } else { String::new() };
                // Writing to a `String` cannot fail.
                let _ = write!(properties, ",line={line},endLine={end_line}{columns}");
            }
            let help = messages.help(&found.problem).map_or_else(String::new, |help| format!("\n{help}"));
            let _ = writeln!(text, "::{command} {properties},title={}::{}", property(found.problem.code()), data(&(message + &help)));
        }
        text
    }
}

fn position(place: &Place, sources: &Sources) -> (String, Option<Region>) {
    let span = match place {
        Place::Path(path) => return (path.clone(), None),
        Place::Span(span) => *span,
    };
    let (line, column) = sources.line_column(span);
    let (end_line, end_column) = sources.line_column(Span { start: span.end, ..span });
    // A whole file is no place to point at.
    let end = if end_line < line || (end_line == line && end_column <= column) { (line, column + 1) } else { (end_line, end_column) };
    (sources.file(span.file).path.clone(), Some((line, column, end.0, end.1)))
}

fn below(root: &str, path: &str) -> String {
    if root.is_empty() { path.to_owned() } else { format!("{root}/{path}") }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
