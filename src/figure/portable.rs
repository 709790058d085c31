//! The face of a figure that stands alone: a drawing with its heading, notes and source, whose look needs no stylesheet. It never draws
//! anything anew: what the page shows is what it holds.

mod look;

pub use look::Look;

use std::fmt::Write;

use roxmltree::{Document, Node};

use super::svg::{ASCENT, Weight, escape, height, wrap};
use super::*;
use crate::locale::Locale;
use look::Said;

/// Fonts without serifs that some system has; the drawing has room for the widest that a reader is likely to have.
const FONTS: &str = "'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', 'DejaVu Sans', 'Liberation Sans', sans-serif";

/// The measures of what is put around a drawing, in its units.
struct Frame {
    /// The drawing's own width.
    inner: f64,
    margin: f64,
    /// The size of text, as in the drawing.
    size: f64,
    /// The size of the heading.
    heading: f64,
}

impl Frame {
    /// The margins are so small that text is 12 pixels in the smallest picture that has the drawing: 560 pixels wide and 280.
    fn of(width: Width) -> Self {
        match width {
            Width::Wide => Self { inner: 640.0, margin: 6.0, size: 14.0, heading: 18.0 },
            Width::Narrow => Self { inner: 280.0, margin: 5.0, size: 12.5, heading: 15.0 },
        }
    }
}

/// How a picture is to be.
#[derive(Clone, Copy)]
pub struct Portable<'a> {
    /// Which drawing.
    pub width: Width,
    /// How many pixels wide it is; its own width where left out.
    pub pixels: Option<u32>,
    /// Its colours and lines.
    pub look: &'a Look,
    /// Sentences that stand last: who publishes it, and on which terms.
    pub imprint: &'a [String],
}

/// The figure as an SVG file; empty where there is no number to draw.
pub fn portable(figure: &Figure, locale: &Locale, wanted: Portable<'_>) -> String {
    let Portable { width, pixels, look, imprint } = wanted;
    let drawing = svg(figure, locale, width, "f");
    let Ok(document) = Document::parse(&drawing) else { return String::new() };
    let frame = Frame::of(width);
    let root = document.root_element();
    let drawn = drawn(root);
    let mut body = String::with_capacity(drawing.len() * 3);
    let (x, mut y) = (frame.margin, frame.margin);
    let heading = Text { size: frame.heading, weight: Weight::Bold, colour: "figure-text", room: frame.inner };
    y += heading.write(&figure.title, look, (x, y), &mut body) + 0.6 * frame.size;
    // Writing into a string cannot fail.
    let _ = write!(body, "<g transform=\"translate({x} {})\"", rounded(y));
    let (kind, said) = look.kind(None, "svg", root.attribute("class").unwrap_or(""));
    attributes(&said, &mut body);
    body.push('>');
    // The drawing's own name and description are those of the whole picture.
    for child in root.children().filter(|child| !matches!(child.tag_name().name(), "title" | "desc")) {
        element(child, kind, look, &mut body);
    }
    body.push_str("</g>");
    y += drawn + 0.6 * frame.size;
    let below = Text { size: frame.size, weight: Weight::Regular, colour: "figure-muted", room: frame.inner };
    for line in lines(figure).iter().chain(imprint) {
        y += below.write(line, look, (x, y), &mut body);
    }
    let size = (frame.inner + 2.0 * frame.margin, (y + frame.margin).ceil());
    let mut out = opening(figure, &describe(figure, locale).join(" "), &frame, size, pixels);
    let _ = writeln!(out, "<rect width=\"{}\" height=\"{}\" fill=\"{}\"/>{body}</svg>", size.0, size.1, look.colour("figure-ground"));
    out
}

/// The narrow drawing for a text of somebody else's, without heading, notes and source, which stand around it. It fills the width that it is
/// given until it is as high as is good to read; `id` begins its ids. Empty where there is no number to draw.
pub fn inlined(figure: &Figure, locale: &Locale, look: &Look, id: &str) -> String {
    let drawing = svg(figure, locale, Width::Narrow, &format!("{id}-"));
    let Ok(document) = Document::parse(&drawing) else { return String::new() };
    let (root, frame) = (document.root_element(), Frame::of(Width::Narrow));
    let (width, height) = (frame.inner + 2.0 * frame.margin, drawn(root) + 2.0 * frame.margin);
    let (kind, said) = look.kind(None, "svg", root.attribute("class").unwrap_or(""));
    // The words stand beside it, so it says no more than the page's drawing does: of which kind it is, and where the numbers are.
    let words = root.children().find(|child| child.tag_name().name() == "desc").and_then(|desc| desc.text()).unwrap_or("");
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"{}\" viewBox=\"0 0 {width} {}\" \
         preserveAspectRatio=\"xMinYMin meet\" font-family=\"{FONTS}\" font-size=\"{}\" role=\"img\" aria-labelledby=\"{id}-p {id}-d\">\
         <title id=\"{id}-p\">",
        (GROWTH * height).ceil(),
        rounded(height),
        frame.size
    );
    escape(&figure.title, &mut out);
    out.push_str("</title>");
    let _ = write!(out, "<desc id=\"{id}-d\">");
    escape(words, &mut out);
    out.push_str("</desc>");
    let ground = look.colour("figure-ground");
    let _ = write!(out, "<rect width=\"{width}\" height=\"{}\" fill=\"{ground}\"/>", rounded(height));
    let _ = write!(out, "<g transform=\"translate({0} {0})\"", frame.margin);
    attributes(&said, &mut out);
    out.push('>');
    for child in root.children().filter(|child| !matches!(child.tag_name().name(), "title" | "desc")) {
        element(child, kind, look, &mut out);
    }
    out.push_str("</g></svg>");
    out
}

