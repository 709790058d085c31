//! The pages of units and indicators, and the front page, of sites with much or hardly any content.

use std::collections::BTreeMap;

use insyn::pipeline::Order;
use insyn::source::Sources;
use scraper::{Html, Selector};

use crate::sites::{built, sites};

const CONFIGURATION: (&str, &str) = ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\n");
const START: (&str, &str) = ("content/_index.md", "---\ntitle: Start\n---\n");

fn site(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    built(Sources::from_memory([CONFIGURATION, START].iter().chain(files).copied()), &Order::default())
}

fn units() -> BTreeMap<String, Vec<u8>> {
    built(Sources::read(&sites().join("units/site")).expect("the site is read"), &Order::default())
}

/// Returns the visible text of each element that matches a selector, with single spaces.
fn texts(files: &BTreeMap<String, Vec<u8>>, path: &str, selector: &str) -> Vec<String> {
    let html = Html::parse_document(&String::from_utf8_lossy(&files[path]));
    let selector = Selector::parse(selector).expect("a selector");
    let text = |element: scraper::ElementRef<'_>| element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    html.select(&selector).map(text).collect()
}

#[test]
fn a_unit_is_told_beside_the_municipality_and_the_country_with_what_it_rests_on() {
    let files = units();
    let page = "enheter/eken/index.html";
    assert_eq!(texts(&files, page, ".unit-value"), ["90 procent 2023"]);
    assert_eq!(texts(&files, page, ".unit-base"), ["Bygger på 20 svar."]);
    assert_eq!(texts(&files, page, ".development"), ["Ingen säker skillnad sedan 2022. 65 → 90 procent av 20 svar."]);
    let words = texts(&files, page, ".figure-words");
    assert_eq!(
        words[0],
        "För Eken var andelen 90 procent 2023. Det är 9 procentenheter högre än Provköping och 13 procentenheter högre än riket (ingen säker skillnad)."
    );
    assert!(texts(&files, page, ".comment").iter().any(|comment| comment.contains("Vi har lyssnat mer.")));
    assert!(texts(&files, page, ".contact").iter().any(|contact| contact.contains("Enhetschef")));
    // No other unit is mentioned, since units are not ranked.
    assert!(!String::from_utf8_lossy(&files[page]).contains("Linden"));
}

#[test]
fn a_unit_that_has_numbers_of_categories_alone_has_their_figure() {
    let areas = "\"9999\": {name: Provköping, kind: municipality}\neken: {name: Eken, kind: unit, within: \"9999\", operation: sabo}\n";
    let numbers = "title: Följer reglerna\nunit: percent\ncounts: events\noperation: sabo\ncategories: {hand: Händer, plast: Förkläde}\n\
                   areas: {eken: {hand: {2023: 80}, plast: {2023: 90}}}\n";
    let files = site(&[
        ("insyn.yaml", "title: Prov\narea: \"9999\"\norganisation: {name: Provköping}\n"),
        ("content/areas.yaml", areas),
        ("content/operations.yaml", "sabo: Särskilt boende\n"),
        ("content/indicators/hygien.yaml", numbers),
    ]);
    assert_eq!(texts(&files, "enheter/eken/index.html", ".figure-title"), ["Följer reglerna, Eken 2023"]);
    let words = texts(&files, "enheter/eken/index.html", ".figure-words");
    assert!(words[0].contains("Eken") && words[0].contains("90 procent"), "{words:?}");
}

#[test]
fn the_own_area_is_among_all_others_on_the_page_of_an_indicator() {
    let codes = ["0114", "0115", "0117", "0120", "0123", "0125", "0126"];
    let areas: String = codes.iter().map(|code| format!("\"{code}\": {{name: Kommun {code}, kind: municipality}}\n")).collect();
    let areas = format!("\"9999\": {{name: Provköping, kind: municipality}}\nriket: {{name: Riket, kind: nation}}\n{areas}");
    let others: String = codes.iter().enumerate().map(|(at, code)| format!("  \"{code}\": {{2023: {}}}\n", 60 + at)).collect();
    let numbers =
        format!("title: Nöjda\nunit: percent\ncounts: answers\nvalues: {{2022: 70, 2023: 75}}\nareas:\n  riket: {{2023: 66}}\n{others}");
    let files = site(&[
        ("insyn.yaml", "title: Prov\narea: \"9999\"\norganisation: {name: Provköping}\n"),
        ("content/areas.yaml", &areas),
        ("content/indicators/n.yaml", &numbers),
    ]);
    let words = texts(&files, "nyckeltal/n/index.html", ".figure-words");
    assert!(words.iter().any(|words| words.contains("För Provköping var andelen 75 procent 2023. Det är över medianen")), "{words:?}");
}

