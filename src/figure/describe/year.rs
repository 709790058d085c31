//! The sentences on a year computed from months, quarters or halves. It never judges an unfinished year.

use super::*;

impl Teller<'_> {
    /// Returns "Hela 2023 var antalet 61 fall, 12 färre än 2022. Det är en förbättring."; empty if no year is computed.
    pub(super) fn whole_year(&self, series: usize, is_own: bool) -> Vec<String> {
        let Some(year) = self.figure.series[series].year.as_deref() else { return Vec::new() };
        let who = self.figure.series[series].subject.and(&self.figure.fixed).within(self.locale);
        let change = year.before.as_ref().and_then(|(name, before)| {
            let than = self.say("figure-says-than-period", &[("period", name.clone().into())]);
            self.amounts.difference(&year.point, before, than)
        });
        let key = match (year.runs, who.is_empty(), change.is_some()) {
            (true, true, _) => "figure-says-year-so-far",
            (true, false, _) => "figure-says-year-so-far-of",
            (false, true, false) => "figure-says-year",
            (false, true, true) => "figure-says-year-change",
            (false, false, false) => "figure-says-year-of",
            (false, false, true) => "figure-says-year-of-change",
        };
        let arguments = [
            ("subject-within", self.noun_within()),
            ("who", who.into()),
            ("period", year.name.clone().into()),
            ("amount", self.amounts.of(&year.point).into()),
            ("change", change.unwrap_or_default().into()),
        ];
        let mut said = vec![self.say(key, &arguments)];
        if is_own {
            let doubt = year.since.zip(year.before.as_ref()).and_then(|(since, (_, before))| self.doubt(since, before, &year.point));
            let aimed = year.aim.as_ref().map(|(aim, outcome)| (aim, *outcome));
            said.extend(doubt);
            said.extend(self.verdict(year.since.map(|since| since.trend), aimed, self.is_better(series)));
        }
        said
    }
}
