//! Parses periods as an editor writes them, and guesses the intention if one is invalid. It never compares them.

use crate::diagnostic::{Diagnostics, Fix, Problem};
use crate::name::{Period, PeriodKind};
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
        let problem = no_period(&written.value);
        // With letters for its part, or four digits for both years, it can be nothing else: `2023-1` may be a month or a quarter.
        let is_clear = text.contains(char::is_alphabetic) || text.split(['-', '–', '/']).all(|part| part.len() == 4);
        let fix = match &problem {
            Problem::BadPeriod { wanted: Some(wanted), .. } if is_clear => Some(Fix::replace(written.span, &written.value, wanted)),
            _ => None,
        };
        found.add_fixable(written.span, problem, fix);
    }
    period
}

/// Returns the problem for a text that is no period: none that the calendar has, or one in another form.
pub fn no_period(written: &str) -> Problem {
    let text = written.trim();
    match Period::last_before(text) {
        Some(last) => Problem::PeriodNotInCalendar { found: text.to_owned(), last: last.to_string() },
        None => match two_years(text) {
            Some((broken, years)) => Problem::TwoYears { found: text.to_owned(), broken, years },
            None => Problem::BadPeriod { found: written.to_owned(), wanted: meant(text) },
        },
    }
}

/// Returns the two meanings of two years in a row, as an editor writes them: `2022-2023` is `2022/23` or the mean of `2022–2023`.
fn two_years(text: &str) -> Option<(String, String)> {
    let (first, last) = text.split_once(['-', '–'])?;
    let broken: Period = format!("{first}/{last}").parse().ok().filter(|_| last.len() == 4)?;
    Some((broken.to_string(), format!("{}–{}", broken.first_year(), broken.year)))
}

/// Parses a period, including the forms used by pages, workbooks and foreign tables: `2023`, `hösten 2023`, `2023M01`, `2023K4`, `2023T1`, `2023V07`,
/// `År 2023`.
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
            "T" => format!("T{number}"),
            "V" | "W" => format!("W{number:02}"),
            _ => return None,
        };
        format!("{year}-{part}").parse().ok()
    })
}

/// Parses a part of a year that foreign tables give apart from the year: `januari`, `jan.`, `M01`, `kvartal 1`, `K1`, `tertial 1`, `v. 7`, `våren`, or the
/// number of a month.
pub fn within_year(year: Period, part: &str) -> Option<Period> {
    if year.kind() != PeriodKind::Year {
        return None;
    }
    let part = part.trim().trim_end_matches('.');
    let bare = part.trim_start_matches(|c: char| !c.is_ascii_digit());
    let numbered = bare.parse::<u8>().ok().filter(|_| part.len() - bare.len() <= 1).and_then(|number| {
        let end = match part.to_lowercase().chars().next()? {
            'k' | 'q' => format!("Q{number}"),
            't' => format!("T{number}"),
            'h' => format!("H{number}"),
            'v' | 'w' => format!("W{number:02}"),
            'm' | '0'..='9' => format!("{number:02}"),
            _ => return None,
        };
        format!("{year}-{end}").parse().ok()
    });
    let in_words = || format!("{part} {year}");
    let found = numbered.or_else(|| said(&in_words())).or_else(|| meant(&in_words())?.parse().ok())?;
    (found.year == year.year && !found.kind().is_yearly()).then_some(found)
}

