//! Goals, self-checks, the plan of a year and budgets as files: every entry of a page is a row with what the page says, and nothing that the page
//! does not say is in a file.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Reader, Xlsx};
use insyn::pipeline::Order;
use insyn::source::Sources;
use serde_json::Value;

use super::{Files, opened, resolved, text};
use crate::editions::words;
use crate::sites::built;

const CONFIGURATION: &str = "title: {sv: Prov, en: Trial}\narea: \"9999\"\norganisation: {name: Provköping}\nlanguages: [sv, en]\n\
    base_url: https://example.se/prov/\nopen_data: {license: CC0-1.0, contact: data@example.org}\n\
    goals:\n  verdict_scale:\n    huvudsak: {text: {sv: I huvudsak uppfyllt, en: Met in essentials}, counts_as: reached}\n    paus: {text: Vilande}\n";

const GOALS: &str = "- {id: a, text: Alla är trygga, edition: 2023, level: council, by: Fullmäktige, verdict: {state: missed, text: 'Det, tar tid'}}\n\
    - {id: b, text: {sv: Larm besvaras, en: Alarms are answered}, edition: 2023, level: board, within: a, verdict: huvudsak}\n\
    - {id: c, text: =Två kan svara, edition: 2023, level: unit, within: b, indicators: [nojda], note: Ett nytt mål}\n\
    - {id: d, text: Få väntar, edition: 2023, indicators: [dold], verdict: {state: not_assessed, text: För få svar.}}\n\
    - {id: e, text: Fler nås, edition: 2023, verdict: {state: expected, text: Väntas 2026.}}\n\
    - {id: f, text: Färre nås, edition: 2023, verdict: {state: unlikely, text: Pengar saknas.}}\n\
    - {id: g, text: Maten är god, edition: 2023, verdict: {text: Bättre än förr}}\n\
    - {id: h, text: Väntan är kort, edition: 2023, indicators: [dagar]}\n\
    - {id: i, text: Alla vilar, edition: 2023, operation: op, verdict: paus}\n\
    - {id: j, text: Utkastets mål, edition: 2024, verdict: reached}\n\
    - {id: k, text: Hälften är nöjda, edition: 2023, indicators: [nojda, dagar], verdict: nearly}\n";

const CHECKS: &str = "- id: hygien\n  text: {sv: Hygien, en: Hygiene}\n  edition: 2023\n  operation: op\n  frequency: Varje månad\n  method: -mall\n  owner: Ombud\n  indicator: nojda\n  \
    planned: 3\n  done: [2023-04]\n  reason: Sjukdom\n  result: Bra\n  outcome: Larm\n  next: Två gånger\n  measurements:\n    \
    - {day: 2023-05-02, observed: 120, all_steps: 60, steps: [{text: Före, followed: 80}, {text: Efter, followed: 100}]}\n    \
    - {day: 2023-06-02, observed: 47, all_steps: 2, steps: [{text: Före, followed: 31}, {text: Efter, followed: 3}]}\n    \
    - {day: 2023-07-03, observed: 4, steps: [{text: Före, followed: 2}]}\n\
    - {id: larm, text: Larm, edition: 2023, planned: 1, reason: Glömdes}\n- {id: utkast, text: Utkastets kontroll, edition: 2024, done: [2024-01]}\n";

const PLAN: &str = "- {id: a, month: 2024-03, text: {sv: Berättelsen, en: The report}, owner: Chef, operation: op, report: 2023, link: sida.md}\n\
    - {id: b, month: 2024-01, text: Start}\n";

const BUDGETS: &str = "namnden:\n  title: Nämnden\n  unit: mnkr\n  period: 2023\n  by: Nämnden\n  note: Prel\n  rows:\n    - name: Kostnader\n      rows:\n        \
    - {name: Vård, budget: 10.50, outcome: 12}\n        - {name: Lokaler, budget: 1, outcome: 0.5, of_which: [{name: Hyra, budget: 0.4, outcome: 0.4}]}\n    \
    - {name: Avgifter, kind: revenue, budget: 2, outcome: 1.5, forecast: 2}\n\
    ovisad: {title: Visas inte, unit: tkr, period: 2023, rows: [{name: X, budget: 77777, outcome: 77777}]}\n\
    utkast: {title: Utkastets, unit: tkr, period: 2024, rows: [{name: X, budget: 88888, outcome: 88888}]}\n";

