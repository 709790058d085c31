//! What is kept in the user's cache folder, to save time and nothing else. Whatever goes wrong with it is no error: then nothing was kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::write_alone;

/// A folder of files that may be gone at any time.
#[derive(Clone, Debug)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The files in a folder, which need not exist.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// A file's text, where it was kept no longer ago than that.
    pub fn read(&self, name: &str, oldest: Duration) -> Option<String> {
        let path = self.folder.join(name);
        let written = fs::metadata(&path).ok()?.modified().ok()?;
        let age = SystemTime::now().duration_since(written).ok()?;
        (age <= oldest).then(|| fs::read_to_string(path).ok()).flatten()
    }

    /// Keeps a text.
    pub fn keep(&self, name: &str, text: &str) {
        if fs::create_dir_all(&self.folder).is_ok() {
            let _ = write_alone(&self.folder.join(name), text.as_bytes());
        }
    }

    /// Forgets everything.
    pub fn forget(&self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
