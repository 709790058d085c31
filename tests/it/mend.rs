//! What `insyn check --fix` mends, and what it leaves alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use insyn::diagnostic::{Diagnostics, Problem, Severity};
use insyn::mend::{Mending, mend};
use insyn::pipeline::Order;
use insyn::source::Sources;
use serde_json::Value;

use crate::cases::built;

const CONFIGURATION: &str = "title: Prov\norganisation: {name: Provköping}\nbase_url: none\n";
const INDICATOR: &str = "title: Nöjda\nunit: percent\nvalues: {2022: 82, 2023: 85.5}\n";

/// The files of a site, with what every one has.
fn site<'t>(files: &[(&'t str, &'t str)]) -> BTreeMap<&'t str, &'t str> {
    let own = [
        ("insyn.yaml", CONFIGURATION),
        ("content/_index.md", "---\ntitle: Start\n---\nHej.\n"),
        ("content/indicators/nojda.yaml", INDICATOR),
        ("content/areas.yaml", "hem: {name: Hemtjänst, kind: operation}\n"),
    ];
    own.into_iter().chain(files.iter().copied()).collect()
}

fn order() -> Order {
    Order { today: Some(jiff::civil::date(2026, 6, 1)), ..Order::default() }
}

/// Returns the files that differ after mending, and the whole.
fn mended(files: &BTreeMap<&str, &str>) -> (BTreeMap<String, String>, Mending) {
    let sources = Sources::from_memory(files.iter().map(|(path, text)| (*path, *text)));
    let mending = mend(&sources, &order());
    let change = |path: &String| {
        let raw = files[path.as_str()].as_bytes().to_vec();
        let text = sources.text(sources.find(path).expect("the file"));
        let bytes = mending.applied(path, raw, text).unwrap_or_else(|problem| panic!("{path}: {problem:?}"));
        (path.clone(), String::from_utf8(bytes).expect("UTF-8"))
    };
    (mending.files.keys().map(change).collect(), mending)
}

fn count(found: &Diagnostics) -> usize {
    found.iter().filter(|found| matches!(found.problem.severity(), Severity::Error | Severity::Warning)).count()
}

/// Returns a file after mending; the file itself if nothing changes.
fn after(path: &str, text: &str) -> String {
    let files = site(&[(path, text)]);
    let (changed, mending) = mended(&files);
    assert!(changed.keys().all(|changed| changed == path), "{changed:?}");
    assert!(count(&mending.after.found) <= count(&mending.before), "{text}: {:?}", mending.after.found);
    let result = changed.get(path).map_or(text, String::as_str).to_owned();
    // Nothing is left to do.
    let (again, _) = mended(&site(&[(path, &result)]));
    assert_eq!(again, BTreeMap::new(), "{text}");
    result
}

fn page(text: &str) -> String {
    format!("---\ntitle: Sida\n---\n{text}\n")
}

#[test]
fn what_has_only_one_answer_is_mended_in_texts() {
    let cases = [
        ("Text.\n\n##Rubrik\n\nMer.", "Text.\n\n## Rubrik\n\nMer."),
        ("##\u{a0}Hård\n\nMer.", "## Hård\n\nMer."),
        ("Först:\n• ett\n•\ttvå\n\nsist", "Först:\n- ett\n- två\n\nsist"),
        ("– ett ord\n– två ord", "- ett ord\n- två ord"),
        ("Verk\u{ad}sam\u{ad}het.", "Verksamhet."),
        ("{ chart(indicator=\"nojda\") }", "{{ chart(indicator=\"nojda\") }}"),
        ("{{ chart(indicator=nojda) }}", "{{ chart(indicator=\"nojda\") }}"),
        ("{{ chart(indicator: \"nojda\") }}", "{{ chart(indicator=\"nojda\") }}"),
        ("{{ chart(indicator=\"nojda\" from=2022) }}", "{{ chart(indicator=\"nojda\", from=2022) }}"),
        ("{{ chart(indikator=\"nojda\") }}", "{{ chart(indicator=\"nojda\") }}"),
        ("{{ chartt(indicator='Nöjda') }}", "{{ chart(indicator='nojda') }}"),
        ("{{ chart(indicator=”Nöjda”) }}", "{{ chart(indicator=”nojda”) }}"),
        ("{{ actions }}", "{{ actions() }}"),
        ("## Målen\n\nSe [målen](#målen).", "## Målen\n\nSe [målen](#malen)."),
        ("## Målen {#Målen}\n\nText.", "## Målen {#malen}\n\nText."),
        ("Se [starten](_Index.md).", "Se [starten](_index.md)."),
    ];
    for (before, wanted) in cases {
        assert_eq!(after("content/sida.md", &page(before)), page(wanted));
    }
    let with_plan = site(&[
        ("content/sida.md", "---\ntitle: Sida\n---\n[Planen](files/min plan (1).pdf)\n"),
        ("content/files/min plan (1).pdf", "%PDF"),
    ]);
    assert_eq!(mended(&with_plan).0["content/sida.md"], "---\ntitle: Sida\n---\n[Planen](<files/min plan (1).pdf>)\n");
}

