//! Pictures, charts, diagrams and text boxes of a paragraph. It never reads the text of a text box.

use super::chart;
use super::content::{Content, branch};
use super::document::{Block, Picture};
use super::inline::{Inline, single_spaced};
use super::package::Relation;
use super::reader::Reader;
use super::told::What;
use super::xml::{self, Node, attribute, called, is, relation_of};

/// The maximal size of a picture, in bytes.
const LARGEST_PICTURE: u64 = 100_000_000;

/// What programs add to an alternative text that they made themselves.
const MADE: [&str; 6] = [
    "automatiskt genererad beskrivning",
    "automatiskt genererad",
    "description automatically generated",
    "ai-genererat innehåll kan vara felaktigt",
    "ai-generated content may be incorrect",
    "innehåll som genereras av ai kan vara felaktigt",
];

/// What is found in a drawing.
enum Part<'a, 'i> {
    Box(Node<'a, 'i>),
    Picture(Node<'a, 'i>, String),
    Chart(Node<'a, 'i>),
    Diagram(Node<'a, 'i>),
    Words(String),
}

impl Reader<'_> {
    /// Reads a drawing, or an object with its preview.
    pub(super) fn drawing<'a, 'i>(&mut self, node: Node<'a, 'i>, content: &mut Content<'a, 'i>) {
        if !self.is_shown() {
            return;
        }
        let is_object = is(node, "object");
        if is_object {
            let program = node.descendants().find(|node| called(*node, "OLEObject")).and_then(|node| attribute(node, "ProgID"));
            self.tell(What::Object, program.unwrap_or_default());
        }
        let mut parts = Vec::new();
        collect(node, &mut parts);
        let about = node.descendants().find(|node| called(*node, "docPr"));
        let is_decorative = about.is_some_and(|about| {
            about.descendants().any(|node| called(node, "decorative") && matches!(attribute(node, "val"), Some("1" | "true")))
        });
        let pictures = parts.iter().filter(|part| matches!(part, Part::Picture(..))).count();
        let of_all = about.filter(|_| pictures == 1).map(description).unwrap_or_default();
        for part in parts {
            match part {
                Part::Box(inner) => content.boxes.push(inner),
                Part::Picture(blip, own) => {
                    let alt = if of_all.is_empty() { own } else { of_all.clone() };
                    let id = relation_of(blip, "embed").or_else(|| relation_of(blip, "id")).or_else(|| relation_of(blip, "pict"));
                    let id = id.or_else(|| relation_of(blip, "link"));
                    // The preview of an object is told with it if it cannot be shown.
                    content.inlines.extend(self.picture(id, &alt, is_decorative, is_object).map(Inline::Picture));
                }
                Part::Chart(node) => self.chart(node),
                Part::Diagram(node) => self.diagram(node),
                Part::Words(words) => content.inlines.push(Inline::plain(&words)),
            }
        }
    }

    /// Returns the index of a picture; `None` after telling why there is none.
    fn picture(&mut self, id: Option<&str>, alt: &str, is_decorative: bool, is_object: bool) -> Option<usize> {
        let Some(Relation { target, is_external: false, .. }) = id.and_then(|id| self.relations.get(id)).cloned() else {
            self.tell(What::PictureMissing, alt);
            return None;
        };
        let (alt, is_made) = without_made(alt);
        let key = (target.clone(), alt.clone());
        if let Some(known) = self.pictures.get(&key) {
            return *known;
        }
        let bytes = match self.package.bytes(&target, LARGEST_PICTURE) {
            Ok(bytes) => bytes.unwrap_or_default(),
            Err(failure) => {
                self.failure.get_or_insert(failure);
                Vec::new()
            }
        };
        let name = target.rsplit('/').next().unwrap_or_default();
        let index = match ending(&bytes) {
            Some(ending) => {
                match (is_decorative, alt.is_empty(), is_made) {
                    (false, true, _) => self.tell(What::PictureText, name),
                    (false, false, true) => self.tell(What::PictureTextMade, &alt),
                    _ => {}
                }
                self.document.pictures.push(Picture { name: name.to_owned(), bytes, ending, alt, is_decorative });
                Some(self.document.pictures.len() - 1)
            }
            None if is_object => None,
            None => {
                let what = if bytes.is_empty() { What::PictureMissing } else { What::PictureFormat };
                self.tell(what, &format!("{name} {alt}"));
                None
            }
        };
        self.pictures.insert(key, index);
        index
    }

    fn chart(&mut self, node: Node<'_, '_>) {
        let target = relation_of(node, "id").and_then(|id| self.relations.get(id)).map(|relation| relation.target.clone());
        let text = target.and_then(|target| self.package.text(&target).ok().flatten()).unwrap_or_default();
        let Ok(parsed) = xml::parse(&text) else { return self.tell(What::Chart, "") };
        let title = chart::title(parsed.root_element());
        match chart::table(parsed.root_element()) {
            Some(mut table) => {
                let place = self.place_now();
                self.tell(What::ChartAsTable, &title);
                self.filled(&mut table);
                table.caption = (!title.is_empty()).then(|| vec![Inline::plain(&title)]);
                // It stands after the paragraph that it is in.
                self.after.push((place, Block::Table(table)));
            }
            None => self.tell(What::Chart, &title),
        }
    }

    fn diagram(&mut self, node: Node<'_, '_>) {
        let target = relation_of(node, "dm").and_then(|id| self.relations.get(id)).map(|relation| relation.target.clone());
        let text = target.and_then(|target| self.package.text(&target).ok().flatten()).unwrap_or_default();
        let words = xml::parse(&text).map(|parsed| {
            let lines = parsed.descendants().filter(|node| called(*node, "t")).filter_map(|node| node.text().map(str::to_owned));
            lines.collect::<Vec<_>>().join("; ")
        });
        self.tell(What::Diagram, &words.unwrap_or_default());
    }
}

