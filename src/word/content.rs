//! The content of a paragraph while it is read, and its open fields. It never reads a run.

use super::inline::Inline;
use super::xml::{Node, attribute, called};

/// The extensions that a branch of a document may require and that are understood.
const UNDERSTOOD: [&str; 8] = ["wps", "wpg", "wpc", "w14", "w15", "wp14", "a14", "w16se"];

/// What a field shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shows {
    /// Its result.
    Result,
    /// Its result, as a link.
    Link(usize),
    /// A table of contents, which is left out.
    Contents,
    /// The number of the current page, which is left out.
    Page,
}

/// An open field.
#[derive(Clone, Debug)]
pub(super) struct Field {
    /// Its instruction, as far as it is read.
    pub instruction: String,
    /// What it shows; `None` while its instruction is read.
    pub shows: Option<Shows>,
}

/// The content of a paragraph while it is read.
#[derive(Debug, Default)]
pub(super) struct Content<'a, 'i> {
    pub inlines: Vec<Inline>,
    /// The contents of its text boxes.
    pub boxes: Vec<Node<'a, 'i>>,
    pub bookmarks: Vec<String>,
    /// The hidden text.
    pub unseen: String,
    /// Whether the paragraph's style hides its text.
    pub hidden: Option<bool>,
    /// The number of tabs between words.
    pub tabs: usize,
    /// The link around.
    pub link: Option<usize>,
}

/// Returns the branch of an alternative that is understood: the first choice, or the fallback.
pub(super) fn branch<'a, 'i>(node: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    let is_understood = |node: &Node<'_, '_>| {
        attribute(*node, "Requires").is_none_or(|required| required.split_whitespace().all(|name| UNDERSTOOD.contains(&name)))
    };
    let choices = || node.children().filter(|node| called(*node, "Choice"));
    let fallback = || node.children().find(|node| called(*node, "Fallback") && node.has_children());
    choices().find(is_understood).or_else(fallback).or_else(|| choices().next())
}
