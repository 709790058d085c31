//! Whole sites that differ only in what is suppressed are built to the same bytes, and no byte reveals a suppressed number.

use std::collections::BTreeMap;

use insyn::pipeline::Order;
use insyn::source::Sources;

use crate::opendata::opened;
use crate::sites::built;

const CONFIGURATION: &str = "title: Kvalitet\narea: \"2280\"\norganisation: {name: Härnösand}\nbase_url: https://example.se/\n\
                             open_data: {license: CC-BY-4.0, contact: data@example.org}\n";

const AREAS: &str = "\"22\": {name: Länet, kind: county}\n\"2280\": {name: Härnösand, kind: municipality, within: \"22\"}\n\
                     \"2282\": {name: Kramfors, kind: municipality, within: \"22\"}\n\
                     eken: {name: Eken, kind: unit, within: \"2280\"}\n";

/// Returns a site about one indicator, shown in every possible way.
fn site(indicator: &str, survey: &str) -> BTreeMap<String, Vec<u8>> {
    let page = "---\ntitle: Kvalitet\n---\n{{ chart(indicator=\"antal\", groups=[\"total\", \"women\", \"men\"]) }}\n\n\
                {{ table(indicator=\"antal\", groups=[\"total\", \"women\", \"men\"]) }}\n\n\
                Kvinnor: {{ value(indicator=\"antal\", group=\"women\", period=\"2023\") }}, \
                män {{ value(indicator=\"antal\", group=\"men\", period=\"2023\") }}. Det \
                {{ change(indicator=\"antal\", group=\"men\", from=\"2022\", to=\"2023\") }}.\n";
    let mut files = vec![
        ("insyn.yaml", CONFIGURATION.to_owned()),
        ("content/areas.yaml", AREAS.to_owned()),
        ("content/indicators/antal.yaml", format!("title: Antal\n{indicator}")),
    ];
    if indicator.contains("women") {
        files.push(("content/_index.md", page.to_owned()));
    } else {
        files.push(("content/_index.md", "---\ntitle: Kvalitet\n---\n{{ chart(indicator=\"antal\") }}\n".to_owned()));
    }
    if !survey.is_empty() {
        files[3].1.push_str("\n{{ survey(id=\"enkat\", period=\"2023\") }}\n");
        files.push(("content/surveys/enkat.yaml", survey.to_owned()));
    }
    built(Sources::from_memory(files), &Order::default())
}

/// Checks that both sites are equal, and that none of the numbers occurs in their files.
fn same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>, hidden: &[&str]) {
    for path in ["index.html", "data/all.zip", "data/indicators/antal.xlsx", "datasets/dcat"] {
        assert!(one.contains_key(path), "{path} was not built");
    }
    for (path, bytes) in one {
        assert!(other.get(path) == Some(bytes), "{path} depends on a number that is not shown");
        // The charting library contains numbers unrelated to the site.
        if path.starts_with("assets/immutable/echarts.") {
            continue;
        }
        for (path, bytes) in opened(path, bytes) {
            let text = String::from_utf8_lossy(&bytes);
            for number in hidden {
                let (grouped, point) = (number.replace(' ', "\u{a0}"), number.replace(',', "."));
                let told = [number.replace(' ', ""), grouped, point].iter().any(|number| text.contains(number.as_str()));
                assert!(!told, "{path} tells {number}");
            }
        }
    }
    assert_eq!(one.len(), other.len());
}

#[test]
fn women_and_men() {
    let of = |women: u32, men: u32| {
        let count = "unit: personer\nstatistic: count\nvalues:\n  total: {2022: 7000, 2023: 8734}";
        site(&format!("{count}\n  women: {{2022: 200, 2023: {women}}}\n  men: {{2022: 6800, 2023: {men}}}\n"), "")
    };
    same(&of(3, 8731), &of(2, 8732), &["8 731", "8 732", "1 931", "1 932"]);
}

#[test]
fn categories_of_a_whole() {
    let of = |few: u32, rest: u32| {
        let head = "unit: personer\nstatistic: count\nwhole: complete\ncategories: {a: A, b: B, c: C}\nvalues:";
        site(&format!("{head}\n  2023: 9000\n  a: {{2023: {few}}}\n  b: {{2023: 4111}}\n  c: {{2023: {rest}}}\n"), "")
    };
    same(&of(3, 4886), &of(1, 4888), &["4 886", "4 888"]);
}

