//! The modification times of a site's files, which reveal changes where the system sends no notifications. It never looks into a file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::SystemTime;

use walkdir::WalkDir;

use super::TOPS;

/// Modification time and size in bytes of every file of a site, by its `/`-separated path relative to the site's directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamps(BTreeMap<String, (Option<SystemTime>, u64)>);

impl Stamps {
    /// Reads the metadata of every file below `root` that a site is made from. Unreadable files are left out: reading the site reports
    /// them.
    pub fn of(root: &Path) -> Self {
        let entries = TOPS.iter().flat_map(|top| WalkDir::new(root.join(top)).follow_links(true)).filter_map(Result::ok);
        let stamp = |entry: walkdir::DirEntry| {
            let names = entry.path().strip_prefix(root).ok()?.iter().map(|name| name.to_string_lossy());
            let path = names.collect::<Vec<_>>().join("/");
            let found = entry.metadata().ok()?;
            found.is_file().then(|| (path, (found.modified().ok(), found.len())))
        };
        Self(entries.filter_map(stamp).collect())
    }

    /// Returns the paths that are new, removed, or modified since `earlier`.
    pub fn changed_since(&self, earlier: &Self) -> BTreeSet<String> {
        let differ = |path: &&String| self.0.get(*path) != earlier.0.get(*path);
        self.0.keys().chain(earlier.0.keys()).filter(differ).cloned().collect()
    }
}
