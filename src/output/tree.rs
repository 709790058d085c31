//! Trees of files that a build wrote: surveying, filling and removing them. It never removes a file that no manifest lists, and never
//! follows a symbolic link.

use std::collections::BTreeSet;
use std::fs::{self, File, FileTimes};
use std::io::{self, Read, Write};
use std::path::Path;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::manifest::{self, Found, Manifest, Stamp};
use super::path::{folders_above, is_manifest};
use super::{Entry, WriteError};
use crate::source::{Attachment, Data};

/// The chunk size for copying attachments, in bytes.
const PIECE: usize = 256 * 1024;

/// The content of a directory compared with a manifest. Paths are relative to the directory and separated by `/`.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Files that the manifest lists, in the order of the walk.
    pub files: Vec<String>,
    /// Parent directories of files that the manifest lists; a directory precedes those in it.
    pub folders: Vec<String>,
    /// Anything else; a directory ends with `/`, and its content is not listed.
    pub foreign: Vec<String>,
}

/// Walks an existing directory.
pub(super) fn survey(folder: &Path, manifest: &Manifest) -> Result<Survey, WriteError> {
    let mut survey = Survey::default();
    let folders: BTreeSet<&str> = manifest.files.keys().flat_map(|path| folders_above(path)).collect();
    let mut walk = WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
    while let Some(entry) = walk.next() {
        let entry = entry.map_err(|error| walk_error(folder, error))?;
        let names = entry.path().strip_prefix(folder).unwrap_or(entry.path()).iter();
        let path = names.map(|name| name.to_string_lossy()).collect::<Vec<_>>().join("/");
        let kind = entry.file_type();
        if kind.is_dir() && folders.contains(path.as_str()) {
            survey.folders.push(path);
        } else if kind.is_dir() {
            walk.skip_current_dir();
            survey.foreign.push(format!("{path}/"));
        } else if kind.is_file() && manifest.files.contains_key(&path) {
            survey.files.push(path);
        } else if !is_manifest(&path) {
            survey.foreign.push(path);
        }
    }
    Ok(survey)
}

fn walk_error(folder: &Path, error: walkdir::Error) -> WriteError {
    let path = error.path().unwrap_or(folder).to_path_buf();
    let error = error.into_io_error().unwrap_or_else(|| io::Error::other("the folder cannot be listed"));
    WriteError::Io { path, error }
}

/// The content of a directory whose manifest cannot be relied on.
pub(super) struct Recognised {
    /// Files that a build wrote, with the stamps of their present content.
    pub manifest: Manifest,
    /// Anything else; a directory ends with `/`.
    pub foreign: Vec<String>,
}

/// Recognises by their bytes which files of a directory a build wrote: those that one of `known` describes. If part of a manifest is left,
/// empty files with known names count too, as left by a power failure: nothing is lost with them.
pub(super) fn recognise(folder: &Path, is_listed: bool, known: &[&Manifest]) -> Result<Recognised, WriteError> {
    let Survey { files, mut foreign, .. } = survey(folder, &together(known))?;
    let stamped = files.into_par_iter().map(|path| {
        let file = folder.join(&path);
        let stamp = File::open(&file).and_then(Stamp::of_reader).map_err(WriteError::io(&file))?;
        Ok((path, stamp))
    });
    let stamped: Vec<_> = stamped.collect::<Result<_, _>>()?;
    let is_ours = |(path, stamp): &(String, Stamp)| {
        (is_listed && stamp.size == 0) || known.iter().any(|manifest| manifest.files.get(path) == Some(stamp))
    };
    let (ours, others): (Vec<_>, Vec<_>) = stamped.into_iter().partition(is_ours);
    foreign.extend(others.into_iter().map(|(path, _)| path));
    foreign.sort();
    Ok(Recognised { manifest: Manifest { files: ours.into_iter().collect() }, foreign })
}

/// Removes a tree that a build wrote, if it exists. Its manifest is removed last, so that an interrupted removal can be resumed. `known`
/// lists further files of a build, with their stamps, for trees whose manifest does not list them.
///
/// # Errors
/// If the directory contains anything else; nothing is removed then.
pub(super) fn discard(folder: &Path, known: &[&Manifest]) -> Result<(), WriteError> {
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(WriteError::Io { path: folder.into(), error }),
        Ok(found) if !found.is_dir() => return Err(WriteError::NotOurs { folder: folder.into(), found: Vec::new() }),
        Ok(_) => {}
    }
    let Survey { files, folders, foreign } = match Manifest::read(folder).map_err(WriteError::io(folder))? {
        Found::Unfinished => everything(folder)?,
        Found::Manifest(manifest) => survey(folder, &manifest)?,
        Found::Damaged(lines) => survey_recognised(folder, true, &[known, &[&lines]].concat())?,
        Found::Nothing => survey_recognised(folder, false, known)?,
    };
    if !foreign.is_empty() {
        return Err(WriteError::NotOurs { folder: folder.into(), found: foreign });
    }
    files.par_iter().try_for_each(|file| {
        let file = folder.join(file);
        fs::remove_file(&file).map_err(WriteError::io(&file))
    })?;
    for level in levels(folders.iter().map(String::as_str)).iter().rev() {
        level.par_iter().try_for_each(|inner| {
            let inner = folder.join(inner);
            fs::remove_dir(&inner).map_err(WriteError::io(&inner))
        })?;
    }
    for name in Manifest::names(folder).map_err(WriteError::io(folder))?.iter().rev() {
        let manifest = folder.join(name);
        fs::remove_file(&manifest).map_err(WriteError::io(&manifest))?;
    }
    fs::remove_dir(folder).map_err(WriteError::io(folder))
}

