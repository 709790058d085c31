//! The consequences of a power failure: the order in which a build flushes to disk, and directories in which something was lost. strace
//! shows the calls; that the disk keeps what was flushed is assumed.

use std::fs;
use std::path::Path;

use insyn::output::{Sink, Staging};

use super::{NEW, OLD, Site, bytes, output};

/// The name of the manifest.
const MANIFEST: &str = "public/.insyn-manifest";

/// Returns the relevant calls of a traced build, as `name path`, with paths relative to the site's directory.
#[cfg(target_os = "linux")]
fn calls(site: &Site, options: &[&str]) -> Vec<String> {
    let options = [&["--decode-fds=path", "--trace=syncfs,fsync,renameat2,rename,unlink,unlinkat,linkat"], options].concat();
    let built = super::killed::build_traced(site, &options);
    assert!(String::from_utf8_lossy(&built.stdout).contains(super::child::DONE), "{}", String::from_utf8_lossy(&built.stderr));
    let folder = fs::canonicalize(site.folder.path()).expect("a folder").display().to_string();
    let trace = fs::read_to_string(site.path("trace")).expect("a trace");
    let call = |line: &str| {
        let (name, arguments) = line.split_once(' ')?.1.trim_start().split_once('(')?;
        // `fsync(5</tmp/x/public>) = 0`, `renameat2(AT_FDCWD</tmp>, "/tmp/x/.insyn-public.new", …`; the site's own directory is `.`.
        let path = arguments.split_once(&folder)?.1;
        let path = path.split(['>', '"']).next()?.trim_start_matches('/');
        Some(format!("{name} {}", if path.is_empty() { "." } else { path }))
    };
    trace.lines().filter_map(call).collect()
}

#[cfg(target_os = "linux")]
#[test]
fn the_new_site_is_on_the_disk_before_it_takes_the_old_ones_place_and_the_exchange_before_the_old_one_goes() {
    let calls = calls(&Site::built(&OLD), &[]);
    let wanted = [
        // From this list the next build knows what it may remove of an unfinished tree.
        "fsync .insyn-public.new/.insyn-manifest",
        "fsync .insyn-public.new",
        "linkat public/index.html",
        "rename .insyn-public.new/.insyn-manifest.new",
        "syncfs .insyn-public.new",
        "renameat2 .insyn-public.new",
        "fsync .",
        "unlink .insyn-public.new/a/index.html",
        "unlink .insyn-public.new/gone/index.html",
        "unlink .insyn-public.new/index.html",
        "unlink .insyn-public.new/.insyn-manifest",
    ];
    assert_eq!(calls, wanted);
}

