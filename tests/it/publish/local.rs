//! A directory and an archive, and what is wrong with a destination before anything is sent.

use std::fs;
use std::io::Read;

use super::{Bench, assert_is, published};

fn names(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).expect("listed").map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_folder_gets_the_site_then_only_what_changed_and_keeps_what_is_not_from_here() {
    let bench = Bench::new();
    fs::create_dir(bench.path("www")).expect("made");
    let to = bench.path("www/kvalitet");
    let shown = to.display().to_string();
    let first = bench.publish("old", &shown, &[]);
    assert_eq!((first.code, first.err.as_str()), (0, ""), "{}", first.out);
    assert!(first.out.contains("ändrade: 0, borttagna: 0, oförändrade: 0."), "{}", first.out);
    assert_is(&published(&to), &bench.version("old"), "first");
    let again = bench.publish("old", &shown, &[]);
    assert!(again.out.contains("finns redan allt"), "{}", again.out);
    bench.put("www/kvalitet/.well-known/bevis.txt", "annans");
    bench.put("www/kvalitet/gammal/annan.txt", "annans");
    bench.put("www/kvalitet/annan.txt", "annans");
    let dry = bench.publish("new", &shown, &["--dry-run"]);
    assert!(
        dry.out.contains("+ ny/index.html") && dry.out.contains("~ index.html") && dry.out.contains("- gammal/index.html"),
        "{}",
        dry.out
    );
    let mut expected = bench.version("old");
    let foreign = [".well-known/bevis.txt", "gammal/annan.txt", "annan.txt"].map(|path| (path.to_owned(), b"annans".to_vec()));
    expected.extend(foreign.clone());
    assert_is(&published(&to), &expected, "a dry run changes nothing");
    let second = bench.publish("new", &shown, &[]);
    assert_eq!((second.code, second.err.as_str()), (0, ""));
    assert!(second.out.contains("är orört: .well-known/, annan.txt, gammal/annan.txt"), "{}", second.out);
    let mut expected = bench.version("new");
    expected.extend(foreign);
    assert_is(&published(&to), &expected, "second");
    assert_eq!(names(&bench.path("www")), ["kvalitet"], "nothing is left beside");
}

#[test]
fn a_site_that_was_copied_by_hand_is_recognised_and_another_is_not_replaced() {
    let bench = Bench::new();
    let to = bench.path("hand");
    for (path, bytes) in bench.version("old") {
        bench.put(&format!("hand/{path}"), bytes);
    }
    let shown = to.display().to_string();
    let other = bench.publish("new", &shown, &[]);
    assert_eq!(other.code, 3, "{}", other.out);
    assert!(other.err.contains("fel[publish-in-the-way]") && other.err.contains("`404.html`"), "{}", other.err);
    assert_is(&published(&to), &bench.version("old"), "nothing is replaced");
    fs::copy(bench.path("old/.insyn-manifest"), to.join(".insyn-manifest")).expect("copied");
    let known = bench.publish("new", &shown, &[]);
    assert_eq!(known.code, 0, "{}", known.err);
    assert_is(&published(&to), &bench.version("new"), "replaced");
    fs::remove_file(to.join(".insyn-published")).expect("removed");
    let forced = bench.publish("old", &shown, &["--replace"]);
    assert_eq!(forced.code, 0, "{}", forced.err);
    for (path, bytes) in bench.version("old") {
        assert_eq!(fs::read(to.join(&path)).ok(), Some(bytes), "{path}");
    }
}

#[test]
fn a_run_that_was_killed_between_two_renames_is_completed_by_the_next() {
    let bench = Bench::new();
    fs::create_dir(bench.path("www")).expect("made");
    let to = bench.path("www/kvalitet");
    let shown = to.display().to_string();
    assert_eq!(bench.publish("old", &shown, &[]).code, 0);
    bench.put("www/kvalitet/annan.txt", "annans");
    fs::rename(&to, bench.path("www/.insyn-kvalitet.old")).expect("moved");
    bench.put("www/.insyn-kvalitet.new-00000000/index.html", "halv");
    let next = bench.publish("new", &shown, &[]);
    assert_eq!(next.code, 0, "{}", next.err);
    assert_eq!(fs::read(to.join("annan.txt")).expect("kept"), b"annans");
    assert_eq!(names(&bench.path("www")), ["kvalitet"]);
}

