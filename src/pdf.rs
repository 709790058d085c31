//! What the pages of a PDF show: text, or only pictures, as those of a scanned paper do. It never draws a page, and gives up where a document is
//! encrypted, broken or too large.

use std::panic;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

/// The largest document that is read, in bytes.
pub const LARGEST: u64 = 100_000_000;

/// What a document may cost.
#[derive(Clone, Copy)]
struct Limits {
    /// The bytes that all compressed objects may become, and also all contents of the pages.
    unpacked: usize,
    /// The pages.
    pages: usize,
    /// The pictures and contents that contents show.
    parts: usize,
}

const LIMITS: Limits = Limits { unpacked: 64_000_000, pages: 5_000, parts: 50_000 };

/// The nesting limit of contents within contents.
const DEEPEST: usize = 8;

/// The numbers of a document's pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pages {
    /// All of them.
    pub all: usize,
    /// Those with a picture and without text. A text that is there to be found, but not seen, as text recognition adds, is text.
    pub only_pictures: usize,
}

/// Returns what a document's pages show; `None` if that cannot be known.
pub fn pages(bytes: &[u8]) -> Option<Pages> {
    if bytes.len() as u64 > LARGEST {
        return None;
    }
    // A fault of the library must not be one of the program.
    panic::catch_unwind(|| of_document(bytes, LIMITS)).ok().flatten()
}

fn of_document(bytes: &[u8], limits: Limits) -> Option<Pages> {
    // The library limits each stream of objects by itself.
    let streams = bytes.windows(b"ObjStm".len()).filter(|part| part == b"ObjStm").count();
    let most = limits.unpacked / streams.max(1);
    let document = Document::load_mem_with_options(bytes, LoadOptions::with_max_decompressed_size(most)).ok()?;
    if document.is_encrypted() {
        return None;
    }
    let mut reader = Reader { document: &document, left: limits };
    let mut pages = Pages::default();
    for page in document.page_iter() {
        pages.all += 1;
        reader.left.pages = reader.left.pages.checked_sub(1)?;
        pages.only_pictures += usize::from(reader.page(page)? == Shown::Picture);
    }
    Some(pages)
}

/// What a content shows; the order is that of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Shown {
    Nothing,
    Picture,
    Text,
}

struct Reader<'d> {
    document: &'d Document,
    left: Limits,
}

impl<'d> Reader<'d> {
    fn page(&mut self, page: ObjectId) -> Option<Shown> {
        let content = self.document.get_page_content_with_limit(page, self.left.unpacked).ok()?;
        let (written, referred) = self.document.get_page_resources(page).ok()?;
        let referred = referred.into_iter().filter_map(|id| self.document.get_dictionary(id).ok());
        let resources: Vec<&Dictionary> = written.into_iter().chain(referred).collect();
        self.content(&content, &resources, 0)
    }

    /// Returns what a content shows; `None` if a limit is exceeded.
    fn content(&mut self, content: &[u8], resources: &[&'d Dictionary], depth: usize) -> Option<Shown> {
        self.left.unpacked = self.left.unpacked.checked_sub(content.len())?;
        let mut shown = Shown::Nothing;
        for operation in Content::decode_iter(content).map_while(Result::ok) {
            shown = shown.max(self.operation(&operation, resources, depth)?);
            if shown == Shown::Text {
                break;
            }
        }
        // What cannot be read may be text.
        let is_read = shown != Shown::Picture || Content::decode_strict(content).is_ok();
        Some(if is_read { shown } else { Shown::Text })
    }

    fn operation(&mut self, operation: &Operation, resources: &[&'d Dictionary], depth: usize) -> Option<Shown> {
        match operation.operator.as_str() {
            "Tj" | "TJ" | "'" | "\"" if operation.operands.iter().any(has_letters) => Some(Shown::Text),
            "BI" => Some(Shown::Picture),
            "Do" => {
                self.left.parts = self.left.parts.checked_sub(1)?;
                let name = operation.operands.first().and_then(|name| name.as_name().ok());
                let part = name.and_then(|name| resources.iter().find_map(|resources| self.part(resources, name)));
                part.map_or(Some(Shown::Nothing), |part| self.shown_by(part, resources, depth))
            }
            _ => Some(Shown::Nothing),
        }
    }

    fn part(&self, resources: &'d Dictionary, name: &[u8]) -> Option<&'d Stream> {
        let parts = resources.get_deref(b"XObject", self.document).and_then(Object::as_dict).ok()?;
        parts.get_deref(name, self.document).and_then(Object::as_stream).ok()
    }

    fn shown_by(&mut self, part: &'d Stream, around: &[&'d Dictionary], depth: usize) -> Option<Shown> {
        match part.dict.get_deref(b"Subtype", self.document).and_then(Object::as_name) {
            Ok(b"Image") => Some(Shown::Picture),
            Ok(b"Form") if depth < DEEPEST => {
                let content = part.decompressed_content_with_limit(self.left.unpacked).ok()?;
                // Without resources of its own, it has those of what it is in.
                let own = part.dict.get_deref(b"Resources", self.document).and_then(Object::as_dict);
                self.content(&content, own.as_ref().map_or(around, std::slice::from_ref), depth + 1)
            }
            Ok(b"Form") => None,
            _ => Some(Shown::Nothing),
        }
    }
}

/// Whether an operand is a text, or a list with one, that has any letter.
fn has_letters(operand: &Object) -> bool {
    match operand {
        Object::String(text, _) => !text.is_empty(),
        Object::Array(parts) => parts.iter().any(|part| matches!(part, Object::String(text, _) if !text.is_empty())),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
