//! `insyn status`: what a report lacks, and what a reader notices, as the command is run.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

const WORDS: &str = "Ett stycke text om hur det gick under året och vad som blev bättre i verksamheten. ";

fn files() -> Vec<(&'static str, String)> {
    let report = |year: u16, more: &str| format!("---\ntitle: Rapport {year}\nedition: {year}\n{more}---\nSå gick det.\n");
    let chapter = |more: &str, text: &str| format!("---\ntitle: Nöjda\noperation: hemtjanst\n{more}---\n{text}\n");
    let with_comment = "{% comment(by=\"Enhetschef\", about=[\"nojda\"]) %}\n\nBra.\n\n{% end %}\n\n";
    vec![
        ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\narea: \"2280\"\nlanguages: [sv, en]\n".to_owned()),
        ("content/_index.md", "---\ntitle: Start\n---\nHej.\n".to_owned()),
        ("content/areas.yaml", "\"2280\": {name: Provköping, kind: municipality}\n".to_owned()),
        ("content/operations.yaml", "hemtjanst: {name: Hemtjänst}\n".to_owned()),
        ("content/rapport/_index.md", "---\ntitle: Rapporter\n---\n".to_owned()),
        ("content/rapport/2023/_index.md", report(2023, "document: {adopted: 2024-03-01}\n")),
        ("content/rapport/2023/01-a.md", chapter("", &format!("{}\n\n{{{{ chart(indicator=\"nojda\") }}}}\n\n{with_comment}", WORDS.repeat(4)))),
        (
            "content/rapport/2024/_index.md",
            report(2024, "draft: true\noutline: kvalitet\ndocument:\n  name: Rapporten\n  number: SOC1\n  responsible: Socialchef\n  paragraph:\n"),
        ),
        (
            "content/rapport/2024/01-a.md",
            chapter("covers: [hur-arbetet-bedrevs, resultat]\n", "ATT SKRIVA: vad hände?\n\nKort text.\n\n{{ chart(indicator=\"nojda\") }}\n\n{{ chart(indicator=\"inget\") }}"),
        ),
        ("content/rapport/2024/01-a.en.md", "---\ntitle: Satisfied\n---\nText.\n".to_owned()),
        ("content/indicators/nojda.yaml", "title: {sv: Nöjda, en: Satisfied}\nunit: percent\ncounts: time\ntargets: {2024: {at_least: 80, confirmed: false}}\nvalues: {2022: 79, 2023: 81}\n".to_owned()),
        ("content/indicators/sent.yaml", "title: {sv: Sent, en: Late}\nunit: percent\ncounts: time\nlag_years: 1\nvalues: {2022: 79, 2023: 81}\n".to_owned()),
        ("content/rapport/2024/02-b.md", "---\ntitle: Sent\n---\n{{ table(indicator=\"sent\") }}\n".to_owned()),
        (
            "content/goals.yaml",
            "- {id: a, text: {sv: Fler nöjda, en: More}, edition: 2024, operation: hemtjanst, by: Nämnden, verdict: {state: not_assessed, text: Inte än.}, confirmed: false}\n- {id: b, \
             text: Plan, edition: 2024, verdict: reached}\n- {id: gammalt, text: Förr, edition: 2023, verdict: missed, note: Slut.}\n"
                .to_owned(),
        ),
        (
            "content/actions.yaml",
            "- {id: x, text: Telefontid, edition: 2024, operation: hemtjanst, owner: Enhetschef, status: started}\n- {id: y, text: Klart, edition: 2024, status: done, outcome: Bättre.}\n"
                .to_owned(),
        ),
        ("content/self_checks.yaml", "- {id: h, text: Hygien, edition: 2024, owner: Mas}\n- {id: i, text: Brand, edition: 2024, done: [2024-03], result: Bra.}\n".to_owned()),
    ]
}

fn site() -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    files().iter().for_each(|(path, text)| put(dir.path(), path, text));
    dir
}

fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

