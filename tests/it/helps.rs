//! What a help tells the editor to write is accepted: every `key: value`, every shortcode and all Markdown in the help of a problem is written where
//! it may occur, and the program must accept it. Options and subcommands that a message names exist.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use insyn::diagnostic::{Diagnostics, Messages, Place, Severity};
use insyn::pipeline::{self, Order, Timings};
use insyn::source::Sources;

use crate::cases::built;

/// Fragments of helps that cannot be written literally, each with the reason.
const NOT_WRITTEN: [(&str, &str); 2] = [
    ("reason: exempt", "stands in a list of defects, whose other keys the help does not repeat"),
    ("part_of: ", "names another indicator of the site, which the help has from it"),
];

/// The places of keys: a file, and its text with `@` in the place of a line `key: value`, or of an entry of a flow mapping.
const PLACES: [(&str, &str); 27] = [
    ("content/indicators/a.yaml", "@\ntitle: A\nunit: percent\nstatistic: share\nvalues: {2023: 80}\n"),
    ("content/indicators/a.yaml", "@\ntitle: A\nunit: {one: fall, other: fall}\nstatistic: rate\nper: 1000\nof: dygn\nvalues: {2023: 8}\n"),
    ("content/indicators/a.yaml", "@\ntitle: A\nunit: {one: fall, other: fall}\nstatistic: count\nvalues: {2023: 8}\n"),
    ("content/indicators/a.yaml", "title: A\nunit: percent\nstatistic: share\nvalues:\n  2023:\n    value: 80\n    @\n"),
    ("content/indicators/a.yaml", "title: A\nunit: percent\nstatistic: share\nvalues: {2023: 80}\ntargets:\n  2023:\n    @\n"),
    ("content/indicators/a.yaml", "title: A\nunit: percent\nstatistic: share\nvalues: {2023: 80}\nsource:\n  name: K\n  @\n"),
    ("content/indicators/a.yaml", "title: A\nunit: percent\nstatistic: share\nvalues: {2023: 80}\nsuppress:\n  @\n"),
    ("content/rapport/2023/_index.md", "---\ntitle: R\n@\n---\n"),
    ("content/rapport/2023/_index.md", "---\ntitle: R\nedition: 2023\ndocument:\n  @\n---\n"),
    ("content/sida.md", "---\ntitle: R\n@\n---\n"),
    ("content/goals.yaml", "- id: g\n  text: G\n  edition: 2023\n  indicators: [b]\n  @\n"),
    ("content/goals.yaml", "- id: g\n  text: G\n  edition: 2023\n  indicators: [b]\n  verdict:\n    @\n"),
    ("content/actions.yaml", "- id: t\n  text: T\n  edition: 2023\n  status: planned\n  because: [b]\n  @\n"),
    ("content/self_checks.yaml", "- id: t\n  text: T\n  edition: 2023\n  done: [2023]\n  @\n"),
    ("content/plan.yaml", "- id: t\n  month: 2025-03\n  text: T\n  @\n"),
    ("content/surveys/e.yaml", "name: E\nquestions: [{indicator: b}]\nrounds: [{period: 2023, asked: 20, answered: 10}]\n@\n"),
    ("content/surveys/e.yaml", "name: E\nquestions: [{indicator: b}]\nrounds:\n  - period: 2023\n    @\n"),
    ("content/areas.yaml", "x:\n  name: X\n  kind: municipality\n  @\n"),
    ("content/terms.yaml", "SIP:\n  definition: En plan\n  @\n"),
    ("content/facts.yaml", "- id: f\n  value: 3\n  @\n"),
    (
        "content/budgets.yaml",
        "b:\n  title: B\n  unit: mnkr\n  period: 2024\n  @\n  rows: [{name: R, budget: 1, outcome: 1, forecast: 1}]\n",
    ),
    (
        "content/budgets.yaml",
        "b:\n  title: B\n  unit: mnkr\n  period: 2024\n  rows:\n    - name: R\n      budget: 1\n      outcome: 1\n      @\n",
    ),
    ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\n@\n"),
    ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\naccessibility:\n  assessed: 2026-01-01\n  method: self\n  @\n"),
    ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\nopen_data:\n  @\n"),
    ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\ngoals:\n  @\n"),
    ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\ngoals:\n  verdict_scale:\n    helt:\n      text: Helt\n      @\n"),
];

