//! Lists whose numbers an author typed: paragraphs one after another that begin with numbers that follow each other. It never makes a list of one.

use super::document::{Block, Item, Role};
use super::inline::{Inline, is_blank, plain, tidied};

/// The number of a list that is typed. Bullets that are typed have the one above it.
const TYPED: u32 = u32::MAX - 1;

/// The most digits of a typed number: more are a year.
const MOST_DIGITS: usize = 2;

/// Turns paragraphs with typed numbers into items of lists.
pub(super) fn lists(blocks: &mut [&mut Block]) {
    let numbers: Vec<Option<Number>> = blocks.iter().map(|block| number(block)).collect();
    let follows = |one: Option<&Number>, other: Option<&Number>| {
        one.zip(other).is_some_and(|(one, other)| other.value == one.value + 1 && other.sign == one.sign)
    };
    let at = |index: usize| numbers.get(index).and_then(Option::as_ref);
    for (index, block) in blocks.iter_mut().enumerate() {
        let Some(number) = at(index) else { continue };
        let has_neighbour = follows(at(index), at(index + 1)) || index > 0 && follows(at(index - 1), at(index));
        if let (true, Block::Paragraph(_, words)) = (has_neighbour, &**block) {
            **block = Block::Item(Item { list: TYPED, level: 0, number: Some(number.value) }, without(words, number.length));
        }
    }
}

/// A number at the start of a paragraph.
struct Number {
    value: u32,
    /// The sign after it.
    sign: char,
    /// Its length in bytes, with the sign and the spaces after it.
    length: usize,
}

/// Returns the number that a paragraph begins with: `1. `, `2) `.
fn number(block: &Block) -> Option<Number> {
    let Block::Paragraph(Role::Plain, words) = block else { return None };
    let Some(Inline::Text { .. }) = words.first() else { return None };
    let text = plain(words);
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (written, rest) = text.split_at(digits);
    let sign = rest.chars().next().filter(|sign| matches!(sign, '.' | ')'))?;
    let after = &rest[sign.len_utf8()..];
    let item = after.trim_start_matches([' ', '\u{a0}']);
    let is_number = (1..=MOST_DIGITS).contains(&digits) && item.len() < after.len();
    let length = text.len() - item.len();
    (is_number && !is_blank(&without(words, length))).then_some(())?;
    Some(Number { value: written.parse().ok()?, sign, length })
}

/// Returns the content of a paragraph without its first bytes, which are text.
fn without(words: &[Inline], length: usize) -> Vec<Inline> {
    let mut left = length;
    let cut = |inline: &Inline| match inline {
        Inline::Text { text, style, link } if left > 0 => {
            let cut = left.min(text.len());
            left -= cut;
            Inline::Text { text: text.get(cut..).unwrap_or_default().to_owned(), style: *style, link: *link }
        }
        inline => inline.clone(),
    };
    tidied(words.iter().map(cut).collect())
}
