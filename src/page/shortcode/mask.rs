//! Finds the calls of a page and replaces them by placeholders of the same length. It never changes the offset of anything else.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag as Markdown, TagEnd};

use super::arguments::{self, Tag};
use super::{Call, Form};
use crate::diagnostic::{Diagnostics, Problem};
use crate::page::dialect::OPTIONS;
use crate::source::{FileId, Span};

/// The private-use character that starts the placeholder of an inline call. A page's own text never contains it.
pub(crate) const PLACEHOLDER: char = '\u{e000}';

/// The private-use character that ends such a placeholder.
pub(crate) const PLACEHOLDER_END: char = '\u{e001}';

/// Replaces every placeholder by an ellipsis: for places where calls are not allowed, which is reported.
pub(crate) fn without_placeholders(text: &str) -> String {
    text.replace(PLACEHOLDER, "…").replace([PLACEHOLDER_END, '\u{e002}'], "")
}

/// A page's text with masked calls.
pub(crate) struct Masked {
    /// The page's text from its body on, with its original length.
    pub text: String,
    /// The masked ranges, in order.
    pub marks: Vec<Masking>,
}

/// A masked range.
pub(crate) struct Masking {
    /// Its bytes, relative to the body.
    pub range: Range<usize>,
    /// What it replaces.
    pub mark: Mark,
}

/// What a placeholder replaces.
pub(crate) enum Mark {
    /// `{{ … }}`
    Call(Call),
    /// `{% … %}`
    Open(Call),
    /// `{% end %}` of the mark at this index.
    Close(usize),
    /// An invalid call, already reported.
    Broken,
}

/// Finds and masks every call in `text` from byte `body` on.
pub(crate) fn mask(file: FileId, text: &str, body: usize, found: &mut Diagnostics) -> Masked {
    let page = &text[body..];
    if !page.contains("{{") && !page.contains("{%") {
        return Masked { text: page.to_owned(), marks: Vec::new() };
    }
    let bytes = page.as_bytes().to_vec();
    let mut scan = Scan { file, text, body, at: body, line: body, lines_to: body, open: Vec::new(), found, marks: Vec::new(), bytes };
    scan.run(&code(page));
    // Every placeholder replaces whole characters by whole characters, so the text is still valid UTF-8.
    Masked { text: String::from_utf8(scan.bytes).unwrap_or_default(), marks: scan.marks }
}

/// Reads a call at byte `start` of a text; also returns its end. The spans are offsets in that text.
///
/// # Errors
/// The first mistake in it.
pub(crate) fn whole_call(file: FileId, text: &str, start: usize) -> Result<(Call, usize), Problem> {
    match arguments::read(file, text, start) {
        Ok((Tag::Call { name, arguments }, end)) => {
            let span = Span::new(file, start, end);
            Ok((Call { name, arguments, form: Form::Inline, body: false, under: 1, opens: false, span }, end))
        }
        Ok((Tag::End, _)) => Err(Problem::StrayEnd {}),
        Err(fault) => Err(fault.problem),
    }
}

/// Returns the ranges of code and comments, where calls are not recognised.
fn code(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    if !["`", "~~~", "    ", "\t", "<!--"].iter().any(|sign| text.contains(sign)) {
        return ranges;
    }
    let mut comment = None;
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Markdown::CodeBlock(_)) | Event::Code(_) => ranges.push(range),
            Event::Html(html) if comment.is_none() && html.trim_start().starts_with("<!--") => comment = Some(range.start),
            Event::End(TagEnd::HtmlBlock) => ranges.extend(comment.take().map(|start| start..range.end)),
            Event::InlineHtml(html) if html.starts_with("<!--") => ranges.push(range),
            _ => {}
        }
    }
    ranges
}

/// A call with a body whose end has not been found yet.
struct Open {
    /// Its mark.
    mark: usize,
    /// Its name and span; `None` if it was invalid, which has been reported.
    call: Option<(String, Span)>,
}

struct Scan<'a> {
    file: FileId,
    text: &'a str,
    body: usize,
    at: usize,
    /// Where the text before `at` on its line starts: at the start of the line, or after a tag that was put on its own line.
    line: usize,
    /// How far line breaks have been searched.
    lines_to: usize,
    open: Vec<Open>,
    found: &'a mut Diagnostics,
    marks: Vec<Masking>,
    /// The body with what has been masked so far.
    bytes: Vec<u8>,
}

