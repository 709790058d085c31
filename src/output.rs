//! The finished site as paths and bytes, and the stage that writes it to a directory. This is the only writer of the output directory, and
//! it never modifies a file there: a complete new tree replaces the old one, so that readers, and a build that is killed, see either the
//! old site or the new one.
//!
//! Up to three entries are created beside an output directory `public`, each only while it is needed:
//!
//! | name | meaning |
//! | --- | --- |
//! | `.insyn-public.lock` | the lock that keeps two builds apart; never removed, since removing it could release a lock that another build waits for |
//! | `.insyn-public.new` | the new tree before the exchange, the old one after it; the next build removes what a killed build left there |
//! | `.insyn-public.old` | the old tree, on systems that cannot exchange two directories in one call; the next build restores it if the process was killed in between |

mod alone;
mod before;
mod cache;
mod changes;
mod error;
mod exchange;
mod finished;
mod flush;
mod manifest;
mod moved;
mod path;
mod places;
mod staging;
mod together;
mod tree;
mod write;

pub use alone::write_alone;
pub use cache::Cache;
pub use changes::{Difference, changes, last_bytes};
pub use error::WriteError;
pub use exchange::exchange;
pub use finished::Finished;
pub use manifest::{Manifest, Stamp, published};
pub use moved::{Change, write_and_move};
pub use path::{OccupiedPaths, PathError, PathFault, is_portable};
pub use staging::Staging;
pub use together::write_together;
pub use write::{Prepared, Report, write};

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::source::Attachment;

/// The content of one output file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Bytes in memory.
    Bytes(Vec<u8>),
    /// An attachment, copied in chunks since it may be of any size.
    Copy(Attachment),
}

/// Receives the files of the finished site as they are made, in any order and from any thread.
pub trait Sink: Sync {
    /// Takes the file at a `/`-separated path relative to the output directory. Errors are reported at the end.
    fn take(&self, path: String, entry: Entry);
}

/// A sink that discards everything, for a site that is only checked.
pub struct Nowhere;

impl Sink for Nowhere {
    fn take(&self, _: String, _: Entry) {}
}

/// Keeps the files in memory.
impl Sink for Mutex<Output> {
    fn take(&self, path: String, entry: Entry) {
        self.lock().unwrap_or_else(PoisonError::into_inner).files.insert(path, entry);
    }
}

/// Every file of the finished site. Its paths can be stored side by side on every system.
#[derive(Clone, Debug, Default)]
pub struct Output {
    files: BTreeMap<String, Entry>,
    taken: OccupiedPaths,
}

impl Output {
    /// Returns an empty output.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file at a `/`-separated path relative to the output directory.
    ///
    /// # Errors
    /// If Windows could not store the path, or if another file has it already (compared without regard to case).
    pub fn add(&mut self, path: impl Into<String>, entry: Entry) -> Result<(), PathError> {
        let path = path.into();
        self.taken.take(&path)?;
        self.files.insert(path, entry);
        Ok(())
    }

    /// Returns every file with its path, sorted by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.files.iter().map(|(path, entry)| (path.as_str(), entry))
    }

    /// Returns the content of the file at a path.
    pub fn get(&self, path: &str) -> Option<&Entry> {
        self.files.get(path)
    }
}

#[cfg(test)]
mod tests;
