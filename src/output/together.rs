//! Writes several files of a site, or none of them. It never leaves a partial file.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::WriteError;

/// Replaces files after the new ones have been written beside all of them.
///
/// # Errors
/// If the system refuses; the old files are then unchanged.
pub fn write_together(files: &[(PathBuf, &[u8])]) -> Result<(), WriteError> {
    let (mut ready, mut made) = (Vec::new(), Vec::new());
    let result = put(files, &mut ready, &mut made);
    if result.is_err() {
        // Report the original error, not a failure to clean up after it.
        for (beside, _) in &ready {
            let _ = fs::remove_file(beside);
        }
        for folder in made.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
    result
}

fn put(files: &[(PathBuf, &[u8])], ready: &mut Vec<(PathBuf, PathBuf)>, made: &mut Vec<PathBuf>) -> Result<(), WriteError> {
    let mut before = Vec::new();
    for (path, bytes) in files {
        let written = (|| {
            make_folder(path, made)?;
            let path = real(path)?;
            let beside = beside(&path)?;
            ready.push((beside.clone(), path.clone()));
            let mut file = File::create(&beside)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            before.push(if path.exists() { Some(fs::read(&path)?) } else { None });
            Ok(())
        })();
        written.map_err(WriteError::io(path))?;
    }
    for (at, (beside, path)) in ready.iter().enumerate() {
        if let Err(error) = fs::rename(beside, path) {
            for ((_, path), before) in ready.iter().zip(&before).take(at) {
                let _ = match before {
                    Some(bytes) => fs::write(path, bytes),
                    None => fs::remove_file(path),
                };
            }
            return Err(WriteError::io(path)(error));
        }
    }
    Ok(())
}

/// Creates the directory of a file, and adds the directories that were missing to `made`, outermost first.
fn make_folder(path: &Path, made: &mut Vec<PathBuf>) -> io::Result<()> {
    let Some(folder) = path.parent() else { return Ok(()) };
    let missing = folder.ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    let mut missing: Vec<PathBuf> = missing.map(Path::to_owned).collect();
    missing.reverse();
    made.append(&mut missing);
    fs::create_dir_all(folder)
}

/// Returns the file that a path refers to. A symbolic link is kept: the file that it points to is replaced.
fn real(path: &Path) -> io::Result<PathBuf> {
    if path.exists() { fs::canonicalize(path) } else { Ok(path.to_owned()) }
}

fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?.to_string_lossy();
    Ok(path.with_file_name(format!(".{name}.new")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_files_are_written_or_none() {
        let dir = tempfile::tempdir().expect("a folder");
        let [a, b] = ["x/a", "b"].map(|name| dir.path().join(name));
        write_together(&[(a.clone(), b"1"), (b.clone(), b"2")]).expect("written");
        assert_eq!((fs::read(&a).expect("a"), fs::read(&b).expect("b")), (b"1".to_vec(), b"2".to_vec()));
        // A directory cannot be replaced by a file, so neither is written.
        let folder = dir.path().join("folder");
        fs::create_dir_all(folder.join("within")).expect("a folder");
        let refused = write_together(&[(a.clone(), b"9"), (dir.path().join("y/z/c"), b"9"), (folder, b"9")]);
        assert!(refused.is_err());
        assert_eq!(fs::read(&a).expect("a"), b"1");
        assert_eq!(fs::read_dir(dir.path()).expect("listed").count(), 3, "nothing is left beside");
    }
}
