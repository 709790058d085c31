//! Too deep nesting is an error with a location, and never crashes the program. The program runs in a separate process with small stacks,
//! since a stack overflow would abort the tests.

use std::fs;
use std::process::Command;

use proptest::prelude::*;
use serde_json::Value;

/// Half of the usual stack size of a thread.
const HALF: &str = "1048576";

/// Returns the exit code of `insyn check` on a small site with these files, and its findings as `CODE PATH:LINE:COLUMN`.
fn check(files: &[(&str, String)]) -> (Option<i32>, Vec<String>) {
    check_with(files, HALF)
}

/// The same with threads of this stack size, in bytes.
fn check_with(files: &[(&str, String)], stack: &str) -> (Option<i32>, Vec<String>) {
    let dir = tempfile::tempdir().expect("a folder");
    let always = [
        ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\nsearch: false\n".to_owned()),
        ("content/_index.md", "---\ntitle: Start\n---\nHej.\n".to_owned()),
    ];
    for (path, text) in always.iter().chain(files) {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    let run = Command::new(env!("CARGO_BIN_EXE_insyn"))
        .args(["check", "--format", "json", "--root", &dir.path().display().to_string()])
        .env("RUST_MIN_STACK", stack)
        .output()
        .expect("the program starts");
    let findings: Value = serde_json::from_slice(&run.stdout).unwrap_or(Value::Null);
    let place = |found: &Value| {
        let at = |key: &str| found[key].as_u64().map_or_else(String::new, |at| format!(":{at}"));
        format!("{} {}{}{}", found["code"].as_str().unwrap_or(""), found["file"].as_str().unwrap_or(""), at("line"), at("column"))
    };
    (run.status.code(), findings.as_array().map(|all| all.iter().map(place).collect()).unwrap_or_default())
}

fn page(text: &str) -> String {
    format!("---\ntitle: Sida\n---\n{text}\n")
}

fn list(depth: usize) -> String {
    (0..depth).map(|level| format!("{}- a\n", "  ".repeat(level))).collect()
}

fn boxes(depth: usize) -> String {
    format!("{}Text\n\n{}", "{% box(title=\"a\") %}\n\n".repeat(depth), "{% end %}\n\n".repeat(depth))
}

#[test]
fn a_text_as_deep_as_may_be_is_built_within_half_of_a_threads_stack() {
    for text in [
        format!("{} a", ">".repeat(64)),
        format!("{}a", "> - ".repeat(32)),
        format!("{}a", "1. ".repeat(64)),
        list(64),
        boxes(64),
        format!("{}a{}", "*a **b ".repeat(32), "c** d*".repeat(32)),
    ] {
        assert_eq!(check(&[("content/sida.md", page(&text))]), (Some(0), vec![]), "{text}");
    }
}

#[test]
fn a_text_that_goes_on_without_end_is_told_once_where_it_becomes_too_deep() {
    for (text, place) in [
        (format!("{} a", ">".repeat(2233)), "4:65"),
        (format!("{} a", ">".repeat(100_000)), "4:65"),
        (format!("{}a", "> - ".repeat(755)), "4:129"),
        (format!("{}a", "- ".repeat(20_000)), "4:129"),
        (list(1129), "68:129"),
        (boxes(1129), "132:1"),
        (format!("{}a{}", "*a **b ".repeat(2235), "c** d*".repeat(2235)), "4:225"),
        (format!("{}a{}", "*".repeat(4470), "*".repeat(4470)), "4:129"),
        (format!("[a{} b{}](_index.md)", " *a **b".repeat(500), "** a*".repeat(500)), "4:224"),
        (format!("a[^n]\n\n[^n]: {}b", "> ".repeat(500)), "6:133"),
        (format!("a\n: {}b", "> - ".repeat(500)), "5:129"),
        (format!("Tabell: x\n\n| a |\n|---|\n| {}b{} |", "*a **b ".repeat(500), "c** d*".repeat(500)), "8:227"),
    ] {
        let wanted = vec![format!("nested-too-deep content/sida.md:{place}")];
        assert_eq!(check(&[("content/sida.md", page(&text))]), (Some(1), wanted), "{}", &text[..30.min(text.len())]);
    }
}

#[test]
fn what_only_looks_deep_is_read() {
    for text in ["[".repeat(100_000), "(".repeat(100_000), format!("`{}`", "> ".repeat(1000)), format!("{}a", "> b\n\n".repeat(500))] {
        assert_eq!(check(&[("content/sida.md", page(&text))]), (Some(0), vec![]));
    }
}

#[test]
fn raw_html_has_the_same_limit_where_it_is_allowed() {
    let config = "title: Prov\norganisation: {name: Provköping}\nbase_url: none\nsearch: false\nraw_html: true\n";
    let html = |depth: usize| page(&format!("{}a{}", "<div>".repeat(depth), "</div>".repeat(depth)));
    let found = |depth: usize| check(&[("insyn.yaml", config.to_owned()), ("content/sida.md", html(depth))]);
    assert_eq!(found(64), (Some(0), vec![]));
    assert_eq!(found(5000), (Some(1), vec!["nested-too-deep content/sida.md:4:321".to_owned()]));
}

#[test]
fn files_of_keys_have_the_same_limit_everywhere() {
    let flow = format!("a: {}{}\n", "[".repeat(100), "]".repeat(100));
    let front = format!("---\ntitle: Sida\n{flow}---\nHej.\n");
    let theme = ("themes/t/theme.yaml", flow.clone());
    let uses =
        ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\nsearch: false\ntheme: {name: t}\n".to_owned());
    for (files, place) in [
        (vec![("insyn.yaml", flow.clone())], "insyn.yaml:1:67"),
        (vec![("content/sida.md", front)], "content/sida.md:3:67"),
        (vec![("content/terms.yaml", flow.clone())], "content/terms.yaml:1:67"),
        (vec![("content/facts.yaml", flow.clone())], "content/facts.yaml:1:67"),
        (vec![("content/areas.yaml", flow.clone())], "content/areas.yaml:1:67"),
        (vec![("content/goals.yaml", flow.clone())], "content/goals.yaml:1:67"),
        (vec![("content/indicators/a.yaml", flow.clone())], "content/indicators/a.yaml:1:67"),
        (vec![uses, theme], "themes/t/theme.yaml:1:67"),
        (vec![("content/terms.yaml", (0..1000).map(|level| format!("{}a:\n", " ".repeat(level))).collect())], "content/terms.yaml:65:65"),
        (vec![("content/terms.yaml", format!("a: {}\n", "{a: ".repeat(100_000)))], "content/terms.yaml:1:256"),
    ] {
        let (code, found) = check(&files);
        assert_eq!((code, found), (Some(1), vec![format!("nested-too-deep {place}")]));
    }
}

#[test]
fn a_theme_has_the_limit_too() {
    let uses =
        ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nbase_url: none\nsearch: false\ntheme: {name: t}\n".to_owned());
    let selectors = format!("a = {}x{}\n", "{ $a ->\n *[b] ".repeat(2000), "\n }".repeat(2000));
    let branches = format!("{{% if page %}}{}{{% endif %}}", "{% elif page %}".repeat(5000));
    let (own, template) = ("themes/t/locales/sv.ftl", "themes/t/templates/start.html");
    for (path, text, place) in [
        (own, selectors, "themes/t/locales/sv.ftl:65:7"),
        (template, branches, "themes/t/templates/start.html:1:974"),
        (template, "<div>".repeat(5000), "themes/t/templates/start.html:1:1281"),
    ] {
        assert_eq!(check(&[uses.clone(), (path, text)]), (Some(1), vec![format!("nested-too-deep {place}")]));
    }
    let chain = |length: usize| {
        let paths: Vec<String> = (0..=length).map(|at| format!("themes/t/templates/e{at:04}.html")).collect();
        let text = |at: usize| if at < length { format!("{{% extends \"e{:04}.html\" %}}", at + 1) } else { "x".to_owned() };
        let templates: Vec<(&str, String)> = paths.iter().enumerate().map(|(at, path)| (path.as_str(), text(at))).collect();
        check(&[std::slice::from_ref(&uses), templates.as_slice()].concat())
    };
    assert_eq!(chain(64), (Some(0), vec![]));
    assert_eq!(chain(2000), (Some(1), vec!["nested-too-deep themes/t/templates/e0000.html:1:13".to_owned()]));
}

#[test]
fn folders_have_a_limit_of_their_own() {
    let path = |depth: usize| format!("content/{}", "a/".repeat(depth));
    let deep: Vec<(String, String)> = (1..100).map(|depth| (path(depth) + "_index.md", page("Hej."))).collect();
    let deep: Vec<(&str, String)> = deep.iter().map(|(path, text)| (path.as_str(), text.clone())).collect();
    assert_eq!(check(&deep), (Some(1), vec![format!("nested-too-deep {}", path(17).trim_end_matches('/'))]));
    // The site map's template needs more than half of a stack without optimisation.
    assert_eq!(check_with(&deep[..16], "2097152"), (Some(0), vec![]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn no_mixture_ends_the_program(
        parts in proptest::collection::vec(("> |- |1. |\\*a |\\*\\*b |_c |\\[d |!\\[e |: |\\[\\^f\\]: |\\{% box\\(title=\"g\"\\) %\\}\n\n|\\{\\{ value\\(a=\\[|<b>|\n\n|  ", 1_usize..300), 1..20),
    ) {
        let text: String = parts.iter().map(|(part, times)| part.repeat(*times)).collect();
        let (code, found) = check(&[("content/sida.md", page(&text))]);
        prop_assert!(matches!(code, Some(0 | 1)), "{:?}", code);
        prop_assert!(code == Some(1) || found.is_empty() || found.iter().all(|found| !found.starts_with("nested")));
    }
}
