//! Builds the document from Markdown with masked calls, and finds all errors within a single page. It never writes HTML.

mod blocks;
mod finish;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd};

use super::dialect::OPTIONS;
use super::doc::{Block, Doc, Heading, Item, Link};
use super::elements::Elements;
use super::for_each::{ForEach, ItemField};
use super::item::{FIELD, ITEM};
use super::shortcode::{self, Call, Form, Mark, Masking, PLACEHOLDER, PLACEHOLDER_END, without_placeholders};
use super::table::Table;
use crate::diagnostic::{DEEPEST, Diagnostics, Fix, Problem};
use crate::source::{FileId, Span, Spanned};

/// Builds the document in `text` from byte `body` on. `taken` are the ids of the theme; a template's text may name fields of its items.
pub(super) fn document(
    file: FileId,
    text: &Arc<str>,
    body: usize,
    (taken, for_each): (BTreeSet<&'static str>, Option<&ForEach>),
    found: &mut Diagnostics,
) -> Doc {
    let masked = shortcode::mask(file, text, body, found);
    let mut undefined: Vec<(String, Range<usize>)> = Vec::new();
    let mut builder = Builder::new(file, text, body, &masked.text, masked.marks, found);
    builder.for_each = for_each;
    let note = |link: BrokenLink<'_>| {
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) && !link.reference.starts_with('^') {
            undefined.push((without_placeholders(&link.reference), link.span));
        }
        None::<(CowStr<'_>, CowStr<'_>)>
    };
    let mut events = Parser::new_with_broken_link_callback(&masked.text, OPTIONS, Some(note)).into_offset_iter();
    while let Some((event, range)) = events.next() {
        builder.defined_at = reference(&event).and_then(|name| Some(events.reference_definitions().get(name)?.span.clone()));
        builder.event(event, range);
    }
    // A definition that nothing refers to shows nothing.
    events.reference_definitions().iter().for_each(|(_, definition)| builder.forget_fields(&definition.span));
    drop(events);
    builder.taken = taken;
    for (name, range) in undefined {
        let span = builder.span(&range);
        builder.found.add(span, Problem::UndefinedLink { name });
    }
    let doc = builder.finish();
    Doc { text: Arc::clone(text), start: body, ..doc }
}

/// Returns the name of the definition that a link or picture refers to.
fn reference<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) => {
            matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut).then_some(id)
        }
        _ => None,
    }
}

/// The target and title of a link, with [`FIELD`] for each field of an item, and these fields.
#[derive(Clone, Default)]
struct Target {
    dest: String,
    title: String,
    fields: Vec<usize>,
}

/// An element that has been started.
struct Open {
    block: Block,
    /// Its start item.
    item: usize,
    /// The amount of visible content before it.
    seen: usize,
}

/// The parts of a picture while its alternative text is collected.
struct OpenImage {
    link: Link,
    depth: usize,
}

struct Builder<'a> {
    file: FileId,
    /// The source text of the file.
    source: &'a str,
    body: usize,
    /// The body with masked calls.
    masked: &'a str,
    marks: Vec<Masking>,
    /// The call of each open body, by its mark.
    bodies: BTreeMap<usize, usize>,
    /// The mark of the body that is nested too deeply and skipped; bodies inside it are not reported again.
    refused: Option<usize>,
    /// The open elements of raw HTML; `None` once they were nested too deeply, which is reported once.
    elements: Option<Elements>,
    /// The number of open elements within the one that is nested too deeply, itself included; 0 if there is none.
    skipped: usize,
    /// The lists of a template.
    for_each: Option<&'a ForEach>,
    found: &'a mut Diagnostics,
    doc: Doc,
    stack: Vec<Open>,
    /// The amount of visible content so far.
    seen: usize,
    image: Option<OpenImage>,
    /// Where the present link or picture is defined, if it refers to a definition.
    defined_at: Option<Range<usize>>,
    /// What the definitions that have been referred to say, by their start. Several links can refer to one.
    definitions: BTreeMap<usize, Target>,
    /// The lines of the open HTML block.
    html: Option<Vec<Range<usize>>>,
    code: bool,
    anchors: Vec<Option<Spanned<String>>>,
    /// The ids that parts of the theme use on this page.
    taken: BTreeSet<&'static str>,
    notes: BTreeMap<String, usize>,
    defined: Vec<bool>,
    column: usize,
    head: bool,
    /// The level of the previous heading.
    heading_level: u8,
}

