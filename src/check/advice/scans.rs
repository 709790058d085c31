//! Attached PDFs of which most pages are only pictures, as a scanner makes them. It never judges one that cannot be read.

use std::io::Read;

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::pdf::{self, Pages};
use crate::site::Site;
use crate::source::{Attachment, Sources};

/// Reports published PDFs of which more than half of the pages are only pictures. A cover or an appendix may be one.
pub(super) fn check(site: &Site, sources: &Sources, found: &mut Diagnostics) {
    for asset in site.structure.assets.values().filter(|asset| asset.kind == "pdf") {
        let Some(Pages { all, only_pictures }) = pages(&asset.attachment) else { continue };
        if 2 * only_pictures > all {
            let problem = Problem::PdfScanned { pictures: only_pictures as u64, pages: all as u64 };
            found.add(Place::Path(sources.file(asset.file).path.clone()), problem);
        }
    }
}

fn pages(attachment: &Attachment) -> Option<Pages> {
    if attachment.size > pdf::LARGEST {
        return None;
    }
    let mut bytes = Vec::new();
    attachment.reader().ok()?.read_to_end(&mut bytes).ok()?;
    pdf::pages(&bytes)
}
