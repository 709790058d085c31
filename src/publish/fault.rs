//! Why an operation at a destination failed. It never prints.

use crate::diagnostic::Problem;

/// Why an operation failed.
#[derive(Debug)]
pub enum Fault {
    /// The connection failed in a way that may pass, so that another try is worth it.
    Passing(Problem),
    /// The destination refused this operation.
    Refused(Refusal),
    /// Another try would fail too.
    Final(Problem),
}

/// An operation that the destination refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The path at the destination.
    pub path: String,
    /// Why.
    pub kind: Kind,
    /// The destination's own words.
    pub reason: String,
}

/// Why a destination refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The user has no permission.
    Denied,
    /// The disk or the quota is full.
    Full,
    /// The file, or the directory that it would be in, does not exist.
    Missing,
    /// The destination does not know the operation.
    Unsupported,
    /// Anything else.
    Other,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Denied => "denied",
            Self::Full => "full",
            Self::Missing => "missing",
            Self::Unsupported => "unsupported",
            Self::Other => "other",
        }
    }
}

impl Fault {
    /// Returns a refusal.
    pub fn refused(path: &str, kind: Kind, reason: impl ToString) -> Self {
        Self::Refused(Refusal { path: path.to_owned(), kind, reason: reason.to_string() })
    }

    /// Whether the destination refused although there is room: it may accept another way.
    pub fn asks_for_another_way(&self) -> bool {
        matches!(self, Self::Refused(refusal) if refusal.kind != Kind::Full)
    }

    /// Whether the destination does not know the operation.
    pub fn is_unsupported(&self) -> bool {
        matches!(self, Self::Refused(refusal) if refusal.kind == Kind::Unsupported)
    }

    /// Returns the problem to report.
    pub fn problem(self) -> Problem {
        match self {
            Self::Passing(problem) | Self::Final(problem) => problem,
            Self::Refused(Refusal { path, kind, reason }) => Problem::PublishRefused { path, kind: kind.name().to_owned(), reason },
        }
    }
}
