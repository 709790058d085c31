//! A text file as it is on disk, beside the text that is parsed from it, with the place of each byte of one in the other. It never interprets
//! the text.

use std::ops::Range;

use encoding_rs::WINDOWS_1252;

use super::Refused;
use crate::source::{FaultKind, Sources, composed};

/// The bytes of a text to replace, and the replacement.
pub type Edit = (Range<usize>, String);

/// A text file that is being edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    path: String,
    raw: Vec<u8>,
    text: String,
    encoding: Encoding,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Windows1252,
}

impl Text {
    /// Decodes the file at a path, as [`Sources`] do. Returns `None` if it is not UTF-8, nor a table in Windows-1252, or contains characters
    /// that are replaced on reading.
    pub fn of(path: &str, raw: Vec<u8>) -> Option<Self> {
        let sources = Sources::from_memory([(path, raw.as_slice())]);
        let (id, file) = sources.files().next()?;
        let encoding = match sources.faults() {
            [] => Encoding::Utf8,
            [fault] if fault.kind == FaultKind::Windows1252 => Encoding::Windows1252,
            _ => return None,
        };
        let text = sources.text(id).to_owned();
        Some(Self { path: file.path.clone(), raw, text, encoding })
    }

    /// Returns the text as the parsers see it: without byte order mark and carriage returns, with composed letters.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the file.
    pub fn bytes(self) -> Vec<u8> {
        self.raw
    }

    /// Returns the file with parts of its text replaced; line breaks of the replacements become those of the file.
    ///
    /// # Errors
    /// If the new file would not be read as the text with these replacements, or if they overlap.
    pub fn with(&self, edits: &[Edit]) -> Result<Self, Refused> {
        let wanted = replaced(&self.text, edits).ok_or(Refused)?;
        let newline = self.newline();
        let lines = self.lines();
        let mut raw = self.raw.clone();
        let mut sorted: Vec<&Edit> = edits.iter().collect();
        sorted.sort_by_key(|(range, _)| (range.start, range.end));
        for (range, new) in sorted.into_iter().rev() {
            let (start, end) = (self.raw_place(&lines, range.start)?, self.raw_place(&lines, range.end)?);
            raw.splice(start..end, self.encoded(&new.replace('\n', newline))?);
        }
        let edited = Self::of(&self.path, raw).ok_or(Refused)?;
        if edited.text == wanted && edited.encoding == self.encoding { Ok(edited) } else { Err(Refused) }
    }

    /// Returns the line break of the file; that of the first line decides.
    fn newline(&self) -> &'static str {
        match self.raw.iter().position(|byte| matches!(byte, b'\r' | b'\n')) {
            Some(at) if self.raw[at..].starts_with(b"\r\n") => "\r\n",
            Some(at) if self.raw[at] == b'\r' => "\r",
            _ => "\n",
        }
    }

    fn encoded(&self, new: &str) -> Result<Vec<u8>, Refused> {
        match self.encoding {
            Encoding::Utf8 => Ok(new.as_bytes().to_vec()),
            Encoding::Windows1252 => {
                let (bytes, _, has_unknown) = WINDOWS_1252.encode(new);
                if has_unknown { Err(Refused) } else { Ok(bytes.into_owned()) }
            }
        }
    }

    /// Returns the range of every line of the file, without its line break and the byte order mark.
    fn lines(&self) -> Vec<Range<usize>> {
        let mark = if self.raw.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let (mut lines, mut start, mut at) = (Vec::new(), mark, mark);
        while at < self.raw.len() {
            let length = match self.raw[at..] {
                [b'\r', b'\n', ..] => 2,
                [b'\r' | b'\n', ..] => 1,
                _ => 0,
            };
            if length > 0 {
                lines.push(start..at);
                start = at + length;
            }
            at += length.max(1);
        }
        lines.push(start..self.raw.len());
        lines
    }

    /// Converts an offset in the text to one in the file.
    fn raw_place(&self, lines: &[Range<usize>], at: usize) -> Result<usize, Refused> {
        let before = self.text.get(..at).ok_or(Refused)?;
        let line = lines.get(before.matches('\n').count()).cloned().ok_or(Refused)?;
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let (before, after) = (&self.text[start..at], self.text[at..].split('\n').next().unwrap_or(""));
        let within = match self.encoding {
            Encoding::Windows1252 => before.chars().count(),
            Encoding::Utf8 => {
                let raw = std::str::from_utf8(&self.raw[line.clone()]).map_err(|_| Refused)?;
                split(raw, before, after).ok_or(Refused)?
            }
        };
        Ok(line.start + within)
    }
}

