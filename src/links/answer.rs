//! What is known of an address after it was asked for.

/// The answer of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It leads to something.
    Works,
    /// It leads on to another one for good.
    Moved(String),
    /// There is nothing, with the HTTP status.
    Gone(u16),
    /// It failed; the word is `name`, `connection`, `cut`, `certificate` or `slow`.
    Failed(&'static str),
    /// It could not be checked, which says nothing of the address.
    Unclear(Unclear),
}

/// Why an address could not be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unclear {
    /// `login`, `limit`, `server`, `refused`, `redirects`, `proxy`, `internal`, `time`, `network` or `other`.
    pub kind: &'static str,
    /// The HTTP status; 0 if there was none.
    pub status: u16,
}

impl Answer {
    /// Returns an answer that could not be had, without a status.
    pub(super) fn unclear(kind: &'static str) -> Self {
        Self::Unclear(Unclear { kind, status: 0 })
    }

    /// Returns the answer that a failure to reach an address is; `kind` is that of [`crate::http::kind`].
    pub(super) fn failed(kind: &'static str) -> Self {
        if matches!(kind, "proxy" | "other") { Self::unclear(kind) } else { Self::Failed(kind) }
    }

    /// Returns the answer that a status is which is no redirect.
    pub(super) fn of_status(status: u16) -> Self {
        let kind = match status {
            200..=299 | 304 => return Self::Works,
            404 | 410 => return Self::Gone(status),
            401 | 403 => "login",
            407 | 511 => "proxy",
            429 => "limit",
            500..=599 => "server",
            _ => "refused",
        };
        Self::Unclear(Unclear { kind, status })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_a_fault() {
        let kind = |status| match Answer::of_status(status) {
            Answer::Unclear(Unclear { kind, .. }) => kind,
            Answer::Gone(_) => "gone",
            _ => "works",
        };
        let kinds = [200, 204, 304, 400, 401, 403, 404, 407, 410, 418, 429, 500, 503].map(kind);
        let wanted =
            ["works", "works", "works", "refused", "login", "login", "gone", "proxy", "gone", "refused", "limit", "server", "server"];
        assert_eq!(kinds, wanted);
        assert_eq!((Answer::failed("name"), Answer::failed("proxy")), (Answer::Failed("name"), Answer::unclear("proxy")));
    }
}
