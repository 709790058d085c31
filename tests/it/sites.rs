//! Whole small sites, compared byte for byte with the expected output: a missing file fails, and so does an extra one.
//!
//! After an intended change, `INSYN_BLESS=1 cargo test --test it sites` updates the expected output; read the diff.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use insyn::diagnostic::Messages;
use insyn::output::Entry;
use insyn::pipeline::{self, Order, Timings};
use insyn::source::{Data, Sources};
use walkdir::WalkDir;

use crate::opendata::opened;

pub fn sites() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites")
}

/// Returns the files of a finished site, by path.
pub fn built(sources: Sources, order: &Order) -> BTreeMap<String, Vec<u8>> {
    let mut timings = Timings::default();
    let mut checked = pipeline::load_sources(sources, order, &mut timings);
    let rendered = checked.render(&mut timings);
    let said = checked.found.text(&checked.sources, &Messages::english(), false);
    let rendered = rendered.unwrap_or_else(|| panic!("the site has mistakes:\n{said}"));
    let bytes = |entry: &Entry| match entry {
        Entry::Bytes(bytes) => bytes.clone(),
        Entry::Copy(attachment) => match &attachment.data {
            Data::Disk(path) => fs::read(path).expect("an attachment"),
            Data::Memory(bytes) => bytes.clone(),
        },
    };
    rendered.output.files().map(|(path, entry)| (path.to_owned(), bytes(entry))).collect()
}

/// Returns the files of the example site, built once for all tests that only read them.
pub fn example() -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| build_example(&Order::default()));
    &FILES
}

/// Builds the example site.
pub fn build_example(order: &Order) -> BTreeMap<String, Vec<u8>> {
    built(Sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the example"), order)
}

pub fn on_disk(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = WalkDir::new(root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let path = |path: &Path| path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
    files.map(|entry| (path(entry.path()), fs::read(entry.path()).expect("a file"))).collect()
}

fn check(name: &str, order: &Order) {
    let folder = sites().join(name);
    let sources = Sources::read(&folder.join("site")).expect("the site is read");
    let built: BTreeMap<String, Vec<u8>> = without_stylesheet(built(sources, order)).into_iter().map(without_frame).collect();
    let expected_folder = folder.join("expected");
    if std::env::var_os("INSYN_BLESS").is_some() {
        let _ = fs::remove_dir_all(&expected_folder);
        for (path, bytes) in &built {
            let path = expected_folder.join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, bytes).expect("written");
        }
    }
    let expected = on_disk(&expected_folder);
    let missing: Vec<_> = expected.keys().filter(|path| !built.contains_key(*path)).collect();
    let extra: Vec<_> = built.keys().filter(|path| !expected.contains_key(*path)).collect();
    assert!(missing.is_empty() && extra.is_empty(), "{name}: missing {missing:?}, too many {extra:?}");
    for (path, bytes) in &built {
        let (a, b) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&expected[path]));
        assert!(a == b, "{name}: {path} differs: {}", difference(&a, &b));
    }
}

/// Removes the frame, which is the same on all pages of a site, except on the front page; other pages keep their title and main part, so
/// that a change of the frame can be reviewed.
fn without_frame((path, bytes): (String, Vec<u8>)) -> (String, Vec<u8>) {
    let part = |html: &str| {
        let title = html.split_once("<title>")?.1.split_once("</title>")?.0;
        let main = &html[html.find("<main")?..html.rfind("</main>")? + "</main>".len()];
        Some(format!("<title>{title}</title>\n{main}\n"))
    };
    let is_page = path.ends_with(".html") && path != "index.html";
    let part = std::str::from_utf8(&bytes).ok().filter(|_| is_page).and_then(part);
    (path, part.map_or(bytes, String::into_bytes))
}

