//! Parses periods as an editor writes them, and guesses the intention if one is invalid. It never compares them.

use crate::diagnostic::{Diagnostics, Problem};
use crate::name::Period;
use crate::source::Spanned;

/// Whether a key or heading is intended as a period: it starts with a digit, or starts with a word for a part of a year and ends with a digit.
pub(super) fn period_key(text: &str) -> bool {
    let ends_in_year = text.ends_with(|c: char| c.is_ascii_digit());
    text.starts_with(|c: char| c.is_ascii_digit()) || (ends_in_year && (said(text).is_some() || meant(text).is_some()))
}

/// Parses a period. Returns `None` after reporting that it is invalid.
pub fn period(written: &Spanned<String>, found: &mut Diagnostics) -> Option<Period> {
    let text = written.value.trim();
    let period = text.parse().ok().or_else(|| said(text));
    if period.is_none() {
        found.add(written.span, Problem::BadPeriod { found: written.value.clone(), wanted: meant(&written.value) });
    }
    period
}

/// Parses a period, including the forms used by pages, workbooks and foreign tables: `2023`, `hösten 2023`, `2023M01`, `2023K4`, `År 2023`.
pub fn said_period(text: &str) -> Option<Period> {
    let text = text.trim();
    let plain = || text.parse().ok().or_else(|| said(text)).or_else(|| text.to_lowercase().strip_prefix("år ")?.trim().parse().ok());
    plain().or_else(|| {
        let (year, part) = (text.get(..4)?, text.get(4..)?);
        let number: u8 = part.get(1..)?.parse().ok()?;
        let part = match part.get(..1)?.to_uppercase().as_str() {
            "M" => format!("{number:02}"),
            "K" | "Q" => format!("Q{number}"),
            "H" => format!("H{number}"),
            _ => return None,
        };
        format!("{year}-{part}").parse().ok()
    })
}

/// Parses a period in words, in Swedish or English, as pages and workbooks write it: `hösten 2023`, `december 2023`, `kvartal 4 2023`, `first half of
/// 2023`.
fn said(text: &str) -> Option<Period> {
    let text = text.to_lowercase();
    let (part, year) = text.rsplit_once([' ', '\u{a0}'])?;
    let part = part.trim_end_matches([',', ' ']);
    let part = match part {
        "våren" | "spring" => "-spring".to_owned(),
        "hösten" | "autumn" => "-autumn".to_owned(),
        "första halvåret" | "first half of" => "-H1".to_owned(),
        "andra halvåret" | "second half of" => "-H2".to_owned(),
        _ => match part.strip_prefix("kvartal ").or_else(|| part.strip_prefix("quarter ")) {
            Some(quarter) => format!("-Q{quarter}"),
            None => format!("-{:02}", MONTHS.iter().position(|names| names.contains(&part))? + 1),
        },
    };
    format!("{year}{part}").parse().ok()
}

/// The months in Swedish and English.
const MONTHS: [[&str; 2]; 12] = [
    ["januari", "january"],
    ["februari", "february"],
    ["mars", "march"],
    ["april", "april"],
    ["maj", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["augusti", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["december", "december"],
];

/// Returns the probable intention: `2023Q4`, `2023-q4`, `2023-1`, `VT 2023`, `höst 2023`.
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
        // Without a separator it is rather a year with an extra digit.
        month if month.len() < around.len() => format!("-{:02}", month.parse::<u8>().ok()?),
        _ => return None,
    };
    let wanted = format!("{year}{part}");
    wanted.parse::<Period>().is_ok().then_some(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use crate::name::Lang;
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

    #[test]
    fn what_pages_and_workbooks_say_is_read_again() {
        for lang in ["sv", "en"] {
            let catalogue = match lang {
                "sv" => include_str!("../../themes/default/locales/sv.ftl"),
                _ => include_str!("../../themes/default/locales/en.ftl"),
            };
            let locale = Locale::load(&Lang::parse(lang).expect("a language"), catalogue).expect("a catalogue");
            for code in ["2023-spring", "2023-autumn", "2023-H1", "2023-H2", "2023-Q1", "2023-Q4", "2023-01", "2023-05", "2023-12"] {
                let period: Period = code.parse().expect("a period");
                let text = locale.period(period);
                assert_eq!(said(&text), Some(period), "{text}");
                assert!(period_key(&text), "{text}");
            }
        }
        for text in ["kvartal 5 2023", "mars", "mars 23", "våren", "hela 2023"] {
            assert_eq!(said(text), None, "{text}");
        }
    }

    #[test]
    fn periods_are_read_as_statistics_keepers_write_them() {
        let cases = [
            ("2023", "2023"),
            ("år 2023", "2023"),
            ("2023M01", "2023-01"),
            ("2023K4", "2023-Q4"),
            ("2023H1", "2023-H1"),
            ("hösten 2023", "2023-autumn"),
        ];
        for (text, wanted) in cases {
            assert_eq!(said_period(text).map(|period| period.to_string()).as_deref(), Some(wanted), "{text}");
        }
        for text in ["2280", "20233", "2023M13", "23", "2023å1", ""] {
            assert_eq!(said_period(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn guessing_ends_for_any_text(text in "\\PC{0,20}") {
            let _ = (meant(&text), said(&text), period_key(&text), said_period(&text));
        }
    }
}
