//! The steps that put an output into its folder, in their order. Whenever the process is killed, the folder holds the whole old site or
//! the whole new one; only where two renames stand in for the exchange can it be missing, until the next build puts it back.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::manifest::{self, Found, Manifest, Stamp};
use super::places::Places;
use super::{Entry, Output, WriteError, tree};

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

/// A call that exchanges two folders; it answers `false` where the system or the file system does not know such a call.
type Exchange = fn(&Path, &Path) -> io::Result<bool>;

/// Makes the folder `dir` hold the output and nothing else. `site` is the folder of the site's sources; `keep` are other folders that
/// the output may not be or hold, such as the user's own and the one that a terminal stands in.
///
/// # Errors
/// The folder is left as it was, whatever is refused; once the new site stands there, only the removal of the old one beside it can fail.
pub fn write(output: &Output, dir: &Path, site: &Path, keep: &[PathBuf]) -> Result<Report, WriteError> {
    write_by(exchange, output, dir, site, keep)
}

/// As [`write`], with the call that exchanges folders.
pub(super) fn write_by(exchange: Exchange, output: &Output, dir: &Path, site: &Path, keep: &[PathBuf]) -> Result<Report, WriteError> {
    let places = Places::of(dir)?;
    places.keep_clear(site, keep)?;
    let _lock = places.lock()?;
    recover(&places)?;
    let before = Before::inspect(&places.target)?;
    let plan = plan(output, &before, &places.target)?;
    let report = report(&plan, &before);
    if matches!(before, Before::Site(_)) && report.written + report.removed == 0 {
        return Ok(report);
    }
    let done = stage(&plan, &places).and_then(|()| replace(exchange, &before, &places)).and_then(|()| tree::discard(&places.staging));
    if done.is_err() {
        // A full disk should not stay full. What cannot be removed now, the next build removes; the first refusal is what is told.
        let _ = tree::discard(&places.staging);
    }
    done.map(|()| report)
}

/// What the output folder was before this build.
enum Before {
    Missing,
    Empty,
    Site(Manifest),
}

impl Before {
    /// Looks at the output folder, and refuses one with anything in it that the last build did not write.
    fn inspect(target: &Path) -> Result<Self, WriteError> {
        let not_ours = |found| Err(WriteError::NotOurs { folder: target.into(), found });
        match fs::metadata(target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::Missing),
            Err(error) => return Err(WriteError::Io { path: target.into(), error }),
            Ok(found) if !found.is_dir() => return not_ours(Vec::new()),
            Ok(_) => {}
        }
        let (manifest, before): (_, fn(Manifest) -> Self) = match Manifest::read(target).map_err(WriteError::io(target))? {
            Found::Unreadable => return Err(WriteError::UnreadableManifest { folder: target.into() }),
            Found::Nothing => (Manifest::default(), |_| Self::Empty),
            Found::Manifest(manifest) => (manifest, Self::Site),
        };
        let foreign = tree::survey(target, &manifest)?.foreign;
        if foreign.is_empty() { Ok(before(manifest)) } else { not_ours(foreign) }
    }

    fn manifest(&self) -> Option<&Manifest> {
        match self {
            Self::Site(manifest) => Some(manifest),
            Self::Missing | Self::Empty => None,
        }
    }
}

/// A file of the new tree and where its bytes come from.
struct Planned<'a> {
    path: &'a str,
    entry: &'a Entry,
    stamp: Stamp,
    /// The old tree holds the same bytes.
    kept: bool,
}

/// The new tree's files in the order of their paths.
fn plan<'a>(output: &'a Output, before: &Before, target: &Path) -> Result<Vec<Planned<'a>>, WriteError> {
    output
        .files
        .par_iter()
        .map(|(path, entry)| {
            let stamp = tree::stamp(entry)?;
            let listed = before.manifest().and_then(|manifest| manifest.files.get(path)) == Some(&stamp);
            // Someone may have changed the file by hand since it was listed.
            let kept = listed && tree::has_stamp(&target.join(path), &stamp);
            Ok(Planned { path, entry, stamp, kept })
        })
        .collect()
}

