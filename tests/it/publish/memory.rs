//! A destination in memory that fails at each of its operations in turn: what it shows is one version of the site, whole.

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use insyn::diagnostic::Problem;
use insyn::output::Finished;
use insyn::publish::{Exchange, Fault, Item, ItemKind, Kind, Options, Remote, Way, send};

use super::{Bench, Site, assert_is};

/// Files with their content, and directories with `None`.
type Entries = BTreeMap<String, Option<Vec<u8>>>;

/// How a destination behaves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Habit {
    /// Everything works.
    Sound,
    /// Everything works, and trees are copied, with what is not ours, as by WebDAV.
    Copying,
    /// The directory above the site's is closed.
    Closed,
    /// Files of more than 1000 bytes lose their end.
    Losing,
}

struct Memory {
    entries: Mutex<Entries>,
    /// The number of changes until the connection is lost.
    left: AtomicUsize,
    habit: Habit,
}

fn lost() -> Fault {
    Fault::Passing(Problem::PublishUnreachable { host: "minnet".into(), kind: "cut".into(), reason: String::new() })
}

impl Memory {
    fn new(habit: Habit) -> Self {
        Self { entries: Mutex::default(), left: AtomicUsize::new(usize::MAX), habit }
    }

    /// Performs a change, unless the connection is lost.
    fn change(&self, path: &str, change: impl FnOnce(&mut Entries)) -> Result<(), Fault> {
        let is_above = !path.starts_with("site");
        if self.habit == Habit::Closed && is_above {
            return Err(Fault::refused(path, Kind::Denied, "closed"));
        }
        let one_less = |left: usize| left.checked_sub(1);
        self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less).map_err(|_| lost())?;
        change(&mut self.entries.lock().expect("the entries"));
        Ok(())
    }

    fn shown(&self) -> Site {
        let entries = self.entries.lock().expect("the entries");
        let files = entries.iter().filter_map(|(path, content)| Some((path.strip_prefix("site/")?.to_owned(), content.clone()?)));
        files.filter(|(path, _)| !path.starts_with(".insyn-")).collect()
    }

    fn beside(&self) -> Vec<String> {
        self.entries.lock().expect("the entries").keys().filter(|path| path.starts_with(".insyn-")).cloned().collect()
    }
}

fn moved(entries: &mut Entries, from: &str, to: &str) {
    let below = |path: &str| path == from || path.strip_prefix(from).is_some_and(|rest| rest.starts_with('/'));
    let paths: Vec<String> = entries.keys().filter(|path| below(path)).cloned().collect();
    for path in paths {
        let content = entries.remove(&path).expect("an entry");
        entries.insert(format!("{to}{}", &path[from.len()..]), content);
    }
}

impl Remote for &Memory {
    fn list(&self, folder: &str) -> Result<Option<Vec<Item>>, Fault> {
        if self.left.load(Ordering::SeqCst) == 0 {
            return Err(lost());
        }
        let entries = self.entries.lock().expect("the entries");
        if !folder.is_empty() && !entries.get(folder).is_some_and(Option::is_none) {
            return Ok(None);
        }
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let item = |(path, content): (&String, &Option<Vec<u8>>)| {
            let name = path.strip_prefix(&prefix).filter(|name| !name.contains('/'))?.to_owned();
            Some(Item { name, kind: content.as_ref().map_or(ItemKind::Folder, |content| ItemKind::File(content.len() as u64)) })
        };
        Ok(Some(entries.iter().filter_map(item).collect()))
    }

    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        Ok(self.entries.lock().expect("the entries").get(path).cloned().flatten())
    }

    fn put(&self, path: &str, content: &mut dyn Read, _: u64) -> Result<(), Fault> {
        let mut bytes = Vec::new();
        content.read_to_end(&mut bytes).expect("read");
        if self.habit == Habit::Losing {
            bytes.truncate(1000);
        }
        // A connection that is lost within a file leaves its beginning.
        let begun = self.change(path, |_| {});
        let half = if begun.is_ok() { bytes.clone() } else { bytes[..bytes.len() / 2].to_vec() };
        if self.habit != Habit::Closed || path.starts_with("site") {
            self.entries.lock().expect("the entries").insert(path.to_owned(), Some(half));
        }
        begun
    }

    fn make_folder(&self, path: &str) -> Result<(), Fault> {
        self.change(path, |entries| drop(entries.insert(path.to_owned(), None)))
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), Fault> {
        self.change(to, |entries| moved(entries, from, to))
    }

    fn move_to(&self, from: &str, to: &str) -> Result<(), Fault> {
        self.change(to, |entries| moved(entries, from, to))
    }

    fn remove_file(&self, path: &str) -> Result<(), Fault> {
        self.change(path, |entries| drop(entries.remove(path)))
    }

    fn remove_folder(&self, path: &str) -> Result<(), Fault> {
        let is_full = self.entries.lock().expect("the entries").keys().any(|other| other.starts_with(&format!("{path}/")));
        if is_full {
            return Err(Fault::refused(path, Kind::Other, "not empty"));
        }
        self.change(path, |entries| drop(entries.remove(path)))
    }

    fn link(&self, from: &str, to: &str) -> Result<bool, Fault> {
        let link = |entries: &mut Entries| {
            let content = entries.get(from).cloned().flatten();
            entries.insert(to.to_owned(), content);
        };
        self.change(to, link).map(|()| true)
    }

    fn copy_tree(&self, from: &str, to: &str) -> Result<bool, Fault> {
        if self.habit != Habit::Copying {
            return Ok(false);
        }
        let copy = |entries: &mut Entries| {
            let below = |path: &str| path == from || path.starts_with(&format!("{from}/"));
            let copies: Vec<_> =
                entries.iter().filter(|(path, _)| below(path)).map(|(path, content)| (path.clone(), content.clone())).collect();
            entries.extend(copies.into_iter().map(|(path, content)| (format!("{to}{}", &path[from.len()..]), content)));
        };
        self.change(to, copy).map(|()| true)
    }

    fn moves_along(&self) -> bool {
        self.habit != Habit::Copying
    }

    fn like(&self, _: &str, _: &str) {}

    fn exchange(&self, exchange: &Exchange<'_>) -> Result<(), Fault> {
        let Exchange { new, target, has_old, old, foreign } = *exchange;
        let renames = |entries: &mut Entries| {
            if has_old {
                moved(entries, target, old);
            }
            moved(entries, new, target);
            if self.habit == Habit::Copying {
                entries.retain(|path, _| path != old && !path.starts_with(&format!("{old}/")));
            } else {
                foreign.iter().for_each(|path| moved(entries, &format!("{old}/{path}"), &format!("{target}/{path}")));
            }
        };
        self.change("site", renames)
    }
}

