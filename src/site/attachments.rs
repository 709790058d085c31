//! Attachments and pictures: their addresses and what their first bytes say. It never reads a file.

use std::collections::{BTreeMap, BTreeSet};

use super::Asset;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::name::Slug;
use crate::source::{Attachment, Content, Sources};

/// Every file below `content/` that is not text of the site, by its path below `content/`. What lies in a section that is a draft and not
/// built is left out, and its path added to those of the drafts.
pub(super) fn collect(
    sources: &Sources,
    folder_address: impl Fn(&str) -> String,
    drafts: &mut BTreeSet<String>,
    found: &mut Diagnostics,
) -> BTreeMap<String, Asset> {
    let mut assets = BTreeMap::new();
    let folders: Vec<String> = drafts.iter().filter_map(|path| path.strip_suffix("_index.md")).map(str::to_owned).collect();
    let mut targets: BTreeMap<String, String> = BTreeMap::new();
    for (_, file) in sources.files() {
        let (Content::Attachment(attachment), Some(path)) = (&file.content, file.path.strip_prefix("content/")) else { continue };
        if folders.iter().any(|folder| path.starts_with(folder.as_str())) {
            drafts.insert(path.to_owned());
            continue;
        }
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let target = match path.strip_prefix("static/") {
            Some(kept) => kept.to_owned(),
            None => folder_address(folder) + &file_name(name),
        };
        if let Some(first) = targets.insert(target.clone(), file.path.clone()) {
            found.add_related(Place::Path(file.path.clone()), Problem::DuplicateAddress { url: format!("/{target}") }, Place::Path(first));
        }
        let kind = ending(name).to_ascii_lowercase();
        let dimensions = dimensions(attachment, &kind);
        assets.insert(path.to_owned(), Asset { target, attachment: attachment.clone(), kind, dimensions });
    }
    assets
}

fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// A file's name in an address: lower-case ASCII, the ending kept.
fn file_name(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = Slug::of(stem).map_or_else(|| "fil".to_owned(), |slug| slug.to_string());
    match Slug::of(ending) {
        Some(ending) => format!("{stem}.{ending}"),
        None => stem,
    }
}

/// Width and height of a picture, from its first bytes.
fn dimensions(attachment: &Attachment, kind: &str) -> Option<(u32, u32)> {
    if kind == "svg" {
        return drawing_size(&attachment.head);
    }
    let size = imagesize::blob_size(&attachment.head).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}

/// The size of an SVG: its width and height, else its view box.
fn drawing_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(std::str::from_utf8(bytes).ok()?, options).ok()?;
    let root = document.root_element();
    let number = |text: &str| text.trim().trim_end_matches("px").parse::<f32>().ok().filter(|size| *size >= 1.0 && *size < 100_000.0);
    let side = |name| root.attribute(name).and_then(number);
    let sides = side("width").zip(side("height")).or_else(|| {
        let view: Vec<f32> = root.attribute("viewBox")?.split([' ', ',']).filter_map(number_or_zero).collect();
        (view.len() == 4 && view[2] >= 1.0 && view[3] >= 1.0).then(|| (view[2], view[3]))
    })?;
    Some((sides.0.round() as u32, sides.1.round() as u32))
}

fn number_or_zero(text: &str) -> Option<f32> {
    text.trim().parse().ok()
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

    #[test]
    fn a_drawing_says_its_size_by_its_view_box() {
        assert_eq!(drawing_size(b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 200.4'/>"), Some((320, 200)));
        assert_eq!(drawing_size(b"<svg width='10px' height='20'/>"), Some((10, 20)));
        assert_eq!(drawing_size(b"<svg width='100%'"), None);
    }
}
