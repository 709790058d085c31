//! Where the site is published: destinations by name, and their addresses. It never contains a password.

use percent_encoding::percent_decode_str;

use crate::diagnostic::{Diagnostics, Problem};
use crate::source::Spanned;
use crate::yaml::Shape::Text;
use crate::yaml::{Entry, Fields, Kind, Mapping, Node, must};

/// The keys of a destination.
pub static DESTINATION: Mapping = Mapping { name: "destination", keys: &[must("to", Text)] };

/// A server of a destination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Whether the connection is encrypted; by SFTP it always is.
    pub encrypted: bool,
    /// The user, if the address names one.
    pub user: Option<String>,
    /// The host; an IPv6 address is in brackets.
    pub host: String,
    /// The port, if the address names one.
    pub port: Option<u16>,
}

impl Server {
    /// Returns the port, or that of the protocol.
    pub fn port_or(&self, usual: u16) -> u16 {
        self.port.unwrap_or(usual)
    }

    /// Returns host and port as they stand in an address.
    pub fn authority(&self) -> String {
        self.port.map_or_else(|| self.host.clone(), |port| format!("{}:{port}", self.host))
    }
}

/// A place to publish to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A directory on this machine or in its network.
    Folder(String),
    /// An archive for whoever runs the server.
    Archive(String),
    /// A server by SFTP.
    Sftp {
        /// The server.
        server: Server,
        /// The directories to the site's, outermost first.
        path: Vec<String>,
        /// Whether the path begins in the user's directory instead of the topmost one.
        from_home: bool,
    },
    /// A server by WebDAV.
    WebDav {
        /// The server.
        server: Server,
        /// The directories to the site's, outermost first.
        path: Vec<String>,
    },
}

/// The beginnings of addresses, and whether the connection is encrypted.
const SCHEMES: [(&str, bool); 5] = [("sftp", true), ("webdavs", true), ("webdav", false), ("https", true), ("http", false)];

/// Keys by which someone might write a password.
const SECRETS: [&str; 11] =
    ["pwd", "lösen", "losen", "password", "passphrase", "passwd", "pass", "secret", "token", "lösenord", "losenord"];

impl Destination {
    /// Parses a destination: an address, a path that ends with `.zip`, or a directory.
    ///
    /// # Errors
    /// If it is an address that cannot be used, or that contains a password.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let wrong = |part: &str, found: &str| Problem::PublishAddress { part: part.to_owned(), found: found.to_owned() };
        let Some((scheme, rest)) = text.split_once("://") else { return local(text) };
        let scheme = scheme.to_lowercase();
        let encrypted = SCHEMES.iter().find(|(known, _)| *known == scheme).map(|(_, encrypted)| *encrypted);
        let encrypted = encrypted.ok_or_else(|| wrong("scheme", &scheme))?;
        if let Some(sign) = rest.chars().find(|sign| matches!(sign, '?' | '#')) {
            return Err(wrong("query", &sign.to_string()));
        }
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let server = server(authority, encrypted)?;
        let mut path: Vec<String> = path.split('/').filter(|step| !step.is_empty()).map(decoded).collect();
        if let Some(step) = path.iter().find(|step| matches!(step.as_str(), "." | "..") || step.contains(['/', '\\', '\0'])) {
            return Err(wrong("path", step));
        }
        if scheme != "sftp" {
            return Ok(Self::WebDav { server, path });
        }
        let from_home = path.first().is_some_and(|step| step == "~");
        if from_home {
            path.remove(0);
        }
        if path.is_empty() {
            return Err(wrong("path", "/"));
        }
        Ok(Self::Sftp { server, path, from_home })
    }
}

fn local(text: &str) -> Result<Destination, Problem> {
    let is_copied_from_scp = text.split_once(':').is_some_and(|(before, _)| before.contains('@') && !before.contains(['/', '\\']));
    if is_copied_from_scp || text.trim().is_empty() {
        return Err(Problem::PublishAddress { part: "scheme".to_owned(), found: text.to_owned() });
    }
    let is_archive = text.to_lowercase().ends_with(".zip");
    Ok(if is_archive { Destination::Archive(text.to_owned()) } else { Destination::Folder(text.to_owned()) })
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn server(authority: &str, encrypted: bool) -> Result<Server, Problem> {
    let wrong = |part: &str, found: &str| Problem::PublishAddress { part: part.to_owned(), found: found.to_owned() };
    let (user, place) = authority.rsplit_once('@').map_or((None, authority), |(user, place)| (Some(user), place));
    if user.is_some_and(|user| user.contains(':')) {
        return Err(Problem::PublishPasswordInFile {});
    }
    let user = user.map(decoded);
    if user.as_ref().is_some_and(|user| user.is_empty() || user.chars().any(char::is_control)) {
        return Err(wrong("user", ""));
    }
    // The colons of an IPv6 address are within its brackets.
    let after = place.rfind(']').map_or(0, |at| at + 1);
    let (host, port) = match place[after..].find(':') {
        Some(at) => (&place[..after + at], Some(&place[after + at + 1..])),
        None => (place, None),
    };
    let is_name = !host.is_empty() && host.chars().all(|c| c.is_alphanumeric() || "-._".contains(c));
    let is_number =
        host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).is_some_and(|host| host.parse::<std::net::Ipv6Addr>().is_ok());
    if !is_name && !is_number {
        return Err(wrong("host", host));
    }
    let port = port.map(|port| port.parse::<u16>().ok().filter(|port| *port > 0).ok_or_else(|| wrong("port", port))).transpose()?;
    Ok(Server { encrypted, user, host: host.to_owned(), port })
}

