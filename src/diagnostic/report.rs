//! The entries of a report: which problems are reported individually, and which only counted. It never formats one.

use std::collections::BTreeMap;

use super::{Diagnostic, Diagnostics, MOST_REPORTED, Place, Severity};
use crate::source::Sources;

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
}
