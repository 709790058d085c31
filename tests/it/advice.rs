//! What `insyn check` advises on a site that can be built, and what it leaves alone; and its findings in the formats of other programs.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use insyn::check::advise;
use insyn::diagnostic::{Diagnostics, Place, Problem};
use insyn::pipeline::{self, Order, Timings};
use insyn::source::Sources;
use serde_json::Value;

const CONFIGURATION: &str = "title: Prov\norganisation: {name: Provköping}\nbase_url: none\n";
const INDICATOR: &str = "title: Andel nöjda med hemtjänsten\nshort: Nöjda med hemtjänsten\nunit: percent\nvalues: {2022: 82, 2023: 85.5}\n";

/// Returns the advice on a site on a day, each as `CODE PATH:LINE`.
fn advice(files: &[(&str, &str)]) -> Vec<String> {
    let (found, sources) = found(files);
    told(&found, &sources)
}

fn found(files: &[(&str, &str)]) -> (Diagnostics, Sources) {
    let mut all = BTreeMap::from([("insyn.yaml", CONFIGURATION), ("content/_index.md", "---\ntitle: Start\n---\nHej.\n")]);
    all.extend(files.iter().copied());
    let order = Order { today: Some(jiff::civil::date(2026, 6, 1)), ..Order::default() };
    let mut timings = Timings::default();
    let mut checked = pipeline::load_sources(Sources::from_memory(all), &order, &mut timings);
    checked.render(&mut timings);
    assert!(!checked.found.has_errors(), "{:?}", checked.found);
    let (site, theme) = checked.site.as_ref().expect("a site");
    (advise(site, theme, &checked.sources), checked.sources)
}

fn told(found: &Diagnostics, sources: &Sources) -> Vec<String> {
    let place = |place: &Place| match place {
        Place::Path(path) => path.clone(),
        Place::Span(span) => format!("{}:{}", sources.file(span.file).path, sources.line_column(*span).0),
    };
    found.iter().map(|found| format!("{} {}", found.problem.code(), place(&found.place))).collect()
}

fn page(text: &str) -> String {
    format!("---\ntitle: Sida\n---\n{text}\n")
}

#[test]
fn an_indicator_that_nothing_uses_is_pointed_out_and_one_that_anything_uses_is_not() {
    assert_eq!(advice(&[("content/indicators/nojda.yaml", INDICATOR)]), ["indicator-not-shown content/indicators/nojda.yaml:1"]);
    let chart = page("{{ chart(indicator=\"nojda\") }}");
    let own = "---\ntitle: Sida\nindicator: nojda\n---\nText.\n";
    let goal = "- {id: a, text: Fler nöjda, edition: 2023, indicators: [nojda]}\n";
    let report = "---\ntitle: Berättelse\nedition: 2023\n---\nText.\n";
    let front = format!("{CONFIGURATION}front: [{{indicator: nojda}}]\n");
    let uses: [&[(&str, &str)]; 4] = [
        &[("content/a.md", &chart)],
        &[("content/a.md", own)],
        &[("content/goals.yaml", goal), ("content/b/2023/_index.md", report), ("content/b/_index.md", &page("Text."))],
        &[("insyn.yaml", &front)],
    ];
    for files in uses {
        let all: Vec<(&str, &str)> = files.iter().copied().chain([("content/indicators/nojda.yaml", INDICATOR)]).collect();
        assert_eq!(advice(&all), Vec::<String>::new(), "{files:?}");
    }
}

#[test]
fn a_published_file_that_no_text_names_is_pointed_out() {
    let files = |text: &str| advice(&[("content/files/min plan.pdf", "%PDF"), ("content/a.md", &page(text))]);
    assert_eq!(files("Text."), ["file-not-linked content/files/min plan.pdf"]);
    for link in ["[Planen](files/min%20plan.pdf)", "[Planen](<files/min plan.pdf>)"] {
        assert_eq!(files(link), Vec::<String>::new(), "{link}");
    }
}

/// Returns a PDF with a page for each content, in which `Im` is a picture.
fn pdf(contents: &[&str]) -> String {
    let mut text = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n".to_owned();
    text += "3 0 obj\n<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n";
    text += "stream\nX\nendstream\nendobj\n";
    let mut kids = String::new();
    for (content, number) in contents.iter().zip((10..).step_by(2)) {
        let own = number + 1;
        text += &format!("{own} 0 obj\n<< /Length {} >>\nstream\n{content}\nendstream\nendobj\n", content.len());
        let page = format!("<< /Type /Page /Parent 2 0 R /Contents {own} 0 R /Resources << /XObject << /Im 3 0 R >> >> >>");
        text += &format!("{number} 0 obj\n{page}\nendobj\n");
        kids += &format!("{number} 0 R ");
    }
    text += &format!("2 0 obj\n<< /Type /Pages /Kids [{kids}] /Count {} >>\nendobj\n", contents.len());
    text + "trailer\n<< /Root 1 0 R >>\n%%EOF\n"
}

