//! Colours and the contrast between them. It never chooses one.

/// A colour without transparency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue.
    pub rgb: [u8; 3],
}

impl Colour {
    /// Parses a colour: `#00527a`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self { rgb: [part(0)?, part(2)?, part(4)?] })
    }

    /// Returns the relative luminance, 0 to 1, as defined by WCAG 2.2.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.rgb.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Returns the contrast ratio of two colours, 1 to 21, as defined by WCAG 2.2.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Mixes with another colour: a share of 0 is this one, 1 the other.
    pub fn towards(self, other: Self, share: f64) -> Self {
        let mix = |at: usize| (f64::from(self.rgb[at]) + (f64::from(other.rgb[at]) - f64::from(self.rgb[at])) * share).round() as u8;
        Self { rgb: [mix(0), mix(1), mix(2)] }
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.rgb;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let colour = |text| Colour::parse(text).expect("a colour");
        assert_eq!(colour("#ffffff").contrast(colour("#000000")), 21.0);
        assert!((colour("#ffffff").contrast(colour("#767676")) - 4.54).abs() < 0.01);
    }
}
