//! What boards say of goals other than that they were reached or not, their own scales, and goals in levels: how they are shown and counted, and what a
//! mistake is answered with.

use std::collections::BTreeMap;

use insyn::diagnostic::Messages;
use insyn::pipeline::{self, Order, Timings};
use insyn::source::Sources;

use crate::editions::words;
use crate::sites::built;

type Files = BTreeMap<String, Vec<u8>>;

const CONFIGURATION: &str =
    "title: {sv: Prov, en: Trial}\narea: \"9999\"\norganisation: {name: Provköpings kommun}\nbase_url: none\nlanguages: [sv, en]\n";

const SCALE: &str = "goals:\n  verdict_scale:\n    helt: {text: {sv: Helt uppfyllt, en: Fully met}, counts_as: reached}\n    huvudsak: {text: I huvudsak uppfyllt, counts_as: reached}\n    delvis: {text: Delvis uppfyllt, counts_as: nearly}\n    paus: {text: Vilande}\n";

const PAGES: [(&str, &str); 7] = [
    ("content/areas.yaml", "\"9999\": {name: Provköping, kind: municipality}\n"),
    ("content/_index.md", "---\ntitle: Start\n---\n"),
    ("content/_index.en.md", "---\ntitle: Start\n---\n"),
    ("content/rapport/_index.md", "---\ntitle: Rapport\n---\n"),
    ("content/rapport/2023/_index.md", "---\ntitle: Rapport 2023\nedition: 2023\n---\n"),
    ("content/rapport/2023/01-sida.md", "---\ntitle: Sida\n---\n{{ goals() }}\n"),
    (
        "content/indicators/a.yaml",
        "title: A\nunit: percent\ncounts: time\nbetter: higher\ntargets: {2023: {at_least: 80}}\nvalues: {2023: 85}\n",
    ),
];

fn all<'a>(configuration: &'a str, goals: &'a str) -> BTreeMap<&'a str, &'a str> {
    PAGES.into_iter().chain([("insyn.yaml", configuration), ("content/goals.yaml", goals)]).collect()
}

fn site(configuration: &str, goals: &str) -> Files {
    built(Sources::from_memory(all(configuration, goals)), &Order::default())
}

#[track_caller]
fn says(files: &Files, path: &str, wanted: &[&str]) {
    let text = words(files, path);
    for wanted in wanted {
        assert!(text.contains(wanted), "{path} does not say “{wanted}”:\n{text}");
    }
}

const GOALS: &str = "mal/index.html";
const REPORT: &str = "rapport/2023/sida/index.html";
const START: &str = "index.html";

#[test]
fn a_forecast_and_a_goal_that_is_not_assessed_are_shown_with_their_reason_and_count_as_neither_reached_nor_missed() {
    let goals = "- {id: a, text: Första målet, edition: 2023, verdict: reached}\n\
        - {id: b, text: Andra målet, edition: 2023, verdict: {state: not_assessed, text: Enkäten görs nästa år.}}\n\
        - {id: c, text: Tredje målet, edition: 2023, verdict: {state: expected, text: Väntas nås 2026.}}\n\
        - {id: d, text: Fjärde målet, edition: 2023, verdict: {state: unlikely, text: Pengar saknas.}}\n\
        - {id: e, text: Femte målet, edition: 2023, indicators: [a], verdict: {state: not_assessed, text: Nämnden väntar.}}\n";
    let files = site(CONFIGURATION, goals);
    let counted = "Fem mål: ett uppnått, ett väntas nås, ett väntas inte nås, två inte bedömda";
    for path in [GOALS, REPORT] {
        says(
            &files,
            path,
            &[counted, "Inte bedömt Berättelsens eget omdöme", "Enkäten görs nästa år.", "Väntas nås Berättelsens egen prognos"],
        );
        says(&files, path, &["Väntas inte nås Berättelsens egen prognos", "Pengar saknas.", "Uträknat av nyckeltalen: uppnått."]);
    }
    says(&files, START, &["1 uppnått", "1 väntas nås", "1 väntas inte nås", "2 inte bedömda", "Väntas nås 2026."]);
    says(
        &files,
        "en/goals/index.html",
        &["Five goals: one reached, one expected to be reached, one not expected to be reached, two not assessed"],
    );
    let html = String::from_utf8_lossy(&files[GOALS]).into_owned();
    for shape in ["verdict-expected", "verdict-unlikely", "verdict-unassessed"] {
        assert!(html.contains(shape), "no {shape}");
    }
    let key = String::from_utf8_lossy(&files["teckenforklaring/index.html"]).into_owned();
    assert!(key.contains("verdict-expected") && key.contains("verdict-unassessed"), "the key explains the shapes that are used");
}

