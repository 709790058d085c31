//! The site's numbers, and its goals, self-checks, plan and budgets, as files for reuse: tables, workbooks, JSON, one archive, and the
//! catalogue that describes them. Pure: it never accesses a disk, and never sees a suppressed number, since `resolve` has removed it.

mod archive;
mod catalogue;
mod csv;
mod csvw;
mod field;
mod json;
mod list;
mod row;
mod scorecard;
mod shared;
mod structured;
mod terms;
mod time;
mod workbook;

pub use field::Field;
pub use list::{List, lists};
pub use structured::{dataset, report};
pub use terms::{Lacking, lacking};

use rayon::prelude::*;

use crate::budget::Budget;
use crate::indicator::{CellKey, Indicator};
use crate::locale::Locale;
use crate::name::{IndicatorId, Lang};
use crate::site::Site;
use field::Table;

/// The path of the catalogue, as DCAT-AP-SE requires.
pub const CATALOGUE: &str = "datasets/dcat";

/// The table of all numbers of the site.
pub const ALL_TABLE: &str = "data/all.csv";

/// The archive of all open data files.
pub const ALL_ARCHIVE: &str = "data/all.zip";

/// The directory of the indicators' files.
const INDICATORS: &str = "data/indicators/";

/// A format in which each indicator's numbers are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// CSV for programs: comma, decimal point.
    Table,
    /// The metadata of the table's columns: CSV on the Web.
    Description,
    /// CSV for Excel in Swedish: semicolon, decimal comma.
    ExcelTable,
    /// A workbook with notes.
    Workbook,
    /// JSON with everything known about the indicator.
    Json,
}

impl Format {
    /// Every format, the simplest first.
    pub const ALL: [Self; 5] = [Self::Table, Self::ExcelTable, Self::Workbook, Self::Json, Self::Description];

    /// Returns the path of an indicator's file. The paths are a promise: they never change while the indicator keeps its id.
    pub fn path(self, id: &IndicatorId) -> String {
        format!("{INDICATORS}{id}{}", self.ending())
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Table => ".csv",
            Self::Description => ".csv-metadata.json",
            Self::ExcelTable => ".excel.csv",
            Self::Workbook => ".xlsx",
            Self::Json => ".json",
        }
    }

    /// Returns its key in the catalogues: `data-format-csv`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Table => "data-format-csv",
            Self::Description => "data-format-csvw",
            Self::ExcelTable => "data-format-excel-csv",
            Self::Workbook => "data-format-xlsx",
            Self::Json => "data-format-json",
        }
    }

    /// Returns the short name of the file type: `csv`.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Table | Self::ExcelTable => "csv",
            Self::Workbook => "xlsx",
            Self::Json | Self::Description => "json",
        }
    }

    /// Returns its media type.
    fn media_type(self) -> &'static str {
        match self {
            Self::Table | Self::ExcelTable => "text/csv",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
            Self::Description => "application/csvm+json",
        }
    }
}

/// The open data of one indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndicatorData {
    /// Its files by path, in the order of [`Format::ALL`].
    pub files: Vec<(String, Vec<u8>)>,
    /// Its part of the files of all indicators.
    pub share: Share,
}

/// An indicator's part of the files of all indicators.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Its rows of the table.
    rows: Vec<u8>,
    /// Its files as a ZIP archive.
    archive: Vec<u8>,
}

/// Makes the files of an indicator, and its part of the files of all. `locales` are the site's languages, the primary one first.
pub fn of_indicator(site: &Site, indicator: &Indicator, locales: &[&Locale]) -> IndicatorData {
    let files = files_of_indicator(site, indicator, locales);
    // The table of all indicators consists of each one's rows, written once, under one header.
    let heading = csv::table(&[], csv::Style::PLAIN).len();
    let table = Format::ALL.iter().zip(&files).find(|(format, _)| **format == Format::Table);
    let rows = table.and_then(|(_, (_, table))| table.get(heading..)).unwrap_or_default().to_vec();
    let archive = archive::part(&files).unwrap_or_default();
    IndicatorData { files, share: Share { rows, archive } }
}

/// Makes the files of an indicator alone, in the order of [`Format::ALL`], in parallel.
pub fn files_of_indicator(site: &Site, indicator: &Indicator, locales: &[&Locale]) -> Vec<(String, Vec<u8>)> {
    let Some(locale) = locales.first() else { return Vec::new() };
    let rows = row::rows(site, indicator);
    let file = |format: &Format| {
        let bytes = match format {
            Format::Table => csv::table(&rows, csv::Style::PLAIN),
            Format::ExcelTable => csv::table(&rows, csv::Style::EXCEL),
            Format::Description => csvw::of_indicator(site, indicator, locales),
            Format::Workbook => workbook::workbook(site, indicator, &rows, locale),
            Format::Json => json::indicator(site, indicator, &rows),
        };
        (format.path(&indicator.id), bytes)
    };
    Format::ALL.par_iter().map(file).collect()
}

