//! Limits the decompressed size of a workbook, by decompressing it: the sizes that an archive declares may be wrong. It never keeps the decompressed
//! data.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Cell, LARGEST, MOST_CELLS, Sheet, Unreadable};

/// The maximal decompressed size of a workbook, in bytes.
const MOST_UNPACKED: u64 = 400_000_000;

/// The maximal size of the text in all cells of a workbook, in bytes.
pub(super) const MOST_TEXT: usize = 100_000_000;

/// Checks that an archive can be decompressed within the limits.
pub(super) fn unpack(bytes: &[u8]) -> Result<(), Unreadable> {
    if bytes.len() as u64 > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    let broken = |error: ZipError| Unreadable::Broken(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut left = MOST_UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => Unreadable::Password,
            error => broken(error),
        })?;
        let read = io::copy(&mut entry.take(left + 1), &mut io::sink()).map_err(|error| Unreadable::Broken(error.to_string()))?;
        left = left.checked_sub(read).ok_or(Unreadable::TooLarge)?;
    }
    Ok(())
}

/// A grid of cells, with a limit on their number and text.
#[derive(Default)]
pub(super) struct Grid {
    rows: Vec<Vec<Cell>>,
    cells: u64,
    text: usize,
}

impl Grid {
    /// Sets a cell, replacing the one that was there.
    pub(super) fn put(&mut self, row: usize, column: usize, cell: Cell) -> Result<(), Unreadable> {
        if cell.is_empty() {
            return Ok(());
        }
        self.text += cell.text.len();
        let (rows, columns) = (self.rows.len(), self.rows.get(row).map_or(0, Vec::len));
        self.cells += (row + 1).saturating_sub(rows) as u64 + (column + 1).saturating_sub(columns) as u64;
        if self.cells > MOST_CELLS || self.text > MOST_TEXT {
            return Err(Unreadable::TooLarge);
        }
        if rows <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let row = &mut self.rows[row];
        if columns <= column {
            row.resize_with(column + 1, Cell::default);
        }
        row[column] = cell;
        Ok(())
    }

    /// Returns the sheet with these cells. The limits apply to all sheets of the workbook together.
    pub(super) fn take(&mut self, name: &str, visible: bool) -> Sheet {
        Sheet { name: name.to_owned(), visible, rows: std::mem::take(&mut self.rows), merged: Vec::new() }
    }
}
