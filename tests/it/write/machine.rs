//! A full disk and a directory without permission, for an unprivileged user: root may write anywhere.

use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Output as Finished};

use insyn::output::{Entry, Output, WriteError, write};

use super::child::{DONE, FOLDER, TASK};
use super::{NEW, OLD, Site, bytes, output};

/// Runs a program that this test needs.
pub fn run(command: &mut Command) -> Finished {
    let tool = command.get_program().to_string_lossy().into_owned();
    match command.output() {
        Ok(finished) => finished,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            panic!("this test needs the program `{tool}` (Debian: apt-get install strace util-linux)")
        }
        Err(error) => panic!("`{tool}` cannot be run: {error}"),
    }
}

/// The arguments by which this program runs only the test that performs a task.
pub const TASK_ARGUMENTS: [&str; 5] = ["write::child::task", "--exact", "--ignored", "--nocapture", "--test-threads=1"];

/// Performs a task as an unprivileged user, started through `wrapper`.
fn run_unprivileged(task: &str, wrapper: &[&str]) {
    let site = Site::new();
    let folder = site.folder.path();
    // Such a user may not have access to the directory in which this program was built.
    let program = site.path("program");
    fs::copy(std::env::current_exe().expect("this program"), &program).expect("a copy of this program");
    fs::create_dir(site.path("work")).expect("a folder");
    for (path, mode) in [(folder, 0o755), (&program, 0o755), (&site.path("work"), 0o777)] {
        fs::set_permissions(path, PermissionsExt::from_mode(mode)).expect("a mode");
    }
    let is_root = fs::metadata(&program).expect("this program").uid() == 0;
    let user: &[&str] = if is_root { &["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] } else { &["env"] };
    let mut words = user.iter().chain(wrapper).map(OsStr::new);
    let mut command = Command::new(words.next().expect("a program"));
    command.args(words).arg(&program).args(TASK_ARGUMENTS).current_dir(folder);
    let finished = run(command.env(TASK, task).env(FOLDER, site.path("work")));
    let said = String::from_utf8_lossy(&finished.stdout);
    let complaint = String::from_utf8_lossy(&finished.stderr);
    assert!(finished.status.success() && said.contains(DONE), "{:?}\n{said}\n{complaint}", finished.status);
}

#[test]
fn a_full_disk_leaves_the_old_site_and_is_told() {
    // A 1 MB disk that only this process sees.
    let mount = r#"mount -t tmpfs -o size=1m tmpfs "$INSYN_TEST_FOLDER" && exec "$@""#;
    run_unprivileged("full", &["unshare", "-Urm", "sh", "-c", mount, "sh"]);
}

#[test]
fn a_folder_without_permission_leaves_the_old_site_and_is_told() {
    run_unprivileged("denied", &["env"]);
}

fn sources(site: &Path) -> PathBuf {
    fs::create_dir_all(site.join("content")).expect("sources");
    site.join("public")
}

/// The task of the process with a small disk.
pub fn meet_a_full_disk(site: &Path) {
    let public = sources(site);
    let build = |output: &Output| write(output, &public, site, &[]);
    build(&output(&OLD)).expect("a small site");
    let before = bytes(site);

    let mut one_large = output(&NEW);
    one_large.add("large.bin", Entry::Bytes(vec![1; 2_000_000])).expect("a path");
    let mut many_small = output(&NEW);
    for n in 0..2000 {
        many_small.add(format!("{n}/index.html"), Entry::Bytes(vec![2; 2000])).expect("a path");
    }
    for too_much in [one_large, many_small] {
        let refused = build(&too_much).expect_err("more than the disk holds");
        assert!(matches!(&refused, WriteError::Io { error, .. } if error.kind() == ErrorKind::StorageFull), "{refused:?}");
        assert_eq!(refused.problem().code(), "machine-refused");
        assert_eq!(bytes(site), before, "the old site and nothing beside it");
    }
    build(&output(&NEW)).expect("a small site, now that the disk has room again");
}

/// The task of the process without write permission.
pub fn meet_a_closed_folder(work: &Path) {
    let mode = |path: &Path, mode| fs::set_permissions(path, PermissionsExt::from_mode(mode)).expect("a mode");
    let site = &work.join("site");
    let public = &sources(site);
    let build = |files: &[(&str, &str)]| write(&output(files), public, site, &[]);
    let denied = |files: &[(&str, &str)]| {
        let refused = build(files).expect_err("the folder is closed");
        assert!(matches!(&refused, WriteError::Io { error, .. } if error.kind() == ErrorKind::PermissionDenied), "{refused:?}");
        assert_eq!(refused.problem().code(), "machine-refused");
        refused.path().to_owned()
    };

    mode(site, 0o555);
    assert_eq!(denied(&OLD), site.join(".insyn-public.lock"), "no first build");
    assert!(!public.exists());

    mode(site, 0o755);
    build(&OLD).expect("an open folder");
    let old = bytes(public);
    mode(site, 0o555);
    assert_eq!(denied(&NEW), site.join(".insyn-public.new"), "no second build");
    assert_eq!(bytes(public), old);

    mode(site, 0o755);
    mode(&public.join("a"), 0o000);
    denied(&NEW);
    mode(&public.join("a"), 0o755);
    assert_eq!(bytes(public), old, "a folder that cannot be looked into is not replaced");

    build(&NEW).expect("open folders again");
    assert_eq!(fs::read(public.join("a/index.html")).expect("a page"), b"new");
}
