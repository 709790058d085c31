//! Parses tables of numbers, wide (a column for every period) or long (a row for every number). It never checks whether the indicators and areas
//! exist.

mod long;

use std::borrow::Cow;

use super::column::{self, Column, HEADINGS};
use super::number::{DecimalSign, value};
use super::period::{period, period_key};
use super::separated::{Field, rows};
use super::{Ages, Cell, Group, Target};
use crate::diagnostic::{Diagnostics, Fix, Problem, Severity};
use crate::name::{Period, nearest, slip};
use crate::source::{FileId, Span, Spanned};

/// A table as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFile {
    /// Its rows, in the order of the file.
    pub rows: Vec<Row>,
    /// Whether the whole table could be parsed. If not, seemingly missing numbers may be in it.
    pub complete: bool,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The indicator as written.
    pub indicator: Spanned<String>,
    /// The area as written; `None` for the own area.
    pub area: Option<Spanned<String>>,
    /// The group.
    pub group: Group,
    /// The age implied by the word for the group.
    pub ages: Option<Spanned<Ages>>,
    /// The category as written; `None` for the total.
    pub category: Option<Spanned<String>>,
    /// The numbers, each with its period.
    pub cells: Vec<(Period, Cell)>,
    /// The target, if the row has one.
    pub target: Option<(Period, Target)>,
}

/// Words by which rows that sum up others are recognised.
const SUMS: [&str; 8] = ["summa", "totalsumma", "delsumma", "sum", "grand total", "subtotal", "total", "totalt"];

/// Parses a table, keeping what could be read.
pub fn parse(file: FileId, text: &str, found: &mut Diagnostics) -> TableFile {
    let errors = found.count(Severity::Error);
    let rows = rows(file, text, found);
    if rows.is_empty() && found.count(Severity::Error) == errors {
        found.add(Span::new(file, 0, 0), Problem::EmptyTable {});
    }
    let table = of_rows(rows, None, found);
    TableFile { complete: found.count(Severity::Error) == errors, ..table }
}

/// Parses rows, starting with the headings. `of` is the indicator of a table in which no column needs to name one.
pub(super) fn of_rows(rows: Vec<Vec<Field>>, of: Option<&str>, found: &mut Diagnostics) -> TableFile {
    let errors = found.count(Severity::Error);
    let mut read = Vec::new();
    if let Some((headings, rows)) = rows.split_first()
        && let Some(columns) = columns(headings, of.is_some(), found)
    {
        let mut table = Table { headings, columns: &columns, of, decimals: None, found };
        read = rows.iter().filter_map(|row| table.row(row)).collect();
        // A sheet may also have numbers of other indicators, in rows that name those.
        read.retain(|row| of.is_none_or(|of| row.indicator.value == of));
    }
    TableFile { rows: read, complete: found.count(Severity::Error) == errors }
}

/// Returns the meaning of each column; `None` if a required column is missing.
fn columns(headings: &[Field], is_of_one: bool, found: &mut Diagnostics) -> Option<Vec<Column>> {
    let is_long = headings.iter().any(|heading| matches!(column::heading(&heading.text), Some(Column::Period | Column::Value)));
    let mut columns = Vec::with_capacity(headings.len());
    let mut complete = true;
    for heading in headings {
        let column = column(heading, is_long, found);
        let same = columns.iter().position(|other| *other == column);
        match same.filter(|_| !matches!(column, Column::Nameless | Column::Unknown)) {
            Some(first) => {
                let problem = Problem::DuplicateHeading { heading: heading.text.clone() };
                found.add_related(heading.span, problem, headings[first].span);
                columns.push(Column::Unknown);
            }
            None => columns.push(column),
        }
    }
    let wanted: &[Column] = if is_long { &[Column::Indicator, Column::Period, Column::Value] } else { &[Column::Indicator] };
    let has_numbers = is_long || columns.iter().any(|column| matches!(column, Column::Of(_) | Column::Unknown));
    let is_told = |column: &&Column| columns.contains(column) || (is_of_one && **column == Column::Indicator);
    let missing = wanted.iter().filter(|column| !is_told(column)).chain((!has_numbers).then_some(&Column::Period));
    for column in missing {
        let start = Span { end: headings[0].span.start, ..headings[0].span };
        found.add(start, Problem::MissingColumn { column: word(*column, headings) });
        complete = false;
    }
    complete.then_some(columns)
}

