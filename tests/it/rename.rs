//! `insyn rename`: what changes, what does not, and that a rename that is taken back leaves no trace.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use insyn::diagnostic::Diagnostics;
use insyn::output::Entry;
use insyn::pipeline::{self, Order, Timings};
use insyn::rename::{Named, Renaming, Wanted, rename};
use insyn::source::Sources;
use tempfile::TempDir;
use walkdir::WalkDir;

/// The files of a site, by path.
type Files = BTreeMap<String, Vec<u8>>;

fn files(files: &[(&str, &str)]) -> Files {
    let always = [
        ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\n"),
        ("content/_index.md", "---\ntitle: Start\n---\nHej.\n"),
        (
            "content/indicators/nojda.yaml",
            "# nojda\ntitle: nojda\nshort: Nöjda\ndefinition: Andelen nojda\nunit: percent\nvalues: {2022: 80, 2023: 85}\n",
        ),
    ];
    always.iter().chain(files).map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

/// Returns the renamed site, or the codes of the problems.
fn renamed(files: &Files, named: Named, (old, new): (&str, &str), keeps_addresses: bool) -> Result<Files, Vec<&'static str>> {
    let sources = Sources::from_memory(files.clone());
    let wanted = Wanted { named, old: old.to_owned(), new: new.to_owned(), keeps_addresses };
    let codes = |found: &Diagnostics| found.iter().map(|found| found.problem.code()).collect::<Vec<_>>();
    let renaming = rename(&sources, &Order::default(), &wanted).map_err(|refusal| codes(&refusal.found))?;
    let Renaming { edits, moves, .. } = renaming;
    let mut files = files.clone();
    for edits in edits {
        let raw = files.get(&edits.path).cloned();
        let text = sources.find(&edits.path).map_or("", |file| sources.text(file));
        match edits.applied(raw.unwrap_or_default(), text).map_err(|problem| vec![problem.code()])? {
            Some(bytes) => files.insert(edits.path, bytes),
            None => files.remove(&edits.path),
        };
    }
    let moved = |path: String| {
        let of = |(from, to): &(String, String)| {
            let rest = path.strip_prefix(from.as_str())?;
            (rest.is_empty() || rest.starts_with('/')).then(|| format!("{to}{rest}"))
        };
        moves.iter().find_map(of).unwrap_or_else(|| path.clone())
    };
    Ok(files.into_iter().map(|(path, bytes)| (moved(path), bytes)).collect())
}

fn text(files: &Files, path: &str) -> String {
    String::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}: {:?}", files.keys())).clone()).expect("UTF-8")
}

/// Checks that a rename changes exactly these files to this, and that it can be taken back.
fn check(before: &[(&str, &str)], named: Named, names: (&str, &str), wanted: &[(&str, &str, &str)]) {
    let before = files(before);
    let after = renamed(&before, named, names, true).unwrap_or_else(|codes| panic!("{names:?}: {codes:?}"));
    for (path, new_path, new) in wanted {
        assert_eq!(text(&after, new_path), *new, "{path}");
    }
    for (path, bytes) in &before {
        if !wanted.iter().any(|(changed, ..)| changed == path) && !path.contains("indicators/nojda") {
            assert_eq!(after.get(path), Some(bytes), "{path}");
        }
    }
    let old = if named == Named::Page && !names.0.ends_with(".md") { format!("{}/", names.0) } else { names.0.to_owned() };
    let new = if named == Named::Page { wanted[0].1.trim_start_matches("content/").replace("/_index.md", "") } else { names.1.to_owned() };
    let back = renamed(&after, named, (&new, &old), false).unwrap_or_else(|codes| panic!("back {names:?}: {codes:?}"));
    assert_same(&back, &before, &format!("{names:?}"));
}

fn assert_same(one: &Files, other: &Files, what: &str) {
    let paths = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(one), paths(other), "{what}");
    for (path, bytes) in one {
        assert!(other[path] == *bytes, "{what}: {path}\n{}\n{}", String::from_utf8_lossy(bytes), String::from_utf8_lossy(&other[path]));
    }
}

#[test]
fn an_indicator_is_renamed_in_yaml_however_it_is_written_and_nowhere_else() {
    let before = "# nojda är ett nyckeltal\n- id: nojda\n  text: \"Fler nojda\" # nojda\n  edition: 2023\n  indicators: [ 'nojda' ,nojda-2]   # nojda\n\
                  - {id: b, text: nojda, edition: 2023, indicators: nojda}\n\
                  - id: c\n  text: >\n    nojda\n  edition: 2023\n  indicators:\n    - \"nojda\" # här\n    - >-\n      nojda-2\n";
    let after = before
        .replace("'nojda'", "'glada'")
        .replace("indicators: nojda}", "indicators: glada}")
        .replace("\"nojda\" # här", "\"glada\" # här");
    let other = "title: Andra\nunit: percent\nvalues: {2023: 1}\n";
    let report = "---\ntitle: R\nedition: 2023\n---\nnojda\n";
    check(
        &[("content/goals.yaml", before), ("content/indicators/nojda-2.yaml", other), ("content/r/_index.md", report)],
        Named::Indicator,
        ("nojda", "glada"),
        &[("content/goals.yaml", "content/goals.yaml", &after), ("", "content/aliases.yaml", "indicators:\n  nojda: glada\n")],
    );
}

