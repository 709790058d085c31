//! The document tree of a page, with indexes into it. It never decides how anything looks.

use std::ops::Range;
use std::sync::Arc;

use super::for_each::ItemField;
use super::shortcode::Call;
use super::table::Table;
use crate::source::{Span, Spanned};

/// A parsed page: a sequence of starts, ends and content, with indexes of what other stages need.
#[derive(Clone, Debug, Default)]
pub struct Doc {
    /// The text of the file, shared with the sources; [`Item::Text`] points into its body.
    pub(super) text: Arc<str>,
    /// The byte offset of the body in the file.
    pub(super) start: usize,
    /// All items, in document order.
    pub(super) items: Vec<Item>,
    /// Every table.
    pub(super) tables: Vec<Table>,
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The ids of the rows of tables that have one, in order.
    pub row_anchors: Vec<Spanned<String>>,
    /// The links and pictures, in order.
    pub links: Vec<Link>,
    /// The shortcode calls, in order; a call with a body precedes the calls in its body.
    pub calls: Vec<Call>,
    /// The defined footnotes, in order of first mention.
    pub footnotes: Vec<Footnote>,
    /// The spans of raw HTML, except comments.
    pub raw_html: Vec<Span>,
    /// The fields of items that a template's text names, in order.
    pub(super) fields: Vec<ItemField>,
}

impl Doc {
    /// Whether it has no content at all.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Whether everything that other pages may depend on is the same as in another document: headings, link targets, and calls as compared
    /// by `same_call`. Raw HTML may contain anything.
    pub fn has_structure_of(&self, other: &Self, same_call: impl Fn(&Call, &Call) -> bool) -> bool {
        let same_heading = |(one, other): (&Heading, &Heading)| {
            (one.level, &one.anchor, &one.plain, &one.classes) == (other.level, &other.anchor, &other.plain, &other.classes)
        };
        let same_link = |(one, other): (&Link, &Link)| one.dest.value == other.dest.value && one.is_image == other.is_image;
        let is_as_long =
            self.headings.len() == other.headings.len() && self.links.len() == other.links.len() && self.calls.len() == other.calls.len();
        let rows = |doc: &Self| -> Vec<String> { doc.row_anchors.iter().map(|anchor| anchor.value.clone()).collect() };
        is_as_long
            && self.raw_html.is_empty()
            && other.raw_html.is_empty()
            && rows(self) == rows(other)
            && self.headings.iter().zip(&other.headings).all(same_heading)
            && self.links.iter().zip(&other.links).all(same_link)
            && self.calls.iter().zip(&other.calls).all(|(one, other)| same_call(one, other))
    }

    /// Returns every id that a link to this page can name: those of headings and of rows.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        let headings = self.headings.iter().map(|heading| heading.anchor.as_str());
        headings.chain(self.row_anchors.iter().map(|anchor| anchor.value.as_str()))
    }

    /// Returns the headings with words but without anything under them: neither text nor a lower heading.
    pub fn empty_headings(&self) -> impl Iterator<Item = &Heading> {
        self.headings.iter().enumerate().filter_map(|(at, heading)| {
            let next = self.headings.get(at + 1);
            let end = next.map_or(self.text.len(), |next| next.span.start as usize);
            let under = self.text.get(heading.span.end as usize..end)?;
            let is_empty = under.trim().is_empty() && next.is_none_or(|next| next.level <= heading.level);
            (is_empty && !heading.plain.trim().is_empty()).then_some(heading)
        })
    }
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6; level 1 is the page's title, and such a heading is reported.
    pub level: u8,
    /// Its id, unique on the page.
    pub anchor: String,
    /// Its span.
    pub span: Span,
    pub(super) plain: String,
    pub(super) classes: Vec<String>,
}

/// A link or a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its target as written: a path to a content file, an address, `#anchor`.
    pub dest: Spanned<String>,
    /// The span of the whole link.
    pub span: Span,
    /// Whether it is a picture, `![…](…)`.
    pub is_image: bool,
    /// The title in quotation marks after the target, if any.
    pub title: Option<String>,
    /// A picture's alternative text; empty for a link and for a decorative picture.
    pub alt: String,
    /// Whether it is marked as a decorative picture.
    pub decorative: bool,
    /// The fields of items that a template names in its target, then in its title, then in its alternative text, by index.
    pub(super) fields: Vec<usize>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// Its name as written, without `^`.
    pub name: String,
    /// Its definition.
    pub span: Span,
    /// The number of references to it.
    pub references: usize,
    /// The items of its definition.
    pub(super) items: Range<usize>,
}

impl Footnote {
    /// Whether it is about the source of the page's content: contradictions, or lost parts. Determined by its name.
    pub fn is_on_source(&self) -> bool {
        let name = self.name.to_lowercase();
        ["källkritik", "kallkritik", "source"].iter().any(|start| name.starts_with(start))
    }
}

/// An item of a document's sequence. Indexes refer to the document's lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// The start of an element.
    Start(Block),
    /// The end of the innermost open element of that kind.
    End(Block),
    /// Text, as a range of the body, which contains no call.
    Text(Range<u32>),
    /// Text that is written differently in the file.
    Owned(Box<str>),
    /// A character that is written differently in the file: a dash, or a quotation mark “ ” ‘ ’ that the editor typed straight.
    Sign(char),
    /// Inline code.
    Code(Box<str>),
    /// Raw HTML, as a range of the body, which contains no call.
    Html(Range<u32>),
    /// A soft line break, which renders as a space.
    SoftBreak,
    /// A hard line break.
    HardBreak,
    /// A thematic break.
    Rule,
    /// A picture.
    Image(usize),
    /// A reference to a footnote.
    Note(usize),
    /// A call without a body.
    Call(usize),
    /// A field of an item, in a template.
    Field(usize),
    /// A removed item.
    Nothing,
}

/// An element that contains items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Paragraph,
    Heading(usize),
    Quote,
    /// A code block.
    Code,
    /// A list; for a numbered one, its first number, which has at most nine digits.
    List(Option<u32>),
    /// A list item; for a task, whether it is done.
    Item(Option<bool>),
    Note(usize),
    Definitions,
    Term,
    Definition,
    Table(usize),
    Caption(usize),
    Head,
    /// A row of a table's body, with the index of its id if it has one.
    Row(Option<u32>),
    Cell,
    Emphasis,
    Strong,
    Link(usize),
    /// A call with a body.
    Body(usize),
}

impl Doc {
    pub(super) fn slice(&self, range: &Range<u32>) -> &str {
        self.text.get(self.start + range.start as usize..self.start + range.end as usize).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_of_a_document_is_small_since_a_large_site_has_millions() {
        assert_eq!(size_of::<Item>(), 24);
    }
}
