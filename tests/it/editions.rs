//! Reports over the years: an edition is closed in time, a draft's numbers are not published, and readers can navigate between years. The
//! site is `tests/sites/editions`, whose numbers of 2024 are unique.

use std::collections::BTreeMap;

use insyn::pipeline::Order;
use insyn::source::Sources;
use jiff::civil::date;

use crate::opendata::opened;
use crate::sites::{built, example, on_disk, sites};

type Files = BTreeMap<String, Vec<u8>>;

/// Everything about 2024 that a reader could find, in every form that a page could have.
const OF_2024: [&str; 24] = [
    "64,25",
    "64,26",
    "64,27",
    "64,28",
    "64,31",
    "64,44",
    "64,7",
    "64.25",
    "64.26",
    "64.27",
    "64.28",
    "64.31",
    "64.44",
    "64.7",
    "6402",
    "6\u{a0}402",
    "6403",
    "6\u{a0}403",
    "64099",
    "64\u{a0}099",
    "6406",
    "6408",
    "64,99",
    "som kom 2024",
];

/// Returns the files of the site as an editor has them.
fn site() -> BTreeMap<String, String> {
    let files = on_disk(&sites().join("editions/site"));
    files.into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8"))).collect()
}

fn of(files: BTreeMap<String, String>, order: &Order) -> Files {
    built(Sources::from_memory(files), order)
}

fn published() -> Files {
    of(site(), &Order::default())
}

/// Returns the text of a page: the words of its main part, without drawings.
pub fn words(files: &Files, path: &str) -> String {
    let html = String::from_utf8_lossy(files.get(path).unwrap_or_else(|| panic!("no {path}"))).into_owned();
    let main = html.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).expect("a main part").to_owned();
    let mut text = String::new();
    let mut rest = main.split_once('>').map_or("", |(_, rest)| rest);
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let end = if after.starts_with("svg") { "</svg>" } else { ">" };
        let block = ["p", "h1", "h2", "h3", "li", "td", "tr", "div", "/p", "/h1", "/h2", "/li", "/td", "/div"];
        let name = after.split([' ', '>']).next().unwrap_or("");
        text.push_str(if block.contains(&name) { "\n" } else { "" });
        rest = after.split_once(end).map_or("", |(_, rest)| rest);
    }
    let lines = text.replace('\u{a0}', " ");
    lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn html(files: &Files, path: &str) -> String {
    String::from_utf8_lossy(&files[path]).into_owned()
}

/// Returns the target of a page's link with this text.
fn target(html: &str, text: &str) -> String {
    let before = html.split(&format!(">{text}")).next().filter(|before| before.len() < html.len()).expect("a link");
    let link = before.rsplit("<a ").next().expect("a link");
    let href = link.split("href=").nth(1).expect("an address");
    href.trim_matches('"').split([' ', '"', '>']).next().unwrap_or("").to_owned()
}

#[test]
fn nothing_of_a_year_whose_report_is_a_draft_is_in_any_file() {
    for (path, bytes) in published().iter().flat_map(|(path, bytes)| opened(path, bytes)) {
        let text = String::from_utf8_lossy(&bytes);
        let text = without_coordinates(&text);
        for number in OF_2024 {
            assert!(!text.contains(number), "{path} tells {number}");
        }
        assert!(!path.contains("2024"), "{path}");
    }
}

/// Removes the tags of drawings from a page, whose coordinates may look like any number; their texts remain.
fn without_coordinates(html: &str) -> String {
    let mut drawings = html.split("<svg");
    let mut text = drawings.next().unwrap_or("").to_owned();
    for part in drawings {
        let (drawing, rest) = part.split_once("</svg>").expect("a drawing ends");
        text.extend(drawing.split('<').filter_map(|tag| Some(format!("{} ", tag.split_once('>')?.1))));
        text.push_str(rest);
    }
    text
}

