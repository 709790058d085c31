//! Every kind of period: how it is told, what it is compared with, which report it belongs to, what is hidden, and what a mistake is answered with.

use std::collections::BTreeMap;

use insyn::diagnostic::Messages;
use insyn::pipeline::{self, Order, Timings};
use insyn::source::Sources;

use crate::editions::words;
use crate::sites::built;

type Files = BTreeMap<String, Vec<u8>>;

const CONFIGURATION: &str =
    "title: {sv: Prov, en: Trial}\narea: \"9999\"\norganisation: {name: Provköpings kommun}\nbase_url: none\nlanguages: [sv, en]\n";

const ALWAYS: [(&str, &str); 8] = [
    ("insyn.yaml", CONFIGURATION),
    ("content/areas.yaml", "\"9999\": {name: Provköping, kind: municipality}\n"),
    ("content/_index.md", "---\ntitle: Start\n---\n"),
    ("content/_index.en.md", "---\ntitle: Start\n---\n"),
    ("content/rapport/_index.md", "---\ntitle: Rapport\n---\n"),
    ("content/rapport/2022/_index.md", "---\ntitle: Rapport 2022\nedition: 2022\n---\n"),
    ("content/rapport/2023/_index.md", "---\ntitle: Rapport 2023\nedition: 2023\n---\n"),
    ("content/rapport/2022/01-sida.md", "---\ntitle: Sida\n---\nText.\n"),
];

fn site(files: &[(&str, &str)]) -> Files {
    let all: BTreeMap<&str, &str> = ALWAYS.iter().chain(files).copied().collect();
    built(Sources::from_memory(all), &Order::default())
}

/// Builds a site with an indicator that both reports show in a chart and a table.
fn with(values: &str) -> Files {
    let indicator = format!(
        "title: {{sv: Hur stor andel?, en: What share?}}\nshort: {{sv: Andel, en: Share}}\nunit: percent\nstatistic: share\ncounts: time\nbetter: higher\nvalues: {values}\n"
    );
    let page = "---\ntitle: Sida\n---\n{{ chart(indicator=\"a\") }}\n";
    site(&[
        ("content/indicators/a.yaml", indicator.as_str()),
        ("content/rapport/2022/01-sida.md", page),
        ("content/rapport/2023/01-sida.md", page),
    ])
}

const REPORT: &str = "rapport/2023/sida/index.html";

#[track_caller]
fn says(files: &Files, path: &str, wanted: &[&str]) {
    let text = words(files, path);
    for wanted in wanted {
        assert!(text.contains(wanted), "{path} does not say “{wanted}”:\n{text}");
    }
}

#[test]
fn every_kind_is_told_in_words_and_compared_with_the_one_before_or_the_same_part_of_the_year_before() {
    let tertials = with("{2022-T1: 70, 2022-T2: 60, 2022-T3: 65, 2023-T1: 75, 2023-T2: 61, 2023-T3: 68}");
    says(&tertials, REPORT, &["tertial 1 2022", "för tertial 3 2023 var 68 procent, 3 procentenheter högre än tertial 3 2022"]);
    says(&tertials, "en/indicators/a/index.html", &["four-month period 3, 2023", "four-month period 3, 2022"]);
    let weeks = with("{2022-W07: 60, 2022-W08: 65, 2023-W07: 63, 2023-W08: 66}");
    says(&weeks, REPORT, &["vecka 7 2022", "för vecka 8 2023 var 66 procent, 1 procentenhet högre än vecka 8 2022"]);
    says(&weeks, "en/indicators/a/index.html", &["week 8, 2023"]);
    let years = with("{2020/21: 60, 2021/22: 65, 2022/2023: 63}");
    says(&years, REPORT, &["Andel 2020/21–2022/23", "Andelen för 2022/23 var 63 procent, 2 procentenheter lägre än 2021/22"]);
    says(&years, "en/indicators/a/index.html", &["The share for 2022/23 was 63 per cent", "2020/21–2022/23"]);
    let means = with("{2019–2021: 60, 2020-2022: 65, 2021–2023: 63}");
    says(
        &means,
        REPORT,
        &["Andel, medel 2019–2021 till 2021–2023", "Andelen för 2021–2023 var i snitt 63 procent, 2 procentenheter lägre än 2020–2022."],
    );
    says(&means, "en/indicators/a/index.html", &["mean 2021–2023", "The share for 2021–2023 was on average 63 per cent"]);
    let pairs = with("{medel 2020–2021: 60, mean 2021-2022: 65, medel 2022-2023: 63}");
    says(&pairs, REPORT, &["Andelen för 2022–2023 var i snitt 63 procent, 2 procentenheter lägre än 2021–2022."]);
    says(&pairs, "nyckeltal/a/index.html", &["Andelen för 2022–2023 var i snitt 63 procent.", "medel 2022–2023"]);
    let csv = String::from_utf8_lossy(&pairs["data/indicators/a.csv"]).into_owned();
    assert!(csv.contains(",mean 2022-2023,63,"), "{csv}");
    let days = with("{2022-10-18: 60, 2023-05-17: 65, 2023-10-17: 63}");
    says(&days, REPORT, &["för 17 oktober 2023 var 63 procent, 2 procentenheter lägre än 17 maj 2023"]);
    says(&days, "en/indicators/a/index.html", &["17 October 2023"]);
}

