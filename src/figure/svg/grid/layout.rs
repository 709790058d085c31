//! The layout and the contents of a matrix's cells: names and words if they fit, else letters with a key. It never draws.

use super::*;
use measure::longest_word;

/// The space between cells.
pub const GAP: f64 = 2.0;

/// A column's name with more lines is replaced by a letter.
const MOST_LINES: usize = 5;

/// The maximal width of a cell in the wide drawing, for legibility.
const WIDEST_CELL: f64 = 116.0;

/// The layout.
pub struct GridLayout {
    /// The left edge of the cells; the rows' names are to the left of it, or above their row.
    pub left: f64,
    /// The distance between columns.
    pub cell: f64,
    /// Whether the rows' names are beside their cells.
    pub beside: bool,
    /// The lines above each column.
    pub heads: Vec<Vec<String>>,
    /// Whether letters replace the columns' names.
    pub letters_for_columns: bool,
    /// Whether letters replace the bands' names.
    pub letters_for_bands: bool,
    /// The meaning of empty cells, if it does not fit into one.
    pub empty: Option<String>,
}

/// The content of a cell.
pub struct Cell<'a> {
    point: &'a Point,
    band: Option<&'a str>,
}

impl<'a> Cell<'a> {
    pub fn of(figure: &'a Figure, position: usize, column: usize) -> Self {
        let point = &figure.series[column].points[position];
        Self { point, band: point.band.and_then(|band| figure.bands().get(band)).map(String::as_str) }
    }

    /// Returns the number, or the symbol shown instead; may be empty. The percent sign is above the matrix.
    fn number(&self, canvas: &Canvas<'_>) -> String {
        if let Some((sign, _)) = self.point.state.sign() {
            return sign.to_owned();
        }
        let text = canvas.label(self.point);
        if canvas.figure.measure.unit.percent { text.replace("\u{a0}%", "") } else { text }
    }

    /// Returns the words for a state without a symbol.
    fn words(&self, canvas: &Canvas<'_>) -> Option<String> {
        let (State::NotMeasured | State::Absent | State::NoSum) = self.point.state else { return None };
        self.point.state.words().map(|key| canvas.locale.text(key))
    }

    /// Returns the content in a list of cells: the number with its band, or words.
    pub fn listed(&self, canvas: &Canvas<'_>) -> String {
        let number = self.words(canvas).unwrap_or_else(|| self.number(canvas));
        self.band.map_or_else(|| number.clone(), |band| format!("{number} {band}"))
    }
}

/// A possible layout.
#[derive(Clone, Copy)]
struct Way {
    beside: bool,
    letters_for_columns: bool,
    letters_for_bands: bool,
}

impl GridLayout {
    /// Returns the first layout in which everything fits; `None` if there is none.
    pub fn of(canvas: &Canvas<'_>) -> Option<Self> {
        let ways = [(false, false), (true, false), (true, true)].into_iter().flat_map(|(columns, bands)| {
            [true, false].map(|beside| Way { beside, letters_for_columns: columns, letters_for_bands: bands })
        });
        ways.into_iter().find_map(|way| Self::by(canvas, way))
    }

    fn by(canvas: &Canvas<'_>, way: Way) -> Option<Self> {
        let figure = canvas.figure;
        let Sheet { size, wide, width: whole, .. } = canvas.sheet;
        let Way { beside, letters_for_columns, letters_for_bands } = way;
        let columns = figure.series.len();
        let left = if beside { names(canvas).filter(|left| *left <= whole * if wide { 0.45 } else { 0.36 })? } else { 0.0 };
        let numbers = cells(figure).map(|cell| width(&cell.number(canvas), size, Weight::Bold)).fold(0.0, f64::max);
        let widest = if wide { WIDEST_CELL.max(numbers + GAP + 6.0) } else { whole };
        let cell = ((whole - left) / columns as f64).min(widest);
        let inner = cell - GAP - 4.0;
        let band = |name: &String| longest_word(name, size, Weight::Regular) <= inner;
        if numbers > inner || (!letters_for_bands && !figure.bands().iter().all(band)) {
            return None;
        }
        // Names above columns need no padding.
        let head = cell - 4.0;
        let heads: Vec<Vec<String>> = (0..columns)
            .map(|column| {
                if letters_for_columns {
                    vec![column_letter(column)]
                } else {
                    wrap(&canvas.column_heading(column), size, Weight::Regular, head)
                }
            })
            .collect();
        let fits = |column: usize| longest_word(&canvas.column_heading(column), size, Weight::Regular) <= head;
        let named = heads.iter().all(|lines| lines.len() <= MOST_LINES) && (0..columns).all(fits);
        if !letters_for_columns && !named {
            return None;
        }
        let mut layout = Self { left, cell, beside, heads, letters_for_columns, letters_for_bands, empty: None };
        layout.empty = layout.emptiness(canvas);
        Some(layout)
    }