#[test]
fn a_document_of_pictures_is_pointed_out_wherever_it_is_attached() {
    let (scan, text) = ("/Im Do", "BT (Hej) Tj ET");
    let told = |contents: &[&str]| {
        let link = page("[Planen](files/plan.pdf)");
        advice(&[("content/files/plan.pdf", &pdf(contents)), ("content/a.md", &link)])
    };
    assert_eq!(told(&[scan]), ["pdf-scanned content/files/plan.pdf"]);
    assert_eq!(told(&[text, scan, scan]), ["pdf-scanned content/files/plan.pdf"]);
    for contents in [&[text][..], &[scan, text], &[scan, text, text, scan], &[], &[""], &["/Im Do BT 3 Tr (Hej) Tj ET"]] {
        assert_eq!(told(contents), Vec::<String>::new(), "{contents:?}");
    }
    let beside = advice(&[("content/b/plan.pdf", &pdf(&[scan])), ("content/b/_index.md", &page("[Planen](plan.pdf)"))]);
    assert_eq!(beside, ["pdf-scanned content/b/plan.pdf"]);
    // What is not published, and what is no document, is left alone.
    assert_eq!(advice(&[("content/b/plan.pdf", &pdf(&[scan])), ("content/b/_index.md", &page("Text."))]), Vec::<String>::new());
    assert_eq!(advice(&[("content/files/plan.pdf", "%PDF"), ("content/a.md", &page("[P](files/plan.pdf)"))]), Vec::<String>::new());
}

const HARD: &str = "Socialnämndens kvalitetsledningssystem säkerställer verksamhetsövergripande uppföljning av genomförandeplanernas \
                    måluppfyllelse inom äldreomsorgens samtliga verksamhetsområden, varvid egenkontrollernas resultat sammanställs \
                    kvartalsvis till nämndens presidium tillsammans med avvikelserapporteringens huvudsakliga orsaksanalyser.";

#[test]
fn a_text_that_is_hard_to_read_is_pointed_out_at_its_hardest_sentence() {
    let easy = "Vi såg fler få hjälp i tid. Det är bra för dem som bor hos oss. Nästa år vill vi nå ännu fler.";
    let lines = |sentence: &str, count: usize| vec![sentence; count].join("\n\n");
    let hard = page(&format!("{easy}\n\n{}", lines(HARD, 5)));
    assert_eq!(advice(&[("content/a.md", &hard)]), ["hard-to-read content/a.md:6"]);
    // Easy words, few words, and another language are left alone.
    for text in [lines(easy, 8), HARD.to_owned()] {
        assert_eq!(advice(&[("content/a.md", &page(&text))]), Vec::<String>::new(), "{text}");
    }
    let english = format!("---\ntitle: Page\nlang: fi\n---\n{}\n", lines(HARD, 5));
    assert_eq!(advice(&[("content/a.md", &english)]), Vec::<String>::new());
}

#[test]
fn a_replaced_law_is_pointed_out_where_the_new_one_holds() {
    let named = "Enligt socialtjänstlagen (2001:453) ska insatser vara av god kvalitet.";
    assert_eq!(advice(&[("content/a.md", &page(named))]), ["law-replaced content/a.md:4"]);
    let silent = [
        "Enligt den tidigare socialtjänstlagen (2001:453) skulle insatser vara av god kvalitet.",
        "Socialtjänstlagen (2025:400) ersätter 2001:453.",
        "Ärende 12001:4535 är avslutat.",
        "Enligt patientsäkerhetslagen (2010:659) ska vårdgivaren planera.",
    ];
    for text in silent {
        assert_eq!(advice(&[("content/a.md", &page(text))]), Vec::<String>::new(), "{text}");
    }
    // A report names the laws of its year.
    let report = |year: u16| format!("---\ntitle: Berättelse\nedition: {year}\n---\n{named}\n");
    let of_year = |year: u16| advice(&[("content/b/_index.md", &page("Text.")), (&format!("content/b/{year}/_index.md"), &report(year))]);
    assert_eq!((of_year(2023).len(), of_year(2025).len(), of_year(2026).len()), (0, 0, 1));
    let adopted = format!("---\ntitle: Riktlinje\ndocument: {{adopted: 2024-02-01}}\n---\n{named}\n");
    assert_eq!(advice(&[("content/a.md", &adopted)]), Vec::<String>::new());
}

