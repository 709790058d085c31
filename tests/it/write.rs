//! The write stage: what it changes in a directory, what it leaves alone and what it refuses.

mod child;
#[cfg(target_os = "linux")]
mod killed;
#[cfg(target_os = "linux")]
mod machine;
mod power;
mod refused;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use insyn::output::{Entry, Output, Report, WriteError, write};
use insyn::source::{Attachment, Data};

/// The pages of a site before and after a change: one unchanged, one changed, one removed, one new.
const OLD: [(&str, &str); 3] = [("index.html", "start"), ("a/index.html", "old"), ("gone/index.html", "gone")];
const NEW: [(&str, &str); 3] = [("index.html", "start"), ("a/index.html", "new"), ("b/c/index.html", "added")];

fn output(files: &[(&str, &str)]) -> Output {
    let mut output = Output::new();
    for (path, text) in files {
        output.add(*path, Entry::Bytes(text.as_bytes().to_vec())).expect("a path that can be stored");
    }
    output
}

/// A site's directory with sources, removed afterwards.
struct Site {
    folder: tempfile::TempDir,
}

impl Site {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("content/files")).expect("sources");
        fs::write(folder.path().join("insyn.yaml"), "title: Test\n").expect("a configuration");
        Self { folder }
    }

    /// Creates a site that was built once.
    fn built(files: &[(&str, &str)]) -> Self {
        let site = Self::new();
        site.write(files).expect("a first build");
        site
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, files: &[(&str, &str)]) -> Result<Report, WriteError> {
        self.write_output(&output(files))
    }

    fn write_output(&self, output: &Output) -> Result<Report, WriteError> {
        write(output, &self.path("public"), self.folder.path(), &[])
    }

    /// Writes a site built elsewhere, without cleaning up beside this one.
    #[cfg(target_os = "linux")]
    fn write_beside(&self, files: &[(&str, &str)]) {
        fs::rename(Self::built(files).path("public"), self.path("public")).expect("a site built elsewhere");
    }

    /// Returns the code of the problem when building the new pages.
    fn refusal(&self) -> &'static str {
        self.write(&NEW).expect_err("the build should be refused").problem().code()
    }

    /// Returns the entries beside the output, except the sources.
    fn beside(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder.path()).expect("a folder").map(|entry| entry.expect("an entry").file_name());
        let mut names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
        names.retain(|name| !["insyn.yaml", "content", "public"].contains(&name.as_str()));
        names.sort();
        names
    }

    /// Checks that the output consists of these pages and a manifest, and that only the lock is left beside it.
    fn check_holds(&self, files: &[(&str, &str)]) {
        let mut found = bytes(&self.path("public"));
        assert!(found.remove(".insyn-manifest").is_some(), "no manifest");
        let wanted: BTreeMap<String, Vec<u8>> = files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        assert_eq!(found, wanted);
        assert_eq!(self.beside(), [".insyn-public.lock"]);
    }
}

fn report(written: usize, unchanged: usize, removed: usize) -> Report {
    Report { written, unchanged, removed }
}

fn walk(folder: &Path) -> impl Iterator<Item = (String, walkdir::DirEntry)> {
    walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(move |entry| {
        let entry = entry.expect("an entry");
        let path = entry.path().strip_prefix(folder).expect("below the folder").to_string_lossy().replace('\\', "/");
        (path, entry)
    })
}

/// Returns every file of a directory with its bytes; an empty inner directory is a path that ends with `/`.
fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let is_empty = |path: &Path| fs::read_dir(path).expect("a folder").next().is_none();
    let mut found = BTreeMap::new();
    for (path, entry) in walk(folder) {
        if entry.file_type().is_file() {
            found.insert(path, fs::read(entry.path()).expect("a file"));
        } else if !entry.file_type().is_dir() || (is_empty(entry.path()) && !path.is_empty()) {
            found.insert(path + "/", Vec::new());
        }
    }
    found
}

/// What changes when a file or directory is replaced or written: its inode number and its modification time.
type Marks = (u64, SystemTime);

/// Returns the marks of a directory and its content.
fn marks(folder: &Path) -> BTreeMap<String, Marks> {
    walk(folder)
        .map(|(path, entry)| {
            let metadata = entry.metadata().expect("metadata");
            #[cfg(unix)]
            let number = std::os::unix::fs::MetadataExt::ino(&metadata);
            #[cfg(not(unix))]
            let number = 0;
            (path, (number, metadata.modified().expect("a time")))
        })
        .collect()
}

/// Makes every file of a directory look an hour old, so that no test depends on the clock's resolution.
fn age(folder: &Path) {
    let hour_ago = SystemTime::now() - std::time::Duration::from_secs(3600);
    for (_, entry) in walk(folder).filter(|(_, entry)| entry.file_type().is_file()) {
        fs::File::options().write(true).open(entry.path()).and_then(|file| file.set_modified(hour_ago)).expect("an older time");
    }
}

#[test]
fn the_first_build_makes_the_folder_and_those_above_it() {
    let site = Site::new();
    let target = site.path("a/b/public");
    let done = write(&output(&NEW), &target, site.folder.path(), &[]).expect("a build");
    assert_eq!(done, report(3, 0, 0));
    assert_eq!(bytes(&target).len(), 4);
}

