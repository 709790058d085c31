//! The reasons why a site was not written, and their messages. It never prints.

use std::io;
use std::path::{Path, PathBuf};

use super::manifest;
use crate::diagnostic::Problem;

/// The number of foreign files that are named; the others are counted.
const NAMED: usize = 3;

/// The number of files that are named where an editor should look at each of them.
const NAMED_EACH: usize = 10;

/// Why the output directory was left unchanged.
#[derive(Debug)]
pub enum WriteError {
    /// Another build is writing to the same directory.
    Busy {
        /// The output directory.
        folder: PathBuf,
    },
    /// The directory contains something that no build wrote.
    NotOurs {
        /// The directory.
        folder: PathBuf,
        /// The foreign entries, as relative paths; a directory ends with `/`. Empty if `folder` is itself a file.
        found: Vec<String>,
    },
    /// The manifest in the directory is damaged or from another version of the program, and the directory contains files that may be
    /// someone else's.
    UnreadableManifest {
        /// The directory.
        folder: PathBuf,
        /// Files and directories not known to be written by a build, as relative paths; a directory ends with `/`.
        found: Vec<String>,
    },
    /// The directory contains, or is inside, something that must not be replaced.
    HoldsSources {
        /// The output directory.
        folder: PathBuf,
        /// The sources, a user's home directory or a terminal's working directory.
        path: PathBuf,
    },
    /// An attachment changed while it was copied.
    Changed {
        /// The attachment.
        path: PathBuf,
    },
    /// The system refused an operation.
    Io {
        /// The path of the operation.
        path: PathBuf,
        /// The error of the system.
        error: io::Error,
    },
}

impl WriteError {
    /// Returns a function for `map_err` that adds the path to an I/O error.
    pub(super) fn io(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |error| Self::Io { path: path.into(), error }
    }

    /// Returns the file or directory that the error concerns.
    pub fn path(&self) -> &Path {
        match self {
            Self::Busy { folder } | Self::NotOurs { folder, .. } | Self::UnreadableManifest { folder, .. } => folder,
            Self::HoldsSources { folder, .. } => folder,
            Self::Changed { path } | Self::Io { path, .. } => path,
        }
    }

    /// Returns the problem to report to the editor.
    pub fn problem(&self) -> Problem {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Busy { folder } => Problem::OutputBusy { folder: shown(folder) },
            Self::NotOurs { folder, found } if found.is_empty() => Problem::OutputIsFile { path: shown(folder) },
            Self::NotOurs { folder, found } => {
                let (found, others) = named(found, NAMED);
                Problem::OutputNotOurs { folder: shown(folder), found, others }
            }
            Self::UnreadableManifest { folder, found } => {
                let (found, others) = named(found, NAMED_EACH);
                Problem::OutputManifest { path: shown(&folder.join(manifest::NAME)), found, others }
            }
            Self::HoldsSources { folder, path } => Problem::OutputHoldsSources { folder: shown(folder), path: shown(path) },
            Self::Changed { path } => Problem::OutputSourceChanged { path: shown(path) },
            Self::Io { path, error } => Problem::refused(path, error),
        }
    }
}

/// Returns the problem to report for files that were edited after they were built and that a build replaces.
pub(super) fn changed_by_hand(folder: &Path, files: &[String]) -> Problem {
    let (files, others) = named(files, NAMED_EACH);
    Problem::OutputChangedByHand { folder: folder.display().to_string(), files, others }
}

/// Returns the first paths, and the number of those left out.
fn named(paths: &[String], most: usize) -> (Vec<String>, u64) {
    (paths.iter().take(most).cloned().collect(), paths.len().saturating_sub(most) as u64)
}
