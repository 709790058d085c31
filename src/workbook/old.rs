//! Checks an old Excel workbook (`.xls`: BIFF records in a compound file) before the library reads it, since the library holds a whole sheet as a
//! rectangle, and copies a shared text for each cell. It never interprets a cell.

mod kind;

use std::collections::BTreeSet;

use super::limits::MOST_TEXT;
use super::{MOST_CELLS, Unreadable, compound};

/// The maximal number of cells in the rectangles around the cells of all sheets, of values and of formulas.
const MOST_ROOM: u64 = 2 * MOST_CELLS;

/// The maximal size of the names that a workbook defines, in bytes.
const MOST_NAMES: usize = 1_000_000;

/// The last row and column of the format.
const LAST_ROW: u32 = 65_535;
const LAST_COLUMN: u32 = 255;

/// Returns the workbook without its formulas, whose results are beside them, if it can be read within the limits.
///
/// # Errors
/// If it exceeds the limits, or is damaged so that reading it might not end.
pub(super) fn bounded(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = bytes.to_vec();
    let Some(stream) = compound::workbook(&bytes)? else { return Ok(bytes) };
    // What is about the workbook is read twice where it is shared texts.
    let mut scan = Scan { stream: &stream.bytes, left: 2 * stream.bytes.len(), ..Scan::default() };
    let sheets = scan.workbook()?;
    for start in sheets {
        scan.sheet(start)?;
    }
    for length in scan.formulas {
        for at in [length, length + 1] {
            if let Some(byte) = stream.place(at).and_then(|place| bytes.get_mut(place)) {
                *byte = 0;
            }
        }
    }
    Ok(bytes)
}

/// What has been seen of a workbook.
#[derive(Default)]
struct Scan<'s> {
    stream: &'s [u8],
    /// The number of bytes that may still be read.
    left: usize,
    /// The lengths of the shared texts, in characters.
    texts: Vec<usize>,
    cells: u64,
    room: u64,
    text: usize,
    names: usize,
    /// Where the lengths of formulas stand.
    formulas: Vec<usize>,
}

/// A record: its type, and where its data begins and ends.
#[derive(Clone, Copy)]
struct Record {
    kind: u16,
    start: usize,
    end: usize,
}

/// The rectangle around cells.
#[derive(Default)]
struct Room(Option<(u32, u32, u32, u32)>);

impl Room {
    fn add(&mut self, row: u16, column: u16) {
        let (row, column) = (u32::from(row), u32::from(column));
        let (top, bottom, left, right) = self.0.unwrap_or((row, row, column, column));
        self.0 = Some((top.min(row), bottom.max(row), left.min(column), right.max(column)));
    }

    fn size(&self) -> u64 {
        self.0.map_or(0, |(top, bottom, left, right)| u64::from(bottom - top + 1) * u64::from(right - left + 1))
    }
}

