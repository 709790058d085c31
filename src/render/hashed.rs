//! Names that change with what a file holds. It never knows what that is.

use crate::hosting;

/// A path whose name changes with the bytes, in the folder of what a browser may keep for ever.
pub(super) fn hashed(stem: &str, ending: &str, bytes: &[u8]) -> String {
    format!("{}{stem}.{}{ending}", hosting::IMMUTABLE, &blake3::hash(bytes).to_hex()[..10])
}
