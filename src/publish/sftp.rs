//! A server by SFTP as a destination, through the library `russh`. It never talks to a server whose key differs from the known one.

mod cork;
mod host;
mod login;

use std::future::{Future, poll_fn};
use std::io::Read;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::Poll;
use std::thread;
use std::time::Duration;

use russh_sftp::client::RawSftpSession;
use russh_sftp::client::error::Error;
use russh_sftp::client::rawsession::SftpResult;
use russh_sftp::extensions::{HARDLINK, STATVFS};
use russh_sftp::protocol::{FileAttributes, OpenFlags, Packet, Status, StatusCode};
use tokio::runtime::{Builder, Handle};
use tokio::sync::{oneshot, watch};

use super::remote::Exchange;
use super::{Fault, Item, ItemKind, Kind, Person, Remote, unreachable};
use crate::config::Server;
use crate::diagnostic::Problem;
use cork::{Cork, Hold};
pub use login::Login;

/// The extension by which a rename replaces an existing file.
const POSIX_RENAME: &str = "posix-rename@openssh.com";

/// The size of a piece of a file in bytes, which every server accepts.
const PIECE: usize = 32 * 1024;

/// A file of the server that is read whole may be as large, in bytes.
const LARGEST: usize = 100_000_000;

/// A server with less free space than this, in bytes, counts as full.
const NOTHING_LEFT: u64 = 1_000_000;

/// A connection. The protocol runs on a thread of its own, on which every operation waits.
struct Sftp {
    runtime: Handle,
    raw: RawSftpSession,
    hold: Arc<Hold>,
    /// Tells when the connection has ended: an answer may be waited for that can no longer come.
    end: watch::Receiver<()>,
    host: String,
    /// The directory that the site's is in.
    base: String,
    extensions: Vec<String>,
    patience: Duration,
    _session: russh::client::Handle<host::Client>,
    /// Dropping it ends the thread.
    _running: oneshot::Sender<()>,
}

/// Connects to a server, and logs in. Returns the destination with the directory that the site's is in, and the name of the site's; a symbolic
/// link is followed once, so that it stays.
///
/// # Errors
/// If the server cannot be reached, is unknown or another one than before, or does not accept the user.
pub fn connect(
    server: &Server,
    path: &[String],
    from_home: bool,
    login: &Login,
    patience: Duration,
    person: &dyn Person,
) -> Result<(Box<dyn Remote>, String), Fault> {
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Fault::Final(unreachable(&server.host, "other", &error.to_string())))?;
    let handle = runtime.handle().clone();
    let (running, ended) = oneshot::channel::<()>();
    thread::spawn(move || runtime.block_on(ended));
    let hold = Arc::new(Hold::default());
    let opened = handle.block_on(async {
        let (session, end) = login::log_in(server, login, patience, person).await?;
        let channel = session.channel_open_session().await.map_err(|error| login::fault(server, &error))?;
        channel.request_subsystem(true, "sftp").await.map_err(|error| login::fault(server, &error))?;
        let raw = RawSftpSession::new(Cork::new(channel.into_stream(), hold.clone()));
        raw.set_timeout(patience.as_secs().max(1));
        let version = raw.init().await.map_err(|error| Fault::Final(unreachable(&server.host, "sftp", &error.to_string())))?;
        Ok((session, end, raw, version))
    });
    let (session, end, raw, version) = opened?;
    let extensions = version.extensions.keys().cloned().collect();
    let mut sftp = Sftp {
        runtime: handle,
        raw,
        hold,
        end,
        host: server.host.clone(),
        base: String::new(),
        extensions,
        patience,
        _session: session,
        _running: running,
    };
    let target = if from_home { format!("./{}", path.join("/")) } else { format!("/{}", path.join("/")) };
    let target = sftp.resolved(&target)?;
    let (base, name) = target.trim_end_matches('/').rsplit_once('/').unwrap_or(("", ""));
    sftp.base = base.to_owned();
    let name = name.to_owned();
    Ok((Box::new(sftp), name))
}

