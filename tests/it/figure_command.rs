//! Figures outside their page: the files for download of a built site, and the command that makes a single picture.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use roxmltree::Document;
use scraper::{Html, Selector};
use tempfile::TempDir;
use walkdir::WalkDir;

/// Runs the program; returns its exit code and output.
fn insyn(arguments: &[&str], fonts: bool) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
    command.args(arguments);
    let empty = tempfile::tempdir().expect("a folder");
    if !fonts {
        // Fontconfig reads the locations of fonts from this file; here there are none.
        let file = empty.path().join("fonts.conf");
        fs::write(&file, format!("<fontconfig><dir>{}</dir></fontconfig>", empty.path().display())).expect("written");
        command.env("FONTCONFIG_FILE", file);
    }
    let output = command.output().expect("the program starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout) + &text(&output.stderr))
}

const INDICATOR: &str = "title: Nöjda med <hemtjänsten>\nunit: percent\nbetter: higher\nstatistic: share\nsource: {name: Enkäten}
values: {total: {2021: 79, 2022: 81, 2023: 85}, women: {2021: 80, 2022: 83, 2023: 89}, men: {2021: 77, 2022: 78, 2023: 78}}\n";

/// Returns a site with one indicator, whose figure is on two pages besides its own.
fn site(more: &str) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let put = |path: &str, text: &str| {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    let open = "open_data: {license: CC0-1.0}\nbase_url: https://example.se/kvalitet/\nlanguages: [sv, en]\n";
    put("insyn.yaml", &format!("title: Prov\norganisation: {{name: Provköping}}\n{open}{more}"));
    put("content/_index.md", "---\ntitle: Start\n---\n{{ chart(indicator=\"nojda\") }}\n");
    put("content/om/djupt/_index.md", "---\ntitle: Djupt\n---\n{{ chart(indicator=\"nojda\") }}\n");
    put("content/om/_index.md", "---\ntitle: Om\n---\nOm.\n");
    put("content/indicators/nojda.yaml", INDICATOR);
    dir
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn figure(site: &TempDir, arguments: &[&str], out: &str) -> (i32, String, PathBuf) {
    let file = site.path().join(out);
    let (root, output) = (shown(site.path()), shown(&file));
    let all: Vec<&str> = [&["figure", "--root", &root, "-o", &output], arguments].concat();
    let (code, said) = insyn(&all, true);
    (code, said, file)
}

/// Returns the links of a built site to pictures for download: the page, and the target of each.
fn downloads(built: &Path) -> Vec<(PathBuf, PathBuf, String)> {
    let link = Selector::parse(".figure-downloads a[href*=\"figurer/\"]").expect("a selector");
    let pages = WalkDir::new(built)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "html"));
    let of_page = |page: PathBuf| {
        let html = Html::parse_document(&fs::read_to_string(&page).expect("a page"));
        let folder = page.parent().expect("a folder").to_path_buf();
        let links =
            html.select(&link).map(|link| (link.value().attr("href").unwrap_or_default().to_owned(), link.text().collect::<String>()));
        links.map(|(href, text)| (page.clone(), folder.join(href), text)).collect::<Vec<_>>()
    };
    pages.flat_map(|entry| of_page(entry.into_path())).collect()
}

#[test]
fn every_figure_has_one_picture_at_its_home_and_none_that_nothing_leads_to() {
    let site = site("");
    let (code, said) = insyn(&["build", "--lang", "sv", "--root", &shown(site.path())], true);
    assert_eq!(code, 0, "{said}");
    let built = site.path().join("public");
    let links = downloads(&built);
    let pages: BTreeSet<&PathBuf> = links.iter().map(|(page, ..)| page).collect();
    assert!(pages.len() >= 4, "two pages, and the indicator's in two languages: {pages:?}");
    let files: BTreeSet<PathBuf> =
        links.iter().map(|(_, file, _)| file.canonicalize().unwrap_or_else(|_| panic!("{file:?} is not there"))).collect();
    let there: BTreeSet<PathBuf> = WalkDir::new(built.join("figurer"))
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().canonicalize().expect("there"))
        .collect();
    assert_eq!(files, there, "no file that nothing leads to");
    let names: BTreeSet<_> = links.iter().map(|(page, file, _)| (page, file)).collect();
    assert_eq!(names.len(), links.len(), "a page leads once to each");
    for (_, file, text) in &links {
        let size = fs::metadata(file).expect("the file").len();
        assert!(text.ends_with(&format!("(svg, {}\u{a0}kB)", (size as f64 / 1000.0).round())), "{text} of {size}");
    }
    for file in &files {
        let svg = fs::read_to_string(file).expect("text");
        let document = Document::parse(&svg).expect("well-formed");
        assert!(document.descendants().all(|node| node.attribute("class").is_none() && node.attribute("style").is_none()));
        assert!(
            svg.contains("Provköping") && svg.contains("CC0 1.0") && svg.contains("Enkäten") && svg.contains("&lt;hemtjänsten&gt;"),
            "{svg}"
        );
    }
}

#[test]
fn the_same_site_has_the_same_pictures_with_one_thread_and_with_many() {
    let site = site("");
    let build = |jobs: &str, out: &str| {
        let out = site.path().join(out);
        assert_eq!(insyn(&["build", "--root", &shown(site.path()), "--out", &shown(&out), "--jobs", jobs], true).0, 0);
        let mut files: Vec<(PathBuf, Vec<u8>)> = WalkDir::new(out.join("figurer"))
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| (entry.path().strip_prefix(&out).expect("below").to_path_buf(), fs::read(entry.path()).expect("read")))
            .collect();
        files.sort();
        files
    };
    let (one, many) = (build("1", "one"), build("4", "many"));
    assert!(!one.is_empty() && one == many);
}