/// Surveys an unfinished tree, where everything was written by a build.
fn everything(folder: &Path) -> Result<Survey, WriteError> {
    let mut survey = Survey::default();
    for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| walk_error(folder, error))?;
        let names = entry.path().strip_prefix(folder).unwrap_or(entry.path()).iter();
        let path = names.map(|name| name.to_string_lossy()).collect::<Vec<_>>().join("/");
        if entry.file_type().is_dir() {
            survey.folders.push(path);
        } else if path != manifest::NAME {
            survey.files.push(path);
        }
    }
    Ok(survey)
}

/// Surveys the files of a directory that a build wrote, recognised by their bytes.
fn survey_recognised(folder: &Path, is_listed: bool, known: &[&Manifest]) -> Result<Survey, WriteError> {
    let foreign = recognise(folder, is_listed, known)?.foreign;
    Ok(Survey { foreign, ..survey(folder, &together(known))? })
}

/// Returns the union of manifests.
fn together(manifests: &[&Manifest]) -> Manifest {
    let paths = manifests.iter().flat_map(|manifest| manifest.files.iter().map(|(path, stamp)| (path.clone(), *stamp)));
    Manifest { files: paths.collect() }
}

/// Groups directories by depth: those of one level do not depend on each other.
fn levels<'a>(folders: impl Iterator<Item = &'a str>) -> Vec<Vec<&'a str>> {
    let mut levels: Vec<Vec<&str>> = Vec::new();
    for folder in folders {
        let depth = folder.matches('/').count();
        if levels.len() <= depth {
            levels.resize(depth + 1, Vec::new());
        }
        levels[depth].push(folder);
    }
    levels
}

/// Computes the stamp of an entry's content.
pub(super) fn stamp(entry: &Entry) -> Result<Stamp, WriteError> {
    match entry {
        Entry::Bytes(bytes) | Entry::Copy(Attachment { data: Data::Memory(bytes), .. }) => Ok(Stamp::of_bytes(bytes)),
        Entry::Copy(Attachment { data: Data::Disk(path), size, .. }) => {
            let stamp = File::open(path).and_then(Stamp::of_reader).map_err(WriteError::io(path))?;
            // Pages state the size that was read, so another size would make them wrong.
            if stamp.size == *size { Ok(stamp) } else { Err(WriteError::Changed { path: path.clone() }) }
        }
    }
}

/// Whether the file at a path exists with this stamp; an unreadable file does not.
pub(super) fn has_stamp(path: &Path, stamp: &Stamp) -> bool {
    let same_size = fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() == stamp.size);
    same_size && File::open(path).and_then(Stamp::of_reader).is_ok_and(|found| found == *stamp)
}

/// Whether the file at a path exists and is not empty.
pub(super) fn holds_anything(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() > 0)
}

/// Whether every file of a manifest exists with the size in the manifest.
pub(super) fn is_whole(folder: &Path, manifest: &Manifest) -> bool {
    let is_there = |path: &str, size| fs::symlink_metadata(folder.join(path)).is_ok_and(|found| found.is_file() && found.len() == size);
    manifest.files.par_iter().all(|(path, stamp)| is_there(path, stamp.size))
}

/// Writes a file that does not exist yet.
pub(super) fn create(path: &Path, entry: &Entry, stamp: &Stamp) -> Result<(), WriteError> {
    let mut file = File::create_new(path).map_err(WriteError::io(path))?;
    match entry {
        Entry::Bytes(bytes) | Entry::Copy(Attachment { data: Data::Memory(bytes), .. }) => {
            file.write_all(bytes).map_err(WriteError::io(path))
        }
        Entry::Copy(Attachment { data: Data::Disk(source), .. }) => copy_in_pieces(source, path, file, stamp),
    }
}

fn copy_in_pieces(source: &Path, path: &Path, mut file: File, stamp: &Stamp) -> Result<(), WriteError> {
    let mut reader = File::open(source).map_err(WriteError::io(source))?;
    let mut hasher = blake3::Hasher::new();
    let mut piece = vec![0; PIECE];
    loop {
        let length = match reader.read(&mut piece) {
            Ok(0) => break,
            Ok(length) => length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(WriteError::Io { path: source.into(), error }),
        };
        hasher.update(&piece[..length]);
        file.write_all(&piece[..length]).map_err(WriteError::io(path))?;
    }
    if hasher.finalize() == stamp.hash { Ok(()) } else { Err(WriteError::Changed { path: source.into() }) }
}

/// Puts a file of the old tree into the new one with its modification time: as a hard link, or as a copy if the file system has none.
pub(super) fn keep(old: &Path, new: &Path) -> Result<(), WriteError> {
    fs::hard_link(old, new).or_else(|_| copy_with_time(old, new)).map_err(WriteError::io(new))
}

/// Copies a file together with its modification time.
pub(super) fn copy_with_time(old: &Path, new: &Path) -> io::Result<()> {
    let mut reader = File::open(old)?;
    let modified = reader.metadata()?.modified()?;
    let mut writer = File::create_new(new)?;
    io::copy(&mut reader, &mut writer)?;
    writer.set_times(FileTimes::new().set_modified(modified))
}
