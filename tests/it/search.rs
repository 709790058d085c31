//! What is indexed for search and what must not be: the content of pages, once each, with the same bytes for any number of threads.

use std::collections::BTreeMap;

use insyn::output::Entry;
use insyn::pipeline::{self, Order, Timings};
use insyn::render::InMemory;
use insyn::search;
use insyn::source::Sources;

const CONFIGURATION: &str = "title: Prov\nlanguages: [sv, en]\narea: '2280'\norganisation: {name: Provköping}\n";

/// A report of two years and a draft of a third, an indicator with a suppressed number, a document.
fn site() -> Vec<(String, String)> {
    let report = |year: &str, draft: &str| format!("---\ntitle: Berättelse {year}\nedition: {year}\n{draft}---\nOm året.\n");
    let chapter = |words: &str| format!("---\ntitle: Hemtjänst\n---\n{words}\n");
    let files = [
        ("insyn.yaml", CONFIGURATION.to_owned()),
        ("content/areas.yaml", "'2280': {name: Provköping, kind: municipality}\n".to_owned()),
        ("content/_index.md", "---\ntitle: Start\n---\nVälkommen. [Planen](files/plan.txt)\n".to_owned()),
        ("content/_index.en.md", "---\ntitle: Home\n---\nWelcome to the quality reports.\n".to_owned()),
        ("content/files/plan.txt", "Innehållet i planen".to_owned()),
        ("content/kvalitet/_index.md", "---\ntitle: Kvalitet\n---\n".to_owned()),
        ("content/kvalitet/2022/_index.md", report("2022", "")),
        ("content/kvalitet/2022/01-hemtjanst.md", chapter("Äldreomsorgen fungerade. En gammal mening.")),
        ("content/kvalitet/2023/_index.md", report("2023", "")),
        ("content/kvalitet/2023/01-hemtjanst.md", chapter("Omsorgen om äldre fungerade.")),
        ("content/kvalitet/2024/_index.md", report("2024", "draft: true\n")),
        ("content/kvalitet/2024/01-hemtjanst.md", chapter("Utkastets hemliga mening.")),
        (
            "content/indicators/vantetid.yaml",
            "title: Hur länge väntar man på ett beslut?\nshort: Väntetid\nofficial: U77001 Handläggningstid\nunit: {one: dag, other: dagar}\nstatistic: mean\ncounts: people\n\
             values:\n  2021: {value: 57.25, n: 80}\n  2022: {value: 3.173, n: 4}\n  2023: {value: 61.5, n: 90}\n"
                .to_owned(),
        ),
    ];
    files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect()
}

fn rendered(files: Vec<(String, String)>, order: &Order) -> InMemory {
    let mut timings = Timings::default();
    let mut checked = pipeline::load_sources(Sources::from_memory(files), order, &mut timings);
    let rendered = checked.render(&mut timings);
    let said = checked.found.text(&checked.sources, &insyn::diagnostic::Messages::english(), false);
    let mut rendered = rendered.unwrap_or_else(|| panic!("the site has mistakes:\n{said}"));
    checked.index(&mut rendered, &mut timings);
    rendered
}

fn files(rendered: &InMemory) -> BTreeMap<String, Vec<u8>> {
    let bytes = |entry: &Entry| match entry {
        Entry::Bytes(bytes) => bytes.clone(),
        Entry::Copy(_) => Vec::new(),
    };
    rendered.output.files().map(|(path, entry)| (path.to_owned(), bytes(entry))).collect()
}

fn page(rendered: &InMemory, path: &str) -> String {
    String::from_utf8_lossy(&files(rendered)[path]).into_owned()
}

fn with(files: Vec<(String, String)>, path: &str, more: &str) -> Vec<(String, String)> {
    files.into_iter().map(|(name, text)| if name == path { (name, text + more) } else { (name, text) }).collect()
}

/// Checks that a site without search has a search page that says so and links elsewhere.
fn assert_leads_on_without_search(rendered: &InMemory) {
    let files = files(rendered);
    assert!(
        files.keys().all(|path| !path.starts_with(search::FOLDER) && !path.starts_with("assets/immutable/search.")),
        "{:?}",
        files.keys()
    );
    assert!(
        !page(rendered, "index.html").contains("role=\"search\"") && !page(rendered, "index.html").contains("role=search"),
        "a field that leads nowhere"
    );
    let search = page(rendered, "sok/index.html");
    assert!(
        search.contains("har ingen sökning") && search.contains("href=\"../nyckeltal/vantetid/\"") && !search.contains("<script"),
        "{search}"
    );
}

#[test]
fn a_site_can_do_without_search() {
    assert_leads_on_without_search(&rendered(with(site(), "insyn.yaml", "search: false\n"), &Order::default()));
}

#[cfg(not(feature = "search"))]
#[test]
fn a_program_without_search_makes_sites_that_lead_on() {
    assert_leads_on_without_search(&rendered(site(), &Order::default()));
}

