//! Writes a document as HTML. It never decides where a link leads or what a shortcode yields: it asks.

mod blocks;
mod isolate;
mod text;

use std::collections::BTreeMap;
use std::ops::Range;

use super::doc::{Block, Doc, Heading, Item, Link};
use super::law::{LawReference, Laws};
use super::shortcode::Call;
use super::terms::{Terms, TermsSeen};
use crate::name::Lang;

/// The HTML attributes and texts of a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkHtml {
    /// The URL, unescaped.
    pub href: String,
    /// The CSS class; omitted if empty.
    pub class: String,
    /// Visible text after the link's text, within the link: ` (pdf, 2,6 MB)`.
    pub suffix: String,
    /// Text for screen readers after that: ` (länk till annan webbplats)`.
    pub hidden: String,
}

/// The HTML attributes of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImageHtml {
    /// The URL, unescaped.
    pub src: String,
    /// Width and height in pixels, if known.
    pub size: Option<(u32, u32)>,
    /// Its versions in the same format, narrowest first; empty if it has only one.
    pub own: Vec<ImageSource>,
    /// Its versions as WebP, narrowest first.
    pub webp: Vec<ImageSource>,
    /// How wide it is shown, as in the attribute `sizes`.
    pub sizes: &'static str,
}

/// A version of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImageSource {
    /// The URL, unescaped; it has no space or comma.
    pub url: String,
    /// The width in pixels.
    pub width: u32,
}

impl ImageSource {
    /// Returns the value of the attribute `srcset`.
    pub fn set(sources: &[Self]) -> String {
        sources.iter().map(|source| format!("{} {}w", source.url, source.width)).collect::<Vec<_>>().join(", ")
    }
}

/// The link of a glossary term.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermHtml {
    /// The URL of its entry, unescaped.
    pub href: String,
    /// Its language, if not the page's.
    pub lang: Option<String>,
    /// Its long form in the page's language; `None` if it has none, and is only linked.
    pub long: Option<String>,
}

/// The queries of a document to the site while it is written.
pub trait Resolve {
    /// Returns the link at `index` of [`Doc::links`].
    fn link(&self, index: usize, link: &Link) -> LinkHtml;
    /// Returns the picture at `index` of [`Doc::links`].
    fn image(&self, index: usize, link: &Link) -> ImageHtml;
    /// Returns the HTML of the call at `index` of [`Doc::calls`], given the HTML of its body.
    fn call(&mut self, index: usize, call: &Call, body: Option<&str>) -> String;
    /// Returns the known law collections.
    fn laws(&self) -> &Laws;
    /// Returns the link to a law.
    fn law(&self, reference: &LawReference<'_>) -> LinkHtml;
    /// Returns the glossary's terms; `None` if they are not linked.
    fn terms(&self) -> Option<&Terms>;
    /// Returns the terms that the page has had.
    fn terms_seen(&mut self) -> &mut TermsSeen;
    /// Returns the link of the term at an index.
    fn term(&self, term: usize) -> TermHtml;
    /// Returns a text of the reader's catalogue: `page-footnotes`, `page-footnote`, `page-footnote-back`, `page-source-notes`, `page-source-note`, `page-task-done`,
    /// `page-task-open`.
    fn text(&self, key: &str) -> String;
}

impl Heading {
    /// Returns its text without markup, with the quotation marks of `lang`.
    pub fn text(&self, lang: &Lang) -> String {
        with_quotes(&self.plain, lang)
    }
}

impl Doc {
    /// Writes the page's HTML.
    pub fn html(&self, resolve: &mut dyn Resolve, lang: &Lang) -> String {
        write(self, 0..self.items.len(), resolve, lang, Placing::default())
    }

    /// Writes the page's HTML for inclusion in another page: every id starts with `prefix`, and its headings are `down` levels lower, at
    /// most 6.
    pub fn html_below(&self, resolve: &mut dyn Resolve, lang: &Lang, prefix: &str, down: u8) -> String {
        write(self, 0..self.items.len(), resolve, lang, Placing { prefix, down })
    }

    /// Writes the HTML of a call's body for another page. Every id starts with `prefix`. Returns `None` if the call has no body.
    pub fn body_html(&self, call: usize, resolve: &mut dyn Resolve, lang: &Lang, prefix: &str) -> Option<String> {
        let start = self.items.iter().position(|item| *item == Item::Start(Block::Body(call)))?;
        let end = self.items.iter().position(|item| *item == Item::End(Block::Body(call)))?;
        Some(write(self, start + 1..end, resolve, lang, Placing { prefix, down: 0 }))
    }

