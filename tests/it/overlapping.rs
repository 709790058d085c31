//! Categories of which one case can belong to several: they are never added up, and every figure of several says so.

use std::collections::BTreeMap;

use insyn::pipeline::Order;
use insyn::source::Sources;

use crate::editions::words;
use crate::sites::built;

type Files = BTreeMap<String, Vec<u8>>;

const PAGES: [(&str, &str); 4] = [
    (
        "insyn.yaml",
        "title: {sv: Prov, en: Trial}\narea: \"9999\"\norganisation: {name: Provköpings kommun}\nbase_url: none\nlanguages: [sv, en]\n",
    ),
    ("content/areas.yaml", "\"9999\": {name: Provköping, kind: municipality}\n"),
    (
        "content/_index.md",
        "---\ntitle: Start\n---\n{{ chart(indicator=\"a\") }}\n\n{{ chart(indicator=\"a\", categories=[\"fel\"], title=\"Ett\") }}\n",
    ),
    ("content/_index.en.md", "---\ntitle: Start\n---\n"),
];

fn with(counts: &str, values: &str) -> Files {
    let indicator = format!(
        "title: Lex Sarah\nunit: {{one: anmälan, other: anmälningar}}\nstatistic: count\ncounts: {counts}\nwhole: overlapping\ncategories: {{fel: Felaktig insats, uteblev: Utebliven insats, ratt: Rättssäkerhet}}\nvalues:\n{values}"
    );
    let files = PAGES.into_iter().chain([("content/indicators/a.yaml", indicator.as_str())]);
    built(Sources::from_memory(files), &Order::default())
}

#[test]
fn a_figure_of_several_categories_says_that_one_case_can_belong_to_several_and_stacks_nothing() {
    let files = with("reports", "  total: {2023: 30}\n  fel: {2023: 18}\n  uteblev: {2023: 12}\n  ratt: {2023: 15}\n");
    let note = "En rapport kan gälla flera kategorier, så tillsammans kan de vara mer än helheten.";
    let text = words(&files, "index.html");
    assert_eq!(text.matches(note).count(), 1, "only where several are shown:\n{text}");
    assert!(words(&files, "nyckeltal/a/index.html").contains(note));
    assert!(words(&files, "en/indicators/a/index.html").contains("A report may concern several categories"));
    let html = String::from_utf8_lossy(&files["nyckeltal/a/index.html"]).into_owned();
    assert!(!html.contains("figure-stacked"), "a whole is drawn of parts that are more than it");
}

#[test]
fn a_small_category_stays_hidden_where_categories_overlap() {
    let files = with("people", "  total: {2023: 30}\n  fel: {2023: 3}\n  uteblev: {2023: 29}\n  ratt: {2023: 25}\n");
    let csv = String::from_utf8_lossy(&files["data/indicators/a.csv"]).into_owned();
    let of = |category: &str| csv.lines().find(|line| line.split(',').nth(4) == Some(category)).unwrap_or_default().to_owned();
    assert!(of("fel").contains("suppressed"), "{csv}");
    assert!(!of("uteblev").contains("suppressed") && !of("ratt").contains("suppressed"), "nothing follows from those beside it:\n{csv}");
    assert!(words(&files, "nyckeltal/a/index.html").contains("En person kan höra till flera kategorier"));
}
