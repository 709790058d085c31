//! Parses tables as rows of cells with spans: separated by comma, semicolon or tab, with or without quotation marks. It never interprets the cells.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::diagnostic::{Diagnostics, Problem};
use crate::source::{FileId, Span, Spanned};

/// A cell as written, without its quotation marks and surrounding spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// The text.
    pub text: String,
    /// Its span within the quotation marks.
    pub span: Span,
}

/// Returns the rows of a table that are not empty, starting with the headings.
pub(super) fn rows(file: FileId, text: &str, found: &mut Diagnostics) -> Vec<Vec<Field>> {
    let (start, separator) = beginning(text);
    let reader = ReaderBuilder::new().delimiter(separator).build();
    let mut lexer = Lexer { reader, text, at: start, output: vec![0; text.len() + 1] };
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    while let Some((field, unclosed, ends_row)) = lexer.next(file) {
        if unclosed {
            found.add(field.span, Problem::TableUnclosed {});
            return rows;
        }
        row.push(field);
        if ends_row {
            let row = std::mem::take(&mut row);
            // Spreadsheets save rows of empty cells too.
            if row.iter().any(|field: &Field| !field.text.is_empty()) {
                rows.push(row);
            }
        }
    }
    rows
}

/// Returns every cell of a table as written, including the headings, with its span.
pub fn cells(file: FileId, text: &str) -> Vec<Spanned<String>> {
    cell_rows(file, text).into_iter().flatten().collect()
}

/// Returns the rows of a table that are not empty, with its cells as written, starting with the headings.
pub fn cell_rows(file: FileId, text: &str) -> Vec<Vec<Spanned<String>>> {
    let cell = |field: Field| Spanned { value: field.text, span: field.span };
    rows(file, text, &mut Diagnostics::new()).into_iter().map(|row| row.into_iter().map(cell).collect()).collect()
}

/// Returns the offset of the headings, and the separator: the one in Excel's first line `sep=;`, or else the most common candidate in the first line.
fn beginning(text: &str) -> (usize, u8) {
    let first_line = text.trim_start().lines().next().unwrap_or("");
    if let Some([separator]) = first_line.strip_prefix("sep=").map(str::as_bytes) {
        let end = text.find('\n').map_or(text.len(), |newline| newline + 1);
        return (end, *separator);
    }
    let mut quoted = false;
    let mut counts = [(b';', 0), (b'\t', 0), (b',', 0)];
    for byte in first_line.bytes() {
        quoted ^= byte == b'"';
        for (separator, count) in &mut counts {
            *count += usize::from(!quoted && byte == *separator);
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    (0, counts.iter().find(|(_, count)| *count == most).map_or(b';', |(separator, _)| *separator))
}

struct Lexer<'a> {
    reader: Reader,
    text: &'a str,
    at: usize,
    output: Vec<u8>,
}

impl Lexer<'_> {
    /// Returns the next cell, whether its quotation mark is closed, and whether it ends its row.
    fn next(&mut self, file: FileId) -> Option<(Field, bool, bool)> {
        let (start, mut length, mut closed) = (self.at, 0, true);
        let ends_row = loop {
            let (result, read, written) = self.reader.read_field(&self.text.as_bytes()[self.at..], &mut self.output[length..]);
            self.at += read;
            length += written;
            match result {
                ReadFieldResult::Field { record_end } => break record_end,
                ReadFieldResult::End => return None,
                // The end of the file ends the cell, unless a quotation mark is still open.
                ReadFieldResult::InputEmpty => closed = false,
                // The buffer is as large as the file.
                ReadFieldResult::OutputFull => return None,
            }
        };
        let mut raw = &self.text[start..self.at];
        let mut begin = start;
        // Empty lines above a row are part of the raw text of its first cell.
        let blank = raw.len() - raw.trim_start_matches('\n').len();
        if blank < raw.len() {
            (raw, begin) = (&raw[blank..], start + blank);
        }
        if closed {
            // The separator after the cell is part of the raw text.
            raw = &raw[..raw.len().saturating_sub(1)];
        }
        begin += raw.len() - raw.trim_start().len();
        let raw = raw.trim();
        let unclosed = !closed && raw.starts_with('"') && raw.matches('"').count() % 2 == 1;
        let quotes = usize::from(raw.len() > 1 && raw.starts_with('"') && raw.ends_with('"'));
        let span = Span::new(file, begin + quotes, begin + raw.len() - quotes);
        // The reader returns whole cells between ASCII separators, so they are valid text.
        let text = String::from_utf8_lossy(&self.output[..length]).trim().to_owned();
        Some((Field { text, span }, unclosed, ends_row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;
    use proptest::prelude::*;

    fn read(text: &str) -> (Vec<Vec<String>>, Vec<Vec<String>>, usize) {
        let sources = Sources::from_memory([("content/values/a.csv", text)]);
        let file = sources.find("content/values/a.csv").expect("the file");
        let text = sources.text(file);
        let mut found = Diagnostics::new();
        let rows = rows(file, text, &mut found);
        let texts = rows.iter().map(|row| row.iter().map(|field| field.text.clone()).collect()).collect();
        let marked = rows.iter().map(|row| row.iter().map(|field| text[field.span.range()].to_owned()).collect()).collect();
        (texts, marked, found.iter().count())
    }

    #[test]
    fn every_separator_is_found_in_the_headings() {
        for text in ["a;b,c;d\n1;2;3\n", "a\tb,c\td\n1\t2\t3\n", "a,\"b,c\",d\n1,2,3", "sep=;\na;b,c;d\n1;2;3\n"] {
            let (texts, _, _) = read(text);
            assert_eq!(texts, [["a", "b,c", "d"], ["1", "2", "3"]], "{text}");
        }
    }

    #[test]
    fn every_cell_has_its_place() {
        let (texts, marked, _) = read("a;b\n\n\n  x ;\"y\nz\"\n;;\nå;\"\"\nlast;");
        assert_eq!(texts, [["a", "b"], ["x", "y\nz"], ["å", ""], ["last", ""]]);
        assert_eq!(marked, texts);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_said() {
        let (texts, _, said) = read("a;b\n1;\"2\n3;4\n");
        assert_eq!((texts, said), (vec![vec!["a".into(), "b".into()]], 1));
        assert_eq!(read("a;b\n1;\"2\"").2, 0);
        assert_eq!(read("a;b\n1;5\" rör").2, 0);
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in "[a1;,\"\n\tå ]{0,40}") {
            read(&text);
        }
    }
}