/// Parses a period in words, in Swedish or English, as pages and workbooks write it: `hösten 2023`, `december 2023`, `kvartal 4 2023`, `tertial 1 2023`,
/// `vecka 7 2023`, `17 maj 2023`, `läsåret 2022/23`, `medel 2019–2021`, `medel 2019–2020`, `first half of 2023`.
fn said(text: &str) -> Option<Period> {
    let text = text.to_lowercase();
    let (part, year) = text.rsplit_once([' ', '\u{a0}'])?;
    let part = part.trim_end_matches([',', ' ']);
    let numbered = |words: &[&str]| words.iter().find_map(|word| part.strip_prefix(word)).map(str::trim);
    let part = match part {
        "våren" | "spring" => "-spring".to_owned(),
        "hösten" | "autumn" => "-autumn".to_owned(),
        "första halvåret" | "first half of" => "-H1".to_owned(),
        "andra halvåret" | "second half of" => "-H2".to_owned(),
        "läsåret" | "läsår" | "school year" | "the school year" => {
            return year.parse().ok().filter(|period: &Period| period.kind() == PeriodKind::BrokenYear);
        }
        "medel" | "medelvärde" | "snitt" | "mean" | "average" => return format!("mean {year}").parse().ok(),
        _ => {
            if let Some(quarter) = numbered(&["kvartal ", "quarter "]) {
                format!("-Q{quarter}")
            } else if let Some(tertial) = numbered(&["tertial ", "four-month period "]) {
                format!("-T{tertial}")
            } else if let Some(week) = numbered(&["vecka ", "week "]) {
                format!("-W{:02}", week.parse::<u8>().ok()?)
            } else if let Some((day, month)) =
                part.split_once([' ', '\u{a0}']).filter(|(day, _)| day.starts_with(|c: char| c.is_ascii_digit()))
            {
                format!("-{:02}-{:02}", month_of(month)?, day.parse::<u8>().ok()?)
            } else if let Some((month, day)) = part.split_once([' ', '\u{a0}']) {
                // An American date: "May 17, 2023".
                format!("-{:02}-{:02}", month_of(month)?, day.parse::<u8>().ok()?)
            } else {
                format!("-{:02}", month_of(part)?)
            }
        }
    };
    format!("{year}{part}").parse().ok()
}

/// Returns the number of a month, from 1.
fn month_of(word: &str) -> Option<usize> {
    let word = word.trim_end_matches('.');
    Some(MONTHS.iter().position(|names| names.contains(&word))? + 1)
}