fn report(plan: &[Planned<'_>], before: &Before) -> Report {
    let unchanged = plan.iter().filter(|file| file.kept).count();
    let is_gone = |path: &str| plan.binary_search_by(|file| file.path.cmp(path)).is_err();
    let removed = before.manifest().map_or(0, |manifest| manifest.files.keys().filter(|path| is_gone(path)).count());
    Report { written: plan.len() - unchanged, unchanged, removed }
}

/// Builds the whole new tree beside the old one. The manifest comes first: by it the next build knows what it may remove.
fn stage(plan: &[Planned<'_>], places: &Places) -> Result<(), WriteError> {
    let Places { target, staging, .. } = places;
    fs::create_dir(staging).map_err(WriteError::io(staging))?;
    let manifest = Manifest { files: plan.iter().map(|file| (file.path.to_owned(), file.stamp)).collect() };
    let path = staging.join(manifest::NAME);
    fs::write(&path, manifest.text()).map_err(WriteError::io(&path))?;
    tree::make_folders(staging, plan.iter().map(|file| file.path))?;
    plan.par_iter().try_for_each(|file| {
        let new = staging.join(file.path);
        if file.kept { tree::keep(&target.join(file.path), &new) } else { tree::create(&new, file.entry, &file.stamp) }
    })
}

/// Puts the staged tree where the old one is; afterwards the old one, if any, is the staged one or gone.
fn replace(exchange: Exchange, before: &Before, places: &Places) -> Result<(), WriteError> {
    let Places { target, staging, .. } = places;
    if !matches!(before, Before::Missing) {
        take_permissions(target, staging)?;
    }
    match before {
        Before::Missing => fs::rename(staging, target).map_err(WriteError::io(target)),
        // Not every system lets a folder take the name of an empty one.
        Before::Empty => fs::rename(staging, target)
            .or_else(|_| fs::remove_dir(target).and_then(|()| fs::rename(staging, target)))
            .map_err(WriteError::io(target)),
        Before::Site(_) if exchange(staging, target).map_err(WriteError::io(target))? => Ok(()),
        Before::Site(_) => rename_twice(places),
    }
}

/// Who may read the output folder stays as the administrator has set it.
fn take_permissions(target: &Path, staging: &Path) -> Result<(), WriteError> {
    let permissions = fs::metadata(target).map_err(WriteError::io(target))?.permissions();
    // A new tree that cannot be written to could not be removed either.
    if permissions.readonly() { Ok(()) } else { fs::set_permissions(staging, permissions).map_err(WriteError::io(staging)) }
}

/// The system's own call.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(staging: &Path, target: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    match renameat_with(CWD, staging, CWD, target, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

/// The old tree aside, the new one in its place, the old one away. Between the two renames there is no output folder; [`recover`] puts
/// the old one back if the process is killed there.
fn rename_twice(places: &Places) -> Result<(), WriteError> {
    let Places { target, staging, former, .. } = places;
    fs::rename(target, former).map_err(WriteError::io(target))?;
    if let Err(error) = fs::rename(staging, target) {
        // The old site must be seen again at once; if even that is refused, the next build does it.
        let _ = fs::rename(former, target);
        return Err(WriteError::Io { path: target.clone(), error });
    }
    tree::discard(former)
}

/// Clears away what a killed build has left, and puts back an old tree that it had taken aside.
fn recover(places: &Places) -> Result<(), WriteError> {
    let Places { target, staging, former, .. } = places;
    if !fs::exists(target).map_err(WriteError::io(target))?
        && let Found::Manifest(manifest) = Manifest::read(former).map_err(WriteError::io(former))?
        && tree::is_whole(former, &manifest)
    {
        fs::rename(former, target).map_err(WriteError::io(target))?;
    }
    tree::discard(former)?;
    tree::discard(staging)
}
