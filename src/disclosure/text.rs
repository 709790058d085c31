//! Numbers in a text, in digits and in words. It never knows what they are about.

use rust_decimal::Decimal;

/// Numbers as words, in Swedish and in English.
const WORDS: [(&str, u32); 25] = [
    ("en", 1),
    ("ett", 1),
    ("one", 1),
    ("två", 2),
    ("two", 2),
    ("tre", 3),
    ("three", 3),
    ("fyra", 4),
    ("four", 4),
    ("fem", 5),
    ("five", 5),
    ("sex", 6),
    ("six", 6),
    ("sju", 7),
    ("seven", 7),
    ("åtta", 8),
    ("eight", 8),
    ("nio", 9),
    ("nine", 9),
    ("tio", 10),
    ("ten", 10),
    ("elva", 11),
    ("eleven", 11),
    ("tolv", 12),
    ("twelve", 12),
];

/// A number in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// The number.
    pub number: Decimal,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether it is "en", "ett" or "one", which as often is no number.
    pub is_article: bool,
}

/// Every number that stands by itself in a text: `3`, `3,5`, `1 234`, `tre`; not the parts of `2023-12-01`, `3 kap.` or `v2`.
pub(super) fn numbers(text: &str) -> Vec<Written> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, ',' | '.' | '-' | '–' | '/' | ':' | '\u{a0}' | '\u{202f}');
    let mut found = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(|c| !is_part(c)) {
        let word = piece.trim_end_matches(|c| !is_part(c));
        let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let before = word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let (word, start_of_word) = (&word[before..], start + before);
        if let Some((number, is_article)) = number(word) {
            found.push(Written { number, start: start_of_word, end: start_of_word + word.len(), is_article });
        }
        start += piece.len();
    }
    found
}

fn number(word: &str) -> Option<(Decimal, bool)> {
    let lower = word.to_lowercase();
    if let Some((_, number)) = WORDS.iter().find(|(known, _)| *known == lower) {
        return Some((Decimal::from(*number), *number == 1));
    }
    let digits = word.replace(['\u{a0}', '\u{202f}'], "").replace(',', ".");
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit()) && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    let is_number = is_number && digits.matches('.').count() <= 1;
    is_number.then(|| digits.parse().ok()).flatten().map(|number| (number, false))
}

/// Whether a number is a year as one writes it.
fn is_year(number: Decimal) -> bool {
    number.scale() == 0 && (Decimal::from(1900)..Decimal::from(2200)).contains(&number)
}

/// Whether a text may tell a hidden number, without looking at it: whether it has any number but a year. That it would be kept with one
/// number and taken away with another would tell something too.
pub(super) fn may_tell(text: &str) -> bool {
    numbers(text).iter().any(|written| !written.is_article && !is_year(written.number))
}

/// Whether a text holds a number.
pub(super) fn tells(text: &str, number: Decimal) -> bool {
    numbers(text).iter().any(|written| written.number == number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        numbers(text).iter().map(|written| format!("{}={}", &text[written.start..written.end], written.number)).collect()
    }

    #[test]
    fn numbers_that_stand_by_themselves_are_found() {
        assert_eq!(read("Det var 3 personer, tre i hemmet (4) och 3,5 i snitt."), ["3=3", "tre=3", "4=4", "3,5=3.5"]);
        assert_eq!(read("1\u{a0}234 brukare; Fem. \"Two\""), ["1\u{a0}234=1234", "Fem=5", "Two=2"]);
        assert_eq!(read("2023-12-01, 2022/23, v2, 3:e, 1.2.3, träd, 13–15"), Vec::<String>::new());
        assert_eq!(read("En av tolv"), ["En=1", "tolv=12"]);
    }

    #[test]
    fn years_and_articles_make_no_text_suspect() {
        assert!(!may_tell("Ett nytt sätt sedan 2013 i en enhet"));
        assert!(may_tell("Nytt sätt, 13 enheter"));
        assert!(tells("Endast en person", Decimal::ONE));
    }
}