#[test]
fn an_archive_is_the_site_with_a_letter_and_the_same_bytes_each_time() {
    let bench = Bench::new();
    let to = bench.path("kvalitet.zip");
    let shown = to.display().to_string();
    let packed = bench.publish("new", &shown, &[]);
    assert_eq!((packed.code, packed.err.as_str()), (0, ""));
    let bytes = fs::read(&to).expect("packed");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("an archive");
    let mut letter = String::new();
    archive.by_name("LÄS MIG FÖRST.txt").expect("the letter").read_to_string(&mut letter).expect("read");
    assert!(
        letter.starts_with('\u{feff}')
            && letter.contains("nginx.conf; i serverns block.\r\n")
            && letter.contains("vilken som helst går bra"),
        "{letter}"
    );
    let mut found = super::Site::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("read");
        let name = file.name().expect("a name").into_owned();
        if let Some(path) = name.strip_prefix("public/").filter(|path| !path.starts_with(".insyn-")) {
            found.insert(path.to_owned(), content);
        }
    }
    assert_is(&found, &bench.version("new"), "unpacked");
    assert_eq!(bench.publish("new", &shown, &[]).code, 0);
    assert_eq!(fs::read(&to).expect("packed"), bytes);
}

#[test]
fn a_place_that_is_wrong_is_told_before_anything_is_built() {
    let bench = Bench::new();
    for (to, code) in [
        ("ftp://a.se/x", "publish-address"),
        ("anna@a.se:/srv", "publish-address"),
        ("sftp://anna:hemligt@a.se/x", "publish-password-in-file"),
        ("webben", "publish-unknown"),
        ("webdav://anna@webb.example.se/x", "publish-unencrypted"),
    ] {
        let run = bench.publish("new", to, &[]);
        assert!(run.err.contains(&format!("fel[{code}]")) && run.code != 0, "{to}: {}", run.err);
        assert!(!run.err.contains("hemligt") || to.contains("hemligt"), "{}", run.err);
    }
    fs::write(bench.path("new/index.html"), "ändrad").expect("written");
    let changed = bench.publish("new", &bench.path("ut").display().to_string(), &[]);
    assert!(changed.err.contains("fel[publish-not-built]") && changed.err.contains("`index.html`"), "{}", changed.err);
    assert!(!bench.path("ut").exists());
}

#[test]
fn the_configuration_names_places_and_holds_no_password() {
    let bench = Bench::new();
    let with =
        |places: &str| bench.put("site/insyn.yaml", format!("title: P\norganisation: {{name: P}}\nbase_url: none\npublish:\n{places}"));
    let run = |more: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_insyn"));
        command.args(["publish", "--lang", "sv", "--root"]).arg(bench.path("site")).args(more);
        crate::folder::Run::from(command.output().expect("the program starts"))
    };
    with("  nät: {to: ../ute}\n  it: {to: ../till-it.zip}\n");
    let which = run(&[]);
    assert!(which.err.contains("fel[publish-where]") && which.err.contains("`nät`, `it`"), "{}", which.err);
    assert!(!bench.path("site/public").exists());
    let spelt = run(&["--to", "nat"]);
    assert!(spelt.err.contains("fel[publish-unknown]"), "{}", spelt.err);
    assert_eq!(run(&["--to", "nät"]).code, 0);
    assert!(bench.path("ute/index.html").is_file(), "built and published");
    with("  it: {to: ../till-it.zip}\n");
    assert_eq!(run(&[]).code, 0);
    assert!(bench.path("till-it.zip").is_file());
    with("  webb: {to: \"sftp://anna@a.se/x\", password: hemligt}\n");
    let secret = run(&[]);
    assert!(secret.err.contains("fel[publish-password-in-file]") && secret.err.contains("insyn.yaml:5"), "{}", secret.err);
    with("  webb: {to: \"ftp://a.se/x\"}\n");
    let wrong = run(&[]);
    assert!(wrong.err.contains("fel[publish-address]") && wrong.err.contains("insyn.yaml:5"), "{}", wrong.err);
}

#[cfg(not(feature = "publish"))]
#[test]
fn a_program_without_sftp_says_so() {
    let bench = Bench::new();
    let run = bench.publish("new", "sftp://anna@a.se/x", &[]);
    assert!(run.err.contains("fel[publish-without]"), "{}", run.err);
}
