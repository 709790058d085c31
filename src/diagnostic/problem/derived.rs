//! Problems derived from a name, an encoding, a character or a system error. It never reports one.

use std::io;
use std::path::Path;

use super::Problem;
use crate::source::{Binary, Encoding, copied_from, data_folder};

impl Problem {
    /// Returns the problem for a file name, without its extension, that is not a valid id.
    pub fn bad_file_name(name: &str) -> Self {
        Self::BadFileName { found: name.to_owned(), copied: copied_from(name).map(str::to_owned) }
    }

    /// Returns the cause shared with the same problem on other lines of a file, so that it is reported once; `None` if each line has its
    /// own cause.
    pub(in crate::diagnostic) fn cause(&self) -> Option<&str> {
        match self {
            Self::UnknownIndicator { found, .. }
            | Self::UnknownArea { found, .. }
            | Self::UnknownGroup { found, .. }
            | Self::UnknownCategory { found, .. }
            | Self::UnknownState { found, .. } => Some(found),
            Self::MixedPeriods { first, .. } => Some(first),
            Self::ExternalLinkGone { address, .. }
            | Self::ExternalLinkFailed { address, .. }
            | Self::ExternalLinkUnclear { address, .. }
            | Self::ExternalLinkMoved { address, .. } => Some(address),
            // A table pasted twice, a superfluous column, an editor that indents by tabs.
            Self::DuplicateValue { .. } | Self::RowWidth { .. } | Self::YamlTab {} => Some(""),
            _ => None,
        }
    }

    /// Returns the key that it is about; for an unknown one the known key that is most like it.
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::UnknownKey { nearest, .. } => nearest.as_deref(),
            Self::DuplicateKey { key }
            | Self::MissingKey { key }
            | Self::WantedKeys { key }
            | Self::WantedList { key }
            | Self::WantedText { key }
            | Self::EmptyValue { key }
            | Self::WantedYesNo { key, .. }
            | Self::WantedWhole { key, .. }
            | Self::WantedDate { key, .. }
            | Self::NoSuchDate { key, .. }
            | Self::WantedOneOf { key, .. }
            | Self::DateInFuture { key, .. }
            | Self::OutOfRange { key, .. }
            | Self::NotOfRate { key }
            | Self::BreakWithoutReason { key, .. }
            | Self::NotForThisKind { key, .. } => Some(key),
            _ => None,
        }
    }

    /// Returns the problem for a text in another encoding than UTF-8.
    pub fn not_utf8(path: &str, encoding: Encoding) -> Self {
        let encoding = match encoding {
            Encoding::Utf16 => "utf-16",
            Encoding::MacRoman => "mac",
            Encoding::Windows1252 => "windows",
            Encoding::Dos => "dos",
            Encoding::Mixed => "mixed",
        };
        Self::NotUtf8 { encoding: encoding.to_owned(), table: is_table(path) }
    }

    /// Returns the problem for a file that is not text, although its name says so.
    pub fn not_text(path: &str, kind: Binary) -> Self {
        let kind = match kind {
            Binary::Office | Binary::OldOffice => "office",
            Binary::Pdf => "pdf",
        };
        Self::NotText { kind: kind.to_owned(), table: is_table(path) }
    }

    /// Returns the problem for a character that no text may contain.
    pub fn control_character(sign: char) -> Self {
        Self::ControlCharacter { sign: Self::code_point(sign) }
    }

    /// Returns the code point of a character that cannot be displayed: `U+0007`.
    pub fn code_point(sign: char) -> String {
        format!("U+{:04X}", u32::from(sign))
    }

    /// Returns the problem for an I/O error on a path. The catalogue selects its text by the kind of error, since the system's own message
    /// is for programmers.
    pub fn refused(path: &Path, error: &io::Error) -> Self {
        let kind = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "full",
            io::ErrorKind::PermissionDenied => "denied",
            io::ErrorKind::ReadOnlyFilesystem => "read-only",
            io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => "busy",
            io::ErrorKind::InvalidFilename => "name",
            _ => "other",
        };
        Self::MachineRefused { path: path.display().to_string(), kind: kind.to_owned(), reason: error.to_string() }
    }
}

/// Whether a file is among the tables of values, as a selector of a text.
fn is_table(path: &str) -> String {
    let folder = path.strip_prefix("content/").and_then(data_folder);
    if folder.is_some_and(|(folder, _)| folder == "values") { "yes" } else { "no" }.to_owned()
}
