//! The standalone face of a figure: a drawing with heading, notes and source that needs no stylesheet. It never draws anything new: it
//! contains what the page shows.

mod look;

pub use look::Look;

use std::fmt::Write;

use super::svg::{ASCENT, Drawing, Weight, draw, escape, height, wrap};
use super::*;
use crate::locale::Locale;
use look::Said;

/// Common sans-serif fonts. The drawing has room for the widest of them.
const FONTS: &str = "'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', 'DejaVu Sans', 'Liberation Sans', sans-serif";

/// The dimensions of what surrounds a drawing, in its units.
struct Frame {
    /// The width of the drawing itself.
    inner: f64,
    margin: f64,
    /// The font size, as in the drawing.
    size: f64,
    /// The font size of the heading.
    heading: f64,
}

impl Frame {
    /// The margins are small enough for 12 pixel text in the smallest picture with the drawing: 560 pixels wide, or 280.
    fn of(width: Width) -> Self {
        match width {
            Width::Wide => Self { inner: 640.0, margin: 6.0, size: 14.0, heading: 18.0 },
            Width::Narrow => Self { inner: 280.0, margin: 5.0, size: 12.5, heading: 15.0 },
        }
    }
}

/// The options of a standalone picture.
#[derive(Clone, Copy)]
pub struct Portable<'a> {
    /// The drawing to use.
    pub width: Width,
    /// The width in pixels; that of the drawing if omitted.
    pub pixels: Option<u32>,
    /// The resolved styles.
    pub look: &'a Look,
    /// The last sentences: publisher and licence.
    pub imprint: &'a [String],
}

/// Returns the figure as an SVG file; empty if there is no number to draw.
pub fn portable(figure: &Figure, locale: &Locale, wanted: Portable<'_>) -> String {
    let words = describe(figure, locale).join(" ");
    draw(figure, locale, wanted.width, "f").map_or_else(String::new, |drawing| portable_of(figure, &drawing, &words, wanted))
}

/// Returns a drawn figure as an SVG file; `words` are its description.
pub fn portable_of(figure: &Figure, drawing: &Drawing, words: &str, wanted: Portable<'_>) -> String {
    let Portable { width, pixels, look, imprint } = wanted;
    let frame = Frame::of(width);
    let mut body = String::with_capacity(drawing.body.len() * 3);
    let (x, mut y) = (frame.margin, frame.margin);
    let heading = Text { size: frame.heading, weight: Weight::Bold, colour: "figure-text", room: frame.inner };
    y += heading.write(&figure.name(), look, (x, y), &mut body) + 0.6 * frame.size;
    // The drawing's title and description become those of the whole picture.
    restyle(drawing, look, (x, rounded(y)), "f", &mut body);
    y += drawing.size().1 + 0.6 * frame.size;
    let below = Text { size: frame.size, weight: Weight::Regular, colour: "figure-muted", room: frame.inner };
    for line in lines(figure).iter().chain(imprint) {
        y += below.write(line, look, (x, y), &mut body);
    }
    let size = (frame.inner + 2.0 * frame.margin, (y + frame.margin).ceil());
    let mut out = opening(figure, words, &frame, size, pixels);
    // Writing to a `String` cannot fail.
    let _ = writeln!(out, "<rect width=\"{}\" height=\"{}\" fill=\"{}\"/>{body}</svg>", size.0, size.1, look.colour("figure-ground"));
    out
}

/// Returns the narrow drawing without heading, notes and source, for a page of another website. It fills the available width up to a
/// maximal height; its ids start with `id`.
pub fn inlined(drawing: &Drawing, look: &Look, id: &str) -> String {
    let frame = Frame::of(Width::Narrow);
    let (width, height) = (frame.inner + 2.0 * frame.margin, drawing.size().1 + 2.0 * frame.margin);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" height=\"{}\" viewBox=\"0 0 {width} {}\" \
         preserveAspectRatio=\"xMinYMin meet\" font-family=\"{FONTS}\" font-size=\"{}\" role=\"img\" aria-labelledby=\"{id}-p {id}-d\">\
         <title id=\"{id}-p\">",
        (GROWTH * height).ceil(),
        rounded(height),
        frame.size
    );
    escape(&drawing.title, &mut out);
    out.push_str("</title>");
    // The description is next to it, so this names only the kind of chart and where the numbers are, as on the site's pages.
    let _ = write!(out, "<desc id=\"{id}-d\">");
    escape(&drawing.said, &mut out);
    out.push_str("</desc>");
    let ground = look.colour("figure-ground");
    let _ = write!(out, "<rect width=\"{width}\" height=\"{}\" fill=\"{ground}\"/>", rounded(height));
    restyle(drawing, look, (frame.margin, frame.margin), &format!("{id}-"), &mut out);
    out.push_str("</svg>");
    out
}

/// The factor by which the narrow drawing may grow.
const GROWTH: f64 = 1.4;

/// Returns the lines below the drawing: the notes with their symbols, the base, and the source.
fn lines(figure: &Figure) -> Vec<String> {
    let note = |note: &Note| if note.mark.is_empty() { note.text.clone() } else { format!("{} {}", note.mark, note.text) };
    figure.notes.iter().map(note).chain(figure.base.clone()).chain(figure.source.clone()).collect()
}

/// Returns the opening tag with the accessible name and description.
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
    escape(&figure.name(), &mut out);
    out.push_str("</title>");
    if !words.is_empty() {
        out.push_str("<desc id=\"d\">");
        escape(words, &mut out);
        out.push_str("</desc>");
    }
    out
}

/// The style of a paragraph.
struct Text {
    size: f64,
    weight: Weight,
    colour: &'static str,
    room: f64,
}

