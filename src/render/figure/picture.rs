//! Figures as files: the downloads of pages, and the single picture of the command. It never chooses what a figure shows.

use super::place;
use super::place::{Faces, Home};
use crate::call::{Asked, Mistake};
use crate::config::Config;
use crate::figure::{self, Figure, Look, Portable, Width};
use crate::locale::Locale;
use crate::name::Lang;
use crate::render::draft::PageDraft;
use crate::render::shared::Shared;
use crate::site::Site;
use crate::theme::{Scheme, Theme};
use crate::view::DownloadView;

/// The directory of the pictures in the output.
pub(in crate::render) const FOLDER: &str = "figurer";

/// The scale of a PNG, so that it is sharp in print and on high-resolution screens.
const SHARPNESS: f32 = 2.0;

/// The smallest width in pixels of a picture with the wide drawing.
const WIDE: u32 = 560;

/// Returns the downloads of a figure, named by its home page and its id there. None if there is no number to draw. They are made with that
/// page; pages that repeat the figure link to them.
pub(in crate::render) fn downloads(
    shared: &Shared<'_>,
    figure: &Figure,
    faces: &Faces,
    place: &place::FigureContext<'_>,
    draft: &mut PageDraft,
) -> Vec<DownloadView> {
    let locale = shared.language(place.lang).locale;
    let imprint = imprint(&shared.site.config, locale);
    let wanted = Portable { width: Width::Wide, pixels: None, look: &shared.common.look, imprint: &imprint };
    let Some(drawing) = faces.wide.as_ref().filter(|_| !matches!(place.home, Home::Elsewhere)) else { return Vec::new() };
    let svg = figure::portable_of(figure, drawing, &faces.words.join(" "), wanted);
    let painted = shared.painter.and_then(|painter| painter.png(&svg, SHARPNESS)).map(|bytes| ("png", bytes));
    let files = [("svg", svg.into_bytes())].into_iter().chain(painted);
    files.filter_map(|(kind, bytes)| keep(place, (locale.text("download-picture"), kind, kind), bytes, locale, draft)).collect()
}

/// Puts a file of a figure beside its home page, and returns the link to it: its text, its kind and its extension. `None` if the figure's id there is
/// unknown here; there is a link to that page.
pub(in crate::render) fn keep(
    place: &place::FigureContext<'_>,
    (text, kind, ending): (String, &str, &str),
    bytes: Vec<u8>,
    locale: &Locale,
    draft: &mut PageDraft,
) -> Option<DownloadView> {
    let (page, id, is_home) = match &place.home {
        Home::Here => (place.url, &place.id, true),
        Home::At(page, id) => (*page, id, false),
        Home::Elsewhere => return None,
    };
    let path = format!("{FOLDER}{page}{id}.{ending}");
    let view = DownloadView { text, kind: kind.to_owned(), size: locale.size(bytes.len() as u64), url: place.url.relative(&path) };
    if is_home {
        draft.files.push((path, bytes));
    }
    Some(view)
}

/// Returns the last line of a standalone picture: the publisher, the licence, and the site's notice.
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

/// The options of a single picture.
#[derive(Clone, Debug)]
pub struct PictureOrder {
    /// What it shows.
    pub asked: Asked,
    /// Its colour scheme.
    pub scheme: Scheme,
    /// Its width in pixels: from 560 the wide drawing, else the narrow one. If `None`, the wide drawing in its own size.
    pub width: Option<u32>,
    /// Its language; falls back to the site's primary one.
    pub lang: Option<Lang>,
}

/// Draws a single picture as SVG.
///
/// # Errors
/// If the options are invalid, or the figure cannot be shown.
pub fn picture(site: &Site, theme: &Theme, order: &PictureOrder) -> Result<String, Mistake> {
    let (indicator, request) = order.asked.read(site)?;
    let lang = order.lang.as_ref().filter(|lang| site.config.languages.contains(lang)).unwrap_or(site.config.first_language());
    let nothing = |problem| ("INDICATOR", problem);
    let empty = || nothing(crate::diagnostic::Problem::NothingToShow { indicator: indicator.id.to_string() });
    let locale = theme.locale(lang).ok_or_else(empty)?;
    let figure = figure::select(indicator, &site.numbers.areas, locale, &request).map_err(nothing)?;
    let width = if order.width.is_none_or(|width| width >= WIDE) { Width::Wide } else { Width::Narrow };
    let look = Look::new(&theme.stylesheet, theme.colours(order.scheme));
    let imprint = imprint(&site.config, locale);
    let svg = figure::portable(&figure, locale, Portable { width, pixels: order.width, look: &look, imprint: &imprint });
    if svg.is_empty() { Err(empty()) } else { Ok(svg) }
}
