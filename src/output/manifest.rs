//! The list of what a build wrote, kept in the output folder as a dot file. It never lists itself.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

use super::flush;
pub(super) use super::path::MANIFEST as NAME;
use super::path::is_portable;

/// What it is called until all of it is written.
const NEW: &str = ".insyn-manifest.new";

/// The first word of every manifest; the format's version and the number of files follow it.
const TITLE: &str = "insyn-manifest";

/// Raised when the form of the lines changes.
const VERSION: &str = "1";

/// What a file holds, in short: two files with the same stamp have the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// BLAKE3 of the bytes.
    pub hash: blake3::Hash,
    /// How many bytes.
    pub size: u64,
}

impl Stamp {
    /// The stamp of all that a reader gives.
    pub(super) fn of_reader(reader: impl io::Read) -> io::Result<Self> {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(reader)?;
        Ok(Self { hash: hasher.finalize(), size: hasher.count() })
    }

    /// The stamp of bytes in memory.
    pub(super) fn of_bytes(bytes: &[u8]) -> Self {
        Self { hash: blake3::hash(bytes), size: bytes.len() as u64 }
    }
}

/// Every file that a build wrote, by its path below the output folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// The stamps by path.
    pub files: BTreeMap<String, Stamp>,
}

/// What stands in place of a manifest in a tree whose files are still coming.
const UNFINISHED: &str = "insyn-manifest 1 unfinished\n";

/// What stands in a folder where its manifest should be.
pub(super) enum Found {
    /// No manifest.
    Nothing,
    /// A tree that was never finished: whatever lies in it, a build has put there.
    Unfinished,
    /// Something that this version did not write whole, with the lines that can still be read.
    Damaged(Manifest),
    /// A whole manifest.
    Manifest(Manifest),
}

impl Manifest {
    /// Reads the manifest of a folder, which may be missing altogether.
    pub(super) fn read(folder: &Path) -> io::Result<Found> {
        match fs::read(folder.join(NAME)) {
            Ok(bytes) if bytes == UNFINISHED.as_bytes() => Ok(Found::Unfinished),
            Ok(bytes) => {
                let text = String::from_utf8_lossy(&bytes);
                Ok(Self::parse(&text).map_or_else(|| Found::Damaged(Self::salvage(&text)), Found::Manifest))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Found::Nothing),
            Err(error) => Err(error),
        }
    }

    /// Says of a folder, which has no manifest, that its files are still coming, and has that on the disk when it returns.
    ///
    /// # Errors
    /// Where the disk refuses.
    pub(super) fn begin(folder: &Path) -> io::Result<()> {
        let mut file = fs::File::create_new(folder.join(NAME))?;
        io::Write::write_all(&mut file, UNFINISHED.as_bytes())?;
        file.sync_all()?;
        flush::folder(folder)
    }

    /// Says of a folder which files it has, in place of [`Manifest::begin`]'s word: either stands there whole whenever the process is killed.
    ///
    /// # Errors
    /// Where the disk refuses.
    pub(super) fn finish(&self, folder: &Path) -> io::Result<()> {
        let new = folder.join(NEW);
        fs::write(&new, self.text())?;
        fs::rename(new, folder.join(NAME))
    }

    /// A line for the format and the number of files, then a line a file: hash, size and path, in the order of the paths.
    pub(super) fn text(&self) -> String {
        let mut text = format!("{TITLE} {VERSION} {}\n", self.files.len());
        for (path, Stamp { hash, size }) in &self.files {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{} {size} {path}", hash.to_hex());
        }
        text
    }

    /// `None` for anything that [`Manifest::text`] did not write: since files are removed by this list, nothing in it is guessed.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (title, lines) = text.strip_suffix('\n')?.split_once('\n').unwrap_or((text.trim_end_matches('\n'), ""));
        let count: usize = title.strip_prefix(TITLE)?.strip_prefix(' ')?.strip_prefix(VERSION)?.strip_prefix(' ')?.parse().ok()?;
        let files: BTreeMap<String, Stamp> = lines.lines().map(parse_line).collect::<Option<_>>()?;
        (files.len() == count).then_some(Self { files })
    }

    /// The whole lines of a damaged manifest. A file may be taken for one of them only if it has their stamp.
    fn salvage(text: &str) -> Self {
        let (whole, _) = text.rsplit_once('\n').unwrap_or_default();
        Self { files: whole.lines().filter_map(parse_line).collect() }
    }
}

fn parse_line(line: &str) -> Option<(String, Stamp)> {
    let mut parts = line.splitn(3, ' ');
    let hash = blake3::Hash::from_hex(parts.next()?).ok()?;
    let size = parts.next()?.parse().ok()?;
    let path = parts.next().filter(|path| is_portable(path))?;
    Some((path.to_owned(), Stamp { hash, size }))
}
