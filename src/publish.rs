//! From the finished site to where it is read: a directory, an archive for whoever runs the server, or a server by SFTP or WebDAV. Only what
//! differs is sent. It never builds, and never removes a file that it did not put there.
//!
//! The list of what was published stays beside the site, as [`RECORD`]. The next run compares with it, so that it neither sends a file again nor
//! takes someone else's for its own.

mod archive;
mod difference;
mod fault;
mod folder;
mod list;
mod merge;
mod remote;
mod send;
#[cfg(feature = "publish")]
mod sftp;
mod stage;
mod webdav;
mod workers;

pub use archive::{Letter, pack};
pub use difference::Difference;
pub use fault::{Fault, Kind, Refusal};
pub use folder::Folder;
pub use remote::{Exchange, Item, ItemKind, Remote};
pub use send::{Connect, Options, Outcome, Way, compare, send};
#[cfg(feature = "publish")]
pub use sftp::{Login, connect as sftp};
pub use webdav::WebDav;

use crate::diagnostic::Problem;

/// The list of what was published, beside the site at its destination; in the format of the list that a build leaves.
pub const RECORD: &str = ".insyn-published";

/// The list of what is being published. Where it differs from [`RECORD`], it is not known which of the two a file is.
const NEXT: &str = ".insyn-published.next";

/// The list that a build leaves, which is there if someone copied the site by hand.
const COPIED: &str = ".insyn-manifest";

/// The rules that Apache reads in the directory that it serves, also for WebDAV.
const RULES: &str = ".htaccess";

/// Files that some servers do not accept, since they would change how they serve: all else is published without them.
const SERVER_FILES: [&str; 3] = [RULES, "nginx.conf", "web.config"];

/// What a login may need from the person at the keyboard.
pub trait Person: Sync {
    /// Returns the password of a user at a host, or the passphrase of a key file. `None` if nobody can be asked.
    fn secret(&self, wanted: &Secret<'_>) -> Option<String>;

    /// Whether a server with this fingerprint, unknown so far, is the right one. `None` if nobody can be asked.
    fn trusts(&self, host: &str, fingerprint: &str) -> Option<bool>;
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Secret<'s> {
    /// A user's password at a host.
    Password {
        /// The user.
        user: &'s str,
        /// The host.
        host: &'s str,
    },
    /// The passphrase of a key file.
    Passphrase {
        /// The file.
        file: &'s str,
    },
}

/// Returns the problem of a connection that failed: `kind` is name, connection, slow, certificate, proxy, cut or other.
fn unreachable(host: &str, kind: &str, reason: &str) -> Problem {
    Problem::PublishUnreachable { host: host.to_owned(), kind: kind.to_owned(), reason: reason.to_owned() }
}
