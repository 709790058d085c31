//! What templates see of open data: the files of an indicator, and the page of all of them. It never holds a number.

use serde::Serialize;

/// A file of open data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DataFileView {
    /// What it is: `CSV för Excel`.
    pub text: String,
    /// What it is good for, in a sentence.
    pub purpose: String,
    /// The file's ending: `csv`.
    pub kind: String,
    /// Its size: `9 kB`.
    pub size: String,
    /// Its address, seen from the page.
    pub url: String,
}

/// The terms on which data may be used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LicenseView {
    /// What they are called: `CC0 1.0`.
    pub name: String,
    /// Where they are read.
    pub url: Option<String>,
}

/// The files of one indicator, on its page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DataFilesView {
    /// The files, the plainest first.
    pub files: Vec<DataFileView>,
    /// On which terms; `None` where the site does not say.
    pub license: Option<LicenseView>,
    /// The page of open data.
    pub page: Option<String>,
}

/// The page of open data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OpenDataView {
    /// All numbers together.
    pub whole: Vec<DataFileView>,
    /// On which terms; `None` where the site does not say.
    pub license: Option<LicenseView>,
    /// Whom to ask: a role.
    pub contact: Option<String>,
    /// The address for mail, without `mailto:`. Given whenever `contact` is.
    pub email: Option<String>,
    /// Every indicator with its files.
    pub indicators: Vec<DataIndicatorView>,
    /// What each kind of file is good for.
    pub formats: Vec<ExplainedView>,
    /// What the columns of the tables hold.
    pub columns: Vec<ExplainedView>,
    /// What the states of a number mean.
    pub statuses: Vec<ExplainedView>,
    /// The catalogue's absolute address; `None` where there is none.
    pub catalogue: Option<String>,
    /// The addresses that are promised, with `ID` in the place of an indicator's.
    pub addresses: Vec<String>,
}

/// An indicator with its files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DataIndicatorView {
    /// Its name in files and addresses.
    pub id: String,
    /// Its short name.
    pub title: String,
    /// The language of `title` where it is not translated to the page's; otherwise `None`.
    pub lang: Option<String>,
    /// Its page.
    pub url: String,
    /// Its files.
    pub files: Vec<DataFileView>,
}

/// A word of the files and what it means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ExplainedView {
    /// The word as it stands in the plain table.
    pub name: String,
    /// The word as it stands in the table for Excel; `None` for what is no word of a table.
    pub swedish: Option<String>,
    /// What it means.
    pub text: String,
}
