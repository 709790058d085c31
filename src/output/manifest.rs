//! The list of what a build wrote, stored as a dot file in the output directory. It never lists itself.
//!
//! A directory that has all of a site has one list. One with a part of it has a list whose name tells the part, so that directories with a
//! part each can be copied together without one list replacing another; what the directory holds is then what all of them list.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

use super::flush;
pub(super) use super::path::MANIFEST as NAME;
use super::path::{is_manifest, is_portable};

/// The name of the manifest until it is completely written.
const NEW: &str = ".insyn-manifest.new";

/// The first word of every manifest; the format version and the number of files follow.
const TITLE: &str = "insyn-manifest";

/// The format version, incremented when the form of the lines changes.
const VERSION: &str = "1";

/// Identifies the content of a file: two files with the same stamp have the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The BLAKE3 hash of the bytes.
    pub hash: blake3::Hash,
    /// The size in bytes.
    pub size: u64,
}

impl Stamp {
    /// Computes the stamp of everything that a reader yields.
    pub(super) fn of_reader(reader: impl io::Read) -> io::Result<Self> {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(reader)?;
        Ok(Self { hash: hasher.finalize(), size: hasher.count() })
    }

    /// Computes the stamp of bytes in memory.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self { hash: blake3::hash(bytes), size: bytes.len() as u64 }
    }
}

/// Every file that a build wrote, by its path relative to the output directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The stamps by path.
    pub files: BTreeMap<String, Stamp>,
}

/// The marker that a tree has instead of a manifest while files are being written to it.
const UNFINISHED: &str = "insyn-manifest 1 unfinished\n";

/// What was found in place of a directory's manifest.
pub(super) enum Found {
    /// No manifest.
    Nothing,
    /// The marker of an unfinished tree: everything in it was written by a build.
    Unfinished,
    /// A file that this version did not completely write, with the lines that are still readable.
    Damaged(Manifest),
    /// A complete manifest.
    Manifest(Manifest),
}

/// Returns the name of the manifest of a directory with a part of a site only; `part` is a word for the part.
pub(super) fn name_of_part(part: &str) -> String {
    format!("{NAME}-{part}")
}

impl Manifest {
    /// Reads the manifest of a directory, which may be absent, or the manifests of the parts that were copied together there.
    pub(super) fn read(folder: &Path) -> io::Result<Found> {
        let (mut joined, mut is_damaged) = (Self::default(), false);
        let names = Self::names(folder)?;
        for name in &names {
            let bytes = fs::read(folder.join(name))?;
            if bytes == UNFINISHED.as_bytes() {
                return Ok(Found::Unfinished);
            }
            let text = String::from_utf8_lossy(&bytes);
            let parsed = Self::parse(&text);
            is_damaged |= parsed.is_none();
            joined.join(parsed.unwrap_or_else(|| Self::salvage(&text)), folder);
        }
        Ok(match is_damaged {
            _ if names.is_empty() => Found::Nothing,
            true => Found::Damaged(joined),
            false => Found::Manifest(joined),
        })
    }

    /// Returns the names of a directory's manifests, sorted: that of a whole site comes first.
    pub(super) fn names(folder: &Path) -> io::Result<Vec<String>> {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut names = Vec::new();
        for entry in entries {
            let name = entry?.file_name();
            names.extend(name.to_str().filter(|name| is_manifest(name)).map(str::to_owned));
        }
        names.sort();
        Ok(names)
    }

    /// Adds the files of another manifest of a directory. Of two stamps of a file the one that it has counts, so that a part that was built
    /// and copied once more does not look changed.
    fn join(&mut self, other: Self, folder: &Path) {
        for (path, stamp) in other.files {
            let differs = self.files.get(&path).is_some_and(|known| *known != stamp);
            let has = || fs::File::open(folder.join(&path)).and_then(Stamp::of_reader).is_ok_and(|found| found == stamp);
            if !differs || has() {
                self.files.insert(path, stamp);
            }
        }
    }

    /// Marks a directory without a manifest as unfinished, and flushes the mark to disk.
    ///
    /// # Errors
    /// If the disk refuses.
    pub(super) fn begin(folder: &Path) -> io::Result<()> {
        let mut file = fs::File::create_new(folder.join(NAME))?;
        io::Write::write_all(&mut file, UNFINISHED.as_bytes())?;
        file.sync_all()?;
        flush::folder(folder)
    }

    /// Replaces the mark of [`Manifest::begin`] by the list of the directory's files, of that name. The mark or the list is there in full
    /// whenever the process is killed.
    ///
    /// # Errors
    /// If the disk refuses.
    pub(super) fn finish(&self, folder: &Path, name: &str) -> io::Result<()> {
        let new = folder.join(NEW);
        fs::write(&new, self.text())?;
        fs::rename(new, folder.join(name))?;
        if name == NAME { Ok(()) } else { fs::remove_file(folder.join(NAME)) }
    }

    /// Returns a line with the format and the number of files, then one line per file: hash, size and path, sorted by path.
    pub fn text(&self) -> String {
        let mut text = format!("{TITLE} {VERSION} {}\n", self.files.len());
        for (path, Stamp { hash, size }) in &self.files {
            // Writing to a `String` cannot fail.
            let _ = writeln!(text, "{} {size} {path}", hash.to_hex());
        }
        text
    }

    /// Parses a manifest. Returns `None` for anything that [`Manifest::text`] did not write: since files are removed by this list, nothing
    /// in it is guessed.
    pub fn parse(text: &str) -> Option<Self> {
        let (title, lines) = text.strip_suffix('\n')?.split_once('\n').unwrap_or((text.trim_end_matches('\n'), ""));
        let count: usize = title.strip_prefix(TITLE)?.strip_prefix(' ')?.strip_prefix(VERSION)?.strip_prefix(' ')?.parse().ok()?;
        let files: BTreeMap<String, Stamp> = lines.lines().map(parse_line).collect::<Option<_>>()?;
        (files.len() == count).then_some(Self { files })
    }

    /// Returns the complete lines of a damaged manifest. A file matches one of them only if it has that stamp.
    fn salvage(text: &str) -> Self {
        let (whole, _) = text.rsplit_once('\n').unwrap_or_default();
        Self { files: whole.lines().filter_map(parse_line).collect() }
    }
}

/// Returns the addresses of the pages that the last build wrote to a directory, such as `/mal/`, except pages for frames on other websites.
/// Empty if there is no complete manifest.
pub fn published(folder: &Path) -> BTreeSet<String> {
    let Ok(Found::Manifest(manifest)) = Manifest::read(folder) else { return BTreeSet::new() };
    let pages = manifest.files.keys().filter(|path| !path.starts_with("embed/"));
    pages.filter_map(|path| path.strip_suffix("index.html")).map(|folder| format!("/{folder}")).collect()
}

fn parse_line(line: &str) -> Option<(String, Stamp)> {
    let mut parts = line.splitn(3, ' ');
    let hash = blake3::Hash::from_hex(parts.next()?).ok()?;
    let size = parts.next()?.parse().ok()?;
    let path = parts.next().filter(|path| is_portable(path))?;
    Some((path.to_owned(), Stamp { hash, size }))
}