#[test]
fn the_command_makes_a_picture_of_the_kind_width_and_colours_asked_for() {
    let site = site("");
    let (code, said, file) = figure(
        &site,
        &["nojda", "--lang", "sv", "--kind", "bar", "--width", "400", "--theme", "print", "--groups", "kvinnor,män", "--from", "2022"],
        "a.svg",
    );
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Bilden finns nu i"), "{said}");
    let svg = fs::read_to_string(file).expect("written");
    let document = Document::parse(&svg).expect("well-formed");
    assert_eq!(document.root_element().attribute("width"), Some("400"));
    assert!(svg.contains("viewBox=\"0 0 290 "), "the narrow drawing: {svg}");
    assert!(svg.contains("Kvinnor") && svg.contains("2022") && !svg.contains(">2021<"));
    assert!(svg.contains("#666666") && !svg.contains("#7a3b96"), "greys for paper");
    let english = figure(&site, &["nojda", "--lang", "en"], "b.svg").2;
    assert!(fs::read_to_string(english).expect("written").contains("lang=\"en\""));
}

#[test]
fn what_cannot_be_made_is_said_with_what_was_meant() {
    let site = site("");
    for (arguments, out, code, words) in [
        (&["nojdaa"][..], "a.svg", 2, &["unknown-indicator", "nojda"][..]),
        (&["nojda", "--kind", "pie"], "a.svg", 2, &["--kind", "wanted-one-of", "ranked"]),
        (&["nojda", "--areas", "Ingenstans"], "a.svg", 2, &["--areas", "unknown-area"]),
        (&["nojda", "--groups", "kvinor"], "a.svg", 2, &["unknown-group", "kvinnor"]),
        (&["nojda", "--from", "igår"], "a.svg", 2, &["--from", "bad-period"]),
        (&["nojda", "--from", "2023-05"], "a.svg", 2, &["--from", "period-of-other-kind"]),
        (&["nojda", "--kind", "bullet"], "a.svg", 2, &["kind-does-not-fit"]),
        (&["nojda"], "a.jpg", 2, &["wanted-one-of", "svg", "png"]),
        (&["nojda", "--width", "100"], "a.svg", 2, &["280"]),
        (&["nojda"], "finns/inte/a.svg", 3, &["machine-refused"]),
    ] {
        for lang in ["sv", "en"] {
            let arguments: Vec<&str> = [arguments, &["--lang", lang]].concat();
            let (found, said, file) = figure(&site, &arguments, out);
            assert_eq!(found, code, "{arguments:?}: {said}");
            assert!(words.iter().all(|word| said.contains(word)), "{arguments:?}: {said}");
            assert!(!file.exists());
        }
    }
}

#[test]
fn a_site_with_mistakes_gives_no_picture() {
    let site = site("theme: {accent: \"#ffd400\"}\n");
    let (code, said, file) = figure(&site, &["nojda", "--lang", "sv"], "a.svg");
    assert!(code == 1 && said.contains("low-contrast") && !file.exists(), "{said}");
}

#[cfg(feature = "png")]
#[test]
fn a_png_has_the_width_asked_for() {
    let site = site("");
    let (code, said, file) = figure(&site, &["nojda", "--width", "900"], "a.png");
    // On a machine without fonts there are none, which the next test covers.
    if code == 3 && said.contains("no-png") {
        return;
    }
    assert_eq!(code, 0, "{said}");
    let png = fs::read(file).expect("written");
    assert!(png.starts_with(b"\x89PNG"));
    assert_eq!(u32::from_be_bytes(png[16..20].try_into().expect("four bytes")), 900);
}

#[cfg(feature = "png")]
#[test]
fn a_site_has_pngs_only_where_it_asks_for_them() {
    let site = site("figures: {png: true}\n");
    let (code, said) = insyn(&["build", "--lang", "sv", "--root", &shown(site.path())], true);
    assert_eq!(code, 0, "{said}");
    if said.contains("no-png") {
        return;
    }
    let links = downloads(&site.path().join("public"));
    let of_kind = |kind: &str| {
        links
            .iter()
            .filter(|(_, file, text)| file.extension().is_some_and(|ending| ending == kind) && text.contains(&format!("({kind}, ")))
            .count()
    };
    assert!(of_kind("png") > 0 && of_kind("png") == of_kind("svg"), "{links:?}");
    assert!(links.iter().all(|(_, file, _)| file.is_file()));
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_font_there_is_a_warning_and_no_png() {
    let site = site("figures: {png: true}\n");
    let file = site.path().join("a.png");
    let (code, said) = insyn(&["figure", "nojda", "--lang", "sv", "--root", &shown(site.path()), "-o", &shown(&file)], false);
    assert!(code == 3 && said.contains("no-png") && !file.exists(), "{code} {said}");
    let (code, said) = insyn(&["build", "--lang", "sv", "--root", &shown(site.path())], false);
    assert!(code == 0 && said.contains("no-png"), "{code} {said}");
    assert!(
        downloads(&site.path().join("public"))
            .iter()
            .all(|(_, file, _)| file.is_file() && file.extension().is_some_and(|ending| ending == "svg"))
    );
}
