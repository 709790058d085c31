//! Tells which caption belongs to what, and what is its label. It never writes one.

use super::document::{Block, Role};
use super::inline::{Inline, plain};

/// How captions of tables and of pictures begin, in lower case.
pub(super) const OF_TABLE: [&str; 2] = ["tabell", "table"];
pub(super) const OF_PICTURE: [&str; 8] = ["figur", "figure", "bild", "diagram", "foto", "illustration", "karta", "graf"];

/// Returns the words of a caption after something: one that begins with one of these words, or with none of the `others`.
pub(super) fn caption_of<'b>(block: &'b Block, wanted: &[&str], others: Option<&[&str]>) -> Option<&'b [Inline]> {
    let Block::Paragraph(Role::Caption, words) = block else { return None };
    let text = plain(words).to_lowercase();
    let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    (begins(wanted) || others.is_some_and(|others| !begins(others))).then_some(words)
}

/// Returns the words of a paragraph that is the caption of the table after it.
pub(super) fn caption_before(block: &Block) -> Option<&[Inline]> {
    const LONGEST: usize = 250;
    let Block::Paragraph(role, words) = block else { return None };
    let text = plain(words);
    let is_labelled = label(&text).is_some() && OF_TABLE.iter().any(|word| text.to_lowercase().starts_with(word));
    let is_other = OF_PICTURE.iter().any(|word| text.to_lowercase().starts_with(word)) && label(&text).is_some();
    (*role == Role::Caption && !is_other || *role == Role::Plain && is_labelled && text.len() <= LONGEST).then_some(words)
}

/// Returns the picture that is all of a paragraph.
pub(super) fn only_picture(words: &[Inline]) -> Option<usize> {
    let mut pictures = words.iter().filter_map(|inline| if let Inline::Picture(picture) = inline { Some(*picture) } else { None });
    let only = pictures.next().filter(|_| pictures.next().is_none())?;
    plain(words).is_empty().then_some(only).filter(|_| !words.iter().any(|inline| matches!(inline, Inline::Note(_))))
}

/// Returns the label of a caption in lower case, and its length with the sign after it: `tabell 3` of `Tabell 3. Avvikelser`.
pub(super) fn label(text: &str) -> Option<(String, usize)> {
    let word =
        OF_TABLE.iter().chain(&OF_PICTURE).find(|word| text.get(..word.len()).is_some_and(|start| start.to_lowercase() == **word))?;
    let rest = &text[word.len()..];
    let number = rest.trim_start_matches([' ', '\u{a0}']);
    let digits = number.len() - number.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = &number[digits..];
    let words = after.trim_start_matches(['.', ':', '–', '-', ' ', '\u{a0}']);
    // `Tabell 1 visar …` is a sentence.
    let is_labelled = (digits > 0 || after.starts_with(':')) && !words.starts_with(char::is_lowercase);
    (is_labelled && after.len() > words.len()).then(|| (format!("{word} {}", &number[..digits]), text.len() - words.len()))
}
