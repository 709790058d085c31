//! Asks addresses whether they lead anywhere: each once, a website at most once a second, a few at the same time, and for a limited time. It asks for
//! no more than the head of a page where the server allows that.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use ureq::Agent;
use ureq::http::Request;
use url::Url;

use super::answer::Answer;
use super::host::{is_internal, leads_inside};
use crate::http;

/// The minimal time between the starts of two requests to a website.
const PACE: Duration = Duration::from_secs(1);

/// The number of websites that are asked at the same time.
const AT_ONCE: usize = 4;

/// The number of redirects that are followed.
const MOST_REDIRECTS: usize = 10;

/// How to ask.
pub struct Asking<'p> {
    /// The timeout of a request.
    pub patience: Duration,
    /// The time limit of all.
    pub limit: Duration,
    /// Whether addresses of the own network are asked too.
    pub internal: bool,
    /// Called after each answer with the numbers of answers and of addresses.
    pub progress: &'p dyn Fn(usize, usize),
}

/// Returns the answers of addresses. Those that differ in their fragments only are asked for once.
pub fn ask<'a>(addresses: impl Iterator<Item = &'a str>, asking: &Asking<'_>) -> BTreeMap<&'a str, Answer> {
    let mut answers = BTreeMap::new();
    let mut of_websites: BTreeMap<String, BTreeMap<Url, Vec<&str>>> = BTreeMap::new();
    for address in addresses {
        match Url::parse(address) {
            Ok(url) => of_websites.entry(website(&url)).or_default().entry(without_fragment(url)).or_default().push(address),
            Err(_) => _ = answers.insert(address, Answer::unclear("other")),
        }
    }
    let all = of_websites.values().map(BTreeMap::len).sum();
    let mut queue: Vec<BTreeMap<Url, Vec<&str>>> = of_websites.into_values().collect();
    // Taken from the end: what takes longest begins first.
    queue.sort_by_key(BTreeMap::len);
    let (queue, client) = (Mutex::new(queue), Client::new(asking));
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..AT_ONCE {
            let (sender, queue, client) = (sender.clone(), &queue, &client);
            scope.spawn(move || {
                let next = || locked(queue).pop();
                while let Some(urls) = next() {
                    // The receiver lives until all senders are gone.
                    urls.into_iter().for_each(|(url, addresses)| _ = sender.send((client.answer(&url), addresses)));
                }
            });
        }
        drop(sender);
        for (count, (answer, addresses)) in receiver.into_iter().enumerate() {
            answers.extend(addresses.into_iter().map(|address| (address, with_fragment(&answer, address))));
            (asking.progress)(count + 1, all);
        }
    });
    answers
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns the host and port of an address.
fn website(url: &Url) -> String {
    format!("{}:{}", url.host_str().unwrap_or_default(), url.port_or_known_default().unwrap_or_default())
}

fn without_fragment(mut url: Url) -> Url {
    url.set_fragment(None);
    url
}

/// Returns an answer as that of an address which may have a fragment.
fn with_fragment(answer: &Answer, address: &str) -> Answer {
    match (answer, address.split_once('#')) {
        (Answer::Moved(to), Some((_, fragment))) if !to.contains('#') => Answer::Moved(format!("{to}#{fragment}")),
        _ => answer.clone(),
    }
}

/// The status of an answer, and where it leads on to.
struct Reply {
    status: u16,
    location: Option<String>,
}

/// Why there is no reply, and whether another request can help.
struct Failed {
    answer: Answer,
    is_passing: bool,
}

struct Client {
    agent: Agent,
    patience: Duration,
    internal: bool,
    /// When no more is asked.
    end: Instant,
    has_proxy: bool,
    /// When the next request to a website may start.
    next: Mutex<HashMap<String, Instant>>,
}

impl Client {
    fn new(asking: &Asking<'_>) -> Self {
        let agent: Agent = http::settings().max_redirects(0).max_redirects_will_error(false).build().into();
        let has_proxy = agent.config().proxy().is_some();
        let Asking { patience, limit, internal, .. } = *asking;
        Self { agent, patience, internal, end: Instant::now() + limit, has_proxy, next: Mutex::default() }
    }

    fn answer(&self, url: &Url) -> Answer {
        let (mut here, mut moved) = (url.clone(), Some(url.clone()));
        // Where it has moved for good is known until a redirect that may change.
        let mut to = None;
        for _ in 0..=MOST_REDIRECTS {
            let reply = match self.reply(&here) {
                Ok(reply) => reply,
                Err(answer) => return answer,
            };
            let next = reply.location.as_deref().and_then(|location| here.join(location).ok());
            let Some(next) = next.filter(|_| matches!(reply.status, 301 | 302 | 303 | 307 | 308)) else {
                return match (Answer::of_status(reply.status), to) {
                    (Answer::Works, Some(to)) if to != *url => Answer::Moved(String::from(to)),
                    (answer, _) => answer,
                };
            };
            moved = moved.filter(|_| matches!(reply.status, 301 | 308)).map(|_| next.clone());
            to = moved.clone().or(to);
            here = without_fragment(next);
        }
        Answer::unclear("redirects")
    }

    /// Asks for the head, and where that is refused or fails in a way that may pass, for the page.
    fn reply(&self, url: &Url) -> Result<Reply, Answer> {
        match self.once("HEAD", url) {
            // Some servers answer nothing but GET, each in a way of its own.
            Ok(Reply { status: 400 | 402..=406 | 408..=428 | 430..=599, .. }) | Err(Failed { is_passing: true, .. }) => {
                self.once("GET", url).map_err(|failed| failed.answer)
            }
            other => other.map_err(|failed| failed.answer),
        }
    }

    fn once(&self, method: &str, url: &Url) -> Result<Reply, Failed> {
        let finally = |answer| Failed { answer, is_passing: false };
        // Through a proxy, names are looked up there. A name can lead elsewhere the next moment; what it then answers is not shown.
        if !self.internal && (is_internal(url) || !self.has_proxy && leads_inside(url)) {
            return Err(finally(Answer::unclear("internal")));
        }
        let patience = self.keep_pace(url).ok_or_else(|| finally(Answer::unclear("time")))?;
        let request = Request::builder().method(method).uri(url.as_str()).header("Accept", "*/*").body(());
        let request = request.map_err(|_| finally(Answer::unclear("other")))?;
        let request = self.agent.configure_request(request).timeout_global(Some(patience)).build();
        let answer = self.agent.run(request).map_err(|error| {
            let (kind, is_passing) = http::kind(&error);
            Failed { answer: Answer::failed(kind), is_passing }
        })?;
        let location = answer.headers().get("location").and_then(|value| std::str::from_utf8(value.as_bytes()).ok());
        Ok(Reply { status: answer.status().as_u16(), location: location.map(str::to_owned) })
    }

    /// Waits until the website may be asked, and returns the timeout of the request; `None` if the time is up.
    fn keep_pace(&self, url: &Url) -> Option<Duration> {
        let now = Instant::now();
        let start = {
            let mut next = locked(&self.next);
            let next = next.entry(website(url)).or_insert(now);
            let start = (*next).max(now);
            *next = start + PACE;
            start
        };
        let left = self.end.checked_duration_since(start).filter(|left| !left.is_zero())?;
        thread::sleep(start - now);
        Some(left.min(self.patience))
    }
}