#[test]
fn what_has_only_one_answer_is_mended_in_yaml() {
    let cases = [
        (
            "title: Nöjda\nunit: percent\nvalues:\n\t2022: 82\n\t2023: 85\n",
            "title: Nöjda\nunit: percent\nvalues:\n  2022: 82\n  2023: 85\n",
        ),
        ("title: Nöjda\nunit:\u{a0}percent\nvalues: {2022: 82}\n", "title: Nöjda\nunit: percent\nvalues: {2022: 82}\n"),
        ("title: ”Nöjda”\nunit: percent\nvalues: {2022: 82}\n", "title: \"Nöjda\"\nunit: percent\nvalues: {2022: 82}\n"),
        ("title: Mål: trygga\nunit: percent\nvalues: {2022: 82}\n", "title: \"Mål: trygga\"\nunit: percent\nvalues: {2022: 82}\n"),
        (
            "title: \"Mål\" och utfall\nunit: percent\nvalues: {2022: 82}\n",
            "title: '\"Mål\" och utfall'\nunit: percent\nvalues: {2022: 82}\n",
        ),
        ("title:Nöjda\nunit: percent\nvalues: {2022:82, 2023: 0,5}\n", "title: Nöjda\nunit: percent\nvalues: {2022: 82, 2023: 0.5}\n"),
        ("title: Nöjda\nunit: percent\nvalues:\n  2022:82\n  2023:85\n", "title: Nöjda\nunit: percent\nvalues:\n  2022: 82\n  2023: 85\n"),
        (
            "titel: Nöjda\nunti: percent\nbetter: högre\nvalues: {2022: 82}\n",
            "title: Nöjda\nunit: percent\nbetter: higher\nvalues: {2022: 82}\n",
        ),
        (
            "title: Nöjda\nunit: percent\nbetter: 'högre' # x\nvalues: {2022: 'sakans', 2023: 7}\n",
            "title: Nöjda\nunit: percent\nbetter: 'higher' # x\nvalues: {2022: 'saknas', 2023: 7}\n",
        ),
        ("ti\u{ad}tle: Nöjda\nunit: percent\nvalues: {2022: 82}\n", "title: Nöjda\nunit: percent\nvalues: {2022: 82}\n"),
        (
            "title: Nöjda\nunit: dagar\nstatistic: count\nvalues: {2022: 1.234.567}\n",
            "title: Nöjda\nunit: dagar\nstatistic: count\nvalues: {2022: 1234567}\n",
        ),
        (
            "title: Nöjda\nunit: percent\nvalues: {2022Q4: 82, 2023-q1: 83}\n",
            "title: Nöjda\nunit: percent\nvalues: {2022-Q4: 82, 2023-Q1: 83}\n",
        ),
    ];
    for (before, wanted) in cases {
        assert_eq!(after("content/indicators/nojda.yaml", before), wanted);
    }
    let goals = "- {id: Mal-1, text: Fler nöjda, edition: 2023, indicators: [nojda]}\n";
    let report = ("content/b/2023/_index.md", "---\ntitle: Berättelse\nedition: 2023\n---\nText.\n");
    let files = site(&[("content/goals.yaml", goals), report, ("content/b/_index.md", "---\ntitle: B\n---\nText.\n")]);
    assert_eq!(mended(&files).0["content/goals.yaml"], goals.replace("Mal-1", "mal-1"));
    let numbers = "title: Nöjda\nunit: percent\nareas: {114: {2022: 82}}\n";
    let areas = ("content/areas.yaml", "0114: {name: Upplands Väsby, kind: municipality}\n");
    let files = site(&[("content/indicators/nojda.yaml", numbers), areas]);
    assert_eq!(mended(&files).0["content/indicators/nojda.yaml"], numbers.replace("114", "0114"));
    let front = "---\ntitle: Sida\ndocument: {adopted: 2024/3/8}\n---\nText.\n";
    assert_eq!(after("content/sida.md", front), front.replace("2024/3/8", "2024-03-08"));
    let colour = format!("{CONFIGURATION}theme: {{accent: x}}\n").replace("{accent: x}", "\n  accent: #00527a");
    assert_eq!(after("insyn.yaml", &colour), colour.replace("#00527a", "\"#00527a\""));
}

