//! Terms and abbreviations from `terms.yaml`, with their meaning. It never looks for them in a text.

use crate::diagnostic::{Diagnostics, Problem};
use crate::name::{Lang, Wording};
use crate::source::{FileId, Span, Spanned};
use crate::yaml::Shape::{Address, List, Text, Wording as Words};
use crate::yaml::{self, Entry, Fields, Kind, Mapping, Node, may};

/// A term that readers may not know, with a long form or a definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As it occurs in texts: "LSS".
    pub name: String,
    /// Its expansion, as it reads in brackets after it.
    pub long: Option<Wording>,
    /// Its definition.
    pub definition: Option<Wording>,
    /// The URL of more information.
    pub url: Option<String>,
    /// Synonyms: a search for one of them finds pages with another. They are not looked for in texts.
    pub synonyms: Vec<String>,
    /// The span of its definition.
    pub span: Span,
}

/// The keys of a term.
pub static TERM: Mapping =
    Mapping { name: "term", keys: &[may("long", Words), may("definition", Words), may("url", Address), may("synonyms", List(&Text))] };

/// Parses `terms.yaml`, keeping what could be read. A plain text is a term's long form.
pub fn parse(file: FileId, text: &str, found: &mut Diagnostics) -> Vec<Term> {
    let Some(root) = yaml::parse(file, text, 0, found) else { return Vec::new() };
    match &root.kind {
        Kind::Map(entries) => entries.iter().filter_map(|entry| term(entry, found)).collect(),
        Kind::Empty => Vec::new(),
        Kind::List(_) | Kind::Scalar { .. } => {
            found.add(root.span, Problem::WantedKeys { key: "terms.yaml".into() });
            Vec::new()
        }
    }
}

fn term(entry: &Entry, found: &mut Diagnostics) -> Option<Term> {
    let (name, span) = (entry.key.value.trim().to_owned(), entry.key.span);
    if !name.contains(char::is_alphabetic) {
        found.add(span, Problem::TermWithoutLetters { term: name });
        return None;
    }
    if !has_keys(&entry.value) {
        let long = yaml::wording(&entry.value, &name, found);
        return Some(Term { name, long: Some(long?), definition: None, url: None, synonyms: Vec::new(), span });
    }
    let mut fields = Fields::of(&entry.value, &name, &TERM, found);
    let (long, definition) = (fields.wording("long"), fields.wording("definition"));
    let lacks_both = !fields.has("long") && !fields.has("definition");
    let url = fields.text("url").and_then(|url| web_address(url, fields.found));
    let synonyms = fields.texts("synonyms").into_iter().filter_map(|word| synonym(word, fields.found)).collect();
    fields.finish();
    if lacks_both {
        found.add(span, Problem::TermUnexplained { term: name.clone() });
    }
    (long.is_some() || definition.is_some()).then_some(Term { name, long, definition, url, synonyms, span })
}

/// Parses a synonym for the search, where a comma would split it.
fn synonym(word: Spanned<String>, found: &mut Diagnostics) -> Option<String> {
    let text = word.value.trim();
    let good = text.contains(char::is_alphabetic) && !text.contains([',', '\n']);
    if !good {
        found.add(word.span, Problem::BadSynonym { found: text.to_owned() });
    }
    good.then(|| text.to_owned())
}

/// Whether a term's value is a mapping of its own keys, rather than its long form: a text, or one text per language.
fn has_keys(node: &Node) -> bool {
    match &node.kind {
        Kind::Map(entries) => entries.is_empty() || entries.iter().any(|entry| is_key(&entry.key.value)),
        Kind::Empty => true,
        Kind::Scalar { .. } | Kind::List(_) => false,
    }
}

/// Whether a name in a term's value is meant as a key. Only languages of two letters and the three-letter codes of the national minorities
/// are recognised here, so that `url` and misspelt keys are not languages.
fn is_key(name: &str) -> bool {
    let language = name.len() == 2 || name.contains('-') || matches!(name, "fit" | "sma" | "smj" | "rom");
    !language || Lang::parse(name).is_none()
}

fn web_address(url: Spanned<String>, found: &mut Diagnostics) -> Option<String> {
    let good = url.value.starts_with("https://") || url.value.starts_with("http://");
    if !good {
        found.add(url.span, Problem::BadWebAddress { found: url.value.clone() });
    }
    good.then_some(url.value)
}