#[test]
fn a_unit_with_few_answers_says_so_and_its_number_is_in_no_file() {
    let files = units();
    assert_eq!(texts(&files, "enheter/linden/index.html", ".unit-value"), ["För få svar för att visas 2023"]);
    assert_eq!(texts(&files, "en/units/linden/index.html", ".unit-value"), ["Too few answers to be shown 2023"]);
    let html = String::from_utf8_lossy(&files["enheter/linden/index.html"]).into_owned();
    assert!(!html.contains("50 procent") && !html.contains("50\u{a0}"), "the hidden number");
    assert!(texts(&files, "nyckeltal/nojda/index.html", ".remarks").iter().any(|note| note.contains("de bygger på få svar")));
}

#[test]
fn a_unit_is_led_to_from_its_operation_and_its_indicator_and_one_without_numbers_has_no_page() {
    let files = units();
    assert_eq!(texts(&files, "verksamheter/boende/index.html", ".units a[href]").iter().filter(|name| *name == "Eken").count(), 1);
    assert_eq!(texts(&files, "nyckeltal/nojda/index.html", ".units a"), ["Eken", "Linden"]);
    assert!(texts(&files, "verksamheter/boende/index.html", ".units li").contains(&"Tomma gården".to_owned()));
    assert!(!files.contains_key("enheter/tomma/index.html"));
}

#[test]
fn an_indicators_page_tells_its_goals_its_measures_and_what_was_changed() {
    let files = units();
    let page = "nyckeltal/nojda/index.html";
    let told = texts(&files, page, ".told-list > li");
    assert_eq!(told, ["Fler ska vara nöjda med sitt boende Uppnått 2023", "Starta brukarråd Påbörjad Särskilt boende, 2023"]);
    let history = texts(&files, page, ".history > div");
    assert_eq!(
        history,
        [
            "1 juni 2024Siffran för nöjda med boendet är rättad. Fel i urvalet. Berättelse 2023",
            "2 maj 20242023: siffran ändrades från 82 procent till 81 procent.",
        ],
        "the latest first, and no correction that is of something else"
    );
    let contradiction = "2023: här står 81 procent, men 83 procent i förordet.";
    assert!(texts(&files, page, "details.source-notes li").contains(&contradiction.to_owned()));
    assert_eq!(texts(&files, page, ".step-next .step-title"), ["Väntetid"]);
    assert!(texts(&files, page, ".step-previous").is_empty());
    let contents = texts(&files, page, ".toc li");
    let headings = texts(&files, page, "main h2");
    assert_eq!(contents, headings, "every part is in the table of contents");
}

/// Returns an indicator of the site's own area with two years.
fn indicator(before: &str, now: &str, more: &str) -> String {
    format!("title: Nyckeltal\nunit: percent\n{more}values: {{total: {{2022: {before}, 2023: {now}}}}}\n")
}

#[test]
fn the_biggest_changes_are_those_that_are_biggest_beside_the_number_before() {
    let kinds = [
        ("a", indicator("50", "55", "short: Tiondel upp\nbetter: higher\n")),
        ("b", indicator("2", "1", "short: Hälften\nbetter: lower\n")),
        ("c", indicator("80", "86", "short: Sex enheter\nbetter: neutral\n")),
        ("d", indicator("60", "60", "short: Oförändrat\nbetter: higher\n")),
        ("e", indicator("0", "60", "short: Från noll\nbetter: higher\n")),
        ("f", indicator("10", "90", "short: Brott\nbetter: higher\nbreaks: {2023: Ny fråga}\n")),
        ("g", indicator("10", "{value: 90, status: preliminary}", "short: Preliminärt\nbetter: higher\n")),
        ("h", indicator("2", "8", "short: Få\nbetter: lower\nstatistic: count\ncounts: events\n").replace("percent", "ärenden")),
    ];
    let files: Vec<(String, String)> = kinds.into_iter().map(|(id, text)| (format!("content/indicators/{id}.yaml"), text)).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let built = site(&files);
    assert_eq!(texts(&built, "index.html", ".biggest h3"), ["Hälften", "Tiondel upp", "Sex enheter"]);
    let said = texts(&built, "index.html", ".biggest .development");
    assert_eq!(said[0], "Sjönk med 1 procentenhet sedan 2022. Det är en förbättring.");
    assert_eq!(said[2], "Ökade med 6 procentenheter sedan 2022.", "what is neutral is called neither better nor worse");
    assert!(
        texts(&built, "index.html", ".biggest-meaning")[0]
            .starts_with("Störst betyder här att siffran har ändrats mest i förhållande till")
    );
}