/// By how much the narrow drawing may grow where there is room.
const GROWTH: f64 = 1.4;

/// The height of a drawing, in its units.
fn drawn(root: Node<'_, '_>) -> f64 {
    root.attribute("viewBox").and_then(|view| view.rsplit(' ').next()?.parse::<f64>().ok()).unwrap_or_default()
}

/// What stands below the drawing: the notes with their signs, on how many it rests, and the source.
fn lines(figure: &Figure) -> Vec<String> {
    let note = |note: &Note| if note.mark.is_empty() { note.text.clone() } else { format!("{} {}", note.mark, note.text) };
    figure.notes.iter().map(note).chain(figure.base.clone()).chain(figure.source.clone()).collect()
}

/// The picture's first element, and what it is called.
fn opening(figure: &Figure, words: &str, frame: &Frame, (width, height): (f64, f64), pixels: Option<u32>) -> String {
    let shown = pixels.map_or(width, f64::from);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{shown}\" height=\"{}\" viewBox=\"0 0 {width} {height}\" font-family=\"{FONTS}\" \
         font-size=\"{}\" role=\"img\" aria-labelledby=\"{}\" lang=\"{}\"><title id=\"t\">",
        rounded(height * shown / width),
        frame.size,
        if words.is_empty() { "t" } else { "t d" },
        figure.lang
    );
    escape(&figure.title, &mut out);
    out.push_str("</title>");
    if !words.is_empty() {
        out.push_str("<desc id=\"d\">");
        escape(words, &mut out);
        out.push_str("</desc>");
    }
    out
}

/// A paragraph.
struct Text {
    size: f64,
    weight: Weight,
    colour: &'static str,
    room: f64,
}

impl Text {
    /// Writes it with its top at a place; gives its height.
    fn write(&self, text: &str, look: &Look, (x, top): (f64, f64), out: &mut String) -> f64 {
        let lines = wrap(text, self.size, self.weight, self.room);
        let weight = if self.weight == Weight::Bold { " font-weight=\"600\"" } else { "" };
        for (row, line) in lines.iter().enumerate() {
            let foot = top + ASCENT * self.size + height(row + 1, self.size) - height(1, self.size);
            let _ = write!(out, "<text x=\"{x}\" y=\"{}\"", rounded(foot));
            let _ = write!(out, " font-size=\"{}\"{weight} fill=\"{}\">", self.size, look.colour(self.colour));
            escape(line, out);
            out.push_str("</text>");
        }
        height(lines.len(), self.size)
    }
}

/// A coordinate with at most one decimal.
fn rounded(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// An element of the drawing with all that is in it.
fn element(node: Node<'_, '_>, parent: usize, look: &Look, out: &mut String) {
    if node.is_text() {
        escape(node.text().unwrap_or(""), out);
    }
    if !node.is_element() {
        return;
    }
    let (kind, said) = look.kind(Some(parent), node.tag_name().name(), node.attribute("class").unwrap_or(""));
    let has_halo = said.iter().any(|(name, value)| *name == "paint-order" && value.starts_with("stroke"));
    if !has_halo {
        return whole(node, kind, &said, look, out);
    }
    // Word processors do not know that an outline can lie behind its letters, so the outline is a text of its own, behind the other.
    let outline = |said: &&Said| said.0.starts_with("stroke");
    let mut behind: Vec<Said> = said.iter().filter(|(name, _)| !matches!(name.as_str(), "paint-order" | "fill")).cloned().collect();
    behind.extend([("fill", "none"), ("aria-hidden", "true")].map(|(name, value)| (name.to_owned(), value.to_owned())));
    let before: Vec<Said> = said.iter().filter(|said| !outline(said) && said.0 != "paint-order").cloned().collect();
    whole(node, kind, &behind, look, out);
    whole(node, kind, &before, look, out);
}

fn whole(node: Node<'_, '_>, kind: usize, said: &[Said], look: &Look, out: &mut String) {
    let name = node.tag_name().name();
    out.push('<');
    out.push_str(name);
    for attribute in node.attributes().filter(|attribute| attribute.name() != "class") {
        // A rule outweighs an attribute.
        if !said.iter().any(|(name, _)| *name == attribute.name()) {
            self::attribute(attribute.name(), attribute.value(), out);
        }
    }
    attributes(said, out);
    if !node.has_children() {
        return out.push_str("/>");
    }
    out.push('>');
    for child in node.children() {
        element(child, kind, look, out);
    }
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

fn attributes(attributes: &[Said], out: &mut String) {
    attributes.iter().for_each(|(name, value)| attribute(name, value, out));
}

fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(value, out);
    out.push('"');
}
