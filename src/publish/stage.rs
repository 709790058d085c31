//! The new tree beside the published one: filled with what is the same and what is sent, compared with the list, and exchanged. The published
//! tree is untouched until the exchange, so whoever reads the site sees the old one or the new one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use super::difference::Difference;
use super::list::{Standing, Tree, folders_above, tree};
use super::remote::{Exchange, join};
use super::workers::each;
use super::{Fault, Kind, NEXT, RECORD, RULES, Remote, SERVER_FILES};
use crate::diagnostic::Problem;
use crate::output::{Finished, Manifest, Stamp};

/// What is called after each file: with the number of files that are done, and of all.
pub(super) type Progress<'p> = &'p (dyn Fn(usize, usize) + Sync);

/// One publication.
pub(super) struct Job<'j> {
    pub site: &'j Finished,
    pub remote: &'j dyn Remote,
    /// The name of the site's directory; empty if it is the top one of the destination.
    pub name: &'j str,
    pub standing: &'j Standing,
    pub difference: &'j Difference,
    pub progress: Progress<'j>,
    /// Files that the destination does not accept, and that the site works without.
    pub skipped: Mutex<BTreeSet<String>>,
}

/// The name of the tree that was published before, while it is removed.
pub(super) fn old_name(name: &str) -> String {
    format!(".insyn-{name}.old")
}

/// The beginning of the names of new trees.
pub(super) fn new_prefix(name: &str) -> String {
    format!(".insyn-{name}.new-")
}

