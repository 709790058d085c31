//! The site as an archive for whoever runs the server, with a letter that says what to do. The same site gives the same bytes.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::diagnostic::Problem;
use crate::output::Finished;

/// The directory in the archive that has the site.
pub const FOLDER: &str = "public";

/// The largest file that needs no extension of the format, in bytes.
const LARGEST: u64 = u32::MAX as u64;

/// A text in the archive beside the site.
pub struct Letter {
    /// The file's name.
    pub name: String,
    /// The text, with `\n` as line ends.
    pub text: String,
}

/// Writes the archive at a path; an existing one is replaced when the new one is complete. Returns its SHA-256 hash in hexadecimal, and its size
/// in bytes.
///
/// # Errors
/// If the system refuses; an existing archive is then unchanged.
pub fn pack(site: &Finished, letter: &Letter, path: &Path) -> Result<(String, u64), Problem> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = path.with_file_name(format!(".{name}.new"));
    let written = write(site, letter, &beside).and_then(|()| sum(&beside));
    let moved = written.and_then(|sum| fs::rename(&beside, path).map(|()| sum));
    moved.map_err(|error| {
        // The original error is reported, not one of cleaning up after it.
        let _ = fs::remove_file(&beside);
        Problem::refused(path, &error)
    })
}

fn write(site: &Finished, letter: &Letter, path: &Path) -> io::Result<()> {
    let mut archive = ZipWriter::new(BufWriter::new(File::create(path)?));
    // The earliest date that the format has, so that the bytes do not depend on when and where they are made.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    archive.start_file(letter.name.as_str(), options)?;
    // With the mark and the line ends that the editors of Windows expect.
    archive.write_all(format!("\u{feff}{}", letter.text.replace('\n', "\r\n")).as_bytes())?;
    for (path, stamp) in site.files() {
        archive.start_file(format!("{FOLDER}/{path}"), options.large_file(stamp.size > LARGEST))?;
        io::copy(&mut site.read(path)?, &mut archive)?;
    }
    archive.start_file(format!("{FOLDER}/{}", super::COPIED), options)?;
    archive.write_all(site.manifest().text().as_bytes())?;
    let mut inner = archive.finish()?;
    inner.flush()?;
    inner.get_ref().sync_all()
}

fn sum(path: &Path) -> io::Result<(String, u64)> {
    let mut file = File::open(path)?;
    let (mut hasher, mut size) = (Sha256::new(), 0);
    let mut piece = vec![0; 256 * 1024];
    loop {
        let length = file.read(&mut piece)?;
        if length == 0 {
            break;
        }
        hasher.update(&piece[..length]);
        size += length as u64;
    }
    Ok((hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect(), size))
}