#[test]
fn what_can_mean_several_things_is_left_alone() {
    let texts = [
        "# Rubrik\n\nText.",
        "– Vad säger du? sa hon.\n– Ingenting, sa han.",
        "exem\u{ad}\npel",
        "## Mål\n\nSe [här](#mall-2).",
        "{ inte en kortkod }",
        "{{ chart(indicator=nojda ungefär) }}",
        "I tabellen {chart(indicator=\"nojda\")",
    ];
    for text in texts {
        assert_eq!(after("content/sida.md", &page(text)), page(text));
    }
    let files = [
        "title: Nöjda\nunit: percent\nvalues: {2022: 1,250, 2023: 3}\n",
        "title: Nöjda\nunit: percent\nvalues: {2022: ca 40}\n",
        "title: Nöjda\nunit: percent\nvalues: {2022-1: 40}\n",
        "title: Nöjda\nunit: percent\nvalues: {2022: 40 %}\n",
        "title: namn: Nöjda\nunit: percent\nvalues: {2022: 40}\n",
        "title: Mål #1\nunit: percent\nvalues: {2022: 40}\n",
        "title: Nöjda\nunit: percent\nvalues: {2022: -}\n",
        "title: Nöjda\nunit: percent\nvalues:\n \t2022: 40\n",
        "title: Nöjda\nunit: percent\nbetter: x\nvalues: {2022: 40}\n",
    ];
    for text in files {
        assert_eq!(after("content/indicators/nojda.yaml", text), text);
    }
}

#[test]
fn everything_else_of_a_file_stays_to_the_byte() {
    let text = "\u{feff}# överst\r\ntitel:  'Nöjda' # namn\r\nunit: \"percent\"\r\n\r\nbetter:   högre   # så\r\nvalues: {2023Q4: 1, 2022-Q4: 2,}\r\n# sist";
    let wanted = "\u{feff}# överst\r\ntitle:  'Nöjda' # namn\r\nunit: \"percent\"\r\n\r\nbetter:   higher   # så\r\nvalues: {2023-Q4: 1, 2022-Q4: 2,}\r\n# sist";
    assert_eq!(after("content/indicators/nojda.yaml", text), wanted);
    // Letters that a Mac has taken apart.
    let text = "---\ntitle: Sida\n---\nMa\u{30a}let a\u{308}r\n• o\u{308}ppet\n";
    assert_eq!(after("content/sida.md", text), text.replace('•', "-"));
}

#[test]
fn several_fixes_on_a_line_are_made_one_after_the_other_where_they_touch() {
    let text = "title: Nöjda\nunit: percent\nvalues: {2022Q4: 0,5, 2023Q1: sakans, 2023Q2:3}\n";
    let wanted = "title: Nöjda\nunit: percent\nvalues: {2022-Q4: 0.5, 2023-Q1: saknas, 2023-Q2: 3}\n";
    assert_eq!(after("content/indicators/nojda.yaml", text), wanted);
    assert_eq!(after("content/sida.md", &page("{ chartt(indikator=nojda) }")), page("{{ chart(indicator=\"nojda\") }}"));
}

