//! Reads the parts of a document into blocks. It never decides what becomes a chapter.

use std::collections::{BTreeMap, BTreeSet};

use super::content::{Content, Field, branch};
use super::document::{Block, Document, Role};
use super::inline::{Inline, is_blank, plain, tidied};
use super::numbering::Numbering;
use super::package::{Package, Relations};
use super::styles::Styles;
use super::told::{Told, What, Where, short};
use super::xml::{Node, attribute, called, child, is, is_placeholder, word_name};
use super::{Unreadable, xml};

/// Reads a document.
pub(super) fn read(bytes: &[u8]) -> Result<Document, Unreadable> {
    let mut package = Package::open(bytes)?;
    let main = package.main()?;
    let relations = package.relations(&main)?;
    let part_of =
        |kind: &str| relations.values().find(|relation| relation.kind == kind && !relation.is_external).map(|found| found.target.clone());
    let paths = ["styles", "numbering", "comments", "footnotes", "endnotes"].map(part_of);
    let [styles, numbering, comments, footnotes, endnotes] = paths;
    let text = package.text(&main)?.ok_or(Unreadable::Broken)?;
    let parsed = xml::parse(&text)?;
    let mut reader = Reader::new(package, relations);
    reader.with(styles, |reader, root| reader.styles = Styles::read(root))?;
    reader.with(numbering, |reader, root| reader.numbering = Numbering::read(root))?;
    reader.with(comments, |reader, root| reader.comments = comments_of(root))?;
    reader.with(Some("docProps/core.xml".to_owned()), |reader, root| reader.document.title = core_title(root))?;
    let body = child(parsed.root_element(), "body").ok_or(Unreadable::Broken)?;
    reader.blocks(body);
    reader.end();
    reader.notes(footnotes, "footnote")?;
    reader.notes(endnotes, "endnote")?;
    match reader.failure {
        Some(failure) => Err(failure),
        None => Ok(reader.document),
    }
}

fn core_title(root: Node<'_, '_>) -> Option<String> {
    let title = root.children().find(|node| called(*node, "title"))?.text()?.trim().to_owned();
    (!title.is_empty()).then_some(title)
}

fn comments_of(root: Node<'_, '_>) -> BTreeMap<String, String> {
    let comment = |node: Node<'_, '_>| {
        let lines = node.descendants().filter(|node| is(*node, "p")).map(|line| {
            let texts = line.descendants().filter(|node| is(*node, "t") || is(*node, "tab"));
            texts.map(|node| node.text().unwrap_or(" ")).collect::<String>()
        });
        Some((attribute(node, "id")?.to_owned(), short(&lines.collect::<Vec<_>>().join(" "))))
    };
    root.children().filter(|node| is(*node, "comment")).filter_map(comment).collect()
}

