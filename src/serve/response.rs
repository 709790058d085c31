//! An answer as it goes over a connection, within a time limit. It never decides what is answered.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use super::request::Method;

/// How long the other side may take for a piece of an answer.
const PIECE_PATIENCE: Duration = Duration::from_secs(10);

/// How long it may take for the whole.
const PATIENCE: Duration = Duration::from_secs(300);

/// How much is sent at a time, in bytes.
const PIECE: usize = 64 * 1024;

/// How long the other side is listened to once all is said: what it still sends would else take back the end of the answer.
const FAREWELL: Duration = Duration::from_millis(500);

/// An answer without what it holds.
#[derive(Clone, Debug)]
pub(super) struct Response {
    pub status: u16,
    headers: Vec<(String, String)>,
}

impl Response {
    pub fn new(status: u16, kind: &str) -> Self {
        Self { status, headers: Vec::new() }
            .with("Content-Type", kind)
            // Neither a picture, a frame nor a window of another website's has anything of it.
            .with("Cross-Origin-Resource-Policy", "same-origin")
            .with("Cross-Origin-Opener-Policy", "same-origin")
            .with("X-Content-Type-Options", "nosniff")
    }

    /// With a header, in the place of one of that name.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sends the head. Without a length the answer ends with the connection.
    pub fn begin(&self, stream: &mut TcpStream, length: Option<u64>) -> io::Result<()> {
        stream.set_write_timeout(Some(PIECE_PATIENCE))?;
        let mut head = format!("HTTP/1.1 {} {}\r\nConnection: close\r\n", self.status, reason(self.status));
        for (name, value) in &self.headers {
            // A line break would begin a header of its own.
            head += &format!("{name}: {}\r\n", value.replace(['\r', '\n'], ""));
        }
        head += &length.map_or_else(String::new, |length| format!("Content-Length: {length}\r\n"));
        stream.write_all((head + "\r\n").as_bytes())
    }

    /// Sends all of it; to one who asked for the headers, those alone.
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

/// Ends a connection so that the other side hears all that was said.
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
