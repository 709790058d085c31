//! Checks drawings (SVG): lines, text and embedded pictures are allowed, nothing that runs or is fetched. It never changes one, and never
//! draws.

use std::ops::Range;

use roxmltree::{Attribute, Document, Error, Node, NodeType};

use crate::diagnostic::{DEEPEST, Diagnostics, Place, Problem};
use crate::source::{FileId, Span};

/// The namespace of HTML, whose elements can run scripts and fetch anything.
const HTML: &str = "http://www.w3.org/1999/xhtml";

/// The namespace of `xml:base`, which changes the target of references.
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Prefixes of embedded data: a raster image or a font.
const EMBEDDED: [&str; 9] = [
    "data:image/png",
    "data:image/jpeg",
    "data:image/jpg",
    "data:image/gif",
    "data:image/webp",
    "data:image/avif",
    "data:font/",
    "data:application/font",
    "data:application/x-font",
];

/// What a style rule must not contain. A backslash could spell any of the others undetected.
const IN_STYLE: [&str; 7] = ["@import", "image-set(", "expression(", "-moz-binding", "behavior:", "src(", "\\"];

/// The largest part of the offending text that is shown, in characters.
const SHOWN: usize = 60;

/// Returns the width and height of a drawing in pixels, from its attributes or its view box. Returns `None` if it has neither, or cannot be
/// parsed.
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let document = Document::parse(std::str::from_utf8(bytes).ok()?).ok()?;
    let root = document.root_element();
    let number = |text: &str| text.trim().trim_end_matches("px").parse::<f32>().ok().filter(|size| *size >= 1.0 && *size < 100_000.0);
    let side = |name| root.attribute(name).and_then(number);
    let sides = side("width").zip(side("height")).or_else(|| {
        let view: Vec<f32> = root.attribute("viewBox")?.split([' ', ',']).filter_map(|text| text.trim().parse().ok()).collect();
        (view.len() == 4 && view[2] >= 1.0 && view[3] >= 1.0).then(|| (view[2], view[3]))
    })?;
    Some((sides.0.round() as u32, sides.1.round() as u32))
}

/// Reports forbidden content of a drawing, with locations in `file`, whose complete content is `bytes`.
pub fn check(file: FileId, bytes: &[u8], found: &mut Diagnostics) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return found.add(Place::Span(Span::new(file, 0, 0)), fault("encoding", ""));
    };
    let mut checker = Checker { file, found };
    if let Some(range) = other_encoding(text) {
        // Characters with another meaning in another encoding could hide anything.
        return checker.add(range, "encoding", "");
    }
    match Document::parse(text) {
        Ok(document) => checker.document(&document),
        Err(Error::DtdDetected) => {
            let start = text.find("<!DOCTYPE").unwrap_or(0);
            checker.add(start..start + "<!DOCTYPE".len(), "doctype", "");
        }
        Err(error) => checker.add(place_of(text, &error), "broken", &error.to_string()),
    }
}

fn fault(what: &str, found: &str) -> Problem {
    Problem::UnsafeDrawing { what: what.to_owned(), found: found.chars().take(SHOWN).collect() }
}

struct Checker<'f> {
    file: FileId,
    found: &'f mut Diagnostics,
}

