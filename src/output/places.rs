//! Where the output goes and what lies beside it. It never writes below the output folder itself.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::{WriteError, flush};

/// What of a site's folder is read, and so must never lie in the output folder or around it.
const SOURCES: [&str; 3] = ["insyn.yaml", "content", "themes"];

/// The output folder and the names that a build uses beside it; all absolute, and without symbolic links in the part that exists.
#[derive(Debug)]
pub(super) struct Places {
    /// The output folder.
    pub target: PathBuf,
    /// The new tree before the exchange, the old one after it.
    pub staging: PathBuf,
    /// The old tree, where two renames stand in for the exchange.
    pub former: PathBuf,
    lock: PathBuf,
}

impl Places {
    /// The places of an output folder, which need not exist.
    pub(super) fn of(dir: &Path) -> Result<Self, WriteError> {
        let target = resolve(dir)?;
        // Only the root of a file system has no parent or no name; nothing can be put beside it.
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

    /// Refuses an output folder that holds or lies in the sources, or that holds one of the folders to be kept.
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

    /// Has the names beside the output folder, and its own, on the disk when it returns.
    pub(super) fn flush(&self) -> Result<(), WriteError> {
        self.target.parent().map_or(Ok(()), |parent| flush::folder(parent).map_err(WriteError::io(parent)))
    }

    /// Takes the lock, which is free again when it is dropped or the process ends in whatever way.
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

/// The lock of an output folder.
pub(super) struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file is not enough: a process that is just being started shares it for a moment, and with it the lock.
        let _ = self.0.unlock();
    }
}

/// The real path of a file or folder, of which the last steps may be missing.
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
    // A symbolic link to a folder that is not there yet: the folder is made where the link leads.
    match fs::read_link(path) {
        Ok(link) => resolve(&parent.join(link)),
        Err(_) => Ok(resolve(parent)?.join(name)),
    }
}
