//! The files of the finished site as they are gathered, and which of them a browser may keep for ever. It never renders anything.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::hosting::{self, Published, Shown};
use crate::output::{Entry, Output, PathError, PathFault};
use crate::site::{Asset, Site};

/// The files so far. Two that are in each other's way are said, and the first of them stays.
#[derive(Default)]
pub(super) struct Gathered {
    output: Output,
    /// The paths that change with what the files hold.
    lasting: BTreeSet<String>,
}

impl Gathered {
    /// Adds a file. `made_from` is where its editor finds what it was made from.
    pub fn add(&mut self, path: String, bytes: Vec<u8>, made_from: &str, found: &mut Diagnostics) {
        add(&mut self.output, path, bytes, made_from, found);
    }

    /// Adds a file whose path changes with what it holds, so that a browser may keep it.
    pub fn add_lasting(&mut self, path: String, bytes: Vec<u8>, made_from: &str, found: &mut Diagnostics) {
        self.lasting.insert(path.clone());
        self.add(path, bytes, made_from, found);
    }

    /// Adds an attachment, which lies at a path below `content/`.
    pub fn add_attachment(&mut self, site: &Site, path: &str, asset: &Asset, found: &mut Diagnostics) {
        if let Err(error) = self.output.add(asset.target.clone(), Entry::Copy(asset.attachment.clone())) {
            found.add_related(Place::Path(format!("content/{path}")), error.problem(), Place::Path(origin(site, &error)));
        }
    }

    /// Adds the files for servers and search engines, which tell of all others, and gives everything. A `robots.txt` of the site's own stands
    /// instead of the program's.
    pub fn hosted(mut self, site: &Site, shown: &[Shown], found: &mut Diagnostics) -> Output {
        if site.config.base_url.is_none() && !site.config.addressless {
            found.add(Place::Path(crate::config::FILE.into()), Problem::NoBaseUrl {});
        }
        let paths: Vec<&str> = self.output.files().map(|(path, _)| path).collect();
        let files = hosting::files(site, &Published { shown, paths: &paths, lasting: &self.lasting });
        for (path, bytes) in files {
            if path == hosting::ROBOTS && self.output.get(path).is_some() {
                continue;
            }
            if let Err(error) = self.output.add(path, Entry::Bytes(bytes)) {
                // The other file is the site's own, and the one that can be renamed.
                found.add_related(Place::Path(origin(site, &error)), error.problem(), Place::Path(crate::config::FILE.into()));
            }
        }
        self.output
    }
}

/// Adds a file to those that there are.
pub(super) fn add(output: &mut Output, path: String, bytes: Vec<u8>, made_from: &str, found: &mut Diagnostics) {
    if let Err(error) = output.add(path, Entry::Bytes(bytes)) {
        found.add(Place::Path(made_from.to_owned()), error.problem());
    }
}

/// Which file of the site one of the output that is in the way was made from; the configuration where it was made from all of them.
fn origin(site: &Site, error: &PathError) -> String {
    let PathFault::Taken(taken) = &error.fault else { return error.path.clone() };
    let holds = |path: &str| path == taken || path.starts_with(&format!("{taken}/"));
    let asset = || site.assets.iter().find(|(_, asset)| holds(&asset.target)).map(|(path, _)| format!("content/{path}"));
    let page = site.pages.iter().find(|page| holds(&page.url.file())).map(|page| page.path.clone());
    page.or_else(asset).unwrap_or_else(|| crate::config::FILE.to_owned())
}