const PAGES: [(&str, &str); 12] = [
    ("insyn.yaml", CONFIGURATION),
    (
        "content/areas.yaml",
        "\"9999\": {name: Provköping, kind: municipality}\nop: {name: {sv: Omsorg, en: Care}, kind: operation}\neken: {name: Eken, kind: unit}\n",
    ),
    ("content/_index.md", "---\ntitle: Start\n---\n"),
    ("content/_index.en.md", "---\ntitle: Start\n---\n"),
    ("content/r/_index.md", "---\ntitle: R\n---\n"),
    ("content/r/2023/_index.md", "---\ntitle: R 2023\nedition: 2023\n---\n{{ budget(id=\"namnden\") }}\n"),
    ("content/r/2024/_index.md", "---\ntitle: R 2024\nedition: 2024\ndraft: true\n---\n{{ budget(id=\"utkast\") }}\n"),
    (
        "content/sida.md",
        "---\ntitle: Sida\n---\n{{ scorecard(indicators=[\"nojda\", \"dold\"], areas=[\"9999\", \"eken\"], period=\"2023\") }}\n",
    ),
    (
        "content/indicators/nojda.yaml",
        "title: Nöjda\nunit: percent\ncounts: time\nbetter: higher\ntargets: {2023: {at_least: 80}}\nvalues: {2022: 79.5, 2023: 85.25}\nareas: {eken: {2023: 70}}\n",
    ),
    (
        "content/indicators/dold.yaml",
        "title: Dold\nunit: percent\ncounts: answers\nbetter: higher\nvalues: {2023: {value: 61.7, n: 3}}\nareas: {eken: {2023: {value: 55, n: 40}}}\n",
    ),
    (
        "content/indicators/dagar.yaml",
        "title: Dagar\nunit: dagar\nstatistic: mean\ncounts: time\nbetter: lower\nvalues: {2022: 4, 2023: 3}\n",
    ),
    ("content/self_checks.yaml", CHECKS),
];

fn sources() -> BTreeMap<&'static str, &'static str> {
    let more = [("content/goals.yaml", GOALS), ("content/plan.yaml", PLAN), ("content/budgets.yaml", BUDGETS)];
    PAGES.into_iter().chain(more).collect()
}

fn site() -> Files {
    built(Sources::from_memory(sources()), &Order::default())
}

type Row = BTreeMap<String, String>;

/// Reads a table for programs, as its headings say.
fn rows(files: &Files, path: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(text(files, path).as_bytes());
    reader.deserialize().map(|row| row.unwrap_or_else(|error| panic!("{path}: {error}"))).collect()
}

fn of<'r>(rows: &'r [Row], column: &str, value: &str) -> &'r Row {
    rows.iter().find(|row| row[column] == value).unwrap_or_else(|| panic!("no {column} {value} in {rows:#?}"))
}

#[track_caller]
fn is(row: &Row, wanted: &[(&str, &str)]) {
    for (column, value) in wanted {
        assert_eq!(row[*column], *value, "{column} of {row:#?}");
    }
}

