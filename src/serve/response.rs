//! Writes an HTTP response to a connection, within a time limit. It never decides its content.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use super::request::Method;

/// The time limit for sending a chunk.
const PIECE_PATIENCE: Duration = Duration::from_secs(10);

/// The time limit for the whole response.
const PATIENCE: Duration = Duration::from_secs(300);

/// The chunk size, in bytes.
const PIECE: usize = 64 * 1024;

/// How long to read from the client after the response: unread input would reset the connection and lose the end of the response.
const FAREWELL: Duration = Duration::from_millis(500);

/// The head of a response.
#[derive(Clone, Debug)]
pub(super) struct Response {
    pub status: u16,
    headers: Vec<(String, String)>,
}

impl Response {
    pub fn new(status: u16, kind: &str) -> Self {
        Self { status, headers: Vec::new() }
            .with("Content-Type", kind)
            // No other website may use it as a picture, frame or window.
            .with("Cross-Origin-Resource-Policy", "same-origin")
            .with("Cross-Origin-Opener-Policy", "same-origin")
            .with("X-Content-Type-Options", "nosniff")
    }

    /// Sets a header, replacing one of the same name.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sends the head. Without a length the body ends with the connection.
    pub fn begin(&self, stream: &mut TcpStream, length: Option<u64>) -> io::Result<()> {
        stream.set_write_timeout(Some(PIECE_PATIENCE))?;
        let mut head = format!("HTTP/1.1 {} {}\r\nConnection: close\r\n", self.status, reason(self.status));
        for (name, value) in &self.headers {
            // A line break would start another header.
            head += &format!("{name}: {}\r\n", value.replace(['\r', '\n'], ""));
        }
        head += &length.map_or_else(String::new, |length| format!("Content-Length: {length}\r\n"));
        stream.write_all((head + "\r\n").as_bytes())
    }

    /// Sends the response; for a HEAD request only the head.
    pub fn send(&self, stream: &mut TcpStream, method: Method, length: u64, body: &mut dyn Read) -> io::Result<()> {
        self.begin(stream, Some(length))?;
        if method == Method::Get {
            send_body(stream, body)?;
        }
        end(stream);
        Ok(())
    }
}

fn send_body(stream: &mut TcpStream, body: &mut dyn Read) -> io::Result<()> {
    let (deadline, mut piece) = (Instant::now() + PATIENCE, vec![0; PIECE]);
    loop {
        let read = body.read(&mut piece)?;
        if read == 0 {
            return Ok(());
        }
        stream.write_all(&piece[..read])?;
        if Instant::now() > deadline {
            return Err(io::ErrorKind::TimedOut.into());
        }
    }
}

/// Closes a connection so that the client receives everything that was sent.
fn end(stream: &mut TcpStream) {
    let (deadline, mut rest) = (Instant::now() + FAREWELL, [0; 4096]);
    let _ = stream.shutdown(Shutdown::Write);
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() || stream.set_read_timeout(Some(left)).is_err() || !matches!(stream.read(&mut rest), Ok(1..)) {
            return;
        }
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        505 => "HTTP Version Not Supported",
        _ => "Internal Server Error",
    }
}
