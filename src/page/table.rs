//! The properties of a table besides its cells' text: its caption's prefix and the alignment of its columns. It never writes HTML.

use pulldown_cmark::Alignment;

/// The prefixes of a caption.
const CAPTION_WORDS: [&str; 2] = ["tabell:", "table:"];

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Whether the first column has row headers.
    pub row_headings: bool,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Column {
    /// Its alignment, set by the editor or derived from its content.
    pub side: Side,
    numbers: usize,
    years: usize,
    texts: usize,
}

/// The alignment of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Side {
    /// For text.
    #[default]
    Start,
    /// Centred.
    Center,
    /// For numbers, so that their digits are aligned.
    End,
}

impl Table {
    pub(super) fn new(alignments: &[Alignment]) -> Self {
        let column = |alignment: &Alignment| {
            let side = match alignment {
                Alignment::None | Alignment::Left => Side::Start,
                Alignment::Center => Side::Center,
                Alignment::Right => Side::End,
            };
            Column { side, ..Column::default() }
        };
        Self { columns: alignments.iter().map(column).collect(), row_headings: false }
    }

    /// Records a body cell. `text` is its text without markup, `calls` whether a shortcode provides part of it.
    pub(super) fn cell(&mut self, column: usize, text: &str, calls: bool) {
        let Some(column) = self.columns.get_mut(column) else { return };
        let text = text.trim();
        if is_year(text) && !calls {
            column.years += 1;
        } else if is_number(text) {
            column.numbers += 1;
        } else if !matches!(text, "" | "-" | "–" | "." | "..") {
            column.texts += 1;
        }
    }

    /// Decides the alignment once all cells are known. A first column of words or years consists of row headers: it says what each row is
    /// about.
    pub(super) fn finish(&mut self) {
        let several = self.columns.len() > 1;
        self.row_headings = several && self.columns.first().is_some_and(|first| first.numbers == 0 && first.texts + first.years > 0);
        for (index, column) in self.columns.iter_mut().enumerate() {
            let heading = index == 0 && self.row_headings;
            let all_numbers = column.texts == 0 && column.numbers + column.years > 0;
            if column.side == Side::Start && all_numbers && !heading {
                column.side = Side::End;
            }
        }
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1900..2200).contains(&year))
}

/// Whether a cell is a number with or without a unit: `1 234,5`, `−3`, `85 %`, `3–4`.
fn is_number(text: &str) -> bool {
    let number = text.trim_end_matches(['%', ' ', '\u{a0}']);
    let signs = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.' | '-' | '−' | '–' | '+' | '±');
    number.contains(|c: char| c.is_ascii_digit()) && number.chars().all(|c| c.is_ascii_digit() || signs(c))
}

/// Returns the length in bytes of the caption prefix of `text`, including the space after it.
pub(super) fn caption_word(text: &str) -> Option<usize> {
    let word = CAPTION_WORDS.iter().find(|word| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)))?;
    Some(text.len() - text[word.len()..].trim_start().len())
}

/// Returns the number of cells in the source line of a table; `\|` is not a cell border.
pub(super) fn cells_in(line: &str) -> usize {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = 1;
    let mut escaped = false;
    let mut last = false;
    for byte in line.bytes() {
        last = byte == b'|' && !escaped;
        cells += usize::from(last);
        escaped = byte == b'\\' && !escaped;
    }
    cells - usize::from(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_column_of_words_or_years_names_the_rows() {
        let rows = |cells: &[&str]| {
            let mut table = Table::new(&[Alignment::None, Alignment::None]);
            for cell in cells {
                table.cell(0, cell, false);
                table.cell(1, "5", false);
            }
            table.finish();
            (table.row_headings, table.columns[0].side, table.columns[1].side)
        };
        assert_eq!(rows(&["Kvinnor", "Män"]), (true, Side::Start, Side::End));
        assert_eq!(rows(&["2022", "2023"]), (true, Side::Start, Side::End));
        assert_eq!(rows(&["1", "2"]), (false, Side::End, Side::End));
    }

    #[test]
    fn a_column_is_of_numbers_when_nothing_in_it_is_a_word() {
        for (cell, side) in
            [("1 234,5", Side::End), ("85 %", Side::End), ("3–4", Side::End), ("85 procent", Side::Start), ("–", Side::Start)]
        {
            let mut table = Table::new(&[Alignment::None, Alignment::None]);
            table.cell(1, cell, false);
            table.finish();
            assert_eq!(table.columns[1].side, side, "{cell}");
        }
    }

    #[test]
    fn cells_are_counted_as_they_are_written() {
        for (line, cells) in [("| a | b |", 2), ("a | b", 2), (r"| a \| b | c", 2), ("| a |", 1), ("|a|b|c|", 3), ("", 1)] {
            assert_eq!(cells_in(line), cells, "{line}");
        }
    }

    #[test]
    fn a_caption_begins_with_its_word() {
        assert_eq!(caption_word("Tabell: Svar"), Some(8));
        assert_eq!(caption_word("table:Svar"), Some(6));
        assert_eq!(caption_word("Tabellen: Svar"), None);
        assert_eq!(caption_word("åååååå"), None);
    }
}
