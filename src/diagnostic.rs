//! Diagnostics for the editor: problems with locations and help, as data. It never prints.

mod draw;
mod filter;
mod fix;
mod items;
mod machine;
mod messages;
mod problem;
mod reading;
mod report;
#[cfg(test)]
mod tests;

pub use fix::Fix;
pub use items::{OfItems, join_items};
pub use messages::Messages;
pub use problem::{Argument, Problem, Severity};
pub use report::Reported;

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{FileId, Sources, Span};

/// The number of problems of one kind in one file that are reported individually. Ten are enough to see what is wrong.
pub const MOST_REPORTED: usize = 10;

/// The number of problems of one kind in one file for which a similar name is searched. More than are reported, since those are chosen by
/// location, and are found in another order if a file is traversed twice.
const MOST_SUGGESTED: usize = 3 * MOST_REPORTED;

/// The nesting limit of everything that is read: quotes, lists, emphasis and boxes of a text, keys, directories, elements. Libraries
/// process them recursively, so that unlimited nesting would overflow the stack.
pub const DEEPEST: usize = 64;

/// The location of a problem.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A whole file or directory, which may not exist: a path relative to the site's directory.
    Path(String),
    /// A span in a file that was read.
    Span(Span),
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self::Span(span)
    }
}

/// A problem with its location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The problem.
    pub problem: Problem,
    /// Its location.
    pub place: Place,
    /// Related locations: the first of two duplicate values.
    pub related: Vec<Place>,
    /// Whether it concerns only drafts: their errors do not stop a build that leaves them out.
    pub of_draft: bool,
    /// The items whose pages have it, if it is in a template.
    pub items: Option<OfItems>,
    /// What to write instead, if that is certain.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// Returns its severity without strict mode.
    fn severity(&self) -> Severity {
        match self.problem.severity() {
            Severity::Error if self.of_draft => Severity::Warning,
            severity => severity,
        }
    }
}

/// A collection of diagnostics, in the order of files and spans once [`sorted`](Diagnostics::sort).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    /// The numbers of errors, warnings, notes and advice.
    counts: [usize; 4],
    /// The number of searches for a similar name, by file and kind.
    suggested: BTreeMap<(FileId, &'static str), usize>,
    /// Whether warnings are errors.
    strict: bool,
}

impl Diagnostics {
    /// Returns an empty collection.
    pub fn new() -> Self {
        Self::default()
    }

    /// Treats all warnings as errors, including existing ones.
    pub fn make_strict(&mut self) {
        self.strict = true;
    }

    /// Returns the severity of a diagnostic in this collection.
    pub fn severity(&self, found: &Diagnostic) -> Severity {
        match found.severity() {
            Severity::Warning if self.strict => Severity::Error,
            severity => severity,
        }
    }

    /// Marks all diagnostics as concerning only drafts.
    pub fn of_drafts(self) -> Self {
        let Self { found, suggested, strict, .. } = self;
        let mut of_drafts = Self { suggested, strict, ..Self::default() };
        found.into_iter().for_each(|found| of_drafts.push(Diagnostic { of_draft: true, ..found }));
        of_drafts
    }

    /// Adds a problem.
    pub fn add(&mut self, place: impl Into<Place>, problem: Problem) {
        self.add_between(place, problem, []);
    }

    /// Reports that something is nested more deeply than [`DEEPEST`].
    pub fn add_too_deep(&mut self, place: impl Into<Place>) {
        self.add(place, Problem::NestedTooDeep { levels: DEEPEST as u64 });
    }

    /// Adds a problem with one related location.
    pub fn add_related(&mut self, place: impl Into<Place>, problem: Problem, related: impl Into<Place>) {
        self.add_between(place, problem, [related.into()]);
    }

    /// Adds a problem with several related locations.
    pub fn add_between(&mut self, place: impl Into<Place>, problem: Problem, related: impl IntoIterator<Item = Place>) {
        let related = related.into_iter().collect();
        self.push(Diagnostic { problem, place: place.into(), related, of_draft: false, items: None, fix: None });
    }

