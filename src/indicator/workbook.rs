//! Tables in workbooks: the one that an indicator's file refers to by sheet and range, or else the first sheet of a workbook, parsed like any table.
//! It never reads a file.

use super::IndicatorFile;
use super::keys::WORKBOOK;
use super::separated::Field;
use super::table::{TableFile, of_rows};
use crate::diagnostic::{Diagnostics, Problem};
use crate::name::nearest;
use crate::source::{FileId, Span, Spanned, sheets};
use crate::workbook::Area;
use crate::yaml::{Fields, Node};

/// The key `workbook`: the location of an indicator's table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InWorkbook {
    /// The workbook's path below `content/values`.
    pub file: Spanned<String>,
    /// The sheet; the first visible one if omitted.
    pub sheet: Option<Spanned<String>>,
    /// The cells of the table, with its headings; the whole sheet if omitted.
    pub range: Option<Area>,
}

impl InWorkbook {
    /// Parses the key.
    pub(super) fn read(node: &Node, found: &mut Diagnostics) -> Option<Self> {
        let mut fields = Fields::of(node, "workbook", &WORKBOOK, found);
        let (file, sheet) = (fields.required_text("file"), fields.text("sheet"));
        let range = fields.text("range").and_then(|text| {
            let area = text.value.parse().ok();
            if area.is_none() {
                fields.found.add(text.span, Problem::TableRangeUnknown { found: text.value });
            }
            area
        });
        fields.finish();
        Some(Self { file: file?, sheet, range })
    }
}

/// A workbook as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkbookFile {
    /// The file.
    pub file: FileId,
    /// Its path below `content/values`.
    pub path: String,
    sheets: Vec<SheetFile>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct SheetFile {
    name: String,
    visible: bool,
    rows: Vec<Vec<Field>>,
}

impl WorkbookFile {
    /// Extracts the cells of a workbook from its text; `path` is the file's path on the site.
    pub fn of(file: FileId, path: &str, text: &str) -> Self {
        let path = path.splitn(3, '/').nth(2).unwrap_or(path).to_owned();
        let field = |(text, at): (&str, usize)| {
            let start = at + text.len() - text.trim_start().len();
            Field { text: text.trim().to_owned(), span: Span::new(file, start, start + text.trim().len()) }
        };
        let sheet = |sheet: crate::source::SheetText<'_>| SheetFile {
            name: sheet.name.to_owned(),
            visible: sheet.visible,
            rows: sheet.rows.into_iter().map(|row| row.into_iter().map(field).collect()).collect(),
        };
        Self { file, path, sheets: sheets(text).into_iter().map(sheet).collect() }
    }

    fn first(&self) -> Option<&SheetFile> {
        self.sheets.iter().find(|sheet| sheet.visible && sheet.rows.iter().flatten().any(|field| !field.text.is_empty()))
    }
}

impl SheetFile {
    /// Returns the non-empty rows of a range, all as long as the longest: spreadsheets omit empty cells at the end.
    fn cut(&self, file: FileId, range: Option<Area>) -> Vec<Vec<Field>> {
        let holds = |row: usize, column: usize| range.is_none_or(|area| area.holds(row, column));
        let first = range.map_or(0, |area| area.first.1);
        let mut rows: Vec<Vec<Field>> = Vec::new();
        for (row, cells) in self.rows.iter().enumerate() {
            let cells = cells.iter().enumerate().skip(first).filter(|(column, _)| holds(row, *column)).map(|(_, field)| field.clone());
            let cells: Vec<Field> = cells.collect();
            if cells.iter().any(|field| !field.text.is_empty()) {
                rows.push(cells);
            }
        }
        // Cells after the last non-empty one only have a format.
        let used = |row: &Vec<Field>| row.iter().rposition(|field| !field.text.is_empty()).map_or(0, |last| last + 1);
        let width = rows.iter().map(used).max().unwrap_or(0);
        for row in &mut rows {
            let end = row.last().map_or(Span::new(file, 0, 0), |field| Span { start: field.span.end, ..field.span });
            row.resize_with(width, || Field { text: String::new(), span: end });
        }
        rows
    }
}

/// Returns the tables of the workbooks: of each indicator that refers to one, and of each workbook without such an indicator.
pub fn of_workbooks(indicators: &[IndicatorFile], workbooks: &[WorkbookFile], found: &mut Diagnostics) -> Vec<TableFile> {
    let mut tables = Vec::new();
    for (indicator, named) in indicators.iter().filter_map(|file| Some((file, file.workbook.as_ref()?))) {
        let wanted = named.file.value.trim();
        let Some(workbook) = workbooks.iter().find(|workbook| workbook.path == wanted) else {
            found.add_suggesting(
                named.file.span,
                |nearest| Problem::WorkbookUnknown { found: wanted.to_owned(), nearest },
                || nearest(wanted, workbooks.iter().map(|workbook| workbook.path.as_str())),
            );
            continue;
        };
        let sheet = match &named.sheet {
            Some(name) => workbook.sheets.iter().find(|sheet| sheet.name.trim().to_lowercase() == name.value.trim().to_lowercase()),
            None => workbook.first().or(workbook.sheets.first()),
        };
        let Some(sheet) = sheet else {
            // An unreadable workbook has no sheets, and has already been reported.
            if let Some(name) = named.sheet.as_ref().filter(|_| !workbook.sheets.is_empty()) {
                let sheets = workbook.sheets.iter().map(|sheet| sheet.name.clone()).collect();
                found.add(name.span, Problem::WorkbookSheetUnknown { sheet: name.value.clone(), sheets });
            }
            continue;
        };
        let rows = sheet.cut(workbook.file, named.range);
        if rows.is_empty() {
            found.add(named.file.span, Problem::WorkbookEmpty { sheet: sheet.name.clone() });
            continue;
        }
        tables.push(of_rows(rows, Some(indicator.id.as_str()), found));
    }
    let is_named = |workbook: &&WorkbookFile| {
        indicators.iter().any(|file| file.workbook.as_ref().is_some_and(|named| named.file.value.trim() == workbook.path))
    };
    for workbook in workbooks.iter().filter(|workbook| !is_named(workbook) && !workbook.sheets.is_empty()) {
        match workbook.first() {
            Some(sheet) => tables.push(of_rows(sheet.cut(workbook.file, None), None, found)),
            None => found.add(Span::new(workbook.file, 0, 0), Problem::EmptyTable {}),
        }
    }
    tables
}
