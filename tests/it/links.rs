//! `insyn check --links`: whether links to other websites lead anywhere, against local servers.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::folder::{Folder, Run};

/// A request: when it came, its method, its path and its headers.
#[derive(Clone, Debug)]
struct Asked {
    at: Instant,
    method: String,
    path: String,
    headers: String,
}

/// A website that stops when dropped. Its paths say how it answers.
struct Website {
    address: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Website {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let log = Arc::clone(&log);
                thread::spawn(move || {
                    let mut reader = BufReader::new(stream.try_clone().expect("a reader"));
                    let mut lines = Vec::new();
                    let mut line = String::new();
                    while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
                        lines.push(std::mem::take(&mut line));
                    }
                    let mut words = lines.first().map(String::as_str).unwrap_or_default().split(' ').map(str::to_owned);
                    let (Some(method), Some(path)) = (words.next(), words.next()) else { return };
                    log.lock().expect("a log").push(Asked {
                        at: Instant::now(),
                        method: method.clone(),
                        path: path.clone(),
                        headers: lines.concat(),
                    });
                    let _ = stream.write_all(reply(&method, &path).as_bytes());
                });
            }
        });
        Self { address, asked }
    }

    fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("a log").clone()
    }

    /// Returns the requests as `METHOD PATH`.
    fn requests(&self) -> Vec<String> {
        self.asked().iter().map(|asked| format!("{} {}", asked.method, asked.path)).collect()
    }
}

/// Starts a server that answers a greeting of TLS by plain text, and returns its address.
fn without_encryption() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("https://{}/", listener.local_addr().expect("an address"));
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
            let _ = stream.shutdown(Shutdown::Write);
            let _ = stream.read_to_end(&mut Vec::new());
        }
    });
    address
}

fn reply(method: &str, path: &str) -> String {
    let empty = |status: &str, more: &str| format!("HTTP/1.1 {status}\r\n{more}content-length: 0\r\nconnection: close\r\n\r\n");
    let to = |status: &str, location: &str| empty(status, &format!("location: {location}\r\n"));
    let part = path.trim_start_matches('/').split(['/', '?']).next().unwrap_or_default();
    match part {
        "no-head" if method == "HEAD" => empty("405 Method Not Allowed", ""),
        "cut-head" if method == "HEAD" => String::new(),
        "cut" => String::new(),
        "slow" => {
            thread::sleep(Duration::from_secs(30));
            String::new()
        }
        "moved" => to("301 Moved Permanently", "/new"),
        "moved-far" => to("308 Permanent Redirect", "/moved"),
        "moved-login" => to("301 Moved Permanently", "/found"),
        "found" => to("302 Found", "/new"),
        "moved-gone" => to("301 Moved Permanently", "/404"),
        "round" => to("302 Found", "/round"),
        status if status.parse::<u16>().is_ok() => empty(&format!("{status} Told"), ""),
        _ => empty("200 OK", ""),
    }
}

fn check(site: &Folder, arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
    command.arg("check").args(arguments).args(["--lang", "sv", "--root"]).arg(site.root());
    for proxy in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        command.env_remove(proxy);
    }
    command.output().expect("the program starts").into()
}

/// Returns a site with a page of links, a line each from line 4 on.
fn site(links: &[String]) -> Folder {
    let site = Folder::new();
    let links: String = links.iter().zip(1..).map(|(link, number)| format!("[Rapport {number}]({link})\n")).collect();
    site.put("content/a.md", format!("---\ntitle: Sida\n---\n{links}"));
    site
}

/// Returns the findings of links as `LINE CODE KIND` of the addresses' paths, from the program's JSON.
fn told(run: &Run) -> Vec<Value> {
    let all: Value = serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {} {}", run.out, run.err));
    all.as_array()
        .expect("a list")
        .iter()
        .filter(|found| found["code"].as_str().is_some_and(|code| code.starts_with("external-")))
        .cloned()
        .collect()
}

