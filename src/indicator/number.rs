//! Parses numbers as an editor writes them, exactly. It never rounds, and never uses floats.

use rust_decimal::Decimal;

use super::CellValue;
use crate::diagnostic::{Fix, Problem};
use crate::name::{nearest, slip};
use crate::source::Span;

/// The maximal number of digits stored exactly.
const MOST_DIGITS: usize = 28;

/// The decimal separators that a file may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalSign {
    /// A point, as in YAML.
    Point,
    /// A point or a comma, as in tables.
    Either,
}

/// The words and symbols for statuses of cells without a number.
pub const STATES: [(&str, CellValue); 14] = [
    ("saknas", CellValue::Missing),
    ("bortfall", CellValue::Missing),
    ("missing", CellValue::Missing),
    ("-", CellValue::Missing),
    ("ej relevant", CellValue::NotApplicable),
    ("inte relevant", CellValue::NotApplicable),
    ("not applicable", CellValue::NotApplicable),
    (".", CellValue::NotApplicable),
    ("skyddas", CellValue::Suppressed),
    ("suppressed", CellValue::Suppressed),
    ("..", CellValue::Suppressed),
    ("ej mätt", CellValue::NotMeasured),
    ("inte mätt", CellValue::NotMeasured),
    ("not measured", CellValue::NotMeasured),
];

/// Returns the status for a word or symbol; `None` if it is unknown.
pub fn state(written: &str) -> Option<CellValue> {
    let written = written.trim().to_lowercase();
    STATES.iter().find(|(word, _)| *word == written).map(|(_, state)| state.clone())
}

/// Returns the status for words that foreign tables use in the place of a number: `x` and `<5` for suppressed, `NA` for missing.
pub fn meant_state(written: &str) -> Option<CellValue> {
    let written = written.trim();
    let lacking = || LACKING.contains(&written.to_lowercase().as_str()).then_some(CellValue::Missing);
    if hides(written) { Some(CellValue::Suppressed) } else { lacking() }
}

/// Parses a number, a range or a status.
///
/// # Errors
/// The problem of the text, and how to fix it.
pub fn value(written: &str, sign: DecimalSign) -> Result<CellValue, Problem> {
    let written = written.trim();
    if let Some(state) = state(written) {
        return Ok(state);
    }
    if written.chars().all(|c| matches!(c, '–' | '—' | '\u{2212}')) {
        return Err(Problem::AmbiguousDash { written: written.to_owned() });
    }
    if written.starts_with('#') {
        return Err(Problem::SpreadsheetError { written: written.to_owned() });
    }
    if let Some(wanted) = date_of_spreadsheet(written) {
        return Err(Problem::DateForNumber { written: written.to_owned(), wanted });
    }
    if let Some((from, to)) = ends(written) {
        return range(written, from, to, sign);
    }
    if hides(written.strip_suffix('%').unwrap_or(written).trim_end()) {
        return Err(Problem::UnknownState { found: written.to_owned(), nearest: Some("skyddas".to_owned()) });
    }
    if LACKING.contains(&written.to_lowercase().as_str()) {
        return Err(Problem::UnknownState { found: written.to_owned(), nearest: Some("saknas".to_owned()) });
    }
    if !written.contains(|c: char| c.is_ascii_digit()) {
        let words = STATES.iter().map(|(word, _)| *word).filter(|word| word.len() > 2);
        return Err(Problem::UnknownState { found: written.to_owned(), nearest: nearest(written, words) });
    }
    number(written, sign).map(CellValue::Number)
}

/// Returns what to write instead of a text at `span` that is no number, if that is certain.
pub(super) fn fix(span: Span, problem: &Problem) -> Option<Fix> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (written, wanted) = match problem {
        // Three digits may be thousands: 1,250.
        Problem::DecimalComma { written, wanted } => {
            let (whole, fraction) = written.split_once(',')?;
            (fraction.len() != 3 || whole.trim_start_matches('-') == "0").then_some((written, wanted.clone()))?
        }
        // Only what stands between or before the digits differs.
        Problem::BadNumber { written, wanted: Some(wanted) } => {
            let is_sign = |sign: char| sign.is_ascii_digit() || matches!(sign, '+' | '-' | '_' | '\'' | '’' | '.' | ',');
            (written.chars().all(is_sign) && digits(written) == digits(wanted)).then(|| (written, wanted.clone()))?
        }
        Problem::UnknownState { found, .. } => (found, slip(found, STATES.iter().map(|(word, _)| *word).filter(|word| word.len() > 2))?),
        _ => return None,
    };
    Some(Fix::replace(span, written, wanted))
}

