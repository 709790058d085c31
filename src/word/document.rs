//! A document as blocks, as its author meant them. It never knows XML or Markdown.

use std::collections::BTreeMap;

use super::inline::Inline;
use super::told::{Told, Where};

/// A document.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// The title in its properties.
    pub title: Option<String>,
    /// Its blocks.
    pub blocks: Vec<(Where, Block)>,
    /// The texts of footnotes and endnotes: paragraphs.
    pub notes: Vec<Vec<Vec<Inline>>>,
    /// The targets of links.
    pub links: Vec<Target>,
    /// The pictures.
    pub pictures: Vec<Picture>,
    /// The block of each bookmark.
    pub bookmarks: BTreeMap<String, usize>,
    /// What is told about it.
    pub told: Vec<Told>,
}

/// The target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// An address.
    Address(String),
    /// A bookmark.
    Bookmark(String),
}

/// A block.
#[derive(Clone, Debug)]
pub(super) enum Block {
    /// A heading, of level 1 to 9.
    Heading(u8, Vec<Inline>),
    /// A paragraph.
    Paragraph(Role, Vec<Inline>),
    /// An item of a list.
    Item(Item, Vec<Inline>),
    /// A table.
    Table(Table),
}

/// The role of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Ordinary text.
    #[default]
    Plain,
    /// The document's title.
    Title,
    /// Its subtitle.
    Subtitle,
    /// The caption of a table or picture.
    Caption,
    /// A quotation.
    Quote,
}

/// An item's place in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// The number of the list.
    pub list: u32,
    /// The level, from 0.
    pub level: u8,
    /// Its number; `None` in an unordered list.
    pub number: Option<u32>,
}

/// A table: rows of as many cells.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// The caption, if it is inside the table.
    pub caption: Option<Vec<Inline>>,
    /// The headings of the columns.
    pub head: Vec<Vec<Inline>>,
    /// Whether it is of a chart.
    pub is_chart: bool,
    /// The rows below.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// A picture.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    /// The name of its file in the document.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The file extension of its format.
    pub ending: &'static str,
    /// What it shows; empty if unknown.
    pub alt: String,
    /// Whether it is marked as decorative.
    pub is_decorative: bool,
}
