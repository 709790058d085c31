//! The sentences of a control chart: the last number, the limits, and what chance does not explain. It never says better or worse.

use super::*;

/// The largest number of numbers outside the limits that are named.
const NAMED: usize = 3;

impl Teller<'_> {
    pub(super) fn controlled(&self, control: &Control) -> Vec<String> {
        let mut said: Vec<String> = self.level(0).into_iter().collect();
        said.extend(self.limits(control));
        let outside: Vec<(usize, Beyond)> = control.limited().flat_map(|(_, limits)| limits.outside.iter().copied()).collect();
        let runs: Vec<Run> = control.limited().filter_map(|(_, limits)| limits.run).collect();
        if outside.is_empty() && runs.is_empty() && control.limited().next().is_some() {
            let has_limits = control.parts.iter().all(|part| part.limits.is_ok());
            said.push(self.say(if has_limits { "figure-says-usual" } else { "figure-says-usual-some" }, &[]));
        }
        for (side, key) in [(Beyond::Above, "figure-says-above"), (Beyond::Below, "figure-says-below")] {
            let when: Vec<String> =
                outside.iter().filter(|(_, beyond)| *beyond == side).map(|(position, _)| self.when(*position)).collect();
            if let Some(last) = when.last() {
                let n = Argument::Count(when.len().into());
                let periods = if when.len() > NAMED { last.clone() } else { self.locale.list(&when) };
                let kind = if when.len() > NAMED { "many" } else { "named" };
                said.push(self.say(key, &[("n", n), ("kind", kind.into()), ("periods", periods.into())]));
            }
        }
        for Run { first, last, numbers, side } in runs {
            let side = if side == Beyond::Above { "above" } else { "below" };
            let arguments = [
                ("n", Argument::Count(numbers.into())),
                ("side", side.into()),
                ("first", self.when(first).into()),
                ("last", self.when(last).into()),
            ];
            said.push(self.say("figure-says-run", &arguments));
        }
        said.extend(self.preliminary(0));
        said
    }

    /// Returns the mean and the limits of the last part; of limits that follow the base, those of its last number.
    fn limits(&self, control: &Control) -> Option<String> {
        let (part, limits) = control.limited().next_back()?;
        let last = (part.first..=part.last).rev().find(|position| self.number(0, *position).is_some())?;
        let [low, high] = limits.ends.get(last - part.first)?;
        let number = |quantile: &Option<Quantile>| quantile.as_ref().map_or_else(String::new, |quantile| quantile.label.clone());
        let kind = match (low, high) {
            (Some(_), Some(_)) => "both",
            (None, Some(_)) => "high",
            (Some(_), None) => "low",
            (None, None) => "neither",
        };
        let differ = limits.ends.iter().flatten().flatten().any(|other| Some(other) != low.as_ref() && Some(other) != high.as_ref());
        let is_last = part.last + 1 == self.figure.positions.len();
        let of = match (part.first, is_last) {
            (0, true) => "all",
            (_, true) => "from",
            (_, false) => "span",
        };
        let arguments = [
            ("subject-within", self.noun_within()),
            ("centre", limits.centre.label.clone().into()),
            ("kind", kind.into()),
            ("low", number(low).into()),
            ("high", number(high).into()),
            ("of", of.into()),
            ("from", self.when(part.first).into()),
            ("to", self.when(part.last).into()),
            ("differ", if differ { "yes" } else { "no" }.into()),
            ("period", self.when(last).into()),
        ];
        Some(self.say("figure-says-limits", &arguments))
    }
}
