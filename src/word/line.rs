//! Writes a line of Markdown: text with emphasis and links. It never knows the blocks around it.

use std::fmt::Write;

use super::escape::{Context, escaped};
use super::inline::{Inline, Style, plain};
use crate::diagnostic::Diagnostics;
use crate::name::Lang;
use crate::source::Sources;

/// The schemes of addresses that a page may link to.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// Where inline content stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// At the start of a line, with the indentation of further lines.
    Line(usize),
    Cell,
    Heading,
}

/// A line while it is written.
pub(super) struct Line {
    pub out: String,
    pub place: Place,
    /// Whether the text directly before has emphasis.
    pub was_emphasised: bool,
    /// Whether a note's mark or a link follows.
    pub before_mark: bool,
}

impl Line {
    fn context(&self) -> Context {
        let starts_line = match self.place {
            Place::Line(_) => self.out.is_empty() || self.out.trim_end_matches(' ').ends_with('\n'),
            Place::Cell | Place::Heading => false,
        };
        let after_mark = self.out.ends_with([']', ')']) && !self.out.ends_with("\\]");
        Context { starts_line, in_heading: self.place == Place::Heading, after_mark, before_mark: self.before_mark }
    }

    /// Starts a new line, or adds a space where there can be none.
    pub(super) fn line_break(&mut self) {
        match self.place {
            Place::Line(indent) => {
                let _ = write!(self.out, "\\\n{:indent$}", "");
            }
            Place::Cell | Place::Heading => self.out.push(' '),
        }
        self.was_emphasised = false;
    }

    /// Adds texts as one link.
    pub(super) fn link(&mut self, texts: &[Inline], target: &str) {
        let text = plain(texts);
        let (before, after) = (texts.first().is_some_and(starts_with_space), texts.last().is_some_and(ends_with_space));
        if text.is_empty() {
            return self.out.push(' ');
        }
        if before {
            self.out.push(' ');
        }
        let _ =
            write!(self.out, "[{}]({target})", escaped(&text, Context { in_heading: self.place == Place::Heading, ..Context::default() }));
        if after {
            self.out.push(' ');
        }
        self.was_emphasised = false;
    }

    /// Adds text; `next` is the character after it.
    pub(super) fn text(&mut self, text: &str, style: Style, next: Option<char>) {
        let marks = match style {
            Style { bold: true, italic: true } => "***",
            Style { bold: true, .. } => "**",
            Style { italic: true, .. } => "*",
            _ => "",
        };
        let is_outside = |c: char| c.is_whitespace();
        let starts = text.len() - text.trim_start_matches(is_outside).len();
        let core_end = text.trim_end_matches(is_outside).len();
        let touches = self.was_emphasised && starts == 0;
        if marks.is_empty() || core_end <= starts || touches {
            let written = escaped(text, self.context());
            self.out.push_str(&written);
            self.was_emphasised = touches && !marks.is_empty();
            return;
        }
        let (mut start, mut end) = (starts, core_end);
        // A mark beside punctuation must not touch a letter outside.
        let before = text[..start].chars().last().or_else(|| self.out.chars().last());
        let after = text[end..].chars().next().or(next);
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if is_word(before) {
            start += text[start..end].len() - text[start..end].trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        }
        if is_word(after) {
            end = start + text[start..end].trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        }
        if start >= end {
            return self.text(text, Style::default(), next);
        }
        let head = escaped(&text[..start], Context { before_mark: false, ..self.context() });
        self.out.push_str(&head);
        let inner = Context { starts_line: false, before_mark: false, after_mark: false, ..self.context() };
        let last = Context { before_mark: self.before_mark, ..inner };
        let _ = write!(self.out, "{marks}{}{marks}{}", escaped(&text[start..end], inner), escaped(&text[end..], last));
        self.was_emphasised = end == text.len();
    }
}

fn starts_with_space(inline: &Inline) -> bool {
    matches!(inline, Inline::Text { text, .. } if text.starts_with(' '))
}

fn ends_with_space(inline: &Inline) -> bool {
    matches!(inline, Inline::Text { text, .. } if text.ends_with(' '))
}

/// Returns the character that words begin with.
pub(super) fn first_character(words: &[Inline]) -> Option<char> {
    match words.first()? {
        Inline::Text { text, .. } => text.chars().next(),
        _ => None,
    }
}

/// Whether a page reads Markdown as these words. Typographic signs may differ.
pub(super) fn reads_as(written: &str, words: &[Inline], place: Place) -> bool {
    let start = if place == Place::Heading { "---\ntitle: x\n---\n## " } else { "---\ntitle: x\n---\n" };
    let sources = Sources::from_memory([("content/a.md", format!("{start}{written}\n"))]);
    let Some(file) = sources.find("content/a.md") else { return false };
    let page = crate::page::parse(file, "content/a.md", sources.text(file), &mut Diagnostics::new());
    let letters = |text: &str| {
        let is_kept = |c: &char| !c.is_whitespace() && !matches!(c, '"' | '\'' | '”' | '“' | '’' | '‘' | '.' | '…');
        text.chars().filter(is_kept).collect::<String>()
    };
    let shown: String =
        words.iter().filter_map(|inline| if let Inline::Text { text, .. } = inline { Some(text.as_str()) } else { None }).collect();
    let read = page.doc.plain_text(&Lang::swedish());
    letters(&without_notes(&read)) == letters(&shown)
}

/// Notes are not defined in the piece that is read back, so their marks are text.
fn without_notes(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[^") {
        out.push_str(before);
        rest = after.split_once(']').map_or(after, |(_, after)| after);
    }
    out + rest
}

/// Returns the address of a link as Markdown; `None` if a page cannot link to it.
pub(super) fn address_of(address: &str) -> Option<String> {
    let address = address.trim();
    let lower = address.to_lowercase();
    let address = if lower.starts_with("www.") { format!("https://{address}") } else { address.to_owned() };
    if !lower.starts_with("www.") && !SCHEMES.iter().any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len()) {
        return None;
    }
    let coded = |c: char| match c {
        ' ' | '(' | ')' | '<' | '>' | '|' | '\\' | '{' | '}' | '"' | '*' | '`' | '[' | ']' | '^' => format!("%{:02X}", u32::from(c)),
        '_' | '~' => format!("\\{c}"),
        c if c.is_control() => String::new(),
        c => c.to_string(),
    };
    Some(address.chars().map(coded).collect())
}
