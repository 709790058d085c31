//! A server by WebDAV (RFC 4918) as a destination. It never sends a password unencrypted to another machine.

mod answer;

use std::io::Read;
use std::time::Duration;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use ureq::http::{Request, Response, StatusCode};
use ureq::{Agent, Body, SendBody};

use super::remote::Exchange;
use super::{Fault, Item, Kind, Person, Remote, Secret, unreachable};
use crate::config::Server;
use crate::diagnostic::Problem;
use crate::http;

/// The largest answer that is read, in bytes.
const LARGEST: u64 = 100_000_000;

/// How much longer than other operations those on whole directories may take.
const PATIENT: u32 = 10;

/// What is asked of each entry of a directory.
const QUESTION: &str = r#"<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>"#;

/// Characters of a name that are themselves in an address.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A server, and the address of the directory that the site's is in.
pub struct WebDav {
    agent: Agent,
    /// The address, with a trailing slash.
    base: String,
    host: String,
    /// The directory of the address, for messages.
    folder: String,
    /// The value of the header by which the user is known.
    authorization: Option<String>,
    /// The timeout of an operation.
    patience: Duration,
}

impl WebDav {
    /// Returns the destination with a server and the directory that the site's is in. Nothing is sent yet.
    ///
    /// # Errors
    /// If the password is missing or would be sent unencrypted.
    pub fn new(server: &Server, folder: &[String], patience: Duration, person: &dyn Person) -> Result<Self, Fault> {
        let agent = http::settings().allow_non_standard_methods(true).max_redirects(0).max_redirects_will_error(false).build().into();
        let authorization = authorization(server, person)?;
        let scheme = if server.encrypted { "https" } else { "http" };
        let folders: String = folder.iter().map(|step| format!("{}/", utf8_percent_encode(step, PLAIN))).collect();
        let base = format!("{scheme}://{}/{folders}", server.authority());
        let folder = format!("/{}", folder.iter().map(|step| format!("{step}/")).collect::<String>());
        Ok(Self { agent, base, host: server.host.clone(), folder, authorization, patience })
    }

    fn address(&self, path: &str) -> String {
        let steps: Vec<String> = path.split('/').map(|step| utf8_percent_encode(step, PLAIN).to_string()).collect();
        format!("{}{}", self.base, steps.join("/"))
    }

    fn folder_address(&self, path: &str) -> String {
        let address = self.address(path);
        if address.ends_with('/') { address } else { format!("{address}/") }
    }

    fn ask(
        &self,
        method: &str,
        address: &str,
        headers: &[(&str, &str)],
        body: SendBody<'_>,
        patience: Duration,
    ) -> Result<Response<Body>, Fault> {
        let mut request = Request::builder().method(method).uri(address);
        if let Some(value) = &self.authorization {
            request = request.header("Authorization", value);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body).map_err(|error| Fault::Final(unreachable(&self.host, "other", &error.to_string())))?;
        let request = self.agent.configure_request(request).timeout_global(Some(patience)).build();
        let answer = self.agent.run(request).map_err(|error| self.failed(&error))?;
        self.checked(answer)
    }

    /// Performs an operation without content whose answer is only a status.
    fn tell(&self, method: &str, path: &str, address: &str, headers: &[(&str, &str)], patience: Duration) -> Result<StatusCode, Fault> {
        let answer = self.ask(method, address, headers, SendBody::none(), patience)?;
        let status = answer.status();
        // 207 lists what could not be done.
        if status.as_u16() == 207 {
            return Err(Fault::refused(&self.shown(path), Kind::Other, format!("{method}: HTTP 207")));
        }
        if status.is_success() { Ok(status) } else { Err(self.refused(method, path, status)) }
    }

