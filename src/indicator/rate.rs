//! Rates: so many events per so many of something else, 6,4 falls per 1 000 resident days. A rate is never averaged; it is made of its parts.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{CellValue, Indicator, Unit};
use crate::name::Wording;

/// What a rate is counted in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Per how many: 1000.
    pub per: u32,
    /// What is counted: falls.
    pub counted: Unit,
}

/// The events of a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Events {
    /// How many there were.
    pub count: u32,
    /// Whether the rate is to be computed from them, since only the parts are written.
    pub gives_rate: bool,
}

/// A computed rate is kept with so many digits after its point.
const KEPT: u32 = 6;

/// The decimals that a computed rate is shown with at least.
const LEAST_DECIMALS: u8 = 1;

/// The most decimals that the smallest computed rate asks for.
const MOST_DECIMALS: u8 = 3;

impl Rate {
    /// The rate that so many events of so many give; `None` for none.
    pub fn of(&self, events: u32, base: u32) -> Option<Decimal> {
        let rate = (Decimal::from(events) * Decimal::from(self.per)).checked_div(base.into())?;
        Some(rate.round_dp_with_strategy(KEPT, RoundingStrategy::MidpointAwayFromZero).normalize())
    }

    /// Whether a rate as written can have been rounded from what its parts give.
    pub fn agrees(&self, written: Decimal, events: u32, base: u32) -> bool {
        let half = Decimal::new(5, written.scale().min(27) + 1);
        self.of(events, base).is_none_or(|computed| (computed - written).abs() <= half)
    }
}

/// In what a rate is given: "fall per 1 000 boendedygn", in every language that both words are in.
pub(super) fn unit(counted: &Unit, per: u32, of: &Wording) -> Unit {
    let events = match counted {
        Unit::Counted { other, .. } => other.clone(),
        Unit::Text(text) => text.clone(),
        Unit::Percent => Wording::plain("%"),
    };
    Unit::Text(events.joined(of, |events, of, lang| format!("{events} per {} {of}", thousands(per, lang))))
}

/// A unit that says by itself that its number is a rate, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// What is counted: "brott".
    pub counted: String,
    /// Per how many: 100000.
    pub per: u32,
    /// Of what: "invånare"; empty where the unit does not say.
    pub of: String,
}

/// Reads "brott per 100 000 invånare" and "fall/tusen boendedygn"; `None` where a unit names no round number of something.
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

/// A number with its thousands apart, as a language has them.
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
    /// Gives computed rates as many decimals as the smallest of them asks for, where the file does not say how many are shown.
    pub(crate) fn settle_rates(&mut self) {
        let computed = self.cells.values().filter(|cell| cell.events.is_some_and(|events| events.gives_rate));
        let numbers: Vec<Decimal> = computed.filter_map(|cell| cell.number()).filter(|number| !number.is_zero()).collect();
        let Some(least) = numbers.into_iter().min().filter(|_| self.decimals.is_none()) else { return };
        let tells = |decimals: &u8| least >= Decimal::new(1, u32::from(*decimals) - 1);
        self.decimals = Some((LEAST_DECIMALS..MOST_DECIMALS).find(tells).unwrap_or(MOST_DECIMALS));
    }
}

impl CellValue {
    /// What stands in the place of a rate until it is computed from its parts.
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
