//! The small site that `insyn new` creates: it builds right away, and its comments explain it. It never overwrites a file.

use std::fs;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::diagnostic::Problem;

static STARTER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/starter");

/// Writes the site into `dir`, which must not exist or be empty. Returns the number of files.
///
/// # Errors
/// If the directory is not empty, or the system refuses.
pub fn write(dir: &Path) -> Result<u64, Problem> {
    let refused = |error: io::Error| Problem::refused(dir, &error);
    match fs::read_dir(dir) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Err(Problem::FolderNotEmpty { folder: dir.display().to_string() });
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::create_dir_all(dir).map_err(refused)?,
        Err(error) => return Err(refused(error)),
    }
    STARTER.extract(dir).map_err(refused)?;
    Ok(count(&STARTER))
}

fn count(folder: &Dir<'_>) -> u64 {
    folder.files().count() as u64 + folder.dirs().map(count).sum::<u64>()
}
