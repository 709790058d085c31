//! The paths of the output directory and of the entries beside it. It never writes inside the output directory.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::{WriteError, flush};

/// The parts of a site's directory that are read, which the output directory must neither contain nor be inside of.
const SOURCES: [&str; 3] = ["insyn.yaml", "content", "themes"];

/// The output directory and the paths that a build uses beside it; all absolute, and without symbolic links in the part that exists.
#[derive(Debug)]
pub(super) struct Places {
    /// The output directory.
    pub target: PathBuf,
    /// The new tree before the exchange, the old one after it.
    pub staging: PathBuf,
    /// The old tree, where two renames replace the exchange.
    pub former: PathBuf,
    lock: PathBuf,
}

impl Places {
    /// Returns the paths for an output directory, which need not exist.
    pub(super) fn of(dir: &Path) -> Result<Self, WriteError> {
        let target = resolve(dir)?;
        // Only the root of a file system has no parent or no name; nothing can be created beside it.
        let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
            return Err(WriteError::HoldsSources { folder: target.clone(), path: target });
        };
        let beside = |ending: &str| {
            let mut beside = OsString::from(".insyn-");
            beside.push(name);
            beside.push(ending);
            parent.join(beside)
        };
        let (staging, former, lock) = (beside(".new"), beside(".old"), beside(".lock"));
        Ok(Self { target, staging, former, lock })
    }

    /// Refuses an output directory that contains or is inside the sources, or that contains one of the directories in `keep`.
    pub(super) fn keep_clear(&self, site: &Path, keep: &[PathBuf]) -> Result<(), WriteError> {
        let refused = |path| Err(WriteError::HoldsSources { folder: self.target.clone(), path });
        for kept in std::iter::once(site).chain(keep.iter().map(PathBuf::as_path)) {
            let kept = resolve(kept)?;
            if kept.starts_with(&self.target) {
                return refused(kept);
            }
        }
        for name in SOURCES {
            let source = resolve(&site.join(name))?;
            if self.target.starts_with(&source) || source.starts_with(&self.target) {
                return refused(source);
            }
        }
        Ok(())
    }

    /// Flushes the parent of the output directory to disk.
    pub(super) fn flush(&self) -> Result<(), WriteError> {
        self.target.parent().map_or(Ok(()), |parent| flush::folder(parent).map_err(WriteError::io(parent)))
    }

    /// Acquires the lock. It is released when it is dropped or when the process ends for any reason.
    pub(super) fn lock(&self) -> Result<Lock, WriteError> {
        if let Some(parent) = self.target.parent() {
            fs::create_dir_all(parent).map_err(WriteError::io(parent))?;
        }
        let open = File::options().read(true).write(true).create(true).truncate(false).open(&self.lock);
        let file = open.map_err(WriteError::io(&self.lock))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => Err(WriteError::Busy { folder: self.target.clone() }),
            Err(TryLockError::Error(error)) => Err(WriteError::Io { path: self.lock.clone(), error }),
        }
    }
}

/// An exclusive lock on an output directory.
pub(super) struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file is not enough: a child process that is just being spawned briefly shares the file, and with it the lock.
        let _ = self.0.unlock();
    }
}

/// Returns the real path of a file or directory whose last components may not exist.
fn resolve(path: &Path) -> Result<PathBuf, WriteError> {
    let refused = |error| WriteError::Io { path: path.into(), error };
    let path = &std::path::absolute(path).map_err(refused)?;
    match dunce::canonicalize(path) {
        Ok(real) => return Ok(real),
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(refused(error)),
        Err(_) => {}
    }
    let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(refused(io::ErrorKind::NotFound.into()));
    };
    // A symbolic link to a directory that does not exist yet: the directory is created at the link's target.
    match fs::read_link(path) {
        Ok(link) => resolve(&parent.join(link)),
        Err(_) => Ok(resolve(parent)?.join(name)),
    }
}
