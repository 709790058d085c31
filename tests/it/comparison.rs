//! The reader's own comparison: it is on pages with something to compare, reveals nothing suppressed, and costs nothing elsewhere.

use std::collections::BTreeMap;

use insyn::pipeline::Order;
use insyn::source::Sources;
use serde_json::Value;

use crate::sites::built;

const CONFIGURATION: &str = "title: Kvalitet\narea: \"2280\"\norganisation: {name: Härnösand}\nlanguages: [sv, en]\n";

/// Women and men, in two years.
const TWO: &str = "values:\n  total: {2022: 12, 2023: 14}\n  women: {2022: 6, 2023: 6}\n  men: {2022: 6, 2023: 8}\n";

fn site(indicator: &str) -> BTreeMap<String, Vec<u8>> {
    let files = [
        ("insyn.yaml", CONFIGURATION.to_owned()),
        ("content/areas.yaml", "\"2280\": {name: Härnösand, kind: municipality}\n".to_owned()),
        ("content/_index.md", "---\ntitle: Kvalitet\n---\nText.\n".to_owned()),
        ("content/_index.en.md", "---\ntitle: Quality\n---\nText.\n".to_owned()),
        ("content/indicators/antal.yaml", format!("title: Antal\nunit: personer\nstatistic: count\n{indicator}")),
    ];
    built(Sources::from_memory(files), &Order::default())
}

fn text(site: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8(site.get(path).unwrap_or_else(|| panic!("no {path} among {:?}", site.keys())).clone()).expect("UTF-8")
}

/// Returns the path of the numbers of the only comparison in a directory.
fn numbers<'s>(site: &'s BTreeMap<String, Vec<u8>>, folder: &str) -> &'s str {
    site.keys().find(|path| path.starts_with(&format!("{folder}/jamfor.json"))).expect("the numbers")
}

#[test]
fn a_page_with_something_to_compare_has_a_button_that_waits_for_its_script() {
    let site = site(TWO);
    let page = text(&site, "nyckeltal/antal/index.html");
    let start = page.find("data-numbers=").expect("the comparison");
    let tag = &page[page[..start].rfind('<').expect("a tag")..start + page[start..].find('>').expect("its end")];
    assert!(tag.contains("hidden"), "without script there is no dead button: {tag}");
    let scripts: Vec<&str> = page.match_indices("<script").map(|(at, _)| &page[at..at + page[at..].find('>').expect("its end")]).collect();
    assert!(scripts.len() == 1 && scripts[0].contains("module"), "one script, after the text: {scripts:?}");
    assert!(scripts[0].contains("button.js"), "{scripts:?}");
    let small: usize =
        site.iter().filter(|(path, _)| path.ends_with("button.js") || path.ends_with("address.js")).map(|(_, bytes)| bytes.len()).sum();
    assert!(small > 0 && small < 10_000, "what is fetched at once is small: {small}");
}

#[test]
fn the_library_stands_beside_its_licences() {
    let site = site(TWO);
    let library = site.keys().find(|path| path.starts_with("assets/immutable/echarts.") && path.ends_with(".js")).expect("the library");
    assert!(text(&site, library).contains("Licensed to the Apache Software Foundation"));
    let licences =
        site.keys().find(|path| path.starts_with("assets/immutable/echarts.licenses.") && path.ends_with(".txt")).expect("the licences");
    let licences = text(&site, licences);
    for part in
        ["Apache ECharts", "zrender", "Redistributions in binary form", "TERMS AND CONDITIONS FOR USE", "END OF TERMS AND CONDITIONS"]
    {
        assert!(licences.contains(part), "{part}");
    }
}

#[test]
fn where_there_is_nothing_to_compare_nothing_is_written_or_named() {
    let site = site("values: {2022: 12, 2023: 14}\n");
    let left: Vec<&String> =
        site.keys().filter(|path| path.contains("compare") || path.contains("echarts") || path.contains("jamfor")).collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(!text(&site, "nyckeltal/antal/index.html").contains("<script"));
}

#[test]
fn the_numbers_are_those_that_the_pages_show_and_no_hidden_one() {
    let of = |women: u32, men: u32| {
        site(&format!(
            "counts: people\nvalues:\n  total: {{2022: 7000, 2023: 8734}}\n  women: {{2022: 200, 2023: {women}}}\n  men: {{2022: 6800, 2023: {men}}}\n"
        ))
    };
    let (one, other) = (of(3, 8731), of(2, 8732));
    let path = numbers(&one, "nyckeltal/antal");
    let json: Value = serde_json::from_str(&text(&one, path)).expect("JSON");
    assert_eq!(json["lines"], serde_json::json!([[0, 0, 0, "7000 8734"], [0, 1, 0, "200 s"], [0, 2, 0, "6800 s"]]));
    assert!(!text(&one, path).contains("8731"));
    assert_eq!(one.get(path), other.get(path), "two sites that differ in what is hidden are the same");
}

#[test]
fn each_language_has_its_own_words() {
    let site = site(TWO);
    let words = |folder: &str| {
        let json: Value = serde_json::from_str(&text(&site, numbers(&site, folder))).expect("JSON");
        (json["lang"].clone(), json["texts"]["compare-areas"].clone())
    };
    assert_eq!(words("nyckeltal/antal"), ("sv".into(), "Områden".into()));
    assert_eq!(words("en/indicators/antal"), ("en".into(), "Areas".into()));
}

#[test]
fn it_begins_with_the_own_area_the_nation_and_a_group_of_peers_and_with_the_own_counts_alone() {
    let of = |statistic: &str| {
        let areas = "\"2280\": {name: Härnösand, kind: municipality}\nlika: {name: Liknande, kind: group, members: [\"2281\"]}\n";
        let line = "{2021: 80, 2022: 82, 2023: 85}";
        let numbers: String = ["\"2280\"", "\"2281\"", "\"0000\"", "lika"].iter().map(|area| format!("  {area}: {line}\n")).collect();
        let files = [
            ("insyn.yaml", "title: Kvalitet\narea: \"2280\"\norganisation: {name: Härnösand}\n".to_owned()),
            ("content/areas.yaml", areas.to_owned()),
            ("content/_index.md", "---\ntitle: Kvalitet\n---\nText.\n".to_owned()),
            (
                "content/indicators/antal.yaml",
                format!("title: Antal\nunit: dagar\nstatistic: {statistic}\ncounts: time\nareas:\n{numbers}"),
            ),
        ];
        let site = built(Sources::from_memory(files), &Order::default());
        let file: Value = serde_json::from_str(&text(&site, numbers_of(&site))).expect("JSON");
        let first = file["first"].as_array().expect("the areas that it begins with");
        first.iter().map(|at| file["areas"][at.as_u64().expect("an index") as usize]["name"].as_str().expect("a name").to_owned()).collect()
    };
    let found: Vec<String> = of("mean");
    assert_eq!(found, ["Härnösand", "Riket", "Liknande"]);
    let alone: Vec<String> = of("sum");
    assert_eq!(alone, ["Härnösand"]);
}

/// Returns the path of the numbers of the only indicator.
fn numbers_of(site: &BTreeMap<String, Vec<u8>>) -> &str {
    numbers(site, "nyckeltal/antal")
}