#[test]
fn the_successor_of_a_law_is_the_one_that_held_at_the_time() {
    let successor = |text: &str, year: u16| {
        let report = format!("---\ntitle: Berättelse\nedition: {year}\n---\n{text}\n");
        let files = [("content/b/_index.md", page("Text.")), (&*format!("content/b/{year}/_index.md"), report)]
            .map(|(path, text)| (path.to_owned(), text));
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let (found, _) = found(&files);
        let replaced =
            |problem: &Problem| if let Problem::LawReplaced { by, since, .. } = problem { Some((by.clone(), since.clone())) } else { None };
        found.iter().find_map(|found| replaced(&found.problem))
    };
    let told = |by: &str, since: &str| Some((by.to_owned(), since.to_owned()));
    let named = "Enligt socialtjänstlagen (1980:620) ska insatser vara av god kvalitet.";
    assert_eq!(successor(named, 2024), told("2001:453", "2002-01-01"));
    assert_eq!(successor(named, 2026), told("2025:400", "2025-07-01"));
    // Whoever names any successor knows.
    assert_eq!(successor("Socialtjänstlagen (1980:620) kom före 2001:453 och den tidigare lagen.", 2026), None);
    for (number, by, since) in [
        ("1982:763", "2017:30", "2017-04-01"),
        ("1998:531", "2010:659", "2011-01-01"),
        ("1998:204", "2018:218", "2018-05-25"),
        ("1980:100", "2009:400", "2009-06-30"),
        ("1991:900", "2017:725", "2018-01-01"),
        ("1986:223", "2017:900", "2018-07-01"),
        ("1985:1100", "2010:800", "2011-07-01"),
    ] {
        assert_eq!(successor(&format!("Enligt lagen ({number}) gäller det."), 2024), told(by, since));
    }
}

#[test]
fn a_document_past_its_last_day_is_pointed_out() {
    let until = |day: &str| advice(&[("content/a.md", &format!("---\ntitle: Riktlinje\ndocument: {{valid_until: {day}}}\n---\nText.\n"))]);
    assert_eq!(until("2026-05-31"), ["document-expired content/a.md:3"]);
    assert_eq!(until("2026-06-01"), Vec::<String>::new());
}

