//! Attachments and pictures: which of them are published, their addresses and their dimensions. It never reads a file.

use std::collections::{BTreeMap, BTreeSet};

use imagesize::{Compression, ImageType};
use rust_decimal::Decimal;

use super::{Asset, LinkTarget, Page, Task};
use crate::config::Config;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::drawing;
use crate::name::Slug;
use crate::page::Argument;
use crate::raster;
use crate::source::{Attachment, Content, Data, Purpose, Sources, is_called_as_data, is_leftover, office_kind, static_path};

/// Collects the files below `content/` that could be published, by path there: none that the site is made from. Those in one of the
/// `drafts`, which are directories, are left out, and their paths added to `waiting`.
pub(super) fn collect(
    sources: &Sources,
    folder_address: impl Fn(&str) -> String,
    drafts: &[String],
    waiting: &mut BTreeSet<String>,
) -> BTreeMap<String, Asset> {
    let mut assets = BTreeMap::new();
    for (file, source) in sources.files() {
        let (Content::Attachment(attachment), Some(path)) = (&source.content, source.path.strip_prefix("content/")) else { continue };
        if Purpose::of(path) == Purpose::Source {
            continue;
        }
        if drafts.iter().any(|folder| path.strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/'))) {
            waiting.insert(path.to_owned());
            continue;
        }
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let target = static_path(path).map_or_else(|| folder_address(folder) + &file_name(name), str::to_owned);
        let kind = ending(name).to_ascii_lowercase();
        let dimensions = dimensions(attachment, &kind);
        assets.insert(path.to_owned(), Asset { file, target, attachment: attachment.clone(), kind, dimensions });
    }
    assets
}

/// The files that are linked to.
pub(super) struct Led {
    /// The files that published content links to.
    pub published: BTreeSet<String>,
    /// The files that drafts link to.
    pub drafts: BTreeSet<String>,
}

/// Returns the published files, and the paths of those without links. Reports each that is left out, and all that wait for a draft.
pub(super) fn published(
    assets: BTreeMap<String, Asset>,
    led: &Led,
    found: &mut Diagnostics,
) -> (BTreeMap<String, Asset>, BTreeSet<String>) {
    let (mut kept, mut left_out, mut waiting) = (BTreeMap::new(), BTreeSet::new(), Vec::new());
    for (path, asset) in assets {
        let name = path.rsplit('/').next().unwrap_or(&path);
        if led.published.contains(&path) {
            kept.insert(path, asset);
        } else if led.drafts.contains(&path) {
            waiting.push(format!("content/{path}"));
        } else if Purpose::of(&path) == Purpose::Offered && !is_leftover(name) {
            kept.insert(path, asset);
        } else {
            let of_data = office_kind(name).filter(|_| is_called_as_data(&path));
            let problem = of_data.map_or(Problem::FileLeftOut {}, |kind| Problem::NotReadHere { kind: kind.to_owned() });
            found.add(Place::Path(format!("content/{path}")), problem);
            left_out.insert(path);
        }
    }
    if !waiting.is_empty() {
        found.add(Place::Path("content".into()), Problem::FilesWait { files: waiting });
    }
    check_addresses(&kept, found);
    check_drawings(&kept, found);
    check_pictures(&kept, found);
    (kept, left_out)
}

/// Returns the pictures that pages show, and the files that they link to. HTML may do either.
pub(super) fn uses(
    pages: &[Page],
    assets: &BTreeMap<String, Asset>,
    config: &Config,
    plan: &[Task],
) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut shown, mut linked) = (BTreeSet::new(), BTreeSet::new());
    let asset = |target: &Option<LinkTarget>| if let Some(LinkTarget::Asset(path)) = target { Some(path.clone()) } else { None };
    for page in pages {
        for (link, target) in page.doc.links.iter().zip(&page.links) {
            (if link.is_image { &mut shown } else { &mut linked }).extend(asset(target));
        }
        let beside = page.aside.iter().flatten().chain(&page.versions).chain([&page.original]);
        linked.extend(beside.filter_map(asset));
        for call in &page.doc.calls {
            let named = call.arguments.iter().flat_map(Argument::texts).map(|text| text.trim_start_matches('/').to_owned());
            let named = named.filter(|path| assets.contains_key(path));
            (if call.name.value == "image" { &mut shown } else { &mut linked }).extend(named);
        }
    }
    if config.raw_html {
        linked.extend(assets.keys().cloned());
    }
    linked.extend(config.appearance.logo.iter().map(|logo| logo.value.clone()));
    linked.extend(plan.iter().filter_map(|task| asset(&task.link)));
    (shown, linked)
}