#[test]
fn an_indicator_is_renamed_in_texts_but_not_in_prose_code_or_longer_names() {
    let before = "\u{feff}---\r\ntitle: nojda\r\nindicator: \"nojda\" # nojda\r\naside: [indicators/nojda.yaml]\r\n---\r\nnojda, `nojda` och {{ value(indicator=\"nojda\") }}\r\n\r\n\
                  {{ chart(indicator = ”nojda”, title='nojda') }}\r\n\r\n```\r\n{{ value(indicator=\"nojda\") }}\r\n```\r\n\r\n{{ table(indicators=[\"nojda\", \"nojda-2\"]) }}\r\n\r\n\
                  [nojda](indicators/nojda.yaml \"nojda\") och [x][1]\r\n\r\n[1]: <./indicators/nojda.yaml>\r\n";
    let after = before
        .replace("indicator: \"nojda\"", "indicator: \"glada\"")
        .replace("aside: [indicators/nojda", "aside: [indicators/glada")
        .replace("och {{ value(indicator=\"nojda\")", "och {{ value(indicator=\"glada\")")
        .replace("indicator = ”nojda”", "indicator = ”glada”")
        .replace("[\"nojda\", \"nojda-2\"]", "[\"glada\", \"nojda-2\"]")
        .replace("](indicators/nojda.yaml", "](indicators/glada.yaml")
        .replace("<./indicators/nojda.yaml>", "<./indicators/glada.yaml>");
    let other = "title: Andra\nunit: percent\nvalues: {2023: 1}\n";
    check(
        &[("content/sida.md", before), ("content/indicators/nojda-2.yaml", other)],
        Named::Indicator,
        ("nojda", "glada"),
        &[("content/sida.md", "content/sida.md", &after)],
    );
}

#[test]
fn tables_keep_their_encoding_and_separators() {
    let other = "title: Andra\nunit: percent\ncategories: {nojda: Nöjda}\n";
    let mut before = files(&[("content/indicators/andra.yaml", other)]);
    before.insert("content/indicators/nojda.yaml".into(), b"title: N\nunit: percent\n".to_vec());
    let table = b"nyckeltal;plats;grupp;kategori;2023\r\nnojda;;m\xe4n;;1\r\n\"nojda\";;kvinnor;;2\r\nandra;;;nojda;3\r\n";
    before.insert("content/values/k\u{f6}n.csv".into(), table.to_vec());
    let after = renamed(&before, Named::Indicator, ("nojda", "glada"), true).expect("renamed");
    let wanted = b"nyckeltal;plats;grupp;kategori;2023\r\nglada;;m\xe4n;;1\r\n\"glada\";;kvinnor;;2\r\nandra;;;nojda;3\r\n";
    assert_eq!(after["content/values/k\u{f6}n.csv"], wanted);
    assert_same(&renamed(&after, Named::Indicator, ("glada", "nojda"), false).expect("back"), &before, "table");
    let category = renamed(&before, Named::Category, ("nojda", "glada"), true).expect("renamed");
    let wanted = b"nyckeltal;plats;grupp;kategori;2023\r\nnojda;;m\xe4n;;1\r\n\"nojda\";;kvinnor;;2\r\nandra;;;glada;3\r\n";
    assert_eq!(category["content/values/k\u{f6}n.csv"], wanted);
    assert_eq!(text(&category, "content/indicators/andra.yaml"), other.replace("{nojda:", "{glada:"));
}

#[test]
fn a_category_is_renamed_in_combinations_and_where_its_name_is_the_same_word() {
    let fall = "title: F\nunit: {one: fall, other: fall}\nstatistic: count\ncounts: events\nwhole: complete\ndimensions: [typ, grad]\ncategories:\n  typ: {fall: Fall, annat: Annat}\n  grad: {lag: Låg, hog: Hög}\n\
                values:\n  fall: {lag: {2023: 10}, hog: {2023: 4}}\n";
    let table = "nyckeltal;kategori;2023\nfall;annat--lag;3\nfall;annat--hog;2\nfall2;fall;9\n";
    let fall2 = "title: G\nunit: {one: fall, other: fall}\nstatistic: count\ncounts: events\ncategories: {fall: Fall}\n";
    check(
        &[("content/indicators/fall.yaml", fall), ("content/indicators/fall2.yaml", fall2), ("content/values/a.csv", table)],
        Named::Category,
        ("fall", "handelse"),
        &[
            (
                "content/indicators/fall.yaml",
                "content/indicators/fall.yaml",
                &fall.replace("{fall: Fall,", "{handelse: Fall,").replace("  fall: {lag", "  handelse: {lag"),
            ),
            ("content/indicators/fall2.yaml", "content/indicators/fall2.yaml", &fall2.replace("{fall: Fall}", "{handelse: Fall}")),
            ("content/values/a.csv", "content/values/a.csv", &table.replace(";fall;9", ";handelse;9")),
        ],
    );
    check(
        &[("content/indicators/fall.yaml", fall), ("content/indicators/fall2.yaml", fall2), ("content/values/a.csv", table)],
        Named::Category,
        ("hog", "stor"),
        &[
            ("content/indicators/fall.yaml", "content/indicators/fall.yaml", &fall.replace("hog:", "stor:")),
            ("content/values/a.csv", "content/values/a.csv", &table.replace("--hog", "--stor")),
        ],
    );
}

