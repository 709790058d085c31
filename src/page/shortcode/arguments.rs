//! Parses the content of a call's braces. It never looks beyond the call.

use std::collections::BTreeMap;

use super::{Argument, ArgumentValue};
use crate::diagnostic::{Fix, Problem};
use crate::page::item::ITEM;
use crate::source::{FileId, Span, Spanned};

/// The largest length of a text argument, in bytes. An unmatched quotation mark would otherwise extend to the end of the page.
const LONGEST_TEXT: usize = 4000;

/// The content of `{{ … }}` or `{% … %}`.
pub(super) enum Tag {
    /// `name(…)`
    Call { name: Spanned<String>, arguments: Vec<Argument> },
    /// `end`
    End,
}

/// Why a call cannot be parsed.
pub(super) struct Fault {
    pub problem: Problem,
    pub span: Span,
    pub related: Option<Span>,
    /// Whether it is an end tag, as far as it was parsed.
    pub is_end: bool,
    /// What to write instead, if that is certain.
    pub fix: Option<Fix>,
}

/// Parses the call that opens at byte `start` of `text`; also returns the offset after it.
pub(super) fn read(file: FileId, text: &str, start: usize) -> Result<(Tag, usize), Fault> {
    let braces = text[start..].starts_with("{{");
    let mut cursor = Cursor { file, text, at: start + 2, close: if braces { "}}" } else { "%}" } };
    let tag = cursor.tag(start)?;
    cursor.space();
    if cursor.eat(cursor.close) {
        return Ok((tag, cursor.at));
    }
    let from = cursor.at;
    let found = cursor.word();
    Err(cursor.fault(Problem::CallTrailing { found, close: cursor.close.to_owned() }, from))
}

/// Returns the end of an invalid call: after its closing braces, if they precede the next call and the next empty line.
pub(super) fn end_after(text: &str, start: usize, from: usize) -> Option<usize> {
    let close = if text[start..].starts_with("{{") { "}}" } else { "%}" };
    // A single pass to whichever comes first: searching for each of them to the end of a long page, once per error, would take quadratic
    // time.
    let mut pairs = text.as_bytes()[from..].windows(2).enumerate();
    let first = pairs.find(|(_, pair)| matches!(*pair, b"\n\n" | b"{{" | b"{%") || *pair == close.as_bytes());
    first.filter(|(_, pair)| *pair == close.as_bytes()).map(|(at, _)| from + at + close.len())
}

