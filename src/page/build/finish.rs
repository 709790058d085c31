//! Checks that need the whole page: anchors, footnotes, unused captions. It never adds anything to the page.

use std::collections::BTreeMap;

use super::*;
use crate::name::Slug;
use crate::page::table::caption_word;

impl Builder<'_> {
    pub(super) fn finish(mut self) -> Doc {
        // The ends of these bodies were swallowed by something else, such as an unterminated code block.
        for call in std::mem::take(&mut self.bodies).into_values() {
            self.crosses(call);
        }
        self.anchors();
        for note in 0..self.doc.footnotes.len() {
            if self.doc.footnotes[note].references == 0 {
                let (name, span) = (self.doc.footnotes[note].name.clone(), self.doc.footnotes[note].span);
                self.found.add(span, Problem::UnusedFootnote { name });
            }
        }
        self.left_over();
        for masking in std::mem::take(&mut self.marks) {
            // A call that Markdown never reached is in an address, a title or an alternative text.
            if let Mark::Call(call) | Mark::Open(call) = masking.mark {
                self.found.add(call.span, Problem::CallMisplaced { name: call.name.value });
            }
        }
        // The document is kept until the site is written, and the capacity of a grown list can be twice its length.
        self.doc.items.shrink_to_fit();
        self.doc
    }

    /// Assigns anchors to the headings: the editor's own first, of headings and rows, so that no earlier heading takes one.
    fn anchors(&mut self) {
        let mut taken: BTreeMap<String, Span> = BTreeMap::new();
        let mut own: Vec<&Spanned<String>> = self.anchors.iter().flatten().chain(&self.doc.row_anchors).collect();
        own.sort_by_key(|anchor| anchor.span.start);
        for anchor in own {
            if self.taken.contains(anchor.value.as_str()) {
                self.found.add(anchor.span, Problem::AnchorOfTheme { anchor: anchor.value.clone() });
            }
            match taken.get(&anchor.value) {
                Some(first) => self.found.add_related(anchor.span, Problem::DuplicateAnchor { anchor: anchor.value.clone() }, *first),
                None => drop(taken.insert(anchor.value.clone(), anchor.span)),
            }
        }
        let mut next: BTreeMap<String, usize> = BTreeMap::new();
        for (heading, anchor) in self.doc.headings.iter_mut().zip(&mut self.anchors) {
            if let Some(anchor) = anchor.take() {
                heading.anchor = anchor.value;
                continue;
            }
            let base = Slug::of(&heading.plain).map_or_else(|| "section".to_owned(), |slug| slug.to_string());
            let mut anchor = base.clone();
            // Counting continues after the last heading of the same text: a page of equal headings would otherwise take quadratic time.
            let number = next.entry(base.clone()).or_insert(1);
            while taken.contains_key(&anchor) || self.taken.contains(anchor.as_str()) {
                *number += 1;
                anchor = format!("{base}-{number}");
            }
            taken.insert(anchor.clone(), heading.span);
            heading.anchor = anchor;
        }
    }

    /// Reports undefined footnotes and captions without a table, which remain as text.
    fn left_over(&mut self) {
        for at in 0..self.doc.items.len() {
            let Item::Text(range) = &self.doc.items[at] else { continue };
            let start = range.start as usize;
            let text = self.masked.get(start..range.end as usize).unwrap_or("");
            let begins = at > 0 && self.doc.items[at - 1] == Item::Start(Block::Paragraph);
            if begins && caption_word(text).is_some() {
                let end = start + text.len();
                self.found.add(Span::new(self.file, start + self.body, end + self.body), Problem::CaptionWithoutTable {});
            }
            let mut from = 0;
            while let Some(open) = text[from..].find("[^").map(|open| from + open) {
                from = open + 2;
                let Some(length) = text[from..].find(']').filter(|&length| length > 0) else { break };
                let escaped = self.masked[..start + open].ends_with('\\');
                let name = &text[from..from + length];
                if !escaped && !name.contains(char::is_whitespace) {
                    let span = Span::new(self.file, start + open + self.body, start + from + length + 1 + self.body);
                    self.found.add(span, Problem::UndefinedFootnote { name: without_placeholders(name) });
                }
                from += length;
            }
        }
    }
}
