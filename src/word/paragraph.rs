//! Reads a paragraph: what it is, by its properties and style, and what stands after it. It never reads a run.

use super::content::Content;
use super::document::{Block, Item, Role};
use super::inline::{Inline, Style, is_blank, plain, tidied};
use super::numbering;
use super::reader::Reader;
use super::styles::Meaning;
use super::told::{What, Where, short};
use super::xml::{Node, child, value};

/// The signs that authors type as bullets.
const BULLETS: [char; 8] = ['•', '·', '▪', '●', '◦', '○', '‣', '■'];

/// The longest paragraph in bold that may be a heading, in characters.
const LONGEST_HEADING: usize = 100;

impl Reader<'_> {
    /// Reads a paragraph.
    pub(super) fn paragraph(&mut self, node: Node<'_, '_>) {
        let properties = child(node, "pPr");
        let style = self.styles.of_paragraph(properties).to_owned();
        let before = (self.place.clone(), self.counted);
        self.count(false);
        let was_contents = self.in_contents();
        let mut content =
            Content { inlines: std::mem::take(&mut self.carried), hidden: self.styles.look(&style).hidden, ..Content::default() };
        self.content(node, &mut content);
        if let Some(section) = properties.and_then(|properties| child(properties, "sectPr")) {
            self.section(section);
        }
        let Content { inlines, boxes, bookmarks, unseen, tabs, .. } = content;
        let mark = properties.and_then(|properties| child(properties, "rPr"));
        let is_joined = mark.is_some_and(|mark| child(mark, "del").is_some() || child(mark, "moveFrom").is_some());
        let inlines = if is_joined { inlines } else { tidied(inlines) };
        let meaning = self.meaning(properties, &style);
        let at = if self.tables > 0 { self.outer } else { self.document.blocks.len() };
        self.document.bookmarks.extend(bookmarks.into_iter().map(|name| (name, at)));
        self.has_contents |= self.in_contents() || meaning == Some(Meaning::Contents) && !is_blank(&inlines);
        if is_joined {
            self.changes += 1;
            self.carried = inlines;
            (self.place, self.counted) = before;
        } else if is_blank(&inlines) || meaning == Some(Meaning::Contents) {
            if let Some(Meaning::Heading(_)) = meaning
                && boxes.is_empty()
                && !was_contents
            {
                self.tell(What::HeadingEmpty, "");
            }
            (self.place, self.counted) = before;
        } else {
            self.shown(properties, &style, meaning, inlines);
            if tabs > 1 {
                self.tell(What::Tabs, "");
            }
        }
        if !unseen.trim().is_empty() {
            self.tell(What::Hidden, &unseen);
        }
        let after = std::mem::take(&mut self.after);
        self.document.blocks.extend(after);
        self.boxes(&boxes);
    }

    /// Adds the content of text boxes after their paragraph.
    fn boxes(&mut self, boxes: &[Node<'_, '_>]) {
        for content in boxes {
            let inner = self.inner(*content);
            let words: Vec<String> = inner.iter().map(|(_, block)| block.plain()).collect();
            if !inner.is_empty() {
                self.tell(What::TextBox, &words.join(" "));
            }
            for (_, block) in inner {
                // A box has no headings of the document.
                let block = if let Block::Heading(_, words) = block { Block::Paragraph(Role::Plain, words) } else { block };
                self.push(block);
            }
        }
    }

    /// Adds a paragraph with something to see.
    fn shown(&mut self, properties: Option<Node<'_, '_>>, style: &str, meaning: Option<Meaning>, inlines: Vec<Inline>) {
        let role = match meaning {
            Some(Meaning::Heading(level)) if self.tables == 0 && !plain(&inlines).is_empty() => return self.heading(level, inlines),
            Some(Meaning::Role(role)) if self.tables == 0 || role == Role::Quote => role,
            _ => Role::Plain,
        };
        let item = if role == Role::Plain { self.item(properties, style) } else { None };
        if let Some(item) = item {
            return self.push(Block::Item(item, inlines));
        }
        let inlines = match without_bullet(&inlines).filter(|_| role == Role::Plain) {
            Some(words) => return self.push(Block::Item(Item { list: u32::MAX, level: 0, number: None }, words)),
            None => inlines,
        };
        if self.tables == 0 && self.apart(role, &inlines) {
            return;
        }
        let text = plain(&inlines);
        let is_bold =
            |inline: &Inline| !matches!(inline, Inline::Text { style: Style { bold: false, .. }, text, .. } if !text.trim().is_empty());
        let is_short = (1..=LONGEST_HEADING).contains(&text.chars().count()) && !text.ends_with(['.', ':', ',', ';']);
        if role == Role::Plain && self.tables == 0 && is_short && inlines.iter().all(is_bold) {
            self.tell(What::HeadingBold, &text);
        }
        self.push(Block::Paragraph(role, inlines));
    }

    /// Adds a paragraph with text and pictures, or several pictures, as one paragraph for each. Returns whether it did.
    fn apart(&mut self, role: Role, inlines: &[Inline]) -> bool {
        let is_picture = |inline: &&Inline| matches!(inline, Inline::Picture(_));
        let (pictures, words): (Vec<Inline>, Vec<Inline>) = inlines.iter().cloned().partition(|inline| is_picture(&inline));
        let words = tidied(words);
        if pictures.is_empty() || pictures.len() == 1 && is_blank(&words) {
            return false;
        }
        let is_first = inlines.first().is_some_and(|first| is_picture(&first)) || role == Role::Caption;
        let mut paragraphs: Vec<Block> = pictures.into_iter().map(|picture| Block::Paragraph(Role::Plain, vec![picture])).collect();
        if !is_blank(&words) {
            let at = if is_first { paragraphs.len() } else { 0 };
            paragraphs.insert(at, Block::Paragraph(role, words));
        }
        paragraphs.into_iter().for_each(|block| self.push(block));
        true
    }

    fn heading(&mut self, level: u8, inlines: Vec<Inline>) {
        let (mut words, mut pictures) = (Vec::new(), Vec::new());
        for inline in inlines {
            match inline {
                Inline::Note(_) => self.marks.push(inline),
                Inline::Picture(_) => pictures.push(inline),
                Inline::Break => words.push(Inline::plain(" ")),
                Inline::Text { text, .. } => words.push(Inline::plain(&text)),
            }
        }
        let words = tidied(words);
        self.place = Where { heading: short(&plain(&words)), ..Where::default() };
        self.counted = (0, 0);
        self.document.blocks.push((self.place.clone(), Block::Heading(level, words)));
        if !pictures.is_empty() {
            self.push(Block::Paragraph(Role::Plain, pictures));
        }
    }

    fn meaning(&self, properties: Option<Node<'_, '_>>, style: &str) -> Option<Meaning> {
        let stated = properties.and_then(|properties| value(properties, "outlineLvl")?.parse::<u8>().ok());
        match (self.styles.meaning(style), stated) {
            (Some(Meaning::Contents), _) => Some(Meaning::Contents),
            (_, Some(level @ 0..=8)) => Some(Meaning::Heading(level + 1)),
            (meaning, _) => meaning,
        }
    }

    fn item(&mut self, properties: Option<Node<'_, '_>>, style: &str) -> Option<Item> {
        let stated = properties.and_then(numbering::stated);
        let of_style = self.styles.list(style);
        let (list, own_level) = match stated {
            Some((Some(list), level)) => (list.to_owned(), level),
            Some((None, level)) => (of_style?.0.to_owned(), level),
            None => (of_style?.0.to_owned(), None),
        };
        if list == "0" {
            return None;
        }
        let of_list = || of_style.and_then(|(list, level, of)| self.numbering.level_of(list, of, &self.styles).or(level));
        let level = own_level.or_else(of_list).unwrap_or(0).min(8);
        let mark = self.numbering.mark(&list, level, &self.styles)?;
        let level = self.styles.list_level(style).filter(|_| level == 0).unwrap_or(level);
        if mark.number.is_some() && !mark.is_decimal {
            self.tell_once(What::ListNumbers, "");
        }
        Some(Item { list: mark.list, level, number: mark.number })
    }
}

/// Returns a paragraph without the bullet that it begins with; `None` if it has none.
fn without_bullet(inlines: &[Inline]) -> Option<Vec<Inline>> {
    let Some((Inline::Text { text, style, link }, rest)) = inlines.split_first() else { return None };
    let words = text.strip_prefix(BULLETS).filter(|words| words.is_empty() || words.starts_with([' ', '\u{a0}']))?;
    let first = Inline::Text { text: words.trim_start().to_owned(), style: *style, link: *link };
    let words = tidied(std::iter::once(first).chain(rest.iter().cloned()).collect());
    (!is_blank(&words)).then_some(words)
}