    /// Returns faults that concern the login or the whole server.
    fn checked(&self, answer: Response<Body>) -> Result<Response<Body>, Fault> {
        let status = answer.status().as_u16();
        if matches!(status, 401 | 407) {
            let offered = answer.headers().get_all("www-authenticate").iter().filter_map(|value| value.to_str().ok());
            let is_basic = offered.into_iter().any(|value| value.to_lowercase().starts_with("basic"));
            let kind = match (&self.authorization, is_basic) {
                _ if status == 407 => "proxy",
                (_, false) => "scheme",
                (None, true) => "user",
                (Some(_), true) => "password",
            };
            return Err(Fault::Final(Problem::PublishLogin { host: self.host.clone(), kind: kind.to_owned() }));
        }
        if matches!(status, 429 | 502 | 503 | 504) {
            return Err(Fault::Passing(unreachable(&self.host, "other", &format!("HTTP {status}"))));
        }
        Ok(answer)
    }

    fn failed(&self, error: &ureq::Error) -> Fault {
        let (kind, is_passing) = http::kind(error);
        let problem = unreachable(&self.host, kind, &error.to_string());
        if is_passing { Fault::Passing(problem) } else { Fault::Final(problem) }
    }

    fn shown(&self, path: &str) -> String {
        format!("{}{path}", self.folder)
    }

    fn refused(&self, method: &str, path: &str, status: StatusCode) -> Fault {
        let kind = match status.as_u16() {
            403 => Kind::Denied,
            404 | 409 | 410 => Kind::Missing,
            405 | 501 => Kind::Unsupported,
            507 => Kind::Full,
            _ => Kind::Other,
        };
        Fault::refused(&self.shown(path), kind, format!("{method}: HTTP {}", status.as_u16()))
    }

    /// Moves or copies, with the target's address and what happens to what is there.
    fn carry(&self, method: &str, [from, to]: [String; 2], path: &str, overwrite: &str, depth: &str) -> Result<(), Fault> {
        let headers = [("Destination", to.as_str()), ("Overwrite", overwrite), ("Depth", depth)];
        self.tell(method, path, &from, &headers, self.patience * PATIENT).map(drop)
    }
}

