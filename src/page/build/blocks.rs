//! Starts and ends of elements: headings, links, tables, footnotes, HTML. It never looks back beyond the start of an element.

use super::*;
use crate::name::Slug;
use crate::page::table::{caption_word, cells_in};
use crate::source::misplaced_characters;

impl Builder<'_> {
    /// Reports control characters written as character references: `&#7;`. Literal ones were reported when the file was read.
    pub(super) fn check_signs(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let texts: [&str; 2] = match event {
            Event::Text(words) if self.masked.get(range.clone()) != Some(&**words) => [words, ""],
            Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => [dest_url, title],
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => [info, ""],
            _ => return,
        };
        for (_, sign) in texts.into_iter().flat_map(misplaced_characters) {
            self.found.add(self.span(range), Problem::control_character(sign));
        }
    }

    pub(super) fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let block = match tag {
            Tag::Paragraph => Block::Paragraph,
            Tag::Heading { level, id, classes, .. } => {
                let classes = classes.iter().map(|class| class.to_string()).collect();
                return self.start_heading(level, id.map(CowStr::into_string), classes, &range);
            }
            Tag::BlockQuote(_) => Block::Quote,
            Tag::CodeBlock(_) => {
                self.code = true;
                self.seen += 1;
                Block::Code
            }
            Tag::HtmlBlock => {
                self.html = Some(Vec::new());
                return;
            }
            Tag::List(first) => Block::List(first.map(|first| u32::try_from(first).unwrap_or(u32::MAX))),
            Tag::Item => Block::Item(None),
            Tag::FootnoteDefinition(name) => return self.start_note(&name, &range),
            Tag::DefinitionList => Block::Definitions,
            Tag::DefinitionListTitle => Block::Term,
            Tag::DefinitionListDefinition => Block::Definition,
            Tag::Table(alignments) => return self.start_table(Table::new(&alignments), &range),
            Tag::TableHead | Tag::TableRow => {
                self.column = 0;
                self.head = matches!(tag, Tag::TableHead);
                self.row(&range);
                if self.head { Block::Head } else { Block::Row(None) }
            }
            Tag::TableCell => Block::Cell,
            Tag::Emphasis => Block::Emphasis,
            Tag::Strong => Block::Strong,
            Tag::Link { link_type, dest_url, title, .. } => {
                let email = link_type == LinkType::Email;
                let block = Block::Link(self.doc.links.len());
                let mut link = self.link(&dest_url, &title, false, &range);
                if email {
                    link.dest.value.insert_str(0, "mailto:");
                }
                self.doc.links.push(link);
                block
            }
            Tag::Image { dest_url, title, .. } => {
                let link = self.link(&dest_url, &title, true, &range);
                self.image = Some(OpenImage { link, depth: 0 });
                return;
            }
            // Extensions that are not enabled.
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript | Tag::MetadataBlock(_) => Block::Emphasis,
        };
        self.open(block);
    }

    pub(super) fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        if tag == TagEnd::HtmlBlock {
            return self.end_html();
        }
        // A body that is still open ends outside of the element that ends here.
        while let Some(Open { block: Block::Body(call), .. }) = self.stack.last() {
            let call = *call;
            self.bodies.retain(|_, open| *open != call);
            self.crosses(call);
        }
        let Some(open) = self.stack.last() else { return };
        let (block, item, nothing) = (open.block, open.item, open.seen == self.seen);
        match block {
            Block::Paragraph if self.end_paragraph(item) => {
                self.stack.pop();
                return;
            }
            Block::Heading(heading) => self.end_heading(heading, nothing, range),
            Block::Code => self.code = false,
            Block::Link(link) if nothing => {
                let span = self.doc.links[link].span;
                if !self.doc.links[link].dest.value.is_empty() {
                    self.found.add(span, Problem::LinkWithoutText {});
                }
            }
            Block::Cell => self.end_cell(item, nothing, range),
            Block::Table(table) => self.doc.tables[table].finish(),
            _ => {}
        }
        self.close();
        if let Block::Note(note) = block {
            self.doc.footnotes[note].items = item + 1..self.doc.items.len() - 1;
        }
    }

    /// Ends the paragraph started at an item. If it consists only of calls, they become blocks without a paragraph around them.
    fn end_paragraph(&mut self, start: usize) -> bool {
        let only_calls = self.doc.items[start + 1..].iter().all(|item| match item {
            Item::Call(_) | Item::SoftBreak | Item::Nothing => true,
            Item::Text(range) => self.source(&(range.start as usize..range.end as usize)).trim().is_empty(),
            _ => false,
        });
        if !only_calls {
            return false;
        }
        for item in &mut self.doc.items[start..] {
            match item {
                Item::Call(call) => self.doc.calls[*call].form = Form::Block,
                other => *other = Item::Nothing,
            }
        }
        true
    }

    fn start_heading(&mut self, level: HeadingLevel, id: Option<String>, classes: Vec<String>, range: &Range<usize>) {
        let span = self.span(range);
        let level = level as u8;
        let marks = |level: u8| "#".repeat(level.into());
        if level == 1 {
            self.found.add(span, Problem::TopHeading {});
        } else if level > self.heading_level + 1 {
            self.found.add(span, Problem::SkippedHeading { marks: marks(level), wanted: marks(self.heading_level + 1) });
        }
        self.heading_level = level;
        let anchor = id.map(|id| {
            let start = self.source(range).rfind(&format!("#{id}")).map_or(range.start, |at| range.start + at);
            Spanned { value: id, span: self.span(&(start..range.end.min(start + 1))) }
        });
        let anchor = anchor.map(|id| Spanned { span: Span { end: id.span.start + 1 + offset(id.value.len()), ..id.span }, ..id });
        if let Some(id) = &anchor {
            self.check_anchor(id);
        }
        self.anchors.push(anchor);
        let block = Block::Heading(self.doc.headings.len());
        self.doc.headings.push(Heading { level, anchor: String::new(), span, plain: String::new(), classes });
        self.open(block);
    }

    fn check_anchor(&mut self, id: &Spanned<String>) {
        if Slug::parse(&id.value).is_none() {
            let wanted = Slug::of(&id.value).map(|slug| slug.to_string());
            let fix = wanted.as_ref().map(|wanted| Fix::replace(id.span, format!("#{}", id.value), format!("#{wanted}")));
            self.found.add_fixable(id.span, Problem::BadAnchor { found: id.value.clone(), wanted }, fix);
        }
    }

    fn end_heading(&mut self, heading: usize, nothing: bool, range: &Range<usize>) {
        if nothing {
            let span = self.span(range);
            self.found.add(span, Problem::EmptyHeading {});
        }
        let heading = &mut self.doc.headings[heading];
        heading.plain = heading.plain.trim().to_owned();
    }

    fn link(&mut self, dest: &str, title: &str, is_image: bool, range: &Range<usize>) -> Link {
        let span = self.span(range);
        let written = dest;
        let text = self.masked.get(range.clone()).unwrap_or("");
        let at = text.rfind(dest).filter(|_| !dest.is_empty()).map(|at| range.start + at..range.start + at + dest.len());
        let at = at.filter(|_| self.defined_at.is_none());
        let dest_span = at.as_ref().map_or(span, |at| self.span(at));
        let Target { dest, title, fields } = match self.defined_at.take() {
            Some(place) => self.defined(dest, title, &place),
            None => self.target(dest, title, range),
        };
        // An empty link is already reported; nothing more is checked.
        let dest = if matches!(written.trim(), "" | "#") {
            self.found.add(span, Problem::EmptyLink {});
            String::new()
        } else {
            dest
        };
        let decorative = is_image && (title.eq_ignore_ascii_case("dekorativ") || title.eq_ignore_ascii_case("decorative"));
        let title = (!title.is_empty() && !decorative).then_some(title);
        Link { dest: Spanned { value: dest, span: dest_span }, span, is_image, title, alt: String::new(), decorative, fields }
    }

    /// Returns what the definition at a place says, which is read once.
    fn defined(&mut self, dest: &str, title: &str, place: &Range<usize>) -> Target {
        if let Some(known) = self.definitions.get(&place.start) {
            return known.clone();
        }
        let target = self.target(dest, title, place);
        self.definitions.insert(place.start, target.clone());
        target
    }

    /// Returns a target and a title as Markdown read them at a place, the title last.
    fn target(&mut self, dest: &str, title: &str, place: &Range<usize>) -> Target {
        let marks = self.marks_in(place);
        let title_from = marks.end.saturating_sub(title.matches(PLACEHOLDER).count()).max(marks.start);
        let dest_from = title_from.saturating_sub(dest.matches(PLACEHOLDER).count()).max(marks.start);
        // Only the link is lost by a mistake, which is reported.
        let (dest, mut fields) = self.filled(dest, dest_from..title_from).unwrap_or_default();
        let (title, of_title) = self.filled(title, title_from..marks.end).unwrap_or_default();
        fields.extend(of_title);
        Target { dest, title, fields }
    }

    /// Takes the fields in a definition that nothing refers to for read.
    pub(super) fn forget_fields(&mut self, place: &Range<usize>) {
        for index in self.marks_in(place) {
            if self.for_each.is_some() && matches!(&self.marks[index].mark, Mark::Call(call) if call.name.value == ITEM) {
                self.marks[index].mark = Mark::Broken;
            }
        }
    }

    /// Returns a piece of the page that is no tree, with [`FIELD`] for each field of an item, and these fields; `None` after reporting a mistake
    /// in one. Another call is reported at the end of the page, since it is never reached.
    pub(super) fn with_fields(&mut self, range: &Range<usize>) -> Option<(String, Vec<usize>)> {
        let masked = self.masked;
        self.filled(masked.get(range.clone()).unwrap_or(""), self.marks_in(range))
    }

    /// Does the same with a text that has the placeholders of these marks.
    fn filled(&mut self, masked: &str, marks: Range<usize>) -> Option<(String, Vec<usize>)> {
        let (mut text, mut fields, mut rest, mut is_wrong) = (String::new(), Vec::new(), masked, false);
        for index in marks {
            let Some((before, after)) = rest.split_once(PLACEHOLDER) else { break };
            text.push_str(before);
            rest = after.split_once(PLACEHOLDER_END).map_or("", |(_, rest)| rest);
            let is_field = matches!(&self.marks[index].mark, Mark::Call(call) if call.name.value == ITEM);
            match std::mem::replace(&mut self.marks[index].mark, Mark::Broken) {
                Mark::Call(call) if is_field && self.for_each.is_some() => {
                    let field = self.for_each.and_then(|each| ItemField::read(&call, each, self.found));
                    is_wrong |= field.is_none();
                    if let Some(field) = field {
                        text.push(FIELD);
                        fields.push(self.doc.fields.len());
                        self.doc.fields.push(field);
                    }
                }
                other => {
                    text.push('…');
                    self.marks[index].mark = other;
                }
            }
        }
        text.push_str(rest);
        (!is_wrong).then_some((text, fields))
    }

    pub(super) fn end_image(&mut self, mut link: Link) {
        if link.decorative {
            link.alt.clear();
        } else if link.alt.trim().is_empty() && !link.dest.value.is_empty() {
            self.found.add(link.span, Problem::ImageWithoutText {});
        }
        self.seen += usize::from(!link.decorative);
        self.doc.items.push(Item::Image(self.doc.links.len()));
        self.doc.links.push(link);
    }

    fn start_note(&mut self, name: &str, range: &Range<usize>) {
        let note = self.note(name);
        let span = self.span(range);
        let span = Span { end: span.start + offset(name.len()) + 3, ..span };
        if self.defined[note] {
            let first = self.doc.footnotes[note].span;
            self.found.add_related(span, Problem::DuplicateFootnote { name: without_placeholders(name) }, first);
        }
        self.defined[note] = true;
        self.doc.footnotes[note].span = span;
        self.open(Block::Note(note));
    }

    pub(super) fn task(&mut self, done: bool) {
        let item = self.stack.iter_mut().rev().find(|open| matches!(open.block, Block::Item(_)));
        if let Some(open) = item {
            open.block = Block::Item(Some(done));
            self.doc.items[open.item] = Item::Start(open.block);
        }
    }

    fn start_table(&mut self, table: Table, range: &Range<usize>) {
        let block = Block::Table(self.doc.tables.len());
        let caption = self.take_caption();
        self.open(block);
        match caption {
            Some(items) => {
                let caption = Block::Caption(self.doc.tables.len());
                self.doc.items.push(Item::Start(caption));
                self.doc.items.extend(items);
                self.doc.items.push(Item::End(caption));
            }
            None => {
                let first_line = self.source(range).find('\n').unwrap_or(range.len());
                let span = self.span(&(range.start..range.start + first_line));
                self.found.add(span, Problem::TableWithoutCaption {});
            }
        }
        self.doc.tables.push(table);
    }

    /// Removes the line `Tabell: …` at the end of the directly preceding paragraph, and returns its text.
    fn take_caption(&mut self) -> Option<Vec<Item>> {
        let items = &mut self.doc.items;
        let end = items.iter().rposition(|item| *item != Item::Nothing)?;
        if items[end] != Item::End(Block::Paragraph) {
            return None;
        }
        let start = items[..end].iter().rposition(|item| *item == Item::Start(Block::Paragraph))?;
        let text = self.masked;
        let word = |item: &Item| match item {
            Item::Text(range) => text.get(range.start as usize..range.end as usize).and_then(caption_word),
            _ => None,
        };
        let first = (start + 1..end).rev().find(|&at| {
            let begins = matches!(items[at - 1], Item::SoftBreak | Item::HardBreak | Item::Start(Block::Paragraph));
            begins && word(&items[at]).is_some()
        })?;
        let skip = word(&items[first])?;
        items.truncate(end);
        let mut caption = items.split_off(first);
        if let Some(Item::Text(range)) = caption.first_mut() {
            range.start += offset(skip);
        }
        if first == start + 1 {
            items.truncate(start);
        } else {
            items.truncate(first - 1);
            items.push(Item::End(Block::Paragraph));
        }
        let says_something = caption.iter().any(|item| !matches!(item, Item::Text(range) if range.is_empty()));
        says_something.then_some(caption)
    }

    /// Checks a row, since cells beyond the header's would silently be lost.
    fn row(&mut self, range: &Range<usize>) {
        let Some(Open { block: Block::Table(table), .. }) = self.stack.last() else { return };
        let columns = self.doc.tables[*table].columns.len();
        let line = self.masked.get(range.clone()).unwrap_or("");
        let line = line.lines().next().unwrap_or("");
        if cells_in(line) > columns {
            let span = self.span(&(range.start..range.start + line.len()));
            self.found.add(span, Problem::TooManyCells { columns: columns as u64 });
        }
    }

    fn end_cell(&mut self, start: usize, nothing: bool, range: &Range<usize>) {
        if nothing {
            let span = self.span(range);
            self.found.add(span, Problem::EmptyTableCell {});
        }
        let column = self.column;
        self.column += 1;
        if self.head {
            return;
        }
        if column == 0 {
            self.row_anchor(start);
        }
        let mut words = String::new();
        let mut calls = false;
        for item in &self.doc.items[start + 1..] {
            match item {
                Item::Text(range) => words.push_str(self.masked.get(range.start as usize..range.end as usize).unwrap_or("")),
                Item::Owned(text) | Item::Code(text) => words.push_str(text),
                Item::Sign(sign) => words.push(*sign),
                Item::Call(_) | Item::Field(_) => calls = true,
                _ => {}
            }
        }
        let table = self.stack.iter().rev().find_map(|open| if let Block::Table(table) = open.block { Some(table) } else { None });
        if let Some(table) = table {
            self.doc.tables[table].cell(column, &words, calls);
        }
    }

    /// Takes the id that ends the first cell of a row, `{#id}`, out of the text. A cell of nothing else is text.
    fn row_anchor(&mut self, start: usize) {
        let at = self.doc.items.len().saturating_sub(1);
        let Some(Item::Text(range)) = self.doc.items.get(at).filter(|_| at > start) else { return };
        let words = self.masked.get(range.start as usize..range.end as usize).unwrap_or("");
        let Some((before, id)) = words.trim_end().strip_suffix('}').and_then(|words| words.rsplit_once("{#")) else { return };
        let is_alone = at == start + 1 && before.trim().is_empty();
        if is_alone || id.is_empty() || id.contains(char::is_whitespace) {
            return;
        }
        let hash = range.start as usize + before.len() + 1;
        let anchor = Spanned { value: id.to_owned(), span: self.span(&(hash..hash + 1 + id.len())) };
        let text = range.start..range.start + offset(before.trim_end().len());
        self.doc.items[at] = if text.is_empty() { Item::Nothing } else { Item::Text(text) };
        self.check_anchor(&anchor);
        if let Some(open) = self.stack.iter_mut().rev().find(|open| matches!(open.block, Block::Row(_))) {
            open.block = Block::Row(Some(offset(self.doc.row_anchors.len())));
            self.doc.items[open.item] = Item::Start(open.block);
            self.doc.row_anchors.push(anchor);
        }
    }

    fn end_html(&mut self) {
        let lines = self.html.take().unwrap_or_default();
        let text: String = lines.iter().map(|line| self.source(line)).collect();
        let text = text.trim();
        let comment = text.starts_with("<!--") && text.find("-->").is_none_or(|end| end + 3 == text.len());
        if !comment {
            self.raw_html(&lines);
        }
    }

    /// Handles raw HTML, or the tag of a call with a body, which is masked as HTML.
    pub(super) fn raw_html(&mut self, lines: &[Range<usize>]) {
        let mut raw: Option<Range<usize>> = None;
        for line in lines {
            let mut at = line.start;
            let touching = self.marks.partition_point(|mark| mark.range.end <= line.start);
            for mark in touching.. {
                let Some(masked) = self.marks.get(mark).map(|mark| mark.range.clone()).filter(|mark| mark.start < line.end) else { break };
                self.html_piece(at..masked.start, &mut raw);
                at = masked.end.max(at);
                self.mark(mark);
            }
            self.html_piece(at..line.end, &mut raw);
        }
        if let Some(range) = raw {
            let span = self.span(&range);
            self.doc.raw_html.push(span);
        }
    }

    fn html_piece(&mut self, range: Range<usize>, raw: &mut Option<Range<usize>>) {
        if self.source(&range).trim().is_empty() {
            return;
        }
        self.seen += 1;
        let html = self.source(&range);
        if let Some(at) = self.elements.as_mut().and_then(|elements| elements.too_deep(html, DEEPEST)) {
            self.elements = None;
            let span = self.span(&(range.start + at..range.start + at + 1));
            self.found.add_too_deep(span);
        }
        self.doc.items.push(Item::Html(offset(range.start)..offset(range.end)));
        let start = raw.as_ref().map_or(range.start, |raw| raw.start);
        *raw = Some(start..range.end);
    }
}
