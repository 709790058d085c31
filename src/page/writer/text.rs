//! Writes running text, linking laws and glossary terms. It never decides where the links lead: it asks.

use super::{Block, Item, TermHtml, Writer, isolate};
use crate::page::law::LawReference;
use crate::page::terms::{Explained, TermForm, TermUse, TermsSeen, explained};

/// Something to be linked.
enum Found<'t> {
    Law(LawReference<'t>),
    Term(TermUse<'t>),
}

/// A cached look-ahead, so that a text is scanned once: `None` if not searched yet, `Some(None)` if nothing follows.
#[derive(Default)]
struct Ahead<'t> {
    law: Option<Option<LawReference<'t>>>,
    term: Option<Option<TermUse<'t>>>,
}

/// How many bytes before and after a term are searched for its explanation. A paragraph is seldom that long, and readers do not remember
/// explanations further away.
const NEAR: usize = 2000;

impl Writer<'_> {
    /// Writes text, linking laws and the first occurrences of terms.
    pub(super) fn text(&mut self, text: &str) {
        let (mut from, mut ahead) = (0, Ahead::default());
        while self.no_laws == 0 {
            let Some(found) = self.next(text, from, &mut ahead) else { break };
            let (start, word) = match &found {
                Found::Law(law) => (law.start, law.text),
                Found::Term(term) => (term.start, term.text),
            };
            self.words(&text[from..start]);
            from = start + word.len();
            match found {
                Found::Law(law) => self.law(&law),
                Found::Term(term) => self.term(&term, &text[..start], &text[from..]),
            }
        }
        self.words(&text[from..]);
    }

    /// Writes text without links. In right-to-left text every number is isolated.
    pub(super) fn words(&mut self, text: &str) {
        let mut from = 0;
        for number in if self.isolates { isolate::numbers(text) } else { Vec::new() } {
            self.escaped(&text[from..number.start]);
            self.out.push_str("<bdi dir=\"ltr\">");
            self.escaped(&text[number.clone()]);
            self.out.push_str("</bdi>");
            from = number.end;
        }
        self.escaped(&text[from..]);
    }

    /// Returns what comes first in a text: a law, or a term that is not part of one.
    fn next<'t>(&self, text: &'t str, from: usize, ahead: &mut Ahead<'t>) -> Option<Found<'t>> {
        if ahead.law.as_ref().is_none_or(|law| law.as_ref().is_some_and(|law| law.start < from)) {
            ahead.law = Some(self.resolve.laws().next(text, from));
        }
        if ahead.term.as_ref().is_none_or(|term| term.as_ref().is_some_and(|term| term.start < from)) {
            let terms = self.resolve.terms().filter(|_| self.no_terms == 0 && !self.head);
            ahead.term = Some(terms.and_then(|terms| terms.next(text, from)));
        }
        match (ahead.law.clone().flatten(), ahead.term.clone().flatten()) {
            (Some(law), Some(term)) if term.start < law.start => Some(Found::Term(term)),
            (Some(law), _) => Some(Found::Law(law)),
            (None, term) => term.map(Found::Term),
        }
    }

    fn law(&mut self, law: &LawReference<'_>) {
        let html = self.resolve.law(law);
        self.start_link(&html);
        self.out.push('>');
        self.escaped(law.text);
        self.end_link(&html);
    }

    /// Writes a term, given the text of the same item before and after it. The first occurrence on the page is linked; the long form is
    /// appended if that reads well and has not been done.
    fn term(&mut self, term: &TermUse<'_>, before: &str, after: &str) {
        let seen = self.resolve.terms_seen();
        let (linked, done) = (seen.is_linked(term.term), seen.is_explained(term.term));
        // Table cells are narrow, and a suffix before brackets reads badly.
        let fits = term.form == TermForm::Plain && self.table.is_none();
        if linked && (done || !fits) {
            return self.escaped(term.text);
        }
        let TermHtml { href, lang, long } = self.resolve.term(term.term);
        // A term without a long form is only ever linked.
        if long.is_none() {
            self.resolve.terms_seen().note(term.term, true);
        }
        let long = long.filter(|_| fits && !done);
        let says = long.as_ref().map(|long| explained(&self.said(before), &self.says_next(after), long));
        if linked && says != Some(Explained::No) {
            note(self.resolve.terms_seen(), term.term, says);
            return self.escaped(term.text);
        }
        self.out.push_str("<a class=\"term\"");
        self.attribute("href", &href);
        if let Some(lang) = lang {
            self.attribute("lang", &lang);
        }
        self.out.push('>');
        self.escaped(term.text);
        self.out.push_str("</a>");
        if let Some(long) = long.filter(|_| says == Some(Explained::No)) {
            self.out.push_str(" (");
            self.escaped(&long);
            self.out.push(')');
        }
        note(self.resolve.terms_seen(), term.term, says);
    }

    /// Returns the paragraph's text shortly before a term; `before` is that of the same item.
    fn said(&self, before: &str) -> String {
        let mut said = vec![before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..].to_owned()];
        let mut length = said[0].len();
        for item in self.doc.items[..self.at.saturating_sub(1)].iter().rev() {
            let Some(piece) = self.piece(item).filter(|_| length < NEAR) else { break };
            length += piece.len().max(1);
            said.push(piece);
        }
        said.into_iter().rev().collect()
    }

    /// Returns the paragraph's text shortly after a term; `after` is that of the same item.
    fn says_next(&self, after: &str) -> String {
        let mut said = after[..after.floor_char_boundary(NEAR)].to_owned();
        for item in self.doc.items.get(self.at..).unwrap_or(&[]).iter().take(NEAR) {
            let Some(piece) = self.piece(item).filter(|_| said.len() < NEAR) else { break };
            said.push_str(&piece);
        }
        said
    }

    /// Returns the text that an item adds to its paragraph; `None` at the end of the paragraph.
    fn piece(&self, item: &Item) -> Option<String> {
        Some(match item {
            Item::Text(range) => self.doc.slice(range).to_owned(),
            Item::Owned(text) | Item::Code(text) => text.to_string(),
            Item::Sign(sign) => sign.to_string(),
            Item::SoftBreak | Item::HardBreak => " ".to_owned(),
            Item::Start(Block::Emphasis | Block::Strong | Block::Link(_)) | Item::End(Block::Emphasis | Block::Strong | Block::Link(_)) => {
                String::new()
            }
            Item::Html(_) | Item::Image(_) | Item::Note(_) | Item::Call(_) | Item::Field(_) | Item::Nothing => String::new(),
            Item::Start(_) | Item::End(_) | Item::Rule => return None,
        })
    }
}

/// Records the use of a term, and whether its explanation is now known to the reader.
fn note(seen: &mut TermsSeen, term: usize, says: Option<Explained>) {
    seen.note(term, matches!(says, Some(Explained::No | Explained::Yes)));
}
