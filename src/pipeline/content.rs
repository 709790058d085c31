//! Parses content files: one row per kind, with its parser and its destination. It never joins two files.

use std::sync::Arc;

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::page::PageFile;
use crate::site::Parsed;
use crate::source::{self, Content, File, FileId, Kind, Purpose};
use crate::{action, area, budget, fact, former, goal, indicator, matrix, page, self_check, survey, term, year_plan};

/// A parsed file.
pub(super) struct Piece {
    /// Its kind; `None` if the site is not made from it.
    pub kind: Option<Kind>,
    /// Stores its content.
    pub put: Put,
    /// The page, if it is one.
    pub page: Option<PageFile>,
}

impl Piece {
    fn nothing() -> Self {
        Self { kind: None, put: Box::new(|_| {}), page: None }
    }

    /// Creates the piece of a parsed page.
    pub fn page(page: PageFile) -> Self {
        Self { kind: Some(Kind::Page), put: put([page.clone()], |parsed| &mut parsed.pages), page: Some(page) }
    }
}

type Put = Box<dyn FnOnce(&mut Parsed) + Send>;

/// Parses a file. Its path determines the parser.
pub(super) fn parse(id: FileId, file: &File) -> (Piece, Diagnostics) {
    let Content::Text(text) = &file.content else {
        let path = file.path.strip_prefix("content/").unwrap_or(&file.path);
        let mut found = Diagnostics::new();
        if Purpose::of(path) == Purpose::Source {
            found.add(Place::Path(file.path.clone()), unused(path));
        }
        return (Piece::nothing(), found);
    };
    parse_text(id, &file.path, text)
}

/// Parses a text file at a path of the site.
pub(super) fn parse_text(id: FileId, whole: &str, text: &Arc<str>) -> (Piece, Diagnostics) {
    let mut found = Diagnostics::new();
    let path = whole.strip_prefix("content/").unwrap_or(whole);
    let piece = match Kind::of(path) {
        Some(Kind::Page) => Piece::page(page::parse(id, whole, Arc::clone(text), &mut found)),
        Some(kind) => Piece { kind: Some(kind), put: read(kind, id, whole, text, &mut found), page: None },
        None => {
            found.add(Place::Path(whole.to_owned()), unused(path));
            Piece::nothing()
        }
    };
    (piece, found)
}

/// Parses a file of a kind; also returns where its content is stored.
fn read(kind: Kind, id: FileId, path: &str, text: &Arc<str>, found: &mut Diagnostics) -> Put {
    let name = path.rsplit('/').next().unwrap_or(path);
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    match kind {
        Kind::Page => Piece::page(page::parse(id, path, Arc::clone(text), found)).put,
        Kind::Areas => put(area::parse(id, text, found), |parsed| &mut parsed.areas),
        Kind::Operations => put(area::parse_operations(id, text, found), |parsed| &mut parsed.areas),
        Kind::Indicator => put(indicator::parse(id, name, text, found), |parsed| &mut parsed.data.indicators),
        Kind::Table if source::is_workbook(path) => put([indicator::WorkbookFile::of(id, path, text)], |parsed| &mut parsed.data.workbooks),
        Kind::Table => put([indicator::parse_table(id, text, found)], |parsed| &mut parsed.data.tables),
        Kind::Survey => put(survey::parse(id, name, text, found), |parsed| &mut parsed.data.surveys),
        Kind::Goals => put(goal::parse(id, text, found), |parsed| &mut parsed.data.goals),
        Kind::Actions => put(action::parse(id, text, found), |parsed| &mut parsed.data.actions),
        Kind::SelfChecks => put(self_check::parse(id, text, found), |parsed| &mut parsed.data.self_checks),
        Kind::YearPlan => put(year_plan::parse(id, text, found), |parsed| &mut parsed.data.plan),
        Kind::Matrices => put(matrix::parse(id, text, found), |parsed| &mut parsed.matrices),
        Kind::Budgets => put(budget::parse(id, text, found), |parsed| &mut parsed.budgets),
        Kind::Facts => put(fact::parse(id, text, found), |parsed| &mut parsed.data.facts),
        Kind::FormerNames => put(former::parse(id, text, found), |parsed| &mut parsed.former),
        Kind::Terms => put(term::parse(id, text, found), |parsed| &mut parsed.data.terms),
    }
}

fn put<T: Send + 'static>(read: impl IntoIterator<Item = T>, place: fn(&mut Parsed) -> &mut Vec<T>) -> Put {
    let read: Vec<T> = read.into_iter().collect();
    Box::new(move |parsed| place(parsed).extend(read))
}

/// Returns the problem for a file that the site could be made from, but is not.
fn unused(path: &str) -> Problem {
    let name = path.rsplit('/').next().unwrap_or(path);
    if let Some(kind) = source::office_kind(name) {
        return Problem::NotReadHere { kind: kind.to_owned() };
    }
    let Some(wanted) = source::meant_name(name) else { return Problem::FileNotUsed {} };
    // The editor sees `05-ny.md.txt` as `05-ny.md`, and recognises the full name only by its end.
    let ending = name.rsplitn(3, '.').take(2).collect::<Vec<_>>();
    let ending = if wanted.len() < name.len() && name.starts_with(&wanted) {
        format!(".{}.{}", ending.get(1).unwrap_or(&""), ending.first().unwrap_or(&""))
    } else {
        format!(".{}", ending.first().unwrap_or(&""))
    };
    Problem::FileMisnamed { ending, wanted }
}
