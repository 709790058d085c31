//! What nobody reads and that may hold a hidden number: attached files. It never opens one.

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::indicator::CellValue;
use crate::site::Site;
use crate::survey::People;

/// Endings of files that may hold numbers as text; a picture is looked at by whoever puts it there.
const WITH_NUMBERS: [&str; 15] =
    ["csv", "tsv", "txt", "xlsx", "xls", "ods", "pdf", "docx", "doc", "odt", "pptx", "ppt", "odp", "json", "zip"];

/// Names the attached files that may hold numbers, where the site has hidden ones.
pub(super) fn check(site: &Site, found: &mut Diagnostics) {
    let in_cells = site.indicators.values().flat_map(|indicator| indicator.cells.values()).any(|cell| cell.value == CellValue::Suppressed);
    let in_rounds = || site.surveys.values().flat_map(|survey| &survey.rounds).any(|round| round.answered == People::Suppressed);
    if !in_cells && !in_rounds() {
        return;
    }
    let with_numbers = site.assets.iter().filter(|(_, asset)| WITH_NUMBERS.contains(&asset.kind.as_str()));
    let files: Vec<String> = with_numbers.map(|(path, _)| format!("content/{path}")).collect();
    if !files.is_empty() {
        found.add(Place::Path("content".to_owned()), Problem::FilesNotChecked { files });
    }
}
