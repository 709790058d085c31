//! Publishing file by file, where the site's directory cannot be exchanged: new files wait in a directory within it and are then renamed,
//! or, where nothing can be renamed, overwrite the old ones. What pages refer to comes before them, and what is gone goes last, so that no page
//! refers to a file that is not there.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::list::{Tree, WAITING, folders_above, tree};
use super::remote::join;
use super::stage::{Job, remove_tree};
use super::workers::each;
use super::{Fault, Kind, NEXT, RECORD, RULES, Refusal, Way};
use crate::output::Stamp;

impl Job<'_> {
    /// Publishes file by file. `reason` is what the destination refused before.
    pub fn merge(&self, reason: Option<Refusal>) -> Result<Way, Fault> {
        if self.standing.tree.is_none() {
            self.remote.make_folder(self.name)?;
        }
        self.try_rules(self.name)?;
        match self.wait() {
            Ok(()) => {
                self.take_over(true)?;
                Ok(Way::FileByFile(reason))
            }
            Err(Fault::Refused(refusal)) if refusal.kind != Kind::Full => {
                self.take_over(false)?;
                Ok(Way::Overwritten(refusal))
            }
            Err(fault) => {
                if !matches!(fault, Fault::Passing(_)) {
                    // The original fault is reported, not one of cleaning up after it.
                    let _ = remove_tree(self.remote, &join(self.name, WAITING));
                }
                Err(fault)
            }
        }
    }

    /// Sends new and changed files to the directory in which they wait.
    fn wait(&self) -> Result<(), Fault> {
        let waiting = join(self.name, WAITING);
        let marker = join(&waiting, NEXT);
        let wanted = self.site.manifest().text();
        let resumes = self.remote.get(&marker)?.is_some_and(|found| found == wanted.as_bytes());
        let there = if resumes {
            tree(self.remote, &waiting)?.unwrap_or_default()
        } else {
            remove_tree(self.remote, &waiting)?;
            self.remote.make_folder(&waiting)?;
            let unnamed = format!("{marker}.new");
            self.put_text(&unnamed, &wanted)?;
            if let Err(fault) = self.remote.rename(&unnamed, &marker) {
                remove_tree(self.remote, &waiting)?;
                return Err(fault);
            }
            Tree::default()
        };
        let to_send = self.to_send();
        let folders = to_send.iter().flat_map(|path| folders_above(path)).filter(|folder| !there.folders.contains(*folder)).collect();
        self.make_folders(&waiting, &folders)?;
        let has_rules_last = self.has_rules_last();
        let waits = to_send.into_iter().filter(|path| !has_rules_last || *path != RULES);
        let files: Vec<(&str, &Stamp)> = waits.filter_map(|path| Some((path, self.site.files().get(path)?))).collect();
        let done = Mutex::new(0);
        each(&files, |(path, stamp)| {
            if there.files.get(*path) != Some(&stamp.size) {
                self.put(path, &join(&waiting, path), stamp)?;
            }
            let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
            *done += 1;
            (self.progress)(*done, files.len());
            Ok(())
        })?;
        Ok(())
    }

    /// Puts the files into the site: those that wait by renaming, else by sending them to their place.
    fn take_over(&self, is_waiting: bool) -> Result<(), Fault> {
        let waiting = join(self.name, WAITING);
        let at = |path: &str| join(self.name, path);
        // From here on it is not known which of two contents a file has, until the new list is there.
        self.put_text(&at(NEXT), &self.record())?;
        let has_rules_last = self.has_rules_last();
        let mut to_send = self.to_send();
        if has_rules_last {
            to_send.remove(RULES);
        }
        let (blocking, last): (Vec<&String>, Vec<&String>) =
            self.difference.removed.iter().chain(&self.difference.in_the_way).partition(|path| self.blocks(path));
        self.remove(&blocking)?;
        let known = self.standing.tree.as_ref();
        let is_new = |folder: &&str| !known.is_some_and(|tree| tree.folders.contains(*folder));
        self.make_folders(self.name, &to_send.iter().flat_map(|path| folders_above(path)).filter(is_new).collect())?;
        for rank in 0..RANKS {
            let files: Vec<&str> = to_send.iter().copied().filter(|path| rank_of(path) == rank).collect();
            each(&files, |path| {
                if self.skips(path) {
                    return Ok(());
                }
                match self.site.files().get(*path) {
                    Some(stamp) if !is_waiting => self.put(path, &at(path), stamp),
                    _ => self.remote.rename(&join(&waiting, path), &at(path)),
                }
            })?;
        }
        let last: Vec<&String> = last.into_iter().filter(|path| !self.site.files().contains_key(*path)).collect();
        self.remove(&last)?;
        if let Some(stamp) = self.site.files().get(RULES).filter(|_| has_rules_last && !self.skips(RULES)) {
            self.put(RULES, &at(RULES), stamp)?;
        }
        self.put_text(&at(RECORD), &self.record())?;
        self.remote.remove_file(&at(NEXT))?;
        if is_waiting {
            remove_tree(self.remote, &waiting)?;
        }
        Ok(())
    }

    /// Whether a file that goes is where a directory of the site comes, or the reverse.
    fn blocks(&self, path: &str) -> bool {
        let above: BTreeSet<&str> = folders_above(path).collect();
        let mut new = self.difference.added.iter();
        new.any(|added| above.contains(added.as_str()) || added.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')))
    }

    fn remove(&self, files: &[&String]) -> Result<(), Fault> {
        each(files, |path| self.remote.remove_file(&join(self.name, path)))?;
        let Some(mut there) = self.standing.tree.clone() else { return Ok(()) };
        there.files.retain(|path, _| !self.difference.removed.contains(path));
        let gone = |folder: &String| files.iter().any(|path| path.starts_with(&format!("{folder}/")));
        for folder in self.empty_folders(&there).into_iter().filter(gone) {
            // It may hold something that came there in the meantime.
            match self.remote.remove_folder(&join(self.name, &folder)) {
                Ok(()) | Err(Fault::Refused(_)) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(())
    }
}

/// The number of ranks of [`rank_of`].
const RANKS: usize = 3;

/// Returns when a file is shown: what pages refer to, pages, the front page.
fn rank_of(path: &str) -> usize {
    match path {
        "index.html" => 2,
        _ if path.ends_with(".html") => 1,
        _ => 0,
    }
}
