//! The steps that put an output into its folder, in their order. Whenever the process is killed, the folder holds the whole old site or
//! the whole new one, and so it does after a power failure; only where two renames stand in for the exchange can it be missing, until the
//! next build puts it back.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::manifest::{self, Found, Manifest, Stamp};
use super::places::{Lock, Places};
use super::tree::Recognised;
use super::{Entry, Output, WriteError, error, flush, tree};
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

/// A call that exchanges two folders; it answers `false` where the system or the file system does not know such a call.
type Exchange = fn(&Path, &Path) -> io::Result<bool>;

/// Makes the folder `dir` hold the output and nothing else: [`prepare`] and [`Prepared::write`] in one, without a word between them.
///
/// # Errors
/// As those two.
pub fn write(output: &Output, dir: &Path, site: &Path, keep: &[PathBuf]) -> Result<Report, WriteError> {
    prepare(output, dir, site, keep)?.write()
}

/// Looks at what is to be replaced by an output, clears up after a build that was interrupted, and changes nothing else. `site` is the folder
/// of the site's sources; `keep` are other folders that the output may not be or hold, such as the user's own and the one that a terminal
/// stands in.
///
/// # Errors
/// Where the folder must not be replaced; it is left as it was.
pub fn prepare<'a>(output: &'a Output, dir: &Path, site: &Path, keep: &[PathBuf]) -> Result<Prepared<'a>, WriteError> {
    prepare_by(exchange, output, dir, site, keep)
}

/// As [`prepare`], with the call that exchanges folders.
pub(super) fn prepare_by<'a>(
    exchange: Exchange,
    output: &'a Output,
    dir: &Path,
    site: &Path,
    keep: &[PathBuf],
) -> Result<Prepared<'a>, WriteError> {
    let places = Places::of(dir)?;
    places.keep_clear(site, keep)?;
    let lock = places.lock()?;
    let wanted = wanted(output)?;
    recover(&places, &wanted)?;
    let before = Before::inspect(&places.target, &wanted)?;
    let plan = plan(output, &wanted, &before, &places.target);
    let by_hand = changed_by_hand(&plan, &wanted, &before, &places.target);
    Ok(Prepared { exchange, places, before, plan, wanted, by_hand, _lock: lock })
}

/// An output that is ready to be written, and the lock of its folder.
pub struct Prepared<'a> {
    exchange: Exchange,
    places: Places,
    before: Before,
    plan: Vec<Planned<'a>>,
    wanted: Manifest,
    by_hand: Vec<String>,
    _lock: Lock,
}

impl Prepared<'_> {
    /// The files that somebody has changed since the last build, and whose change [`Prepared::write`] replaces; `None` where there are none.
    pub fn changed_by_hand(&self) -> Option<Problem> {
        (!self.by_hand.is_empty()).then(|| error::changed_by_hand(&self.places.target, &self.by_hand))
    }

    /// Writes the output. What was written lasts through a power failure before it takes the place of what was there.
    ///
    /// # Errors
    /// The folder is left as it was, whatever is refused; once the new site stands there, only the removal of the old one beside it can fail.
    pub fn write(self) -> Result<Report, WriteError> {
        let Self { exchange, places, before, plan, wanted, .. } = &self;
        let report = report(plan, before);
        if matches!(before, Before::Site { is_listed: true, .. }) && report.written + report.removed == 0 {
            return Ok(report);
        }
        let known: Vec<&Manifest> = before.manifest().into_iter().chain([wanted]).collect();
        let done = stage(plan, wanted, places)
            .and_then(|()| replace(*exchange, before, places))
            .and_then(|()| tree::discard(&places.staging, &known))
            .and_then(|()| tree::discard(&places.former, &known));
        if done.is_err() {
            // A full disk should not stay full. What cannot be removed now, the next build removes; the first refusal is what is told.
            let _ = tree::discard(&places.staging, &known);
        }
        done.map(|()| report)
    }
}

/// What the output folder was before this build.
enum Before {
    Missing,
    Empty,
    Site {
        /// What earlier builds have written there.
        manifest: Manifest,
        /// The folder's own manifest says so; else their bytes do.
        is_listed: bool,
    },
}