/// Parses `publish`: a mapping of names to destinations.
pub(super) fn read(entries: &[Entry], found: &mut Diagnostics) -> Vec<(String, Spanned<String>)> {
    entries.iter().filter_map(|entry| destination(entry, found)).collect()
}

fn destination(entry: &Entry, found: &mut Diagnostics) -> Option<(String, Spanned<String>)> {
    let place = without_secrets(&entry.value, found);
    let mut fields = Fields::of(&place, "publish", &DESTINATION, found);
    let to = fields.required_text("to");
    fields.finish();
    let to = to?;
    if let Err(problem) = Destination::parse(&to.value) {
        found.add(to.span, problem);
    }
    Some((entry.key.value.clone(), to))
}

/// Reports keys that look like passwords, and returns the rest: they are no known keys, and it matters what is done about them.
fn without_secrets(place: &Node, found: &mut Diagnostics) -> Node {
    let Kind::Map(entries) = &place.kind else { return place.clone() };
    let is_secret = |entry: &Entry| SECRETS.contains(&entry.key.value.to_lowercase().as_str());
    for entry in entries.iter().filter(|entry| is_secret(entry)) {
        found.add(entry.key.span, Problem::PublishPasswordInFile {});
    }
    let kept = entries.iter().filter(|entry| !is_secret(entry)).cloned().collect();
    Node { kind: Kind::Map(kept), ..place.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_a_path_and_an_archive_are_told_apart() {
        for (text, kind) in [
            (r"C:\webb\kvalitet", "folder"),
            (r"\\server\webb\kvalitet", "folder"),
            ("/srv/webb", "folder"),
            ("../webb.zip/ut", "folder"),
            (r"D:\till it\Kvalitet.ZIP", "archive"),
            ("sftp://anna@webb.example.se:2222/srv/webb", "sftp"),
            ("SFTP://webb.example.se/~/webb", "sftp"),
            ("webdavs://anna%40example.se@moln.example.se/dav/webb/", "webdav"),
            ("https://[::1]:8443/dav", "webdav"),
            ("webdav://localhost", "webdav"),
        ] {
            let found = match Destination::parse(text) {
                Ok(Destination::Folder(_)) => "folder",
                Ok(Destination::Archive(_)) => "archive",
                Ok(Destination::Sftp { .. }) => "sftp",
                Ok(Destination::WebDav { .. }) => "webdav",
                Err(_) => "error",
            };
            assert_eq!(found, kind, "{text}");
        }
    }

    #[test]
    fn an_address_is_taken_apart() {
        let server = |encrypted, user: Option<&str>, host: &str, port| Server {
            encrypted,
            user: user.map(str::to_owned),
            host: host.to_owned(),
            port,
        };
        let Ok(Destination::Sftp { server: found, path, from_home }) = Destination::parse("sftp://a%40b@x.se:22/~/min%20webb/") else {
            panic!("no address")
        };
        assert_eq!((found, path, from_home), (server(true, Some("a@b"), "x.se", Some(22)), vec!["min webb".to_owned()], true));
        let Ok(Destination::WebDav { server: found, path }) = Destination::parse("webdav://[::1]:81") else { panic!("no address") };
        assert_eq!((found.authority(), found.encrypted, path), ("[::1]:81".to_owned(), false, vec![]));
    }

    #[test]
    fn anything_else_is_refused_with_the_part_that_is_wrong() {
        for (text, part) in [
            ("ftp://a.se/x", "scheme"),
            ("file:///srv", "scheme"),
            ("anna@webb.example.se:/srv/webb", "scheme"),
            ("", "scheme"),
            ("sftp:///srv", "host"),
            ("sftp://[1::x]/srv", "host"),
            ("sftp://a b/srv", "host"),
            ("sftp://a.se:0/srv", "port"),
            ("sftp://a.se:x/srv", "port"),
            ("sftp://@a.se/srv", "user"),
            ("sftp://a.se", "path"),
            ("sftp://a.se/~", "path"),
            ("sftp://a.se/srv/../x", "path"),
            ("webdavs://a.se/%2e%2e/x", "path"),
            ("webdavs://a.se/x?y", "query"),
        ] {
            let found = Destination::parse(text).expect_err(text);
            assert!(matches!(&found, Problem::PublishAddress { part: said, .. } if said == part), "{text}: {found:?}");
        }
        assert_eq!(Destination::parse("sftp://anna:hemligt@a.se/x"), Err(Problem::PublishPasswordInFile {}));
    }
}