impl Scan<'_> {
    fn run(&mut self, code: &[Range<usize>]) {
        let body = self.body;
        let mut code = code.iter().map(|range| range.start + body..range.end + body).peekable();
        while let Some(at) = self.text[self.at..].find('{').map(|at| self.at + at) {
            // Code that starts inside a parsed call is not code: the call started first.
            while code.peek().is_some_and(|range| range.end <= at || range.start < self.at) {
                code.next();
            }
            if let Some(range) = code.peek().filter(|range| range.start <= at) {
                self.at = range.end;
                continue;
            }
            let escaped = self.text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
            let opens = self.text[at + 1..].starts_with(['{', '%']);
            if escaped || !opens {
                self.at = at + if opens { 2 } else { 1 };
                continue;
            }
            if let Some(newline) = self.text[self.lines_to..at].rfind('\n') {
                self.line = self.line.max(self.lines_to + newline + 1);
            }
            self.lines_to = at;
            self.tag(at);
        }
        for open in std::mem::take(&mut self.open) {
            if let Some((name, span)) = open.call {
                self.found.add(span, Problem::BodyUnclosed { name });
                self.marks[open.mark].mark = Mark::Broken;
            }
        }
    }

    fn tag(&mut self, start: usize) {
        match arguments::read(self.file, self.text, start) {
            Ok((tag, end)) => self.good(tag, start, end),
            Err(fault) => {
                let from = (fault.span.start as usize).max(start + 2);
                let Some(end) = arguments::end_after(self.text, start, from) else {
                    let (open, close) = if self.text[start..].starts_with("{{") { ("{{", "}}") } else { ("{%", "%}") };
                    let problem = Problem::CallUnclosed { open: open.to_owned(), close: close.to_owned() };
                    self.found.add(Span::new(self.file, start, start + 2), problem);
                    self.at = start + 2;
                    return;
                };
                match fault.related {
                    Some(related) => self.found.add_related(fault.span, fault.problem, related),
                    None => self.found.add_fixable(fault.span, fault.problem, fault.fix),
                }
                if fault.is_end {
                    self.end(start, end);
                } else if self.text[start..].starts_with("{%") {
                    self.open.push(Open { mark: self.marks.len(), call: None });
                    self.broken(start, end);
                } else {
                    self.broken(start, end);
                }
            }
        }
    }

    fn good(&mut self, tag: Tag, start: usize, end: usize) {
        let (name, arguments) = match tag {
            Tag::End => return self.end(start, end),
            Tag::Call { name, arguments } => (name, arguments),
        };
        let span = Span::new(self.file, start, end);
        let body = self.text[start..].starts_with("{%");
        let form = if body { Form::Block } else { Form::Inline };
        let call = Call { name, arguments, form, body, under: 1, opens: false, span };
        if !body {
            self.in_line(start, end);
            return self.push(start, end, Mark::Call(call));
        }
        let mark = self.marks.len();
        if !self.text[self.line..start].trim().is_empty() {
            self.found.add(span, Problem::BodyInLine { name: call.name.value });
            self.open.push(Open { mark, call: None });
            return self.broken(start, end);
        }
        self.open.push(Open { mark, call: Some((call.name.value.clone(), span)) });
        self.on_its_own(start, end);
        self.push(start, end, Mark::Open(call));
    }

    fn end(&mut self, start: usize, end: usize) {
        match self.open.pop() {
            None => {
                self.found.add(Span::new(self.file, start, end), Problem::StrayEnd {});
                self.broken(start, end);
            }
            Some(Open { call: None, .. }) => self.broken(start, end),
            Some(Open { mark, call: Some((name, span)) }) => {
                if self.text[span.range().end..start].trim().is_empty() {
                    self.found.add(span, Problem::BodyEmpty { name });
                }
                self.on_its_own(start, end);
                self.push(start, end, Mark::Close(mark));
            }
        }
    }

    fn broken(&mut self, start: usize, end: usize) {
        self.in_line(start, end);
        self.push(start, end, Mark::Broken);
    }

    fn push(&mut self, start: usize, end: usize, mark: Mark) {
        self.marks.push(Masking { range: start - self.body..end - self.body, mark });
        self.at = end;
    }

    /// Masks a call by characters that Markdown takes for letters.
    fn in_line(&mut self, start: usize, end: usize) {
        let fill = (end - start).saturating_sub(6);
        let placeholder = format!("{PLACEHOLDER}{}{}{PLACEHOLDER_END}", "\u{e002}".repeat(fill / 3), "x".repeat(fill % 3));
        self.write(start, &placeholder, end);
    }

    /// Masks a tag by something that Markdown takes for a block that ends with its line: a processing instruction. If there is text next to
    /// it, the placeholder includes line breaks; the shortest tag has room for both.
    fn on_its_own(&mut self, start: usize, end: usize) {
        let rest = &self.text[end..];
        let after = rest.trim_start_matches(|c: char| c.is_whitespace() && c != '\n').starts_with(|c| c != '\n');
        let before = !self.text[self.line..start].trim().is_empty();
        let breaks = usize::from(before) + usize::from(after);
        let fill = "x".repeat((end - start).saturating_sub(4 + breaks));
        let newline = |there: bool| if there { "\n" } else { "" };
        self.write(start, &format!("{}<?{fill}?>{}", newline(before), newline(after)), end);
        self.line = end;
    }

    fn write(&mut self, start: usize, placeholder: &str, end: usize) {
        let range = start - self.body..end - self.body;
        if placeholder.len() == range.len() {
            self.bytes[range].copy_from_slice(placeholder.as_bytes());
        }
    }
}
