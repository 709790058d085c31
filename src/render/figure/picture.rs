//! Figures as files of their own: what pages link to for download, and the single one that somebody orders. It never chooses what a figure
//! shows.

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

/// The folder of the pictures in the finished site.
pub(in crate::render) const FOLDER: &str = "figurer";

/// How many pixels a PNG has for each of the picture's own, so that it is sharp on paper and on good screens.
const SHARPNESS: f32 = 2.0;

/// From how many pixels on a picture has the wide drawing.
const WIDE: u32 = 560;

/// The files of a figure, named by the page that it is at home on and its id there. None where there is no number to draw. They are made with
/// that page; another that repeats it links to them.
pub(in crate::render) fn downloads(
    shared: &Shared<'_>,
    figure: &Figure,
    faces: &Faces,
    place: &place::Place<'_>,
    draft: &mut PageDraft,
) -> Vec<DownloadView> {
    let locale = shared.language(place.lang).locale;
    let imprint = imprint(&shared.site.config, locale);
    let wanted = Portable { width: Width::Wide, pixels: None, look: &shared.common.look, imprint: &imprint };
    let Some(drawing) = &faces.wide else { return Vec::new() };
    let svg = figure::portable_of(figure, drawing, &faces.words.join(" "), wanted);
    let (page, id, is_home) = match &place.home {
        Home::Here => (place.url, &place.id, true),
        Home::At(page, id) => (*page, id, false),
        // Its id there is not known here; the page is linked beside it.
        Home::Elsewhere => return Vec::new(),
    };
    let mut keep = |kind: &str, bytes: Vec<u8>| {
        let path = format!("{FOLDER}{page}{id}.{kind}");
        let (text, kind, size) = (locale.text("download-picture"), kind.to_owned(), locale.size(bytes.len() as u64));
        let view = DownloadView { text, kind, size, url: place.url.relative(&path) };
        if is_home {
            draft.files.push((path, bytes));
        }
        view
    };
    let painted = shared.painter.and_then(|painter| painter.png(&svg, SHARPNESS));
    std::iter::once(keep("svg", svg.into_bytes())).chain(painted.map(|bytes| keep("png", bytes))).collect()
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
    let width = if order.width.is_none_or(|width| width >= WIDE) { Width::Wide } else { Width::Narrow };
    let look = Look::new(&theme.stylesheet, theme.colours(order.scheme));
    let imprint = imprint(&site.config, locale);
    let svg = figure::portable(&figure, locale, Portable { width, pixels: order.width, look: &look, imprint: &imprint });
    if svg.is_empty() { Err(empty()) } else { Ok(svg) }
}
