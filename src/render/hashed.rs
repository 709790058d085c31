//! File names that change with the content. It never interprets it.

use crate::hosting;

/// Returns a path whose name depends on the bytes, in the directory of files that browsers may cache for ever.
pub(super) fn hashed(stem: &str, ending: &str, bytes: &[u8]) -> String {
    format!("{}{stem}.{}{ending}", hosting::IMMUTABLE, &blake3::hash(bytes).to_hex()[..10])
}
