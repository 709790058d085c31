//! Every problem an editor can meet: each file in `tests/cases` is a small site with exactly the problems to be reported.
//!
//! A section `=== PATH` is a file, `=== without PATH` removes one of the two that every case has by default, and `=== expected` has a line
//! `CODE PATH:LINE:COLUMN` for each problem, in order; `CODE PATH` for a whole file. An empty one is a valid counterexample.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use insyn::diagnostic::{Diagnostics, Messages, Place, Problem};
use insyn::pipeline::{self, Order, Timings};
use insyn::source::Sources;
use walkdir::WalkDir;

const CONFIGURATION: &str = "title: Prov\norganisation: {name: Provköping}\n";
const FRONT_PAGE: &str = "---\ntitle: Start\n---\nHej.\n";

/// Problems that no file in memory can have, or that every case would have. Each is tested elsewhere, as named here.
const ELSEWHERE: &[(&str, &str)] = &[
    ("indicator-not-shown", "advice"),
    ("file-not-linked", "advice"),
    ("pdf-scanned", "advice"),
    ("external-link-gone", "links"),
    ("external-link-failed", "links"),
    ("external-link-unclear", "links"),
    ("external-link-moved", "links"),
    ("hard-to-read", "advice"),
    ("law-replaced", "advice"),
    ("document-expired", "advice"),
    ("number-could-be-shown", "advice"),
    ("only-malformed", "parts"),
    ("only-unknown-kind", "parts"),
    ("only-without-pages", "parts"),
    ("only-empty", "parts"),
    ("only-range", "parts"),
    ("only-missing", "parts"),
    ("not-utf8", "command"),
    ("not-text", "command"),
    ("file-too-large", "command"),
    ("read-as-windows-1252", "command"),
    ("link-loop", "command"),
    ("link-leaves-site", "command"),
    ("link-to-source", "command"),
    ("link-dead", "command"),
    ("name-not-unicode", "command"),
    ("picture-heavy", "command"),
    ("address-gone", "command"),
    ("folder-not-empty", "command"),
    ("token-missing", "serve"),
    ("token-unsafe", "serve"),
    ("port-taken", "serve"),
    ("no-png", "figure_command"),
    ("manual-unknown", "command"),
    ("word-unreadable", "word"),
    ("word-files-exist", "word"),
    ("word-folder", "word"),
    ("report-unknown", "next_report"),
    ("report-none", "next_report"),
    ("report-unclear", "next_report"),
    ("report-year", "next_report"),
    ("report-place-unclear", "next_report"),
    ("report-exists", "next_report"),
    ("status-year-unknown", "status"),
    ("status-nobody", "status"),
    ("no-base-url", "hosting"),
    ("kolada-unreachable", "kolada"),
    ("kolada-refused", "kolada"),
    ("kolada-web-page", "kolada"),
    ("kolada-answer-strange", "kolada"),
    ("kolada-unknown-measure", "kolada"),
    ("kolada-title-changed", "kolada"),
    ("kolada-no-numbers", "kolada"),
    ("kolada-unknown-area", "kolada"),
    ("kolada-peers-unclear", "kolada"),
    ("kolada-area-missing", "kolada"),
    ("kolada-other-measure", "kolada"),
    ("kolada-other-source", "kolada"),
    ("kolada-table-edited", "kolada"),
    ("import-not-read", "kolada"),
    ("import-not-written", "kolada"),
    ("picture-broken", "pictures"),
    ("picture-too-large", "pictures"),
    ("rename-same", "rename"),
    ("rename-unknown-page", "rename"),
    ("rename-page-name", "rename"),
    ("rename-taken", "rename"),
    ("rename-in-faulty-site", "rename"),
    ("rename-known-area", "rename"),
    ("rename-of-operation", "rename"),
    ("rename-from-name", "rename"),
    ("rename-in-workbook", "rename"),
    ("rename-faulty", "rename"),
    ("rename-not-same", "rename"),
    ("rename-not-written", "rename"),
    ("rename-changed", "rename"),
    ("fix-not-written", "mend"),
    ("fix-changed", "mend"),
    ("fix-unasked", "mend"),
    ("table-unreadable", "table"),
    ("table-empty", "table"),
    ("workbook-sheet-unknown", "table"),
    ("workbook-empty", "table"),
    ("table-without-numbers", "table"),
    ("table-sheet-unknown", "table"),
    ("table-range-unknown", "table"),
    ("table-contradicts", "table"),
    ("table-areas-differ", "table"),
    ("table-open", "table"),
    ("output-busy", "write"),
    ("output-not-ours", "write"),
    ("output-is-file", "write"),
    ("output-manifest", "write"),
    ("output-changed-by-hand", "write"),
    ("output-holds-sources", "write"),
    ("output-source-changed", "write"),
    ("machine-refused", "write"),
    ("publish-unknown", "publish"),
    ("publish-where", "publish"),
    ("publish-not-built", "publish"),
    ("publish-part", "parts"),
    ("publish-unreachable", "publish"),
    ("publish-host-unknown", "publish"),
    ("publish-host-changed", "publish"),
    ("publish-login", "publish"),
    ("publish-password-missing", "publish"),
    ("publish-unencrypted", "publish"),
    ("publish-refused", "publish"),
    ("publish-in-the-way", "publish"),
    ("publish-not-whole", "publish"),
    ("publish-without", "publish"),
];