#[test]
fn the_site_map_has_every_page_of_its_language_and_none_of_another() {
    let rendered = rendered(site(), &Order::default());
    let map = page(&rendered, "webbkarta/index.html");
    let links = files(&rendered).into_keys().filter_map(|path| path.strip_suffix("index.html").map(str::to_owned));
    for address in links
        .filter(|address| !address.starts_with("en/") && !address.starts_with("embed/") && !address.is_empty() && address != "webbkarta/")
    {
        assert!(map.contains(&format!("href=\"../{address}\"")), "{address} is missing in {map}");
    }
    let main = map.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).expect("a main part");
    assert!(!main.contains("href=\"../en/") && !main.contains("2024"), "{main}");
}

#[cfg(feature = "search")]
mod searching {
    use std::collections::BTreeSet;
    use std::io::Read;
    use std::process::Command;

    use super::*;
    use crate::sites::on_disk;

    /// Returns the decompressed files of the index.
    fn index(rendered: &InMemory) -> BTreeMap<String, Vec<u8>> {
        let unpacked = |bytes: Vec<u8>| {
            let mut all = Vec::new();
            match flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut all) {
                Ok(_) => all,
                Err(_) => bytes,
            }
        };
        let of_index =
            |(path, _): &(String, Vec<u8>)| path.starts_with(search::FOLDER) && !path.ends_with("pagefind.js") && !path.contains("wasm.");
        files(rendered).into_iter().filter(of_index).map(|(path, bytes)| (path, unpacked(bytes))).collect()
    }

    fn tells(rendered: &InMemory, text: &str) -> bool {
        surroundings(rendered, text).is_some()
    }

    /// Returns a text's first occurrence in the index, with what surrounds it. Digits within a word are part of a hash.
    fn surroundings(rendered: &InMemory, text: &str) -> Option<String> {
        index(rendered).into_iter().find_map(|(path, bytes)| {
            let found = String::from_utf8_lossy(&bytes).into_owned();
            let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
            let is_in_word = |at: usize| {
                let around = [found[..at].chars().next_back(), found[at + text.len()..].chars().next()];
                around.into_iter().flatten().any(char::is_alphanumeric)
            };
            let (at, _) = found.match_indices(text).find(|(at, _)| !is_number || !is_in_word(*at))?;
            let (before, after) = (&found[..at], &found[at + text.len()..]);
            let before: String = before.chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
            Some(format!("{path}: {before}{text}{}", after.chars().take(60).collect::<String>()))
        })
    }

    #[test]
    fn what_is_hidden_or_a_draft_is_in_no_file_of_the_index() {
        let rendered = rendered(site(), &Order::default());
        for shown in ["61,5", "Äldre|omsorgen", "Väntetid"] {
            assert!(tells(&rendered, shown), "the index does not have {shown}");
        }
        for hidden in ["3,17", "3.17", "317", "hemliga", "hemlig", "Berättelse 2024"] {
            assert_eq!(surroundings(&rendered, hidden), None, "the index tells {hidden}");
        }
        let drafts = super::rendered(site(), &Order { drafts: true, ..Order::default() });
        assert!(!tells(&drafts, "hemliga"), "a draft is found, which search engines are asked to leave alone");
    }

    #[test]
    fn sites_that_differ_only_in_what_is_hidden_have_the_same_index() {
        let with_other = |number: &str| {
            let files = site().into_iter().map(|(path, text)| (path, text.replace("3.173", number))).collect();
            index(&rendered(files, &Order::default()))
        };
        assert!(with_other("3.173") == with_other("47.25"));
    }

    #[test]
    fn every_page_is_found_once_and_what_repeats_chapters_is_not() {
        let rendered = rendered(site(), &Order::default());
        let swedish: Vec<&str> =
            rendered.records.iter().filter(|record| record.lang.as_str() == "sv").map(|record| record.address.as_str()).collect();
        for address in ["", "kvalitet/2022/hemtjanst/", "kvalitet/2023/", "nyckeltal/vantetid/", "files/plan.txt", "dokument/"] {
            assert_eq!(swedish.iter().filter(|known| **known == address).count(), 1, "{address} in {swedish:?}");
        }
        for address in ["kvalitet/2023/hela-berattelsen/", "sok/", "webbkarta/", "404.html", "kvalitet/2024/hemtjanst/"] {
            assert!(!swedish.contains(&address), "{address}");
        }
        let english: BTreeSet<&str> =
            rendered.records.iter().filter(|record| record.lang.as_str() == "en").map(|record| record.address.as_str()).collect();
        assert!(english.contains("en/") && english.contains("files/plan.txt") && !english.contains("kvalitet/2023/"), "{english:?}");
    }

    #[test]
    fn an_indicator_is_found_by_all_its_names_and_a_file_says_what_it_is() {
        let rendered = rendered(site(), &Order::default());
        let record = |address: &str| rendered.records.iter().find(|record| record.address == address).expect("a record");
        assert_eq!(record("nyckeltal/vantetid/").names, ["Väntetid", "U77001 Handläggningstid", "vantetid"]);
        assert_eq!(record("nyckeltal/vantetid/").kind, "Nyckeltal");
        let file =
            rendered.records.iter().find(|record| record.address == "files/plan.txt" && record.lang.as_str() == "sv").expect("the file");
        assert_eq!((file.title.as_str(), file.place.as_str()), ("Planen", "Start"));
        assert!(file.kind.starts_with("Dokument (txt, 20"), "{}", file.kind);
        assert!(file.text.is_empty(), "what a file holds is not read");
    }

    #[test]
    fn the_page_that_compares_is_found_by_its_name_and_by_those_of_its_indicators() {
        let numbers = "title: Hur nöjda är de?\nshort: Nöjdhet\nunit: percent\nstatistic: share\nareas:\n  '2280': {2023: 80}\n  '2281': {2023: 85}\n";
        let mut files = site();
        files.push(("content/indicators/nojdhet.yaml".to_owned(), numbers.to_owned()));
        let rendered = rendered(files, &Order::default());
        let found = |word: &str, lang: &str| {
            let has = |text: &str| text.to_lowercase().contains(word);
            let records = rendered.records.iter().filter(|record| record.lang.as_str() == lang);
            records.filter(|record| has(&record.title) || has(&record.text)).map(|record| record.address.clone()).collect::<Vec<_>>()
        };
        for word in ["jämför", "nöjdhet", "sundsvall"] {
            assert!(found(word, "sv").contains(&"jamfor/".to_owned()), "{word}");
        }
        assert!(found("compare", "en").contains(&"en/compare/".to_owned()));
        // What only an indicator's own page has does not lead to it.
        let elsewhere = found("handläggningstid", "sv");
        assert!(!elsewhere.contains(&"jamfor/".to_owned()), "{elsewhere:?}");
    }

    #[test]
    fn scorecards_and_budgets_are_found_by_their_words_and_numbers() {
        let budget = "namnden:\n  title: Nämndens ekonomi\n  unit: mnkr\n  period: 2023\n  rows: [{name: Hemtjänst, budget: 605.3, outcome: 608.5}]\n";
        let page = "---\ntitle: Året i tal\n---\n{{ scorecard(indicators=[\"vantetid\"]) }}\n\n{{ budget(id=\"namnden\") }}\n";
        let mut files = site();
        files.push(("content/budgets.yaml".to_owned(), budget.to_owned()));
        files.push(("content/tal.md".to_owned(), page.to_owned()));
        let rendered = rendered(files, &Order::default());
        let text = &rendered.records.iter().find(|record| record.address == "tal/").expect("a record").text;
        for told in ["Väntetid. 61,50\u{a0}dagar.", "ett underskott på 3,2\u{a0}mnkr", "Hemtjänst. 605,3. 608,5. \u{2212}3,2 underskott."]
        {
            assert!(text.contains(told), "{told} is not in {text}");
        }
    }

    #[test]
    fn an_old_edition_says_its_year_and_stands_behind_the_newest() {
        let rendered = rendered(site(), &Order::default());
        let of = |address: &str| {
            let record = rendered.records.iter().find(|record| record.address == address).expect("a record");
            (record.kind.as_str(), record.age, record.place.as_str())
        };
        assert_eq!(of("kvalitet/2023/hemtjanst/"), ("Kapitel 2023", 0, "Kvalitet › Berättelse 2023"));
        assert_eq!(of("kvalitet/2022/hemtjanst/"), ("Kapitel 2022", 1, "Kvalitet › Berättelse 2022"));
        assert_eq!(of("kvalitet/2022/"), ("Berättelse 2022", 1, "Kvalitet"));
    }

    #[test]
    fn every_page_has_the_field_and_only_the_search_page_the_script() {
        let rendered = rendered(site(), &Order::default());
        for (path, bytes) in files(&rendered).into_iter().filter(|(path, _)| path.ends_with(".html") && !path.starts_with("embed/")) {
            let html = String::from_utf8_lossy(&bytes);
            let is_search = path == "sok/index.html" || path == "en/search/index.html";
            assert_eq!(html.matches("role=\"search\"").count() + html.matches("role=search").count(), 1, "{path}");
            assert_eq!(html.contains("assets/immutable/search."), is_search, "{path}");
            let action = if path.starts_with("en/") { "search/" } else { "sok/" };
            assert!(is_search || html.contains(action), "{path} leads to another language's search");
        }
    }

    /// Pagefind has its own thread pool, whose size is set by the environment.
    #[test]
    fn the_bytes_are_the_same_with_one_thread_and_with_four() {
        let folder = tempfile::tempdir().expect("a folder");
        let run = |arguments: &[&str], threads: &str| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
            let output = command.current_dir(folder.path()).env("RAYON_NUM_THREADS", threads).args(arguments).output().expect("it starts");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        };
        run(&["new", "site"], "1");
        run(&["build", "--root", "site", "--out", "one", "--jobs", "1"], "1");
        run(&["build", "--root", "site", "--out", "four", "--jobs", "4"], "4");
        let (one, four) = (on_disk(&folder.path().join("one")), on_disk(&folder.path().join("four")));
        assert!(one.keys().any(|path| path.ends_with(".pf_fragment")), "{:?}", one.keys());
        assert_eq!(one.keys().collect::<Vec<_>>(), four.keys().collect::<Vec<_>>());
        assert!(one == four);
    }
}
