//! The pages that compare the own area's numbers with those of other areas.

use std::collections::BTreeMap;

use insyn::pipeline::Order;
use insyn::source::Sources;
use scraper::{Html, Selector};

use crate::sites::built;

const CONFIGURATION: &str =
    "title: {sv: Prov, en: Trial}\nlanguages: [sv, en]\narea: \"0001\"\norganisation: {name: Provköpings kommun}\nbase_url: none\n";

pub const INDICATOR: &str = "title: {sv: Nöjda, en: Satisfied}\noperation: hemtjanst\nunit: percent\nstatistic: mean\nbetter: higher\n";

/// Builds a site of nine municipalities, a county, the nation and a group, with a report of 2022.
pub fn site(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let mut areas = String::from(
        "\"0001\": {name: Provköping, kind: municipality, within: lan}\nlan: {name: Provlän, kind: county}\nriket: {name: {sv: Riket, en: Sweden}, kind: nation}\n\
         lika: {name: Liknande kommuner, kind: group, members: [\"0002\", \"0003\"]}\nhemtjanst: {name: {sv: Hemtjänst, en: Home care}, kind: operation}\n",
    );
    for other in 2..=9 {
        areas += &format!("\"000{other}\": {{name: Kommun {other}, kind: municipality}}\n");
    }
    let mut all = BTreeMap::from([
        ("insyn.yaml".to_owned(), CONFIGURATION.to_owned()),
        ("content/areas.yaml".to_owned(), areas),
        ("content/_index.md".to_owned(), "---\ntitle: Start\n---\n".to_owned()),
        ("content/rapport/_index.md".to_owned(), "---\ntitle: Berättelse\n---\n".to_owned()),
        ("content/rapport/2022/_index.md".to_owned(), "---\ntitle: Berättelse 2022\nedition: 2022\n---\n".to_owned()),
        ("content/rapport/2022/01-sida.md".to_owned(), "---\ntitle: Sida\n---\n{{ value(indicator=\"nojda\") }}\n".to_owned()),
    ]);
    all.extend(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    built(Sources::from_memory(all), &Order::default())
}

/// Returns the text of each cell of a page's rows, with single spaces and without hidden labels.
fn rows(built: &BTreeMap<String, Vec<u8>>, path: &str) -> Vec<Vec<String>> {
    let html = String::from_utf8_lossy(built.get(path).unwrap_or_else(|| panic!("there is no {path}"))).into_owned();
    let page = Html::parse_document(&html);
    let selector = |css: &str| Selector::parse(css).expect("a selector");
    let text = |cell: scraper::ElementRef<'_>| {
        let label: String = cell.select(&selector(".compare-label")).flat_map(|label| label.text()).collect();
        let text: String = cell.text().collect();
        text.replacen(&label, "", 1).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let cells = selector("th, td");
    page.select(&selector(".compare-table tr")).map(|row| row.select(&cells).map(text).collect()).collect()
}

/// Returns an indicator with everything that a row can have.
pub fn everything() -> String {
    let mut file = format!(
        "{INDICATOR}areas:\n  \"0001\":\n    total: {{2021: 80, 2022: 82, 2023: 90}}\n    women: {{2023: 91}}\n    men: {{2023: 89}}\n"
    );
    for other in 2..=9 {
        file += &format!("  \"000{other}\": {{2022: 7{other}, 2023: 8{}}}\n", other - 1);
    }
    file + "  riket: {2022: 83, 2023: 86}\n  lan: {2023: 84}\n  lika: {2023: 83}\n"
}

#[test]
fn a_row_holds_the_own_number_with_those_of_the_same_period_beside_it() {
    let built = site(&[("content/indicators/nojda.yaml", &everything())]);
    let swedish = rows(&built, "jamfor/index.html");
    let headings = ["Nyckeltal", "Provköping", "Provlän", "Riket", "Liknande kommuner", "Kvinnor", "Män", "Utveckling", "Bland kommunerna"];
    assert_eq!(swedish[0], headings);
    let told: Vec<&str> = swedish[1].iter().enumerate().filter(|(at, _)| *at != 7).map(|(_, cell)| cell.as_str()).collect();
    assert_eq!(told, ["Nöjda 2023", "90 procent", "84", "86", "83 81–82", "91", "89", "bland de 25 procent bästa"]);
    let english = rows(&built, "en/compare/index.html");
    assert_eq!((english[1][1].as_str(), english[1][8].as_str()), ("90 per cent", "among the best 25 per cent"));
    assert_eq!(rows(&built, "jamfor/hemtjanst/index.html"), swedish);
}

#[test]
fn a_report_compares_what_its_edition_closed() {
    let built = site(&[("content/indicators/nojda.yaml", &everything())]);
    let rows = rows(&built, "rapport/2022/jamfor/index.html");
    assert_eq!(rows[0], ["Nyckeltal", "Provköping", "Riket", "Liknande kommuner", "Bland kommunerna"]);
    assert_eq!(rows[1], ["Nöjda 2022", "82 procent", "83", "73 72–73", "bland de 25 procent bästa"]);
}

#[test]
fn reports_of_one_year_and_name_have_pages_of_different_titles() {
    let chapter = "---\ntitle: Sida\n---\n{{ value(indicator=\"nojda\") }}\n";
    let built = site(&[
        ("content/indicators/nojda.yaml", &everything()),
        ("content/vard/_index.md", "---\ntitle: Patientsäkerhet\n---\n"),
        ("content/vard/2022/_index.md", "---\ntitle: Berättelse 2022\nedition: 2022\n---\n"),
        ("content/vard/2022/01-sida.md", chapter),
    ]);
    let title = |path: &str| {
        let html = Html::parse_document(&String::from_utf8_lossy(&built[path]));
        html.select(&Selector::parse("h1").expect("a selector")).flat_map(|heading| heading.text()).collect::<String>()
    };
    assert_eq!(title("rapport/2022/jamfor/index.html"), "Jämför Provköping: Berättelse, Berättelse 2022");
    assert_eq!(title("vard/2022/jamfor/index.html"), "Jämför Provköping: Patientsäkerhet, Berättelse 2022");
    let alone = site(&[("content/indicators/nojda.yaml", &everything())]);
    let html = String::from_utf8_lossy(&alone["rapport/2022/jamfor/index.html"]).into_owned();
    assert!(html.contains("Jämför Provköping: Berättelse 2022"), "the title alone where it is enough");
}

#[test]
fn what_is_not_here_is_a_dash_and_the_row_leads_to_kolada() {
    let alone = format!("{INDICATOR}kolada: U21468\nvalues: {{2023: 50}}\n").replace("Nöjda", "Bemötande");
    let built = site(&[("content/indicators/nojda.yaml", &everything()), ("content/indicators/bemotande.yaml", &alone)]);
    let rows = rows(&built, "jamfor/index.html");
    assert!(rows[1][0].ends_with("Riket och andra kommuner hos Kolada (annan webbplats)"), "{:?}", rows[1]);
    assert_eq!(rows[1][2..5], ["–uppgift finns inte här", "–uppgift finns inte här", "–uppgift finns inte här"]);
    let page = String::from_utf8_lossy(&built["jamfor/index.html"]).into_owned();
    assert!(page.contains("https://www.kolada.se/verktyg/fri-sokning/?kpis=U21468"));
}

#[test]
fn without_another_areas_number_there_is_no_such_page() {
    let built = site(&[("content/indicators/nojda.yaml", &format!("{INDICATOR}values: {{2022: 50}}\n"))]);
    assert!(!built.keys().any(|path| path.contains("jamfor") || path.contains("compare/")));
    assert!(!String::from_utf8_lossy(&built["index.html"]).contains("jamfor"));
}

#[test]
fn a_hidden_number_is_in_no_cell_and_no_mean() {
    let file = "title: Fall\nunit: {one: fall, other: fall}\nstatistic: count\nareas:\n  \"0001\": {2023: 12}\n  \"0002\": {2023: 3}\n  riket: {2023: 900}\n";
    let built = site(&[("content/indicators/nojda.yaml", file), ("content/rapport/2022/01-sida.md", "---\ntitle: Sida\n---\nText.\n")]);
    assert_eq!(rows(&built, "jamfor/index.html"), [["Nyckeltal", "Provköping", "Riket"], ["Fall 2023", "12 fall", "900"]]);
}

#[test]
fn the_sites_own_page_stands_above_the_table() {
    let own = ("content/jamfor.md", "---\ntitle: Så står vi oss\n---\nVi är en liten kommun.\n");
    let built = site(&[("content/indicators/nojda.yaml", &everything()), own]);
    let page = String::from_utf8_lossy(&built["jamfor/index.html"]).into_owned();
    assert!(page.contains("Så står vi oss") && page.contains("Vi är en liten kommun."));
    assert_eq!(rows(&built, "jamfor/index.html").len(), 2);
}

#[test]
fn every_municipality_with_numbers_has_a_page_of_the_pair_and_its_numbers_as_a_file() {
    let built = site(&[("content/indicators/nojda.yaml", &everything())]);
    let pair = rows(&built, "jamfor/med-0002/index.html");
    assert_eq!(pair, [vec!["Nyckeltal", "Provköping", "Kommun 2"], vec!["Nöjda 2023", "90 procent", "81"]]);
    let english = rows(&built, "en/compare/with-0002/index.html");
    assert_eq!(english[1], ["Satisfied 2023", "90 per cent", "81"]);
    let numbers: serde_json::Value = serde_json::from_slice(&built["jamfor/med-0002/jamfor.json"]).expect("JSON");
    assert_eq!(numbers, serde_json::json!({"name": "Kommun 2", "numbers": {"nojda": {"2022": "72", "2023": "81"}}}));
    let page = String::from_utf8_lossy(&built["jamfor/index.html"]).into_owned();
    assert!(page.contains("value=\"0002\"") || page.contains("value=0002"), "it can be chosen");
    assert!(page.contains("href=med-0002/") || page.contains("href=\"med-0002/\""), "without script there is a link");
    let report = String::from_utf8_lossy(&built["rapport/2022/jamfor/index.html"]).into_owned();
    assert!(!report.contains("med-0002"), "today's numbers do not stand beside those of then");
}

#[test]
fn a_hidden_number_of_another_municipality_is_in_no_pair() {
    let share = "title: {sv: Andel, en: Share}\nunit: percent\nstatistic: share\n";
    let numbers = "areas:\n  \"0001\": {2022: {value: 80, n: 90}, 2023: {value: 82, n: 90}}\n  \"0002\": {2022: {value: 70, n: 50}, 2023: {value: 67, n: 3}}\n";
    let page = ("content/rapport/2022/01-sida.md", "---\ntitle: Sida\n---\nText.\n");
    let built = site(&[("content/indicators/nojda.yaml", &format!("{share}{numbers}")), page]);
    assert_eq!(rows(&built, "jamfor/med-0002/index.html")[1], ["Andel 2022", "80 procent", "70"]);
    let file = String::from_utf8_lossy(&built["jamfor/med-0002/jamfor.json"]).into_owned();
    assert!(file.contains("70") && !file.contains("67"), "{file}");
}

#[test]
fn the_example_that_compares_is_built_without_a_warning_and_answers() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/jamforelse");
    let built = built(Sources::read(&root).expect("the example"), &Order::default());
    let all: Vec<Vec<String>> = rows(&built, "jamfor/index.html").into_iter().filter(|row| row[0] != "Nyckeltal").collect();
    assert_eq!(all.len(), 5);
    let qualified = all.iter().find(|row| row[0] == "Behöriga till högskolan 2024").expect("a row");
    assert_eq!((qualified[1].as_str(), qualified[2].as_str(), qualified[3].as_str()), ("58 procent", "49 34–63", "49 46–51"));
    let page = String::from_utf8_lossy(&built["nyckeltal/gymnasiebehorighet/index.html"]).into_owned();
    assert!(page.contains("fler än i gruppen ”Kommunerna i Västernorrland” (49, ovägt medelvärde, egen bearbetning)."));
    let compared: serde_json::Value = serde_json::from_slice(&built["nyckeltal/gymnasiebehorighet/jamfor.json"]).expect("JSON");
    assert_eq!((&compared["first"], &compared["areas"][0]["name"]), (&serde_json::json!([0]), &serde_json::json!("Härnösand")));
}
