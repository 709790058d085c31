//! The files of a site as they lie on disk, and places in them. The only reader of disk; it never interprets what it read.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use walkdir::WalkDir;

/// The largest text file that is read, in bytes. Attachments may be of any size.
pub const LARGEST_TEXT: u64 = 20_000_000;

/// How much of an attachment's beginning is kept in memory, in bytes: enough for a picture's size or a whole small drawing.
const HEAD: u64 = 256 * 1024;

/// Which file of a [`Sources`] something stands in. Ordered as the paths are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A range of bytes in a text file, after a byte-order mark and carriage returns are taken away.
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
    /// A span of the bytes `start..end`; a file is at most 20 MB, so that every offset fits.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let fit = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file, start: fit(start), end: fit(end.max(start)) }
    }

    /// The same place, moved `by` bytes to the right: for text that was cut out of a file at `by`.
    pub fn offset(self, by: usize) -> Self {
        Self::new(self.file, self.start as usize + by, self.end as usize + by)
    }

    /// The range in the file's text.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and the place where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// The bytes of an attachment: on disk until they are copied, or in memory in tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// Stays on disk and is copied in pieces.
    Disk(PathBuf),
    /// Held in memory.
    Memory(Vec<u8>),
}

/// A file that is copied and never interpreted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Where its bytes are.
    pub data: Data,
    /// Its size in bytes.
    pub size: u64,
    /// Its first 256 KiB, from which a picture's size is read.
    pub head: Vec<u8>,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// UTF-8 text without byte-order mark or carriage returns.
    Text(String),
    /// Anything else.
    Attachment(Attachment),
}

/// One file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path from the site's folder, with `/` between the names on every system.
    pub path: String,
    /// What it holds; empty text where a [`Fault`] says why it could not be read.
    pub content: Content,
    /// Where each line of its text begins, once somebody has asked.
    lines: OnceLock<Vec<usize>>,
}

impl File {
    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| match &self.content {
            Content::Text(text) => std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect(),
            Content::Attachment(_) => vec![0],
        })
    }
}

/// Why a file could not be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Not UTF-8 at the byte given, in a kind of file that must be.
    NotUtf8(usize),
    /// A text file larger than [`LARGEST_TEXT`].
    TooLarge(u64),
    /// Not UTF-8, so a table was read as Windows-1252. Nothing is wrong; it is said.
    Windows1252,
    /// A symbolic link that leads to a folder above itself.
    LinkLoop,
    /// A symbolic link that leads out of the site's folder.
    LeavesSite,
    /// A symbolic link that leads nowhere.
    DeadLink,
    /// A file name that is not Unicode.
    NameNotUnicode,
}

/// A file and what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's path from the site's folder.
    pub path: String,
    /// What is the matter.
    pub kind: FaultKind,
}

/// The machine refused to let a file be read.
#[derive(Debug)]
pub struct ReadError {
    /// The path that could not be read.
    pub path: PathBuf,
    /// What the system said.
    pub error: io::Error,
}

/// Every file of a site, sorted by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    files: Vec<File>,
    faults: Vec<Fault>,
}

impl Sources {
    /// Reads `insyn.yaml`, `content/` and `themes/` below `root`.
    ///
    /// # Errors
    /// Only where the machine refuses; what is wrong with a file itself is a [`Fault`].
    pub fn read(root: &Path) -> Result<Self, ReadError> {
        let mut sources = Self::default();
        // Canonical paths on both sides, or a root that is itself a link would seem to be left by everything in it.
        let real_root = fs::canonicalize(root).map_err(|error| ReadError { path: root.into(), error })?;
        for top in ["insyn.yaml", "content", "themes"] {
            let path = root.join(top);
            if path.exists() {
                sources.walk(root, &real_root, &path)?;
            }
        }
        Ok(sources.sorted())
    }

