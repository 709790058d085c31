//! Changes an editor's file by replacing bytes at their places, so that comments, order, quotation marks, line endings and byte order mark are
//! preserved. The result is read again, and refused unless it is exactly what was meant. It never writes to a disk.

mod text;
mod yaml;

pub use text::{Edit, Text};
pub use yaml::{Document, Value, key, quoted};

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Its path relative to the site's directory.
    pub path: String,
    /// Its whole content.
    pub bytes: Vec<u8>,
}

/// The edit would have had unintended effects.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused;