#[test]
fn a_front_page_is_whole_without_reports_goals_indicators_or_pictures() {
    let files = site(&[]);
    assert!(texts(&files, "index.html", ".brief, .biggest, main img").is_empty());
    assert_eq!(texts(&files, "index.html", "h1"), ["Start"]);
    assert!(texts(&files, "index.html", ".start-boxes h3").contains(&"Lämna en synpunkt".to_owned()));
}

#[test]
fn a_short_list_has_no_filter_and_a_long_one_has_only_choices_that_there_are() {
    let list = |count: usize| {
        let files: Vec<(String, String)> = (0..count)
            .map(|at| (format!("content/indicators/a{at}.yaml"), indicator("50", if at == 0 { "55" } else { "45" }, "better: higher\n")))
            .collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        site(&files)
    };
    assert!(texts(&list(3), "nyckeltal/index.html", ".filter").is_empty());
    let long = list(6);
    let choices = texts(&long, "nyckeltal/index.html", "#filter-utfall option");
    assert_eq!(choices, ["Alla", "Utan måltal", "Utvecklas åt rätt håll", "Utvecklas åt fel håll"]);
    assert!(texts(&long, "nyckeltal/index.html", "#filter-verksamhet").is_empty(), "no choice between nothing");
    assert!(long.keys().any(|path| path.starts_with("assets/immutable/filter.") && path.ends_with(".js")));
}

#[test]
fn the_filters_script_is_at_most_three_kilobytes() {
    let script = units().into_iter().find(|(path, _)| path.starts_with("assets/immutable/filter.")).expect("the script").1;
    assert!(script.len() <= 3 * 1024, "{} bytes", script.len());
}

#[test]
fn the_front_page_answers_the_questions_that_the_editor_chose() {
    let configured = "title: Prov\norganisation: {name: Provköping}\nbase_url: none\nfront:\n  - {question: Är de nöjda?, indicator: a}\n  - {indicator: b}\n";
    let numbers = "unit: percent\nstatistic: share\nvalues: {2022: 79, 2023: 85}\n";
    let asked = format!("title: Nöjda\nanswer: \"{{number}} av 100 är nöjda\"\n{numbers}");
    let action = "- {id: plan, text: En plan, edition: 2023, because: [a], status: started}\n";
    let built = site(&[
        ("insyn.yaml", configured),
        ("content/indicators/a.yaml", &asked),
        ("content/indicators/b.yaml", &format!("title: Trygga\n{numbers}")),
        ("content/indicators/c.yaml", &format!("title: Andra\n{numbers}")),
        ("content/actions.yaml", action),
        ("content/r/_index.md", "---\ntitle: Berättelse\nedition: 2023\n---\n"),
    ]);
    assert_eq!(texts(&built, "index.html", ".biggest h3"), ["Är de nöjda?", "Trygga"]);
    assert_eq!(texts(&built, "index.html", ".indicator-answer"), ["85 av 100 är nöjda (2023).", "Andelen för 2023 var 85 procent."]);
    assert_eq!(texts(&built, "index.html", ".indicator-actions a"), ["En plan"]);
    assert!(texts(&built, "index.html", ".biggest-meaning").is_empty());
    let boxes = texts(&built, "index.html", ".start-boxes h3");
    assert!(!boxes.iter().any(|title| ["Nyckeltal", "Mål", "Åtgärder"].contains(&title.as_str())), "the menu leads there: {boxes:?}");
}

#[test]
fn a_heading_says_the_finding_where_nobody_can_doubt_it() {
    let indicator = |more: &str| {
        format!(
            "title: Kontinuitet\nunit: {{one: person, other: personer}}\nstatistic: mean\n{more}values: {{2021: 9, 2022: 19, 2023: 21}}\n"
        )
    };
    let page = ("content/sida.md", "---\ntitle: Sida\n---\n{{ chart(indicator=\"a\", heading=\"finding\") }}\n");
    let heading =
        |more: &str| texts(&site(&[("content/indicators/a.yaml", &indicator(more)), page]), "sida/index.html", ".figure-title").remove(0);
    assert_eq!(heading(""), "Kontinuitet ökade: 19 → 21 personer (2022–2023)");
    assert_eq!(heading("breaks: {2023: Nytt sätt}\n"), "Kontinuitet 2021–2023", "a break forbids it");
    let survey = ("content/surveys/s.yaml", "name: Enkät\nquestions: [{indicator: a}]\n");
    let asked = site(&[("content/indicators/a.yaml", &indicator("counts: answers\n")), page, survey]);
    assert_eq!(texts(&asked, "sida/index.html", ".figure-title")[0], "Kontinuitet 2021–2023", "nobody knows whether it is chance");
}

