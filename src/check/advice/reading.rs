//! How hard a page's Swedish text is to read: LIX, the mean number of words of a sentence and the share of long words (Björnsson, Läsbarhet, 1968).
//! It never judges a text of few words.

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::page::{CALL, OTHER, Passage, PassageKind, Section};
use crate::site::Page;
use crate::source::Span;

use super::super::prose::sentences;

/// The highest LIX of texts that are no trouble to most readers; official texts often have 50 to 60.
const MOST: usize = 55;

/// A text of fewer words says little.
const FEWEST_WORDS: usize = 100;

/// A word of more letters is long.
const LONG: usize = 6;

/// The number of sentences that are pointed out.
const POINTED_OUT: usize = 3;

/// A sentence, and its share in the LIX.
struct Sentence {
    span: Span,
    words: usize,
    long: usize,
}

/// Reports a page that is hard to read, with its hardest sentences.
pub(super) fn check(page: &Page, sections: &[Section], found: &mut Diagnostics) {
    if page.written().primary() != "sv" {
        return;
    }
    let passages = sections.iter().flat_map(|section| &section.passages).filter(|passage| passage.kind == PassageKind::Text);
    let mut all: Vec<Sentence> = passages.flat_map(of_passage).collect();
    let sum = |of: fn(&Sentence) -> usize| all.iter().map(of).sum::<usize>();
    let (words, long) = (sum(|sentence| sentence.words), sum(|sentence| sentence.long));
    if words < FEWEST_WORDS {
        return;
    }
    let lix = lix(words, long, all.len());
    if lix <= MOST {
        return;
    }
    all.sort_by_key(|sentence| std::cmp::Reverse(self::lix(sentence.words, sentence.long, 1)));
    let mut hardest = all.iter().filter(|sentence| sentence.words >= LONG).take(POINTED_OUT).map(|sentence| sentence.span);
    if let Some(first) = hardest.next() {
        let others: Vec<Place> = hardest.map(Place::from).collect();
        found.add_between(first, Problem::HardToRead { lix: lix as u64, most: MOST as u64 }, others);
    }
}

/// Returns the LIX of a text, rounded.
fn lix(words: usize, long: usize, sentences: usize) -> usize {
    let (words, sentences) = (words.max(1), sentences.max(1));
    (words * words + 100 * long * sentences + words * sentences / 2) / (words * sentences)
}

fn of_passage(passage: &Passage) -> Vec<Sentence> {
    let measured = |range: std::ops::Range<usize>| {
        let words = passage.text.get(range.clone()).unwrap_or("").split(|c: char| c.is_whitespace() || c == '–');
        // A call becomes a number or a word; a picture does not.
        let is_word = |word: &&str| word.contains(|c: char| c.is_alphanumeric() || c == CALL) && !word.starts_with(OTHER);
        let words: Vec<&str> = words.filter(is_word).collect();
        let long = words.iter().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > LONG).count();
        Sentence { span: passage.span(&range), words: words.len(), long }
    };
    sentences(&passage.text).into_iter().map(measured).filter(|sentence| sentence.words > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::lix;

    #[test]
    fn lix_is_the_mean_number_of_words_and_the_share_of_long_ones() {
        assert_eq!(lix(100, 30, 10), 40);
        assert_eq!(lix(60, 30, 2), 80);
        assert_eq!(lix(7, 0, 1), 7);
    }
}