/// The other files of the sites.
const AROUND: [(&str, &str); 6] = [
    ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\narea: \"2280\"\n"),
    ("content/_index.md", "---\ntitle: Start\n---\n"),
    ("content/areas.yaml", "\"2280\": {name: Provköping, kind: municipality}\n"),
    ("content/indicators/b.yaml", "title: B\nunit: percent\ncounts: time\nvalues: {2022: 70, 2023: 80}\n"),
    ("content/rapport/_index.md", "---\ntitle: Rapporter\n---\n"),
    ("content/rapport/2023/_index.md", "---\ntitle: Rapport\nedition: 2023\n---\n"),
];

/// Returns every key in the manual's examples, by which a key is distinguished from a Swedish word before a colon.
fn keys() -> BTreeSet<String> {
    let manual: String = crate::manual::pages().into_values().collect();
    let blocks = manual.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let keys = blocks.flat_map(|block| block.split(['\n', '{', ',', ' ']).map(str::trim));
    let is_key = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    keys.filter_map(|word| word.strip_suffix(':')).filter(|word| is_key(word)).map(str::to_owned).collect()
}

/// Returns the parts of a help of the form `key: value`.
fn fragments(help: &str, keys: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in help.match_indices(": ") {
        let before = help[..at].rsplit(|c: char| !c.is_ascii_lowercase() && c != '_').next().unwrap_or("");
        let is_whole = !help[..at - before.len()].ends_with(|c: char| c.is_alphanumeric() || c == '}');
        let nested = help[..at].matches('{').count() > help[..at].matches('}').count();
        if !is_whole || nested || !keys.contains(before) {
            continue;
        }
        let value = value(&help[at + 2..]);
        // "Skriv base_url: och adressen" leaves it to the editor.
        if !value.is_empty() && !value.contains('…') && !["och", "en", "ett"].contains(&value) {
            found.push(format!("{before}: {value}"));
        }
    }
    found
}

/// Returns the value at the start of a text: a flow collection, a quoted text, or a word.
fn value(text: &str) -> &str {
    let close = match text.chars().next() {
        Some('{') => '}',
        Some('[') => ']',
        Some('"') => return text[1..].find('"').map_or("", |end| &text[..end + 2]),
        _ => {
            let end = text.find(|c: char| c.is_whitespace() || "`”,;)".contains(c)).unwrap_or(text.len());
            return text[..end].trim_end_matches('.');
        }
    };
    let (mut depth, open) = (0, text.chars().next());
    for (at, c) in text.char_indices() {
        depth += i32::from(Some(c) == open) - i32::from(c == close);
        if depth == 0 {
            return &text[..=at];
        }
    }
    ""
}

/// Returns the links, pictures and references to footnotes in a help, and its lines that introduce a table.
fn markdown(help: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in help.match_indices("](") {
        let open = help[..at].rfind('[').map(|open| if help[..open].ends_with('!') { open - 1 } else { open });
        let close = help[at..].find(')').map(|close| at + close + 1);
        found.extend(open.zip(close).map(|(open, close)| help[open..close].to_owned()));
    }
    for (at, _) in help.match_indices("[^") {
        let Some(end) = help[at..].find(']').map(|end| at + end + 1) else { continue };
        if !help[end..].starts_with(':') {
            found.push(format!("Text.{}\n\n{}: Fotnoten.", &help[at..end], &help[at..end]));
        }
    }
    found
}