#[test]
fn a_fix_that_would_lead_to_a_new_problem_is_left_out_and_the_others_are_made() {
    let text = page("Text.\n\n###Rubrik\n\nVerk\u{ad}samhet.");
    let files = site(&[("content/sida.md", &text)]);
    let (changed, mending) = mended(&files);
    assert_eq!(changed["content/sida.md"], text.replace('\u{ad}', ""));
    let left: Vec<(&str, &str)> = mending.left_out.iter().map(|(found, new)| (found.problem.code(), new.code())).collect();
    assert_eq!(left, [("heading-without-space", "skipped-heading")]);
    assert!(mending.before.iter().filter(|found| mending.makes(found)).all(|found| found.problem.code() == "soft-hyphen"));
    // A link elsewhere leads to the anchor as it is.
    let other = page("Se [målen](sida.md#Målen).");
    let anchor = page("## Målen {#Målen}\n\nText.");
    let files = site(&[("content/sida.md", &anchor), ("content/annan.md", &other)]);
    let (changed, _) = mended(&files);
    assert_eq!(
        changed.get("content/annan.md").map_or(other.as_str(), String::as_str).contains("#malen"),
        changed.contains_key("content/sida.md")
    );
}

#[test]
fn a_file_that_differs_from_what_was_read_is_not_mended() {
    let text = page("##Rubrik\n\nText.");
    let files = site(&[("content/sida.md", &text)]);
    let sources = Sources::from_memory(files.iter().map(|(path, text)| (*path, *text)));
    let mending = mend(&sources, &order());
    let changed = mending.applied("content/sida.md", page("Annat.").into_bytes(), &text);
    assert!(matches!(&changed, Err(problem @ Problem::FixChanged { .. }) if problem.code() == "fix-changed"), "{changed:?}");
    let lost = mending.applied("content/sida.md", b"\xff".to_vec(), &text);
    assert!(matches!(&lost, Err(problem @ Problem::FixNotWritten { .. }) if problem.code() == "fix-not-written"), "{lost:?}");
}

