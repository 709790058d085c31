//! What is at a destination: the files of a tree, and which of them were published. It never changes anything.

use std::collections::{BTreeMap, BTreeSet};

use super::remote::join;
use super::workers::each;
use super::{COPIED, Fault, ItemKind, Kind, NEXT, RECORD, Refusal, Remote};
use crate::output::{Manifest, Stamp};

/// The content of a directory at the destination; paths are relative to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tree {
    /// The size of each file in bytes, by path.
    pub files: BTreeMap<String, u64>,
    /// The directories.
    pub folders: BTreeSet<String>,
    /// Everything else, such as symbolic links.
    pub others: BTreeSet<String>,
}

impl Tree {
    /// Returns what should be there according to lists of published files.
    fn of(records: &[Manifest]) -> Self {
        let files: BTreeMap<String, u64> =
            records.iter().flat_map(|record| record.files.iter().map(|(path, stamp)| (path.clone(), stamp.size))).collect();
        let folders = files.keys().flat_map(|path| folders_above(path)).map(str::to_owned).collect();
        Self { files, folders, others: BTreeSet::new() }
    }
}

/// Lists everything below a directory. Returns `None` if it does not exist.
pub(super) fn tree(remote: &dyn Remote, top: &str) -> Result<Option<Tree>, Fault> {
    let mut tree = Tree::default();
    let mut level = vec![String::new()];
    while !level.is_empty() {
        let path = |folder: &String| if folder.is_empty() { top.to_owned() } else { join(top, folder) };
        let listed = each(&level, |folder| remote.list(&path(folder)))?;
        let mut next = Vec::new();
        for (folder, items) in level.iter().zip(listed) {
            let Some(items) = items else {
                if folder.is_empty() {
                    return Ok(None);
                }
                continue;
            };
            for item in items {
                let path = join(folder, &item.name);
                match item.kind {
                    ItemKind::File(size) => drop(tree.files.insert(path, size)),
                    ItemKind::Folder => {
                        tree.folders.insert(path.clone());
                        next.push(path);
                    }
                    ItemKind::Other => drop(tree.others.insert(path)),
                }
            }
        }
        level = next;
    }
    Ok(Some(tree))
}

/// What is published now.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing {
    /// Everything in the site's directory; `None` if it does not exist.
    pub tree: Option<Tree>,
    /// The files that were published, with their content if it is known for sure.
    pub ours: BTreeMap<String, Option<Stamp>>,
    /// Why the destination does not list the directory; what is known of it is then what was published.
    pub blind: Option<Refusal>,
}

impl Standing {
    /// Reads what is published in a directory.
    pub fn read(remote: &dyn Remote, top: &str) -> Result<Self, Fault> {
        let listed = match tree(remote, top) {
            Err(Fault::Refused(refusal)) if refusal.kind == Kind::Unsupported => Err(refusal),
            listed => Ok(listed?),
        };
        if let Ok(None) = listed {
            return Ok(Self::default());
        }
        let mut records = Vec::new();
        for name in [RECORD, NEXT, COPIED] {
            let is_there = listed.as_ref().map_or(true, |tree| tree.as_ref().is_some_and(|tree| tree.files.contains_key(name)));
            if is_there && let Some(bytes) = readable(remote.get(&join(top, name)))? {
                records.extend(Manifest::parse(&String::from_utf8_lossy(&bytes)));
            }
        }
        let (tree, blind) = match listed {
            Ok(tree) => (tree.unwrap_or_default(), None),
            // Without any list it may be anyone's directory, or no WebDAV at all.
            Err(refusal) if records.is_empty() => return Err(Fault::Refused(refusal)),
            Err(refusal) => (Tree::of(&records), Some(refusal)),
        };
        let mut ours: BTreeMap<String, Option<Stamp>> = BTreeMap::new();
        for (path, stamp) in records.iter().flat_map(|record| &record.files) {
            ours.entry(path.clone()).and_modify(|known| *known = known.filter(|known| known == stamp)).or_insert(Some(*stamp));
        }
        for name in [RECORD, NEXT, COPIED] {
            ours.insert(name.to_owned(), None);
        }
        // A file of another size was changed since.
        for (path, stamp) in &mut ours {
            *stamp = stamp.filter(|stamp| tree.files.get(path) == Some(&stamp.size));
        }
        ours.retain(|path, _| tree.files.contains_key(path));
        Ok(Self { tree: Some(tree), ours, blind })
    }

    /// Whether a file has this content already.
    pub fn has(&self, path: &str, stamp: &Stamp) -> bool {
        self.ours.get(path) == Some(&Some(*stamp))
    }

    /// Returns what is not ours, as paths of which none is within another; a directory ends with `/`.
    pub fn foreign(&self) -> Vec<String> {
        let Some(tree) = &self.tree else { return Vec::new() };
        let own: BTreeSet<&str> = self.ours.keys().flat_map(|path| folders_above(path)).collect();
        let files = tree.files.keys().chain(&tree.others).filter(|path| !self.ours.contains_key(*path)).cloned();
        let folders = tree.folders.iter().filter(|path| !own.contains(path.as_str()) && !is_staging(path)).map(|path| format!("{path}/"));
        let mut all: Vec<String> = files.chain(folders).filter(|path| !is_staging(path)).collect();
        all.sort();
        let mut top: Vec<String> = Vec::new();
        for path in all {
            if !top.last().is_some_and(|last| last.ends_with('/') && path.starts_with(last.as_str())) {
                top.push(path);
            }
        }
        top
    }
}

/// Returns the directories that a path is in, outermost first.
pub(super) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// The directory within the site's in which new files wait, where the one above cannot be used.
pub(super) const WAITING: &str = ".insyn-new";

fn is_staging(path: &str) -> bool {
    path == WAITING || path.strip_prefix(WAITING).is_some_and(|rest| rest.starts_with('/'))
}

/// A list that may not be read is as good as none.
fn readable<T>(read: Result<Option<T>, Fault>) -> Result<Option<T>, Fault> {
    match read {
        Err(Fault::Refused(_)) => Ok(None),
        read => read,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_ours_is_told_by_its_topmost_folder() {
        let stamp = Stamp::of_bytes(b"a");
        let files = ["a.html", "ours/b.html", "theirs/c.txt", "theirs/deep/d.txt", "ours/e.txt"];
        let tree = Tree {
            files: files.iter().map(|path| ((*path).to_owned(), 1)).collect(),
            folders: ["ours", "theirs", "theirs/deep", "empty"].map(str::to_owned).into(),
            others: BTreeSet::from(["link".to_owned()]),
        };
        let ours = ["a.html", "ours/b.html"].map(|path| (path.to_owned(), Some(stamp))).into();
        let standing = Standing { tree: Some(tree), ours, blind: None };
        assert_eq!(standing.foreign(), ["empty/", "link", "ours/e.txt", "theirs/"]);
    }
}
