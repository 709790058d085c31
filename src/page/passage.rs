//! A page's running text as sections and passages that map back to the source. It never interprets the text.

use std::ops::Range;

use super::doc::{Block, Doc, Item};
use super::quantity::{Quantity, quantities};
use crate::name::Lang;
use crate::source::{FileId, Span};

/// The character that replaces a shortcode call in a passage's text.
pub const CALL: char = '\u{fffc}';

/// The character that replaces a picture, code or a footnote reference in a passage's text.
pub const OTHER: char = '\u{fffd}';

/// A heading with everything up to the next heading of any level; the first section has no heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Index of its heading in [`Doc::headings`]; `None` for the first section.
    pub heading: Option<usize>,
    /// The enclosing sections, innermost first: those under headings of higher rank, and last the one before all headings.
    pub within: Vec<usize>,
    /// Its passages in order, starting with the heading.
    pub passages: Vec<Passage>,
    /// Its calls, as indexes into [`Doc::calls`], including those in bodies.
    pub calls: Vec<usize>,
}

/// The kind of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageKind {
    /// A paragraph, a list item, a term or its definition, a footnote.
    Text,
    /// A heading.
    Heading,
    /// A table cell.
    Cell,
    /// A table caption.
    Caption,
}

/// An uninterrupted text: a paragraph, heading or cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its kind.
    pub kind: PassageKind,
    /// Its text without markup, with [`CALL`] for every call and [`OTHER`] for everything else that is not text.
    pub text: String,
    /// The byte offset of each call in the text, and its index in [`Doc::calls`].
    pub calls: Vec<(usize, usize)>,
    /// Index of its section in [`Doc::sections`].
    pub section: usize,
    /// The calls whose bodies contain it, innermost last.
    pub bodies: Vec<usize>,
    file: FileId,
    /// The start of each piece of the text, and the offset of the same bytes in the file; `None` if they are written differently there.
    pieces: Vec<(usize, Option<usize>)>,
}

impl Passage {
    fn new(kind: PassageKind, file: FileId, section: usize, bodies: &[usize]) -> Self {
        Self { kind, section, text: String::new(), calls: Vec::new(), bodies: bodies.to_vec(), file, pieces: Vec::new() }
    }

    fn push(&mut self, words: &str, at: Option<usize>) {
        self.pieces.push((self.text.len(), at));
        self.text.push_str(words);
    }

    /// Returns the lines of the text, as broken by the editor.
    pub fn lines(&self) -> Vec<Range<usize>> {
        let ends = self.pieces.iter().skip(1).map(|(start, _)| *start).chain([self.text.len()]);
        let breaks = self.pieces.iter().zip(ends).filter(|((start, place), end)| place.is_none() && &self.text[*start..*end] == " ");
        let (mut lines, mut at) = (Vec::new(), 0);
        for ((start, _), end) in breaks {
            lines.push(at..*start);
            at = end;
        }
        lines.push(at..self.text.len());
        lines
    }

    /// Whether a range of the text starts with text written by the editor, and not with a replacement.
    pub fn is_written(&self, range: &Range<usize>) -> bool {
        let piece = self.pieces.partition_point(|(start, _)| *start <= range.start).saturating_sub(1);
        self.pieces.get(piece).is_some_and(|(_, place)| place.is_some())
    }

    /// Returns the span in the file of a range of the text that is written there as it is; `None` if any of it is not.
    pub fn written(&self, range: &Range<usize>) -> Option<Span> {
        let ends = self.pieces.iter().skip(1).map(|(start, _)| *start).chain([self.text.len()]);
        let pieces = self.pieces.iter().zip(ends).filter(|((start, _), end)| *start < range.end && range.start < *end);
        let mut start = None;
        for ((piece, place), _) in pieces {
            // Where the range would start if it had no gaps up to here.
            let at = (*place)? as i64 - *piece as i64 + range.start as i64;
            if *start.get_or_insert(at) != at {
                return None;
            }
        }
        let start = usize::try_from(start?).ok()?;
        Some(Span::new(self.file, start, start + range.len()))
    }

    /// Returns the span in the file of a range of the text. Text that is written differently in the file gets the span of its surroundings.
    pub fn span(&self, range: &Range<usize>) -> Span {
        let start = self.place(range.start, false);
        let end = self.place(range.end.saturating_sub(1).max(range.start), true) + usize::from(!range.is_empty());
        Span::new(self.file, start, end.max(start))
    }

    /// Maps a byte of the text to the file, or else the nearest mapped byte before it (for an end) or after it.
    fn place(&self, at: usize, is_end: bool) -> usize {
        let piece = self.pieces.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        let own = self.pieces.get(piece).and_then(|(start, place)| place.map(|place| place + at - start));
        let before = || {
            let (index, place) = self.pieces[..piece].iter().enumerate().rev().find_map(|(index, (_, place))| Some((index, (*place)?)))?;
            Some(place + self.pieces[index + 1].0 - self.pieces[index].0)
        };
        let after = || self.pieces.get(piece + 1..)?.iter().find_map(|(_, place)| *place);
        let near = || if is_end { before().or_else(after) } else { after().or_else(before) };
        own.or_else(near).unwrap_or(0)
    }