/// Returns the options and the subcommands that a text names.
fn commands(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || "`,;:()”{}".contains(c)).map(|word| word.trim_end_matches('.')).collect();
    let options =
        words.iter().filter(|word| word.strip_prefix("--").is_some_and(|name| name.starts_with(|c: char| c.is_ascii_lowercase())));
    let after =
        words.windows(2).filter(|pair| pair[0] == "insyn" && !pair[1].is_empty() && pair[1].chars().all(|c| c.is_ascii_lowercase()));
    // A value may follow an equals sign.
    let options = options.map(|word| word.split(['=', '[']).next().unwrap_or(word).to_owned());
    options.chain(after.map(|pair| pair.join(" "))).collect::<BTreeSet<_>>().into_iter()
}

/// Returns the shortcodes in a help, without those with omissions.
fn shortcodes(help: &str) -> Vec<String> {
    let calls = help.split("{{").skip(1).filter_map(|rest| rest.split_once("}}")).map(|(call, _)| call.trim());
    calls.filter(|call| !call.contains('…')).map(str::to_owned).collect()
}

/// Returns the problem of a fragment written in a place; `None` if it is accepted.
fn refusal(path: &str, text: &str, fragment: &str) -> Option<String> {
    let key = fragment.split_once(':').map_or("", |(key, _)| key);
    // A key that is already there is replaced.
    let own = |line: &&str| !line.trim_start().starts_with(&format!("{key}:"));
    let written = text.split_inclusive('\n').filter(|line| line.contains('@') || own(line)).collect::<String>().replace('@', fragment);
    let from = written.find(fragment)?;
    let mut files: BTreeMap<String, String> = AROUND.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    files.insert(path.to_owned(), written.clone());
    let (sources, mut all) = (Sources::from_memory(files), Diagnostics::new());
    _ = pipeline::parse(&sources, &mut all);
    let messages = Messages::swedish();
    let at_it = all.iter().filter(|found| found.problem.severity() == Severity::Error).find(|found| match found.place {
        Place::Span(span) => sources.file(span.file).path == path && span.range().start < from + fragment.len() && span.range().end > from,
        Place::Path(_) => false,
    });
    at_it.map(|found| messages.message(&found.problem))
}

#[test]
fn what_a_help_says_to_write_is_accepted() {
    let (messages, keys) = (Messages::swedish(), keys());
    let mut told: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    let mut calls: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    for (_, _, all, _) in built() {
        for problem in all.iter().map(|found| &found.problem) {
            let help = messages.help(problem).unwrap_or_default();
            fragments(&help, &keys).into_iter().for_each(|fragment| _ = told.entry(fragment).or_default().insert(problem.code()));
            shortcodes(&help).into_iter().for_each(|call| _ = calls.entry(call).or_default().insert(problem.code()));
        }
    }
    let mut refused = Vec::new();
    let excepted = |fragment: &str| NOT_WRITTEN.iter().any(|(known, _)| fragment.starts_with(known));
    for (fragment, codes) in told.iter().filter(|(fragment, _)| !excepted(fragment)) {
        let refusals: Vec<Option<String>> = PLACES.iter().map(|(path, text)| refusal(path, text, fragment)).collect();
        if !refusals.contains(&None) {
            refused.push(format!("{codes:?} says `{fragment}`: {:?}", refusals.first()));
        }
    }
    for (call, codes) in &calls {
        let page = format!("---\ntitle: Sida\n---\n{{{{ {call} }}}}\n");
        let files =
            AROUND.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).chain([("content/sida.md".to_owned(), page)]);
        let checked = pipeline::load_sources(Sources::from_memory(files), &Order::default(), &mut Timings::default());
        let unknown = ["unknown-shortcode", "unknown-argument", "call-"];
        if let Some(found) = checked.found.iter().find(|found| unknown.iter().any(|code| found.problem.code().starts_with(code))) {
            refused.push(format!("{codes:?} says {{{{ {call} }}}}: {}", messages.message(&found.problem)));
        }
    }
    assert!(told.len() > 25, "only {} fragments: {:?}", told.len(), told.keys());
    for (known, reason) in NOT_WRITTEN {
        assert!(told.keys().any(|fragment| fragment.starts_with(known)), "no help names {known} ({reason})");
    }
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn the_markdown_of_a_help_is_read_without_a_problem() {
    let messages = Messages::swedish();
    let mut told: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    for problem in built().iter().flat_map(|(_, _, all, _)| all.iter().map(|found| &found.problem)) {
        let help = messages.help(problem).unwrap_or_default();
        markdown(&help).into_iter().for_each(|text| _ = told.entry(text).or_default().insert(problem.code()));
    }
    let found = |text: &str| {
        let page = ("content/sida.md".to_owned(), format!("---\ntitle: Sida\n---\n{text}\n"));
        let around = AROUND.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        let (sources, mut all) = (Sources::from_memory(around.chain([page])), Diagnostics::new());
        _ = pipeline::parse(&sources, &mut all);
        all.iter().map(|found| messages.message(&found.problem)).collect::<Vec<_>>()
    };
    let refused: Vec<_> = told.iter().map(|(text, codes)| (text, codes, found(text))).filter(|(.., found)| !found.is_empty()).collect();
    assert!(told.len() > 5, "only {:?}", told.keys());
    assert!(refused.is_empty(), "{refused:#?}");
    assert!(!found("![](bild.png)").is_empty() && !found("Text.[^1]").is_empty());
}