    /// Files from memory, for tests: text where the path's ending says so, else an attachment.
    pub fn from_memory<P: Into<String>, B: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, B)>) -> Self {
        let mut sources = Self::default();
        for (path, bytes) in files {
            let (path, bytes) = (path.into(), bytes.into());
            if is_text(&path) {
                sources.add_text(path, bytes);
            } else {
                let size = bytes.len() as u64;
                let head = bytes.iter().copied().take(HEAD as usize).collect();
                sources.add(path, Content::Attachment(Attachment { data: Data::Memory(bytes), size, head }));
            }
        }
        sources.sorted()
    }

    /// The files with their ids, in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &File)> {
        self.files.iter().enumerate().map(|(index, file)| (id(index), file))
    }

    /// What is to be said of files that could not be taken as they are.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The file of an id that these sources gave.
    pub fn file(&self, id: FileId) -> &File {
        &self.files[id.0 as usize]
    }

    /// The file at a path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok().map(id)
    }

    /// A file's text; empty for an attachment.
    pub fn text(&self, id: FileId) -> &str {
        match &self.file(id).content {
            Content::Text(text) => text,
            Content::Attachment(_) => "",
        }
    }

    /// Line and column of a span's beginning, both from 1, columns in characters.
    pub fn line_column(&self, span: Span) -> (usize, usize) {
        let text = self.text(span.file);
        let at = text.floor_char_boundary((span.start as usize).min(text.len()));
        let (line, range) = self.line(span);
        (line, text[range.start..at].chars().count() + 1)
    }

    /// The line in which a span begins, from 1, and its bytes with those that end it. Where lines begin is found once a file.
    pub fn line(&self, span: Span) -> (usize, std::ops::Range<usize>) {
        let (text, lines) = (self.text(span.file), self.file(span.file).lines());
        let at = (span.start as usize).min(text.len());
        let line = lines.partition_point(|start| *start <= at);
        (line, lines[line - 1]..lines.get(line).copied().unwrap_or(text.len()))
    }

    fn walk(&mut self, root: &Path, real_root: &Path, top: &Path) -> Result<(), ReadError> {
        let walk = WalkDir::new(top).follow_links(true).sort_by_file_name();
        for entry in walk.into_iter().filter_entry(|entry| !is_hidden(root, entry)) {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.walk_error(root, error)?;
                    continue;
                }
            };
            let Some(path) = relative(root, entry.path()) else {
                let shown = entry.path().to_string_lossy().into_owned();
                self.faults.push(Fault { path: shown, kind: FaultKind::NameNotUnicode });
                continue;
            };
            let leaves = || fs::canonicalize(entry.path()).is_ok_and(|real| !real.starts_with(real_root));
            if entry.path_is_symlink() && leaves() {
                self.faults.push(Fault { path, kind: FaultKind::LeavesSite });
            } else if entry.file_type().is_file() && !self.under_left_folder(&path) {
                self.read_file(path, entry.path())?;
            }
        }
        Ok(())
    }

    /// Whether a folder above was refused because it leaves the site.
    fn under_left_folder(&self, path: &str) -> bool {
        let above =
            |fault: &Fault| fault.kind == FaultKind::LeavesSite && path.strip_prefix(&fault.path).is_some_and(|rest| rest.starts_with('/'));
        self.faults.iter().any(above)
    }

    fn walk_error(&mut self, root: &Path, error: walkdir::Error) -> Result<(), ReadError> {
        let path = error.path().unwrap_or(root).to_path_buf();
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

    fn read_file(&mut self, path: String, on_disk: &Path) -> Result<(), ReadError> {
        let refused = |error| ReadError { path: on_disk.into(), error };
        let mut file = fs::File::open(on_disk).map_err(refused)?;
        let size = file.metadata().map_err(refused)?.len();
        if is_text(&path) {
            if size > LARGEST_TEXT {
                self.faults.push(Fault { path: path.clone(), kind: FaultKind::TooLarge(size) });
                self.add(path, Content::Text(String::new()));
                return Ok(());
            }
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).map_err(refused)?;
            self.add_text(path, bytes);
        } else {
            let mut head = Vec::new();
            file.take(HEAD).read_to_end(&mut head).map_err(refused)?;
            self.add(path, Content::Attachment(Attachment { data: Data::Disk(on_disk.into()), size, head }));
        }
        Ok(())
    }

    fn add_text(&mut self, path: String, bytes: Vec<u8>) {
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) if is_table(&path) => {
                self.faults.push(Fault { path: path.clone(), kind: FaultKind::Windows1252 });
                encoding_rs::WINDOWS_1252.decode_without_bom_handling(error.as_bytes()).0.into_owned()
            }
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                self.faults.push(Fault { path: path.clone(), kind: FaultKind::NotUtf8(at) });
                // What came before is kept so that the place can be drawn.
                String::from_utf8_lossy(&error.as_bytes()[..at]).into_owned()
            }
        };
        let text = text.strip_prefix('\u{feff}').map_or(Cow::Borrowed(text.as_str()), Cow::Borrowed);
        let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.into_owned() };
        self.add(path, Content::Text(text));
    }

    fn add(&mut self, path: String, content: Content) {
        self.files.push(File { path, content, lines: OnceLock::new() });
    }

    fn sorted(mut self) -> Self {
        self.files.sort_by(|a, b| a.path.cmp(&b.path));
        self.faults.sort_by(|a, b| a.path.cmp(&b.path));
        self
    }
}