fn insyn(root: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_insyn"))
        .args(arguments)
        .args(["--lang", "sv", "--date", "2025-02-01", "--root"])
        .arg(root)
        .output()
        .expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

/// Returns the kinds and places of what is missing, from JSON.
fn missing(root: &Path) -> Vec<(String, String, serde_json::Value)> {
    let (code, out, err) = insyn(root, &["status", "2024", "--format", "json"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let list = json["missing"].as_array().expect("a list").clone();
    let place = |item: &serde_json::Value| format!("{}:{}", item["file"].as_str().unwrap_or(""), item["line"]);
    list.iter().map(|item| (item["kind"].as_str().unwrap_or("").to_owned(), place(item), item.clone())).collect()
}

#[test]
fn everything_that_a_report_lacks_is_told_with_its_place_operation_and_role() {
    let site = site();
    let missing = missing(site.path());
    let has = |kind: &str, place: &str| missing.iter().any(|(known, at, _)| known == kind && at == place);
    let of = |kind: &str| missing.iter().filter(|(known, _, _)| known == kind).map(|(_, at, _)| at.as_str()).collect::<Vec<_>>();
    assert!(has("number", "content/indicators/nojda.yaml:1"), "{missing:#?}");
    assert_eq!(of("number").len(), 1, "one that comes a year later is not missing: {missing:#?}");
    assert_eq!(of("text"), ["content/rapport/2024/01-a.md:6"]);
    assert_eq!(of("short"), ["content/rapport/2024/01-a.md:2"]);
    assert!(has("comment", "content/rapport/2024/01-a.md:10"), "{missing:#?}");
    assert_eq!(of("verdict"), ["content/goals.yaml:1"]);
    assert_eq!(of("confirmation"), ["content/goals.yaml:1", "content/indicators/nojda.yaml:4"]);
    assert_eq!(of("outcome"), ["content/actions.yaml:1"]);
    assert_eq!(of("self-check"), ["content/self_checks.yaml:1"]);
    assert_eq!(of("field").len(), 4, "drawn_up, adopted, adopted_by, paragraph: {missing:#?}");
    assert_eq!(of("requirement"), ["content/rapport/2024/_index.md:5"]);
    let translations: Vec<&str> =
        missing.iter().filter(|(kind, _, _)| kind == "translation").filter_map(|(_, _, item)| item["text"].as_str()).collect();
    assert_eq!(translations, ["Rapport 2024 (en)", "Sent (en)", "Plan (en)"]);
    assert!(has("fault", "content/rapport/2024/01-a.md:12"), "the unknown indicator: {missing:#?}");
    let outcome = missing.iter().find(|(kind, _, _)| kind == "outcome").expect("the measure");
    assert_eq!((&outcome.2["operation"], &outcome.2["role"]), (&"Hemtjänst".into(), &"Enhetschef".into()));
    let comment = missing.iter().find(|(kind, _, _)| kind == "comment").expect("the chart");
    assert_eq!(comment.2["role"], "Enhetschef", "whoever commented last year");
}

#[test]
fn the_list_is_by_operation_and_a_role_gets_its_own_text() {
    let site = site();
    let (code, out, err) = insyn(site.path(), &["status"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(out.starts_with("Berättelsen för 2024: "), "{out}");
    let whole = out.find("\nHela berättelsen (").expect("the whole report");
    let operation = out.find("\nHemtjänst (").expect("the operation");
    assert!(whole < operation && out.contains("    content/actions.yaml:1: Telefontid [Enhetschef]"), "{out}");
    let (code, mail, _) = insyn(site.path(), &["status", "--mail", "enhetschef"]);
    assert!(code == 0 && mail.contains("- Telefontid") && !mail.contains("Hygien"), "{mail}");
    let (code, _, err) = insyn(site.path(), &["status", "--mail", "Chefen"]);
    assert!(code == 2 && err.contains("fel[status-nobody]") && err.contains("`Mas`"), "{err}");
    let (code, _, err) = insyn(site.path(), &["status", "2031"]);
    assert!(code == 2 && err.contains("fel[status-year-unknown]") && err.contains("`2024`, `2023`"), "{err}");
}

#[test]
fn a_report_that_lacks_nothing_is_said_to_be_ready() {
    let dir = tempfile::tempdir().expect("a folder");
    put(dir.path(), "insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\n");
    put(dir.path(), "content/_index.md", "---\ntitle: Start\n---\nHej.\n");
    let document =
        "document: {name: A, number: B, drawn_up: 2025-01-01, adopted: 2025-01-02, adopted_by: N, paragraph: § 1, responsible: C}";
    put(dir.path(), "content/r/2024/_index.md", &format!("---\ntitle: R\nedition: 2024\n{document}\n---\nHej.\n"));
    put(dir.path(), "content/r/_index.md", "---\ntitle: R\n---\n");
    let (code, out, err) = insyn(dir.path(), &["status", "2024"]);
    assert_eq!((code, out.as_str(), err.as_str()), (0, "Berättelsen för 2024: ingenting saknas. Den kan fastställas.\n", ""));
    fs::remove_dir_all(dir.path().join("content/r")).expect("removed");
    let (code, _, err) = insyn(dir.path(), &["status"]);
    assert!(code == 2 && err.contains("fel[report-none]"), "{err}");
}

#[test]
fn what_a_reader_notices_since_the_last_build_is_told_and_nothing_is_written() {
    let site = site();
    put(site.path(), "content/files/losen.txt", "Ingen sida leder hit.");
    put(site.path(), "content/files/lankad.txt", "Hit leder en.");
    put(site.path(), "content/_index.md", "---\ntitle: Start\n---\n[Filen](files/lankad.txt)\n");
    put(site.path(), "content/gammal.md", "---\ntitle: Gammal\n---\nHej.\n");
    let (code, out, err) = insyn(site.path(), &["build"]);
    assert_eq!(code, 0, "{out}{err}");
    let (_, out, _) = insyn(site.path(), &["status", "--publish"]);
    assert!(out.contains("Ingenting ändras för läsaren"), "{out}");
    assert!(
        out.contains("ingen sida leder till dem (1):\n  files/losen.txt")
            || out.contains("ingen sida leder till dem (1)\n  files/losen.txt"),
        "{out}"
    );
    let indicator = fs::read_to_string(site.path().join("content/indicators/nojda.yaml")).expect("read").replace("2023: 81", "2023: 82");
    put(site.path(), "content/indicators/nojda.yaml", &indicator);
    put(site.path(), "content/ny.md", "---\ntitle: Ny\n---\nHej.\n");
    fs::remove_file(site.path().join("content/gammal.md")).expect("removed");
    let before = fs::read(site.path().join("public/.insyn-manifest")).expect("the manifest");
    let (code, out, _) = insyn(site.path(), &["status", "--publish"]);
    assert_eq!(code, 0, "{out}");
    for said in ["Nya sidor (2)\n  /en/ny/\n  /ny/\n", "Adresser som försvinner (2)\n  /en/gammal/\n  /gammal/\n", "  /rapport/2023/a/\n"]
    {
        assert!(out.contains(said), "{said}: {out}");
    }
    assert!(!out.contains("  /kontakt/\n"), "the navigation alone is no change: {out}");
    let numbers = out.split("Ändrade siffror (").nth(1).expect("numbers");
    assert!(
        numbers.contains("nojda") && numbers.contains("en ny eller ändrad rad, en tidigare rad borta") && !numbers.contains("sent"),
        "{out}"
    );
    assert_eq!(fs::read(site.path().join("public/.insyn-manifest")).expect("the manifest"), before);
}