#[test]
fn sites_that_differ_only_in_what_a_draft_tells_are_the_same() {
    let other = |text: String| text.replace("64.", "31.").replace("640", "77").replace("64,99", "12");
    let changed: BTreeMap<String, String> = site().into_iter().map(|(path, text)| (path, other(text))).collect();
    assert_ne!(site(), changed);
    assert!(published() == of(changed, &Order::default()), "a page, a drawing or a file depends on a number of a draft");
}

#[test]
fn with_drafts_the_numbers_are_there_and_marked() {
    let files = of(site(), &Order { drafts: true, ..Order::default() });
    for (path, number) in [
        ("berattelse/2024/mal/index.html", "64,26 procent"),
        ("nyckeltal/nojdhet/index.html", "64,26 procent"),
        ("nyckeltal/index.html", "6 403 fall"),
        ("index.html", "64,26 procent"),
        ("berattelse/2024/fall/index.html", "64,44 procent"),
    ] {
        let words = words(&files, path);
        assert!(words.contains(number), "{path}: {words}");
        assert!(words.contains("utkast"), "{path} says that it is a draft: {words}");
    }
    assert!(files.contains_key("berattelse/2024/bilaga.pdf"));
    assert!(words(&files, "berattelse/2024/index.html").contains("2024 Utkast"), "the switch marks the draft");
    assert!(words(&files, "tidigare-ar/index.html").contains("Utkast"));
}

#[test]
fn an_edition_never_changes_by_what_comes_later() {
    let full = published();
    let mut before = site();
    before.retain(|path, _| !path.contains("2023") && !path.contains("2024"));
    for (path, text) in &mut before {
        if path.ends_with(".csv") {
            *text = text.lines().map(|line| line.split(';').take(4).collect::<Vec<_>>().join(";") + "\n").collect();
        } else if path.contains("/indicators/") && !path.ends_with("nytt.yaml") {
            *text = without_later(text);
        }
    }
    before.remove("content/indicators/nytt.yaml");
    let then = of(before, &Order::default());
    let inner = |files: &Files, path: &str| {
        let page = html(files, path);
        let parts = ["<div class=text>", "<div class=compare>"].into_iter().find_map(|start| page.split_once(start));
        parts.expect("a text").1.to_owned()
    };
    let mut compared = 0;
    for path in full.keys().filter(|path| path.contains("berattelse/2022/") && !path.starts_with("embed/") && path.ends_with(".html")) {
        assert_eq!(inner(&full, path), inner(&then, path), "{path}");
        compared += 1;
    }
    assert!(compared >= 5, "{compared} pages");
}

/// Returns an indicator's file without the numbers of 2023 and 2024.
fn without_later(text: &str) -> String {
    let lines = text.lines().filter(|line| !["2023:", "2024:"].iter().any(|year| line.trim_start().starts_with(year)));
    let mut text: String = lines.map(|line| format!("{line}\n")).collect();
    for year in [", 2023", ", 2024"] {
        while let Some(at) = text.find(year) {
            let end = at + 1 + text[at + 1..].find([',', '}']).expect("an end");
            text.replace_range(at..end, "");
        }
    }
    text
}

#[test]
fn an_edition_that_was_adopted_before_a_revision_keeps_its_number_and_says_so() {
    let files = published();
    let old = words(&files, "berattelse/2022/mal/index.html");
    for said in [
        "Andelen nöjda var 79 procent (källan har senare ändrat till 81 procent) och ökade med 2 procentenheter.",
        "För Provköping var andelen 79 procent 2022, 2 procentenheter högre än 2021. Det är en förbättring, men måltalet 83 procent nåddes inte.",
        "Källan ändrade uppgiften till 81 % den 10 februari 2024, efter att berättelsen fastställdes.",
    ] {
        assert!(old.contains(said), "«{said}» in {old}");
    }
    assert_eq!(old.matches("79 %").count(), 2, "in the figure's table and in the joint one");
    let english = words(&files, "en/berattelse/2022/goals/index.html");
    assert!(english.contains("79 per cent (later changed by the source to 81 per cent) were content"), "{english}");
    let new = words(&files, "berattelse/2023/mal/index.html");
    assert!(new.contains("Andelen nöjda var 84 procent och ökade med 3 procentenheter.") && !new.contains("79 procent"), "{new}");
    for path in ["berattelse/2023/mal/index.html", "nyckeltal/nojdhet/index.html", "index.html"] {
        assert!(words(&files, path).contains("Reviderat 10 februari 2024. Tidigare 79 %."), "{path}");
    }
}

