//! What a report still lacks until it can be adopted. It only reads the site, resolved with its drafts, and never judges a text's content.

mod chapters;
mod data;
mod lines;
mod translations;

pub use lines::{Line, by_operation, lines};

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::name::{AreaId, Lang};
use crate::site::{Edition, EditionId, Page, Site};
use crate::source::{FileId, Span};

/// Something that is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What it is.
    pub kind: Kind,
    /// What it is about, in the words of the site: an indicator's or chapter's title, a goal, a key.
    pub what: String,
    /// More about it: the last period that has a number, how many words there were; empty if there is nothing to add.
    pub more: Vec<String>,
    /// Where it is to be written; `None` if no file is known.
    pub place: Option<Place>,
    /// The operation that it concerns; `None` for the whole report.
    pub operation: Option<AreaId>,
    /// The role that is responsible, if the site says so.
    pub role: Option<String>,
}

/// Declares the kinds of what can be missing, in the order in which they are listed, with their words in catalogues.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $word:literal)*) => {
        /// The kind of something missing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Kind {
            $($(#[$doc])* $name,)*
        }

        impl Kind {
            /// All kinds, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Returns its word in catalogues and in JSON.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }
        }
    };
}

kinds! {
    /// An error or a warning in a file of the report.
    Fault "fault"
    /// An indicator that the report shows, without a number of its year.
    Number "number"
    /// A text that is still to be written.
    Text "text"
    /// A chapter that has less than half of the words of last year's.
    Short "short"
    /// A chart without a comment.
    Comment "comment"
    /// A goal without a verdict.
    Verdict "verdict"
    /// A goal or target that was carried over and is not confirmed.
    Confirmation "confirmation"
    /// A measure that does not say what it led to.
    Outcome "outcome"
    /// A self-check that does not say when it was done or what it showed.
    SelfCheck "self-check"
    /// An empty field of the document.
    Field "field"
    /// A requirement that no chapter covers.
    Requirement "requirement"
    /// A page, title, goal or unit without a translation.
    Translation "translation"
}

impl Missing {
    fn new(kind: Kind, what: impl Into<String>, place: impl Into<Option<Place>>) -> Self {
        Self { kind, what: what.into(), more: Vec::new(), place: place.into(), operation: None, role: None }
    }

    fn with(mut self, more: impl IntoIterator<Item = String>) -> Self {
        self.more.extend(more);
        self
    }

    fn of(mut self, operation: Option<AreaId>, role: Option<String>) -> Self {
        (self.operation, self.role) = (operation, role);
        self
    }
}

/// The reports of a year, as seen from one of them.
struct Report<'s> {
    site: &'s Site,
    id: EditionId,
    edition: &'s Edition,
    lang: &'s Lang,
    /// Its pages in the site's first language, in reading order.
    pages: Vec<&'s Page>,
    /// The files of its pages, in every language.
    files: BTreeSet<FileId>,
    /// The edition before it, if there is one.
    before: Option<EditionId>,
}

/// Returns the years of the site's reports, newest first.
pub fn years(site: &Site) -> Vec<u16> {
    let mut years: Vec<u16> = site.reports().map(|id| site.edition(id).year).collect();
    years.sort_unstable_by_key(|year| std::cmp::Reverse(*year));
    years.dedup();
    years
}

/// Returns what the reports of a year lack. `site` has the drafts, and `found` its problems.
pub fn missing(site: &Site, found: &Diagnostics, year: u16) -> Vec<Missing> {
    let mut missing = Vec::new();
    for id in site.reports().filter(|id| site.edition(*id).year == year) {
        let report = Report::of(site, id);
        missing.extend(chapters::faults(&report, found));
        missing.extend(data::numbers(&report));
        missing.extend(chapters::texts(&report));
        missing.extend(chapters::short(&report));
        missing.extend(chapters::comments(&report));
        missing.extend(chapters::fields(&report));
        missing.extend(chapters::requirements(&report));
        missing.extend(translations::pages(&report));
    }
    missing.extend(data::goals(site, year));
    missing.extend(data::targets(site, year));
    missing.extend(data::measures(site, year));
    missing.extend(data::self_checks(site, year));
    missing.extend(translations::data(site, year));
    missing.sort_by_key(|item| item.kind);
    missing.dedup();
    missing
}

impl<'s> Report<'s> {
    fn of(site: &'s Site, id: EditionId) -> Self {
        let edition = site.edition(id);
        let lang = site.config.first_language();
        let pages = site.pages.iter().filter(|page| page.report == Some(id) && page.lang == *lang).collect();
        let files = site.pages.iter().filter(|page| page.report == Some(id)).map(|page| page.file).collect();
        let before = site.editions_beside(id).into_iter().find(|other| site.edition(*other).year < edition.year);
        Self { site, id, edition, lang, pages, files, before }
    }

    fn start(&self) -> &'s Page {
        self.site.page(self.edition.start)
    }

    /// Returns the operation that a page is about.
    fn operation(&self, page: &Page) -> Option<AreaId> {
        let written = page.front.operation.as_ref()?;
        self.site.numbers.settings.area_names.find(&written.value).cloned()
    }

    /// Whether a problem is in a file of the report.
    fn has_file(&self, place: &Place) -> bool {
        matches!(place, Place::Span(span) if self.files.contains(&span.file))
    }
}

/// Whether a problem is told by a kind of its own.
fn is_told_otherwise(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::Placeholder { .. }
            | Problem::Unconfirmed { .. }
            | Problem::RequirementMissing { .. }
            | Problem::RequirementUncovered { .. }
            | Problem::EditionWithoutNumbers { .. }
    )
}

fn at(span: Span) -> Option<Place> {
    Some(Place::Span(span))
}
