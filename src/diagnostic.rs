//! What is to be said to an editor: a problem with its place and its remedy, as data. It never prints.

mod draw;
mod messages;
mod problem;

pub use messages::Messages;
pub use problem::{Argument, Problem, Severity};

use crate::source::{FaultKind, Sources, Span};

/// Where a problem is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A whole file or folder, which may not exist: a path from the site's folder.
    Path(String),
    /// In a file that was read.
    Span(Span),
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Self::Span(span)
    }
}

/// A problem at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is the matter.
    pub problem: Problem,
    /// Where.
    pub place: Place,
    /// The other places that it concerns: the first of two values.
    pub related: Vec<Place>,
}

/// All that was found, in the order of files and places once it is [`sorted`](Diagnostics::sort).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    /// Whether warnings are errors.
    strict: bool,
}

impl Diagnostics {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes every warning for an error from now on, those that are already here too.
    pub fn make_strict(&mut self) {
        self.strict = true;
    }

    /// How serious a finding is here.
    pub fn severity(&self, found: &Diagnostic) -> Severity {
        match found.problem.severity() {
            Severity::Warning if self.strict => Severity::Error,
            severity => severity,
        }
    }

    /// Adds a problem.
    pub fn add(&mut self, place: impl Into<Place>, problem: Problem) {
        self.found.push(Diagnostic { problem, place: place.into(), related: Vec::new() });
    }

    /// Adds a problem that two places make together.
    pub fn add_related(&mut self, place: impl Into<Place>, problem: Problem, related: impl Into<Place>) {
        self.found.push(Diagnostic { problem, place: place.into(), related: vec![related.into()] });
    }

    /// Adds a problem that several places make together.
    pub fn add_between(&mut self, place: impl Into<Place>, problem: Problem, related: impl IntoIterator<Item = Place>) {
        self.found.push(Diagnostic { problem, place: place.into(), related: related.into_iter().collect() });
    }

    /// Adds all that another pass found.
    pub fn extend(&mut self, other: Self) {
        self.found.extend(other.found);
    }

    /// Whether anything stops the build.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|found| self.severity(found) == severity).count()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Takes the notes away: what is accepted is accepted silently where nobody asked.
    pub fn without_notes(&self) -> Self {
        let found = self.iter().filter(|found| found.problem.severity() != Severity::Note).cloned().collect();
        Self { found, ..*self }
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    /// Puts them in the order of their places, the same for any number of threads, and takes away repetitions.
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
    }

    /// What reading found: files that could not be taken as they are.
    pub fn of_reading(sources: &Sources) -> Self {
        let mut found = Self::new();
        for fault in sources.faults() {
            let path = fault.path.clone();
            match fault.kind {
                FaultKind::NotUtf8(at) => {
                    let place = sources.find(&path).map(|file| Place::Span(Span::new(file, at, at)));
                    found.add(place.unwrap_or(Place::Path(path)), Problem::NotUtf8 {});
                }
                FaultKind::TooLarge(bytes) => {
                    found.add(Place::Path(path), Problem::FileTooLarge { megabytes: bytes.div_ceil(1_000_000) });
                }
                FaultKind::Windows1252 => found.add(Place::Path(path), Problem::ReadAsWindows1252 {}),
                FaultKind::LinkLoop => found.add(Place::Path(path), Problem::LinkLoop {}),
                FaultKind::LeavesFolder => found.add(Place::Path(path), Problem::LinkLeavesSite {}),
                FaultKind::LinkToSource => found.add(Place::Path(path), Problem::LinkToSource {}),
                FaultKind::DeadLink => found.add(Place::Path(path), Problem::LinkDead {}),
                FaultKind::NameNotUnicode => found.add(Place::Path(path), Problem::NameNotUnicode {}),
                FaultKind::SignInName(sign) => {
                    found.add(Place::Path(path), Problem::NameControlCharacter { sign: Problem::code_point(sign) });
                }
                FaultKind::Sign(sign, at) => {
                    let place = sources.find(&path).map(|file| Place::Span(Span::new(file, at, at + sign.len_utf8())));
                    found.add(place.unwrap_or(Place::Path(path)), Problem::control_character(sign));
                }
            }
        }
        found
    }
}