/// Reports files with the same address.
fn check_addresses(assets: &BTreeMap<String, Asset>, found: &mut Diagnostics) {
    let mut targets: BTreeMap<&str, &str> = BTreeMap::new();
    for (path, asset) in assets {
        let place = |path: &str| Place::Path(format!("content/{path}"));
        match targets.get(asset.target.as_str()) {
            Some(first) => found.add_related(place(path), Problem::DuplicateAddress { url: format!("/{}", asset.target) }, place(first)),
            None => {
                targets.insert(&asset.target, path);
            }
        }
    }
}

/// Reports drawings with forbidden content.
fn check_drawings(assets: &BTreeMap<String, Asset>, found: &mut Diagnostics) {
    for asset in assets.values().filter(|asset| asset.kind == "svg") {
        if let Data::Memory(bytes) = &asset.attachment.data {
            drawing::check(asset.file, bytes, found);
        }
    }
}

/// The formats of raster pictures that browsers support, with the extensions of each.
const PICTURES: [(&str, &[&str]); 5] =
    [("png", &["png"]), ("jpg", &["jpg", "jpeg"]), ("gif", &["gif"]), ("webp", &["webp"]), ("avif", &["avif"])];

/// The size in bytes above which a picture is reported as heavy.
const HEAVY: u64 = 2_000_000;

/// Reports files that are not pictures, pictures with the extension of another format, and heavy pictures.
fn check_pictures(assets: &BTreeMap<String, Asset>, found: &mut Diagnostics) {
    for (path, asset) in assets.iter().filter(|(_, asset)| PICTURES.iter().any(|(_, endings)| endings.contains(&asset.kind.as_str()))) {
        let place = || Place::Path(format!("content/{path}"));
        let form = form(&asset.attachment.head);
        let is_named = |form: &&str| PICTURES.iter().any(|(name, endings)| name == form && endings.contains(&asset.kind.as_str()));
        match &form {
            None => found.add(place(), Problem::PictureUnreadable {}),
            Some(form) if !is_named(form) => {
                let shown = PICTURES.iter().any(|(name, _)| name == form);
                found.add(
                    place(),
                    Problem::PictureMisnamed { form: (*form).to_owned(), shown: if shown { "yes" } else { "no" }.to_owned() },
                );
            }
            Some(_) => {}
        }
        let pixels = asset.dimensions.map(|(width, height)| u64::from(width) * u64::from(height));
        if let Some(pixels) = pixels.filter(|pixels| *pixels > raster::MOST_PIXELS && raster::Form::of(&asset.attachment.head).is_some()) {
            found.add(place(), Problem::PictureTooLarge { megapixels: pixels / 1_000_000, most: raster::MOST_PIXELS / 1_000_000 });
        }
        // Those that are scaled are as heavy as they must be.
        if asset.attachment.size > HEAVY && raster::Form::of(&asset.attachment.head).is_none() {
            let tenths = asset.attachment.size / 100_000;
            found.add(place(), Problem::PictureHeavy { megabytes: Decimal::from(tenths) / Decimal::TEN });
        }
    }
}

/// Returns the format of a picture according to its first bytes, named by its extension.
fn form(head: &[u8]) -> Option<&'static str> {
    Some(match imagesize::image_type(head).ok()? {
        ImageType::Png => "png",
        ImageType::Jpeg => "jpg",
        ImageType::Gif => "gif",
        ImageType::Webp => "webp",
        ImageType::Heif(Compression::Av1) => "avif",
        ImageType::Heif(_) => "heic",
        ImageType::Tiff => "tiff",
        ImageType::Bmp => "bmp",
        _ => "?",
    })
}

fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Returns a file's name in an address: lower-case ASCII, with the same extension.
fn file_name(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = Slug::of(stem).map_or_else(|| "fil".to_owned(), |slug| slug.to_string());
    match Slug::of(ending) {
        Some(ending) => format!("{stem}.{ending}"),
        None => stem,
    }
}

/// Returns the width and height of a picture, from its first bytes.
fn dimensions(attachment: &Attachment, kind: &str) -> Option<(u32, u32)> {
    if kind == "svg" {
        return match &attachment.data {
            Data::Memory(bytes) => drawing::size(bytes),
            Data::Disk(_) => None,
        };
    }
    let size = imagesize::blob_size(&attachment.head).ok()?;
    let (width, height) = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
    Some(if raster::is_turned(&attachment.head) { (height, width) } else { (width, height) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_become_addresses() {
        for (name, target) in
            [("Åtgärdsplan 2023.PDF", "atgardsplan-2023.pdf"), ("LICENS", "licens"), ("§.pdf", "fil.pdf"), ("a.b.c", "a-b.c")]
        {
            assert_eq!(file_name(name), target);
        }
    }
}