impl Sftp {
    /// Returns the absolute path of a directory that may not exist yet, without symbolic links.
    fn resolved(&self, path: &str) -> Result<String, Fault> {
        match self.wait(path, self.raw.realpath(path)) {
            Ok(name) => Ok(name.files.first().map_or_else(|| path.to_owned(), |file| file.filename.clone())),
            Err(Fault::Refused(_)) => Ok(path.to_owned()),
            Err(fault) => Err(fault),
        }
    }

    fn at(&self, path: &str) -> String {
        match (self.base.as_str(), path) {
            ("", "") => "/".to_owned(),
            (base, "") => base.to_owned(),
            (base, path) => format!("{base}/{path}"),
        }
    }

    fn wait<T>(&self, path: &str, operation: impl Future<Output = SftpResult<T>>) -> Result<T, Fault> {
        self.runtime.block_on(self.unless_ended(operation)).map_err(|error| self.fault(path, &error))
    }

    /// Waits for an operation, or for the end of the connection.
    async fn unless_ended<T>(&self, operation: impl Future<Output = SftpResult<T>>) -> SftpResult<T> {
        let mut end = self.end.clone();
        let (mut operation, mut ended) = (pin!(operation), pin!(end.changed()));
        poll_fn(|context| match operation.as_mut().poll(context) {
            Poll::Pending => ended.as_mut().poll(context).map(|_| Err(Error::IO("connection lost".to_owned()))),
            done => done,
        })
        .await
    }

    fn fault(&self, path: &str, error: &Error) -> Fault {
        match error {
            Error::Status(Status { status_code: StatusCode::ConnectionLost | StatusCode::NoConnection, .. }) => {
                Fault::Passing(unreachable(&self.host, "cut", &error.to_string()))
            }
            Error::Status(Status { status_code, error_message, .. }) => {
                let kind = match status_code {
                    StatusCode::NoSuchFile => Kind::Missing,
                    StatusCode::PermissionDenied => Kind::Denied,
                    StatusCode::OpUnsupported => Kind::Unsupported,
                    _ => Kind::Other,
                };
                Fault::refused(path, kind, error_message)
            }
            Error::Timeout => Fault::Passing(unreachable(&self.host, "slow", &self.patience.as_secs().to_string())),
            error => Fault::Passing(unreachable(&self.host, "cut", &error.to_string())),
        }
    }

    fn has(&self, extension: &str) -> bool {
        self.extensions.iter().any(|known| known == extension)
    }

    /// A server only says that writing failed; whether the disk is full has to be asked.
    fn is_full(&self, size: u64) -> bool {
        if !self.has(STATVFS) {
            return false;
        }
        let found = self.wait("", self.raw.statvfs(self.at("")));
        found.is_ok_and(|disk| {
            let free = disk.blocks_avail.saturating_mul(disk.fragment_size);
            free < size.max(NOTHING_LEFT) || (disk.inodes > 0 && disk.inodes_avail == 0)
        })
    }

    /// Two strings as an extension takes them.
    fn pair(from: &str, to: &str) -> Vec<u8> {
        let text = |text: &str| [&u32::try_from(text.len()).unwrap_or(u32::MAX).to_be_bytes(), text.as_bytes()].concat();
        [text(from), text(to)].concat()
    }

    async fn write(&self, path: &str, content: &mut dyn Read) -> SftpResult<()> {
        let flags = OpenFlags::WRITE | OpenFlags::CREATE | OpenFlags::TRUNCATE;
        let handle = self.raw.open(path, flags, FileAttributes::empty()).await?.handle;
        let written = self.write_pieces(&handle, content).await;
        let closed = self.raw.close(&handle).await;
        written.and(closed.map(drop))
    }