#[test]
fn a_boards_own_words_are_shown_and_counted_and_the_pages_say_how_many_count_as_reached() {
    let goals = "- {id: a, text: A, edition: 2023, verdict: helt}\n- {id: b, text: B, edition: 2023, verdict: I huvudsak uppfyllt}\n\
        - {id: c, text: C, edition: 2023, verdict: {state: delvis, text: Mycket är kvar.}}\n- {id: d, text: D, edition: 2023, verdict: paus}\n\
        - {id: e, text: E, edition: 2023, indicators: [a], verdict: delvis}\n- {id: f, text: F, edition: 2023, indicators: [a], verdict: helt}\n";
    let files = site(&format!("{CONFIGURATION}{SCALE}"), goals);
    let counted =
        "Sex mål: två helt uppfyllt, ett i huvudsak uppfyllt, två delvis uppfyllt, ett vilande (tre av sex mål räknas som uppnådda)";
    says(&files, GOALS, &[counted, "Helt uppfyllt Berättelsens eget omdöme", "Mycket är kvar."]);
    says(&files, REPORT, &[counted]);
    says(&files, START, &["2 helt uppfyllt", "Tre av sex mål räknas som uppnådda."]);
    says(&files, "en/goals/index.html", &["two fully met", "three of six goals count as reached"]);
    let text = words(&files, GOALS);
    assert_eq!(text.matches("Uträknat av nyckeltalen: uppnått.").count(), 1, "only where the board says otherwise:\n{text}");
    let html = String::from_utf8_lossy(&files[GOALS]).into_owned();
    assert_eq!(html.matches("verdict-reached").count(), 3);
}

#[test]
fn goals_in_levels_are_counted_level_by_level_and_each_has_its_own_verdict() {
    let goals = "- {id: larm, text: Larm besvaras, edition: 2023, level: board, within: trygg, by: Omsorgsnämnden, verdict: reached}\n\
        - {id: trygg, text: Alla är trygga, edition: 2023, level: council, by: Kommunfullmäktige, verdict: missed}\n\
        - {id: almen, text: Två kan svara, edition: 2023, level: unit, within: larm, by: Almen, verdict: reached}\n\
        - {id: linden, text: Alla kan svara, edition: 2023, level: unit, within: larm, verdict: {state: expected, text: Snart.}}\n\
        - {id: mat, text: Maten är god, edition: 2023, verdict: nearly}\n";
    let files = site(CONFIGURATION, goals);
    let counted = "Fullmäktige har ett mål, inte uppnått. Nämnden har ett mål, uppnått. Enheterna har två mål: ett uppnått, ett väntas nås. Dessutom finns ett mål, nästan uppnått";
    let below = "Mål under det här. Nämnden har ett mål, uppnått. Enheterna har två mål: ett uppnått, ett väntas nås.";
    for path in [GOALS, REPORT] {
        says(&files, path, &[counted, below, "Fullmäktiges mål", "Nämndens mål", "Enhetens mål", "Bidrar till: Alla är trygga"]);
        let text = words(&files, path);
        let order: Vec<usize> = ["Alla är trygga", "Larm besvaras", "Två kan svara", "Alla kan svara", "Maten är god"]
            .iter()
            .filter_map(|goal| text.find(goal))
            .collect();
        assert!(order.len() == 5 && order.is_sorted(), "each goal follows the one above it:\n{text}");
    }
    let start = words(&files, START);
    says(&files, START, &["Alla är trygga", "Maten är god", below]);
    assert!(!start.contains("Larm besvaras") && !start.contains("Två kan svara"), "only the goals that are not below another:\n{start}");
    says(&files, "en/goals/index.html", &["The council has one goal, not reached.", "Contributes to: Alla är trygga"]);
    let html = String::from_utf8_lossy(&files[GOALS]).into_owned();
    assert!(html.contains("goal-depth-1") && html.contains("goal-depth-2"), "{html}");
    assert!(html.contains("href=\"#trygg-2023\"") || html.contains("href=#trygg-2023") || html.contains("#trygg-2023"), "{html}");
}

#[test]
fn a_mistake_in_a_goal_is_answered_with_what_to_write() {
    let answers = [
        ("verdict: grönt", "Skriv verdict: reached om det betyder att målet är uppnått."),
        ("verdict: Gul", "Skriv verdict: nearly"),
        ("verdict: röd", "Skriv verdict: missed"),
        ("verdict: {state: grå, text: Sen}", "Skriv verdict: {state: not_assessed, text: …} med skälet"),
        ("verdict: not_assessed", "Skriv skälet bredvid, verdict: {state: not_assessed, text: …}."),
        ("verdict: expected", "varför målet väntas nås, och när"),
        ("verdict: {state: unlikely}", "varför målet inte väntas nås"),
        ("verdict: on_track", "Menade du `expected`?"),
        ("verdict: ej bedömt", "Menade du `not_assessed`?"),
        ("verdict: {state: expected, reason: Snart}", "Menade du `text`?"),
        ("verdict: reached, level: nämnd", "Menade du `board`?"),
        ("verdict: reached, parent: trygg", "Menade du `within`?"),
        ("verdict: reached, level: board, within: tryg", "Menade du `trygg`?"),
        ("verdict: reached, within: trygg", "Skriv level: council"),
        ("verdict: reached, level: council, within: trygg", "fullmäktiges mål kan inte stå under ett annat av fullmäktiges"),
        ("verdict: reached, level: board, within: a", "målet `a` står under sig självt"),
    ];
    for (written, wanted) in answers {
        let goals = format!(
            "- {{id: trygg, text: KF, edition: 2023, level: council, verdict: nearly}}\n- {{id: a, text: A, edition: 2023, {written}}}\n"
        );
        let checked = pipeline::load_sources(Sources::from_memory(all(CONFIGURATION, &goals)), &Order::default(), &mut Timings::default());
        let text = checked.found.text(&checked.sources, &Messages::swedish(), false);
        assert!(text.contains("content/goals.yaml:2:") && text.contains(wanted), "{written}:\n{text}");
    }
}
