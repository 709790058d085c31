//! Where the files lie that pages fetch, and the files themselves. It never decides which a site has use for.

use std::collections::BTreeMap;

use super::hashed::hashed;
use crate::theme::Theme;

/// Where what pages fetch lies, below the site's folder. The names change with what the files hold.
pub(super) struct Assets {
    pub stylesheet: String,
    /// The script that filters a list.
    pub filter: String,
    pub comparison: Addresses,
    /// The theme's icon; `None` where the site's logo is one.
    pub icon: Option<String>,
    /// The folder of the search page's scripts.
    pub search: String,
}

/// The files themselves, by their paths.
pub struct Fixed(pub(super) BTreeMap<String, Vec<u8>>);

impl Fixed {
    /// Every path, in order.
    pub fn paths(&self) -> impl Iterator<Item = String> {
        self.0.keys().cloned()
    }

    /// What is at a path.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }
}

/// ECharts, which the build script took from the source of the charming crate.
const LIBRARY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/echarts.js"));

/// What its licences want to stand beside it.
const LICENCES: &str = concat!(include_str!("figure/comparison/echarts.txt"), "\n", include_str!("../../LICENSE-APACHE"));

/// Where the files lie that all comparisons have in common. Their names change with what they hold.
pub(crate) struct Addresses {
    /// The folder of the scripts, which has the name of them all, so that they can name each other.
    pub(super) scripts: String,
    pub(super) library: String,
}

impl Addresses {
    /// Where they lie with this theme.
    pub fn of(theme: &Theme) -> Self {
        let all: Vec<u8> = theme.scripts.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes].concat()).collect();
        Self { scripts: hashed("compare", "/", &all), library: hashed("echarts", ".js", LIBRARY) }
    }

    /// The files, by their paths.
    pub fn files(&self, theme: &Theme) -> impl Iterator<Item = (String, Vec<u8>)> {
        let scripts = theme.scripts.iter().map(|(name, bytes)| (format!("{}{name}", self.scripts), bytes.clone()));
        let licences = hashed("echarts.licenses", ".txt", LICENCES.as_bytes());
        let library = [(self.library.clone(), LIBRARY.to_vec()), (licences, LICENCES.into())];
        scripts.chain(library)
    }
}
