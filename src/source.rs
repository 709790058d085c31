//! The files of a site on disk, and spans in them. This is the only reader of a site's files; it never interprets what it reads.

mod changed;
mod characters;
mod encoding;
mod ids;
mod kind;
mod purpose;
mod sheets;
mod stamps;
mod walk;

pub use characters::{is_forbidden, misplaced_characters};
pub use encoding::{Binary, Encoding, composed, decoded};
pub use kind::{Kind, data_folder, places, same_name};
pub use purpose::{Purpose, copied_from, is_called_as_data, is_leftover, is_workbook, meant_name, office_kind, static_path};
pub use sheets::{SheetText, sheets};
pub use stamps::Stamps;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::workbook;
use encoding::Foreign;
use purpose::{is_drawing, is_script, is_table, is_text};

/// The largest text file that is read, in bytes. Attachments may be of any size.
pub const LARGEST_TEXT: u64 = 20_000_000;

/// The site's configuration file, which may be a symbolic link to another file in the site's directory.
pub const CONFIGURATION: &str = "insyn.yaml";

/// The entries of the site's directory that the site is made from: the configuration and two directories.
pub const TOPS: [&str; 3] = [CONFIGURATION, "content", "themes"];

/// The number of leading bytes of an attachment that are kept in memory: enough for a picture's size or a whole small drawing.
const HEAD: u64 = 256 * 1024;

/// Identifies a file of a [`Sources`], and of those read after it. Ids are ordered as the paths are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A range of bytes in a text file, after removal of the byte order mark and carriage returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// Returns the span of the bytes `start..end`; a file is at most 20 MB, so that every offset fits.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let fit = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file, start: fit(start), end: fit(end.max(start)) }
    }

    /// Returns the span moved `by` bytes to the right, for text that was cut out of a file at `by`.
    pub fn offset(self, by: usize) -> Self {
        Self::new(self.file, self.start as usize + by, self.end as usize + by)
    }

    /// Returns a span of `length` bytes with the same start.
    pub fn to(self, length: usize) -> Self {
        Self::new(self.file, self.start as usize, self.start as usize + length)
    }

    /// Returns the range in the file's text.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and its span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// The span of the value.
    pub span: Span,
}

/// The bytes of an attachment: on disk until they are copied, or in memory in tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// On disk, copied in chunks.
    Disk(PathBuf),
    /// In memory.
    Memory(Vec<u8>),
}

/// A file that is copied and never interpreted. A drawing is kept in memory, so that exactly what was checked is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The bytes.
    pub data: Data,
    /// The size in bytes.
    pub size: u64,
    /// The first 256 KiB, from which a picture's dimensions are read.
    pub head: Vec<u8>,
}

/// The content of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// UTF-8 text without byte order mark or carriage returns, shared with what is parsed from it.
    Text(Arc<str>),
    /// Anything else.
    Attachment(Attachment),
}

impl Attachment {
    /// Opens the attachment for reading, limited to the recorded size.
    ///
    /// # Errors
    /// If the file can no longer be opened.
    pub fn reader(&self) -> io::Result<Box<dyn Read + Send + '_>> {
        Ok(match &self.data {
            Data::Disk(path) => Box::new(fs::File::open(path)?.take(self.size)),
            Data::Memory(bytes) => Box::new(bytes.as_slice()),
        })
    }

    /// Returns a drawing's text; `None` for any other file, and for one that is not UTF-8.
    fn text(&self, path: &str) -> Option<&str> {
        match &self.data {
            Data::Memory(bytes) if is_drawing(path) => std::str::from_utf8(bytes).ok(),
            _ => None,
        }
    }
}

/// A file of the site.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path relative to the site's directory, separated by `/` on every system.
    pub path: String,
    /// Its content; empty text if it could not be read, which a [`Fault`] explains.
    pub content: Content,
    /// The byte offset of each line, computed on first use.
    lines: OnceLock<Vec<usize>>,
    /// The fingerprint of its text, computed on first use.
    fingerprint: OnceLock<Fingerprint>,
}

