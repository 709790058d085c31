//! Parts and combinations of collections of diagnostics. It never adds a problem.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Diagnostic, Diagnostics, Place, Problem, Severity};
use crate::source::{FaultKind, FileId, Sources};

impl Diagnostics {
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

    /// Removes the notes: accepted irregularities are not reported unless asked for.
    pub fn without_notes(&self) -> Self {
        let mut kept = Self { found: Vec::new(), counts: [0; 4], suggested: self.suggested.clone(), strict: self.strict };
        self.iter()
            .filter(|found| !matches!(found.problem.severity(), Severity::Note | Severity::Advice))
            .for_each(|found| kept.push(found.clone()));
        kept
    }

    /// Removes other problems in files that could not be decoded, since they would follow from that.
    pub fn outside_unreadable(self, sources: &Sources) -> Self {
        let faults = sources
            .faults()
            .iter()
            .filter(|fault| matches!(fault.kind, FaultKind::NotUtf8(..) | FaultKind::NotText(_) | FaultKind::Workbook(_)));
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
}