/// A site with operations, units, a group, and a page of every unit.
const AREAS: [(&str, &str); 7] = [
    ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\narea: kommunen # kommunen\n"),
    (
        "content/areas.yaml",
        "kommunen: {name: Kommunen, kind: municipality}\n'eken': {name: Eken, kind: unit, within: kommunen, operation: sabo}\nalla:\n  name: Alla\n  kind: group\n  members: [eken, \"kommunen\"] # eken\n",
    ),
    ("content/operations.yaml", "sabo: Särskilt boende\n"),
    (
        "content/indicators/b.yaml",
        "title: B\nunit: percent\noperation: sabo\ncategories: {sabo: Sabo, x: X}\nvalues:\n  sabo: {2023: 1}\nareas:\n  eken: {2023: 2}\n",
    ),
    ("content/values/a.csv", "nyckeltal;plats;kategori;2022\nb;eken;;5\nb;Eken;sabo;6\nb;kommunen;sabo;7\n"),
    (
        "content/enheter-vi-har.md",
        "---\ntitle: '{{ item() }}'\nfor_each:\n  units: {operation: sabo}\nlist: Enheter\n---\n{{ value(indicator=\"b\", area=item) }}\n",
    ),
    (
        "content/sida.md",
        "---\ntitle: eken\noperation: sabo\n---\n{{ value(indicator=\"b\", area=\"eken\") }} [Eken](enheter-vi-har/eken.md) eken sabo\n",
    ),
];

#[test]
fn an_area_is_renamed_in_every_kind_of_file_and_its_pages_lead_on() {
    let new = |path: &str| AREAS.iter().find(|(known, _)| *known == path).expect("a file").1;
    check(
        &AREAS,
        Named::Area,
        ("eken", "linden"),
        &[
            (
                "content/areas.yaml",
                "content/areas.yaml",
                &new("content/areas.yaml").replace("'eken'", "'linden'").replace("[eken,", "[linden,"),
            ),
            ("content/indicators/b.yaml", "content/indicators/b.yaml", &new("content/indicators/b.yaml").replace("eken:", "linden:")),
            ("content/values/a.csv", "content/values/a.csv", &new("content/values/a.csv").replace("b;eken", "b;linden")),
            (
                "content/sida.md",
                "content/sida.md",
                &new("content/sida.md").replace("area=\"eken\"", "area=\"linden\"").replace("har/eken.md", "har/linden.md"),
            ),
        ],
    );
    check(
        &AREAS,
        Named::Area,
        ("kommunen", "staden"),
        &[
            ("insyn.yaml", "insyn.yaml", &new("insyn.yaml").replace("area: kommunen", "area: staden")),
            (
                "content/areas.yaml",
                "content/areas.yaml",
                &new("content/areas.yaml")
                    .replace("kommunen: {", "staden: {")
                    .replace("within: kommunen", "within: staden")
                    .replace("\"kommunen\"", "\"staden\""),
            ),
            ("content/values/a.csv", "content/values/a.csv", &new("content/values/a.csv").replace("b;kommunen", "b;staden")),
        ],
    );
    let after = renamed(&files(&AREAS), Named::Area, ("eken", "linden"), true).expect("renamed");
    let pages = built(&after);
    for (from, to) in [("enheter/eken", "../linden/"), ("enheter-vi-har/eken", "../linden/")] {
        assert!(pages[&format!("{from}/index.html")].contains(&format!("url={to}\"")), "{from}");
    }
}

#[test]
fn an_operation_is_renamed_with_the_categories_of_its_name() {
    let new = |path: &str| AREAS.iter().find(|(known, _)| *known == path).expect("a file").1;
    check(
        &AREAS,
        Named::Area,
        ("sabo", "boende"),
        &[
            ("content/operations.yaml", "content/operations.yaml", "boende: Särskilt boende\n"),
            ("content/areas.yaml", "content/areas.yaml", &new("content/areas.yaml").replace("operation: sabo", "operation: boende")),
            (
                "content/indicators/b.yaml",
                "content/indicators/b.yaml",
                &new("content/indicators/b.yaml").replace("operation: sabo", "operation: boende").replace("sabo:", "boende:"),
            ),
            ("content/values/a.csv", "content/values/a.csv", &new("content/values/a.csv").replace(";sabo;", ";boende;")),
            (
                "content/enheter-vi-har.md",
                "content/enheter-vi-har.md",
                &new("content/enheter-vi-har.md").replace("operation: sabo", "operation: boende"),
            ),
            ("content/sida.md", "content/sida.md", &new("content/sida.md").replace("operation: sabo", "operation: boende")),
        ],
    );
}

/// A report with chapters, translations, attachments and links to them.
const PAGES: [(&str, &str); 8] = [
    ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\nlanguages: [sv, en]\n"),
    ("content/k/_index.md", "---\ntitle: K\n---\n[M](02-mal.md#a), [E](02-mal.en.md), [x](bilder/a%20b.pdf) [själv](../k/)\n"),
    (
        "content/k/02-mal.md",
        "---\ntitle: M\ndraft: false\n---\n## A {#a}\n\n[K](_index.md) [f](../files/plan.pdf) [h](#a) [02-mal.md](./02-mal.md)\n",
    ),
    ("content/k/02-mal.en.md", "---\ntitle: M\naliases:\n  - /en/x/\n---\n[M](02-mal.md)\n"),
    ("content/k/bilder/a b.pdf", "%PDF"),
    ("content/k/02-mal.pdf", "%PDF"),
    ("content/files/plan.pdf", "%PDF"),
    (
        "content/sida.md",
        "---\ntitle: S\naside:\n  - {text: M, to: k/02-mal.md}\nlanguages: {fi: \"k/02-mal.md#a\"}\n---\n\
         [M](/k/02-mal.md) `k/02-mal.md` [K](k) [L](k/) {{ file(path=\"k/02-mal.pdf\", text=\"P\") }}\n",
    ),
];