fn column(heading: &Field, is_long: bool, found: &mut Diagnostics) -> Column {
    if heading.text.is_empty() {
        return Column::Nameless;
    }
    let fits = |column: &Column| match column {
        Column::Indicator | Column::Area | Column::Group | Column::Category => true,
        column => is_long || column.is_for_people(),
    };
    if let Some(column) = column::heading(&heading.text).filter(fits) {
        return column;
    }
    if !is_long && period_key(&heading.text) {
        let written = Spanned { value: heading.text.clone(), span: heading.span };
        return period(&written, found).map_or(Column::Unknown, Column::Of);
    }
    let known: Vec<&str> = HEADINGS.iter().filter(|(_, column)| fits(column)).map(|(word, _)| *word).collect();
    let first = || known.iter().take(if is_long { 9 } else { 4 }).map(|&word| word.to_owned()).collect();
    let problem = |nearest| Problem::UnknownHeading { heading: heading.text.clone(), nearest, known: first() };
    let fix = || Some(Fix::replace(heading.span, &heading.text, slip(&heading.text, known.iter().copied())?));
    found.add_correcting(heading.span, problem, || nearest(&heading.text, known.iter().copied()), fix);
    Column::Unknown
}

/// Returns a column's heading in the language of the other headings.
fn word(column: Column, headings: &[Field]) -> String {
    let english = ["indicator", "area", "group", "category", "value", "note"];
    let is_english = headings.iter().any(|heading| english.contains(&heading.text.to_lowercase().as_str()));
    let mut words = HEADINGS.iter().filter(|(_, known)| *known == column).map(|(word, _)| *word);
    let first = words.next().unwrap_or_default();
    words.find(|word| is_english && english.contains(word)).unwrap_or(first).to_owned()
}

struct Table<'a> {
    headings: &'a [Field],
    columns: &'a [Column],
    /// The indicator of rows that name none.
    of: Option<&'a str>,
    /// The decimal separator of the numbers above.
    decimals: Option<char>,
    found: &'a mut Diagnostics,
}

