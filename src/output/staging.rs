//! The new tree beside the old one, filled with files as they are made, so that the site is never completely in memory. Files with the same
//! bytes as in the old tree are only recorded, and linked at the end: a build that changes nothing writes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use super::before::Before;
use super::exchange::{Exchange, exchange};
use super::manifest::{Found, Manifest, Stamp};
use super::path::folders_above;
use super::places::{Lock, Places};
use super::{Entry, Sink, WriteError, flush, tree};

/// A file of the new tree.
#[derive(Clone, Copy)]
pub(super) struct Planned {
    /// The stamp of its content.
    pub stamp: Stamp,
    /// Whether the old tree has the same bytes, or the file is of another part of the site.
    pub kept: bool,
}

/// A new tree that is being filled, and the lock on the output directory.
pub struct Staging {
    pub(super) exchange: Exchange,
    pub(super) places: Places,
    /// The old tree's manifest; `None` if there is none that can be relied on.
    old: Option<Manifest>,
    files: Mutex<BTreeMap<String, Planned>>,
    /// The directories that exist; `None` until the first file is written.
    folders: Mutex<Option<BTreeSet<String>>>,
    pub(super) failed: Mutex<Option<WriteError>>,
    _lock: Lock,
}

impl Staging {
    /// Inspects the output directory `dir` and cleans up after an interrupted build; changes nothing else. `site` is the directory of the
    /// site's sources; `keep` are other directories that the output must neither be nor contain, such as the user's home directory and the
    /// working directory.
    ///
    /// # Errors
    /// If the directory must not be replaced; it is left unchanged.
    pub fn begin(dir: &Path, site: &Path, keep: &[PathBuf]) -> Result<Self, WriteError> {
        Self::begin_by(exchange, dir, site, keep)
    }

    /// Like [`Staging::begin`], with the call that exchanges directories.
    pub(super) fn begin_by(exchange: Exchange, dir: &Path, site: &Path, keep: &[PathBuf]) -> Result<Self, WriteError> {
        let places = Places::of(dir)?;
        places.keep_clear(site, keep)?;
        let lock = places.lock()?;
        let old = recover(&places)?;
        if old.is_some() {
            // Refuse what cannot be replaced before anything is made.
            Before::inspect(&places.target, &Manifest::default())?;
        }
        let (files, folders, failed) = (Mutex::default(), Mutex::default(), Mutex::default());
        Ok(Self { exchange, places, old, files, folders, failed, _lock: lock })
    }

    /// Returns the files so far, by path.
    pub(super) fn files(&self) -> MutexGuard<'_, BTreeMap<String, Planned>> {
        guard(&self.files)
    }

    /// Links the files that the old tree has, and flushes the whole tree to disk. The manifest is written last: until then the tree is
    /// marked as one whose content may be removed. `name` is that of the manifest.
    pub(super) fn finish(&self, wanted: &Manifest, name: &str) -> Result<(), WriteError> {
        let Places { target, staging, .. } = &self.places;
        let kept: Vec<String> = self.files().iter().filter(|(_, file)| file.kept).map(|(path, _)| path.clone()).collect();
        self.start()?;
        kept.par_iter().try_for_each(|path| {
            self.make_folders(path)?;
            tree::keep(&target.join(path), &staging.join(path))
        })?;
        wanted.finish(staging, name).map_err(WriteError::io(staging))?;
        let files: Vec<&str> = wanted.files.keys().map(String::as_str).chain([name]).collect();
        flush::tree(staging, &files).map_err(WriteError::io(staging))
    }

    fn put(&self, path: &str, entry: &Entry) -> Result<(), WriteError> {
        let stamp = tree::stamp(entry)?;
        // Without a reliable manifest the bytes on disk decide; with one, the file may still have been edited by hand since.
        let is_listed = self.old.as_ref().is_none_or(|old| old.files.get(path) == Some(&stamp));
        let kept = is_listed && tree::has_stamp(&self.places.target.join(path), &stamp);
        if !kept {
            self.start()?;
            self.make_folders(path)?;
            tree::create(&self.places.staging.join(path), entry, &stamp)?;
        }
        self.files().insert(path.to_owned(), Planned { stamp, kept });
        Ok(())
    }

    /// Creates the root directory of the tree, once.
    fn start(&self) -> Result<(), WriteError> {
        let mut folders = guard(&self.folders);
        if folders.is_none() {
            let staging = &self.places.staging;
            fs::create_dir(staging).and_then(|()| Manifest::begin(staging)).map_err(WriteError::io(staging))?;
            *folders = Some(BTreeSet::new());
        }
        Ok(())
    }

    /// Creates the parent directories of a file, each once.
    fn make_folders(&self, path: &str) -> Result<(), WriteError> {
        let mut made = guard(&self.folders);
        let known = made.get_or_insert_default();
        for folder in folders_above(path) {
            if !known.contains(folder) {
                let place = self.places.staging.join(folder);
                fs::create_dir(&place).map_err(WriteError::io(&place))?;
                known.insert(folder.to_owned());
            }
        }
        Ok(())
    }
}

impl Sink for Staging {
    fn take(&self, path: String, entry: Entry) {
        if guard(&self.failed).is_some() {
            return;
        }
        if let Err(error) = self.put(&path, &entry) {
            // The first of several errors is reported: the others often follow from it.
            guard(&self.failed).get_or_insert(error);
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // An abandoned tree is useless. What cannot be removed now, the next build removes.
        if matches!(Manifest::read(&self.places.staging), Ok(Found::Unfinished)) {
            let _ = tree::discard(&self.places.staging, &[]);
        }
    }
}

pub(super) fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes what a killed build left, and restores an old tree that it had moved aside. Returns the manifest of the output directory.
fn recover(places: &Places) -> Result<Option<Manifest>, WriteError> {
    let Places { target, staging, former, .. } = places;
    if !fs::exists(target).map_err(WriteError::io(target))?
        && let Found::Manifest(manifest) = Manifest::read(former).map_err(WriteError::io(former))?
        && tree::is_whole(former, &manifest)
    {
        fs::rename(former, target).map_err(WriteError::io(target))?;
    }
    let old = match Manifest::read(target) {
        Ok(Found::Manifest(manifest)) => Some(manifest),
        _ => None,
    };
    let known: Vec<&Manifest> = old.iter().collect();
    // A tree with a damaged manifest may be recognised by the bytes of the new site; that is tried before anything is replaced.
    let is_clear = |folder: &Path| match tree::discard(folder, &known) {
        Err(WriteError::NotOurs { .. }) if matches!(Manifest::read(folder), Ok(Found::Damaged(_))) => Ok(false),
        cleared => cleared.map(|()| true),
    };
    if !is_clear(former)? {
        tree::discard(staging, &known)?;
    } else if !is_clear(staging)? {
        fs::rename(staging, former).map_err(WriteError::io(former))?;
    }
    Ok(old)
}
