//! The new tree beside the old one, filled with files as they are made, so that the site is never whole in memory. What the old tree has with the
//! same bytes is only noted, and linked at the end: a build that changes nothing touches nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use super::before::Before;
use super::exchange::{Exchange, exchange};
use super::manifest::{self, Found, Manifest, Stamp};
use super::path::folders_above;
use super::places::{Lock, Places};
use super::{Entry, Sink, WriteError, flush, tree};

/// A file of the new tree.
#[derive(Clone, Copy)]
pub(super) struct Planned {
    /// What it holds.
    pub stamp: Stamp,
    /// The old tree holds the same bytes.
    pub kept: bool,
}

/// A new tree while its files come, and the lock of the output folder.
pub struct Staging {
    pub(super) exchange: Exchange,
    pub(super) places: Places,
    /// What the old tree's own list says; `None` where there is none that can be relied on.
    old: Option<Manifest>,
    files: Mutex<BTreeMap<String, Planned>>,
    /// The folders that are there; `None` until the first file is written.
    folders: Mutex<Option<BTreeSet<String>>>,
    pub(super) failed: Mutex<Option<WriteError>>,
    _lock: Lock,
}

impl Staging {
    /// Looks at the output folder `dir`, clears up after a build that was interrupted, and changes nothing else. `site` is the folder of the
    /// site's sources; `keep` are other folders that the output may not be or hold, such as the user's own and the one that a terminal stands in.
    ///
    /// # Errors
    /// Where the folder must not be replaced; it is left as it was.
    pub fn begin(dir: &Path, site: &Path, keep: &[PathBuf]) -> Result<Self, WriteError> {
        Self::begin_by(exchange, dir, site, keep)
    }

    /// As [`Staging::begin`], with the call that exchanges folders.
    pub(super) fn begin_by(exchange: Exchange, dir: &Path, site: &Path, keep: &[PathBuf]) -> Result<Self, WriteError> {
        let places = Places::of(dir)?;
        places.keep_clear(site, keep)?;
        let lock = places.lock()?;
        let old = recover(&places)?;
        if old.is_some() {
            // What cannot be replaced is told before anything is made.
            Before::inspect(&places.target, &Manifest::default())?;
        }
        let (files, folders, failed) = (Mutex::default(), Mutex::default(), Mutex::default());
        Ok(Self { exchange, places, old, files, folders, failed, _lock: lock })
    }

    /// The files so far, by their paths.
    pub(super) fn files(&self) -> MutexGuard<'_, BTreeMap<String, Planned>> {
        guard(&self.files)
    }

    /// Links what the old tree has, and has the whole tree on the disk when it returns. The list of its files comes last: until then the tree says
    /// of itself that whatever it holds may be removed.
    pub(super) fn finish(&self, wanted: &Manifest) -> Result<(), WriteError> {
        let Places { target, staging, .. } = &self.places;
        let kept: Vec<String> = self.files().iter().filter(|(_, file)| file.kept).map(|(path, _)| path.clone()).collect();
        self.start()?;
        kept.par_iter().try_for_each(|path| {
            self.make_folders(path)?;
            tree::keep(&target.join(path), &staging.join(path))
        })?;
        wanted.finish(staging).map_err(WriteError::io(staging))?;
        let files: Vec<&str> = wanted.files.keys().map(String::as_str).chain([manifest::NAME]).collect();
        flush::tree(staging, &files).map_err(WriteError::io(staging))
    }

    fn put(&self, path: &str, entry: &Entry) -> Result<(), WriteError> {
        let stamp = tree::stamp(entry)?;
        // Without a list that can be relied on, the bytes on the disk tell; with one, someone may have changed the file by hand since.
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

    /// Makes the tree's own folder, where that is not done.
    fn start(&self) -> Result<(), WriteError> {
        let mut folders = guard(&self.folders);
        if folders.is_none() {
            let staging = &self.places.staging;
            fs::create_dir(staging).and_then(|()| Manifest::begin(staging)).map_err(WriteError::io(staging))?;
            *folders = Some(BTreeSet::new());
        }
        Ok(())
    }

    /// Makes the folders that a file needs, each once.
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
            // Of several refusals the first is told: the others often follow from it.
            guard(&self.failed).get_or_insert(error);
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // A tree that nobody puts in its place is of no use. What cannot be removed now, the next build removes.
        if matches!(Manifest::read(&self.places.staging), Ok(Found::Unfinished)) {
            let _ = tree::discard(&self.places.staging, &[]);
        }
    }
}

pub(super) fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Clears away what a killed build has left, and puts back an old tree that it had taken aside. Gives what the output folder's own list says.
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
    // A tree whose list is damaged may be known by the bytes of the new site: it is asked again then, before anything is replaced.
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
