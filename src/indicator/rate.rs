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
