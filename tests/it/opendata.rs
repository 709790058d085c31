//! Open data from the user's perspective: the tables, workbooks, JSON and the archive say what the pages say and no more, the site can read
//! back what it offers, and the catalogue is complete.

mod catalogue;
mod lists;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use insyn::diagnostic::Diagnostics;
use insyn::indicator::{Cell, CellKey, Group, Indicator, parse_table};
use insyn::name::{AreaId, CategoryId, Lang};
use insyn::pipeline::{self, Order, Timings};
use insyn::site::Site;
use insyn::source::Sources;
use serde_json::Value;

use crate::sites::built;

pub type Files = BTreeMap<String, Vec<u8>>;

pub const CONFIGURATION: &str = "title: Prov\narea: \"2280\"\norganisation: {name: Provköping, unit: Nämnden, url: https://example.se}\nlanguages: [sv, en]\n\
                             base_url: https://example.se/prov/\nopen_data: {license: CC0-1.0, contact: data@example.org}\n";

pub const AREAS: &str = "\"2280\": {name: \"=Härnösand; \\\"norra\\\"\", kind: municipality}\nriket: {name: {sv: Riket, en: Sweden}, kind: nation}\n\
                     yid: {name: יידיש, kind: municipality}\n";

/// The trial indicator, without its numbers.
pub const ABOUT: &str = "title: {sv: Hur många?, en: How many?}\nshort: Många\nunit: dagar\nstatistic: mean\ncounts: time\ndecimals: 1\nbetter: lower\n\
                     source: {name: Boken, retrieved: 2024-03-01}\ncategories: {a: \"+Akut\", b: Barn}\n";

/// Its numbers: every status, every kind of cell, and texts that are awkward in a table.
const VALUES: &str = r#"values:
  total:
    2019: -3.50
    2020: {value: 0.90, status: preliminary, n: 12, note: "=1+1"}
    2021: 3–4
    2022: {value: 7.25, also: {value: 7.5, in: "@bilagan, sida 3"}, approximate: true, low: 6.5, high: 8.25}
    2023: {value: 8.0, was: 9, revised: 2024-02-01, note: "Rad ett\nrad \"två\"; slut"}
  women: {2019: saknas, 2020: ej relevant, 2021: skyddas, 2022: ej mätt, 2023: 0}
  a: {2023: {value: 1, note: "'=inte en formel"}}
areas:
  riket: {2023: 123456.789}
  yid: {2023: {value: 5, note: "- streck"}}
targets: {2023: {at_most: 7}, 2025: {between: [1, 2.50]}}
"#;

fn trial(files: &[(&str, &str)]) -> Files {
    let always = [
        ("insyn.yaml", CONFIGURATION),
        ("content/areas.yaml", AREAS),
        ("content/_index.md", "---\ntitle: Start\n---\nHej.\n"),
        ("content/_index.en.md", "---\ntitle: Start\n---\nHello.\n"),
    ];
    built(Sources::from_memory(always.iter().chain(files).copied()), &Order::default())
}

/// The trial indicator with its numbers.
pub fn with_values() -> String {
    format!("{ABOUT}{VALUES}")
}

pub fn with_all_states() -> Files {
    trial(&[("content/indicators/antal.yaml", &with_values())])
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}"))).expect("UTF-8")
}

/// Returns a file, or the files in it if it is an archive, recursively.
pub fn opened(path: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    if !path.ends_with(".zip") && !path.ends_with(".xlsx") {
        return vec![(path.to_owned(), bytes.to_vec())];
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut all = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        let name = format!("{path}/{}", file.name().expect("a name"));
        let mut inner = Vec::new();
        file.read_to_end(&mut inner).expect("readable");
        all.extend(opened(&name, &inner));
    }
    all
}

