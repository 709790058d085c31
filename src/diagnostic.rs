//! Diagnostics for the editor: problems with locations and help, as data. It never prints.

mod draw;
mod messages;
mod problem;

pub use messages::Messages;
pub use problem::{Argument, Problem, Severity};

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::source::{Encoding, FaultKind, FileId, Sources, Span};

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
    /// The numbers of errors, warnings and notes.
    counts: [usize; 3],
    /// The number of searches for a similar name, by file and kind.
    suggested: BTreeMap<(FileId, &'static str), usize>,
    /// Whether warnings are errors.
    strict: bool,
}

/// An entry of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reported<'a> {
    /// A problem.
    One(&'a Diagnostic),
    /// A problem, and the other lines of its file where the same cause has the same effect.
    Also(&'a Diagnostic, Vec<usize>),
    /// The number of further problems of the same kind in the same file as the preceding one.
    More(&'a Diagnostic, usize),
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
        self.push(Diagnostic { problem, place: place.into(), related: related.into_iter().collect(), of_draft: false });
    }

    /// Adds a problem that suggests a name. A similar name is searched only for the first problems of a kind in a file: comparing each of
    /// many names with all known ones would take quadratic time, and only the first are reported.
    pub fn add_suggesting(&mut self, span: Span, problem: impl Fn(Option<String>) -> Problem, nearest: impl FnOnce() -> Option<String>) {
        let unsuggested = problem(None);
        let suggested = self.suggested.entry((span.file, unsuggested.code())).or_default();
        *suggested += 1;
        let found = if *suggested > MOST_SUGGESTED { unsuggested } else { problem(nearest()) };
        self.add(span, found);
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

    /// Returns the diagnostics outside of a file. Returns `None` if another one has a related location in the file.
    pub fn without_file(&self, file: FileId) -> Option<Self> {
        let is_there = |place: &Place| matches!(place, Place::Span(span) if span.file == file);
        let mut rest = Self { strict: self.strict, ..Self::default() };
        for found in self.found.iter().filter(|found| !is_there(&found.place)) {
            if found.related.iter().any(is_there) {
                return None;
            }
            rest.push(found.clone());
        }
        Some(rest)
    }

    /// Returns the diagnostics that have no equal in another collection. Returns `None` if the other one has more, or suggests names, the
    /// number of which is limited.
    pub fn without(&self, other: &Self) -> Option<Self> {
        let gone: BTreeSet<(&Place, String)> = other.found.iter().map(|found| (&found.place, format!("{found:?}"))).collect();
        let mut rest = Self { strict: self.strict, suggested: self.suggested.clone(), ..Self::default() };
        let mut met = BTreeSet::new();
        let places: BTreeSet<&Place> = gone.iter().map(|(place, _)| *place).collect();
        for found in &self.found {
            let key = places.contains(&found.place).then(|| (&found.place, format!("{found:?}")));
            match key.filter(|key| gone.contains(key)) {
                Some(key) => _ = met.insert(key),
                None => rest.push(found.clone()),
            }
        }
        (met.len() == gone.len() && other.suggested.is_empty()).then_some(rest)
    }

    /// Returns the entries of the report in order: of each cause in a file the first problem, with the lines of the others; of each kind in
    /// each file the first [`MOST_REPORTED`], and the number of the rest.
    pub fn reported(&self, sources: &Sources) -> Vec<Reported<'_>> {
        let path = |found: &'_ Diagnostic| match &found.place {
            Place::Path(path) => sources.find(path).ok_or_else(|| path.clone()),
            Place::Span(span) => Ok(span.file),
        };
        let cause = |found: &'_ Diagnostic| Some((found.problem.code(), path(found), found.problem.cause()?.to_owned()));
        let mut of_kind: BTreeMap<_, usize> = BTreeMap::new();
        let mut of_cause: BTreeMap<_, Vec<&Diagnostic>> = BTreeMap::new();
        for found in &self.found {
            let alike = cause(found).map(|cause| of_cause.entry(cause).or_default());
            if alike.as_ref().is_none_or(|alike| alike.is_empty()) {
                *of_kind.entry((found.problem.code(), path(found))).or_default() += 1;
            }
            if let Some(alike) = alike {
                alike.push(found);
            }
        }
        let (mut met, mut reported): (BTreeMap<_, usize>, Vec<Reported<'_>>) = (BTreeMap::new(), Vec::new());
        for found in &self.found {
            let alike = cause(found).and_then(|cause| of_cause.get(&cause)).map_or(&[][..], Vec::as_slice);
            if alike.first().is_some_and(|first| !std::ptr::eq(*first, found)) {
                continue;
            }
            let kind = (found.problem.code(), path(found));
            let more = of_kind[&kind].saturating_sub(MOST_REPORTED);
            let number = met.entry(kind).or_default();
            *number += 1;
            if *number <= MOST_REPORTED {
                let line = |found: &&Diagnostic| if let Place::Span(span) = &found.place { Some(sources.line(*span).0) } else { None };
                let lines: Vec<usize> = alike.iter().skip(1).filter_map(line).collect();
                reported.push(if lines.is_empty() { Reported::One(found) } else { Reported::Also(found, lines) });
            }
            if *number == MOST_REPORTED && more > 0 {
                reported.push(Reported::More(found, more));
            }
        }
        reported
    }

    /// Returns the number of problems of a severity, with those of one cause in a file counted once, as they are reported.
    pub fn causes(&self, severity: Severity, sources: &Sources) -> usize {
        let reported = self.reported(sources).into_iter().map(|reported| match reported {
            Reported::One(found) | Reported::Also(found, _) => (found, 1),
            Reported::More(found, more) => (found, more),
        });
        reported.filter(|(found, _)| self.severity(found) == severity).map(|(_, count)| count).sum()
    }

    /// Whether any error stops the build.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Returns the number of problems of a severity. The counts are updated on every addition, since parsers query them after every entry.
    pub fn count(&self, severity: Severity) -> usize {
        let [errors, warnings, notes] = self.counts;
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
        }
    }

    fn push(&mut self, found: Diagnostic) {
        self.counts[found.severity() as usize] += 1;
        self.found.push(found);
    }

    /// Whether there are no diagnostics.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Removes the notes: accepted irregularities are not reported unless asked for.
    pub fn without_notes(&self) -> Self {
        let mut kept = Self { found: Vec::new(), counts: [0; 3], suggested: self.suggested.clone(), strict: self.strict };
        self.iter().filter(|found| found.problem.severity() != Severity::Note).for_each(|found| kept.push(found.clone()));
        kept
    }

    /// Iterates over the diagnostics.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    /// Removes other problems in files that could not be decoded, since they would follow from that.
    pub fn outside_unreadable(self, sources: &Sources) -> Self {
        let faults = sources.faults().iter().filter(|fault| matches!(fault.kind, FaultKind::NotUtf8(..) | FaultKind::NotText(_)));
        let unreadable: BTreeSet<&str> = faults.map(|fault| fault.path.as_str()).collect();
        let Self { found, suggested, strict, .. } = self;
        let mut outside = Self { suggested, strict, ..Self::default() };
        let path = |place: &Place| match place {
            Place::Path(path) => path.clone(),
            Place::Span(span) => sources.file(span.file).path.clone(),
        };
        found.into_iter().filter(|found| !unreadable.contains(path(&found.place).as_str())).for_each(|found| outside.push(found));
        outside
    }

    /// Removes problems that follow from invalid lines of YAML: other problems on such a line, and a missing key that is on it.
    pub fn without_what_follows(self, sources: &Sources) -> Self {
        let line = |place: &Place| if let Place::Span(span) = place { Some((span.file, sources.line(*span).1)) } else { None };
        let is_of_yaml = |found: &&Diagnostic| found.problem.code().starts_with("yaml-");
        let unread: Vec<(FileId, Range<usize>)> = self.found.iter().filter(is_of_yaml).filter_map(|found| line(&found.place)).collect();
        if unread.is_empty() {
            return self;
        }
        let has_key = |key: &str| {
            let begins = |(file, line): &(FileId, Range<usize>)| {
                let rest = sources.text(*file)[line.clone()].trim_start().strip_prefix(key);
                rest.is_some_and(|rest| rest.starts_with(':'))
            };
            unread.iter().any(begins)
        };
        let follows = |found: &Diagnostic| match &found.problem {
            Problem::MissingKey { key } => has_key(key),
            problem => !problem.code().starts_with("yaml-") && line(&found.place).is_some_and(|line| unread.contains(&line)),
        };
        let Self { found, suggested, strict, .. } = self;
        let mut kept = Self { suggested, strict, ..Self::default() };
        found.into_iter().filter(|found| !follows(found)).for_each(|found| kept.push(found));
        kept
    }

    /// Combines the diagnostics of what is built with those of a check that includes drafts: the additional ones, and all in the drafts'
    /// files, concern only drafts.
    pub fn with_drafts(self, of_drafts: Self, files: &BTreeSet<FileId>) -> Self {
        if files.is_empty() {
            return self;
        }
        let known: BTreeSet<(&Place, String)> = self.found.iter().map(|found| (&found.place, format!("{:?}", found.problem))).collect();
        let is_new = |found: &Diagnostic| !known.contains(&(&found.place, format!("{:?}", found.problem)));
        let new: Vec<Diagnostic> = of_drafts.found.into_iter().filter(|found| is_new(found)).collect();
        drop(known);
        let Self { found, suggested, strict, .. } = self;
        let mut all = Self { suggested, strict, ..Self::default() };
        for found in found {
            let is_of_draft = matches!(&found.place, Place::Span(span) if files.contains(&span.file));
            all.push(Diagnostic { of_draft: found.of_draft || is_of_draft, ..found });
        }
        new.into_iter().for_each(|found| all.push(Diagnostic { of_draft: true, ..found }));
        all
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
        self.counts = [0; 3];
        sorted.into_iter().for_each(|found| self.push(found));
    }

    /// Returns the diagnostics of reading: files that could not be used as they are.
    pub fn of_reading(sources: &Sources) -> Self {
        let mut found = Self::new();
        for fault in sources.faults() {
            let path = fault.path.clone();
            match fault.kind {
                FaultKind::NotUtf8(encoding, at) => {
                    let span = sources.find(&path).map(|file| Span::new(file, at, at)).filter(|_| encoding != Encoding::Utf16);
                    let place = span.map_or_else(|| Place::Path(path.clone()), Place::Span);
                    found.add(place, Problem::not_utf8(&path, encoding));
                }
                FaultKind::NotText(kind) => found.add(Place::Path(path.clone()), Problem::not_text(&path, kind)),
                FaultKind::TooLarge(bytes) => {
                    found.add(Place::Path(path), Problem::FileTooLarge { megabytes: bytes.div_ceil(1_000_000) });
                }
                FaultKind::Windows1252 => found.add(Place::Path(path), Problem::ReadAsWindows1252 {}),
                FaultKind::LinkLoop => found.add(Place::Path(path), Problem::LinkLoop {}),
                FaultKind::LeavesFolder => found.add(Place::Path(path), Problem::LinkLeavesSite {}),
                FaultKind::LinkToSource => found.add(Place::Path(path), Problem::LinkToSource {}),
                FaultKind::DeadLink => found.add(Place::Path(path), Problem::LinkDead {}),
                FaultKind::NameNotUnicode => found.add(Place::Path(path), Problem::NameNotUnicode {}),
                FaultKind::CharacterInName(sign) => {
                    found.add(Place::Path(path), Problem::NameControlCharacter { sign: Problem::code_point(sign) });
                }
                FaultKind::Character(sign, at) => {
                    let place = sources.find(&path).map(|file| Place::Span(Span::new(file, at, at + sign.len_utf8())));
                    found.add(place.unwrap_or(Place::Path(path)), Problem::control_character(sign));
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// Reports `count` unknown areas, one per line, in a file of as many lines.
    fn unknown(count: usize, sought: &Cell<usize>) -> (Sources, Diagnostics) {
        let sources = Sources::from_memory([("content/values/a.csv", "x\n".repeat(count)), ("content/values/b.csv", "x\n".into())]);
        let (a, b) = (sources.find("content/values/a.csv"), sources.find("content/values/b.csv"));
        let (a, b) = a.zip(b).expect("the files");
        let mut found = Diagnostics::new();
        for line in 0..count {
            let problem = |nearest| Problem::UnknownArea { found: format!("x{line}"), nearest };
            found.add_suggesting(Span::new(a, 2 * line, 2 * line + 1), problem, || {
                sought.set(sought.get() + 1);
                Some("y".to_owned())
            });
        }
        found.add(Span::new(b, 0, 1), Problem::UnknownArea { found: "z".into(), nearest: None });
        found.sort(&sources);
        (sources, found)
    }

    #[test]
    fn of_a_kind_in_a_file_ten_are_told_and_how_many_more_there_are() {
        let sought = Cell::new(0);
        let (sources, found) = unknown(40_000, &sought);
        assert_eq!(found.count(Severity::Error), 40_001);
        let text = found.text(&sources, &Messages::swedish(), false);
        assert_eq!(text.matches("-->").count(), MOST_REPORTED + 1);
        assert!(text.contains("fel[unknown-area]: content/values/a.csv: och 39 990 till av samma slag\n"), "{text}");
        assert!(text.contains("content/values/a.csv:10:1") && text.contains("content/values/b.csv:1:1"), "{text}");
        let json = found.json(&sources, &Messages::english());
        let rest = json.as_array().and_then(|all| all.iter().find(|found| found["more"] != 0)).expect("the rest");
        assert_eq!((&rest["more"], &rest["message"]), (&39_990.into(), &"and 39,990 more of the same kind".into()));
        let reported = json.as_array().expect("a list").iter().map(|found| found["more"].as_u64().unwrap_or(0).max(1)).sum::<u64>();
        assert_eq!(reported, 40_001);
    }

    #[test]
    fn ten_of_a_kind_are_told_without_a_word_of_more() {
        let (sources, found) = unknown(MOST_REPORTED, &Cell::new(0));
        assert!(!found.text(&sources, &Messages::english(), false).contains("more of the same kind"));
    }

    #[test]
    fn likely_names_are_sought_for_as_many_as_can_be_told_and_no_more() {
        let sought = Cell::new(0);
        let (sources, found) = unknown(40_000, &sought);
        assert_eq!(sought.get(), MOST_SUGGESTED);
        let suggested = |reported: &Reported<'_>| match reported {
            Reported::One(found) => matches!(&found.problem, Problem::UnknownArea { nearest: Some(_), .. }),
            Reported::Also(..) | Reported::More(..) => false,
        };
        assert_eq!(found.reported(&sources).iter().filter(|reported| suggested(reported)).count(), MOST_REPORTED);
    }

    #[test]
    fn what_is_counted_as_it_comes_is_what_there_is() {
        let (sources, mut found) = unknown(3, &Cell::new(0));
        found.add(Place::Path("insyn.yaml".into()), Problem::NoBaseUrl {});
        let mut other = Diagnostics::new();
        other.add(Place::Path("insyn.yaml".into()), Problem::NoBaseUrl {});
        found.extend(other);
        found.sort(&sources);
        let counts = |found: &Diagnostics| [Severity::Error, Severity::Warning, Severity::Note].map(|severity| found.count(severity));
        assert_eq!(counts(&found), [4, 1, 0]);
        assert_eq!(counts(&found.without_notes()), [4, 1, 0]);
        found.make_strict();
        assert_eq!(counts(&found), [5, 0, 0]);
    }
}
