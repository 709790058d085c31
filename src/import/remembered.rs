//! The answers to questions about imported tables, kept in `imports.yaml` beside `insyn.yaml` so that the next import of the same file does not ask
//! again. It never decides an answer.

use super::table::{Answers, Matter};
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::edit::{Document, NewFile, Value, quoted};
use crate::source::Sources;
use crate::yaml::Shape::{Entries, Text};
use crate::yaml::{self, Fields, Kind, Mapping, Naming, may};

/// The file's path relative to the site's directory.
pub const FILE: &str = "imports.yaml";

/// The keys of the answers about a file.
pub static IMPORT: Mapping = Mapping {
    name: "import",
    keys: &[
        may("sheet", Text),
        may("range", Text),
        may("columns", Entries(Naming::Free, &Text)),
        may("decimals", Entries(Naming::Free, &Text)),
        may("indicators", Entries(Naming::Free, &Text)),
        may("periods", Entries(Naming::Free, &Text)),
        may("areas", Entries(Naming::Free, &Text)),
        may("groups", Entries(Naming::Free, &Text)),
        may("values", Entries(Naming::Free, &Text)),
        may("shares", Entries(Naming::Free, &Text)),
    ],
};

/// Returns the answers about the file called `name`. Reports errors in the file of answers.
pub fn read(raw: &[u8], name: &str, found: &mut Diagnostics) -> Answers {
    let mut answers = Answers::default();
    let sources = Sources::from_memory([(FILE, raw)]);
    let Some(file) = sources.find(FILE) else { return answers };
    let mut own = Diagnostics::new();
    if let Some(root) = yaml::parse(file, sources.text(file), 0, &mut own)
        && let Kind::Map(entries) = &root.kind
        && let Some(entry) = entries.iter().find(|entry| entry.key.value == name)
    {
        let mut fields = Fields::of(&entry.value, name, &IMPORT, &mut own);
        answers.sheet = fields.text("sheet").map(|sheet| sheet.value);
        answers.range = fields.text("range").map(|range| range.value);
        for matter in Matter::ALL {
            for answer in fields.map(matter.key()) {
                if let Some(text) = yaml::scalar(&answer.value, &answer.key.value, fields.found) {
                    answers.put(matter, &answer.key.value, text.value.trim());
                }
            }
        }
        fields.finish();
    }
    // The spans belong to temporary sources, so the places are reported as file and line.
    for told in own.iter() {
        let line = match &told.place {
            Place::Span(span) => format!("{FILE}:{}", sources.line_column(*span).0),
            Place::Path(path) => path.clone(),
        };
        found.add(Place::Path(line), told.problem.clone());
    }
    answers
}

