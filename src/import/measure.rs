//! Derives an indicator's unit and statistic from a measure's name and values. It never decides which direction is better: the editor does.

use rust_decimal::Decimal;

use crate::edit::Value;

/// The keys of an indicator that follow from a measure.
#[derive(Debug)]
pub struct Measure {
    /// Its name without the unit.
    pub title: String,
    /// Its unit.
    pub unit: Value,
    /// The value of the key `statistic`.
    pub statistic: &'static str,
    /// The value of the key `counts`, unless people are counted.
    pub counts: Option<&'static str>,
    /// The number of decimals shown.
    pub decimals: u32,
}

impl Measure {
    /// Parses a name; the unit follows the last comma, as in `…, andel (%)` and `…, kr/inv`.
    pub fn of(name: &str, numbers: &[Decimal]) -> Self {
        // A year range after the name says for which years there are values.
        let name = match name.rfind(" (-") {
            Some(at) if name.ends_with(')') => &name[..at],
            _ => name,
        };
        let (title, end) = name.rsplit_once(',').map_or((name, ""), |(title, end)| (title.trim(), end.trim()));
        let lower = name.to_lowercase();
        let is_percent = lower.contains('%') || lower.contains("procent");
        let statistic = statistic(&lower, is_percent, numbers);
        let is_money =
            ["kr", "tkr", "mkr", "mnkr", "miljoner kronor"].iter().any(|word| end == *word || end.starts_with(&format!("{word}/")));
        let is_people = lower.contains("antal personer") || lower.contains("antal olika personer");
        // "Under 14 dagar" is a time that something is counted in.
        let is_duration = end.split(' ').zip(end.split(' ').skip(1)).any(|(before, word)| word == "dagar" && before.parse::<u32>().is_ok());
        let is_days = !is_people && (lower.contains("antal dagar") || end.contains("dagar") && !is_duration);
        let forms = |one: &str, other: &str| Value::Map(vec![("one", Value::Text(one.into())), ("other", Value::Text(other.into()))]);
        let counted = counted(&lower).filter(|_| statistic == "count");
        let unit = match end {
            _ if is_percent => Value::Word("percent".into()),
            _ if is_days => forms("dag", "dagar"),
            "" | "antal" if counted.is_some() => counted.map_or(Value::Text("antal".into()), |(one, other)| forms(one, other)),
            _ if is_people => forms("person", "personer"),
            "" | "medelvärde" | "genomsnitt" | "median" => Value::Text("värde".into()),
            end => Value::Text(end.to_owned()),
        };
        let counts = if is_money { Some("money") } else { (is_days && !is_percent).then_some("time") };
        // Parentheses after the comma belong to the name unless they give a unit.
        let title = if end.is_empty() || title.is_empty() { name } else { title };
        Self { title: title.to_owned(), unit, statistic, counts, decimals: if is_money { 0 } else { decimals(numbers) } }
    }
}

/// What reports count, one and several of it: a title such as "Avvikelser per enhet" needs no "antal". Whether small numbers of it are to be hidden is
/// for the editor to say.
const COUNTED: [(&str, &str); 7] = [
    ("avvikelse", "avvikelser"),
    ("synpunkt", "synpunkter"),
    ("klagomål", "klagomål"),
    ("anmälan", "anmälningar"),
    ("rapport", "rapporter"),
    ("händelse", "händelser"),
    ("tillbud", "tillbud"),
];

/// Words for numbers that cannot be added.
const MEANS: [&str; 7] = ["/", "medel", "snitt", "per 100", "per 1 000", "index", " som en "];

/// Returns what a name says that its numbers count.
fn counted(lower: &str) -> Option<(&'static str, &'static str)> {
    let can_be_added = !MEANS.iter().any(|word| lower.contains(word));
    COUNTED.into_iter().find(|(_, other)| can_be_added && lower.split(|c: char| !c.is_alphabetic()).any(|word| word == *other))
}

fn statistic(lower: &str, is_percent: bool, numbers: &[Decimal]) -> &'static str {
    let can_be_share = numbers.iter().all(|number| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(number));
    let can_be_count = numbers.iter().all(|number| number.is_integer() && !number.is_sign_negative());
    if lower.contains("median") {
        "median"
    } else if is_percent {
        if (lower.contains("andel") || lower.contains("procent")) && can_be_share { "share" } else { "mean" }
    } else if counted(lower).is_some() && can_be_count {
        "count"
    } else if MEANS.iter().any(|word| lower.contains(word)) || !lower.contains("antal") || !can_be_count {
        "mean"
    } else {
        "count"
    }
}

/// Returns 0 if all numbers are integers, otherwise 1, or 2 if all are small.
fn decimals(numbers: &[Decimal]) -> u32 {
    if numbers.iter().all(Decimal::is_integer) {
        0
    } else if numbers.iter().all(|number| number.abs() < Decimal::ONE) {
        2
    } else {
        1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_unit_kind_and_decimals() {
        let cases = [
            ("Brukarbedömning hemtjänst, andel (%)", "84.375 90", "Brukarbedömning hemtjänst percent share - 1"),
            ("Brukarbedömning hemtjänst, andel (%) (-2024)", "84 90", "Brukarbedömning hemtjänst percent share - 0"),
            ("Förändring av antal, andel (%)", "-3.5 140", "Förändring av antal percent mean - 1"),
            ("Skattesats till kommun, (%)", "22.1", "Skattesats till kommun percent mean - 1"),
            ("Personalkostnader, kr/inv", "45678.12", "Personalkostnader \"kr/inv\" mean money 0"),
            (
                "Väntetid i antal dagar till särskilt boende, medelvärde",
                "57.25",
                "Väntetid i antal dagar till särskilt boende {one: \"dag\", other: \"dagar\"} mean time 1",
            ),
            ("Avvikelser per enhet", "3 40", "Avvikelser per enhet {one: \"avvikelse\", other: \"avvikelser\"} count - 0"),
            ("Avvikelser, genomsnitt", "3 40", "Avvikelser \"värde\" mean - 0"),
            ("Nöjda med hemtjänsten, procent", "84 90", "Nöjda med hemtjänsten percent share - 0"),
            (
                "Personalkontinuitet, antal personer som en hemtjänsttagare möter under 14 dagar",
                "15 14",
                "Personalkontinuitet {one: \"person\", other: \"personer\"} mean - 0",
            ),
            ("Lex Sarah, antal", "3 4", "Lex Sarah \"antal\" count - 0"),
            ("Anmälda våldsbrott, antal/1000 inv", "0.4", "Anmälda våldsbrott \"antal/1000 inv\" mean - 2"),
            ("Nöjd-Medborgar-Index", "57", "Nöjd-Medborgar-Index \"värde\" mean - 0"),
        ];
        for (name, numbers, wanted) in cases {
            let numbers: Vec<Decimal> = numbers.split(' ').map(|number| number.parse().expect("a number")).collect();
            let Measure { title, unit, statistic, counts, decimals } = Measure::of(name, &numbers);
            assert_eq!(format!("{title} {} {statistic} {} {decimals}", unit.yaml(), counts.unwrap_or("-")), wanted);
        }
    }
}
