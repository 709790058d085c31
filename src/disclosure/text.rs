//! Whether a note may tell a number that is hidden. It never reads a page's text: the site does, with what is hidden in hand.

use rust_decimal::Decimal;

use crate::name::Lang;
use crate::page::{NumberForm, Quantity, quantities};

/// The numbers of a note, whose language is not told: read in both languages that have words for numbers.
fn numbers(text: &str) -> impl Iterator<Item = Quantity> {
    let languages = [Some(Lang::swedish()), Lang::parse("en")];
    languages.into_iter().flatten().flat_map(move |lang| quantities(text, &lang))
}

/// Whether a note may tell a hidden number, without looking at that number: whether it has any but a year. A note that is kept with one
/// number and taken away with another would tell something too.
pub(super) fn may_tell(text: &str) -> bool {
    numbers(text).any(|quantity| quantity.form != NumberForm::Article && !quantity.is_year())
}

/// Whether a note tells a number: in digits, as a word, as "en" or as the end of a range.
pub(super) fn tells(text: &str, number: Decimal) -> bool {
    numbers(text).any(|quantity| quantity.value == number || quantity.to == Some(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_articles_make_no_note_suspect() {
        assert!(!may_tell("Ett nytt sätt sedan 2013 i en enhet"));
        assert!(may_tell("Nytt sätt, 13 enheter"));
        assert!(may_tell("Tre var nya"));
        assert!(may_tell("Two of them were new"));
    }

    #[test]
    fn a_hidden_number_is_told_in_digits_and_in_words() {
        let tells = |text: &str, number: i64| tells(text, number.into());
        assert!(tells("Endast en person", 1) && tells("Bara 3 personer", 3) && tells("tre, inte fyra", 4) && tells("2–4 personer", 4));
        assert!(!tells("13 personer", 3));
    }
}
