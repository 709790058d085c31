//! The files for servers, search engines and feed readers of a whole site.

use std::collections::{BTreeMap, BTreeSet};

use insyn::diagnostic::Place;
use insyn::pipeline::{self, Order, Timings};
use insyn::source::Sources;

use crate::sites::{built, example};

const CONFIGURATION: &str = "title: {sv: Prov, en: Test}\norganisation: {name: Provköping}\nlanguages: [sv, en]\n";

const INDICATOR: &str = "title: Nöjda\nunit: percent\nsource: {name: Enkäten, retrieved: 2024-05-02}\nbreaks: {2022: Ny fråga.}\n\
                         values: {2021: 79, 2022: 82, 2023: {value: 85, was: 84, revised: 2024-06-01}}\n";

const REPORT: &str = "---\ntitle: Berättelse 2023\nedition: 2023\ndate: 2024-03-08\nupdated: 2024-04-02\ndocument:\n  corrections:\n    \
                      - {date: 2024-03-20, what: Siffran var fel, why: Skrivfel}\n    - {date: 2024-03-20, what: En till}\n---\nDet här är året.\n";

fn files<'f>(configuration: &'f str, more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let always = [
        ("insyn.yaml", configuration),
        ("content/_index.md", "---\ntitle: Start\n---\nVälkommen & hej på den här webbplatsen om kvalitet.\n"),
        ("content/_index.en.md", "---\ntitle: Start\n---\nWelcome.\n"),
        ("content/r/_index.md", "---\ntitle: Berättelser\n---\n"),
        ("content/r/2023/_index.md", REPORT),
        ("content/r/2023/01-kapitel.md", "---\ntitle: Kapitel\n---\nText.\n"),
        ("content/indicators/nojda.yaml", INDICATOR),
    ];
    always.into_iter().chain(more.iter().copied()).collect()
}

fn at_home() -> Order {
    Order { base_url: Some("https://example.se/prov/".into()), ..Order::default() }
}

fn site(order: &Order) -> BTreeMap<String, String> {
    let built = built(Sources::from_memory(files(CONFIGURATION, &[])), order);
    built.into_iter().filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// Returns the problems of addresses and of colliding files, with all locations, without those of what else a site with a URL lacks.
fn found(configuration: &str, more: &[(&str, &str)], order: &Order) -> Vec<(&'static str, Vec<Place>)> {
    let mut timings = Timings::default();
    let mut checked = pipeline::load_sources(Sources::from_memory(files(configuration, more)), order, &mut timings);
    checked.render(&mut timings);
    let places = |found: &insyn::diagnostic::Diagnostic| std::iter::once(&found.place).chain(&found.related).cloned().collect();
    let ours = ["no-base-url", "bad-base-url", "output-taken"];
    let found = checked.found.iter().filter(|found| ours.contains(&found.problem.code()));
    found.map(|found| (found.problem.code(), places(found))).collect()
}

fn codes(configuration: &str, order: &Order) -> Vec<&'static str> {
    found(configuration, &[], order).into_iter().map(|(code, _)| code).collect()
}

#[test]
fn a_site_without_an_address_is_told_once_and_one_that_says_so_is_not() {
    assert_eq!(codes(CONFIGURATION, &Order::default()), ["no-base-url"]);
    assert_eq!(codes(&format!("{CONFIGURATION}base_url: none\n"), &Order::default()), [""; 0]);
    assert_eq!(codes(CONFIGURATION, &at_home()), [""; 0]);
    assert_eq!(codes(&format!("{CONFIGURATION}base_url: example.se\n"), &Order::default()), ["bad-base-url"]);
}

#[test]
fn without_an_address_there_is_nothing_that_needs_one() {
    let site = site(&Order::default());
    let absent: Vec<&String> = site.keys().filter(|path| path.ends_with("sitemap.xml") || path.ends_with("feed.xml")).collect();
    assert!(absent.is_empty(), "{absent:?}");
    assert_eq!(site["robots.txt"], "User-agent: *\nAllow: /\n");
    for (path, html) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        for absolute in ["canonical", "hreflang=x-default", "og:url", "application/atom+xml"] {
            assert!(!html.contains(absolute), "{path} has {absolute}");
        }
    }
}

