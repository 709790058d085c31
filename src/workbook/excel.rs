//! Reads Excel workbooks, old and new, and detects the format of any workbook. It never evaluates a formula: the stored result is used.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Dimensions, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError};

use super::cells::{Shown, fill, held};
use super::limits::{self, Grid};
use super::{Area, LARGEST, Sheet, Unreadable, old, opendocument};

/// The first bytes of a ZIP archive and of a compound file.
const ARCHIVE: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Whether bytes begin like a workbook or another office document.
pub fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(ARCHIVE) || bytes.starts_with(COMPOUND)
}

/// Reads the sheets of an Excel (`.xlsx`, `.xls`) or OpenDocument (`.ods`) workbook; the format is detected by the first bytes.
///
/// # Errors
/// If the workbook is protected by a password, exceeds the limits, or is not a workbook.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    // The library may panic on a damaged workbook, which must not end the program.
    let read = catch_unwind(AssertUnwindSafe(|| sheets(bytes)));
    read.unwrap_or_else(|_| Err(Unreadable::Broken("panic".to_owned())))
}

fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.len() as u64 > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    if bytes.starts_with(COMPOUND) {
        let bounded = old::bounded(bytes)?;
        // A password-protected `.xlsx` is a compound file.
        return match Xlsx::new(Cursor::new(bounded.as_slice())) {
            Err(XlsxError::Password) => Err(Unreadable::Password),
            _ => compound(&bounded),
        };
    }
    if !bytes.starts_with(ARCHIVE) {
        return Err(Unreadable::Broken("not a workbook".to_owned()));
    }
    limits::unpack(bytes)?;
    if opendocument::is_one(bytes) { opendocument::read(bytes) } else { new(bytes) }
}

fn new(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let broken = |error: XlsxError| match error {
        XlsxError::Password => Unreadable::Password,
        error => Unreadable::Broken(error.to_string()),
    };
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let (mut grid, mut sheets) = (Grid::default(), Vec::new());
    for (name, visible) in worksheets(workbook.sheets_metadata()) {
        let mut reader = workbook.worksheet_cells_reader(&name).map_err(broken)?;
        let styles = reader.styles().to_vec();
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(broken)? {
            let (row, column) = cell.get_position();
            let shown = styles.get(style).map_or_else(Shown::default, Shown::of);
            grid.put(row as usize, column as usize, held(&Data::from(cell.get_value().clone()), shown))?;
        }
        drop(reader);
        let merged = workbook.merge_cells_by_sheet_name(&name).map_err(broken)?;
        sheets.push(Sheet { merged: areas(&merged), ..grid.take(&name, visible) });
    }
    Ok(sheets)
}

fn compound(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let broken = |error: XlsError| match error {
        XlsError::Password => Unreadable::Password,
        error => Unreadable::Broken(error.to_string()),
    };
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(broken)?;
    let (mut grid, mut sheets) = (Grid::default(), Vec::new());
    for (name, visible) in worksheets(workbook.sheets_metadata()) {
        let range = workbook.worksheet_range(&name).map_err(broken)?;
        fill(&mut grid, &range)?;
        let merged = workbook.merge_cells_by_sheet_name(&name).map_err(broken)?;
        sheets.push(Sheet { merged: areas(&merged), ..grid.take(&name, visible) });
    }
    Ok(sheets)
}

/// Returns the names of the sheets that have cells, and whether they are visible.
fn worksheets(sheets: &[calamine::Sheet]) -> Vec<(String, bool)> {
    let cells = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    cells.map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible)).collect()
}

fn areas(merged: &[Dimensions]) -> Vec<Area> {
    let place = |(row, column): (u32, u32)| (row as usize, column as usize);
    merged.iter().map(|area| Area { first: place(area.start), last: place(area.end) }).collect()
}