impl Scan<'_> {
    /// Reads what is about the whole workbook. Returns where its sheets begin.
    fn workbook(&mut self) -> Result<BTreeSet<usize>, Unreadable> {
        let mut sheets = BTreeSet::new();
        let mut at = 0;
        while let Some(record) = self.record(&mut at)? {
            match record.kind {
                kind::END => break,
                kind::SHEET => {
                    let start = self.u32(record, 0).unwrap_or(0) as usize;
                    if !sheets.insert(start) {
                        return Err(broken("two sheets at one place"));
                    }
                }
                kind::NAME => {
                    self.names += record.end - record.start;
                    if self.names > MOST_NAMES {
                        return Err(Unreadable::TooLarge);
                    }
                }
                kind::TEXTS => self.texts = self.shared_texts(record, at),
                _ => {}
            }
        }
        // A sheet is read from its place to its end, so that places within each other would be read many times over.
        self.left = self.stream.len();
        Ok(sheets)
    }

    fn sheet(&mut self, start: usize) -> Result<(), Unreadable> {
        let (mut values, mut formulas, mut last) = (Room::default(), Room::default(), (0, 0));
        let (mut at, mut depth) = (start, 0_u32);
        while let Some(record) = self.record(&mut at)? {
            // A sheet has charts within itself, whose records are not of its cells.
            match (record.kind, depth) {
                (kind::BEGIN, _) => depth += 1,
                (kind::END, 0 | 1) => break,
                (kind::END, _) => depth -= 1,
                (_, 0 | 1) => self.cell(record, &mut last, &mut values, &mut formulas)?,
                _ => {}
            }
        }
        self.room += values.size() + formulas.size();
        if self.room > MOST_ROOM { Err(Unreadable::TooLarge) } else { Ok(()) }
    }

    fn cell(&mut self, record: Record, last: &mut (u16, u16), values: &mut Room, formulas: &mut Room) -> Result<(), Unreadable> {
        let (row, column) = (self.u16(record, 0).unwrap_or(0), self.u16(record, 2).unwrap_or(0));
        let size = record.end - record.start;
        match record.kind {
            kind::DIMENSIONS => return self.dimensions(record),
            kind::NUMBER | kind::SMALL_NUMBER | kind::FLAG => values.add(row, column),
            kind::TEXT | kind::RICH_TEXT => {
                values.add(row, column);
                self.text += size;
            }
            kind::SHARED_TEXT => {
                values.add(row, column);
                self.text += self.u32(record, 6).and_then(|index| self.texts.get(index as usize)).copied().unwrap_or(0);
            }
            kind::RESULT => {
                values.add(last.0, last.1);
                self.text += size;
            }
            kind::NUMBERS => {
                values.add(row, column);
                values.add(row, self.u16(record, size.saturating_sub(2)).unwrap_or(column));
                self.cells += (size / 6) as u64;
            }
            kind::FORMULA => {
                *last = (row, column);
                values.add(row, column);
                formulas.add(row, column);
                self.formulas.push(record.start + 20);
            }
            _ => return Ok(()),
        }
        self.cells += 1;
        if self.cells > MOST_CELLS || self.text > MOST_TEXT { Err(Unreadable::TooLarge) } else { Ok(()) }
    }

    /// Checks the size that a sheet says that it has, for which the library makes room at once.
    fn dimensions(&self, record: Record) -> Result<(), Unreadable> {
        let u16_at = |at| self.u16(record, at).map(u32::from);
        let read = match record.end - record.start {
            10 => [u16_at(0), u16_at(2), u16_at(4), u16_at(6)],
            _ => [self.u32(record, 0), self.u32(record, 4), u16_at(8), u16_at(10)],
        };
        let [Some(top), Some(below), Some(left), Some(beside)] = read else { return Err(broken("dimensions")) };
        // The second of each pair is the first row or column that is no longer of the sheet.
        let is_in_order = top <= below.max(1) && (left <= beside.max(1) || left > LAST_COLUMN);
        if below > LAST_ROW + 1 || beside > LAST_COLUMN + 1 || !is_in_order {
            return Err(broken("dimensions"));
        }
        Ok(())
    }

    /// Returns the lengths of the shared texts in a record and those that continue it; of what cannot be read none.
    fn shared_texts(&mut self, record: Record, mut at: usize) -> Vec<usize> {
        let stream = self.stream;
        let mut pieces = vec![stream.get(record.start + 8..record.end).unwrap_or_default()];
        while let Ok(Some(more)) = self.record(&mut at) {
            if more.kind != kind::CONTINUE {
                break;
            }
            pieces.push(stream.get(more.start..more.end).unwrap_or_default());
        }
        let mut texts = Texts { pieces: pieces.into_iter(), rest: &[] };
        std::iter::from_fn(|| texts.next()).collect()
    }

    /// Reads the record at a place, and moves the place behind it. Returns `None` at the end of the stream.
    fn record(&mut self, at: &mut usize) -> Result<Option<Record>, Unreadable> {
        let head = self.stream.get(*at..).and_then(|rest| rest.get(..4));
        let Some([a, b, c, d]) = head else { return Ok(None) };
        let (kind, size) = (u16::from_le_bytes([*a, *b]), usize::from(u16::from_le_bytes([*c, *d])));
        let (start, end) = (*at + 4, *at + 4 + size);
        if end > self.stream.len() {
            return Ok(None);
        }
        *at = end;
        self.left = self.left.checked_sub(size + 4).ok_or_else(|| broken("sheets within each other"))?;
        Ok(Some(Record { kind, start, end }))
    }

    fn u16(&self, record: Record, at: usize) -> Option<u16> {
        let data = self.stream.get(record.start..record.end)?;
        data.get(at..at + 2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
    }

    fn u32(&self, record: Record, at: usize) -> Option<u32> {
        let data = self.stream.get(record.start..record.end)?;
        data.get(at..at + 4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
    }
}

/// The shared texts of a workbook, in pieces of records.
struct Texts<'s, P: Iterator<Item = &'s [u8]>> {
    pieces: P,
    rest: &'s [u8],
}

impl<'s, P: Iterator<Item = &'s [u8]>> Texts<'s, P> {
    /// Returns the length of the next text, in characters.
    fn next(&mut self) -> Option<usize> {
        while self.rest.is_empty() {
            self.rest = self.pieces.next()?;
        }
        let head = self.take(3)?;
        let (length, flags) = (usize::from(u16::from_le_bytes([head[0], head[1]])), head[2]);
        let runs = if flags & 8 == 0 { 0 } else { self.take(2).map(|pair| usize::from(u16::from_le_bytes([pair[0], pair[1]])))? };
        let extra =
            if flags & 4 == 0 { 0 } else { self.take(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]) as usize)? };
        let (mut left, mut width) = (length, usize::from(flags & 1) + 1);
        loop {
            let here = (self.rest.len() / width).min(left);
            self.rest = &self.rest[here * width..];
            left -= here;
            if left == 0 {
                break;
            }
            // A continued text says anew how wide its characters are.
            let (flags, rest) = self.pieces.next()?.split_first()?;
            (width, self.rest) = (usize::from(flags & 1) + 1, rest);
        }
        let mut skipped = runs * 4 + extra;
        while skipped > 0 {
            let here = skipped.min(self.rest.len());
            self.rest = &self.rest[here..];
            skipped -= here;
            if skipped > 0 {
                self.rest = self.pieces.next()?;
            }
        }
        Some(length)
    }

    fn take(&mut self, count: usize) -> Option<&'s [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }
}

fn broken(what: &str) -> Unreadable {
    Unreadable::Broken(format!("old workbook: {what}"))
}

#[cfg(test)]
mod tests;