#[test]
fn the_site_map_names_every_page_that_may_be_found_and_no_other() {
    let site = site(&at_home());
    let document = roxmltree::Document::parse(&site["sitemap.xml"]).expect("XML");
    let urls = document.root_element().children().filter(roxmltree::Node::is_element);
    let text = |url: roxmltree::Node<'_, '_>, name: &str| {
        url.children()
            .find(|child| child.has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", name)))
            .and_then(|it| it.text().map(str::to_owned))
    };
    let told: BTreeMap<String, Option<String>> = urls.map(|url| (text(url, "loc").expect("an address"), text(url, "lastmod"))).collect();
    let open = site.iter().filter(|(path, html)| path.ends_with(".html") && !html.contains("noindex"));
    let open: BTreeSet<String> = open.map(|(path, _)| format!("https://example.se/prov/{}", path.trim_end_matches("index.html"))).collect();
    assert_eq!(told.keys().cloned().collect::<BTreeSet<_>>(), open);
    assert!(!told.contains_key("https://example.se/prov/404.html"));
    assert_eq!(told["https://example.se/prov/r/2023/"].as_deref(), Some("2024-04-02"));
    assert_eq!(told["https://example.se/prov/nyckeltal/nojda/"].as_deref(), Some("2024-06-01"));
    assert_eq!(told["https://example.se/prov/"], None);
    assert!(site["robots.txt"].ends_with("\nSitemap: https://example.se/prov/sitemap.xml\n"));
}

#[test]
fn the_site_map_and_the_pages_name_the_same_other_languages() {
    let site = site(&at_home());
    let document = roxmltree::Document::parse(&site["sitemap.xml"]).expect("XML");
    let start = document
        .descendants()
        .find(|node| node.text() == Some("https://example.se/prov/en/"))
        .and_then(|loc| loc.parent())
        .expect("the start");
    let links = start.children().filter_map(|link| Some((link.attribute("hreflang")?, link.attribute("href")?)));
    let wanted = [("sv", "https://example.se/prov/"), ("en", "https://example.se/prov/en/"), ("x-default", "https://example.se/prov/")];
    assert_eq!(links.collect::<Vec<_>>(), wanted);
    let html = scraper::Html::parse_document(&site["en/index.html"]);
    let links = scraper::Selector::parse("link[hreflang]").expect("a selector");
    let links = html.select(&links).filter_map(|link| Some((link.attr("hreflang")?, link.attr("href")?)));
    assert_eq!(links.collect::<Vec<_>>(), wanted);
}

#[test]
fn the_feed_tells_every_change_by_the_dates_of_the_content_with_ids_that_stay() {
    let site = site(&at_home());
    let document = roxmltree::Document::parse(&site["feed.xml"]).expect("XML");
    let child = |node: roxmltree::Node<'_, '_>, name: &str| {
        node.children()
            .find(|child| child.has_tag_name(("http://www.w3.org/2005/Atom", name)))
            .and_then(|it| it.text().map(str::to_owned))
            .unwrap_or_default()
    };
    let entries = document.root_element().children().filter(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", "entry")));
    let told: Vec<(String, String, String)> =
        entries.map(|entry| (child(entry, "updated"), child(entry, "id"), child(entry, "title"))).collect();
    let wanted = [
        ("2024-06-01", "nyckeltal/nojda/#revised-2024-06-01", "Reviderade tal: Nöjda"),
        ("2024-04-02", "r/2023/#updated-2024-04-02", "Uppdaterad: Berättelse 2023"),
        ("2024-03-20", "r/2023/#correction-2024-03-20", "Rättelse: Berättelse 2023"),
        ("2024-03-20", "r/2023/#correction-2024-03-20-2", "Rättelse: Berättelse 2023"),
        ("2024-03-08", "r/2023/", "Berättelse 2023"),
        ("2022-01-01", "nyckeltal/nojda/#break-2022", "Nöjda, 2022"),
    ];
    let moment = |date: &str| format!("{date}T00:00:00+00:00");
    let wanted = wanted.map(|(date, id, title)| (moment(date), format!("https://example.se/prov/{id}"), title.to_owned()));
    assert_eq!(told, wanted);
    assert_eq!(child(document.root_element(), "updated"), moment("2024-06-01"));
    assert_eq!(child(document.root_element(), "id"), "https://example.se/prov/feed.xml");
    assert!(site["en/feed.xml"].contains("Revised figures: Nöjda"));
    assert!(site["r/2023/kapitel/index.html"].contains("href=\"../../../feed.xml\""), "the page leads to the feed");
}

#[test]
fn every_page_describes_itself_and_has_a_picture() {
    let site = site(&at_home());
    let description = scraper::Selector::parse("meta[name=description]").expect("a selector");
    let icon = scraper::Selector::parse("link[rel=icon]").expect("a selector");
    let mut pages = 0;
    // Pages for frames on other websites are not meant to be found.
    let is_page =
        |path: &str, html: &str| path.ends_with(".html") && !path.starts_with("embed/") && !html.contains("http-equiv=\"refresh\"");
    for (path, html) in site.iter().filter(|(path, html)| is_page(path, html)) {
        let html = scraper::Html::parse_document(html);
        let said: Vec<&str> = html.select(&description).filter_map(|meta| meta.attr("content")).collect();
        assert!(said.len() == 1 && said[0].len() > 10, "{path}: {said:?}");
        let href = html.select(&icon).next().and_then(|link| link.attr("href")).expect("an icon").to_owned();
        assert!(site.contains_key(href.trim_start_matches("../").trim_start_matches("/prov/")), "{path}: {href}");
        pages += 1;
    }
    assert!(pages > 10);
    assert!(
        site["nyckeltal/nojda/index.html"].contains("Nöjda. Provköping, 2023: 85\u{a0}procent."),
        "the latest number stands in the description"
    );
    assert!(site["index.html"].contains("content=\"Välkommen &amp; hej på den här webbplatsen om kvalitet.\""), "{}", site["index.html"]);
}

#[test]
fn the_rules_for_servers_can_be_left_out() {
    let with = |more: &str| {
        let configuration = format!("{CONFIGURATION}{more}");
        let files: Vec<(String, String)> = files(&configuration, &[]).into_iter().map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
        built(Sources::from_memory(files), &Order::default())
    };
    let names = [".htaccess", "nginx.conf", "web.config"];
    assert!(names.iter().all(|name| with("").contains_key(*name)));
    assert!(names.iter().all(|name| !with("hosting: {server_files: false}\n").contains_key(*name)));
}

#[test]
fn a_static_file_that_is_in_the_way_of_another_is_an_error_with_both_places() {
    let path = |path: &str| Place::Path(path.to_owned());
    let cases = [
        ("content/static/r/2023/index.html", "content/r/2023/_index.md"),
        ("content/static/web.config", "insyn.yaml"),
        ("content/static/sitemap.xml", "insyn.yaml"),
    ];
    for (file, other) in cases {
        let found = found(CONFIGURATION, &[(file, "A")], &at_home());
        assert_eq!(found, [("output-taken", vec![path(file), path(other)])], "{file}");
    }
}

#[test]
fn a_site_can_have_a_robots_txt_of_its_own() {
    let own = [("content/static/robots.txt", "User-agent: X\nDisallow: /\n")];
    let site = built(Sources::from_memory(files(CONFIGURATION, &own)), &at_home());
    assert_eq!(site["robots.txt"], own[0].1.as_bytes());
}

#[test]
fn what_lies_in_static_is_copied_as_it_is_hidden_folders_too_and_can_be_linked_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
    };
    put("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\n");
    put(
        "content/_index.md",
        "---\ntitle: Start\n---\n[Säkerhet](/.well-known/security.txt) och [samma](static/.well-known/security.txt).\n",
    );
    put("content/static/.well-known/security.txt", "Contact: mailto:a@example.se\n");
    put("content/static/Fil Å.txt", "Å");
    put("content/static/.DS_Store", "x");
    put("content/.dold/sida.md", "---\ntitle: Dold\n---\n");
    let site = built(Sources::read(folder.path()).expect("read"), &Order::default());
    assert_eq!(site[".well-known/security.txt"], b"Contact: mailto:a@example.se\n");
    assert_eq!(site["Fil Å.txt"], "Å".as_bytes());
    assert!(!site.keys().any(|path| path.contains("DS_Store") || path.contains("dold")));
    let html = String::from_utf8(site["index.html"].clone()).expect("UTF-8");
    assert_eq!(html.matches("href=\".well-known/security.txt\"").count(), 2, "{html}");
}