#[test]
fn a_table_gives_every_number_as_it_is_stored_with_its_state() {
    let files = with_all_states();
    let table = text(&files, "data/indicators/antal.csv");
    assert!(
        table.split_inclusive('\n').count() > 10 && table.matches("\r\n").count() == table.matches('\n').count() - 1,
        "CRLF but in a note"
    );
    let rows: Vec<&str> = table.split("\r\n").collect();
    let name = "\"'=Härnösand; \"\"norra\"\"\"";
    for row in [
        "indicator,area,area_name,group,category,period,value,status,note,n,indicator_name,category_name,unit,value_from,value_to,approximate,\
         also,also_in,was,revised,target_at_least,target_at_most,events,value_source,computed,through,low,high"
            .to_owned(),
        format!("antal,2280,{name},total,,2019,-3.50,normal,,,Många,,dagar,,,,,,,,,,,,,,,"),
        format!("antal,2280,{name},total,,2020,0.90,preliminary,'=1+1,12,Många,,dagar,,,,,,,,,,,,,,,"),
        format!("antal,2280,{name},total,,2021,,range,,,Många,,dagar,3,4,,,,,,,,,,,,,"),
        format!("antal,2280,{name},total,,2022,7.25,normal,,,Många,,dagar,,,yes,7.5,\"'@bilagan, sida 3\",,,,,,,,,6.5,8.25"),
        format!("antal,2280,{name},total,,2023,8.0,revised,\"Rad ett\nrad \"\"två\"\"; slut\",,Många,,dagar,,,,,,9,2024-02-01,,7,,,,,,"),
        format!("antal,2280,{name},total,,2025,,target,,,Många,,dagar,,,,,,,,1,2.50,,,,,,"),
        format!("antal,2280,{name},women,,2019,,missing,,,Många,,dagar,,,,,,,,,,,,,,,"),
        format!("antal,2280,{name},women,,2020,,not applicable,,,Många,,dagar,,,,,,,,,,,,,,,"),
        format!("antal,2280,{name},women,,2021,,suppressed,,,Många,,dagar,,,,,,,,,,,,,,,"),
        format!("antal,2280,{name},women,,2022,,not measured,,,Många,,dagar,,,,,,,,,,,,,,,"),
        format!("antal,2280,{name},women,,2023,0,normal,,,Många,,dagar,,,,,,,,,,,,,,,"),
        format!("antal,2280,{name},total,a,2023,1,normal,''=inte en formel,,Många,'+Akut,dagar,,,,,,,,,,,,,,,"),
        "antal,riket,Riket,total,,2023,123456.789,normal,,,Många,,dagar,,,,,,,,,,,,,,,".to_owned(),
        "antal,yid,יידיש,total,,2023,5,normal,'- streck,,Många,,dagar,,,,,,,,,,,,,,,".to_owned(),
    ] {
        assert!(rows.contains(&row.as_str()), "{row}\nis not in\n{table}");
    }
    let excel = text(&files, "data/indicators/antal.excel.csv");
    assert!(excel.starts_with("\u{feff}nyckeltal;plats;platsens namn;grupp;"), "{excel}");
    assert!(excel.contains(";totalt;;2019;-3,50;normal;") && excel.contains(";kvinnor;;2021;;skyddas;"), "{excel}");
}

#[test]
fn what_the_site_offers_it_reads_and_offers_again() {
    let offered = with_all_states();
    for path in ["data/indicators/antal.csv", "data/indicators/antal.excel.csv", "data/all.csv"] {
        let table = offered.get(path).expect(path).clone();
        let table = String::from_utf8(table).expect("UTF-8");
        let again = trial(&[("content/indicators/antal.yaml", ABOUT), ("content/values/antal.csv", &table)]);
        for (name, bytes) in again.iter().filter(|(name, _)| name.starts_with("data/") && !name.ends_with(".zip")) {
            let same = offered.get(name) == Some(bytes);
            assert!(same, "{name} after {path} was read:\n{}", String::from_utf8_lossy(bytes));
        }
    }
}