fn page(path: &str) -> &'static str {
    PAGES.iter().find(|(known, _)| *known == path).expect("a file").1
}

#[test]
fn a_page_gets_another_name_with_its_translations_and_its_links() {
    let sida = page("content/sida.md").replace("to: k/02-mal.md", "to: k/02-nya-mal.md");
    let sida = sida.replace("\"k/02-mal.md#a", "\"k/02-nya-mal.md#a").replace("(/k/02-mal.md)", "(/k/02-nya-mal.md)");
    check(
        &PAGES,
        Named::Page,
        ("k/02-mal.md", "nya-mal"),
        &[
            (
                "content/k/02-mal.md",
                "content/k/02-nya-mal.md",
                "---\ntitle: M\ndraft: false\naliases: [/k/mal/]\n---\n## A {#a}\n\n[K](_index.md) [f](../files/plan.pdf) [h](#a) [02-mal.md](./02-nya-mal.md)\n",
            ),
            (
                "content/k/02-mal.en.md",
                "content/k/02-nya-mal.en.md",
                "---\ntitle: M\naliases:\n  - /en/x/\n  - /en/k/mal/\n---\n[M](02-nya-mal.md)\n",
            ),
            ("content/k/_index.md", "content/k/_index.md", &page("content/k/_index.md").replace("02-mal", "02-nya-mal")),
            ("content/sida.md", "content/sida.md", &sida),
        ],
    );
}

#[test]
fn a_page_is_moved_to_another_directory() {
    let sida = page("content/sida.md").replace("to: k/02-mal.md", "to: mal.md").replace("\"k/02-mal.md#a", "\"mal.md#a");
    check(
        &PAGES,
        Named::Page,
        ("k/02-mal.md", "/mal.md"),
        &[
            (
                "content/k/02-mal.md",
                "content/mal.md",
                "---\ntitle: M\ndraft: false\naliases: [/k/mal/]\n---\n## A {#a}\n\n[K](k/_index.md) [f](files/plan.pdf) [h](#a) [02-mal.md](./mal.md)\n",
            ),
            ("content/k/02-mal.en.md", "content/mal.en.md", "---\ntitle: M\naliases:\n  - /en/x/\n  - /en/k/mal/\n---\n[M](mal.md)\n"),
            ("content/k/_index.md", "content/k/_index.md", &page("content/k/_index.md").replace("02-mal", "../mal")),
            ("content/sida.md", "content/sida.md", &sida.replace("(/k/02-mal.md)", "(/mal.md)")),
        ],
    );
}

#[test]
fn only_the_capitals_of_a_page_or_a_directory_change_and_no_address_does() {
    let site = [
        ("content/Boende.md", "---\ntitle: B\n---\n[M](Mapp/_index.md)\n"),
        ("content/Mapp/_index.md", "---\ntitle: M\n---\n[B](../Boende.md) [s](Sida.md)\n"),
        ("content/Mapp/Sida.md", "---\ntitle: S\n---\nText.\n"),
    ];
    check(
        &site,
        Named::Page,
        ("Boende.md", "boende.md"),
        &[
            ("content/Boende.md", "content/boende.md", site[0].1),
            ("content/Mapp/_index.md", "content/Mapp/_index.md", "---\ntitle: M\n---\n[B](../boende.md) [s](Sida.md)\n"),
        ],
    );
    check(
        &site,
        Named::Page,
        ("Mapp", "mapp"),
        &[
            ("content/Mapp/_index.md", "content/mapp/_index.md", site[1].1),
            ("content/Mapp/Sida.md", "content/mapp/Sida.md", site[2].1),
            ("content/Boende.md", "content/Boende.md", "---\ntitle: B\n---\n[M](mapp/_index.md)\n"),
        ],
    );
    // A directory of other capitals would be the same one on some systems, and another one on others.
    assert_eq!(renamed(&files(&site), Named::Page, ("Boende.md", "mapp/boende.md"), true), Err(vec!["rename-taken"]));
    assert_eq!(renamed(&files(&site), Named::Page, ("Mapp/Sida.md", "mapp/Sida.md"), true), Err(vec!["rename-taken"]));
}