#[test]
fn nothing_is_kept_for_a_year_whose_name_does_not_change_with_what_it_holds() {
    let site = example();
    let nginx = String::from_utf8(site["nginx.conf"].clone()).expect("UTF-8");
    let mut place = "";
    let mut lasting = Vec::new();
    for line in nginx.lines() {
        place = line.trim().strip_prefix("location ").and_then(|rest| rest.split(' ').nth(1)).unwrap_or(place);
        if line.contains("immutable") {
            lasting.push(place.trim_start_matches('/'));
        }
    }
    assert!(lasting.contains(&"assets/immutable/"), "{lasting:?}");
    for path in site.keys().filter(|path| lasting.iter().any(|place| path.starts_with(place))) {
        let hashed = path.split(['.', '/', '-']).any(|part| part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_hexdigit()));
        assert!(hashed, "{path} would be kept for a year");
    }
    let kept = site.keys().filter(|path| lasting.iter().any(|place| path.starts_with(place))).count();
    assert!(kept > 10, "{kept}");
}

const PLAN: &str = "- {id: fast, month: 2025-02, text: \"Berättelsen fastställs; nämnden, 12 mars\", owner: Nämndsekreterare, link: r/2023/01-kapitel.md}\n\
                    - {id: risk, month: 2025-01, text: Riskanalys inför det nya året med många ord om risker och deras orsaker så att raden bryts, report: 2023}\n\
                    - {id: risk, month: 2026-01, text: Riskanalys}\n";

