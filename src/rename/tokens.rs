//! Everything in a site's files that could name something: keys and values of YAML, arguments of shortcodes, targets of links, cells of tables. It
//! never decides what names what.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::import::remembered;
use crate::indicator;
use crate::page::{self, ArgumentValue, Link};
use crate::source::{Content, FileId, Kind, Sources, Span, Spanned, is_workbook};
use crate::yaml::{self, Node};

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A YAML key or value in quotation marks, or one without that needs none.
    Yaml,
    /// A value in the file of answers, below this matter.
    Answer(Matter),
    /// An argument in quotation marks.
    Argument,
    /// An argument without quotation marks.
    Bare,
    /// The target of a link in a text.
    Link,
    /// A cell of a table.
    Cell,
}

/// What an answer is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Matter {
    Indicators,
    Areas,
}

/// A word, and the bytes to replace in order to change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub text: String,
    pub range: Range<usize>,
    pub form: Form,
}

/// A token and its file's path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Located {
    pub path: String,
    pub token: Token,
}

/// Returns every token of a site. Workbooks have none, since they cannot be edited.
pub(super) fn all(sources: &Sources) -> Vec<Located> {
    let mut all = Vec::new();
    for (id, file) in sources.files() {
        if let Content::Text(text) = &file.content {
            let of_file = of(id, &file.path, text);
            all.extend(of_file.into_iter().map(|token| Located { path: file.path.clone(), token }));
        }
    }
    all
}

/// Returns the tokens of a file.
pub(super) fn of(id: FileId, path: &str, text: &Arc<str>) -> Vec<Token> {
    if path == remembered::FILE {
        return of_answers(id, text);
    }
    if path == crate::config::FILE {
        return of_yaml(id, text, 0..text.len());
    }
    match path.strip_prefix("content/").and_then(Kind::of) {
        Some(Kind::Page) => of_page(id, path, text),
        Some(Kind::Table) if is_workbook(path) => Vec::new(),
        Some(Kind::Table) => {
            let cells = indicator::table_cells(id, text).into_iter();
            cells.map(|cell| token(text, cell.span, cell.value, Form::Cell)).collect()
        }
        Some(_) => of_yaml(id, text, 0..text.len()),
        None => Vec::new(),
    }
}

fn of_page(id: FileId, path: &str, text: &Arc<str>) -> Vec<Token> {
    let mut tokens = page::front_matter_range(text).map_or_else(Vec::new, |range| of_yaml(id, text, range));
    let page = page::parse(id, path, Arc::clone(text), &mut Diagnostics::new());
    for argument in page.doc.calls.iter().flat_map(|call| &call.arguments) {
        of_argument(text, &argument.value, &mut tokens);
    }
    tokens.extend(page.doc.links.iter().filter_map(|link| of_link(text, link)));
    tokens
}

fn of_argument(text: &str, argument: &Spanned<ArgumentValue>, tokens: &mut Vec<Token>) {
    match &argument.value {
        ArgumentValue::Text(value) => tokens.push(token(text, argument.span, value.clone(), Form::Argument)),
        ArgumentValue::Number(value) => tokens.push(token(text, argument.span, value.clone(), Form::Bare)),
        ArgumentValue::List(items) => items.iter().for_each(|item| of_argument(text, item, tokens)),
        ArgumentValue::Flag(_) | ArgumentValue::Item(_) => {}
    }
}

/// Returns the target of a link: behind its text, or where a reference is defined.
fn of_link(text: &str, link: &Link) -> Option<Token> {
    let target = &link.dest.value;
    let whole = link.span.range();
    let written = text.get(whole.clone())?;
    let in_place = written.match_indices(target.as_str()).map(|(at, _)| whole.start + at);
    let in_place = in_place.filter(|at| is_behind(&text[whole.start..*at], "](")).last();
    let at = in_place.or_else(|| {
        let mut defined = text.match_indices(target.as_str()).map(|(at, _)| at);
        defined
            .find(|at| is_behind(&text[..*at], "]:") && text[..*at].lines().last().is_some_and(|line| line.trim_start().starts_with('[')))
    })?;
    Some(Token { text: target.clone(), range: at..at + target.len(), form: Form::Link })
}

fn is_behind(before: &str, sign: &str) -> bool {
    before.trim_end().trim_end_matches('<').trim_end().ends_with(sign)
}

fn of_yaml(id: FileId, text: &str, range: Range<usize>) -> Vec<Token> {
    let mut tokens = Vec::new();
    let written = text.get(range.clone()).unwrap_or("");
    if let Some(root) = yaml::parse(id, written, range.start, &mut Diagnostics::new()) {
        of_node(text, &root, Form::Yaml, &mut tokens);
    }
    tokens
}

fn of_node(text: &str, node: &Node, form: Form, tokens: &mut Vec<Token>) {
    match &node.kind {
        yaml::Kind::Empty => {}
        yaml::Kind::Scalar { text: value, .. } => tokens.push(token(text, node.span, value.clone(), form)),
        yaml::Kind::List(nodes) => nodes.iter().for_each(|node| of_node(text, node, form, tokens)),
        yaml::Kind::Map(entries) => {
            for entry in entries {
                tokens.push(of_key(text, &entry.key));
                of_node(text, &entry.value, form, tokens);
            }
        }
    }
}

/// Returns the token of a YAML key.
pub(super) fn of_key(text: &str, key: &Spanned<String>) -> Token {
    token(text, key.span, key.value.clone(), Form::Yaml)
}

/// Returns the answers about indicators and areas.
fn of_answers(id: FileId, text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let Some(root) = yaml::parse(id, text, 0, &mut Diagnostics::new()) else { return tokens };
    let entries = |node: &Node| if let yaml::Kind::Map(entries) = &node.kind { entries.clone() } else { Vec::new() };
    for matter in entries(&root).iter().flat_map(|file| entries(&file.value)) {
        let form = match matter.key.value.as_str() {
            "indicators" => Form::Answer(Matter::Indicators),
            "areas" => Form::Answer(Matter::Areas),
            _ => continue,
        };
        entries(&matter.value).iter().for_each(|answer| of_node(text, &answer.value, form, &mut tokens));
    }
    tokens
}

/// Returns the token at a span, which may include quotation marks, spaces and escapes.
fn token(text: &str, span: Span, value: String, form: Form) -> Token {
    let (mut range, meant) = (span.range(), value.trim());
    let written = text.get(range.clone()).unwrap_or("");
    let has_marks = form != Form::Cell && form != Form::Bare && written.starts_with(is_mark) && written.ends_with(is_mark);
    if has_marks && written.chars().count() > 1 {
        let length = |sign: Option<char>| sign.map_or(0, char::len_utf8);
        range = range.start + length(written.chars().next())..range.end - length(written.chars().last());
    }
    let written = text.get(range.clone()).unwrap_or("");
    let mut places = written.match_indices(meant).map(|(at, _)| range.start + at);
    if let (Some(at), None, false) = (places.next(), places.next(), meant.is_empty()) {
        range = at..at + meant.len();
    }
    Token { text: meant.to_owned(), range, form }
}

fn is_mark(sign: char) -> bool {
    matches!(sign, '"' | '\'' | '”' | '“' | '„' | '’' | '‘')
}

impl Token {
    /// Returns what to write instead of it so that it is read as `new`.
    pub fn written(&self, new: &str) -> String {
        match self.form {
            Form::Bare if !new.starts_with(|c: char| c.is_ascii_digit()) => format!("\"{new}\""),
            _ => new.to_owned(),
        }
    }
}
