//! The sentences on a whole and its parts: the largest part, its change, and rows where another part is the largest. It adds up parts only
//! to name the whole of what is counted, if all of them are known.

use super::*;

/// The largest number of other rows that are listed.
const FEW: usize = 3;

impl Teller<'_> {
    /// Describes the largest part in the latest period or the own area, then the other rows, and the smallest part.
    pub(super) fn parts(&self) -> Vec<String> {
        let everything = self.everything();
        let Some(row) = self.whole() else { return everything.into_iter().collect() };
        let Some((largest, smallest)) = self.ends_of(row) else { return everything.into_iter().collect() };
        let place = self.named(row);
        let all = self.counted(row).filter(|all| largest.len() == 1 && *all > Decimal::ONE);
        // The total is stated with the part.
        let has_change = self.figure.rows == Rows::Periods && row > 0;
        let mut said: Vec<String> = everything.filter(|_| all.is_none() || has_change).into_iter().collect();
        if largest.len() == self.figure.series.len() && largest.len() > 1 {
            let arguments = [("place", place.into()), ("n", Argument::Count(largest.len().into())), ("amount", self.part(largest[0], row))];
            let key = if self.are_answers() { "figure-says-answers-same" } else { "figure-says-parts-same" };
            said.push(self.say(key, &arguments));
            return said;
        }
        let arguments = self.told(&largest, row, vec![("place", place.into())]);
        let arguments = arguments.into_iter().chain(all.map(|all| ("all", Argument::Count(all)))).collect::<Vec<_>>();
        let key = |answers, parts| if self.are_answers() { answers } else { parts };
        let none = smallest.first().and_then(|part| self.number(*part, row)).is_some_and(|number| number.is_zero());
        let [level, with_change, least] = if all.is_some() {
            let least = if none { "figure-says-part-counted-none" } else { "figure-says-part-counted-least" };
            ["figure-says-part-counted", "figure-says-part-counted-change", least]
        } else {
            [
                key("figure-says-answer", "figure-says-part"),
                key("figure-says-answer-change", "figure-says-part-change"),
                key("figure-says-answer-least", "figure-says-part-least"),
            ]
        };
        let through_time = self.figure.rows == Rows::Periods;
        let change = if let [only] = largest.as_slice() { self.change(*only, row).filter(|_| through_time) } else { None };
        let before = said.len();
        said.push(match change {
            Some(change) => self.say(with_change, &[arguments, vec![("change", change.into())]].concat()),
            None => self.say(level, &arguments),
        });
        if !through_time {
            said.extend(self.other_wholes(row, &largest));
        }
        // After other rows it would be unclear which row this is about.
        if smallest.len() <= FEW && said.len() == before + 1 {
            said.push(self.say(least, &self.told(&smallest, row, Vec::new())));
        }
        if through_time {
            said.extend(self.preliminary(largest[0]));
            let cut = self.figure.breaks.last();
            said.extend(cut.map(|cut| self.say("figure-says-break", &[("period", self.when(cut.position).into())])));
        }
        said
    }

    /// Returns the total count of a row; `None` if it is no count, or consists of answers.
    fn counted(&self, row: usize) -> Option<Decimal> {
        let measure = &self.figure.measure;
        if !measure.unit.counted || measure.statistic != Statistic::Count || self.are_answers() {
            return None;
        }
        self.figure.series.iter().map(|series| series.points[row].state.number()).sum()
    }

    /// Returns the main row: the latest with numbers, or the own area's, or the first.
    fn whole(&self) -> Option<usize> {
        let known = |row: &usize| self.figure.series.iter().all(|series| series.points[*row].state.number().is_some());
        let mut rows = (0..self.figure.positions.len()).filter(known);
        if self.figure.rows == Rows::Periods {
            return rows.next_back();
        }
        let rows: Vec<usize> = rows.collect();
        let own = rows.iter().find(|row| self.figure.positions[**row].role == Role::Own);
        own.or(rows.first()).copied()
    }

    /// Returns the largest and the smallest parts of a row.
    fn ends_of(&self, row: usize) -> Option<(Vec<usize>, Vec<usize>)> {
        let numbers: Vec<Decimal> = self.figure.series.iter().map(|series| series.points[row].state.number()).collect::<Option<_>>()?;
        let of = |wanted: Decimal| (0..numbers.len()).filter(|series| numbers[*series] == wanted).collect();
        Some((of(*numbers.iter().max()?), of(*numbers.iter().min()?)))
    }

    fn are_answers(&self) -> bool {
        self.figure.series.iter().all(|series| series.side.is_some())
    }

    fn part(&self, series: usize, row: usize) -> Argument {
        self.amounts.of(&self.figure.series[series].points[row]).into()
    }

    /// Adds the arguments for parts of equal size: their names, their number, and the size.
    fn told(&self, parts: &[usize], row: usize, mut arguments: Vec<(&'static str, Argument)>) -> Vec<(&'static str, Argument)> {
        let quoted = |series: &usize| self.say("figure-quoted", &[("name", self.figure.series[*series].name.clone().into())]);
        let names: Vec<String> = parts.iter().map(quoted).collect();
        arguments.push(("names", self.locale.list(&names).into()));
        arguments.push(("n", Argument::Count(parts.len().into())));
        arguments.extend(parts.first().map(|first| ("amount", self.part(*first, row))));
        let number = parts.first().and_then(|first| self.number(*first, row));
        arguments.extend(number.map(|number| ("k", Argument::Count(number))));
        let unit = &self.figure.measure.unit;
        arguments.push(("units", unit.long.clone().into()));
        // Without its article the gender of the word for one is not known.
        arguments.push(("one", if unit.article.is_empty() { "1" } else { unit.article.as_str() }.into()));
        arguments
    }

    /// Lists the rows with the same largest part, and those with another.
    fn other_wholes(&self, main: usize, largest: &[usize]) -> Vec<String> {
        let others: Vec<(usize, Vec<usize>)> =
            (0..self.figure.positions.len()).filter(|row| *row != main).filter_map(|row| Some((row, self.ends_of(row)?.0))).collect();
        let (same, other): (Vec<_>, Vec<_>) = others.into_iter().partition(|(_, parts)| parts == largest);
        let mut said = Vec::new();
        if (1..=FEW).contains(&same.len()) {
            let place = |(row, parts): &(usize, Vec<usize>)| {
                self.say("figure-says-part-place", &[("place", self.named(*row).into()), ("amount", self.part(parts[0], *row))])
            };
            let places: Vec<String> = same.iter().map(place).collect();
            said.push(self.say("figure-says-part-too", &[("places", self.locale.list(&places).into())]));
        } else if !same.is_empty() && other.is_empty() {
            said.push(self.say("figure-says-part-everywhere", &[("n", Argument::Count((same.len() + 1).into()))]));
        }
        if other.len() == 1 || (other.len() <= FEW && same.is_empty()) {
            let tell = |(row, parts): &(usize, Vec<usize>)| {
                self.say("figure-says-part-other", &self.told(parts, *row, vec![("place", self.named(*row).into())]))
            };
            said.extend(other.iter().map(tell));
        }
        said
    }
}
