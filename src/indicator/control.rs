//! Limits of a control chart, within which numbers vary by chance, and what is not chance. It never looks at cells, and its results are exact
//! decimals, which the figure rounds.
//!
//! Sources: W. A. Shewhart, *Economic Control of Quality of Manufactured Product*, 1931 (three standard deviations); J. D. Wheeler, *Understanding
//! Variation*, 1993 (2.66 mean moving ranges); D. B. Laney, *Improved control charts for attributes*, Quality Engineering 14(4), 2002, pp. 531–537;
//! J. Anhøj and A. V. Olesen, *Run charts revisited*, PLoS ONE 9(11), 2014, e113825 (the longest run).

use std::ops::Range;

use rust_decimal::{Decimal, MathematicalOps};

/// The smallest number of points for limits.
pub const FEWEST_POINTS: usize = 12;

/// The smallest expected number of events, and of cases without one, for the limits of shares and rates.
const FEWEST_EXPECTED: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

/// 3 / 1.128: three standard deviations of individual numbers, estimated from the mean moving range of two.
const RANGES: Decimal = Decimal::from_parts(266, 0, 0, false, 2);

/// The mean moving range of two in standard deviations.
const RANGE_IN_DEVIATIONS: Decimal = Decimal::from_parts(1128, 0, 0, false, 3);

const THREE: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// The kind of limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Individual numbers: the mean and 2.66 mean moving ranges (XmR).
    Ranges,
    /// Shares of a base, in per cent (p).
    Shares,
    /// Events per a number of the base (u).
    Rates {
        /// That number: 1,000.
        per: u32,
    },
}

/// A number at a point, with its base for shares and rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The number as stored.
    pub number: Decimal,
    /// Its base; `None` if unknown or not applicable.
    pub base: Option<u32>,
}

/// The limits of a part of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The mean, weighted by the bases of shares and rates.
    pub centre: Decimal,
    /// The lower and upper limit at each point with a number; the lower is `None` if no number could be below it, the upper if none could be above.
    pub at: Vec<Option<(Option<Decimal>, Option<Decimal>)>>,
    /// Whether they are wider than chance alone requires, since the numbers vary more than their bases explain (Laney).
    pub widened: bool,
}

/// Why there are no limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlimited {
    /// There are fewer than [`FEWEST_POINTS`] numbers.
    FewPoints,
    /// Fewer than five events are expected at some point, or fewer than five cases without one.
    FewEvents,
    /// The numbers are too large to compute with.
    TooLarge,
}

/// Computes the limits of consecutive points, `None` where there is no number. A range between two points is known only where both are.
///
/// # Errors
/// Too few numbers or events, or numbers that overflow.
pub fn limits(points: &[Option<Measured>], basis: Basis) -> Result<Limits, Unlimited> {
    let known = || points.iter().flatten();
    if known().count() < FEWEST_POINTS {
        return Err(Unlimited::FewPoints);
    }
    match basis {
        Basis::Ranges => of_ranges(points).ok_or(Unlimited::TooLarge),
        Basis::Shares => {
            let centre = weighted(points).ok_or(Unlimited::TooLarge)?;
            // Of fewer than half the events are the cases without.
            let rarer = centre.min(Decimal::ONE_HUNDRED - centre) / Decimal::ONE_HUNDRED;
            let least = known().filter_map(|point| point.base).min().map(Decimal::from);
            if least.is_none_or(|least| least * rarer < FEWEST_EXPECTED) {
                return Err(Unlimited::FewEvents);
            }
            by_base(points, centre, centre * (Decimal::ONE_HUNDRED - centre), Some(Decimal::ONE_HUNDRED)).ok_or(Unlimited::TooLarge)
        }
        Basis::Rates { per } => {
            let (centre, per) = (weighted(points).ok_or(Unlimited::TooLarge)?, Decimal::from(per));
            let least = known().filter_map(|point| point.base).min().map(Decimal::from);
            if least.is_none_or(|least| least * centre / per < FEWEST_EXPECTED) {
                return Err(Unlimited::FewEvents);
            }
            by_base(points, centre, centre * per, None).ok_or(Unlimited::TooLarge)
        }
    }
}

