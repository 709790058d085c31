//! Which paths every system can store, and which cannot exist side by side. It never accesses a disk.

use std::collections::BTreeMap;

use crate::diagnostic::Problem;
use crate::name;

/// The name of the manifest in the output directory, which no other file may have; that of a part has a hyphen and a word after it.
pub(super) const MANIFEST: &str = ".insyn-manifest";

/// The longest file or directory name that common file systems can store, in bytes.
const LONGEST_STEP: usize = 255;

/// Characters that Windows does not allow in a name.
const FORBIDDEN: [char; 8] = ['<', '>', ':', '"', '|', '?', '*', '\\'];

/// A path that cannot become an output file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathError {
    /// The rejected path.
    pub path: String,
    /// Why it was rejected.
    pub fault: PathFault,
}

/// Why a path cannot become an output file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathFault {
    /// A name in it is reserved, too long, or has a character that cannot be stored on every system.
    Unportable,
    /// This file or directory has the same path, or one that differs only by case.
    Taken(String),
}

impl PathError {
    /// Returns the problem to report to the editor.
    pub fn problem(&self) -> Problem {
        let path = self.path.clone();
        match &self.fault {
            PathFault::Unportable => Problem::OutputUnportable { path },
            PathFault::Taken(other) => Problem::OutputTaken { path, other: other.clone() },
        }
    }
}

/// The paths of an output, as seen by a case-insensitive file system.
#[derive(Clone, Debug, Default)]
pub struct OccupiedPaths(BTreeMap<String, Kind>);

#[derive(Clone, Debug)]
enum Kind {
    File(String),
    Folder(String),
}

impl OccupiedPaths {
    /// Records a file's path and its parent directories. Changes nothing on failure.
    ///
    /// # Errors
    /// If Windows could not store the path, or if another file has it already (compared without regard to case).
    pub fn take(&mut self, path: &str) -> Result<(), PathError> {
        let refused = |fault| PathError { path: path.to_owned(), fault };
        if !is_portable(path) {
            return Err(refused(PathFault::Unportable));
        }
        let folded = path.to_lowercase();
        if let Some(Kind::File(other) | Kind::Folder(other)) = self.0.get(&folded) {
            return Err(refused(PathFault::Taken(other.clone())));
        }
        // The parents of a known directory are known too, so that only new ones are looked up.
        let mut new = Vec::new();
        let mut ends: Vec<(usize, usize)> =
            path.match_indices('/').map(|(at, _)| at).zip(folded.match_indices('/').map(|(at, _)| at)).collect();
        while let Some((end, folded_end)) = ends.pop() {
            let (folder, folded) = (&path[..end], &folded[..folded_end]);
            match self.0.get(folded) {
                Some(Kind::File(other)) => return Err(refused(PathFault::Taken(other.clone()))),
                Some(Kind::Folder(other)) if other != folder => return Err(refused(PathFault::Taken(other.clone()))),
                Some(Kind::Folder(_)) => break,
                None => new.push((folded.to_owned(), folder.to_owned())),
            }
        }
        self.0.extend(new.into_iter().map(|(folded, folder)| (folded, Kind::Folder(folder))));
        self.0.insert(folded, Kind::File(path.to_owned()));
        Ok(())
    }
}

/// Returns the parent directories of a path, outermost first: `a`, `a/b` for `a/b/c.html`.
pub(super) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// Whether a path relative to the output directory is that of a manifest: of a whole site, or of a part.
pub(super) fn is_manifest(path: &str) -> bool {
    let of_part = |rest: &str| rest.strip_prefix('-').is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    path.strip_prefix(MANIFEST).is_some_and(|rest| rest.is_empty() || of_part(rest))
}

/// Whether every component of a path can be stored on every system, and none is `.` or `..`.
pub fn is_portable(path: &str) -> bool {
    !is_manifest(&path.to_lowercase()) && path.split('/').all(is_portable_step)
}

fn is_portable_step(step: &str) -> bool {
    let storable = |c: char| !c.is_control() && !FORBIDDEN.contains(&c);
    // Windows strips a trailing full stop or space, which would change the name; this covers `.` and `..` too.
    !step.is_empty() && step.len() <= LONGEST_STEP && step.chars().all(storable) && !step.ends_with(['.', ' ']) && !name::is_reserved(step)
}
