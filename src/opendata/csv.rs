//! Rows as comma- or semicolon-separated text (RFC 4180). It never rounds: a number has the decimals that it is stored with.

use csv_core::{Terminator, WriteResult, Writer, WriterBuilder};

use super::row::{Datum, Row};
use crate::indicator::{Column, Words, guarded};

/// The CSV dialect of a table.
#[derive(Clone, Copy)]
pub(super) struct Style {
    delimiter: u8,
    decimal_sign: &'static str,
    words: Words,
    /// The byte order mark by which Excel recognises UTF-8.
    mark: &'static str,
}

impl Style {
    /// For programs.
    pub(super) const PLAIN: Self = Self { delimiter: b',', decimal_sign: ".", words: Words::English, mark: "" };
    /// For Excel with Swedish settings.
    pub(super) const EXCEL: Self = Self { delimiter: b';', decimal_sign: ",", words: Words::Swedish, mark: "\u{feff}" };
}

/// Writes rows under a header row.
pub(super) fn table(rows: &[Row<'_>], style: Style) -> Vec<u8> {
    let mut text = Text::new(style, style.mark.as_bytes().to_vec());
    for (at, column) in Column::OFFERED.iter().enumerate() {
        text.field(at, column.heading(style.words));
    }
    text.end();
    text.rows(rows, style);
    text.bytes
}

/// Passes the text of a cell to `put`.
fn cell(datum: &Datum<'_>, style: Style, put: impl FnOnce(&str)) {
    match datum {
        Datum::Nothing => put(""),
        Datum::Text(text) => put(&guarded(text)),
        Datum::Word(word) => put(word),
        Datum::Number(number) if style.decimal_sign == "." => put(&number.to_string()),
        Datum::Number(number) => put(&number.to_string().replace('.', style.decimal_sign)),
    }
}

/// CSV text that is written record by record.
struct Text {
    writer: Writer,
    bytes: Vec<u8>,
}

impl Text {
    fn new(style: Style, bytes: Vec<u8>) -> Self {
        let writer = WriterBuilder::new().delimiter(style.delimiter).terminator(Terminator::CRLF).build();
        Self { writer, bytes }
    }

    fn rows(&mut self, rows: &[Row<'_>], style: Style) {
        for row in rows {
            for (at, column) in Column::OFFERED.iter().enumerate() {
                cell(&row.datum(*column, style.words), style, |field| self.field(at, field));
            }
            self.end();
        }
    }

    /// Writes the field of a column; `at` counts from 0.
    fn field(&mut self, at: usize, field: &str) {
        if at > 0 {
            self.push(Writer::delimiter);
        }
        let mut rest = field.as_bytes();
        self.push(|writer, buffer| {
            let (result, read, written) = writer.field(rest, buffer);
            rest = &rest[read..];
            (result, written)
        });
    }

    fn end(&mut self) {
        self.push(Writer::terminator);
    }

    /// Repeats a step until all its output has been written.
    fn push(&mut self, mut step: impl FnMut(&mut Writer, &mut [u8]) -> (WriteResult, usize)) {
        let mut buffer = [0; 512];
        loop {
            let (result, written) = step(&mut self.writer, &mut buffer);
            self.bytes.extend_from_slice(&buffer[..written]);
            if result == WriteResult::InputEmpty {
                return;
            }
        }
    }
}
