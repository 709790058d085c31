//! Parses YAML into a tree with spans. It never looks at the meaning of keys.

use std::collections::HashMap;

use serde_yaml::granit_parser::{ErrorKind, Event, Parser, Placement, ScalarStyle, StructureStyle};

use super::explain::{self, Mistake};
use super::repair::{Repair, Repaired};
use crate::diagnostic::{DEEPEST, Diagnostics, Fix, Problem};
use crate::source::{FileId, Span, Spanned, misplaced_characters};

/// A YAML node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The span of the node.
    pub span: Span,
    /// Its content.
    pub kind: Kind,
}

/// The content of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing, `~` or `null`.
    Empty,
    /// A scalar as written, without its quotation marks.
    Scalar {
        /// The text.
        text: String,
        /// Whether it was quoted or a block scalar.
        quoted: bool,
    },
    /// A sequence.
    List(Vec<Node>),
    /// A mapping, in the order written.
    Map(Vec<Entry>),
}

/// A name and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name.
    pub key: Spanned<String>,
    /// The value.
    pub value: Node,
}

/// Parses `text`, which starts at byte `offset` of `file`. Returns `None` if it cannot be parsed at all, after reporting why.
///
/// The parser stops at its first error. Therefore the line with the error is neutralised byte for byte, and the text is parsed again: all
/// errors are reported at once, and the content of the other lines is known.
pub fn parse(file: FileId, text: &str, offset: usize, found: &mut Diagnostics) -> Option<Node> {
    let mut repaired = Repaired::of(text);
    loop {
        let mut own = Diagnostics::new();
        let Mistake { range, problem, mended } = match read(file, &repaired.text, offset, &mut own) {
            Ok(root) => {
                found.extend(own);
                let is_lost = root.kind == Kind::Empty && repaired.is_changed();
                return (!is_lost).then_some(root);
            }
            Err(Unread::Reported) => {
                found.extend(own);
                return None;
            }
            Err(Unread::At(at, detail)) => explain::explain(&repaired.text, at, &detail),
        };
        let problem_span = Span::new(file, range.start, range.end).offset(offset);
        let fix = mended.map(|(at, new)| Fix::replace(Span::new(file, at.start, at.end).offset(offset), &repaired.text[at], new));
        match repaired.without(range, &problem) {
            Repair::Done => found.add_fixable(problem_span, problem, fix),
            Repair::Again => {}
            Repair::Impossible { reported } => {
                if !reported {
                    found.add_fixable(problem_span, problem, fix);
                }
                return None;
            }
        }
    }
}

/// Why a text could not be parsed into a tree.
enum Unread {
    /// An error that has been reported.
    Reported,
    /// The parser's message for the byte offset.
    At(usize, String),
}

fn read(file: FileId, text: &str, offset: usize, found: &mut Diagnostics) -> Result<Node, Unread> {
    let mut builder = Builder { file, text, offset, open: Vec::new(), root: None, documents: 0, found };
    for event in Parser::new_from_str(text) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
                if let ErrorKind::RecursionLimitExceeded = error.kind() {
                    builder.found.add_too_deep(Span::new(file, at, at).offset(offset));
                    return Err(Unread::Reported);
                }
                return Err(Unread::At(at, error.info().to_string()));
            }
        };
        let range = span.byte_range().unwrap_or(0..0);
        builder.event(event, range).ok_or(Unread::Reported)?;
    }
    let root = builder.root.unwrap_or(Node { span: Span::new(file, 0, 0).offset(offset), kind: Kind::Empty });
    if let Kind::Scalar { .. } = root.kind {
        // A file that is a single scalar has no space after any of its colons, or something worse.
        return Err(Unread::At(root.span.start as usize - offset, String::new()));
    }
    Ok(root)
}

/// A sequence or mapping whose end has not been reached.
struct Open {
    start: usize,
    flow: bool,
    content: OpenContent,
}

enum OpenContent {
    List(Vec<Node>),
    /// The entries, the index of each name, and the name whose value is next.
    Map(Vec<Entry>, HashMap<String, usize>, Option<Spanned<String>>),
}

struct Builder<'a> {
    file: FileId,
    text: &'a str,
    offset: usize,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    found: &'a mut Diagnostics,
}

