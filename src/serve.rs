//! The development server: it serves the site as it is, reloads open pages after changes, and shows errors on top of them. It never writes
//! a file, and never exposes the site to another website.

mod events;
mod guard;
mod page;
mod request;
mod response;
mod watch;

pub use watch::Watch;

use std::io::{self, Read};
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::time::{Duration, Instant};

use crate::diagnostic::{Messages, Severity};
use crate::output::Entry;
use crate::session::{Answer, Changed, Refreshed, Served, Session};
use events::Events;
use guard::{Guard, Verdict};
use request::{Fault, Method, Request};
use response::Response;
use watch::Changes;

/// The largest number of simultaneous connections. A browser opens six, plus one per open page.
const MOST_CONNECTIONS: usize = 128;

/// The number of ports tried, starting from the requested one.
const PORTS: u16 = 20;

/// The delay before an unreadable file is tried again.
const TRY_AGAIN: Duration = Duration::from_millis(100);

/// The number of attempts.
const TRIES: usize = 10;

/// The path of the page about what the newest report lacks.
pub const STATUS: &str = "/-insyn/status";

/// The shortest accepted token: fewer characters can be guessed.
pub const SHORTEST_TOKEN: usize = 12;

/// A listening socket, before any request is answered.
pub struct Listener {
    listener: TcpListener,
    address: SocketAddr,
    guard: Guard,
}

impl Listener {
    /// Listens at `host`, an address or a name, on `port` or the first free port after it; on any free port if it is 0. Browsers must
    /// present `token` if there is one.
    ///
    /// # Errors
    /// If it is not possible to listen there.
    pub fn open(host: &str, port: u16, token: Option<String>) -> io::Result<Self> {
        let ip = resolved(host)?;
        let mut tried = Err(io::ErrorKind::AddrInUse.into());
        for port in port..=port.saturating_add(if port == 0 { 0 } else { PORTS }) {
            tried = TcpListener::bind((ip, port));
            if !tried.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::AddrInUse) {
                break;
            }
        }
        let listener = tried?;
        let address = listener.local_addr()?;
        Ok(Self { guard: Guard::new(address, host, token), listener, address })
    }

    /// Returns the address it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

/// Whether a host is reachable from this machine only.
///
/// # Errors
/// If the name cannot be resolved.
pub fn is_own(host: &str) -> io::Result<bool> {
    resolved(host).map(|ip| ip.is_loopback())
}

/// Resolves a host, preferring IPv4.
fn resolved(host: &str) -> io::Result<IpAddr> {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let mut found: Vec<IpAddr> = (bare, 0).to_socket_addrs()?.map(|address| address.ip()).collect();
    found.sort_by_key(IpAddr::is_ipv6);
    found.first().copied().ok_or_else(|| io::ErrorKind::AddrNotAvailable.into())
}

/// An event to print while serving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServeEvent {
    /// The system does not support change notifications, so files are polled.
    Polling,
    /// The site was read again in this time, with this number of errors.
    Read(Duration, usize),
}

/// What is served, and how.
pub struct Options {
    /// The site's directory.
    pub root: PathBuf,
    /// How changes are detected.
    pub watch: Watch,
    /// The language in which pages show errors.
    pub messages: Arc<Messages>,
}

/// The state shared by all connections.
struct Server {
    session: RwLock<Session>,
    events: Events,
    guard: Guard,
    messages: Arc<Messages>,
    connections: AtomicUsize,
    is_over: AtomicBool,
}

/// Shuts a server down from another thread.
pub struct Shutdown(Arc<Server>, SocketAddr);

impl Shutdown {
    /// Shuts the server down: open pages are released, and no request is answered any more.
    pub fn end(&self) {
        self.0.is_over.store(true, Ordering::Relaxed);
        self.0.events.end();
        let mut here = self.1;
        if here.ip().is_unspecified() {
            here.set_ip(if here.is_ipv4() { [127, 0, 0, 1].into() } else { std::net::Ipv6Addr::LOCALHOST.into() });
        }
        // A connection wakes the thread that waits in `accept`.
        let _ = TcpStream::connect_timeout(&here, Duration::from_secs(1));
    }
}

/// Serves a site until it is shut down. `ready` receives the handle for that once the server accepts connections; `say` receives events to
/// print.
pub fn serve(
    listener: Listener,
    session: Session,
    options: Options,
    ready: impl FnOnce(Shutdown),
    say: impl Fn(ServeEvent) + Send + 'static,
) {
    let Listener { listener, address, guard } = listener;
    let (changes, error) = Changes::of(&options.root, options.watch);
    if error.is_some() {
        say(ServeEvent::Polling);
    }
    let server = Arc::new(Server {
        session: RwLock::new(session),
        events: Events::default(),
        guard,
        messages: options.messages,
        connections: AtomicUsize::new(0),
        is_over: AtomicBool::new(false),
    });
    server.events.tell();
    let follower = server.clone();
    std::thread::spawn(move || follower.follow(changes, say));
    ready(Shutdown(server.clone(), address));
    for stream in listener.incoming() {
        if server.is_over.load(Ordering::Relaxed) {
            return;
        }
        match stream {
            Ok(stream) => server.clone().accept(stream),
            // Too many open files: there is no descriptor for this connection.
            Err(_) => std::thread::sleep(TRY_AGAIN),
        }
    }
}

