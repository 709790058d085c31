//! Personal identity numbers in text, recognised by their check digit. It never repeats the number.

use crate::diagnostic::{Diagnostics, Problem};
use crate::page::Passage;

/// Reports all personal identity numbers in a text.
pub(super) fn numbers(passage: &Passage, found: &mut Diagnostics) {
    let text = &passage.text;
    let mut at = 0;
    while let Some(start) = text[at..].find(|sign: char| sign.is_ascii_digit()).map(|start| at + start) {
        let length = text[start..]
            .find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '-' | '+' | '\u{2013}'))
            .unwrap_or(text.len() - start);
        let length = length + last_four(&text[start..], length).unwrap_or(0);
        let run = text[start..start + length].trim_end_matches(['-', '+', '\u{2013}']);
        let is_part = text[..start].ends_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '/' | '.' | '+' | ':'))
            || text[start + run.len()..].starts_with(|sign: char| sign.is_alphanumeric() || sign == '/');
        if !is_part && is_personal(run) {
            found.add(passage.span(&(start..start + run.len())), Problem::PersonalNumber {});
        }
        at = start + length;
    }
}

/// Returns the length of a space and four separate digits after a date of birth of `length` bytes: `121212 1212`.
fn last_four(text: &str, length: usize) -> Option<usize> {
    let is_day = matches!(length, 6 | 8) && text[..length].bytes().all(|sign| sign.is_ascii_digit());
    let rest = text.get(length..).filter(|_| is_day)?;
    let space = rest.chars().next().filter(|sign| matches!(sign, ' ' | '\u{a0}' | '\u{202f}'))?.len_utf8();
    let digits = rest[space..].bytes().take_while(u8::is_ascii_digit).count();
    (digits == 4).then_some(space + digits)
}

/// Whether digits are a personal identity number or a coordination number: date of birth, three digits and check digit, with hyphen or
/// century. Ten digits starting with zero are more likely a telephone number.
fn is_personal(run: &str) -> bool {
    let digits: Vec<u32> = run.chars().filter_map(|sign| sign.to_digit(10)).collect();
    let signs: Vec<usize> = run.char_indices().filter(|(_, sign)| !sign.is_ascii_digit()).map(|(at, _)| at).collect();
    let well_formed = match (digits.len(), signs.as_slice()) {
        (10, [at]) => *at == 6,
        (10, []) => digits[0] != 0,
        (12, []) => true,
        (12, [at]) => *at == 8,
        _ => false,
    };
    if !well_formed || digits.len() == 12 && !matches!(digits[..2], [1, 8 | 9] | [2, 0]) {
        return false;
    }
    let ten = &digits[digits.len() - 10..];
    let (month, day) = (ten[2] * 10 + ten[3], ten[4] * 10 + ten[5]);
    // Coordination numbers add 60 to the day; the third digit of an organisation number is at least 2.
    let is_day = (1..=31).contains(&day) || (61..=91).contains(&day);
    (1..=12).contains(&month) && is_day && luhn(ten)
}

/// Whether the last digit is the Luhn check digit of the others.
fn luhn(digits: &[u32]) -> bool {
    let doubled = |(at, digit): (usize, &u32)| if at % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { *digit };
    digits.iter().enumerate().map(doubled).sum::<u32>() % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personal_number_is_told_from_other_numbers() {
        // The tax agency's own test numbers.
        for number in [
            "19121212-1212",
            "191212121212",
            "121212-1212",
            "121212+1212",
            "121272-1219",
            "1212121212",
            "19121212 1212",
            "121212\u{a0}1212",
        ] {
            assert!(is_personal(number), "{number}");
        }
        for number in ["556016-0680", "2120001355", "121212-1213", "0701234567", "070-1234567", "2024-0123", "20231301-1212", "121212 1213"]
        {
            assert!(!is_personal(number), "{number}");
        }
    }
}