#[test]
fn every_goal_is_a_row_with_what_its_page_says() {
    let files = site();
    let goals = rows(&files, "data/goals.csv");
    let page = words(&files, "mal/index.html");
    // How the page says each verdict.
    let said = [
        ("reached", "Uppnått"),
        ("nearly", "Nästan uppnått"),
        ("missed", "Inte uppnått"),
        ("not_assessed", "Inte bedömt"),
        ("expected", "Väntas nås"),
        ("unlikely", "Väntas inte nås"),
        ("huvudsak", "I huvudsak uppfyllt"),
        ("paus", "Vilande"),
    ];
    assert_eq!(goals.len(), 10, "{goals:#?}");
    for row in &goals {
        let shown = row["goal_text"].trim_start_matches('\'');
        let (_, after) = page.split_once(shown).unwrap_or_else(|| panic!("{shown} is not on the page:\n{page}"));
        if let Some((_, words)) = said.iter().find(|(word, _)| *word == row["verdict"]) {
            let at = after.find(words).unwrap_or_else(|| panic!("{words} does not follow {shown}"));
            let next = goals.iter().filter_map(|other| after.find(other["goal_text"].trim_start_matches('\''))).min();
            assert!(next.is_none_or(|next| at < next), "{words} is of another goal than {shown}:\n{page}");
        }
        for column in ["verdict_reason", "goal_note", "set_by"] {
            assert!(page.contains(&row[column]), "{column} of {row:#?} is not on the page");
        }
    }
    is(
        of(&goals, "goal", "a"),
        &[
            ("verdict", "missed"),
            ("counts_as", "missed"),
            ("judged_by", "board"),
            ("goal_level", "council"),
            ("verdict_reason", "Det, tar tid"),
        ],
    );
    let own = [("verdict", "huvudsak"), ("verdict_name", "I huvudsak uppfyllt"), ("counts_as", "reached"), ("within", "a")];
    is(of(&goals, "goal", "b"), &own);
    is(
        of(&goals, "goal", "c"),
        &[("goal_text", "'=Två kan svara"), ("judged_by", "computed"), ("verdict", "reached"), ("indicators", "nojda")],
    );
    is(of(&goals, "goal", "d"), &[("verdict", "not_assessed"), ("counts_as", ""), ("verdict_reason", "För få svar.")]);
    is(of(&goals, "goal", "i"), &[("verdict", "paus"), ("counts_as", ""), ("operation", "op"), ("operation_name", "Omsorg")]);
    is(of(&goals, "goal", "g"), &[("verdict", "in_words"), ("verdict_reason", "Bättre än förr")]);
    is(of(&goals, "goal", "h"), &[("verdict", "right_way"), ("counts_as", "")]);
    is(of(&goals, "goal", "k"), &[("verdict", "nearly"), ("computed_verdict", "reached"), ("indicators", "nojda dagar")]);
    let results = rows(&files, "data/goal-results.csv");
    assert_eq!(results.len(), 5, "{results:#?}");
    let reached = [
        ("value", "85.25"),
        ("target_at_least", "80"),
        ("target_outcome", "reached"),
        ("change_since", "2022"),
        ("unit", "%"),
        ("status", "normal"),
    ];
    is(of(&results, "goal", "c"), &reached);
    is(of(&results, "goal", "d"), &[("value", ""), ("status", "suppressed"), ("change", "")]);
    is(of(&results, "goal", "h"), &[("value", "3"), ("change", "-1"), ("target_outcome", "")]);
}

#[test]
fn every_goal_check_and_task_of_the_examples_is_a_row() {
    for root in [".", "examples/region", "examples/gallery"] {
        let (site, files) = resolved(root);
        let count = |path: &str| if files.contains_key(path) { rows(&files, path).len() } else { 0 };
        let entries = &site.entries;
        let lang = site.config.first_language();
        assert_eq!(count("data/goals.csv"), entries.goals.len(), "{root}");
        assert_eq!(count("data/self-checks.csv"), entries.self_checks.len(), "{root}");
        assert_eq!(count("data/year-plan.csv"), entries.plan.len(), "{root}");
        assert_eq!(
            count("data/goal-results.csv"),
            entries.goals.iter().map(|goal| site.judged(goal).standings.len()).sum::<usize>(),
            "{root}"
        );
        if entries.goals.is_empty() {
            continue;
        }
        let goals = rows(&files, "data/goals.csv");
        for (row, goal) in goals.iter().zip(&entries.goals) {
            is(row, &[("goal", goal.id.as_str()), ("edition", &goal.edition.to_string()), ("goal_text", goal.text.text(lang))]);
            let level = goal.level.map_or("", |level| level.as_str());
            is(row, &[("goal_level", level), ("within", goal.within.as_ref().map_or("", |within| within.as_str()))]);
        }
    }
}

#[test]
fn self_checks_and_the_plan_are_offered_and_small_counts_are_in_no_file() {
    let files = site();
    let checks = rows(&files, "data/self-checks.csv");
    let done = "2023-04 2023-05-02 2023-06-02 2023-07-03";
    let wanted = [
        ("what", "Hygien"),
        ("operation", "op"),
        ("frequency", "Varje månad"),
        ("method", "'-mall"),
        ("role", "Ombud"),
        ("indicator", "nojda"),
        ("times_planned", "3"),
        ("times_done", "4"),
        ("kept", "done"),
        ("done", done),
        ("not_done_because", "Sjukdom"),
        ("result", "Bra"),
        ("led_to", "Larm"),
        ("next_year", "Två gånger"),
    ];
    is(of(&checks, "self_check", "hygien"), &wanted);
    is(of(&checks, "self_check", "larm"), &[("kept", "missed"), ("times_done", "0"), ("not_done_because", "Glömdes")]);
    let steps = rows(&files, "data/self-check-measurements.csv");
    let told: Vec<[&str; 5]> =
        steps.iter().map(|row| ["day", "step", "followed", "observed", "status"].map(|column| row[column].as_str())).collect();
    let wanted = [
        ["2023-05-02", "Före", "80", "120", "normal"],
        ["2023-05-02", "Efter", "100", "120", "normal"],
        ["2023-05-02", "", "60", "120", "normal"],
        ["2023-06-02", "Före", "", "47", "suppressed"],
        ["2023-06-02", "Efter", "", "47", "suppressed"],
        ["2023-06-02", "", "", "47", "suppressed"],
        ["2023-07-03", "Före", "", "", "suppressed"],
    ];
    assert_eq!(told, wanted);
    let plan = rows(&files, "data/year-plan.csv");
    is(&plan[0], &[("task", "b"), ("month", "2024-01"), ("role", "")]);
    let wanted = [
        ("task_text", "Berättelsen"),
        ("role", "Chef"),
        ("operation_name", "Omsorg"),
        ("report_year", "2023"),
        ("link", "https://example.se/prov/sida/"),
    ];
    is(&plan[1], &wanted);
}

