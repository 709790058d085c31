//! Running text, in which laws and the glossary's terms become links. It never decides where they lead: it asks.

use super::{Block, Item, TermHtml, Writer, isolate};
use crate::page::law::LawReference;
use crate::page::terms::{Explained, TermForm, TermUse, TermsSeen, explained};

/// What becomes a link.
enum Found<'t> {
    Law(LawReference<'t>),
    Term(TermUse<'t>),
}

/// What was found farther on in a text, so that it is gone through once: `None` where nobody has looked, `Some(None)` where nothing comes.
#[derive(Default)]
struct Ahead<'t> {
    law: Option<Option<LawReference<'t>>>,
    term: Option<Option<TermUse<'t>>>,
}

/// How many bytes before and after a term are searched for what it stands for. A paragraph is seldom as long, and a reader does not remember
/// what was explained farther off.
const NEAR: usize = 2000;

impl Writer<'_> {
    /// Text, in which the laws that are named and the first uses of terms become links.
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

    /// Text of which nothing becomes a link. In a text that is read from right to left every number keeps its own order.
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

    /// What comes first in a text: a law, or a term that does not stand within one.
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

    /// A use of a term, between what the same text says before and after it. It is a link where it is the page's first, and is followed by
    /// what it stands for where that reads well and has not been said.
    fn term(&mut self, term: &TermUse<'_>, before: &str, after: &str) {
        let seen = self.resolve.terms_seen();
        let (linked, done) = (seen.is_linked(term.term), seen.is_explained(term.term));
        // A table's cells are narrow, and an ending in front of brackets reads badly.
        let fits = term.form == TermForm::Plain && self.table.is_none();
        if linked && (done || !fits) {
            return self.escaped(term.text);
        }
        let TermHtml { href, lang, long } = self.resolve.term(term.term);
        // Of a term without a long form nothing is left to say once it is linked.
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

    /// What the paragraph says before a term, near it; `before` is what its own item says.
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

    /// What the paragraph says after a term, near it; `after` is what its own item says.
    fn says_next(&self, after: &str) -> String {
        let mut said = after[..after.floor_char_boundary(NEAR)].to_owned();
        for item in self.doc.items.get(self.at..).unwrap_or(&[]).iter().take(NEAR) {
            let Some(piece) = self.piece(item).filter(|_| said.len() < NEAR) else { break };
            said.push_str(&piece);
        }
        said
    }

    /// What an item adds to its paragraph's words; `None` where the paragraph ends.
    fn piece(&self, item: &Item) -> Option<String> {
        Some(match item {
            Item::Text(range) => self.doc.slice(range).to_owned(),
            Item::Owned(text) | Item::Code(text) => text.to_string(),
            Item::Sign(sign) => sign.to_string(),
            Item::SoftBreak | Item::HardBreak => " ".to_owned(),
            Item::Start(Block::Emphasis | Block::Strong | Block::Link(_)) | Item::End(Block::Emphasis | Block::Strong | Block::Link(_)) => {
                String::new()
            }
            Item::Html(_) | Item::Image(_) | Item::Note(_) | Item::Call(_) | Item::Nothing => String::new(),
            Item::Start(_) | Item::End(_) | Item::Rule => return None,
        })
    }
}

/// Notes that a term has been used, and whether the reader now knows what it stands for.
fn note(seen: &mut TermsSeen, term: usize, says: Option<Explained>) {
    seen.note(term, matches!(says, Some(Explained::No | Explained::Yes)));
}
