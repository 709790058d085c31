//! Protects whitespace that separates words from the minifier, which drops it between any elements in a block. It never changes text.

use super::name;
use crate::page::tag_length;

/// A private-use character that stands for whitespace to be kept.
pub(super) const SPACE: char = '\u{e0f4}';

/// Elements next to whose edges whitespace is not rendered: blocks, parts of tables, lists and drawings, and line breaks.
const BLOCKS: [&str; 72] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "circle",
    "clippath",
    "col",
    "colgroup",
    "dd",
    "defs",
    "desc",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "ellipse",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "line",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "pre",
    "rect",
    "search",
    "section",
    "stop",
    "summary",
    "symbol",
    "table",
    "tbody",
    "td",
    "text",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "use",
    "lineargradient",
    "radialgradient",
    "mask",
    "marker",
];

/// Elements that are not rendered. Whitespace between two of them is not either.
const HIDDEN: [&str; 8] = ["base", "link", "meta", "script", "style", "template", "title", "datalist"];

/// Elements that are rendered as a word: whitespace matters around them, but not at the edges of their content.
const WORDS: [&str; 1] = ["button"];

/// Elements with whitespace or text that the minifier keeps.
const VERBATIM: [&str; 4] = ["pre", "textarea", "script", "style"];

/// What is next to whitespace.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Block,
    Hidden,
    Inline,
}

/// Replaces whitespace next to tags by [`SPACE`] if it is rendered.
pub(super) fn protect(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let (mut rest, mut left) = (html, Beside::Block);
    while !rest.is_empty() {
        let tag_at = rest.find('<').unwrap_or(rest.len());
        let (text, after) = rest.split_at(tag_at);
        let tag = &after[..tag_end(after)];
        put(text, left, before(tag), &mut out);
        out.push_str(tag);
        rest = &after[tag.len()..];
        left = self::after(tag);
        let opened = VERBATIM.iter().find(|verbatim| !tag.starts_with("</") && name(tag).eq_ignore_ascii_case(verbatim));
        if let Some(verbatim) = opened {
            let end = rest.to_ascii_lowercase().find(&format!("</{verbatim}")).unwrap_or(rest.len());
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            left = Beside::Block;
        }
    }
    out
}

/// Restores protected whitespace as a space.
pub(super) fn restore(html: &str) -> String {
    html.replace(SPACE, " ")
}

/// Appends text between two tags with its edges protected.
fn put(text: &str, left: Beside, right: Beside, out: &mut String) {
    let inner = text.trim_matches(is_space);
    if inner.is_empty() {
        let is_rendered = left != Beside::Block && right != Beside::Block && (left == Beside::Inline || right == Beside::Inline);
        return if is_rendered && !text.is_empty() { out.push(SPACE) } else { out.push_str(text) };
    }
    let start = text.len() - text.trim_start_matches(is_space).len();
    let end = start + inner.len();
    let edge = |space: &str, beside: Beside, out: &mut String| match beside {
        Beside::Block => out.push_str(space),
        _ if space.is_empty() => {}
        _ => out.push(SPACE),
    };
    edge(&text[..start], left, out);
    out.push_str(inner);
    edge(&text[end..], right, out);
}

fn is_space(sign: char) -> bool {
    sign.is_ascii_whitespace()
}

/// Returns the length of a tag or comment at the start of `html`.
fn tag_end(html: &str) -> usize {
    if html.starts_with("<!--") {
        return html.find("-->").map_or(html.len(), |end| end + 3);
    }
    let is_tag = html.get(1..).is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '!')));
    if is_tag { tag_length(html).unwrap_or(html.len()) } else { html.len().min(1) }
}

/// Returns what whitespace before a tag is next to.
fn before(tag: &str) -> Beside {
    let is_end = tag.starts_with("</");
    beside(tag, |name| is_end && WORDS.contains(&name))
}

/// Returns what whitespace after a tag is next to.
fn after(tag: &str) -> Beside {
    let is_start = !tag.starts_with("</");
    beside(tag, |name| is_start && WORDS.contains(&name))
}

fn beside(tag: &str, is_inner_edge: impl Fn(&str) -> bool) -> Beside {
    if tag.is_empty() || tag.starts_with("<!") && !tag.starts_with("<!--") {
        return Beside::Block;
    }
    let name = name(tag).to_ascii_lowercase();
    match name.as_str() {
        block if BLOCKS.contains(&block) || is_inner_edge(block) => Beside::Block,
        hidden if HIDDEN.contains(&hidden) => Beside::Hidden,
        _ => Beside::Inline,
    }
}
