//! The sentences on two numbers per row: their distance, where it is largest and smallest, and which one is higher. It never compares
//! anything but single numbers.

use super::*;

/// The largest number of rows with the same distance that are named.
const FEW: usize = 3;

/// Describes the distance between the two numbers of a row, for the table: "6 procentenheter", "ingen skillnad". `None` unless both are
/// single numbers.
pub fn distance(figure: &Figure, locale: &Locale, position: usize) -> Option<String> {
    let [first, second] = figure.series.as_slice() else { return None };
    Amounts { figure, locale }.distance_in_digits(&first.points[position], &second.points[position])
}

impl Teller<'_> {
    /// Returns the absolute difference of a row's numbers.
    fn apart(&self, row: usize) -> Option<Decimal> {
        let [first, second] = self.figure.series.as_slice() else { return None };
        Some(self.amounts.apart(&first.points[row], &second.points[row])?.shown.abs())
    }

    pub(super) fn gaps(&self) -> Vec<String> {
        let gaps: Vec<(usize, Decimal)> = (0..self.figure.positions.len()).filter_map(|row| Some((row, self.apart(row)?))).collect();
        let mut said = match gaps.as_slice() {
            [] => return Vec::new(),
            [(only, _)] => vec![self.pair(*only)],
            _ if self.figure.rows == Rows::Periods => self.gaps_through_time(&gaps),
            _ => self.gaps_of_rows(&gaps),
        };
        if let Some(cut) = self.figure.breaks.last() {
            said.push(self.say("figure-says-break", &[("period", self.when(cut.position).into())]));
        }
        said
    }

    /// Returns the names of the two series within a sentence.
    fn names(&self) -> (String, String) {
        let name = |index: usize| {
            self.figure.series.get(index).map_or_else(String::new, |series| series.role.within(&self.name_of(series), &self.figure.lang))
        };
        (name(0), name(1))
    }

    /// Whether the series are an earlier and a later period.
    fn is_change(&self) -> bool {
        self.figure.series.iter().all(|series| series.role == Role::Category)
    }

    fn distance(&self, row: usize) -> String {
        let [first, second] = self.figure.series.as_slice() else { return String::new() };
        self.amounts.distance(&first.points[row], &second.points[row]).unwrap_or_default()
    }

    /// Describes both numbers of a row.
    fn pair(&self, row: usize) -> String {
        let (first, second) = (&self.figure.series[0].points[row], &self.figure.series[1].points[row]);
        let (first_name, second_name) = self.names();
        let arguments = [
            ("subject", self.noun()),
            ("place", self.named(row).into()),
            ("first", self.amounts.of(first).into()),
            ("first-name", first_name.into()),
            ("second", self.amounts.of(second).into()),
            ("second-name", second_name.into()),
            ("gap", self.distance(row).into()),
        ];
        let key = match (self.is_change(), first.state.number().cmp(&second.state.number())) {
            (false, std::cmp::Ordering::Equal) => "figure-says-pair-same",
            (false, _) => "figure-says-pair",
            (true, std::cmp::Ordering::Equal) => "figure-says-then-same",
            (true, std::cmp::Ordering::Less) => "figure-says-then-more",
            (true, std::cmp::Ordering::Greater) => "figure-says-then-less",
        };
        self.say(key, &arguments)
    }

    /// Describes the last pair, then when the distance was largest and smallest.
    fn gaps_through_time(&self, gaps: &[(usize, Decimal)]) -> Vec<String> {
        let mut said: Vec<String> = gaps.last().map(|(row, _)| self.pair(*row)).into_iter().collect();
        let (widest, narrowest) = ends(gaps);
        if gaps.len() < 3 || widest.len() > FEW || narrowest.len() > FEW {
            return said;
        }
        if widest == narrowest {
            said.push(self.say("figure-says-gap-constant", &[("n", Argument::Count(gaps.len().into()))]));
            return said;
        }
        let arguments = [
            ("widest", self.rows_named(&widest)),
            ("wide", self.distance(widest[0]).into()),
            ("narrowest", self.rows_named(&narrowest)),
            ("narrow", self.distance(narrowest[0]).into()),
        ];
        said.push(self.say("figure-says-gap-extremes", &arguments));
        said
    }

    /// Describes where the distance is largest and smallest, and which series is higher in most rows.
    fn gaps_of_rows(&self, gaps: &[(usize, Decimal)]) -> Vec<String> {
        if self.has_units() && gaps.len() <= FEW {
            return gaps.iter().map(|(row, _)| self.pair(*row)).collect();
        }
        let (first, second) = self.names();
        let count = || Argument::Count(gaps.len().into());
        let (widest, narrowest) = ends(gaps);
        if widest == narrowest {
            let none = gaps.iter().all(|(row, _)| self.distance(*row) == self.locale.text("figure-no-difference"));
            let key = if none { "figure-says-gap-none" } else { "figure-says-gap-same" };
            let arguments =
                [("n", count()), ("first-name", first.into()), ("second-name", second.into()), ("gap", self.distance(widest[0]).into())];
            let mut said = vec![self.say(key, &arguments)];
            said.extend(self.direction(gaps));
            return said;
        }
        if self.has_units() {
            let arguments = [("low", self.distance(narrowest[0]).into()), ("high", self.distance(widest[0]).into())];
            return std::iter::once(self.say("figure-says-gap-span", &arguments)).chain(self.direction(gaps)).collect();
        }
        let mut said = vec![self.widest(&widest)];
        if narrowest.len() <= FEW {
            let none = self.distance(narrowest[0]) == self.locale.text("figure-no-difference");
            let key = if none { "figure-says-gap-none-at" } else { "figure-says-gap-least" };
            said.push(self.say(key, &[("places", self.rows_named(&narrowest)), ("gap", self.distance(narrowest[0]).into())]));
        }
        said.extend(self.direction(gaps));
        said
    }

    fn widest(&self, rows: &[usize]) -> String {
        let (first_name, second_name) = self.names();
        let points = |series: usize| self.amounts.of(&self.figure.series[series].points[rows[0]]);
        let arguments = [
            ("places", self.rows_named(rows)),
            ("gap", self.distance(rows[0]).into()),
            ("first", points(0).into()),
            ("first-name", first_name.into()),
            ("second", points(1).into()),
            ("second-name", second_name.into()),
        ];
        self.say(if rows.len() == 1 { "figure-says-gap-most" } else { "figure-says-gap-most-of" }, &arguments)
    }

    /// Describes which series is higher, and in how many rows.
    fn direction(&self, gaps: &[(usize, Decimal)]) -> Option<String> {
        let number = |series: usize, row: usize| self.number(series, row);
        let first = gaps.iter().filter(|(row, _)| number(0, *row) > number(1, *row)).count();
        let second = gaps.iter().filter(|(row, _)| number(1, *row) > number(0, *row)).count();
        let (first_name, second_name) = self.names();
        let (name, other, most) = if second >= first { (second_name, first_name, second) } else { (first_name, second_name, first) };
        let key = match most {
            0 => return None,
            _ if most == gaps.len() => "figure-says-gap-higher-all",
            _ if first == second => "figure-says-gap-higher-half",
            _ => "figure-says-gap-higher",
        };
        let arguments = [
            ("name", name.into()),
            ("other", other.into()),
            ("k", Argument::Count(most.into())),
            ("n", Argument::Count(gaps.len().into())),
        ];
        Some(self.say(key, &arguments))
    }

    fn rows_named(&self, rows: &[usize]) -> Argument {
        let names: Vec<String> = rows.iter().map(|row| self.named(*row)).collect();
        self.locale.list(&names).into()
    }
}

/// Returns the rows with the largest distance, and those with the smallest.
fn ends(gaps: &[(usize, Decimal)]) -> (Vec<usize>, Vec<usize>) {
    let most = gaps.iter().map(|gap| gap.1).max().unwrap_or_default();
    let least = gaps.iter().map(|gap| gap.1).min().unwrap_or_default();
    let of = |wanted: Decimal| gaps.iter().filter(|gap| gap.1 == wanted).map(|gap| gap.0).collect();
    (of(most), of(least))
}
