//! Rows as comma- or semicolon-separated text (RFC 4180). It never rounds: a number has the decimals that it is stored with.

use std::borrow::Cow;

use csv::{Terminator, Writer, WriterBuilder};

use super::field::Table;
use super::row::{Datum, Row};
use crate::indicator::{Column, Words, guarded};
use crate::name::Lang;

/// The CSV dialect of a table.
#[derive(Clone, Copy)]
pub(super) struct Style {
    delimiter: u8,
    decimal_sign: &'static str,
    pub(super) words: Words,
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
    let headings = Column::OFFERED.map(|column| column.heading(style.words));
    lines(headings, rows.iter().map(|row| Column::OFFERED.map(|column| row.datum(column, style.words))), style)
}

/// Writes a table with an editor's words in a language.
pub(super) fn of_table(table: &Table<'_>, lang: &Lang, style: Style) -> Vec<u8> {
    let headings = table.fields.iter().map(|field| field.heading(style.words));
    lines(headings, table.rows.iter().map(|row| row.iter().map(|item| item.datum(style.words, lang))), style)
}

/// Writes lines of values under headings; each has one of every heading.
fn lines<'a, L: IntoIterator<Item = Datum<'a>>>(
    headings: impl IntoIterator<Item = &'static str>,
    lines: impl Iterator<Item = L>,
    style: Style,
) -> Vec<u8> {
    let writer = WriterBuilder::new().delimiter(style.delimiter).terminator(Terminator::CRLF).from_writer(style.mark.as_bytes().to_vec());
    // A vector takes all that is written to it, and every record has as many fields as there are columns.
    records(writer, headings, lines, style).unwrap_or_default()
}

fn records<'a, L: IntoIterator<Item = Datum<'a>>>(
    mut writer: Writer<Vec<u8>>,
    headings: impl IntoIterator<Item = &'static str>,
    lines: impl Iterator<Item = L>,
    style: Style,
) -> Result<Vec<u8>, csv::Error> {
    writer.write_record(headings)?;
    for line in lines {
        for datum in line {
            writer.write_field(cell(datum, style).as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// Returns the text of a cell.
fn cell(datum: Datum<'_>, style: Style) -> Cow<'_, str> {
    match datum {
        Datum::Nothing => Cow::Borrowed(""),
        Datum::Text(text) => match guarded(&text) {
            Cow::Owned(guarded) => Cow::Owned(guarded),
            Cow::Borrowed(_) => text,
        },
        Datum::Word(word) => word,
        Datum::Number(number) if style.decimal_sign == "." => Cow::Owned(number.to_string()),
        Datum::Number(number) => Cow::Owned(number.to_string().replace('.', style.decimal_sign)),
    }
}
