//! Linear scales with round ticks. It never draws.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A linear scale with round ticks.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// The ticks, exact.
    pub ticks: Vec<Decimal>,
    /// The number of decimals of the ticks.
    pub decimals: u8,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Whether the axis omits zero.
    pub truncated: bool,
}

/// The range of numbers that an axis must include.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// The lowest number.
    pub low: Decimal,
    /// The highest number.
    pub high: Decimal,
    /// Whether all are integers.
    pub whole: bool,
}

/// The requirements of an axis.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// The maximal number of ticks.
    pub steps: u32,
    /// The axis may omit zero if the range is below this ratio of the highest number; 0 always includes zero, as bars require.
    pub truncate_below: f64,
    /// Whether no number can exceed 100, as for shares.
    pub percent: bool,
}

impl Extent {
    /// Returns the range of some numbers; `None` if there are none.
    pub fn of(numbers: impl IntoIterator<Item = Decimal>) -> Option<Self> {
        let mut extent: Option<Self> = None;
        for number in numbers {
            let whole = number.scale() == 0 || number.fract().is_zero();
            extent = Some(extent.map_or(Self { low: number, high: number, whole }, |old| Self {
                low: old.low.min(number),
                high: old.high.max(number),
                whole: old.whole && whole,
            }));
        }
        extent
    }
}

/// Converts a number to a coordinate; numbers that overflow are far outside in any case.
pub fn float(number: Decimal) -> f64 {
    const TENS: [f64; 7] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];
    // Short numbers, as nearly all are, are exact as floats, and so is their quotient by a small power of ten.
    match (i32::try_from(number.mantissa()), TENS.get(number.scale() as usize)) {
        (Ok(mantissa), Some(tens)) => f64::from(mantissa) / tens,
        _ => number.to_f64().unwrap_or(0.0),
    }
}

impl Scale {
    /// Creates a scale for a range.
    pub fn new(extent: Extent, wish: Wish) -> Self {
        let (mut low, mut high) = (float(extent.low), float(extent.high));
        let positive = low > 0.0;
        let truncated = positive && high > low && (high - low) / high < wish.truncate_below;
        if !truncated {
            low = low.min(0.0);
            high = high.max(0.0);
        } else {
            // A margin below the lowest point, so that it does not look like zero.
            low -= (high - low) * 0.25;
        }
        if high <= low {
            high = low + 1.0;
        }
        let most = f64::from(wish.steps.max(1));
        let mut exponent = ((high - low) / most).log10().floor() as i32;
        if extent.whole {
            exponent = exponent.max(0);
        }
        let capped = wish.percent && float(extent.high) <= 100.0;
        let made = (exponent..exponent + 3).flat_map(|exponent| [1, 2, 5].map(|digit| (digit, exponent))).find_map(|(digit, exponent)| {
            let step = f64::from(digit) * 10f64.powi(exponent);
            // The addition keeps 0.3 / 0.1 from being truncated below 3.
            let (first, mut last) = ((low / step + 1e-9).floor(), (high / step - 1e-9).ceil());
            if capped && last * step > 100.0 {
                last = (100.0 / step).floor();
            }
            (last - first <= most).then_some((digit, exponent, first, last, step))
        });
        let Some((digit, exponent, first, last, step)) = made else { return Self::bare(low, high, truncated) };
        let tick = |count: i64| tick(count.checked_mul(digit.into())?, exponent);
        let ticks: Option<Vec<Decimal>> = (first as i64..=last as i64).map(tick).collect();
        let Some(ticks) = ticks else { return Self::bare(low, high, truncated) };
        let decimals = u8::try_from((-exponent).max(0)).unwrap_or(0);
        let top = if capped && high > last * step { high } else { last * step };
        let truncated = truncated && first > 0.0;
        Self { ticks, decimals, low: first * step, high: top, truncated }
    }

    /// Returns an axis without ticks, for numbers too large to have any.
    fn bare(low: f64, high: f64, truncated: bool) -> Self {
        Self { ticks: Vec::new(), decimals: 0, low, high, truncated }
    }

    /// Returns the position of a number between the ends, from 0 to 1.
    pub fn part(&self, number: Decimal) -> f64 {
        (float(number) - self.low) / (self.high - self.low)
    }
}

/// Returns `count` × 10^`exponent`, exactly; `None` on overflow.
fn tick(count: i64, exponent: i32) -> Option<Decimal> {
    if exponent < 0 {
        return Decimal::try_from_i128_with_scale(count.into(), exponent.unsigned_abs()).ok();
    }
    let scaled = i128::from(count).checked_mul(10i128.checked_pow(exponent.unsigned_abs())?)?;
    Decimal::try_from_i128_with_scale(scaled, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(low: &str, high: &str, truncate_below: f64) -> (Vec<String>, bool) {
        let number = |text: &str| text.parse().expect("a number");
        let extent = Extent::of([number(low), number(high)]).expect("two numbers");
        let scale = Scale::new(extent, Wish { steps: 5, truncate_below, percent: true });
        (scale.ticks.iter().map(ToString::to_string).collect(), scale.truncated)
    }

    #[test]
    fn steps_are_round_and_start_at_zero_unless_the_spread_is_small() {
        assert_eq!(ticks("9", "21", 0.2).0, ["0", "5", "10", "15", "20", "25"]);
        assert_eq!(ticks("78", "85", 0.2), (["76", "78", "80", "82", "84", "86"].map(String::from).to_vec(), true));
        assert_eq!(ticks("78", "85", 0.0).0, ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(ticks("0.75", "1.22", 0.2).0, ["0.0", "0.5", "1.0", "1.5"]);
        assert_eq!(ticks("0", "0", 0.2).0, ["0", "1"]);
        assert_eq!(ticks("-4", "13", 0.2).0, ["-5", "0", "5", "10", "15"]);
        assert_eq!(ticks("0.001", "0.001", 0.2).0, ["0.0000", "0.0002", "0.0004", "0.0006", "0.0008", "0.0010"]);
        assert_eq!(ticks("7", "1234567890", 0.2).0, ["0", "500000000", "1000000000", "1500000000"]);
    }
}
