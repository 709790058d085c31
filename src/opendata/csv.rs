//! Rows as comma- or semicolon-separated text (RFC 4180). It never rounds: a number has the decimals that it is stored with.

use csv_core::{Terminator, WriteResult, Writer, WriterBuilder};

use super::row::{Datum, Row};
use crate::indicator::{Column, Words, guarded};

/// How a table is written.
#[derive(Clone, Copy)]
pub(super) struct Style {
    delimiter: u8,
    decimal_sign: &'static str,
    words: Words,
    /// What tells Excel that the file is UTF-8.
    mark: &'static str,
}

impl Style {
    /// For programs.
    pub(super) const PLAIN: Self = Self { delimiter: b',', decimal_sign: ".", words: Words::English, mark: "" };
    /// For Excel with Swedish settings.
    pub(super) const EXCEL: Self = Self { delimiter: b';', decimal_sign: ",", words: Words::Swedish, mark: "\u{feff}" };
}

/// A table of rows under its headings.
pub(super) fn table(rows: &[Row<'_>], style: Style) -> Vec<u8> {
    let mut text = Text::new(style, style.mark.as_bytes().to_vec());
    text.record(Column::OFFERED.iter().map(|column| column.heading(style.words).to_owned()));
    text.rows(rows, style);
    text.bytes
}

/// Rows without headings, to stand below others.
pub(super) fn rows(rows: &[Row<'_>], style: Style) -> Vec<u8> {
    let mut text = Text::new(style, Vec::new());
    text.rows(rows, style);
    text.bytes
}

fn cell(datum: &Datum<'_>, style: Style) -> String {
    match datum {
        Datum::Nothing => String::new(),
        Datum::Text(text) => guarded(text).into_owned(),
        Datum::Word(word) => word.clone().into_owned(),
        Datum::Number(number) => number.to_string().replace('.', style.decimal_sign),
    }
}

/// A text that grows by records.
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
            self.record(Column::OFFERED.iter().map(|column| cell(&row.datum(*column, style.words), style)));
        }
    }

    fn record(&mut self, fields: impl Iterator<Item = String>) {
        for (at, field) in fields.enumerate() {
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
        self.push(Writer::terminator);
    }

    /// Repeats a step until all of it has found room.
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
