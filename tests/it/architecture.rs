//! The module structure: which module may use which.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// The modules that each module may use. `ARCHITECTURE.md` says why.
const TABLE: &[(&str, &[&str])] = &[
    ("workbook", &[]),
    ("source", &["workbook"]),
    ("name", &[]),
    ("colour", &[]),
    ("diagnostic", &["source"]),
    ("drawing", &["source", "diagnostic"]),
    ("outline", &[]),
    ("requirement", &[]),
    ("yaml", GROUND),
    ("contact", &["name", "yaml"]),
    ("config", &["source", "name", "colour", "diagnostic", "yaml", "contact"]),
    ("page", &["source", "name", "colour", "diagnostic", "yaml", "requirement"]),
    ("indicator", &["workbook", "source", "name", "colour", "diagnostic", "yaml"]),
    ("area", &["source", "name", "colour", "diagnostic", "yaml", "contact"]),
    ("goal", WITH_INDICATOR),
    ("action", GROUND),
    ("self_check", WITH_INDICATOR),
    ("year_plan", WITH_INDICATOR),
    ("manual", &["name"]),
    ("matrix", WITH_INDICATOR),
    ("budget", WITH_INDICATOR),
    ("survey", WITH_INDICATOR),
    ("fact", WITH_INDICATOR),
    ("term", GROUND),
    ("former", &["source", "name", "diagnostic", "yaml"]),
    ("locale", GROUND),
    ("theme", &["source", "name", "colour", "diagnostic", "yaml", "page", "locale", "outline", "drawing"]),
    ("raster", &[]),
    ("pdf", &[]),
    ("disclosure", &["source", "name", "diagnostic", "page", "indicator", "area", "survey", "fact", "self_check"]),
    (
        "site",
        &[
            "source",
            "name",
            "colour",
            "diagnostic",
            "yaml",
            "config",
            "page",
            "indicator",
            "area",
            "goal",
            "action",
            "self_check",
            "year_plan",
            "matrix",
            "budget",
            "survey",
            "fact",
            "term",
            "former",
            "disclosure",
            "drawing",
            "raster",
        ],
    ),
    ("figure", &["source", "name", "colour", "diagnostic", "indicator", "area", "matrix", "locale", "outline"]),
    (
        "call",
        &[
            "source",
            "name",
            "diagnostic",
            "yaml",
            "page",
            "indicator",
            "area",
            "action",
            "matrix",
            "budget",
            "survey",
            "fact",
            "theme",
            "site",
            "figure",
        ],
    ),
    ("phrase", &["name", "indicator", "locale", "call"]),
    (
        "check",
        &[
            "source",
            "name",
            "diagnostic",
            "config",
            "page",
            "indicator",
            "area",
            "action",
            "goal",
            "survey",
            "fact",
            "theme",
            "site",
            "call",
            "opendata",
            "render",
            "requirement",
            "pdf",
        ],
    ),
    ("picture", &["diagnostic"]),
    ("http", &[]),
    ("links", &["source", "name", "diagnostic", "site", "output", "http"]),
    ("kolada", &["diagnostic", "http"]),
    ("edit", &["source", "diagnostic", "yaml"]),
    ("import", &["workbook", "source", "name", "diagnostic", "yaml", "indicator", "area", "kolada", "edit"]),
    ("word", &["source", "name", "diagnostic", "page", "indicator"]),
    ("opendata", &["source", "name", "config", "page", "indicator", "area", "goal", "self_check", "budget", "locale", "site"]),
    ("search", &["name"]),
    ("hosting", &["name", "indicator", "locale", "site"]),
    ("publish", &["diagnostic", "config", "output", "http"]),
    ("view", &[]),
    ("output", &["source", "name", "diagnostic"]),
    (
        "render",
        &[
            "source",
            "name",
            "diagnostic",
            "config",
            "contact",
            "page",
            "indicator",
            "area",
            "goal",
            "action",
            "self_check",
            "matrix",
            "budget",
            "survey",
            "fact",
            "term",
            "locale",
            "theme",
            "site",
            "figure",
            "call",
            "phrase",
            "picture",
            "raster",
            "opendata",
            "search",
            "hosting",
            "view",
            "output",
        ],
    ),
    (
        "schema",
        &[
            "source",
            "name",
            "yaml",
            "config",
            "page",
            "indicator",
            "area",
            "goal",
            "action",
            "self_check",
            "year_plan",
            "matrix",
            "budget",
            "survey",
            "fact",
            "term",
            "former",
            "theme",
            "import",
        ],
    ),
    ("starter", &["diagnostic"]),
    (
        "pipeline",
        &[
            "source",
            "name",
            "diagnostic",
            "config",
            "page",
            "indicator",
            "area",
            "goal",
            "action",
            "self_check",
            "year_plan",
            "matrix",
            "budget",
            "survey",
            "fact",
            "term",
            "former",
            "theme",
            "site",
            "check",
            "picture",
            "raster",
            "search",
            "render",
            "output",
        ],
    ),
    ("mend", &["source", "diagnostic", "edit", "pipeline"]),
    (
        "rename",
        &[
            "source",
            "name",
            "diagnostic",
            "yaml",
            "edit",
            "config",
            "page",
            "indicator",
            "area",
            "action",
            "former",
            "site",
            "import",
            "output",
            "pipeline",
        ],
    ),
    (
        "session",
        &[
            "source",
            "diagnostic",
            "config",
            "page",
            "theme",
            "site",
            "check",
            "picture",
            "raster",
            "search",
            "hosting",
            "render",
            "output",
            "pipeline",
            "status",
        ],
    ),
    ("serve", &["source", "diagnostic", "output", "session", "status"]),
    (
        "cli",
        &[
            "workbook",
            "source",
            "name",
            "diagnostic",
            "config",
            "locale",
            "theme",
            "indicator",
            "area",
            "site",
            "call",
            "check",
            "picture",
            "raster",
            "kolada",
            "links",
            "edit",
            "import",
            "word",
            "rename",
            "mend",
            "output",
            "publish",
            "pipeline",
            "render",
            "schema",
            "starter",
            "session",
            "serve",
            "requirement",
            "next_report",
            "page",
            "status",
            "manual",
        ],
    ),
    ("status", &["source", "name", "diagnostic", "page", "indicator", "self_check", "site", "check"]),
    ("next_report", &["source", "name", "diagnostic", "yaml", "page", "indicator", "action", "site", "edit", "requirement"]),
    ("main", &[]),
    ("lib", &[]),
    ("tests", &[]),
];