impl Job<'_> {
    /// Returns the list to leave at the destination. A file that was not accepted has no content that is known.
    pub fn record(&self) -> String {
        let skipped = self.skipped.lock().unwrap_or_else(PoisonError::into_inner);
        let stamp = |path: &String, stamp: &Stamp| if skipped.contains(path) { Stamp::of_bytes(b"") } else { *stamp };
        let files = self.site.files().iter().map(|(path, known)| (path.clone(), stamp(path, known))).collect();
        Manifest { files }.text()
    }

    /// Returns the files to send.
    pub fn to_send(&self) -> BTreeSet<&str> {
        self.difference.added.iter().chain(&self.difference.changed).map(String::as_str).collect()
    }

    /// Returns the name of the new tree: the same for the same site, so that an interrupted run is continued by the next.
    fn new_name(&self) -> String {
        let hash = blake3::hash(self.site.manifest().text().as_bytes()).to_hex();
        format!("{}{}", new_prefix(self.name), &hash[..8])
    }

    /// Sends a file to a path.
    pub fn put(&self, path: &str, to: &str, stamp: &Stamp) -> Result<(), Fault> {
        let local = self.site.path(path);
        let mut file = self.site.read(path).map_err(|error| Fault::Final(Problem::refused(&local, &error)))?;
        match self.remote.put(to, &mut file, stamp.size) {
            Err(fault) if SERVER_FILES.contains(&path) && fault.asks_for_another_way() => {
                self.skipped.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned());
                Ok(())
            }
            sent => sent,
        }
    }

    pub fn put_text(&self, to: &str, text: &str) -> Result<(), Fault> {
        self.remote.put(to, &mut text.as_bytes(), text.len() as u64)
    }

    /// Makes directories below a directory, the outer ones first.
    pub fn make_folders(&self, top: &str, folders: &BTreeSet<&str>) -> Result<(), Fault> {
        for level in levels(folders.iter().copied()) {
            each(&level, |folder| self.remote.make_folder(&join(top, folder)))?;
        }
        Ok(())
    }

    /// Whether the rules for web servers come last, since the destination reads them too.
    pub fn has_rules_last(&self) -> bool {
        self.remote.reads_rules() && self.to_send().contains(RULES)
    }

    /// Tries the rules for web servers in a directory of their own, and leaves them out if the server answers nothing there any more: in the site's
    /// directory nobody could remove them again.
    pub fn try_rules(&self, within: &str) -> Result<(), Fault> {
        let Some(stamp) = self.site.files().get(RULES).filter(|_| self.has_rules_last()) else { return Ok(()) };
        let outer = join(within, ".insyn-rules");
        let inner = join(&outer, "rules");
        self.remote.make_folder(&outer)?;
        self.remote.make_folder(&inner)?;
        // With the front page of a directory, which the rules name.
        self.put_text(&join(&inner, "index.html"), "")?;
        self.put(RULES, &join(&inner, RULES), stamp)?;
        match self.remote.list(&inner) {
            Ok(_) => {}
            Err(Fault::Refused(_)) => drop(self.skipped.lock().unwrap_or_else(PoisonError::into_inner).insert(RULES.to_owned())),
            Err(fault) => return Err(fault),
        }
        remove_tree(self.remote, &outer)
    }

    /// Whether a file is left out, since the destination does not accept it.
    pub fn skips(&self, path: &str) -> bool {
        self.skipped.lock().unwrap_or_else(PoisonError::into_inner).contains(path)
    }

    /// Publishes by exchanging two trees.
    pub fn exchange(&self) -> Result<(), Fault> {
        let new = self.new_name();
        let exchanged = self.fill_and_exchange(&new);
        if matches!(exchanged, Err(Fault::Refused(_) | Fault::Final(_))) {
            // The original fault is reported, not one of cleaning up after it.
            let _ = remove_tree(self.remote, &new);
        }
        exchanged
    }

    fn fill_and_exchange(&self, new: &str) -> Result<(), Fault> {
        let there = self.prepare(new)?;
        self.try_rules(new)?;
        self.fill(new, &there)?;
        if let Some(stamp) = self.site.files().get(RULES).filter(|_| self.has_rules_last() && !self.skips(RULES)) {
            self.put(RULES, &join(new, RULES), stamp)?;
        }
        self.put_text(&join(new, RECORD), &self.record())?;
        self.verify(new)?;
        let folders: BTreeSet<&str> = self.difference.foreign.iter().flat_map(|path| folders_above(path.trim_end_matches('/'))).collect();
        self.make_folders(new, &folders)?;
        let foreign: Vec<String> = self.difference.foreign.iter().map(|path| path.trim_end_matches('/').to_owned()).collect();
        let has_old = self.standing.tree.is_some();
        let old = old_name(self.name);
        self.remote.exchange(&Exchange { new, target: self.name, has_old, old: &old, foreign: &foreign })?;
        // Only a hint for an interrupted run, so it may stay.
        let _ = self.remote.remove_file(&join(self.name, NEXT));
        Ok(())
    }

    /// Begins the new tree, or continues that of an interrupted run. Returns what is in it.
    fn prepare(&self, new: &str) -> Result<Tree, Fault> {
        let wanted = self.site.manifest().text();
        let marker = join(new, NEXT);
        if self.remote.get(&marker)?.is_some_and(|found| found == wanted.as_bytes()) {
            return Ok(tree(self.remote, new)?.unwrap_or_default());
        }
        remove_tree(self.remote, new)?;
        let there = match &self.standing.tree {
            Some(old) if self.remote.copy_tree(self.name, new)? => self.remove_outdated(new, old)?,
            old => {
                if !self.difference.foreign.is_empty() && !self.remote.moves_along() {
                    return Err(Fault::refused(self.name, Kind::Unsupported, "COPY"));
                }
                self.remote.make_folder(new)?;
                if old.is_some() {
                    self.remote.like(new, self.name);
                }
                Tree::default()
            }
        };
        let folders: BTreeSet<&str> = self.site.files().keys().flat_map(|path| folders_above(path)).collect();
        let folders = folders.into_iter().filter(|folder| !there.folders.contains(*folder)).collect();
        self.make_folders(new, &folders)?;
        // The marker comes last, and is renamed, so that a destination that cannot rename is met before anything is sent.
        let unnamed = format!("{marker}.new");
        self.put_text(&unnamed, &wanted)?;
        self.remote.rename(&unnamed, &marker)?;
        Ok(there)
    }

    /// Removes from a copy of the published tree what will be sent again or is no longer part of the site.
    fn remove_outdated(&self, new: &str, old: &Tree) -> Result<Tree, Fault> {
        let mut there = old.clone();
        let Difference { changed, removed, in_the_way, .. } = self.difference;
        let outdated: BTreeSet<&String> = changed.iter().chain(removed).chain(in_the_way).collect();
        let outdated: Vec<&String> = outdated.into_iter().collect();
        let removed: Vec<bool> = each(&outdated, |path| match self.remote.remove_file(&join(new, path)) {
            // What may not be removed there may not be sent either, which is then told.
            Err(Fault::Refused(_)) if SERVER_FILES.contains(&path.as_str()) => Ok(false),
            removed => removed.map(|()| true),
        })?;
        for (path, removed) in outdated.iter().zip(removed) {
            if removed {
                there.files.remove(*path);
            }
        }
        for folder in self.empty_folders(&there) {
            self.remote.remove_folder(&join(new, &folder))?;
            there.folders.remove(&folder);
        }
        Ok(there)
    }

    /// Returns directories that were the site's and are empty now, the inner ones first.
    pub fn empty_folders(&self, there: &Tree) -> Vec<String> {
        let kept = there.files.keys().chain(&there.others).chain(self.site.files().keys()).chain(&self.difference.foreign);
        let mut full: BTreeSet<&str> = kept.flat_map(|path| folders_above(path)).collect();
        full.extend(self.difference.foreign.iter().filter_map(|path| path.strip_suffix('/')));
        let was_ours: BTreeSet<&str> = self.standing.ours.keys().flat_map(|path| folders_above(path)).collect();
        let empty = there.folders.iter().filter(|folder| was_ours.contains(folder.as_str()) && !full.contains(folder.as_str()));
        empty.rev().cloned().collect()
    }

    /// Puts every file of the site into the new tree.
    fn fill(&self, new: &str, there: &Tree) -> Result<(), Fault> {
        let to_send = self.to_send();
        let has_rules_last = self.has_rules_last();
        let files: Vec<(&String, &Stamp)> = self.site.files().iter().filter(|(path, _)| !has_rules_last || *path != RULES).collect();
        let done = Mutex::new(0);
        each(&files, |(path, stamp)| {
            let to = join(new, path);
            let found = there.files.get(*path);
            if found != Some(&stamp.size) {
                if found.is_some() {
                    // It may be a second name of a published file, so it is never overwritten.
                    self.remote.remove_file(&to)?;
                }
                let is_same = !to_send.contains(path.as_str());
                if !is_same || !self.remote.link(&join(self.name, path), &to)? {
                    self.put(path, &to, stamp)?;
                }
            }
            let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
            *done += 1;
            (self.progress)(*done, files.len());
            Ok(())
        })?;
        Ok(())
    }

    /// Compares the new tree with the list before it is shown to anyone.
    fn verify(&self, new: &str) -> Result<(), Fault> {
        let found: BTreeMap<String, u64> = tree(self.remote, new)?.unwrap_or_default().files;
        let is_other = |(path, stamp): &(&String, &Stamp)| found.get(*path) != Some(&stamp.size) && !self.skips(path);
        match self.site.files().iter().find(is_other) {
            None => Ok(()),
            Some((path, _)) => Err(Fault::Final(Problem::PublishNotWhole { path: path.clone() })),
        }
    }
}

/// Groups directories by depth.
fn levels<'a>(folders: impl Iterator<Item = &'a str>) -> Vec<Vec<&'a str>> {
    let mut levels: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for folder in folders {
        levels.entry(folder.matches('/').count()).or_default().push(folder);
    }
    levels.into_values().collect()
}

/// Removes a tree that only publications wrote to, if it exists.
pub(super) fn remove_tree(remote: &dyn Remote, top: &str) -> Result<(), Fault> {
    if remote.remove_tree(top)? {
        return Ok(());
    }
    let Some(found) = tree(remote, top)? else { return Ok(()) };
    let files: Vec<&String> = found.files.keys().chain(&found.others).collect();
    each(&files, |path| remote.remove_file(&join(top, path)))?;
    for level in levels(found.folders.iter().map(String::as_str)).into_iter().rev() {
        each(&level, |folder| remote.remove_folder(&join(top, folder)))?;
    }
    remote.remove_folder(top)
}