/// Returns the file of answers with these answers about a file; `None` if it has them already. `raw` is its present content, if it exists, and
/// `comment` the first line of a new one.
///
/// # Errors
/// If the file cannot be edited safely; `None` if the reason has been reported.
pub fn written(
    raw: Option<&[u8]>,
    name: &str,
    answers: &Answers,
    comment: &str,
    found: &mut Diagnostics,
) -> Result<Option<NewFile>, Option<Problem>> {
    let known = raw.map(|raw| read(raw, name, &mut Diagnostics::new())).unwrap_or_default();
    if known == *answers {
        return Ok(None);
    }
    let begun = raw.map_or_else(|| format!("# {comment}\n").into_bytes(), <[u8]>::to_vec);
    let has_file = Document::read(FILE, &begun, found).ok_or(None)?.has(&[name]);
    let refused = || Some(Problem::ImportNotWritten { key: name.to_owned() });
    let of_file = [("sheet", &answers.sheet), ("range", &answers.range)];
    let of_file = of_file.into_iter().filter_map(|(key, chosen)| Some((key, Value::Text(chosen.clone()?))));
    let matters = Matter::ALL.into_iter().filter(|matter| answers.of(*matter).next().is_some()).map(|matter| {
        let texts = answers.of(matter).map(|(written, answer)| (written.to_owned(), answer.to_owned())).collect();
        (matter.key(), Value::Named(texts))
    });
    let mut matters = of_file.chain(matters);
    let mut bytes = begun;
    if !has_file {
        let Some((key, value)) = matters.next() else { return Ok(None) };
        if !bytes.ends_with(b"\n") && !bytes.is_empty() {
            bytes.push(b'\n');
        }
        bytes.extend(format!("{}:\n  {key}: {}\n", quoted(name), value.yaml()).into_bytes());
    }
    let mut document = Document::read(FILE, &bytes, found).ok_or(None)?;
    for (key, value) in matters {
        document.set(&[name, key], &value).map_err(|_| refused())?;
    }
    Ok(Some(NewFile { path: FILE.to_owned(), bytes: document.bytes() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_kept_beside_what_an_editor_wrote_and_read_again() {
        let mut answers = Answers::default();
        answers.put(Matter::Area, "Hela: \"länet\"", "22");
        answers.put(Matter::Value, "–", "0");
        let found = &mut Diagnostics::new();
        let first = written(None, "a.xlsx", &answers, "Svar", found).expect("written").expect("new");
        let text = String::from_utf8(first.bytes.clone()).expect("text");
        assert_eq!(text, "# Svar\n\"a.xlsx\":\n  areas: {\"Hela: \\\"länet\\\"\": \"22\"}\n  values: {\"–\": \"0\"}\n");
        assert_eq!(read(&first.bytes, "a.xlsx", found), answers);
        assert_eq!(written(Some(&first.bytes), "a.xlsx", &answers, "Svar", found), Ok(None));
        let with_comment = text.replace("  values", "  # tankstreck är noll\n  values");
        answers.put(Matter::Group, "Båda", "totalt");
        let second = written(Some(with_comment.as_bytes()), "a.xlsx", &answers, "", found).expect("written").expect("new");
        assert!(String::from_utf8_lossy(&second.bytes).contains("# tankstreck är noll"));
        assert_eq!(read(&second.bytes, "a.xlsx", found), answers);
        let other = written(Some(&second.bytes), "b.csv", &answers, "", found).expect("written").expect("new");
        assert_eq!((read(&other.bytes, "a.xlsx", found), read(&other.bytes, "b.csv", found)), (answers.clone(), answers));
        assert!(!found.has_errors());
    }

    #[test]
    fn the_sheet_and_the_cells_are_kept_too() {
        let found = &mut Diagnostics::new();
        let mut answers = Answers::default();
        (answers.sheet, answers.range) = (Some("Resultat 2023".into()), Some("A3:F20".into()));
        let first = written(None, "a.xlsx", &answers, "Svar", found).expect("written").expect("new");
        assert_eq!(String::from_utf8_lossy(&first.bytes), "# Svar\n\"a.xlsx\":\n  sheet: \"Resultat 2023\"\n  range: \"A3:F20\"\n");
        assert_eq!(read(&first.bytes, "a.xlsx", found), answers);
        assert_eq!(written(Some(&first.bytes), "a.xlsx", &answers, "Svar", found), Ok(None));
        answers.range = Some("all".into());
        answers.put(Matter::Group, "Båda", "totalt");
        let second = written(Some(&first.bytes), "a.xlsx", &answers, "", found).expect("written").expect("new");
        assert_eq!(read(&second.bytes, "a.xlsx", found), answers);
        assert!(!found.has_errors());
    }

    #[test]
    fn what_is_wrong_with_the_answers_is_told() {
        let mut found = Diagnostics::new();
        read("\"a.xlsx\":\n  area: {X: \"22\"}\n  values: 3\n".as_bytes(), "a.xlsx", &mut found);
        let codes: Vec<&str> = found.iter().map(|found| found.problem.code()).collect();
        assert_eq!(codes.len(), 2, "{codes:?}");
    }
}