impl Checker<'_> {
    fn add(&mut self, range: Range<usize>, what: &str, found: &str) {
        self.found.add(Span::new(self.file, range.start, range.end), fault(what, found));
    }

    fn document(&mut self, document: &Document<'_>) {
        let root = document.root_element();
        if root.tag_name().name() != "svg" {
            self.add(opening(&root), "html", &shown(&root));
        }
        for node in document.descendants() {
            if node.is_element() && node.ancestors().take(DEEPEST + 3).count() > DEEPEST + 2 {
                let range = opening(&node);
                return self.found.add_too_deep(Span::new(self.file, range.start, range.end));
            }
            match node.node_type() {
                NodeType::Element => self.element(&node),
                NodeType::PI if node.pi().is_some_and(|pi| pi.target == "xml-stylesheet") => {
                    self.add(node.range(), "reference", "<?xml-stylesheet ?>");
                }
                _ => {}
            }
        }
    }

    fn element(&mut self, node: &Node<'_, '_>) {
        let name = node.tag_name().name().to_ascii_lowercase();
        if matches!(name.as_str(), "script" | "handler" | "listener") {
            self.add(opening(node), "script", &shown(node));
        } else if name == "foreignobject" || node.tag_name().namespace() == Some(HTML) {
            self.add(opening(node), "html", &shown(node));
        }
        if name == "style" {
            let css: String = node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect();
            self.style(opening(node), &css);
        }
        for attribute in node.attributes() {
            self.attribute(&attribute);
        }
    }

    fn attribute(&mut self, attribute: &Attribute<'_, '_>) {
        let (name, value) = (attribute.name().to_ascii_lowercase(), attribute.value());
        let range = attribute.range();
        let plain: String = value.chars().filter(|sign| !sign.is_whitespace() && !sign.is_control()).collect();
        let plain = plain.to_ascii_lowercase();
        let animated = || plain.rsplit(':').next().is_some_and(|of| of == "href" || of.starts_with("on"));
        if name.starts_with("on") && attribute.namespace().is_none() || name == "attributename" && animated() {
            self.add(range, "event", &format!("{}=\"{value}\"", attribute.name()));
        } else if plain.contains("javascript:") || plain.contains("vbscript:") {
            self.add(range, "script", value);
        } else if name == "base" && attribute.namespace() == Some(XML) || matches!(name.as_str(), "href" | "src") && !is_own(value) {
            self.add(range, "reference", value);
        } else if name == "style" || plain.contains("url(") {
            self.style(range, value);
        }
    }

    /// Reports style rules that could fetch something.
    fn style(&mut self, range: Range<usize>, css: &str) {
        let lower = css.to_ascii_lowercase();
        if let Some(found) = IN_STYLE.iter().find(|found| has_word(&lower, found)) {
            return self.add(range, "style", found);
        }
        let addresses = lower.match_indices("url(").map(|(at, url)| css[at + url.len()..].split(')').next().unwrap_or_default());
        let outside = addresses.into_iter().find(|address| !is_own(address.trim().trim_matches(['"', '\''])));
        if let Some(address) = outside {
            self.add(range, "reference", address);
        }
    }
}

/// Whether a word occurs in a style rule; `src(` does not count at the end of another word.
fn has_word(css: &str, word: &str) -> bool {
    let is_name = word.starts_with(|first: char| first.is_alphanumeric());
    css.match_indices(word).any(|(at, _)| !is_name || !css[..at].ends_with(|before: char| before.is_alphanumeric() || before == '-'))
}

/// Whether a reference is to a part of the drawing itself, or an embedded picture.
fn is_own(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    address.is_empty() || address.starts_with('#') || EMBEDDED.iter().any(|embedded| address.starts_with(embedded))
}

/// Returns the range of an element's name, since the whole element may be many lines long.
fn opening(node: &Node<'_, '_>) -> Range<usize> {
    let start = node.range().start;
    let name = &node.document().input_text()[start..];
    start..start + name.find(|sign: char| sign.is_whitespace() || sign == '>' || sign == '/').unwrap_or(1)
}

fn shown(node: &Node<'_, '_>) -> String {
    format!("<{}>", node.tag_name().name())
}

/// Returns the range of an encoding declaration other than UTF-8 or its subset ASCII.
fn other_encoding(text: &str) -> Option<Range<usize>> {
    let declaration = text.trim_start_matches('\u{feff}').strip_prefix("<?xml")?.split("?>").next()?;
    let encoding = declaration.split("encoding").nth(1)?.trim_start().strip_prefix('=')?.trim();
    let encoding = encoding.trim_start_matches(['"', '\'']).split(['"', '\'']).next()?;
    let known = ["utf-8", "utf8", "us-ascii", "ascii"].iter().any(|known| encoding.eq_ignore_ascii_case(known));
    let at = text.find(declaration)?;
    (!known).then(|| at..at + declaration.len())
}