    async fn write_pieces(&self, handle: &str, content: &mut dyn Read) -> SftpResult<()> {
        let (mut offset, mut piece) = (0, vec![0; PIECE]);
        loop {
            let length = content.read(&mut piece)?;
            if length == 0 {
                return Ok(());
            }
            self.raw.write(handle, offset, piece[..length].to_vec()).await?;
            offset += length as u64;
        }
    }

    async fn read(&self, path: &str) -> SftpResult<Vec<u8>> {
        let handle = self.raw.open(path, OpenFlags::READ, FileAttributes::empty()).await?.handle;
        let mut bytes = Vec::new();
        let read = loop {
            match self.raw.read(&handle, bytes.len() as u64, PIECE as u32).await {
                Ok(data) if bytes.len() + data.data.len() <= LARGEST => bytes.extend(data.data),
                Ok(_) => break Err(Error::Limited("size".to_owned())),
                Err(Error::Status(status)) if status.status_code == StatusCode::Eof => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        let closed = self.raw.close(&handle).await;
        read.and(closed.map(|_| bytes))
    }

    async fn entries(&self, path: &str) -> SftpResult<Vec<Item>> {
        let handle = self.raw.opendir(path).await?.handle;
        let mut items = Vec::new();
        let read = loop {
            match self.raw.readdir(&handle).await {
                Ok(found) => items.extend(found.files.into_iter().filter_map(|file| item(file.filename, &file.attrs))),
                Err(Error::Status(status)) if status.status_code == StatusCode::Eof => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        let closed = self.raw.close(&handle).await;
        read.and(closed.map(|_| items))
    }
}

/// Returns the entry of a directory, unless it is the directory itself or the one above.
fn item(name: String, attributes: &FileAttributes) -> Option<Item> {
    let kind = match attributes.permissions.map(|mode| mode & 0xF000) {
        Some(0x4000) => ItemKind::Folder,
        // A server that tells no kinds tells sizes of files alone.
        Some(0x8000 | 0) | None => ItemKind::File(attributes.size.unwrap_or(u64::MAX)),
        Some(_) => ItemKind::Other,
    };
    (name != "." && name != "..").then_some(Item { name, kind })
}

/// Returns `None` for what does not exist.
fn existing<T>(found: Result<T, Fault>) -> Result<Option<T>, Fault> {
    match found {
        Err(Fault::Refused(refusal)) if refusal.kind == Kind::Missing => Ok(None),
        found => found.map(Some),
    }
}

/// Performs operations that are all sent before the first is answered, in their order.
async fn together<T>(mut operations: Vec<Pin<Box<dyn Future<Output = T> + '_>>>) -> Vec<T> {
    let mut results: Vec<Option<T>> = operations.iter().map(|_| None).collect();
    poll_fn(|context| {
        for (operation, result) in operations.iter_mut().zip(&mut results) {
            if result.is_none()
                && let Poll::Ready(done) = operation.as_mut().poll(context)
            {
                *result = Some(done);
            }
        }
        if results.iter().all(Option::is_some) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    results.into_iter().flatten().collect()
}

impl Remote for Sftp {
    fn list(&self, folder: &str) -> Result<Option<Vec<Item>>, Fault> {
        let at = self.at(folder);
        existing(self.wait(&at, self.entries(&at)))
    }

    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        let at = self.at(path);
        existing(self.wait(&at, self.read(&at)))
    }

    fn put(&self, path: &str, content: &mut dyn Read, size: u64) -> Result<(), Fault> {
        let at = self.at(path);
        match self.wait(&at, self.write(&at, content)) {
            Err(Fault::Refused(refusal)) if refusal.kind == Kind::Other && self.is_full(size) => {
                Err(Fault::refused(&at, Kind::Full, refusal.reason))
            }
            written => written,
        }
    }

    fn make_folder(&self, path: &str) -> Result<(), Fault> {
        let at = self.at(path);
        match self.wait(&at, self.raw.mkdir(&at, FileAttributes::empty())) {
            Err(fault @ Fault::Refused(_)) => {
                let found = existing(self.wait(&at, self.raw.stat(&at)))?;
                if found.is_some_and(|found| found.attrs.is_dir()) { Ok(()) } else { Err(fault) }
            }
            made => made.map(drop),
        }
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), Fault> {
        let (from, at) = (self.at(from), self.at(to));
        if !self.has(POSIX_RENAME) {
            // The protocol's own operation does not replace a file.
            self.remove_file(to)?;
            return self.wait(&at, self.raw.rename(from, &at)).map(drop);
        }
        let renamed = async {
            match self.raw.extended(POSIX_RENAME, Self::pair(&from, &at)).await? {
                Packet::Status(Status { status_code: StatusCode::Ok, .. }) => Ok(()),
                Packet::Status(status) => Err(Error::Status(status)),
                _ => Err(Error::UnexpectedPacket),
            }
        };
        self.wait(&at, renamed)
    }

    fn move_to(&self, from: &str, to: &str) -> Result<(), Fault> {
        let at = self.at(to);
        self.wait(&at, self.raw.rename(self.at(from), &at)).map(drop)
    }

    fn remove_file(&self, path: &str) -> Result<(), Fault> {
        let at = self.at(path);
        existing(self.wait(&at, self.raw.remove(&at))).map(drop)
    }

    fn remove_folder(&self, path: &str) -> Result<(), Fault> {
        let at = self.at(path);
        existing(self.wait(&at, self.raw.rmdir(&at))).map(drop)
    }

    fn link(&self, from: &str, to: &str) -> Result<bool, Fault> {
        if !self.has(HARDLINK) {
            return Ok(false);
        }
        match self.wait(to, self.raw.hardlink(self.at(from), self.at(to))) {
            Err(Fault::Refused(_)) => Ok(false),
            linked => linked.map(|_| true),
        }
    }

    fn copy_tree(&self, _: &str, _: &str) -> Result<bool, Fault> {
        Ok(false)
    }

    fn like(&self, new: &str, old: &str) {
        let (new, old) = (self.at(new), self.at(old));
        let alike = async {
            let permissions = self.raw.stat(&old).await?.attrs.permissions.map(|mode| mode & 0o7777);
            self.raw.setstat(&new, FileAttributes { permissions, ..FileAttributes::empty() }).await
        };
        // Without them the site is as readable as other new directories.
        let _ = self.wait(&new, alike);
    }

    /// All renames in one packet: the server gets the whole packet or nothing of it, so that a connection that is cut leaves no site between two of
    /// them.
    fn exchange(&self, exchange: &Exchange<'_>) -> Result<(), Fault> {
        let Exchange { new, target, has_old, old, foreign } = *exchange;
        if !has_old {
            return self.move_to(new, target);
        }
        let mut renames = vec![(self.at(target), self.at(old)), (self.at(new), self.at(target))];
        renames.extend(foreign.iter().map(|path| (self.at(&format!("{old}/{path}")), self.at(&format!("{target}/{path}")))));
        self.hold.packets(renames.len());
        let operations = renames.iter().map(|(from, to)| Box::pin(self.raw.rename(from, to)) as Pin<Box<dyn Future<Output = _> + '_>>);
        let all = together(operations.collect());
        let mut results = self.wait(target, async { Ok(all.await) })?.into_iter();
        let first = results.next().unwrap_or(Err(Error::UnexpectedPacket)).map(drop);
        let second = results.next().unwrap_or(Err(Error::UnexpectedPacket)).map(drop);
        let at = self.at(target);
        if first.is_ok() && matches!(second, Err(Error::Status(_))) {
            // What was there before is better than nothing.
            self.move_to(old, target)?;
        }
        // What is not ours and could not be moved now is moved when the old tree is removed.
        first.and(second).map_err(|error| self.fault(&at, &error))
    }
}

/// Returns the problem of a user who is not accepted: `kind` is user, key, password or scheme.
fn not_accepted(server: &Server, kind: &str) -> Fault {
    Fault::Final(Problem::PublishLogin { host: server.host.clone(), kind: kind.to_owned() })
}
