//! Parses numbers as foreign tables write them: with a decimal comma or point, and with spaces, points or apostrophes as thousands separators. It
//! never rounds.

use rust_decimal::Decimal;

/// The decimal separator of a table's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A comma; points separate thousands.
    Comma,
    /// A point; commas separate thousands.
    Point,
}

impl Sign {
    /// Returns its word in answers.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Point => "point",
        }
    }

    /// Parses the word of an answer.
    pub(super) fn parse(word: &str) -> Option<Self> {
        match word.trim().to_lowercase().as_str() {
            "comma" | "komma" | "," => Some(Self::Comma),
            "point" | "punkt" | "." => Some(Self::Point),
            _ => None,
        }
    }

    fn signs(self) -> (char, char) {
        match self {
            Self::Comma => (',', '.'),
            Self::Point => ('.', ','),
        }
    }
}

/// What a text reveals about the decimal separator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// It has no separator, or is not a number.
    Nothing,
    /// It is only valid with this separator.
    Sign(Sign),
    /// It is valid with either: `1.234`.
    Either,
}

/// What a text reveals about the decimal separator.
pub(super) fn told(text: &str) -> Told {
    let digits = plain(text);
    if !digits.contains([',', '.']) {
        return Told::Nothing;
    }
    match (read(text, Sign::Comma), read(text, Sign::Point)) {
        (Some(_), Some(_)) => Told::Either,
        (Some(_), None) => Told::Sign(Sign::Comma),
        (None, Some(_)) => Told::Sign(Sign::Point),
        (None, None) => Told::Nothing,
    }
}

/// Whether a text is a number with either decimal separator.
pub(super) fn is_one(text: &str) -> bool {
    read(text, Sign::Comma).or_else(|| read(text, Sign::Point)).is_some()
}

/// Parses a number. A percent sign is ignored.
pub(super) fn read(text: &str, sign: Sign) -> Option<Decimal> {
    let text = plain(text);
    let (minus, unsigned) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest.trim_start()));
    let unsigned = unsigned.strip_prefix('+').unwrap_or(unsigned);
    let (decimal, thousand) = sign.signs();
    let (whole, fraction) = unsigned.split_once(decimal).map_or((unsigned, None), |(whole, fraction)| (whole, Some(fraction)));
    let whole = grouped(whole, thousand)?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(&whole) || !fraction.is_none_or(digits) {
        return None;
    }
    // A code such as 0114 is not a number.
    if whole.len() > 1 && whole.starts_with('0') {
        return None;
    }
    let number = format!("{minus}{whole}{}", fraction.map_or_else(String::new, |fraction| format!(".{fraction}")));
    let number = Decimal::from_str_exact(&number).ok()?;
    Some(if number.is_zero() { number.abs() } else { number })
}

/// Replaces special hyphens and spaces by ordinary ones, and removes a percent sign.
fn plain(text: &str) -> String {
    let space = |c: char| if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}') { ' ' } else { c };
    let text: String = text.trim().replace(['\u{2212}', '–'], "-").chars().map(space).collect();
    let text = text.strip_suffix('%').unwrap_or(&text);
    text.trim().to_owned()
}

/// Removes the thousands separators; `None` if the digits are not in groups of three.
fn grouped(whole: &str, thousand: char) -> Option<String> {
    let mut separators = whole.chars().filter(|c| !c.is_ascii_digit());
    let Some(first) = separators.next() else { return Some(whole.to_owned()) };
    let fits = [' ', '\'', '’', thousand].contains(&first) && separators.all(|c| c == first);
    let groups: Vec<&str> = whole.split(first).collect();
    let are_threes = groups.iter().skip(1).all(|group| group.len() == 3) && (1..=3).contains(&groups[0].len());
    (fits && are_threes).then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_by_the_sign_of_their_table() {
        let read = |text, sign| read(text, sign).map(|number| number.to_string());
        let cases = [
            ("85,3", Some("85.3"), None),
            ("85.3", None, Some("85.3")),
            ("1 234,5", Some("1234.5"), None),
            ("1\u{a0}234\u{a0}567", Some("1234567"), Some("1234567")),
            ("1.234", Some("1234"), Some("1.234")),
            ("1.234.567", Some("1234567"), None),
            ("1,234.5", None, Some("1234.5")),
            ("1’234", Some("1234"), Some("1234")),
            ("\u{2212}3,5", Some("-3.5"), None),
            ("85 %", Some("85"), Some("85")),
            ("0,90", Some("0.90"), None),
            ("-0", Some("0"), Some("0")),
            ("0114", None, None),
            ("12 34", None, None),
            ("1.23.456", None, None),
            ("X", None, None),
            ("", None, None),
        ];
        for (text, comma, point) in cases {
            assert_eq!((read(text, Sign::Comma).as_deref(), read(text, Sign::Point).as_deref()), (comma, point), "{text}");
        }
    }

    #[test]
    fn a_text_tells_the_sign_where_it_can_only_be_one() {
        let cases = [
            ("85", Told::Nothing),
            ("85,3", Told::Sign(Sign::Comma)),
            ("1.234,5", Told::Sign(Sign::Comma)),
            ("1.234.567", Told::Sign(Sign::Comma)),
            ("0.5", Told::Sign(Sign::Point)),
            ("1.234", Told::Either),
            ("1,234", Told::Either),
            ("0,234", Told::Sign(Sign::Comma)),
            ("..", Told::Nothing),
        ];
        for (text, wanted) in cases {
            assert_eq!(told(text), wanted, "{text}");
        }
    }

    proptest! {
        #[test]
        fn reading_any_text_ends(text in "\\PC{0,20}") {
            let _ = (told(&text), is_one(&text));
        }
    }
}