/// The ground, which every module may use.
const GROUND: &[&str] = &["source", "name", "colour", "diagnostic", "yaml"];

/// The ground for modules with numbers in an indicator's units.
const WITH_INDICATOR: &[&str] = &["source", "name", "colour", "diagnostic", "yaml", "indicator"];

/// Returns the modules that each module uses, by its `use crate::` lines and paths, without tests.
fn uses() -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in WalkDir::new(&root).into_iter().filter_map(Result::ok) {
        let path = entry.path();
        if path.extension().is_none_or(|ending| ending != "rs") || path.file_name().is_some_and(|name| name == "tests.rs") {
            continue;
        }
        let below = path.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/");
        let module = below.split(['/', '.']).next().expect("a module").to_owned();
        if below.contains("/tests/") {
            continue;
        }
        let text = fs::read_to_string(path).expect("a source file");
        let code = text.split("#[cfg(test)]").next().unwrap_or("");
        for (at, _) in code.match_indices("crate::") {
            let rest = &code[at + "crate::".len()..];
            let name: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            if name != module && !name.is_empty() {
                uses.entry(module.clone()).or_default().insert(name);
            }
        }
    }
    uses
}

#[test]
fn modules_use_only_what_the_table_allows() {
    let table: BTreeMap<&str, &[&str]> = TABLE.iter().copied().collect();
    let mut broken = Vec::new();
    for (module, used) in uses() {
        let allowed = table.get(module.as_str()).unwrap_or_else(|| panic!("`{module}` is not in the table"));
        broken.extend(used.iter().filter(|name| !allowed.contains(&name.as_str())).map(|name| format!("{module} uses {name}")));
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// Returns the table of `ARCHITECTURE.md`.
fn told() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let rows = text.lines().skip_while(|line| !line.starts_with("| room |")).skip(2).take_while(|line| line.starts_with('|'));
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let used = cells[2].split(", ").filter(|name| !name.is_empty());
        let used = used.flat_map(|name| if name == "ground" { GROUND[..4].to_vec() } else { vec![name] });
        (cells[0].trim_matches('`').to_owned(), used.map(str::to_owned).collect())
    };
    rows.map(row).collect()
}

#[test]
fn the_architecture_tells_the_same_table() {
    let rooms = TABLE.iter().copied().filter(|(room, _)| !["main", "lib", "tests"].contains(room));
    let held =
        rooms.map(|(room, used)| (room.to_owned(), used.iter().filter(|name| **name != room).map(|&name| name.to_owned()).collect()));
    assert_eq!(told(), held.collect::<BTreeMap<String, BTreeSet<String>>>());
}

#[test]
fn the_check_knows_no_more_of_the_rendering_than_how_shortcodes_are_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in WalkDir::new(&root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        let below = entry.path().strip_prefix(&root).expect("below src").to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).unwrap_or_default();
        let others = text.matches("crate::render::").count() - text.matches("crate::render::shortcode").count();
        assert!(!below.starts_with("check") || others == 0, "{below} knows of the rendering");
    }
}

#[test]
fn only_the_theme_and_the_rendering_name_the_template_engine() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in WalkDir::new(&root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        let below = entry.path().strip_prefix(&root).expect("below src").to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).unwrap_or_default();
        let may = below.starts_with("theme") || below.starts_with("render");
        assert!(may || !text.contains("tera::"), "{below} names Tera");
    }
}

#[test]
fn only_the_output_writes_and_only_the_sources_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in WalkDir::new(&root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        let below = entry.path().strip_prefix(&root).expect("below src").to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).unwrap_or_default();
        // Publishing writes where the finished site is read from: a directory, or an archive.
        let may = ["output", "source", "starter", "publish/folder", "publish/archive"].iter().any(|room| below.starts_with(room));
        assert!(may || !text.contains("std::fs"), "{below} touches the disk");
    }
}
