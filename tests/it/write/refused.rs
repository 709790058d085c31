//! Directories that the write stage refuses, and the messages.

use std::fs;
use std::path::Path;

use insyn::diagnostic::Messages;
use insyn::output::write;

use super::{NEW, OLD, Site, bytes, output};

#[test]
fn a_folder_with_anything_that_no_build_wrote_is_refused() {
    for foreign in ["notes.txt", "a/notes.txt", ".htaccess", "photos/summer.jpg", "a/empty/"] {
        let site = Site::built(&OLD);
        let path = site.path("public").join(foreign);
        if foreign.ends_with('/') {
            fs::create_dir(&path).expect("a folder");
        } else {
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(&path, "mine").expect("a file");
        }
        let before = bytes(site.folder.path());
        let refused = site.write(&NEW).expect_err(foreign);
        assert_eq!(refused.problem().code(), "output-not-ours");
        let named = foreign.split_inclusive('/').next().filter(|first| first.starts_with("photos")).unwrap_or(foreign);
        let message = Messages::english().message(&refused.problem());
        assert!(message.contains(&format!("`{named}`")), "{message}");
        assert_eq!(bytes(site.folder.path()), before);
    }
}

#[test]
fn a_folder_that_was_never_built_to_is_refused() {
    let site = Site::new();
    fs::create_dir(site.path("public")).expect("a folder");
    fs::write(site.path("public/index.html"), "mine").expect("a file");
    assert_eq!(site.refusal(), "output-not-ours");
    assert_eq!(fs::read_to_string(site.path("public/index.html")).expect("the file"), "mine");
}

#[cfg(unix)]
#[test]
fn a_link_in_the_output_is_not_followed_but_refused() {
    let site = Site::built(&OLD);
    fs::create_dir(site.path("mine")).expect("a folder");
    fs::write(site.path("mine/index.html"), "mine").expect("a file");
    fs::remove_dir_all(site.path("public/gone")).expect("a removal");
    std::os::unix::fs::symlink(site.path("mine"), site.path("public/gone")).expect("a link");
    assert_eq!(site.refusal(), "output-not-ours");
    assert_eq!(fs::read_to_string(site.path("mine/index.html")).expect("the file"), "mine");
}

#[test]
fn a_file_in_the_place_of_the_folder_is_refused() {
    let site = Site::new();
    fs::write(site.path("public"), "mine").expect("a file");
    assert_eq!(site.refusal(), "output-is-file");
}

#[test]
fn the_sources_are_never_built_over() {
    let site = Site::new();
    fs::create_dir_all(site.path("content/a")).expect("a folder");
    let inside = ["", "content", "content/a", "content/new/deep", "themes", "themes/default/x", "insyn.yaml"];
    let before = bytes(site.folder.path());
    let around = site.folder.path().ancestors().map(Path::to_path_buf);
    for folder in inside.map(|name| site.path(name)).into_iter().chain(around) {
        let refused = write(&output(&NEW), &folder, site.folder.path(), &[]).expect_err(&folder.display().to_string());
        assert_eq!(refused.problem().code(), "output-holds-sources", "{}", folder.display());
    }
    assert_eq!(bytes(site.folder.path()), before);
}

#[cfg(unix)]
#[test]
fn sources_are_known_behind_a_link() {
    let site = Site::new();
    std::os::unix::fs::symlink("content", site.path("public")).expect("a link");
    assert_eq!(site.refusal(), "output-holds-sources");
}

#[test]
fn a_folder_to_be_kept_is_never_built_over() {
    let site = Site::new();
    let home = site.path("home/anna");
    fs::create_dir_all(&home).expect("a folder");
    for folder in ["home", "home/anna"] {
        let kept = [home.clone()];
        let refused = write(&output(&NEW), &site.path(folder), site.folder.path(), &kept).expect_err(folder);
        assert_eq!(refused.problem().code(), "output-holds-sources");
    }
    write(&output(&NEW), &home.join("public"), site.folder.path(), std::slice::from_ref(&home)).expect("a folder in it may be built to");
}

#[test]
fn a_second_build_says_that_another_is_running() {
    let site = Site::built(&OLD);
    let lock = fs::File::options().write(true).open(site.path(".insyn-public.lock")).expect("the lock of the first build");
    lock.lock().expect("another build's lock");
    assert_eq!(site.refusal(), "output-busy");
    site.check_holds(&OLD);
    drop(lock);
    site.write(&NEW).expect("a build once the lock is free");
    site.check_holds(&NEW);
}

#[test]
fn a_folder_beside_the_output_that_no_build_left_there_is_not_removed() {
    for name in [".insyn-public.new", ".insyn-public.old"] {
        let site = Site::built(&OLD);
        fs::create_dir(site.path(name)).expect("a folder");
        fs::write(site.path(name).join("notes.txt"), "mine").expect("a file");
        assert_eq!(site.refusal(), "output-not-ours");
        assert_eq!(bytes(&site.path(name)).keys().map(Path::new).collect::<Vec<_>>(), [Path::new("notes.txt")]);
    }
}
