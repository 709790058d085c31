//! Periods as an editor writes them, with a guess at what was meant by what is none. It never compares them.

use crate::diagnostic::{Diagnostics, Problem};
use crate::name::Period;
use crate::source::Spanned;

/// Whether a key or heading is meant as a period: it begins with a digit, or with a word for a part of a year and ends with a digit.
pub(super) fn period_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) || (text.ends_with(|c: char| c.is_ascii_digit()) && meant(text).is_some())
}

/// The period that is written. Returns `None` after reporting that it is not one.
pub fn period(written: &Spanned<String>, found: &mut Diagnostics) -> Option<Period> {
    let period = written.value.trim().parse().ok();
    if period.is_none() {
        found.add(written.span, Problem::BadPeriod { found: written.value.clone(), wanted: meant(&written.value) });
    }
    period
}

/// What was probably meant: `2023Q4`, `2023-q4`, `2023-1`, `VT 2023`, `höst 2023`.
fn meant(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let year_at = text
        .char_indices()
        .map(|(at, _)| at)
        .find(|&at| text.get(at..at + 4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit())))?;
    let year = &text[year_at..year_at + 4];
    let around: String = [&text[..year_at], &text[year_at + 4..]].concat();
    let rest = around.trim_matches([' ', '-', '/', ':', '.', '\u{a0}', '–']);
    let part = match rest {
        "" => String::new(),
        "vt" | "v" | "vår" | "våren" | "spring" => "-vår".into(),
        "ht" | "h" | "höst" | "hösten" | "autumn" | "fall" => "-höst".into(),
        "q1" | "kv1" | "kvartal 1" | "q2" | "kv2" | "kvartal 2" | "q3" | "kv3" | "kvartal 3" | "q4" | "kv4" | "kvartal 4" => {
            format!("-Q{}", &rest[rest.len() - 1..])
        }
        "h1" | "halvår 1" | "h2" | "halvår 2" => format!("-H{}", &rest[rest.len() - 1..]),
        // Without a sign between them it is rather a year with a digit too many.
        month if month.len() < around.len() => format!("-{:02}", month.parse::<u8>().ok()?),
        _ => return None,
    };
    let wanted = format!("{year}{part}");
    wanted.parse::<Period>().is_ok().then_some(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_was_meant_by_a_period_that_is_none() {
        let cases = [
            ("2023Q4", "2023-Q4"),
            ("2023-q4", "2023-Q4"),
            ("2023-1", "2023-01"),
            ("2023/12", "2023-12"),
            ("VT 2023", "2023-vår"),
            ("hösten 2023", "2023-höst"),
            ("kv1 2023", "2023-Q1"),
        ];
        for (text, wanted) in cases {
            assert_eq!(meant(text), Some(wanted.into()), "{text}");
            assert!(period_key(text), "{text}");
        }
        for text in ["23", "2023/2024", "2023-13", "år", "20233", "kvinnor"] {
            assert_eq!(meant(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn guessing_ends_for_any_text(text in "\\PC{0,20}") {
            let _ = (meant(&text), period_key(&text));
        }
    }
}
