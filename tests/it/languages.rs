//! The site in other languages: no text of one language is left unmarked on the pages of another.

use std::collections::BTreeMap;
use std::path::Path;

use insyn::pipeline::Order;
use insyn::source::Sources;
use scraper::{ElementRef, Html, Selector};

use crate::sites::{built, example};

/// Returns the language of an element's text.
fn language(element: ElementRef<'_>) -> String {
    let own = std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
    own.filter_map(|element| element.attr("lang")).next().unwrap_or("").to_owned()
}

/// Names that are Swedish in every language.
const NAMES: [&str; 8] = ["Härnösand", "Socialförvaltningen", "Kramfors", "Ånge", "Örnsköldsvik", "Sollefteå", "Västernorrland", "Råd"];

/// Returns texts of an English page that look Swedish but are not marked as such.
fn unmarked(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let body = page.select(&Selector::parse("body").expect("a selector")).next().expect("a body");
    let mut found = Vec::new();
    for node in body.descendants() {
        let Some(text) = node.value().as_text() else { continue };
        let parent = node.parent().and_then(ElementRef::wrap).expect("a text stands in an element");
        let bare = NAMES.iter().fold(text.to_string(), |text, name| text.replace(name, ""));
        if bare.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']) && language(parent) == "en" {
            found.push(text.trim().to_owned());
        }
    }
    found
}

