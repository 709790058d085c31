//! The connection to the API: timeouts, rate limit, and retries. It never interprets a response.

use std::cell::Cell;
use std::thread;
use std::time::{Duration, Instant};

use backon::{BlockingRetryable, ExponentialBuilder};
use ureq::Agent;

use super::client::Source;
use crate::diagnostic::Problem;
use crate::http;

/// The minimal time between the starts of two requests: the API asks for at most five per second.
const PACE: Duration = Duration::from_millis(200);

/// The number of retries.
const TRIES: usize = 4;

/// The upper limit for the wait that the API can ask for.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The maximal size of a response in bytes. A page of 5,000 measures has about 6 million.
const LARGEST: u64 = 100_000_000;

/// The API over the network.
pub struct Http<'p> {
    agent: Agent,
    /// The timeout of a request.
    patience: Duration,
    /// When the latest request started.
    latest: Cell<Option<Instant>>,
    /// The wait that the API has asked for.
    asked_to_wait: Cell<Option<Duration>>,
    /// Called after each response with the number of responses so far.
    progress: &'p dyn Fn(u64),
    answers: Cell<u64>,
}

/// Why a request failed, and whether it may be retried.
struct Failed {
    problem: Problem,
    is_passing: bool,
}

impl<'p> Http<'p> {
    /// Creates a connection.
    pub fn new(patience: Duration, progress: &'p dyn Fn(u64)) -> Self {
        let agent = http::settings().timeout_global(Some(patience)).build().into();
        let (latest, asked_to_wait, answers) = (Cell::new(None), Cell::new(None), Cell::new(0));
        Self { agent, patience, latest, asked_to_wait, progress, answers }
    }

    /// Waits until the next request may start.
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
        // Networks that require a login answer 200 with an HTML page.
        if !kind.contains("json") && !text.trim_start().starts_with('{') {
            return Err(Failed { problem: Problem::KoladaWebPage { address: address.to_owned() }, is_passing: false });
        }
        Ok(text)
    }

    fn failed(&self, address: &str, error: &ureq::Error) -> Failed {
        let (kind, is_passing) = http::kind(error);
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

/// Returns the failure for an HTTP error status of the API or a proxy.
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