/// Returns a site with years computed from months, the last of them unfinished.
fn with_years(values: &[(&str, &str)]) -> Files {
    let about = "title: Fall\nunit: {one: fall, other: fall}\nstatistic: count\ncounts: events\nyear: {from: sum}\n";
    let own = "targets: {2023: {at_most: 20}}\nvalues: {2022-Q1: 3, 2022-Q2: 4, 2022-Q3: 5, 2022-Q4: 8, 2023-Q1: 2, 2023-Q2: 2}\n";
    let file = if values.is_empty() { format!("{about}{own}") } else { about.to_owned() };
    trial(&[&[("content/indicators/fall.yaml", file.as_str())], values].concat())
}

#[test]
fn a_year_made_of_its_parts_is_a_row_of_its_own_that_is_marked_and_not_read_again() {
    let files = with_years(&[]);
    let table = text(&files, "data/indicators/fall.csv");
    for row in [",2022,20,normal,", ",2023,4,normal,", ",2022-Q1,3,normal,"] {
        assert_eq!(table.matches(row).count(), 1, "{row} in {table}");
    }
    for row in [",,,,,,yes,,,\r\n", ",20,,,yes,2023-Q2,,\r\n"] {
        assert!(table.contains(row), "{row} in {table}");
    }
    let excel = text(&files, "data/indicators/fall.excel.csv");
    assert!(excel.contains(";beräknat;till och med;undre gräns;övre gräns\r\n") && excel.contains(";ja;2023-Q2;;\r\n"), "{excel}");
    let json = text(&files, "data/indicators/fall.json");
    let computed = "\"period\":\"2022\",\"value\":20,\"status\":\"normal\",\"computed\":true";
    assert!(json.contains(computed) && json.contains("\"computed\":true,\"through\":\"2023-Q2\""), "{json}");
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(files["data/indicators/fall.xlsx"].clone())).expect("a workbook");
    let sheet = workbook.worksheet_range("Värden").expect("the numbers");
    let rows: Vec<String> = sheet.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("|")).collect();
    assert!(rows[0].contains("Beräknat|Till och med"), "{rows:#?}");
    assert!(rows.iter().any(|row| row.contains("|2022|20|") && row.contains("|ja|")), "{rows:#?}");
    assert!(rows.iter().any(|row| row.contains("|2023|4|") && row.contains("|ja|kvartal 2 2023")), "{rows:#?}");
    for path in ["data/indicators/fall.csv", "data/indicators/fall.excel.csv", "data/all.csv"] {
        let again = with_years(&[("content/values/fall.csv", text(&files, path))]);
        for (name, bytes) in again.iter().filter(|(name, _)| name.starts_with("data/") && !name.ends_with(".zip")) {
            assert!(files.get(name) == Some(bytes), "{name} after {path} was read:\n{}", String::from_utf8_lossy(bytes));
        }
    }
}

/// Returns a site, and its open data files.
fn resolved(root: &str) -> (Site, Files) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(root);
    let mut timings = Timings::default();
    let checked = pipeline::load_sources(Sources::read(&root).expect("read"), &Order::default(), &mut timings);
    let (site, theme) = checked.site.expect("a site");
    let locales: Vec<_> = site.config.languages.iter().filter_map(|lang| theme.locale(lang)).collect();
    let made: Vec<_> =
        site.numbers.indicators.values().map(|indicator| insyn::opendata::of_indicator(&site, indicator, &locales)).collect();
    let shares: Vec<_> = made.iter().map(|made| made.share.clone()).collect();
    let all = insyn::opendata::of_all(&site, &locales, &shares, &vec![[1; 5]; made.len()], insyn::opendata::of_lists(&site, &locales));
    let files = made.into_iter().flat_map(|made| made.files).chain(all).collect();
    (site, files)
}

/// Describes a cell in one language, without its span.
fn told(cell: &Cell, lang: &Lang) -> String {
    let text = |wording: &insyn::name::Wording| wording.text(lang).to_owned();
    let also = cell.also.as_ref().map(|also| (also.value.to_string(), text(&also.place)));
    let revision = cell.revision.as_ref().map(|revision| (revision.was.to_string(), revision.revised));
    let note = cell.note.as_ref().map(text);
    format!("{:?} {} {} {:?} {note:?} {also:?} {revision:?}", cell.value, cell.preliminary, cell.approximate, cell.base)
}

