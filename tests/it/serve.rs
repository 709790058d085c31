//! `insyn serve` from a browser's perspective, over TCP: responses, access control, and the events of open pages while files change.

mod changes;
mod guard;
mod server;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::net::TcpStream;

use tempfile::TempDir;
use walkdir::WalkDir;

use server::{Server, insyn, put, script};

/// Creates a site of two pages below a directory of its URL, with a file and a draft.
fn site() -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let root = dir.path();
    put(root, "insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: https://example.se/kvalitet/\n");
    put(root, "content/_index.md", "---\ntitle: Start\n---\nHej. [Om](om.md) [Plan](files/plan.pdf)\n");
    put(root, "content/om.md", "---\ntitle: Om oss\n---\nVi finns.\n");
    put(root, "content/nytt.md", "---\ntitle: Nytt\ndraft: true\n---\nInte klart.\n");
    put(root, "content/files/plan.pdf", "%PDF-1.4 plan");
    dir
}

#[test]
fn the_front_page_and_pages_below_it_are_shown_in_the_folder_of_the_sites_address() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    assert!(server.address.ends_with("/kvalitet/"), "{}", server.address);
    let root = server.get("/");
    assert_eq!((root.status, root.header("location")), (302, Some("/kvalitet/")));
    let front = server.get("/kvalitet/");
    assert_eq!((front.status, front.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert!(front.text().contains("Hej.") && front.text().contains("/-insyn/live.js"), "{}", front.text());
    assert!(front.header("content-security-policy").is_some_and(|policy| policy.contains("script-src 'self'")), "no policy");
    let below = server.get("/kvalitet/om");
    assert_eq!((below.status, below.header("location")), (302, Some("/kvalitet/om/")));
    assert!(server.get("/kvalitet/om/").text().contains("Vi finns."));
    let file = server.get("/kvalitet/files/plan.pdf");
    assert_eq!((file.header("content-type"), file.body.as_slice()), (Some("application/pdf"), b"%PDF-1.4 plan".as_slice()));
    for own in ["live.js", "live.css"] {
        assert_eq!(server.get(&format!("/-insyn/{own}")).status, 200, "{own}");
    }
    assert_eq!(server.get("/-insyn/x").status, 404);
}

#[test]
fn drafts_are_shown_as_drafts() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let draft = server.get("/kvalitet/nytt/");
    assert!(draft.status == 200 && draft.text().contains("Det här är ett utkast"), "{}", draft.text());
}

#[test]
fn what_is_served_is_what_is_built_but_for_the_script() {
    let dir = site();
    let built = insyn(&["build", "--drafts", "--root", &dir.path().display().to_string()]);
    assert!(built.status.success(), "{built:?}");
    let server = Server::start(dir.path(), &[]);
    let public = dir.path().join("public");
    let mut compared = 0;
    for entry in WalkDir::new(&public).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(&public).expect("below").to_str().expect("UTF-8").to_owned();
        let address = format!("/kvalitet/{}", path.strip_suffix("index.html").unwrap_or(&path));
        let answer = server.get(&address);
        if [".htaccess", "web.config", "nginx.conf", ".insyn-manifest"].contains(&path.as_str()) {
            assert_eq!(answer.status, 404, "{path}");
            continue;
        }
        assert_eq!(answer.status, 200, "{path}");
        let bytes = fs::read(entry.path()).expect("built");
        assert!(!String::from_utf8_lossy(&bytes).contains("-insyn"), "{path} has something of the server's");
        let served = if path.ends_with(".html") { answer.text().replacen(&script(&answer), "", 1).into_bytes() } else { answer.body };
        assert!(served == bytes, "{path} is served otherwise than it is built");
        compared += 1;
    }
    assert!(compared > 20, "{compared} files");
}

#[test]
fn nothing_is_written() {
    let dir = site();
    put(dir.path(), "public/min.txt", "min");
    let files = || -> BTreeMap<String, Vec<u8>> {
        let files = WalkDir::new(dir.path()).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
        files.map(|entry| (entry.path().display().to_string(), fs::read(entry.path()).expect("read"))).collect()
    };
    let before = files();
    let server = Server::start(dir.path(), &[]);
    server.get("/kvalitet/");
    drop(server);
    assert_eq!(files(), before);
}

#[test]
fn an_address_that_leads_nowhere_shows_the_sites_page_with_what_is_near() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let lost = server.get("/kvalitet/omm/");
    assert_eq!((lost.status, lost.header("content-type")), (404, Some("text/html; charset=utf-8")));
    assert!(lost.text().contains("Provköping") && lost.text().contains("<a href=\"/kvalitet/om/\">"), "{}", lost.text());
    assert_eq!(server.get("/annat/").status, 404);
}

#[test]
fn a_request_for_the_headers_alone_has_them_alone() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let (whole, head) = (server.get("/kvalitet/"), server.ask("HEAD /kvalitet/ HTTP/1.1\r\n"));
    assert_eq!((head.status, head.headers), (200, whole.headers));
    assert!(head.body.is_empty());
}

