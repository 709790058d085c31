//! `insyn publish`: to a directory and as an archive; to a real OpenSSH server and a real Apache, over connections that are cut; and its mistakes.

#[cfg(unix)]
mod cut;
mod local;
mod memory;
#[cfg(unix)]
mod refused;
#[cfg(unix)]
mod server;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use walkdir::WalkDir;

use crate::folder::Run;

/// Two versions of a site, built, in a directory with the destination.
struct Bench {
    folder: TempDir,
}

/// The content of each file of a published site, by path.
type Site = BTreeMap<String, Vec<u8>>;

impl Bench {
    /// Builds the site twice: `old` and `new` have files in common, and each has files of its own.
    fn new() -> Self {
        let bench = Self { folder: tempfile::tempdir().expect("a folder") };
        bench.put("site/insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\nsearch: false\n");
        bench.put("site/content/_index.md", "---\ntitle: Start\n---\nHej.\n");
        bench.put("site/content/gammal/_index.md", "---\ntitle: Gammal\n---\nFörra året.\n");
        bench.put("site/content/static/stor.bin", noise(200_000));
        bench.build("old");
        fs::remove_dir_all(bench.path("site/content/gammal")).expect("removed");
        bench.put("site/content/_index.md", "---\ntitle: Start\n---\nHej igen.\n");
        bench.put("site/content/ny/_index.md", "---\ntitle: Ny\n---\nI år.\n");
        bench.put("site/content/static/stor.bin", noise(200_001));
        bench.build("new");
        bench
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn put(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn build(&self, name: &str) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
        let built = command.args(["build", "--root"]).arg(self.path("site")).arg("--out").arg(self.path(name)).output();
        let built = Run::from(built.expect("the program starts"));
        assert_eq!(built.code, 0, "{}", built.err);
    }

    /// Publishes a version to a place.
    fn publish(&self, version: &str, to: &str, more: &[&str]) -> Run {
        self.command(version, to, more).output().expect("the program starts").into()
    }

    fn command(&self, version: &str, to: &str, more: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
        for variable in
            ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "SSH_AUTH_SOCK", "INSYN_PASSWORD"]
        {
            command.env_remove(variable);
        }
        // Keys and known servers are those of this test.
        command.env("HOME", self.path("home")).stdin(std::process::Stdio::null());
        command.args(["publish", "--lang", "sv", "--built", "--root"]).arg(self.path("site"));
        command.arg("--out").arg(self.path(version)).args(["--to", to]).args(more);
        command
    }

    /// Returns a version as it should be when it is published.
    fn version(&self, version: &str) -> Site {
        published(&self.path(version))
    }
}

/// Returns a published site, without the lists of its files.
fn published(folder: &Path) -> Site {
    let files = WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let file = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder).expect("below").to_string_lossy().replace('\\', "/");
        (path, fs::read(entry.path()).unwrap_or_default())
    };
    files.map(file).filter(|(path, _)| !path.starts_with(".insyn-")).collect()
}

/// Returns bytes that do not compress.
fn noise(length: usize) -> Vec<u8> {
    let next = |state: &mut u64| {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Some((*state >> 56) as u8)
    };
    let mut state = length as u64;
    std::iter::from_fn(|| next(&mut state)).take(length).collect()
}

/// Asserts that a site is a version, naming the files that differ.
fn assert_is(found: &Site, version: &Site, about: &str) {
    let differs = |path: &&String| found.get(*path) != version.get(*path);
    let paths: Vec<&String> = found.keys().chain(version.keys()).filter(differs).collect();
    assert!(paths.is_empty(), "{about}: {paths:?}");
}