#[test]
fn an_edition_without_a_day_of_adoption_is_closed_when_it_was_drawn_up() {
    let with = |document: &str| {
        let mut files = site();
        let start = files.get_mut("content/berattelse/2022/_index.md").expect("the report");
        let line = start.lines().find(|line| line.starts_with("document:")).expect("a document").to_owned();
        *start = start.replace(&line, document);
        words(&of(files, &Order::default()), "berattelse/2022/mal/index.html")
    };
    assert!(with("document: {drawn_up: 2023-03-01}").contains("var 79 procent"));
    assert!(with("date: 2023-03-01").contains("var 79 procent"), "or published");
    assert!(with("document: {drawn_up: 2023-03-01, adopted: 2024-03-01}").contains("var 81 procent"), "adopted after the revision");
}

#[test]
fn numbers_that_come_late_are_said_to_be_the_latest() {
    let files = published();
    for (path, said) in [
        ("berattelse/2022/mal/index.html", "Senaste uppgiften gäller 2021."),
        ("berattelse/2023/mal/index.html", "Senaste uppgiften gäller 2022."),
        ("berattelse/2023/mal/index.html", "Långvarigt bistånd: senaste uppgiften gäller 2022."),
        ("en/berattelse/2023/goals/index.html", "The latest figure is for 2022."),
        ("nyckeltal/bistand/index.html", "Senaste uppgiften gäller 2023."),
    ] {
        let words = words(&files, path);
        assert!(words.contains(said), "{path}: «{said}» in {words}");
    }
    assert!(words(&files, "berattelse/2023/mal/index.html").contains("Biståndet var 0,75 procent."));
}

#[test]
fn an_older_year_leads_to_the_same_chapter_of_the_newest() {
    let files = published();
    let older = "Det här är berättelsen för 2022. Läs den senaste.";
    for (path, to) in [
        ("berattelse/2022/mal/index.html", "../../2023/mal/"),
        ("berattelse/2022/pandemin/index.html", "../../2023/"),
        ("berattelse/2022/index.html", "../2023/"),
    ] {
        assert!(words(&files, path).contains(older), "{path}");
        assert_eq!(target(&html(&files, path), "Läs den senaste."), to, "{path}");
    }
    let english = html(&files, "en/berattelse/2022/goals/index.html");
    assert_eq!(target(&english, "Read the latest."), "../../2023/goals/");
    for path in ["berattelse/2023/mal/index.html", "berattelse/2023/index.html", "patientsakerhet-2023/index.html", "index.html"] {
        assert!(!words(&files, path).contains("Läs den senaste"), "{path}");
    }
}

#[test]
fn every_page_of_a_report_leads_to_its_other_years() {
    let files = published();
    let chapter = html(&files, "berattelse/2023/mal/index.html");
    assert_eq!(target(&chapter, "2022"), "../../2022/mal/");
    assert!(chapter.contains("<strong aria-current=true>2023</strong>"), "the year that one reads is marked");
    let alone = words(&files, "berattelse/2022/pandemin/index.html");
    assert!(alone.contains("2023 (Första sidan)"), "a chapter of one year alone leads to the first page of the other: {alone}");
    let has_choice = |html: &str| html.contains("class=editions") || html.contains("class=\"editions\"");
    assert!(has_choice(&chapter) && !has_choice(&html(&files, "patientsakerhet-2023/index.html")), "one year is no choice");
    let english = html(&files, "en/berattelse/2023/goals/index.html");
    assert_eq!(target(&english, "2022"), "../../2022/goals/");
}

