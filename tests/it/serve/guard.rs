//! Access control: other host names, other websites, other machines without the token.

use super::server::{Server, insyn};
use super::site;

#[test]
fn a_host_that_is_not_the_servers_is_refused() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let port = server.port;
    for host in [
        "example.se".to_owned(),
        format!("example.se:{port}"),
        format!("localhost.example.se:{port}"),
        format!("127.0.0.1.example.se:{port}"),
        "127.0.0.1".to_owned(),
        "localhost:1".to_owned(),
        format!("192.0.2.1:{port}"),
        format!("0.0.0.0:{port}"),
        format!("localhost.:{port}"),
        String::new(),
    ] {
        let refused = server.send(&format!("GET /kvalitet/ HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert_eq!(refused.status, 403, "{host}");
        assert!(!refused.text().contains("Hej."), "{host}");
    }
    assert_eq!(server.send("GET /kvalitet/ HTTP/1.1\r\n\r\n").status, 403);
    for host in ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"] {
        assert_eq!(server.send(&format!("GET /kvalitet/ HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n")).status, 200, "{host}");
    }
}

#[test]
fn what_another_website_asks_for_is_refused_and_a_person_who_follows_its_link_is_not() {
    let dir = site();
    let server = Server::start(dir.path(), &[]);
    let with = |path: &str, headers: &str| server.ask(&format!("GET {path} HTTP/1.1\r\n{headers}\r\n")).status;
    let own = format!("Origin: http://localhost:{}", server.port);
    for path in ["/kvalitet/", "/-insyn/live.js", "/-insyn/events?page=/kvalitet/"] {
        for headers in [
            "Origin: https://example.se",
            "Origin: null",
            "Origin: http://localhost:1",
            &own.replace("http:", "https:"),
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-site",
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script",
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe",
        ] {
            assert_eq!(with(path, headers), 403, "{path} {headers}");
        }
    }
    for headers in
        [&own, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"]
    {
        assert_eq!(with("/kvalitet/", headers), 200, "{headers}");
    }
    let page = server.get("/kvalitet/");
    assert_eq!(page.header("cross-origin-resource-policy"), Some("same-origin"));
    assert_eq!(page.header("access-control-allow-origin"), None);
}

#[test]
fn other_machines_need_a_token_that_cannot_be_guessed() {
    let dir = site();
    let at = dir.path().display().to_string();
    for (arguments, code) in [
        (vec!["--host", "0.0.0.0"], "token-missing"),
        (vec!["--host", "0.0.0.0", "--token", "kort"], "token-unsafe"),
        (vec!["--token", "abc;def ghi=jkl"], "token-unsafe"),
        (vec!["--host", "finns-inte.invalid"], "machine-refused"),
    ] {
        let refused = insyn(&[vec!["serve", "--lang", "sv", "--root", &at, "--port", "0"], arguments].concat());
        assert_eq!(refused.status.code(), Some(2), "{refused:?}");
        assert!(String::from_utf8_lossy(&refused.stderr).contains(&format!("fel[{code}]")), "{refused:?}");
    }
}

#[test]
fn the_token_is_asked_for_once_and_kept_as_a_cookie() {
    let dir = site();
    let server = Server::start(dir.path(), &["--host", "0.0.0.0", "--token", "abcdef123456"]);
    assert!(server.said[0].starts_with("Alla som når 0.0.0.0"), "{:?}", server.said);
    assert!(server.address.ends_with("/kvalitet/?token=abcdef123456"), "{}", server.address);
    for path in ["/kvalitet/", "/kvalitet/?token=abcdef123457", "/kvalitet/?token=", "/-insyn/live.js", "/-insyn/events?page=/kvalitet/"] {
        let refused = server.get(path);
        assert!(refused.status == 403 && !refused.text().contains("Hej."), "{path}");
    }
    let known = server.get("/kvalitet/?q=a&token=abcdef123456");
    assert_eq!((known.status, known.header("location")), (303, Some("/kvalitet/?q=a")));
    let cookie = known.header("set-cookie").expect("a cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let cookie = cookie.split(';').next().expect("its value").to_owned();
    assert_eq!(server.ask(&format!("GET /kvalitet/ HTTP/1.1\r\nCookie: a=b; {cookie}\r\n")).status, 200);
    assert_eq!(server.ask(&format!("GET /kvalitet/ HTTP/1.1\r\nCookie: {cookie}x\r\n")).status, 403);
    // The token does not make another website trusted.
    let across = server.ask(&format!("GET /kvalitet/ HTTP/1.1\r\nOrigin: https://example.se\r\nCookie: {cookie}\r\n"));
    assert_eq!(across.status, 403);
    let elsewhere = server.send(&format!("GET /kvalitet/ HTTP/1.1\r\nHost: 192.0.2.1:{}\r\nCookie: {cookie}\r\n\r\n", server.port));
    assert_eq!(elsewhere.status, 200);
}
