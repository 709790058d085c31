//! The patterns of texts. They never refuse what the parsers accept.

use crate::indicator::Group;

/// An id.
pub(super) const ID: &str = "^\\s*[a-z0-9-]+\\s*$";

/// A language tag.
pub(super) const LANGUAGE: &str = "^\\s*[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\s*$";

/// A number or a range: a digit somewhere, and no comma.
pub(super) const NUMBER: &str = "^[^,]*[0-9][^,]*$";

/// A year.
const YEAR: &str = "(19|20|21)[0-9]{2}";

/// What follows the year in a period.
const PART: &str =
    "(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-H[12]|-T[1-3]|-Q[1-4]|-(spring|autumn|vår|höst)|-[WV](0[1-9]|[1-4][0-9]|5[0-3])";

/// Returns the pattern of a period, as a code or in words.
pub(super) fn period() -> String {
    format!("^{}$", period_within())
}

/// Returns the pattern of a period as a part of a pattern.
pub(super) fn period_within() -> String {
    let code = format!("{YEAR}{PART}|/([0-9]{{2}}|{YEAR})|[-–]{YEAR})?");
    format!("\\s*(([0-9]{{1,2}}[ \u{a0}])?[A-Za-zÅÄÖåäö][^0-9]*([0-9]{{1,2}})?[^0-9]*[ \u{a0}])?{code}\\s*")
}

/// Returns the pattern of some words, regardless of case.
pub(super) fn caseless<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let words: Vec<String> = words.map(|word| word.chars().map(either_case).collect()).collect();
    format!("\\s*({})\\s*", words.join("|"))
}

fn either_case(letter: char) -> String {
    let (lower, upper): (String, String) = (letter.to_lowercase().collect(), letter.to_uppercase().collect());
    if lower != upper {
        return format!("[{lower}{upper}]");
    }
    if letter.is_alphanumeric() || letter == ' ' || letter == '-' { letter.to_string() } else { format!("\\{letter}") }
}

/// Returns the pattern of a group as a part of a pattern.
pub(super) fn group_within() -> String {
    caseless(Group::WORDS.iter().map(|(word, _)| *word))
}
