//! Attached files that may contain suppressed numbers. It never opens one.

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::fact::{Fact, FactValue};
use crate::indicator::CellValue;
use crate::site::Site;
use crate::survey::People;

/// Extensions of files that may contain numbers as text; images are seen by whoever adds them.
const WITH_NUMBERS: [&str; 10] = ["txt", "pdf", "docx", "doc", "odt", "pptx", "ppt", "odp", "json", "zip"];

/// Extensions of tables and workbooks, which contain all numbers, including hidden sheets.
const TABLES: [&str; 14] = ["csv", "tsv", "tab", "xlsx", "xls", "xlsm", "xlsb", "xltx", "xltm", "xlt", "xlw", "ods", "fods", "numbers"];

/// If the site has suppressed numbers, warns of each attached table, and lists other files that may contain numbers.
pub(super) fn check(site: &Site, found: &mut Diagnostics) {
    let in_cells =
        site.numbers.indicators.values().flat_map(|indicator| indicator.cells.values()).any(|cell| cell.value == CellValue::Suppressed);
    let in_rounds = || site.numbers.surveys.values().flat_map(|survey| &survey.rounds).any(|round| round.answered == People::Suppressed);
    let is_hidden = |fact: &Fact| fact.value == FactValue::Number(CellValue::Suppressed);
    let in_facts = || site.numbers.facts.values().any(is_hidden);
    if !in_cells && !in_rounds() && !in_facts() {
        return;
    }
    let (tables, others): (Vec<_>, Vec<_>) = site.structure.assets.iter().partition(|(path, _)| is_table(path));
    for (path, _) in tables {
        found.add(Place::Path(format!("content/{path}")), Problem::TableAmongFiles {});
    }
    let with_numbers = others.into_iter().filter(|(_, asset)| WITH_NUMBERS.contains(&asset.kind.as_str()));
    let files: Vec<String> = with_numbers.map(|(path, _)| format!("content/{path}")).collect();
    if !files.is_empty() {
        found.add(Place::Path("content".to_owned()), Problem::FilesNotChecked { files });
    }
}

/// Whether a file is a table or a workbook, or a copy of one: `x.xlsx.bak`.
fn is_table(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    name.split('.').skip(1).any(|part| TABLES.contains(&part.trim_end_matches(['~', '#'])))
}