/// Returns where to split a line so that its parts, with composed letters, are these two.
fn split(raw: &str, before: &str, after: &str) -> Option<usize> {
    let is_split = |at: usize| {
        let parts = raw.get(..at).zip(raw.get(at..));
        parts.is_some_and(|(one, other)| composed(one.to_owned()) == before && composed(other.to_owned()) == after)
    };
    if is_split(before.len()) { Some(before.len()) } else { (0..=raw.len()).find(|at| is_split(*at)) }
}

/// Returns a text with parts replaced; `None` if they overlap or split a character.
pub(super) fn replaced(text: &str, edits: &[Edit]) -> Option<String> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|(range, _)| (range.start, range.end));
    let (mut edited, mut at) = (String::with_capacity(text.len()), 0);
    for (range, new) in sorted {
        edited.push_str(text.get(at..range.start)?);
        edited.push_str(new);
        at = range.end;
    }
    edited.push_str(text.get(at..)?);
    Some(edited)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edited(path: &str, raw: &[u8], old: &str, new: &str) -> Option<Vec<u8>> {
        let text = Text::of(path, raw.to_vec())?;
        let at = text.text().find(old)?;
        text.with(&[(at..at + old.len(), new.to_owned())]).ok().map(Text::bytes)
    }

    #[test]
    fn only_the_replaced_bytes_differ_whatever_the_encoding_and_the_line_breaks() {
        let decomposed = "A\u{30a}r: ko\u{308}n # o\u{308}\n";
        type Case<'c> = (&'c str, &'c [u8], &'c str, &'c str, &'c [u8]);
        let cases: [Case<'_>; 6] = [
            ("content/a.md", b"\xef\xbb\xbfett\r\ntv\xc3\xa5 x\r\n", "x", "y\n", b"\xef\xbb\xbfett\r\ntv\xc3\xa5 y\r\n\r\n"),
            ("content/a.md", b"ett\rx\r", "x", "y\nz", b"ett\ry\rz\r"),
            ("content/a.md", b"ett\nx\r\nx", "x", "y", b"ett\ny\r\nx"),
            ("content/values/a.csv", b"k\xf6n;\xe5r\r\nm\xe4n;x", "x", "\u{e5}", b"k\xf6n;\xe5r\r\nm\xe4n;\xe5"),
            ("content/a.yaml", decomposed.as_bytes(), "kön", "x", "A\u{30a}r: x # o\u{308}\n".as_bytes()),
            ("content/a.md", b"", "", "x", b"x"),
        ];
        for (path, raw, old, new, wanted) in cases {
            assert_eq!(edited(path, raw, old, new).as_deref(), Some(wanted), "{path}: {raw:?}");
        }
    }

    #[test]
    fn what_would_be_read_as_something_else_is_refused() {
        assert_eq!(edited("content/values/a.csv", b"k\xf6n;x", "x", "\u{17e}\u{4e00}"), None, "no such letter in the encoding");
        assert_eq!(edited("content/a.md", b"e", "e", "e\u{301}"), None, "it would be composed");
        assert_eq!(edited("content/a.md", b"\xff\xfee\0", "e", "x"), None, "UTF-16");
        assert_eq!(edited("content/a.md", b"a\x07x", "x", "y"), None, "a control character is not in the text");
        let text = Text::of("content/a.md", b"abc".to_vec()).expect("text");
        assert_eq!(text.with(&[(0..2, "x".into()), (1..3, "y".into())]), Err(Refused), "overlapping");
    }

    proptest! {
        #[test]
        fn what_is_replaced_and_replaced_back_is_read_as_before(raw in "(\u{feff})?[a\u{e5}\r\n\u{308}o]{0,16}", at in 0..16usize) {
            if let Some(text) = Text::of("content/a.md", raw.into_bytes())
                && text.text().is_char_boundary(at) && at <= text.text().len()
                && let Ok(edited) = text.with(&[(at..at, "xy\n".into())])
            {
                let back = edited.with(&[(at..at + 3, String::new())]);
                prop_assert_eq!(back.as_ref().map(Text::text), Ok(text.text()));
            }
        }
    }
}
