//! `insyn add report`: next year's report of last year's, as the command is run. Last year's stays as it is, byte for byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use walkdir::WalkDir;

const FILES: [(&str, &str); 12] = [
    ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\nlanguages: [sv, en]\n"),
    ("content/_index.md", "---\ntitle: Start\n---\nHej.\n"),
    ("content/rapport/_index.md", "---\ntitle: Rapporter\n---\n"),
    (
        "content/rapport/2023/_index.md",
        "---\ntitle: Rapport 2023 # årets\nedition: 2023\naliases: [/senaste/]\ndescription: Vad som hände 2023.\ndocument:\n  name: Rapport för 2023\n  number: SOC2024-1\n  \
         adopted: 2024-03-01\n  paragraph: § 12\n  responsible: Chef\n  corrections: [{date: 2024-05-02, what: Ett tal}]\n---\nSå gick det.\n",
    ),
    (
        "content/rapport/2023/01-a.md",
        "---\ntitle: Nöjda\n---\nSå gick det {{ value(indicator=\"nojda\", period=\"2023\") }}.[^1]\n\n## Mål för 2023 {#mal}\n\n{{ chart(indicator=\"nojda\", from=\"2022\", \
         to=\"2023\") }}\n\nTio ord till.\n\n{% comment(by=\"Chef\", about=[\"nojda\"]) %}\n\nVi är nöjda, sade \\{% x.\n\n{% end %}\n\n{% quote(by=\"En som bor här\", consent=\"given\") %}\n\nJag \
         trivs.\n\n{% end %}\n\n{{ chart(indicator=\"nojda\", from=\"2023\", to=\"2023\", kind=\"bar\") }}\n\nTabell: Svar\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[^1]: En not.\n",
    ),
    ("content/rapport/2023/01-a.en.md", "---\ntitle: Satisfied\n---\nIt went well.\n\n## Goals {#mal}\n\nText.\n"),
    (
        "content/indicators/nojda.yaml",
        "title: Nöjda\nunit: percent\ncounts: answers\ntargets: # nämndens\n  2023: {at_least: 80} # beslut\n  women: {2023: {between: [80, 90]}}\nvalues: {total: {2022: 79, 2023: 81}, women: {2022: 80, 2023: 82}}\n",
    ),
    (
        "content/indicators/vantat.yaml",
        "title: Väntat\nunit: days\nstatistic: mean\nbetter: lower\ntargets: {2022: {at_most: 15}}\nvalues: {2022: 9, 2023: 8}\n",
    ),
    (
        "content/goals.yaml",
        "# målen\n- id: a\n  text: {sv: \"Fler: nöjda\", en: More satisfied}\n  edition: 2023\n  indicators: [nojda]\n  verdict: reached\n- {id: b, text: Plan, edition: 2023, \
         verdict: {state: missed, text: Nej.}}\n- {id: gammalt, text: Förr, edition: 2022, verdict: missed, note: Slut.}",
    ),
    ("content/rapport/2022/_index.md", "---\ntitle: Rapport 2022\nedition: 2022\ndocument: {adopted: 2023-03-01}\n---\nHej.\n"),
    (
        "content/actions.yaml",
        "- {id: klar, text: Klart, edition: 2023, status: done}\r\n- {id: pagar, text: Pågår, edition: 2023, status: started, outcome: Halvvägs.}\r\n- id: sen\r\n  text: \
         Sen\r\n  edition: 2023\r\n  status: delayed\r\n  reason: Ingen tid, än.\r\n",
    ),
    ("content/self_checks.yaml", "- {id: hygien, text: Hygien, edition: 2023, planned: 2, done: [2023-03, 2023-10], result: Bra.}\n"),
];

fn site(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    dir
}

fn insyn(root: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_insyn"))
        .args(arguments)
        .args(["--lang", "sv", "--root"])
        .arg(root)
        .output()
        .expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = WalkDir::new(root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            (
                entry.path().strip_prefix(root).expect("below").display().to_string().replace('\\', "/"),
                fs::read(entry.path()).expect("read"),
            )
        })
        .collect()
}

