//! Forms of writing that mislead readers: typed chapter numbers, ambiguous dates. It never looks at data.

use std::ops::Range;

use crate::diagnostic::{Diagnostics, Problem};
use crate::page::Passage;
use crate::site::Page;

/// Reports every typed chapter number in the title or a heading of a report's page, since chapters are numbered automatically.
pub(super) fn numbers_of_chapters(page: &Page, found: &mut Diagnostics) {
    if page.number.is_none() {
        return;
    }
    if let Some(number) = typed_number(&page.front.title.value) {
        found.add(page.front.title.span, Problem::NumberedHeading { number: number.to_owned() });
    }
    for heading in &page.doc.headings {
        if let Some(number) = typed_number(&heading.text(&page.lang)) {
            found.add(heading.span, Problem::NumberedHeading { number: number.to_owned() });
        }
    }
}

/// Returns the chapter number at the start of a heading: 7, 2.1, 2.2.1; `None` for a year or a number of things.
fn typed_number(heading: &str) -> Option<&str> {
    let heading = heading.trim_start();
    let bare = heading.strip_prefix("Kapitel ").or_else(|| heading.strip_prefix("Chapter ")).unwrap_or(heading);
    let length = bare.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(bare.len());
    let (number, rest) = bare.split_at(length);
    let parts: Vec<&str> = number.trim_end_matches('.').split('.').collect();
    let counted = parts.iter().all(|part| (1..=2).contains(&part.len()) && !part.starts_with('0'));
    let dotted = parts.len() > 1 || bare.len() < heading.len();
    let words = rest.trim_start_matches([' ', '\u{a0}', ':']);
    // "14 dagar" continues in lower case, "7 Egenkontroll" does not.
    let is_heading = rest.len() > words.len() && words.starts_with(char::is_uppercase);
    (counted && (is_heading || (dotted && (words.is_empty() || rest.len() > words.len())))).then_some(number)
}

/// Reports every ambiguous date in a text: 24-03-08, 1/7 2023.
pub(super) fn dates(passage: &Passage, found: &mut Diagnostics) {
    let text = &passage.text;
    let mut at = 0;
    while let Some(start) = text.as_bytes()[at..].iter().position(u8::is_ascii_digit).map(|start| at + start) {
        let length =
            text[start..].find(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '/' | ' ' | '\u{a0}')).unwrap_or(text.len() - start);
        let run = &text[start..start + length];
        if !text[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | ':' | '.' | ',')) {
            let behind = &text[start + length..];
            let open = behind.starts_with(|c: char| c.is_alphanumeric() || c == ':');
            if let Some(range) = unclear(run, open) {
                let range: Range<usize> = start + range.start..start + range.end;
                let written = text.get(range.clone()).unwrap_or("").to_owned();
                found.add(passage.span(&range), Problem::UnclearDate { written });
            }
        }
        at = start + length;
    }
}

/// Returns the range of the date at the start of a run of digits, hyphens, slashes and spaces. `open` says whether a word follows
/// immediately.
fn unclear(run: &str, open: bool) -> Option<Range<usize>> {
    let first = run.split([' ', '\u{a0}']).next().unwrap_or("");
    let is_whole = first.len() < run.len() || !open;
    let number = |text: &str, most: u32| text.parse::<u32>().ok().filter(|number| (1..=most).contains(number) && text.len() <= 2);
    let hyphened: Vec<&str> = first.split('-').collect();
    if let [year, month, day] = hyphened[..]
        && year.len() == 2
        && month.len() == 2
        && day.len() == 2
        && is_whole
        && year.bytes().all(|byte| byte.is_ascii_digit())
        && number(month, 12).is_some()
        && number(day, 31).is_some()
    {
        return Some(0..first.len());
    }
    let (day, rest) = first.split_once('/')?;
    let (month, short_year) = rest.split_once(['-', '/']).map_or((rest, None), |(month, year)| (month, Some(year)));
    number(day, 31).zip(number(month, 12))?;
    let is_year = |year: &str| matches!(year.len(), 2 | 4) && year.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(year) = short_year {
        return (is_year(year) && is_whole).then_some(0..first.len());
    }
    // A year must follow: 1/7 alone may be a fraction.
    let behind = run[first.len()..].trim_start_matches([' ', '\u{a0}']);
    let year = behind.split([' ', '\u{a0}', '/', '-']).next().unwrap_or("");
    let start = run.len() - behind.len();
    (year.len() == 4 && is_year(year) && (year.starts_with("19") || year.starts_with("20"))).then_some(0..start + year.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chapter_number_is_told_from_other_numbers() {
        for (heading, number) in [
            ("7 Egenkontroll", "7"),
            ("2.1 Andelen som är nöjda", "2.1"),
            ("2.2.1. andelen", "2.2.1."),
            ("Kapitel 7", "7"),
            ("7. Mål", "7."),
        ] {
            assert_eq!(typed_number(heading), Some(number), "{heading}");
        }
        for heading in ["14 dagar utan svar", "2023 Året i korthet", "Egenkontroll", "3–4 besök", "5", "1,5 Miljoner", "24/7 Öppet"] {
            assert_eq!(typed_number(heading), None, "{heading}");
        }
    }

    #[test]
    fn a_date_that_can_be_read_in_several_ways_is_told_from_other_numbers() {
        for (text, date) in [("24-03-08", "24-03-08"), ("1/7 2023", "1/7 2023"), ("1/7-23 ", "1/7-23"), ("12/11/2023", "12/11/2023")] {
            assert_eq!(unclear(text, false).map(|range| &text[range]), Some(date), "{text}");
        }
        for text in ["2024-03-08", "1/7", "45-61 80 00", "24-13-08", "3/4 25", "12-14", "1/45 2023"] {
            assert_eq!(unclear(text, false), None, "{text}");
        }
    }
}
