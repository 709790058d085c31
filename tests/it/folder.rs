//! A small site in a directory of its own, for tests of the program's commands.

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use tempfile::TempDir;

/// The output and the exit code of a run.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Run {
    fn from(Output { status, stdout, stderr }: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Self { code: status.code().unwrap_or(-1), out: text(stdout), err: text(stderr) }
    }
}

/// A site of one page, in a directory that can have other files beside it.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        folder.put("insyn.yaml", "title: Prov\narea: \"2280\"\norganisation: {name: Provköpings kommun}\nbase_url: none\n");
        folder.put("content/_index.md", "---\ntitle: Start\n---\nHej.\n");
        folder
    }

    /// Returns the site's directory.
    pub fn root(&self) -> PathBuf {
        self.beside("site")
    }

    /// Returns the path of a file beside the site.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file of the site.
    pub fn put(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
}