fn read(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join(path)).expect(path)
}

#[test]
fn next_years_report_has_last_years_chapters_and_asks_for_their_texts() {
    let site = site(&FILES);
    let (code, out, err) = insyn(site.path(), &["add", "report", "2024", "--from", "rapport/2023"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert_eq!(
        read(site.path(), "content/rapport/2024/_index.md"),
        "---\ntitle: Rapport 2024 # årets\nedition: 2024\ndraft: true\ndocument:\n  name: Rapport för 2024\n  number:\n  adopted:\n  paragraph:\n  responsible: \
         Chef\n---\n\nATT SKRIVA: vad hände 2024? (Texten från 2023: 3 ord.)\n"
    );
    assert_eq!(
        read(site.path(), "content/rapport/2024/01-a.md"),
        "---\ntitle: Nöjda\n---\n\nATT SKRIVA: vad hände 2024? (Texten från 2023: 3 ord, med tal ur `nojda`.)\n\n## Mål för 2023 {#mal}\n\n{{ chart(indicator=\"nojda\", \
         from=\"2022\", to=\"2024\") }}\n\nATT SKRIVA: vad hände 2024? (Texten från 2023: 3 ord.)\n\n{% comment(by=\"Chef\", about=[\"nojda\"]) %}\n\nATT SKRIVA: kommentaren \
         för 2024.\n\n{% end %}\n\nATT SKRIVA: här stod `quote` 2023. Behövs något nytt?\n\n{{ chart(indicator=\"nojda\", from=\"2023\", to=\"2023\", kind=\"bar\") }}\n\nATT \
         SKRIVA: vad hände 2024? (Texten från 2023: 2 ord och en tabell.)\n"
    );
    assert!(
        read(site.path(), "content/rapport/2024/01-a.en.md")
            .contains("TO WRITE: what happened in 2024? (The text of 2023: 3 words.)\n\n## Goals {#mal}")
    );
    assert!(out.contains("content/rapport/2024/01-a.md:7: ## Mål för 2023 {#mal}") && out.contains("/senaste/"), "{out}");
}

#[test]
fn goals_measures_self_checks_and_targets_are_carried_over_once_and_the_rest_of_their_files_stays() {
    let site = site(&FILES);
    let before = tree(site.path());
    let (code, out, _) = insyn(site.path(), &["add", "report", "2024"]);
    assert_eq!(code, 0, "{out}");
    let added = |path: &str| read(site.path(), path)[before[path].len()..].to_owned();
    let goals = added("content/goals.yaml");
    assert_eq!(
        goals,
        "\n# Vad blev det av målet? Omdömet året före: uppnått.\n- id: a\n  text: {sv: \"Fler: nöjda\", en: More satisfied}\n  edition: 2024\n  indicators: [nojda]\n  confirmed: \
         false\n# Vad blev det av målet? Omdömet året före: inte uppnått.\n- id: b\n  text: Plan\n  edition: 2024\n  verdict: {state: not_assessed, text: \"Inte bedömt \
         än.\"}\n  confirmed: false\n"
    );
    assert_eq!(
        added("content/actions.yaml"),
        "# Vad blev det av? Året före: påbörjad. Skriv status och outcome.\r\n- id: pagar\r\n  text: Pågår\r\n  edition: 2024\r\n  status: started\r\n# Vad blev det av? Året före: \
         försenad. Skriv status och outcome.\r\n- id: sen\r\n  text: Sen\r\n  edition: 2024\r\n  status: delayed\r\n  reason: \"Ingen tid, än.\"\r\n"
    );
    assert!(added("content/self_checks.yaml").ends_with("- id: hygien\n  text: Hygien\n  edition: 2024\n  planned: 2\n"));
    let indicator = read(site.path(), "content/indicators/nojda.yaml");
    assert!(
        indicator.contains(
            "  2023: {at_least: 80} # beslut\n  women: {2023: {between: [80, 90]}, 2024: {between: [80, 90], confirmed: false}}\n"
        ),
        "{indicator}"
    );
    assert!(indicator.contains("2024: {at_least: 80, confirmed: false}"), "{indicator}");
    let changed: Vec<String> = tree(site.path())
        .into_iter()
        .filter(|(path, bytes)| before.get(path).is_some_and(|old| old != bytes))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(changed, ["content/actions.yaml", "content/goals.yaml", "content/indicators/nojda.yaml", "content/self_checks.yaml"]);
    // The draft shows nothing yet, and what it lacks stops nothing.
    let (code, out, err) = insyn(site.path(), &["check"]);
    assert_eq!(code, 0, "{out}{err}");
    assert!(err.contains("edition-without-numbers") && !err.contains("placeholder") && !err.contains("unconfirmed"), "{err}");
    // Once it is published, what is still asked and unconfirmed is told.
    let start = site.path().join("content/rapport/2024/_index.md");
    fs::write(&start, fs::read_to_string(&start).expect("read").replace("draft: true\n", "")).expect("written");
    let (_, _, err) = insyn(site.path(), &["check"]);
    assert!(err.contains("varning[placeholder]") && err.contains("varning[unconfirmed]"), "{err}");
}

#[test]
fn targets_of_tables_are_moved_and_told_and_asked_about_until_somebody_confirms_them() {
    let table = "nyckeltal;grupp;period;värde;status;måltal minst\r\nhalsa;;2023;81,5;;80\r\nhalsa;kvinnor;2023;82;;\r\n";
    let narrow = "nyckeltal;period;värde;måltal minst\nglada;2023;81;80\n";
    let indicator = "title: Hälsa\nunit: percent\ncounts: answers\n";
    let more = [
        ("content/values/utfall.csv", table),
        ("content/values/smal.csv", narrow),
        ("content/indicators/halsa.yaml", indicator),
        ("content/indicators/glada.yaml", "title: Glada\nunit: percent\ncounts: answers\n"),
    ];
    let site = site(&[FILES.as_slice(), &more].concat());
    let (code, out, err) = insyn(site.path(), &["add", "report", "2024"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(out.contains("att bekräfta (2): nojda, halsa"), "{out}");
    assert!(out.contains("för hand i (1): content/values/smal.csv (glada)"), "{out}");
    let moved = "nyckeltal;grupp;period;värde;status;måltal minst\r\nhalsa;;2023;81,5;;80\r\nhalsa;;2024;;måltal att bekräfta;80\r\nhalsa;kvinnor;2023;82;;\r\n";
    assert_eq!(read(site.path(), "content/values/utfall.csv"), moved);
    assert_eq!(read(site.path(), "content/values/smal.csv"), narrow);
    let (_, out, _) = insyn(site.path(), &["status", "2024"]);
    assert!(out.contains("content/values/utfall.csv:3"), "{out}");
    let start = site.path().join("content/rapport/2024/_index.md");
    fs::write(&start, fs::read_to_string(&start).expect("read").replace("draft: true\n", "")).expect("written");
    let asks = || insyn(site.path(), &["check"]).2.contains("content/values/utfall.csv:3");
    assert!(asks());
    fs::write(site.path().join("content/values/utfall.csv"), moved.replace("måltal att bekräfta", "måltal")).expect("written");
    assert!(!asks());
}

#[test]
fn a_dry_run_and_a_refusal_write_nothing() {
    let site = site(&FILES);
    let before = tree(site.path());
    let (code, out, _) = insyn(site.path(), &["add", "report", "2024", "--dry-run"]);
    assert!(code == 0 && out.contains("Inget är skrivet."), "{out}");
    for (arguments, said) in [
        (["add", "report", "2023", "--from", "rapport/2023"], "fel[report-year]"),
        (["add", "report", "2024", "--from", "rapport/2032"], "fel[report-unknown]"),
        (["add", "report", "2024", "--into", "rapport/2023"], "fel[report-exists]"),
        (["add", "report", "2024", "--outline", "budget"], "patientsakerhet"),
    ] {
        let (code, _, err) = insyn(site.path(), &arguments);
        assert!(code == 2 && err.contains(said), "{arguments:?}: {code} {err}");
    }
    assert_eq!(tree(site.path()), before);
    fs::write(site.path().join("content/goals.yaml"), "- {id: a\n").expect("written");
    let (code, _, err) = insyn(site.path(), &["add", "report", "2024"]);
    assert!(code == 1 && err.contains("content/goals.yaml"), "{err}");
    assert!(!site.path().join("content/rapport/2024").exists());
}

#[test]
fn a_list_in_brackets_is_left_alone_and_said_to_be_done_by_hand() {
    let files: Vec<(&str, &str)> =
        FILES
            .iter()
            .map(|(path, text)| {
                if path.ends_with("goals.yaml") { (*path, "[{id: a, text: A, edition: 2023, verdict: missed}]\n") } else { (*path, *text) }
            })
            .collect();
    let site = site(&files);
    let (code, out, _) = insyn(site.path(), &["add", "report", "2024"]);
    assert!(code == 0 && out.contains("för hand i (1): content/goals.yaml"), "{out}");
    assert_eq!(read(site.path(), "content/goals.yaml"), files.iter().find(|(path, _)| path.ends_with("goals.yaml")).expect("goals").1);
}

#[test]
fn with_texts_the_paragraphs_come_along_and_their_years_are_listed() {
    let site = site(&FILES);
    let (code, out, _) = insyn(site.path(), &["add", "report", "2024", "--texts"]);
    let text = read(site.path(), "content/rapport/2024/01-a.md");
    assert!(
        code == 0
            && text.contains("Jag trivs.")
            && text.contains("value(indicator=\"nojda\", period=\"2023\")")
            && text.contains("[^1]: En not."),
        "{text}"
    );
    assert!(out.contains("content/rapport/2024/01-a.md:7: ## Mål för 2023 {#mal}"), "{out}");
}

#[test]
fn which_report_is_meant_and_where_the_new_one_goes_is_asked_where_it_is_not_clear() {
    let site = site(&FILES);
    let other = site.path().join("content/annan-2023.md");
    fs::write(&other, "---\ntitle: Annan\nedition: 2023\n---\nHej.\n").expect("written");
    let (code, _, err) = insyn(site.path(), &["add", "report", "2024"]);
    assert!(code == 2 && err.contains("fel[report-unclear]") && err.contains("`annan-2023`") && err.contains("`rapport/2023`"), "{err}");
    let (code, out, err) = insyn(site.path(), &["add", "report", "2024", "--from", "annan-2023"]);
    assert!(code == 0 && site.path().join("content/annan-2024.md").is_file(), "{out}{err}");
    fs::rename(&other, site.path().join("content/annan.md")).expect("renamed");
    let (code, _, err) = insyn(site.path(), &["add", "report", "2025", "--from", "annan"]);
    assert!(code == 2 && err.contains("fel[report-place-unclear]"), "{err}");
}

#[test]
fn an_outline_becomes_a_report_that_covers_what_is_asked_of_it() {
    for (outline, folder) in [("kvalitet", "kvalitetsberattelse"), ("patientsakerhet", "patientsakerhetsberattelse")] {
        let site = site(&FILES[..2]);
        let (code, out, err) = insyn(site.path(), &["add", "report", "2024", "--outline", outline]);
        assert_eq!((code, err.as_str()), (0, ""), "{out}");
        let start = site.path().join(format!("content/{folder}/2024/_index.md"));
        assert!(fs::read_to_string(&start).expect("the start page").contains(&format!("outline: {outline}\n")));
        let (code, out, err) = insyn(site.path(), &["build", "--drafts"]);
        assert_eq!(code, 0, "{out}{err}");
        // Every requirement is covered, and what is to be written is told once the report is published.
        fs::write(&start, fs::read_to_string(&start).expect("read").replace("draft: true\n", "")).expect("written");
        let (code, _, err) = insyn(site.path(), &["check"]);
        assert!(code == 0 && err.contains("varning[placeholder]") && !err.contains("requirement"), "{err}");
    }
    let site = site(&FILES[..2]);
    let (code, _, err) = insyn(site.path(), &["add", "report", "2024"]);
    assert!(code == 2 && err.contains("fel[report-none]"), "{err}");
}
