//! What servers and disks refuse: each is told with what to do, and the published site stays.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::process::Command;

use super::server::{Wire, apache, free_port, is_root, sftp, sshd, webdav};
use super::{Bench, assert_is, published};
use crate::folder::Run;

fn with_password(bench: &Bench, version: &str, to: &str, password: &str) -> Run {
    bench.command(version, to, &[]).env("INSYN_PASSWORD", password).output().expect("the program starts").into()
}

fn told(run: &Run, code: &str, words: &str) {
    assert_eq!(run.code, 3, "{}{}", run.out, run.err);
    assert!(run.err.contains(&format!("fel[{code}]")) && run.err.contains(words), "{}", run.err);
}

#[test]
fn a_server_that_is_unknown_or_changed_gets_nothing() {
    let bench = Bench::new();
    fs::create_dir(bench.path("www")).expect("made");
    let server = sshd(&bench, "");
    let place = bench.path("www/kvalitet");
    let to = sftp(server.port, &place);
    let unknown = bench.publish("old", &to, &[]);
    told(&unknown, "publish-host-unknown", "ssh-ed25519 SHA256:");
    assert!(!place.exists());
    assert_eq!(bench.publish("old", &to, &["--accept-new"]).code, 0);
    assert_eq!(bench.publish("new", &to, &[]).code, 0, "it is known from now on");
    let known = bench.path("home/.ssh/known_hosts");
    let line = fs::read_to_string(&known).expect("known");
    let another = fs::read_to_string(bench.path("home/.ssh/id_ed25519.pub")).expect("a key");
    let name = line.split_whitespace().next().expect("a name");
    fs::write(&known, format!("{name} {another}")).expect("written");
    for more in [&[][..], &["--accept-new"]] {
        told(&bench.publish("old", &to, more), "publish-host-changed", "utge sig för");
    }
    assert_is(&published(&place), &bench.version("new"), "nothing was sent");
}

#[test]
fn a_login_that_is_refused_says_what_the_server_wants() {
    let bench = Bench::new();
    fs::create_dir(bench.path("www")).expect("made");
    let server = sshd(&bench, "");
    let to = sftp(server.port, &bench.path("www/kvalitet"));
    fs::rename(bench.path("home/.ssh/id_ed25519"), bench.path("key")).expect("moved");
    told(&bench.publish("old", &to, &["--accept-new"]), "publish-login", "rätt nyckel");
    let key = bench.path("key").display().to_string();
    assert_eq!(bench.publish("old", &to, &["--key", &key]).code, 0);
    let dav = apache(&bench, "");
    told(&with_password(&bench, "old", &webdav(dav.port, "d"), "fel"), "publish-login", "godtar inte");
    told(&bench.publish("old", &webdav(dav.port, "d"), &[]), "publish-password-missing", "INSYN_PASSWORD");
    told(&bench.publish("old", &format!("webdav://127.0.0.1:{}/d", dav.port), &[]), "publish-login", "vem du är");
}

#[test]
fn a_server_that_is_not_there_or_is_none_is_told() {
    let bench = Bench::new();
    let place = bench.path("www/kvalitet");
    let port = free_port();
    for to in [sftp(port, &place), format!("webdav://127.0.0.1:{port}/d")] {
        told(&bench.publish("old", &to, &["--tries", "1"]), "publish-unreachable", "går inte att ansluta");
    }
    let dav = apache(&bench, "");
    told(&bench.publish("old", &sftp(dav.port, &place), &["--tries", "1", "--timeout", "5"]), "publish-unreachable", "127.0.0.1");
    let wire = Wire::to(dav.port, 0);
    told(&with_password_once(&bench, &webdav(wire.port, "d")), "publish-unreachable", "bröts");
}

fn with_password_once(bench: &Bench, to: &str) -> Run {
    bench.command("old", to, &["--tries", "1"]).env("INSYN_PASSWORD", "hemligt").output().expect("the program starts").into()
}

