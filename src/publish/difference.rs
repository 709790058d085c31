//! What a publication would change. It never changes anything.

use std::collections::BTreeSet;

use super::list::{Standing, folders_above};
use super::{COPIED, NEXT, RECORD};
use crate::output::Finished;

/// The difference between the finished site and what is published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// New files.
    pub added: Vec<String>,
    /// Files with other content.
    pub changed: Vec<String>,
    /// Files that were published and are no longer part of the site.
    pub removed: Vec<String>,
    /// The number of files that stay.
    pub same: usize,
    /// The size of new and changed files, in bytes.
    pub bytes: u64,
    /// What is not ours and stays where it is; a directory ends with `/`.
    pub foreign: Vec<String>,
    /// What is not ours and where a file of the site would go.
    pub in_the_way: Vec<String>,
}

impl Difference {
    /// Compares; `all` treats every file as changed.
    pub(super) fn between(site: &Finished, standing: &Standing, all: bool) -> Self {
        let mut difference = Self::default();
        for (path, stamp) in site.files() {
            if !all && standing.has(path, stamp) {
                difference.same += 1;
                continue;
            }
            difference.bytes += stamp.size;
            let is_there = standing.tree.as_ref().is_some_and(|tree| tree.files.contains_key(path));
            if is_there { &mut difference.changed } else { &mut difference.added }.push(path.clone());
        }
        let is_gone = |path: &&String| !site.files().contains_key(*path) && ![RECORD, NEXT].contains(&path.as_str());
        difference.removed = standing.ours.keys().filter(is_gone).cloned().collect();
        let foreign = standing.foreign();
        let folders: BTreeSet<&str> = site.files().keys().flat_map(|path| folders_above(path)).collect();
        let others = standing.tree.iter().flat_map(|tree| &tree.others);
        let taken = standing.tree.iter().flat_map(|tree| tree.files.keys().filter(|path| !standing.ours.contains_key(*path)));
        // A file where the site has a directory, or the reverse, is in the way as well.
        let blocks = |path: &&String| site.files().contains_key(*path) || folders.contains(path.as_str());
        difference.in_the_way = taken.chain(others).filter(blocks).cloned().collect();
        let is_file_of_ours = |path: &&String| path.strip_suffix('/').is_some_and(|path| site.files().contains_key(path));
        difference.in_the_way.extend(foreign.iter().filter(is_file_of_ours).cloned());
        let is_shared = |path: &String| path.strip_suffix('/').is_some_and(|path| folders.contains(path));
        difference.foreign = split_shared(foreign, standing, &is_shared);
        difference.foreign.retain(|path| !difference.in_the_way.contains(path));
        difference
    }

    /// Whether the published site is this one already.
    pub fn is_nothing(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.iter().all(|path| path == COPIED)
    }
}

/// Replaces directories that the site gets too by what is in them.
fn split_shared(foreign: Vec<String>, standing: &Standing, is_shared: &dyn Fn(&String) -> bool) -> Vec<String> {
    let Some(tree) = &standing.tree else { return foreign };
    let mut left = Vec::new();
    let mut open = foreign;
    while let Some(path) = open.pop() {
        if !is_shared(&path) {
            left.push(path);
            continue;
        }
        let within = |child: &&String| child.strip_prefix(path.as_str()).is_some_and(|rest| !rest.contains('/'));
        open.extend(tree.files.keys().chain(&tree.others).filter(within).cloned());
        open.extend(tree.folders.iter().filter(within).map(|folder| format!("{folder}/")));
    }
    left.sort();
    left
}
