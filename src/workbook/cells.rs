//! Converts cells as spreadsheets store them. Numbers are rounded to fifteen significant digits, as spreadsheets show them: further digits come from
//! binary floating point. It never looks at another cell.

use calamine::{Data, Style};
use rust_decimal::Decimal;

use super::limits::Grid;
use super::{Cell, Held, Unreadable};

/// Adds all cells of a range to the grid.
pub(super) fn fill(grid: &mut Grid, range: &calamine::Range<Data>) -> Result<(), Unreadable> {
    let (row, column) = range.start().unwrap_or_default();
    for (below, beside, data) in range.used_cells() {
        grid.put(row as usize + below, column as usize + beside, held(data, Shown::default()))?;
    }
    Ok(())
}

/// The format of a number in a spreadsheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    is_percent: bool,
    decimals: u32,
}

impl Shown {
    /// Parses a number format, of which only the part for positive numbers is used: `#,##0.00`, `0.0%`.
    pub(super) fn of(style: &Style) -> Self {
        style.number_format.as_ref().map_or_else(Self::default, |format| Self::read(&format.format_code))
    }

    fn read(code: &str) -> Self {
        let code = code.split(';').next().unwrap_or_default();
        // Text in quotation marks is shown literally.
        let code: String = code.split('"').step_by(2).collect();
        let decimals = code.rsplit_once('.').map_or(0, |(_, behind)| behind.len() - behind.trim_start_matches('0').len());
        Self { is_percent: code.contains('%'), decimals: u32::try_from(decimals).unwrap_or(0).min(9) }
    }
}

/// Converts a stored value to a cell.
pub(super) fn held(data: &Data, shown: Shown) -> Cell {
    match data {
        Data::Int(number) => decimal(Decimal::from(*number), shown),
        Data::Float(number) => match exact(*number) {
            Some(number) => decimal(number, shown),
            None => Cell { text: number.to_string(), held: Held::Number },
        },
        Data::String(text) => Cell::text(text),
        Data::Bool(yes) => Cell::text(if *yes { "true" } else { "false" }),
        Data::DateTime(time) if time.is_datetime() && time.as_f64() >= 1.0 => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            Cell { text: format!("{year:04}-{month:02}-{day:02}"), held: Held::Day }
        }
        Data::DateTime(time) => Cell::text(&time.as_f64().to_string()),
        Data::DateTimeIso(text) => Cell { text: text.split('T').next().unwrap_or_default().to_owned(), held: Held::Day },
        Data::DurationIso(text) => Cell::text(text),
        Data::Error(error) => Cell { text: error.to_string(), held: Held::Fault },
        Data::Empty => Cell::default(),
    }
}

/// Rounds a number to the fifteen digits that a spreadsheet keeps.
fn exact(number: f64) -> Option<Decimal> {
    Decimal::from_scientific(&format!("{number:.14e}")).ok().map(|number| number.normalize())
}

/// Converts a number to a cell, keeping the trailing zeros that the spreadsheet shows: 0,90 has two decimals.
fn decimal(number: Decimal, shown: Shown) -> Cell {
    let (number, held) = match shown.is_percent {
        true => ((number * Decimal::ONE_HUNDRED).normalize(), Held::Percent),
        false => (number, Held::Number),
    };
    let decimals = shown.decimals.saturating_sub(number.scale()) as usize;
    let point = if decimals > 0 && number.scale() == 0 { "." } else { "" };
    Cell { text: format!("{number}{point}{}", "0".repeat(decimals)), held }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_the_spreadsheet_shows_of_it() {
        let cases = [
            (85.300_000_000_000_01, "General", "85.3"),
            (28.392_147_000_000_04, "0.0", "28.392147"),
            (91_426.192_307_69, "General", "91426.19230769"),
            (0.853, "0%", "85.3"),
            (0.85, "0.0%", "85.0"),
            (0.9, "#,##0.00", "0.90"),
            (1234.0, "#,##0", "1234"),
            (7.0, "0\" st.000\"", "7"),
            (-3.5, "0.0;[Red]-0.00", "-3.5"),
            (1e-7, "General", "0.0000001"),
        ];
        for (number, code, wanted) in cases {
            assert_eq!(held(&Data::Float(number), Shown::read(code)).text, wanted, "{number} {code}");
        }
    }
}