pub struct Case {
    pub name: String,
    pub files: Vec<(String, String)>,
    expected: Vec<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn cases() -> Vec<Case> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder()).expect("tests/cases").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| case(path)).collect()
}

fn case(path: &Path) -> Case {
    let text = fs::read_to_string(path).expect("a case");
    let mut files: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        match line.strip_prefix("=== ") {
            Some(name) => files.push((name.trim().to_owned(), String::new())),
            None => files.last_mut().expect("a case begins with ===").1.push_str(line),
        }
    }
    let expected = files.iter().position(|(name, _)| name == "expected").expect("what is expected");
    let expected = files.remove(expected).1.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
    for (name, text) in [("insyn.yaml", CONFIGURATION), ("content/_index.md", FRONT_PAGE)] {
        let without = files.iter().position(|(section, _)| section.strip_prefix("without ") == Some(name));
        if let Some(without) = without {
            files.remove(without);
        } else if !files.iter().any(|(known, _)| known == name) {
            files.push((name.to_owned(), text.to_owned()));
        }
    }
    Case { name: path.file_stem().expect("a name").to_string_lossy().into_owned(), files, expected }
}

fn found(case: &Case) -> (Vec<String>, Diagnostics, Sources) {
    let sources = Sources::from_memory(case.files.clone());
    let mut timings = Timings::default();
    let order = Order { today: Some(jiff::civil::date(2026, 6, 1)), ..Order::default() };
    let mut checked = pipeline::load_sources(sources, &order, &mut timings);
    checked.render(&mut timings);
    // Every site without a URL gets that remark; one with a URL gets those on publishing.
    let expected = |code: &str| case.expected.iter().any(|line| line.starts_with(code));
    let told = checked.found.iter().filter(|found| found.problem.code() != "no-base-url" || expected("no-base-url"));
    let lines = told.map(|found| {
        let place = match &found.place {
            Place::Path(path) => path.clone(),
            Place::Span(span) => {
                let (line, column) = checked.sources.line_column(*span);
                format!("{}:{line}:{column}", checked.sources.file(span.file).path)
            }
        };
        format!("{} {place}", found.problem.code())
    });
    (lines.collect(), checked.found.clone(), checked.sources)
}

/// A case, the lines found for it, and its problems with their sources.
pub type Built = (Case, Vec<String>, Diagnostics, Sources);

/// Returns every case with its problems. Building them takes longer than all checks of them, so they are built once for all tests.
pub fn built() -> &'static [Built] {
    static BUILT: OnceLock<Vec<Built>> = OnceLock::new();
    BUILT.get_or_init(|| {
        let build = |case: Case| {
            let (lines, all, sources) = found(&case);
            (case, lines, all, sources)
        };
        cases().into_iter().map(build).collect()
    })
}

#[test]
fn every_case_gives_exactly_what_it_expects_and_every_finding_is_drawn_in_both_languages() {
    let mut wrong = Vec::new();
    for (case, lines, all, sources) in built() {
        if *lines != case.expected {
            let text = all.text(sources, &Messages::english(), false);
            wrong.push(format!("{}\nexpected {:#?}\nfound {lines:#?}\n{text}", case.name, case.expected));
        }
        for messages in [Messages::swedish(), Messages::english()] {
            let text = all.text(sources, &messages, false);
            assert_eq!(text.is_empty(), all.is_empty(), "{}", case.name);
            let json = all.json(sources, &messages);
            let told = json.as_array().expect("a list").iter().map(|found| found["more"].as_u64().unwrap_or(0).max(1)).sum::<u64>();
            assert_eq!(told, all.iter().count() as u64, "{}", case.name);
        }
    }
    assert!(wrong.is_empty(), "{} cases are wrong:\n{}", wrong.len(), wrong.join("\n----\n"));
}