#[test]
fn a_link_keeps_its_percent_signs_and_a_plain_alias_comes_back() {
    let site = [
        ("content/k/_index.md", "---\ntitle: K\n---\nHej.\n"),
        ("content/k/hög ort.md", "---\ntitle: H\naliases: /x/\n---\nText.\n"),
        (
            "content/a.md",
            "---\ntitle: A\n---\n[1](k/h%c3%b6g%20ort.md) [2](k/h%C3%B6g%20ort.md) [3](k%2Fh%C3%B6g%20ort.md) [4](<k/hög ort.md>) [5](k/hög%20ort.md)\n",
        ),
    ];
    let after = renamed(&files(&site), Named::Page, ("k/hög ort.md", "låg by.md"), true).expect("renamed");
    let wanted = "[1](k/l%c3%a5g%20by.md) [2](k/l%C3%A5g%20by.md) [3](k%2Fl%C3%A5g%20by.md) [4](<k/låg by.md>) [5](k/låg%20by.md)\n";
    assert!(text(&after, "content/a.md").ends_with(wanted), "{}", text(&after, "content/a.md"));
    assert!(text(&after, "content/k/låg by.md").contains("aliases: [/x/,/k/hog-ort/]\n"), "{}", text(&after, "content/k/låg by.md"));
    let back = renamed(&after, Named::Page, ("k/låg by.md", "hög ort.md"), false).expect("renamed");
    assert_same(&back, &files(&site), "back");
}

#[test]
fn a_directory_is_moved_with_everything_in_it_and_all_addresses_lead_on() {
    let sida = page("content/sida.md").replace("k/02-mal", "berattelse/02-mal").replace("`berattelse/", "`k/");
    let index = page("content/k/_index.md").replace("../k/", "../berattelse/").replace("title: K\n", "title: K\naliases: [/en/k/, /k/]\n");
    check(
        &PAGES,
        Named::Page,
        ("k", "berattelse"),
        &[
            ("content/k/_index.md", "content/berattelse/_index.md", &index),
            (
                "content/k/02-mal.md",
                "content/berattelse/02-mal.md",
                &page("content/k/02-mal.md").replace("draft: false\n", "draft: false\naliases: [/k/mal/]\n"),
            ),
            (
                "content/k/02-mal.en.md",
                "content/berattelse/02-mal.en.md",
                &page("content/k/02-mal.en.md").replace("/en/x/\n", "/en/x/\n  - /en/k/mal/\n"),
            ),
            ("content/k/bilder/a b.pdf", "content/berattelse/bilder/a b.pdf", "%PDF"),
            ("content/k/02-mal.pdf", "content/berattelse/02-mal.pdf", "%PDF"),
            ("content/sida.md", "content/sida.md", &sida.replace("[K](k)", "[K](berattelse)").replace("[L](k/)", "[L](berattelse/)")),
        ],
    );
    let pages = built(&renamed(&files(&PAGES), Named::Page, ("k", "berattelse"), true).expect("renamed"));
    for (from, to) in [("k", "../berattelse/"), ("k/mal", "../../berattelse/mal/"), ("en/k", "../../berattelse/")] {
        assert!(pages[&format!("{from}/index.html")].contains(&format!("url={to}\"")), "{from}: {}", pages[&format!("{from}/index.html")]);
    }
}

#[test]
fn a_template_is_moved_with_the_list_of_its_pages() {
    let list = ("content/enheter-vi-har/_index.md", "---\ntitle: Enheter\n---\n[Eken](eken.md)\n");
    let template = AREAS[5].1.replace("list: Enheter\n", "");
    let before: Vec<(&str, &str)> =
        AREAS.iter().map(|(path, text)| (*path, if *path == AREAS[5].0 { template.as_str() } else { text })).collect();
    let before: Vec<(&str, &str)> = before.into_iter().chain([list]).collect();
    let before = files(&before);
    let after = renamed(&before, Named::Page, ("enheter-vi-har.md", "enheterna"), true).expect("renamed");
    assert!(text(&after, "content/sida.md").contains("[Eken](enheterna/eken.md)"));
    assert!(after.contains_key("content/enheterna.md") && after.contains_key("content/enheterna/_index.md"));
    let pages = built(&after);
    assert!(pages["enheter-vi-har/index.html"].contains("url=../enheterna/") && pages.contains_key("enheter-vi-har/eken/index.html"));
    assert_same(&renamed(&after, Named::Page, ("enheterna.md", "enheter-vi-har"), false).expect("back"), &before, "template");
}

#[test]
fn a_former_name_is_kept_from_rename_to_rename_until_it_is_in_use_again() {
    let before = files(&[]);
    let once = renamed(&before, Named::Indicator, ("nojda", "glada"), true).expect("renamed");
    let twice = renamed(&once, Named::Indicator, ("glada", "lyckliga"), true).expect("renamed");
    assert_eq!(text(&twice, "content/aliases.yaml"), "indicators:\n  nojda: lyckliga\n  glada: lyckliga\n");
    let pages = built(&twice);
    assert!(pages["nyckeltal/nojda/index.html"].contains("url=../lyckliga/\""));
    assert!(pages["nyckeltal/glada/index.html"].contains("url=../lyckliga/\""));
    let back = renamed(&twice, Named::Indicator, ("lyckliga", "nojda"), true).expect("renamed");
    assert_eq!(text(&back, "content/aliases.yaml"), "indicators:\n  glada: nojda\n  lyckliga: nojda\n");
    assert_eq!(renamed(&before, Named::Indicator, ("nojda", "glada"), false).expect("renamed").len(), before.len());
}

#[test]
fn what_an_import_keeps_is_renamed_too() {
    let answers = "# svar\n\"nojda.xlsx\":\n  indicators: {\"nojda\": \"nojda\"}\n  areas: {\"Eken\": \"nojda\"}\n";
    let kolada = ("content/values/kolada/nojda.csv", "nyckeltal;2021\nnojda;1\n");
    check(
        &[("imports.yaml", answers), kolada],
        Named::Indicator,
        ("nojda", "glada"),
        &[
            ("imports.yaml", "imports.yaml", &answers.replace("\"nojda\": \"nojda\"}", "\"nojda\": \"glada\"}")),
            (kolada.0, "content/values/kolada/glada.csv", "nyckeltal;2021\nglada;1\n"),
        ],
    );
}

