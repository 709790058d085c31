//! Writes the elements of a page. It never asks the document anything beyond an item.

use std::fmt::Write;
use std::ops::Range;

use html_escape::{encode_double_quoted_attribute_to_string, encode_text_to_string};

use super::{Block, ImageSource, Item, LinkHtml, Writer, quote};
use crate::page::table::Side;

impl Writer<'_> {
    pub(super) fn items(&mut self, items: Range<usize>) {
        let doc = self.doc;
        let end = items.end.min(doc.items.len());
        let mut at = items.start;
        while at < end {
            let item = &doc.items[at];
            at += 1;
            self.at = at;
            match item {
                Item::Start(Block::Note(note)) => at = at.max(doc.footnotes[*note].items.end),
                Item::Start(block) => self.start(*block),
                Item::End(block) => self.end(*block),
                Item::Text(range) => self.text(doc.slice(range)),
                Item::Owned(text) => self.words(text),
                Item::Sign(sign) => self.escaped(quote(*sign, self.swedish_quotes).encode_utf8(&mut [0; 4])),
                Item::Code(code) => {
                    self.out.push_str("<code>");
                    self.escaped(code);
                    self.out.push_str("</code>");
                }
                Item::Html(range) => self.out.push_str(doc.slice(range)),
                Item::SoftBreak => self.out.push('\n'),
                Item::HardBreak => self.out.push_str("<br>"),
                Item::Rule => self.out.push_str("<hr>"),
                Item::Image(link) => self.image(*link),
                Item::Note(note) => self.note(*note),
                Item::Call(call) => {
                    let html = self.resolve.call(*call, &doc.calls[*call], None);
                    self.out.push_str(&html);
                }
                Item::Field(_) | Item::Nothing => {}
            }
        }
    }

    fn start(&mut self, block: Block) {
        match block {
            Block::Paragraph => self.out.push_str("<p>"),
            Block::Heading(heading) => self.heading(heading),
            Block::Quote => self.out.push_str("<blockquote>"),
            Block::Code => self.out.push_str("<pre><code>"),
            Block::List(None) => self.out.push_str("<ul>"),
            Block::List(Some(1)) => self.out.push_str("<ol>"),
            Block::List(Some(first)) => self.put(format_args!("<ol start=\"{first}\">")),
            Block::Item(None) => self.out.push_str("<li>"),
            Block::Item(Some(done)) => {
                self.out.push_str(if done { "<li class=\"task done\">" } else { "<li class=\"task\">" });
                let state = self.resolve.text(if done { "page-task-done" } else { "page-task-open" });
                self.hidden(&format!("{state}: "));
            }
            Block::Note(_) => {}
            Block::Definitions => self.out.push_str("<dl>"),
            Block::Term => {
                self.no_terms += 1;
                self.out.push_str("<dt>");
            }
            Block::Definition => self.out.push_str("<dd>"),
            Block::Table(table) => {
                self.table = Some(table);
                let (prefix, number) = (self.prefix, table + 1);
                // A wide table scrolls in a container that is focusable by keyboard and labelled by the caption.
                self.put(format_args!(
                    "<div class=\"table-scroll\" role=\"region\" aria-labelledby=\"{prefix}table_{number}\" tabindex=\"0\"><table>"
                ));
            }
            Block::Caption(table) => {
                self.no_terms += 1;
                let (prefix, number) = (self.prefix, table + 1);
                self.put(format_args!("<caption id=\"{prefix}table_{number}\">"));
            }
            Block::Head => {
                self.head = true;
                self.column = 0;
                self.out.push_str("<thead><tr>");
            }
            Block::Row(anchor) => {
                self.head = false;
                self.column = 0;
                self.out.push_str("<tr");
                if let Some(anchor) = anchor.and_then(|index| self.doc.row_anchors.get(index as usize)) {
                    let id = format!("{}{}", self.prefix, anchor.value);
                    self.attribute("id", &id);
                }
                self.out.push('>');
            }
            Block::Cell => self.cell(),
            Block::Emphasis => self.out.push_str("<em>"),
            Block::Strong => self.out.push_str("<strong>"),
            Block::Link(link) => self.link(link),
            Block::Body(_) => self.bodies.push(self.out.len()),
        }
    }

    fn end(&mut self, block: Block) {
        match block {
            Block::Paragraph => self.out.push_str("</p>"),
            Block::Heading(heading) => {
                self.no_laws = self.no_laws.saturating_sub(1);
                let level = self.level(self.doc.headings[heading].level);
                self.put(format_args!("</h{level}>"));
            }
            Block::Quote => self.out.push_str("</blockquote>"),
            Block::Code => self.out.push_str("</code></pre>"),
            Block::List(None) => self.out.push_str("</ul>"),
            Block::List(Some(_)) => self.out.push_str("</ol>"),
            Block::Item(_) => self.out.push_str("</li>"),
            Block::Note(_) => {}
            Block::Definitions => self.out.push_str("</dl>"),
            Block::Term => {
                self.no_terms = self.no_terms.saturating_sub(1);
                self.out.push_str("</dt>");
            }
            Block::Definition => self.out.push_str("</dd>"),
            Block::Table(_) => {
                self.table = None;
                self.out.push_str("</tbody></table></div>");
            }
            Block::Caption(_) => {
                self.no_terms = self.no_terms.saturating_sub(1);
                self.out.push_str("</caption>");
            }
            Block::Head => self.out.push_str("</tr></thead><tbody>"),
            Block::Row(_) => self.out.push_str("</tr>"),
            Block::Cell => {
                let heading = self.head || self.is_row_heading();
                self.out.push_str(if heading { "</th>" } else { "</td>" });
                self.column += 1;
            }
            Block::Emphasis => self.out.push_str("</em>"),
            Block::Strong => self.out.push_str("</strong>"),
            Block::Link(_) => {
                self.no_laws = self.no_laws.saturating_sub(1);
                if let Some(link) = self.link.take() {
                    self.end_link(&link);
                }
            }
            Block::Body(call) => {
                let body = self.bodies.pop().map(|start| self.out.split_off(start)).unwrap_or_default();
                let html = self.resolve.call(call, &self.doc.calls[call], Some(&body));
                self.out.push_str(&html);
            }
        }
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a `String` cannot fail.
        let _ = self.out.write_fmt(text);
    }

    fn hidden(&mut self, text: &str) {
        self.out.push_str("<span class=\"visually-hidden\">");
        self.escaped(text);
        self.out.push_str("</span>");
    }

    /// Appends escaped text.
    pub(super) fn escaped(&mut self, text: &str) {
        encode_text_to_string(text, &mut self.out);
    }

    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        encode_double_quoted_attribute_to_string(value, &mut self.out);
        self.out.push('"');
    }

    /// Returns the level of a heading where the text is included.
    fn level(&self, level: u8) -> u8 {
        (level + self.down).min(6)
    }

    fn heading(&mut self, heading: usize) {
        self.no_laws += 1;
        let heading = &self.doc.headings[heading];
        let level = self.level(heading.level);
        self.put(format_args!("<h{level}"));
        let id = format!("{}{}", self.prefix, heading.anchor);
        self.attribute("id", &id);
        if !heading.classes.is_empty() {
            self.attribute("class", &heading.classes.join(" "));
        }
        self.out.push('>');
    }

    fn is_row_heading(&self) -> bool {
        self.column == 0 && self.table.is_some_and(|table| self.doc.tables[table].row_headings)
    }

    fn cell(&mut self) {
        let row = self.is_row_heading();
        self.out.push_str(match (self.head, row) {
            (true, _) => "<th scope=\"col\"",
            (false, true) => "<th scope=\"row\"",
            (false, false) => "<td",
        });
        let side = self.table.and_then(|table| self.doc.tables[table].columns.get(self.column)).map_or(Side::Start, |column| column.side);
        self.out.push_str(match side {
            Side::Start => ">",
            Side::Center => " class=\"center\">",
            Side::End => " class=\"number\">",
        });
    }

    fn link(&mut self, index: usize) {
        self.no_laws += 1;
        let link = &self.doc.links[index];
        let html = self.resolve.link(index, link);
        self.start_link(&html);
        if let Some(title) = &link.title {
            self.attribute("title", title);
        }
        self.out.push('>');
        self.link = Some(html);
    }

    pub(super) fn start_link(&mut self, link: &LinkHtml) {
        self.out.push_str("<a");
        self.attribute("href", &link.href);
        if !link.class.is_empty() {
            self.attribute("class", &link.class);
        }
    }

    pub(super) fn end_link(&mut self, link: &LinkHtml) {
        self.escaped(&link.suffix);
        if !link.hidden.is_empty() {
            self.hidden(&link.hidden);
        }
        self.out.push_str("</a>");
    }

    fn image(&mut self, index: usize) {
        let link = &self.doc.links[index];
        let image = self.resolve.image(index, link);
        if !image.webp.is_empty() {
            self.out.push_str("<picture><source type=\"image/webp\"");
            self.versions(&image.webp, image.sizes);
            self.out.push('>');
        }
        self.out.push_str("<img");
        self.attribute("src", &image.src);
        if !image.own.is_empty() {
            self.versions(&image.own, image.sizes);
        }
        let alt: String = link.alt.chars().map(|sign| quote(sign, self.swedish_quotes)).collect();
        self.attribute("alt", &alt);
        if let Some((width, height)) = image.size {
            self.put(format_args!(" width=\"{width}\" height=\"{height}\""));
        }
        if let Some(title) = &link.title {
            self.attribute("title", title);
        }
        self.out.push_str(" loading=\"lazy\" decoding=\"async\">");
        if !image.webp.is_empty() {
            self.out.push_str("</picture>");
        }
    }

    fn versions(&mut self, versions: &[ImageSource], sizes: &str) {
        self.attribute("srcset", &ImageSource::set(versions));
        self.attribute("sizes", sizes);
    }

    /// Writes a footnote reference. Its label says what it is: a number alone means nothing to a screen reader user.
    fn note(&mut self, note: usize) {
        let next = self.notes.len();
        let place = *self.note_places.entry(note).or_insert(next);
        if place == next {
            self.notes.push((note, 0));
        }
        self.notes[place].1 += 1;
        let (number, times, prefix) = (place + 1, self.notes[place].1, self.prefix);
        self.put(format_args!("<sup><a href=\"#{prefix}note_{number}\" id=\"{prefix}ref_{number}_{times}\" role=\"doc-noteref\">"));
        let key = if self.doc.footnotes[note].is_on_source() { "page-source-note" } else { "page-footnote" };
        let word = self.resolve.text(key);
        self.hidden(&format!("{word} "));
        self.put(format_args!("{number}</a></sup>"));
    }

    /// Writes the referenced footnotes, each with links back to all its references: those on the source in a closed box of their own, since most
    /// readers do without them.
    pub(super) fn notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        // A footnote may refer to another, which then comes last; so each is written before they are put apart.
        let (mut plain, mut on_source, mut place) = (String::new(), String::new(), 0);
        while let Some(&(note, _)) = self.notes.get(place) {
            let text = std::mem::take(&mut self.out);
            self.one_note(note, place);
            let written = std::mem::replace(&mut self.out, text);
            if self.doc.footnotes[note].is_on_source() {
                on_source.push_str(&written)
            } else {
                plain.push_str(&written)
            }
            place += 1;
        }
        let (prefix, level) = (self.prefix, self.level(2));
        if !plain.is_empty() {
            self.put(format_args!("<section class=\"footnotes\" aria-labelledby=\"{prefix}notes_\"><h{level} id=\"{prefix}notes_\">"));
            let heading = self.resolve.text("page-footnotes");
            self.escaped(&heading);
            self.put(format_args!("</h{level}><ol>{plain}</ol></section>"));
        }
        if !on_source.is_empty() {
            self.out.push_str("<details class=\"box source-notes\"><summary>");
            let heading = self.resolve.text("page-source-notes");
            self.escaped(&heading);
            self.put(format_args!("</summary><ol>{on_source}</ol></details>"));
        }
    }

    /// Writes a footnote as an item of its list, with its number in the text.
    fn one_note(&mut self, note: usize, place: usize) {
        let (prefix, number) = (self.prefix, place + 1);
        let back = self.resolve.text("page-footnote-back");
        self.put(format_args!("<li id=\"{prefix}note_{number}\" value=\"{number}\">"));
        self.items(self.doc.footnotes[note].items.clone());
        self.back(number, place, &back);
        self.out.push_str("</li>");
    }

    fn back(&mut self, number: usize, place: usize, text: &str) {
        let in_paragraph = self.out.ends_with("</p>");
        if in_paragraph {
            self.out.truncate(self.out.len() - "</p>".len());
        }
        let prefix = self.prefix;
        for time in 1..=self.notes[place].1 {
            self.put(format_args!(" <a class=\"footnote-back\" href=\"#{prefix}ref_{number}_{time}\" role=\"doc-backlink\">"));
            let which = if time == 1 { format!("{text} {number}") } else { format!("{text} {number} ({time})") };
            self.hidden(&which);
            self.out.push_str("<span aria-hidden=\"true\">↩\u{fe0e}</span></a>");
        }
        if in_paragraph {
            self.out.push_str("</p>");
        }
    }
}
