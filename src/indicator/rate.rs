//! Rates: the number of events per a round number of something else, such as 6,4 falls per 1 000 resident days. Rates are never averaged; they are
//! computed from their parts.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{CellValue, Indicator, Unit};
use crate::name::Wording;

/// The definition of a rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The round number: 1000.
    pub per: u32,
    /// What is counted: falls.
    pub counted: Unit,
}

/// The events of a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Events {
    /// The number of events.
    pub count: u32,
    /// Whether the rate is computed from them, since only the parts are written.
    pub gives_rate: bool,
}

/// The number of decimals with which a computed rate is stored.
const KEPT: u32 = 6;

/// The minimal number of decimals with which a computed rate is shown.
const LEAST_DECIMALS: u8 = 1;

/// The maximal number of decimals needed for the smallest computed rate.
const MOST_DECIMALS: u8 = 3;

impl Rate {
    /// Computes the rate of a number of events and a base; `None` if the base is zero.
    pub fn of(&self, events: u32, base: u32) -> Option<Decimal> {
        let rate = (Decimal::from(events) * Decimal::from(self.per)).checked_div(base.into())?;
        Some(rate.round_dp_with_strategy(KEPT, RoundingStrategy::MidpointAwayFromZero).normalize())
    }

    /// Whether a rate as written equals the one computed from its parts, up to rounding.
    pub fn agrees(&self, written: Decimal, events: u32, base: u32) -> bool {
        let half = Decimal::new(5, written.scale().min(27) + 1);
        self.of(events, base).is_none_or(|computed| (computed - written).abs() <= half)
    }
}

/// Returns the unit of a rate: "fall per 1 000 boendedygn", in every language in which both words exist.
pub(super) fn unit(counted: &Unit, per: u32, of: &Wording) -> Unit {
    let events = match counted {
        Unit::Counted { other, .. } => other.clone(),
        Unit::Text(text) => text.clone(),
        Unit::Percent => Wording::plain("%"),
    };
    Unit::Text(events.joined(of, |events, of, lang| format!("{events} per {} {of}", thousands(per, lang))))
}

/// The parts of a unit in words that is a rate's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// What is counted: "brott".
    pub counted: String,
    /// The round number: 100000.
    pub per: u32,
    /// What the number is of: "invånare"; empty if the unit does not say so.
    pub of: String,
}

/// Parses "brott per 100 000 invånare" and "fall/tusen boendedygn"; `None` if a unit has no round number of something.
pub(super) fn written(unit: &str) -> Option<Written> {
    let lower = unit.to_lowercase();
    let (counted, rest) = [" per ", "/"].iter().find_map(|sign| {
        let at = lower.find(sign)?;
        Some((unit.get(..at)?, lower.get(at + sign.len()..)?))
    })?;
    let rest = rest.trim();
    let is_separator = |c: char| c.is_whitespace() || matches!(c, '.' | ',');
    let digits = rest.find(|c: char| !c.is_ascii_digit() && !is_separator(c)).unwrap_or(rest.len());
    let (number, of) = match rest.split_at(digits) {
        ("", _) => {
            let (word, of) = rest.split_once(' ').unwrap_or((rest, ""));
            let number = match word {
                "hundra" | "hundred" => 100,
                "tusen" | "thousand" => 1000,
                "tiotusen" => 10_000,
                "hundratusen" => 100_000,
                "miljon" | "million" => 1_000_000,
                _ => return None,
            };
            (number, of)
        }
        (written, of) => (written.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()?, of),
    };
    let is_round = number >= 100 && number.to_string().trim_start_matches('1').chars().all(|digit| digit == '0');
    is_round.then(|| Written { counted: counted.trim().to_owned(), per: number, of: of.trim().to_owned() })
}

/// Formats a number with the thousands separator of a language.
fn thousands(number: u32, lang: Option<&str>) -> String {
    let digits = number.to_string();
    let between = if lang == Some("en") { "," } else { "\u{a0}" };
    let first = digits.len() % 3;
    let (head, rest) = digits.split_at(first);
    let mut parts: Vec<&str> = if head.is_empty() { Vec::new() } else { vec![head] };
    parts.extend((0..rest.len() / 3).map(|at| &rest[3 * at..3 * at + 3]));
    parts.join(between)
}

impl Indicator {
    /// Sets the number of decimals of computed rates to that needed by the smallest, unless the file sets the number shown.
    pub(crate) fn settle_rates(&mut self) {
        let computed = self.cells.values().filter(|cell| cell.events.is_some_and(|events| events.gives_rate));
        let numbers: Vec<Decimal> = computed.filter_map(|cell| cell.number()).filter(|number| !number.is_zero()).collect();
        let Some(least) = numbers.into_iter().min().filter(|_| self.decimals.is_none()) else { return };
        let tells = |decimals: &u8| least >= Decimal::new(1, u32::from(*decimals) - 1);
        self.decimals = Some((LEAST_DECIMALS..MOST_DECIMALS).find(tells).unwrap_or(MOST_DECIMALS));
    }
}

impl CellValue {
    /// The placeholder for a rate until it is computed from its parts.
    pub(crate) const UNCOMPUTED: Self = Self::Number(Decimal::ZERO);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_computed_from_its_parts() {
        let rate = Rate { per: 1000, counted: Unit::Text(Wording::plain("fall")) };
        assert_eq!(rate.of(30, 4650), Some(Decimal::new(6_451_613, 6)));
        assert_eq!(rate.of(30, 0), None);
        assert!(rate.agrees(Decimal::new(645, 2), 30, 4650) && !rate.agrees(Decimal::new(64, 0), 30, 4650));
    }

    #[test]
    fn a_unit_that_is_a_rate_is_taken_apart() {
        let read = |unit: &str| written(unit).map(|read| format!("{}|{}|{}", read.counted, read.per, read.of));
        assert_eq!(read("brott per 100 000 invånare").as_deref(), Some("brott|100000|invånare"));
        assert_eq!(read("Brott per 100\u{a0}000 invånare").as_deref(), Some("Brott|100000|invånare"));
        assert_eq!(read("falls per 1,000 resident days").as_deref(), Some("falls|1000|resident days"));
        assert_eq!(read("fall/tusen boendedygn").as_deref(), Some("fall|1000|boendedygn"));
        assert_eq!(read("fall per tusen").as_deref(), Some("fall|1000|"));
        for other in ["kronor per invånare", "dagar", "kg per 25 ton", "km/h", "timmar per 2 veckor", "% per år", "per 1000000000000"] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn the_unit_of_a_rate_names_both_parts() {
        let text = |unit: Unit| if let Unit::Text(text) = unit { text.all().collect::<Vec<_>>().join("|") } else { String::new() };
        let counted = Unit::Counted { one: Wording::plain("brott"), other: Wording::plain("brott") };
        assert_eq!(text(unit(&counted, 100_000, &Wording::plain("invånare"))), "brott per 100\u{a0}000 invånare");
        let lang = |code: &str| crate::name::Lang::parse(code).expect("a language");
        let falls = Wording::translated(vec![(lang("sv"), "fall".into()), (lang("en"), "falls".into())]);
        let days = Wording::translated(vec![(lang("sv"), "boendedygn".into()), (lang("en"), "resident days".into())]);
        assert_eq!(text(unit(&Unit::Text(falls), 1000, &days)), "fall per 1\u{a0}000 boendedygn|falls per 1,000 resident days");
    }
}
