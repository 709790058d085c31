//! The steps that put an output into its directory, in order. Whenever the process is killed or the power fails, the directory holds the
//! complete old site or the complete new one; only where two renames replace the exchange can it be missing, until the next build restores
//! it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::before::Before;
use super::exchange::Exchange;
use super::manifest::{self, Manifest, Stamp};
use super::places::Places;
use super::staging::{self, Planned, Staging};
use super::{OccupiedPaths, Output, Sink, WriteError, error, tree};
use crate::diagnostic::Problem;

/// What a write did, in numbers of files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// New, or with different bytes than before.
    pub written: usize,
    /// With the same bytes and modification time as before.
    pub unchanged: usize,
    /// Written by the last build and not part of this one.
    pub removed: usize,
}

/// Makes the directory `dir` contain the output and nothing else. `site` is the directory of the site's sources; `keep` are other
/// directories that the output must neither be nor contain, such as the user's home directory and the working directory.
///
/// # Errors
/// If the directory must not be replaced, or the disk refuses; it is left unchanged.
pub fn write(output: &Output, dir: &Path, site: &Path, keep: &[PathBuf]) -> Result<Report, WriteError> {
    let staging = Staging::begin(dir, site, keep)?;
    output.files.par_iter().for_each(|(path, entry)| staging.take(path.clone(), entry.clone()));
    staging.prepare()?.write()
}

impl Staging {
    /// Inspects what the tree will replace.
    ///
    /// # Errors
    /// If a file could not be written, or the directory must not be replaced; it is left unchanged.
    pub fn prepare(self) -> Result<Prepared, WriteError> {
        self.prepare_beside(&|_| false)
    }

    /// Does the same, and leaves the files of an earlier build alone that others make: they stay in the directory as they are.
    ///
    /// # Errors
    /// If a file could not be written, or the directory must not be replaced; it is left unchanged.
    pub fn prepare_beside(self, others_make: &dyn Fn(&str) -> bool) -> Result<Prepared, WriteError> {
        if let Some(error) = staging::guard(&self.failed).take() {
            return Err(error);
        }
        let files = self.files().clone();
        Prepared::of(self, files, others_make)
    }
}

/// A complete new tree that is not yet in its place, and the lock on its directory.
pub struct Prepared {
    staging: Staging,
    before: Before,
    wanted: Manifest,
    by_hand: Vec<String>,
    left: usize,
    /// The name of its manifest.
    name: String,
}

impl Prepared {
    /// Inspects what a tree will replace.
    fn of(staging: Staging, mut files: BTreeMap<String, Planned>, others_make: &dyn Fn(&str) -> bool) -> Result<Self, WriteError> {
        let mut wanted = Manifest { files: files.iter().map(|(path, file)| (path.clone(), file.stamp)).collect() };
        let target = &staging.places.target;
        let before = Before::inspect(target, &wanted)?;
        let others = files_of_others(&files, &before, target, others_make);
        let left = others.len();
        wanted.files.extend(others.iter().map(|(path, file)| (path.clone(), file.stamp)));
        files.extend(others);
        staging.files().clone_from(&files);
        let known: Vec<&Manifest> = before.manifest().into_iter().chain([&wanted]).collect();
        tree::discard(&staging.places.former, &known)?;
        let by_hand = changed_by_hand(&files, &before, target);
        Ok(Self { staging, before, wanted, by_hand, left, name: manifest::NAME.to_owned() })
    }

    /// Returns a problem naming the files that were edited since the last build and that [`Prepared::write`] replaces; `None` if there are
    /// none.
    pub fn changed_by_hand(&self) -> Option<Problem> {
        (!self.by_hand.is_empty()).then(|| error::changed_by_hand(&self.staging.places.target, &self.by_hand))
    }

    /// Returns the number of files of others that stay in the directory.
    pub fn left(&self) -> usize {
        self.left
    }

    /// Whether the directory will have a file, of this build or of others.
    pub fn has(&self, path: &str) -> bool {
        self.wanted.files.contains_key(path)
    }

    /// Says that the directory will have a part of a site only; `part` is a word for it of ASCII letters and digits.
    pub fn is_part(&mut self, part: &str) {
        self.name = manifest::name_of_part(part);
    }

    /// Moves the tree into its place. The new tree is flushed to disk before it replaces the old one.
    ///
    /// # Errors
    /// The directory is left unchanged on any failure; once the new site is in place, only the removal of the old one beside it can fail.
    pub fn write(self) -> Result<Report, WriteError> {
        let Self { staging, before, wanted, left, name, .. } = self;
        let report = report(&staging.files(), &before, left);
        let places = &staging.places;
        let is_listed = matches!(before, Before::Site { is_listed: true, .. });
        if is_listed && report.written + report.removed == 0 && Manifest::names(&places.target).is_ok_and(|names| names == [name.as_str()])
        {
            return Ok(report);
        }
        let known: Vec<&Manifest> = before.manifest().into_iter().chain([&wanted]).collect();
        let done = staging
            .finish(&wanted, &name)
            .and_then(|()| replace(staging.exchange, &before, places))
            .and_then(|()| tree::discard(&places.staging, &known))
            .and_then(|()| tree::discard(&places.former, &known));
        if done.is_err() {
            // Do not leave a full disk full. What cannot be removed now, the next build removes; the first error is reported.
            let _ = tree::discard(&places.staging, &known);
        }
        done.map(|()| report)
    }
}

