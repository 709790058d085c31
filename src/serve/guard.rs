//! Access control: admits browsers used by a person, and no website through them. It never looks at what is requested.

use std::net::{IpAddr, SocketAddr};

use super::request::Request;

/// Decides which requests are admitted.
#[derive(Clone, Debug)]
pub(super) struct Guard {
    /// The address the server listens on.
    address: SocketAddr,
    /// The host name given for it.
    host: String,
    /// The token that a browser must present, if any.
    token: Option<String>,
}

/// What to do with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Answer it.
    Admitted,
    /// The token is valid: redirect to this address, which does not contain it, and set this cookie.
    Known { address: String, cookie: String },
    /// The Host header does not name this server.
    ForeignHost,
    /// The request was made by another website.
    ForeignOrigin,
    /// The token is missing or wrong.
    Unknown,
}

impl Guard {
    pub fn new(address: SocketAddr, host: &str, token: Option<String>) -> Self {
        Self { address, host: host.to_ascii_lowercase(), token }
    }

    pub fn judge(&self, request: &Request) -> Verdict {
        if !request.header("host").is_some_and(|host| self.is_ours(host)) {
            return Verdict::ForeignHost;
        }
        if is_foreign(request, |host| self.is_ours(host)) {
            return Verdict::ForeignOrigin;
        }
        let Some(token) = &self.token else { return Verdict::Admitted };
        let name = format!("insyn-{}", self.address.port());
        if request.asked("token").is_some_and(|given| is_equal(&given, token)) {
            let rest: Vec<String> =
                request.query.iter().filter(|(name, _)| name != "token").map(|(name, value)| format!("{name}={value}")).collect();
            let mark = if rest.is_empty() { "" } else { "?" };
            let address = format!("{}{mark}{}", request.sent, rest.join("&"));
            // Lax, since the address with the token may be opened from a mail that is read in a browser.
            let cookie = format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax");
            return Verdict::Known { address, cookie };
        }
        let cookies = request.header("cookie").unwrap_or_default().split(';').filter_map(|cookie| cookie.trim().split_once('='));
        let is_known = cookies.into_iter().any(|(cookie, value)| cookie == name && is_equal(value, token));
        if is_known { Verdict::Admitted } else { Verdict::Unknown }
    }

    /// Whether a host with its port names this server. A name that merely resolves to it does not: otherwise a website could point its name
    /// here (DNS rebinding) and read the site in a visitor's browser.
    fn is_ours(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        let name = name.to_ascii_lowercase();
        let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(&name);
        let ip = bare.parse::<IpAddr>().ok();
        let here = self.address.ip();
        // A server on the unspecified address is reached by any address of the machine.
        let is_name = bare == self.host || ip == Some(here) || here.is_unspecified() && ip.is_some();
        let is_loopback = (here.is_loopback() || here.is_unspecified()) && (name == "localhost" || ip.is_some_and(|ip| ip.is_loopback()));
        port == Some(self.address.port()) && (is_name || is_loopback)
    }
}

/// Whether another website made the browser send the request. Following a link from another website is admitted: no other website can read
/// a top-level window.
fn is_foreign(request: &Request, is_ours: impl Fn(&str) -> bool) -> bool {
    let origin = request.header("origin");
    let from_elsewhere = origin.is_some_and(|origin| !origin.strip_prefix("http://").is_some_and(is_ours));
    let is_visit = request.header("sec-fetch-mode") == Some("navigate") && request.header("sec-fetch-dest") == Some("document");
    let across = matches!(request.header("sec-fetch-site"), Some("cross-site" | "same-site"));
    from_elsewhere || across && !is_visit
}

/// Whether two texts are equal, in constant time.
fn is_equal(a: &str, b: &str) -> bool {
    blake3::hash(a.as_bytes()) == blake3::hash(b.as_bytes())
}
