//! Resolves parsed terms into unique ones. It never looks for them in a text.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Problem};
use crate::source::Span;
use crate::term::Term;

/// Reports terms that two files define, regardless of case: `Sip` and `SIP` in a text could be either.
pub(super) fn resolve(files: Vec<Term>, found: &mut Diagnostics) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::with_capacity(files.len());
    let mut first: BTreeMap<String, Span> = BTreeMap::new();
    for term in files {
        let folded = term.name.to_lowercase();
        match first.get(&folded) {
            Some(first) => found.add_related(term.span, Problem::DuplicateKey { key: term.name }, *first),
            None => {
                first.insert(folded, term.span);
                terms.push(term);
            }
        }
    }
    terms
}
