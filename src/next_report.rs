//! Next year's report, made of last year's or of an outline: chapters as a draft, goals, measures and self-checks carried over, targets moved
//! forward. It never changes a byte of last year's report, and never writes to disk.

mod aims;
mod entries;
mod front;
mod place;
mod skeleton;
mod targets;
mod text;

use std::path::Path;

use crate::diagnostic::Problem;
pub use crate::edit::NewFile;
use crate::name::Lang;
use crate::site::Parsed;
use crate::source::{ReadError, Sources};

pub use place::{From, From as Source, Place, place};
pub use skeleton::of_outline;

/// The words of a new report: by the language of its page, `None` for the language of the messages, their key, and named arguments.
pub type Words<'w> = &'w dyn Fn(Option<&Lang>, &str, &[(&'static str, String)]) -> String;

/// Text of the new report that names the old year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The path of the new file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The line's text.
    pub text: String,
}

/// What a new report has, and what its editor is to know of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextReport {
    /// The files to write, the report's own first.
    pub files: Vec<NewFile>,
    /// The number of pages, translations included.
    pub pages: usize,
    /// The goals that were carried over.
    pub goals: Vec<String>,
    /// The unfinished measures that were carried over.
    pub measures: Vec<String>,
    /// The self-checks that were carried over.
    pub self_checks: Vec<String>,
    /// The indicators whose targets were moved forward.
    pub targets: Vec<String>,
    /// What could not be carried over, by file, and is to be done by hand.
    pub by_hand: Vec<String>,
    /// The old addresses that led to last year's report.
    pub aliases: Vec<String>,
    /// Text that names the old year.
    pub mentions: Vec<Mention>,
    /// Whether last year's report says when it was adopted or drawn up, so that later revisions of numbers do not change it.
    pub is_closed: bool,
    /// Whether last year's report is still a draft.
    pub is_draft: bool,
}

/// Makes the report of `year` out of an earlier one. With `texts`, the paragraphs come along; otherwise only headings, figures and questions.
///
/// # Errors
/// If a file of the site cannot be read.
pub fn of_report(
    root: &Path,
    (sources, parsed): (&Sources, &Parsed),
    (from, to): (&From, &Place),
    texts: bool,
    words: Words<'_>,
) -> Result<NextReport, ReadError> {
    let years = Years { from: from.year, to: to.year };
    let mut next = NextReport::default();
    for page in parsed.pages.iter().filter(|page| from.has(&page.path)) {
        let path = to.path_of(from, &page.path);
        let source =
            text::Source { text: sources.text(page.file), page, indicators: &parsed.data.indicators, is_start: from.is_start(&page.path) };
        let bytes = text::page(&source, years, texts, words, &mut next).into_bytes();
        next.pages += 1;
        text::mentions(&path, &String::from_utf8_lossy(&bytes), years.from, &mut next.mentions);
        next.files.push(NewFile { path, bytes });
    }
    next.is_closed = from.is_closed;
    next.is_draft = from.is_draft;
    entries::carry(root, (sources, parsed), years, words, &mut next)?;
    targets::carry(root, (sources, parsed), years, &mut next)?;
    aims::carry(root, (sources, parsed), years, &mut next)?;
    Ok(next)
}

/// The year of the report before, and that of the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Years {
    from: u16,
    to: u16,
}

impl Years {
    /// Returns a text with the old year's digits replaced, wherever they are no part of a longer number.
    fn moved(self, text: &str) -> String {
        let (old, new) = (self.from.to_string(), self.to.to_string());
        let mut moved = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(&old) {
            let (before, after) = (&rest[..at], &rest[at + old.len()..]);
            let is_part = before.ends_with(|c: char| c.is_ascii_digit()) || after.starts_with(|c: char| c.is_ascii_digit());
            moved.push_str(before);
            moved.push_str(if is_part { &old } else { &new });
            rest = after;
        }
        moved + rest
    }

    /// Whether a text names the old year.
    fn names_old(self, text: &str) -> bool {
        self.moved(text) != text
    }
}

/// Returns the files that exist already, of which none is to be overwritten. Files with data are extended, and not new.
pub fn taken(next: &NextReport, to: &Place, root: &Path) -> Vec<Problem> {
    let own = next.files.iter().filter(|file| to.has(&file.path) && root.join(&file.path).exists());
    own.map(|file| Problem::ReportExists { path: file.path.clone() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_moved_where_it_is_a_number_of_its_own() {
        let years = Years { from: 2023, to: 2024 };
        assert_eq!(
            years.moved("Berättelse 2023 (SOC2023-1), 12023, 20231, 2023-12 och 2022"),
            "Berättelse 2024 (SOC2024-1), 12023, 20231, 2024-12 och 2022"
        );
        assert!(years.names_old("hösten 2023") && !years.names_old("2022 och 20231"));
    }
}
