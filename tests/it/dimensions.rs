//! Two dimensions of categories: a grid with the totals of each, computed only from what is shown.

use insyn::pipeline::Order;
use insyn::source::Sources;

use crate::editions::words;
use crate::sites::built;

const CONFIGURATION: (&str, &str) =
    ("insyn.yaml", "title: Prov\narea: \"9999\"\norganisation: {name: Provköpings kommun}\nbase_url: none\n");
const AREAS: (&str, &str) = ("content/areas.yaml", "\"9999\": {name: Provköping, kind: municipality}\n");

#[test]
fn two_dimensions_make_a_grid_whose_sums_tell_nothing_that_is_suppressed() {
    let about = "title: Stöd\nunit: {one: person, other: personer}\nstatistic: count\ncounts: people\nwhole: complete\n\
                 dimensions: {boende: Boende, insats: Insats}\ncategories:\n  boende: [Eget, Grupp, Service]\n  insats: [Daglig, Kontakt, Ledsagning]\n";
    let values = "values:\n  total: {2023: 142}\n  eget: {daglig: {2023: 24}, kontakt: {2023: 3}, ledsagning: {2023: 18}}\n  \
                  grupp: {2023: {daglig: 31, kontakt: 12, ledsagning: 9}}\n  \
                  daglig: {service: {2023: 22}}\n  kontakt: {service: {2023: 16}}\n  service: {ledsagning: {2023: 7}}\n";
    let page = ("content/_index.md", "---\ntitle: Start\n---\n{{ chart(indicator=\"s\") }}\n");
    let site = |counts: &str| {
        let file = format!("{}{values}", about.replace("counts: people", counts));
        built(Sources::from_memory([CONFIGURATION, AREAS, page, ("content/indicators/s.yaml", file.as_str())]), &Order::default())
    };
    let shown = words(&site("counts: events"), "index.html");
    for sum in ["45", "52", "77", "31", "34", "142"] {
        assert!(shown.contains(sum), "{sum} is not in {shown}");
    }
    assert!(shown.contains("Totalt var antalet 142 personer 2023."), "{shown}");
    let hidden = site("counts: people");
    let text = words(&hidden, "index.html");
    // 45 and 34 are the sums of a row and a column with a suppressed number.
    assert!(text.contains("52") && text.contains("142") && !text.contains("45") && !text.contains("34"), "{text}");
    let table = String::from_utf8_lossy(&hidden["data/indicators/s.csv"]).into_owned();
    assert!(table.contains(",grupp--kontakt,2023,12,normal,") && table.contains(",eget--kontakt,2023,,suppressed,"), "{table}");
    let table = String::from_utf8_lossy(&site("counts: events")["data/indicators/s.csv"]).into_owned();
    let again = Sources::from_memory([
        CONFIGURATION,
        AREAS,
        page,
        ("content/indicators/s.yaml", &about.replace("counts: people", "counts: events")),
        ("content/values/s.csv", &table),
    ]);
    let again = built(again, &Order::default());
    assert_eq!(String::from_utf8_lossy(&again["data/indicators/s.csv"]), table);
}

#[test]
fn the_sums_of_one_dimension_are_shown_over_time_where_all_that_makes_them_is() {
    let about = "title: Stöd\nunit: {one: en person, other: personer}\nstatistic: count\ncounts: people\nwhole: complete\n\
                 dimensions: {boende: Boende, insats: Insats}\ncategories:\n  boende: [Eget, Grupp]\n  insats: [Daglig, Kontakt]\n";
    let values = "values:\n  eget: {daglig: {2021: 20, 2022: 22, 2023: 24}, kontakt: {2021: 11, 2022: 3, 2023: 13}}\n  \
                  grupp: {daglig: {2021: 30, 2022: 31, 2023: 32}, kontakt: {2021: 14, 2022: 15, 2023: 16}}\n";
    let site = |counts: &str, call: &str| {
        let file = format!("{}{values}", about.replace("counts: people", counts));
        let page = format!("---\ntitle: Start\n---\n{call}\n");
        let files = [CONFIGURATION, AREAS, ("content/_index.md", page.as_str()), ("content/indicators/s.yaml", file.as_str())];
        words(&built(Sources::from_memory(files), &Order::default()), "index.html")
    };
    let shown = site("counts: events", "{{ chart(indicator=\"s\", dimension=\"boende\") }}");
    for told in ["Stöd efter boende 2021–2023", "Eget", "Grupp", "31", "25", "37", "44", "46", "48", "Summorna är uträknade här."] {
        assert!(shown.contains(told), "{told} is not in {shown}");
    }
    let other = site(
        "counts: events",
        "{{ chart(indicator=\"s\", dimension=\"Insats\", kind=\"multiples\", categories=[\"daglig\", \"kontakt\"]) }}",
    );
    assert!(other.contains("Stöd efter insats") && other.contains("56") && other.contains("29"), "{other}");
    let hidden = site("counts: people", "{{ chart(indicator=\"s\", dimension=\"boende\") }}");
    // 25 is the sum with the suppressed 3.
    assert!(hidden.contains("37") && !hidden.contains("25") && hidden.contains("visas inte"), "{hidden}");
}

#[test]
fn a_sum_that_is_not_given_says_so() {
    let file = "title: Fall\nunit: {one: ett fall, other: fall}\nstatistic: count\ncounts: events\ndimensions: [typ, grad]\ncategories: {typ: [A, B], grad: [C, D]}\n\
                values: {a: {c: {2023: 2}, d: {2023: missing}}, b: {c: {2023: 5}, d: {2023: 7}}}\n";
    let page = "---\ntitle: Start\n---\n{{ chart(indicator=\"s\") }}\n";
    let files = [CONFIGURATION, AREAS, ("content/_index.md", page), ("content/indicators/s.yaml", file)];
    let shown = words(&built(Sources::from_memory(files), &Order::default()), "index.html");
    assert!(shown.contains("summan är inte angiven") && !shown.contains("ingen uppgift") && shown.contains("12"), "{shown}");
}