fn cells(indicator: &Indicator, lang: &Lang) -> BTreeMap<CellKey, String> {
    indicator.cells.iter().map(|(key, cell)| (key.clone(), told(cell, lang))).collect()
}

#[test]
fn every_table_of_the_example_and_the_gallery_is_read_to_the_same_cells() {
    for root in [".", "examples/gallery"] {
        let (site, files) = resolved(root);
        let lang = site.config.first_language();
        let mut read = 0;
        for indicator in site.numbers.indicators.values() {
            for ending in ["csv", "excel.csv"] {
                let path = format!("data/indicators/{}.{ending}", indicator.id);
                let sources = Sources::from_memory([("content/values/a.csv", text(&files, &path).to_owned())]);
                let file = sources.find("content/values/a.csv").expect("the table");
                let mut found = Diagnostics::new();
                let table = parse_table(file, sources.text(file), &mut found);
                assert!(found.is_empty(), "{path}: {found:?}");
                let cells_read = table.rows.iter().flat_map(|row| {
                    let area = AreaId::parse(&row.area.as_ref().expect("an area").value).expect("an id");
                    let category = row.category.as_ref().map(|category| CategoryId::parse(&category.value).expect("an id"));
                    let key = move |period| CellKey { area: area.clone(), group: row.group, category: category.clone(), period };
                    row.cells.iter().map(move |(period, cell)| (key(*period), told(cell, lang)))
                });
                let cells_read: BTreeMap<CellKey, String> = cells_read.collect();
                assert_eq!(cells_read, cells(indicator, lang), "{path}");
                let targets = table.rows.iter().filter_map(|row| Some((row.group, row.target.as_ref()?.0))).collect::<BTreeSet<_>>();
                assert_eq!(targets, indicator.targets.keys().copied().collect::<BTreeSet<_>>(), "{path}");
                read += cells_read.len();
            }
        }
        assert!(read > 200, "{root}: {read} cells were compared");
    }
}

#[test]
fn every_municipality_of_a_comparison_has_its_row() {
    let (site, files) = resolved("examples/gallery");
    let many =
        site.numbers.indicators.values().find(|indicator| indicator.areas().len() >= 290).expect("an indicator of 290 municipalities");
    let table = text(&files, &format!("data/indicators/{}.csv", many.id));
    assert_eq!(table.matches("\r\n").count() - 1, many.cells.len());
    let all = text(&files, "data/all.csv");
    for row in table.split("\r\n").skip(1) {
        assert!(all.contains(row), "{row}");
    }
}

#[test]
fn an_indicator_without_numbers_has_files_too() {
    let files =
        trial(&[("content/indicators/tom.yaml", "title: Tom\nunit: percent\ntargets: {2030: {at_least: 80}}\nvalues: {2023: 85}\n")]);
    assert!(text(&files, "data/indicators/tom.csv").contains(",2030,,target,"));
    let files = trial(&[("content/indicators/tom.yaml", "title: Tom\nunit: percent\n")]);
    assert_eq!(text(&files, "data/indicators/tom.csv").lines().count(), 1, "headings alone");
    let workbook: Xlsx<_> = Xlsx::new(Cursor::new(files["data/indicators/tom.xlsx"].clone())).expect("a workbook");
    assert_eq!(workbook.sheet_names(), ["Värden", "Om uppgifterna"]);
    let json: Value = serde_json::from_str(text(&files, "data/indicators/tom.json")).expect("JSON");
    assert_eq!(json["values"], serde_json::json!([]));
}

