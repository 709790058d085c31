//! A server started for a test, with requests as a browser sends them.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::Value;

/// The timeout for something that should happen immediately.
const PATIENCE: Duration = Duration::from_secs(60);

pub fn put(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

pub fn insyn(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_insyn")).args(arguments).output().expect("the program starts")
}

pub struct Server {
    pub child: Child,
    /// The address that it prints.
    pub address: String,
    pub port: u16,
    /// The lines that it prints before the address.
    pub said: Vec<String>,
    lines: Receiver<String>,
}

/// A response.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Returns the script tag of a page; empty if it has none.
pub fn script(answer: &Answer) -> String {
    let text = answer.text();
    let Some(start) = text.find("<script src=\"/-insyn/") else { return String::new() };
    let end = start + text[start..].find("</script>").expect("its end") + "</script>".len();
    text[start..end].to_owned()
}

impl Server {
    pub fn start(root: &Path, more: &[&str]) -> Self {
        Self::start_at(root, 0, more)
    }

    pub fn start_at(root: &Path, port: u16, more: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_insyn"))
            .args(["serve", "--lang", "sv", "--date", "2025-03-08", "--port", &port.to_string(), "--root"])
            .arg(root)
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let out = child.stdout.take().expect("its output");
        let (to, lines) = channel();
        std::thread::spawn(move || BufReader::new(out).lines().map_while(Result::ok).try_for_each(|line| to.send(line)));
        let mut said = Vec::new();
        let address = loop {
            let line = lines.recv_timeout(PATIENCE).expect("its address");
            if let Some(address) = line.strip_prefix("Webbplatsen visas på ") {
                break address.split(' ').next().expect("an address").to_owned();
            }
            said.push(line);
        };
        let port = address.split(['/', ':']).find_map(|part| part.parse().ok()).expect("a port");
        Self { child, address, port, said, lines }
    }

    /// Returns the next line of its output.
    pub fn line(&self) -> String {
        self.lines.recv_timeout(PATIENCE).expect("a line")
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\n"))
    }

    /// Sends the start of a request, completed by the right Host header.
    pub fn ask(&self, request: &str) -> Answer {
        self.send(&format!("{request}Host: 127.0.0.1:{}\r\n\r\n", self.port))
    }

    /// Sends a request as it is.
    pub fn send(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        // A server that refuses what it has read so far need not read the rest.
        let _ = stream.write_all(request.as_bytes());
        let mut said = Vec::new();
        stream.read_to_end(&mut said).expect("an answer");
        let end = said.windows(4).position(|window| window == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8(said[..end].to_vec()).expect("UTF-8");
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("a status");
        let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Answer { status, headers: lines.filter_map(header).collect(), body: said[end + 4..].to_vec() }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("connected");
        stream.set_read_timeout(Some(PATIENCE)).expect("set");
        stream
    }

    /// Subscribes to the events of an open page.
    pub fn events(&self, page: &str) -> Events {
        let mut stream = self.connect();
        let request = format!("GET /-insyn/events?page={page} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port);
        stream.write_all(request.as_bytes()).expect("sent");
        Events(BufReader::new(stream))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub struct Events(BufReader<TcpStream>);

impl Iterator for Events {
    type Item = Value;

    fn next(&mut self) -> Option<Value> {
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line).expect("an event in time") == 0 {
                return None;
            }
            if let Some(event) = line.strip_prefix("data: ") {
                return Some(serde_json::from_str(event).expect("JSON"));
            }
        }
    }
}
