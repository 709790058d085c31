//! From a document to HTML. It never decides where a link leads or what a shortcode gives: it asks.

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

/// How a link is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkHtml {
    /// The address, not escaped.
    pub href: String,
    /// The CSS class; none where empty.
    pub class: String,
    /// What everybody sees after the link's text, within the link: ` (pdf, 2,6 MB)`.
    pub suffix: String,
    /// What a screen reader says after that: ` (länk till annan webbplats)`.
    pub hidden: String,
}

/// How a picture is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImageHtml {
    /// The address, not escaped.
    pub src: String,
    /// Width and height in pixels, if they are known.
    pub size: Option<(u32, u32)>,
}

/// How a term of the glossary is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermHtml {
    /// The address of its entry, not escaped.
    pub href: String,
    /// Its language where that is not the page's.
    pub lang: Option<String>,
    /// What it stands for, in the page's language; `None` where it has no such form, and is only linked.
    pub long: Option<String>,
}

/// What a document asks of the site while it is written.
pub trait Resolve {
    /// Where the link at `index` of [`Doc::links`] leads.
    fn link(&self, index: usize, link: &Link) -> LinkHtml;
    /// Where the picture at `index` of [`Doc::links`] lies.
    fn image(&self, index: usize, link: &Link) -> ImageHtml;
    /// The HTML of the call at `index` of [`Doc::calls`], with the HTML of its body.
    fn call(&mut self, index: usize, call: &Call, body: Option<&str>) -> String;
    /// The laws that are known.
    fn laws(&self) -> &Laws;
    /// The link to a law.
    fn law(&self, reference: &LawReference<'_>) -> LinkHtml;
    /// The glossary's terms. `None` where terms are left as they are.
    fn terms(&self) -> Option<&Terms>;
    /// Which of the terms the page has had.
    fn terms_seen(&mut self) -> &mut TermsSeen;
    /// The term at a place among them.
    fn term(&self, term: usize) -> TermHtml;
    /// A text of the reader's catalogue: `page-footnotes`, `page-footnote`, `page-footnote-back`, `page-task-done`, `page-task-open`.
    fn text(&self, key: &str) -> String;
}

impl Heading {
    /// What it says, without markup, with the quotation marks of `lang`.
    pub fn text(&self, lang: &Lang) -> String {
        with_quotes(&self.plain, lang)
    }
}

impl Doc {
    /// The page's HTML.
    pub fn html(&self, resolve: &mut dyn Resolve, lang: &Lang) -> String {
        write(self, 0..self.items.len(), resolve, lang, Placing::default())
    }

    /// The page's HTML as a part of another page: every id in it begins with `prefix`, and its headings are `down` levels lower, 6 at most.
    pub fn html_below(&self, resolve: &mut dyn Resolve, lang: &Lang, prefix: &str, down: u8) -> String {
        write(self, 0..self.items.len(), resolve, lang, Placing { prefix, down })
    }

    /// The HTML of one call's body by itself, for another page. Every id in it begins with `prefix`. `None` where the call has no body.
    pub fn body_html(&self, call: usize, resolve: &mut dyn Resolve, lang: &Lang, prefix: &str) -> Option<String> {
        let start = self.items.iter().position(|item| *item == Item::Start(Block::Body(call)))?;
        let end = self.items.iter().position(|item| *item == Item::End(Block::Body(call)))?;
        Some(write(self, start + 1..end, resolve, lang, Placing { prefix, down: 0 }))
    }

    /// The page's words without markup, a line for each paragraph, heading and cell; what shortcodes give is not in it.
    pub fn plain_text(&self, lang: &Lang) -> String {
        plain(self, 0..self.items.len(), lang)
    }

    /// The words of every link, without markup, in the order of `links`. Empty for a picture.
    pub fn link_texts(&self, lang: &Lang) -> Vec<String> {
        let mut texts = vec![String::new(); self.links.len()];
        let mut open = None;
        for (at, item) in self.items.iter().enumerate() {
            match item {
                Item::Start(Block::Link(link)) => open = Some((*link, at)),
                // No link stands within another.
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

/// How a text stands on a page that is not its own.
#[derive(Clone, Copy, Default)]
pub(super) struct Placing<'a> {
    /// What every id begins with.
    pub prefix: &'a str,
    /// By how many levels its headings are lower.
    pub down: u8,
}

/// The HTML of some of a document's items, with the footnotes that they refer to.
pub(super) fn write(doc: &Doc, items: Range<usize>, resolve: &mut dyn Resolve, lang: &Lang, placing: Placing<'_>) -> String {
    let out = String::with_capacity(doc.text.len() * 3 / 2 + 256);
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

/// The words of some of a document's items, a line for each paragraph, heading and cell.
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

/// A text whose quotation marks are those of a language.
pub(super) fn with_quotes(text: &str, lang: &Lang) -> String {
    let swedish = has_swedish_quotes(lang);
    text.chars().map(|sign| quote(sign, swedish)).collect()
}

/// Whether quotations in a language begin and end with the same mark, ” and ’.
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
    /// Whether the text is read from right to left, so that numbers must be kept apart from it.
    isolates: bool,
    prefix: &'a str,
    down: u8,
    out: String,
    /// Where the bodies begin that are being written.
    bodies: Vec<usize>,
    link: Option<LinkHtml>,
    /// How many things are open in which a law is not made a link.
    no_laws: usize,
    /// How many things are open in which no term is made a link.
    no_terms: usize,
    /// Which item comes next.
    at: usize,
    table: Option<usize>,
    column: usize,
    head: bool,
    /// The footnotes that have been referred to, in order, each with how many references it has had.
    notes: Vec<(usize, usize)>,
    /// The place of each of them in `notes`.
    note_places: BTreeMap<usize, usize>,
}