/// Returns the header by which a user is known; `None` without a user.
fn authorization(server: &Server, person: &dyn Person) -> Result<Option<String>, Fault> {
    let Some(user) = &server.user else { return Ok(None) };
    let is_own = matches!(server.host.as_str(), "localhost" | "127.0.0.1" | "[::1]");
    if !server.encrypted && !is_own {
        return Err(Fault::Final(Problem::PublishUnencrypted { host: server.host.clone() }));
    }
    let password = person.secret(&Secret::Password { user, host: &server.host });
    let missing = || Fault::Final(Problem::PublishPasswordMissing { user: user.clone(), host: server.host.clone() });
    Ok(Some(format!("Basic {}", base64(format!("{user}:{}", password.ok_or_else(missing)?).as_bytes()))))
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

impl Remote for WebDav {
    fn list(&self, folder: &str) -> Result<Option<Vec<Item>>, Fault> {
        let address = self.folder_address(folder);
        let headers = [("Depth", "1"), ("Content-Type", "application/xml; charset=utf-8")];
        let body = &mut QUESTION.as_bytes();
        let length = QUESTION.len().to_string();
        let headers = [headers[0], headers[1], ("Content-Length", length.as_str())];
        let mut answer = self.ask("PROPFIND", &address, &headers, SendBody::from_reader(body), self.patience)?;
        match answer.status().as_u16() {
            207 => {}
            404 | 410 => return Ok(None),
            _ => return Err(self.refused("PROPFIND", folder, answer.status())),
        }
        let text = answer.body_mut().with_config().limit(LARGEST).read_to_string().map_err(|error| self.failed(&error))?;
        let items = answer::items(&text, &address);
        items.map(Some).ok_or_else(|| Fault::refused(&self.shown(folder), Kind::Other, "PROPFIND: XML"))
    }

    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        let mut answer = self.ask("GET", &self.address(path), &[], SendBody::none(), self.patience)?;
        match answer.status().as_u16() {
            200 => {}
            404 | 410 => return Ok(None),
            _ => return Err(self.refused("GET", path, answer.status())),
        }
        answer.body_mut().with_config().limit(LARGEST).read_to_vec().map(Some).map_err(|error| self.failed(&error))
    }

    fn put(&self, path: &str, content: &mut dyn Read, size: u64) -> Result<(), Fault> {
        let length = size.to_string();
        let mut content = content.take(size);
        // A large file on a slow line takes its time, though never without end.
        let patience = self.patience * PATIENT + Duration::from_secs(size / 10_000);
        let body = SendBody::from_reader(&mut content);
        let answer = self.ask("PUT", &self.address(path), &[("Content-Length", &length)], body, patience)?;
        if answer.status().is_success() { Ok(()) } else { Err(self.refused("PUT", path, answer.status())) }
    }

    fn make_folder(&self, path: &str) -> Result<(), Fault> {
        let address = self.folder_address(path);
        match self.tell("MKCOL", path, &address, &[], self.patience) {
            // The server says so if it exists, and also if it knows no directories.
            Err(Fault::Refused(refusal)) if refusal.kind == Kind::Unsupported => match self.list(path) {
                Ok(None) => Err(Fault::Refused(refusal)),
                Ok(Some(_)) => Ok(()),
                Err(fault) if fault.is_unsupported() => Ok(()),
                Err(fault) => Err(fault),
            },
            made => made.map(drop),
        }
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), Fault> {
        self.carry("MOVE", [self.address(from), self.address(to)], to, "T", "infinity")
    }

    fn move_to(&self, from: &str, to: &str) -> Result<(), Fault> {
        self.carry("MOVE", [self.address(from), self.address(to)], to, "F", "infinity")
    }

    fn remove_file(&self, path: &str) -> Result<(), Fault> {
        match self.tell("DELETE", path, &self.address(path), &[], self.patience) {
            Err(Fault::Refused(refusal)) if refusal.kind == Kind::Missing => Ok(()),
            removed => removed.map(drop),
        }
    }

    fn remove_folder(&self, path: &str) -> Result<(), Fault> {
        // The operation removes what is in it too, so it must be known to be empty.
        match self.list(path)? {
            None => Ok(()),
            Some(items) if items.is_empty() => self.remove_tree(path).map(drop),
            Some(_) => Err(Fault::refused(&self.shown(path), Kind::Other, "DELETE")),
        }
    }

    fn link(&self, from: &str, to: &str) -> Result<bool, Fault> {
        match self.carry("COPY", [self.address(from), self.address(to)], to, "F", "0") {
            Err(Fault::Refused(_)) => Ok(false),
            copied => copied.map(|()| true),
        }
    }

    fn copy_tree(&self, from: &str, to: &str) -> Result<bool, Fault> {
        match self.carry("COPY", [self.folder_address(from), self.folder_address(to)], to, "F", "infinity") {
            Err(Fault::Refused(refusal)) if refusal.kind != Kind::Full => {
                self.remove_tree(to)?;
                Ok(false)
            }
            copied => copied.map(|()| true),
        }
    }

    fn moves_along(&self) -> bool {
        false
    }

    fn reads_rules(&self) -> bool {
        true
    }

    fn remove_tree(&self, path: &str) -> Result<bool, Fault> {
        let remove = || match self.tell("DELETE", path, &self.folder_address(path), &[], self.patience * PATIENT) {
            Err(Fault::Refused(refusal)) if refusal.kind == Kind::Missing => Ok(true),
            removed => removed.map(|_| true),
        };
        match remove() {
            // An Apache that looks for the front page of a directory before it asks WebDAV refuses everything about one that has any.
            Err(fault) if fault.is_unsupported() => {
                self.remove_file(&format!("{path}/index.html"))?;
                remove()
            }
            removed => removed,
        }
    }

    fn like(&self, _: &str, _: &str) {}

    /// One request: the server finishes it even if the connection is cut, so that there is no moment from which only the next run gets further.
    fn exchange(&self, exchange: &Exchange<'_>) -> Result<(), Fault> {
        let Exchange { new, target, has_old, .. } = *exchange;
        let overwrite = if has_old { "T" } else { "F" };
        self.carry("MOVE", [self.folder_address(new), self.folder_address(target)], target, overwrite, "infinity")
    }
}