impl Server {
    /// Reads the site again after each change.
    fn follow(&self, mut changes: Changes, say: impl Fn(ServeEvent)) {
        // Covers changes between reading the site and starting to watch it.
        let mut next = Some(Changed::Everything);
        while let Some(changed) = next {
            let start = Instant::now();
            let mut refreshed = self.refresh(&changed);
            for _ in 0..TRIES {
                if refreshed != Refreshed::Unreadable {
                    break;
                }
                std::thread::sleep(TRY_AGAIN);
                refreshed = self.refresh(&changed);
            }
            if refreshed != Refreshed::Same {
                self.events.tell();
                say(ServeEvent::Read(start.elapsed(), self.site().problems().0.count(Severity::Error)));
            }
            next = changes.next();
        }
    }

    fn refresh(&self, changed: &Changed) -> Refreshed {
        self.session.write().unwrap_or_else(PoisonError::into_inner).refresh(changed)
    }

    fn site(&self) -> RwLockReadGuard<'_, Session> {
        self.session.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the fingerprint of a page, and the site's errors as JSON once the page has been rendered.
    fn now(&self, page: &str) -> (String, String) {
        let hash = self.page(page).hash();
        let site = self.site();
        let kept = !matches!(site.answer(""), Answer::Mistakes);
        let (found, sources) = site.problems();
        (hash, page::problems(&found, sources, kept, &self.messages).to_string())
    }

    /// Answers a connection in its own thread.
    fn accept(self: Arc<Self>, mut stream: TcpStream) {
        let taken = self.connections.fetch_add(1, Ordering::Relaxed);
        let server = self.clone();
        let answer = move || {
            // A connection broken by the client is not our error.
            let _ = if taken < MOST_CONNECTIONS { server.answer(&mut stream) } else { server.status(&mut stream, Method::Get, 503) };
            server.connections.fetch_sub(1, Ordering::Relaxed);
        };
        if taken >= 2 * MOST_CONNECTIONS || std::thread::Builder::new().spawn(answer).is_err() {
            self.connections.fetch_sub(1, Ordering::Relaxed);
        }
    }

    fn answer(&self, stream: &mut TcpStream) -> io::Result<()> {
        let request = match Request::read(stream) {
            Ok(request) => request,
            Err(Fault::Gone) => return Ok(()),
            Err(Fault::Status(status)) => return self.status(stream, Method::Get, status),
        };
        match self.guard.judge(&request) {
            Verdict::Admitted => {}
            Verdict::Known { address, cookie } => {
                let response = Response::new(303, "text/plain; charset=utf-8").with("Location", &address).with("Set-Cookie", &cookie);
                return response.send(stream, request.method, 0, &mut io::empty());
            }
            refused => return self.refuse(stream, request.method, &refused),
        }
        match request.path.strip_prefix(page::OWN) {
            Some(page::EVENTS) if request.method == Method::Get => {
                let page = request.asked("page").and_then(|page| request::decoded(&page)).unwrap_or_default();
                self.events.follow(stream, || self.now(&page))
            }
            Some(page::STATUS) if request.method == Method::Get => {
                let page = page::status(&self.messages, self.site().status(&self.messages));
                send(stream, request.method, Response::new(200, "text/html; charset=utf-8").with("Cache-Control", "no-cache"), &page)
            }
            Some(name) => match page::own(name) {
                Some((kind, text)) => {
                    send(stream, request.method, Response::new(200, kind).with("Cache-Control", "no-cache"), text.as_bytes())
                }
                None => self.status(stream, request.method, 404),
            },
            None => self.send(stream, &request),
        }
    }

    /// Answers with the file at the address.
    fn send(&self, stream: &mut TcpStream, request: &Request) -> io::Result<()> {
        match self.page(&request.path) {
            Page::Elsewhere(address) => {
                let address = percent_encoding::utf8_percent_encode(&address, ENCODED).to_string();
                let response = Response::new(302, "text/plain; charset=utf-8").with("Location", &address);
                response.send(stream, request.method, 0, &mut io::empty())
            }
            Page::Html { status, headers, hash, bytes } => {
                let response = headers.into_iter().fold(Response::new(status, HTML), |response, (name, value)| response.with(name, &value));
                send(stream, request.method, response, &page::with_script(&bytes, &hash))
            }
            Page::File(served) => {
                let kind = served.kind.clone();
                let response =
                    headers_of(&served).into_iter().fold(Response::new(200, &kind), |response, (name, value)| response.with(name, &value));
                match &served.entry {
                    Entry::Bytes(bytes) => send(stream, request.method, response, bytes),
                    Entry::Copy(attachment) => match attachment.reader() {
                        Ok(mut reader) => response.send(stream, request.method, attachment.size, &mut reader),
                        Err(_) => self.status(stream, request.method, 404),
                    },
                }
            }
        }
    }

