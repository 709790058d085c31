//! The connection to the API: time limits, five requests a second, and trying again where that can help. It never reads what an answer says.

use std::cell::Cell;
use std::thread;
use std::time::{Duration, Instant};

use backon::{BlockingRetryable, ExponentialBuilder};
use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};

use super::client::Source;
use crate::diagnostic::Problem;

/// Between the beginnings of two requests, since the API asks for no more than five a second.
const PACE: Duration = Duration::from_millis(200);

/// How often a request is tried again.
const TRIES: usize = 4;

/// The longest time that the API is obeyed when it says how long to wait.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The largest answer that is read, in bytes: a page of 5,000 measures has about 6 million.
const LARGEST: u64 = 100_000_000;

/// The API over the network.
pub struct Http<'p> {
    agent: Agent,
    /// How long an answer may take.
    patience: Duration,
    /// When the latest request began.
    latest: Cell<Option<Instant>>,
    /// How long the API has asked to wait.
    asked_to_wait: Cell<Option<Duration>>,
    /// Told of each answer, with the number of them.
    progress: &'p dyn Fn(u64),
    answers: Cell<u64>,
}

/// Why a request failed, and whether it may be tried again.
struct Failed {
    problem: Problem,
    is_passing: bool,
}

impl<'p> Http<'p> {
    /// A connection with the machine's own certificates, through the proxy that the environment names.
    pub fn new(patience: Duration, progress: &'p dyn Fn(u64)) -> Self {
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let config = Agent::config_builder()
            .timeout_global(Some(patience))
            .http_status_as_error(false)
            .user_agent(concat!("insyn/", env!("CARGO_PKG_VERSION")))
            .tls_config(tls)
            .build();
        let (latest, asked_to_wait, answers) = (Cell::new(None), Cell::new(None), Cell::new(0));
        Self { agent: config.into(), patience, latest, asked_to_wait, progress, answers }
    }

    /// Waits until the next request may begin.
    fn keep_pace(&self) {
        if let Some(wait) = self.asked_to_wait.take() {
            thread::sleep(wait);
        }
        if let Some(left) = self.latest.get().and_then(|latest| PACE.checked_sub(latest.elapsed())) {
            thread::sleep(left);
        }
        self.latest.set(Some(Instant::now()));
    }

    fn once(&self, address: &str) -> Result<String, Failed> {
        self.keep_pace();
        let failed = |error: &ureq::Error| self.failed(address, error);
        let mut answer = self.agent.get(address).call().map_err(|error| failed(&error))?;
        let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let (kind, wait) = (header("content-type").unwrap_or_default(), header("retry-after"));
        let status = answer.status().as_u16();
        if status != 200 {
            let seconds = wait.and_then(|wait| wait.trim().parse().ok()).map(Duration::from_secs);
            self.asked_to_wait.set(seconds.map(|wait| wait.min(LONGEST_WAIT)));
            return Err(refused(address, status));
        }
        let text = answer.body_mut().with_config().limit(LARGEST).read_to_string().map_err(|error| failed(&error))?;
        // A network that wants its users to log in answers 200 with a page of its own.
        if !kind.contains("json") && !text.trim_start().starts_with('{') {
            return Err(Failed { problem: Problem::KoladaWebPage { address: address.to_owned() }, is_passing: false });
        }
        Ok(text)
    }

    fn failed(&self, address: &str, error: &ureq::Error) -> Failed {
        let (kind, is_passing) = kind(error);
        let reason = error.to_string();
        let seconds = self.patience.as_secs_f64().ceil() as u64;
        Failed { problem: Problem::KoladaUnreachable { address: address.to_owned(), kind: kind.to_owned(), seconds, reason }, is_passing }
    }
}

impl Source for Http<'_> {
    fn get(&self, address: &str) -> Result<String, Problem> {
        let pauses = ExponentialBuilder::default().with_min_delay(PACE).with_factor(3.0).with_max_times(TRIES - 1);
        let answer = (|| self.once(address)).retry(pauses).sleep(thread::sleep).when(|failed| failed.is_passing).call();
        self.answers.set(self.answers.get() + 1);
        (self.progress)(self.answers.get());
        answer.map_err(|failed| failed.problem)
    }
}

/// What the API or a proxy before it said with its status.
fn refused(address: &str, status: u16) -> Failed {
    let kind = match status {
        407 | 511 => "proxy",
        404 | 410 => "gone",
        422 => "list",
        429 => "limit",
        500..=599 => "server",
        _ => "other",
    };
    let is_passing = matches!(kind, "limit" | "server");
    let problem = Problem::KoladaRefused { address: address.to_owned(), status: status.into(), kind: kind.to_owned() };
    Failed { problem, is_passing }
}

/// What kind of failure it is, and whether it can pass by itself.
fn kind(error: &ureq::Error) -> (&'static str, bool) {
    match error {
        ureq::Error::Timeout(_) => ("slow", true),
        ureq::Error::HostNotFound => ("name", false),
        ureq::Error::ConnectionFailed => ("connection", true),
        ureq::Error::InvalidProxyUrl | ureq::Error::ConnectProxyFailed(_) => ("proxy", false),
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => ("certificate", false),
        // The library tells of a certificate that it does not trust as an error of reading.
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::InvalidData || is_about_certificates(error) => ("certificate", false),
        // So the standard library tells of a name that the system does not find.
        ureq::Error::Io(error) if error.to_string().contains("failed to lookup address") => ("name", false),
        ureq::Error::Io(error) if error.kind() == std::io::ErrorKind::ConnectionRefused => ("connection", true),
        ureq::Error::Io(_) | ureq::Error::Protocol(_) => ("cut", true),
        _ => ("other", false),
    }
}

fn is_about_certificates(error: &std::io::Error) -> bool {
    let text = error.to_string();
    text.contains("certificate") || text.contains("UnknownIssuer")
}