#[test]
fn a_document_is_out_of_date_the_day_after_its_last() {
    let on = |today| {
        let files = of(site(), &Order { today, ..Order::default() });
        let said = "gällde till och med 31 mars 2024";
        ["berattelse/2022/index.html", "berattelse/2022/mal/index.html"].map(|path| words(&files, path).contains(said))
    };
    assert_eq!(on(Some(date(2024, 3, 31))), [false, false], "its last day");
    assert_eq!(on(Some(date(2024, 4, 1))), [true, true], "its chapters too");
    assert_eq!(on(None), [false, false], "nobody says what day it is");
}

#[test]
fn a_report_begins_with_what_changed() {
    let start = words(&published(), "berattelse/2023/index.html");
    for said in [
        "Ändrat sedan förra året",
        "Fyra nyckeltal i berättelsen går att jämföra med förra mätningen: två har blivit bättre.",
        "För två av dem är varken högre eller lägre i sig bättre.",
        "Har blivit bättre",
        "Nöjda med hemtjänsten: 84 procent, ökade med 3 procentenheter sedan 2022",
        "Långvarigt bistånd, 2022: 0,75 procent, sjönk med 0,15 procentenheter sedan 2021",
        "Andra ändringar",
        "Rapporterade fall: 19 fall, ökade med 1 sedan december 2022",
    ] {
        assert!(start.contains(said), "«{said}» in {start}");
    }
    assert!(!start.contains("sämre."), "{start}");
    let first = words(&published(), "berattelse/2022/index.html");
    assert!(first.contains("Nöjda med hemtjänsten: 79 procent"), "the report's own number: {first}");
}

#[test]
fn every_year_of_every_report_is_listed_newest_first() {
    let years = words(&published(), "tidigare-ar/index.html");
    let at = |text: &str| years.find(text).unwrap_or_else(|| panic!("«{text}» in {years}"));
    assert!(at("Kvalitetsberättelser") < at("Kvalitetsberättelse 2023") && at("Kvalitetsberättelse 2023") < at("Kvalitetsberättelse 2022"));
    assert!(years.contains("Avser 2023, upprättad 8 mars 2024, fastställd 21 mars 2024 Den senaste"), "{years}");
    assert!(years.contains("Original: bilaga.pdf (pdf, 9 B)") && years.contains("publicerad 27 februari 2024"), "{years}");
    assert!(words(&published(), "en/earlier-years/index.html").contains("Concerns 2023, drawn up 8 March 2024"));
}

#[test]
fn a_site_may_have_a_page_of_its_own_for_its_years() {
    let mut files = site();
    files.insert("content/tidigare-ar.md".into(), "---\ntitle: Våra år\n---\nHej.\n".into());
    assert!(words(&of(files, &Order::default()), "tidigare-ar/index.html").contains("Våra år"));
}

/// Returns a small site of one indicator and some reports, each `folder year` or `folder year draft`.
fn small(indicator: &str, reports: &[&str]) -> Files {
    let mut files = BTreeMap::from([
        ("insyn.yaml".to_owned(), "title: Prov\norganisation: {name: Provköping}\n".to_owned()),
        ("content/_index.md".to_owned(), "---\ntitle: Start\n---\nNu {{ value(indicator=\"a\") }}.\n".to_owned()),
        ("content/indicators/a.yaml".to_owned(), format!("title: Andel?\nshort: Andel\nunit: percent\nstatistic: share\n{indicator}\n")),
    ]);
    for report in reports {
        let (name, draft) = report.strip_suffix(" draft").map_or((*report, ""), |name| (name, "draft: true\n"));
        let (folder, year) = name.split_once(' ').expect("a folder and a year");
        files.entry(format!("content/{folder}/_index.md")).or_insert_with(|| format!("---\ntitle: {folder}\n---\n"));
        files.insert(format!("content/{folder}/{year}/_index.md"), format!("---\ntitle: {folder} {year}\nedition: {year}\n{draft}---\n"));
    }
    of(files, &Order::default())
}

