//! What open pages are told of: that their own bytes changed, and what is wrong with the site. It never tells a page of another.

use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::response::Response;

/// How often it is looked whether a page is still open.
const LOOK: Duration = Duration::from_millis(250);

/// How often an open page hears something, so that whatever lies between does not cut it off.
const BEAT: Duration = Duration::from_secs(15);

/// What all open pages wait for.
#[derive(Debug, Default)]
pub(super) struct Events {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Clone, Copy, Debug, Default)]
struct State {
    /// Counts the changes of the site.
    version: u64,
    is_over: bool,
}

impl Events {
    /// Tells of a change.
    pub fn tell(&self) {
        self.locked().version += 1;
        self.changed.notify_all();
    }

    /// Lets every page go.
    pub fn end(&self) {
        self.locked().is_over = true;
        self.changed.notify_all();
    }

    fn locked(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The state as soon as it is another than `seen`, or after [`LOOK`].
    fn wait(&self, seen: Option<u64>) -> State {
        let is_seen = |state: &mut State| Some(state.version) == seen && !state.is_over;
        let waited = self.changed.wait_timeout_while(self.locked(), LOOK, is_seen);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }

    /// Tells a page, as long as it is open, of each change that concerns it: `now` gives what tells its bytes apart, and
    /// what is wrong with the site, as JSON.
    pub fn follow(&self, stream: &mut TcpStream, now: impl Fn() -> (String, String)) -> io::Result<()> {
        let head = Response::new(200, "text/event-stream; charset=utf-8").with("Cache-Control", "no-store");
        head.begin(stream, None)?;
        stream.write_all(b"retry: 1000\n\n")?;
        let (mut seen, mut told, mut beat) = (None, String::new(), Instant::now());
        while is_open(stream)? {
            let State { version, is_over } = self.wait(seen);
            if is_over {
                return Ok(());
            }
            if seen != Some(version) {
                seen = Some(version);
                let (page, problems) = now();
                let event = format!("data: {{\"page\":\"{page}\",\"problems\":{problems}}}\n\n");
                if event != told {
                    stream.write_all(event.as_bytes())?;
                    (told, beat) = (event, Instant::now());
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

/// Whether the other side is still there. It has nothing to say any more, so it can only go.
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