fn publish(bench: &Bench, version: &str, memory: &'static Memory, tries: usize) -> Result<Way, Problem> {
    let site = Finished::open(&bench.path(version))?;
    let connect = || Ok((Box::new(memory) as Box<dyn Remote>, "site".to_owned()));
    let options = Options { tries, ..Options::default() };
    send(&site, &connect, options, &|_, _| {}).map(|outcome| outcome.way)
}

/// Loses the connection after every number of changes, until a publication is complete without losing it.
fn lose_everywhere(habit: Habit, is_whole: bool) {
    let bench = Bench::new();
    let theirs = |site: Site| -> Site {
        let mut site = site;
        site.extend([("annan/fil.txt".to_owned(), b"annans".to_vec())]);
        site
    };
    let (old, new) = (theirs(bench.version("old")), theirs(bench.version("new")));
    for changes in 0.. {
        let memory: &'static Memory = Box::leak(Box::new(Memory::new(habit)));
        if habit == Habit::Closed {
            memory.entries.lock().expect("the entries").insert("site".into(), None);
        }
        publish(&bench, "old", memory, 1).expect("published");
        let foreign = [("site/annan".to_owned(), None), ("site/annan/fil.txt".to_owned(), Some(b"annans".to_vec()))];
        memory.entries.lock().expect("the entries").extend(foreign);
        memory.left.store(changes, Ordering::SeqCst);
        let sent = publish(&bench, "new", memory, 1);
        let is_complete = memory.left.load(Ordering::SeqCst) > 0;
        memory.left.store(usize::MAX, Ordering::SeqCst);
        let about = format!("lost after {changes} changes: {sent:?}");
        let shown = memory.shown();
        if sent.is_ok() {
            assert_is(&shown, &new, &about);
        } else if is_whole {
            assert!(shown == old || shown == new, "{about}");
        }
        assert_eq!(shown.get("annan/fil.txt").map(Vec::as_slice), Some(&b"annans"[..]), "{about}");
        publish(&bench, "new", memory, 1).expect("published");
        assert_is(&memory.shown(), &new, &about);
        assert_eq!(memory.beside(), [""; 0], "{about}");
        if is_complete {
            return;
        }
    }
}

#[test]
fn a_connection_that_is_lost_at_any_step_leaves_one_whole_site() {
    lose_everywhere(Habit::Sound, true);
    lose_everywhere(Habit::Copying, true);
}

#[test]
fn a_connection_that_is_lost_while_files_are_exchanged_one_by_one_is_made_good_by_the_next_run() {
    lose_everywhere(Habit::Closed, false);
}

#[test]
fn a_destination_that_loses_content_never_shows_it() {
    let bench = Bench::new();
    let memory: &'static Memory = Box::leak(Box::new(Memory::new(Habit::Losing)));
    let refused = publish(&bench, "old", memory, 1).expect_err("refused");
    assert_eq!(refused.code(), "publish-not-whole");
    assert!(memory.shown().is_empty() && memory.beside().is_empty());
}
