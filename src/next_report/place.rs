//! Where the earlier report is, and where the new one goes. It never looks at a text.

use crate::diagnostic::Problem;
use crate::name::nearest;
use crate::page::PageFile;
use crate::site::Parsed;

/// An earlier report: a directory with a start page, or a page of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct From {
    /// The path of its directory, or of its page without extension: `content/kvalitetsberattelse/2023`.
    pub path: String,
    /// The year that it covers.
    pub year: u16,
    /// Whether it says when it was adopted or drawn up.
    pub(super) is_closed: bool,
    /// Whether it is a draft.
    pub(super) is_draft: bool,
}

/// Where a new report goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The path of its directory, or of its page without extension: `content/kvalitetsberattelse/2024`.
    pub path: String,
    /// The year that it covers.
    pub year: u16,
}

impl From {
    fn of(page: &PageFile) -> Option<Self> {
        let front = &page.front;
        if page.lang.is_some() {
            return None;
        }
        let path = page.path.strip_suffix("/_index.md").or_else(|| page.path.strip_suffix(".md"))?.to_owned();
        let document = front.document.as_ref();
        let is_dated = document.is_some_and(|document| document.adopted.is_some() || document.drawn_up.is_some());
        Some(Self { path, year: front.edition.as_ref()?.value, is_closed: is_dated || front.date.is_some(), is_draft: front.draft })
    }

    /// Whether a page belongs to it.
    pub(super) fn has(&self, path: &str) -> bool {
        path.strip_prefix(&self.path).is_some_and(|rest| rest.starts_with('/') || rest.starts_with('.'))
    }

    /// Whether a page is its start page, in any language.
    pub(super) fn is_start(&self, path: &str) -> bool {
        let rest = path.strip_prefix(&self.path).unwrap_or("");
        rest.starts_with('.') || rest.starts_with("/_index.")
    }

    /// Returns its path as an editor writes it, without `content`.
    fn shown(&self) -> &str {
        self.path.strip_prefix("content/").unwrap_or(&self.path)
    }
}

impl Place {
    /// Creates the place of a directory that an editor names, with or without `content`.
    pub fn named(folder: &str, year: u16) -> Self {
        let folder = folder.replace('\\', "/");
        let folder = folder.trim_matches('/').trim_start_matches("./");
        let folder = folder.strip_prefix("content/").unwrap_or(folder);
        Self { path: format!("content/{folder}"), year }
    }

    /// Whether a file belongs to it.
    pub(super) fn has(&self, path: &str) -> bool {
        path.strip_prefix(&self.path).is_some_and(|rest| rest.starts_with('/') || rest.starts_with('.'))
    }

    pub(super) fn path_of(&self, from: &From, path: &str) -> String {
        format!("{}{}", self.path, path.strip_prefix(&from.path).unwrap_or(path))
    }
}

/// Returns the earlier report that an editor names, or the newest if there is only one kind, and the place of the report of `year`.
///
/// # Errors
/// If there is no such report, more than one that could be meant, no later year, or no year in its path to replace.
pub fn place(parsed: &Parsed, named: Option<&str>, into: Option<&str>, year: u16) -> Result<(From, Place), Problem> {
    let mut reports: Vec<From> = parsed.pages.iter().filter_map(From::of).collect();
    // A chapter may repeat the year of its report.
    let all = reports.clone();
    reports.retain(|report| !all.iter().any(|other| other.year == report.year && report.path.starts_with(&format!("{}/", other.path))));
    if reports.is_empty() {
        return Err(Problem::ReportNone {});
    }
    let from = match named {
        Some(named) => {
            let wanted = Place::named(named.trim_end_matches(".md").trim_end_matches("/_index"), year).path;
            reports.iter().find(|report| report.path == wanted).ok_or_else(|| unknown(named, &reports))?
        }
        None => newest(&reports, year)?,
    };
    if year <= from.year {
        return Err(Problem::ReportYear { year: year.to_string(), from: from.year.to_string() });
    }
    let (old, new) = (from.year.to_string(), year.to_string());
    let path = match (into, from.path.rfind(&old)) {
        (Some(into), _) => Place::named(into, year).path,
        (None, Some(at)) => format!("{}{new}{}", &from.path[..at], &from.path[at + old.len()..]),
        (None, None) => return Err(Problem::ReportPlaceUnclear { path: from.shown().to_owned() }),
    };
    Ok((from.clone(), Place { path, year }))
}

fn unknown(named: &str, reports: &[From]) -> Problem {
    let known: Vec<String> = reports.iter().map(|report| report.shown().to_owned()).collect();
    let nearest = nearest(named, known.iter().map(String::as_str));
    Problem::ReportUnknown { found: named.to_owned(), nearest, known }
}

/// Returns the newest report before a year, if all of that year are one.
fn newest(reports: &[From], year: u16) -> Result<&From, Problem> {
    let newest = reports.iter().filter(|report| report.year < year).map(|report| report.year).max();
    let mut of_year = reports.iter().filter(|report| Some(report.year) == newest);
    match (of_year.next(), of_year.next()) {
        (Some(report), None) => Ok(report),
        _ => {
            let known = reports.iter().map(|report| report.shown().to_owned()).collect();
            Err(Problem::ReportUnclear { known })
        }
    }
}
