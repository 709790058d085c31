//! The state of the output directory before a build. It never modifies it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::WriteError;
use super::manifest::{Found, Manifest};
use super::tree::{self, Recognised};

/// The state of the output directory before this build.
pub(super) enum Before {
    Missing,
    Empty,
    Site {
        /// The files that earlier builds wrote.
        manifest: Manifest,
        /// Whether the manifest in the directory says so; otherwise the files were recognised by their bytes.
        is_listed: bool,
    },
}

impl Before {
    /// Inspects the output directory, and refuses one that contains anything no build wrote.
    pub(super) fn inspect(target: &Path, wanted: &Manifest) -> Result<Self, WriteError> {
        let folder = || PathBuf::from(target);
        match fs::metadata(target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::Missing),
            Err(error) => return Err(WriteError::Io { path: folder(), error }),
            Ok(found) if !found.is_dir() => return Err(WriteError::NotOurs { folder: folder(), found: Vec::new() }),
            Ok(_) => {}
        }
        match Manifest::read(target).map_err(WriteError::io(target))? {
            Found::Manifest(manifest) => {
                let found = tree::survey(target, &manifest)?.foreign;
                if found.is_empty() {
                    Ok(Self::Site { manifest, is_listed: true })
                } else {
                    Err(WriteError::NotOurs { folder: folder(), found })
                }
            }
            // An unfinished tree never gets the name of the output directory, so such a marker is not trusted and the files are recognised
            // by their bytes.
            Found::Unfinished => Self::recognise(target, true, &[wanted]),
            Found::Damaged(lines) => Self::recognise(target, true, &[&lines, wanted]),
            Found::Nothing => match tree::recognise(target, false, &[wanted])? {
                Recognised { foreign: found, .. } if !found.is_empty() => Err(WriteError::NotOurs { folder: folder(), found }),
                Recognised { manifest, .. } if manifest.files.is_empty() => Ok(Self::Empty),
                Recognised { manifest, .. } => Ok(Self::Site { manifest, is_listed: false }),
            },
        }
    }

    fn recognise(target: &Path, is_listed: bool, known: &[&Manifest]) -> Result<Self, WriteError> {
        match tree::recognise(target, is_listed, known)? {
            Recognised { manifest, foreign } if foreign.is_empty() => Ok(Self::Site { manifest, is_listed: false }),
            Recognised { foreign: found, .. } => Err(WriteError::UnreadableManifest { folder: target.into(), found }),
        }
    }

    pub(super) fn manifest(&self) -> Option<&Manifest> {
        match self {
            Self::Site { manifest, .. } => Some(manifest),
            Self::Missing | Self::Empty => None,
        }
    }
}