/// Returns the suggestion in a help: "Menade du `X`?", and for a cell "Skriv X om det är det som menas" and "Skriv X.".
fn suggestion<'h>(help: &'h str, code: &str) -> Option<&'h str> {
    const CELLS: [&str; 7] =
        ["unknown-state", "date-for-number", "bad-number", "decimal-comma", "percent-sign", "spreadsheet-error", "bad-period"];
    if let Some((_, rest)) = help.split_once("Menade du `") {
        return rest.split_once("`?").map(|(suggested, _)| suggested);
    }
    let (_, rest) = help.split_once("Skriv ").filter(|_| CELLS.contains(&code))?;
    let rest = rest.strip_prefix("bara ").unwrap_or(rest);
    let (suggested, _) = rest.split_once(" om det är det").or_else(|| rest.split_once(". ")).unwrap_or((rest.strip_suffix('.')?, ""));
    // "Skriv ett tal, eller saknas" leaves it to the editor.
    let is_whole = !suggested.contains([',', '`']) && !suggested.starts_with("ett ");
    (is_whole || suggested.starts_with('{')).then_some(suggested)
}

#[test]
fn what_a_help_suggests_is_accepted_where_it_is_written() {
    let messages = Messages::swedish();
    let (mut refused, mut tried) = (Vec::new(), 0);
    for (case, _, all, sources) in built() {
        for told in all.iter() {
            let Place::Span(span) = told.place else { continue };
            let help = messages.help(&told.problem).unwrap_or_default();
            let Some(suggested) = suggestion(&help, told.problem.code()) else { continue };
            tried += 1;
            let path = &sources.file(span.file).path;
            let text = sources.text(span.file);
            // For a link to a heading elsewhere, only the heading is suggested.
            let from = if suggested.starts_with('#') { text[span.range()].find('#').unwrap_or(0) } else { 0 };
            let written = &text[span.range().start + from..span.range().end];
            let quote = written.chars().next().filter(|sign| matches!(sign, '"' | '\'') && written.ends_with(*sign));
            let quoted = quote.map_or_else(|| suggested.to_owned(), |quote| format!("{quote}{suggested}{quote}"));
            let mended = format!("{}{quoted}{}", &text[..span.range().start + from], &text[span.range().end..]);
            let mut files = case.files.clone();
            files.iter_mut().filter(|(name, _)| name == path).for_each(|(_, text)| text.clone_from(&mended));
            let (_, after, _) = found(&Case { name: String::new(), files, expected: Vec::new() });
            let start = |place: &Place| if let Place::Span(span) = place { Some(span.range().start) } else { None };
            let same = |other: &&insyn::diagnostic::Diagnostic| {
                other.problem.code() == told.problem.code() && start(&other.place) == Some(span.range().start)
            };
            if let Some(still) = after.iter().find(same) {
                refused.push(format!("{}: `{written}`, then `{quoted}`: {}", case.name, messages.message(&still.problem)));
            }
        }
    }
    assert!(tried > 60, "{tried} suggestions were tried");
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn every_problem_has_a_case() {
    let elsewhere: BTreeSet<&str> = ELSEWHERE.iter().copied().map(|(code, _)| code).collect();
    let cased: BTreeSet<String> =
        cases().iter().flat_map(|case| case.expected.clone()).filter_map(|line| Some(line.split(' ').next()?.to_owned())).collect();
    let codes: Vec<&str> = Problem::samples().iter().map(Problem::code).collect();
    let without: Vec<&&str> = codes.iter().filter(|code| !cased.contains(**code) && !elsewhere.contains(**code)).collect();
    assert!(without.is_empty(), "without a case: {without:?}");
    let unknown: Vec<&&str> = elsewhere.iter().filter(|code| !codes.contains(code)).collect();
    assert!(unknown.is_empty(), "tested elsewhere but unknown: {unknown:?}");
}

#[test]
fn a_problem_that_is_tested_elsewhere_is_named_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    for (code, module) in ELSEWHERE.iter().copied() {
        let files = WalkDir::new(&root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
        let of_module = files.filter(|entry| {
            let below = entry.path().strip_prefix(&root).expect("below").to_string_lossy().into_owned();
            below.split(['/', '\\', '.']).next() == Some(module)
        });
        let named = of_module.map(|entry| fs::read_to_string(entry.path()).expect("a test")).any(|text| text.contains(code));
        assert!(named, "{module} says nothing of {code}");
    }
}