    /// Returns the middle of a column.
    pub fn middle(&self, column: usize) -> f64 {
        self.left + self.cell * column as f64 + (self.cell - GAP) / 2.0
    }

    /// Returns the lines of a cell's number, and those of its words.
    pub fn contents(&self, canvas: &Canvas<'_>, position: usize, column: usize) -> (Vec<String>, Vec<String>) {
        let cell = Cell::of(canvas.figure, position, column);
        let number = Some(cell.number(canvas)).filter(|text| !text.is_empty()).into_iter().collect();
        let words = match (cell.words(canvas).filter(|_| self.empty.is_none()), cell.point.band) {
            (Some(words), _) => Some(words),
            (None, Some(band)) if self.letters_for_bands => Some(band_letter(band)),
            _ => cell.band.map(str::to_owned),
        };
        let lines = words.map(|words| wrap(&words, canvas.sheet.size, Weight::Regular, self.cell - GAP - 4.0));
        (number, lines.unwrap_or_default())
    }

    /// Returns the height of a row's cells.
    pub fn row_height(&self, canvas: &Canvas<'_>, position: usize) -> f64 {
        let lines = |column| {
            let (number, words) = self.contents(canvas, position, column);
            number.len() + words.len()
        };
        let most = (0..canvas.figure.series.len()).map(lines).max().unwrap_or(1).max(1);
        height(most, canvas.sheet.size) + 8.0
    }

    /// Returns the meaning of cells without a number, if it is too long for a cell.
    fn emptiness(&self, canvas: &Canvas<'_>) -> Option<String> {
        let mut words: Vec<String> = cells(canvas.figure).filter_map(|cell| cell.words(canvas)).collect();
        words.sort_unstable();
        words.dedup();
        let room = self.cell - GAP - 4.0;
        let fit = words.iter().all(|words| longest_word(words, canvas.sheet.size, Weight::Regular) <= room);
        (!fit).then(|| words.join("/"))
    }
}

/// Returns the width of the rows' names beside their cells.
fn names(canvas: &Canvas<'_>) -> Option<f64> {
    let Sheet { size, width: whole, .. } = canvas.sheet;
    let positions = 0..canvas.figure.positions.len();
    let names: Vec<String> = positions.map(|position| canvas.row_heading(position)).collect();
    let longest = names.iter().map(|name| width(name, size, Weight::Bold)).fold(0.0, f64::max);
    let word = names.iter().map(|name| longest_word(name, size, Weight::Bold)).fold(0.0, f64::max);
    Some(longest.min(whole * 0.36 - 12.0).max(word) + 12.0)
}

/// Returns the cells row by row.
fn cells(figure: &Figure) -> impl Iterator<Item = Cell<'_>> {
    let columns = figure.series.len();
    (0..figure.positions.len()).flat_map(move |position| (0..columns).map(move |column| Cell::of(figure, position, column)))
}

/// Returns the letter that replaces a column's name.
pub fn column_letter(column: usize) -> String {
    letter('A', column)
}

/// Returns the letter that replaces a band's name.
pub fn band_letter(band: usize) -> String {
    letter('a', band)
}

/// Returns a letter counted from `first`. There are never more columns or bands than letters.
fn letter(first: char, place: usize) -> String {
    let place = u32::try_from(place % 26).unwrap_or(0);
    char::from_u32(u32::from(first) + place).unwrap_or(first).to_string()
}
