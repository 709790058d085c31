//! The result of an incremental edit. It never applies one.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Sources};

/// The problems after an edit, and the texts that were read.
pub(super) struct Edited {
    pub texts: Vec<(FileId, Arc<str>)>,
    pub found: Diagnostics,
    /// The files with problems that depend on other files too.
    pub joined: BTreeSet<FileId>,
    /// For an edit of numbers, whether the kept problems of the numbers could be updated; `None` for any other edit.
    pub numbers: Option<bool>,
}

impl Edited {
    /// Replaces the edited texts in `sources`, and returns the site's problems after the edit.
    pub fn settle(self, sources: &mut Sources, joined: &mut BTreeSet<FileId>) -> Diagnostics {
        let Self { texts, mut found, joined: of_edit, numbers: _ } = self;
        texts.into_iter().for_each(|(file, text)| sources.replace(file, text));
        joined.extend(of_edit);
        found.sort(sources);
        found
    }
}
