//! Makes what was written last through a power failure. It never changes a file.

use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::path::folders_above;

/// Has a tree on the disk when it returns: the folder, and the files at these paths below it.
///
/// # Errors
/// Where the disk refuses. Then nothing may rest on the tree.
pub(super) fn tree(folder: &Path, files: &[&str]) -> io::Result<()> {
    if whole_file_system(folder)? { Ok(()) } else { one_at_a_time(folder, files) }
}

/// The system's own call; `false` where the system or the file system does not know it.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn whole_file_system(folder: &Path) -> io::Result<bool> {
    use rustix::io::Errno;

    match rustix::fs::syncfs(File::open(folder)?) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn whole_file_system(_: &Path) -> io::Result<bool> {
    Ok(false)
}

fn one_at_a_time(folder: &Path, files: &[&str]) -> io::Result<()> {
    // Windows flushes only what may be written to.
    let open = |path: &str| File::options().read(true).write(cfg!(windows)).open(folder.join(path));
    files.par_iter().try_for_each(|path| open(path)?.sync_all())?;
    let folders: BTreeSet<&str> = files.iter().flat_map(|path| folders_above(path)).collect();
    folders.par_iter().try_for_each(|path| self::folder(&folder.join(path)))?;
    self::folder(folder)
}

/// Has the names in a folder on the disk when it returns.
#[cfg(unix)]
pub(super) fn folder(path: &Path) -> io::Result<()> {
    match File::open(path)?.sync_all() {
        // A file system of another machine may not know the call for folders; then it is not ours to make it last.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        done => done,
    }
}

/// Elsewhere a folder cannot be opened as a file, and its names are written with the files.
#[cfg(not(unix))]
pub(super) fn folder(_: &Path) -> io::Result<()> {
    Ok(())
}
