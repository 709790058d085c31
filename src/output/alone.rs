//! Writes a single file that is not part of a site. It never leaves a partial file.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use super::WriteError;

/// Writes a file, replacing any existing one.
///
/// # Errors
/// If the system refuses; an existing file is then left unchanged.
pub fn write_alone(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.new"));
    let written = File::create(&beside).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    let done = written.and_then(|()| fs::rename(&beside, path));
    if done.is_err() {
        // Report the original error, not a failure to clean up after it.
        let _ = fs::remove_file(&beside);
    }
    done.map_err(WriteError::io(path))
}
