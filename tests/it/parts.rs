//! A site built in parts, as several machines would: parts that have every item, and what is shared, are the whole site to the byte, and a part
//! leaves the files of others alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::folder::{Folder, Run};

/// The parts of the site: three of the municipalities, two of the indicators, and the rest.
const PARTS: [&str; 6] =
    ["municipality=0114-0199", "municipality=0300-0642,2280", "municipality=0643..1999", "indicator=nojda", "indicator=o..", "shared"];

const CONFIGURATION: &str = "title: Prov\nlanguages: [sv, en]\narea: '0643'\nbase_url: https://prov.example.se/kvalitet/\n\
                             organisation: {name: Provköping}\nopen_data: {license: CC0-1.0, contact: oppna-data@example.se}\n";

fn indicator(title: &str, from: u16) -> String {
    let areas = ["0114", "0115", "0305", "0642", "0643", "2280", "0000"].into_iter().enumerate();
    let rows = areas.map(|(at, code)| format!("  \"{code}\": {{2022: {}, 2023: {}}}\n", from + at as u16, from + 2 * at as u16));
    format!("title: {{sv: {title}, en: {title} (English)}}\nunit: percent\nareas:\n{}", rows.collect::<String>())
}

/// A site with a page a municipality in two languages, one a municipality and indicator in one, and one an indicator.
fn site() -> Folder {
    let site = Folder::new();
    site.put("insyn.yaml", CONFIGURATION);
    site.put(
        "content/_index.md",
        "---\ntitle: Start\n---\n[Håbo](kommuner/habo-0305.md) och [planen](files/Plan 2024.pdf \"Planen\")\n"
            .replace("files/Plan 2024.pdf", "<files/Plan 2024.pdf>"),
    );
    site.put("content/files/Plan 2024.pdf", "%PDF");
    site.put("content/files/karta.gif", "GIF89a\u{1}\0\u{1}\0\0\0\0;");
    site.put("content/_index.en.md", "---\ntitle: Start\n---\n[Håbo](kommuner/habo-0305.en.md)\n");
    site.put("content/indicators/nojda.yaml", indicator("Nöjda", 70));
    site.put("content/indicators/vantan.yaml", indicator("Väntan", 20));
    let kommuner = "---\ntitle: '{{ item() }} i siffror'\nfor_each: {areas: {kind: municipality}}\nlist: Kommunerna\nupdated: 2024-05-01\n---\n\
                    ![Karta över länet](files/karta.gif)\n\n{{ chart(indicator=\"nojda\", areas=item) }}\n\n{{ table(indicator=\"vantan\", areas=item) }}\n\n\
                    {{ chart(indicator=\"vantan\", kind=\"strip\") }}\n\n[Planen](<files/Plan 2024.pdf>)\n";
    site.put("content/kommuner.md", kommuner);
    site.put("content/kommuner.en.md", kommuner.replace("i siffror", "in figures").replace("Kommunerna", "Municipalities"));
    site.put(
        "content/par.md",
        "---\ntitle: '{{ item(of=\"indicators\") }} i {{ item(of=\"areas\") }}'\nfor_each:\n  areas: {kind: municipality}\n  indicators: {}\n\
         list: Par\n---\n{{ chart(indicator=item, areas=item) }}\n",
    );
    site.put(
        "content/matt.md",
        "---\ntitle: 'Om {{ item() }}'\nfor_each: {indicators: {}}\nlist: Mått\n---\n{{ chart(indicator=item) }}\n",
    );
    site
}

fn build(site: &Folder, out: &str, arguments: &[&str]) -> Run {
    let (root, out) = (site.root(), site.beside(out));
    let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
    command.args(["build", "--lang", "en", "--date", "2026-01-01", "--root"]).arg(root).arg("--out").arg(out).args(arguments);
    Run::from(command.output().expect("the program starts"))
}

fn built(site: &Folder, out: &str, only: &[&str]) -> Run {
    let run = build(site, out, &only.iter().flat_map(|part| ["--only", part]).collect::<Vec<_>>());
    assert_eq!(run.code, 0, "{only:?}: {}", run.err);
    run
}

type Files = BTreeMap<String, Vec<u8>>;

/// Returns the files of a directory; the manifest is that of the machine.
fn files(site: &Folder, folder: &str) -> Files {
    let root = site.beside(folder);
    let entries =
        walkdir::WalkDir::new(&root).into_iter().map(|entry| entry.expect("an entry")).filter(|entry| entry.file_type().is_file());
    let below = |path: &Path| path.strip_prefix(&root).expect("below").to_string_lossy().replace('\\', "/");
    let files = entries.map(|entry| (below(entry.path()), fs::read(entry.path()).expect("a file")));
    files.filter(|(path, _)| !path.starts_with(".insyn-manifest")).collect()
}

