//! Figures as files of their own: what pages link to for download, and the single one that somebody orders. It never chooses what a figure
//! shows.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::Shared;
use crate::call::{Asked, Mistake};
use crate::config::Config;
use crate::figure::{self, Figure, Look, Portable, Width};
use crate::locale::Locale;
use crate::name::{Lang, Url};
use crate::picture::Painter;
use crate::site::Site;
use crate::theme::{Scheme, Theme};
use crate::view::DownloadView;

/// The folder of the pictures in the finished site.
const FOLDER: &str = "figurer";

/// How many pixels a PNG has for each of the picture's own, so that it is sharp on paper and on good screens.
const SHARPNESS: f32 = 2.0;

/// From how many pixels on a picture has the wide drawing.
const WIDE: u32 = 560;

/// The pictures of a site while its pages are rendered: each once, however many pages show it.
pub(super) struct Pictures<'s> {
    look: Look<'s>,
    painter: Option<&'s Painter>,
    /// By their paths. A path is made from what the file holds, so it makes no difference which page is first.
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl<'s> Pictures<'s> {
    /// None yet. `rules` is the theme's stylesheet, made readable.
    pub(super) fn new(rules: &'s str, theme: &Theme, painter: Option<&'s Painter>) -> Self {
        Self { look: Look::new(rules, theme.colours(Scheme::Light)), painter, files: Mutex::default() }
    }

    /// What figures look like without a stylesheet.
    pub(super) fn look(&self) -> &Look<'s> {
        &self.look
    }

    fn files(&self) -> MutexGuard<'_, BTreeMap<String, Vec<u8>>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Every file that was made, by its path.
    pub(super) fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a file, and gives its size. It is made only where no page had it before.
    fn keep(&self, path: &str, make: impl FnOnce() -> Option<Vec<u8>>) -> Option<u64> {
        if let Some(known) = self.files().get(path) {
            return Some(known.len() as u64);
        }
        // Two threads may both make it; the bytes are the same.
        let bytes = make()?;
        let size = bytes.len() as u64;
        self.files().insert(path.to_owned(), bytes);
        Some(size)
    }
}

/// The files of a figure, for a page at `url`; `name` begins their names. None where there is no number to draw.
pub(super) fn downloads(shared: &Shared<'_>, name: &str, figure: &Figure, url: &Url, locale: &Locale) -> Vec<DownloadView> {
    let pictures = &shared.pictures;
    let imprint = imprint(&shared.site.config, locale);
    let wanted = Portable { width: Width::Wide, pixels: None, look: &pictures.look, imprint: &imprint };
    let svg = figure::portable(figure, locale, wanted);
    if svg.is_empty() {
        return Vec::new();
    }
    let hash = blake3::hash(svg.as_bytes()).to_hex();
    let stem = format!("{FOLDER}/{name}-{}", &hash[..10]);
    let png = |svg: &str| pictures.painter?.png(svg, SHARPNESS);
    let view = |kind: &str, size: u64| DownloadView {
        text: locale.text("download-picture"),
        kind: kind.to_owned(),
        size: locale.size(size),
        url: url.relative(&format!("{stem}.{kind}")),
    };
    let painted = pictures.painter.and_then(|_| pictures.keep(&format!("{stem}.png"), || png(&svg)));
    let drawn = pictures.keep(&format!("{stem}.svg"), || Some(svg.into_bytes()));
    drawn.map(|size| view("svg", size)).into_iter().chain(painted.map(|size| view("png", size))).collect()
}

/// What stands last in a picture that leaves the site: who publishes it, on which terms, and what the site says of itself on every page.
fn imprint(config: &Config, locale: &Locale) -> Vec<String> {
    let name = config.organisation.name.text(locale.lang()).to_owned();
    let publisher = locale.format("figure-publisher", &[("name", name.into())]);
    let first = match &config.open_data.license {
        Some(license) => format!("{publisher} {}", locale.format("figure-license", &[("license", license.name.clone().into())])),
        None => publisher,
    };
    let notice = config.notice.as_ref().map(|notice| notice.text(locale.lang()).to_owned());
    std::iter::once(first).chain(notice).collect()
}

/// A single picture that somebody orders.
#[derive(Clone, Debug)]
pub struct PictureOrder {
    /// What it shows.
    pub asked: Asked,
    /// Its colours.
    pub scheme: Scheme,
    /// How many pixels wide it is: from 560 on the wide drawing, else the narrow one. The wide drawing in its own size where left out.
    pub width: Option<u32>,
    /// Its language; the site's first where that has not this one.
    pub lang: Option<Lang>,
}

/// Draws a single picture as SVG.
///
/// # Errors
/// What in the order cannot be understood, or cannot be shown.
pub fn picture(site: &Site, theme: &Theme, order: &PictureOrder) -> Result<String, Mistake> {
    let (indicator, request) = order.asked.read(site)?;
    let lang = order.lang.as_ref().filter(|lang| site.config.languages.contains(lang)).unwrap_or(site.config.first_language());
    let nothing = |problem| ("INDICATOR", problem);
    let empty = || nothing(crate::diagnostic::Problem::NothingToShow { indicator: indicator.id.to_string() });
    let locale = theme.locale(lang).ok_or_else(empty)?;
    let figure = figure::select(indicator, &site.areas, locale, &request).map_err(nothing)?;
    let rules = figure::readable(&theme.stylesheet);
    let width = if order.width.is_none_or(|width| width >= WIDE) { Width::Wide } else { Width::Narrow };
    let look = Look::new(&rules, theme.colours(order.scheme));
    let imprint = imprint(&site.config, locale);
    let svg = figure::portable(&figure, locale, Portable { width, pixels: order.width, look: &look, imprint: &imprint });
    if svg.is_empty() { Err(empty()) } else { Ok(svg) }
}
