//! Why a site was not written, and how that is said. It never prints.

use std::io;
use std::path::{Path, PathBuf};

use super::manifest;
use crate::diagnostic::Problem;

/// How many of a folder's foreign files are named; the others are counted.
const NAMED: usize = 3;

/// How many files are named that an editor is to look at one by one.
const NAMED_EACH: usize = 10;

/// Why the output folder was left as it was.
#[derive(Debug)]
pub enum WriteError {
    /// Another build is writing to the same folder.
    Busy {
        /// The output folder.
        folder: PathBuf,
    },
    /// The folder holds something that no build has put there.
    NotOurs {
        /// The folder.
        folder: PathBuf,
        /// What was found, as paths below it; a folder ends with `/`. Empty where `folder` is itself a file.
        found: Vec<String>,
    },
    /// The folder's list of what was built is damaged, or from another version of the program, and the folder holds what may be somebody's.
    UnreadableManifest {
        /// The folder.
        folder: PathBuf,
        /// Files and folders that nothing tells a build to have written, as paths below it; a folder ends with `/`.
        found: Vec<String>,
    },
    /// The folder holds, or lies in, something that must not be replaced.
    HoldsSources {
        /// The output folder.
        folder: PathBuf,
        /// The sources, or the folder of a user or a terminal.
        path: PathBuf,
    },
    /// An attachment was changed while it was copied.
    Changed {
        /// The attachment.
        path: PathBuf,
    },
    /// The machine refused.
    Io {
        /// What it was about.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

impl WriteError {
    /// For `map_err`: the machine refused something about a path.
    pub(super) fn io(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |error| Self::Io { path: path.into(), error }
    }

    /// The file or folder that it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::Busy { folder } | Self::NotOurs { folder, .. } | Self::UnreadableManifest { folder, .. } => folder,
            Self::HoldsSources { folder, .. } => folder,
            Self::Changed { path } | Self::Io { path, .. } => path,
        }
    }

    /// What to say to the editor.
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

/// What to say of files that somebody has changed since they were built, and that a build replaces.
pub(super) fn changed_by_hand(folder: &Path, files: &[String]) -> Problem {
    let (files, others) = named(files, NAMED_EACH);
    Problem::OutputChangedByHand { folder: folder.display().to_string(), files, others }
}

/// The first paths, and how many there are besides.
fn named(paths: &[String], most: usize) -> (Vec<String>, u64) {
    (paths.iter().take(most).cloned().collect(), paths.len().saturating_sub(most) as u64)
}