/// Removes what belongs to the theme: of the stylesheet only the site's part, the colours, is kept, and the hash in its name is replaced in
/// every page, as are those of the scripts for the filter and the comparison and of its library; the scripts are the theme's, and the
/// library is not tested here. The server rules are the same for every site, and have their own tests.
fn without_stylesheet(built: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let rules =
        |name: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/assets").join(name)).expect(name);
    let theme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/theme.yaml")).expect("the theme");
    let names = theme.lines().find_map(|line| line.strip_prefix("stylesheets: [")?.strip_suffix(']')).expect("its stylesheets");
    let rules: String = names.split(", ").map(rules).collect();
    let name = built.keys().find(|path| path.starts_with("assets/immutable/style.")).expect("a stylesheet").clone();
    // The contents of workbooks and archives have their own tests; their bytes are not reviewable.
    let is_packed = |path: &String| path.ends_with(".xlsx") || path == "data/all.zip";
    let is_script = |path: &String| {
        ["filter.", "beside.", "compare.", "echarts."].iter().any(|start| path.starts_with(&format!("assets/immutable/{start}")))
    };
    let of_servers = |path: &String| [".htaccess", "nginx.conf", "web.config"].contains(&path.as_str());
    let is_themes = |path: &String| is_script(path) || path == "embed/insyn.css";
    let ours = |path: &String| !is_themes(path) && !is_packed(path) && !of_servers(path);
    let hashes: Vec<String> = built.keys().filter(|path| !ours(path)).filter_map(|path| hash(path)).collect();
    let unnamed = |text: &str| hashes.iter().fold(text.to_owned(), |text, hash| text.replace(hash.as_str(), ""));
    let plain = |(path, bytes): (String, Vec<u8>)| {
        if path == name {
            let css = String::from_utf8(bytes).expect("UTF-8");
            let own = css.strip_suffix(rules.as_str()).expect("the theme's rules stand behind the site's colours");
            return ("assets/immutable/style.css".to_owned(), own.as_bytes().to_vec());
        }
        match String::from_utf8(bytes) {
            Ok(text) => (unnamed(&path), unnamed(&text.replace(&name, "assets/immutable/style.css")).into_bytes()),
            Err(other) => (path, other.into_bytes()),
        }
    };
    built.into_iter().filter(|(path, _)| ours(path)).map(plain).collect()
}

