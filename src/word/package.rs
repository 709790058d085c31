//! The archive of a document: its parts and the relations between them, within limits. It never keeps more of a part than is asked for, and never
//! trusts a size that the archive states.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{self, attribute};
use super::{LARGEST, Unreadable, kind};

/// The maximal decompressed size of a part with text, in bytes. A report of a thousand pages has about 20 MB.
const LARGEST_TEXT: u64 = 100_000_000;

/// The maximal decompressed size of everything that is read, in bytes.
const MOST_UNPACKED: u64 = 600_000_000;

/// The maximal number of parts.
const MOST_PARTS: usize = 20_000;

/// A relation of a part to another part, or to an address.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    /// The last part of its type: `image`, `hyperlink`, `footnotes`.
    pub kind: String,
    /// The path of the other part, or the address.
    pub target: String,
    /// Whether the target is an address.
    pub is_external: bool,
}

/// The relations of a part by their ids.
pub(super) type Relations = BTreeMap<String, Relation>;

/// The archive.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The index of each part by its path in lower case, since programs differ in case.
    parts: BTreeMap<String, usize>,
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens a document.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        if bytes.len() as u64 > LARGEST {
            return Err(Unreadable::TooLarge);
        }
        kind::check(bytes)?;
        // The library allocates an entry per part before it tells their number.
        if bytes.windows(4).filter(|window| window == b"PK\x01\x02").count() > MOST_PARTS {
            return Err(Unreadable::TooLarge);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
        let named = |(at, name): (usize, Result<std::borrow::Cow<'_, str>, ZipError>)| Some((normal(&name.ok()?), at));
        let parts = archive.file_names().enumerate().filter_map(named).collect();
        Ok(Self { archive, parts, left: MOST_UNPACKED })
    }

    /// Returns the path of the document's main part.
    pub(super) fn main(&mut self) -> Result<String, Unreadable> {
        let relations = self.relations("")?;
        let named = relations.values().find(|relation| relation.kind == "officeDocument").map(|relation| relation.target.clone());
        let path = named.filter(|path| self.has(path)).unwrap_or_else(|| "word/document.xml".to_owned());
        let is_of = |start: &str| self.parts.keys().any(|path| path.starts_with(start));
        if path.starts_with("xl/") || path.starts_with("ppt/") || !self.has(&path) && (is_of("xl/") || is_of("ppt/")) {
            return Err(Unreadable::OtherOffice);
        }
        if self.has(&path) {
            return Ok(path);
        }
        let mime = self.bytes("mimetype", 200)?.unwrap_or_default();
        let is_text = String::from_utf8_lossy(&mime).starts_with("application/vnd.oasis.opendocument");
        Err(if is_text { Unreadable::OpenDocument } else { Unreadable::Other })
    }

    fn has(&self, path: &str) -> bool {
        self.parts.contains_key(&normal(path))
    }

    /// Returns a part of at most that many bytes; `None` if there is none.
    pub(super) fn bytes(&mut self, path: &str, most: u64) -> Result<Option<Vec<u8>>, Unreadable> {
        let Some(at) = self.parts.get(&normal(path)) else { return Ok(None) };
        let entry = self.archive.by_index(*at).map_err(|error| match error {
            ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => Unreadable::Password,
            _ => Unreadable::Broken,
        })?;
        let most = most.min(self.left);
        let mut bytes = Vec::new();
        entry.take(most + 1).read_to_end(&mut bytes).map_err(|_| Unreadable::Broken)?;
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(Unreadable::TooLarge)?;
        if bytes.len() as u64 > most { Err(Unreadable::TooLarge) } else { Ok(Some(bytes)) }
    }

    /// Returns the text of a part; `None` if there is none.
    pub(super) fn text(&mut self, path: &str) -> Result<Option<String>, Unreadable> {
        let Some(bytes) = self.bytes(path, LARGEST_TEXT)? else { return Ok(None) };
        xml::decoded(bytes).map(Some)
    }

    /// Returns the relations of a part; of the whole document for an empty path.
    pub(super) fn relations(&mut self, part: &str) -> Result<Relations, Unreadable> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let Some(text) = self.text(&format!("{folder}{slash}_rels/{name}.rels"))? else { return Ok(Relations::new()) };
        let document = xml::parse(&text)?;
        let relation = |node: xml::Node<'_, '_>| {
            let is_external = attribute(node, "TargetMode") == Some("External");
            let target = attribute(node, "Target")?;
            let target = if is_external { target.to_owned() } else { path_from(folder, target) };
            let kind = attribute(node, "Type")?.rsplit('/').next().unwrap_or_default().to_owned();
            Some((attribute(node, "Id")?.to_owned(), Relation { kind, target, is_external }))
        };
        Ok(document.root_element().children().filter(|node| node.is_element()).filter_map(relation).collect())
    }
}

fn normal(path: &str) -> String {
    path.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// Returns the path of a target relative to a directory of the archive.
fn path_from(folder: &str, target: &str) -> String {
    let mut pieces: Vec<&str> =
        if target.starts_with('/') { Vec::new() } else { folder.split('/').filter(|piece| !piece.is_empty()).collect() };
    for piece in target.split('/') {
        match piece {
            "" | "." => {}
            ".." => drop(pieces.pop()),
            piece => pieces.push(piece),
        }
    }
    pieces.join("/")
}

#[cfg(test)]
mod tests {
    use super::path_from;

    #[test]
    fn a_target_is_found_from_the_directory_of_its_part() {
        assert_eq!(path_from("word", "media/a.png"), "word/media/a.png");
        assert_eq!(path_from("word", "/word/media/a.png"), "word/media/a.png");
        assert_eq!(path_from("word", "../../../a.png"), "a.png");
    }
}
