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

/// What an indicator gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfIndicator {
    /// Its files, by their paths, in the order of [`Format::ALL`].
    pub files: Vec<(String, Vec<u8>)>,
    /// What it gives to the files of all indicators.
    pub share: Share,
}

/// What an indicator gives to the files of all indicators.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Its rows of the table.
    rows: Vec<u8>,
    /// Its files as an archive.
    archive: Vec<u8>,
}

/// Makes the files of an indicator. `locales` are the site's languages, its first one first.
pub fn of_indicator(site: &Site, indicator: &Indicator, locales: &[&Locale]) -> OfIndicator {
    let Some(locale) = locales.first() else { return OfIndicator::default() };
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
    let files: Vec<(String, Vec<u8>)> = Format::ALL.iter().map(file).collect();
    // The table of all indicators is each one's rows, written once, under one heading.
    let heading = csv::table(&[], csv::Style::PLAIN).len();
    let table = Format::ALL.iter().zip(&files).find(|(format, _)| **format == Format::Table);
    let rows = table.and_then(|(_, (_, table))| table.get(heading..)).unwrap_or_default().to_vec();
    let archive = archive::part(&files).unwrap_or_default();
    OfIndicator { files, share: Share { rows, archive } }
}

/// Makes the files of all indicators together, by their paths: the table and its description, the catalogue, the archive. `shares` are in the
/// order of the indicators, as are `sizes`, which say how large each one's files are, in the order of [`Format::ALL`].
pub fn of_all(site: &Site, locales: &[&Locale], shares: &[Share], sizes: &[[u64; 5]]) -> Vec<(String, Vec<u8>)> {
    let mut table = csv::table(&[], csv::Style::PLAIN);
    shares.iter().for_each(|share| table.extend(&share.rows));
    let catalogue = catalogue::catalogue(site, locales, &catalogue::Known { table: table.len() as u64, sizes });
    let mut files = vec![(ALL_TABLE.to_owned(), table), (csvw::path(ALL_TABLE), csvw::of_all(site, locales))];
    files.extend(catalogue.map(|catalogue| (CATALOGUE.to_owned(), catalogue)));
    // The archive is in the order of its paths, in which `a-b.csv` stands before `a.csv`.
    let mut parts: Vec<(String, &[u8])> =
        site.indicators.keys().zip(shares).map(|(id, share)| (format!("{id}."), share.archive.as_slice())).collect();
    parts.sort();
    let archive = archive::archive(site, locales, &files, parts.into_iter().map(|(_, part)| part));
    files.extend(archive.map(|archive| (ALL_ARCHIVE.to_owned(), archive)));
    files
}

/// Whether there is a catalogue: only where the site knows its own address and its terms, since it would else not be valid.
pub fn has_catalogue(site: &Site) -> bool {
    catalogue::terms_of(site).is_some()
}

/// The paths of the files of all indicators together.
pub fn paths_of_all(site: &Site) -> Vec<String> {
    let catalogue = has_catalogue(site).then(|| CATALOGUE.to_owned());
    [ALL_TABLE.to_owned(), csvw::path(ALL_TABLE), ALL_ARCHIVE.to_owned()].into_iter().chain(catalogue).collect()
}

#[cfg(test)]
mod tests;