/// Returns the files of the old tree that contain neither what was listed nor what will replace it. Empty files do not count: a power
/// failure leaves them.
fn changed_by_hand(files: &BTreeMap<String, Planned>, before: &Before, target: &Path) -> Vec<String> {
    let is_kept = |path: &str| files.get(path).is_some_and(|file| file.kept);
    let is_changed = |path: &String, listed: &Stamp| {
        let file = target.join(path);
        let is_wanted = || files.get(path).is_some_and(|wanted| tree::has_stamp(&file, &wanted.stamp));
        tree::holds_anything(&file) && !tree::has_stamp(&file, listed) && !is_wanted()
    };
    let replaced: Vec<_> = before.manifest().into_iter().flat_map(|manifest| &manifest.files).filter(|(path, _)| !is_kept(path)).collect();
    replaced.into_par_iter().filter(|(path, listed)| is_changed(path, listed)).map(|(path, _)| path.clone()).collect()
}

/// Returns the files of others that the old tree has, by path. One that cannot be stored beside the new files is not among them.
fn files_of_others(
    files: &BTreeMap<String, Planned>,
    before: &Before,
    target: &Path,
    others_make: &dyn Fn(&str) -> bool,
) -> BTreeMap<String, Planned> {
    let mut taken = OccupiedPaths::default();
    let listed = before.manifest().into_iter().flat_map(|manifest| &manifest.files);
    let others: Vec<(&String, &Stamp)> = listed.filter(|(path, _)| others_make(path)).collect();
    // Usually there are none.
    if !others.is_empty() {
        files.keys().for_each(|path| _ = taken.take(path));
    }
    let stays = |(path, _): &(&String, &Stamp)| target.join(path).is_file() && taken.take(path).is_ok();
    others.into_iter().filter(stays).map(|(path, stamp)| (path.clone(), Planned { stamp: *stamp, kept: true })).collect()
}

/// `left` counts the files of others, which are kept.
fn report(files: &BTreeMap<String, Planned>, before: &Before, left: usize) -> Report {
    let unchanged = files.values().filter(|file| file.kept).count() - left;
    let removed = before.manifest().map_or(0, |manifest| manifest.files.keys().filter(|path| !files.contains_key(*path)).count());
    Report { written: files.len() - unchanged - left, unchanged, removed }
}

/// Replaces the old tree by the staged one; afterwards the old one, if any, is the staged one or gone.
fn replace(exchange: Exchange, before: &Before, places: &Places) -> Result<(), WriteError> {
    let Places { target, staging, .. } = places;
    if !matches!(before, Before::Missing) {
        take_permissions(target, staging)?;
    }
    let done = match before {
        Before::Missing => fs::rename(staging, target).map_err(WriteError::io(target)),
        // Not every system lets a directory be renamed over an empty one.
        Before::Empty => fs::rename(staging, target)
            .or_else(|_| fs::remove_dir(target).and_then(|()| fs::rename(staging, target)))
            .map_err(WriteError::io(target)),
        Before::Site { .. } if exchange(staging, target).map_err(WriteError::io(target))? => Ok(()),
        Before::Site { .. } => rename_twice(places),
    };
    // The old tree may be removed only once the exchange is on disk.
    done.and_then(|()| places.flush())
}

/// Keeps the permissions that the administrator has set on the output directory.
fn take_permissions(target: &Path, staging: &Path) -> Result<(), WriteError> {
    let permissions = fs::metadata(target).map_err(WriteError::io(target))?.permissions();
    // A read-only new tree could not be removed either.
    if permissions.readonly() { Ok(()) } else { fs::set_permissions(staging, permissions).map_err(WriteError::io(staging)) }
}

/// Moves the old tree aside, the new one into its place, and removes the old one. Between the two renames there is no output directory; the
/// next build restores the old one if the process is killed there.
fn rename_twice(places: &Places) -> Result<(), WriteError> {
    let Places { target, staging, former, .. } = places;
    fs::rename(target, former).map_err(WriteError::io(target))?;
    if let Err(error) = fs::rename(staging, target) {
        // The old site must be visible again at once; if even that fails, the next build restores it.
        let _ = fs::rename(former, target);
        return Err(WriteError::Io { path: target.clone(), error });
    }
    Ok(())
}