    /// Returns the file at a path of the server. The site's lock is released before anything is sent, since a slow client must not keep it
    /// from changing.
    fn page(&self, path: &str) -> Page {
        let site = self.site();
        let folder = site.folder().to_owned();
        if path == "/" && folder != "/" {
            return Page::Elsewhere(folder);
        }
        let below = path.strip_prefix(&folder);
        // No file has this path, so anything outside the site's directory is not found.
        match site.answer(below.unwrap_or("//")) {
            Answer::Folder => Page::Elsewhere(format!("{path}/")),
            Answer::Found(Served { entry: Entry::Bytes(bytes), kind, headers }) if kind == HTML => {
                let headers = headers.into_iter().filter_map(|header| Some((header.name, header.value?))).collect();
                let hash = page::hash(&bytes, &pictures(&site, below.unwrap_or_default(), &bytes));
                Page::Html { status: 200, headers, hash, bytes }
            }
            Answer::Found(served) => Page::File(served),
            Answer::Missing(served) => {
                let headers = headers_of(&served);
                let bytes = if let Entry::Bytes(bytes) = served.entry { bytes } else { Vec::new() };
                let near = site.near(below.unwrap_or(path));
                Page::other(404, headers, page::with_near(&bytes, &near, &folder, &self.messages))
            }
            Answer::Mistakes => Page::other(503, Vec::new(), page::plain(&self.messages, "serve-broken", "serve-broken-text")),
        }
    }

    /// Answers with a status and its explanation.
    fn status(&self, stream: &mut TcpStream, method: Method, status: u16) -> io::Result<()> {
        let response = Response::new(status, "text/plain; charset=utf-8");
        let response = if status == 405 { response.with("Allow", "GET, HEAD") } else { response };
        send(stream, method, response, format!("{status}\n").as_bytes())
    }

    fn refuse(&self, stream: &mut TcpStream, method: Method, verdict: &Verdict) -> io::Result<()> {
        let said = match verdict {
            Verdict::Unknown => "serve-unknown",
            Verdict::ForeignOrigin => "serve-foreign-origin",
            _ => "serve-foreign-host",
        };
        let text = page::text(&self.messages, said) + "\n";
        send(stream, method, Response::new(403, "text/plain; charset=utf-8"), text.as_bytes())
    }
}

/// Characters that are percent-encoded in an address, besides non-ASCII.
const ENCODED: &percent_encoding::AsciiSet =
    &percent_encoding::CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>').add(b'?');

const HTML: &str = "text/html; charset=utf-8";

/// The answer for a browser.
enum Page {
    /// A page, which watches for changes by its hash.
    Html { status: u16, headers: Vec<(&'static str, String)>, hash: String, bytes: Vec<u8> },
    /// Any other file, unchanged.
    File(Served),
    /// A redirect.
    Elsewhere(String),
}

impl Page {
    /// Creates a page that is shown instead of one that cannot be shown.
    fn other(status: u16, headers: Vec<(&'static str, String)>, bytes: Vec<u8>) -> Self {
        Self::Html { status, headers, hash: page::hash(&bytes, &[]), bytes }
    }

    /// Returns the fingerprint that changes when the answer does.
    fn hash(self) -> String {
        match self {
            Self::Html { hash, .. } => hash,
            Self::File(_) | Self::Elsewhere(_) => String::new(),
        }
    }
}

/// Returns the first bytes of the site's own pictures on a page: a picture can change without a byte of the page changing.
fn pictures(site: &Session, below: &str, page: &[u8]) -> Vec<Vec<u8>> {
    let found = page::pictures(below, page).into_iter().map(|address| site.answer(&address));
    let head = |answer| match answer {
        Answer::Found(Served { entry: Entry::Copy(attachment), .. }) => Some(attachment.head),
        _ => None,
    };
    found.filter_map(head).collect()
}

fn headers_of(served: &Served) -> Vec<(&'static str, String)> {
    served.headers.iter().filter_map(|header| Some((header.name, header.value.clone()?))).collect()
}

fn send(stream: &mut TcpStream, method: Method, response: Response, mut body: &[u8]) -> io::Result<()> {
    let length = body.len() as u64;
    response.send(stream, method, length, &mut body as &mut dyn Read)
}
