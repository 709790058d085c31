//! Signs and words in the place of a number, as other publishers write them, and their explanations in a table's notes: `X = färre än tio svar`. It
//! never reads a number.

use std::collections::BTreeMap;

use crate::indicator::{CellValue, meant_state, state};

/// The meanings of signs according to a table's notes, by the sign in lower case.
pub(super) type Legend = BTreeMap<String, CellValue>;

/// The words by which notes explain signs, strongest first.
const MEANINGS: [(&str, CellValue); 21] = [
    ("sekretess", CellValue::Suppressed),
    ("skydd", CellValue::Suppressed),
    ("röjande", CellValue::Suppressed),
    ("för få", CellValue::Suppressed),
    ("färre än", CellValue::Suppressed),
    ("mindre än", CellValue::Suppressed),
    ("understiger", CellValue::Suppressed),
    ("döljs", CellValue::Suppressed),
    ("dolts", CellValue::Suppressed),
    ("litet underlag", CellValue::Suppressed),
    ("inte aktuell", CellValue::NotApplicable),
    ("ej aktuell", CellValue::NotApplicable),
    ("inte relevant", CellValue::NotApplicable),
    ("ej relevant", CellValue::NotApplicable),
    ("ej tillämplig", CellValue::NotApplicable),
    ("inte mätt", CellValue::NotMeasured),
    ("ej mätt", CellValue::NotMeasured),
    ("saknas", CellValue::Missing),
    ("bortfall", CellValue::Missing),
    ("inte svarat", CellValue::Missing),
    ("tillgänglig", CellValue::Missing),
];

/// Returns the sign that a note explains, and its meaning.
pub(super) fn explained(note: &str) -> Option<(String, CellValue)> {
    let note = note.trim();
    let end = note.find([' ', '=', ':', '\t']).filter(|end| (1..=4).contains(end))?;
    let sign = note[..end].trim_matches(['"', '”', '\'']);
    let is_sign = !sign.is_empty() && (sign.chars().all(|c| !c.is_alphanumeric()) || sign.chars().all(char::is_uppercase) || sign == "x");
    if !is_sign || matches!(sign, "*" | "†") {
        return None;
    }
    // A single letter may be the first word of a sentence.
    let is_apart = note[end..].trim_start().starts_with(['=', ':', '–', '-']);
    if sign.chars().any(char::is_alphanumeric) && !is_apart {
        return None;
    }
    let meaning = note[end..].trim_start_matches([' ', '=', ':', '–', '-', '\t']).to_lowercase();
    let found = MEANINGS.iter().find(|(word, _)| meaning.contains(word));
    found.map(|(_, state)| (sign.to_lowercase(), state.clone()))
}

/// Returns the meaning of a sign or word: according to the table's notes, or else the usual one.
pub(super) fn read(text: &str, legend: &Legend) -> Option<CellValue> {
    legend.get(&text.trim().to_lowercase()).cloned().or_else(|| state(text)).or_else(|| meant_state(text))
}

/// Whether a text looks like a sign in the place of a number, known or not: `–`, `…`, `#SAKNAS!`.
pub(super) fn is_like_one(text: &str) -> bool {
    let text = text.trim();
    let is_sign = !text.is_empty() && text.chars().count() <= 3 && text.chars().all(|c| !c.is_alphanumeric());
    is_sign || text.starts_with('#')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_say_what_signs_stand_for() {
        let cases = [
            ("X = Uppgiften redovisas inte på grund av sekretess", Some(("x", CellValue::Suppressed))),
            (".. Uppgift saknas", Some(("..", CellValue::Missing))),
            (". = ej relevant, kommunen har ingen verksamhet", Some((".", CellValue::NotApplicable))),
            ("– : färre än 5 svarande", Some(("–", CellValue::Suppressed))),
            ("Källa: Socialstyrelsen", None),
            ("I tabellen saknas tre kommuner", None),
            ("* Färre än 30 svarande", None),
            ("", None),
        ];
        for (note, wanted) in cases {
            assert_eq!(explained(note), wanted.map(|(sign, state)| (sign.to_owned(), state)), "{note}");
        }
    }

    #[test]
    fn a_sign_stands_for_what_its_table_says_and_else_for_what_is_usual() {
        let legend: Legend = [("..".to_owned(), CellValue::Missing)].into();
        assert_eq!(read("..", &legend), Some(CellValue::Missing));
        let usual = |text| read(text, &Legend::new());
        assert_eq!(
            (usual(".."), usual("X"), usual("NA")),
            (Some(CellValue::Suppressed), Some(CellValue::Suppressed), Some(CellValue::Missing))
        );
        assert_eq!((usual("<5"), usual("–"), usual("hej")), (Some(CellValue::Suppressed), None, None));
    }
}
