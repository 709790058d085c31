//! Finds the tables of a sheet: the titles above them, the headings of their columns, their rows of numbers and the notes below. It never decides the
//! role of a column.

use std::collections::BTreeSet;

use super::mark::{self, Legend};
use super::{numeral, role};
use crate::indicator::said_period;
use crate::name::{Part, Period};
use crate::workbook::{Area, Held, Sheet};

/// The apparent type of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Looks {
    /// Empty.
    Nothing,
    /// A number that is not a year.
    Number,
    /// A year or another period, or a number that could be one.
    Period,
    /// A sign or word in the place of a number.
    Sign,
    /// Anything else.
    Words,
}

/// A row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// A row with numbers.
    Numbers,
    /// A row with words in its first columns only: the heading of the rows below, or a row whose numbers are missing.
    Words,
}

/// A table of a sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    /// The texts above the headings.
    pub titles: Vec<String>,
    /// The rows of headings.
    pub headings: Vec<usize>,
    /// The rows below, by their row number in the sheet.
    pub rows: Vec<(usize, RowKind)>,
    /// The columns with numbers.
    pub numbers: BTreeSet<usize>,
}

/// The tables of a sheet.
pub(super) struct Layout {
    /// The sheet, where all merged cells have the text of the first.
    pub sheet: Sheet,
    /// Its tables, from top to bottom.
    pub blocks: Vec<Block>,
    /// The texts above, between and below the tables, with their rows.
    pub notes: Vec<(usize, String)>,
}

/// The apparent type of a cell.
pub(super) fn looks(sheet: &Sheet, row: usize, column: usize, legend: &Legend) -> Looks {
    let cell = sheet.cell(row, column);
    let text = cell.text.as_str();
    match cell.held {
        Held::Nothing => Looks::Nothing,
        Held::Percent => Looks::Number,
        Held::Day => Looks::Period,
        Held::Fault => Looks::Sign,
        _ if said_period(text).is_some() => Looks::Period,
        Held::Number => Looks::Number,
        Held::Text if role::of(text).is_some() => Looks::Words,
        Held::Text if numeral::is_one(text) || is_code(text) => Looks::Number,
        Held::Text if mark::read(text, legend).is_some() || mark::is_like_one(text) || is_range(text) => Looks::Sign,
        Held::Text => Looks::Words,
    }
}

fn is_code(text: &str) -> bool {
    text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is a number with an addition: a range, or the sign of a note.
fn is_range(text: &str) -> bool {
    text.len() <= 16 && text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(char::is_alphabetic)
}

/// Finds the tables of a sheet, restricted to an area if one is given.
pub(super) fn of(sheet: &Sheet, within: Option<Area>, legend: &Legend) -> Layout {
    let cut = cut(sheet, within);
    let mut finder = Finder { sheet: &cut, legend, blocks: Vec::new(), block: Block::default(), waiting: Vec::new(), notes: Vec::new() };
    for row in 0..cut.rows.len() {
        finder.row(row);
    }
    let (blocks, notes) = finder.end();
    Layout { sheet: filled(cut), blocks, notes }
}

/// Returns the sheet without the cells outside the area.
fn cut(sheet: &Sheet, within: Option<Area>) -> Sheet {
    let mut sheet = sheet.clone();
    if let Some(area) = within {
        for (row, cells) in sheet.rows.iter_mut().enumerate() {
            for (column, cell) in cells.iter_mut().enumerate() {
                if !area.holds(row, column) {
                    *cell = Default::default();
                }
            }
        }
    }
    sheet
}

/// Copies the text of merged cells to all of them. Numbers are not copied, since one number must not become several.
fn filled(mut sheet: Sheet) -> Sheet {
    for area in std::mem::take(&mut sheet.merged) {
        let cell = sheet.cell(area.first.0, area.first.1).clone();
        let is_heading = cell.held == Held::Text || said_period(&cell.text).is_some();
        if cell.is_empty() || !is_heading {
            continue;
        }
        let (last_row, width) = (area.last.0.min(sheet.rows.len().saturating_sub(1)), sheet.width());
        for row in sheet.rows.iter_mut().take(last_row + 1).skip(area.first.0) {
            for column in area.first.1..=area.last.1.min(width.saturating_sub(1)) {
                if row.len() <= column {
                    row.resize_with(column + 1, Default::default);
                }
                if row[column].is_empty() {
                    row[column] = cell.clone();
                }
            }
        }
    }
    sheet
}

struct Finder<'a> {
    sheet: &'a Sheet,
    legend: &'a Legend,
    blocks: Vec<Block>,
    block: Block,
    /// Rows without numbers whose kind is not known yet.
    waiting: Vec<usize>,
    notes: Vec<(usize, String)>,
}

