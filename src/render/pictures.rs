//! The versions of the pictures that pages show: where they are, and how a page refers to them. It never decodes one itself.

use std::io::Read;
use std::sync::{Arc, PoisonError};

use super::shared::Shared;
use super::{Entry, JobOutput};
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::name::Url;
use crate::page::{ImageHtml, ImageSource};
use crate::raster::{Fault, Form, Made, WIDTHS, without_metadata};
use crate::site::{Asset, Site};
use crate::source::static_path;

/// How wide a picture is shown: as wide as the text, or as the screen if that is narrower.
pub(super) const SIZES: &str = "(min-width: 50rem) 46rem, 100vw";

/// What is between the beginning and the width in the name of a version. No attachment's name has it, since a full stop becomes a hyphen.
const MARK: &str = ".w";

/// Whether a picture is published in versions.
pub(super) fn is_scaled(site: &Site, path: &str, asset: &Asset) -> bool {
    site.structure.shown.contains(path) && is_raster(asset)
}

fn is_raster(asset: &Asset) -> bool {
    matches!(asset.kind.as_str(), "png" | "jpg" | "jpeg" | "webp") && Form::of(&asset.attachment.head).is_some()
}

/// Whether a file is published at its own address: not if pages only show versions of it.
pub(super) fn is_published(site: &Site, path: &str, asset: &Asset) -> bool {
    let is_wide = asset.dimensions.is_none_or(|(width, _)| width > WIDTHS[WIDTHS.len() - 1]);
    !is_scaled(site, path, asset) || !is_wide || site.structure.linked.contains(path) || static_path(path).is_some()
}

/// Returns what the addresses of all versions begin with.
pub(super) fn beginning(asset: &Asset) -> String {
    asset.target.rsplit_once('.').map_or(asset.target.as_str(), |(beginning, _)| beginning).to_owned()
}

/// Returns the beginning of the address of a version; `None` for any other address.
pub(super) fn beginning_of(path: &str) -> Option<&str> {
    let (version, ending) = path.rsplit_once('.')?;
    let (beginning, width) = version.rsplit_once(MARK)?;
    let is_version = !width.is_empty() && width.bytes().all(|byte| byte.is_ascii_digit()) && !ending.contains('/');
    is_version.then_some(beginning)
}

impl Shared<'_> {
    /// Returns the files of an attachment.
    pub(super) fn attachment(&self, path: &str, asset: &Asset) -> JobOutput {
        let copy = || vec![(asset.target.clone(), Entry::Copy(asset.attachment.clone()))];
        if !is_raster(asset) {
            return JobOutput { files: copy(), ..JobOutput::default() };
        }
        let mut problems = Diagnostics::new();
        let place = || Place::Path(format!("content/{path}"));
        let Some(bytes) = read(asset) else {
            problems.add(place(), Problem::OutputSourceChanged { path: format!("content/{path}") });
            return JobOutput { problems, ..JobOutput::default() };
        };
        let mut files = Vec::new();
        if is_scaled(self.site, path, asset) {
            match self.common.pictures.made(&bytes) {
                Ok(made) => files.extend(self.versions(path, asset, &made)),
                Err(Fault::Broken) => problems.add(place(), Problem::PictureBroken {}),
                // This was reported when the site was resolved.
                Err(Fault::TooLarge) => {}
            }
        }
        if is_published(self.site, path, asset) && !files.iter().any(|(file, _)| *file == asset.target) {
            match without_metadata(&bytes) {
                Some(stripped) => files.push((asset.target.clone(), Entry::Bytes(stripped))),
                // A file that nobody shows may be anything, but one with unknown metadata is not published.
                None if problems.is_empty() => problems.add(place(), Problem::PictureBroken {}),
                None => {}
            }
        }
        JobOutput { files, problems, ..JobOutput::default() }
    }

    /// Returns the versions of a picture; `None` if there are none.
    fn versions_of(&self, path: &str, asset: &Asset) -> Option<Arc<Made>> {
        let known = || self.common.versions.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = known().get(path) {
            return made.clone();
        }
        let made = read(asset).and_then(|bytes| self.common.pictures.made(&bytes).ok());
        known().insert(path.to_owned(), made.clone());
        made
    }

    fn versions(&self, path: &str, asset: &Asset, made: &Made) -> Vec<(String, Entry)> {
        let own = made.own.iter().map(|version| (self.address(path, asset, made, version.width), version));
        let webp = made.webp.iter().map(|version| (webp_address(asset, version.width), version));
        own.chain(webp).map(|(address, version)| (address, Entry::Bytes(version.bytes.clone()))).collect()
    }

    /// Returns the address of a version: that of the file itself, if it is not scaled.
    fn address(&self, path: &str, asset: &Asset, made: &Made, width: u32) -> String {
        let is_main = made.own.last().is_some_and(|main| main.width == width);
        let is_whole = asset.dimensions.is_some_and(|(whole, _)| whole == width);
        if is_main && is_whole && is_published(self.site, path, asset) {
            return asset.target.clone();
        }
        format!("{}{MARK}{width}.{}", beginning(asset), asset.target.rsplit_once('.').map_or("", |(_, ending)| ending))
    }

    /// Returns how the page at an address refers to a picture.
    pub(super) fn image(&self, url: &Url, path: &str) -> ImageHtml {
        let Some(asset) = self.site.structure.assets.get(path) else { return ImageHtml::default() };
        let plain = || ImageHtml { src: url.relative(&asset.target), size: asset.dimensions, ..ImageHtml::default() };
        if !is_scaled(self.site, path, asset) {
            return plain();
        }
        let made = self.versions_of(path, asset);
        let Some((made, main)) = made.as_ref().and_then(|made| Some((made, made.own.last()?))) else { return plain() };
        let source = |address: String, width: u32| ImageSource { url: url.relative(&address), width };
        let own = made.own.iter().map(|version| source(self.address(path, asset, made, version.width), version.width));
        let webp = made.webp.iter().map(|version| source(webp_address(asset, version.width), version.width));
        ImageHtml {
            src: url.relative(&self.address(path, asset, made, main.width)),
            size: Some((main.width, main.height)),
            own: if made.own.len() > 1 { own.collect() } else { Vec::new() },
            webp: webp.collect(),
            sizes: SIZES,
        }
    }
}

fn webp_address(asset: &Asset, width: u32) -> String {
    format!("{}{MARK}{width}.webp", beginning(asset))
}

/// Reads a whole file; `None` if it is not as large as it was.
fn read(asset: &Asset) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    asset.attachment.reader().ok()?.read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 == asset.attachment.size).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_known_by_its_address() {
        for (path, beginning) in [
            ("files/a.w800.jpg", Some("files/a")),
            ("files/a.w1600.webp", Some("files/a")),
            ("files/a.jpg", None),
            ("files/a.w.jpg", None),
            ("files/a.w8x.jpg", None),
            ("files.w8/a.jpg", None),
        ] {
            assert_eq!(beginning_of(path), beginning, "{path}");
        }
    }
}
