//! The command that serves the site while it is written. It never answers a request itself.

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use fluent_bundle::FluentValue;
use jiff::civil::Date;

use super::{DONE, MACHINE, Speaker, WRONG_USE, complain, day, say, today};
use crate::diagnostic::Problem;
use crate::pipeline;
use crate::serve::{self, Listener, SHORTEST_TOKEN, ServeEvent, Watch};
use crate::session::Session;

#[derive(Args)]
pub(super) struct Arguments {
    /// The site's directory, with insyn.yaml
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// The port; the next free one if it is taken, any free one for 0
    #[arg(long, default_value_t = 8731)]
    port: u16,
    /// Opens the site in the browser
    #[arg(long)]
    open: bool,
    /// The address to listen on; one that other machines can reach needs --token
    #[arg(long, default_value = "127.0.0.1")]
    host: String,
    /// The token that browsers must present, by an address that ends with ?token=…
    #[arg(long)]
    token: Option<String>,
    /// Polls the files instead of waiting for notifications: for network drives
    #[arg(long)]
    poll: bool,
    /// The day for which the site is shown, 2025-03-08; today if omitted
    #[arg(long, value_parser = day)]
    date: Option<Date>,
}

impl Arguments {
    /// Returns the arguments to show a site in the browser.
    pub(super) fn of(root: PathBuf, port: u16) -> Self {
        Self { root, port, open: true, host: "127.0.0.1".into(), token: None, poll: false, date: None }
    }

    /// Validates the arguments. Returns whether the site is reachable from this machine only.
    fn reach(&self) -> Result<bool, (&'static str, Problem)> {
        let own = serve::is_own(&self.host).map_err(|error| ("--host", Problem::refused(Path::new(&self.host), &error)))?;
        match &self.token {
            Some(token) if token.len() < SHORTEST_TOKEN || !token.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) => {
                Err(("--token", Problem::TokenUnsafe { shortest: SHORTEST_TOKEN as u64 }))
            }
            None if !own => Err(("--host", Problem::TokenMissing { host: self.host.clone() })),
            _ => Ok(own),
        }
    }
}

impl Speaker {
    /// Serves the site until Ctrl+C.
    pub(super) fn serve(&self, arguments: &Arguments) -> u8 {
        let own = match arguments.reach() {
            Ok(own) => own,
            Err((place, problem)) => return self.refuse(Path::new(place), problem, WRONG_USE),
        };
        let listener = match Listener::open(&arguments.host, arguments.port, arguments.token.clone()) {
            Ok(listener) => listener,
            Err(error) => return self.not_listening(arguments, &error),
        };
        let order = pipeline::Order {
            drafts: true,
            today: arguments.date.or_else(today),
            pictures: super::pictures::kept(),
            ..pipeline::Order::default()
        };
        let session = match Session::open(&arguments.root, order) {
            Ok(session) => session,
            Err(error) => return self.unreadable(&error),
        };
        let port = listener.address().port();
        if arguments.port != 0 && port != arguments.port {
            say(&self.line("line-serve-port", &[("asked", arguments.port.to_string().into()), ("port", port.to_string().into())]));
        }
        if !own {
            say(&self.line("line-serve-open", &[("host", arguments.host.clone().into())]));
        }
        let (found, sources) = session.problems();
        self.print(&found, sources);
        let address = address(arguments, &listener, session.folder());
        say(&self.line("line-serve", &[("address", address.clone().into())]));
        if session.has_reports() {
            let status = self::address(arguments, &listener, serve::STATUS);
            say(&self.line("line-serve-status", &[("address", status.into())]));
        }
        self.until_ended(arguments, listener, session, &address)
    }

    fn until_ended(&self, arguments: &Arguments, listener: Listener, session: Session, address: &str) -> u8 {
        let watch = if arguments.poll { Watch::Poll } else { Watch::Notify };
        let messages = self.messages.clone();
        let options = serve::Options { root: arguments.root.clone(), watch, messages: messages.clone() };
        let speaker = Speaker { messages, numbers: None };
        let ready = |shutdown: serve::Shutdown| {
            // Without the handler, Ctrl+C still ends the program, only less gracefully.
            let _ = ctrlc::set_handler(move || shutdown.end());
            // On a machine without a browser the address is printed all the same.
            let _ = arguments.open.then(|| open::that_detached(address));
        };
        serve::serve(listener, session, options, ready, move |event| speaker.tell(event));
        say(&self.line("line-serve-over", &[]));
        DONE
    }

    fn not_listening(&self, arguments: &Arguments, error: &io::Error) -> u8 {
        if error.kind() == io::ErrorKind::AddrInUse {
            return self.refuse(Path::new("--port"), Problem::PortTaken { port: u64::from(arguments.port) }, MACHINE);
        }
        let place = format!("{}:{}", arguments.host, arguments.port);
        self.refuse(Path::new(&place), Problem::refused(Path::new(&place), error), MACHINE)
    }

    /// Prints one line about a change.
    fn tell(&self, event: ServeEvent) {
        let line = match event {
            ServeEvent::Polling => return complain(&(self.line("line-serve-looking", &[]) + "\n")),
            ServeEvent::Read(_, errors @ 1..) => self.line("line-serve-mistakes", &[("errors", FluentValue::from(errors as u64))]),
            ServeEvent::Read(took, 0) => self.line("line-serve-ready", &[("ms", took.as_millis().to_string().into())]),
        };
        say(&line);
    }
}

/// Returns the address to open: the site's path on this server, with the token if there is one.
fn address(arguments: &Arguments, listener: &Listener, folder: &str) -> String {
    let address = listener.address();
    let host = match arguments.host.as_str() {
        _ if address.ip().is_unspecified() => address.to_string(),
        host if host.contains(':') && !host.starts_with('[') => format!("[{host}]:{}", address.port()),
        host => format!("{host}:{}", address.port()),
    };
    let token = arguments.token.as_ref().map_or_else(String::new, |token| format!("?token={token}"));
    format!("http://{host}{folder}{token}")
}
