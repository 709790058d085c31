//! A directory on this machine or in its network as a destination. It never follows a symbolic link out of it.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::remote::Exchange;
use super::{Fault, Item, ItemKind, Kind, Remote};
use crate::output;

/// A directory in which the site's directory is.
pub struct Folder {
    base: PathBuf,
}

impl Folder {
    /// Returns the destination for a directory, and the name of the site's directory in it. A symbolic link is followed once, so that it stays.
    ///
    /// # Errors
    /// If the directory that it would be in does not exist.
    pub fn new(target: &Path) -> Result<(Self, String), Fault> {
        let real = match dunce::canonicalize(target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
                let name = target.file_name().ok_or_else(|| fault(target, io::ErrorKind::NotFound.into()))?;
                dunce::canonicalize(parent).map_err(|error| fault(parent, error))?.join(name)
            }
            found => found.map_err(|error| fault(target, error))?,
        };
        if real.is_file() {
            return Err(fault(target, io::ErrorKind::NotADirectory.into()));
        }
        match (real.parent(), real.file_name().and_then(|name| name.to_str())) {
            (Some(parent), Some(name)) => Ok((Self { base: parent.to_owned() }, name.to_owned())),
            _ => Ok((Self { base: real }, String::new())),
        }
    }

    fn at(&self, path: &str) -> PathBuf {
        if path.is_empty() { self.base.clone() } else { self.base.join(path) }
    }

    fn done(&self, path: &str, result: io::Result<()>) -> Result<(), Fault> {
        result.map_err(|error| fault(&self.at(path), error))
    }
}

fn fault(path: &Path, error: io::Error) -> Fault {
    let kind = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Kind::Full,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Kind::Denied,
        io::ErrorKind::NotFound => Kind::Missing,
        _ => Kind::Other,
    };
    Fault::refused(&path.display().to_string(), kind, error)
}

/// Returns `None` for what does not exist.
fn existing<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        result => result.map(Some),
    }
}

fn entries(folder: &Path) -> io::Result<Vec<Item>> {
    let item = |entry: io::Result<fs::DirEntry>| {
        let entry = entry?;
        let found = entry.metadata()?;
        let kind = match found.file_type() {
            kind if kind.is_dir() => ItemKind::Folder,
            kind if kind.is_file() => ItemKind::File(found.len()),
            _ => ItemKind::Other,
        };
        Ok(Item { name: entry.file_name().to_string_lossy().into_owned(), kind })
    };
    fs::read_dir(folder)?.map(item).collect()
}

fn write(path: &Path, content: &mut dyn Read) -> io::Result<()> {
    let mut file = File::create(path)?;
    io::copy(content, &mut file)?;
    // The exchange must not come to the disk before the files do.
    file.sync_all()
}

impl Remote for Folder {
    fn list(&self, folder: &str) -> Result<Option<Vec<Item>>, Fault> {
        let at = self.at(folder);
        existing(entries(&at)).map_err(|error| fault(&at, error))
    }

    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        let at = self.at(path);
        existing(fs::read(&at)).map_err(|error| fault(&at, error))
    }

    fn put(&self, path: &str, content: &mut dyn Read, _: u64) -> Result<(), Fault> {
        self.done(path, write(&self.at(path), content))
    }

    fn make_folder(&self, path: &str) -> Result<(), Fault> {
        let made = match fs::create_dir(self.at(path)) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            made => made,
        };
        self.done(path, made)
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), Fault> {
        self.done(to, fs::rename(self.at(from), self.at(to)))
    }

    fn move_to(&self, from: &str, to: &str) -> Result<(), Fault> {
        self.done(to, fs::rename(self.at(from), self.at(to)))
    }

    fn remove_file(&self, path: &str) -> Result<(), Fault> {
        self.done(path, existing(fs::remove_file(self.at(path))).map(drop))
    }

    fn remove_folder(&self, path: &str) -> Result<(), Fault> {
        self.done(path, existing(fs::remove_dir(self.at(path))).map(drop))
    }

    fn link(&self, from: &str, to: &str) -> Result<bool, Fault> {
        Ok(fs::hard_link(self.at(from), self.at(to)).is_ok())
    }

    fn copy_tree(&self, _: &str, _: &str) -> Result<bool, Fault> {
        Ok(false)
    }

    fn like(&self, new: &str, old: &str) {
        // Without them the site is as readable as other new directories.
        let _ = fs::metadata(self.at(old)).and_then(|found| fs::set_permissions(self.at(new), found.permissions()));
    }

    fn exchange(&self, exchange: &Exchange<'_>) -> Result<(), Fault> {
        let Exchange { new, target, has_old, old, foreign } = *exchange;
        if !has_old {
            return self.move_to(new, target);
        }
        let exchanged = output::exchange(&self.at(new), &self.at(target)).map_err(|error| fault(&self.at(target), error))?;
        let aside = if exchanged {
            self.move_to(new, old)
        } else {
            self.move_to(target, old)?;
            self.move_to(new, target).inspect_err(|_| {
                // What was there before is better than nothing.
                let _ = self.move_to(old, target);
            })
        };
        aside?;
        for path in foreign {
            // What could not be moved now is moved when the old tree is removed.
            let _ = self.move_to(&format!("{old}/{path}"), &format!("{target}/{path}"));
        }
        Ok(())
    }
}
