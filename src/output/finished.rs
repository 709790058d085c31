//! A finished site as a build left it, to be sent elsewhere. It never writes.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::manifest::{self, Found, Manifest, Stamp};
use super::tree;
use crate::diagnostic::Problem;

/// A complete site in its directory.
#[derive(Debug)]
pub struct Finished {
    folder: PathBuf,
    manifest: Manifest,
}

impl Finished {
    /// Opens the directory of a build, and compares every file with the list that the build left.
    ///
    /// # Errors
    /// If there is no complete build, or one of which it is not known that all parts are there, or a file was changed or removed since.
    pub fn open(folder: &Path) -> Result<Self, Problem> {
        let shown = folder.display().to_string();
        let refused = |error: io::Error| Problem::refused(folder, &error);
        let manifest = match Manifest::read(folder).map_err(refused)? {
            Found::Manifest(_) if !Manifest::names(folder).map_err(refused)?.iter().any(|name| name == manifest::NAME) => {
                return Err(Problem::PublishPart { folder: shown });
            }
            Found::Manifest(manifest) => manifest,
            _ => return Err(Problem::PublishNotBuilt { folder: shown, files: Vec::new(), count: 0 }),
        };
        let is_other = |(path, stamp): &(&String, &Stamp)| !tree::has_stamp(&folder.join(path), stamp);
        let others: Vec<String> = manifest.files.par_iter().filter(is_other).map(|(path, _)| path.clone()).collect();
        if others.is_empty() {
            return Ok(Self { folder: folder.to_owned(), manifest });
        }
        let count = others.len() as u64;
        Err(Problem::PublishNotBuilt { folder: shown, files: others.into_iter().take(10).collect(), count })
    }

    /// Returns the stamp of each file, by its path relative to the site.
    pub fn files(&self) -> &BTreeMap<String, Stamp> {
        &self.manifest.files
    }

    /// Returns the list of the files as the build left it.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Opens one of the files.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn read(&self, path: &str) -> io::Result<File> {
        File::open(self.folder.join(path))
    }

    /// Returns the path of one of the files on this machine, for messages.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Returns the size of all files together, in bytes.
    pub fn size(&self) -> u64 {
        self.files().values().map(|stamp| stamp.size).sum()
    }
}
