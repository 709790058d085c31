//! Two dimensions of categories as rows and columns, with the totals of each. A total is computed only from numbers that are shown, so it tells nothing more.

use super::*;
use crate::indicator::{Category, Dimensions};

/// The rows and columns, each with a total at its end, and the names of the dimensions.
pub struct Crosswise {
    pub rows: Vec<Position>,
    pub columns: Vec<Series>,
    pub names: Crossed,
}

impl Cells<'_> {
    /// Returns the rows and columns of the only period, area and group; `None` if the categories have no dimensions.
    pub fn crossed(&self, remarks: &mut Remarks) -> Option<Crosswise> {
        let dimensions = self.indicator.dimensions.as_ref()?;
        let of = CellKey {
            area: self.selection.areas.first()?.clone(),
            group: *self.selection.groups.first()?,
            category: None,
            period: *self.selection.periods.first()?,
        };
        let [first, second] = [0, 1].map(|side| self.with_numbers(dimensions, side));
        // The dimension with more categories becomes the rows if there are too many columns.
        let turned = second.len() + 1 > MOST_COLUMNS && first.len() < second.len();
        let (rows, columns) = if turned { (second, first) } else { (first, second) };
        let key = |row: &Category, column: &Category| {
            let (first, second) = if turned { (column, row) } else { (row, column) };
            CellKey { category: Dimensions::joint(&first.id, &second.id), ..of.clone() }
        };
        let mut columns_of: Vec<Vec<Point>> = Vec::new();
        for column in &columns {
            let mut points: Vec<Point> = rows.iter().map(|row| self.point(&key(row, column), remarks)).collect();
            points.push(self.sum(&points));
            columns_of.push(points);
        }
        let mut totals: Vec<Point> =
            (0..rows.len()).map(|row| self.sum(&columns_of.iter().map(|points| points[row].clone()).collect::<Vec<_>>())).collect();
        let whole = self.indicator.cells.contains_key(&of);
        totals.push(if whole { self.point(&of, remarks) } else { self.sum(&totals) });
        columns_of.push(totals);
        let total = self.locale.text("figure-total");
        let text = |category: &Category| category.name.text(self.locale.lang()).to_owned();
        let subject = |name: &String| Subject { category: Some(name.clone()), ..Subject::default() };
        let ends = |categories: &[&Category]| {
            let named = categories.iter().map(|category| (text(category), Role::Category));
            named.chain([(total.clone(), Role::Total)]).collect::<Vec<_>>()
        };
        let names = if turned { [1, 0] } else { [0, 1] }
            .map(|side: usize| crate::locale::capitalised(dimensions.names[side].text(self.locale.lang())));
        let [row_name, column_name] = names;
        Some(Crosswise {
            rows: ends(&rows)
                .into_iter()
                .zip(0..)
                .map(|((label, role), step)| Position { subject: subject(&label), label, period: None, step, apart: false, role })
                .collect(),
            columns: ends(&columns)
                .into_iter()
                .zip(columns_of)
                .map(|((name, role), points)| Series {
                    subject: subject(&name),
                    name,
                    role,
                    period: None,
                    side: None,
                    look: None,
                    year: None,
                    points,
                })
                .collect(),
            names: Crossed { rows: row_name, columns: column_name },
        })
    }

    /// Returns the categories of a dimension that have a number in the cube: any other may so far only be used in a draft.
    fn with_numbers<'d>(&self, dimensions: &'d Dimensions, side: usize) -> Vec<&'d Category> {
        let told: BTreeSet<&CategoryId> = self.indicator.cells.keys().filter_map(|key| key.category.as_ref()).collect();
        let joint = |one: &Category, other: &Category| {
            let (first, second) = if side == 0 { (one, other) } else { (other, one) };
            Dimensions::joint(&first.id, &second.id)
        };
        let is_told =
            |one: &&Category| dimensions.sides[1 - side].iter().any(|other| joint(one, other).is_some_and(|id| told.contains(&id)));
        dimensions.sides[side].iter().filter(is_told).collect()
    }

    /// Returns the sum of points; only that it is not given, unless all are numbers.
    fn sum(&self, points: &[Point]) -> Point {
        let numbers: Option<Vec<Decimal>> = points.iter().map(|point| point.stored).collect();
        let sum = numbers.and_then(|numbers| numbers.into_iter().try_fold(Decimal::ZERO, |sum, number| sum.checked_add(number)));
        let Some(sum) = sum else { return Point::bare(State::NoSum) };
        let state = State::Number(self.indicator.shown_plainly(sum));
        let approximate = points.iter().any(|point| point.approximate);
        Point {
            label: self.label(state, approximate, self.indicator.decimals_shown()),
            approximate,
            preliminary: points.iter().any(|point| point.preliminary),
            stored: Some(sum),
            ..Point::bare(state)
        }
    }
}
