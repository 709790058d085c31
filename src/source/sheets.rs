//! Represents the cells of a workbook as a text, so that spans can refer to them: a line with the name of each sheet, followed by a line for each of
//! its rows, with a tab before every cell. It never interprets the cells.

use crate::workbook::Sheet;

/// The first character of the line of a visible sheet, and of a hidden one.
const SHOWN: char = '#';
const HIDDEN: char = '-';

/// A sheet of such a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetText<'t> {
    /// Its name.
    pub name: &'t str,
    /// Whether a spreadsheet shows it.
    pub visible: bool,
    /// Its rows: each cell's text and its first byte in the file's text.
    pub rows: Vec<Vec<(&'t str, usize)>>,
}

/// The position of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place<'t> {
    pub sheet: &'t str,
    pub row: usize,
    pub column: usize,
}

/// Returns the text for a workbook's cells.
pub(super) fn text(sheets: &[Sheet]) -> String {
    let plain = |text: &str| text.replace(['\t', '\n', '\r'], " ");
    let mut lines = Vec::new();
    for sheet in sheets {
        lines.push(format!("{}{}", if sheet.visible { SHOWN } else { HIDDEN }, plain(&sheet.name)));
        for row in &sheet.rows {
            lines.push(row.iter().map(|cell| format!("\t{}", plain(&cell.text))).collect());
        }
    }
    lines.join("\n")
}

/// Parses such a text into sheets.
pub fn sheets(text: &str) -> Vec<SheetText<'_>> {
    let (mut sheets, mut at) = (Vec::<SheetText>::new(), 0);
    for line in text.split('\n') {
        let start = at;
        at += line.len() + 1;
        if let Some(name) = line.strip_prefix([SHOWN, HIDDEN]) {
            sheets.push(SheetText { name, visible: line.starts_with(SHOWN), rows: Vec::new() });
        } else if let Some(sheet) = sheets.last_mut() {
            let mut place = start;
            let cells = line.split('\t').map(|cell| {
                let begin = place;
                place += cell.len() + 1;
                (cell, begin)
            });
            sheet.rows.push(cells.skip(1).collect());
        }
    }
    sheets
}

/// Returns the position of the cell at a byte of such a text.
pub(super) fn place(text: &str, at: usize) -> Place<'_> {
    let before = &text[..text.floor_char_boundary(at.min(text.len()))];
    for (row, line) in before.rsplit('\n').skip(1).enumerate() {
        if let Some(sheet) = line.strip_prefix([SHOWN, HIDDEN]) {
            let column = before.rsplit('\n').next().unwrap_or_default().matches('\t').count().saturating_sub(1);
            return Place { sheet, row, column };
        }
    }
    Place { sheet: text.lines().next().unwrap_or_default().trim_start_matches([SHOWN, HIDDEN]), row: 0, column: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbook::Cell;

    #[test]
    fn every_cell_has_its_place_in_its_sheet() {
        let row = |cells: &[&str]| cells.iter().map(|cell| Cell::text(cell)).collect::<Vec<_>>();
        let sheet = |name: &str, visible, rows| Sheet { name: name.into(), visible, rows, merged: Vec::new() };
        let book = [sheet("Ett", true, vec![row(&["a", "", "#b"]), vec![], row(&["", "c\nd"])]), sheet("Två", false, vec![row(&["-1"])])];
        let text = text(&book);
        let read = sheets(&text);
        assert_eq!(read.iter().map(|sheet| (sheet.name, sheet.visible)).collect::<Vec<_>>(), [("Ett", true), ("Två", false)]);
        let texts: Vec<Vec<&str>> = read[0].rows.iter().map(|row| row.iter().map(|(text, _)| *text).collect()).collect();
        assert_eq!(texts, [vec!["a", "", "#b"], vec![], vec!["", "c d"]]);
        for (sheet, row, column) in [("Ett", 0, 0), ("Ett", 0, 2), ("Ett", 2, 1), ("Två", 0, 0)] {
            let at = read.iter().find(|known| known.name == sheet).map(|known| known.rows[row][column].1).expect("a cell");
            assert_eq!(place(&text, at), Place { sheet, row, column });
        }
        assert_eq!(place("", 0), Place { sheet: "", row: 0, column: 0 });
    }
}