#[test]
fn a_report_shows_what_ended_in_its_year_and_nothing_later() {
    for (values, shown, later) in [
        ("{2020/21: 61.1, 2021/22: 62.2, 2022/23: 63.3}", "2021/22", "2022/23"),
        ("{2019–2021: 61.1, 2020–2022: 62.2, 2021–2023: 63.3}", "medel 2020–2022", "2021–2023"),
        ("{2022-T2: 61.1, 2022-T3: 62.2, 2023-T1: 63.3}", "tertial 3 2022", "2023"),
        ("{2022-W51: 61.1, 2022-W52: 62.2, 2023-W01: 63.3}", "vecka 52 2022", "2023"),
        ("{2022-12-30: 61.1, 2022-12-31: 62.2, 2023-01-01: 63.3}", "31 december 2022", "januari 2023"),
    ] {
        let files = with(values);
        let text = words(&files, "rapport/2022/sida/index.html");
        let figure = text.split("Berättelsen för").next().unwrap_or_default();
        assert!(figure.contains(shown) && figure.contains("62,2"), "{values}:\n{text}");
        let main = figure.split("Föregående").next().unwrap_or_default();
        assert!(!main.contains(&format!("för {later}")) && !text.contains("63,3"), "{values}:\n{text}");
        says(&files, REPORT, &["63,3"]);
    }
}

#[test]
fn a_year_is_made_of_tertials_and_is_judged() {
    let counted = "title: Fall\nunit: {one: fall, other: fall}\nstatistic: count\ncounts: events\nbetter: lower\nyear: {from: sum}\ntargets: {2023: {at_most: 30}}\nvalues: {2022-T1: 10, 2022-T2: 12, 2022-T3: 11, 2023-T1: 9, 2023-T2: 8, 2023-T3: 12}\n";
    let goal = "- {id: m, text: Färre fall, edition: 2023, indicators: [a]}\n";
    let page = "---\ntitle: Sida\n---\n{{ goal(id=\"m\") }}\n";
    let files = site(&[("content/indicators/a.yaml", counted), ("content/goals.yaml", goal), ("content/rapport/2023/01-sida.md", page)]);
    says(&files, REPORT, &["Uppnått", "Sjönk med fyra sedan 2022, från 33 till 29 fall, och nådde måltalet 30 fall."]);
    let csv = String::from_utf8_lossy(&files["data/indicators/a.csv"]).into_owned();
    assert!(csv.lines().any(|line| line.starts_with("a,9999,Provköping,total,,2023,29,") && line.contains(",yes,")), "{csv}");
}

#[test]
fn tertials_that_are_stated_to_make_a_years_count_are_hidden_with_it() {
    let part = "title: Brukare per tertial\nunit: {one: brukare, other: brukare}\nstatistic: count\ncounts: people\npart_of: {year: b}\nvalues: {2023-T1: 3, 2023-T2: 41, 2023-T3: 52}\n";
    let whole = "title: Brukare\nunit: {one: brukare, other: brukare}\nstatistic: count\ncounts: people\nvalues: {2022: 90, 2023: 96}\n";
    let files = site(&[("content/indicators/a.yaml", part), ("content/indicators/b.yaml", whole)]);
    let csv = |id: &str| String::from_utf8_lossy(&files[&format!("data/indicators/{id}.csv")]).into_owned();
    let shows = |id: &str, number: &str| csv(id).lines().any(|line| line.split(',').nth(6) == Some(number));
    assert!(!shows("a", "3"), "{}", csv("a"));
    assert!(!(shows("a", "41") && shows("a", "52") && shows("b", "96")), "the sum tells the hidden number:\n{}{}", csv("a"), csv("b"));
}

#[test]
fn a_mistake_in_a_period_is_answered_with_what_to_write() {
    let answers = [
        ("T1 2023", "Menade du 2023-T1?"),
        ("2023T2", "Menade du 2023-T2?"),
        ("2023-t3", "Menade du 2023-T3?"),
        ("v.7 2023", "Menade du 2023-W07?"),
        ("2023-V7", "Menade du 2023-W07?"),
        ("2022–2023", "Skriv 2022/23 för ett läsår eller ett annat brutet år, eller medel 2022–2023 för medelvärdet av två år."),
        ("2022-23", "Menade du 2022/23?"),
        ("2023-5-17", "Menade du 2023-05-17?"),
        ("2023-W53", "Den sista är 2023-W52."),
        ("2023-02-30", "Den sista är 2023-02-28."),
        ("2023-T4", "2023-T1 (tertial)"),
        ("2001–2021", "(medelvärdet av tre till tio år)"),
    ];
    for (written, wanted) in answers {
        let indicator = format!("title: A\nunit: percent\ncounts: time\nvalues: {{{written}: 80}}\n");
        let files = [("content/indicators/a.yaml", indicator.as_str())];
        let sources = Sources::from_memory(ALWAYS.iter().chain(&files).copied());
        let checked = pipeline::load_sources(sources, &Order::default(), &mut Timings::default());
        let text = checked.found.text(&checked.sources, &Messages::swedish(), false);
        assert!(text.contains(&format!("`{written}`")) && text.contains(wanted), "{written}:\n{text}");
    }
}