/// A document while it is read.
pub(super) struct Reader<'a> {
    pub package: Package<'a>,
    pub relations: Relations,
    pub styles: Styles,
    pub numbering: Numbering,
    pub comments: BTreeMap<String, String>,
    pub document: Document,
    /// The open fields, which may extend over paragraphs.
    pub fields: Vec<Field>,
    /// The index of each picture by the path of its part and its alternative text.
    pub pictures: BTreeMap<(String, String), Option<usize>>,
    /// The notes that are referred to, in order: kind, id, place; and the index of each.
    pub wanted: Vec<(&'static str, String, Where)>,
    pub notes: BTreeMap<(&'static str, String), usize>,
    /// The number of insertions and deletions.
    pub changes: usize,
    pub place: Where,
    /// The numbers of paragraphs and tables since the last heading.
    pub counted: (usize, usize),
    /// The number of tables around.
    pub tables: usize,
    /// The content of paragraphs whose end was deleted: it belongs to the next one.
    pub carried: Vec<Inline>,
    /// The marks of notes in a heading, which belong to the next paragraph.
    pub marks: Vec<Inline>,
    /// Blocks that stand after the paragraph that is read.
    pub after: Vec<(Where, Block)>,
    /// The number of blocks around the one whose inner blocks are read.
    pub outer: usize,
    pub has_contents: bool,
    /// The number of cells of all tables.
    pub cells: usize,
    told_once: BTreeSet<What>,
    pub failure: Option<Unreadable>,
}

impl<'a> Reader<'a> {
    fn new(package: Package<'a>, relations: Relations) -> Self {
        Self {
            package,
            relations,
            styles: Styles::default(),
            numbering: Numbering::default(),
            comments: BTreeMap::new(),
            document: Document::default(),
            fields: Vec::new(),
            pictures: BTreeMap::new(),
            wanted: Vec::new(),
            notes: BTreeMap::new(),
            changes: 0,
            place: Where::default(),
            counted: (0, 0),
            tables: 0,
            carried: Vec::new(),
            marks: Vec::new(),
            after: Vec::new(),
            outer: 0,
            has_contents: false,
            cells: 0,
            told_once: BTreeSet::new(),
            failure: None,
        }
    }

    /// Reads a part if the document has it.
    fn with(&mut self, path: Option<String>, read: impl FnOnce(&mut Self, Node<'_, '_>)) -> Result<(), Unreadable> {
        let Some(path) = path else { return Ok(()) };
        let Some(text) = self.package.text(&path)? else { return Ok(()) };
        let parsed = xml::parse(&text)?;
        read(self, parsed.root_element());
        Ok(())
    }

    /// Reads the footnotes or endnotes that are referred to.
    fn notes(&mut self, path: Option<String>, kind: &'static str) -> Result<(), Unreadable> {
        self.document.notes.resize_with(self.wanted.len(), Vec::new);
        let Some(path) = path else { return Ok(()) };
        self.relations = self.package.relations(&path)?;
        self.with(Some(path), |reader, root| {
            let notes: BTreeMap<&str, Node<'_, '_>> =
                root.children().filter(|node| is(*node, kind)).filter_map(|node| Some((attribute(node, "id")?, node))).collect();
            // A note may refer to another.
            let mut at = 0;
            while let Some((of, id, place)) = reader.wanted.get(at).cloned() {
                if let Some(note) = notes.get(id.as_str()).filter(|_| of == kind) {
                    reader.place = place;
                    let lines = reader.inner(*note).into_iter().map(|(_, block)| reader.line(block, &mut false)).collect();
                    reader.document.notes.resize_with(reader.wanted.len(), Vec::new);
                    reader.document.notes[at] = lines;
                }
                at += 1;
            }
        })
    }

    /// Tells something about the current place.
    pub(super) fn tell(&mut self, what: What, text: &str) {
        self.tell_at(what, text, self.place.clone());
    }

    /// Tells something about another place.
    pub(super) fn tell_at(&mut self, what: What, text: &str, place: Where) {
        self.document.told.push(Told { what, place: Some(place), text: short(text) });
    }

    /// Tells something about the whole document, once.
    pub(super) fn tell_once(&mut self, what: What, text: &str) {
        if self.told_once.insert(what) {
            self.document.told.push(Told { what, place: None, text: short(text) });
        }
    }

    /// Reads the blocks within an element.
    pub(super) fn blocks(&mut self, parent: Node<'_, '_>) {
        for node in parent.children() {
            match word_name(node) {
                Some("p") => self.paragraph(node),
                Some("tbl") => self.table(node),
                Some("sdt") if is_contents(node) => self.has_contents = true,
                Some("sdt") if is_placeholder(node) => {}
                Some("sdt") => child(node, "sdtContent").into_iter().for_each(|content| self.blocks(content)),
                Some("ins" | "moveTo" | "customXml" | "smartTag") => self.blocks(node),
                Some("altChunk" | "subDoc") => self.tell(What::OtherDocument, ""),
                Some("sectPr") => self.section(node),
                _ if called(node, "AlternateContent") => branch(node).into_iter().for_each(|node| self.blocks(node)),
                _ if called(node, "oMathPara") || called(node, "oMath") => {
                    let mut content = Content::default();
                    self.equation(node, &mut content);
                    self.push(Block::Paragraph(Role::Plain, tidied(content.inlines)));
                }
                _ => {}
            }
        }
    }

    /// Reads blocks apart from those around them: of a cell, a text box, a note.
    pub(super) fn inner(&mut self, parent: Node<'_, '_>) -> Vec<(Where, Block)> {
        if self.tables == 0 {
            self.outer = self.document.blocks.len();
        }
        let outer = std::mem::take(&mut self.document.blocks);
        let after = std::mem::take(&mut self.after);
        let fields = std::mem::take(&mut self.fields);
        let carried = std::mem::take(&mut self.carried);
        self.tables += 1;
        self.blocks(parent);
        self.flush();
        self.tables -= 1;
        (self.fields, self.carried, self.after) = (fields, carried, after);
        std::mem::replace(&mut self.document.blocks, outer)
    }

    /// Returns the current place.
    pub(super) fn place_now(&self) -> Where {
        self.place.clone()
    }

    pub(super) fn section(&mut self, node: Node<'_, '_>) {
        if node.children().any(|node| is(node, "headerReference") || is(node, "footerReference")) {
            self.tell_once(What::Margins, "");
        }
    }

    /// Adds a block at the current place.
    pub(super) fn push(&mut self, block: Block) {
        let block = match block {
            Block::Paragraph(Role::Plain, mut inlines) => {
                inlines.append(&mut self.marks);
                Block::Paragraph(Role::Plain, inlines)
            }
            Block::Item(item, mut inlines) => {
                inlines.append(&mut self.marks);
                Block::Item(item, inlines)
            }
            block => block,
        };
        self.document.blocks.push((self.place.clone(), block));
    }

    /// Adds what is left of paragraphs whose end was deleted.
    fn flush(&mut self) {
        let carried = tidied(std::mem::take(&mut self.carried));
        if !is_blank(&carried) {
            self.push(Block::Paragraph(Role::Plain, carried));
        }
    }

    fn end(&mut self) {
        self.flush();
        if !self.marks.is_empty() {
            self.push(Block::Paragraph(Role::Plain, Vec::new()));
        }
        if self.has_contents {
            self.tell_once(What::Contents, "");
        }
        if self.changes > 0 {
            self.tell_once(What::Changes, &self.changes.to_string());
        }
    }

    /// Starts counting below a heading, or the next paragraph or table.
    pub(super) fn count(&mut self, is_table: bool) {
        if self.tables > 0 {
            return;
        }
        let (paragraphs, tables) = self.counted;
        self.counted = if is_table { (paragraphs, tables + 1) } else { (paragraphs + 1, tables) };
        self.place.paragraph = if is_table { 0 } else { paragraphs + 1 };
        self.place.table = if is_table { tables + 1 } else { 0 };
    }
}

/// Whether a content control is a table of contents.
fn is_contents(node: Node<'_, '_>) -> bool {
    let gallery = child(node, "sdtPr").into_iter().flat_map(|properties| properties.descendants()).find(|node| is(*node, "docPartGallery"));
    gallery.and_then(|gallery| attribute(gallery, "val")).is_some_and(|name| name.to_lowercase().contains("contents"))
}

impl Block {
    /// Returns its text without marks.
    pub(super) fn plain(&self) -> String {
        match self {
            Self::Heading(_, words) | Self::Paragraph(_, words) | Self::Item(_, words) => plain(words),
            Self::Table(table) => {
                let rows = std::iter::once(&table.head).chain(&table.rows);
                rows.map(|row| row.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join(", ")).collect::<Vec<_>>().join("; ")
            }
        }
    }
}
