//! Which paths every system can store, and which of them cannot lie side by side. It never looks at a disk.

use std::collections::BTreeMap;

use crate::diagnostic::Problem;
use crate::name;

/// The manifest's own name in the output folder, which no other file may have.
pub(super) const MANIFEST: &str = ".insyn-manifest";

/// The longest name of one file or folder that the usual file systems store, in bytes.
const LONGEST_STEP: usize = 255;

/// Characters that Windows does not allow in a name.
const FORBIDDEN: [char; 8] = ['<', '>', ':', '"', '|', '?', '*', '\\'];

/// A path that cannot become a file of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathError {
    /// The path that was to be added.
    pub path: String,
    /// Why it was not.
    pub fault: PathFault,
}

/// Why a path cannot become a file of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathFault {
    /// A name in it is reserved, too long or has a character that cannot be stored everywhere.
    Unportable,
    /// This file or folder has the same path, or one that differs by the case of letters only.
    Taken(String),
}

impl PathError {
    /// What to say to the editor.
    pub fn problem(&self) -> Problem {
        let path = self.path.clone();
        match &self.fault {
            PathFault::Unportable => Problem::OutputUnportable { path },
            PathFault::Taken(other) => Problem::OutputTaken { path, other: other.clone() },
        }
    }
}

/// The paths of an output, as a system that ignores the case of letters sees them.
#[derive(Clone, Debug, Default)]
pub struct Taken(BTreeMap<String, Kind>);

#[derive(Clone, Debug)]
enum Kind {
    File(String),
    Folder(String),
}

impl Taken {
    /// Notes a file's path and the folders above it; changes nothing where it refuses.
    ///
    /// # Errors
    /// Where a Windows computer could not store the path, or where another file has taken it; letters' case makes no difference there.
    pub fn take(&mut self, path: &str) -> Result<(), PathError> {
        let refused = |fault| PathError { path: path.to_owned(), fault };
        if !is_portable(path) {
            return Err(refused(PathFault::Unportable));
        }
        let folded = path.to_lowercase();
        if let Some(Kind::File(other) | Kind::Folder(other)) = self.0.get(&folded) {
            return Err(refused(PathFault::Taken(other.clone())));
        }
        // The folder that is known already has all above it known, so that as many are looked up as are new.
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

/// The folders of a path, the outermost first: `a`, `a/b` for `a/b/c.html`.
pub(super) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// Whether every step of a path can be stored everywhere, and none of them leads elsewhere.
pub fn is_portable(path: &str) -> bool {
    path.to_lowercase() != MANIFEST && path.split('/').all(is_portable_step)
}

fn is_portable_step(step: &str) -> bool {
    let storable = |c: char| !c.is_control() && !FORBIDDEN.contains(&c);
    // Windows drops a full stop or a space at the end, so that the file would get another name; `.` and `..` go the same way.
    !step.is_empty() && step.len() <= LONGEST_STEP && step.chars().all(storable) && !step.ends_with(['.', ' ']) && !name::is_reserved(step)
}
