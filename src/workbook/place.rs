//! Cell references as spreadsheets write them: `D7`, `A3:F20`. It never looks at a cell.

use std::fmt;
use std::str::FromStr;

/// The maximal number of rows and columns of a sheet.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

/// A rectangle of cells. Rows and columns are counted from 0; the last ones are included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The row and column of the first cell.
    pub first: (usize, usize),
    /// The row and column of the last cell.
    pub last: (usize, usize),
}

impl Area {
    /// Whether it contains a cell.
    pub fn holds(&self, row: usize, column: usize) -> bool {
        (self.first.0..=self.last.0).contains(&row) && (self.first.1..=self.last.1).contains(&column)
    }
}

/// Returns the letters of a column, counted from 0: `A`, `Z`, `AA`.
pub fn column_name(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// Parses a cell reference into row and column; a `$` before either is ignored.
fn cell(name: &str) -> Option<(usize, usize)> {
    let name = name.trim().replace('$', "").to_ascii_uppercase();
    let letters = name.len() - name.trim_start_matches(|c: char| c.is_ascii_uppercase()).len();
    let (letters, digits) = name.split_at(letters);
    if letters.is_empty() || letters.len() > 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let column = letters.bytes().fold(0, |column, letter| column * 26 + usize::from(letter - b'A') + 1);
    let row: usize = digits.parse().ok()?;
    let fits = (1..=MOST_ROWS).contains(&row) && column <= MOST_COLUMNS;
    fits.then(|| (row - 1, column - 1))
}

impl FromStr for Area {
    type Err = ();

    /// Parses `A3:F20`, with its corners in any order, or a single cell.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (a, b) = text.split_once(':').unwrap_or((text, text));
        let (a, b) = (cell(a).ok_or(())?, cell(b).ok_or(())?);
        Ok(Self { first: (a.0.min(b.0), a.1.min(b.1)), last: (a.0.max(b.0), a.1.max(b.1)) })
    }
}

impl fmt::Display for Area {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |(row, column): (usize, usize)| format!("{}{}", column_name(column), row + 1);
        write!(formatter, "{}", name(self.first))?;
        if self.last == self.first { Ok(()) } else { write!(formatter, ":{}", name(self.last)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn areas_are_read_and_written_as_spreadsheets_name_them() {
        for (text, wanted) in [("A3:F20", "A3:F20"), ("$f$20:a3", "A3:F20"), ("AA10", "AA10"), (" xfd1048576 ", "XFD1048576")] {
            assert_eq!(text.parse::<Area>().map(|area| area.to_string()), Ok(wanted.to_owned()));
        }
        for text in ["", "A", "3", "A0", "XFE1", "A1048577", "A1:B", "ÅÄ1", "A3:F20:G1"] {
            assert_eq!(text.parse::<Area>(), Err(()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_cell_has_the_name_that_it_is_read_by(row in 0usize..MOST_ROWS, column in 0usize..MOST_COLUMNS) {
            let area = Area { first: (row, column), last: (row, column) };
            prop_assert_eq!(area.to_string().parse(), Ok(area));
        }

        #[test]
        fn reading_any_text_ends(text in "\\PC{0,12}") {
            let _ = text.parse::<Area>();
        }
    }
}
