//! Reads an HTTP request from a connection, within limits. It never answers.

use std::io::{self, Read};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use percent_encoding::percent_decode_str;

/// The time limit for receiving a request.
const PATIENCE: Duration = Duration::from_secs(10);

/// The largest size of a request head, in bytes.
const LONGEST: usize = 16 * 1024;

/// The largest number of headers.
const MOST_HEADERS: usize = 64;

/// The HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    /// GET.
    Get,
    /// HEAD.
    Head,
}

/// An HTTP request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub method: Method,
    /// The path as received.
    pub sent: String,
    /// The percent-decoded path; starts with `/`.
    pub path: String,
    /// Names and values of the query, as received.
    pub query: Vec<(String, String)>,
    headers: Vec<(String, String)>,
}

/// Why there is no request to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The client disconnected, or timed out.
    Gone,
    /// Answer with this status.
    Status(u16),
}

impl Request {
    /// Reads a request.
    pub fn read(stream: &mut TcpStream) -> Result<Self, Fault> {
        let (deadline, mut said) = (Instant::now() + PATIENCE, Vec::new());
        let mut piece = [0; 4096];
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(Fault::Status(408));
            }
            stream.set_read_timeout(Some(left)).map_err(|_| Fault::Gone)?;
            match stream.read(&mut piece) {
                Ok(0) => return Err(Fault::Gone),
                Ok(length) => said.extend_from_slice(&piece[..length]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {
                    return Err(Fault::Status(408));
                }
                Err(_) => return Err(Fault::Gone),
            }
            if let Some(request) = Self::parse(&said)? {
                return Ok(request);
            }
            if said.len() > LONGEST {
                return Err(Fault::Status(431));
            }
        }
    }

    /// Parses the request at the start of these bytes. Returns `None` if it is incomplete.
    fn parse(said: &[u8]) -> Result<Option<Self>, Fault> {
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut request = httparse::Request::new(&mut headers);
        match request.parse(said) {
            Ok(httparse::Status::Partial) => return Ok(None),
            Ok(httparse::Status::Complete(_)) => {}
            Err(httparse::Error::TooManyHeaders) => return Err(Fault::Status(431)),
            Err(httparse::Error::Version) => return Err(Fault::Status(505)),
            Err(_) => return Err(Fault::Status(400)),
        }
        let method = match request.method {
            Some("GET") => Method::Get,
            Some("HEAD") => Method::Head,
            _ => return Err(Fault::Status(405)),
        };
        let target = request.path.unwrap_or_default();
        let (sent, query) = target.split_once('?').unwrap_or((target, ""));
        // A host in the request target would bypass the check of the Host header, and in a redirect two slashes start a host.
        if !sent.starts_with('/') || sent.starts_with("//") {
            return Err(Fault::Status(400));
        }
        let path = decoded(sent).ok_or(Fault::Status(400))?;
        let header = |header: &httparse::Header<'_>| {
            Some((header.name.to_ascii_lowercase(), std::str::from_utf8(header.value).ok()?.trim().to_owned()))
        };
        let headers: Vec<(String, String)> = request.headers.iter().filter_map(header).collect();
        if headers.iter().filter(|(name, _)| name == "host").count() > 1 {
            return Err(Fault::Status(400));
        }
        let query = query.split('&').filter(|part| !part.is_empty()).map(|part| part.split_once('=').unwrap_or((part, "")));
        let query = query.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Ok(Some(Self { method, sent: sent.to_owned(), path, query, headers }))
    }

    /// Returns the value of a header; `name` is lower-case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }

    /// Returns a percent-decoded value of the query.
    pub fn asked(&self, name: &str) -> Option<String> {
        let (_, value) = self.query.iter().find(|(asked, _)| asked == name)?;
        percent_decode_str(value).decode_utf8().ok().map(|value| value.into_owned())
    }
}

/// Percent-decodes a path. Returns `None` if it is not UTF-8, contains a control character, or has a component that no file of a site can
/// have: files are looked up by their full names, so such a path would not be found, but it is never well-meant.
pub(super) fn decoded(path: &str) -> Option<String> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let is_step = |step: &str| !matches!(step, "." | "..") && !step.contains(['\\', ':']) && !step.contains(char::is_control);
    path.split('/').all(is_step).then(|| path.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Option<Request>, Fault> {
        Request::parse(text.as_bytes())
    }

    #[test]
    fn a_request_is_whole_with_its_empty_line() {
        assert_eq!(parsed("GET / HTTP/1.1\r\nHost: a\r\n"), Ok(None));
        let request = parsed("GET /s%C3%B6k/?q=a%20b&token=x HTTP/1.1\r\nHoSt: a \r\n\r\n").expect("sound").expect("whole");
        assert_eq!((request.sent.as_str(), request.path.as_str()), ("/s%C3%B6k/", "/sök/"));
        assert_eq!((request.asked("q").as_deref(), request.asked("token").as_deref()), (Some("a b"), Some("x")));
        assert_eq!((request.header("host"), request.asked("page")), (Some("a"), None));
    }

    #[test]
    fn what_is_no_request_for_a_file_is_refused_with_its_status() {
        for (text, status) in [
            ("POST / HTTP/1.1\r\n\r\n", 405),
            ("OPTIONS * HTTP/1.1\r\n\r\n", 405),
            ("GET http://a/ HTTP/1.1\r\n\r\n", 400),
            ("GET * HTTP/1.1\r\n\r\n", 400),
            ("GET //a/ HTTP/1.1\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
            ("GET / HTTP/3.1\r\n\r\n", 505),
            ("PRI * HTTP/2.0\r\n\r\n", 505),
            ("GET /../x HTTP/1.1\r\n\r\n", 400),
            ("GET /%2e%2e/x HTTP/1.1\r\n\r\n", 400),
            ("GET /..%2fx HTTP/1.1\r\n\r\n", 400),
            ("GET /..%5cx HTTP/1.1\r\n\r\n", 400),
            ("GET /c:/x HTTP/1.1\r\n\r\n", 400),
            ("GET /a%00 HTTP/1.1\r\n\r\n", 400),
            ("GET /%ff HTTP/1.1\r\n\r\n", 400),
            ("hej\r\n\r\n", 400),
        ] {
            assert_eq!(parsed(text), Err(Fault::Status(status)), "{text}");
        }
        let many: String = (0..100).map(|at| format!("h{at}: x\r\n")).collect();
        assert_eq!(parsed(&format!("GET / HTTP/1.1\r\n{many}\r\n")), Err(Fault::Status(431)));
    }
}