fn manifest(site: &Folder, folder: &str) -> String {
    fs::read_to_string(site.beside(folder).join(".insyn-manifest")).expect("a manifest")
}

/// Returns the paths that are in one of two directories only, or differ.
fn differences(a: &Files, b: &Files) -> BTreeSet<String> {
    a.keys().chain(b.keys()).filter(|path| a.get(*path) != b.get(*path)).cloned().collect()
}

/// Checks that a directory has something of each kind of file.
fn check_complete(files: &Files) {
    for path in [
        "kommuner/habo-0305/index.html",
        "en/kommuner/habo-0305/index.html",
        "par/habo-0305/index.html",
        "par/habo-0305/nojda/index.html",
        "en/par/habo-0305/nojda/index.html",
        "matt/vantan/index.html",
        "nyckeltal/nojda/index.html",
        "nyckeltal/nojda/jamfor.json",
        "jamfor/med-0305/index.html",
        "files/karta.gif",
        "files/plan-2024.pdf",
        "sitemap.xml",
        "feed.xml",
        "datasets/dcat",
        "webbkarta/index.html",
        "404.html",
    ] {
        assert!(files.contains_key(path), "{path}: {:?}", files.keys().collect::<Vec<_>>());
    }
    for folder in ["embed/kommuner/habo-0305/", "figurer/par/habo-0305/nojda/", "data/", "assets/"] {
        assert!(files.keys().any(|path| path.starts_with(folder)), "{folder}");
    }
    assert_eq!(files.keys().any(|path| path.starts_with("pagefind/")), insyn::search::AVAILABLE);
}

#[test]
fn parts_in_folders_of_their_own_are_together_the_whole_to_the_byte_and_have_no_file_twice() {
    let site = site();
    built(&site, "whole", &[]);
    let whole = files(&site, "whole");
    check_complete(&whole);
    let mut joined = Files::new();
    for (at, part) in PARTS.iter().enumerate() {
        let folder = format!("part-{at}");
        built(&site, &folder, &[part]);
        for (path, bytes) in files(&site, &folder) {
            assert!(joined.insert(path.clone(), bytes).is_none(), "{path} is in {part} and in an earlier part");
        }
    }
    assert_eq!(differences(&joined, &whole), BTreeSet::new());
    // The comparison finds a byte that differs, and a file that is missing or too many.
    let mut planted = joined.clone();
    planted.get_mut("par/habo-0305/nojda/index.html").expect("a page")[100] ^= 1;
    planted.remove("feed.xml");
    planted.insert("ny.html".to_owned(), Vec::new());
    let found = ["feed.xml", "ny.html", "par/habo-0305/nojda/index.html"].map(str::to_owned);
    assert_eq!(differences(&planted, &whole), BTreeSet::from(found));
}

#[test]
fn parts_one_after_another_in_one_folder_are_the_whole_with_its_manifest_in_any_order() {
    let site = site();
    built(&site, "whole", &[]);
    for (folder, order) in [("shared-first", [5, 2, 0, 4, 1, 3]), ("shared-last", [1, 0, 3, 4, 2, 5])] {
        let mut before = Files::new();
        for at in order {
            let run = built(&site, folder, &[PARTS[at]]);
            assert!(run.out.contains(" 0 unchanged, 0 removed"), "{}", run.out);
            assert_eq!(run.out.contains("of other parts stay"), !before.is_empty(), "{}", run.out);
            let after = files(&site, folder);
            assert!(before.iter().all(|(path, bytes)| after.get(path) == Some(bytes)), "{}", PARTS[at]);
            before = after;
        }
        assert_eq!(differences(&files(&site, folder), &files(&site, "whole")), BTreeSet::new());
        assert_eq!(manifest(&site, folder), manifest(&site, "whole"));
        let again = built(&site, folder, &[]);
        assert!(again.out.contains("; 0 files written") && again.out.contains(" 0 removed"), "{}", again.out);
    }
    // Several parts may be built at once.
    built(&site, "at-once", &PARTS[..3]);
    built(&site, "at-once", &PARTS[3..]);
    assert_eq!(differences(&files(&site, "at-once"), &files(&site, "whole")), BTreeSet::new());
}

