//! Connections that are cut at many places: what is served afterwards is one version of the site, whole, and the next run completes the new one.

use std::fs;
use std::os::unix::fs::chown;

use super::server::{Wire, apache, eventually, is_root, sftp, sshd, webdav};
use super::{Bench, Site, assert_is, published};
use crate::folder::Run;

/// Publishes the new version over the old one, cut after several numbers of bytes. `address` makes the address by way of a port; `publish` runs the
/// program.
fn cut_everywhere(bench: &Bench, port: u16, folder: &str, address: impl Fn(u16) -> String, publish: impl Fn(&str, &str, &[&str]) -> Run) {
    let (old, new) = (bench.version("old"), bench.version("new"));
    let now = || published(&bench.path(folder));
    let is_one = |site: &Site| *site == old || *site == new;
    let whole = publish("old", &address(port), &["--accept-new"]);
    assert_eq!((whole.code, whole.err.as_str()), (0, ""), "{}", whole.out);
    assert_is(&now(), &old, "the first version");
    let counted = Wire::to(port, usize::MAX);
    let whole = publish("new", &address(counted.port), &["--accept-new"]);
    assert_eq!((whole.code, whole.err.as_str()), (0, ""), "{}", whole.out);
    assert!(whole.out.contains("borttagna: 1,"), "{}", whole.out);
    assert_is(&now(), &new, "the new version");
    let total = counted.sent();
    assert!(total > 200_000, "the large file was sent: {total}");
    let parts = (1..=3).map(|part| total * part / 4);
    // The exchange and the removal of the old tree come last, in small requests.
    let ends = (0..8).map(|step| total.saturating_sub(step * 450 + 50));
    for limit in parts.chain(ends) {
        assert_eq!(publish("old", &address(port), &[]).code, 0);
        let wire = Wire::to(port, limit);
        let cut = publish("new", &address(wire.port), &["--accept-new", "--tries", "1"]);
        let about = format!("cut after {limit} of {total}");
        if cut.code != 0 {
            assert!(cut.err.contains("fel[publish-unreachable]") && wire.is_cut(), "{about}: {}", cut.err);
        }
        // The server may still be at the last request that it got.
        eventually(&about, || is_one(&now()));
        if cut.code == 0 {
            assert_is(&now(), &new, &about);
        }
        let next = publish("new", &address(port), &[]);
        assert_eq!(next.code, 0, "{about}: {}", next.err);
        assert_is(&now(), &new, &about);
        let beside = fs::read_dir(bench.path("www")).expect("listed").flatten();
        let beside: Vec<_> = beside.map(|entry| entry.file_name()).filter(|name| name != "kvalitet" && name != ".DAV").collect();
        assert!(beside.is_empty(), "{about}: {beside:?}");
    }
}

#[test]
fn a_connection_by_sftp_that_is_cut_leaves_one_whole_site() {
    let bench = Bench::new();
    fs::create_dir(bench.path("www")).expect("made");
    let server = sshd(&bench, "");
    let place = bench.path("www/kvalitet");
    let publish = |version: &str, to: &str, more: &[&str]| bench.publish(version, to, more);
    cut_everywhere(&bench, server.port, "www/kvalitet", |port| sftp(port, &place), publish);
}

#[test]
fn a_connection_by_webdav_that_is_cut_leaves_one_whole_site() {
    let bench = Bench::new();
    let server = apache(&bench, "");
    let publish = |version: &str, to: &str, more: &[&str]| {
        bench.command(version, to, more).env("INSYN_PASSWORD", "hemligt").output().expect("the program starts").into()
    };
    cut_everywhere(&bench, server.port, "www/kvalitet", |port| webdav(port, "kvalitet"), publish);
}

#[test]
fn a_connection_that_is_cut_once_is_taken_up_again_in_the_same_run() {
    let bench = Bench::new();
    fs::create_dir(bench.path("www")).expect("made");
    let server = sshd(&bench, "");
    let place = bench.path("www/kvalitet");
    assert_eq!(bench.publish("old", &sftp(server.port, &place), &["--accept-new"]).code, 0);
    // Of two ways on the same port, one after the other, the first is cut.
    let wire = super::server::Wire::to(server.port, 150_000);
    let port = wire.port;
    let run = bench
        .command("new", &sftp(port, &place), &["--accept-new", "--tries", "4"])
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::piped())
        .spawn();
    let run = run.expect("the program starts");
    eventually("the connection is cut", || wire.is_cut());
    wire.mend();
    let output = run.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_is(&published(&place), &bench.version("new"), "after the second connection");
}

#[test]
fn what_is_not_from_here_stays_on_a_server() {
    let bench = Bench::new();
    fs::create_dir(bench.path("www")).expect("made");
    let (ssh, dav) = (sshd(&bench, ""), apache(&bench, ""));
    let by_ssh = sftp(ssh.port, &bench.path("www/s"));
    let by_dav = webdav(dav.port, "d");
    let publish = |version: &str, to: &str| -> Run {
        bench.command(version, to, &["--accept-new"]).env("INSYN_PASSWORD", "hemligt").output().expect("the program starts").into()
    };
    for (to, folder) in [(&by_ssh, "www/s"), (&by_dav, "www/d")] {
        assert_eq!(publish("old", to).code, 0);
        bench.put(&format!("{folder}/annan/fil.txt"), "annans");
        bench.put(&format!("{folder}/gammal/annan.txt"), "annans");
        if is_root(&bench) {
            for path in ["annan", "annan/fil.txt", "gammal/annan.txt"] {
                chown(bench.path(&format!("{folder}/{path}")), Some(65534), Some(65534)).expect("an owner");
            }
        }
        let run = publish("new", to);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert!(run.out.contains("är orört: annan/, gammal/annan.txt") && !run.out.contains("en i taget"), "{}", run.out);
        let mut expected = bench.version("new");
        expected.extend(["annan/fil.txt", "gammal/annan.txt"].map(|path| (path.to_owned(), b"annans".to_vec())));
        assert_is(&published(&bench.path(folder)), &expected, to);
    }
}