impl Builder<'_> {
    /// Handles an event. Returns `None` if it is useless to continue.
    fn event(&mut self, event: Event<'_>, range: std::ops::Range<usize>) -> Option<()> {
        let span = self.span(&range);
        let refuse = |what: &str| Problem::YamlUnsupported { what: what.to_owned() };
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.found.add(span, refuse("---"));
                    return None;
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                if anchor > 0 || tag.is_some() {
                    self.found.add(span, refuse(if anchor > 0 { "&" } else { "!" }));
                }
                // Characters in the file itself were reported when it was read; this one was written as an escape, `"\x07"`.
                for (_, character) in misplaced_characters(&text) {
                    self.found.add(span, Problem::control_character(character));
                }
                let quoted = style != ScalarStyle::Plain;
                let empty = !quoted && matches!(text.as_ref(), "" | "~" | "null");
                let kind = if empty { Kind::Empty } else { Kind::Scalar { text: text.into_owned(), quoted } };
                self.value(Node { span, kind });
            }
            Event::SequenceStart(style, anchor, tag) => {
                let content = OpenContent::List(Vec::new());
                self.start(range.start, style, anchor > 0 || tag.is_some(), content)?;
            }
            Event::MappingStart(style, anchor, tag) => {
                let content = OpenContent::Map(Vec::new(), HashMap::new(), None);
                self.start(range.start, style, anchor > 0 || tag.is_some(), content)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(range.end),
            // A comment after a value has a space after its `#`. `Mål #1` and `#00527a` would silently be truncated.
            Event::Comment(text, Placement::Right) if text.starts_with(char::is_alphanumeric) => {
                // A colour is nothing but that, and a value is missing before it.
                let is_colour = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
                let is_value = self.text.get(..range.start).is_some_and(|before| before.trim_end_matches(' ').ends_with(':'));
                let (old, new) = (format!("#{text}"), format!("\"#{text}\""));
                let fix = (is_colour && is_value).then(|| Fix::replace(Span { end: span.start + 7, ..span }, old, new));
                self.found.add_fixable(span, Problem::YamlNumberSign {}, fix);
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.found.add(span, refuse("*"));
                self.value(Node { span, kind: Kind::Empty });
            }
            _ => {}
        }
        Some(())
    }

    fn span(&self, range: &std::ops::Range<usize>) -> Span {
        Span::new(self.file, range.start, range.end).offset(self.offset)
    }

    fn start(&mut self, start: usize, style: StructureStyle, marked: bool, content: OpenContent) -> Option<()> {
        let span = self.span(&(start..start + 1));
        if marked {
            self.found.add(span, Problem::YamlUnsupported { what: "& !".into() });
        }
        if self.open.len() == DEEPEST {
            self.found.add_too_deep(span);
            return None;
        }
        self.open.push(Open { start, flow: style == StructureStyle::Flow, content });
        Some(())
    }

    fn end(&mut self, end: usize) {
        let Some(open) = self.open.pop() else { return };
        let kind = match open.content {
            OpenContent::List(nodes) => Kind::List(nodes),
            OpenContent::Map(entries, ..) => {
                if open.flow {
                    Kind::Map(self.without_false_keys(entries))
                } else {
                    Kind::Map(entries)
                }
            }
        };
        let span = self.span(&(open.start..end.max(open.start)));
        self.value(Node { span, kind });
    }

    fn value(&mut self, node: Node) {
        match self.open.last_mut().map(|open| &mut open.content) {
            None => self.root = Some(node),
            Some(OpenContent::List(nodes)) => nodes.push(node),
            Some(OpenContent::Map(entries, names, key @ None)) => {
                let text = match node.kind {
                    Kind::Scalar { text, .. } => text,
                    Kind::Empty => String::new(),
                    _ => {
                        self.found.add(node.span, Problem::YamlUnsupported { what: "? […]".into() });
                        String::new()
                    }
                };
                if let Some(space) = text.find('\u{a0}') {
                    let start = node.span.start as usize + space;
                    let at = Span::new(self.file, start, start + 2);
                    // Within a name, it may be a hyphen or an underscore that was meant.
                    let is_around = text.trim_matches('\u{a0}').find('\u{a0}').is_none();
                    let fix = is_around.then(|| Fix::replace(at, "\u{a0}", " "));
                    self.found.add_fixable(at, Problem::YamlNoBreakSpace {}, fix);
                }
                if let Some(first) = names.get(&text).map(|first| &entries[*first]) {
                    self.found.add_related(node.span, Problem::DuplicateKey { key: text.clone() }, first.key.span);
                }
                *key = Some(Spanned { value: text, span: node.span });
            }
            Some(OpenContent::Map(entries, names, key)) => {
                // The first of two equal keys is used; the second is already reported.
                if let Some(key) = key.take().filter(|key| !names.contains_key(&key.value)) {
                    names.insert(key.value.clone(), entries.len());
                    entries.push(Entry { key, value: node });
                }
            }
        }
    }

    /// Removes false keys: for YAML, `{2018: 0,90}` is 2018 = 0 and a key 90 without a value, and `{2018:1}` a key `2018:1` without one.
    /// Reports them.
    fn without_false_keys(&mut self, entries: Vec<Entry>) -> Vec<Entry> {
        let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
        for entry in entries {
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            let before = kept.last().and_then(|last| match &last.value.kind {
                Kind::Scalar { text, quoted: false } if digits(text.trim_start_matches('-')) => Some((text.clone(), last.value.span)),
                _ => None,
            });
            match before {
                Some((whole, span)) if entry.value.kind == Kind::Empty && digits(&entry.key.value) => {
                    let fraction = &entry.key.value;
                    let problem = Problem::DecimalComma { written: format!("{whole},{fraction}"), wanted: format!("{whole}.{fraction}") };
                    let at = Span { end: entry.key.span.end, ..span };
                    // Three digits may be thousands: 1,250.
                    let is_fraction = fraction.len() != 3 || whole.trim_start_matches('-') == "0";
                    let fix = is_fraction.then(|| Fix::replace(at, format!("{whole},{fraction}"), format!("{whole}.{fraction}")));
                    self.found.add_fixable(at, problem, fix);
                }
                _ => match entry.key.value.find(':').filter(|_| entry.value.kind == Kind::Empty) {
                    Some(colon) => {
                        let at = entry.key.span.start as usize + colon;
                        let at = Span::new(self.file, at, at + 1);
                        self.found.add_fixable(at, Problem::YamlNoSpaceAfterColon {}, Some(Fix::replace(at, ":", ": ")));
                    }
                    None => kept.push(entry),
                },
            }
        }
        kept
    }
}