#[test]
fn no_site_has_more_problems_afterwards_and_only_lines_with_problems_change() {
    let (mut fixed, mut codes, mut wrong) = (0, BTreeMap::new(), Vec::new());
    for (case, places, found, sources) in built() {
        if found.fixable(sources) == 0 {
            continue;
        }
        let mending = mend(sources, &order());
        if mending.files.is_empty() {
            continue;
        }
        fixed += 1;
        for found in mending.before.iter().filter(|found| mending.makes(found)) {
            *codes.entry(found.problem.code()).or_insert(0) += 1;
        }
        if count(&mending.after.found) > count(&mending.before) {
            wrong.push(format!("{}: {:?}", case.name, mending.after.found));
        }
        for path in mending.files.keys() {
            let raw = &case.files.iter().find(|(known, _)| known == path).expect("a file").1;
            let text = sources.text(sources.find(path).expect("a file"));
            let bytes = mending.applied(path, raw.clone().into_bytes(), text).expect("written");
            let after = String::from_utf8(bytes).expect("UTF-8");
            assert_eq!(raw.lines().count(), after.lines().count(), "{}", case.name);
            // A list has one problem, at its first item.
            let mut is_list = false;
            for (line, (before, now)) in (1..).zip(raw.lines().zip(after.lines())) {
                let has_problem = places.iter().any(|place| place.contains(&format!(" {path}:{line}:")));
                if before != now && !has_problem && !is_list {
                    wrong.push(format!("{}: {path}:{line} is changed", case.name));
                }
                is_list = before != now && now.starts_with("- ");
            }
        }
        let again = mend(&mending.after.sources, &order());
        if !again.files.is_empty() {
            wrong.push(format!("{}: there is more to mend: {:?}", case.name, again.files));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(fixed > 30 && codes.len() > 18, "{fixed} sites, {codes:?}");
}

fn insyn(root: &Path, arguments: &[&str]) -> (i32, String, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_insyn"))
        .args(["check", "--lang", "sv", "--root"])
        .arg(root)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .expect("insyn runs");
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    (run.status.code().expect("a code"), text(&run.stdout), text(&run.stderr))
}

fn put(root: &Path, files: &BTreeMap<&str, &str>) {
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
}

#[test]
fn the_command_shows_what_it_would_change_and_writes_only_what_was_agreed_to() {
    let dir = tempfile::tempdir().expect("a folder");
    let text = page("##Rubrik\n\nText.");
    put(dir.path(), &site(&[("content/sida.md", &text)]));
    let now = || fs::read_to_string(dir.path().join("content/sida.md")).expect("a page");
    let (code, out, err) = insyn(dir.path(), &[]);
    assert!(
        code == 0
            && out.contains("Programmet kan rätta en sak åt dig: insyn check --fix visar hur.")
            && err.contains("heading-without-space"),
        "{out}"
    );
    let diff = "--- content/sida.md\n+++ content/sida.md\n@@ -1,6 +1,6 @@\n ---\n title: Sida\n ---\n-##Rubrik\n+## Rubrik\n";
    let (code, out, err) = insyn(dir.path(), &["--fix"]);
    assert!(code == 1 && out.starts_with(diff) && err.contains("fel[fix-unasked]"), "{out}{err}");
    assert_eq!(now(), text);
    let (code, out, _) = insyn(dir.path(), &["--fix", "--dry-run"]);
    assert!(
        code == 0 && out.starts_with(diff) && out.ends_with("Inget har ändrats. Så här skulle det bli: en rättelse i en fil.\n"),
        "{out}"
    );
    assert_eq!(now(), text);
    let (code, out, _) = insyn(dir.path(), &["--fix", "--yes"]);
    assert!(code == 0 && out.starts_with(diff) && out.ends_with("Klart: en rättelse i en fil.\nInga fel och inga varningar.\n"), "{out}");
    assert_eq!(now(), text.replace("##Rubrik", "## Rubrik"));
    let (code, out, _) = insyn(dir.path(), &["--fix"]);
    assert!(code == 0 && out.starts_with("Här finns inget som programmet kan rätta.\n"), "{out}");
    for wrong in [&["--yes"][..], &["--dry-run"], &["--fix", "--yes", "--dry-run"], &["--fix", "--format", "json"]] {
        assert_eq!(insyn(dir.path(), wrong).0, 2, "{wrong:?}");
    }
}

#[test]
fn what_is_left_is_told_with_the_reason() {
    let dir = tempfile::tempdir().expect("a folder");
    put(dir.path(), &site(&[("content/sida.md", &page("###Rubrik\n\nText."))]));
    let (code, out, _) = insyn(dir.path(), &["--fix", "--yes"]);
    assert!(code == 0 && out.contains("Rättas inte: content/sida.md:4: ") && out.contains("(heading-without-space)"), "{out}");
}

#[test]
fn other_programs_get_the_fixes_that_make_nothing_worse() {
    let dir = tempfile::tempdir().expect("a folder");
    put(dir.path(), &site(&[("content/sida.md", &page("å ##x\n\n{ chart(indicator=\"nojda\") }\n\n####Rubrik\n\nText."))]));
    let (_, out, _) = insyn(dir.path(), &["--format", "json"]);
    let list: Value = serde_json::from_str(&out).expect("JSON");
    let fix_of = |code: &str| list.as_array().expect("a list").iter().find(|found| found["code"] == code).expect(code)["fix"].clone();
    let wanted = serde_json::json!([
        { "line": 6, "column": 1, "endLine": 6, "endColumn": 2, "text": "{{" },
        { "line": 6, "column": 28, "endLine": 6, "endColumn": 29, "text": "}}" },
    ]);
    assert_eq!(fix_of("single-braces"), wanted);
    assert_eq!(fix_of("heading-without-space"), Value::Null);
    let (_, out, _) = insyn(dir.path(), &["--format", "sarif"]);
    let log: Value = serde_json::from_str(&out).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("results");
    let of = |code: &str| results.iter().find(|result| result["ruleId"] == code).expect(code);
    assert_eq!(of("heading-without-space").get("fixes"), None);
    let fix = &of("single-braces")["fixes"][0];
    assert!(fix["description"]["text"].as_str().is_some_and(|text| text.len() > 10), "{fix}");
    let change = &fix["artifactChanges"][0];
    assert!(change["artifactLocation"]["uri"].as_str().is_some_and(|uri| uri.ends_with("content/sida.md")), "{change}");
    assert_eq!(
        change["replacements"][0]["deletedRegion"],
        serde_json::json!({ "startLine": 6, "startColumn": 1, "endLine": 6, "endColumn": 2 })
    );
    assert_eq!(change["replacements"][1]["insertedContent"]["text"], "}}");
}