/// The fingerprint of a text: equal texts have equal ones, and others do not.
pub type Fingerprint = [u8; 32];

impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, &self.content) == (&other.path, &other.content)
    }
}

impl Eq for File {}

impl File {
    fn of(path: String, content: Content) -> Self {
        Self { path, content, lines: OnceLock::new(), fingerprint: OnceLock::new() }
    }

    /// Returns its text; empty for an attachment that is not a drawing.
    fn text(&self) -> &str {
        match &self.content {
            Content::Text(text) => text,
            Content::Attachment(attachment) => attachment.text(&self.path).unwrap_or(""),
        }
    }

    /// Returns the fingerprint of its text.
    pub fn fingerprint(&self) -> Fingerprint {
        *self.fingerprint.get_or_init(|| *blake3::hash(self.text().as_bytes()).as_bytes())
    }

    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| std::iter::once(0).chain(self.text().match_indices('\n').map(|(at, _)| at + 1)).collect())
    }
}

/// Why a file could not be used as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Text in another encoding, recognised at the given byte of the decoded text. Nothing else is reported for the file.
    NotUtf8(Encoding, usize),
    /// Not text, although the name says so. Nothing else is reported for the file.
    NotText(Binary),
    /// A workbook that cannot be read: `password`, `large` or `broken`. Nothing else is reported for the file.
    Workbook(&'static str),
    /// A text file larger than [`LARGEST_TEXT`].
    TooLarge(u64),
    /// Not UTF-8, so a table was read as Windows-1252. This is a notice, not an error.
    Windows1252,
    /// A symbolic link to one of its own parent directories.
    LinkLoop,
    /// A symbolic link that leads out of the directory it is read for: `content` or `themes`.
    LeavesFolder,
    /// A symbolic link from elsewhere to a file that the site is made from.
    LinkToSource,
    /// A symbolic link whose target does not exist.
    DeadLink,
    /// A file name that is not Unicode.
    NameNotUnicode,
    /// A file name with a control character.
    CharacterInName(char),
    /// A control character at a byte of the text. The stored text has a replacement of the same length.
    Character(char, usize),
}

/// A file and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's path relative to the site's directory.
    pub path: String,
    /// The kind of fault.
    pub kind: FaultKind,
}

/// The system refused to let a file be read.
#[derive(Debug)]
pub struct ReadError {
    /// The path that could not be read.
    pub path: PathBuf,
    /// The error of the system.
    pub error: io::Error,
}

/// Every file of a site, sorted by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    files: Vec<File>,
    /// The id of each file, in the same order.
    ids: Vec<FileId>,
    faults: Vec<Fault>,
}

impl Sources {
    /// Reads `insyn.yaml`, `content/` and `themes/` below `root`.
    ///
    /// # Errors
    /// Only if the system refuses; what is wrong with a file itself is a [`Fault`].
    pub fn read(root: &Path) -> Result<Self, ReadError> {
        let mut sources = Self::default();
        // Canonicalize both sides: otherwise every file would appear to be outside a root that is itself a link.
        let real_root = fs::canonicalize(root).map_err(|error| ReadError { path: root.into(), error })?;
        for top in TOPS {
            let path = root.join(top);
            if path.exists() {
                sources.walk(root, &real_root, &path)?;
            }
        }
        Ok(sources.sorted())
    }

    /// Reads a known file again from disk. Returns `None` if it is no longer a regular file, or if it has or had a fault: then everything
    /// must be read again.
    pub fn read_again(&self, root: &Path, id: FileId) -> Option<Arc<str>> {
        let path = &self.file(id).path;
        let on_disk = root.join(path);
        // The content read from a workbook depends on other files.
        if is_workbook(path)
            || self.faults.iter().any(|fault| fault.path == *path)
            || !fs::symlink_metadata(&on_disk).is_ok_and(|found| found.is_file())
        {
            return None;
        }
        let mut read = Self::default();
        read.read_file(path.clone(), &on_disk).ok()?;
        match (read.faults.is_empty(), read.files.pop()) {
            (true, Some(File { content: Content::Text(text), .. })) => Some(text),
            _ => None,
        }
    }

