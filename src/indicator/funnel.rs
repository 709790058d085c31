//! The limits of a funnel chart, within which shares and rates of units of different sizes differ by chance. It never looks at cells, and its results
//! are rounded where they are shown.
//!
//! Source: D. J. Spiegelhalter, *Funnel plots for comparing institutional performance*, Statistics in Medicine 24, 2005, pp. 1185–1202: exact limits of
//! the binomial and the Poisson distribution about the pooled centre, interpolated between whole numbers of events (appendix A.1.1).

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use statrs::distribution::{Binomial, DiscreteCDF, Poisson};

use super::control::{Basis, Measured, Unlimited};

/// The smallest number of areas with a number and a base for limits.
pub const FEWEST_AREAS: usize = 5;

/// The shares of numbers that chance keeps within the limits.
pub const LEVELS: [f64; 2] = [0.95, 0.998];

/// The decimals to which limits are computed.
const DECIMALS: u32 = 8;

/// A lower and an upper limit; `None` where no number could be beyond it.
pub type Ends = [Option<Decimal>; 2];

/// The centre of all numbers, from which the limits for every base follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Centre {
    /// The centre: all events by all bases, in the unit of the numbers.
    pub number: Decimal,
    basis: Basis,
}

impl Centre {
    /// Computes the centre of numbers with their bases.
    ///
    /// # Errors
    /// Too few numbers, no events at all or nothing but events, numbers that overflow, or numbers without a base.
    pub fn of(measured: &[Measured], basis: Basis) -> Result<Self, Unlimited> {
        if measured.len() < FEWEST_AREAS {
            return Err(Unlimited::FewPoints);
        }
        let (mut events, mut base) = (Decimal::ZERO, Decimal::ZERO);
        for point in measured {
            let of = Decimal::from(point.base.unwrap_or_default());
            let weighted = point.number.checked_mul(of).ok_or(Unlimited::TooLarge)?;
            events = events.checked_add(weighted).ok_or(Unlimited::TooLarge)?;
            base += of;
        }
        let number = events.checked_div(base).ok_or(Unlimited::FewPoints)?;
        let centre = Self { number, basis };
        let is_certain = matches!(basis, Basis::Shares) && number >= Decimal::ONE_HUNDRED;
        if number <= Decimal::ZERO || is_certain { Err(Unlimited::FewEvents) } else { Ok(centre) }
    }

    /// Returns the limits of a base at each of [`LEVELS`].
    pub fn limits(&self, base: u32) -> [Ends; 2] {
        LEVELS.map(|level| {
            let tail = (1.0 - level) / 2.0;
            [self.limit(base, tail), self.limit(base, 1.0 - tail)]
        })
    }

    /// Returns the number that is exceeded with a probability, interpolated between whole numbers of events.
    fn limit(&self, base: u32, probability: f64) -> Option<Decimal> {
        let per = self.per();
        let expected = self.number.to_f64()? / per;
        let size = f64::from(base);
        let events = match self.basis {
            Basis::Shares => interpolated(&Binomial::new(expected, base.into()).ok()?, probability)?,
            Basis::Rates { .. } | Basis::Ranges => interpolated(&Poisson::new(expected * size).ok()?, probability)?,
        };
        let most = if self.basis == Basis::Shares { size } else { f64::INFINITY };
        let limit = Decimal::from_f64(events / size * per)?.round_dp(DECIMALS);
        (0.0 < events && events < most).then_some(limit)
    }

    /// Returns what a number is out of.
    fn per(&self) -> f64 {
        if let Basis::Rates { per } = self.basis { f64::from(per) } else { 100.0 }
    }
}