/// Returns the calendar of a site with the plan.
fn calendar(order: &Order, more: &[(&str, &str)], path: &str) -> String {
    let given: Vec<(&str, &str)> = [("content/plan.yaml", PLAN)].into_iter().chain(more.iter().copied()).collect();
    let built = built(Sources::from_memory(files(CONFIGURATION, &given)), order);
    String::from_utf8(built.get(path).unwrap_or_else(|| panic!("no {path}: {:?}", built.keys())).clone()).expect("UTF-8")
}

/// Returns the values of a property, with folded lines joined.
fn values<'c>(calendar: &'c str, property: &str) -> Vec<&'c str> {
    calendar.split("\r\n").filter_map(|line| line.strip_prefix(property)?.strip_prefix(':')).collect()
}

#[test]
fn the_plan_is_a_calendar_that_says_nothing_of_when_it_was_built() {
    let on = |day| Order { today: Some(day), ..at_home() };
    let calendar = |order: &Order| calendar(order, &[], "arshjul/arshjul.ics");
    let text = calendar(&on(jiff::civil::date(2025, 6, 1)));
    assert_eq!(text, calendar(&on(jiff::civil::date(2026, 9, 9))), "whenever it is built");
    assert!(text.lines().all(|line| line.len() <= 75) && text.contains("\r\n "), "long lines are folded");
    let text = text.replace("\r\n ", "");
    // The content was last changed by the report's update.
    assert_eq!(values(&text, "DTSTAMP"), ["20240402T000000Z"; 3]);
    let place = "example.se/prov";
    let wanted = ["risk-2025", "fast-2025", "risk-2026"].map(|id| format!("{id}@{place}"));
    assert_eq!(values(&text, "UID"), wanted.each_ref().map(String::as_str), "by month, each its own");
    assert_eq!(values(&text, "DTSTART;VALUE=DATE"), ["20250102", "20250203", "20260102"], "the first working days");
    assert_eq!(values(&text, "SUMMARY")[1], "Berättelsen fastställs\\; nämnden\\, 12 mars");
    assert_eq!(values(&text, "DESCRIPTION")[1], "Görs under februari 2025.\\nAnsvarig: Nämndsekreterare");
    assert_eq!(values(&text, "URL"), ["https://example.se/prov/r/2023/kapitel/"]);
}

#[test]
fn an_event_of_the_plan_stays_the_same_when_it_is_moved_or_reworded() {
    let ids = |plan: &str| {
        let text = calendar(&at_home(), &[("content/plan.yaml", plan)], "arshjul/arshjul.ics");
        values(&text, "UID").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(ids("- {id: a, month: 2025-03, text: Möte}\n"), ids("- {id: a, month: 2025-10, text: Ett annat möte}\n"));
    assert_ne!(ids("- {id: a, month: 2025-03, text: Möte}\n"), ids("- {id: a, month: 2026-03, text: Möte}\n"));
}

#[test]
fn a_plan_has_a_calendar_in_each_language_which_its_page_leads_to() {
    let given = files(CONFIGURATION, &[("content/plan.yaml", PLAN)]);
    let built = built(Sources::from_memory(given), &at_home());
    for (page, calendar) in [("arshjul/index.html", "arshjul.ics"), ("en/year-plan/index.html", "plan.ics")] {
        let html = String::from_utf8_lossy(&built[page]);
        assert!(html.contains(&format!("href=\"{calendar}\"")), "{page}");
        assert!(built.contains_key(&page.replace("index.html", calendar)), "{page}");
    }
    assert!(String::from_utf8_lossy(&built["en/year-plan/plan.ics"]).contains("Done during February 2025."));
    assert!(!site(&at_home()).keys().any(|path| path.ends_with(".ics")), "without a plan there is none");
}