#[test]
fn a_workbook_has_real_numbers_under_frozen_headings_and_a_sheet_that_explains_them() {
    let files = with_all_states();
    let bytes = &files["data/indicators/antal.xlsx"];
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).expect("a workbook");
    let sheet = workbook.worksheet_range("Värden").expect("the numbers");
    let headings: Vec<String> = sheet.rows().next().expect("headings").iter().map(ToString::to_string).collect();
    let column = |name: &str| headings.iter().position(|heading| heading == name).unwrap_or_else(|| panic!("{name} in {headings:?}"));
    let (period, value, status) = (column("Period"), column("Värde"), column("Status"));
    let rows: Vec<_> = sheet.rows().skip(1).collect();
    assert_eq!((&rows[0][period], &rows[0][value]), (&Data::Float(2019.0), &Data::Float(-3.5)));
    assert_eq!((&rows[1][value], &rows[1][column("Antal bakom")]), (&Data::Float(0.9), &Data::Float(12.0)));
    assert_eq!(rows[1][column("Anmärkning")], Data::String("=1+1".into()), "text is text");
    let hidden = rows.iter().find(|row| row[status] == Data::String("skyddas".into())).expect("a hidden number");
    assert_eq!(hidden[value], Data::Empty);
    assert!(rows.iter().any(|row| row[value] == Data::Float(123456.789)));
    let about = workbook.worksheet_range("Om uppgifterna").expect("what is to be known");
    let said: Vec<String> = about.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join(": ")).collect();
    for line in
        ["Källa: Boken", "Hämtad: 1 mars 2024", "Typ av mått: medelvärde", "Anges i: dagar", "Utgivare: Provköping", "Licens: CC0 1.0"]
    {
        assert!(said.iter().any(|said| said == line), "{line} in {said:#?}");
    }
    assert!(
        said.iter().any(|said| said.starts_with("skyddas: visas inte"))
            && said.iter().any(|said| said.contains("https://example.se/prov/"))
    );
    let parts: BTreeMap<String, Vec<u8>> = opened("a.xlsx", bytes).into_iter().collect();
    let xml = text(&parts, "a.xlsx/xl/worksheets/sheet1.xml");
    assert!(xml.contains("state=\"frozen\"") && xml.contains("<autoFilter"), "{xml}");
    assert!(text(&parts, "a.xlsx/docProps/core.xml").contains("2024-03-01"), "its date is the content's");
}

#[test]
fn json_has_the_numbers_digit_by_digit_and_every_state() {
    let files = with_all_states();
    let json = text(&files, "data/indicators/antal.json");
    for exact in [
        "\"value\":-3.50",
        "\"value\":0.90",
        "\"value\":8.0",
        "\"was\":9",
        "\"target\":{\"atLeast\":1,\"atMost\":2.50}",
        "\"from\":3,\"to\":4",
    ] {
        assert!(json.contains(exact), "{exact} in {json}");
    }
    let value: Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(value["title"], serde_json::json!({"sv": "Hur många?", "en": "How many?"}));
    assert_eq!(value["license"]["url"], "http://creativecommons.org/publicdomain/zero/1.0/");
    let states: BTreeSet<&str> = value["values"].as_array().expect("values").iter().filter_map(|cell| cell["status"].as_str()).collect();
    assert_eq!(states.len(), 9, "{states:?}");
}

#[test]
fn the_description_of_a_table_names_its_columns_in_their_order() {
    let files = with_all_states();
    for table in ["data/indicators/antal.csv", "data/all.csv"] {
        let description: Value = serde_json::from_str(text(&files, &format!("{table}-metadata.json"))).expect("JSON");
        assert_eq!(description["@context"][0], "http://www.w3.org/ns/csvw");
        assert_eq!(description["url"], table.rsplit('/').next().expect("a name"));
        let columns = description["tableSchema"]["columns"].as_array().expect("columns");
        let names: Vec<&str> = columns.iter().filter_map(|column| column["titles"]["en"][0].as_str()).collect();
        assert_eq!(names.join(","), text(&files, table).lines().next().expect("headings"));
        assert!(columns.iter().all(|column| column["titles"]["sv"][0].is_string() && column["datatype"] != Value::Null));
        assert_eq!(description["dc:license"]["@id"], "http://creativecommons.org/publicdomain/zero/1.0/");
    }
}

