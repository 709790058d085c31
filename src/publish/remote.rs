//! What every destination can do. It never decides what is done.

use std::io::Read;

use super::Fault;

/// An entry of a directory at the destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: ItemKind,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// A file, with its size in bytes.
    File(u64),
    /// A directory.
    Folder,
    /// Anything else, such as a symbolic link.
    Other,
}

/// The directories of an exchange.
#[derive(Clone, Copy, Debug)]
pub struct Exchange<'e> {
    /// The new tree.
    pub new: &'e str,
    /// The published tree.
    pub target: &'e str,
    /// Whether there is a published tree.
    pub has_old: bool,
    /// Where the published tree goes, unless the destination removes it.
    pub old: &'e str,
    /// What is not ours in the published tree, relative to it, and moves along; nothing of it is within another.
    pub foreign: &'e [String],
}

/// A destination. Paths are relative to the directory that the site's directory is in, and separated by `/`; the empty path is that directory.
pub trait Remote: Sync {
    /// Returns the entries of a directory; `None` if it does not exist.
    ///
    /// # Errors
    /// If the destination refuses or the connection fails; so have all operations.
    fn list(&self, folder: &str) -> Result<Option<Vec<Item>>, Fault>;

    /// Returns the content of a small file; `None` if it does not exist.
    #[allow(missing_docs, clippy::missing_errors_doc, reason = "as above")]
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, Fault>;

    /// Writes a file of that size in bytes, replacing an existing one.
    #[allow(clippy::missing_errors_doc, reason = "as above")]
    fn put(&self, path: &str, content: &mut dyn Read, size: u64) -> Result<(), Fault>;

    /// Makes a directory unless it exists; the one that it is in exists.
    #[allow(clippy::missing_errors_doc, reason = "as above")]
    fn make_folder(&self, path: &str) -> Result<(), Fault>;

    /// Renames a file, replacing an existing one.
    #[allow(clippy::missing_errors_doc, reason = "as above")]
    fn rename(&self, from: &str, to: &str) -> Result<(), Fault>;

    /// Renames a directory or anything else to a name that does not exist.
    #[allow(clippy::missing_errors_doc, reason = "as above")]
    fn move_to(&self, from: &str, to: &str) -> Result<(), Fault>;

    /// Removes a file, if it exists.
    #[allow(clippy::missing_errors_doc, reason = "as above")]
    fn remove_file(&self, path: &str) -> Result<(), Fault>;

    /// Removes an empty directory.
    #[allow(clippy::missing_errors_doc, reason = "as above")]
    fn remove_folder(&self, path: &str) -> Result<(), Fault>;

    /// Makes a second name or a copy of a file without sending it. Returns `false` if the destination cannot.
    #[allow(clippy::missing_errors_doc, reason = "as above")]
    fn link(&self, from: &str, to: &str) -> Result<bool, Fault>;

    /// Copies a directory with everything in it, also what is not ours. Returns `false` if the destination cannot; then [`Remote::exchange`]
    /// moves what is not ours.
    #[allow(clippy::missing_errors_doc, reason = "as above")]
    fn copy_tree(&self, from: &str, to: &str) -> Result<bool, Fault>;

    /// Whether [`Remote::exchange`] moves what is not ours from the old tree to the new one.
    fn moves_along(&self) -> bool {
        true
    }

    /// Whether the destination itself may read the rules for web servers in a directory, and then refuse everything in it.
    fn reads_rules(&self) -> bool {
        false
    }

    /// Removes a directory with everything in it, if it exists, in one operation. Returns `false` if the destination cannot.
    #[allow(clippy::missing_errors_doc, reason = "as above")]
    fn remove_tree(&self, _path: &str) -> Result<bool, Fault> {
        Ok(false)
    }

    /// Gives a new directory the permissions of another, where there are any.
    fn like(&self, new: &str, old: &str);

    /// Replaces the published tree by the new one.
    #[allow(clippy::missing_errors_doc, reason = "as above")]
    fn exchange(&self, exchange: &Exchange<'_>) -> Result<(), Fault>;
}

/// Joins two paths, of which the first may be empty.
pub(super) fn join(folder: &str, path: &str) -> String {
    if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") }
}
