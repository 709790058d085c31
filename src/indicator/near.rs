//! The distance from a target that counts as nearly reached. It never judges a number by itself.

use rust_decimal::Decimal;

use super::Aim;

/// The distance from a target within which a number counts as nearly reaching it. No number is near a target of zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// In the unit of the number: percentage points for per cent.
    InUnit(Decimal),
    /// In per cent of the target.
    OfTarget(Decimal),
}

impl Near {
    /// Whether a number that misses a target nearly reaches it.
    pub fn takes_in(self, aim: &Aim, number: Decimal) -> bool {
        let end = aim.end_towards(number);
        let distance = match self {
            Self::InUnit(distance) => distance,
            Self::OfTarget(percent) => end.abs() * percent / Decimal::ONE_HUNDRED,
        };
        !end.is_zero() && aim.short_by(number) <= distance
    }

    /// Whether only the target itself is near enough.
    pub fn is_nothing(self) -> bool {
        let (Self::InUnit(distance) | Self::OfTarget(distance)) = self;
        distance.is_zero()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    #[test]
    fn nearly_is_within_a_distance_in_the_unit_or_in_per_cent_of_the_target() {
        let near = |near: Near, aim: &Aim, text: &str| near.takes_in(aim, number(text));
        let (points, percent) = (Near::InUnit(number("2")), Near::OfTarget(number("5")));
        let least = Aim::AtLeast(number("88"));
        assert!(near(points, &least, "86") && !near(points, &least, "85.99"));
        assert!(near(percent, &least, "83.6") && !near(percent, &least, "83.59"));
        let between = Aim::Between(number("80"), number("90"));
        assert!(near(points, &between, "78") && near(points, &between, "92") && !near(points, &between, "92.1"));
        assert!(near(percent, &between, "76") && near(percent, &between, "94.5") && !near(percent, &between, "75.9"));
        let pressure_ulcers = Aim::AtMost(number("0.5"));
        assert!(near(percent, &pressure_ulcers, "0.525") && !near(percent, &pressure_ulcers, "2.4"));
    }

    #[test]
    fn nothing_is_nearly_zero() {
        let zero = Aim::AtMost(Decimal::ZERO);
        assert!(!Near::InUnit(number("2")).takes_in(&zero, number("1")));
        assert!(!Near::OfTarget(number("5")).takes_in(&zero, number("0.1")));
        let from_zero = Aim::Between(Decimal::ZERO, number("10"));
        assert!(!Near::InUnit(number("2")).takes_in(&from_zero, number("-1")));
        assert!(Near::InUnit(number("2")).takes_in(&from_zero, number("11")));
    }
}