impl Text {
    /// Writes a paragraph with its top at a position; returns its height.
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

/// Rounds a coordinate to at most one decimal.
fn rounded(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// Writes a drawing's elements at a position with inlined styles, in one pass over the tags. Ids start with `id`.
fn restyle(drawing: &Drawing, look: &Look, (x, y): (f64, f64), id: &str, out: &mut String) {
    let class =
        if drawing.size().0 == Frame::of(Width::Wide).inner { "figure-drawing figure-wide" } else { "figure-drawing figure-narrow" };
    let (kind, said) = look.kind(None, "svg", class);
    let _ = write!(out, "<g transform=\"translate({x} {y})\"");
    attributes(&said, out);
    out.push('>');
    Restyling { look, from: &drawing.id, to: id }.elements(&drawing.body, kind, out);
    out.push_str("</g>");
}

/// The state of inlining styles.
struct Restyling<'a> {
    look: &'a Look,
    /// The prefix of ids, and its replacement.
    from: &'a str,
    to: &'a str,
}

impl Restyling<'_> {
    /// Writes sibling elements and the text between them, within a parent of a kind.
    fn elements(&self, mut svg: &str, parent: usize, out: &mut String) {
        while let Some(at) = svg.find('<') {
            out.push_str(&svg[..at]);
            let element = Element::at(&svg[at..]);
            self.element(&element, parent, out);
            svg = &svg[at + element.length..];
        }
        out.push_str(svg);
    }

    fn element(&self, element: &Element<'_>, parent: usize, out: &mut String) {
        let class = element.attributes().find(|(name, _)| *name == "class").map_or("", |(_, value)| value);
        let (kind, said) = self.look.kind(Some(parent), element.name, class);
        let has_halo = said.iter().any(|(name, value)| *name == "paint-order" && value.starts_with("stroke"));
        if !has_halo {
            return self.whole(element, kind, &said, out);
        }
        // Word processors do not support `paint-order`, so an outline becomes a separate text behind the other.
        let outline = |said: &&Said| said.0.starts_with("stroke");
        let mut behind: Vec<Said> = said.iter().filter(|(name, _)| !matches!(name.as_str(), "paint-order" | "fill")).cloned().collect();
        behind.extend([("fill", "none"), ("aria-hidden", "true")].map(|(name, value)| (name.to_owned(), value.to_owned())));
        let before: Vec<Said> = said.iter().filter(|said| !outline(said) && said.0 != "paint-order").cloned().collect();
        self.whole(element, kind, &behind, out);
        self.whole(element, kind, &before, out);
    }

    fn whole(&self, element: &Element<'_>, kind: usize, said: &[Said], out: &mut String) {
        out.push('<');
        out.push_str(element.name);
        for (name, value) in element.attributes().filter(|(name, _)| *name != "class") {
            // A rule takes precedence over an attribute.
            if !said.iter().any(|(said, _)| *said == name) {
                let _ = write!(out, " {name}=\"");
                match (name, value.strip_prefix("url(#").unwrap_or(value).strip_prefix(self.from)) {
                    ("id", Some(rest)) => out.extend([self.to, rest]),
                    ("fill", Some(rest)) => out.extend(["url(#", self.to, rest]),
                    _ => out.push_str(value),
                }
                out.push('"');
            }
        }
        attributes(said, out);
        if element.inner.is_empty() {
            return out.push_str("/>");
        }
        out.push('>');
        self.elements(element.inner, kind, out);
        let _ = write!(out, "</{}>", element.name);
    }
}

/// An element of a drawing, as written by our own pen.
struct Element<'e> {
    name: &'e str,
    /// The tag after the name.
    said: &'e str,
    inner: &'e str,
    /// The length including the end tag.
    length: usize,
}

impl<'e> Element<'e> {
    /// Parses the element at the start of a text.
    fn at(svg: &'e str) -> Self {
        let tag = svg.find('>').map_or(svg.len(), |end| end + 1);
        let name = &svg[1..svg[1..tag].find([' ', '/', '>']).map_or(tag, |end| end + 1)];
        let said = svg[1 + name.len()..tag].trim_end_matches('>').trim_end_matches('/');
        if svg[..tag].ends_with("/>") {
            return Self { name, said, inner: "", length: tag };
        }
        let (end, length) = Self::end(&svg[tag..], name);
        Self { name, said, inner: &svg[tag..tag + end], length: tag + length }
    }

    /// Returns where the content of an element ends, and where its end tag does.
    fn end(rest: &str, name: &str) -> (usize, usize) {
        let (opening, ending) = (format!("<{name}"), format!("</{name}>"));
        let (mut at, mut depth) = (0, 1);
        while let Some(tag) = rest[at..].find('<').map(|tag| at + tag) {
            if rest[tag..].starts_with(&ending) {
                depth -= 1;
                if depth == 0 {
                    return (tag, tag + ending.len());
                }
            }
            let close = rest[tag..].find('>').map_or(rest.len(), |end| tag + end + 1);
            let is_same = rest[tag..].starts_with(&opening) && rest[tag + opening.len()..].starts_with([' ', '>']);
            if is_same && !rest[..close].ends_with("/>") {
                depth += 1;
            }
            at = close;
        }
        (rest.len(), rest.len())
    }

    /// Returns the attributes; their values are escaped.
    fn attributes(&self) -> impl Iterator<Item = (&'e str, &'e str)> {
        let mut rest = self.said;
        std::iter::from_fn(move || {
            let (name, after) = rest.trim_start().split_once("=\"")?;
            let (value, after) = after.split_once('"')?;
            rest = after;
            Some((name, value))
        })
    }
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