/// Returns the mean absolute difference of neighbouring numbers.
fn mean_range(numbers: &[Option<Decimal>]) -> Option<Decimal> {
    let ranges: Vec<Decimal> = numbers.windows(2).filter_map(|pair| Some(pair[0]?.checked_sub(pair[1]?)?.abs())).collect();
    let sum = ranges.iter().try_fold(Decimal::ZERO, |sum, range| sum.checked_add(*range))?;
    sum.checked_div(ranges.len().into())
}

fn of_ranges(points: &[Option<Measured>]) -> Option<Limits> {
    let numbers: Vec<Option<Decimal>> = points.iter().map(|point| point.map(|point| point.number)).collect();
    let known = || numbers.iter().flatten();
    let sum = known().try_fold(Decimal::ZERO, |sum, number| sum.checked_add(*number))?;
    let centre = sum.checked_div(known().count().into())?;
    let half = mean_range(&numbers)?.checked_mul(RANGES)?;
    let (low, high) = (centre.checked_sub(half)?, centre.checked_add(half)?);
    // What is never negative has no limit below zero.
    let low = Some(low).filter(|low| !low.is_sign_negative() || known().any(Decimal::is_sign_negative));
    Some(Limits { centre, at: numbers.iter().map(|number| number.map(|_| (low, Some(high)))).collect(), widened: false })
}

/// Returns the mean weighted by the bases.
fn weighted(points: &[Option<Measured>]) -> Option<Decimal> {
    let (mut sum, mut bases) = (Decimal::ZERO, Decimal::ZERO);
    for point in points.iter().flatten() {
        let base = Decimal::from(point.base?);
        sum = sum.checked_add(point.number.checked_mul(base)?)?;
        bases = bases.checked_add(base)?;
    }
    sum.checked_div(bases)
}

/// Computes limits where the variance of a number is `variance` divided by its base.
fn by_base(points: &[Option<Measured>], centre: Decimal, variance: Decimal, highest: Option<Decimal>) -> Option<Limits> {
    let deviation = |point: Measured| variance.checked_div(point.base?.into())?.sqrt();
    let mut standardised = Vec::with_capacity(points.len());
    for point in points {
        standardised.push(match point {
            Some(point) => Some(point.number.checked_sub(centre)?.checked_div(deviation(*point)?)?),
            None => None,
        });
    }
    let more = mean_range(&standardised)?.checked_div(RANGE_IN_DEVIATIONS)?;
    let widened = more > Decimal::ONE;
    let factor = THREE * if widened { more } else { Decimal::ONE };
    let at = |point: &Option<Measured>| -> Option<Option<(Option<Decimal>, Option<Decimal>)>> {
        let Some(point) = point else { return Some(None) };
        let half = deviation(*point)?.checked_mul(factor)?;
        let (low, high) = (centre.checked_sub(half)?, centre.checked_add(half)?);
        let (low, high) =
            (Some(low).filter(|low| *low >= Decimal::ZERO), Some(high).filter(|high| highest.is_none_or(|most| *high <= most)));
        Some(Some((low, high)))
    };
    Some(Limits { centre, at: points.iter().map(at).collect::<Option<_>>()?, widened })
}

/// What is not explained by chance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// The points outside the limits.
    pub outside: Vec<usize>,
    /// The longest sequence of numbers on the same side of the centre, if it is longer than chance explains; it may contain points without a
    /// number or on the centre.
    pub run: Option<Range<usize>>,
}

