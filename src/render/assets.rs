//! The files that pages load, and their paths. It never decides which ones a site needs.

use std::collections::BTreeMap;

use super::hashed::hashed;
use crate::theme::Theme;

/// The paths of files that pages load, relative to the site's root. Names change with the content.
pub(super) struct Assets {
    pub stylesheet: String,
    /// The script that filters a list.
    pub filter: String,
    /// The script that puts another area beside the own one.
    pub beside: String,
    pub comparison: Addresses,
    /// The theme's icon; `None` if the site's logo is used.
    pub icon: Option<String>,
    /// The directory of the search page's scripts.
    pub search: String,
}

/// The files by path.
pub struct StaticFiles(pub(super) BTreeMap<String, Vec<u8>>);

impl StaticFiles {
    /// Returns every path, in order.
    pub fn paths(&self) -> impl Iterator<Item = String> {
        self.0.keys().cloned()
    }

    /// Returns the file at a path.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }
}

/// ECharts, which the build script took from the source of the charming crate.
const LIBRARY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/echarts.js"));

/// The licences that must accompany it.
const LICENCES: &str = concat!(include_str!("figure/comparison/echarts.txt"), "\n", include_str!("../../LICENSE-APACHE"));

/// The paths of the files shared by all comparisons. Names change with the content.
pub(crate) struct Addresses {
    /// The directory of the scripts, named by a common hash, so that they can import each other.
    pub(super) scripts: String,
    pub(super) library: String,
}

impl Addresses {
    /// Returns their paths with this theme.
    pub fn of(theme: &Theme) -> Self {
        let all: Vec<u8> = theme.scripts.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes].concat()).collect();
        Self { scripts: hashed("compare", "/", &all), library: hashed("echarts", ".js", LIBRARY) }
    }

    /// Returns the files by path.
    pub fn files(&self, theme: &Theme) -> impl Iterator<Item = (String, Vec<u8>)> {
        let scripts = theme.scripts.iter().map(|(name, bytes)| (format!("{}{name}", self.scripts), bytes.clone()));
        let licences = hashed("echarts.licenses", ".txt", LICENCES.as_bytes());
        let library = [(self.library.clone(), LIBRARY.to_vec()), (licences, LICENCES.into())];
        scripts.chain(library)
    }
}