/// Makes the files of a kind of content, in the order of [`Format::ALL`]. `locales` are the site's languages, the primary one first.
pub fn of_list(site: &Site, list: List, locales: &[&Locale]) -> Vec<(String, Vec<u8>)> {
    let Some(locale) = locales.first() else { return Vec::new() };
    let (table, lang) = (list.table(site), site.config.first_language());
    let file = |format: &Format| {
        let bytes = match format {
            Format::Table => csv::of_table(&table, lang, csv::Style::PLAIN),
            Format::ExcelTable => csv::of_table(&table, lang, csv::Style::EXCEL),
            Format::Description => csvw::of_list(site, list, locales),
            Format::Workbook => workbook::of_list(site, list, &table, locale),
            Format::Json => json::of_list(site, list, &table, locales),
        };
        (list.path(*format), bytes)
    };
    Format::ALL.iter().map(file).collect()
}

/// Returns a budget for programs and for Excel in Swedish, each with its file extension. An editor's words are in `lang`.
pub fn of_budget(budget: &Budget, lang: &Lang) -> [(&'static str, Vec<u8>); 2] {
    beside(&Table { fields: list::budgets::FIELDS, rows: list::budgets::rows(budget) }, lang)
}

/// Returns the cells of a scorecard for programs and for Excel in Swedish, each with its file extension. An editor's words are in `lang`.
pub fn of_scorecard(site: &Site, cells: &[(&Indicator, CellKey)], lang: &Lang) -> [(&'static str, Vec<u8>); 2] {
    beside(&scorecard::table(site, cells), lang)
}

/// Returns a table that is offered beside a page.
fn beside(table: &Table<'_>, lang: &Lang) -> [(&'static str, Vec<u8>); 2] {
    [("csv", csv::of_table(table, lang, csv::Style::PLAIN)), ("excel.csv", csv::of_table(table, lang, csv::Style::EXCEL))]
}

/// The files of all kinds of content.
pub type ListFiles = Vec<(List, Vec<(String, Vec<u8>)>)>;

/// Makes the files of all kinds of content that the site offers.
pub fn of_lists(site: &Site, locales: &[&Locale]) -> ListFiles {
    lists(site).into_iter().map(|list| (list, of_list(site, list, locales))).collect()
}

/// Makes the files of the whole site, by path: the table of all indicators and its metadata, those of the kinds of content, the catalogue, the
/// archive. `shares` and `sizes` are in the order of the indicators; `sizes` holds the sizes of each one's files in the order of
/// [`Format::ALL`].
pub fn of_all(site: &Site, locales: &[&Locale], shares: &[Share], sizes: &[[u64; 5]], lists: ListFiles) -> Vec<(String, Vec<u8>)> {
    let mut table = csv::table(&[], csv::Style::PLAIN);
    shares.iter().for_each(|share| table.extend(&share.rows));
    let catalogue = catalogue::catalogue(site, locales, &catalogue::Known { table: table.len() as u64, sizes, lists: &lists });
    let mut files = Vec::new();
    if !site.numbers.indicators.is_empty() {
        files.extend([(ALL_TABLE.to_owned(), table), (csvw::path(ALL_TABLE), csvw::of_all(site, locales))]);
    }
    files.extend(lists.into_iter().flat_map(|(_, files)| files));
    files.extend(catalogue.map(|catalogue| (CATALOGUE.to_owned(), catalogue)));
    // The archive is sorted by path, so `a-b.csv` precedes `a.csv`.
    let mut parts: Vec<(String, &[u8])> =
        site.numbers.indicators.keys().zip(shares).map(|(id, share)| (format!("{id}."), share.archive.as_slice())).collect();
    parts.sort();
    let archive = archive::archive(site, locales, &files, parts.into_iter().map(|(_, part)| part));
    files.extend(archive.map(|archive| (ALL_ARCHIVE.to_owned(), archive)));
    files
}

/// Whether there is a catalogue: only if the site's URL and licence are configured, since it would not be valid otherwise.
pub fn has_catalogue(site: &Site) -> bool {
    catalogue::terms_of(site).is_some()
}

/// Returns the paths of the files of the whole site.
pub fn paths_of_all(site: &Site) -> Vec<String> {
    let catalogue = has_catalogue(site).then(|| CATALOGUE.to_owned());
    let tables = if site.numbers.indicators.is_empty() { Vec::new() } else { vec![ALL_TABLE.to_owned(), csvw::path(ALL_TABLE)] };
    let lists = lists(site).into_iter().flat_map(|list| Format::ALL.map(|format| list.path(format)));
    tables.into_iter().chain(lists).chain([ALL_ARCHIVE.to_owned()]).chain(catalogue).collect()
}

#[cfg(test)]
mod tests;
