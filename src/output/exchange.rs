//! The system call that exchanges two directories. It never looks into them.

use std::io;
use std::path::Path;

/// Exchanges two directories. Returns `false` if the system or the file system does not support it.
pub(super) type Exchange = fn(&Path, &Path) -> io::Result<bool>;

/// Exchanges two directories by the system's own call. Returns `false` if the system or the file system does not support it.
///
/// # Errors
/// If the system refuses; neither is changed then.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub fn exchange(staging: &Path, target: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    match renameat_with(CWD, staging, CWD, target, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Exchanges two directories by the system's own call, which this system does not have.
///
/// # Errors
/// Never.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}