#[test]
fn municipalities_of_a_county() {
    let of = |own: u32, other: u32| {
        let areas = format!("areas: {{\"22\": {{2023: 7777}}, \"2282\": {{2023: {other}}}}}");
        site(&format!("unit: personer\nstatistic: count\nvalues: {{2023: {own}}}\n{areas}\n"), "")
    };
    same(&of(4, 7773), &of(3, 7774), &["7 773", "7 774"]);
}

#[test]
fn means_that_are_weighted_by_people() {
    let of = |women: &str, men: &str| {
        let total = "unit: dagar\nstatistic: mean\ncounts: people\nvalues:\n  total: {2022: {value: 11, n: 22}, 2023: {value: 10, n: 20}}";
        let women = format!("  women: {{2022: {{value: 12, n: 11}}, 2023: {women}}}");
        site(&format!("{total}\n{women}\n  men: {{2022: {{value: 10, n: 11}}, 2023: {men}}}\n"), "")
    };
    let one = of("{value: 13.373, n: 3}", "{value: 9.4047, n: 17}");
    let other = of("{value: 7.717, n: 2}", "{value: 10.2537, n: 18}");
    same(&one, &other, &["13,373", "9,4047", "7,717", "10,2537"]);
}

#[test]
fn revised_numbers_and_other_numbers_beside() {
    let of = |women: &str, men: &str| {
        let total = "unit: personer\nstatistic: count\nvalues:\n  total: {2022: 7000, 2023: {value: 8734, was: 8700, revised: 2024-05-01}}";
        site(&format!("{total}\n  women: {{2022: 200, 2023: {women}}}\n  men: {{2022: 6800, 2023: {men}}}\n"), "")
    };
    let one = of("{value: 7, was: 3, revised: 2024-05-01}", "{value: 8727, also: {value: 8697, in: bilagan}}");
    let other = of("{value: 9, was: 2, revised: 2024-05-01}", "{value: 8725, also: {value: 8698, in: bilagan}}");
    same(&one, &other, &["8 727", "8 697", "8 725", "8 698"]);
}

#[test]
fn answers_to_a_survey() {
    let of = |women: u32, men: u32| {
        let share =
            "unit: percent\nvalues:\n  total: {2022: 80, 2023: {value: 85, n: 7228}}\n  women: {2022: 81, 2023: {value: 66.7, n: WOMEN}}";
        let share = format!("{share}\n  men: {{2022: 79, 2023: {{value: 85.1, n: MEN}}}}\n");
        let rounds = format!(
            "name: Enkät\nrounds:\n  - {{period: 2023, asked: 9840, answered: 7228, rate: 73.5}}\n  \
             - {{period: 2023, group: women, asked: 611, answered: {women}}}\n  \
             - {{period: 2023, group: men, asked: 9229, answered: {men}}}\nquestions: [{{indicator: antal}}]\n"
        );
        site(&share.replace("WOMEN", &women.to_string()).replace("MEN", &men.to_string()), &rounds)
    };
    same(&of(3, 7225), &of(4, 7224), &["7 225", "7 224", "9 229", "66,7", "85,1"]);
}

/// A share of few people in another municipality is in no answer, mean, range, row, comparison or trend.
#[test]
fn another_areas_share_of_few() {
    let of = |few: &str, women: &str| {
        let head = "unit: percent\nstatistic: share\nanswer: \"{number} av 100 klarar sig\"\nareas:";
        let own = format!(
            "\"2280\": {{2022: {{value: 41, n: 900}}, 2023: {{value: 43, n: 900}}}}\n  \"2282\": {{2023: {{value: {few}, n: 3}}}}\n  \"0000\": {{2023: 57}}"
        );
        let others: String = ["0114", "0115", "0117", "0120", "0123", "0125", "0126", "0127"]
            .map(|code| format!("\n  \"{code}\": {{2023: 5{}}}", &code[3..]))
            .into_iter()
            .collect();
        let eken = format!("\n  eken: {{2023: {{value: {women}, n: 4}}}}\n");
        site(&format!("{head}\n  {own}{others}{eken}"), "")
    };
    same(&of("33.33", "25.25"), &of("66.67", "75.75"), &["33,33", "66,67", "25,25", "75,75"]);
}
