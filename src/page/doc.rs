//! The document tree of a page and the indexes into it. It never decides how anything looks.

use std::ops::Range;

use super::shortcode::Call;
use super::table::Table;
use crate::source::{Span, Spanned};

/// A page's text, parsed: a sequence of what begins, what ends and what stands between, with indexes of what other stages ask for.
#[derive(Clone, Debug, Default)]
pub struct Doc {
    /// The page's own text, with shortcode calls masked; what [`Item::Text`] points into.
    pub(super) text: String,
    /// Where in the file the text begins.
    pub(super) start: usize,
    /// Everything in the order of the text.
    pub(super) items: Vec<Item>,
    /// Every table.
    pub(super) tables: Vec<Table>,
    /// Every heading, in order.
    pub headings: Vec<Heading>,
    /// Every link and picture, in order.
    pub links: Vec<Link>,
    /// Every shortcode call, in order; a call with a body before the calls in its body.
    pub calls: Vec<Call>,
    /// Every footnote that is defined, in the order in which their names are met.
    pub footnotes: Vec<Footnote>,
    /// Where raw HTML stands, comments not counted.
    pub raw_html: Vec<Span>,
}

impl Doc {
    /// Whether all that other pages may know of the text is as in another: its headings, where its links lead, and its calls as far as `same_call`
    /// compares them. Raw HTML may hold anything.
    pub fn has_structure_of(&self, other: &Self, same_call: impl Fn(&Call, &Call) -> bool) -> bool {
        let same_heading = |(one, other): (&Heading, &Heading)| {
            (one.level, &one.anchor, &one.plain, &one.classes) == (other.level, &other.anchor, &other.plain, &other.classes)
        };
        let same_link = |(one, other): (&Link, &Link)| one.dest.value == other.dest.value && one.is_image == other.is_image;
        let is_as_long =
            self.headings.len() == other.headings.len() && self.links.len() == other.links.len() && self.calls.len() == other.calls.len();
        is_as_long
            && self.raw_html.is_empty()
            && other.raw_html.is_empty()
            && self.headings.iter().zip(&other.headings).all(same_heading)
            && self.links.iter().zip(&other.links).all(same_link)
            && self.calls.iter().zip(&other.calls).all(|(one, other)| same_call(one, other))
    }
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 to 6; 1 is the page's title, and a heading of that level is reported.
    pub level: u8,
    /// Its name in addresses, unique on the page.
    pub anchor: String,
    /// Where it stands.
    pub span: Span,
    pub(super) plain: String,
    pub(super) classes: Vec<String>,
}

/// A link or a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, as written: a path to a file of the content, an address, `#anchor`.
    pub dest: Spanned<String>,
    /// The whole of it.
    pub span: Span,
    /// Whether it is a picture, `![…](…)`.
    pub is_image: bool,
    /// The title in quotation marks behind the target, if it has one.
    pub title: Option<String>,
    /// A picture's alternative text; empty for a link and for a decorative picture.
    pub alt: String,
    /// Whether a picture is marked as decorative.
    pub decorative: bool,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// Its name as written, without `^`.
    pub name: String,
    /// Its definition.
    pub span: Span,
    /// How many times it is referred to.
    pub references: usize,
    /// The items of its definition.
    pub(super) items: Range<usize>,
}

/// What the sequence of a document holds. Indexes point into the document's lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// Something begins.
    Start(Block),
    /// The last of that kind that began ends.
    End(Block),
    /// Text as it stands in the document's text.
    Text(Range<u32>),
    /// Text that is written otherwise in the file.
    Owned(Box<str>),
    /// One sign that is written otherwise in the file: a dash, or a quotation mark “ ” ‘ ’ that the editor wrote straight.
    Sign(char),
    /// Code in a line.
    Code(Box<str>),
    /// Raw HTML as it stands in the document's text.
    Html(Range<u32>),
    /// A line ends, which is a space.
    SoftBreak,
    /// A line ends.
    HardBreak,
    /// A rule across the page.
    Rule,
    /// A picture.
    Image(usize),
    /// A reference to a footnote.
    Note(usize),
    /// A call without a body.
    Call(usize),
    /// Something that was taken away again.
    Nothing,
}

/// What holds other things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Paragraph,
    Heading(usize),
    Quote,
    /// Code in lines.
    Code,
    List(Option<u64>),
    /// Whether it is a task, and whether the task is done.
    Item(Option<bool>),
    Note(usize),
    Definitions,
    Term,
    Definition,
    Table(usize),
    Caption(usize),
    Head,
    Row,
    Cell,
    Emphasis,
    Strong,
    Link(usize),
    /// A call with a body.
    Body(usize),
}

impl Doc {
    pub(super) fn slice(&self, range: &Range<u32>) -> &str {
        self.text.get(range.start as usize..range.end as usize).unwrap_or("")
    }
}