    /// Adds a problem with what to write instead, if that is certain.
    pub fn add_fixable(&mut self, place: impl Into<Place>, problem: Problem, fix: Option<Fix>) {
        self.push(Diagnostic { problem, place: place.into(), related: Vec::new(), of_draft: false, items: None, fix });
    }

    /// Adds a problem that suggests a name. A similar name is searched only for the first problems of a kind in a file: comparing each of
    /// many names with all known ones would take quadratic time, and only the first are reported.
    pub fn add_suggesting(&mut self, span: Span, problem: impl Fn(Option<String>) -> Problem, nearest: impl FnOnce() -> Option<String>) {
        self.add_correcting(span, problem, nearest, || None);
    }

    /// Does the same with what to write instead, if that is certain.
    pub fn add_correcting(
        &mut self,
        span: Span,
        problem: impl Fn(Option<String>) -> Problem,
        nearest: impl FnOnce() -> Option<String>,
        fix: impl FnOnce() -> Option<Fix>,
    ) {
        let unsuggested = problem(None);
        let suggested = self.suggested.entry((span.file, unsuggested.code())).or_default();
        *suggested += 1;
        let (found, fix) = if *suggested > MOST_SUGGESTED { (unsuggested, None) } else { (problem(nearest()), fix()) };
        self.add_fixable(span, found, fix);
    }

    /// Adds the diagnostics of another collection.
    pub fn extend(&mut self, other: Self) {
        other.found.into_iter().for_each(|found| self.push(found));
        for (kind, suggested) in other.suggested {
            *self.suggested.entry(kind).or_default() += suggested;
        }
    }

    /// Returns every file with a location or a related location.
    pub fn files(&self) -> BTreeSet<FileId> {
        let places = self.found.iter().flat_map(|found| std::iter::once(&found.place).chain(&found.related));
        places.filter_map(|place| if let Place::Span(span) = place { Some(span.file) } else { None }).collect()
    }

    /// Whether any error stops the build.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Returns the number of problems of a severity. The counts are updated on every addition, since parsers query them after every entry.
    pub fn count(&self, severity: Severity) -> usize {
        let [errors, warnings, notes, advice] = self.counts;
        match severity {
            Severity::Error => errors + if self.strict { warnings } else { 0 },
            Severity::Warning => {
                if self.strict {
                    0
                } else {
                    warnings
                }
            }
            Severity::Note => notes,
            Severity::Advice => advice,
        }
    }

    fn push(&mut self, found: Diagnostic) {
        self.counts[found.severity() as usize] += 1;
        self.found.push(found);
    }

    /// Removes the fixes that are not to be made.
    pub fn keep_fixes(&mut self, is_kept: impl Fn(&Diagnostic) -> bool) {
        for found in &mut self.found {
            if !is_kept(found) {
                found.fix = None;
            }
        }
    }

    /// Returns the number of problems that can be mended.
    pub fn fixable(&self, sources: &Sources) -> usize {
        self.found.iter().filter(|found| found.fix.as_ref().is_some_and(|fix| fix.edits(sources).is_some())).count()
    }

    /// Whether there are no diagnostics.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Iterates over the diagnostics.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    /// Sorts by location, independently of the number of threads, and removes duplicates.
    pub fn sort(&mut self, sources: &Sources) {
        let key = |found: &Diagnostic| {
            let (path, start) = match &found.place {
                Place::Path(path) => (path.clone(), 0),
                Place::Span(span) => (sources.file(span.file).path.clone(), span.start),
            };
            (path, start, found.problem.code(), format!("{:?}", found.problem))
        };
        self.found.sort_by_cached_key(key);
        self.found.dedup();
        let sorted = std::mem::take(&mut self.found);
        self.counts = [0; 4];
        sorted.into_iter().for_each(|found| self.push(found));
    }
}
