use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use proptest::prelude::*;

use super::manifest::{Manifest, Stamp};
use super::*;
use crate::diagnostic::Messages;

const OLD: [(&str, &str); 3] = [("index.html", "start"), ("a/index.html", "old"), ("gone/index.html", "gone")];
const NEW: [(&str, &str); 3] = [("index.html", "start"), ("a/index.html", "new"), ("b/c/index.html", "added")];

fn output(files: &[(&str, &str)]) -> Output {
    let mut output = Output::new();
    for (path, text) in files {
        output.add(*path, Entry::Bytes(text.as_bytes().to_vec())).expect("a path that can be stored");
    }
    output
}

/// Stages the files of an output beside those of a site, with the call that exchanges directories.
fn staged(exchange: super::exchange::Exchange, output: &Output, site: &Site) -> Result<Prepared, WriteError> {
    let staging = Staging::begin_by(exchange, &site.path("public"), site.0.path(), &[])?;
    output.files().for_each(|(path, entry)| staging.take(path.to_owned(), entry.clone()));
    staging.prepare()
}

/// A directory for a site, with sources that must not be overwritten.
struct Site(tempfile::TempDir);

impl Site {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("content")).expect("sources");
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, files: &[(&str, &str)]) -> Result<Report, WriteError> {
        write(&output(files), &self.path("public"), self.0.path(), &[])
    }

    fn write_without_exchange(&self, files: &[(&str, &str)]) -> Result<Report, WriteError> {
        staged(|_, _| Ok(false), &output(files), self)?.write()
    }

    fn check_holds(&self, files: &[(&str, &str)]) {
        let mut wanted: Vec<(String, String)> = files.iter().map(|(path, text)| ((*path).into(), (*text).into())).collect();
        wanted.sort();
        let public = self.path("public");
        let mut found = Vec::new();
        for entry in walkdir::WalkDir::new(&public).into_iter().map(|entry| entry.expect("an entry")) {
            let path = entry.path().strip_prefix(&public).expect("below").to_string_lossy().replace('\\', "/");
            if entry.file_type().is_file() && path != manifest::NAME {
                found.push((path, fs::read_to_string(entry.path()).expect("text")));
            }
        }
        found.sort();
        assert_eq!(found, wanted);
        let beside = |name: &str| fs::exists(self.path(name)).expect("an answer");
        assert!(!beside(".insyn-public.new") && !beside(".insyn-public.old"), "something is left beside the output");
    }
}

#[test]
fn a_path_is_taken_only_where_every_system_can_store_it() {
    for path in ["index.html", "a-b/c_d/å.pdf", ".well-known/security.txt", "a b.pdf", "console/index.html"] {
        assert_eq!(Output::new().add(path, Entry::Bytes(Vec::new())), Ok(()), "{path}");
    }
    let long = "x".repeat(256);
    let bad = ["", "/a", "a/", "a//b", ".", "../a", "a/./b", "con", "a/NUL.txt", "a?", "a:b", "a\\b", "a.", "a ", "a\nb"];
    // Windows' rules: its device names, also with superscript digits, spaces and endings; its forbidden characters; its streams and drives.
    let windows = [
        "COM¹",
        "b/lpt².csv",
        "nul .txt",
        "CONIN$",
        "a/com0.html",
        "C:/a",
        "a.txt:b",
        "a<b",
        "a>b",
        "a\"b",
        "a|b",
        "a*",
        "a/b ./c",
        "a/b./c",
        "\u{1}",
    ];
    let bad = bad.into_iter().chain(windows);
    for path in bad.chain([manifest::NAME, ".INSYN-manifest", &long]) {
        let refused = Output::new().add(path, Entry::Bytes(Vec::new())).expect_err(path);
        assert_eq!((refused.fault.clone(), refused.problem().code()), (PathFault::Unportable, "output-unportable"), "{path}");
    }
}

#[test]
fn two_paths_that_differ_by_case_or_by_being_a_folder_do_not_go_together() {
    let clash = |first: &str, second: &str| {
        let mut output = output(&[(first, "")]);
        output.add(second, Entry::Bytes(Vec::new())).map_err(|refused| (refused.problem().code(), refused.fault))
    };
    let taken = |by: &str| Err(("output-taken", PathFault::Taken(by.into())));
    assert_eq!(clash("a/b", "a/b"), taken("a/b"));
    assert_eq!(clash("a/Årsberättelse.pdf", "a/årsberättelse.pdf"), taken("a/Årsberättelse.pdf"));
    assert_eq!(clash("Files/a", "files/b"), taken("Files"));
    assert_eq!(clash("a", "a/b"), taken("a"));
    assert_eq!(clash("a/b", "A"), taken("a"));
    assert_eq!(clash("a/b", "a/c"), Ok(()));
}

