//! Reads the content of a paragraph: runs, fields, links, changes, notes. It never reads a block.

use super::content::{Content, Field, Shows, branch};
use super::document::Target;
use super::inline::{Inline, Style};
use super::reader::Reader;
use super::styles::{Look, look};
use super::told::What;
use super::xml::{Node, attribute, called, child, is, is_placeholder, relation_of, toggle, value, word_name};

/// The characters of symbol fonts that occur in ordinary documents, by the lower byte of their code in Wingdings.
const WINGDINGS: [(u32, char); 24] = [
    (0x6c, '●'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x71, '❑'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x9f, '•'),
    (0xa7, '▪'),
    (0xa8, '☐'),
    (0xb7, '•'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
    (0x4a, '☺'),
    (0x4c, '☹'),
];

/// The same in the font Symbol.
const SYMBOL: [(u32, char); 18] = [
    (0xb7, '•'),
    (0xb3, '≥'),
    (0xa3, '≤'),
    (0xb1, '±'),
    (0xb4, '×'),
    (0xb8, '÷'),
    (0xb9, '≠'),
    (0xbb, '≈'),
    (0xae, '→'),
    (0xac, '←'),
    (0xad, '↑'),
    (0xaf, '↓'),
    (0xa5, '∞'),
    (0xb0, '°'),
    (0x6d, 'μ'),
    (0x44, 'Δ'),
    (0x53, 'Σ'),
    (0x2d, '−'),
];

impl Reader<'_> {
    /// Whether a table of contents is open.
    pub(super) fn in_contents(&self) -> bool {
        self.fields.iter().any(|field| field.shows == Some(Shows::Contents))
    }

    /// Reads what is in a paragraph, or in something within it.
    pub(super) fn content<'a, 'i>(&mut self, parent: Node<'a, 'i>, content: &mut Content<'a, 'i>) {
        for node in parent.children() {
            match word_name(node) {
                Some("r") => self.run(node, content),
                Some("hyperlink") => self.hyperlink(node, content),
                Some("ins" | "moveTo") => {
                    self.changes += 1;
                    self.content(node, content);
                }
                Some("del" | "moveFrom") => self.changes += 1,
                Some("smartTag" | "customXml" | "dir" | "bdo") => self.content(node, content),
                Some("sdt") if is_placeholder(node) => {}
                Some("sdt") => child(node, "sdtContent").into_iter().for_each(|inner| self.content(inner, content)),
                Some("fldSimple") => {
                    let shows = self.shows(attribute(node, "instr").unwrap_or_default());
                    self.fields.push(Field { instruction: String::new(), shows: Some(shows) });
                    self.content(node, content);
                    self.fields.pop();
                }
                Some("bookmarkStart") => content.bookmarks.extend(attribute(node, "name").map(str::to_owned)),
                Some("subDoc") => self.tell(What::OtherDocument, ""),
                Some(_) => {}
                None if called(node, "AlternateContent") => branch(node).into_iter().for_each(|node| self.content(node, content)),
                None if called(node, "oMath") || called(node, "oMathPara") => self.equation(node, content),
                None => {}
            }
        }
    }

    /// Reads an equation as its signs in a row.
    pub(super) fn equation<'a, 'i>(&mut self, node: Node<'a, 'i>, content: &mut Content<'a, 'i>) {
        let text: String = node.descendants().filter(|node| called(*node, "t")).filter_map(|node| node.text()).collect();
        self.text(&text, Style::default(), None, content);
        self.tell(What::Equation, &text);
    }

    fn hyperlink<'a, 'i>(&mut self, node: Node<'a, 'i>, content: &mut Content<'a, 'i>) {
        let relation = relation_of(node, "id").and_then(|id| self.relations.get(id)).map(|relation| relation.target.clone());
        let anchor = attribute(node, "anchor").filter(|anchor| !anchor.is_empty());
        let target = match (relation, anchor) {
            (Some(address), None) if address.starts_with('#') => Some(Target::Bookmark(address[1..].to_owned())),
            (Some(address), Some(anchor)) if !address.contains('#') => Some(Target::Address(format!("{address}#{anchor}"))),
            (Some(address), _) => Some(Target::Address(address)),
            (None, Some(anchor)) => Some(Target::Bookmark(anchor.to_owned())),
            (None, None) => None,
        };
        let outer = content.link;
        content.link = target.map(|target| self.link(target)).or(outer);
        self.content(node, content);
        content.link = outer;
    }

    fn link(&mut self, target: Target) -> usize {
        let links = &mut self.document.links;
        // Neighbouring runs of one link are one link.
        if links.last() != Some(&target) {
            links.push(target);
        }
        links.len() - 1
    }

    fn run<'a, 'i>(&mut self, node: Node<'a, 'i>, content: &mut Content<'a, 'i>) {
        let properties = child(node, "rPr");
        let of_style = properties.and_then(|properties| value(properties, "rStyle")).map(|id| self.styles.look(id)).unwrap_or_default();
        let own = properties.map(look).unwrap_or_default();
        let Look { bold, italic, hidden } = Look {
            bold: own.bold.or(of_style.bold),
            italic: own.italic.or(of_style.italic),
            hidden: own.hidden.or(of_style.hidden).or(content.hidden),
        };
        let style = Style { bold: bold == Some(true), italic: italic == Some(true) };
        if hidden == Some(true) {
            // A hidden run may still open or close a field.
            node.children().filter(|node| is(*node, "fldChar")).for_each(|node| self.field(node, content));
            if !self.in_contents() {
                content.unseen.extend(node.children().filter(|node| is(*node, "t")).filter_map(|node| node.text()));
            }
            return;
        }
        let is_struck = properties.is_some_and(|node| toggle(node, "strike") == Some(true) || toggle(node, "dstrike") == Some(true));
        if is_struck {
            let text: String = node.children().filter(|node| is(*node, "t")).filter_map(|node| node.text()).collect();
            if !text.trim().is_empty() {
                self.tell(What::Struck, &text);
            }
        }
        let font = properties.and_then(|properties| child(properties, "rFonts")).and_then(|fonts| attribute(fonts, "ascii"));
        let raised = properties.and_then(|properties| value(properties, "vertAlign"));
        for part in node.children() {
            self.part(part, (style, font, raised), content);
        }
    }

    fn part<'a, 'i>(
        &mut self,
        part: Node<'a, 'i>,
        (style, font, raised): (Style, Option<&str>, Option<&str>),
        content: &mut Content<'a, 'i>,
    ) {
        match word_name(part) {
            Some("t") => {
                let text: String = part.children().filter_map(|node| node.text()).collect();
                self.text(&moved(&text, raised), style, font, content);
            }
            Some("tab" | "ptab") => {
                content.tabs += usize::from(!content.inlines.is_empty());
                self.text(" ", style, None, content);
            }
            Some("br") if !matches!(attribute(part, "type"), Some("page" | "column")) && self.is_shown() => {
                content.inlines.push(Inline::Break)
            }
            Some("cr") if self.is_shown() => content.inlines.push(Inline::Break),
            Some("br") => self.text(" ", style, None, content),
            Some("noBreakHyphen") => self.text("\u{2011}", style, None, content),
            Some("sym") => {
                let code = attribute(part, "char").and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
                let text = code.map(String::from).unwrap_or_default();
                self.text(&text, style, attribute(part, "font").or(Some("")), content);
            }
            Some("fldChar") => self.field(part, content),
            Some("instrText") => {
                if let Some(field) = self.fields.last_mut().filter(|field| field.shows.is_none()) {
                    field.instruction.push_str(part.text().unwrap_or_default());
                }
            }
            Some(kind @ ("footnoteReference" | "endnoteReference")) => {
                let kind = if kind == "footnoteReference" { "footnote" } else { "endnote" };
                if let Some(id) = attribute(part, "id").filter(|_| self.is_shown()) {
                    let (next, place) = (self.wanted.len(), self.place_now());
                    let note = *self.notes.entry((kind, id.to_owned())).or_insert(next);
                    if note == next {
                        self.wanted.push((kind, id.to_owned(), place));
                    }
                    content.inlines.push(Inline::Note(note));
                }
            }
            Some("commentReference") => {
                let comment = attribute(part, "id").and_then(|id| self.comments.get(id)).cloned();
                if let Some(comment) = comment {
                    self.tell(What::Comment, &comment);
                }
            }
            Some("drawing" | "pict" | "object") => self.drawing(part, content),
            Some("ruby") => {
                let base = child(part, "rubyBase");
                base.into_iter().for_each(|base| self.content(base, content));
            }
            None if called(part, "AlternateContent") => {
                for part in branch(part).into_iter().flat_map(|branch| branch.children()) {
                    self.part(part, (style, font, raised), content);
                }
            }
            _ => {}
        }
    }

    /// Whether the open fields show text.
    pub(super) fn is_shown(&self) -> bool {
        self.fields.iter().all(|field| matches!(field.shows, Some(Shows::Result | Shows::Link(_))))
    }

    fn field<'a, 'i>(&mut self, node: Node<'a, 'i>, content: &mut Content<'a, 'i>) {
        match attribute(node, "fldCharType") {
            Some("begin") => {
                if let Some(check) = child(node, "ffData").and_then(|data| child(data, "checkBox")) {
                    let is_checked = toggle(check, "checked").or_else(|| toggle(check, "default")) == Some(true);
                    self.text(if is_checked { "☒" } else { "☐" }, Style::default(), None, content);
                }
                self.fields.push(Field { instruction: String::new(), shows: None });
            }
            Some("separate") => {
                if let Some(instruction) = self.fields.last().map(|field| field.instruction.clone()) {
                    let shows = self.shows(&instruction);
                    self.fields.last_mut().into_iter().for_each(|field| field.shows = Some(shows));
                }
            }
            Some("end") => drop(self.fields.pop()),
            _ => {}
        }
    }

    /// Interprets the instruction of a field.
    fn shows(&mut self, instruction: &str) -> Shows {
        let words = words(instruction);
        let name = words.first().map(|word| word.to_uppercase()).unwrap_or_default();
        match name.as_str() {
            "TOC" | "INDEX" | "TOA" | "BIBLIOGRAPHY_CONTENTS" => Shows::Contents,
            "PAGE" | "NUMPAGES" | "SECTIONPAGES" => Shows::Page,
            "PAGEREF" => {
                if !self.in_contents() {
                    self.tell(What::PageNumber, "");
                }
                Shows::Result
            }
            "HYPERLINK" => {
                let at = |switch: &str| words.iter().position(|word| word == switch);
                let bookmark = at("\\l").and_then(|at| words.get(at + 1));
                let address = words.get(1).filter(|word| !word.starts_with('\\') && !word.is_empty());
                let target = match (address, bookmark) {
                    (Some(address), Some(bookmark)) => Target::Address(format!("{address}#{bookmark}")),
                    (Some(address), None) => Target::Address(address.clone()),
                    (None, Some(bookmark)) => Target::Bookmark(bookmark.clone()),
                    (None, None) => return Shows::Result,
                };
                Shows::Link(self.link(target))
            }
            _ => Shows::Result,
        }
    }

    /// Adds text, with the counterparts of characters in symbol fonts.
    fn text(&mut self, text: &str, style: Style, font: Option<&str>, content: &mut Content<'_, '_>) {
        if !self.is_shown() || text.is_empty() {
            return;
        }
        let mut out = String::with_capacity(text.len());
        for character in text.chars() {
            match self.character(character, font) {
                Some(character) => out.push(character),
                None => out.push('\u{25a1}'),
            }
        }
        let of_field = self.fields.iter().rev().find_map(|field| if let Some(Shows::Link(link)) = field.shows { Some(link) } else { None });
        content.inlines.push(Inline::Text { text: out, style, link: of_field.or(content.link) });
    }

    /// Returns the counterpart of a character; `None` after telling that there is none.
    fn character(&mut self, character: char, font: Option<&str>) -> Option<char> {
        let code = u32::from(character);
        let is_private = (0xe000..=0xf8ff).contains(&code);
        let font = font.unwrap_or_default().to_lowercase();
        let is_symbol = font == "symbol";
        let known = if is_symbol { &SYMBOL[..] } else { &WINGDINGS[..] };
        let is_special = is_symbol || font.starts_with("wingdings") || font == "webdings";
        let is_sign = is_private || is_special && code < 0x100 && !character.is_whitespace();
        if !is_sign {
            return Some(character);
        }
        let low = if is_private && !(0xf000..=0xf0ff).contains(&code) { 0 } else { code & 0xff };
        // Letters of Symbol are Greek, of Wingdings pictures.
        let found = known.iter().find(|(known, _)| *known == low).map(|(_, character)| *character);
        let found = found.or_else(|| (is_private && low == 0xb7).then_some('•'));
        if found.is_none() {
            self.tell(What::Character, &format!("U+{code:04X} {font}"));
        }
        found
    }
}

/// Returns text with raised or lowered digits as such characters.
fn moved(text: &str, raised: Option<&str>) -> String {
    let digits: [char; 10] = match raised {
        Some("superscript") => ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'],
        Some("subscript") => ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'],
        _ => return text.to_owned(),
    };
    text.chars().map(|c| c.to_digit(10).and_then(|digit| digits.get(digit as usize).copied()).unwrap_or(c)).collect()
}

/// Returns the words of a field's instruction; those in quotation marks may contain spaces.
fn words(instruction: &str) -> Vec<String> {
    let (mut words, mut word, mut is_quoted, mut is_word) = (Vec::new(), String::new(), false, false);
    for character in instruction.chars() {
        match character {
            '"' | '”' | '“' => (is_quoted, is_word) = (!is_quoted, true),
            character if character.is_whitespace() && !is_quoted => {
                if is_word {
                    words.push(std::mem::take(&mut word));
                }
                is_word = false;
            }
            character => {
                word.push(character);
                is_word = true;
            }
        }
    }
    if is_word {
        words.push(word);
    }
    words
}