impl Finder<'_> {
    fn row(&mut self, row: usize) {
        let used = self.used(row);
        let Some(first) = used.first().copied() else { return };
        let numbers: Vec<usize> = used
            .iter()
            .copied()
            .filter(|column| matches!(looks(self.sheet, row, *column, self.legend), Looks::Number | Looks::Sign))
            .collect();
        // The heading of an age group looks like a range.
        let is_headed = role::of(&self.sheet.cell(row, first).text).is_some();
        let has_numbers = !is_headed && numbers.iter().any(|column| *column > first);
        if !has_numbers {
            self.waiting.push(row);
            return;
        }
        if self.block.rows.is_empty() {
            self.begin(0);
        } else if let Some(at) = self.waiting.iter().position(|row| self.is_heading(*row)) {
            self.finish();
            self.begin(at);
        } else {
            for row in std::mem::take(&mut self.waiting) {
                self.block.rows.push((row, RowKind::Words));
            }
        }
        self.block.rows.push((row, RowKind::Numbers));
        self.block.numbers.extend(numbers.into_iter().filter(|column| *column > first));
    }

    fn used(&self, row: usize) -> Vec<usize> {
        let cells = &self.sheet.rows[row];
        cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(|(column, _)| column).collect()
    }

    /// Whether a row between rows of numbers has headings above columns of numbers.
    fn is_heading(&self, row: usize) -> bool {
        let used = self.used(row);
        used.len() > 1 && used.iter().any(|column| self.block.numbers.contains(column))
    }

    /// Begins a table with the waiting rows. Those before `at` can only be titles.
    fn begin(&mut self, at: usize) {
        let waiting = std::mem::take(&mut self.waiting);
        let leftmost = waiting.iter().filter_map(|row| self.used(*row).first().copied()).min().unwrap_or(0);
        for (index, row) in waiting.iter().enumerate() {
            let used = self.used(*row);
            let text = self.sheet.cell(*row, used[0]).text.clone();
            let is_title = used.len() == 1 && used[0] == leftmost && (index + 1 < waiting.len() || role::of(&text).is_none());
            if is_title || index < at {
                self.notes.push((*row, text.clone()));
                self.block.titles.push(text);
            } else {
                self.block.headings.push(*row);
            }
        }
    }

    fn finish(&mut self) {
        if !self.block.rows.is_empty() {
            self.blocks.push(std::mem::take(&mut self.block));
        }
    }

    fn end(mut self) -> (Vec<Block>, Vec<(usize, String)>) {
        for row in std::mem::take(&mut self.waiting) {
            let used = self.used(row);
            let is_row = used.len() > 1 && !self.block.rows.is_empty();
            if is_row {
                self.block.rows.push((row, RowKind::Words));
            } else {
                self.notes.push((row, used.iter().map(|column| self.sheet.cell(row, *column).text.as_str()).collect::<Vec<_>>().join(" ")));
            }
        }
        self.finish();
        (self.blocks, self.notes)
    }
}

/// Replaces days by the periods that they stand for, as a spreadsheet writes those: years if all days are in the same month, otherwise months. Days
/// within months are measurements of their own.
pub(super) fn with_periods(mut sheet: Sheet) -> Sheet {
    let days = || sheet.rows.iter().flatten().filter(|cell| cell.held == Held::Day);
    let is_within = |text: &str| {
        text.parse::<Period>()
            .is_ok_and(|day| !matches!(day.part, Part::Day(_, 1)) && day.last_day().tomorrow().is_ok_and(|next| next.day() > 1))
    };
    if days().any(|cell| is_within(&cell.text)) {
        return sheet;
    }
    let months: BTreeSet<&str> = days().filter_map(|cell| cell.text.get(5..7)).collect();
    let length = if months.len() == 1 { 4 } else { 7 };
    for cell in sheet.rows.iter_mut().flatten().filter(|cell| cell.held == Held::Day) {
        if let Some(period) = cell.text.get(..length) {
            cell.text = period.to_owned();
        }
    }
    sheet
}
