//! What is missing, hidden or was never measured, and the names of places within sentences. It never says why a number is missing.

use super::*;

impl Teller<'_> {
    /// The name of a place within a sentence. A category's stands between quotation marks, since nobody can tell "Brister i rutiner", which
    /// would lose its capital there, from the name of a company, which would not.
    pub(super) fn named(&self, position: usize) -> String {
        let name = self.within(self.figure.positions[position].role, &self.when(position));
        if self.figure.rows == Rows::Categories { self.say("figure-quoted", &[("name", name.into())]) } else { name }
    }

    /// What is missing, hidden or was never measured.
    pub(super) fn lacking(&self) -> Vec<String> {
        self.lacking_in(&[State::Missing, State::Suppressed, State::NotMeasured])
    }

    /// What is unknown for one of these reasons.
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

    /// A point's place within a sentence: "kvinnor 2022"; "Sundsvall 2022"; "”Fall”, Norra hemtjänsten".
    pub(super) fn place(&self, series: &Series, position: usize) -> String {
        let name = self.within(series.role, &series.name);
        // Without one period for all, the columns are periods wherever the rows are none.
        let (key, arguments) = match self.figure.rows {
            Rows::Periods => ("figure-says-place", [("series", name.into()), ("position", self.when(position).into())]),
            _ if self.figure.period.is_none() && self.figure.risks().is_none() => {
                ("figure-says-place", [("series", self.named(position).into()), ("position", name.into())])
            }
            _ => ("figure-says-cell", [("row", self.named(position).into()), ("column", name.into())]),
        };
        self.say(key, &arguments)
    }

    /// A name as it stands within a sentence; that of everybody needs its article there.
    pub(super) fn within(&self, role: Role, name: &str) -> String {
        if role == Role::Total { self.locale.text("figure-says-total") } else { role.within(name, &self.figure.lang) }
    }
}