/// What others write where there is no number.
const LACKING: [&str; 19] = [
    "n/a",
    "na",
    "n.a.",
    "i.u.",
    "iu",
    "e.t.",
    "e.u.",
    "u.s.",
    "uppgift saknas",
    "ingen uppgift",
    "ingen data",
    "null",
    "none",
    "?",
    "nan",
    "…",
    "...",
    "tom",
    "tomt",
];

/// Whether a text says that a number is hidden since it is small: `<5`, `Färre än 5`, `*`, `x`.
fn hides(written: &str) -> bool {
    let lower = written.to_lowercase();
    let below = ["<=", "<", "≤", "‹", "färre än", "mindre än", "under", "fewer than", "less than"];
    let rest = below.iter().find_map(|word| lower.strip_prefix(word)).map(str::trim);
    let words = ["tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let is_number = |rest: &str| words.contains(&rest) || !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
    rest.is_some_and(is_number)
        || matches!(lower.as_str(), "*" | "**" | "x" | "xx" | "döljs" | "sekretess" | "hemligt" | "ej redovisat" | "fåtal" | "få")
}

/// Excel's abbreviations of months, in Swedish and English.
const MONTHS: [(&str, u8); 15] = [
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("maj", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
    ("mars", 3),
];

/// The range that Excel took for a date: 3–4 for `03-apr`, `apr-03` and `2024-04-03`.
fn date_of_spreadsheet(written: &str) -> Option<String> {
    let day = |text: &str| text.trim().parse().ok().filter(|day: &u8| (1..=31).contains(day));
    let month = |text: &str| {
        let name = text.trim_matches(['-', ' ', '.']).to_lowercase();
        MONTHS.iter().find(|(known, _)| *known == name).map(|(_, month)| *month)
    };
    let iso = || {
        let (year, rest) = written.split_once('-').filter(|(year, _)| year.len() == 4)?;
        let (month, of) = rest.split_once('-').filter(|(month, day)| (month.len(), day.len()) == (2, 2))?;
        year.parse::<u16>().ok()?;
        Some((day(of)?, day(month).filter(|month| *month <= 12)?))
    };
    let (first, second) = written.split_once(['-', ' ', '.'])?;
    let named = day(first).zip(month(second)).or_else(|| day(second).zip(month(first)));
    let (day, month) = named.or_else(iso)?;
    let (low, high) = (day.min(month), day.max(month));
    Some(if low == high { low.to_string() } else { format!("{low}–{high}") })
}

/// Returns the two ends of a range: a dash or hyphen with a digit somewhere on both sides.
fn ends(written: &str) -> Option<(&str, &str)> {
    let (at, dash) = written.char_indices().skip(1).find(|(_, c)| matches!(c, '–' | '-'))?;
    let (from, to) = (&written[..at], &written[at + dash.len_utf8()..]);
    let ends_in_digit = from.trim_end().ends_with(|c: char| c.is_ascii_digit());
    let begins_with_digit = to.trim_start().starts_with(|c: char| c.is_ascii_digit());
    (ends_in_digit && begins_with_digit).then(|| (from.trim_end(), to.trim_start()))
}

fn range(written: &str, from: &str, to: &str, sign: DecimalSign) -> Result<CellValue, Problem> {
    match (number(from, sign), number(to, sign)) {
        (Ok(from), Ok(to)) if from < to => Ok(CellValue::Range(from, to)),
        (Ok(_), Ok(_)) => Err(Problem::BadRange { written: written.to_owned() }),
        // 2023-13-01 also comes here; its parts are not what the editor wrote.
        (Err(Problem::BadNumber { .. }), _) | (_, Err(Problem::BadNumber { .. })) => {
            Err(Problem::BadNumber { written: written.to_owned(), wanted: None })
        }
        (Err(problem), _) | (_, Err(problem)) => Err(problem),
    }
}

/// Parses a number exactly as written: digits with spaces between thousands, a leading minus or hyphen, a decimal separator.
///
/// # Errors
/// The problem of the text, with the probable intention if there is one.
pub fn number(written: &str, sign: DecimalSign) -> Result<Decimal, Problem> {
    let written = written.trim();
    let bad = || Problem::BadNumber { written: written.to_owned(), wanted: meant(written, sign) };
    if let Some(number) = written.strip_suffix('%') {
        return Err(Problem::PercentSign { written: written.to_owned(), wanted: number.trim_end().replace(',', ".") });
    }
    let text = without_thousands(&written.replace('\u{2212}', "-")).ok_or_else(bad)?;
    let pointed = text.replacen(',', ".", 1);
    let unsigned = pointed.strip_prefix('-').unwrap_or(&pointed);
    let (whole, fraction) = unsigned.split_once('.').map_or((unsigned, None), |(whole, fraction)| (whole, Some(fraction)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !fraction.is_none_or(digits) || (whole.len() > 1 && whole.starts_with('0')) {
        return Err(bad());
    }
    if text.contains(',') && sign == DecimalSign::Point {
        return Err(Problem::DecimalComma { written: written.to_owned(), wanted: pointed });
    }
    if whole.len() + fraction.map_or(0, str::len) > MOST_DIGITS {
        return Err(Problem::NumberTooLong { written: written.to_owned() });
    }
    let number = Decimal::from_str_exact(&pointed).map_err(|_| bad())?;
    // Spreadsheets round to minus zero, which means zero.
    Ok(if number.is_zero() { number.abs() } else { number })
}

/// Removes the spaces between thousands; `None` if there is a space anywhere else.
fn without_thousands(text: &str) -> Option<String> {
    let is_space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    if !text.contains(is_space) {
        return Some(text.to_owned());
    }
    let (whole, fraction) = text.split_at(text.find(['.', ',']).unwrap_or(text.len()));
    let mut groups = whole.split(is_space);
    let first = groups.next().map(|first| first.strip_prefix('-').unwrap_or(first))?;
    let good = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3) && !fraction.contains(is_space);
    good.then(|| text.replace(is_space, ""))
}

/// What was probably meant by a text that is no number: its plain form, if that is one.
fn meant(written: &str, sign: DecimalSign) -> Option<String> {
    let lower = written.to_lowercase();
    for about in ["ca ", "ca. ", "cirka ", "circa ", "about ", "~", "≈"] {
        if let Some(number) = lower.strip_prefix(about).and_then(plain) {
            // A cell of a table has no keys; that a number is approximate has a column there.
            return Some(if sign == DecimalSign::Either { number } else { format!("{{value: {number}, approximate: true}}") });
        }
    }
    let hexadecimal = lower.strip_prefix("0x").and_then(|digits| u64::from_str_radix(digits, 16).ok());
    if let Some(number) = hexadecimal {
        return Some(number.to_string());
    }
    if let Some(number) = lower.contains('e').then(|| Decimal::from_scientific(&lower).ok()).flatten() {
        return Some(number.normalize().to_string());
    }
    without_points(&lower).or_else(|| plain(&lower))
}

/// Returns a number without points if they can only be thousands separators: `1.234.567`, `1.234,5`.
fn without_points(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_once(',').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut groups = whole.split('.');
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_first = groups.next().is_some_and(|first| digits(first) && first.len() <= 3 && !first.starts_with('0'));
    let rest: Vec<&str> = groups.collect();
    let is_clear = rest.len() > 1 || !rest.is_empty() && fraction.is_some();
    let good = is_first && is_clear && rest.iter().all(|group| digits(group) && group.len() == 3) && fraction.is_none_or(digits);
    good.then(|| whole.replace('.', "") + &fraction.map_or_else(String::new, |fraction| format!(".{fraction}")))
}

/// Returns a number without plus sign, underscores and leading zeros, and with a digit on both sides of its point.
fn plain(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches('+').replace(['_', '\'', '’'], "").replace(',', ".");
    let (minus, unsigned) = text.strip_prefix('-').map_or(("", text.as_str()), |unsigned| ("-", unsigned));
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) || unsigned.len() > MOST_DIGITS || whole.len() + fraction.len() == 0 {
        return None;
    }
    let whole = Some(whole.trim_start_matches('0')).filter(|whole| !whole.is_empty()).unwrap_or("0");
    Some(if fraction.is_empty() { format!("{minus}{whole}") } else { format!("{minus}{whole}.{fraction}") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn yaml(text: &str) -> Result<String, &'static str> {
        number(text, DecimalSign::Point).map(|number| number.to_string()).map_err(|problem| problem.code())
    }

    #[test]
    fn numbers_keep_the_decimals_they_are_written_with() {
        for text in ["0", "0.90", "1.0", "1.22", "-3.50", "1234567", "0.00"] {
            assert_eq!(yaml(text), Ok(text.to_owned()));
        }
        assert_eq!(yaml("1 234"), Ok("1234".into()));
        assert_eq!(yaml("1\u{a0}234\u{a0}567.50"), Ok("1234567.50".into()));
        assert_eq!(yaml("\u{2212}3"), Ok("-3".into()));
        assert_eq!(yaml("-0.0"), Ok("0.0".into()));
    }

    #[test]
    fn what_is_no_number_has_its_own_remedy() {
        let about_in_table = number("ca 40", DecimalSign::Either);
        assert_eq!(about_in_table, Err(Problem::BadNumber { written: "ca 40".into(), wanted: Some("40".into()) }));
        let meant = |text: &str| match number(text, DecimalSign::Point) {
            Err(Problem::BadNumber { wanted, .. }) => wanted,
            other => panic!("{text}: {other:?}"),
        };
        let cases = [
            ("+5", "5"),
            ("0x10", "16"),
            ("1_000", "1000"),
            ("1e3", "1000"),
            (".5", "0.5"),
            ("5.", "5"),
            ("007", "7"),
            ("1.234.567", "1234567"),
            ("1.234,5", "1234.5"),
            ("ca 40", "{value: 40, approximate: true}"),
        ];
        for (text, wanted) in cases {
            assert_eq!(meant(text), Some(wanted.to_owned()), "{text}");
        }
        for text in ["12 personer", "1.2.3", "1 23", "12 34", "--5"] {
            assert_eq!(meant(text), None, "{text}");
        }
        assert_eq!(yaml("85 %"), Err("percent-sign"));
        assert_eq!(yaml("0,90"), Err("decimal-comma"));
        assert_eq!(yaml(&"9".repeat(29)), Err("number-too-long"));
        assert_eq!(yaml(&"9".repeat(28)), Ok("9".repeat(28)));
    }

    #[test]
    fn tables_have_a_comma_or_a_point() {
        let table = |text| number(text, DecimalSign::Either).map(|number| number.to_string()).ok();
        assert_eq!(table("0,90"), Some("0.90".into()));
        assert_eq!(table("0.90"), Some("0.90".into()));
        assert_eq!(table("1\u{a0}234,5"), Some("1234.5".into()));
        assert_eq!(table("1,234,567"), None);
    }

    #[test]
    fn words_and_signs_stand_for_states() {
        let read = |text| value(text, DecimalSign::Point);
        assert_eq!(read("saknas"), Ok(CellValue::Missing));
        assert_eq!(read("-"), Ok(CellValue::Missing));
        assert_eq!(read("Ej relevant"), Ok(CellValue::NotApplicable));
        assert_eq!(read("."), Ok(CellValue::NotApplicable));
        assert_eq!(read(".."), Ok(CellValue::Suppressed));
        assert_eq!(read("ej mätt"), Ok(CellValue::NotMeasured));
        assert_eq!(read("–").map_err(|problem| problem.code()), Err("ambiguous-dash"));
        assert_eq!(read("#N/A").map_err(|problem| problem.code()), Err("spreadsheet-error"));
        let hidden = ["<5", "< 5", "<=4", "‹5", "<3%", "<3 %", "Färre än 5", "färre än fem", "*", "x", "fåtal"];
        let lacking = ["N/A", "i.u.", "e.t.", "…", "..."];
        for (text, state) in hidden.map(|text| (text, "skyddas")).into_iter().chain(lacking.map(|text| (text, "saknas"))) {
            assert_eq!(read(text), Err(Problem::UnknownState { found: text.into(), nearest: Some(state.into()) }));
        }
        for date in ["03-apr", "apr-03", "Apr-03", "3 apr", "2024-04-03"] {
            assert_eq!(read(date), Err(Problem::DateForNumber { written: date.into(), wanted: "3–4".into() }));
            assert!(read("3–4").is_ok());
        }
        let nearest = Some("saknas".to_owned());
        assert_eq!(read("sakans"), Err(Problem::UnknownState { found: "sakans".into(), nearest }));
    }

    #[test]
    fn a_range_goes_upwards() {
        let read = |text| value(text, DecimalSign::Point);
        let range = Ok(CellValue::Range(Decimal::from(3), Decimal::from(4)));
        assert_eq!(read("3–4"), range);
        assert_eq!(read("3-4"), range);
        assert_eq!(read("3 – 4"), range);
        assert_eq!(read("-3"), Ok(CellValue::Number(Decimal::from(-3))));
        assert_eq!(read("4–3").map_err(|problem| problem.code()), Err("bad-range"));
        assert_eq!(read("2023-12-01").map_err(|problem| problem.code()), Err("date-for-number"));
        assert_eq!(read("2023-13-01").map_err(|problem| problem.code()), Err("bad-number"));
    }

    proptest! {
        #[test]
        fn reading_any_text_ends(text in "\\PC{0,30}") {
            let _ = (value(&text, DecimalSign::Point), value(&text, DecimalSign::Either));
        }

        #[test]
        fn reading_anything_like_a_number_ends(text in "[-+0-9., _xe%–\u{a0}]{0,40}") {
            let _ = (value(&text, DecimalSign::Point), value(&text, DecimalSign::Either));
        }

        #[test]
        fn a_number_is_kept_as_it_is_written(text in "-?[1-9][0-9]{0,12}(\\.[0-9]{1,15})?") {
            prop_assert_eq!(yaml(&text), Ok(text));
        }

        #[test]
        fn comma_and_point_are_the_same_number(text in "(0|[1-9][0-9]{0,12}),[0-9]{1,15}") {
            let point = number(&text.replace(',', "."), DecimalSign::Either);
            prop_assert_eq!(number(&text, DecimalSign::Either), point);
        }
    }
}
