//! Views of open data: the files of an indicator, and the page of all files. They never contain a number.

use serde::Serialize;

/// A file of open data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DataFileView {
    /// Its format: `CSV för Excel`.
    pub text: String,
    /// Its purpose, in a sentence.
    pub purpose: String,
    /// The file extension: `csv`.
    pub kind: String,
    /// Its size: `9 kB`.
    pub size: String,
    /// Its address, relative to the page.
    pub url: String,
}

/// The licence of the data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LicenseView {
    /// Its name: `CC0 1.0`.
    pub name: String,
    /// Its URL.
    pub url: Option<String>,
}

/// The files of one indicator, on its page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DataFilesView {
    /// The files, the simplest first.
    pub files: Vec<DataFileView>,
    /// The licence; `None` if the site does not state one.
    pub license: Option<LicenseView>,
    /// The page of open data.
    pub page: Option<String>,
}

/// The page of open data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OpenDataView {
    /// All numbers together.
    pub whole: Vec<DataFileView>,
    /// The licence; `None` if the site does not state one.
    pub license: Option<LicenseView>,
    /// The contact: a role.
    pub contact: Option<String>,
    /// The e-mail address, without `mailto:`. Present whenever `contact` is.
    pub email: Option<String>,
    /// Every indicator with its files.
    pub indicators: Vec<DataIndicatorView>,
    /// The content other than indicators, each kind with its files.
    pub lists: Vec<DataListView>,
    /// The purpose of each format.
    pub formats: Vec<ExplainedView>,
    /// The columns of the tables.
    pub columns: Vec<ExplainedView>,
    /// The statuses of numbers.
    pub statuses: Vec<ExplainedView>,
    /// The catalogue's absolute URL; `None` if there is none.
    pub catalogue: Option<String>,
    /// The stable URL patterns, with `ID` for an indicator's id.
    pub addresses: Vec<String>,
}

/// An indicator with its files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DataIndicatorView {
    /// Its id in files and addresses.
    pub id: String,
    /// Its short name.
    pub title: String,
    /// The language of `title` if it is not the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Its page.
    pub url: String,
    /// Its files.
    pub files: Vec<DataFileView>,
}

/// A kind of content other than indicators, with its files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DataListView {
    /// Its name in addresses, which is the heading's id on the page.
    pub id: String,
    /// Its title: `Mål`.
    pub title: String,
    /// What a row of it is, in sentences.
    pub text: String,
    /// The page that shows the same; `None` if it has none of its own.
    pub url: Option<String>,
    /// Its files.
    pub files: Vec<DataFileView>,
    /// The columns of its tables.
    pub columns: Vec<ExplainedView>,
}

/// A word used in the files, with its meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ExplainedView {
    /// The word in the plain table.
    pub name: String,
    /// The word in the table for Excel; `None` if it does not occur in tables.
    pub swedish: Option<String>,
    /// What it means.
    pub text: String,
}
