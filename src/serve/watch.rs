//! Tells which of a site's files change: as the system tells of it, or by looking at them again and again. It never reads what they hold, and
//! never looks at what is built.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{CreateKind, EventKind, RemoveKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::session::Changed;
use crate::source::{CONFIGURATION, Stamps, TOPS};

/// How changes are seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watch {
    /// As the system tells of them.
    Told,
    /// By looking at every file again and again: no system tells of what another machine writes on a network drive.
    Looked,
}

/// How long it must have been quiet before a change is one: a save is several events, a folder that is copied many.
const QUIET: Duration = Duration::from_millis(20);

/// How long a change that never becomes quiet is waited for.
const LONGEST: Duration = Duration::from_millis(500);

/// How long after a change of folders the site is looked at again: what was put into a new folder before the system watched it is told of nowhere.
const AGAIN: Duration = Duration::from_millis(300);

/// How often files are looked at where nobody tells of them.
const EVERY: Duration = Duration::from_millis(500);

/// Changes as they come.
pub(super) struct Changes {
    root: PathBuf,
    from: Receiver<Changed>,
    /// When to look at everything once more.
    again: Option<Instant>,
    /// Has the system tell of changes; `None` where files are looked at.
    watcher: Option<RecommendedWatcher>,
}

impl Changes {
    /// Watches the site at `root`. An error beside them is why the system cannot tell of changes, so that files are looked at all the same.
    pub fn of(root: &Path, watch: Watch) -> (Self, Option<notify::Error>) {
        let (root, (to, from)) = (real(root), channel());
        let (watcher, error) = match watch {
            Watch::Told => match told(&root, to.clone()) {
                Ok(watcher) => (Some(watcher), None),
                Err(error) => (None, Some(error)),
            },
            Watch::Looked => (None, None),
        };
        if watcher.is_none() {
            let (root, earlier) = (root.clone(), Stamps::of(&root));
            std::thread::spawn(move || look(&root, earlier, &to));
        }
        (Self { root, from, again: None, watcher }, error)
    }

    /// Waits for the next change. `None` where none can come any more.
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
            // One of the folders may be new itself. Where it cannot be watched, the next start tells of it.
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

/// Has the system tell of changes.
fn told(root: &Path, to: Sender<Changed>) -> notify::Result<RecommendedWatcher> {
    let home = root.to_owned();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        let changed = event.map_or(Some(Changed::Everything), |event| changed(&home, &event));
        if let Some(changed) = changed {
            // Nobody listens any more once the server ends.
            let _ = to.send(changed);
        }
    })?;
    // The folder itself tells where one of the two is made anew; what is built, beside them, is watched by nobody.
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    watch_folders(&mut watcher, root)?;
    Ok(watcher)
}

fn watch_folders(watcher: &mut RecommendedWatcher, root: &Path) -> notify::Result<()> {
    let folders = TOPS.iter().map(|top| root.join(top)).filter(|path| path.is_dir());
    folders.into_iter().try_for_each(|folder| watcher.watch(&folder, RecursiveMode::Recursive))
}

/// What an event says of a site's files; `None` where it does not concern them.
fn changed(root: &Path, event: &Event) -> Option<Changed> {
    if event.need_rescan() {
        return Some(Changed::Everything);
    }
    let of_folder = matches!(event.kind, EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder));
    let paths: BTreeSet<String> = event.paths.iter().filter_map(|path| below(root, path)).collect();
    match event.kind {
        // To read a file is an event too, so that the site would be read for ever.
        EventKind::Access(_) => None,
        _ if paths.is_empty() => None,
        _ if of_folder || event.paths.iter().any(|path| path.is_dir()) => Some(Changed::Everything),
        _ => Some(Changed::Files(paths)),
    }
}

/// A path from the site's folder, where the site is made from it.
fn below(root: &Path, path: &Path) -> Option<String> {
    let names: Vec<_> = path.strip_prefix(root).ok()?.iter().map(|name| name.to_string_lossy()).collect();
    let is_source = names.first().is_some_and(|top| TOPS.contains(&top.as_ref()));
    (is_source && (names.len() > 1 || names[0] != CONFIGURATION || !path.is_dir())).then(|| names.join("/"))
}

/// Looks at the files until nobody wants to know.
fn look(root: &Path, mut earlier: Stamps, to: &Sender<Changed>) {
    loop {
        std::thread::sleep(EVERY);
        let now = Stamps::of(root);
        let files = now.changed_since(&earlier);
        if !files.is_empty() && to.send(Changed::Files(files)).is_err() {
            return;
        }
        earlier = now;
    }
}

/// The site's folder as the system names it in its events.
fn real(root: &Path) -> PathBuf {
    dunce::canonicalize(root).unwrap_or_else(|_| root.to_owned())
}
