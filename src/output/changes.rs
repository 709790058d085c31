//! Compares a site in memory with the last build. It never writes.

use std::path::Path;

use super::error::WriteError;
use super::manifest::{Found, Manifest, Stamp};
use super::{Entry, Output};

/// What a file is compared with the last build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// It was not there.
    New,
    /// It has other bytes.
    Changed,
    /// It is there, and will not be.
    Gone,
}

/// Returns the files that differ from the last build in `folder`, by path; all are new if there is none.
///
/// # Errors
/// If the manifest or an attachment cannot be read.
pub fn changes(folder: &Path, output: &Output) -> Result<Vec<(String, Difference)>, WriteError> {
    let before = match Manifest::read(folder).map_err(WriteError::io(folder))? {
        Found::Manifest(manifest) => manifest,
        _ => Manifest::default(),
    };
    let mut changes = Vec::new();
    for (path, entry) in output.files() {
        let stamp = match entry {
            Entry::Bytes(bytes) => Stamp::of_bytes(bytes),
            Entry::Copy(attachment) => attachment.reader().and_then(Stamp::of_reader).map_err(WriteError::io(Path::new(path)))?,
        };
        match before.files.get(path) {
            None => changes.push((path.to_owned(), Difference::New)),
            Some(old) if *old != stamp => changes.push((path.to_owned(), Difference::Changed)),
            Some(_) => {}
        }
    }
    let gone = before.files.keys().filter(|path| output.get(path).is_none());
    changes.extend(gone.map(|path| (path.clone(), Difference::Gone)));
    changes.sort();
    Ok(changes)
}

/// Returns the bytes of a file of the last build; `None` if it cannot be read.
pub fn last_bytes(folder: &Path, path: &str) -> Option<Vec<u8>> {
    std::fs::read(folder.join(path)).ok()
}
