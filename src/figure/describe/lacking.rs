//! The sentences on missing, suppressed and unmeasured values, and the names of positions within sentences. It never gives reasons.

use super::*;

impl Teller<'_> {
    /// Returns the name of a position within a sentence. Categories are in quotation marks: nothing tells whether their first letter may be
    /// lower case there, as in "Brister i rutiner", or not, as in the name of a company.
    pub(super) fn named(&self, position: usize) -> String {
        let name = self.within(self.figure.positions[position].role, &self.when(position));
        if self.figure.rows == Rows::Categories { self.say("figure-quoted", &[("name", name.into())]) } else { name }
    }

    /// Describes missing, suppressed and unmeasured values.
    pub(super) fn lacking(&self) -> Vec<String> {
        self.lacking_in(&[State::Missing, State::Suppressed, State::NotMeasured])
    }

    /// Describes the values in any of these states.
    pub(super) fn lacking_in(&self, states: &[State]) -> Vec<String> {
        let mut said = Vec::new();
        let all = [
            (State::Missing, "figure-says-missing", "figure-says-missing-many"),
            (State::Suppressed, "figure-says-suppressed", "figure-says-suppressed-many"),
            (State::NotMeasured, "figure-says-not-measured", "figure-says-not-measured-many"),
        ];
        for (state, few, many) in all.into_iter().filter(|(state, ..)| states.contains(state)) {
            let mut places = Vec::new();
            for position in 0..self.figure.positions.len() {
                let lacking: Vec<&Series> = self.figure.series.iter().filter(|series| series.points[position].state == state).collect();
                if lacking.len() == self.figure.series.len() {
                    places.push((self.named(position), lacking.len()));
                } else {
                    places.extend(lacking.iter().map(|series| (self.place(series, position), 1)));
                }
            }
            let count: usize = places.iter().map(|place| place.1).sum();
            let places: Vec<String> = places.into_iter().map(|place| place.0).collect();
            match places.len() {
                0 => {}
                1..=3 => {
                    let arguments = [("places", self.locale.list(&places).into()), ("n", Argument::Count(count.into()))];
                    said.push(self.say(few, &arguments));
                }
                _ => said.push(self.say(many, &[("n", Argument::Count(count.into()))])),
            }
        }
        said
    }

    /// Returns the description of a point within a sentence: "kvinnor 2022"; "Sundsvall 2022"; "”Fall”, Norra hemtjänsten".
    pub(super) fn place(&self, series: &Series, position: usize) -> String {
        let name = self.series_named(series);
        // If there is no common period and rows are not periods, columns are.
        let (key, arguments) = match self.figure.rows {
            Rows::Periods => ("figure-says-place", [("series", name.into()), ("position", self.when(position).into())]),
            _ if self.figure.period.is_none() && self.figure.risks().is_none() => {
                ("figure-says-place", [("series", self.named(position).into()), ("position", name.into())])
            }
            Rows::Areas if self.figure.risks().is_none() => {
                return self.figure.positions[position].subject.and(&series.subject).within(self.locale);
            }
            _ => ("figure-says-cell", [("row", self.named(position).into()), ("column", name.into())]),
        };
        self.say(key, &arguments)
    }

    /// Returns the name of a series within a sentence: "kvinnor i riket", "”Fall”", "totalen".
    pub(super) fn series_named(&self, series: &Series) -> String {
        let Subject { area, category, group } = &series.subject;
        let is_apart = group.is_some_and(|people| people.group != Group::Total);
        let who = series.subject.within(self.locale);
        if category.is_some() || area.is_some() && is_apart { who } else { self.within(series.role, &self.name_of(series)) }
    }

    /// Returns a name within a sentence; "everybody" needs an article there.
    pub(super) fn within(&self, role: Role, name: &str) -> String {
        if role == Role::Total { self.locale.text("figure-says-total") } else { role.within(name, &self.figure.lang) }
    }
}