#[test]
fn a_part_replaces_and_removes_only_its_own_files() {
    let site = site();
    built(&site, "public", &[]);
    let before = files(&site, "public");
    // A figure less, and a number of every page differs.
    let template = fs::read_to_string(site.root().join("content/kommuner.md")).expect("the template");
    site.put("content/kommuner.md", template.replace("{{ chart(indicator=\"vantan\", kind=\"strip\") }}", ""));
    site.put("content/indicators/nojda.yaml", indicator("Nöjda", 71));
    let other = site.beside("public").join("kommuner/harnosand/index.html");
    fs::write(&other, "changed by hand").expect("written");
    let run = built(&site, "public", &["municipality=0305"]);
    assert!(!run.err.contains("output-changed-by-hand"), "{}", run.err);
    assert_eq!(fs::read_to_string(&other).expect("still there"), "changed by hand", "a file of another part is left as it is");
    fs::write(&other, &before["kommuner/harnosand/index.html"]).expect("written");
    let after = files(&site, "public");
    let changed = differences(&before, &after);
    assert!(changed.contains("kommuner/habo-0305/index.html") && changed.iter().any(|path| !after.contains_key(path)), "{changed:?}");
    let folders = [
        "kommuner/habo-0305/",
        "en/kommuner/habo-0305/",
        "par/habo-0305/",
        "en/par/habo-0305/",
        "jamfor/med-0305/",
        "en/compare/with-0305/",
    ];
    for path in &changed {
        let below = path.strip_prefix("embed/").or_else(|| path.strip_prefix("figurer/")).unwrap_or(path);
        assert!(folders.iter().any(|folder| below.starts_with(folder)), "{path} is of another part");
    }
    // A whole build afterwards makes and removes the rest.
    built(&site, "public", &[]);
    built(&site, "fresh", &[]);
    assert_eq!(differences(&files(&site, "public"), &files(&site, "fresh")), BTreeSet::new());
    assert_eq!(manifest(&site, "public"), manifest(&site, "fresh"));
}

/// Builds each part in a folder of its own and copies them into one, as files from several machines are put together.
fn join(site: &Folder, parts: &[&str], into: &str) {
    for (at, part) in parts.iter().enumerate() {
        let folder = format!("{into}-of-{at}");
        built(site, &folder, &[part]);
        let (from, to) = (site.beside(&folder), site.beside(into));
        for entry in walkdir::WalkDir::new(&from).into_iter().map(|entry| entry.expect("an entry")) {
            let path = to.join(entry.path().strip_prefix(&from).expect("below"));
            if entry.file_type().is_dir() {
                fs::create_dir_all(path).expect("a folder");
            } else {
                fs::copy(entry.path(), path).expect("copied");
            }
        }
    }
}

/// Returns the names of the manifests in a folder.
fn manifests(site: &Folder, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(site.beside(folder)).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with(".insyn-manifest")).collect()
}

fn publish(site: &Folder, folder: &str) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
    command.args(["publish", "--lang", "en", "--built", "--root"]).arg(site.root());
    command.arg("--out").arg(site.beside(folder)).arg("--to").arg(site.beside("published"));
    Run::from(command.output().expect("the program starts"))
}

#[test]
fn parts_copied_together_are_built_into_again_and_are_then_the_whole_with_its_manifest() {
    let site = site();
    built(&site, "whole", &[]);
    join(&site, &PARTS[..5], "public");
    assert_eq!(manifests(&site, "public").len(), 5);
    let refused = publish(&site, "public");
    assert!(refused.code != 0 && refused.err.contains("error[publish-part]") && !site.beside("published").exists(), "{}", refused.err);
    let last = built(&site, "public", &["shared"]);
    assert!(!last.err.contains("only-missing") && !last.out.contains("missing"), "{}{}", last.err, last.out);
    assert_eq!(differences(&files(&site, "public"), &files(&site, "whole")), BTreeSet::new());
    assert_eq!(manifests(&site, "public"), [".insyn-manifest"]);
    assert_eq!(manifest(&site, "public"), manifest(&site, "whole"));
    let published = publish(&site, "public");
    assert_eq!(published.code, 0, "{}", published.err);
    // All six copied together, a whole build finds nothing to write, and joins their lists.
    join(&site, &PARTS, "all");
    let again = built(&site, "all", &[]);
    assert!(again.out.contains("; 0 files written") && again.out.contains(" 0 removed"), "{}", again.out);
    assert_eq!((manifests(&site, "all"), manifest(&site, "all")), (vec![".insyn-manifest".to_owned()], manifest(&site, "whole")));
}

