//! Formats numbers with their unit, and differences between them. It never judges them.

use super::*;

/// Formats the numbers of a figure.
pub struct Amounts<'a> {
    pub figure: &'a Figure,
    pub locale: &'a Locale,
}

impl Amounts<'_> {
    /// Returns a number with the decimals shown. The numbers of a figure are already rounded as shown, some to fewer decimals.
    fn shown(&self, number: Decimal) -> Decimal {
        let Some(decimals) = self.figure.measure.decimals else { return number };
        let mut number = number.normalize();
        number.rescale(number.scale().max(decimals.into()));
        number
    }

    /// Formats a number: "85 procent", "1 person", "30 dagar".
    pub fn number(&self, number: Decimal) -> String {
        let number = self.shown(number);
        format!("{}\u{a0}{}", self.locale.number(number, None), self.unit(number))
    }

    fn unit(&self, number: Decimal) -> &str {
        if self.locale.plural(number) == "one" { &self.figure.measure.unit.one } else { &self.figure.measure.unit.long }
    }

    /// Formats the value of a point with its unit: "85 procent", "ca 40 procent", "3–4 möten".
    pub fn of(&self, point: &Point) -> String {
        let text = match point.state {
            State::Number(number) => self.number(number),
            State::Range(low, high) => format!("{}–{}", self.locale.number(self.shown(low), None), self.number(high)),
            _ => return String::new(),
        };
        let text = if point.approximate { self.locale.format("figure-about", &[("number", text.into())]) } else { text };
        if point.beside.is_empty() {
            return text;
        }
        self.locale.format("value-beside", &[("value", text.into()), ("beside", point.beside.clone().into())])
    }

    /// Formats the value of a point without its unit.
    pub fn bare(&self, point: &Point) -> String {
        point.state.number().map_or_else(String::new, |number| self.locale.number(self.shown(number), None))
    }

    /// Formats a difference: "6 procentenheter", "14 dagar".
    pub fn points(&self, difference: Decimal) -> String {
        if !self.figure.measure.unit.percent {
            return self.number(difference);
        }
        self.locale.format("figure-says-points", &[("n", Argument::Count(self.shown(difference)))])
    }

    /// Describes how a point differs from another: "6 procentenheter högre än 2022"; `None` unless both are single numbers.
    pub fn difference(&self, point: &Point, other: &Point, than: String) -> Option<String> {
        let difference = point.state.number()? - other.state.number()?;
        let counted = self.figure.measure.unit.counted;
        let key = match (difference.is_zero(), difference > Decimal::ZERO, self.figure.measure.unit.percent, counted) {
            (true, _, _, true) => "figure-says-as-many",
            (true, ..) => "figure-says-same",
            (_, true, true, _) => "figure-says-points-higher",
            (_, false, true, _) => "figure-says-points-lower",
            (_, true, _, true) => "figure-says-more",
            (_, false, _, true) => "figure-says-fewer",
            (_, true, ..) => "figure-says-higher",
            (_, false, ..) => "figure-says-lower",
        };
        let amount = self.shown(difference.abs());
        let text = self.locale.format(key, &[("n", Argument::Count(amount)), ("than", than.into())]);
        let about = (point.approximate || other.approximate) && !difference.is_zero();
        Some(if about { self.locale.format("figure-says-about", &[("change", text.into())]) } else { text })
    }

    /// Formats a target: "88 procent", "högst 10 dagar", "80–90 procent".
    pub fn aim(&self, mark: &Mark) -> String {
        let worded = |key, number| self.locale.format(key, &[("number", self.number(number).into())]);
        match (&mark.aim, self.figure.measure.better) {
            (Aim::AtLeast(number), Better::Higher) | (Aim::AtMost(number), Better::Lower) => self.number(*number),
            (Aim::AtLeast(number), _) => worded("figure-at-least", *number),
            (Aim::AtMost(number), _) => worded("figure-at-most", *number),
            (Aim::Between(low, high), _) => format!("{}–{}", self.locale.number(self.shown(*low), None), self.number(*high)),
        }
    }
}
