//! XML of Office: parsed within limits, with namespaces of both variants of the standard. It never expands an entity of a document type.

use quick_xml::Reader;
use quick_xml::events::Event;
use roxmltree::{Document, ParsingOptions};

use super::Unreadable;

pub(super) type Node<'a, 'i> = roxmltree::Node<'a, 'i>;

/// The maximal nesting of elements. Word itself writes fewer than 50 levels outside of nested tables.
const DEEPEST: usize = 200;

/// The maximal number of nodes of a part.
const MOST_NODES: u32 = 8_000_000;

/// The maximal size of a start tag, in bytes: a parser compares every two attributes of an element.
const LARGEST_TAG: usize = 100_000;

/// Decodes a part: UTF-8, or UTF-16 with a byte-order mark.
pub(super) fn decoded(bytes: Vec<u8>) -> Result<String, Unreadable> {
    let is_wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    if is_wide {
        let (text, _, is_wrong) = encoding_rs::UTF_16LE.decode(&bytes);
        return if is_wrong { Err(Unreadable::Broken) } else { Ok(text.into_owned()) };
    }
    let text = String::from_utf8(bytes).map_err(|_| Unreadable::Broken)?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(text) => text.to_owned(),
        None => text,
    })
}

/// Parses a part. Its nesting is checked first, without recursion.
pub(super) fn parse(text: &str) -> Result<Document<'_>, Unreadable> {
    check(text)?;
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => Unreadable::TooLarge,
        _ => Unreadable::Broken,
    })
}

fn check(text: &str) -> Result<(), Unreadable> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) if tag.len() <= LARGEST_TAG && depth < DEEPEST => depth += 1,
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.len() > LARGEST_TAG => return Err(Unreadable::TooLarge),
            Ok(Event::Start(_)) => return Err(Unreadable::TooDeep),
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::DocType(_)) | Err(_) => return Err(Unreadable::Broken),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
        }
    }
}

/// Whether a node is an element of WordprocessingML with this name, of the transitional or the strict variant.
pub(super) fn is(node: Node<'_, '_>, name: &str) -> bool {
    word_name(node) == Some(name)
}

/// Returns the name of an element of WordprocessingML.
pub(super) fn word_name<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let name = node.tag_name();
    let is_word = name.namespace().is_some_and(|space| space.contains("/wordprocessingml/"));
    (node.is_element() && is_word).then(|| name.name())
}

/// Whether a node is an element of any namespace with this name.
pub(super) fn called(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// Returns the first child with this name of WordprocessingML.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|node| is(*node, name))
}

/// Returns an attribute by its name without prefix.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// Returns an attribute of the relationships' namespace.
pub(super) fn relation_of<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let is_of = |space: Option<&str>| space.is_some_and(|space| space.ends_with("/relationships"));
    node.attributes().find(|attribute| attribute.name() == name && is_of(attribute.namespace())).map(|attribute| attribute.value())
}

/// Returns the attribute `val` of a child.
pub(super) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    child(node, name).and_then(|child| attribute(child, "val"))
}

/// Returns whether a property is on; `None` if it is not stated.
pub(super) fn toggle(properties: Node<'_, '_>, name: &str) -> Option<bool> {
    let property = child(properties, name)?;
    Some(!matches!(attribute(property, "val"), Some("0" | "false" | "off" | "none")))
}

/// Whether a content control only shows what is to be written in it.
pub(super) fn is_placeholder(node: Node<'_, '_>) -> bool {
    child(node, "sdtPr").is_some_and(|properties| toggle(properties, "showingPlcHdr") == Some(true))
}
