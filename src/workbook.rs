//! Spreadsheets as grids of cells: workbooks, and separated text. It never interprets the cells, and never reads a file.

mod cells;
mod compound;
mod excel;
mod limits;
mod old;
mod opendocument;
mod place;
mod separated;
#[cfg(test)]
mod tests;

pub use excel::{is_one, read};
pub use place::{Area, column_name};
pub use separated::separated;

/// The maximal number of cells that are read from a workbook, including empty ones between others.
pub const MOST_CELLS: u64 = 2_000_000;

/// The maximal size of a workbook, in bytes.
pub const LARGEST: u64 = 50_000_000;

/// The type of a cell's content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Held {
    /// Nothing.
    #[default]
    Nothing,
    /// A text.
    Text,
    /// A number, as the spreadsheet stores it.
    Number,
    /// A number shown as per cent, multiplied by 100 as the spreadsheet shows it.
    Percent,
    /// A date in the form `2023-12-31`.
    Day,
    /// The error of a formula.
    Fault,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its text without surrounding spaces; numbers have a decimal point.
    pub text: String,
    /// The type of its content.
    pub held: Held,
}

impl Cell {
    /// Creates a cell with a text.
    pub fn text(text: &str) -> Self {
        let text = text.trim().to_owned();
        Self { held: if text.is_empty() { Held::Nothing } else { Held::Text }, text }
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// A sheet: its rows from top to bottom, each with its cells from left to right. Rows may differ in length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; empty if the file has no sheets.
    pub name: String,
    /// Whether a spreadsheet program shows it.
    pub visible: bool,
    /// Its cells.
    pub rows: Vec<Vec<Cell>>,
    /// The merged areas. Only the first cell of each has the text.
    pub merged: Vec<Area>,
}

impl Sheet {
    /// Returns the cell at a row and column, counted from 0; an empty cell outside the sheet.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const EMPTY: &Cell = &Cell { text: String::new(), held: Held::Nothing };
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(EMPTY)
    }

    /// Returns the number of columns of the longest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Whether all cells are empty.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.iter().all(Cell::is_empty))
    }
}

/// Why a workbook cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is locked with a password.
    Password,
    /// It exceeds the limits, before or after decompression.
    TooLarge,
    /// It is not a workbook, or a damaged one, with the library's message.
    Broken(String),
}

impl Unreadable {
    /// Returns its word for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::TooLarge => "large",
            Self::Broken(_) => "broken",
        }
    }
}
