//! Changes an editor's file by replacing bytes at their places, so that comments, order, quotation marks, line endings and byte order mark are
//! preserved. The result is read again, and refused unless it is exactly what was meant. It never writes to a disk.

mod text;
mod yaml;

pub use text::{Edit, Text};
pub use yaml::{Document, Value, key, quoted};

/// The edit would have had unintended effects.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused;