#[test]
fn a_name_that_does_not_fit_is_refused() {
    let mut all = files(&AREAS);
    all.extend(PAGES[1..].iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())));
    all.insert("insyn.yaml".into(), format!("{}languages: [sv, en]\n", AREAS[0].1).into_bytes());
    let codes = |named, old, new| renamed(&all, named, (old, new), true).err().unwrap_or_default();
    let cases = [
        (Named::Indicator, "nojd", "x", "unknown-indicator"),
        (Named::Indicator, "nojda", "nojda", "rename-same"),
        (Named::Indicator, "nojda", "Nöjda", "bad-name"),
        (Named::Indicator, "nojda", "null", "bad-name"),
        (Named::Indicator, "nojda", "-", "bad-name"),
        (Named::Indicator, "nojda", "con", "bad-name"),
        (Named::Indicator, "nojda", "b", "rename-taken"),
        (Named::Area, "linden", "x", "unknown-area"),
        (Named::Area, "eken", "kommunen", "rename-taken"),
        (Named::Area, "eken", "alla", "rename-taken"),
        (Named::Area, "eken", "2281", "rename-known-area"),
        (Named::Area, "sabo", "x", "rename-taken"),
        (Named::Category, "y", "z", "unknown-category"),
        (Named::Category, "x", "sabo", "rename-of-operation"),
        (Named::Category, "sabo", "z", "rename-of-operation"),
        (Named::Page, "k/saknas.md", "x", "rename-unknown-page"),
        (Named::Page, "indicators/nojda.yaml", "x", "rename-unknown-page"),
        (Named::Page, "", "x", "rename-unknown-page"),
        (Named::Page, "k/02-mal.md", "a:b", "rename-page-name"),
        (Named::Page, "k/02-mal.md", "_index", "rename-page-name"),
        (Named::Page, "k/02-mal.md", "../x", "rename-page-name"),
        (Named::Page, "k/02-mal.md", "x.en", "rename-page-name"),
        (Named::Page, "k/02-mal.md", "/indicators/x", "rename-page-name"),
        (Named::Page, "k/02-mal.md", "/SIDA.md", "rename-taken"),
        (Named::Page, "k", "k/k", "rename-taken"),
        (Named::Page, "k/02-mal.md", "/saknas/x", "section-without-page"),
    ];
    for (named, old, new, code) in cases {
        assert!(codes(named, old, new).contains(&code), "{old} {new}: {:?}", codes(named, old, new));
    }
}

#[test]
fn what_cannot_be_renamed_safely_is_left_alone() {
    let faulty = files(&[("content/sida.md", "---\ntitel: S\n---\n")]);
    assert!(renamed(&faulty, Named::Indicator, ("nojda", "x"), true).expect_err("faulty").contains(&"rename-in-faulty-site"));
    let list = files(&[("content/indicators/a.yaml", "title: A\nunit: percent\ncategories: [Fall, Annat]\nvalues: {fall: {2023: 1}}\n")]);
    assert_eq!(renamed(&list, Named::Category, ("fall", "x"), true), Err(vec!["rename-from-name"]));
    let two = "title: A\nunit: percent\ncategories: {fall: Fall, annat: Olycka}\nvalues: {fall: {2022: 1}}\n";
    let table = ("content/values/a.csv", "nyckeltal;kategori;2023\na;olycka;2\n");
    let by_name = files(&[("content/indicators/a.yaml", two), table]);
    assert_eq!(renamed(&by_name, Named::Category, ("fall", "olycka"), true), Err(vec!["rename-not-same"]), "2 would be of the other");
    assert!(renamed(&by_name, Named::Category, ("fall", "handelse"), true).is_ok());
    // The area is also found by its name, which the new id of the other would hide.
    let hidden = "a: {name: Ett, kind: unit}\nb: {name: A, kind: unit}\n";
    let table = "nyckeltal;plats;2023\nnojda;A;1\nnojda;a;2\n";
    let names = files(&[("content/areas.yaml", hidden), ("content/values/a.csv", table)]);
    let after = renamed(&names, Named::Area, ("a", "c"), true).expect("renamed");
    assert_eq!(text(&after, "content/values/a.csv"), "nyckeltal;plats;2023\nnojda;A;1\nnojda;c;2\n");
    assert_eq!(renamed(&after, Named::Area, ("c", "ett"), true).map(|_| ()), Ok(()), "its own name");
}

#[test]
fn a_file_that_was_changed_or_cannot_be_read_is_left_alone() {
    let before = files(&[]);
    let sources = Sources::from_memory(before.clone());
    let wanted = Wanted { named: Named::Indicator, old: "nojda".into(), new: "glada".into(), keeps_addresses: true };
    let renaming = rename(&sources, &Order::default(), &wanted).expect("renamed");
    let edits = &renaming.edits[0];
    let refused = |raw: &[u8], text| edits.applied(raw.to_vec(), text).map_err(|problem| problem.code());
    assert_eq!(refused(b"indicators: {}\n", ""), Err("rename-changed"));
    assert_eq!(refused(b"\xff\xfe\0i", ""), Err("rename-not-written"));
}