#[test]
fn budgets_are_offered_row_by_row_and_only_those_that_a_page_shows() {
    let files = site();
    let all = rows(&files, "data/budgets.csv");
    let told: Vec<[&str; 8]> = all
        .iter()
        .map(|row| ["level", "item", "of_which", "kind", "budget", "outcome", "forecast", "deviation"].map(|column| row[column].as_str()))
        .collect();
    let wanted = [
        ["1", "Kostnader", "no", "cost", "11.50", "12.5", "", "-1.00"],
        ["2", "Vård", "no", "cost", "10.50", "12", "", "-1.50"],
        ["2", "Lokaler", "no", "cost", "1", "0.5", "", "0.5"],
        ["3", "Hyra", "yes", "cost", "0.4", "0.4", "", "0.0"],
        ["1", "Avgifter", "no", "revenue", "2", "1.5", "2", "-0.5"],
    ];
    assert_eq!(told, wanted);
    is(
        &all[0],
        &[("budget_id", "namnden"), ("unit", "SEK million"), ("period", "2023"), ("budget_of", "Nämnden"), ("budget_note", "Prel")],
    );
    let beside = files.iter().find(|(path, _)| path.starts_with("figurer/") && path.ends_with("budget-namnden.csv")).expect("a file").1;
    assert_eq!(String::from_utf8_lossy(beside), text(&files, "data/budgets.csv"), "the page offers the same rows");
    let excel = text(&files, "data/budgets.excel.csv");
    assert!(excel.starts_with("\u{feff}budgetens id;budgetens namn;") && excel.contains(";varav;slag;anges i;period;"), "{excel}");
    assert!(excel.contains(";1;Avgifter;nej;intäkt;mnkr;2023;;2;1,5;2;-0,5;"), "{excel}");
}

#[test]
fn nothing_of_a_draft_and_nothing_hidden_is_in_any_file() {
    for (path, bytes) in site().iter().filter(|(path, _)| path.starts_with("data")).flat_map(|(path, bytes)| opened(path, bytes)) {
        let written = String::from_utf8_lossy(&bytes);
        for secret in ["Utkastets", "77777", "88888", "61.7", "61,7", ",31,", ";31;", "\"followed\":31", "\"observed\":4}"] {
            assert!(!written.contains(secret), "{secret} in {path}");
        }
    }
}