#[test]
fn the_archive_holds_every_file_sorted_and_without_a_time() {
    let files = with_all_states();
    let mut archive = zip::ZipArchive::new(Cursor::new(&files["data/all.zip"])).expect("an archive");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let offered = files.keys().filter(|path| (path.starts_with("data/") || path.starts_with("datasets/")) && *path != "data/all.zip");
    let wanted: BTreeSet<&str> = offered.map(String::as_str).chain(["README.txt"]).collect();
    assert_eq!(names.iter().map(String::as_str).collect::<BTreeSet<_>>(), wanted);
    assert!(names.is_sorted());
    for at in 0..archive.len() {
        let file = archive.by_index(at).expect("a file");
        assert_eq!(file.last_modified().map(|time| time.year()), Some(1980));
    }
    let readme = opened("all.zip", &files["data/all.zip"]).into_iter().find(|(name, _)| name.ends_with("README.txt")).expect("a text").1;
    let readme = String::from_utf8(readme).expect("UTF-8");
    assert!(
        readme.contains("suppressed: visas inte") && readme.contains("suppressed: not shown") && readme.contains("CC0 1.0"),
        "{readme}"
    );
}

#[test]
fn the_files_stand_under_figures_on_the_indicators_page_and_on_a_page_of_their_own() {
    let files = trial(&[
        ("content/indicators/antal.yaml", &format!("{ABOUT}{VALUES}")),
        ("content/sida.md", "---\ntitle: Sida\n---\n{{ chart(indicator=\"antal\") }}\n"),
    ]);
    for (page, root) in [
        ("sida/index.html", "../"),
        ("nyckeltal/antal/index.html", "../../"),
        ("oppna-data/index.html", "../"),
        ("en/open-data/index.html", "../../"),
    ] {
        let html = text(&files, page);
        for ending in ["csv", "xlsx", "json"] {
            assert!(html.contains(&format!("{root}data/indicators/antal.{ending}")), "{page} leads to {ending}");
        }
    }
    let page = text(&files, "nyckeltal/antal/index.html");
    assert!(page.contains("id=ladda-ner") && page.contains("antal.excel.csv") && page.contains("CC0 1.0"), "{page}");
    let page = text(&files, "oppna-data/index.html");
    assert!(page.contains("https://example.se/prov/datasets/dcat") && page.contains("data@example.org"), "{page}");
}

#[test]
fn a_site_that_offers_no_data_has_no_file_no_page_and_no_word_of_it() {
    let off = CONFIGURATION.replace("open_data: {license: CC0-1.0, contact: data@example.org}", "open_data: false");
    let files = trial(&[("insyn.yaml", &off), ("content/indicators/antal.yaml", &format!("{ABOUT}{VALUES}"))]);
    for (path, bytes) in &files {
        assert!(!path.starts_with("data") && !path.contains("oppna-data"), "{path}");
        assert!(
            !path.ends_with(".html") || !String::from_utf8_lossy(bytes).contains("oppna-data"),
            "{path} leads to a page that is not there"
        );
    }
}

#[test]
fn nobody_claims_a_licence_that_the_site_does_not_give() {
    let without = CONFIGURATION.replace("license: CC0-1.0, ", "");
    let files = trial(&[("insyn.yaml", &without), ("content/indicators/antal.yaml", &format!("{ABOUT}{VALUES}"))]);
    assert!(!files.contains_key("datasets/dcat"), "a catalogue without terms is not valid");
    for (path, bytes) in files.iter().filter(|(path, _)| !path.contains("echarts")).flat_map(|(path, bytes)| opened(path, bytes)) {
        assert!(!String::from_utf8_lossy(&bytes).to_lowercase().contains("creativecommons"), "{path}");
    }
    assert!(text(&files, "oppna-data/index.html").contains("inte angett någon licens"));
}