#[test]
fn a_workbook_with_the_name_is_told_and_nothing_is_changed() {
    let sheet = |id: &str| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (row, cells) in [["nyckeltal", "plats", "2023"], [id, "eken", "5"]].iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                sheet.write(row as u32, column as u16, *cell).expect("written");
            }
        }
        book.save_to_buffer().expect("a workbook")
    };
    let area = ("content/areas.yaml", "eken: {name: Ekens boende, kind: unit}\n");
    let named = ("content/indicators/b.yaml", "title: B\nunit: percent\nworkbook: {file: b.xlsx}\n");
    let mut site = files(&[area, named]);
    site.insert("content/values/b.xlsx".into(), sheet("b"));
    for (kind, old) in [(Named::Area, "eken"), (Named::Indicator, "b")] {
        assert_eq!(renamed(&site, kind, (old, "x"), true), Err(vec!["rename-in-workbook"]), "{old}");
    }
    assert!(renamed(&site, Named::Indicator, ("nojda", "x"), true).is_ok());
}

/// Builds a site in memory. Returns its text files.
fn built(files: &Files) -> BTreeMap<String, String> {
    let sources = Sources::from_memory(files.clone());
    let mut checked = pipeline::load_sources(sources, &Order::default(), &mut Timings::default());
    let rendered = checked.render(&mut Timings::default()).unwrap_or_else(|| panic!("{:?}", checked.found));
    fn bytes(entry: &Entry) -> &[u8] {
        if let Entry::Bytes(bytes) = entry { bytes } else { &[] }
    }
    rendered.output.files().map(|(path, entry)| (path.to_owned(), String::from_utf8_lossy(bytes(entry)).into_owned())).collect()
}

/// Reads the files of a site on disk.
fn on_disk(root: &Path) -> Files {
    let all = ["insyn.yaml", "content", "themes"].into_iter().flat_map(|top| WalkDir::new(root.join(top))).filter_map(Result::ok);
    let path = |path: &Path| {
        path.strip_prefix(root).expect("below").components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    };
    let all = all.filter(|entry| entry.file_type().is_file());
    all.map(|entry| (path(entry.path()), fs::read(entry.path()).expect("read"))).collect()
}

/// Returns everything in a site that could be renamed.
fn nameable(files: &Files) -> Vec<(Named, String)> {
    let sources = Sources::from_memory(files.clone());
    let parsed = pipeline::parse(&sources, &mut Diagnostics::new()).expect("parsed");
    let indicators = parsed.data.indicators.iter().map(|file| (Named::Indicator, file.id.to_string()));
    let categories =
        parsed.data.indicators.iter().flat_map(|file| file.categories.iter()).map(|category| (Named::Category, category.id.to_string()));
    let areas = parsed.areas.iter().map(|file| (Named::Area, file.id.value.to_string()));
    let pages = parsed
        .pages
        .iter()
        .map(|page| (Named::Page, page.path["content/".len()..].to_owned()))
        .filter(|(_, path)| !matches!(path.as_str(), "_index.md" | "_index.en.md"));
    // The combinations of two kinds of categories follow from these.
    let categories = categories.filter(|(_, name)| !name.contains("--"));
    let mut all: Vec<_> = indicators.chain(categories).chain(areas).chain(pages).collect();
    all.sort_by_key(|(named, name)| (*named as u8, name.clone()));
    all.dedup();
    all
}

/// A sequence of numbers that looks random, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

/// The reasons for which something cannot be renamed by this command.
const RIGHTLY_REFUSED: [&str; 3] = ["rename-known-area", "rename-of-operation", "rename-from-name"];

/// Renames things of a site and takes it back. Returns how many renames were done.
fn rename_and_undo(root: &str, times: usize, chance: &mut Chance) -> usize {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(root);
    let before = on_disk(&root);
    let all = nameable(&before);
    let kinds = [Named::Indicator, Named::Page, Named::Category, Named::Area];
    let kinds: Vec<Vec<&(Named, String)>> = kinds
        .iter()
        .map(|kind| all.iter().filter(|(named, _)| named == kind).collect())
        .filter(|of_kind: &Vec<_>| !of_kind.is_empty())
        .collect();
    let (mut done, mut nth) = (0, 0);
    while done < times && nth < 3 * times {
        nth += 1;
        let of_kind = &kinds[chance.below(kinds.len())];
        let (named, old) = of_kind[chance.below(of_kind.len())];
        let new = [format!("nytt-{nth}"), format!("{nth}x"), format!("zz{nth}")][chance.below(3)].clone();
        let after = match renamed(&before, *named, (old, &new), true) {
            Ok(after) => after,
            Err(codes) => {
                assert!(codes.iter().all(|code| RIGHTLY_REFUSED.contains(code)), "{root:?}: {old} {new}: {codes:?}");
                continue;
            }
        };
        assert_ne!(after, before, "{old}");
        let (back_from, back_to) = match named {
            Named::Page => taken_back(&before, &after, old),
            _ => (new.clone(), old.clone()),
        };
        let back =
            renamed(&after, *named, (&back_from, &back_to), false).unwrap_or_else(|codes| panic!("{root:?}: {new} {old}: {codes:?}"));
        assert_same(&back, &before, old);
        done += 1;
    }
    done
}

