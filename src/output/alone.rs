//! A single file that is no part of a site. It never leaves half of one.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use super::WriteError;

/// Writes a file, in the place of one of that name.
///
/// # Errors
/// Where the machine refuses; what stood there is then left as it was.
pub fn write_alone(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.new"));
    let written = File::create(&beside).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    let done = written.and_then(|()| fs::rename(&beside, path));
    if done.is_err() {
        // The refusal is what is told, not that its remains cannot be removed either.
        let _ = fs::remove_file(&beside);
    }
    done.map_err(WriteError::io(path))
}
