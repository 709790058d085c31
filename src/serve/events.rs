//! The event stream of open pages: that their own bytes changed, and the site's errors. It never tells a page about another.

use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::response::Response;

/// How often to check whether a page is still open.
const LOOK: Duration = Duration::from_millis(250);

/// How often an event is sent at least, so that proxies do not close the connection.
const BEAT: Duration = Duration::from_secs(15);

/// What all open pages wait on.
#[derive(Debug, Default)]
pub(super) struct Events {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Clone, Copy, Debug, Default)]
struct State {
    /// The number of changes of the site.
    version: u64,
    is_over: bool,
}

impl Events {
    /// Notifies of a change.
    pub fn tell(&self) {
        self.locked().version += 1;
        self.changed.notify_all();
    }

    /// Releases every page.
    pub fn end(&self) {
        self.locked().is_over = true;
        self.changed.notify_all();
    }

    fn locked(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until the state differs from `seen`, at most [`LOOK`].
    fn wait(&self, seen: Option<u64>) -> State {
        let is_seen = |state: &mut State| Some(state.version) == seen && !state.is_over;
        let waited = self.changed.wait_timeout_while(self.locked(), LOOK, is_seen);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }

    /// Notifies a page, while it is open, of each change that concerns it: `now` returns the fingerprint of its bytes, and the site's
    /// errors as JSON.
    pub fn follow(&self, stream: &mut TcpStream, now: impl Fn() -> (String, String)) -> io::Result<()> {
        let head = Response::new(200, "text/event-stream; charset=utf-8").with("Cache-Control", "no-store");
        head.begin(stream, None)?;
        stream.write_all(b"retry: 1000\n\n")?;
        let (mut seen, mut sent, mut beat) = (None, String::new(), Instant::now());
        while is_open(stream)? {
            let State { version, is_over } = self.wait(seen);
            if is_over {
                return Ok(());
            }
            if seen != Some(version) {
                seen = Some(version);
                let (page, problems) = now();
                let event = format!("data: {{\"page\":\"{page}\",\"problems\":{problems}}}\n\n");
                if event != sent {
                    stream.write_all(event.as_bytes())?;
                    (sent, beat) = (event, Instant::now());
                }
            }
            if beat.elapsed() > BEAT {
                stream.write_all(b":\n\n")?;
                beat = Instant::now();
            }
        }
        Ok(())
    }
}

/// Whether the client is still connected. It has nothing more to send, so a readable socket means that it is gone.
fn is_open(stream: &TcpStream) -> io::Result<bool> {
    stream.set_nonblocking(true)?;
    let peeked = stream.peek(&mut [0]);
    stream.set_nonblocking(false)?;
    match peeked {
        Ok(length) => Ok(length > 0),
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(true),
        Err(error) => Err(error),
    }
}
