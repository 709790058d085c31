//! What an edit that was taken by itself comes to. It never takes one.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Sources};

/// What is to be shown after an edit, and the texts that were read.
pub(super) struct Edited {
    pub texts: Vec<(FileId, Arc<str>)>,
    pub found: Diagnostics,
    /// The files of which something is said that does not follow from them alone.
    pub joined: BTreeSet<FileId>,
    /// For an edit of numbers, whether what was found with them before could be exchanged; `None` for any other.
    pub numbers: Option<bool>,
}

impl Edited {
    /// Puts the texts into the place of those before, and gives what is wrong then.
    pub fn settle(self, sources: &mut Sources, joined: &mut BTreeSet<FileId>) -> Diagnostics {
        let Self { texts, mut found, joined: of_edit, numbers: _ } = self;
        texts.into_iter().for_each(|(file, text)| sources.replace(file, text));
        joined.extend(of_edit);
        found.sort(sources);
        found
    }
}