#[test]
fn search_engines_are_told_of_indicators_and_reports_only_where_the_site_knows_its_address() {
    let report = "---\ntitle: \"Berättelse </script> 2023\"\nedition: 2023\ndocument: {adopted: 2024-03-08}\n---\n";
    let all = [
        ("content/indicators/antal.yaml", &*format!("{ABOUT}{VALUES}")),
        ("content/b/_index.md", "---\ntitle: Berättelser\n---\n"),
        ("content/b/2023/_index.md", report),
    ];
    let files = trial(&all);
    let of = |path: &str| {
        let html = text(&files, path);
        let (_, rest) = html.split_once("application/ld+json").unwrap_or_else(|| panic!("{path}"));
        let json = rest.split_once('>').and_then(|(_, rest)| rest.split_once("</script>")).expect("an element").0;
        serde_json::from_str::<Value>(json).unwrap_or_else(|error| panic!("{error}: {json}"))
    };
    let dataset = of("nyckeltal/antal/index.html");
    assert_eq!((&dataset["@type"], &dataset["name"]), (&"Dataset".into(), &"Hur många?".into()));
    assert_eq!(dataset["temporalCoverage"], "2019-01-01/2023-12-31");
    assert_eq!(dataset["distribution"][0]["contentUrl"], "https://example.se/prov/data/indicators/antal.csv");
    let report = of("b/2023/index.html");
    assert_eq!((&report["@type"], &report["datePublished"]), (&"Report".into(), &"2024-03-08".into()));
    assert_eq!(report["name"], "Berättelse </script> 2023");
    let nowhere = CONFIGURATION.replace("base_url: https://example.se/prov/\n", "");
    let files = trial(&[&[("insyn.yaml", nowhere.as_str())], &all[..]].concat());
    assert!(files.iter().all(|(path, bytes)| !path.ends_with(".html") || !String::from_utf8_lossy(bytes).contains("ld+json")));
    assert!(!files.contains_key("datasets/dcat") && files.contains_key("data/all.csv"));
}

#[test]
fn groups_are_named_in_both_languages_as_the_reader_knows_them() {
    for (group, swedish) in [(Group::Total, "totalt"), (Group::Women, "kvinnor"), (Group::Men, "män")] {
        assert_eq!(Group::parse(swedish), Some(group));
    }
}

#[test]
fn an_interval_is_offered_and_read_back_but_not_where_a_number_of_its_period_is_suppressed() {
    let about = "title: Nöjda\nunit: percent\ncounts: answers\nconfidence: 95\n";
    let values = "values:\n  2022: {value: 78, n: 228, low: 72.25, high: 83.75}\n  2023: {value: 76, n: 41, low: 61.25, high: 86.5}\n  \
                  kvinnor: {2022: {value: 77, n: 130, low: 69.5, high: 83.5}, 2023: {value: 75, n: 38, low: 59.5, high: 86.25}}\n  \
                  män: {2022: {value: 79, n: 98, low: 70.5, high: 86.75}, 2023: {value: 67, n: 3, low: 21.5, high: 94.25}}\n";
    let files = trial(&[("content/indicators/antal.yaml", &format!("{about}{values}"))]);
    let table = text(&files, "data/indicators/antal.csv");
    assert!(text(&files, "nyckeltal/antal/index.html").contains("72,25–83,75"), "the page has the interval");
    for ends in [",72.25,83.75\r\n", ",69.5,83.5\r\n", ",70.5,86.75\r\n"] {
        assert!(table.contains(ends), "{ends} in {table}");
    }
    for (name, bytes) in &files {
        let written = String::from_utf8_lossy(bytes);
        for end in ["61.25", "86.5", "59.5", "86.25", "21.5", "94.25"] {
            // A drawing has coordinates with a point.
            let is_told = name.starts_with("data/") && [',', ':'].iter().any(|before| written.contains(&format!("{before}{end}")));
            assert!(!is_told && !written.contains(&end.replace('.', ",")), "{end} in {name}");
        }
    }
    let json = text(&files, "data/indicators/antal.json");
    assert!(json.contains("\"low\":72.25,\"high\":83.75"), "{json}");
    let again = trial(&[("content/indicators/antal.yaml", about), ("content/values/antal.csv", table)]);
    assert_eq!(text(&again, "data/indicators/antal.csv"), table);
}
