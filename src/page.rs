//! A page as its editor wrote it: front matter, document tree and shortcode calls. It never looks at another file, the theme or the
//! configuration.

mod build;
mod dialect;
mod doc;
mod elements;
mod fill;
mod for_each;
mod front_matter;
pub mod ids;
mod item;
pub mod keys;
mod law;
mod passage;
mod quantity;
mod shortcode;
mod table;
mod terms;
mod writer;

pub use doc::{Doc, Footnote, Heading, Link};
pub use elements::{Elements, tag_length};
pub use for_each::{ForEach, ItemField, ItemList};
pub use front_matter::{AsideGroup, AsideLink, Correction, Document, FrontMatter, Version, VersionForm, range as front_matter_range};
pub use item::{ITEM, ItemWords, ListKind};
pub use law::{LawReference, Laws};
pub use passage::{CALL, OTHER, Passage, PassageKind, Section, TypedNumber};
pub use quantity::{Form as NumberForm, Quantity, UnitWord, quantities};
pub use shortcode::{Argument, ArgumentValue, Call, Form};
pub use terms::{TermForm, TermUse, Terms, TermsSeen};
pub use writer::{ImageHtml, ImageSource, LinkHtml, Resolve, TermHtml};

use std::sync::Arc;

use crate::diagnostic::{Diagnostics, Problem};
use crate::name::Lang;
use crate::source::{FileId, Span};

/// A parsed Markdown file: everything that could be parsed, even if there were errors.
#[derive(Clone, Debug)]
pub struct PageFile {
    /// The file.
    pub file: FileId,
    /// Its path relative to the site's directory: `content/a/01-b.en.md`.
    pub path: String,
    /// The language in the file name: `en` for `01-b.en.md`; `None` for the site's primary one.
    pub lang: Option<Lang>,
    /// The content between the `---` lines.
    pub front: Arc<FrontMatter>,
    /// The content below them.
    pub doc: Arc<Doc>,
}

/// Parses a page. If its front matter is invalid, that is reported, and the page gets the file's name as its title, so that links to it are
/// not reported too.
pub fn parse(file: FileId, path: &str, text: impl Into<Arc<str>>, found: &mut Diagnostics) -> PageFile {
    let name = path.rsplit('/').next().unwrap_or(path);
    // The extension may be upper-case.
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let (stem, lang) = match stem.rsplit_once('.') {
        Some((before, tag)) => Lang::parse(tag).map_or((stem, None), |lang| (before, Some(lang))),
        None => (stem, None),
    };
    let text = without_reserved(file, text.into(), found);
    let (front, body) = front_matter::parse(file, stem, &text, found);
    let is_of_indicator = front.indicator.is_some() || front.for_each.as_ref().is_some_and(ForEach::is_of_indicators);
    let taken = ids::of_theme(is_of_indicator).collect();
    let doc = build::document(file, &text, body, (taken, front.for_each.as_ref()), found);
    PageFile { file, path: path.to_owned(), lang, front: Arc::new(front), doc: Arc::new(doc) }
}

/// Words in capital letters that stand where something is still to be written: by the program in a new report, in the language of its messages.
pub const TO_WRITE: [&str; 2] = ["ATT SKRIVA", "TO WRITE"];

/// Replaces the characters that mark calls during parsing and figures during rendering. Occurrences in the text are reported and become
/// U+25A1 (white square), which has the same length.
fn without_reserved(file: FileId, text: Arc<str>, found: &mut Diagnostics) -> Arc<str> {
    let reserved = |c: char| ('\u{e000}'..='\u{e0ff}').contains(&c);
    // Every character of the range starts with this byte, and few others do.
    if !text.as_bytes().contains(&0xee) || !text.contains(reserved) {
        return text;
    }
    for (at, sign) in text.match_indices(reserved) {
        found.add(Span::new(file, at, at + sign.len()), Problem::ReservedCharacter {});
    }
    text.replace(reserved, "\u{25a1}").into()
}

#[cfg(test)]
mod tests;