#[test]
fn a_number_that_the_data_have_is_pointed_out_with_the_shortcode_to_write() {
    let with = |text: &str| {
        let text = page(&format!("{{{{ chart(indicator=\"nojda\") }}}}\n\n{text}"));
        advice(&[("content/indicators/nojda.yaml", INDICATOR), ("content/a.md", &text)])
    };
    assert_eq!(with("År 2023 var andelen nöjda med hemtjänsten 85,5 procent."), ["number-could-be-shown content/a.md:6"]);
    for text in [
        "Andelen nöjda är hög.",
        "År 2023 var andelen nöjda med hemtjänsten {{ value(indicator=\"nojda\", period=\"2023\") }}.",
        "Vi har 85,5 procent av rummen klara.",
    ] {
        assert_eq!(with(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_shortcode_that_is_advised_gives_the_number() {
    let text = page(
        "{{ chart(indicator=\"nojda\") }}\n\nÅr 2023 var andelen nöjda med hemtjänsten {{ value(indicator=\"nojda\", period=\"2023\") }}.",
    );
    let files = BTreeMap::from([
        ("insyn.yaml", CONFIGURATION),
        ("content/_index.md", "---\ntitle: Start\n---\n"),
        ("content/indicators/nojda.yaml", INDICATOR),
        ("content/a.md", &text),
    ]);
    let mut timings = Timings::default();
    let mut checked = pipeline::load_sources(Sources::from_memory(files), &Order::default(), &mut timings);
    let output = checked.render(&mut timings).expect("a site").output;
    let bytes = match output.get("a/index.html") {
        Some(insyn::output::Entry::Bytes(bytes)) => String::from_utf8_lossy(bytes).replace('\u{a0}', " "),
        _ => panic!("no page"),
    };
    let said = bytes.split("<p>").find(|text| text.starts_with("År 2023")).expect("the sentence");
    let plain: String = said.split('<').map(|part| part.rsplit_once('>').map_or(part, |(_, text)| text)).collect();
    assert!(plain.contains("hemtjänsten 85,5 procent."), "{said}");
}

fn insyn(root: &Path, arguments: &[&str]) -> (i32, String, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_insyn")).args(arguments).current_dir(root).output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (run.status.code().unwrap_or(-1), text(run.stdout), text(run.stderr))
}

fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

#[test]
fn advice_is_given_by_the_check_alone_and_fails_nothing() {
    let dir = tempfile::tempdir().expect("a folder");
    put(dir.path(), "insyn.yaml", CONFIGURATION);
    put(dir.path(), "content/_index.md", "---\ntitle: Start\n---\nHej.\n");
    put(dir.path(), "content/indicators/nojda.yaml", INDICATOR);
    let (code, out, err) = insyn(dir.path(), &["check", "--strict", "--lang", "sv"]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("råd[indicator-not-shown]") && err.contains("hjälp: Visa det"), "{err}");
    assert!(out.contains("Inga fel och inga varningar") && out.contains("Ett råd"), "{out}");
    let (code, _, err) = insyn(dir.path(), &["build", "--lang", "sv"]);
    assert_eq!((code, err.as_str()), (0, ""));
    // Errors come first.
    put(dir.path(), "content/a.md", "---\ntitel: A\n---\n");
    let (code, _, err) = insyn(dir.path(), &["check", "--lang", "sv"]);
    assert!(code == 1 && !err.contains("råd["), "{err}");
}

/// Writes a site with an error and advice, in a directory whose name is no plain address.
fn faulty(root: &Path) {
    put(root, "min kommun/insyn.yaml", CONFIGURATION);
    put(root, "min kommun/content/_index.md", "---\ntitle: Start\n---\nÅ {{ chrt(indicator=\"x\") }} 100 %: a, b\n");
    put(root, "min kommun/content/b.md", "---\ntitle: B\ndescription: |\n  en\n  två\nslug: Å\n---\n");
}

#[test]
fn code_scanning_gets_what_its_format_requires() {
    let dir = tempfile::tempdir().expect("a folder");
    faulty(dir.path());
    let (code, out, _) = insyn(dir.path(), &["check", "--lang", "sv", "--format", "sarif", "--root", "./min kommun"]);
    let log: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((code, log["version"].as_str()), (1, Some("2.1.0")));
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "insyn");
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), 2);
    for result in results {
        let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().expect("an index") as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(["error", "warning", "note", "none"].contains(&result["level"].as_str().unwrap_or_default()));
        assert!(result["message"]["text"].as_str().is_some_and(|text| text.len() > 20));
        let place = &result["locations"][0]["physicalLocation"];
        assert!(place["artifactLocation"]["uri"].as_str().is_some_and(|uri| uri.starts_with("min%20kommun/content/")), "{place}");
    }
    let chart = results.iter().find(|result| result["ruleId"] == "unknown-shortcode").expect("the shortcode");
    let region = &chart["locations"][0]["physicalLocation"]["region"];
    let numbers = ["startLine", "startColumn", "endLine", "endColumn"].map(|key| region[key].as_u64());
    // A column is a character, not a byte.
    assert_eq!(numbers, [Some(4), Some(6), Some(4), Some(10)]);
    put(dir.path(), "bra/insyn.yaml", CONFIGURATION);
    put(dir.path(), "bra/content/_index.md", "---\ntitle: Start\n---\nHej.\n");
    let (code, out, _) = insyn(dir.path(), &["check", "--format", "sarif", "--root", "bra"]);
    let log: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((code, log["runs"][0]["results"].as_array().map(Vec::len)), (0, Some(0)));
}

#[test]
fn github_gets_a_line_for_each_finding_that_no_text_can_end() {
    let dir = tempfile::tempdir().expect("a folder");
    faulty(dir.path());
    put(dir.path(), "min kommun/content/a,b:c%.md", "---\ntitle: A\n---\n{{ chrt() }}\n");
    let (code, out, _) = insyn(dir.path(), &["check", "--lang", "sv", "--format", "github", "--root", "min kommun"]);
    assert_eq!(code, 1);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), 3, "{out}");
    assert!(lines.iter().all(|line| line.starts_with("::error file=min kommun/content/")), "{out}");
    assert!(out.contains("file=min kommun/content/a%2Cb%3Ac%25.md,line=4,"), "{out}");
    assert!(out.contains("_index.md,line=4,endLine=4,col=6,endColumn=10,title=unknown-shortcode::"), "{out}");
    // The help follows the message after a line break of the format.
    assert!(lines.iter().all(|line| line.contains("%0A")), "{out}");
}
