//! The steps that put an output into its folder, in their order. Whenever the process is killed, the folder holds the whole old site or
//! the whole new one, and so it does after a power failure; only where two renames stand in for the exchange can it be missing, until the
//! next build puts it back.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::before::Before;
use super::exchange::Exchange;
use super::manifest::{Manifest, Stamp};
use super::places::Places;
use super::staging::{self, Planned, Staging};
use super::{Output, Sink, WriteError, error, tree};
use crate::diagnostic::Problem;

/// What writing did, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// New, or with other bytes than before.
    pub written: usize,
    /// With the same bytes as before, and the same modification time.
    pub unchanged: usize,
    /// Written by the last build and no part of this.
    pub removed: usize,
}

/// Makes the folder `dir` hold the output and nothing else. `site` is the folder of the site's sources; `keep` are other folders that the output
/// may not be or hold, such as the user's own and the one that a terminal stands in.
///
/// # Errors
/// Where the folder must not be replaced, or the disk refuses; it is left as it was.
pub fn write(output: &Output, dir: &Path, site: &Path, keep: &[PathBuf]) -> Result<Report, WriteError> {
    let staging = Staging::begin(dir, site, keep)?;
    output.files.par_iter().for_each(|(path, entry)| staging.take(path.clone(), entry.clone()));
    staging.prepare()?.write()
}

impl Staging {
    /// Looks at what the tree is to replace.
    ///
    /// # Errors
    /// Where a file could not be written, or the folder must not be replaced; it is left as it was.
    pub fn prepare(self) -> Result<Prepared, WriteError> {
        if let Some(error) = staging::guard(&self.failed).take() {
            return Err(error);
        }
        let files = self.files().clone();
        Prepared::of(self, &files)
    }
}

/// A new tree that is complete and not yet in its place, and the lock of its folder.
pub struct Prepared {
    staging: Staging,
    before: Before,
    wanted: Manifest,
    by_hand: Vec<String>,
}

impl Prepared {
    /// Looks at what is to be replaced by a tree.
    pub(super) fn of(staging: Staging, files: &BTreeMap<String, Planned>) -> Result<Self, WriteError> {
        let wanted = Manifest { files: files.iter().map(|(path, file)| (path.clone(), file.stamp)).collect() };
        let target = &staging.places.target;
        let before = Before::inspect(target, &wanted)?;
        let known: Vec<&Manifest> = before.manifest().into_iter().chain([&wanted]).collect();
        tree::discard(&staging.places.former, &known)?;
        let by_hand = changed_by_hand(files, &before, target);
        Ok(Self { staging, before, wanted, by_hand })
    }

    /// The files that somebody has changed since the last build, and whose change [`Prepared::write`] replaces; `None` where there are none.
    pub fn changed_by_hand(&self) -> Option<Problem> {
        (!self.by_hand.is_empty()).then(|| error::changed_by_hand(&self.staging.places.target, &self.by_hand))
    }

    /// Puts the tree in its place. What was written lasts through a power failure before it takes the place of what was there.
    ///
    /// # Errors
    /// The folder is left as it was, whatever is refused; once the new site stands there, only the removal of the old one beside it can fail.
    pub fn write(self) -> Result<Report, WriteError> {
        let Self { staging, before, wanted, .. } = self;
        let report = report(&staging.files(), &before);
        if matches!(before, Before::Site { is_listed: true, .. }) && report.written + report.removed == 0 {
            return Ok(report);
        }
        let places = &staging.places;
        let known: Vec<&Manifest> = before.manifest().into_iter().chain([&wanted]).collect();
        let done = staging
            .finish(&wanted)
            .and_then(|()| replace(staging.exchange, &before, places))
            .and_then(|()| tree::discard(&places.staging, &known))
            .and_then(|()| tree::discard(&places.former, &known));
        if done.is_err() {
            // A full disk should not stay full. What cannot be removed now, the next build removes; the first refusal is what is told.
            let _ = tree::discard(&places.staging, &known);
        }
        done.map(|()| report)
    }
}

/// Files of the old tree that hold neither what was listed nor what is to stand there. An empty file is what a power failure leaves.
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

fn report(files: &BTreeMap<String, Planned>, before: &Before) -> Report {
    let unchanged = files.values().filter(|file| file.kept).count();
    let removed = before.manifest().map_or(0, |manifest| manifest.files.keys().filter(|path| !files.contains_key(*path)).count());
    Report { written: files.len() - unchanged, unchanged, removed }
}

/// Puts the staged tree where the old one is; afterwards the old one, if any, is the staged one or gone.
fn replace(exchange: Exchange, before: &Before, places: &Places) -> Result<(), WriteError> {
    let Places { target, staging, .. } = places;
    if !matches!(before, Before::Missing) {
        take_permissions(target, staging)?;
    }
    let done = match before {
        Before::Missing => fs::rename(staging, target).map_err(WriteError::io(target)),
        // Not every system lets a folder take the name of an empty one.
        Before::Empty => fs::rename(staging, target)
            .or_else(|_| fs::remove_dir(target).and_then(|()| fs::rename(staging, target)))
            .map_err(WriteError::io(target)),
        Before::Site { .. } if exchange(staging, target).map_err(WriteError::io(target))? => Ok(()),
        Before::Site { .. } => rename_twice(places),
    };
    // Only once the exchange lasts may the old tree go.
    done.and_then(|()| places.flush())
}

/// Who may read the output folder stays as the administrator has set it.
fn take_permissions(target: &Path, staging: &Path) -> Result<(), WriteError> {
    let permissions = fs::metadata(target).map_err(WriteError::io(target))?.permissions();
    // A new tree that cannot be written to could not be removed either.
    if permissions.readonly() { Ok(()) } else { fs::set_permissions(staging, permissions).map_err(WriteError::io(staging)) }
}

/// The old tree aside, the new one in its place, the old one away. Between the two renames there is no output folder; the next build puts
/// the old one back if the process is killed there.
fn rename_twice(places: &Places) -> Result<(), WriteError> {
    let Places { target, staging, former, .. } = places;
    fs::rename(target, former).map_err(WriteError::io(target))?;
    if let Err(error) = fs::rename(staging, target) {
        // The old site must be seen again at once; if even that is refused, the next build does it.
        let _ = fs::rename(former, target);
        return Err(WriteError::Io { path: target.clone(), error });
    }
    Ok(())
}