    /// Returns the page's text without markup, one line per paragraph, heading and cell, without the output of shortcodes.
    pub fn plain_text(&self, lang: &Lang) -> String {
        plain(self, 0..self.items.len(), lang)
    }

    /// Returns the text of every link without markup, in the order of `links`. Empty for a picture.
    pub fn link_texts(&self, lang: &Lang) -> Vec<String> {
        let mut texts = vec![String::new(); self.links.len()];
        let mut open = None;
        for (at, item) in self.items.iter().enumerate() {
            match item {
                Item::Start(Block::Link(link)) => open = Some((*link, at)),
                // Links are not nested.
                Item::End(Block::Link(_)) => {
                    if let Some((link, start)) = open.take() {
                        plain(self, start + 1..at, lang).trim().clone_into(&mut texts[link]);
                    }
                }
                _ => {}
            }
        }
        texts
    }
}

/// How a text is included in another page.
#[derive(Clone, Copy, Default)]
pub(super) struct Placing<'a> {
    /// The prefix of every id.
    pub prefix: &'a str,
    /// The number of levels by which its headings are lowered.
    pub down: u8,
}

/// Writes the HTML of a range of a document's items, with the footnotes that they refer to.
pub(super) fn write(doc: &Doc, items: Range<usize>, resolve: &mut dyn Resolve, lang: &Lang, placing: Placing<'_>) -> String {
    let out = String::with_capacity((doc.text.len() - doc.start) * 3 / 2 + 256);
    let mut writer = Writer {
        doc,
        resolve,
        swedish_quotes: has_swedish_quotes(lang),
        isolates: lang.is_right_to_left(),
        prefix: placing.prefix,
        down: placing.down,
        out,
        bodies: Vec::new(),
        link: None,
        no_laws: 0,
        no_terms: 0,
        at: 0,
        table: None,
        column: 0,
        head: false,
        notes: Vec::new(),
        note_places: BTreeMap::new(),
    };
    writer.items(items);
    writer.notes();
    writer.out
}

/// Returns the text of a range of a document's items, one line per paragraph, heading and cell.
pub(super) fn plain(doc: &Doc, items: Range<usize>, lang: &Lang) -> String {
    let mut words = String::new();
    for item in &doc.items[items] {
        match item {
            Item::Text(range) => words.push_str(doc.slice(range)),
            Item::Owned(text) | Item::Code(text) => words.push_str(text),
            Item::Sign(sign) => words.push(quote(*sign, has_swedish_quotes(lang))),
            Item::SoftBreak | Item::HardBreak => words.push(' '),
            Item::End(Block::Emphasis | Block::Strong | Block::Link(_)) | Item::Start(_) => {}
            Item::End(_) if !words.is_empty() && !words.ends_with('\n') => words.push('\n'),
            _ => {}
        }
    }
    words
}

/// Replaces the quotation marks of a text by those of a language.
pub(super) fn with_quotes(text: &str, lang: &Lang) -> String {
    let swedish = has_swedish_quotes(lang);
    text.chars().map(|sign| quote(sign, swedish)).collect()
}

/// Whether quotations in a language start and end with the same mark, ” and ’.
fn has_swedish_quotes(lang: &Lang) -> bool {
    let first = lang.as_str().split('-').next();
    matches!(first, Some("sv" | "fi" | "fit" | "se" | "sma" | "smj"))
}

fn quote(sign: char, swedish: bool) -> char {
    match sign {
        '“' if swedish => '”',
        '‘' if swedish => '’',
        sign => sign,
    }
}

struct Writer<'a> {
    doc: &'a Doc,
    resolve: &'a mut dyn Resolve,
    swedish_quotes: bool,
    /// Whether the text is right-to-left, so that numbers must be isolated.
    isolates: bool,
    prefix: &'a str,
    down: u8,
    out: String,
    /// The start offsets of the open bodies.
    bodies: Vec<usize>,
    link: Option<LinkHtml>,
    /// The number of open elements in which laws are not linked.
    no_laws: usize,
    /// The number of open elements in which terms are not linked.
    no_terms: usize,
    /// The index of the next item.
    at: usize,
    table: Option<usize>,
    column: usize,
    head: bool,
    /// The footnotes referenced so far, in order, each with its number of references.
    notes: Vec<(usize, usize)>,
    /// The index of each of them in `notes`.
    note_places: BTreeMap<usize, usize>,
}