/// Returns the path of a renamed page, and its former one as it is written in full.
fn taken_back(before: &Files, after: &Files, old: &str) -> (String, String) {
    let new = after.keys().find(|path| !before.contains_key(*path) && same_page(path, old)).expect("moved");
    let new = new["content/".len()..].to_owned();
    match old.rsplit_once('/') {
        Some((folder, file)) if file.starts_with("_index") => {
            let above = new.rsplit_once('/').map_or("", |(above, _)| above);
            (above.to_owned(), format!("/{folder}/"))
        }
        _ => {
            let name = old.trim_end_matches(".md").trim_end_matches(".en");
            (new, format!("/{name}.md"))
        }
    }
}

/// Whether a new path can be that of a renamed page: as deep, and a directory's own page if it was one.
fn same_page(path: &str, old: &str) -> bool {
    let path = &path["content/".len()..];
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let is_index = name(old).starts_with("_index");
    path.ends_with(".md") && path.matches('/').count() == old.matches('/').count() && is_index == name(path).starts_with("_index")
}

#[test]
fn two_hundred_renames_and_their_undoing_leave_every_byte_as_it_was() {
    let chance = &mut Chance(1);
    let more: usize = std::env::var("INSYN_RENAMES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    let sites = [(".", 5), ("examples/gallery", 3), ("examples/region", 12), ("examples/jamforelse", 5), ("src/starter", 175)];
    let done: usize = sites.iter().map(|(root, times)| rename_and_undo(root, times * more, chance)).sum();
    assert!(done >= 200, "only {done}");
}

/// A site on disk.
fn on_disk_of(files: &Files) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (path, bytes) in files {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }
    dir
}

fn insyn(root: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
    let output = command.arg("rename").args(arguments).args(["--lang", "sv", "--root"]).arg(root).output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

#[test]
fn the_command_shows_what_it_would_do_then_does_it_and_takes_it_back() {
    let mut before = files(&PAGES);
    before.insert("content/k/.dold".into(), b"x".to_vec());
    before.insert("imports.yaml".into(), b"\"a.xlsx\":\r\n  indicators: {A: nojda}\r\n".to_vec());
    let dir = on_disk_of(&before);
    let all = || -> Files {
        let files = WalkDir::new(dir.path()).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
        files
            .map(|entry| {
                (entry.path().strip_prefix(dir.path()).expect("below").display().to_string(), fs::read(entry.path()).expect("read"))
            })
            .collect()
    };
    let (code, out, err) = insyn(dir.path(), &["page", "k", "berattelse", "--dry-run"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(out.contains("--- content/sida.md\n+++ content/sida.md\n@@ ") && out.contains("\n-[M](/k/02-mal.md)"), "{out}");
    assert!(out.contains("content/k → content/berattelse") && out.contains("Inget har ändrats."), "{out}");
    assert_same(&all(), &before, "a dry run");
    let (code, out, _) = insyn(dir.path(), &["page", "k", "berattelse"]);
    assert_eq!(code, 0);
    assert!(
        out.starts_with("Klart: ") && all().contains_key("content/berattelse/.dold") && !dir.path().join("content/k").exists(),
        "{out}"
    );
    assert_eq!(insyn(dir.path(), &["indicator", "nojda", "glada"]).0, 0);
    assert_eq!(text(&all(), "imports.yaml"), "\"a.xlsx\":\r\n  indicators: {A: glada}\r\n");
    assert_eq!(insyn(dir.path(), &["indicator", "glada", "nojda", "--no-alias"]).0, 0);
    assert_eq!(insyn(dir.path(), &["page", "berattelse", "k", "--no-alias"]).0, 0);
    assert_same(&all(), &before, "taken back");
    let (code, _, err) = insyn(dir.path(), &["indicator", "nojd", "x"]);
    assert!(code == 2 && err.contains("fel[unknown-indicator]") && err.contains("Menade du `nojda`"), "{err}");
    let (code, _, err) = insyn(dir.path(), &["page", "k/02-mal.md", "/saknas/x"]);
    assert!(code == 1 && err.contains("fel[section-without-page]") && err.contains("fel[rename-faulty]"), "{err}");
    assert_same(&all(), &before, "refused");
}

#[test]
fn the_capitals_of_a_file_and_of_a_directory_change_on_disk_and_back() {
    let site = [
        ("content/Boende.md", "---\ntitle: B\n---\n[M](Mapp/_index.md)\n"),
        ("content/Mapp/_index.md", "---\ntitle: M\n---\n[B](../Boende.md)\n"),
    ];
    let folder = on_disk_of(&files(&site));
    let before = on_disk(folder.path());
    for (old, new) in [("Boende.md", "boende.md"), ("Mapp", "mapp/"), ("boende.md", "Boende.md"), ("mapp", "Mapp/")] {
        let (code, out, err) = insyn(folder.path(), &["page", old, new, "--no-alias"]);
        assert_eq!(code, 0, "{old}: {out}{err}");
        let names = on_disk(folder.path()).into_keys().collect::<Vec<_>>();
        let (old, new) = (format!("content/{}", old.trim_end_matches('/')), format!("content/{}", new.trim_end_matches('/')));
        assert!(names.iter().any(|name| name.starts_with(&new)) && !names.iter().any(|name| name.starts_with(&old)), "{names:?}");
    }
    assert_same(&on_disk(folder.path()), &before, "back");
}