/// Returns the part of a path that depends on the file's content, with the dot before it: `.0123456789`.
fn hash(path: &str) -> Option<String> {
    let part = path.split(['.', '/']).find(|part| part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    Some(format!(".{part}"))
}

/// Returns the first difference between two texts, with its surroundings.
fn difference(a: &str, b: &str) -> String {
    let at = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| {
        let start = text.floor_char_boundary(at.saturating_sub(60));
        let end = text.floor_char_boundary((at + 100).min(text.len()));
        text[start.min(end)..end].to_owned()
    };
    format!("\n  now:    …{}…\n  before: …{}…", around(a), around(b))
}

#[test]
fn a_report_with_figures_is_what_it_was() {
    check("report", &Order::default());
}

#[test]
fn goals_and_single_figures_are_what_they_were() {
    check("goals", &Order::default());
}

#[test]
fn measures_matrices_and_terms_are_what_they_were() {
    check("measures", &Order::default());
}

#[test]
fn a_measure_of_a_draft_is_in_no_file() {
    let tells = |order: &Order| {
        let pages = built(Sources::read(&sites().join("measures/site")).expect("read"), order);
        pages.values().any(|bytes| String::from_utf8_lossy(bytes).contains("atgard-2024-plan"))
    };
    assert!(!tells(&Order::default()), "a page tells what only a draft says");
    assert!(tells(&Order { drafts: true, ..Order::default() }));
}

#[test]
fn self_checks_are_what_they_were() {
    check("checks", &Order::default());
}

#[test]
fn a_hidden_count_of_a_point_measurement_changes_no_byte() {
    let site = |observed: u32, steps: [u32; 2], all: u32| {
        let checks = format!(
            "- id: hygien\n  text: Hygien\n  edition: 2023\n  measurements:\n    - {{day: 2023-03-14, observed: {observed}, all_steps: {all}, \
             steps: [{{text: Före, followed: {}}}, {{text: Efter, followed: {}}}]}}\n",
            steps[0], steps[1]
        );
        let files = [
            ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\n"),
            ("content/_index.md", "---\ntitle: Start\n---\n"),
            ("content/2023/_index.md", "---\ntitle: Rapport\nedition: 2023\n---\n{{ self_checks() }}\n"),
            ("content/self_checks.yaml", &checks),
        ];
        built(Sources::from_memory(files), &Order::default())
    };
    // One small count hides every count of the measurement, and those observed if they are few themselves.
    assert_eq!(site(30, [3, 29], 2), site(30, [17, 4], 1));
    assert_eq!(site(4, [3, 2], 1), site(3, [0, 1], 0));
    assert_ne!(site(30, [9, 29], 8), site(30, [9, 28], 8), "what is shown differs");
}

#[test]
fn units_with_pages_of_their_own_are_what_they_were() {
    check("units", &Order::default());
}

#[test]
fn a_site_in_two_languages_is_what_it_was() {
    check("languages", &Order::default());
}

#[test]
fn a_report_through_the_years_is_what_it_was() {
    check("editions", &Order { today: Some(jiff::civil::date(2025, 6, 1)), ..Order::default() });
}

#[test]
fn a_site_with_a_theme_of_its_own_is_what_it_was() {
    check("theme", &Order { base_url: Some("https://example.se/kvalitet/".into()), ..Order::default() });
}

#[test]
fn every_id_is_alone_on_its_page_and_every_link_within_a_page_leads_to_one() {
    for name in ["report", "languages", "theme"] {
        let sources = Sources::read(&sites().join(name).join("site")).expect("the site is read");
        for (path, bytes) in built(sources, &Order::default()).into_iter().filter(|(path, _)| path.ends_with(".html")) {
            let html = String::from_utf8(bytes).expect("UTF-8");
            let ids = attribute(&html, "id");
            let twice: Vec<_> = ids.iter().filter(|id| ids.iter().filter(|other| other == id).count() > 1).collect();
            assert!(twice.is_empty(), "{name}/{path}: {twice:?} stand twice");
            let targets = attribute(&html, "href").into_iter().filter_map(|href| href.strip_prefix('#').map(str::to_owned));
            let lost: Vec<_> = targets.filter(|target| !ids.contains(target)).collect();
            assert!(lost.is_empty(), "{name}/{path}: {lost:?} lead nowhere");
        }
    }
}

/// Returns the values of an attribute, which the minifier leaves unquoted if possible.
fn attribute(html: &str, name: &str) -> Vec<String> {
    let value = |rest: &str| match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().unwrap_or("").to_owned(),
        None => rest.split([' ', '>']).next().unwrap_or("").to_owned(),
    };
    let start = format!(" {name}=");
    html.match_indices(&start).map(|(at, _)| value(&html[at + start.len()..])).collect()
}

#[test]
fn a_hidden_number_is_in_no_file() {
    // The mean of four people is below the limit of five; its digits occur nowhere else in the site.
    let (_folder, root) = report_with("3.173");
    let built = built(Sources::read(&root).expect("read"), &Order::default());
    for (path, bytes) in built.iter().flat_map(|(path, bytes)| opened(path, bytes)) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("3,17") && !text.contains("3.17"), "{path} tells the hidden number");
    }
}

#[test]
fn sites_that_differ_only_in_what_is_hidden_are_the_same() {
    let of = |number| {
        let (_folder, root) = report_with(number);
        built(Sources::read(&root).expect("read"), &Order::default())
    };
    assert!(of("3.173") == of("47.5"), "a page, a drawing or a name of a file depends on a number that is not shown");
}

/// Creates the report with another mean of four people.
fn report_with(number: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("site");
    for (path, bytes) in on_disk(&sites().join("report/site")) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }
    let indicator = root.join("content/indicators/fa.yaml");
    let text = fs::read_to_string(&indicator).expect("the indicator");
    assert!(text.contains("value: 3.173, n: 4"), "the number to hide is there");
    fs::write(indicator, text.replace("3.173", number)).expect("written");
    (folder, root)
}

#[test]
fn the_same_site_gives_the_same_bytes_twice() {
    assert!(build_example(&Order::default()) == *example());
}
