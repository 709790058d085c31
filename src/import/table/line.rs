//! A number of a foreign table with everything known about it, in the terms of the site's own tables. It never reads a cell.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::indicator::{CellValue, Column, Group};
use crate::name::{AreaId, Period};

/// The place of a number: sheet, row and column, all counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The sheet.
    pub sheet: usize,
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// A number of a foreign table.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its place.
    pub spot: Spot,
    /// What is measured, in the words of the table.
    pub label: String,
    /// The area.
    pub area: AreaId,
    /// The group of people.
    pub group: Group,
    /// Whether the table calls the group girls or boys.
    pub children: bool,
    /// The category as written.
    pub category: Option<String>,
    /// The period.
    pub period: Period,
    /// The number, or the status in its place; `None` if the other columns give it.
    pub value: Option<CellValue>,
    /// Whether the spreadsheet shows the number as per cent.
    pub is_percent: bool,
    /// The contents of the site's other columns.
    pub beside: BTreeMap<&'static str, (Column, String)>,
}

impl Line {
    /// Returns the number, if it is one.
    pub(super) fn number(&self) -> Option<Decimal> {
        if let Some(CellValue::Number(number)) = self.value { Some(number) } else { None }
    }

    /// Returns its coordinates in an indicator's cube.
    pub(super) fn key(&self) -> (&str, &AreaId, Group, Option<&str>, Period) {
        (&self.label, &self.area, self.group, self.category.as_deref(), self.period)
    }
}

/// The kind of a row without numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    /// A title, a note, or a sheet's text.
    Words,
    /// Headings of columns.
    Headings,
    /// The heading of the rows below.
    Section,
    /// A row in which the cells for numbers are empty.
    Empty,
    /// A row that an answer leaves out.
    Skipped,
    /// A row that is not understood while a question is open.
    Open,
}
