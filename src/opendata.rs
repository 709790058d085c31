//! The site's numbers as files that others can use: tables, workbooks, JSON, one archive, and the catalogue that tells of them. Pure: it never
//! touches a disk, and never sees a hidden number, since `resolve` has taken it away.

mod archive;
mod catalogue;
mod csv;
mod csvw;
mod json;
mod row;
mod structured;
mod terms;
mod time;
mod workbook;

use std::collections::BTreeMap;

use rayon::prelude::*;

pub use structured::{dataset, report};
pub use terms::{Lacking, lacking};

use crate::indicator::Indicator;
use crate::locale::Locale;
use crate::name::IndicatorId;
use crate::site::Site;

/// Where the catalogue lies, as DCAT-AP-SE wants it.
pub const CATALOGUE: &str = "datasets/dcat";

/// All numbers of the site as one table.
pub const ALL_TABLE: &str = "data/all.csv";

/// All files of open data as one archive.
pub const ALL_ARCHIVE: &str = "data/all.zip";

/// A form in which each indicator's numbers are to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// The table for programs: comma, decimal point.
    Table,
    /// What the table's columns hold: CSV on the Web.
    Description,
    /// The table for Excel in Swedish: semicolon, decimal comma.
    ExcelTable,
    /// A workbook with notes.
    Workbook,
    /// All that is known, for programs.
    Json,
}

impl Format {
    /// Every form, the plainest first.
    pub const ALL: [Self; 5] = [Self::Table, Self::ExcelTable, Self::Workbook, Self::Json, Self::Description];

    /// Where an indicator's file lies. The addresses are promised: they never change while the indicator keeps its id.
    pub fn path(self, id: &IndicatorId) -> String {
        format!("data/indicators/{id}{}", self.ending())
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

    /// What the catalogues call it: `data-format-csv`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Table => "data-format-csv",
            Self::Description => "data-format-csvw",
            Self::ExcelTable => "data-format-excel-csv",
            Self::Workbook => "data-format-xlsx",
            Self::Json => "data-format-json",
        }
    }

    /// The short word for the kind of file: `csv`.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Table | Self::ExcelTable => "csv",
            Self::Workbook => "xlsx",
            Self::Json | Self::Description => "json",
        }
    }

    /// Its media type.
    fn media_type(self) -> &'static str {
        match self {
            Self::Table | Self::ExcelTable => "text/csv",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
            Self::Description => "application/csvm+json",
        }
    }
}

/// Every file of open data, by its path below the site's root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// The files of a site; none where it offers no data or has none. `locales` are the site's languages, its first one first.
    pub fn of(site: &Site, locales: &[&Locale]) -> Self {
        let Some(locale) = locales.first().filter(|_| site.offers_data()) else { return Self::default() };
        let indicators: Vec<&Indicator> = site.indicators.values().collect();
        let of_one =
            |indicator: &&Indicator| Format::ALL.map(|format| (format.path(&indicator.id), file(site, indicator, format, locale, locales)));
        // Rayon keeps the order, so it makes no difference which thread ends first.
        let made: Vec<[(String, Vec<u8>); 5]> = indicators.par_iter().map(of_one).collect();
        let mut files: BTreeMap<String, Vec<u8>> = made.into_iter().flatten().collect();
        let rows: Vec<_> = indicators.iter().flat_map(|indicator| row::rows(site, indicator)).collect();
        files.insert(ALL_TABLE.to_owned(), csv::table(&rows, csv::Style::PLAIN));
        files.insert(csvw::path(ALL_TABLE), csvw::of_all(site, locales));
        if let Some(catalogue) = catalogue::catalogue(site, locales, &files) {
            files.insert(CATALOGUE.to_owned(), catalogue);
        }
        if let Some(archive) = archive::archive(site, locales, &files) {
            files.insert(ALL_ARCHIVE.to_owned(), archive);
        }
        Self(files)
    }

    /// The size of a file in bytes; `None` where there is no such file.
    pub fn size(&self, path: &str) -> Option<u64> {
        self.0.get(path).map(|bytes| bytes.len() as u64)
    }

    /// Every file with its path, in the order of the paths.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.0
    }
}

fn file(site: &Site, indicator: &Indicator, format: Format, locale: &Locale, locales: &[&Locale]) -> Vec<u8> {
    match format {
        Format::Table => csv::table(&row::rows(site, indicator), csv::Style::PLAIN),
        Format::ExcelTable => csv::table(&row::rows(site, indicator), csv::Style::EXCEL),
        Format::Description => csvw::of_indicator(site, indicator, locales),
        Format::Workbook => workbook::workbook(site, indicator, locale),
        Format::Json => json::indicator(site, indicator),
    }
}

#[cfg(test)]
mod tests;