#[test]
fn what_is_swedish_on_a_page_in_english_is_marked_as_swedish() {
    let mut found = BTreeMap::new();
    let pages = example();
    let english: Vec<_> = pages.iter().filter(|(path, _)| path.starts_with("en/") && path.ends_with(".html")).collect();
    assert!(english.len() > 40);
    for (path, bytes) in english {
        for text in unmarked(std::str::from_utf8(bytes).expect("UTF-8")) {
            found.entry(text).or_insert(path.as_str());
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_test_of_marks_finds_what_is_not_marked() {
    let page = |body: &str| format!("<!DOCTYPE html><html lang=\"en\"><body>{body}</body></html>");
    assert_eq!(unmarked(&page("<p>Mål <span lang=\"sv\">Åtgärd</span></p>")), ["Mål"]);
    assert!(unmarked(&page("<p lang=\"sv\">Mål <b>och åtgärd</b></p>")).is_empty());
}

const CONFIGURATION: &str = "title: Prov\norganisation: {name: Provköping}\nlanguages: [sv, en]\nbase_url: https://example.se/k/\n\
    accessibility: {status: not, assessed: 2026-01-15, method: self, defects: [{what: Allt, reason: not-yet}]}\n";

/// Returns the pages of a small site with these files, besides its configuration and its front page in both languages.
fn small(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    let always = [
        ("insyn.yaml", CONFIGURATION),
        (
            "content/_index.md",
            "---\ntitle: Start\neasy_read: latt.md\nlanguages: {fi: suomeksi.md, yi: yidish.md}\n---\n[Sidan](sida.md)\n",
        ),
        ("content/_index.en.md", "---\ntitle: Start in English\n---\n[The page](sida.md)\n"),
        ("content/sida.md", "---\ntitle: Sidan\ndescription: Om något.\n---\n## Ett\n\nHej.\n\n## Två\n\nDå.\n"),
        ("content/latt.md", "---\ntitle: Lättläst sida\n---\nHej.\n"),
        ("content/suomeksi.md", "---\ntitle: Yhteenveto\nlang: fi\n---\nHei.\n"),
        (
            "content/yidish.md",
            "---\ntitle: ייִדיש\nlang: yi\n---\nשלום {{ value(indicator=\"nojda\", period=\"2023\") }}\n\n- שלום\n\n{{ chart(indicator=\"nojda\") }}\n",
        ),
        ("content/indicators/nojda.yaml", "title: {sv: Nöjda, en: Content}\nunit: percent\nvalues: {2022: 80, 2023: 85}\n"),
    ];
    let mut all: BTreeMap<&str, &str> = always.into_iter().collect();
    all.extend(files.iter().copied());
    let pages = built(Sources::from_memory(all), &Order::default());
    pages.into_iter().filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// Returns the attributes and the text of the first element of a page that matches a selector.
fn first(html: &str, selector: &str) -> Option<(BTreeMap<String, String>, String)> {
    let page = Html::parse_document(html);
    let element = page.select(&Selector::parse(selector).expect("a selector")).next()?;
    let attributes = element.value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Some((attributes, element.text().collect::<String>().trim().to_owned()))
}

fn attribute(html: &str, selector: &str, name: &str) -> Option<String> {
    first(html, selector)?.0.remove(name)
}

#[test]
fn a_page_that_is_not_translated_is_shown_in_the_frame_of_the_readers_language() {
    let pages = small(&[]);
    let page = &pages["en/sida/index.html"];
    assert_eq!(attribute(page, "html", "lang").as_deref(), Some("en"));
    assert_eq!(attribute(page, ".prose", "lang").as_deref(), Some("sv"));
    assert_eq!(attribute(page, "h1 > span", "lang").as_deref(), Some("sv"));
    assert_eq!(first(page, ".notice-language").expect("a notice").1, "This page is only available in Swedish.");
    assert_eq!(first(page, ".breadcrumbs a").expect("a way back").1, "Start in English");
    // It is not a translation: its canonical URL is the original's, and no page links to it as an alternate.
    assert_eq!(attribute(page, "link[rel=canonical]", "href").as_deref(), Some("https://example.se/k/sida/"));
    assert_eq!(attribute(page, "meta[name=robots]", "content").as_deref(), Some("noindex"));
    assert_eq!(first(page, "link[hreflang=sv]"), None);
    assert_eq!(first(&pages["sida/index.html"], "link[hreflang=en]"), None);
    assert!(first(&pages["index.html"], "link[hreflang=en]").is_some());
}

#[test]
fn the_choice_of_language_and_links_lead_to_the_page_in_the_readers_language() {
    let pages = small(&[]);
    assert_eq!(attribute(&pages["sida/index.html"], ".languages a", "href").as_deref(), Some("../en/sida/"));
    assert_eq!(attribute(&pages["en/sida/index.html"], ".languages a", "href").as_deref(), Some("../../sida/"));
    assert_eq!(attribute(&pages["en/index.html"], ".prose a", "href").as_deref(), Some("sida/"));
    assert_eq!(attribute(&pages["en/index.html"], ".start-boxes a[lang=sv]", "href").as_deref(), Some("sida/"));
    let translated = small(&[("content/sida.en.md", "---\ntitle: The page\n---\nHello.\n")]);
    assert_eq!(first(&translated["en/sida/index.html"], ".notice-language"), None);
    assert!(first(&translated["en/sida/index.html"], "link[hreflang=sv]").is_some());
}

#[test]
fn chapters_that_are_not_translated_stand_in_the_report_in_english_too() {
    let pages = small(&[
        ("content/r/_index.md", "---\ntitle: Berättelse\nedition: 2023\n---\n"),
        ("content/r/_index.en.md", "---\ntitle: Report\n---\n"),
        ("content/r/01-a.md", "---\ntitle: Första\n---\n"),
        ("content/r/02-b.md", "---\ntitle: Andra\n---\n"),
        ("content/r/02-b.en.md", "---\ntitle: Second\n---\n"),
        ("content/r/03-c.md", "---\ntitle: Tredje\n---\n"),
    ]);
    let report = Html::parse_document(&pages["en/r/index.html"]);
    let chapters = Selector::parse(".contents a").expect("a selector");
    let chapters: Vec<(&str, Option<&str>)> =
        report.select(&chapters).map(|link| (link.attr("href").expect("an address"), link.attr("lang"))).collect();
    assert_eq!(chapters, [("a/", Some("sv")), ("b/", None), ("c/", Some("sv"))]);
    let second = &pages["en/r/b/index.html"];
    assert_eq!(attribute(second, ".step-previous", "href").as_deref(), Some("../a/"));
    assert_eq!(attribute(second, ".step-next .step-title", "lang").as_deref(), Some("sv"));
}

#[test]
fn other_forms_of_a_page_stand_at_its_head_each_called_by_its_own_name() {
    let pages = small(&[]);
    let start = Html::parse_document(&pages["index.html"]);
    let links = Selector::parse(".versions a").expect("a selector");
    let links: Vec<(String, Option<&str>, &str)> =
        start.select(&links).map(|link| (link.text().collect(), link.attr("hreflang"), link.attr("href").expect("an address"))).collect();
    let wanted = [("Lättläst", None, "latt/"), ("Suomi", Some("fi"), "suomeksi/"), ("ייִדיש", Some("yi"), "yidish/")];
    assert_eq!(links, wanted.map(|(title, lang, href)| (title.to_owned(), lang, href)));
    assert_eq!(attribute(&pages["index.html"], ".versions a[hreflang=yi] > span", "dir").as_deref(), Some("rtl"));
    // They are nowhere else, and a page without versions has no such part.
    assert!(!pages["index.html"].replace("versions", "").contains(".main-navigation a[href='latt/']"));
    assert_eq!(first(&pages["index.html"], ".main-navigation a[href='latt/'], .start-boxes a[href='latt/']"), None);
    assert_eq!(first(&pages["sida/index.html"], ".versions"), None);
    // A translation without versions of its own has those of its original.
    assert_eq!(first(&pages["en/index.html"], ".versions a").expect("a form").1, "Easy read");
}

#[test]
fn a_summary_in_yiddish_is_read_from_right_to_left_and_its_figures_are_not() {
    let page = &small(&[])["yidish/index.html"];
    assert_eq!(attribute(page, "html", "lang").as_deref(), Some("sv"));
    assert_eq!(attribute(page, "html", "dir"), None);
    for selector in [".prose", "h1 > span"] {
        assert_eq!(attribute(page, selector, "lang").as_deref(), Some("yi"), "{selector}");
        assert_eq!(attribute(page, selector, "dir").as_deref(), Some("rtl"), "{selector}");
    }
    assert_eq!(first(page, ".prose p > span[lang=sv][dir=ltr]").expect("a number").1, "85\u{a0}procent");
    assert!(first(page, ".prose > div[lang=sv][dir=ltr] .figure").is_some());
    let typed = small(&[(
        "content/yidish.md",
        "---\ntitle: אונדזער\nlang: yi\n---\nאין 2023: (1 234,5) קראָנען.\n\nTabell: טאַבעלע.\n\n| א | ב |\n| --- | --- |\n| ג | −5 – 10 % |\n",
    )]);
    let page = &typed["yidish/index.html"];
    assert_eq!(first(page, ".prose p bdi[dir=ltr]").expect("a number").1, "1 234,5");
    assert_eq!(first(page, "td bdi[dir=ltr]").expect("a number").1, "−5 – 10 %");
}

fn catalogue(lang: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("themes/default/locales/{lang}.ftl"));
    std::fs::read_to_string(path).expect("a catalogue")
}

#[test]
fn a_site_can_bring_a_language_of_its_own_with_its_catalogue() {
    let finnish = catalogue("sv").replace("language-name = Svenska", "language-name = Suomi").replace("menu = Meny", "menu = Valikko");
    let configuration = CONFIGURATION.replace("[sv, en]", "[sv, en, fi]");
    let files = [
        ("insyn.yaml", configuration.as_str()),
        ("themes/default/locales/fi.ftl", &finnish),
        ("content/_index.fi.md", "---\ntitle: Etusivu\n---\nHei.\n"),
    ];
    let pages = small(&files);
    let start = &pages["fi/index.html"];
    assert_eq!(attribute(start, "html", "lang").as_deref(), Some("fi"));
    assert_eq!(first(start, ".main-navigation summary").expect("a menu").1, "Valikko");
    assert!(pages.contains_key("fi/sida/index.html") && pages.contains_key("fi/accessibility/index.html"));
    assert_eq!(attribute(&pages["index.html"], ".languages a[hreflang=fi]", "href").as_deref(), Some("fi/"));
}

/// Returns the variables of each text of a catalogue, without plural forms: `{ $year }`.
fn variables(catalogue: &str) -> BTreeMap<String, std::collections::BTreeSet<String>> {
    let mut texts: BTreeMap<String, std::collections::BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in catalogue.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|(name, _)| !name.is_empty() && !name.starts_with(' ')) {
            key = name.to_owned();
            texts.entry(key.clone()).or_default();
        }
        for (at, _) in line.match_indices('$') {
            let name: String = line[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            // A language may inflect a word where the other does not.
            let name = name.trim_end_matches("-word").trim_end_matches("-Word").to_owned();
            if !name.ends_with("-plural") {
                texts.entry(key.clone()).or_default().insert(name);
            }
        }
    }
    texts
}

#[test]
fn a_text_speaks_of_the_same_in_both_languages() {
    let (swedish, english) = (variables(&catalogue("sv")), variables(&catalogue("en")));
    // "I snitt" in Swedish corresponds to "the mean" as subject in English.
    let said = |key: &str, names: &std::collections::BTreeSet<String>| {
        let is_subject = |name: &&String| key.starts_with("figure-says-mean-level") && name.starts_with("subject");
        names.iter().filter(|name| !is_subject(name)).cloned().collect::<Vec<_>>()
    };
    let differs = |key: &str, names| english.get(key).is_none_or(|theirs| said(key, theirs) != said(key, names));
    let differing: Vec<_> = swedish.iter().filter(|(key, names)| differs(key, names)).map(|(key, _)| key).collect();
    assert!(swedish.len() > 300 && differing.is_empty(), "{differing:?}");
}

#[test]
fn every_text_that_the_program_asks_for_by_name_is_in_the_catalogue() {
    let known = variables(&catalogue("sv"));
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut asked, mut missing) = (0, Vec::new());
    for entry in walkdir::WalkDir::new(source).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().to_string_lossy().replace('\\', "/");
        // The modules that write for readers.
        if !["/src/render", "/src/figure", "/src/phrase.rs"].iter().any(|room| path.contains(room)) || path.contains("/tests/") {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).expect("a source file");
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(&text);
        for call in [
            "locale.text(\"",
            "locale().text(\"",
            "sheet.text(\"",
            "locale.format(\"",
            "locale().format(\"",
            ".say(\"",
            ".say_with(\"",
            ".section(\"",
        ] {
            for (at, _) in code.match_indices(call) {
                let key = code[at + call.len()..].split('"').next().expect("a key");
                asked += 1;
                if !known.contains_key(key) {
                    missing.push(format!("{path}: {key}"));
                }
            }
        }
    }
    assert!(asked > 200 && missing.is_empty(), "of {asked}: {missing:?}");
}
