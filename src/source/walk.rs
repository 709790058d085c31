//! Walks a site's directories: which entries are files of the site, and which links lead where they may not. It never looks into a file.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use walkdir::WalkDir;

use super::encoding::composed;
use super::kind::same_name;
use super::purpose::{Purpose, is_drawing, is_text};
use super::{Attachment, CONFIGURATION, Content, Data, Fault, FaultKind, HEAD, LARGEST_TEXT, ReadError, Sources};

/// Hidden files that a system or a program leaves in any directory, and nobody means to publish.
const LEFT_BEHIND: [&str; 6] = [".ds_store", ".git", ".gitattributes", ".gitignore", ".gitkeep", ".svn"];

/// Prefixes of such names: those of macOS, of LibreOffice, and of this program.
const LEFT_BEHIND_SO: [&str; 3] = ["._", ".~lock.", ".insyn"];

impl Sources {
    /// Reads `top`, a file or directory directly below `root`.
    pub(super) fn walk(&mut self, root: &Path, real_root: &Path, top: &Path) -> Result<(), ReadError> {
        let home = top.file_name().map_or_else(|| real_root.to_owned(), |name| real_root.join(name));
        let mut walk = WalkDir::new(top).follow_links(true).sort_by_file_name().into_iter();
        while let Some(entry) = walk.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.walk_error(root, error)?;
                    continue;
                }
            };
            let is_folder = entry.file_type().is_dir();
            let fault = if entry.depth() > 0 && is_hidden(root, entry.path()) {
                None
            } else if let Some(path) = relative(root, entry.path()) {
                let refused = if entry.path_is_symlink() { refused_link(&path, entry.path(), &home, real_root) } else { None };
                if refused.is_none() && self.has_valid_name(&path) {
                    if entry.file_type().is_file() {
                        self.read_file(path, entry.path())?;
                    }
                    continue;
                }
                refused.map(|kind| Fault { path, kind })
            } else {
                Some(Fault { path: entry.path().to_string_lossy().into_owned(), kind: FaultKind::NameNotUnicode })
            };
            self.faults.extend(fault);
            if is_folder {
                walk.skip_current_dir();
            }
        }
        Ok(())
    }

    /// Whether a change at a path below `root` may concern the site: it has a file there or below it, or something exists there now. Many
    /// editors write a temporary file beside the one being saved, which is gone by then.
    pub fn may_change_at(&self, root: &Path, path: &str) -> bool {
        let folder = format!("{path}/");
        let first = self.files.partition_point(|file| file.path < folder);
        let has_below = self.files.get(first).is_some_and(|file| file.path.starts_with(&folder));
        let on_disk = root.join(path);
        let exists = || !hides(root, &on_disk) && fs::symlink_metadata(&on_disk).is_ok();
        !self.faults.is_empty() || has_below || self.find(path).is_some() || exists()
    }

    fn walk_error(&mut self, root: &Path, error: walkdir::Error) -> Result<(), ReadError> {
        let path = error.path().unwrap_or(root).to_path_buf();
        // Some editors mark an open file by a dangling symbolic link: `.#x.md`.
        if error.depth() > 0 && is_hidden(root, &path) {
            return Ok(());
        }
        let shown = relative(root, &path).unwrap_or_else(|| path.to_string_lossy().into_owned());
        if error.loop_ancestor().is_some() {
            self.faults.push(Fault { path: shown, kind: FaultKind::LinkLoop });
            return Ok(());
        }
        if path.is_symlink() && error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound) {
            self.faults.push(Fault { path: shown, kind: FaultKind::DeadLink });
            return Ok(());
        }
        let error = error.into_io_error().unwrap_or_else(|| io::Error::other("the folder cannot be listed"));
        Err(ReadError { path, error })
    }

    pub(super) fn read_file(&mut self, path: String, on_disk: &Path) -> Result<(), ReadError> {
        let refused = |error| ReadError { path: on_disk.into(), error };
        let mut file = fs::File::open(on_disk).map_err(refused)?;
        let size = file.metadata().map_err(refused)?.len();
        if !is_text(&path) && !is_drawing(&path) {
            let mut head = Vec::new();
            file.take(HEAD).read_to_end(&mut head).map_err(refused)?;
            self.add(path, Content::Attachment(Attachment { data: Data::Disk(on_disk.into()), size, head }));
        } else if size > LARGEST_TEXT {
            self.faults.push(Fault { path: path.clone(), kind: FaultKind::TooLarge(size) });
            self.add(path, Content::Text(Arc::default()));
        } else {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).map_err(refused)?;
            self.add_bytes(path, bytes);
        }
        Ok(())
    }
}

/// Returns why a symbolic link may not be followed: it leads out of the directory it is in, `content` or `themes`, or from elsewhere to
/// what the site is made from. `insyn.yaml` may be elsewhere in the site's directory.
fn refused_link(path: &str, on_disk: &Path, home: &Path, real_root: &Path) -> Option<FaultKind> {
    let real = fs::canonicalize(on_disk).ok()?;
    let home = if path == CONFIGURATION { real_root } else { home };
    let Ok(below) = real.strip_prefix(home) else { return Some(FaultKind::LeavesFolder) };
    let path = path.strip_prefix("content/")?;
    let to: Vec<&str> = below.iter().filter_map(|name| name.to_str()).collect();
    let leads_to_source = Purpose::of(&to.join("/")) == Purpose::Source && Purpose::of(path) != Purpose::Source;
    leads_to_source.then_some(FaultKind::LinkToSource)
}

/// Whether a path below `root` is that of a hidden file, or below a hidden directory.
pub(super) fn hides(root: &Path, path: &Path) -> bool {
    path.ancestors().take_while(|above| *above != root).any(|above| is_hidden(root, above))
}

/// Whether a file is private to the system or an office program: `.git`, `~$report.docx`, `Thumbs.db`. `content/static` is copied as it is,
/// so dot files count there: `.well-known`.
fn is_hidden(root: &Path, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut steps = path.strip_prefix(root).ok().into_iter().flat_map(Path::iter).map(|step| step.to_string_lossy());
    let is_static = steps.next().is_some_and(|top| top == "content") && steps.next().is_some_and(|top| same_name(&top, "static"));
    let left_behind = || LEFT_BEHIND_SO.iter().any(|left| name.starts_with(left)) || LEFT_BEHIND.iter().any(|left| same_name(&name, left));
    name.starts_with('.') && (!is_static || left_behind())
        || name.starts_with("~$")
        || same_name(&name, "thumbs.db")
        || same_name(&name, "desktop.ini")
}

fn relative(root: &Path, path: &Path) -> Option<String> {
    let names = path.strip_prefix(root).ok()?.iter().map(|name| name.to_str());
    Some(composed(names.collect::<Option<Vec<_>>>()?.join("/")))
}
