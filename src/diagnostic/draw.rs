//! Formats diagnostics as text for a terminal and as JSON for editors' tools. It never prints them.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use fluent_bundle::FluentArgs;
use serde_json::{Value, json};

use super::{Diagnostic, Diagnostics, Messages, Place, Reported, Severity};
use crate::source::{Sources, Span};

impl Severity {
    /// Returns its name in JSON and in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
            Self::Advice => "advice",
        }
    }
}

impl Diagnostics {
    /// Formats all as text, each with its source line and its help.
    pub fn text(&self, sources: &Sources, messages: &Messages, colour: bool) -> String {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let drawn = |reported: Reported<'_>| match reported {
            Reported::One(found) if self.severity(found) == Severity::Note => note(found, sources, messages),
            Reported::One(found) => draw(found, &[], self.severity(found), sources, messages, &renderer),
            Reported::Also(found, lines) => draw(found, &lines, self.severity(found), sources, messages, &renderer),
            Reported::More(last, more) => rest(last, self.severity(last), more, sources, messages),
        };
        self.reported(sources).into_iter().map(|reported| drawn(reported) + "\n\n").collect()
    }

    /// Formats all as a JSON array of objects: code, severity, file, line, column, message, help, and the number of `more` of the same kind
    /// that an object stands for. Lines and columns count from 1 and are null for a whole file.
    pub fn json(&self, sources: &Sources, messages: &Messages) -> Value {
        let object = |reported: Reported<'_>| match reported {
            Reported::One(found) => object(found, &[], self.severity(found), sources, messages),
            Reported::Also(found, lines) => object(found, &lines, self.severity(found), sources, messages),
            Reported::More(last, more) => json!({
                "code": last.problem.code(),
                "severity": self.severity(last).name(),
                "file": path(&last.place, sources),
                "line": null,
                "column": null,
                "message": messages.more(more),
                "help": null,
                "related": [],
                "more": more,
                "fix": null,
            }),
        };
        self.reported(sources).into_iter().map(object).collect()
    }
}

/// Returns the path of the file of a location.
fn path<'a>(place: &'a Place, sources: &'a Sources) -> &'a str {
    match place {
        Place::Path(path) => path,
        Place::Span(span) => &sources.file(span.file).path,
    }
}

/// Formats the line for the problems of a kind that are not reported individually, after `last`.
fn rest(last: &Diagnostic, severity: Severity, more: usize, sources: &Sources, messages: &Messages) -> String {
    let word = messages.text(&format!("word-{}", severity.name()), &FluentArgs::new());
    format!("{word}[{}]: {}: {}", last.problem.code(), path(&last.place, sources), messages.more(more))
}

/// Formats a note as a single line: nothing is wrong, and it should not look so.
fn note(found: &Diagnostic, sources: &Sources, messages: &Messages) -> String {
    let place = match &found.place {
        Place::Path(path) => path.clone(),
        Place::Span(span) => {
            let (line, column) = sources.line_column(*span);
            format!("{}:{line}:{column}", sources.called(*span))
        }
    };
    let word = messages.text("word-note", &FluentArgs::new());
    format!("{word}[{}]: {place}: {}{}", found.problem.code(), messages.message(&found.problem), messages.items(found))
}

/// Formats the other lines with the same cause.
fn others(found: &Diagnostic, also: &[usize], sources: &Sources, messages: &Messages) -> String {
    let own = if let Place::Span(span) = &found.place { sources.line(*span).0 } else { 0 };
    let others: Vec<usize> = also.iter().copied().filter(|line| *line != own).collect();
    messages.also(&others)
}

fn draw(found: &Diagnostic, also: &[usize], severity: Severity, sources: &Sources, messages: &Messages, renderer: &Renderer) -> String {
    let Diagnostic { problem, place, related, .. } = found;
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
        Severity::Advice => Level::INFO,
    };
    let word = |key: &str| messages.text(key, &FluentArgs::new());
    let help_level = Level::HELP.with_name(word("word-help"));
    let title = level.with_name(word(&format!("word-{}", severity.name())));
    let message = messages.message(problem) + &others(found, also, sources, messages) + &messages.items(found);
    let mut group = title.primary_title(message).id(problem.code()).elements(Vec::<Snippet<'_, annotate_snippets::Annotation<'_>>>::new());
    for (place, kind) in
        std::iter::once((place, AnnotationKind::Primary)).chain(related.iter().map(|place| (place, AnnotationKind::Context)))
    {
        group = match place {
            Place::Path(path) => group.element(annotate_snippets::Origin::path(path.as_str())),
            Place::Span(span) => {
                // Only its line: given the whole file, the library would scan it for every problem.
                let (number, line) = sources.line(*span);
                let text = &sources.text(span.file)[line.clone()];
                let marked = span.range().start - line.start..span.range().end - line.start;
                let snippet = Snippet::source(text).line_start(number).path(sources.called(*span));
                group.element(snippet.annotation(kind.span(one_line(text, marked))))
            }
        };
    }
    if let Some(help) = messages.help(problem) {
        group = group.element(help_level.message(help));
    }
    renderer.render(&[group])
}

/// Limits a range to its text and to one line: a marked block of many lines hides the problem.
fn one_line(text: &str, span: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let end = text.floor_char_boundary(span.end.min(text.len()).max(start));
    let line_end = text[start..end].find('\n').map_or(end, |at| start + at);
    start..line_end
}

fn object(found: &Diagnostic, also: &[usize], severity: Severity, sources: &Sources, messages: &Messages) -> Value {
    let position = |place: &Place| match place {
        Place::Path(path) => (path.clone(), None),
        Place::Span(span) => (sources.file(span.file).path.clone(), Some(sources.line_column(*span))),
    };
    let (file, at) = position(&found.place);
    let related = |place: &Place| {
        let (file, at) = position(place);
        json!({ "file": file, "line": at.map(|at| at.0), "column": at.map(|at| at.1) })
    };
    json!({
        "code": found.problem.code(),
        "severity": severity.name(),
        "file": file,
        "line": at.map(|at| at.0),
        "column": at.map(|at| at.1),
        "message": messages.message(&found.problem) + &others(found, also, sources, messages) + &messages.items(found),
        "help": messages.help(&found.problem),
        "related": found.related.iter().map(related).collect::<Vec<_>>(),
        // One object for all with the same cause; 0 if there is only one.
        "more": if also.is_empty() { 0 } else { also.len() + 1 },
        // Replacements from a line and column to others, which belong together; null if nothing is certain.
        "fix": found.fix.as_ref().and_then(|fix| fix.edits(sources)).map(|edits| replacements(&edits, sources)),
    })
}

fn replacements(edits: &[(Span, &str)], sources: &Sources) -> Value {
    let replacement = |(span, new): &(Span, &str)| {
        let (line, column) = sources.line_column(*span);
        let (end_line, end_column) = sources.line_column(Span { start: span.end, ..*span });
        json!({ "line": line, "column": column, "endLine": end_line, "endColumn": end_column, "text": new })
    };
    edits.iter().map(replacement).collect()
}
