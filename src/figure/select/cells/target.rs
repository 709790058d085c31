//! The targets of a figure. It never judges an outcome.

use super::*;

impl Cells<'_> {
    /// Returns the targets of the own area, which apply to the total over categories.
    pub fn targets(&self) -> Vec<Mark> {
        if !self.selection.has_no_categories() {
            return Vec::new();
        }
        let mut marks = Vec::new();
        for (series, key) in self.series_keys().iter().enumerate() {
            for position in 0..self.selection.length(self.rows) {
                let key = self.key_at(key, position);
                let target = self.indicator.targets.get(&(key.group, key.period)).filter(|_| key.area == self.request.own_area);
                if let Some(target) = target {
                    let (label, outcome) = (self.aim(&target.aim), self.indicator.outcome(&key));
                    marks.push(Mark { series, position, aim: target.aim.clone(), label, outcome });
                }
            }
        }
        marks
    }

    /// Formats a target: the number alone if the better direction implies the rest, else with "minst" or "högst".
    pub(super) fn aim(&self, aim: &Aim) -> String {
        let aimed = |number: &Decimal| self.number_with(*number, self.indicator.decimals_of_aim(*number));
        let worded = |key, number| self.locale.format(key, &[("number", aimed(number).into())]);
        match (aim, self.indicator.better) {
            (Aim::AtLeast(number), Better::Higher) | (Aim::AtMost(number), Better::Lower) => aimed(number),
            (Aim::AtLeast(number), _) => worded("figure-at-least", number),
            (Aim::AtMost(number), _) => worded("figure-at-most", number),
            (Aim::Between(low, high), _) => {
                format!("{}–{}", self.locale.number(*low, self.indicator.decimals_of_aim(*low)), aimed(high))
            }
        }
    }
}
