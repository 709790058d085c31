//! Decodes text files that may not be UTF-8, and detects their encoding. It never interprets the text.

use std::borrow::Cow;

use encoding_rs::{MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};
use icu_normalizer::ComposingNormalizerBorrowed;

/// An encoding other than UTF-8 that editors in Sweden meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-16: what Excel calls Unicode text, and Windows Notepad Unicode.
    Utf16,
    /// The encoding of CSV files saved by Excel on a Mac.
    MacRoman,
    /// The encoding of CSV files saved by Excel on Windows.
    Windows1252,
    /// Code page 850: what Excel saves as CSV (MS-DOS).
    Dos,
    /// UTF-8 except for some bytes.
    Mixed,
}

/// A file that is not text, although its name says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binary {
    /// A ZIP archive as saved by Excel and Word: `.xlsx`, `.docx`.
    Office,
    /// The format of their older versions: `.xls`, `.doc`.
    OldOffice,
    /// A PDF.
    Pdf,
}

/// The result of decoding bytes that are not UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Foreign {
    /// The encoding.
    pub encoding: Encoding,
    /// The decoded text.
    pub text: String,
    /// The byte offset in that text of the first character that is not encoded as in UTF-8.
    pub at: usize,
}

impl Binary {
    /// Detects a binary format by the first bytes of a file.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let starts: [(&[u8], Self); 3] =
            [(b"PK\x03\x04", Self::Office), (b"\xd0\xcf\x11\xe0\xa1\xb1", Self::OldOffice), (b"%PDF-", Self::Pdf)];
        starts.into_iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| kind)
    }
}

/// Decodes text, without a byte order mark.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, Foreign> {
    if let Some(text) = utf16(&bytes) {
        return Err(Foreign { encoding: Encoding::Utf16, text, at: 0 });
    }
    String::from_utf8(bytes).map(without_mark).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.into_bytes();
        // Multi-byte characters that are valid UTF-8 hardly occur by chance.
        let encoding = if bytes[..at].is_ascii() { eight_bits(&bytes) } else { Encoding::Mixed };
        let text = match encoding {
            Encoding::MacRoman => MACINTOSH.decode_without_bom_handling(&bytes).0.into_owned(),
            Encoding::Windows1252 => WINDOWS_1252.decode_without_bom_handling(&bytes).0.into_owned(),
            Encoding::Dos | Encoding::Mixed | Encoding::Utf16 => String::from_utf8_lossy(&bytes).into_owned(),
        };
        Foreign { encoding, text, at }
    })
}

/// Decodes text in UTF-8, UTF-16, Windows-1252 or Mac Roman, as other programs write it.
///
/// # Errors
/// The encoding, if it is none of these.
pub fn decoded(bytes: Vec<u8>) -> Result<String, Encoding> {
    match decode(bytes) {
        Ok(text) => Ok(text),
        Err(Foreign { encoding: encoding @ (Encoding::Dos | Encoding::Mixed), .. }) => Err(encoding),
        Err(Foreign { text, .. }) => Ok(text),
    }
}

/// Returns a text in which letters and their combining marks are composed (NFC), as most systems write them.
pub fn composed(text: String) -> String {
    match ComposingNormalizerBorrowed::new_nfc().normalize(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(text) => text,
    }
}

fn without_mark(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

/// Decodes UTF-16, with or without a byte order mark. Without one, at least a third of all bytes must be zeros, all of them in the same
/// half of their code units.
fn utf16(bytes: &[u8]) -> Option<String> {
    let zeros = |half: usize| bytes.iter().skip(half).step_by(2).filter(|byte| **byte == 0).count();
    let mostly = |half: usize| zeros(half) * 3 >= bytes.len() && zeros(1 - half) == 0 && bytes.len() >= 4 && bytes.len().is_multiple_of(2);
    let encoding = match bytes {
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        _ if mostly(1) => UTF_16LE,
        _ if mostly(0) => UTF_16BE,
        _ => return None,
    };
    Some(encoding.decode_with_bom_removal(bytes).0.into_owned())
}

/// The bytes of å, ä, ö, Å, Ä, Ö and é in single-byte encodings.
const LETTERS: [(Encoding, [u8; 7]); 3] = [
    (Encoding::Windows1252, [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9]),
    (Encoding::MacRoman, [0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85, 0x8e]),
    (Encoding::Dos, [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82]),
];

/// Returns the encoding in which most non-ASCII bytes inside words are Swedish letters. A byte that is a letter in one encoding is a
/// quotation mark or a dash in another, and those occur at the ends of words.
fn eight_bits(bytes: &[u8]) -> Encoding {
    let in_word = |at: usize| {
        let is_letter = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80);
        is_letter(at.checked_sub(1)) && is_letter(Some(at + 1))
    };
    let within = |letters: &[u8; 7]| (0..bytes.len()).filter(|at| letters.contains(&bytes[*at]) && in_word(*at)).count();
    let counts = LETTERS.map(|(encoding, letters)| (encoding, within(&letters)));
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    // Among equally likely encodings the first is taken, which is the most common.
    counts.into_iter().find(|(_, count)| *count == most).map_or(Encoding::Windows1252, |(encoding, _)| encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoding(bytes: &[u8]) -> (Encoding, String) {
        let foreign = decode(bytes.to_vec()).expect_err("not UTF-8");
        (foreign.encoding, foreign.text)
    }

    #[test]
    fn an_encoding_is_known_by_its_swedish_letters() {
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let with_mark = [vec![0xff, 0xfe], utf16("kön;år")].concat();
        let (windows, mac, dos) = (Encoding::Windows1252, Encoding::MacRoman, Encoding::Dos);
        for (bytes, wanted, text) in [
            (with_mark.as_slice(), Encoding::Utf16, "kön;år"),
            (&utf16("nyckeltal;år"), Encoding::Utf16, "nyckeltal;år"),
            (b"k\xf6n;v\xe4rde", windows, "kön;värde"),
            (b"1\xa0140;\x94hej\x94 \x96 ", windows, "1\u{a0}140;”hej” – "),
            (b"k\x9an;v\x8arde", mac, "kön;värde"),
            (b"k\x94n;v\x84rde", dos, "k\u{fffd}n;v\u{fffd}rde"),
            (b"k\xc3\xb6n;v\xe4rde", Encoding::Mixed, "kön;v\u{fffd}rde"),
        ] {
            assert_eq!(encoding(bytes), (wanted, text.to_owned()));
        }
    }

    #[test]
    fn utf_8_is_text_with_a_mark_and_without() {
        for bytes in [b"\xef\xbb\xbfk\xc3\xb6n".as_slice(), b"k\xc3\xb6n"] {
            assert_eq!(decode(bytes.to_vec()), Ok("kön".to_owned()));
        }
        assert_eq!(decode(Vec::new()), Ok(String::new()));
        assert_eq!(decode(b"a\0b".to_vec()), Ok("a\0b".to_owned()), "a single control character is told as such");
    }

    #[test]
    fn what_is_no_text_is_known_by_its_beginning() {
        assert_eq!(Binary::of(b"PK\x03\x04\x14"), Some(Binary::Office));
        assert_eq!(Binary::of(b"%PDF-1.7"), Some(Binary::Pdf));
        assert_eq!(Binary::of(b"nyckeltal;2023"), None);
    }
}