#[cfg(target_os = "linux")]
#[test]
fn where_the_system_cannot_flush_a_whole_disk_every_file_and_folder_is_flushed() {
    let calls = calls(&Site::built(&OLD), &["--inject=syncfs:error=ENOSYS"]);
    let at = |call: &str| calls.iter().position(|made| made == call).unwrap_or_else(|| panic!("no {call} in {calls:#?}"));
    let exchange = at("renameat2 .insyn-public.new");
    for path in ["/index.html", "/a/index.html", "/b/c/index.html", "/a", "/b", "/b/c"] {
        assert!(at(&format!("fsync .insyn-public.new{path}")) < exchange, "{path}: {calls:#?}");
    }
    assert!(exchange < at("fsync ."), "{calls:#?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_first_build_and_one_without_the_exchange_are_flushed_too() {
    let first = calls(&Site::new(), &[]);
    let without = calls(&Site::built(&OLD), &["--inject=renameat2:error=EINVAL"]);
    for calls in [&first, &without] {
        let at = |call: &str| calls.iter().rposition(|made| made == call).unwrap_or_else(|| panic!("no {call} in {calls:#?}"));
        let (flushed, renamed, named) = (at("syncfs .insyn-public.new"), at("rename .insyn-public.new"), at("fsync ."));
        assert!(flushed < renamed && renamed < named, "{calls:#?}");
        assert!(calls.iter().skip(named).all(|call| !call.starts_with("rename")), "{calls:#?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_build_that_changes_nothing_waits_for_no_disk() {
    assert_eq!(calls(&Site::built(&NEW), &[]), Vec::<String>::new());
}

/// Returns every way in which a manifest can be damaged: truncated anywhere, garbage, another version, an invalid line.
fn damages(whole: &[u8]) -> Vec<Vec<u8>> {
    let cut = (0..whole.len()).map(|end| whole[..end].to_vec());
    let zeros = (0..whole.len()).step_by(7).map(|end| [&whole[..end], &vec![0; whole.len() - end]].concat());
    let text = String::from_utf8_lossy(whole);
    let others = [
        text.replace("manifest 1", "manifest 2"),
        text.replace("index", "../ndex"),
        "<html>".into(),
        "\n".repeat(99),
        text.replace('\n', "\r"),
    ];
    cut.chain(zeros).chain(others.map(String::into_bytes)).chain([vec![0xff; 300]]).collect()
}

#[test]
fn a_damaged_list_is_mended_where_the_files_are_those_that_are_built() {
    let site = Site::built(&OLD);
    let whole = fs::read(site.path(MANIFEST)).expect("a list");
    for damage in damages(&whole) {
        fs::write(site.path(MANIFEST), &damage).expect("damage");
        let done = site.write(&OLD).unwrap_or_else(|refused| panic!("{:?}: {refused:?}", String::from_utf8_lossy(&damage)));
        assert_eq!((done.unchanged, done.removed), (3, 0));
        site.check_holds(&OLD);
        assert!(fs::read(site.path(MANIFEST)).expect("a list") == whole);
    }
    fs::remove_file(site.path(MANIFEST)).expect("no list at all");
    site.write(&OLD).expect("a build");
    site.check_holds(&OLD);
}

#[test]
fn with_a_damaged_list_nothing_is_removed_that_is_not_known_and_once_what_is_named_is_gone_the_site_is_built() {
    for damage in damages(&fs::read(Site::built(&OLD).path(MANIFEST)).expect("a list")) {
        let site = Site::built(&OLD);
        fs::write(site.path(MANIFEST), &damage).expect("damage");
        fs::write(site.path("public/mine.txt"), "mine").expect("a file of somebody's");
        let before = bytes(&site.path("public"));
        let refused = site.write(&NEW).expect_err("a file of somebody's");
        assert_eq!(bytes(&site.path("public")), before);
        assert_eq!(refused.problem().code(), "output-manifest");
        let insyn::output::WriteError::UnreadableManifest { found, .. } = refused else { panic!("{refused:?}") };
        assert!(found.contains(&"mine.txt".to_owned()) && !found.contains(&"index.html".to_owned()), "{found:?}");
        for path in found {
            let path = site.path("public").join(path);
            if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.expect("what was asked for");
        }
        site.write(&NEW).expect("a build");
        site.check_holds(&NEW);
    }
}

#[test]
fn the_whole_lines_of_a_list_that_is_cut_off_are_believed_if_the_files_hold_what_they_say() {
    let site = Site::built(&OLD);
    let list = fs::read_to_string(site.path(MANIFEST)).expect("a list");
    // Only the line of the last page, which is unchanged, is lost.
    fs::write(site.path(MANIFEST), &list[..list.len() - 2]).expect("damage");
    site.write(&NEW).expect("all files are known");
    site.check_holds(&NEW);

    let site = Site::built(&OLD);
    fs::write(site.path(MANIFEST), &list[..list.len() - 2]).expect("damage");
    fs::write(site.path("public/gone/index.html"), "mine").expect("a change by hand");
    assert_eq!(site.refusal(), "output-manifest");
}

#[test]
fn without_any_list_only_the_bytes_of_the_site_itself_are_known() {
    let site = Site::built(&OLD);
    fs::remove_file(site.path(MANIFEST)).expect("no list");
    fs::write(site.path("public/gone/index.html"), "").expect("an empty file");
    assert_eq!(site.refusal(), "output-not-ours");
}

#[test]
fn pages_that_lost_their_bytes_are_written_anew_without_a_word_with_a_whole_list_and_a_damaged_one() {
    for is_list_lost in [false, true] {
        let site = Site::built(&OLD);
        for page in ["index.html", "a/index.html"] {
            fs::write(site.path("public").join(page), "").expect("an empty page");
        }
        if is_list_lost {
            fs::write(site.path(MANIFEST), "").expect("an empty list");
            fs::remove_dir_all(site.path("public/gone")).expect("a page that is not known");
        }
        assert_eq!(told(&site, &NEW), None);
        site.write(&NEW).expect("a build");
        site.check_holds(&NEW);
    }
}

#[test]
fn a_tree_that_was_never_finished_is_cleared_away_whatever_its_files_hold() {
    for lost in ["index.html", ".insyn-manifest"] {
        let site = Site::built(&NEW);
        fs::rename(site.path("public"), site.path(".insyn-public.new")).expect("a staged tree");
        fs::write(site.path(".insyn-public.new").join(lost), "").expect("a loss");
        site.write_beside(&OLD);
        site.write(&NEW).unwrap_or_else(|refused| panic!("{lost}: {refused:?}"));
        site.check_holds(&NEW);
    }
}

/// Returns what is reported before a build of these pages replaces anything.
fn told(site: &Site, files: &[(&str, &str)]) -> Option<insyn::diagnostic::Problem> {
    let output = output(files);
    let before = bytes(&site.path("public"));
    let staging = Staging::begin(&site.path("public"), site.folder.path(), &[]).expect("a folder that may be replaced");
    output.files().for_each(|(path, entry)| staging.take(path.to_owned(), entry.clone()));
    let prepared = staging.prepare().expect("a folder that may be replaced");
    assert_eq!(bytes(&site.path("public")), before, "nothing is replaced yet");
    prepared.changed_by_hand()
}

#[test]
fn a_file_that_was_changed_by_hand_is_told_by_name_whether_it_is_replaced_or_removed() {
    let site = Site::built(&OLD);
    for page in ["index.html", "a/index.html", "gone/index.html"] {
        fs::write(site.path("public").join(page), "changed by hand").expect("a change by hand");
        // What was restored manually is no loss.
        fs::write(site.path("public/a/index.html"), "new").expect("a change by hand");
        let Some(insyn::diagnostic::Problem::OutputChangedByHand { files, others: 0, folder }) = told(&site, &NEW) else {
            panic!("{page}")
        };
        assert!(
            files.contains(&page.to_owned()) != (page == "a/index.html") && Path::new(&folder).ends_with("public"),
            "{page}: {files:?}"
        );
    }
    site.write(&NEW).expect("a build");
    assert_eq!(told(&site, &NEW), None);
    assert_eq!(told(&site, &OLD), None, "what a build changes, nobody changed by hand");
    fs::remove_file(site.path("public/index.html")).expect("a removal by hand");
    assert_eq!(told(&site, &NEW), None, "what is not there is not replaced");
}

#[test]
fn ten_files_that_were_changed_by_hand_are_named_and_the_others_counted() {
    let names: Vec<String> = (10..30).map(|n| format!("{n}.html")).collect();
    let site = Site::built(&names.iter().map(|name| (name.as_str(), "built")).collect::<Vec<_>>());
    for name in &names {
        fs::write(site.path("public").join(name), "by hand").expect("a change by hand");
    }
    let told = told(&site, &NEW).expect("what was changed");
    assert_eq!(told.code(), "output-changed-by-hand");
    let insyn::diagnostic::Problem::OutputChangedByHand { files, others, .. } = told else { panic!("{told:?}") };
    assert_eq!((files.as_slice(), others), (&names[..10], 10));
}