impl<'a> Builder<'a> {
    fn new(file: FileId, source: &'a str, body: usize, masked: &'a str, marks: Vec<Masking>, found: &'a mut Diagnostics) -> Self {
        Self {
            file,
            source,
            body,
            masked,
            marks,
            bodies: BTreeMap::new(),
            refused: None,
            elements: Some(Elements::default()),
            skipped: 0,
            for_each: None,
            found,
            doc: Doc::default(),
            stack: Vec::new(),
            seen: 0,
            image: None,
            defined_at: None,
            definitions: BTreeMap::new(),
            html: None,
            code: false,
            anchors: Vec::new(),
            taken: BTreeSet::new(),
            notes: BTreeMap::new(),
            defined: Vec::new(),
            column: 0,
            head: false,
            heading_level: 1,
        }
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, range.start + self.body, range.end + self.body)
    }

    /// Returns the source text at a range of the body.
    fn source(&self, range: &Range<usize>) -> &'a str {
        self.source.get(range.start + self.body..range.end + self.body).unwrap_or("")
    }

    /// Returns the number of open levels that can be nested without limit. A list counts by its items.
    fn level(&self) -> usize {
        let nests = |open: &&Open| {
            use Block::{Body, Definition, Emphasis, Item, Link, Note, Quote, Strong};
            matches!(open.block, Quote | Item(_) | Note(_) | Definition | Emphasis | Strong | Link(_) | Body(_))
        };
        self.stack.iter().filter(nests).count()
    }

    /// Whether an event belongs to content that is nested too deeply. The start of such content is reported, and none of it is read: the
    /// code that writes the page, and the libraries that process it, are recursive.
    fn too_deep(&mut self, event: &Event<'_>, range: &Range<usize>) -> bool {
        use Tag::{BlockQuote, DefinitionListDefinition, Emphasis, FootnoteDefinition, Item, Link, Strong};
        match event {
            Event::Start(_) if self.skipped > 0 => self.skipped += 1,
            Event::End(_) if self.skipped > 0 => {
                self.skipped -= 1;
                return true;
            }
            Event::Start(BlockQuote(_) | Item | FootnoteDefinition(_) | DefinitionListDefinition | Emphasis | Strong | Link { .. })
                if self.level() >= DEEPEST =>
            {
                self.skipped = 1;
                self.seen += 1;
                let line = self.source(range).find('\n').map_or(range.end, |at| range.start + at);
                let span = self.span(&(range.start..line));
                self.found.add_too_deep(span);
                for mark in self.marks_in(range) {
                    self.marks[mark].mark = Mark::Broken;
                }
            }
            _ => {}
        }
        self.skipped > 0
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.too_deep(&event, &range) {
            return;
        }
        self.check_signs(&event, &range);
        if self.image.is_some() {
            return self.in_image(event, &range);
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, &range),
            Event::Text(words) => self.text(&words, range),
            Event::Code(words) => {
                let words = self.unmasked(&range).map_or_else(|| words.into_string(), |source| source.trim_matches('`').to_owned());
                self.heading_text(&words);
                self.seen += 1;
                self.doc.items.push(Item::Code(words.into()));
            }
            Event::Html(_) => match &mut self.html {
                Some(lines) => lines.push(range),
                None => self.raw_html(&[range]),
            },
            Event::InlineHtml(html) => {
                if !html.starts_with("<!--") {
                    self.raw_html(&[range]);
                }
            }
            Event::FootnoteReference(name) => {
                let note = self.note(&name);
                self.doc.footnotes[note].references += 1;
                self.doc.items.push(Item::Note(note));
            }
            Event::SoftBreak => {
                self.heading_text(" ");
                self.doc.items.push(Item::SoftBreak);
            }
            Event::HardBreak => {
                self.heading_text(" ");
                self.doc.items.push(Item::HardBreak);
            }
            Event::Rule => self.doc.items.push(Item::Rule),
            Event::TaskListMarker(done) => self.task(done),
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    /// Returns the marks that start within a range.
    fn marks_in(&self, range: &Range<usize>) -> Range<usize> {
        let from = self.marks.partition_point(|mark| mark.range.start < range.start);
        let to = self.marks.partition_point(|mark| mark.range.start < range.end);
        from..to.max(from)
    }

    /// Returns the source of a piece of code in which a call was masked: there it is not a call. Returns `None` if there was none.
    fn unmasked(&mut self, range: &Range<usize>) -> Option<&'a str> {
        let marks = self.marks_in(range);
        if marks.is_empty() {
            return None;
        }
        for mark in marks {
            self.marks[mark].mark = Mark::Broken;
        }
        Some(self.source(range))
    }

    fn text(&mut self, words: &CowStr<'_>, range: Range<usize>) {
        if self.code {
            let words = self.unmasked(&range).unwrap_or(words);
            self.doc.items.push(Item::Owned(words.into()));
            return;
        }
        if self.masked.get(range.clone()) != Some(&**words) {
            let mut signs = words.chars();
            let item = match (signs.next(), signs.next()) {
                (Some(sign), None) => Item::Sign(sign),
                _ => Item::Owned(words.as_ref().into()),
            };
            self.heading_text(words);
            self.seen += usize::from(!words.trim().is_empty());
            self.doc.items.push(item);
            return;
        }
        let mut at = range.start;
        for mark in self.marks_in(&range) {
            let masked = self.marks[mark].range.clone();
            self.plain(at..masked.start);
            at = masked.end.min(range.end);
            self.mark(mark);
        }
        self.plain(at..range.end);
    }

    /// Adds text of the page, merging it with directly preceding text.
    fn plain(&mut self, range: Range<usize>) {
        let words = self.masked.get(range.clone()).unwrap_or("");
        if words.is_empty() {
            return;
        }
        self.heading_text(words);
        self.seen += usize::from(!words.trim().is_empty());
        let range = offset(range.start)..offset(range.end);
        match self.doc.items.last_mut() {
            Some(Item::Text(last)) if last.end == range.start => last.end = range.end,
            _ => self.doc.items.push(Item::Text(range)),
        }
    }

    /// Whether a call at a range of the body is the first word of a sentence of running text: words follow, and before it is the start of a
    /// paragraph or the end of a sentence.
    fn opens_sentence(&self, call: &Range<usize>) -> bool {
        let inside = |block: Block| self.stack.iter().any(|open| open.block == block);
        let after = self.masked.get(call.end..).unwrap_or("").trim_start_matches(['*', '_']);
        let words_follow = after.starts_with(char::is_whitespace) && after.trim_start().starts_with(char::is_alphabetic);
        if inside(Block::Cell)
            || !words_follow
            || after.split(char::is_alphabetic).next().is_some_and(|space| space.matches('\n').count() > 1)
        {
            return false;
        }
        for item in self.doc.items.iter().rev() {
            return match item {
                Item::Start(Block::Emphasis | Block::Strong | Block::Link(_)) | Item::SoftBreak | Item::HardBreak => continue,
                Item::Start(Block::Paragraph | Block::Item(_) | Block::Definition | Block::Quote) => true,
                Item::Text(range) => {
                    let text = self.masked.get(range.start as usize..range.end as usize).unwrap_or("");
                    if text.trim().is_empty() {
                        continue;
                    }
                    ends_sentence(text)
                }
                _ => false,
            };
        }
        true
    }

    fn heading_text(&mut self, words: &str) {
        for open in &self.stack {
            if let Block::Heading(heading) = open.block {
                self.doc.headings[heading].plain.push_str(words);
            }
        }
    }

    /// Handles a mark that Markdown has reached.
    fn mark(&mut self, index: usize) {
        let masked = self.marks[index].range.clone();
        match std::mem::replace(&mut self.marks[index].mark, Mark::Broken) {
            Mark::Broken => {
                self.seen += 1;
                self.doc.items.push(Item::Nothing);
            }
            Mark::Call(call) if call.name.value == ITEM && self.for_each.is_some() => self.field(&call),
            Mark::Call(call) | Mark::Open(call) if self.stack.iter().any(|open| matches!(open.block, Block::Heading(_))) => {
                self.seen += 1;
                self.found.add(call.span, Problem::CallMisplaced { name: call.name.value });
            }
            Mark::Call(mut call) => {
                self.check_items(&call);
                call.under = self.heading_level;
                call.opens = self.opens_sentence(&masked);
                self.seen += 1;
                self.doc.items.push(Item::Call(self.doc.calls.len()));
                self.doc.calls.push(call);
            }
            Mark::Open(mut call) => {
                let in_line = self.stack.iter().any(|open| matches!(open.block, Block::Paragraph | Block::Cell | Block::Term));
                if in_line {
                    self.found.add(call.span, Problem::BodyInLine { name: call.name.value });
                    return;
                }
                self.seen += 1;
                if self.level() >= DEEPEST {
                    if self.refused.is_none() {
                        self.refused = Some(index);
                        self.found.add_too_deep(call.span);
                    }
                    return;
                }
                self.check_items(&call);
                call.under = self.heading_level;
                let block = Block::Body(self.doc.calls.len());
                self.bodies.insert(index, self.doc.calls.len());
                self.doc.calls.push(call);
                self.open(block);
            }
            Mark::Close(opened) => {
                self.refused = self.refused.filter(|refused| *refused != opened);
                let Some(call) = self.bodies.remove(&opened) else { return };
                if self.stack.last().is_some_and(|open| open.block == Block::Body(call)) {
                    self.close();
                } else {
                    self.crosses(call);
                }
            }
        }
    }

    /// Reports `item` as an argument on a page that is not a template.
    fn check_items(&mut self, call: &Call) {
        if self.for_each.is_none() {
            let spans = call.arguments.iter().flat_map(|argument| argument.value.value.items(argument.value.span));
            spans.for_each(|span| self.found.add(span, Problem::ItemOutside {}));
        }
    }

    /// Adds a field of the items, which is text wherever it stands.
    fn field(&mut self, call: &Call) {
        self.seen += 1;
        self.heading_text(FIELD.encode_utf8(&mut [0; 4]));
        let Some(field) = self.for_each.and_then(|each| ItemField::read(call, each, self.found)) else {
            self.doc.items.push(Item::Nothing);
            return;
        };
        self.doc.items.push(Item::Field(self.doc.fields.len()));
        self.doc.fields.push(field);
    }

    /// Removes a body that starts in one element and ends in another.
    fn crosses(&mut self, call: usize) {
        let Some(at) = self.stack.iter().position(|open| open.block == Block::Body(call)) else { return };
        let open = self.stack.remove(at);
        self.doc.items[open.item] = Item::Nothing;
        let call = &self.doc.calls[call];
        self.found.add(call.span, Problem::BodyCrosses { name: call.name.value.clone() });
    }

    fn open(&mut self, block: Block) {
        self.stack.push(Open { block, item: self.doc.items.len(), seen: self.seen });
        self.doc.items.push(Item::Start(block));
    }

    /// Closes the innermost open element.
    fn close(&mut self) -> Option<Open> {
        let open = self.stack.pop()?;
        self.doc.items.push(Item::End(open.block));
        Some(open)
    }

    /// Returns the index of the footnote of a name.
    fn note(&mut self, name: &str) -> usize {
        let next = self.notes.len();
        let note = *self.notes.entry(name.to_lowercase()).or_insert(next);
        if note == next {
            let nowhere = self.span(&(0..0));
            self.doc.footnotes.push(super::Footnote { name: without_placeholders(name), span: nowhere, references: 0, items: 0..0 });
            self.defined.push(false);
        }
        note
    }

    /// Collects the content of a picture as its alternative text.
    fn in_image(&mut self, event: Event<'_>, range: &Range<usize>) {
        if let Event::Text(words) = &event
            && self.masked.get(range.clone()) == Some(&**words)
        {
            // A text of mistakes is not also missing.
            let (words, fields) = self.with_fields(range).unwrap_or_else(|| ("…".to_owned(), Vec::new()));
            if let Some(image) = &mut self.image {
                image.link.alt.push_str(&words);
                image.link.fields.extend(fields);
            }
            return;
        }
        let Some(image) = &mut self.image else { return };
        match event {
            Event::Start(_) => image.depth += 1,
            Event::End(_) if image.depth > 0 => image.depth -= 1,
            Event::End(_) => {
                if let Some(image) = self.image.take() {
                    self.end_image(image.link);
                }
            }
            // A call here is reported at the end of the page, since it was never reached.
            Event::Text(words) | Event::Code(words) => image.link.alt.push_str(&without_placeholders(&words)),
            Event::SoftBreak | Event::HardBreak => image.link.alt.push(' '),
            _ => {}
        }
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Words that are mostly followed by the point of an abbreviation, in Swedish and English.
const SHORTENED: [&str; 44] = [
    "ca", "nr", "kl", "st", "ev", "pr", "mm", "bl", "fr", "no", "vs", "dvs", "osv", "etc", "kap", "jfr", "max", "min", "tel", "sid", "tab",
    "fig", "ung", "bil", "obs", "mfl", "jan", "feb", "mar", "apr", "aug", "sep", "sept", "okt", "oct", "nov", "dec", "inkl", "exkl",
    "resp", "incl", "excl", "dr", "prof",
];

/// Whether a text ends with a sentence, and not with an abbreviation or an ordinal number: "t.ex.", "kap.", "den 3.".
fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end().trim_end_matches(['”', '"', '’', ')']);
    if text.ends_with(['!', '?']) {
        return true;
    }
    let Some(before) = text.strip_suffix('.') else { return false };
    let word = before.rsplit([' ', '\n', '\u{a0}', '(', '”', '"']).next().unwrap_or("").to_lowercase();
    let is_word = word.chars().count() > 1 && word.ends_with(char::is_alphabetic);
    let is_number = word.ends_with('%') || word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    (is_word || is_number) && !word.contains('.') && !SHORTENED.contains(&word.as_str())
}