#[test]
fn a_part_that_was_built_and_copied_once_more_does_not_look_changed_and_one_changed_by_hand_does() {
    let site = site();
    join(&site, &PARTS, "public");
    // The same part, divided otherwise, so that its list has another name beside the first.
    site.put("content/indicators/nojda.yaml", indicator("Nöjda", 71));
    join(&site, &["municipality=0300..0642,2280"], "once-more");
    join(&site, &["municipality=0300..0400"], "public");
    let run = built(&site, "public", &[]);
    assert!(!run.err.contains("output-changed-by-hand"), "{}", run.err);
    built(&site, "fresh", &[]);
    assert_eq!(differences(&files(&site, "public"), &files(&site, "fresh")), BTreeSet::new());

    join(&site, &PARTS, "edited");
    let page = site.beside("edited").join("kommuner/harnosand/index.html");
    fs::write(&page, "changed by hand").expect("written");
    fs::write(site.beside("edited").join("brev.txt"), "Hej").expect("written");
    let foreign = build(&site, "edited", &[]);
    assert!(foreign.code == 3 && foreign.err.contains("error[output-not-ours]") && foreign.err.contains("brev.txt"), "{}", foreign.err);
    fs::remove_file(site.beside("edited").join("brev.txt")).expect("removed");
    let kept = built(&site, "edited", &["shared"]);
    assert!(!kept.err.contains("output-changed-by-hand"), "{}", kept.err);
    assert_eq!(fs::read_to_string(&page).expect("there"), "changed by hand");
    let told = built(&site, "edited", &[]);
    assert!(told.err.contains("output-changed-by-hand") && told.err.contains("kommuner/harnosand/index.html"), "{}", told.err);
}

#[test]
fn a_forgotten_part_is_told_with_what_to_run() {
    let site = site();
    let statement = "accessibility: {status: fully, assessed: 2025-12-01, method: self}\n";
    site.put("insyn.yaml", CONFIGURATION.to_owned() + statement);
    // In a folder of its own a part sees no other, and nothing is missing there.
    let alone = built(&site, "alone", &["shared"]);
    assert!(!alone.err.contains("only-missing") && !alone.out.contains("missing"), "{}", alone.err);
    join(&site, &["municipality=0114", "municipality=0643..1999", "indicator=nojda"], "public");
    let refused = build(&site, "public", &["--only", "shared", "--strict"]);
    let parts = ["municipality=0115..0642,2280", "indicator=vantan"];
    assert!(refused.code == 1 && refused.err.contains("error[only-missing]"), "{}", refused.err);
    assert!(parts.iter().all(|part| refused.err.contains(&format!("`{part}`"))), "{}", refused.err);
    assert!(!site.beside("public").join("sitemap.xml").exists(), "nothing is written");
    let told = built(&site, "public", &["shared"]);
    assert!(told.err.contains("warning[only-missing]"), "{}", told.err);
    assert_ne!(manifests(&site, "public"), [".insyn-manifest"], "the folder does not have the whole site");
    // What is said can be run.
    let line = |run: &Run| run.out.lines().find(|line| line.contains("still missing")).map(str::to_owned);
    let next = built(&site, "public", &["indicator=vantan"]);
    assert_eq!(
        line(&next).expect("it is told"),
        "Other parts are still missing in the folder: insyn build --only municipality=0115..0642,2280"
    );
    let last = built(&site, "public", &["municipality=0115..0642,2280"]);
    assert_eq!(line(&last), None, "{}", last.out);
    built(&site, "whole", &[]);
    assert_eq!(differences(&files(&site, "public"), &files(&site, "whole")), BTreeSet::new());
    // A file of another part that somebody has removed is missing too, and so is what is shared.
    fs::remove_file(site.beside("public").join("matt/nojda/index.html")).expect("removed");
    fs::remove_file(site.beside("public").join("feed.xml")).expect("removed");
    let removed = built(&site, "public", &["municipality=0114"]);
    assert_eq!(
        line(&removed).expect("told"),
        "Other parts are still missing in the folder: insyn build --only indicator=nojda --only shared"
    );
}