impl Table<'_> {
    fn row(&mut self, row: &[Field]) -> Option<Row> {
        if !self.fits(row) {
            return None;
        }
        let sums = row.iter().zip(self.columns).find(|(field, column)| is_sum(&field.text, **column));
        if let Some((field, _)) = sums {
            self.found.add(field.span, Problem::SumRow { word: field.text.clone() });
            return None;
        }
        let indicator = match self.of.zip(row.first()) {
            Some((of, first)) => self.cell(row, Column::Indicator).or_else(|| Some(Spanned { value: of.to_owned(), span: first.span })),
            None => self.required(row, Column::Indicator),
        };
        let group = self.group(row);
        let is_long = self.columns.contains(&Column::Value);
        let is_computed = self.yes_no(row, Column::Computed, "computed");
        let (mut cells, mut target) = if is_long { self.long(row, is_computed) } else { (self.wide(row), None) };
        if group.is_none() {
            // The row's other problems are reported too, although it is unknown whose numbers it has.
            (cells, target) = (Vec::new(), None);
        }
        Some(Row {
            indicator: indicator?,
            area: self.cell(row, Column::Area),
            group: group.unwrap_or(Group::Total),
            ages: self.ages(row),
            category: self.cell(row, Column::Category),
            cells,
            target,
        })
    }

    /// Whether the row has a cell for every column, and no further ones.
    fn fits(&mut self, row: &[Field]) -> bool {
        let beside = row.iter().skip(self.columns.len()).find(|field| !field.text.is_empty());
        let place = if row.len() < self.columns.len() { row.first() } else { beside };
        if let Some(field) = place {
            let problem = Problem::RowWidth { cells: row.len() as u64, columns: self.columns.len() as u64 };
            self.found.add(field.span, problem);
            return false;
        }
        let nameless = row.iter().zip(self.columns).find(|(field, column)| **column == Column::Nameless && !field.text.is_empty());
        if let Some((field, _)) = nameless {
            self.found.add(field.span, Problem::ColumnWithoutHeading {});
        }
        true
    }

    fn field<'r>(&self, row: &'r [Field], column: Column) -> Option<&'r Field> {
        self.columns.iter().position(|known| *known == column).and_then(|at| row.get(at))
    }

    fn cell(&self, row: &[Field], column: Column) -> Option<Spanned<String>> {
        let field = self.field(row, column).filter(|field| !field.text.is_empty())?;
        Some(Spanned { value: unguarded(&field.text).to_owned(), span: field.span })
    }

    fn required(&mut self, row: &[Field], column: Column) -> Option<Spanned<String>> {
        let cell = self.cell(row, column);
        if cell.is_none() {
            let place = self.field(row, column)?.span;
            self.found.add(place, Problem::EmptyCell { column: word(column, self.headings) });
        }
        cell
    }

    fn group(&mut self, row: &[Field]) -> Option<Group> {
        let Some(text) = self.cell(row, Column::Group) else { return Some(Group::Total) };
        let group = Group::parse(&text.value);
        if group.is_none() {
            self.found.add_suggesting(
                text.span,
                |nearest| Problem::UnknownGroup { found: text.value.clone(), nearest },
                || Group::meant(&text.value),
            );
        }
        group
    }

    fn ages(&self, row: &[Field]) -> Option<Spanned<Ages>> {
        let text = self.cell(row, Column::Group)?;
        Some(Spanned { value: Ages::of(&text.value)?, span: text.span })
    }

    /// Returns the numbers of a wide row. Empty cells are skipped: the column of a new year starts empty.
    fn wide(&mut self, row: &[Field]) -> Vec<(Period, Cell)> {
        let mut cells = Vec::new();
        for (field, column) in row.iter().zip(self.columns) {
            let Column::Of(period) = column else { continue };
            if field.text.is_empty() {
                continue;
            }
            match value(&field.text, DecimalSign::Either) {
                Ok(value) => {
                    self.watch_decimals(field);
                    cells.push((*period, Cell::of(value, field.span)));
                }
                Err(problem) => self.found.add(field.span, problem),
            }
        }
        cells
    }

    /// Reports if a table has both decimal comma and decimal point, since `1.234` may then be more than a thousand.
    fn watch_decimals(&mut self, field: &Field) {
        let is_number = field.text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '\u{2212}'));
        let Some(sign) = field.text.chars().find(|c| matches!(c, ',' | '.')).filter(|_| is_number) else { return };
        if *self.decimals.get_or_insert(sign) != sign {
            self.found.add(field.span, Problem::MixedDecimals { written: field.text.clone() });
        }
    }
}

/// The characters by which a spreadsheet recognises a formula.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Whether a spreadsheet could take a text for a formula, now or after leading apostrophes are removed.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// Adds an apostrophe before a text that a spreadsheet could otherwise take for a formula.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Removes the protecting apostrophe from a text.
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|text| is_formula(text)).unwrap_or(text)
}

/// Whether a cell says that its row sums up others. A total as a group is an ordinary number.
fn is_sum(text: &str, column: Column) -> bool {
    let text = text.to_lowercase();
    let text = text.trim_end_matches(':');
    let word = SUMS.contains(&text) || text.starts_with("summa ");
    match column {
        Column::Indicator | Column::Area | Column::Category => word,
        Column::Group => word && Group::parse(text).is_none(),
        _ => false,
    }
}
