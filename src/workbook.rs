//! Spreadsheets as grids of cells with their places: workbooks, and separated text. It never looks at what the cells mean, and never reads a file.

mod cells;
mod excel;
mod limits;
mod opendocument;
mod place;
mod separated;
#[cfg(test)]
mod tests;

pub use excel::{is_one, read};
pub use place::{Area, column_name};
pub use separated::separated;

/// The most cells that are read of a workbook, empty ones between others included.
pub const MOST_CELLS: u64 = 2_000_000;

/// The largest workbook that is read, in bytes.
pub const LARGEST: u64 = 50_000_000;

/// What a cell holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Held {
    /// Nothing.
    #[default]
    Nothing,
    /// A text.
    Text,
    /// A number, as the spreadsheet stores it.
    Number,
    /// A number that the spreadsheet shows as per cent, multiplied by a hundred here as there.
    Percent,
    /// A day, written as in `2023-12-31`.
    Day,
    /// What a formula gives that cannot be computed.
    Fault,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its text, without spaces round it; a number with a decimal point.
    pub text: String,
    /// What it holds.
    pub held: Held,
}

impl Cell {
    /// A cell with a text.
    pub fn text(text: &str) -> Self {
        let text = text.trim().to_owned();
        Self { held: if text.is_empty() { Held::Nothing } else { Held::Text }, text }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// A sheet: its rows from the top, each with its cells from the left. Rows may be of different lengths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; empty where the file has no sheets.
    pub name: String,
    /// Whether a spreadsheet shows it.
    pub visible: bool,
    /// Its cells.
    pub rows: Vec<Vec<Cell>>,
    /// The areas whose cells are merged into one, which has its text in the first.
    pub merged: Vec<Area>,
}

impl Sheet {
    /// The cell at a row and column, from 0; an empty one beside those that are there.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const EMPTY: &Cell = &Cell { text: String::new(), held: Held::Nothing };
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(EMPTY)
    }

    /// How many columns the longest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Whether no cell holds anything.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.iter().all(Cell::is_empty))
    }
}

/// Why a workbook cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is locked with a password.
    Password,
    /// It is larger than is read, or becomes so when it is unpacked.
    TooLarge,
    /// It is no workbook, or a damaged one; what the library says.
    Broken(String),
}

impl Unreadable {
    /// Its word for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::TooLarge => "large",
            Self::Broken(_) => "broken",
        }
    }
}