#[test]
fn a_folder_that_is_missing_or_may_not_be_written_is_told() {
    let bench = Bench::new();
    fs::create_dir(bench.path("www")).expect("made");
    let (ssh, dav) = (sshd(&bench, ""), apache(&bench, ""));
    let missing = bench.publish("old", &sftp(ssh.port, &bench.path("www/ingen/kvalitet")), &["--accept-new"]);
    told(&missing, "publish-refused", "finns inte");
    told(&with_password(&bench, "old", &webdav(dav.port, "ingen/d"), "hemligt"), "publish-refused", "finns inte");
    told(&bench.publish("old", &bench.path("ingen/d").display().to_string(), &[]), "publish-refused", "finns inte");
    fs::create_dir(bench.path("www/stängd")).expect("made");
    fs::set_permissions(bench.path("www/stängd"), PermissionsExt::from_mode(0o555)).expect("a mode");
    told(&with_password(&bench, "old", &webdav(dav.port, "st%C3%A4ngd/d"), "hemligt"), "publish-refused", "/stängd/");
}

#[test]
fn where_only_the_sites_own_folder_may_be_changed_files_are_exchanged_one_by_one() {
    let bench = Bench::new();
    fs::create_dir_all(bench.path("www/kvalitet")).expect("made");
    // The directory that the server offers is the site's own.
    let dav = apache(&bench, "");
    let to = webdav(dav.port, "");
    fs::remove_dir(bench.path("www/kvalitet")).expect("removed");
    for version in ["old", "new", "old"] {
        let run = with_password(&bench, version, &to, "hemligt");
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
        assert!(run.out.contains("byttes en i taget"), "{}", run.out);
        assert_is(&published(&bench.path("www")), &bench.version(version), version);
    }
    bench.put("www/annan.txt", "annans");
    assert_eq!(with_password(&bench, "new", &to, "hemligt").code, 0);
    assert_eq!(fs::read(bench.path("www/annan.txt")).expect("kept"), b"annans");
    let total = Wire::to(dav.port, usize::MAX);
    assert_eq!(with_password(&bench, "old", &webdav(total.port, ""), "hemligt").code, 0);
    for part in 1..8 {
        assert_eq!(with_password(&bench, "old", &to, "hemligt").code, 0);
        let wire = Wire::to(dav.port, total.sent() * part / 8);
        let cut = bench.command("new", &webdav(wire.port, ""), &["--tries", "1"]).env("INSYN_PASSWORD", "hemligt").output();
        assert_ne!(cut.expect("the program starts").status.code(), Some(0));
        let next = with_password(&bench, "new", &to, "hemligt");
        assert_eq!(next.code, 0, "{}", next.err);
        let mut expected = bench.version("new");
        expected.insert("annan.txt".to_owned(), b"annans".to_vec());
        assert_is(&published(&bench.path("www")), &expected, "after the next run");
    }
}

#[test]
fn an_apache_that_looks_for_front_pages_first_is_published_to_file_by_file() {
    let bench = Bench::new();
    let dav = apache(&bench, "DirectoryIndex index.html");
    let to = webdav(dav.port, "kvalitet");
    for version in ["old", "new", "old"] {
        let run = with_password(&bench, version, &to, "hemligt");
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
        assert!(run.out.contains("HTTP 405") && run.out.contains("byttes en i taget"), "{}", run.out);
        let found = published(&bench.path("www/kvalitet"));
        let mut expected = bench.version(version);
        expected.remove(".htaccess");
        assert_is(&found.into_iter().filter(|(path, _)| path != ".htaccess").collect(), &expected, version);
        let beside: Vec<_> = fs::read_dir(bench.path("www")).expect("listed").flatten().map(|entry| entry.file_name()).collect();
        assert!(beside.iter().all(|name| name == "kvalitet" || name == ".DAV"), "{beside:?}");
    }
    fs::remove_file(bench.path("www/kvalitet/.insyn-published")).expect("removed");
    told(&with_password(&bench, "new", &to, "hemligt"), "publish-refused", "DirectoryIndex disabled");
}

