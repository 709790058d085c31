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
    files.filter(|(path, _)| path != ".insyn-manifest").collect()
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