    /// Reads again the files at some paths, of which any may be changed, new or gone, and returns whether any is. Files keep their ids.
    /// Returns `None` if more may have changed: then everything must be read again.
    pub fn change(&mut self, root: &Path, paths: &BTreeSet<String>) -> Option<bool> {
        let read = |path: &String| {
            if self.faults.iter().any(|fault| fault.path == *path) {
                return None;
            }
            let mut read = Self::default();
            if self.is_there(root, path)? {
                read.read_file(path.clone(), &root.join(path)).ok()?;
            }
            read.faults.is_empty().then(|| (path.clone(), read.files.pop()))
        };
        let read: Vec<(String, Option<File>)> = paths.iter().map(read).collect::<Option<_>>()?;
        let mut is_changed = false;
        for (path, file) in read {
            match (self.files.binary_search_by(|known| known.path.cmp(&path)), file) {
                (Ok(at), Some(file)) if self.files[at] == file => continue,
                (Ok(at), Some(file)) => self.files[at] = file,
                (Ok(at), None) => self.remove(at),
                (Err(at), Some(file)) => self.insert(at, file)?,
                (Err(_), None) => return None,
            }
            is_changed = true;
        }
        Some(is_changed)
    }

    /// Whether there is a file at a path. Returns `None` if anything else than a plain file is or was there.
    fn is_there(&self, root: &Path, path: &str) -> Option<bool> {
        let on_disk = root.join(path);
        let is_plain = |above: &Path| fs::symlink_metadata(above).is_ok_and(|found| found.is_dir());
        let is_site = TOPS.contains(&path.split('/').next()?) && !walk::hides(root, &on_disk);
        if !is_site || composed(path.to_owned()) != path || path.contains(|sign: char| is_forbidden(sign) || sign.is_control()) {
            return None;
        }
        match fs::symlink_metadata(&on_disk) {
            Ok(found) if !found.is_file() || !on_disk.ancestors().skip(1).take_while(|above| *above != root).all(is_plain) => None,
            Ok(_) => Some(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound && self.find(path).is_some() => Some(false),
            Err(_) => None,
        }
    }

    /// Reads a file as it is on disk now, for an edit that preserves the rest of it.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn raw(&self, root: &Path, id: FileId) -> Result<Vec<u8>, ReadError> {
        let path = root.join(&self.file(id).path);
        fs::read(&path).map_err(|error| ReadError { path, error })
    }

