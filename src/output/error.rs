//! Why a site was not written, and how that is said. It never prints.

use std::io;
use std::path::{Path, PathBuf};

use super::manifest;
use crate::diagnostic::Problem;

/// How many of a folder's foreign files are named; the others are counted.
const NAMED: usize = 3;

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
    /// The folder's list of what was built is damaged, or from another version of the program.
    UnreadableManifest {
        /// The folder.
        folder: PathBuf,
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
            Self::Busy { folder } | Self::NotOurs { folder, .. } | Self::UnreadableManifest { folder } => folder,
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
                let others = found.len().saturating_sub(NAMED) as u64;
                let found = found.iter().take(NAMED).cloned().collect();
                Problem::OutputNotOurs { folder: shown(folder), found, others }
            }
            Self::UnreadableManifest { folder } => Problem::OutputManifest { path: shown(&folder.join(manifest::NAME)) },
            Self::HoldsSources { folder, path } => Problem::OutputHoldsSources { folder: shown(folder), path: shown(path) },
            Self::Changed { path } => Problem::OutputSourceChanged { path: shown(path) },
            Self::Io { path, error } => Problem::refused(path, error),
        }
    }
}