#[test]
fn names_that_windows_takes_for_one_do_not_go_together_whatever_their_letters() {
    for (first, second) in [("ÅÄÖ.pdf", "åäö.PDF"), ("É/a", "é/b"), ("Ω", "ω"), ("a/B/c", "A/b/d")] {
        let mut output = output(&[(first, "")]);
        assert!(output.add(second, Entry::Bytes(Vec::new())).is_err(), "{first} {second}");
    }
}

#[test]
fn a_name_is_as_long_as_every_file_system_stores() {
    let fits = |name: String| Output::new().add(name, Entry::Bytes(Vec::new())).is_ok();
    assert!(fits("x".repeat(255)) && !fits("x".repeat(256)));
    // Letters beyond ASCII take more than one byte on Linux.
    assert!(fits("å".repeat(127)) && !fits("å".repeat(128)));
    // The whole path may be long: names are resolved before Windows' old limit of 260 characters applies.
    assert!(fits(vec!["mapp"; 100].join("/")));
}

#[test]
fn a_path_that_was_refused_takes_nothing() {
    let mut output = output(&[("a/b", "")]);
    assert!(output.add("c/../d", Entry::Bytes(Vec::new())).is_err());
    assert_eq!(output.add("C", Entry::Bytes(Vec::new())), Ok(()));
}

#[test]
fn a_manifest_is_read_as_it_was_written_and_nothing_else_is() {
    let stamp = Stamp::of_bytes(b"x");
    let manifest = Manifest { files: [("a b/å.pdf".to_owned(), stamp), ("index.html".to_owned(), stamp)].into() };
    let text = manifest.text();
    assert_eq!(Manifest::parse(&text), Some(manifest));
    assert_eq!(Manifest::parse(&Manifest::default().text()), Some(Manifest::default()));
    for end in 0..text.len() {
        assert_eq!(text.get(..end).and_then(Manifest::parse), None, "cut off at {end}");
    }
    for (from, to) in [("index.html", "../index.html"), ("index.html", "/etc/passwd"), ("manifest 1", "manifest 2"), (" 1 ", " -1 ")] {
        assert!(text.contains(from));
        assert_eq!(Manifest::parse(&text.replace(from, to)), None, "{from} -> {to}");
    }
}

proptest! {
    #[test]
    fn a_path_that_is_taken_stays_below_the_folder_and_is_found_in_the_manifest(path in "(\\PC|[./\\\\ :a\r\n]){0,12}") {
        if Output::new().add(path.clone(), Entry::Bytes(Vec::new())).is_ok() {
            let steps: Vec<_> = Path::new(&path).components().collect();
            prop_assert!(steps.iter().all(|step| matches!(step, std::path::Component::Normal(_))));
            prop_assert_eq!(steps.len(), path.split('/').count());
            let manifest = Manifest { files: [(path, Stamp::of_bytes(b""))].into() };
            prop_assert_eq!(Manifest::parse(&manifest.text()), Some(manifest));
        }
    }
}

#[test]
fn an_attachment_that_changes_between_being_read_and_being_copied_is_told() {
    let site = Site::new();
    let source = site.path("content/a.pdf");
    fs::write(&source, "new!").expect("an attachment");
    let entry = Entry::Copy(Attachment { data: crate::source::Data::Disk(source), size: 4, head: Vec::new() });
    let copy = |stamp| tree::create(&site.path("copy.pdf"), &entry, &stamp);
    assert!(matches!(copy(Stamp::of_bytes(b"old!")), Err(WriteError::Changed { .. })));
    fs::remove_file(site.path("copy.pdf")).expect("the half copy");
    assert!(copy(Stamp::of_bytes(b"new!")).is_ok());
}

#[test]
fn where_folders_cannot_be_exchanged_two_renames_do_it() {
    let site = Site::new();
    let report = |written, unchanged, removed| Report { written, unchanged, removed };
    assert_eq!(site.write_without_exchange(&OLD).expect("a first build"), report(3, 0, 0));
    assert_eq!(site.write_without_exchange(&NEW).expect("a second build"), report(2, 1, 1));
    site.check_holds(&NEW);
}