/// Converts the position of a parse error, a line and a column in characters, to a range.
fn place_of(text: &str, error: &Error) -> Range<usize> {
    let at = error.pos();
    let line: usize = text.split_inclusive('\n').take((at.row as usize).saturating_sub(1)).map(str::len).sum();
    let rest = text.get(line..).unwrap_or_default();
    let column = rest.char_indices().nth((at.col as usize).saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
    line + column..line + column
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    /// Returns the kind and line of each problem reported for a drawing.
    fn told(svg: &str) -> Vec<(String, usize)> {
        let sources = Sources::from_memory([("content/files/a.svg", svg)]);
        let file = sources.find("content/files/a.svg").expect("the file");
        let mut found = Diagnostics::new();
        check(file, svg.as_bytes(), &mut found);
        let what = |found: &crate::diagnostic::Diagnostic| match (&found.problem, &found.place) {
            (Problem::UnsafeDrawing { what, .. }, Place::Span(span)) => (what.clone(), sources.line_column(*span).0),
            other => panic!("{other:?}"),
        };
        found.iter().map(what).collect()
    }

    /// Returns a drawing with `inner` on its second line.
    fn with(inner: &str) -> String {
        format!("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>\n{inner}\n</svg>")
    }

    #[test]
    fn a_drawing_of_lines_and_embedded_pictures_may_be_published() {
        for inner in [
            "<path d='M0 0h9' fill='url(#f)' style='stroke:#000;filter:url(\"#g\")'/>",
            "<use xlink:href='#a'/><use href='#a'/><image href='data:image/png;base64,AAAA'/>",
            "<style>.a{fill:red}@font-face{src:url(data:font/woff2;base64,AA)}</style>",
            "<metadata><rdf:li xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' rdf:resource='http://purl.org/dc'/></metadata>",
            "<text>onload javascript url(http://a.se) &amp; &#228;</text>",
            "<animate attributeName='opacity' values='0;1'/>",
        ] {
            assert_eq!(told(&with(inner)), [], "{inner}");
        }
        assert_eq!(told("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg/>"), []);
    }

    #[test]
    fn nothing_that_runs_or_is_fetched_may() {
        for (inner, what) in [
            ("<script>alert(1)</script>", "script"),
            ("<x:script xmlns:x='http://www.w3.org/2000/svg'/>", "script"),
            ("<rect onload='a()'/>", "event"),
            ("<rect ONCLICK='a()'/>", "event"),
            ("<set attributeName='onmouseover' to='a()'/>", "event"),
            ("<a><animate attributeName='xlink:href' to='#a'/></a>", "event"),
            ("<a href='java&#10;script:a()'/>", "script"),
            ("<foreignObject/>", "html"),
            ("<p xmlns='http://www.w3.org/1999/xhtml'/>", "html"),
            ("<use href='https://a.se/a.svg#a'/>", "reference"),
            ("<image xlink:href='bild.png'/>", "reference"),
            ("<image href='data:image/svg+xml,&lt;svg/&gt;'/>", "reference"),
            ("<g xml:base='https://a.se/'/>", "reference"),
            ("<rect fill='url(https://a.se/a#b)'/>", "reference"),
            ("<rect style='fill: URL( \"//a.se\" )'/>", "reference"),
            ("<style>@import 'a.css';</style>", "style"),
            ("<style><![CDATA[a{b:u\\72l(//a.se)}]]></style>", "style"),
            ("<?xml-stylesheet href='a.css'?>", "reference"),
            ("&a;", "broken"),
            ("&#7;", "broken"),
        ] {
            assert_eq!(told(&with(inner)), [(what.to_owned(), 2)], "{inner}");
        }
    }

    #[test]
    fn a_drawing_has_no_more_levels_than_anything_else() {
        let groups = |levels: usize| with(&format!("{}{}", "<g>".repeat(levels), "</g>".repeat(levels)));
        let found = |svg: &str| {
            let sources = Sources::from_memory([("content/files/a.svg", svg)]);
            let file = sources.find("content/files/a.svg").expect("the file");
            let mut found = Diagnostics::new();
            check(file, svg.as_bytes(), &mut found);
            found.iter().map(|found| found.problem.clone()).collect::<Vec<_>>()
        };
        assert_eq!(found(&groups(64)), []);
        assert_eq!(found(&groups(65)), [Problem::NestedTooDeep { levels: 64 }]);
        assert_eq!(found(&groups(30_000)), [Problem::NestedTooDeep { levels: 64 }]);
    }

    #[test]
    fn what_is_no_drawing_in_utf8_is_refused_whole() {
        for (svg, what) in [
            ("<!DOCTYPE svg [<!ENTITY a '<script/>'>]><svg>&a;</svg>", "doctype"),
            ("<?xml version='1.0' encoding='iso-2022-jp'?><svg/>", "encoding"),
            ("<html xmlns='http://www.w3.org/2000/svg'/>", "html"),
            ("", "broken"),
        ] {
            assert_eq!(told(svg), [(what.to_owned(), 1)], "{svg}");
        }
    }

    #[test]
    fn a_drawing_says_its_size_by_its_view_box() {
        assert_eq!(size(b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 200.4'/>"), Some((320, 200)));
        assert_eq!(size(b"<svg width='10px' height='20'/>"), Some((10, 20)));
        assert_eq!(size(b"<svg width='100%'"), None);
    }
}