#[test]
fn a_page_of_an_area_and_an_indicator_is_of_the_part_with_the_area_in_either_order() {
    let site = site();
    let pair = fs::read_to_string(site.root().join("content/par.md")).expect("the template");
    let turned = pair.replace("  areas: {kind: municipality}\n  indicators: {}\n", "  indicators: {}\n  areas: {kind: municipality}\n");
    assert_ne!(pair, turned);
    site.put("content/vand.md", turned.replace("list: Par", "list: Vänt"));
    built(&site, "whole", &[]);
    let whole = files(&site, "whole");
    let of_both: Vec<&String> = whole.keys().filter(|path| path.contains("vand/nojda/habo-0305")).collect();
    assert!(of_both.len() > 3, "{of_both:?}");
    built(&site, "municipality", &["municipality=0305"]);
    let part = files(&site, "municipality");
    assert!(of_both.iter().all(|path| part.contains_key(*path)) && !part.keys().any(|path| path.contains("harnosand")));
    built(&site, "indicator", &["indicator=nojda"]);
    assert!(!files(&site, "indicator").keys().any(|path| path.contains("habo-0305")));
}

#[test]
fn what_nothing_makes_any_longer_goes_with_what_is_shared() {
    let site = site();
    built(&site, "public", &[]);
    fs::remove_file(site.root().join("content/par.md")).expect("removed");
    let gone = site.beside("public").join("par/habo-0305/nojda/index.html");
    let told = built(&site, "public", &["municipality=0305"]);
    assert!(gone.exists() && !told.err.contains("address-gone"), "{}", told.err);
    let told = built(&site, "public", &["shared"]);
    assert!(!gone.exists() && told.err.contains("address-gone"), "{}", told.err);
    for part in PARTS {
        built(&site, "public", &[part]);
    }
    built(&site, "fresh", &[]);
    assert_eq!(differences(&files(&site, "public"), &files(&site, "fresh")), BTreeSet::new());
}

#[test]
fn a_file_of_nobody_is_not_left_among_the_parts() {
    let site = site();
    built(&site, "public", &["municipality=0305"]);
    fs::write(site.beside("public").join("brev.txt"), "Hej").expect("written");
    let run = build(&site, "public", &["--only", "shared"]);
    assert!(run.code == 3 && run.err.contains("error[output-not-ours]") && run.err.contains("brev.txt"), "{}", run.err);
}

#[test]
fn the_last_line_names_every_part_of_the_site() {
    let site = site();
    let run = built(&site, "public", &["municipality=2280"]);
    let last = run.out.lines().last().unwrap_or_default();
    assert_eq!(last, "This was a part. The site is indicator=nojda..vantan (2), municipality=0114..2280 (6), shared.");
}

#[test]
fn the_site_without_templates_is_shared() {
    let site = Folder::new();
    site.put("content/indicators/nojda.yaml", indicator("Nöjda", 70));
    built(&site, "whole", &[]);
    built(&site, "shared", &["shared"]);
    assert_eq!(differences(&files(&site, "shared"), &files(&site, "whole")), BTreeSet::new());
    let run = build(&site, "part", &["--only", "municipality=2280"]);
    assert!(run.code == 2 && run.err.contains("error[only-without-pages]") && run.err.contains("the parts are `shared`"), "{}", run.err);
}

#[test]
fn what_cannot_be_a_part_is_refused_with_a_remedy_and_nothing_is_written() {
    let site = site();
    for (part, code, help) in [
        ("0114", "only-malformed", "--only shared"),
        ("municipality=", "only-malformed", "--only municipality=0114-0199"),
        ("kommun=0114", "only-unknown-kind", "municipality"),
        ("munícipality=0114", "only-unknown-kind", "Did you mean `municipality`?"),
        ("unit=eken", "only-without-pages", "`indicator`, `municipality`, `shared`"),
        ("municipality=0200-0299", "only-empty", "go from `0114` to `2280`"),
        ("municipality=Härnösand", "only-empty", "Did you mean `2280`?"),
        ("municipality=114-0199", "only-range", "as many digits in both"),
        ("municipality=0199-0114", "only-range", "first before the last"),
    ] {
        let run = build(&site, "public", &["--only", part]);
        assert_eq!(run.code, 2, "{part}: {}", run.err);
        assert!(run.err.contains(&format!("error[{code}]")) && run.err.contains(help), "{part}: {}", run.err);
        assert!(run.err.contains("--only") && !site.beside("public").exists(), "{part}: {}", run.err);
    }
    let several = build(&site, "public", &["--only", "municipality=0200-0299,0306", "--only", "unit=eken"]);
    assert_eq!((several.code, several.err.matches("error[").count()), (2, 3), "{}", several.err);
    // The site's own mistakes come first, since they may be why an item is missing.
    site.put("content/sida.md", "---\ntitle: Sida\n---\n[Borta](nej.md)\n");
    let wrong = build(&site, "public", &["--only", "municipality=0306"]);
    assert!(wrong.code == 1 && wrong.err.contains("link-to-nowhere") && !wrong.err.contains("only-empty"), "{}", wrong.err);
}