#[test]
fn a_year_is_shown_as_soon_as_one_report_of_it_or_a_later_one_is_published() {
    let values = "values: {2022: 22, 2023: 23, 2024: 24, 2025: 25}";
    for (reports, latest) in [
        (&[][..], "25"),
        (&["a 2022", "a 2023"], "25"),
        (&["a 2023", "a 2024 draft"], "23"),
        (&["a 2023 draft"], "22"),
        (&["a 2023", "a 2024 draft", "b 2024"], "25"),
        (&["a 2023", "b 2024 draft", "a 2024 draft"], "23"),
        (&["a 2023 draft", "b 2024"], "25"),
        (&["a 2022", "a 2024 draft", "a 2025 draft"], "23"),
    ] {
        let start = words(&small(values, reports), "index.html");
        assert!(start.contains(&format!("Nu {latest} procent.")), "{reports:?}: {start}");
    }
}

#[test]
fn a_change_is_judged_only_where_a_direction_is_good_and_the_numbers_can_be_compared() {
    for (indicator, said) in [
        ("better: higher\nvalues: {2022: 79, 2023: 85}", "Ökade med 6 procentenheter sedan 2022. Det är en förbättring."),
        ("better: lower\nvalues: {2022: 79, 2023: 85}", "Ökade med 6 procentenheter sedan 2022. Det är en försämring."),
        ("better: neutral\nvalues: {2022: 79, 2023: 85}", "Ökade med 6 procentenheter sedan 2022."),
        ("better: higher\nvalues: {2022: 79, 2023: 79}", "Var oförändrad sedan 2022."),
        ("better: higher\nvalues: {2021: 80, 2022: saknas, 2023: 79}", "Sjönk med 1 procentenhet sedan 2021. Det är en försämring."),
        ("better: higher\nvalues: {2022: skyddas, 2023: 79}", "Förändringen sedan 2022 kan inte visas."),
        ("better: higher\nvalues: {2022: 78, 2023: skyddas}", "Förändringen sedan 2022 kan inte visas."),
        ("better: higher\nbreaks: {2023: Ny fråga}\nvalues: {2022: 78, 2023: 79}", "Kan inte jämföras med 2022."),
        ("better: higher\nvalues: {2022: 78, 2023: {value: 79, status: preliminary}}", "Ökade med 1 procentenhet sedan 2022."),
        (
            "better: higher\nvalues: {2022: 78, 2023: {value: 80, approximate: true}}",
            "Ökade med ungefär 2 procentenheter sedan 2022. Det är en förbättring.",
        ),
    ] {
        let files = small(indicator, &[]);
        for path in ["nyckeltal/a/index.html", "nyckeltal/index.html"] {
            let words = words(&files, path);
            let line = words.lines().find(|line| line.contains(" 202") && (line.contains("sedan") || line.contains("jämföras")));
            assert_eq!(line, Some(said), "{path}, {indicator}");
        }
    }
    let first = words(&small("better: higher\nvalues: {2023: 79}", &[]), "nyckeltal/a/index.html");
    assert!(!first.contains("sedan"), "{first}");
}

#[test]
fn the_examples_editions_are_found() {
    assert!(words(example(), "tidigare-ar/index.html").contains("Avser 2023, upprättad 8 mars 2024"));
}

#[test]
fn a_translated_chapter_has_the_number_of_its_original() {
    let files = published();
    let says = |path: &str, line: &str| words(&files, path).lines().any(|other| other == line);
    assert!(says("berattelse/2023/mal/index.html", "Kapitel 2 Mål"));
    // The chapter before it is not translated.
    assert!(says("en/berattelse/2023/goals/index.html", "Chapter 2 Goals"));
}
