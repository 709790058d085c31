//! From numbers to lengths: round steps, and a straight line between them. It never draws.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A straight scale with round steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// The steps, exactly.
    pub ticks: Vec<Decimal>,
    /// How many decimals the steps have.
    pub decimals: u8,
    /// The lowest number on the axis.
    pub low: f64,
    /// The highest.
    pub high: f64,
    /// Whether the axis leaves out zero.
    pub truncated: bool,
}

/// What an axis must hold.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// The lowest number.
    pub low: Decimal,
    /// The highest number.
    pub high: Decimal,
    /// Whether all of them are whole.
    pub whole: bool,
}

/// How an axis is made.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// At most so many steps.
    pub steps: u32,
    /// A spread below this part of the highest number may leave out zero; 0 keeps zero always, as bars must.
    pub truncate_below: f64,
    /// Whether nothing can be above 100: shares.
    pub percent: bool,
}

impl Extent {
    /// What holds all these numbers; `None` where there are none.
    pub fn of(numbers: impl IntoIterator<Item = Decimal>) -> Option<Self> {
        let mut extent: Option<Self> = None;
        for number in numbers {
            let whole = number.fract().is_zero();
            extent = Some(extent.map_or(Self { low: number, high: number, whole }, |old| Self {
                low: old.low.min(number),
                high: old.high.max(number),
                whole: old.whole && whole,
            }));
        }
        extent
    }
}

/// A number as a length; what is too large for one is far off in any case.
pub fn float(number: Decimal) -> f64 {
    const TENS: [f64; 7] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];
    // Numbers of few digits, which nearly all are, are exact as floats, and so is their division by a small power of ten.
    match (i32::try_from(number.mantissa()), TENS.get(number.scale() as usize)) {
        (Ok(mantissa), Some(tens)) => f64::from(mantissa) / tens,
        _ => number.to_f64().unwrap_or(0.0),
    }
}

impl Scale {
    /// A scale over the extent.
    pub fn new(extent: Extent, wish: Wish) -> Self {
        let (mut low, mut high) = (float(extent.low), float(extent.high));
        let positive = low > 0.0;
        let truncated = positive && high > low && (high - low) / high < wish.truncate_below;
        if !truncated {
            low = low.min(0.0);
            high = high.max(0.0);
        } else {
            // Some air below the lowest point, so that it does not seem to be zero.
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
            // The small addition keeps 0.3 / 0.1 from falling below 3.
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

    /// An axis without steps, for numbers too large to have any.
    fn bare(low: f64, high: f64, truncated: bool) -> Self {
        Self { ticks: Vec::new(), decimals: 0, low, high, truncated }
    }

    /// Where a number stands between the ends, 0 to 1.
    pub fn part(&self, number: Decimal) -> f64 {
        (float(number) - self.low) / (self.high - self.low)
    }
}

/// `count` × 10^`exponent`, exactly; `None` where it does not fit.
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
