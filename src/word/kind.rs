//! Recognises the format of a file by its first bytes. It never looks at its name.

use super::Unreadable;

const ARCHIVE: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The names of streams in a compound file: of an encrypted package, and of old workbooks and presentations.
const ENCRYPTED: &str = "EncryptedPackage";
const OTHERS: [&str; 2] = ["Workbook", "PowerPoint Document"];

/// Refuses bytes that do not begin like an archive, by what they are instead.
pub(super) fn check(bytes: &[u8]) -> Result<(), Unreadable> {
    if bytes.starts_with(ARCHIVE) {
        return Ok(());
    }
    Err(match () {
        () if bytes.is_empty() => Unreadable::Empty,
        () if bytes.starts_with(COMPOUND) && has_stream(bytes, ENCRYPTED) => Unreadable::Password,
        () if bytes.starts_with(COMPOUND) && !has_stream(bytes, "WordDocument") && OTHERS.iter().any(|name| has_stream(bytes, name)) => {
            Unreadable::OtherOffice
        }
        () if bytes.starts_with(COMPOUND) => Unreadable::Old,
        () if bytes.starts_with(b"%PDF") => Unreadable::Pdf,
        () if bytes.starts_with(b"{\\rtf") => Unreadable::RichText,
        () if is_text(bytes) => Unreadable::Text,
        () => Unreadable::Other,
    })
}

fn has_stream(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// Whether the start of a file is text without control characters.
fn is_text(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(1000)];
    let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0c);
    !start.iter().any(control)
}