#[test]
fn a_build_killed_between_the_two_renames_is_repaired_by_the_next() {
    let site = Site::new();
    site.write(&NEW).expect("a build");
    fs::rename(site.path("public"), site.path(".insyn-public.new")).expect("the staged tree");
    site.write(&OLD).expect("a build");
    fs::rename(site.path("public"), site.path(".insyn-public.old")).expect("the old tree aside");
    // Nothing changed, so the old tree itself must be restored.
    assert_eq!(site.write(&OLD).expect("the next build"), Report { written: 0, unchanged: 3, removed: 0 });
    site.check_holds(&OLD);
}

#[test]
fn an_old_tree_of_which_a_part_is_removed_is_not_put_back() {
    let site = Site::new();
    site.write(&OLD).expect("a build");
    fs::rename(site.path("public"), site.path(".insyn-public.old")).expect("the old tree aside");
    fs::remove_file(site.path(".insyn-public.old/a/index.html")).expect("a part removed");
    assert_eq!(site.write(&NEW).expect("the next build"), Report { written: 3, unchanged: 0, removed: 0 });
    site.check_holds(&NEW);
}

#[test]
fn an_old_tree_aside_is_removed_where_the_new_one_is_in_place() {
    let site = Site::new();
    site.write(&OLD).expect("a build");
    fs::rename(site.path("public"), site.path(".insyn-public.old")).expect("the old tree aside");
    fs::remove_file(site.path(".insyn-public.old/a/index.html")).expect("a part removed");
    write(&output(&NEW), &site.path("other"), site.0.path(), &[]).expect("a build");
    fs::rename(site.path("other"), site.path("public")).expect("the new tree in place");
    assert_eq!(site.write(&NEW).expect("the next build"), Report { written: 0, unchanged: 3, removed: 0 });
    site.check_holds(&NEW);
}

#[test]
fn a_second_rename_that_is_refused_brings_the_old_site_back() {
    let site = Site::new();
    site.write(&OLD).expect("a build");
    let lose_the_new_tree = |staging: &Path, _: &Path| fs::rename(staging, staging.with_extension("lost")).map(|()| false);
    let new = output(&NEW);
    let prepared = staged(lose_the_new_tree, &new, &site).expect("a site to replace");
    assert_eq!(prepared.write().expect_err("no new tree to put in place").problem().code(), "machine-refused");
    site.check_holds(&OLD);
}

#[test]
fn a_copy_that_stands_in_for_a_second_name_keeps_the_time() {
    let site = Site::new();
    let (old, new) = (site.path("old"), site.path("new"));
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    fs::write(&old, "text").expect("a file");
    fs::File::options().write(true).open(&old).and_then(|file| file.set_modified(time)).expect("an old file");
    tree::copy_with_time(&old, &new).expect("a copy");
    assert_eq!(fs::read_to_string(&new).expect("text"), "text");
    assert_eq!(fs::metadata(&new).and_then(|found| found.modified()).expect("a time"), time);
}

#[test]
fn one_thread_and_many_write_the_same_bytes() {
    let files: Vec<(String, String)> = (0..200).map(|n| (format!("{}/{n}/index.html", n % 7), n.to_string())).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let manifest_of = |threads| {
        let site = Site::new();
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| site.write(&files)).expect("a build");
        site.check_holds(&files);
        fs::read(site.path("public").join(manifest::NAME)).expect("a manifest")
    };
    assert_eq!(manifest_of(1), manifest_of(8));
}

#[test]
fn a_folder_with_many_foreign_files_names_three_and_counts_the_others() {
    let found = ["a", "b/", "c", "d", "e"].map(str::to_owned).to_vec();
    let problem = WriteError::NotOurs { folder: "public".into(), found }.problem();
    assert_eq!(Messages::english().message(&problem), "`public` holds `a`, `b/`, `c` and 2 more, which no earlier build has written");
    let found: Vec<String> = (0..12).map(|n| n.to_string()).collect();
    let problem = WriteError::UnreadableManifest { folder: "public".into(), found }.problem();
    assert!(
        Messages::english().message(&problem).contains("`8`, `9` and 2 more may be something else"),
        "{}",
        Messages::english().message(&problem)
    );
    let problem = WriteError::NotOurs { folder: "public".into(), found: vec!["a".into()] }.problem();
    assert_eq!(Messages::swedish().message(&problem), "`public` innehåller `a`, som inte kommer från ett tidigare bygge");
}

#[test]
fn a_full_disk_is_told_in_the_editors_language() {
    let error = std::io::ErrorKind::StorageFull.into();
    let problem = WriteError::Io { path: "public/a".into(), error }.problem();
    assert_eq!(Messages::swedish().message(&problem), "disken är full: `public/a` kunde inte skrivas");
}