#[test]
fn measures_are_grouped_by_the_problem_they_meet_and_the_most_important_are_first() {
    let numbers = |better: &str, target: &str| {
        format!("title: {better}\nunit: percent\nstatistic: share\nbetter: higher\n{target}values: {{2022: 79, 2023: 85}}\n")
    };
    let actions = "- {id: a, text: Utan skäl, edition: 2023, status: started}\n\
        - {id: b, text: Möter det nådda, edition: 2023, because: [natt], status: started, owner: Chef, due: 2024-06}\n\
        - {id: c, text: Klar, edition: 2023, because: [missat], status: done}\n\
        - {id: d, text: Möter det missade, edition: 2023, because: [missat], status: planned}\n\
        - {id: e, text: Möter det utan måltal, edition: 2023, because: [utan], status: planned}\n\
        - {id: f, text: I hemtjänsten, edition: 2023, operation: hem, status: planned}\n";
    let built = site(&[
        ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nfront: [{indicator: natt}, {indicator: missat}]\n"),
        ("content/areas.yaml", "hem: {name: Hemtjänst, kind: operation}\n"),
        ("content/indicators/natt.yaml", &numbers("Nådd", "targets: {2023: {at_least: 80}}\n")),
        ("content/indicators/missat.yaml", &numbers("Missad", "targets: {2023: {at_least: 90}}\n")),
        ("content/indicators/utan.yaml", &numbers("Utan", "")),
        ("content/actions.yaml", actions),
        ("content/r/_index.md", "---\ntitle: Berättelse\nedition: 2023\n---\n"),
    ]);
    let page = "atgarder/index.html";
    let headings =
        ["De fem viktigaste", "Missad", "Nådd", "Utan", "Andra åtgärder: Gemensamt för verksamheterna", "Andra åtgärder: Hemtjänst"];
    assert_eq!(texts(&built, page, ".text h3"), headings);
    let first = ["Möter det missade", "Möter det nådda", "Möter det utan måltal", "Utan skäl", "I hemtjänsten"];
    assert_eq!(texts(&built, page, ".action-first a"), first);
    let facts = texts(&built, page, ".action-first li > p:last-child");
    assert_eq!(facts[0], "Planerad 2023", "nothing is said of who and when if nothing is written");
    assert_eq!(facts[1], "Påbörjad 2023. Ska vara klart juni 2024. Ansvarig: Chef");
    // A finished one is last in its group, and not among the first.
    assert_eq!(texts(&built, page, ".action-group:nth-of-type(2) .action-text"), ["Möter det missade", "Klar"]);
    let of_front = ["Möter det nådda", "Möter det missade", "Klar"];
    assert_eq!(texts(&built, "index.html", ".indicator-actions a"), of_front, "each at its own question");
}

#[test]
fn the_trend_of_a_question_has_the_nation_beside_it_if_its_numbers_are_comparable() {
    let drawn = |statistic: &str, nation: &str| {
        let numbers =
            format!("title: Nöjda\nunit: percent\nstatistic: {statistic}\nareas:\n  '2280': {{2021: 70, 2022: 79, 2023: 85}}\n{nation}");
        let built = site(&[
            ("insyn.yaml", "title: Prov\narea: '2280'\norganisation: {name: Provköping}\nfront: [{indicator: a}]\n"),
            ("content/indicators/a.yaml", &numbers),
        ]);
        assert!(texts(&built, "nyckeltal/index.html", ".spark-pair").is_empty(), "a list has short trends");
        texts(&built, "index.html", ".spark-pair text")
    };
    let nation = "  '0000': {2021: 80, 2022: 79, 2023: 82}\n";
    assert_eq!(drawn("share", nation), ["Riket"]);
    assert!(drawn("share", "").is_empty() && drawn("count", nation).is_empty());
}

#[test]
fn an_indicators_page_has_a_map_after_the_strip_where_enough_of_the_county_has_numbers() {
    let titles = |statistic: &str, others: &[&str]| {
        let rows: String = ["2280"].iter().chain(others).map(|code| format!("  '{code}': {{2022: 79, 2023: 8{}}}\n", &code[3..])).collect();
        let numbers = format!("title: Nöjda\nunit: percent\nstatistic: {statistic}\nareas:\n{rows}");
        let built = site(&[
            ("insyn.yaml", "title: Prov\narea: '2280'\norganisation: {name: Provköping}\n"),
            ("content/indicators/a.yaml", &numbers),
        ]);
        texts(&built, "nyckeltal/a/index.html", ".figure-title")
    };
    let county = ["2260", "2262", "2281", "2282", "2283", "2284"];
    assert_eq!(titles("share", &county), ["Nöjda 2022–2023", "Nöjda, jämförelse 2023", "Nöjda i länets kommuner"]);
    assert_eq!(titles("count", &county).len(), 2, "counts are never on a map");
    // Seven, of which two in the county: a map would be nearly blank.
    assert_eq!(titles("share", &["2281", "0180", "1280", "1480", "2480", "2580"]).len(), 2);
}
