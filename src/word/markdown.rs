//! Writes chapters in the dialect of pages. It never writes anything that a page would read differently: what has emphasis or links is read back.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::caption::{OF_PICTURE, OF_TABLE, caption_before, caption_of, label, only_picture};
use super::document::{Block, Document, Item, Role, Table, Target};
use super::escape::{Context, escaped};
use super::front::argument;
use super::inline::{Inline, Style, is_blank, plain};
use super::line::{Line, Place, address_of, first_character, reads_as};
use super::manuscript::{Placed, Section};
use super::told::{Told, What, Where};

/// The longest text that is written as an argument of a shortcode, in bytes.
const LONGEST_ARGUMENT: usize = 3000;

/// Writes the chapters of a document.
pub(super) struct Writer<'a> {
    document: &'a Document,
    folder: &'a str,
    pictures: &'a [String],
    targets: &'a [Option<String>],
    anchors: &'a BTreeMap<usize, String>,
    /// How often the text has each number of a table or picture.
    mentions: BTreeMap<String, usize>,
    told: Vec<Told>,
    place: Where,
    /// The nearest heading, as it is written.
    heading: String,
    /// The notes of the chapter, in order.
    notes: Vec<usize>,
    out: String,
    /// The open levels of the list at the end: level, indentation, marker, list, number.
    list: Vec<Level>,
}

