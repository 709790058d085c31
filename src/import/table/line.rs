//! A number of a foreign table with all that is known of it, in the words of the site's own tables. It never reads a cell.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::indicator::{CellValue, Column, Group};
use crate::name::{AreaId, Period};

/// Where a number stands: the sheet, and the row and column from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Which of the sheets.
    pub sheet: usize,
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// A number of a foreign table.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where it stands.
    pub spot: Spot,
    /// What is measured, as the table names it.
    pub label: String,
    /// Where.
    pub area: AreaId,
    /// Who.
    pub group: Group,
    /// Whether the table calls them girls and boys.
    pub children: bool,
    /// The category as written.
    pub category: Option<String>,
    /// When.
    pub period: Period,
    /// The number, or what stands in its place; `None` where the other columns say it.
    pub value: Option<CellValue>,
    /// Whether the spreadsheet shows the number as per cent.
    pub is_percent: bool,
    /// What the site's other columns hold.
    pub beside: BTreeMap<&'static str, (Column, String)>,
}

impl Line {
    /// The number, if it is one.
    pub(super) fn number(&self) -> Option<Decimal> {
        if let Some(CellValue::Number(number)) = self.value { Some(number) } else { None }
    }

    /// Where in an indicator's cube it stands.
    pub(super) fn key(&self) -> (&str, &AreaId, Group, Option<&str>, Period) {
        (&self.label, &self.area, self.group, self.category.as_deref(), self.period)
    }
}

/// What a row without numbers is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    /// A title, a note, or a sheet's text.
    Words,
    /// Headings over columns.
    Headings,
    /// The heading of the rows below.
    Section,
    /// A row whose cells for numbers are empty.
    Empty,
    /// A row that was left out by an answer.
    Skipped,
    /// A row that is not understood as long as a question is open.
    Open,
}
