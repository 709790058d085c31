//! Parses separated text as a sheet: a CSV file, or cells copied from a spreadsheet. Unlike the tables that the site is built from, such text may
//! begin with titles and end with notes, so its first line does not reliably show the separator.

use csv::{ReaderBuilder, Trim};

use super::limits::Grid;
use super::{Sheet, Unreadable};

/// The number of lines by which the separator is detected.
const LOOKED_AT: usize = 60;

/// Parses a text with cells separated by semicolons, tabs or commas.
///
/// # Errors
/// If it exceeds the limits.
pub fn separated(text: &str) -> Result<Sheet, Unreadable> {
    // The reader counts lines at line feeds, which after a carriage return is too late.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let text = text.as_str();
    let (separator, text) = match text.lines().next().and_then(|line| line.trim_end().strip_prefix("sep=")).map(str::as_bytes) {
        Some([separator]) => (*separator, text.split_once('\n').map_or("", |(_, rest)| rest)),
        _ => (of(text), text),
    };
    let text = with_empty_lines(text, separator);
    let mut grid = Grid::default();
    let mut reader = reader(separator).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    // The reader only refuses bytes that are not UTF-8, which a `str` cannot have.
    while reader.read_record(&mut record).unwrap_or(false) {
        // The line on which the record begins, so that places match what an editor shows; a line break in quotation marks moves those below.
        let row = record.position().map_or(0, |position| position.line().saturating_sub(1));
        for (column, cell) in record.iter().enumerate() {
            grid.put(usize::try_from(row).unwrap_or(usize::MAX - 1), column, super::Cell::text(cell))?;
        }
    }
    Ok(grid.take("", true))
}

/// Inserts a separator in every empty line: the reader would skip such lines, and the numbers of the rows below would be too low.
fn with_empty_lines(text: &str, separator: u8) -> String {
    let (mut is_quoted, mut lines) = (false, Vec::new());
    for line in text.split('\n') {
        let is_left_out = line.is_empty() && !is_quoted;
        lines.push(if is_left_out { char::from(separator).to_string() } else { line.to_owned() });
        is_quoted ^= line.matches('"').count() % 2 == 1;
    }
    lines.join("\n")
}

fn reader(separator: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.delimiter(separator).has_headers(false).flexible(true).trim(Trim::All);
    builder
}

/// Returns the separator: the character by which the most lines have the same number of cells.
fn of(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT).collect();
    let start = lines.join("\n");
    let fit = |separator: &u8| {
        let mut widths = std::collections::BTreeMap::<usize, usize>::new();
        for record in reader(*separator).from_reader(start.as_bytes()).records().flatten().filter(|record| record.len() > 1) {
            *widths.entry(record.len()).or_default() += 1;
        }
        widths.values().copied().max().unwrap_or(0)
    };
    // Among equals the last is taken; a comma comes first because it also occurs in numbers.
    [b',', b';', b'\t'].into_iter().max_by_key(fit).unwrap_or(b';')
}
