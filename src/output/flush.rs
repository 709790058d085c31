//! Flushes written data to disk, so that it survives a power failure. It never modifies a file.

use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::path::folders_above;

/// Flushes a tree to disk: the directory, and the files at these relative paths.
///
/// # Errors
/// If the disk refuses. The tree must then not be relied on.
pub(super) fn tree(folder: &Path, files: &[&str]) -> io::Result<()> {
    if whole_file_system(folder)? { Ok(()) } else { one_at_a_time(folder, files) }
}

/// Flushes the whole file system in one call. Returns `false` if the system or the file system does not support it.
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
    // Windows flushes only files that are open for writing.
    let open = |path: &str| File::options().read(true).write(cfg!(windows)).open(folder.join(path));
    files.par_iter().try_for_each(|path| open(path)?.sync_all())?;
    let folders: BTreeSet<&str> = files.iter().flat_map(|path| folders_above(path)).collect();
    folders.par_iter().try_for_each(|path| self::folder(&folder.join(path)))?;
    self::folder(folder)
}

/// Flushes the entries of a directory to disk.
#[cfg(unix)]
pub(super) fn folder(path: &Path) -> io::Result<()> {
    match File::open(path)?.sync_all() {
        // A network file system may not support fsync on directories; there is nothing more to do then.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        done => done,
    }
}

/// Does nothing: elsewhere a directory cannot be opened as a file, and its entries are written with the files.
#[cfg(not(unix))]
pub(super) fn folder(_: &Path) -> io::Result<()> {
    Ok(())
}
