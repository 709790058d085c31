//! Files cached in the user's cache directory. Failures are not errors: a file is then simply not cached.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::write_alone;

/// A directory of files that may disappear at any time.
#[derive(Clone, Debug)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// Creates a cache in a directory, which need not exist.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Returns the text of a file that is at most `oldest` old.
    pub fn read(&self, name: &str, oldest: Duration) -> Option<String> {
        let path = self.folder.join(name);
        let written = fs::metadata(&path).ok()?.modified().ok()?;
        let age = SystemTime::now().duration_since(written).ok()?;
        (age <= oldest).then(|| fs::read_to_string(path).ok()).flatten()
    }

    /// Caches a text.
    pub fn keep(&self, name: &str, text: &str) {
        if fs::create_dir_all(&self.folder).is_ok() {
            let _ = write_alone(&self.folder.join(name), text.as_bytes());
        }
    }

    /// Returns the bytes of a file, however old it is.
    pub fn bytes(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.folder.join(name)).ok()
    }

    /// Caches bytes.
    pub fn keep_bytes(&self, name: &str, bytes: &[u8]) {
        if fs::create_dir_all(&self.folder).is_ok() {
            let _ = write_alone(&self.folder.join(name), bytes);
        }
    }

    /// Removes all files.
    pub fn forget(&self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
