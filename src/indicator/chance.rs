//! Computes whether a difference between two shares may be chance. It never looks at cells, and never rounds a displayed number: it computes
//! in floats, which square roots require, and none of its results is displayed.

/// The two-sided 95 % point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// A share of those who answered, with their number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// The share, 0 to 1.
    pub share: f64,
    /// The number of people who answered.
    pub answers: u32,
    /// The size of the population, or the number of people asked; `None` if unknown, which is treated as very large.
    pub population: Option<u32>,
}

impl Sample {
    /// Returns the effective number of answers, n(N−1)/(N−n), by the finite population correction. `None` if everybody answered, so that there is no
    /// uncertainty.
    fn effective(self) -> Option<f64> {
        let answers = f64::from(self.answers);
        match self.population {
            None => Some(answers),
            Some(all) if all <= self.answers => None,
            Some(all) => Some(answers * (f64::from(all) - 1.0) / (f64::from(all) - answers)),
        }
    }

    /// Returns Wilson's 95 % interval for the share (E. B. Wilson, *Probable inference*, JASA 22, 1927; method 3 of R. G. Newcombe, *Two-sided
    /// confidence intervals for the single proportion*, Statistics in Medicine 17, 1998, pp. 857–872). It is only the share itself if everybody
    /// answered, and everything if nobody did.
    pub fn interval(self) -> (f64, f64) {
        let (p, Some(n)) = (self.share, self.effective()) else { return (self.share, self.share) };
        if n <= 0.0 {
            return (0.0, 1.0);
        }
        let middle = p + Z * Z / (2.0 * n);
        let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
        let whole = 1.0 + Z * Z / n;
        (((middle - half) / whole).max(0.0), ((middle + half) / whole).min(1.0))
    }
}

/// Returns Newcombe's 95 % interval for the difference of two independent shares, the first minus the second, from their Wilson limits (method 10 of
/// R. G. Newcombe, *Interval estimation for the difference between independent proportions*, Statistics in Medicine 17, 1998, pp. 873–890).
pub fn difference(first: Sample, second: Sample) -> (f64, f64) {
    let ((low, high), (other_low, other_high)) = (first.interval(), second.interval());
    let between = first.share - second.share;
    let down = ((first.share - low).powi(2) + (other_high - second.share).powi(2)).sqrt();
    let up = ((high - first.share).powi(2) + (second.share - other_low).powi(2)).sqrt();
    (between - down, between + up)
}

/// Whether the difference between two shares may be chance: their interval includes zero.
pub fn may_be_chance(first: Sample, second: Sample) -> bool {
    let (low, high) = difference(first, second);
    low <= 0.0 && high >= 0.0
}

/// A number with the interval of its uncertainty.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The number.
    pub number: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Whether the difference between two independent numbers may be chance at the level of their intervals: the interval of the difference, by the
/// method that [`difference`] uses with other limits, includes zero (G. Y. Zou and A. Donner, *Construction of confidence limits about effect
/// measures: a general approach*, Statistics in Medicine 27, 2008, pp. 1693–1702).
pub fn may_be_chance_by_intervals(first: Estimate, second: Estimate) -> bool {
    let between = first.number - second.number;
    let down = (first.number - first.low).hypot(second.high - second.number);
    let up = (first.high - first.number).hypot(second.number - second.low);
    between - down <= 0.0 && between + up >= 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(hits: u32, answers: u32) -> Sample {
        Sample { share: f64::from(hits) / f64::from(answers), answers, population: None }
    }

    #[track_caller]
    fn close((low, high): (f64, f64), expected: (f64, f64)) {
        assert!((low - expected.0).abs() < 0.000_05 && (high - expected.1).abs() < 0.000_05, "{low:.4} to {high:.4}, not {expected:?}");
    }

    /// Table I of Newcombe 1998, pp. 857–872, method 3.
    #[test]
    fn wilsons_interval_is_that_of_the_literature() {
        close(sample(81, 263).interval(), (0.2553, 0.3662));
        close(sample(15, 148).interval(), (0.0624, 0.1605));
        close(sample(0, 20).interval(), (0.0, 0.1611));
        close(sample(1, 29).interval(), (0.0061, 0.1718));
    }

    /// Table II of Newcombe 1998, pp. 873–890, method 10.
    #[test]
    fn newcombes_interval_is_that_of_the_literature() {
        close(difference(sample(56, 70), sample(48, 80)), (0.0524, 0.3339));
        close(difference(sample(9, 10), sample(3, 10)), (0.1705, 0.8090));
        close(difference(sample(6, 7), sample(2, 7)), (0.0582, 0.8062));
        close(difference(sample(5, 56), sample(0, 29)), (-0.0381, 0.1926));
        close(difference(sample(0, 10), sample(0, 20)), (-0.1611, 0.2775));
    }

    #[test]
    fn intervals_decide_as_the_samples_do_that_they_are_of() {
        let estimate = |sample: Sample| {
            let (low, high) = sample.interval();
            Estimate { number: sample.share, low, high }
        };
        for (first, second) in [((56, 70), (48, 80)), ((9, 10), (3, 10)), ((5, 56), (0, 29)), ((0, 10), (0, 20)), ((33, 80), (30, 80))] {
            let (first, second) = (sample(first.0, first.1), sample(second.0, second.1));
            assert_eq!(may_be_chance_by_intervals(estimate(first), estimate(second)), may_be_chance(first, second));
        }
        // They overlap, and the difference is certain nevertheless.
        let [first, second] = [(80.0, 76.0, 84.0), (74.0, 70.0, 78.0)].map(|(number, low, high)| Estimate { number, low, high });
        assert!(!may_be_chance_by_intervals(first, second) && first.low < second.high);
    }

    #[test]
    fn the_fewer_are_left_out_the_surer_a_difference_is() {
        let of = |share: f64, population| Sample { share, answers: 80, population };
        assert!(may_be_chance(of(0.80, None), of(0.70, None)));
        assert!(may_be_chance(of(0.80, Some(500)), of(0.70, Some(500))));
        assert!(!may_be_chance(of(0.80, Some(100)), of(0.70, Some(100))));
        assert!(!may_be_chance(of(0.80, Some(80)), of(0.79, Some(80))), "who asks all has no chance in it");
        assert_eq!(of(0.8, Some(80)).interval(), (0.8, 0.8));
        assert_eq!(Sample { share: 0.5, answers: 0, population: None }.interval(), (0.0, 1.0));
    }
}
