//! The sentences on matrices: the highest and lowest numbers; for a risk matrix the meaning of its numbers and the highest risks. It never
//! adds up cells.

use super::*;

/// The largest number of cells that are named; more are counted.
const MOST_NAMED: usize = 2;

impl Teller<'_> {
    /// Describes the extremes of a matrix, and the row that leads in most columns.
    pub(super) fn grid(&self) -> Vec<String> {
        let cells = self.cells();
        let (Some(high), Some(low)) = (cells.iter().map(|cell| cell.2).max(), cells.iter().map(|cell| cell.2).min()) else {
            return Vec::new();
        };
        if cells.len() < 2 {
            return Vec::new();
        }
        if high == low {
            let arguments =
                [("n", Argument::Count(cells.len().into())), ("amount", self.amounts.number(high).into()), ("period", self.times().into())];
            return vec![self.say("figure-says-all-same", &arguments)];
        }
        if self.has_units() {
            return vec![self.span(low, high)];
        }
        let [high_amount, low_amount] = self.amounts.pair(high, low);
        let arguments =
            [("high", high_amount), ("high-when", self.places(high).into()), ("low", low_amount), ("low-when", self.places(low).into())];
        let mut said: Vec<String> = self.whole_grid().into_iter().collect();
        said.push(self.say("figure-says-extremes", &arguments));
        said.extend(self.leader());
        said
    }

    /// Describes the sum of all cells of two dimensions.
    fn whole_grid(&self) -> Option<String> {
        let (row, column) = (self.figure.positions.len().checked_sub(1)?, self.figure.series.len().checked_sub(1)?);
        let total = self.number(column, row).filter(|total| self.figure.sums_up(row, column) && !total.is_zero())?;
        let arguments =
            [("subject-within", self.noun_within()), ("amount", self.amounts.number(total).into()), ("period", self.period(0, 0).into())];
        Some(self.say("figure-says-everything", &arguments))
    }

    /// Describes the row that is highest in at least two columns and in more than half of them.
    fn leader(&self) -> Option<String> {
        let figure = self.figure;
        let parts = (0..figure.series.len()).filter(|column| !figure.sums_up(0, *column));
        let leaders: Vec<usize> = parts.clone().filter_map(|column| self.highest_row(column)).collect();
        let count = |row: usize| leaders.iter().filter(|leader| **leader == row).count();
        let row = (0..figure.positions.len()).max_by_key(|row| (count(*row), std::cmp::Reverse(*row)))?;
        let (leads, all) = (count(row), parts.count());
        if leads < 2 || leads * 2 <= all {
            return None;
        }
        let key = if leads == all { "figure-says-leads-all" } else { "figure-says-leads" };
        // The sentence starts with the row's name, which may be lower case otherwise.
        let arguments = [("row", self.named(row).into()), ("n", Argument::Count(leads.into())), ("all", Argument::Count(all.into()))];
        Some(crate::locale::capitalised(&self.say(key, &arguments)))
    }

    /// Returns the row with the single highest number of a column, if every row has one there.
    fn highest_row(&self, column: usize) -> Option<usize> {
        let rows = (0..self.figure.positions.len()).filter(|row| !self.figure.sums_up(*row, column));
        let numbers: Vec<Decimal> = rows.map(|row| self.number(column, row)).collect::<Option<_>>()?;
        let high = numbers.iter().max()?;
        let mut rows = numbers.iter().enumerate().filter(|(_, number)| *number == high).map(|(row, _)| row);
        rows.next().filter(|_| rows.next().is_none())
    }

    /// Returns the cells with a number: row, column, number.
    fn cells(&self) -> Vec<(usize, usize, Decimal)> {
        let rows = 0..self.figure.positions.len();
        let cells = rows.flat_map(|row| (0..self.figure.series.len()).map(move |column| (row, column)));
        let parts = cells.filter(|(row, column)| !self.figure.sums_up(*row, *column));
        parts.filter_map(|(row, column)| Some((row, column, self.number(column, row)?))).collect()
    }

    /// Describes the cells with a number: "”Fall”, Norra hemtjänsten"; "3 rutor" if they are many.
    fn places(&self, wanted: Decimal) -> String {
        let cells: Vec<_> = self.cells().into_iter().filter(|cell| cell.2 == wanted).collect();
        if cells.len() > MOST_NAMED {
            return self.say("figure-says-cells", &[("n", Argument::Count(cells.len().into()))]);
        }
        cells.iter().map(|(row, column, _)| self.place(&self.figure.series[*column], *row)).collect::<Vec<_>>().join("; ")
    }

    /// Describes the numbers of a risk matrix, the highest of them, and the combinations in the highest band.
    pub(super) fn risks(&self, risks: &Risks) -> Vec<String> {
        let mut said = vec![risks.cells.clone()];
        let cells = self.cells();
        let counts = self.figure.measure.statistic == Statistic::Count;
        let high = cells.iter().map(|cell| cell.2).max().unwrap_or_default();
        if counts && high <= Decimal::ZERO {
            said.push(self.locale.text("figure-says-no-risks"));
            return said;
        }
        let highest: Vec<_> = cells.iter().filter(|cell| cell.2 == high).collect();
        if let [only] = highest.as_slice() {
            let key = if counts { "figure-says-most-risks" } else { "figure-says-highest-risk" };
            let mut arguments = self.combination(only.0, only.1);
            arguments.push(("n", Argument::Count(high)));
            said.push(self.say(key, &arguments));
        }
        said.extend(self.highest_band(risks, counts));
        said
    }

    /// Describes the combinations in the highest band; if numbers are counts, only those with risks.
    fn highest_band(&self, risks: &Risks, counts: bool) -> Option<String> {
        let name = self.say("figure-quoted", &[("name", risks.bands.first()?.clone().into())]);
        let inside = |row: usize, column: usize| {
            let point = &self.figure.series[column].points[row];
            point.band == Some(0) && (!counts || point.state.number().is_some_and(|number| number > Decimal::ZERO))
        };
        let columns = |row: usize| (0..self.figure.series.len()).filter(move |column| inside(row, *column));
        let quoted = |name: &String| self.say("figure-quoted", &[("name", name.clone().into())]);
        let rows: Vec<String> = (0..self.figure.positions.len())
            .filter_map(|row| {
                let names: Vec<String> = columns(row).map(|column| quoted(&self.figure.series[column].name)).collect();
                let row = quoted(&self.figure.positions[row].label);
                let arguments = [("row", row.into()), ("columns", self.locale.list(&names).into())];
                (!names.is_empty()).then(|| self.say("figure-says-combination", &arguments))
            })
            .collect();
        let all = (0..self.figure.positions.len()).map(|row| columns(row).count()).sum::<usize>();
        let key = match (all, counts) {
            (0, true) => "figure-says-none-in-band",
            (0, false) => return None,
            (_, true) => "figure-says-band-risks",
            (_, false) => "figure-says-band",
        };
        let arguments = [("band", name.into()), ("n", Argument::Count(all.into())), ("combinations", rows.join("; ").into())];
        Some(self.say(key, &arguments))
    }

    fn combination(&self, row: usize, column: usize) -> Vec<(&'static str, Argument)> {
        let quoted = |name: &String| self.say("figure-quoted", &[("name", name.clone().into())]).into();
        vec![("row", quoted(&self.figure.positions[row].label)), ("column", quoted(&self.figure.series[column].name))]
    }
}
