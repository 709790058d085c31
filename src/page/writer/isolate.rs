//! Finds numbers in right-to-left text, which must keep their own direction. It never changes a number.

use std::ops::Range;

/// Returns the numbers of a text that bidirectional layout would reorder: with a sign, spaces, a decimal comma, a dash or per cent. Plain
/// digits keep their order.
pub(super) fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(|sign: char| sign.is_ascii_digit()).map(|at| from + at) {
        let end = end(text, start);
        let signed = text[..start].chars().next_back().filter(|sign| is_sign(*sign)).map_or(start, |sign| start - sign.len_utf8());
        // A dash that joins two words is not a sign.
        let stands_free = text[..signed].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        let start = if signed >= from && stands_free { signed } else { start };
        if !text[start..end].bytes().all(|byte| byte.is_ascii_digit()) {
            found.push(start..end);
        }
        from = end;
    }
    found
}

fn is_sign(sign: char) -> bool {
    matches!(sign, '-' | '\u{2212}' | '+' | '±')
}

fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Returns the end of a number that starts with a digit: after its groups, decimals, the upper bound of its range, and per cent.
fn end(text: &str, start: usize) -> usize {
    let mut group = digits(&text[start..]);
    let mut end = start + group;
    loop {
        let rest = &text[end..];
        let between = rest.find(|sign: char| sign.is_ascii_digit()).unwrap_or(0);
        let signs = &rest[..between];
        let after = &rest[between..];
        let joins = match signs.trim_matches(is_space) {
            // 12 000 and 34 80 00, but not "2023 228": a group follows at most three digits.
            "" => signs.chars().count() == 1 && matches!(digits(after), 2 | 3) && group <= 3,
            "," | "." | ":" | "/" => !signs.contains(is_space),
            "-" | "–" | "−" => true,
            _ => false,
        };
        if between == 0 || !joins {
            break;
        }
        group = digits(after);
        end += between + group;
    }
    let unit = text[end..].trim_start_matches(is_space);
    if unit.starts_with('%') { text.len() - unit.len() + 1 } else { end }
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_one_from_its_sign_to_its_per_cent() {
        let text = "אין 2023: 1 234,5 (−5 – 10 %), 12 000 kr, 85\u{a0}%, 2023–2024, 0611-34 80 00, 2023 228, a-5 ab3,5";
        let read: Vec<&str> = numbers(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(read, ["1 234,5", "−5 – 10 %", "12 000", "85\u{a0}%", "2023–2024", "0611-34 80 00", "3,5"]);
    }

    #[test]
    fn a_text_without_numbers_has_none() {
        assert!(numbers("אונדזער 7").is_empty() && numbers("").is_empty());
    }
}