impl Before {
    /// Looks at the output folder, and refuses one with anything in it that no build wrote.
    fn inspect(target: &Path, wanted: &Manifest) -> Result<Self, WriteError> {
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
            Found::Damaged(lines) => match tree::recognise(target, true, &[&lines, wanted])? {
                Recognised { manifest, foreign } if foreign.is_empty() => Ok(Self::Site { manifest, is_listed: false }),
                Recognised { foreign: found, .. } => Err(WriteError::UnreadableManifest { folder: folder(), found }),
            },
            Found::Nothing => match tree::recognise(target, false, &[wanted])? {
                Recognised { foreign: found, .. } if !found.is_empty() => Err(WriteError::NotOurs { folder: folder(), found }),
                Recognised { manifest, .. } if manifest.files.is_empty() => Ok(Self::Empty),
                Recognised { manifest, .. } => Ok(Self::Site { manifest, is_listed: false }),
            },
        }
    }

    fn manifest(&self) -> Option<&Manifest> {
        match self {
            Self::Site { manifest, .. } => Some(manifest),
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

/// What the new tree's manifest says.
fn wanted(output: &Output) -> Result<Manifest, WriteError> {
    let stamped = output.files.par_iter().map(|(path, entry)| Ok((path.clone(), tree::stamp(entry)?)));
    Ok(Manifest { files: stamped.collect::<Result<_, WriteError>>()? })
}

/// The new tree's files in the order of their paths.
fn plan<'a>(output: &'a Output, wanted: &Manifest, before: &Before, target: &Path) -> Vec<Planned<'a>> {
    let files: Vec<_> = output.files.iter().zip(wanted.files.values()).collect();
    let planned = files.into_par_iter().map(|((path, entry), stamp)| {
        let listed = before.manifest().and_then(|manifest| manifest.files.get(path)) == Some(stamp);
        // Someone may have changed the file by hand since it was listed.
        let kept = listed && tree::has_stamp(&target.join(path), stamp);
        Planned { path, entry, stamp: *stamp, kept }
    });
    planned.collect()
}

/// Files of the old tree that hold neither what was listed nor what is to stand there. An empty file is what a power failure leaves.
fn changed_by_hand(plan: &[Planned<'_>], wanted: &Manifest, before: &Before, target: &Path) -> Vec<String> {
    let is_kept = |path: &str| plan.binary_search_by(|file| file.path.cmp(path)).is_ok_and(|at| plan[at].kept);
    let is_changed = |path: &String, listed: &Stamp| {
        let file = target.join(path);
        let is_wanted = || wanted.files.get(path).is_some_and(|stamp| tree::has_stamp(&file, stamp));
        tree::holds_anything(&file) && !tree::has_stamp(&file, listed) && !is_wanted()
    };
    let replaced: Vec<_> = before.manifest().into_iter().flat_map(|manifest| &manifest.files).filter(|(path, _)| !is_kept(path)).collect();
    replaced.into_par_iter().filter(|(path, listed)| is_changed(path, listed)).map(|(path, _)| path.clone()).collect()
}

fn report(plan: &[Planned<'_>], before: &Before) -> Report {
    let unchanged = plan.iter().filter(|file| file.kept).count();
    let is_gone = |path: &str| plan.binary_search_by(|file| file.path.cmp(path)).is_err();
    let removed = before.manifest().map_or(0, |manifest| manifest.files.keys().filter(|path| is_gone(path)).count());
    Report { written: plan.len() - unchanged, unchanged, removed }
}

/// Builds the whole new tree beside the old one, and has it on the disk. The manifest comes first: by it the next build knows what it may
/// remove, also after a power failure, which can keep later files and lose earlier ones.
fn stage(plan: &[Planned<'_>], wanted: &Manifest, places: &Places) -> Result<(), WriteError> {
    let Places { target, staging, .. } = places;
    fs::create_dir(staging).map_err(WriteError::io(staging))?;
    write_manifest(wanted, staging)?;
    tree::make_folders(staging, plan.iter().map(|file| file.path))?;
    plan.par_iter().try_for_each(|file| {
        let new = staging.join(file.path);
        if file.kept { tree::keep(&target.join(file.path), &new) } else { tree::create(&new, file.entry, &file.stamp) }
    })?;
    let files: Vec<&str> = plan.iter().map(|file| file.path).collect();
    flush::tree(staging, &files).map_err(WriteError::io(staging))
}

fn write_manifest(manifest: &Manifest, folder: &Path) -> Result<(), WriteError> {
    let path = folder.join(manifest::NAME);
    let written = File::create_new(&path).and_then(|mut file| file.write_all(manifest.text().as_bytes()).and_then(|()| file.sync_all()));
    written.and_then(|()| flush::folder(folder)).map_err(WriteError::io(&path))
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
    Ok(())
}

/// Clears away what a killed build has left, and puts back an old tree that it had taken aside.
fn recover(places: &Places, wanted: &Manifest) -> Result<(), WriteError> {
    let Places { target, staging, former, .. } = places;
    if !fs::exists(target).map_err(WriteError::io(target))?
        && let Found::Manifest(manifest) = Manifest::read(former).map_err(WriteError::io(former))?
        && tree::is_whole(former, &manifest)
    {
        fs::rename(former, target).map_err(WriteError::io(target))?;
    }
    tree::discard(former, &[wanted])?;
    tree::discard(staging, &[wanted])
}