#[test]
fn where_the_server_renames_nothing_files_are_overwritten() {
    let bench = Bench::new();
    let dav =
        apache(&bench, "</Directory>\n<Location />\n<Limit MOVE COPY>\nRequire all denied\n</Limit>\n</Location>\n<Directory /nowhere>");
    let to = webdav(dav.port, "kvalitet");
    for version in ["old", "new"] {
        let run = with_password(&bench, version, &to, "hemligt");
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
        assert!(run.out.contains("skrevs över en i taget"), "{}", run.out);
        assert_is(&published(&bench.path("www/kvalitet")), &bench.version(version), version);
    }
    let beside: Vec<_> = fs::read_dir(bench.path("www")).expect("listed").flatten().map(|entry| entry.file_name()).collect();
    assert!(beside.iter().all(|name| name == "kvalitet" || name == ".DAV"), "{beside:?}");
}

#[test]
fn a_server_that_would_refuse_everything_under_the_sites_rules_gets_it_without_them() {
    let bench = Bench::new();
    let dav = apache(&bench, "AllowOverride AuthConfig");
    for place in ["kvalitet", ""] {
        let to = webdav(dav.port, place);
        for version in ["old", "new"] {
            let run = with_password(&bench, version, &to, "hemligt");
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
            assert!(run.out.contains("tar inte emot .htaccess"), "{}", run.out);
            let mut expected = bench.version(version);
            expected.remove(".htaccess");
            let found = published(&bench.path("www").join(place));
            assert_is(&found.into_iter().filter(|(path, _)| !path.starts_with("kvalitet/")).collect(), &expected, version);
        }
    }
}

#[test]
fn a_server_that_takes_no_server_files_gets_the_rest_and_that_is_told() {
    let bench = Bench::new();
    let dav = apache(&bench, "<FilesMatch \"^\\.ht\">\nRequire all denied\n</FilesMatch>");
    let to = webdav(dav.port, "kvalitet");
    for version in ["old", "new", "old"] {
        let run = with_password(&bench, version, &to, "hemligt");
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
        assert!(run.out.contains("tar inte emot .htaccess") && !run.out.contains("en i taget"), "{}", run.out);
        let mut expected = bench.version(version);
        expected.remove(".htaccess");
        assert_is(&published(&bench.path("www/kvalitet")), &expected, version);
    }
    // Whoever runs the server puts it there by hand, and it stays.
    bench.put("www/kvalitet/.htaccess", "# IT");
    if is_root(&bench) {
        chown(bench.path("www/kvalitet/.htaccess"), Some(65534), Some(65534)).expect("an owner");
    }
    assert_eq!(with_password(&bench, "new", &to, "hemligt").code, 0);
    assert_eq!(fs::read(bench.path("www/kvalitet/.htaccess")).ok().as_deref(), Some(&b"# IT"[..]));
}

/// Runs a script with a disk of 700 kB at `$DISK`, which only it sees.
fn on_a_small_disk(bench: &Bench, script: &str) -> Run {
    fs::create_dir(bench.path("disk")).expect("made");
    let mount = format!("mount -t tmpfs -o size=700k tmpfs \"$DISK\" && {script}");
    let mut command = Command::new("unshare");
    command.args(["-Urm", "sh", "-ec", &mount]).env("DISK", bench.path("disk")).env("HOME", bench.path("home"));
    command.env("INSYN", env!("CARGO_BIN_EXE_insyn")).env("BENCH", bench.folder.path());
    command.output().expect("unshare starts (Debian: apt-get install util-linux)").into()
}

#[test]
fn a_full_disk_keeps_the_published_site_and_is_told() {
    let bench = Bench::new();
    let publish =
        |version: &str| format!("\"$INSYN\" publish --lang sv --built --root \"$BENCH/site\" --out \"$BENCH/{version}\" --to \"$DISK/k\"");
    // The old site leaves no room for a second one.
    let script = format!(
        "{}; head -c 200000 /dev/zero > \"$DISK/annat\"; {} || echo kod $?; diff -r -x .insyn-manifest -x .insyn-published \"$BENCH/old\" \"$DISK/k\" \
         && ls -A \"$DISK\"",
        publish("old"),
        publish("new")
    );
    let run = on_a_small_disk(&bench, &script);
    assert!(run.out.contains("kod 3") && run.out.ends_with("annat\nk\n"), "{}\n{}", run.out, run.err);
    assert!(run.err.contains("fel[publish-refused]") && run.err.contains("det är fullt"), "{}", run.err);
}
