//! The finished site as paths and bytes, and the stage that puts it into a folder. The only writer of the output folder; it never
//! changes a file there: a whole new tree takes the place of the old one, so that a reader and a build that is killed see the one or
//! the other.
//!
//! Beside an output folder `public` lie, each only as long as it is needed:
//!
//! | name | what it is |
//! | --- | --- |
//! | `.insyn-public.lock` | the lock that keeps two builds apart; it stays, since removing it could free a lock that another build waits for |
//! | `.insyn-public.new` | the new tree until the exchange, the old one after it; what a killed build left there, the next removes |
//! | `.insyn-public.old` | the old tree, where the system cannot exchange two folders in one call; the next build puts it back if it was killed in between |

mod alone;
mod before;
mod error;
mod exchange;
mod flush;
mod manifest;
mod path;
mod places;
mod staging;
mod tree;
mod write;

pub use alone::write_alone;
pub use error::WriteError;
pub use path::{PathError, PathFault, Taken, is_portable};
pub use staging::Staging;
pub use write::{Prepared, Report, write};

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::source::Attachment;

/// What one file of the output holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// These bytes.
    Bytes(Vec<u8>),
    /// What an attachment holds; copied in pieces, since it may be of any size.
    Copy(Attachment),
}

/// Where the files of the finished site go as they are made, in any order and from any thread.
pub trait Sink: Sync {
    /// Takes the file at a path below the output folder, with `/` between its steps. What goes wrong with it is told at the end.
    fn take(&self, path: String, entry: Entry);
}

/// Where the files of a site go that is only to be checked.
pub struct Nowhere;

impl Sink for Nowhere {
    fn take(&self, _: String, _: Entry) {}
}

/// The files stay in memory.
impl Sink for Mutex<Output> {
    fn take(&self, path: String, entry: Entry) {
        self.lock().unwrap_or_else(PoisonError::into_inner).files.insert(path, entry);
    }
}

/// Every file of the finished site. Its paths can be stored side by side on every system.
#[derive(Clone, Debug, Default)]
pub struct Output {
    files: BTreeMap<String, Entry>,
    taken: Taken,
}

impl Output {
    /// No file yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file at a path below the output folder, with `/` between its steps.
    ///
    /// # Errors
    /// Where a Windows computer could not store the path, or where another file has taken it; letters' case makes no difference there.
    pub fn add(&mut self, path: impl Into<String>, entry: Entry) -> Result<(), PathError> {
        let path = path.into();
        self.taken.take(&path)?;
        self.files.insert(path, entry);
        Ok(())
    }

    /// Every file with its path, in the order of the paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.files.iter().map(|(path, entry)| (path.as_str(), entry))
    }

    /// What the file at a path holds.
    pub fn get(&self, path: &str) -> Option<&Entry> {
        self.files.get(path)
    }
}

#[cfg(test)]
mod tests;
