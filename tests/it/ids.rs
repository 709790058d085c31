//! No two elements of a page have the same id, whatever headings are called: neither parts of the theme, nor numbered shortcodes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use insyn::output::Entry;
use insyn::pipeline::{self, Order, Timings};
use insyn::source::Sources;
use scraper::{Html, Selector};
use walkdir::WalkDir;

/// Returns the ids in the theme's templates that a heading could have.
fn of_templates() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for entry in WalkDir::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default")) {
        let entry = entry.expect("an entry");
        if entry.path().extension().is_some_and(|ending| ending == "html") {
            let text = fs::read_to_string(entry.path()).expect("a template");
            ids.extend(text.split("id=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
    ids.into_iter().filter(|id| !id.is_empty() && !id.contains('{')).collect()
}

/// Ids that pages and shortcodes number, besides those in templates.
const NUMBERED: [&str; 14] = [
    "År 2023",
    "Fn 1",
    "Fnref 1",
    "Kommentar 1",
    "Figur",
    "Figur 2",
    "Bredvid a",
    "Utveckling a",
    "Nyckeltal a",
    "Mal b",
    "Nojda",
    "Nöjda title",
    "Nojda note 1",
    "Diagram",
];

fn site() -> Vec<(String, String)> {
    let words: Vec<String> = of_templates().iter().map(|id| id.replace('-', " ")).chain(NUMBERED.map(str::to_owned)).collect();
    assert!(words.len() > 60, "{}", words.len());
    let headings: String = words.iter().map(|words| format!("## {words}\n\nText.\n\n")).collect();
    let shown = "{{ chart(indicator=\"a\") }}\n\n{{ goals(edition=2023) }}\n\nSe noten[^1].\n\n[^1]: Noten.\n";
    let files = [
        ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\n".to_owned()),
        ("content/_index.md", format!("---\ntitle: Start\n---\n{headings}")),
        ("content/indicators/a.yaml", "title: Nöjda\nunit: percent\ncounts: answers\nvalues: {2022: 80, 2023: 85}\n".to_owned()),
        ("content/indicators/a.md", format!("---\ntitle: Nöjda\n---\n{headings}")),
        ("content/goals.yaml", "- {id: b, text: Fler, edition: 2023, indicators: [a], verdict: reached}\n".to_owned()),
        ("content/r/_index.md", "---\ntitle: R\n---\nHej.\n".to_owned()),
        ("content/r/2023/_index.md", format!("---\ntitle: R 2023\nedition: 2023\n---\n{headings}")),
        ("content/r/2023/01-mal.md", format!("---\ntitle: Mål\n---\n{headings}{shown}")),
    ];
    files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect()
}

#[test]
fn no_id_stands_twice_on_a_page_whatever_headings_are_called() {
    let mut timings = Timings::default();
    let mut checked = pipeline::load_sources(Sources::from_memory(site()), &Order::default(), &mut timings);
    let messages = insyn::diagnostic::Messages::english();
    let made = checked.render(&mut timings);
    let made = made.unwrap_or_else(|| panic!("{}", checked.found.text(&checked.sources, &messages, false)));
    let (with_id, mut wrong, mut seen) = (Selector::parse("[id]").expect("a selector"), Vec::new(), 0);
    for (path, entry) in made.output.files().filter(|(path, _)| path.ends_with(".html")) {
        let Entry::Bytes(bytes) = entry else { continue };
        let page = Html::parse_document(&String::from_utf8_lossy(bytes));
        let mut ids = BTreeSet::new();
        for element in page.select(&with_id) {
            seen += 1;
            let id = element.value().attr("id").unwrap_or_default().to_owned();
            if !ids.insert(id.clone()) {
                wrong.push(format!("{path}: {id}"));
            }
        }
    }
    assert!(seen > 500, "{seen}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}