/// Collects the parts of a drawing, with one branch of each alternative.
fn collect<'a, 'i>(node: Node<'a, 'i>, parts: &mut Vec<Part<'a, 'i>>) {
    for node in node.children().filter(|node| node.is_element()) {
        let name = node.tag_name().name();
        match name {
            "txbxContent" => parts.push(Part::Box(node)),
            "AlternateContent" => branch(node).into_iter().for_each(|node| collect(node, parts)),
            "blip" => parts.push(Part::Picture(node, picture_text(node))),
            "imagedata" => parts.push(Part::Picture(node, shape_text(node))),
            "textpath" => parts.extend(attribute(node, "string").map(|words| Part::Words(words.to_owned()))),
            "chart" => parts.push(Part::Chart(node)),
            "relIds" => parts.push(Part::Diagram(node)),
            _ => collect(node, parts),
        }
    }
}

fn picture_text(blip: Node<'_, '_>) -> String {
    let picture = blip.ancestors().find(|node| called(*node, "pic"));
    let about = picture.and_then(|picture| picture.descendants().find(|node| called(*node, "cNvPr")));
    about.map(description).unwrap_or_default()
}

fn shape_text(image: Node<'_, '_>) -> String {
    let shape = image.parent_element();
    shape.and_then(|shape| attribute(shape, "alt")).unwrap_or_default().to_owned()
}

fn description(about: Node<'_, '_>) -> String {
    let of = |name: &str| attribute(about, name).map(|text| single_spaced(text).trim().to_owned()).filter(|text| !text.is_empty());
    of("descr").or_else(|| of("title")).unwrap_or_default()
}

/// Returns an alternative text without the remark that a program made it, and whether it had one.
fn without_made(alt: &str) -> (String, bool) {
    let alt = single_spaced(alt).trim().to_owned();
    let Some(at) = MADE.iter().filter_map(|made| find_ignoring_case(&alt, made)).min() else { return (alt, false) };
    (alt[..at].trim_end().trim_end_matches([',', '-', '–']).trim_end().to_owned(), true)
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    text.char_indices().map(|(at, _)| at).find(|at| text.get(*at..*at + wanted.len()).is_some_and(|found| found.to_lowercase() == wanted))
}

/// Returns the file extension of a picture that browsers show; `None` for other formats.
fn ending(bytes: &[u8]) -> Option<&'static str> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2000)]);
    match () {
        () if bytes.starts_with(b"\x89PNG\r\n\x1a\n") => Some("png"),
        () if bytes.starts_with(b"\xff\xd8\xff") => Some("jpg"),
        () if bytes.starts_with(b"GIF8") => Some("gif"),
        () if bytes.starts_with(b"RIFF") && bytes.get(8..12).is_some_and(|kind| kind == b"WEBP") => Some("webp"),
        () if start.trim_start_matches('\u{feff}').trim_start().starts_with('<') && start.contains("<svg") => Some("svg"),
        () => None,
    }
}
