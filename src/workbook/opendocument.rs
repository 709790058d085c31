//! Reads OpenDocument workbooks. Merged cells, per cent and the extent of repeated cells, which the library does not provide, are read from the XML
//! directly. It never expands a repetition before its size is known.

use std::collections::BTreeSet;
use std::io::{BufReader, Cursor, Read};

use calamine::{Ods, OdsError, Reader, SheetVisible};
use quick_xml::Reader as Xml;
use quick_xml::events::{BytesStart, Event};
use rust_decimal::Decimal;
use zip::ZipArchive;

use super::cells::fill;
use super::limits::Grid;
use super::{Area, Cell, Held, MOST_CELLS, Sheet, Unreadable};

/// The media type at the beginning of an OpenDocument spreadsheet.
const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// Whether an archive is an OpenDocument spreadsheet.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    let Ok(entry) = archive.by_name("mimetype") else { return false };
    let mut text = String::new();
    entry.take(100).read_to_string(&mut text).is_ok() && text.starts_with(MEDIA_TYPE)
}

/// Reads the sheets of an archive that has passed the check of its decompressed size.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let seen = look(bytes)?;
    let broken = |error: OdsError| match error {
        OdsError::Password => Unreadable::Password,
        OdsError::CellLimitExceeded { .. } => Unreadable::TooLarge,
        error => Unreadable::Broken(error.to_string()),
    };
    let mut workbook = Ods::new(Cursor::new(bytes)).map_err(broken)?;
    let sheets = workbook.sheets_metadata().to_vec();
    let (mut grid, mut read) = (Grid::default(), Vec::new());
    for (at, sheet) in sheets.iter().enumerate() {
        fill(&mut grid, &workbook.worksheet_range(&sheet.name).map_err(broken)?)?;
        let mut filled = grid.take(&sheet.name, sheet.visible == SheetVisible::Visible);
        if let Some(Seen { merged, percent, .. }) = seen.get(at) {
            filled.merged.clone_from(merged);
            percent.iter().for_each(|place| as_percent(&mut filled, *place));
        }
        read.push(filled);
    }
    Ok(read)
}

fn as_percent(sheet: &mut Sheet, (row, column): (usize, usize)) {
    let Some(cell) = sheet.rows.get_mut(row).and_then(|row| row.get_mut(column)) else { return };
    if let Ok(number) = cell.text.parse::<Decimal>() {
        *cell = Cell { text: (number * Decimal::ONE_HUNDRED).normalize().to_string(), held: Held::Percent };
    }
}

/// Facts about a sheet, collected without expanding its repetitions.
#[derive(Default)]
struct Seen {
    merged: Vec<Area>,
    percent: BTreeSet<(usize, usize)>,
    /// The position of the next row and cell.
    row: usize,
    column: usize,
    /// The number of repetitions of the current row.
    repeated: usize,
    /// The extent of the cells that are not empty.
    rows: usize,
    columns: usize,
}

impl Seen {
    fn cell(&mut self, element: &BytesStart<'_>) -> Result<(), Unreadable> {
        let repeated = number(element, "table:number-columns-repeated").unwrap_or(1);
        let kind = attribute(element, "office:value-type");
        let (rows, columns) = (number(element, "table:number-rows-spanned"), number(element, "table:number-columns-spanned"));
        let (first, spanned) = ((self.row, self.column), (rows.unwrap_or(1), columns.unwrap_or(1)));
        if spanned != (1, 1) {
            let last = (first.0.saturating_add(spanned.0 - 1), first.1.saturating_add(spanned.1 - 1));
            self.merged.push(Area { first, last });
        }
        self.column = self.column.saturating_add(repeated);
        if let Some(kind) = kind {
            self.rows = self.row.saturating_add(self.repeated);
            self.columns = self.columns.max(self.column);
            if self.rows.saturating_mul(self.columns) as u64 > MOST_CELLS {
                return Err(Unreadable::TooLarge);
            }
            if kind == "percentage" {
                let places = (first.0..self.rows).flat_map(|row| (first.1..self.column).map(move |column| (row, column)));
                self.percent.extend(places);
            }
        }
        Ok(())
    }
}

fn look(bytes: &[u8]) -> Result<Vec<Seen>, Unreadable> {
    let broken = |reason: String| Unreadable::Broken(reason);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(error.to_string()))?;
    let content = archive.by_name("content.xml").map_err(|error| broken(error.to_string()))?;
    let mut xml = Xml::from_reader(BufReader::new(content));
    let (mut sheets, mut buffer) = (Vec::<Seen>::new(), Vec::new());
    loop {
        buffer.clear();
        let event = xml.read_event_into(&mut buffer).map_err(|error| broken(error.to_string()))?;
        let (element, is_whole) = match &event {
            Event::Start(element) => (element, false),
            Event::Empty(element) => (element, true),
            Event::End(end) if end.name().as_ref() == "table:table-row" => {
                if let Some(sheet) = sheets.last_mut() {
                    sheet.row = sheet.row.saturating_add(sheet.repeated);
                }
                continue;
            }
            Event::Eof => return Ok(sheets),
            _ => continue,
        };
        match (element.name().as_ref(), sheets.last_mut()) {
            ("table:table", _) => sheets.push(Seen::default()),
            ("table:table-row", Some(sheet)) => {
                let repeated = number(element, "table:number-rows-repeated").unwrap_or(1);
                (sheet.repeated, sheet.column) = (repeated, 0);
                if is_whole {
                    sheet.row = sheet.row.saturating_add(repeated);
                }
            }
            ("table:table-cell" | "table:covered-table-cell", Some(sheet)) => sheet.cell(element)?,
            _ => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok()??;
    Some(attribute.value.to_string())
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<usize> {
    attribute(element, name)?.parse().ok().filter(|number| *number > 0)
}