#[test]
fn other_methods_and_what_is_no_request_are_refused() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
        let refused = server.ask(&format!("{method} /kvalitet/ HTTP/1.1\r\n"));
        assert_eq!((refused.status, refused.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
    assert_eq!(server.ask("hej\r\n").status, 400);
    let long = format!("GET /{} HTTP/1.1\r\n", "a".repeat(40_000));
    assert_eq!(server.ask(&long).status, 431);
}

#[test]
fn a_slow_browser_keeps_nobody_waiting() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let slow: Vec<TcpStream> = (0..40)
        .map(|_| {
            let mut stream = TcpStream::connect(("127.0.0.1", server.port)).expect("connected");
            stream.write_all(b"GET /kvalitet/ HTT").expect("sent");
            stream
        })
        .collect();
    assert_eq!(server.get("/kvalitet/").status, 200);
    drop(slow);
}

#[test]
fn ever_so_many_connections_are_bounded_and_later_ones_answered_again() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let many: Vec<TcpStream> = (0..128).map(|_| TcpStream::connect(("127.0.0.1", server.port)).expect("connected")).collect();
    let turned_away = server.get("/kvalitet/");
    assert_eq!(turned_away.status, 503);
    drop(many);
    // Closed connections are detected one by one.
    assert!((0..1000).any(|_| server.get("/kvalitet/").status == 200));
}

#[test]
fn no_path_leaves_the_site() {
    let dir = site();
    put(dir.path(), "hemlig.txt", "hemlig");
    put(dir.path(), "content/hemlig.yaml", "hemlig: 1");
    let server = Server::start(dir.path(), &[]);
    for path in [
        "/../hemlig.txt",
        "/kvalitet/../hemlig.txt",
        "/kvalitet/../../hemlig.txt",
        "/kvalitet/%2e%2e/hemlig.txt",
        "/kvalitet/..%2fhemlig.txt",
        "/kvalitet/%2e%2e%2fhemlig.txt",
        "/kvalitet/%252e%252e/hemlig.txt",
        "/kvalitet/..%5chemlig.txt",
        "/kvalitet/..\\hemlig.txt",
        "/kvalitet//etc/passwd",
        "/kvalitet/%2fetc/passwd",
        "//etc/passwd",
        "/etc/passwd",
        "/kvalitet/c:/hemlig.txt",
        "/kvalitet/files/../../hemlig.txt",
        "/kvalitet/%c0%ae%c0%ae/hemlig.txt",
        "/kvalitet/hemlig.txt%00",
        "/kvalitet/hemlig.yaml",
        "/kvalitet/content/om.md",
        "/kvalitet/om.md",
        "/kvalitet/insyn.yaml",
        "/-insyn/../hemlig.txt",
    ] {
        let answer = server.get(path);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert!(!answer.text().contains("hemlig: 1") && answer.text() != "hemlig" && !answer.text().contains("root:"), "{path}");
    }
}

#[test]
fn a_taken_port_gives_the_next_one_and_it_is_said() {
    let dir = site();
    let first = Server::start(dir.path(), &[]);
    let second = Server::start_at(dir.path(), first.port, &[]);
    assert!(second.port > first.port, "{}", second.port);
    assert_eq!(second.said[0], format!("Port {} är upptagen. Port {} används i stället.", first.port, second.port));
    assert_eq!(second.get("/kvalitet/").status, 200);
    let held = std::net::TcpListener::bind(("127.0.0.1", 65535));
    let none = insyn(&["serve", "--lang", "sv", "--root", &dir.path().display().to_string(), "--port", "65535"]);
    assert!(String::from_utf8_lossy(&none.stderr).contains("fel[port-taken]"), "{none:?} {held:?}");
    assert_eq!(none.status.code(), Some(3));
}

#[cfg(unix)]
#[test]
fn it_ends_cleanly_when_it_is_told_to() {
    let dir = site();
    for signal in ["INT", "TERM"] {
        let mut server = Server::start(dir.path(), &[]);
        let mut events = server.events("/kvalitet/");
        events.next().expect("the first");
        let told = std::process::Command::new("kill").args([&format!("-{signal}"), &server.child.id().to_string()]).status();
        assert!(told.is_ok_and(|status| status.success()));
        assert_eq!(server.child.wait().expect("ended").code(), Some(0), "{signal}");
        assert_eq!(events.next(), None);
        assert_eq!(server.line(), "Webbplatsen visas inte längre.");
    }
}

#[test]
fn a_folder_without_a_site_is_told_of_and_a_site_with_mistakes_is_waited_for() {
    let dir = tempfile::tempdir().expect("a folder");
    let nowhere = insyn(&["serve", "--lang", "sv", "--root", &dir.path().join("x").display().to_string(), "--port", "0"]);
    assert!(String::from_utf8_lossy(&nowhere.stderr).contains("fel[no-configuration]"), "{nowhere:?}");
    let dir = site();
    put(dir.path(), "content/om.md", "---\ntitel: Om oss\n---\n");
    let server = Server::start(dir.path(), &[]);
    let broken = server.get("/");
    assert!(broken.status == 503 && broken.text().contains("Webbplatsen kan inte visas än"), "{}", broken.text());
    let mut events = server.events("/");
    let first = events.next().expect("an event");
    assert_eq!((&first["problems"]["errors"]["count"], &first["problems"]["kept"]), (&2.into(), &serde_json::Value::Null));
    put(dir.path(), "content/om.md", "---\ntitle: Om oss\n---\n");
    let mended = events.next().expect("an event");
    assert_eq!(mended["problems"]["errors"]["count"], 0);
    assert_ne!(mended["page"], first["page"]);
    assert_eq!(server.get("/kvalitet/om/").status, 200);
}
