//! What is missing as lines for an editor, in the language of the messages. It never decides what is missing.

use fluent_bundle::FluentArgs;
use serde_json::{Value, json};

use super::{Kind, Missing};
use crate::diagnostic::{Messages, Place};
use crate::site::Site;
use crate::source::Sources;

/// Something missing, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: Kind,
    /// What it is about, in a sentence without a full stop.
    pub text: String,
    /// The file and line where it is to be written; the line is `None` for a whole file.
    pub place: Option<(String, Option<usize>)>,
    /// The name of the operation that it concerns; `None` for the whole report.
    pub operation: Option<String>,
    /// The role that is responsible, if the site says so.
    pub role: Option<String>,
}

/// Puts what is missing into words.
pub fn lines(missing: &[Missing], site: &Site, sources: &Sources, messages: &Messages) -> Vec<Line> {
    let lang = site.config.first_language();
    let line = |missing: &Missing| {
        let mut arguments = FluentArgs::new();
        arguments.set("what", missing.what.clone());
        for (name, more) in ["first", "second"].into_iter().zip(missing.more.iter().cloned().chain([String::new(), String::new()])) {
            arguments.set(name, if more.is_empty() { "none".to_owned() } else { more });
        }
        let place = missing.place.as_ref().map(|place| match place {
            Place::Path(path) => (path.clone(), None),
            Place::Span(span) => (sources.file(span.file).path.clone(), Some(sources.line_column(*span).0)),
        });
        let operation = missing.operation.as_ref().and_then(|id| site.numbers.areas.get(id));
        Line {
            kind: missing.kind,
            text: messages.text(&format!("status-{}-item", missing.kind.word()), &arguments),
            place,
            operation: operation.map(|area| area.name.text(lang).to_owned()),
            role: missing.role.clone(),
        }
    };
    missing.iter().map(line).collect()
}

impl Line {
    /// Returns its place as in messages: `content/a.md:3`.
    pub fn at(&self) -> Option<String> {
        let (file, line) = self.place.as_ref()?;
        Some(line.map_or_else(|| file.clone(), |line| format!("{file}:{line}")))
    }

    /// Returns it as an object.
    pub fn json(&self) -> Value {
        let Self { kind, text, place, operation, role } = self;
        let (file, line) = place.clone().map_or((None, None), |(file, line)| (Some(file), line));
        json!({ "kind": kind.word(), "text": text, "file": file, "line": line, "operation": operation, "role": role })
    }

    /// Whether it concerns a role or an operation of this name.
    pub fn concerns(&self, name: &str) -> bool {
        let is_named = |own: &Option<String>| own.as_ref().is_some_and(|own| own.to_lowercase() == name.trim().to_lowercase());
        is_named(&self.role) || is_named(&self.operation)
    }
}

/// Returns the lines by operation, first those of the whole report, each group in order.
pub fn by_operation(lines: &[Line]) -> Vec<(Option<&str>, Vec<&Line>)> {
    let mut groups: Vec<(Option<&str>, Vec<&Line>)> = vec![(None, Vec::new())];
    for line in lines {
        let operation = line.operation.as_deref();
        match groups.iter_mut().find(|(known, _)| *known == operation) {
            Some((_, group)) => group.push(line),
            None => groups.push((operation, vec![line])),
        }
    }
    groups.retain(|(_, group)| !group.is_empty());
    groups
}
