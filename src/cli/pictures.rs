//! The versions of pictures, kept in the user's cache directory from one build to the next. It never decides which there are.

use std::sync::Arc;

use crate::output::Cache;
use crate::raster::{Keeper, Store};

/// The name of the directory.
const FOLDER: &str = "pictures";

impl Keeper for Cache {
    fn kept(&self, name: &str) -> Option<Vec<u8>> {
        self.bytes(name)
    }

    fn keep(&self, name: &str, bytes: &[u8]) {
        self.keep_bytes(name, bytes);
    }
}

/// Returns a store that keeps versions between runs; if the user has no cache directory, only during this one.
pub(super) fn kept() -> Arc<Store> {
    let folder = dirs::cache_dir().map(|folder| folder.join("insyn").join(FOLDER));
    Arc::new(folder.map_or_else(Store::default, |folder| Store::keeping(Box::new(Cache::new(&folder)))))
}
