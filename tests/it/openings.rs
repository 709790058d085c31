//! Numbers at the start of a sentence: words below ten, a capital letter, and digits where they must stay.

use insyn::pipeline::Order;
use insyn::source::Sources;

use crate::editions::words;
use crate::sites::built;

#[test]
fn a_number_at_the_start_of_a_sentence_is_written_as_one() {
    let counted = "title: {sv: Skador, en: Injuries}\nunit: {one: {sv: en skada, en: an injury}, other: {sv: skador, en: injuries}}\nstatistic: count\ncounts: events\n\
                   values: {2017: 0, 2018: 1, 2019: 3, 2020: 12, 2021: missing, 2022: {value: 40, approximate: true}, 2023: 9}\n";
    let share = "title: Andel\nunit: percent\ncounts: time\nvalues: {2023: 5}\n";
    let value = |period: u16| format!("{{{{ value(indicator=\"s\", period=\"{period}\") }}}}");
    let text = |word: &str| {
        let years: Vec<String> = (2017..=2023).map(|period| format!("{} {word} {period}.", value(period))).collect();
        format!(
            "---\ntitle: Start\n---\n{} {{{{ value(indicator=\"a\") }}}} {word} fler. Det var {} {word}.\n",
            years.join(" "),
            value(2019)
        )
    };
    let (swedish, english) = (text("rapporterade"), text("reported"));
    let files = [
        ("insyn.yaml", "title: Prov\narea: \"9999\"\norganisation: {name: Provköpings kommun}\nbase_url: none\nlanguages: [sv, en]\n"),
        ("content/areas.yaml", "\"9999\": {name: Provköping, kind: municipality}\n"),
        ("content/indicators/s.yaml", counted),
        ("content/indicators/a.yaml", share),
        ("content/_index.md", swedish.as_str()),
        ("content/_index.en.md", english.as_str()),
    ];
    let site = built(Sources::from_memory(files), &Order::default());
    let plain = |path: &str| words(&site, path).replace('\u{a0}', " ");
    let shown = plain("index.html");
    for told in [
        "0 skador rapporterade 2017.",
        "En skada rapporterade 2018.",
        "Tre skador rapporterade 2019.",
        "12 skador rapporterade 2020.",
        "Uppgift saknas rapporterade 2021.",
        "Ungefär 40 skador rapporterade 2022.",
        "Nio skador rapporterade 2023.",
        "5 procent rapporterade fler.",
        "Det var 3 skador rapporterade.",
    ] {
        assert!(shown.contains(told), "“{told}” is not in {shown}");
    }
    let shown = plain("en/index.html");
    for told in ["Three injuries reported 2019.", "12 injuries reported 2020.", "Nine injuries reported 2023.", "5 per cent reported fewer"]
    {
        assert_eq!(shown.contains(told), !told.ends_with("fewer"), "“{told}” in {shown}");
    }
}