struct Cursor<'a> {
    file: FileId,
    text: &'a str,
    at: usize,
    close: &'static str,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn space(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn eat(&mut self, sign: &str) -> bool {
        let there = self.rest().starts_with(sign);
        if there {
            self.at += sign.len();
        }
        there
    }

    fn while_in(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn name(&mut self) -> Spanned<String> {
        let from = self.at;
        let value = self.while_in(|c| c.is_alphanumeric() || c == '_' || c == '-').to_owned();
        Spanned { value, span: Span::new(self.file, from, self.at) }
    }

    /// Takes everything up to a space or a special character.
    fn word(&mut self) -> String {
        let word = self.while_in(|c| !c.is_whitespace() && !matches!(c, ',' | ')' | ']' | '=') && !is_quote(c));
        let close = word.find(self.close).unwrap_or(word.len());
        self.at -= word.len() - close;
        let word = &word[..close];
        if word.is_empty() {
            let sign = self.rest().chars().next().map(String::from).unwrap_or_default();
            self.at += sign.len();
            return sign;
        }
        word.to_owned()
    }

    fn fault(&self, problem: Problem, from: usize) -> Fault {
        Fault { problem, span: Span::new(self.file, from, self.at.max(from)), related: None, is_end: false, fix: None }
    }

    fn tag(&mut self, start: usize) -> Result<Tag, Fault> {
        self.space();
        let name = self.name();
        if name.value.is_empty() {
            let open = self.text[start..start + 2].to_owned();
            let mut fault = self.fault(Problem::CallWithoutName { open }, start);
            fault.span = Span::new(self.file, start, start + 2);
            return Err(fault);
        }
        if name.value == "end" && self.close == "%}" {
            return Ok(Tag::End);
        }
        self.space();
        if !self.eat("(") {
            let is_end = name.value.starts_with("end") && self.close == "%}";
            let problem = Problem::CallWithoutParentheses { name: name.value };
            // A name alone is complete, and what ends a text has only one name.
            let is_alone = self.rest().starts_with(self.close);
            let end = Span { start: name.span.end, ..name.span };
            let fix = match (is_alone, is_end) {
                (true, true) => Some(Fix::replace(name.span, &self.text[name.span.range()], "end")),
                (true, false) => Some(Fix::insert(end, "()")),
                (false, _) => None,
            };
            return Err(Fault { problem, span: name.span, related: None, is_end, fix });
        }
        let arguments = self.arguments(&name)?;
        Ok(Tag::Call { name, arguments })
    }

    fn arguments(&mut self, call: &Spanned<String>) -> Result<Vec<Argument>, Fault> {
        let mut arguments: Vec<Argument> = Vec::new();
        let mut names = BTreeMap::new();
        loop {
            self.space();
            if self.eat(")") {
                return Ok(arguments);
            }
            self.at_end(call)?;
            let argument = self.argument(call)?;
            if let Some(first) = names.insert(argument.name.value.clone(), argument.name.span) {
                let problem = Problem::ArgumentTwice { name: argument.name.value };
                return Err(Fault { problem, span: argument.name.span, related: Some(first), is_end: false, fix: None });
            }
            arguments.push(argument);
            let end = self.at;
            self.space();
            if !self.eat(",") && !self.rest().starts_with(')') {
                self.at_end(call)?;
                // What follows is the next argument if it has a name and an equals sign.
                let rest = self.rest().trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
                let is_next = rest.len() < self.rest().len() && rest.trim_start().starts_with('=');
                return Err(self.without_comma(end, is_next));
            }
        }
    }

    /// Returns the fault of two values without a comma between them, of which the first ends at `end`. `is_next` says whether the second is certainly one.
    fn without_comma(&self, end: usize, is_next: bool) -> Fault {
        let fix = is_next.then(|| Fix::insert(Span::new(self.file, end, end), ","));
        Fault { fix, ..self.fault(Problem::ArgumentWithoutComma {}, self.at) }
    }

    /// Reports a call that ends before its closing parenthesis.
    fn at_end(&self, call: &Spanned<String>) -> Result<(), Fault> {
        if !self.rest().is_empty() && !self.rest().starts_with(self.close) {
            return Ok(());
        }
        Err(self.fault(Problem::ParenthesisUnclosed { name: call.value.clone() }, self.at))
    }

    fn argument(&mut self, call: &Spanned<String>) -> Result<Argument, Fault> {
        let from = self.at;
        let name = self.name();
        self.space();
        let is_name = name.value.starts_with(|c: char| c.is_alphabetic() || c == '_');
        if !is_name {
            self.word();
            return Err(self.fault(Problem::ArgumentWithoutName { name: call.value.clone() }, from));
        }
        if !self.eat("=") {
            let sign = if self.rest().starts_with(": ") { ": " } else { ":" };
            let colon = Span::new(self.file, self.at, self.at + sign.len());
            let fix = self.rest().starts_with(sign).then(|| Fix::replace(colon, sign, "="));
            let problem = Problem::ArgumentWithoutEquals { name: name.value };
            return Err(Fault { problem, span: name.span, related: None, is_end: false, fix });
        }
        self.space();
        let from = self.at;
        let value = if self.eat("[") { self.list(from)? } else { self.single(&name.value)? };
        Ok(Argument { name, value: Spanned { value, span: Span::new(self.file, from, self.at) } })
    }

    fn list(&mut self, opened: usize) -> Result<ArgumentValue, Fault> {
        let mut values = Vec::new();
        loop {
            self.space();
            if self.eat("]") {
                return Ok(ArgumentValue::List(values));
            }
            if self.rest().is_empty() || self.rest().starts_with([')', '}', '%']) {
                return Err(Fault { span: Span::new(self.file, opened, opened + 1), ..self.fault(Problem::ListUnclosed {}, opened) });
            }
            let from = self.at;
            let value = self.single("[]")?;
            values.push(Spanned { value, span: Span::new(self.file, from, self.at) });
            let end = self.at;
            self.space();
            if !self.eat(",") && !self.rest().starts_with([']', ')', '}']) {
                return Err(self.without_comma(end, self.rest().starts_with(is_quote)));
            }
        }
    }

    fn single(&mut self, name: &str) -> Result<ArgumentValue, Fault> {
        let from = self.at;
        match self.rest().chars().next() {
            Some(quote) if is_quote(quote) => self.quoted(quote),
            None | Some(',' | ')' | ']') => Err(self.fault(Problem::ArgumentWithoutValue { name: name.to_owned() }, from)),
            Some(_) if self.rest().starts_with(self.close) => {
                Err(self.fault(Problem::ArgumentWithoutValue { name: name.to_owned() }, from))
            }
            Some(_) => {
                let word = self.word();
                bare(&word).ok_or_else(|| {
                    let is_whole = self.rest().trim_start().starts_with([',', ')', ']']);
                    let span = Span::new(self.file, from, self.at);
                    let fix = is_whole.then(|| Fix::replace(span, &word, format!("\"{word}\"")));
                    Fault { fix, ..self.fault(Problem::TextUnquoted { found: word }, from) }
                })
            }
        }
    }

    /// Parses a quoted text: it ends at the same quotation mark; if it is typographic, at any typographic one of its kind.
    fn quoted(&mut self, quote: char) -> Result<ArgumentValue, Fault> {
        let from = self.at;
        self.at += quote.len_utf8();
        let mut text = String::new();
        while let Some(c) = self.rest().chars().next() {
            let too_long = self.at - from > LONGEST_TEXT;
            if too_long || self.rest().starts_with(self.close) || self.rest().starts_with("\n\n") {
                break;
            }
            self.at += c.len_utf8();
            match c {
                _ if ends(quote, c) => return Ok(ArgumentValue::Text(text)),
                '\\' if self.rest().starts_with(['"', '\'', '\\']) => {
                    text.extend(self.rest().chars().next());
                    self.at += 1;
                }
                '\n' => text.push(' '),
                c => text.push(c),
            }
        }
        Err(Fault { span: Span::new(self.file, from, from + quote.len_utf8()), ..self.fault(Problem::TextUnclosed {}, from) })
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '“' | '„' | '’' | '‘')
}

fn ends(opened: char, c: char) -> bool {
    match opened {
        '"' => c == '"',
        '\'' => c == '\'',
        '’' | '‘' => matches!(c, '’' | '‘' | '\''),
        _ => matches!(c, '”' | '“' | '"'),
    }
}

/// Parses an unquoted value: a boolean, a number, a period.
fn bare(word: &str) -> Option<ArgumentValue> {
    match word {
        "true" | "ja" | "yes" => Some(ArgumentValue::Flag(true)),
        "false" | "nej" | "no" => Some(ArgumentValue::Flag(false)),
        ITEM => Some(ArgumentValue::Item(None)),
        _ => {
            let digits = word.strip_prefix('-').unwrap_or(word);
            let number = digits.starts_with(|c: char| c.is_ascii_digit());
            let rest = digits.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '–' | '/' | '.'));
            (number && rest).then(|| ArgumentValue::Number(word.to_owned()))
        }
    }
}
