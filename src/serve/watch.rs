//! Detects which of a site's files change: by notifications of the system, or by polling. It never reads their content, and never looks at
//! the output.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{CreateKind, EventKind, RemoveKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::session::Changed;
use crate::source::{CONFIGURATION, Stamps, TOPS};

/// How changes are detected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watch {
    /// By notifications of the system.
    Notify,
    /// By polling every file: no system reports what another machine writes on a network drive.
    Poll,
}

/// How long it must be quiet before a change is reported: saving causes several events, copying a directory many.
const QUIET: Duration = Duration::from_millis(20);

/// The longest wait for a change to become quiet.
const LONGEST: Duration = Duration::from_millis(500);

/// The delay after a change of directories before the site is read once more: files written to a new directory before it was watched cause
/// no events.
const AGAIN: Duration = Duration::from_millis(300);

/// The polling interval.
const POLL_INTERVAL: Duration = Duration::from_millis(500);

/// A stream of changes.
pub(super) struct Changes {
    root: PathBuf,
    from: Receiver<Changed>,
    /// When to report a change of everything once more.
    again: Option<Instant>,
    /// The system's watcher; `None` if files are polled.
    watcher: Option<RecommendedWatcher>,
}

impl Changes {
    /// Watches the site at `root`. An error beside the result says why the system cannot watch it, so that files are polled instead.
    pub fn of(root: &Path, watch: Watch) -> (Self, Option<notify::Error>) {
        let (root, (to, from)) = (real(root), channel());
        let (watcher, error) = match watch {
            Watch::Notify => match notifier(&root, to.clone()) {
                Ok(watcher) => (Some(watcher), None),
                Err(error) => (None, Some(error)),
            },
            Watch::Poll => (None, None),
        };
        if watcher.is_none() {
            let (root, earlier) = (root.clone(), Stamps::of(&root));
            std::thread::spawn(move || poll(&root, earlier, &to));
        }
        (Self { root, from, again: None, watcher }, error)
    }

    /// Waits for the next change. Returns `None` if there can be no more.
    pub fn next(&mut self) -> Option<Changed> {
        let first = match self.again {
            None => self.from.recv().ok()?,
            Some(again) => match self.from.recv_timeout(again.saturating_duration_since(Instant::now())) {
                Ok(changed) => changed,
                Err(RecvTimeoutError::Timeout) => {
                    self.again = None;
                    return Some(Changed::Everything);
                }
                Err(RecvTimeoutError::Disconnected) => return None,
            },
        };
        let changed = self.until_quiet(first);
        if let (Changed::Everything, Some(watcher)) = (&changed, &mut self.watcher) {
            // One of the directories may itself be new. If it cannot be watched, the next start reports that.
            let _ = watch_folders(watcher, &self.root);
            self.again = Some(Instant::now() + AGAIN);
        }
        Some(changed)
    }

    fn until_quiet(&self, mut changed: Changed) -> Changed {
        let longest = Instant::now() + LONGEST;
        while Instant::now() < longest {
            match self.from.recv_timeout(QUIET) {
                Ok(more) => changed.add(more),
                Err(_) => break,
            }
        }
        changed
    }
}

/// Starts the system's notifications.
fn notifier(root: &Path, to: Sender<Changed>) -> notify::Result<RecommendedWatcher> {
    let home = root.to_owned();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        let changed = event.map_or(Some(Changed::Everything), |event| changed(&home, &event));
        if let Some(changed) = changed {
            // There is no receiver any more once the server has stopped.
            let _ = to.send(changed);
        }
    })?;
    // The site's directory itself reports when one of the two is created again; the output beside them is not watched.
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    watch_folders(&mut watcher, root)?;
    Ok(watcher)
}

fn watch_folders(watcher: &mut RecommendedWatcher, root: &Path) -> notify::Result<()> {
    let folders = TOPS.iter().map(|top| root.join(top)).filter(|path| path.is_dir());
    folders.into_iter().try_for_each(|folder| watcher.watch(&folder, RecursiveMode::Recursive))
}

/// Returns what an event means for the site's files; `None` if it does not concern them.
fn changed(root: &Path, event: &Event) -> Option<Changed> {
    if event.need_rescan() {
        return Some(Changed::Everything);
    }
    let of_folder = matches!(event.kind, EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder));
    let paths: BTreeSet<String> = event.paths.iter().filter_map(|path| below(root, path)).collect();
    match event.kind {
        // Reading a file is an event too, so the site would be read for ever.
        EventKind::Access(_) => None,
        _ if paths.is_empty() => None,
        _ if of_folder || event.paths.iter().any(|path| path.is_dir()) => Some(Changed::Everything),
        _ => Some(Changed::Files(paths)),
    }
}

/// Returns a path relative to the site's directory, if the site is made from it.
fn below(root: &Path, path: &Path) -> Option<String> {
    let names: Vec<_> = path.strip_prefix(root).ok()?.iter().map(|name| name.to_string_lossy()).collect();
    let is_source = names.first().is_some_and(|top| TOPS.contains(&top.as_ref()));
    (is_source && (names.len() > 1 || names[0] != CONFIGURATION || !path.is_dir())).then(|| names.join("/"))
}

/// Polls the files until there is no receiver.
fn poll(root: &Path, mut earlier: Stamps, to: &Sender<Changed>) {
    loop {
        std::thread::sleep(POLL_INTERVAL);
        let now = Stamps::of(root);
        let files = now.changed_since(&earlier);
        if !files.is_empty() && to.send(Changed::Files(files)).is_err() {
            return;
        }
        earlier = now;
    }
}

/// Returns the site's directory as the system names it in its events.
fn real(root: &Path) -> PathBuf {
    dunce::canonicalize(root).unwrap_or_else(|_| root.to_owned())
}