    /// Returns the bytes of a file below the site's directory as it is now, whether or not it is part of the site; `None` if it does not exist.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn beside(root: &Path, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let path = root.join(name);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(ReadError { path, error }),
        }
    }

    /// Returns the first `most` bytes of a file that may be outside of the site.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn elsewhere(path: &Path, most: u64) -> Result<Vec<u8>, ReadError> {
        let mut bytes = Vec::new();
        let read = fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
        read.map(|_| bytes).map_err(|error| ReadError { path: path.to_owned(), error })
    }

    /// Replaces the text of a file.
    pub fn replace(&mut self, id: FileId, text: Arc<str>) {
        let at = self.index(id);
        self.files[at] = File::of(std::mem::take(&mut self.files[at].path), Content::Text(text));
    }

    /// Builds sources from memory, for tests: text if the path's extension says so, else an attachment.
    pub fn from_memory<P: Into<String>, B: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, B)>) -> Self {
        let mut sources = Self::default();
        for (path, bytes) in files {
            let (path, bytes) = (composed(path.into()), bytes.into());
            if sources.has_valid_name(&path) {
                sources.add_bytes(path, bytes);
            }
        }
        sources.sorted()
    }

    /// Returns the files with their ids, sorted by path.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &File)> {
        self.ids.iter().copied().zip(&self.files)
    }

    /// Returns the faults of files that could not be used as they are.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Returns the file with an id of these sources.
    pub fn file(&self, id: FileId) -> &File {
        &self.files[self.index(id)]
    }

    /// Returns the id of the file at a path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.ids.get(at).copied()
    }

    /// Returns a file's text; empty for an attachment that is not a drawing.
    pub fn text(&self, id: FileId) -> &str {
        self.file(id).text()
    }

    /// Returns the line and column of the start of a span, both from 1; columns count characters. Of a workbook they are the row and column
    /// of the cell in its sheet.
    pub fn line_column(&self, span: Span) -> (usize, usize) {
        let text = self.text(span.file);
        if is_workbook(&self.file(span.file).path) {
            let place = sheets::place(text, span.start as usize);
            return (place.row + 1, place.column + 1);
        }
        let at = text.floor_char_boundary((span.start as usize).min(text.len()));
        let (line, range) = self.line(span);
        (line, text[range.start..at].chars().count() + 1)
    }

    /// Returns what a file is called where a span is named: its path, and of a workbook the sheet and cell too.
    pub fn called(&self, span: Span) -> String {
        let file = self.file(span.file);
        if !is_workbook(&file.path) {
            return file.path.clone();
        }
        let place = sheets::place(file.text(), span.start as usize);
        format!("{}, {}!{}{}", file.path, place.sheet, workbook::column_name(place.column), place.row + 1)
    }

    /// Returns the line number of the start of a span, from 1, and the line's bytes with its line ending. Line starts are computed once per
    /// file.
    pub fn line(&self, span: Span) -> (usize, std::ops::Range<usize>) {
        let (text, lines) = (self.text(span.file), self.file(span.file).lines());
        let at = (span.start as usize).min(text.len());
        let line = lines.partition_point(|start| *start <= at);
        (line, lines[line - 1]..lines.get(line).copied().unwrap_or(text.len()))
    }

    /// Whether a file's name can be displayed; reports a fault if not.
    fn has_valid_name(&mut self, path: &str) -> bool {
        let character = path.chars().find(|character| is_forbidden(*character) || character.is_control());
        if let Some(character) = character {
            let shown = path
                .chars()
                .map(|character| if is_forbidden(character) || character.is_control() { '\u{fffd}' } else { character })
                .collect();
            self.faults.push(Fault { path: shown, kind: FaultKind::CharacterInName(character) });
        }
        character.is_none()
    }

    /// Adds a file that was completely read.
    fn add_bytes(&mut self, path: String, bytes: Vec<u8>) {
        if is_text(&path) {
            return self.add_text(path, bytes);
        }
        let size = bytes.len() as u64;
        let head = bytes.iter().copied().take(HEAD as usize).collect();
        self.add(path, Content::Attachment(Attachment { data: Data::Memory(bytes), size, head }));
    }

    /// Adds a workbook as the text of its cells, so that each has a place.
    fn add_workbook(&mut self, path: String, bytes: &[u8]) {
        let text = match workbook::read(bytes) {
            Ok(sheets) => sheets::text(&sheets),
            Err(unreadable) => {
                self.faults.push(Fault { path: path.clone(), kind: FaultKind::Workbook(unreadable.kind()) });
                String::new()
            }
        };
        let (text, misplaced) = characters::without_misplaced(composed(text));
        self.faults
            .extend(misplaced.into_iter().map(|(at, character)| Fault { path: path.clone(), kind: FaultKind::Character(character, at) }));
        self.add(path, Content::Text(text.into()));
    }

    fn add_text(&mut self, path: String, bytes: Vec<u8>) {
        if is_workbook(&path) {
            return self.add_workbook(path, &bytes);
        }
        if let Some(kind) = Binary::of(&bytes) {
            self.faults.push(Fault { path: path.clone(), kind: FaultKind::NotText(kind) });
            return self.add(path, Content::Text(Arc::default()));
        }
        let text = match encoding::decode(bytes) {
            Ok(text) => text,
            Err(Foreign { encoding: Encoding::Windows1252, text, .. }) if is_table(&path) => {
                self.faults.push(Fault { path: path.clone(), kind: FaultKind::Windows1252 });
                text
            }
            // The text is parsed all the same, so that references to it do not fail.
            Err(Foreign { encoding, text, at }) => {
                let at = at - text[..at].matches("\r\n").count();
                self.faults.push(Fault { path: path.clone(), kind: FaultKind::NotUtf8(encoding, at) });
                text
            }
        };
        let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
        // macOS decomposes letters: an a and a ring. Composed, they match the spelling in other files.
        let text = if is_script(&path) { text } else { composed(text) };
        let (text, misplaced) = if is_script(&path) { (text, Vec::new()) } else { characters::without_misplaced(text) };
        self.faults
            .extend(misplaced.into_iter().map(|(at, character)| Fault { path: path.clone(), kind: FaultKind::Character(character, at) }));
        self.add(path, Content::Text(text.into()));
    }

    fn add(&mut self, path: String, content: Content) {
        self.files.push(File::of(path, content));
    }

    fn sorted(mut self) -> Self {
        self.files.sort_by(|a, b| a.path.cmp(&b.path));
        self.faults.sort_by(|a, b| a.path.cmp(&b.path));
        self.ids = ids::spread(self.files.len());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(path: &str, bytes: &[u8]) -> String {
        let sources = Sources::from_memory([(path, bytes)]);
        sources.files().next().map(|(id, _)| sources.text(id).to_owned()).expect("a file")
    }

    #[test]
    fn byte_order_mark_and_carriage_returns_are_taken_away() {
        assert_eq!(text_of("content/a.md", b"\xef\xbb\xbfa\r\nb\rc"), "a\nb\nc");
    }

    #[test]
    fn a_table_that_is_not_utf8_is_read_as_windows_1252_and_a_page_is_not() {
        assert_eq!(text_of("content/values/a.csv", b"k\xf6n"), "kön");
        let sources = Sources::from_memory([("content/a.md", b"k\xf6n".to_vec())]);
        assert_eq!(sources.faults(), [Fault { path: "content/a.md".into(), kind: FaultKind::NotUtf8(Encoding::Windows1252, 1) }]);
    }

    #[test]
    fn letters_that_a_mac_took_apart_are_put_together_in_texts_and_names() {
        assert_eq!(text_of("content/a.md", "ko\u{308}n".as_bytes()), "kön");
        assert_eq!(text_of("content/ko\u{308}n.md", b"a"), "a");
        let sources = Sources::from_memory([("content/ko\u{308}n.pdf", "")]);
        assert!(sources.find("content/kön.pdf").is_some());
    }

    #[test]
    fn columns_count_characters() {
        let sources = Sources::from_memory([("insyn.yaml", "a\nåäö: 1")]);
        let at = "a\nåäö: 1".find('1').expect("the digit");
        let file = sources.find("insyn.yaml").expect("the file");
        assert_eq!(sources.line_column(Span::new(file, at, at + 1)), (2, 6));
    }

    #[test]
    fn a_control_character_is_told_at_its_place_and_is_in_no_text() {
        let sources = Sources::from_memory([("content/a.md", "å\u{7}b")]);
        assert_eq!(sources.faults(), [Fault { path: "content/a.md".into(), kind: FaultKind::Character('\u{7}', 2) }]);
        assert_eq!(sources.find("content/a.md").map(|file| sources.text(file)), Some("å b"));
        let named = Sources::from_memory([("content/files/a\u{7}.pdf", "")]);
        assert_eq!(named.files().count(), 0);
        assert_eq!(named.faults(), [Fault { path: "content/files/a\u{fffd}.pdf".into(), kind: FaultKind::CharacterInName('\u{7}') }]);
    }
}