/// An open level of a list.
#[derive(Clone, Copy)]
struct Level {
    level: u8,
    indent: usize,
    width: usize,
    number: Option<u32>,
    /// Whether numbers are followed by a bracket, which separates a list from the one before.
    has_bracket: bool,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        document: &'a Document,
        folder: &'a str,
        pictures: &'a [String],
        targets: &'a [Option<String>],
        anchors: &'a BTreeMap<usize, String>,
        told: Vec<Told>,
        mentions: BTreeMap<String, usize>,
    ) -> Self {
        let (place, heading, notes, out, list) = (Where::default(), String::new(), Vec::new(), String::new(), Vec::new());
        Self { document, folder, pictures, targets, anchors, mentions, told, place, heading, notes, out, list }
    }

    /// Returns everything told, without repetitions.
    pub(super) fn told(self) -> Vec<Told> {
        let mut seen = BTreeSet::new();
        self.told.into_iter().filter(|told| seen.insert(told.clone())).collect()
    }

    /// Writes a chapter without its front matter.
    pub(super) fn section(&mut self, section: &Section) -> String {
        self.notes.clear();
        self.list.clear();
        self.heading.clone_from(&section.title);
        let blocks = &section.blocks;
        let mut at = 0;
        while let Some(placed) = blocks.get(at) {
            self.place = placed.place.clone();
            at += self.block(placed, &blocks[at..]);
        }
        self.definitions();
        let mut out = std::mem::take(&mut self.out);
        out.truncate(out.trim_end().len());
        if !out.is_empty() {
            out.push('\n');
        }
        out
    }

    /// Writes a block, and returns how many it has used: a caption belongs to what is beside it.
    fn block(&mut self, placed: &Placed, rest: &[Placed]) -> usize {
        let next = rest.get(1).map(|placed| &placed.block);
        if !matches!(placed.block, Block::Item(..)) {
            self.list.clear();
        }
        match &placed.block {
            Block::Item(item, words) => self.item(*item, words),
            Block::Heading(level, words) => {
                self.heading = plain(words);
                let text = self.inline(words, Place::Heading);
                let anchor = self.anchors.get(&placed.at).map(|anchor| format!(" {{#{anchor}}}")).unwrap_or_default();
                self.paragraph(&format!("{} {text}{anchor}", "#".repeat(usize::from(*level))));
            }
            Block::Table(table) => {
                // A caption without a label belongs to what follows it, if that can have one.
                let is_free = !matches!(rest.get(2).map(|placed| &placed.block), Some(Block::Table(_)));
                let chart = || next.filter(|_| table.is_chart).and_then(|next| caption_of(next, &OF_PICTURE, None));
                let caption = next.and_then(|next| caption_of(next, &OF_TABLE, is_free.then_some(&OF_PICTURE))).or_else(chart);
                self.table(table, caption);
                return if caption.is_some() { 2 } else { 1 };
            }
            Block::Paragraph(role, words) => return self.text(placed, *role, words, rest.get(1)),
        }
        1
    }

    /// Writes a paragraph, with the table or picture whose caption it is. Returns the number of blocks used.
    fn text(&mut self, placed: &Placed, role: Role, words: &[Inline], next: Option<&Placed>) -> usize {
        if let (Some(caption), Some(Placed { place, block: Block::Table(table), .. })) = (caption_before(&placed.block), next) {
            self.place = place.clone();
            self.table(table, Some(caption));
            return 2;
        }
        let beside = next.map(|next| &next.block);
        if let Some(picture) = only_picture(words) {
            let caption = beside.and_then(|next| caption_of(next, &OF_PICTURE, Some(&OF_TABLE)));
            self.picture(picture, caption);
            return if caption.is_some() { 2 } else { 1 };
        }
        let below = if let Some(Block::Paragraph(_, words)) = beside { only_picture(words) } else { None };
        if let Some(picture) = below.filter(|_| role == Role::Caption) {
            self.picture(picture, Some(words));
            return 2;
        }
        if role == Role::Quote {
            self.quote(words);
        } else {
            let text = self.inline(words, Place::Line(0));
            self.paragraph(&text);
        }
        1
    }

    fn paragraph(&mut self, text: &str) {
        if !text.is_empty() {
            self.gap();
            let _ = writeln!(self.out, "{text}");
        }
    }

    /// Adds an empty line between blocks.
    fn gap(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    fn quote(&mut self, words: &[Inline]) {
        let text = self.inline(words, Place::Line(0));
        let lines: Vec<String> = text.lines().map(|line| format!("> {line}")).collect();
        let goes_on = self.out.lines().last().is_some_and(|line| line.starts_with("> "));
        if goes_on {
            self.out.push_str(">\n");
        } else {
            self.gap();
        }
        let _ = writeln!(self.out, "{}", lines.join("\n"));
    }

    fn item(&mut self, item: Item, words: &[Inline]) {
        let starts = self.list.is_empty();
        while self.list.last().is_some_and(|last| last.level > item.level) {
            // A level that no item above has continues the nearest one.
            if self.list.len() == 1 {
                self.list[0].level = item.level;
            } else {
                self.list.pop();
            }
        }
        let sibling = self.list.pop_if(|last| last.level == item.level);
        let follows = |last: u32| item.number == last.checked_add(1);
        let has_bracket = sibling.is_some_and(|last| match (last.number, item.number) {
            (Some(number), Some(_)) => last.has_bracket == follows(number),
            _ => false,
        });
        let indent = match (sibling, self.list.last()) {
            (Some(sibling), _) => sibling.indent,
            (None, Some(parent)) => parent.indent + parent.width,
            (None, None) => 0,
        };
        let marker = match item.number {
            Some(number) => format!("{}{} ", number.min(999_999_999), if has_bracket { ')' } else { '.' }),
            None => "- ".to_owned(),
        };
        // A list within an item can only start with another number than 1 after an empty line.
        let is_other = sibling.is_none() && item.number.is_some_and(|number| number != 1)
            || self.list.is_empty() && sibling.is_some_and(|last| last.number.is_some() != item.number.is_some());
        if starts || is_other {
            self.gap();
        }
        let text = self.inline(words, Place::Line(indent + marker.len()));
        let _ = writeln!(self.out, "{:indent$}{marker}{text}", "");
        self.list.push(Level { level: item.level, indent, width: marker.len(), number: item.number, has_bracket });
    }

    fn table(&mut self, table: &Table, beside: Option<&[Inline]>) {
        let own = table.caption.as_deref().filter(|caption| !is_blank(caption));
        // A caption beside the table is its caption; then a title within it is a line of its own.
        let caption = match (beside, own) {
            (Some(beside), Some(own)) if plain(beside) != plain(own) => {
                let text = self.inline(own, Place::Line(0));
                self.paragraph(&text);
                Some(beside)
            }
            (beside, own) => beside.or(own),
        };
        let caption = caption.map(|caption| self.without_label(caption)).filter(|caption| !is_blank(caption));
        let caption = caption.unwrap_or_else(|| {
            self.tell(What::TableCaption, "");
            let heading = if self.heading.is_empty() { "Uppgifter" } else { self.heading.as_str() };
            vec![Inline::plain(&if self.place.table > 1 { format!("{heading}, tabell {}", self.place.table) } else { heading.to_owned() })]
        });
        let caption = self.inline(&caption, Place::Cell);
        self.paragraph(&format!("Tabell: {caption}"));
        self.gap();
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let head = table.head.iter().map(|cell| self.inline(cell, Place::Cell)).collect();
        let rule = table.head.iter().map(|_| "---".to_owned()).collect();
        let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(|cell| self.inline(cell, Place::Cell)).collect()).collect();
        self.out.extend([head, rule].into_iter().chain(rows).map(line));
    }

    /// Returns a caption without its label, unless the text refers to it: `Tabell 3. Avvikelser`.
    fn without_label(&self, caption: &[Inline]) -> Vec<Inline> {
        let text = plain(caption);
        let Some((label, length)) = label(&text) else { return caption.to_vec() };
        if self.mentions.get(&label).is_some_and(|count| *count > 1) {
            return caption.to_vec();
        }
        let mut left = length;
        let shortened = |inline: &Inline| match inline {
            Inline::Text { text, style, link } if left > 0 => {
                let cut = left.min(text.len());
                left -= cut;
                let text = text.get(cut..).unwrap_or_default().to_owned();
                Inline::Text { text, style: *style, link: *link }
            }
            inline => inline.clone(),
        };
        super::inline::tidied(caption.iter().map(shortened).collect())
    }

    fn picture(&mut self, picture: usize, caption: Option<&[Inline]>) {
        let known = self.document.pictures.get(picture).zip(self.pictures.get(picture));
        let Some((shown, path)) = known else { return };
        let caption = caption.map(|caption| self.without_label(caption));
        let is_plain = |inline: &Inline| matches!(inline, Inline::Text { link: None, .. } | Inline::Break);
        let is_short = |alt: &str, caption: &[Inline]| alt.len().max(plain(caption).len()) <= LONGEST_ARGUMENT;
        match caption {
            Some(caption)
                if !shown.alt.is_empty() && !shown.is_decorative && is_short(&shown.alt, &caption) && caption.iter().all(is_plain) =>
            {
                let (file, alt, caption) = (format!("{}/{path}", self.folder), argument(&shown.alt), argument(&plain(&caption)));
                self.paragraph(&format!("{{{{ image(file=\"{file}\", alt=\"{alt}\", caption=\"{caption}\") }}}}"));
            }
            caption => {
                let text = self.inline(&[Inline::Picture(picture)], Place::Line(0));
                self.paragraph(&text);
                if let Some(caption) = caption {
                    let text = self.inline(&caption, Place::Line(0));
                    self.paragraph(&text);
                }
            }
        }
    }

    /// Writes the notes that the chapter refers to.
    fn definitions(&mut self) {
        let mut at = 0;
        while let Some(note) = self.notes.get(at).copied() {
            let lines: Vec<&Vec<Inline>> = self.document.notes.get(note).into_iter().flatten().filter(|line| !is_blank(line)).collect();
            let lines: Vec<String> = lines.into_iter().map(|line| self.inline(line, Place::Line(4))).collect();
            self.gap();
            let _ = writeln!(self.out, "[^{}]: {}", note + 1, lines.join("\n\n    "));
            at += 1;
        }
    }

    fn tell(&mut self, what: What, text: &str) {
        self.told.push(Told { what, place: Some(self.place.clone()), text: super::told::short(text) });
    }

    /// Returns the content of a paragraph, heading or cell as Markdown.
    fn inline(&mut self, words: &[Inline], place: Place) -> String {
        let written = self.written(words, place, true);
        let has_marks =
            words.iter().any(|inline| matches!(inline, Inline::Text { style, link, .. } if *style != Style::default() || link.is_some()));
        if !has_marks || reads_as(&written, words, place) {
            return written;
        }
        self.tell(What::Emphasis, &plain(words));
        self.written(words, place, false)
    }

    fn written(&mut self, words: &[Inline], place: Place, with_emphasis: bool) -> String {
        let mut line = Line { out: String::new(), place, was_emphasised: false, before_mark: false };
        let mut at = 0;
        while let Some(inline) = words.get(at) {
            at += 1;
            match inline {
                Inline::Break => line.line_break(),
                Inline::Note(note) => self.note(*note, &mut line),
                Inline::Picture(picture) => self.inline_picture(*picture, &mut line),
                Inline::Text { link: Some(link), .. } if self.target(*link).is_some() => {
                    let is_same = |inline: &Inline| matches!(inline, Inline::Text { link: Some(other), .. } if other == link);
                    let count = 1 + words[at..].iter().take_while(|inline| is_same(inline)).count();
                    let texts = &words[at - 1..at - 1 + count];
                    at += count - 1;
                    let target = self.target(*link).unwrap_or_default();
                    line.link(texts, &target);
                }
                Inline::Text { text, style, .. } => {
                    let style = if with_emphasis { *style } else { Style::default() };
                    let is_mark =
                        |inline: &Inline| matches!(inline, Inline::Note(_) | Inline::Picture(_) | Inline::Text { link: Some(_), .. });
                    line.before_mark = words.get(at).is_some_and(is_mark);
                    line.text(text, style, first_character(&words[at..]));
                }
            }
        }
        line.out.trim_end_matches(' ').to_owned()
    }

    /// Returns the target of a link; `None` after telling that a page cannot have it.
    fn target(&mut self, link: usize) -> Option<String> {
        let target = self.document.links.get(link)?;
        let found = match target {
            Target::Bookmark(_) => self.targets.get(link).cloned().flatten(),
            Target::Address(address) => address_of(address),
        };
        if found.is_none() {
            let text = match target {
                Target::Bookmark(name) => format!("#{name}"),
                Target::Address(address) => address.clone(),
            };
            // Marks that a program sets for a table of contents lead nowhere else.
            self.tell(What::Link, &text);
        }
        found
    }

    fn note(&mut self, note: usize, line: &mut Line) {
        let is_written = self.document.notes.get(note).is_some_and(|lines| lines.iter().any(|line| !is_blank(line)));
        if is_written {
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
            let _ = write!(line.out, "[^{}]", note + 1);
        }
    }

    fn inline_picture(&mut self, picture: usize, line: &mut Line) {
        if let (Some(shown), Some(path)) = (self.document.pictures.get(picture), self.pictures.get(picture)) {
            let (alt, title) =
                if shown.is_decorative { (String::new(), " \"dekorativ\"") } else { (escaped(&shown.alt, Context::default()), "") };
            let _ = write!(line.out, "![{alt}]({path}{title})");
        }
    }
}