/// Finds what is not explained by chance: numbers outside their limits, and the longest run on one side of the centre, if it is longer than
/// log₂ n + 3, rounded, where n is the number of points that are not on the centre.
pub fn signals(points: &[Option<Measured>], limits: &Limits) -> Signals {
    let number = |at: usize| points[at].map(|point| point.number);
    let is_outside = |at: &usize| {
        let (Some(number), Some((low, high))) = (number(*at), limits.at[*at]) else { return false };
        low.is_some_and(|low| number < low) || high.is_some_and(|high| number > high)
    };
    let sides: Vec<(usize, bool)> = (0..points.len())
        .filter_map(|at| Some((at, number(at)?)))
        .filter(|(_, number)| *number != limits.centre)
        .map(|(at, number)| (at, number > limits.centre))
        .collect();
    let longest = sides.chunk_by(|(_, one), (_, other)| one == other).max_by_key(|run| run.len());
    let run = longest.filter(|run| run.len() > longest_by_chance(sides.len()));
    Signals { outside: (0..points.len()).filter(is_outside).collect(), run: run.and_then(|run| Some(run.first()?.0..run.last()?.0 + 1)) }
}

/// Returns log₂ n + 3, rounded.
fn longest_by_chance(n: usize) -> usize {
    let Some(floor) = n.checked_ilog2() else { return 3 };
    // log₂ n is at least floor + ½ if n² is at least 2^(2 floor + 1).
    let is_up = (n as u128).pow(2) >= 1u128 << (2 * floor + 1);
    floor as usize + usize::from(is_up) + 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(numbers: &[&str]) -> Vec<Option<Measured>> {
        numbers.iter().map(|text| text.parse().ok().map(|number| Measured { number, base: None })).collect()
    }

    fn of_base(pairs: &[(u32, u32)], per: u32) -> Vec<Option<Measured>> {
        let number = |events: u32, base: u32| Decimal::from(events) * Decimal::from(per) / Decimal::from(base);
        pairs.iter().map(|(events, base)| Some(Measured { number: number(*events, *base), base: Some(*base) })).collect()
    }

    fn rounded(number: Decimal, places: u32) -> String {
        number.round_dp(places).to_string()
    }

    /// The viscosity of 15 batches: D. C. Montgomery, *Introduction to Statistical Quality Control*, 6th edition, 2009, table 6.6, as far as its
    /// published mean 33.52, mean range 0.48 and limits 34.80 and 32.24.
    #[test]
    fn limits_of_individual_numbers_are_those_of_the_literature() {
        let viscosity = points(&[
            "33.75", "33.05", "34.00", "33.81", "33.46", "34.02", "33.68", "33.27", "33.49", "33.20", "33.62", "33.00", "33.54", "33.12",
            "33.84",
        ]);
        let limits = limits(&viscosity, Basis::Ranges).expect("limits");
        assert_eq!(rounded(limits.centre, 2), "33.52");
        let (low, high) = limits.at[0].expect("a point");
        assert_eq!((rounded(low.expect("a low"), 2), rounded(high.expect("a high"), 2)), ("32.24".into(), "34.80".into()));
        assert_eq!(signals(&viscosity, &limits), Signals::default());
    }

    const JUICE: [u32; 30] = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6];

    const BOARDS: [u32; 24] = [21, 24, 16, 12, 15, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 30, 24, 16, 19, 17, 15];

    fn sorted(mut numbers: Vec<u32>) -> Vec<u32> {
        numbers.sort_unstable();
        numbers
    }

    fn ends(limits: &Limits, places: u32) -> (String, Option<String>, Option<String>) {
        let (low, high) = limits.at[0].expect("a point");
        (rounded(limits.centre, places), low.map(|low| rounded(low, places)), high.map(|high| rounded(high, places)))
    }

    /// Cans of orange juice, 30 samples of 50: Montgomery, table 7.1, with the published mean 0.2313 and limits 0.4102 and 0.0524. They do not depend on
    /// the order, on which the ranges do: sorted, these are no wider than chance requires, and as sampled 1.6609 times.
    #[test]
    fn limits_of_shares_are_those_of_the_literature() {
        let of = |numbers: Vec<u32>| of_base(&numbers.into_iter().map(|number| (number, 50)).collect::<Vec<_>>(), 100);
        let plain = limits(&of(sorted(JUICE.to_vec())), Basis::Shares).expect("limits");
        assert_eq!(ends(&plain, 2), ("23.13".into(), Some("5.24".into()), Some("41.02".into())));
        assert!(!plain.widened);
        let sampled = of(JUICE.to_vec());
        let wide = limits(&sampled, Basis::Shares).expect("limits");
        assert_eq!(ends(&wide, 2), ("23.13".into(), None, Some("52.85".into())));
        assert!(wide.widened);
        assert_eq!(signals(&sampled, &plain).outside, [14, 22], "the samples that the book finds");
    }

    /// Printed circuit boards, 26 samples of 100, of which the book excludes two: Montgomery, table 7.7, with the published mean 19.67 and limits 32.97 and
    /// 6.36.
    #[test]
    fn limits_of_rates_are_those_of_the_literature() {
        let of = |numbers: Vec<u32>| of_base(&numbers.into_iter().map(|number| (number, 100)).collect::<Vec<_>>(), 100);
        let plain = limits(&of(sorted(BOARDS.to_vec())), Basis::Rates { per: 100 }).expect("limits");
        assert_eq!(ends(&plain, 2), ("19.67".into(), Some("6.36".into()), Some("32.97".into())));
        let wide = limits(&of(BOARDS.to_vec()), Basis::Rates { per: 100 }).expect("limits");
        assert_eq!(ends(&wide, 2), ("19.67".into(), Some("3.25".into()), Some("36.09".into())));
    }

    #[test]
    fn limits_follow_the_base_of_each_point() {
        let mut pairs = vec![(20, 100); 11];
        pairs.push((80, 400));
        let limits = limits(&of_base(&pairs, 100), Basis::Shares).expect("limits");
        let widths: Vec<Decimal> = limits.at.iter().flatten().map(|(low, high)| high.expect("a high") - low.expect("a low")).collect();
        assert_eq!((rounded(widths[0], 1), rounded(widths[11], 1)), ("24.0".into(), "12".into()));
    }

    #[test]
    fn few_numbers_or_events_have_no_limits() {
        let few = points(&["1"; 11]);
        assert_eq!(limits(&few, Basis::Ranges), Err(Unlimited::FewPoints));
        let rare = of_base(&[(2, 50); 12], 100);
        assert_eq!(limits(&rare, Basis::Shares), Err(Unlimited::FewEvents));
        assert_eq!(limits(&of_base(&[(48, 50); 12], 100), Basis::Shares), Err(Unlimited::FewEvents), "so few are without");
        assert_eq!(limits(&of_base(&[(4, 900); 12], 1000), Basis::Rates { per: 1000 }), Err(Unlimited::FewEvents));
        assert!(limits(&of_base(&[(5, 900); 12], 1000), Basis::Rates { per: 1000 }).is_ok());
        let huge = vec![Some(Measured { number: Decimal::MAX, base: None }); 12];
        assert_eq!(limits(&huge, Basis::Ranges), Err(Unlimited::TooLarge));
        let constant = limits(&points(&["5"; 12]), Basis::Ranges).expect("limits");
        assert_eq!(constant.at[0], Some((Some(Decimal::from(5)), Some(Decimal::from(5)))));
    }

    /// Anhøj and Olesen's limits for the longest run.
    #[test]
    fn a_run_may_be_as_long_as_the_literature_says() {
        let of = [10, 11, 12, 16, 20, 22, 23, 24, 30, 45, 46, 60, 100].map(longest_by_chance);
        assert_eq!(of, [6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 9, 9, 10]);
    }

    #[test]
    fn runs_ignore_points_on_the_centre_and_without_a_number() {
        let mut numbers = vec!["10"; 12];
        numbers.extend(["11", "12", "", "11", "10.5", "13", "12", "11", "12"]);
        numbers.extend(["9", "8", "9", "8", "9", "8", "9", "8", "9"]);
        let points = points(&numbers);
        let limits = Limits { centre: Decimal::TEN, at: points.iter().map(|point| point.map(|_| (None, None))).collect(), widened: false };
        assert_eq!(signals(&points, &limits).run, Some(21..30));
        let gap = &points[..21];
        let limits = Limits { at: limits.at[..21].to_vec(), ..limits };
        assert_eq!(signals(gap, &limits).run, Some(12..21), "eight of eight");
    }
}