#[test]
fn options_and_commands_that_a_message_names_exist() {
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_insyn")).args(arguments).arg("--help").output().expect("the program runs");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let main = run(&[]);
    let rows = main.split_once("Commands:").map_or("", |(_, rest)| rest.split("\n\n").next().unwrap_or(""));
    let names: Vec<&str> = rows.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let below = ["kolada", "table", "word"].map(|name| run(&["import", name]));
    let below = below.into_iter().chain([run(&["add", "report"])]);
    let all = names.iter().map(|name| run(&[name])).chain(below).chain([main.clone()]).collect::<String>();
    let options: BTreeSet<String> = commands(&all).filter(|word| word.starts_with("--")).collect();
    let known = |word: &String| options.contains(word) || word.strip_prefix("insyn ").is_some_and(|name| names.contains(&name));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ["src/diagnostic/messages.sv.ftl", "src/diagnostic/messages.en.ftl", "README.md"].map(str::to_owned);
    let texts = files.map(|file| (fs::read_to_string(root.join(&file)).expect("a text of the program"), file));
    let manual = crate::manual::pages().into_iter().map(|(path, text)| (text, path));
    for (text, file) in texts.into_iter().chain(manual) {
        // Other programs have options of their own.
        let is_ours = |line: &&str| !["cargo ", "git "].iter().any(|other| line.contains(other));
        let ours: String = text.lines().filter(is_ours).flat_map(|line| [line, "\n"]).collect();
        let unknown: Vec<String> = commands(&ours).filter(|word| !known(word)).collect();
        assert!(unknown.is_empty(), "{file}: {unknown:?}");
    }
    assert!(names.len() > 6 && commands("Kör insyn bygg --rot.").all(|word| !known(&word)));
}

#[test]
fn what_can_be_written_is_found_in_a_help_and_a_wrong_value_is_refused() {
    let keys = keys();
    let found = fragments("Skriv statistic: sum i filen, eller 2023: {at_least: 88}. Här står det: ja. `unit: {one: {sv: dag}}`", &keys);
    assert_eq!(found, ["statistic: sum", "unit: {one: {sv: dag}}"]);
    assert_eq!(shortcodes("Låt {{ value() }} skriva, eller {{ change(…) }}."), ["value()"]);
    assert!(PLACES.iter().all(|(path, text)| refusal(path, text, "statistic: antal").is_some()));
    assert!(PLACES.iter().any(|(path, text)| refusal(path, text, "statistic: sum").is_none()));
}
