//! What pages say about whether a number is good: it depends on the number as stored, is the same everywhere, and is left out if the numbers do not
//! show it.

use std::collections::BTreeMap;

use insyn::pipeline::Order;
use insyn::source::Sources;

use crate::editions::words;
use crate::sites::built;

const CONFIGURATION: &str = "title: {sv: Prov, en: Trial}\narea: \"9999\"\norganisation: {name: Provköpings kommun}\nbase_url: none\n";
const AREAS: &str = "\"9999\": {name: Provköping, kind: municipality}\nriket: {name: Riket, kind: nation}\n";

/// The pages of a built site as text.
struct Built(BTreeMap<String, Vec<u8>>);

impl Built {
    /// Builds the site of some files, with a report of 2023 that shows `page`.
    fn of(files: &[(&str, &str)], page: &str) -> Self {
        let index = |title: &str, more: &str| format!("---\ntitle: {title}\n{more}---\n");
        let mut all = BTreeMap::from([
            ("insyn.yaml".to_owned(), CONFIGURATION.to_owned()),
            ("content/areas.yaml".to_owned(), AREAS.to_owned()),
            ("content/_index.md".to_owned(), index("Start", "")),
            ("content/rapport/_index.md".to_owned(), index("Kvalitetsberättelse", "")),
            ("content/rapport/2023/_index.md".to_owned(), index("Kvalitetsberättelse 2023", "edition: 2023\n")),
            ("content/rapport/2023/01-sida.md".to_owned(), format!("{}\n{page}\n", index("Sida", ""))),
        ]);
        all.extend(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
        Self(built(Sources::from_memory(all), &Order::default()))
    }

    #[track_caller]
    fn says(&self, path: &str, wanted: &[&str]) {
        let text = words(&self.0, path);
        for wanted in wanted {
            assert!(text.contains(wanted), "{path} does not say “{wanted}”:\n{text}");
        }
    }

    /// Checks that no page contains any of some words.
    #[track_caller]
    fn never_says(&self, unwanted: &[&str]) {
        for path in self.0.keys().filter(|path| {
            path.ends_with(".html")
                && !path.contains("om-uppgifterna")
                && !path.contains("about-the-data")
                && !path.starts_with("teckenforklaring")
                && self.0[*path].len() > 500
        }) {
            if !String::from_utf8_lossy(&self.0[path]).contains("<main") {
                continue;
            }
            let text = words(&self.0, path);
            for unwanted in unwanted {
                assert!(!text.contains(unwanted), "{path} says “{unwanted}”:\n{text}");
            }
        }
    }
}

const REPORT: &str = "rapport/2023/sida/index.html";

#[test]
fn a_target_is_judged_by_the_number_as_stored_and_the_number_shows_why() {
    let share = "title: A\nunit: percent\ncounts: time\ndecimals: 1\nbetter: higher\ntargets: {2023: {at_least: 6.7}}\nvalues: {2022: 6.6, 2023: 6.651}\n";
    let nearly = "title: B\nunit: percent\ncounts: time\ndecimals: 0\nbetter: higher\ntargets: {2023: {at_least: 88}}\nvalues: {2022: 87, 2023: 87.6}\n";
    let days = "title: C\nunit: {one: dag, other: dagar}\nstatistic: mean\ncounts: time\ndecimals: 0\nbetter: lower\ntargets: {2023: {at_most: 15}}\nvalues: {2022: 17, 2023: 15.4}\n";
    let goals = "- {id: ma, text: Mål a, edition: 2023, indicators: [a]}\n- {id: mb, text: Mål b, edition: 2023, indicators: [b]}\n- {id: mc, text: Mål c, edition: 2023, indicators: [c]}\n";
    let page = "{{ chart(indicator=\"a\") }}\n\n{{ chart(indicator=\"b\") }}\n\n{{ chart(indicator=\"c\") }}\n\n{{ goals() }}\n\n{{ value(indicator=\"c\") }}\n";
    let site = Built::of(
        &[
            ("insyn.yaml", &format!("{CONFIGURATION}languages: [sv, en]\n")),
            ("content/indicators/a.yaml", share),
            ("content/indicators/b.yaml", nearly),
            ("content/indicators/c.yaml", days),
            ("content/goals.yaml", goals),
        ],
        page,
    );
    site.says(
        REPORT,
        &["6,65 procent", "87,6 procent", "15,4 dagar", "nådde nästan måltalet 15 dagar", "nådde nästan måltalet 88 procent"],
    );
    site.says(REPORT, &["måltalet 15 dagar nåddes nästan", "måltalet 88 procent nåddes nästan", "måltalet 6,7 procent nåddes nästan"]);
    for path in ["nyckeltal/index.html", "nyckeltal/c/index.html", "index.html"] {
        site.says(path, &["15,4 dagar"]);
    }
    site.says("nyckeltal/c/index.html", &["nådde nästan måltalet"]);
    site.says("en/indicators/c/index.html", &["15.4 dagar", "target of 15 dagar was nearly reached"]);
    site.never_says(&["15 dagar 2023", "var 15 dagar", "88 procent 2023", "måltalet 7 procent"]);
}

#[test]
fn nearly_is_relative_and_never_what_moved_away() {
    let ulcers = |values: &str| {
        format!(
            "title: Trycksår\nunit: trycksår\nstatistic: mean\ncounts: events\nbetter: lower\ntargets: {{2023: {{at_most: 0.5}}}}\nvalues: {values}\n"
        )
    };
    let goals = "- {id: f, text: Trycksåren ska bli färre, edition: 2023, indicators: [f]}\n";
    let of = |values: &str, more: &str| {
        let file = format!("{}{more}", ulcers(values));
        Built::of(&[("content/indicators/f.yaml", &file), ("content/goals.yaml", goals)], "{{ goal(id=\"f\") }}")
    };
    let risen = of("{2022: 0.8, 2023: 2.4}", "");
    risen.says(REPORT, &["Inte uppnått", "nådde inte måltalet 0,5 trycksår"]);
    risen.says("nyckeltal/f/index.html", &["nådde inte måltalet", "Det är en försämring, och måltalet 0,5 trycksår nåddes inte."]);
    risen.never_says(&["Nästan uppnått\n", "nådde nästan", "nåddes nästan"]);
    of("{2022: 0.8, 2023: 0.52}", "").says(REPORT, &["Nästan uppnått", "nådde nästan måltalet 0,5 trycksår"]);
    of("{2022: 0.51, 2023: 0.52}", "").says(REPORT, &["Inte uppnått"]);
    of("{2022: 1.6, 2023: 0.9}", "near: 0.5\n").says(REPORT, &["Nästan uppnått", "högst 0,5 trycksår för Trycksår"]);
    let zero = ulcers("{2022: 3, 2023: 1}").replace("at_most: 0.5", "at_most: 0") + "near: 2\n";
    let zero = Built::of(&[("content/indicators/f.yaml", &zero), ("content/goals.yaml", goals)], "{{ goal(id=\"f\") }}");
    zero.says(REPORT, &["Inte uppnått"]);
}

#[test]
fn a_bare_distance_is_percentage_points_and_for_per_cent_alone() {
    let configuration = format!("{CONFIGURATION}goals: {{near: 2}}\n");
    let share =
        "title: Andel\nunit: percent\ncounts: time\nbetter: higher\ntargets: {2023: {at_least: 88}}\nvalues: {2022: 85, 2023: 86}\n";
    let days = "title: Dagar\nunit: dagar\nstatistic: mean\ncounts: time\nbetter: lower\ntargets: {2023: {at_most: 100}}\nvalues: {2022: 105, 2023: 101}\n";
    let files = [("insyn.yaml", configuration.as_str()), ("content/indicators/a.yaml", share), ("content/indicators/d.yaml", days)];
    let site = Built::of(&files, "");
    site.says("nyckeltal/a/index.html", &["nådde nästan måltalet"]);
    site.says("nyckeltal/d/index.html", &["nådde inte måltalet"]);
    site.says("nyckeltal/index.html", &["Nästan uppnått betyder att det skiljer högst 2 procentenheter. Ett tal som har rört sig bort"]);
}

#[test]
fn a_month_is_compared_with_the_same_month_of_the_year_before_everywhere() {
    let months = |year: u16, value: &str| (1..=12).map(|month| format!("{year}-{month:02}: {value}")).collect::<Vec<_>>().join(", ");
    let values = format!("{}, {}", months(2022, "7.2"), months(2023, "4.6").replace("2023-12: 4.6", "2023-12: 4.7"));
    let file = format!("title: Fall\nunit: fall per tusen\nstatistic: mean\ncounts: events\nbetter: lower\nvalues: {{{values}}}\n");
    let goals = "- {id: f, text: Fallen ska minska, edition: 2023, indicators: [f], direction: decrease}\n";
    let files = [("content/indicators/f.yaml", file.as_str()), ("content/goals.yaml", goals)];
    let site = Built::of(&files, "{{ chart(indicator=\"f\") }}\n\n{{ goal(id=\"f\") }}");
    site.says(REPORT, &["Gick åt rätt håll", "sedan december 2022", "2,5 lägre än december 2022. Det är en förbättring."]);
    site.says(REPORT, &["Alla månader 2023 gick åt rätt håll, jämfört med samma månader tidigare år. Något måltal fanns inte."]);
    site.says("index.html", &["Gick åt rätt håll december 2023: 4,7 fall per tusen"]);
    site.says("nyckeltal/f/index.html", &["sedan december 2022", "Det är en förbättring."]);
    site.says("rapport/2023/index.html", &["ett har blivit bättre"]);
    site.never_says(&["försämring", "fel håll", "sämre", "än november 2023", "sedan november 2023"]);
}

#[test]
fn a_goal_of_a_year_is_not_judged_on_its_last_month() {
    let of = |kind: &str, values: &[&str], more: &str| {
        let year = |year: u16, values: &str| {
            let parts = values.split(' ').zip(1..);
            let period = |part: usize| if kind == "-" { format!("{year}-{part:02}") } else { format!("{year}-{kind}{part}") };
            parts.map(|(value, part)| format!("{}: {value}", period(part))).collect::<Vec<_>>().join(", ")
        };
        let years: Vec<String> = values.iter().zip(2022..).map(|(values, at)| year(at, values)).collect();
        let file = format!(
            "title: Fall\nunit: {{one: fall, other: fall}}\nstatistic: count\ncounts: events\nbetter: lower\nvalues: {{{}}}\n{more}",
            years.join(", ")
        );
        let goals = "- {id: f, text: Fallen ska minska, edition: 2023, indicators: [f], direction: decrease}\n";
        Built::of(&[("content/indicators/f.yaml", file.as_str()), ("content/goals.yaml", goals)], "{{ goal(id=\"f\") }}")
    };
    let goals = "mal/index.html";
    let mixed = of("Q", &["20 20 20 20", "10 11 12 23"], "");
    mixed.says(REPORT, &["Går inte att avgöra", "Det gäller bara kvartal 4 2023, och säger inte hur hela året gick."]);
    mixed.says(goals, &["Går inte att avgöra", "Ökade med tre sedan kvartal 4 2022, från 20 till 23 fall."]);
    mixed.says("index.html", &["Går inte att avgöra kvartal 4 2023: 23 fall"]);
    mixed.never_says(&["åt fel håll", "åt rätt håll"]);
    // A year that still runs, and one that stands beside a year with gaps.
    of("Q", &["20 20 20 20", "10 11"], "").never_says(&["åt fel håll", "åt rätt håll"]);
    of("Q", &["20", "10 11 12 13"], "").never_says(&["åt fel håll", "åt rätt håll"]);
    of("H", &["20 20", "30 20"], "").never_says(&["åt fel håll", "åt rätt håll"]);
    of("H", &["20 20", "30 31"], "").says(goals, &["Gick åt fel håll", "Alla halvår 2023 gick åt fel håll"]);
    // What is measured once a year is of that year.
    of("H", &["20", "10"], "")
        .says(goals, &["Gick åt rätt håll", "sedan första halvåret 2022, från 20 till 10 fall. Det är åt rätt håll."]);
    let aims = |last: u32| {
        let each = (1..=4).map(|part| format!("2023-Q{part}: {{at_most: {}}}", if part == 4 { last } else { 15 }));
        format!("targets: {{{}}}\n", each.collect::<Vec<_>>().join(", "))
    };
    let late = of("Q", &["20 20 20 20", "40 41 42 13"], &aims(15));
    late.says(goals, &["Inte uppnått", "Måltalet nåddes under ett av fyra kvartal 2023."]);
    late.never_says(&["13 fall Måltal", " Uppnått"]);
    of("Q", &["20 20 20 20", "10 11 12 13"], &aims(15)).says(goals, &["Måltalet nåddes under alla fyra kvartal 2023"]);
    of("Q", &["20 20 20 20", "40 41 42 43"], &aims(15)).says(goals, &["Måltalet nåddes inte under något av fyra kvartal 2023."]);
}

/// Builds a survey's question over two years, with these numbers of answers and people asked.
fn asked(values: &str, rounds: &str) -> Built {
    let file =
        format!("title: Nöjda\nunit: percent\ncounts: people\nbetter: higher\ntargets: {{2023: {{at_least: 82}}}}\nvalues: {values}\n");
    let survey = format!("name: Enkäten\nrounds:\n{rounds}questions: [{{indicator: n}}]\n");
    let goals = "- {id: n, text: Fler ska bli nöjda, edition: 2023, indicators: [n], direction: increase}\n";
    let files = [
        ("insyn.yaml", &*format!("{CONFIGURATION}languages: [sv, en]\n")),
        ("content/indicators/n.yaml", &*file),
        ("content/surveys/e.yaml", &*survey),
        ("content/goals.yaml", goals),
    ]
    .map(|(path, text)| (path, text.to_owned()));
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    Built::of(&files, "{{ chart(indicator=\"n\") }}\n\n{{ goal(id=\"n\") }}")
}

#[test]
fn what_may_be_chance_is_no_change() {
    let of =
        |asked: u32| format!("  - {{period: 2022, asked: {asked}, answered: 80}}\n  - {{period: 2023, asked: {asked}, answered: 80}}\n");
    let values = "{2022: {value: 80, n: 80}, 2023: {value: 79, n: 80}}";
    let site = asked(values, &of(300));
    let told = "80 → 79 procent av 80 svar: ingen säker skillnad.";
    site.says(REPORT, &[told]);
    let once = "Ingen säker skillnad sedan 2022. 80 → 79 procent av 80 svar.";
    site.says("nyckeltal/n/index.html", &[once, told]);
    site.says("nyckeltal/index.html", &[once]);
    site.says("rapport/2023/index.html", &["ett går inte att bedöma", "ingen säker skillnad sedan 2022. 80 → 79 procent av 80 svar."]);
    site.says(
        "en/indicators/n/index.html",
        &["No certain difference since 2022.", "80 → 79 per cent of 80 answers: no certain difference."],
    );
    site.never_says(&["försämring", "sämre:", "har blivit sämre", "worse", "fel håll", "Största förändringarna"]);
    asked(values, &of(80)).says("nyckeltal/n/index.html", &["Det är en försämring"]);
    let large = "{2022: {value: 60, n: 80}, 2023: {value: 79, n: 80}}";
    asked(large, &of(300)).says("nyckeltal/n/index.html", &["Det är en förbättring"]);
}

#[test]
fn with_an_unknown_number_of_answers_the_direction_is_told_and_never_judged() {
    let site = asked("{2022: 60, 2023: 79}", "  - {period: 2023, asked: 300, answered: 80}\n");
    site.says("nyckeltal/n/index.html", &["Ökade med 19 procentenheter sedan 2022. Hur säker skillnaden är går inte att säga."]);
    site.says("rapport/2023/index.html", &["ett går inte att bedöma"]);
    site.never_says(&["förbättring", "har blivit bättre", "rätt håll"]);
}

#[test]
fn numbers_of_different_sources_and_across_a_break_are_not_judged() {
    let of = |values: &str, more: &str| {
        let file = format!("title: Andel\nunit: percent\ncounts: time\nbetter: higher\nvalues: {values}\n{more}");
        Built::of(&[("content/indicators/a.yaml", &file)], "{{ chart(indicator=\"a\") }}")
    };
    for values in
        ["{2022: 79, 2023: {value: 85, also: {value: 80, in: chefens kommentar}}}", "{2022: {value: 79, source: Egen enkät}, 2023: 85}"]
    {
        let site = of(values, "");
        for path in [REPORT, "nyckeltal/a/index.html", "rapport/2023/index.html"] {
            site.says(path, &["olika källor, så det går inte att säga om det är bättre eller sämre."]);
        }
        site.never_says(&["förbättring", "har blivit bättre"]);
    }
    of("{2022: {value: 79, source: Egen enkät}, 2023: 85}", "").says("nyckeltal/a/index.html", &["Källa till talet: Egen enkät."]);
    let broken = of("{2022: 79, 2023: 85}", "breaks: {2023: Nytt sätt att räkna}\n");
    broken.says("nyckeltal/a/index.html", &["Kan inte jämföras med 2022."]);
    broken.never_says(&["förbättring", "har blivit bättre", "högre än 2022"]);
}

#[test]
fn a_difference_from_the_nation_is_certain_outside_the_own_interval() {
    let of = |nation: &str| {
        let file = format!(
            "title: Nöjda\nunit: percent\ncounts: answers\nbetter: higher\nvalues: {{2023: {{value: 80, n: 80}}}}\nareas: {{riket: {{2023: {nation}}}}}\n"
        );
        Built::of(&[("content/indicators/n.yaml", &file)], "{{ chart(indicator=\"n\", areas=[\"9999\", \"riket\"]) }}")
    };
    // Wilson's interval for 80 per cent of 80 is 70,0 to 87,3.
    of("85").says(REPORT, &["5 procentenheter lägre än riket (ingen säker skillnad)"]);
    let certain = of("88");
    certain.says(REPORT, &["8 procentenheter lägre än riket."]);
    certain.says("om-uppgifterna/index.html", &["Newcombes 95-procentiga intervall", "Wilsons intervall"]);
}

/// Builds an indicator with monthly values over two years, the second lower than the first except for its last month.
fn falls(more: &str, running: bool) -> Built {
    falls_on(more, running, "{{ chart(indicator=\"f\") }}\n\n{{ goal(id=\"f\") }}")
}

/// Builds the same with a page of the report.
fn falls_on(more: &str, running: bool, page: &str) -> Built {
    let months = |year: u16, count: u32, last: u32| {
        let cell = |month: u32| format!("{year}-{month:02}: {{events: {}, n: 1000}}", if month == 12 { last } else { count });
        (1..=if running && year == 2023 { 10 } else { 12 }).map(cell).collect::<Vec<_>>().join(", ")
    };
    let file = format!(
        "title: Fall\nunit: {{one: fall, other: fall}}\nstatistic: rate\nper: 1000\nof: boendedygn\ncounts: events\nbetter: lower\n{more}values: {{{}, {}}}\n",
        months(2022, 7, 4),
        months(2023, 5, 6),
    );
    let goals = "- {id: f, text: Fallen ska minska, edition: 2023, indicators: [f], direction: decrease}\n";
    let files = [("content/indicators/f.yaml", file.as_str()), ("content/goals.yaml", goals)];
    Built::of(&files, page)
}

#[test]
fn a_year_is_judged_on_a_year_wherever_it_stands() {
    let year = falls("year: {from: sum}\ntargets: {2023: {at_most: 5.5}}\n", false);
    let told = "5,1 fall per 1 000 boendedygn (61 fall)";
    year.says(REPORT, &["från 6,8 till 5,1 fall per 1 000 boendedygn (61 fall)", "nådde måltalet 5,5 fall per 1 000 boendedygn"]);
    year.says("nyckeltal/f/index.html", &[told, "sedan 2022", "Det är en förbättring", "december 2023"]);
    year.says("nyckeltal/index.html", &[told, "Det är en förbättring."]);
    year.says("rapport/2023/index.html", &["ett har blivit bättre", "sedan 2022"]);
    year.never_says(&["försämring", "sämre", "fel håll", "sedan december", "nådde inte"]);
    let running = falls("year: {from: sum}\ntargets: {2023: {at_most: 4}}\n", true);
    running.says("nyckeltal/f/index.html", &["(50 fall, till och med oktober 2023)"]);
    running.never_says(&["försämring", "förbättring", "nådde inte", "nåddes inte", "Inte uppnått"]);
    falls("", false).says("nyckeltal/f/index.html", &["sedan december 2022. Det är en försämring."]);
}

#[test]
fn a_year_is_the_sum_the_last_or_the_mean_of_its_parts() {
    let of = |from: &str, more: &str| {
        let file = format!(
            "title: Antal\nunit: {{one: ärende, other: ärenden}}\nstatistic: count\ncounts: events\nbetter: lower\nyear: {{from: {from}}}\nvalues: {{2022-Q1: 3, 2022-Q2: 4, 2022-Q3: 5, 2022-Q4: 8{more}}}\n"
        );
        Built::of(&[("content/indicators/a.yaml", &file)], "")
    };
    of("sum", "").says("nyckeltal/index.html", &["20 ärenden"]);
    of("last", "").says("nyckeltal/index.html", &["8 ärenden"]);
    of("mean", "").says("nyckeltal/index.html", &["5 ärenden"]);
    of("sum", ", 2023-Q1: 2, 2023-Q2: 2").says("nyckeltal/index.html", &["4 ärenden (till och med kvartal 2 2023)"]);
}

#[test]
fn a_rate_names_both_parts_and_its_events() {
    let file = "title: {sv: Fall, en: Falls}\nunit: {one: {sv: fall, en: fall}, other: {sv: fall, en: falls}}\nstatistic: rate\nper: 1000\nof: {one: {sv: boendedygn, en: resident day}, other: {sv: boendedygn, en: resident days}}\ncounts: events\nbetter: lower\nvalues: {2022: 7.2, 2023: {events: 30, n: 4650}}\n";
    let crimes = "title: Skadegörelse\nunit: {one: brott, other: brott}\nstatistic: rate\nper: 100000\nof: invånare\ncounts: events\nvalues: {2023: 865}\n";
    let languages = format!("{CONFIGURATION}languages: [sv, en]\n");
    let files = [("insyn.yaml", languages.as_str()), ("content/indicators/f.yaml", file), ("content/indicators/b.yaml", crimes)];
    let site = Built::of(&files, "{{ chart(indicator=\"f\") }}\n\n{{ value(indicator=\"f\") }}");
    site.says(REPORT, &["Antalet för 2023 var 6,5 fall per 1 000 boendedygn (30 fall)"]);
    site.says("nyckeltal/b/index.html", &["Antalet för 2023 var 865 brott per 100 000 invånare."]);
    site.says("en/indicators/f/index.html", &["The rate for 2023 was 6.5 falls per 1,000 resident days (30 falls)"]);
    site.never_says(&["Medelvärdet", "The mean"]);
    let table = String::from_utf8_lossy(&site.0["data/indicators/f.csv"]).into_owned();
    assert!(table.lines().next().is_some_and(|line| line.contains(",events,value_source,")) && table.contains(",30,"), "{table}");
}

#[test]
fn a_rate_is_hidden_by_its_events_and_by_what_they_are_counted_against() {
    let of = |values: &str| {
        let file = format!(
            "title: Fall\nunit: {{one: fall, other: fall}}\nstatistic: rate\nper: 1000\nof: personer\ncounts: people\nvalues: {{{values}}}\n"
        );
        Built::of(&[("content/indicators/f.yaml", &file)], "{{ value(indicator=\"f\") }}")
    };
    let few = of("totalt: {2023: {events: 43, n: 977}}, kvinnor: {2023: {events: 40, n: 877}}, män: {2023: {events: 3, n: 100}}");
    few.says("nyckeltal/f/index.html", &["44,0 fall per 1 000 personer"]);
    for (path, bytes) in few.0.iter().filter(|(path, _)| !path.starts_with("assets/") && !path.contains("search")) {
        let text = String::from_utf8_lossy(bytes);
        for tells in ["30,0", "30.0", ",43,", "(43", "(40", "(3 fall", ",877,", ",977,", ";877;", "877"] {
            assert!(!text.contains(tells) || path.ends_with(".xlsx") || path.ends_with(".zip"), "{path} tells {tells}");
        }
    }
    of("2022: {events: 40, n: 877}, 2023: {events: 1, n: 4}").says("nyckeltal/f/index.html", &["för få personer"]);
}

#[test]
fn a_place_among_others_is_told_in_one_form_and_said_to_be_relative() {
    let of = |better: &str, own: &str| {
        let areas: String = (1..=9).map(|at| format!("\"800{at}\": {{name: Ort {at}, kind: municipality}}\n")).collect();
        let numbers: String = (1..=9).map(|at| format!("  \"800{at}\": {{2023: {}}}\n", 50 + at)).collect();
        let file = format!("title: Andel\nunit: percent\ncounts: time\nbetter: {better}\nvalues: {{2023: {own}}}\nareas:\n{numbers}");
        let all = format!("{AREAS}{areas}");
        Built::of(
            &[("content/areas.yaml", all.as_str()), ("content/indicators/a.yaml", file.as_str())],
            "{{ chart(indicator=\"a\", kind=\"strip\") }}",
        )
    };
    let relative = "Det säger hur talet ligger bland andras, inte om det är bra.";
    for (better, high, low) in [("neutral", "högsta", "lägsta"), ("higher", "bästa", "sämsta"), ("lower", "sämsta", "bästa")] {
        of(better, "70").says(REPORT, &[&format!("bland de 25 procent {high}."), relative]);
        of(better, "40").says(REPORT, &[&format!("bland de 25 procent {low}."), relative]);
        of(better, "55").says(REPORT, &["i den mittersta hälften.", relative]);
    }
}

#[test]
fn a_change_in_running_text_says_why_it_is_not_judged() {
    let told = |more: &str, page: &str| {
        let file = format!("title: Andel\nunit: percent\ncounts: time\nbetter: higher\n{more}");
        Built::of(&[("content/indicators/a.yaml", &file)], page)
    };
    let of = |more: &str| told(more, "Andelen {{ change(indicator=\"a\") }}. Det är {{ change(indicator=\"a\", form=\"noun\") }}.");
    of("values: {2022: 79, 2023: 85}\n").says(REPORT, &["Andelen ökade med 6 procentenheter. Det är en ökning med 6 procentenheter."]);
    let sources = "(talen kommer från olika källor, så det går inte att säga om det är bättre eller sämre).";
    of("values: {2022: {value: 79, source: Egen enkät}, 2023: 85}\n").says(
        REPORT,
        &[&format!("Andelen ökade med 6 procentenheter {sources}"), &format!("Det är en ökning med 6 procentenheter {sources}")],
    );
    let broken = of("breaks: {2023: Frågan ställdes på ett nytt sätt.}\nvalues: {2022: 79, 2023: 85}\n");
    broken.says(REPORT, &["Andelen kan inte jämföras med 2022 (frågan ställdes på ett nytt sätt)."]);
    broken.says(REPORT, &["Det är inget som kan jämföras med 2022 (frågan ställdes på ett nytt sätt)."]);
    broken.never_says(&["ökade med", "en ökning"]);
    let preliminary = of("values: {2022: 79, 2023: {value: 85, status: preliminary}}\n");
    preliminary.says(REPORT, &["Andelen ökade med 6 procentenheter (talet för 2023 är preliminärt)."]);
    of("values: {2022: 79, 2023: missing}\n").says(REPORT, &["Andelen kan inte jämföras med 2022."]);
    let months = "values: {2022-12: 70, 2023-11: 90, 2023-12: 80}\n";
    of(months).says(REPORT, &["Andelen ökade med 10 procentenheter sedan december 2022."]);
    let survey = asked_page("{2022: {value: 80, n: 80}, 2023: {value: 79, n: 80}}", 300, "Andelen {{ change(indicator=\"n\") }}.");
    survey.says(REPORT, &["Andelen sjönk med 1 procentenhet (80 → 79 procent av 80 svar: ingen säker skillnad)."]);
}

/// Builds a report page about a survey's question over two years, with 80 answers each.
fn asked_page(values: &str, asked: u32, page: &str) -> Built {
    let file = format!("title: Nöjda\nunit: percent\ncounts: people\nbetter: higher\nvalues: {values}\n");
    let round = |year: u16| format!("  - {{period: {year}, asked: {asked}, answered: 80}}\n");
    let survey = format!("name: Enkäten\nrounds:\n{}{}questions: [{{indicator: n}}]\n", round(2022), round(2023));
    Built::of(&[("content/indicators/n.yaml", &file), ("content/surveys/e.yaml", &survey)], page)
}

#[test]
fn a_change_is_told_between_the_numbers_as_stored() {
    let of = |decimals: &str, values: &str, more: &str| {
        let file = format!("title: Andel\nunit: percent\ncounts: time\nbetter: higher\n{decimals}values: {values}\n");
        let goals = "- {id: g, text: Andelen ska öka, edition: 2023, indicators: [a], direction: increase}\n";
        let page =
            format!("{{{{ chart(indicator=\"a\") }}}}\n\nAndelen {{{{ change(indicator=\"a\") }}}}.\n\n{{{{ goal(id=\"g\") }}}}\n\n{more}");
        let languages = format!("{CONFIGURATION}languages: [sv, en]\n");
        let files = [("insyn.yaml", &*languages), ("content/indicators/a.yaml", &*file), ("content/goals.yaml", goals)];
        Built::of(&files, &page)
    };
    // 80,4 and 80,6 are shown as 80 and 81; their difference is not a percentage point.
    let slight = of("decimals: 0\n", "{2022: 80.4, 2023: 80.6}", "");
    slight.says(REPORT, &["81 procent, i stort sett samma som 2022.", "Andelen var i stort sett oförändrad."]);
    slight.says(REPORT, &["I stort sett oförändrat sedan 2022, från 80 till 81 procent.", "Oförändrat"]);
    slight.says("nyckeltal/index.html", &["Var i stort sett oförändrad sedan 2022."]);
    slight.says("rapport/2023/index.html", &["ett står still"]);
    slight.says("en/indicators/a/index.html", &["almost the same as for 2022", "Was almost unchanged since 2022."]);
    slight.never_says(&["med 1 procentenhet", "1 procentenhet högre", "förbättring", "rätt håll", "by 1 percentage"]);
    of("decimals: 0\n", "{2022: 80.1, 2023: 80.3}", "").says(REPORT, &["Andelen var i stort sett oförändrad."]);
    let three = of("decimals: 0\n", "{2022: 80.44, 2023: 83.61}", "");
    three.says(REPORT, &["3 procentenheter högre än 2022", "Andelen ökade med 3 procentenheter."]);
    three.never_says(&["4 procentenheter"]);
    of("", "{2022: 80.4, 2023: 80.6}", "").says(REPORT, &["Andelen ökade med 0,2 procentenheter.", "0,2 procentenheter högre än 2022"]);
    of("decimals: 0\n", "{2022: 80.4, 2023: 80.4}", "").says(REPORT, &["Andelen var oförändrad.", "samma som 2022"]);
}

#[test]
fn a_difference_between_women_and_men_or_from_others_is_that_of_the_numbers_as_stored() {
    let file = "title: Andel\nunit: percent\ncounts: time\ndecimals: 0\nvalues:\n  totalt: {2023: 80.5}\n  kvinnor: {2023: 80.4}\n  män: {2023: 80.6}\nareas: {riket: {2023: 80.6}}\n";
    let page = "{{ chart(indicator=\"a\", groups=[\"women\", \"men\"]) }}\n\n{{ chart(indicator=\"a\", groups=[\"women\", \"men\"], kind=\"gap\") }}\n\n{{ chart(indicator=\"a\", areas=[\"9999\", \"riket\"]) }}";
    let site = Built::of(&[("content/indicators/a.yaml", file)], page);
    site.says(REPORT, &["en skillnad på mindre än 1 procentenhet", "i stort sett samma som riket"]);
    site.never_says(&["skillnad på 1 procentenhet", "1 procentenhet lägre", "1 procentenhet högre"]);
}

#[test]
fn a_figure_of_months_names_the_number_of_the_year() {
    let page = "{{ chart(indicator=\"f\") }}";
    let year = falls_on("year: {from: sum}\ntargets: {2023: {at_most: 5.5}}\n", false, page);
    year.says(REPORT, &["Hela 2023 var antalet 5,1 fall per 1 000 boendedygn (61 fall), 1,7 lägre än 2022."]);
    year.says(REPORT, &["Det är en förbättring, och måltalet 5,5 fall per 1 000 boendedygn nåddes."]);
    let running = falls_on("year: {from: sum}\ntargets: {2023: {at_most: 4}}\n", true, page);
    running.says(REPORT, &["Hittills under 2023 är antalet 5,0 fall per 1 000 boendedygn (50 fall, till och med oktober 2023)."]);
    running.never_says(&["förbättring", "försämring", "nåddes"]);
    assert!(!falls_on("", false, page).0.is_empty());
    falls_on("", false, page).never_says(&["Hela 2023"]);
}

#[test]
fn a_year_of_months_can_be_told_in_a_text() {
    let page = "År 2023 var de {{ value(indicator=\"f\", period=\"2023\") }}. De {{ change(indicator=\"f\", to=\"2023\") }}. \
                I december var de {{ value(indicator=\"f\", period=\"2023-12\") }}.";
    let year = falls_on("year: {from: sum}\ntargets: {2023: {at_most: 5.5}}\n", false, page);
    year.says(REPORT, &["År 2023 var de 5,1 fall per 1 000 boendedygn", "De sjönk med 1,7", "I december var de 6,0 fall"]);
}

#[test]
fn a_year_that_the_source_gives_goes_before_the_one_that_its_parts_make() {
    let file = "title: Fall\nunit: {one: fall, other: fall}\nstatistic: count\ncounts: events\nbetter: lower\nyear: {from: sum}\ntargets: {2023: {at_most: 21}}\n\
                values:\n  2022-Q1: 9\n  2022-Q2: 8\n  2022-Q3: 7\n  2022-Q4: 6\n  2023-Q1: 3\n  2023-Q2: 4\n  2023-Q3: 5\n  2023-Q4: 8\n  \
                2023: {value: 22, note: Två sena rapporter räknas med.}\n";
    let page = "År 2023 var de {{ value(indicator=\"f\", period=\"2023\") }}, och {{ value(indicator=\"f\", period=\"2022\") }} året före.\n\n{{ chart(indicator=\"f\") }}";
    let site = Built::of(&[("content/indicators/f.yaml", file)], page);
    site.says(
        REPORT,
        &[
            "År 2023 var de 22 fall, och 30 fall året före.",
            "Hela 2023 var antalet 22 fall, åtta färre än 2022.",
            "måltalet 21 fall nåddes nästan",
        ],
    );
    site.says("nyckeltal/f/index.html", &["22 fall", "Två sena rapporter räknas med."]);
    let table = String::from_utf8_lossy(&site.0["data/indicators/f.csv"]).into_owned();
    assert!(table.contains(",2023,22,normal,Två sena rapporter räknas med.,,Fall,,fall,,,,,,,,,21,,,,,,\r\n"), "{table}");
    assert!(table.contains(",2022,30,normal,") && table.matches(",yes,").count() == 1, "only 2022 is computed: {table}");
}

#[test]
fn a_year_beside_its_parts_is_not_shown_if_it_could_tell_one_of_them() {
    let site = |more: &str, values: &str| {
        let file = format!(
            "title: Fall\nunit: {{one: person, other: personer}}\nstatistic: count\ncounts: people\nyear: {{from: sum}}\n{more}values: {values}\n"
        );
        Built::of(&[("content/indicators/f.yaml", &file)], "{{ chart(indicator=\"f\") }}")
    };
    let tells = |site: &Built, number: &str| {
        let table = String::from_utf8_lossy(&site.0["data/indicators/f.csv"]).into_owned();
        table.contains(&format!(",{number},"))
    };
    let shown = site("", "{2023-Q1: 13, 2023-Q2: 14, 2023-Q3: 15, 2023-Q4: 18, 2023: 60}");
    assert!(tells(&shown, "60") && tells(&shown, "13"));
    let small = site("", "{2023-Q1: 3, 2023-Q2: 14, 2023-Q3: 15, 2023-Q4: 18, 2023: 50}");
    assert!(!tells(&small, "3") && !tells(&small, "50"));
    // The year of a group in which nothing is small would tell that of the other.
    let of_groups = site(
        "",
        "{total: {2023-H1: 40, 2023-H2: 44, 2023: 84}, kvinnor: {2023-H1: 37, 2023-H2: 26, 2023: 63}, män: {2023-H1: 3, 2023-H2: 18, 2023: 21}}",
    );
    for number in ["3", "84", "63", "21"] {
        assert!(!tells(&of_groups, number), "{number}");
    }
    // The parts of a year that the source does not show make it.
    let stated = site("", "{2023-H1: 40, 2023-H2: 44, 2023: skyddas, 2022-H1: 41, 2022-H2: 45, 2022: 86}");
    assert!(!tells(&stated, "40") && !tells(&stated, "44") && tells(&stated, "86"));
    let other =
        "title: Del\nunit: {one: person, other: personer}\nstatistic: count\ncounts: people\npart_of: {year: f}\nvalues: {2023: 4}\n";
    let related = Built::of(
        &[
            (
                "content/indicators/f.yaml",
                "title: Fall\nunit: {one: person, other: personer}\nstatistic: count\ncounts: people\nyear: {from: sum}\nvalues: {2023-H1: 40, 2023-H2: 44, 2023: 84}\n",
            ),
            ("content/indicators/d.yaml", other),
        ],
        "{{ chart(indicator=\"f\") }}",
    );
    assert!(!tells(&related, "84"), "a related indicator hides a number of that year");
}

#[test]
fn numbers_of_one_indicator_have_as_many_decimals_wherever_they_stand() {
    let file = |values: &str| format!("title: Smitta\nunit: percent\ncounts: time\nbetter: lower\n{values}");
    let site = |values: &str| {
        let page = "{{ chart(indicator=\"f\", areas=[\"9999\", \"riket\"]) }}\n\nAndelen {{ change(indicator=\"f\") }}, från {{ value(indicator=\"f\", period=\"2022\") }}.";
        Built::of(&[("content/indicators/f.yaml", &file(values))], page)
    };
    let mixed = site("values: {2022: 1.0, 2023: 1.08}\nareas: {riket: {total: {2022: 1.1, 2023: 1}}}\n");
    mixed.says(REPORT, &["1,08 procent 2023", "1,00 %", "1,10 %", "ökade med 0,08 procentenheter, från 1,00 procent"]);
    mixed.never_says(&["1,0 %", " 1 %", "1,1 %"]);
    let even = site("values: {2022: 70.0, 2023: 80.0}\nareas: {riket: {total: {2022: 71.0, 2023: 72.0}}}\n");
    even.says(REPORT, &["80,0 procent 2023, 10,0 procentenheter högre", "ökade med 10,0 procentenheter, från 70,0 procent"]);
    even.says("nyckeltal/index.html", &["80,0 procent", "Ökade med 10,0 procentenheter sedan 2022"]);
    let whole = site("values: {2022: 70, 2023: 73}\nareas: {riket: {total: {2022: 71.5, 2023: 72}}}\n");
    whole.says(REPORT, &["73,0 procent 2023, 3,0 procentenheter högre än 2022", "Samtidigt är det 1,0 procentenheter högre än riket."]);
    // A number that was computed and not rounded gives no zeros to others.
    let computed = site("values: {2022: 70.5, 2023: 80.123456}\nareas: {riket: {total: {2022: 71, 2023: 72}}}\n");
    computed.says(REPORT, &["70,5 %", "72 %"]);
}

#[test]
fn a_scorecard_judges_what_the_other_pages_judge_and_nothing_else() {
    let areas =
        format!("{AREAS}eken: {{name: Eken, kind: unit, within: \"9999\"}}\nlinden: {{name: Linden, kind: unit, within: \"9999\"}}\n");
    let share = "title: Nöjda\nunit: percent\ncounts: time\nbetter: higher\ntargets: {2023: {at_least: 80}}\nvalues: {2022: 74, 2023: 79}\nareas:\n  eken: {2022: 90, 2023: 60}\n  linden: {2023: {value: 50, n: 3}}\n";
    let months: Vec<String> = (2022..=2023)
        .flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}: {}", if month == 12 && year == 2023 { 9 } else { 8 })))
        .collect();
    let falls = format!(
        "title: Fall\nunit: {{one: fall, other: fall}}\nstatistic: count\ncounts: events\nbetter: lower\nyear: {{from: sum}}\ntargets: {{2023: {{at_most: 100}}}}\nvalues: {{{}}}\n",
        months.join(", ")
    );
    let people = "title: Personer\nunit: {one: person, other: personer}\nstatistic: count\ncounts: people\nvalues: {2022: 50, 2023: 52}\nareas:\n  eken: {2022: 20, 2023: 22}\n  linden: {2022: 3, 2023: 4}\n";
    let page = "{{ scorecard(indicators=[\"nojda\", \"fall\"], period=\"2023\", title=\"År\") }}\n\n\
        {{ scorecard(indicators=[\"fall\"], period=\"2023-12\", title=\"Månad\") }}\n\n\
        {{ scorecard(indicators=[\"nojda\", \"personer\"], areas=[\"9999\", \"eken\", \"linden\"], title=\"Enheter\") }}";
    let files = [
        ("content/areas.yaml", areas.as_str()),
        ("content/indicators/nojda.yaml", share),
        ("content/indicators/fall.yaml", &falls),
        ("content/indicators/personer.yaml", people),
    ];
    let site = Built::of(&files, page);
    let of_year = "Provköping har måltal för två nyckeltal: ett nåddes och ett nåddes nästan.";
    let of_month = "Månad, december 2023";
    let of_units = "Enheter, 2023";
    site.says(REPORT, &[of_year, of_month, of_units, "Måltalen gäller Provköping. De andra bedöms inte mot dem."]);
    let text = words(&site.0, REPORT);
    let between = |start: &str, end: &str| text.split_once(start).and_then(|(_, rest)| rest.split_once(end)).expect(start).0.to_owned();
    // The year is judged, and rose by one; December alone is not, although it rose too.
    let month = between(of_month, of_units);
    assert!(month.contains("Ökade med") && !month.contains("försämring") && !month.contains("förbättring"), "{month}");
    // Only the own area has a target: the unit with 60 per cent did not miss it.
    let units = text.split_once(of_units).expect("the units").1;
    assert_eq!(units.matches("måltalet").count() - units.matches("från måltalet").count(), 1, "{units}");
    assert!(units.contains("visas inte") && !units.contains("4 personer"), "{units}");
}