#[test]
fn an_empty_folder_is_filled() {
    let site = Site::new();
    fs::create_dir(site.path("public")).expect("a folder");
    assert_eq!(site.write(&NEW).expect("a build"), report(3, 0, 0));
    site.check_holds(&NEW);
}

#[test]
fn a_build_without_changes_touches_nothing() {
    let site = Site::built(&OLD);
    age(&site.path("public"));
    let before = marks(site.folder.path());
    assert_eq!(site.write(&OLD).expect("a build"), report(0, 3, 0));
    assert_eq!(marks(site.folder.path()), before);
}

#[test]
fn pages_that_did_not_change_keep_their_time_and_stay_the_same_files() {
    let site = Site::built(&OLD);
    age(&site.path("public"));
    let before = marks(&site.path("public"));
    assert_eq!(site.write(&NEW).expect("a build"), report(2, 1, 1));
    site.check_holds(&NEW);
    let after = marks(&site.path("public"));
    assert_eq!(after["index.html"], before["index.html"]);
    assert_ne!(after["a/index.html"].1, before["a/index.html"].1);
}

#[test]
fn a_page_that_is_gone_is_removed_with_its_folder() {
    let site = Site::built(&OLD);
    assert_eq!(site.write(&OLD[..2]).expect("a build"), report(0, 2, 1));
    site.check_holds(&OLD[..2]);
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let site = Site::built(&[("a", "file"), ("b/c", "in a folder")]);
    let turned = [("a/c", "in a folder"), ("b", "file")];
    site.write(&turned).expect("a build");
    site.check_holds(&turned);
}

#[test]
fn a_file_that_was_changed_by_hand_is_written_anew() {
    for by_hand in ["hand-made and longer", "OLD"] {
        let site = Site::built(&OLD);
        fs::write(site.path("public/a/index.html"), by_hand).expect("a change by hand");
        assert_eq!(site.write(&OLD).expect("a build"), report(1, 2, 0), "{by_hand}");
        site.check_holds(&OLD);
    }
}

#[test]
fn a_file_that_was_removed_by_hand_is_written_anew() {
    let site = Site::built(&OLD);
    fs::remove_dir_all(site.path("public/a")).expect("a removal by hand");
    assert_eq!(site.write(&OLD).expect("a build"), report(1, 2, 0));
    site.check_holds(&OLD);
}

#[test]
fn an_attachment_is_copied_once_and_kept_until_it_changes() {
    let site = Site::new();
    let path = site.path("content/files/large.bin");
    let with_attachment = |text: &[u8]| {
        fs::write(&path, text).expect("an attachment");
        let mut output = output(&OLD);
        let attachment = Attachment { data: Data::Disk(path.clone()), size: text.len() as u64, head: Vec::new() };
        output.add("files/large.bin", Entry::Copy(attachment)).expect("a path that can be stored");
        output
    };
    let large: Vec<u8> = (0..1_000_000_u32).map(|n| (n % 251) as u8).collect();
    assert_eq!(site.write_output(&with_attachment(&large)).expect("a build"), report(4, 0, 0));
    assert!(fs::read(site.path("public/files/large.bin")).expect("the copy") == large);
    assert_eq!(site.write_output(&with_attachment(&large)).expect("a build"), report(0, 4, 0));
    assert_eq!(site.write_output(&with_attachment(&large[1..])).expect("a build"), report(1, 3, 0));
    assert!(fs::read(site.path("public/files/large.bin")).expect("the copy") == large[1..]);
}

#[test]
fn an_attachment_that_changes_during_the_build_stops_it() {
    let site = Site::built(&OLD);
    let path = site.path("content/files/a.pdf");
    fs::write(&path, "half").expect("an attachment");
    let mut changed = output(&NEW);
    let attachment = Attachment { data: Data::Disk(path), size: 8, head: Vec::new() };
    changed.add("a.pdf", Entry::Copy(attachment)).expect("a path that can be stored");
    let refused = site.write_output(&changed).expect_err("a page would name the wrong size");
    assert_eq!(refused.problem().code(), "output-source-changed");
    site.check_holds(&OLD);
}

#[cfg(unix)]
#[test]
fn who_may_read_the_folder_stays_as_it_was_set() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::built(&OLD);
    let mode = || fs::metadata(site.path("public")).expect("the output").permissions().mode() & 0o7777;
    fs::set_permissions(site.path("public"), PermissionsExt::from_mode(0o2750)).expect("a mode");
    site.write(&NEW).expect("a build");
    assert_eq!(mode(), 0o2750);
}

#[cfg(unix)]
#[test]
fn an_output_folder_that_is_a_link_is_built_where_the_link_leads() {
    for there_already in [true, false] {
        let site = Site::new();
        let real = site.path("elsewhere/web");
        if there_already {
            fs::create_dir_all(&real).expect("a folder");
        }
        std::os::unix::fs::symlink("elsewhere/web", site.path("public")).expect("a link");
        site.write(&OLD).expect("a build");
        site.write(&NEW).expect("a build");
        assert!(site.path("public").is_symlink());
        assert_eq!(fs::read_to_string(real.join("a/index.html")).expect("a page"), "new");
        assert_eq!(site.beside(), ["elsewhere"]);
    }
}
