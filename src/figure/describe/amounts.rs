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

    /// Formats a number for running text, small numbers of what is counted as words: "85 procent", "1 person", "fyra dagar", "30 dagar".
    pub fn number(&self, number: Decimal) -> String {
        match self.word(number) {
            Some(word) => format!("{word} {}", self.unit(number)),
            None => self.digits(number),
        }
    }

    /// Formats two numbers that are compared in one sentence: "från 2 till 95 personer" has no number as a word beside one with digits.
    pub fn pair(&self, first: Decimal, second: Decimal) -> [Argument; 2] {
        let is_small = |number: Decimal| self.word(number).is_some() || [Decimal::ZERO, Decimal::ONE].contains(&number);
        let are_small = is_small(first) && is_small(second);
        [first, second].map(|number| if are_small { self.number(number) } else { self.digits(number) }.into())
    }

    /// Returns a small whole number of what is counted as a word.
    fn word(&self, number: Decimal) -> Option<String> {
        let shown = self.shown(number);
        let article = &self.figure.measure.unit.article;
        let word = if shown == Decimal::ONE && shown.scale() == 0 { article.clone() } else { self.locale.number_word(shown) };
        Some(word).filter(|word| self.figure.measure.unit.counted && word.starts_with(char::is_alphabetic))
    }

    /// Formats a number with digits: "85 procent", "4 personer".
    fn digits(&self, number: Decimal) -> String {
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
            State::Range(low, high) => format!("{}–{}", self.locale.number(self.shown(low), None), self.digits(high)),
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

    /// Formats the distance between two points: "6 procentenheter", "mindre än 1 procentenhet", "två personer"; `None` unless both are single
    /// numbers.
    pub fn distance(&self, from: &Point, to: &Point) -> Option<String> {
        self.distance_as(from, to, |difference| self.points(difference))
    }

    /// Formats the distance with digits, for a table: "2 personer".
    pub fn distance_in_digits(&self, from: &Point, to: &Point) -> Option<String> {
        let percent = self.figure.measure.unit.percent;
        self.distance_as(from, to, |difference| if percent { self.points(difference) } else { self.digits(difference) })
    }

    fn distance_as(&self, from: &Point, to: &Point, points: impl Fn(Decimal) -> String) -> Option<String> {
        let apart = self.apart(from, to)?;
        let about = from.approximate || to.approximate;
        if apart.is_slight {
            let unit = Decimal::new(1, self.figure.measure.decimals.unwrap_or(0).into());
            return Some(self.locale.format("figure-less-than", &[("amount", points(unit).into())]));
        }
        if apart.shown.is_zero() {
            return Some(self.locale.text("figure-no-difference"));
        }
        let text = points(apart.shown.abs());
        Some(if about { self.locale.format("figure-about", &[("number", text.into())]) } else { text })
    }

    /// Formats a difference: "6 procentenheter", "14 dagar".
    pub fn points(&self, difference: Decimal) -> String {
        if !self.figure.measure.unit.percent {
            return self.number(difference);
        }
        self.locale.format("figure-says-points", &[("n", Argument::Count(self.shown(difference)))])
    }

    /// Returns the difference from one point to another, computed from the numbers as stored.
    pub fn apart(&self, from: &Point, to: &Point) -> Option<Difference> {
        let scale = |point: &Point| point.state.number().and_then(|number| u8::try_from(number.scale()).ok());
        let decimals = self.figure.measure.decimals.max(scale(from)).max(scale(to));
        Difference::between(from.stored?, to.stored?, decimals)
    }

    /// Describes how a point differs from another: "6 procentenheter högre än 2022"; `None` unless both are single numbers.
    pub fn difference(&self, point: &Point, other: &Point, than: String) -> Option<String> {
        let difference = self.apart(other, point)?;
        if difference.is_slight {
            return Some(self.locale.format("figure-says-nearly-same", &[("than", than.into())]));
        }
        let difference = difference.shown;
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
        let word = self.word(amount).unwrap_or_else(|| self.locale.number(amount, None));
        let text = self.locale.format(key, &[("n", Argument::Count(amount)), ("word", word.into()), ("than", than.into())]);
        let about = (point.approximate || other.approximate) && !difference.is_zero();
        Some(if about { self.locale.format("figure-says-about", &[("change", text.into())]) } else { text })
    }

    /// Formats a target: "88 procent", "högst 10 dagar", "80–90 procent".
    pub fn aim(&self, aim: &Aim) -> String {
        let worded = |key, number| self.locale.format(key, &[("number", self.number(number).into())]);
        match (aim, self.figure.measure.better) {
            (Aim::AtLeast(number), Better::Higher) | (Aim::AtMost(number), Better::Lower) => self.number(*number),
            (Aim::AtLeast(number), _) => worded("figure-at-least", *number),
            (Aim::AtMost(number), _) => worded("figure-at-most", *number),
            (Aim::Between(low, high), _) => format!("{}–{}", self.locale.number(self.shown(*low), None), self.digits(*high)),
        }
    }
}