/// Returns the events at a probability: between the smallest number that reaches it and the one before, by how far it is between their probabilities.
fn interpolated(distribution: &impl DiscreteCDF<u64, f64>, probability: f64) -> Option<f64> {
    let events = distribution.inverse_cdf(probability);
    let reached = distribution.cdf(events);
    let before = events.checked_sub(1).map_or(0.0, |before| distribution.cdf(before));
    let over = (reached - probability) / (reached - before);
    let events = events.to_f64()?;
    over.is_finite().then_some(events - over)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_base(pairs: &[(u32, u32)], per: u32) -> Vec<Measured> {
        let number = |events: u32, base: u32| Decimal::from(events) * Decimal::from(per) / Decimal::from(base);
        pairs.iter().map(|(events, base)| Measured { number: number(*events, *base), base: Some(*base) }).collect()
    }

    /// Returns the limits of each base as text, those of 95 per cent first.
    fn told(pairs: &[(u32, u32)], basis: Basis) -> Vec<String> {
        let per = if let Basis::Rates { per } = basis { per } else { 100 };
        let centre = Centre::of(&of_base(pairs, per), basis).expect("a centre");
        let text = |end: Option<Decimal>| end.map_or("–".to_owned(), |end| end.round_dp(4).normalize().to_string());
        let line = |base: u32| centre.limits(base).iter().flatten().map(|end| text(*end)).collect::<Vec<_>>().join(" ");
        pairs.iter().map(|(_, base)| line(*base)).collect()
    }

    /// The same formula computed with SciPy 1.17.1 (`scipy.stats.binom` and `poisson`), an independent implementation of both distributions.
    #[test]
    fn limits_are_those_of_an_independent_implementation() {
        let satisfied = [(33, 41), (9, 14), (49, 60), (40, 52), (29, 30)];
        let expected = [
            "67.2323 91.3474 59.1466 96.5164",
            "54.819 96.7141 39.8263 99.8686",
            "70.0567 89.7718 63.4951 94.3936",
            "69.1265 90.2551 61.946 95.1541",
            "64.4493 92.6318 54.7467 98.2889",
        ];
        assert_eq!(told(&satisfied, Basis::Shares), expected);
        let rare = [(2, 120), (5, 340), (0, 25), (7, 410), (31, 1800)];
        let expected =
            ["– 3.9516 – 5.8255", "0.3098 3.0213 – 4.0555", "– 6.812 – 11.8607", "0.4148 2.8968 – 3.8282", "1.0747 2.2599 0.788 2.6503"];
        assert_eq!(told(&rare, Basis::Shares), expected);
        let falls = [(30, 4650), (12, 2100), (4, 900), (55, 5200), (21, 3300), (18, 2800)];
        let expected = [
            "4.9132 9.8525 3.7005 11.4768",
            "3.698 11.0502 2.0507 13.6122",
            "1.6968 12.9954 – 17.2263",
            "5.0457 9.7214 3.8893 11.2458",
            "4.4436 10.3035 3.0665 12.2857",
            "4.1928 10.5678 2.7114 12.7289",
        ];
        assert_eq!(told(&falls, Basis::Rates { per: 1000 }), expected);
    }

    #[test]
    fn there_are_no_limits_of_few_areas_or_without_variation() {
        let of = |pairs: &[(u32, u32)]| Centre::of(&of_base(pairs, 100), Basis::Shares).map(|centre| centre.number);
        assert_eq!(of(&[(5, 10); 4]), Err(Unlimited::FewPoints));
        assert_eq!(of(&[(5, 10); 5]), Ok(Decimal::from(50)));
        assert_eq!(of(&[(0, 10); 5]), Err(Unlimited::FewEvents));
        assert_eq!(of(&[(10, 10); 5]), Err(Unlimited::FewEvents));
        let huge = [Measured { number: Decimal::MAX, base: Some(3) }; 5];
        assert_eq!(Centre::of(&huge, Basis::Rates { per: 1000 }), Err(Unlimited::TooLarge));
    }

    #[test]
    fn limits_are_computed_for_every_size() {
        let centre =
            Centre::of(&of_base(&[(1, 3), (2, 9), (40_000_000, 90_000_000), (5, 9), (4, 9)], 100), Basis::Shares).expect("a centre");
        for base in [1, 2, 3, 10, 1000, 1_000_000, 90_000_000] {
            let [[low, high], [lowest, highest]] = centre.limits(base);
            let within = |low: Option<Decimal>, high: Option<Decimal>| {
                low.is_none_or(|low| low < centre.number) && high.is_none_or(|high| high > centre.number)
            };
            assert!(within(low, high) && within(lowest, highest), "{base}");
            assert!(lowest.is_none_or(|lowest| low.is_some_and(|low| lowest < low)), "{base}");
        }
    }
}