/// The months in Swedish and English, also abbreviated.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "february", "feb"],
    &["mars", "march", "mar"],
    &["april", "apr"],
    &["maj", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["augusti", "august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// Returns the probable intention: `2023Q4`, `2023-q4`, `2023-1`, `VT 2023`, `höst 2023`, `T1 2023`, `v.7 2023`, `2022-2023`.
fn meant(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let year_at = text
        .char_indices()
        .map(|(at, _)| at)
        .find(|&at| text.get(at..at + 4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit())))?;
    let year = &text[year_at..year_at + 4];
    let around: String = [&text[..year_at], &text[year_at + 4..]].concat();
    let is_between = |sign: char| matches!(sign, ' ' | '-' | '/' | ':' | '.' | ',' | '\u{a0}' | '–');
    let rest = around.trim_matches(is_between);
    let rest = rest.strip_prefix("läsåret").or_else(|| rest.strip_prefix("läsår")).map_or(rest, |rest| rest.trim_matches(is_between));
    let numbered = |words: &[&str]| {
        let number = words.iter().find_map(|word| rest.strip_prefix(word))?.trim_start_matches([' ', '.', ':', '-', '\u{a0}']);
        number.parse::<u8>().ok()
    };
    let part = match rest {
        "" => String::new(),
        "vt" | "v" | "vår" | "våren" | "spring" => "-vår".into(),
        "ht" | "h" | "höst" | "hösten" | "autumn" | "fall" => "-höst".into(),
        _ => {
            if let Some(quarter) = numbered(&["kvartal", "kv", "k", "q"]) {
                format!("-Q{quarter}")
            } else if let Some(tertial) = numbered(&["tertial", "tert", "t"]) {
                format!("-T{tertial}")
            } else if let Some(half) = numbered(&["halvår", "h"]) {
                format!("-H{half}")
            } else if let Some(week) = numbered(&["veckan", "vecka", "week", "v", "w"]) {
                format!("-W{week:02}")
            } else {
                return with_number(&text, year, &around, rest);
            }
        }
    };
    let wanted = format!("{year}{part}");
    wanted.parse::<Period>().is_ok().then_some(wanted)
}

/// Returns the probable intention of a year with another number: a month, a day, the other end of a school year.
fn with_number(text: &str, year: &str, around: &str, rest: &str) -> Option<String> {
    // Without a separator it is rather a year with an extra digit.
    if rest.len() == around.len() {
        return None;
    }
    let numbers: Vec<u16> = rest.split(['-', '/', '.', ' ', '–']).map(|number| number.parse().ok()).collect::<Option<_>>()?;
    let first: u16 = year.parse().ok()?;
    let wanted = match numbers.as_slice() {
        // "2022-2023" and "2022-23" are a school year more often than two years, and "2022 2023" is neither.
        [last] if *last == first + 1 || (*last > 12 && *last == (first + 1) % 100) => format!("{first}/{:02}", (first + 1) % 100),
        [last] if *last > first && text.starts_with(year) => format!("{first}–{last}"),
        [month] => format!("{year}-{month:02}"),
        [month, day] if text.starts_with(year) => format!("{year}-{month:02}-{day:02}"),
        // 17/5 2023
        [day, month] => format!("{year}-{month:02}-{day:02}"),
        _ => return None,
    };
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
            ("T1 2023", "2023-T1"),
            ("2023T1", "2023-T1"),
            ("2023-t3", "2023-T3"),
            ("tertial 2, 2023", "2023-T2"),
            ("v.7 2023", "2023-W07"),
            ("v 7 2023", "2023-W07"),
            ("2023-v7", "2023-W07"),
            ("2023W07", "2023-W07"),
            ("2022-2023", "2022/23"),
            ("2022–23", "2022/23"),
            ("läsåret 2022-2023", "2022/23"),
            ("2019/2021", "2019–2021"),
            ("2023-5-17", "2023-05-17"),
            ("17/5 2023", "2023-05-17"),
        ];
        for (text, wanted) in cases {
            assert_eq!(meant(text), Some(wanted.into()), "{text}");
            assert!(period_key(text), "{text}");
        }
        for text in ["23", "2023-13", "år", "20233", "kvinnor", "2023-T4", "2000-2021", "2023-W60"] {
            assert_eq!(meant(text), None, "{text}");
        }
    }

    #[test]
    fn a_part_of_a_year_is_read_beside_the_year() {
        let year = Period::year(2024);
        let cases = [
            ("januari", "2024-01"),
            ("Jan.", "2024-01"),
            ("sept", "2024-09"),
            ("M03", "2024-03"),
            ("3", "2024-03"),
            ("Kvartal 1", "2024-Q1"),
            ("kv 2", "2024-Q2"),
            ("K3", "2024-Q3"),
            ("Q4", "2024-Q4"),
            ("Tertial 2", "2024-T2"),
            ("T3", "2024-T3"),
            ("H2", "2024-H2"),
            ("v. 7", "2024-W07"),
            ("Vecka 12", "2024-W12"),
            ("våren", "2024-vår"),
            ("HT", "2024-höst"),
        ];
        for (text, wanted) in cases {
            assert_eq!(
                within_year(year, text).map(|period| period.to_string()),
                wanted.parse::<Period>().ok().map(|p| p.to_string()),
                "{text}"
            );
        }
        for text in ["", "2024", "2023", "13", "Q5", "Totalt", "kvinnor", "a1", "2022/23", "Mars 2023"] {
            assert_eq!(within_year(year, text), None, "{text}");
        }
        assert_eq!(within_year("2024-Q1".parse().expect("a period"), "mars"), None);
    }

    #[test]
    fn what_pages_and_workbooks_say_is_read_again() {
        for lang in ["sv", "en"] {
            let catalogue = match lang {
                "sv" => include_str!("../../themes/default/locales/sv.ftl"),
                _ => include_str!("../../themes/default/locales/en.ftl"),
            };
            let locale = Locale::load(&Lang::parse(lang).expect("a language"), catalogue).expect("a catalogue");
            let parts =
                ["2023-spring", "2023-autumn", "2023-H1", "2023-H2", "2023-T1", "2023-Q1", "2023-Q4", "2023-01", "2023-05", "2023-12"];
            for code in parts.into_iter().chain(["2023-W07", "2020-W53", "2023-05-17", "2023-12-01", "2019-2021", "mean 2019-2020"]) {
                let period: Period = code.parse().expect("a period");
                let text = locale.period(period);
                assert_eq!(said(&text), Some(period), "{text}");
                assert!(period_key(&text), "{text}");
            }
        }
        for (text, code) in [
            ("läsåret 2022/2023", "2022/23"),
            ("medel 2019-2021", "2019-2021"),
            ("Medel 2019–2020", "mean 2019-2020"),
            ("Vecka 07 2023", "2023-W07"),
        ] {
            assert_eq!(said(text), code.parse().ok(), "{text}");
        }
        for text in [
            "kvartal 5 2023",
            "mars",
            "mars 23",
            "våren",
            "hela 2023",
            "medel 2023",
            "medel 2022/23",
            "läsåret 2023",
            "vecka 53 2023",
            "31 juni 2023",
        ] {
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
            ("2023T1", "2023-T1"),
            ("2023V07", "2023-W07"),
            ("2022/2023", "2022/23"),
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