#[test]
fn the_same_is_in_json_with_every_language_and_in_a_workbook_with_numbers() {
    let files = site();
    let json: Value = serde_json::from_str(text(&files, "data/goals.json")).expect("JSON");
    assert_eq!(json["rows"][1]["goal_text"], serde_json::json!({"sv": "Larm besvaras", "en": "Alarms are answered"}));
    assert_eq!(json["rows"][1]["verdict_name"]["en"], "Met in essentials");
    assert_eq!((&json["title"]["en"], &json["page"]), (&"Goals".into(), &"https://example.se/prov/mal/".into()));
    assert_eq!(json["rows"].as_array().map(Vec::len), Some(10));
    let budgets = text(&files, "data/budgets.json");
    assert!(budgets.contains("\"budget\":10.50,") && budgets.contains("\"deviation\":-1.50"), "{budgets}");
    for (name, rows) in
        [("goals", 10), ("goal-results", 5), ("self-checks", 2), ("self-check-measurements", 7), ("year-plan", 2), ("budgets", 5)]
    {
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(files[&format!("data/{name}.xlsx")].clone())).expect("a workbook");
        assert_eq!(workbook.worksheet_range("Värden").expect("the rows").rows().count(), rows + 1, "{name}");
        let about = workbook.worksheet_range("Om uppgifterna").expect("what is to be known");
        assert!(about.rows().any(|row| row[0] == "Licens" && row[1].to_string().starts_with("CC0")), "{name}");
        let metadata: Value = serde_json::from_str(text(&files, &format!("data/{name}.csv-metadata.json"))).expect("JSON");
        let columns = metadata["tableSchema"]["columns"].as_array().expect("columns");
        let names: Vec<&str> = columns.iter().filter_map(|column| column["name"].as_str()).collect();
        assert_eq!(names.join(","), text(&files, &format!("data/{name}.csv")).lines().next().expect("headings"));
        let is_told = |column: &Value| {
            column["dc:description"].as_array().is_some_and(|told| {
                told.len() == 2
                    && told.iter().all(|text| text["@value"].as_str().is_some_and(|text| !text.is_empty() && !text.starts_with("data-")))
            })
        };
        assert!(columns.iter().all(is_told), "{metadata}");
    }
}

#[test]
fn the_pages_lead_to_the_files_and_the_catalogue_lists_them() {
    let files = site();
    for (page, path) in [
        ("mal/index.html", "../data/goals.csv"),
        ("mal/index.html", "../data/goal-results.xlsx"),
        ("en/goals/index.html", "../../data/goals.json"),
        ("egenkontroller/index.html", "../data/self-check-measurements.csv"),
        ("arshjul/index.html", "../data/year-plan.csv"),
        ("oppna-data/index.html", "../data/budgets.excel.csv"),
        ("en/open-data/index.html", "../../data/goals.csv"),
    ] {
        assert!(text(&files, page).contains(path), "{page} does not lead to {path}");
    }
    let catalogue = text(&files, "datasets/dcat");
    for name in ["goals", "goal-results", "self-checks", "self-check-measurements", "year-plan", "budgets"] {
        assert!(
            catalogue.contains(&format!("#dataset.{name}\"")) && catalogue.contains(&format!("data/{name}.csv")),
            "{name} in {catalogue}"
        );
    }
}

#[test]
fn a_site_without_numbers_offers_its_goals_and_no_empty_table_of_numbers() {
    let mut sources = sources();
    sources.retain(|path, _| !path.contains("indicators") && !path.contains("self_checks") && *path != "content/sida.md");
    sources.insert("content/goals.yaml", "- {id: a, text: Alla är trygga, edition: 2023, verdict: reached}\n");
    sources.insert("content/plan.yaml", "- {id: a, month: 2024-03, text: Start}\n");
    let files = built(Sources::from_memory(sources), &Order::default());
    assert!(files.contains_key("data/goals.csv") && files.contains_key("data/all.zip") && files.contains_key("datasets/dcat"));
    assert!(!files.contains_key("data/all.csv"));
    let page = words(&files, "oppna-data/index.html");
    assert!(page.contains("Alla filer på en gång, i ett arkiv.") && !page.contains("Nyckeltal för nyckeltal"), "{page}");
    let names: Vec<String> =
        opened("all.zip", &files["data/all.zip"]).into_iter().map(|(name, _)| name).filter(|name| !name.contains(".xlsx/")).collect();
    assert!(names.is_sorted() && names.iter().any(|name| name.ends_with("data/goals.csv")), "{names:?}");
}

#[test]
fn a_scorecard_offers_its_numbers_without_the_hidden_ones() {
    let files = site();
    let path = files.keys().find(|path| path.starts_with("figurer/sida/styrkort") && path.ends_with("t.csv")).expect("a file").clone();
    let card = rows(&files, &path);
    assert_eq!(card.len(), 4, "{card:#?}");
    let own = [
        ("indicator", "nojda"),
        ("area_name", "Provköping"),
        ("value", "85.25"),
        ("target_at_least", "80"),
        ("target_outcome", "reached"),
        ("change_is", "better"),
    ];
    is(&card[0], &own);
    is(&card[1], &[("area", "eken"), ("value", "70"), ("target_at_least", ""), ("target_outcome", ""), ("change_is", "")]);
    is(&card[2], &[("indicator", "dold"), ("value", ""), ("status", "suppressed")]);
    assert!(text(&files, "sida/index.html").contains(&format!("../{path}")), "the page leads to {path}");
}