fn id(index: usize) -> FileId {
    FileId(u32::try_from(index).unwrap_or(u32::MAX))
}

/// Hidden files that a system or a program leaves in any folder, and nobody means to publish.
const LEFT_BEHIND: [&str; 6] = [".ds_store", ".git", ".gitattributes", ".gitignore", ".gitkeep", ".svn"];

/// Whether a file is the system's or an office program's own business: `.git`, `~$report.docx`, `Thumbs.db`. What lies in `content/static` is
/// copied as it is, so there a dot hides nothing: `.well-known`.
fn is_hidden(root: &Path, entry: &walkdir::DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let is_static = entry.path().strip_prefix(root).is_ok_and(|path| path.starts_with("content/static"));
    let left_behind = || name.starts_with("._") || LEFT_BEHIND.iter().any(|left| name.eq_ignore_ascii_case(left));
    entry.depth() > 0
        && (name.starts_with('.') && (!is_static || left_behind())
            || name.starts_with("~$")
            || name.ends_with('~')
            || name.eq_ignore_ascii_case("thumbs.db")
            || name.eq_ignore_ascii_case("desktop.ini"))
}

fn relative(root: &Path, path: &Path) -> Option<String> {
    let names = path.strip_prefix(root).ok()?.iter().map(|name| name.to_str());
    Some(names.collect::<Option<Vec<_>>>()?.join("/"))
}

/// What the site is made from is text; what lies in a folder `files` or `static` is only copied.
fn is_text(path: &str) -> bool {
    let copied = path.split('/').any(|folder| folder == "files" || folder == "static");
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let theme = path.starts_with("themes/") && matches!(ending, "html" | "css" | "js" | "ftl" | "svg");
    !copied && (theme || is_table(path) || ["md", "yaml", "yml"].iter().any(|text| ending.eq_ignore_ascii_case(text)))
}

fn is_table(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    path.starts_with("content/values/") && ["csv", "tsv", "txt"].iter().any(|table| ending.eq_ignore_ascii_case(table))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(path: &str, bytes: &[u8]) -> String {
        let sources = Sources::from_memory([(path, bytes)]);
        sources.text(id(0)).to_owned()
    }

    #[test]
    fn byte_order_mark_and_carriage_returns_are_taken_away() {
        assert_eq!(text_of("content/a.md", b"\xef\xbb\xbfa\r\nb\rc"), "a\nb\nc");
    }

    #[test]
    fn a_table_that_is_not_utf8_is_read_as_windows_1252_and_a_page_is_not() {
        assert_eq!(text_of("content/values/a.csv", b"k\xf6n"), "kön");
        let sources = Sources::from_memory([("content/a.md", b"k\xf6n".to_vec())]);
        assert_eq!(sources.faults(), [Fault { path: "content/a.md".into(), kind: FaultKind::NotUtf8(1) }]);
    }

    #[test]
    fn columns_count_characters() {
        let sources = Sources::from_memory([("insyn.yaml", "a\nåäö: 1")]);
        let at = "a\nåäö: 1".find('1').expect("the digit");
        assert_eq!(sources.line_column(Span::new(id(0), at, at + 1)), (2, 6));
    }

    #[test]
    fn a_spreadsheet_under_files_is_an_attachment_and_under_values_a_table() {
        assert!(is_text("content/values/Utfall.CSV") && !is_text("content/files/utfall.csv"));
    }
}