/// Returns the code and the text of each finding, by its line.
fn by_line(run: &Run) -> BTreeMap<u64, (String, String)> {
    let text = |found: &Value, key: &str| found[key].as_str().unwrap_or_default().to_owned();
    told(run).iter().map(|found| (found["line"].as_u64().expect("a line"), (text(found, "code"), text(found, "message")))).collect()
}

#[test]
fn nothing_is_asked_without_the_option() {
    let website = Website::start();
    let site = site(&[format!("{}/404", website.address)]);
    let run = check(&site, &[]);
    assert_eq!((run.code, website.requests().len()), (0, 0), "{}", run.err);
}

#[test]
fn each_answer_is_told_at_the_link() {
    let websites: Vec<Website> = (0..8).map(|_| Website::start()).collect();
    let cases = [
        ("/", None, ""),
        ("/no-head", None, ""),
        ("/cut-head", None, ""),
        ("/found", None, ""),
        ("/404", Some("external-link-gone"), "404"),
        ("/410", Some("external-link-gone"), "410"),
        ("/moved-gone", Some("external-link-gone"), "404"),
        ("/moved", Some("external-link-moved"), "/new"),
        ("/moved-far#del", Some("external-link-moved"), "/new#del"),
        ("/moved-login", Some("external-link-moved"), "/found"),
        ("/cut", Some("external-link-failed"), "bryter"),
        ("/401", Some("external-link-unclear"), "401"),
        ("/403", Some("external-link-unclear"), "403"),
        ("/429", Some("external-link-unclear"), "429"),
        ("/503", Some("external-link-unclear"), "503"),
        ("/418", Some("external-link-unclear"), "418"),
        ("/round", Some("external-link-unclear"), "vidare"),
    ];
    let mut links: Vec<String> =
        cases.iter().zip((0..8).cycle()).map(|((path, ..), at)| format!("{}{path}", websites[at].address)).collect();
    links.push("http://finns-inte.invalid/".to_owned());
    // Nothing listens there.
    links.push(format!("http://{}/", TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address")));
    links.push(without_encryption());
    let run = check(&site(&links), &["--links", "--internal", "--format", "json"]);
    let told = by_line(&run);
    let mut wanted: Vec<(Option<&str>, &str)> = cases.iter().map(|(_, code, part)| (*code, *part)).collect();
    wanted.extend([
        (Some("external-link-failed"), "namn"),
        (Some("external-link-failed"), "ansluta"),
        (Some("external-link-failed"), "krypter"),
    ]);
    for (((code, part), link), line) in wanted.into_iter().zip(&links).zip(4..) {
        let found = told.get(&line);
        assert_eq!(found.map(|(code, _)| code.as_str()), code, "{link}: {found:?}");
        if let Some((_, message)) = found {
            assert!(message.contains(part) && message.contains("127.0.0.1") | message.contains("invalid"), "{link}: {message}");
        }
    }
    // Broken links are warnings.
    assert_eq!(run.code, 0);
}

#[test]
fn a_slow_website_is_given_up() {
    let website = Website::start();
    let run = check(&site(&[format!("{}/slow", website.address)]), &["--links", "--internal", "--timeout", "1", "--format", "json"]);
    let told = by_line(&run);
    assert!(told[&4].0 == "external-link-failed" && told[&4].1.contains("1 sekund"), "{told:?}");
}

#[test]
fn an_address_is_asked_for_once_and_told_everywhere() {
    let website = Website::start();
    let gone = format!("{}/404", website.address);
    let site = site(&[gone.clone(), "b.md".to_owned(), format!("{gone}#del"), gone.clone(), gone.clone()]);
    site.put("content/b.md", format!("---\ntitle: B\n---\nSe <{gone}>.\n"));
    let indicator = format!("title: Andel nöjda\nunit: percent\nvalues: {{2023: 85}}\n# {gone}\nsource:\n  name: Källan\n  url: {gone}\n");
    site.put("content/indicators/nojda.yaml", indicator);
    site.put("content/utkast.md", format!("---\ntitle: Utkast\ndraft: true\n---\n[a]({}/utkast)\n", website.address));
    let run = check(&site, &["--links", "--internal", "--format", "json"]);
    let places: Vec<String> =
        told(&run).iter().map(|found| format!("{}:{}", found["file"].as_str().expect("a file"), found["line"])).collect();
    let wanted = ["content/a.md:4", "content/a.md:6", "content/b.md:4", "content/indicators/nojda.yaml:7"];
    assert!(wanted.iter().all(|wanted| places.contains(&(*wanted).to_owned())), "{places:?}");
    assert_eq!(website.requests(), ["HEAD /404", "GET /404"]);
    let headers = website.asked()[0].headers.to_lowercase();
    assert!(headers.contains(&format!("user-agent: insyn/{}", env!("CARGO_PKG_VERSION"))), "{headers}");
    // As text, the lines of a file are one entry.
    let run = check(&site, &["--links", "--internal"]);
    assert!(run.err.contains("också på rad 7"), "{}", run.err);
    assert!(run.out.contains("2 länkar till andra webbplatser"), "{}", run.out);
}

#[test]
fn a_website_is_asked_at_most_once_a_second() {
    let website = Website::start();
    let links: Vec<String> = ["/no-head/1", "/moved/2", "/c"].iter().map(|path| format!("{}{path}", website.address)).collect();
    check(&site(&links), &["--links", "--internal"]);
    let asked = website.asked();
    assert_eq!(asked.len(), 5, "{asked:?}");
    for pair in asked.windows(2) {
        assert!(pair[1].at - pair[0].at > Duration::from_millis(800), "{asked:?}");
    }
}

#[test]
fn the_own_network_is_not_asked() {
    let website = Website::start();
    let links = [format!("{}/404", website.address), website.address.replace("127.0.0.1", "localhost"), "http://intranet/sida".to_owned()];
    let run = check(&site(&links), &["--links", "--format", "json"]);
    let told = by_line(&run);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.values().all(|(code, message)| code == "external-link-unclear" && message.contains("nätverk")), "{told:?}");
    assert_eq!(website.requests().len(), 0);
}

#[test]
fn after_the_time_limit_no_more_is_asked() {
    let website = Website::start();
    let run = check(&site(&[format!("{}/404", website.address)]), &["--links=0", "--internal", "--format", "json"]);
    let told = by_line(&run);
    assert!(told[&4].0 == "external-link-unclear" && told[&4].1.contains("tiden"), "{told:?}");
    assert_eq!(website.requests().len(), 0);
}

#[test]
fn only_broken_links_fail_a_strict_check_and_every_format_has_them() {
    let website = Website::start();
    let unclear = site(&[format!("{}/503", website.address), format!("{}/moved", website.address)]);
    assert_eq!(check(&unclear, &["--links", "--internal", "--strict"]).code, 0);
    let broken = site(&[format!("{}/404", website.address)]);
    let links = ["--links", "--internal", "--strict"];
    assert_eq!(check(&broken, &links).code, 1);
    let sarif: Value = serde_json::from_str(&check(&broken, &[&links[..], &["--format", "sarif"]].concat()).out).expect("JSON");
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!((&result["ruleId"], &result["level"]), (&"external-link-gone".into(), &"error".into()));
    let github = check(&broken, &[&links[..], &["--format", "github"]].concat()).out;
    assert!(github.starts_with("::error file=") && github.contains(",line=4,"), "{github}");
}

#[test]
fn while_there_are_errors_nothing_is_asked() {
    let website = Website::start();
    let site = site(&[format!("{}/404", website.address)]);
    site.put("content/b.md", "---\ntitel: B\n---\n");
    assert_eq!(check(&site, &["--links", "--internal"]).code, 1);
    assert_eq!(website.requests().len(), 0);
}