    /// Returns the numbers typed in it, in order.
    pub fn quantities(&self, lang: &Lang) -> Vec<Quantity> {
        quantities(&self.text, lang)
    }
}

/// A number typed in running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedNumber {
    /// The number.
    pub quantity: Quantity,
    /// Its span, including its unit.
    pub span: Span,
    /// Index of its section in [`Doc::sections`].
    pub section: usize,
    /// Index of its passage in the section.
    pub passage: usize,
}

impl Doc {
    /// Splits the text into sections. `file` is the page's.
    pub fn sections(&self, file: FileId) -> Vec<Section> {
        let mut reader = Reader { doc: self, file, sections: vec![Section::default()], passage: None, bodies: Vec::new(), code: 0 };
        for item in &self.items {
            reader.item(item);
        }
        reader.flush();
        reader.sections
    }

    /// Returns every number typed in the text, in order. The output of a shortcode is never among them.
    pub fn numbers(&self, file: FileId, lang: &Lang) -> Vec<TypedNumber> {
        let mut numbers = Vec::new();
        for (section, read) in self.sections(file).iter().enumerate() {
            for (passage, text) in read.passages.iter().enumerate() {
                let typed = text.quantities(lang).into_iter().map(|quantity| {
                    let span = text.span(&quantity.range);
                    TypedNumber { quantity, span, section, passage }
                });
                numbers.extend(typed);
            }
        }
        numbers
    }
}

struct Reader<'a> {
    doc: &'a Doc,
    file: FileId,
    sections: Vec<Section>,
    passage: Option<Passage>,
    bodies: Vec<usize>,
    /// The number of open code blocks.
    code: usize,
}

impl Reader<'_> {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Start(Block::Emphasis | Block::Strong | Block::Link(_)) | Item::End(Block::Emphasis | Block::Strong | Block::Link(_)) => {
            }
            Item::Start(block) => self.start(*block),
            Item::End(block) => self.end(*block),
            Item::Text(range) => {
                let (words, at) = (self.doc.slice(range), self.doc.start + range.start as usize);
                self.push(words, Some(at));
            }
            Item::Owned(words) => self.push(words, None),
            Item::Sign(sign) => self.push(sign.encode_utf8(&mut [0; 4]), None),
            Item::Code(_) | Item::Image(_) | Item::Note(_) => self.push(OTHER.encode_utf8(&mut [0; 4]), None),
            Item::SoftBreak | Item::HardBreak => self.push(" ", None),
            Item::Call(call) => {
                self.section().calls.push(*call);
                let at = self.passage().text.len();
                self.passage().calls.push((at, *call));
                self.push(CALL.encode_utf8(&mut [0; 4]), None);
            }
            Item::Rule => self.flush(),
            Item::Html(_) | Item::Field(_) | Item::Nothing => {}
        }
    }

    fn start(&mut self, block: Block) {
        self.flush();
        match block {
            Block::Heading(heading) => {
                let within = self.above(self.doc.headings[heading].level);
                self.sections.push(Section { heading: Some(heading), within, ..Section::default() });
                self.open(PassageKind::Heading);
            }
            Block::Cell => self.open(PassageKind::Cell),
            Block::Caption(_) => self.open(PassageKind::Caption),
            Block::Code => self.code += 1,
            Block::Body(call) => {
                self.section().calls.push(call);
                self.bodies.push(call);
            }
            _ => {}
        }
    }

    fn end(&mut self, block: Block) {
        self.flush();
        match block {
            Block::Code => self.code = self.code.saturating_sub(1),
            Block::Body(_) => drop(self.bodies.pop()),
            _ => {}
        }
    }

    /// Returns the enclosing sections of one under a heading of this level, innermost first.
    fn above(&self, level: u8) -> Vec<usize> {
        let Some(last) = self.sections.last() else { return Vec::new() };
        let higher = |section: &usize| self.sections[*section].heading.is_none_or(|heading| self.doc.headings[heading].level < level);
        // They are the last section, or enclose it.
        std::iter::once(self.sections.len() - 1).chain(last.within.iter().copied()).filter(higher).collect()
    }

    fn open(&mut self, kind: PassageKind) {
        self.passage = Some(Passage::new(kind, self.file, self.sections.len() - 1, &self.bodies));
    }

    fn passage(&mut self) -> &mut Passage {
        let (file, section, bodies) = (self.file, self.sections.len() - 1, &self.bodies);
        self.passage.get_or_insert_with(|| Passage::new(PassageKind::Text, file, section, bodies))
    }

    fn section(&mut self) -> &mut Section {
        if self.sections.is_empty() {
            self.sections.push(Section::default());
        }
        let last = self.sections.len() - 1;
        &mut self.sections[last]
    }

    fn push(&mut self, words: &str, at: Option<usize>) {
        if self.code == 0 {
            self.passage().push(words, at);
        }
    }

    fn flush(&mut self) {
        let Some(passage) = self.passage.take() else { return };
        if passage.text.contains(|c: char| !c.is_whitespace() && c != CALL) {
            self.section().passages.push(passage);
        }
    }
}
