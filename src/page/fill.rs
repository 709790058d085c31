//! Makes the page of an item from a template that was parsed once: the item's words become text of the tree, and the item an argument of
//! its calls. It never parses the text again, so a page's headings have the same anchors whatever the item is called.

use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::doc::{Block, Doc, Item};
use super::for_each::{ForEach, fill_argument, fill_text};
use super::item::{FIELD, ItemWords, ListKind};
use super::{FrontMatter, PageFile};
use crate::diagnostic::Diagnostics;
use crate::source::Spanned;

/// Whatever in an item's words would mean something else in a link's target.
const WITHIN_TARGET: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

impl PageFile {
    /// Returns the page of an item, or of one item of each of two lists. Reports fields that the item does not have.
    pub fn of_item(&self, each: &ForEach, items: &[Arc<ItemWords>], found: &mut Diagnostics) -> Self {
        let front = self.front.filled(self, each, items, found);
        Self { front: Arc::new(front), doc: Arc::new(self.doc.filled(items, found)), ..self.clone() }
    }
}

impl FrontMatter {
    fn filled(&self, page: &PageFile, each: &ForEach, items: &[Arc<ItemWords>], found: &mut Diagnostics) -> Self {
        let mut fill = |text: &_| fill_text(page.file, text, each, items, found);
        let of_list = |list: ListKind| {
            let item = items.iter().find(|item| item.list == list)?;
            Some(Spanned { value: item.id.clone(), span: each.span })
        };
        Self {
            title: fill(&self.title),
            description: self.description.as_ref().map(&mut fill),
            operation: self.operation.as_ref().map(&mut fill).or_else(|| of_list(ListKind::Operations)),
            indicator: self.indicator.as_ref().map(&mut fill).or_else(|| of_list(ListKind::Indicators)),
            // The address and the former ones are those of the list.
            slug: None,
            aliases: Vec::new(),
            for_each: None,
            ..self.clone()
        }
    }

    /// Returns the front matter of the page that lists a template's items, or those of one of its items.
    pub fn of_list(&self, title: Spanned<String>) -> Self {
        let Self { date, updated, draft, lang, .. } = self.clone();
        Self { title, date, updated, draft, lang, ..Self::named("", self.title.span) }
    }
}

impl Doc {
    fn filled(&self, items: &[Arc<ItemWords>], found: &mut Diagnostics) -> Self {
        let mut filled = self.clone();
        let mut heading = None;
        for item in &mut filled.items {
            match item {
                Item::Start(Block::Heading(index)) => heading = Some(*index),
                Item::End(Block::Heading(_)) => heading = None,
                Item::Field(field) => {
                    let words = self.fields[*field].words(items, found);
                    if let Some(heading) = heading {
                        let plain = &mut filled.headings[heading].plain;
                        *plain = plain.replacen(FIELD, words, 1);
                    }
                    *item = Item::Owned(words.into());
                }
                _ => {}
            }
        }
        for link in &mut filled.links {
            for field in std::mem::take(&mut link.fields) {
                let words = self.fields[field].words(items, found);
                if link.dest.value.contains(FIELD) {
                    link.dest.value = link.dest.value.replacen(FIELD, &utf8_percent_encode(words, WITHIN_TARGET).to_string(), 1);
                } else if let Some(title) = link.title.as_mut().filter(|title| title.contains(FIELD)) {
                    *title = title.replacen(FIELD, words, 1);
                } else {
                    link.alt = link.alt.replacen(FIELD, words, 1);
                }
            }
        }
        for argument in filled.calls.iter_mut().flat_map(|call| &mut call.arguments) {
            fill_argument(&argument.name.value, &mut argument.value.value, items);
        }
        filled
    }
}
