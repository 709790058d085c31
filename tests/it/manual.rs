//! The editor's manual, the site in `docs/manual`: it covers everything that an editor can write or meet, and its examples of errors have
//! these errors.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use insyn::diagnostic::{Diagnostics, Problem};
use insyn::manual::{self, Language};
use insyn::name::Lang;
use insyn::output::Entry;
use insyn::pipeline::{self, Order, Timings};
use insyn::render::shortcode::NAMES;
use insyn::source::{Sources, Span};
use insyn::theme::{Choice, Theme};
use walkdir::WalkDir;

/// Problems that the files of a site alone cannot have; the manual describes them in words.
const TOLD_IN_WORDS: &[&str] = &[
    "indicator-not-shown",
    "file-not-linked",
    "pdf-scanned",
    "external-link-gone",
    "external-link-failed",
    "external-link-unclear",
    "external-link-moved",
    "hard-to-read",
    "law-replaced",
    "document-expired",
    "number-could-be-shown",
    "not-utf8",
    "not-text",
    "file-too-large",
    "read-as-windows-1252",
    "link-loop",
    "link-leaves-site",
    "link-to-source",
    "link-dead",
    "name-not-unicode",
    "name-control-character",
    "no-configuration",
    "no-front-page",
    "folder-not-empty",
    "token-missing",
    "token-unsafe",
    "port-taken",
    "only-malformed",
    "only-unknown-kind",
    "only-without-pages",
    "only-empty",
    "only-range",
    "only-missing",
    "picture-broken",
    "picture-too-large",
    "rename-same",
    "rename-unknown-page",
    "rename-page-name",
    "rename-taken",
    "rename-in-faulty-site",
    "rename-known-area",
    "rename-of-operation",
    "rename-from-name",
    "rename-in-workbook",
    "rename-faulty",
    "rename-not-same",
    "rename-not-written",
    "rename-changed",
    "fix-not-written",
    "fix-changed",
    "fix-unasked",
    "output-busy",
    "output-not-ours",
    "output-is-file",
    "output-manifest",
    "output-changed-by-hand",
    "output-holds-sources",
    "output-source-changed",
    "output-unportable",
    "output-taken",
    "machine-refused",
    "address-gone",
    "no-png",
    "manual-unknown",
    "status-year-unknown",
    "status-nobody",
    "report-unknown",
    "report-none",
    "report-unclear",
    "report-year",
    "report-place-unclear",
    "report-exists",
    "picture-heavy",
    "no-base-url",
    "kolada-unreachable",
    "kolada-refused",
    "kolada-web-page",
    "kolada-answer-strange",
    "kolada-unknown-measure",
    "kolada-title-changed",
    "kolada-no-numbers",
    "kolada-unknown-area",
    "kolada-peers-unclear",
    "kolada-area-missing",
    "kolada-other-measure",
    "kolada-other-source",
    "kolada-table-edited",
    "import-not-read",
    "import-not-written",
    "table-unreadable",
    "table-empty",
    "workbook-sheet-unknown",
    "workbook-empty",
    "table-without-numbers",
    "table-sheet-unknown",
    "table-range-unknown",
    "table-contradicts",
    "table-areas-differ",
    "table-open",
    "word-unreadable",
    "word-files-exist",
    "word-folder",
    "publish-unknown",
    "publish-where",
    "publish-not-built",
    "publish-part",
    "publish-unreachable",
    "publish-host-unknown",
    "publish-host-changed",
    "publish-login",
    "publish-password-missing",
    "publish-unencrypted",
    "publish-refused",
    "publish-in-the-way",
    "publish-not-whole",
    "publish-without",
];

const INDICATOR: &str = "title: Nöjda
unit: percent
values:
  total: {2021: 79, 2022: 82, 2023: 85}
  women: {2023: 87}
";

/// A picture of one pixel, as WebP.
const PICTURE: &[u8] = b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0";

/// An unknown key: the problem about it names all known keys.
const PROBE: &str = "zzz: 1";

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// Returns the manual's pages in Swedish, by their paths below its `content` without the extension.
pub fn pages() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/manual/content");
    let files = WalkDir::new(&root).into_iter().filter_map(Result::ok);
    let page = |path: &Path| {
        let name = path.strip_prefix(&root).ok()?.to_str()?.strip_suffix(".md")?.replace('\\', "/");
        (!name.ends_with(".en")).then(|| Some((name, fs::read_to_string(path).ok()?)))?
    };
    let pages: BTreeMap<String, String> = files.filter_map(|entry| page(entry.path())).collect();
    assert!(pages.len() > 60, "the manual's pages");
    pages
}

/// Returns the page with a name, whatever the number is that orders it.
fn page(name: &str) -> String {
    let pages = pages();
    let unnumbered = |path: &str| {
        path.split('/').map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-')).collect::<Vec<_>>().join("/")
    };
    let found = pages.iter().find(|(path, _)| unnumbered(path) == name);
    found.map(|(_, text)| text.clone()).unwrap_or_else(|| panic!("the manual has no page `{name}`"))
}

/// Returns the text under a heading, up to the next one of the same or a higher level.
fn section(manual: &str, heading: &str) -> String {
    let marks = heading.chars().take_while(|c| *c == '#').count();
    let mut lines = manual.lines().skip_while(|line| *line != heading);
    assert!(lines.next().is_some(), "the manual has no `{heading}`");
    let mut code = false;
    let inside = lines.take_while(|line| {
        code ^= line.starts_with("```");
        let rank = line.chars().take_while(|c| *c == '#').count();
        code || rank == 0 || rank > marks
    });
    inside.map(|line| format!("{line}\n")).collect()
}

/// Returns the codes that a page explains, with the explanations.
fn explained_on(page: &str) -> BTreeMap<String, String> {
    let codes = page.lines().filter_map(|line| line.strip_prefix("## `")?.strip_suffix('`'));
    codes.map(|code| (code.to_owned(), section(page, &format!("## `{code}`")))).collect()
}

/// Returns the headings of a page that are codes, in order.
fn headings_of_codes(page: &str) -> Vec<&str> {
    page.lines().filter(|line| line.starts_with("## `")).collect()
}

/// Returns what a page and its translation have in common: the levels of the headings, the number of rows of tables, and the targets of links.
fn shape(page: &str) -> (Vec<usize>, usize, BTreeSet<&str>) {
    let mut code = false;
    let outside = |line: &&str| {
        let fence = line.starts_with("```");
        code ^= fence;
        !code && !fence
    };
    let lines: Vec<&str> = page.lines().filter(outside).collect();
    let ranks = lines.iter().map(|line| line.chars().take_while(|c| *c == '#').count());
    let targets = lines.iter().flat_map(|line| line.split("](").skip(1)).filter_map(|rest| rest.split(')').next());
    (ranks.filter(|rank| *rank > 0).collect(), lines.iter().filter(|line| line.starts_with('|')).count(), targets.collect())
}

/// Returns the page in English that stands beside a Swedish one.
fn in_english(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/manual/content/{path}.en.md"));
    fs::read_to_string(file).unwrap_or_else(|_| panic!("the manual's page `{path}` is not in English"))
}

/// Returns the codes that the manual explains, with the explanations.
fn explained() -> BTreeMap<String, String> {
    pages().iter().filter(|(path, _)| path.starts_with("fel/")).flat_map(|(_, page)| explained_on(page)).collect()
}

/// Returns the files of an example: each follows its path on its own line.
fn example(text: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    let mut path = None;
    let mut inside = false;
    for line in text.lines() {
        if inside && line == "```" {
            inside = false;
        } else if inside {
            files.last_mut().expect("a file").1.push_str(&format!("{line}\n"));
        } else if let Some(named) = line.strip_prefix("I `").and_then(|line| line.strip_suffix("`:")) {
            path = Some(named.to_owned());
        } else if let Some(path) = line.starts_with("```").then(|| path.take()).flatten() {
            files.push((path, String::new()));
            inside = true;
        }
    }
    files
}

/// Completes the file of an example with what it omits, as described in the manual.
fn filled_in(code: &str, path: &str, text: &str, has_table: bool) -> String {
    let lacks = |key: &str| !text.lines().any(|line| line.starts_with(key));
    let unless = |key: &str, line: &'static str| if lacks(key) { line } else { "" };
    if matches!(code, "missing-front-matter" | "missing-key") {
        return text.to_owned();
    }
    if path.ends_with(".md") && !text.starts_with("---") {
        return format!("---\ntitle: Prov\n---\n{text}");
    }
    if path == "insyn.yaml" {
        return [unless("title", "title: Prov\n"), unless("organisation", "organisation: {name: Provköping}\n"), text].concat();
    }
    if path == "themes/default/theme.yaml" {
        let key = text.split(':').next().expect("a key");
        // A key's lines are the one that starts with it and the more indented ones below.
        let mut within = false;
        let keep = |line: &&str| {
            within = line.starts_with(key) || within && line.starts_with(' ');
            !within
        };
        return read(path).lines().filter(keep).map(|line| format!("{line}\n")).chain([text.to_owned()]).collect();
    }
    if path.starts_with("content/indicators/") {
        let values = if has_table { "" } else { unless("values", "values: {2023: 85}\n") };
        return [unless("title", "title: Nöjda\n"), unless("unit", "unit: percent\n"), values, text].concat();
    }
    text.to_owned()
}

fn codes(files: BTreeMap<String, String>) -> BTreeSet<String> {
    problems(files).iter().map(|found| found.problem.code().to_owned()).collect()
}

fn problems(files: BTreeMap<String, String>) -> Diagnostics {
    let mut timings = Timings::default();
    let order = Order { today: Some(jiff::civil::date(2026, 6, 1)), ..Order::default() };
    let bytes = |(path, text): (String, String)| {
        let bytes = if path.ends_with(".webp") { PICTURE.to_vec() } else { text.into_bytes() };
        (path, bytes)
    };
    let mut checked = pipeline::load_sources(Sources::from_memory(files.into_iter().map(bytes)), &order, &mut timings);
    checked.render(&mut timings);
    checked.found
}

#[test]
fn the_manual_explains_every_problem_and_no_other() {
    let explained: BTreeSet<String> = explained().into_keys().collect();
    let known: BTreeSet<String> = Problem::samples().iter().map(|problem| problem.code().to_owned()).collect();
    let missing: Vec<&String> = known.difference(&explained).collect();
    let unknown: Vec<&String> = explained.difference(&known).collect();
    assert!(missing.is_empty() && unknown.is_empty(), "missing {missing:?}, unknown {unknown:?}");
}

#[test]
fn every_problem_says_what_to_do() {
    for (code, text) in explained() {
        assert!(text.contains("**Gör så här:** "), "{code}");
        assert_eq!(text.contains("Exempel: "), TOLD_IN_WORDS.contains(&code.as_str()), "{code}");
    }
}

#[test]
fn every_problem_is_explained_in_english_too_with_the_same_example() {
    for (path, swedish) in pages().iter().filter(|(path, _)| path.starts_with("fel/")) {
        let english = in_english(path).replace("\nIn `", "\nI `");
        assert_eq!(headings_of_codes(&english), headings_of_codes(swedish), "{path}");
        let swedish = explained_on(swedish);
        for (code, text) in explained_on(&english) {
            assert!(text.contains("**Do this:** "), "{code}");
            assert_eq!(text.contains("Example: "), TOLD_IN_WORDS.contains(&code.as_str()), "{code}");
            assert_eq!(example(&text), example(&swedish[&code]), "{code}");
        }
    }
}

#[test]
fn every_page_is_in_english_too_with_the_same_parts() {
    for (path, swedish) in pages() {
        assert_eq!(shape(&in_english(&path)), shape(&swedish), "{path}");
    }
    let swedish = "## A\n\n| [a](b.md) |\n\n```text\n## B\n```\n";
    assert_eq!(shape(swedish), shape("## a\n\n| the [a](b.md) |\n"));
    for lacking in ["", "### A\n\n| [a](b.md) |\n", "## A\n\n[a](b.md)\n", "## A\n\n| [a](c.md) |\n"] {
        assert_ne!(shape(swedish), shape(lacking));
    }
}

#[test]
fn every_example_of_a_mistake_is_that_mistake_and_no_other() {
    let mut wrong = Vec::new();
    for (code, text) in explained() {
        if TOLD_IN_WORDS.contains(&code.as_str()) {
            continue;
        }
        let example = example(&text);
        let has_table = example.iter().any(|(path, _)| path.starts_with("content/values/"));
        let mut files = BTreeMap::from([
            ("insyn.yaml".to_owned(), filled_in("", "insyn.yaml", "", false)),
            ("content/_index.md".to_owned(), "---\ntitle: Start\n---\n".to_owned()),
            ("content/indicators/nojdhet.yaml".to_owned(), INDICATOR.to_owned()),
            ("content/files/plan.pdf".to_owned(), "%PDF".to_owned()),
            ("content/files/karta.webp".to_owned(), String::new()),
        ]);
        for (path, text) in &example {
            // A character that no page may have, not the manual's either.
            let text = text.replace("<U+E000>", "\u{e000}");
            files.insert(path.clone(), filled_in(&code, path, &text, has_table));
        }
        let mut found = codes(files);
        // These files of the small site are reported whenever a number is suppressed.
        if code != "files-not-checked" {
            found.remove("files-not-checked");
        }
        // Examples about years have exactly the numbers and goals that they need.
        for of_years in ["edition-without-numbers", "goal-dropped"] {
            if code != of_years {
                found.remove(of_years);
            }
        }
        // No example has a URL unless it is about one.
        found.remove("no-base-url");
        if code != "statement-missing" {
            found.remove("statement-missing");
        }
        if code != "open-data-incomplete" {
            found.remove("open-data-incomplete");
        }
        if found != BTreeSet::from([code.clone()]) {
            wrong.push(format!("{code}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Files with an unknown key in every mapping, and the part of the manual that documents the known ones.
fn probes() -> Vec<(&'static str, &'static str, String)> {
    let configuration = "zzz: 1\norganisation: {zzz: 1, registrar: {zzz: 1}, roles: [{role: A, zzz: 1}]}\ntheme: {zzz: 1}\nsuppress: {zzz: 1}\ngoals: {zzz: 1, near: {zzz: 1}, verdict_scale: {a: {zzz: 1}}}\nopen_data: {zzz: 1, contact: {zzz: 1}}\nfigures: {zzz: 1}\n\
                         feedback: {zzz: 1}\naccessibility: {zzz: 1, defects: [{zzz: 1}]}\nprivacy: {zzz: 1, officer: {zzz: 1}}\nhosting: {zzz: 1}\nembed: {zzz: 1}\nfront: [{zzz: 1}]\npublish: {a: {to: b, zzz: 1}}\n";
    let page = "---\nzzz: 1\nfor_each: {areas: {zzz: 1}}\naside: [{zzz: 1}, {title: A, zzz: 1}]\ndocument: {zzz: 1, corrections: [{zzz: 1}]}\n---\n";
    let indicator = "zzz: 1\nunit: {one: a, zzz: 1}\nsource: {zzz: 1}\nkolada: {zzz: 1}\nworkbook: {zzz: 1}\nsuppress: {zzz: 1}\nyear: {zzz: 1}\ntargets: {2023: {at_least: 1, zzz: 1}}\n\
                     scale: {zzz: 1}\nstatistic: count\npart_of: {zzz: 1}\ncategories: {c: {name: C, zzz: 1}}\nvalues: {2023: {zzz: 1, also: {zzz: 1}}}\n";
    let theme = "zzz: 1\ncolours: {a: {zzz: 1}}\naccent: {zzz: 1}\npairs: [{zzz: 1}]\n";
    let area = "a: {kind: unit, zzz: 1, contact: {zzz: 1}}\n";
    let goals = "- {id: a, zzz: 1, verdict: {state: missed, zzz: 1}}\n";
    [
        ("filer/insyn-yaml", "insyn.yaml", configuration),
        ("skriva/uppgifterna-overst", "content/sida.md", page),
        ("filer/indicators", "content/indicators/a.yaml", indicator),
        ("filer/surveys", "content/surveys/a.yaml", "zzz: 1\nasked_as: {zzz: 1}\nrounds: [{zzz: 1}]\nquestions: [{zzz: 1}]\n"),
        ("filer/goals-yaml", "content/goals.yaml", goals),
        ("filer/facts-yaml", "content/facts.yaml", "a: {zzz: 1, source: {zzz: 1}}\n"),
        ("filer/areas-yaml", "content/areas.yaml", area),
        ("filer/operations-yaml", "content/operations.yaml", "a: {zzz: 1}\n"),
        ("filer/actions-yaml", "content/actions.yaml", "- {zzz: 1}\n"),
        ("filer/self-checks-yaml", "content/self_checks.yaml", "- {zzz: 1, measurements: [{zzz: 1, steps: [{zzz: 1}]}]}\n"),
        ("filer/plan-yaml", "content/plan.yaml", "- {zzz: 1}\n"),
        ("filer/matrices-yaml", "content/matrices.yaml", "a: {zzz: 1, severity: [{score: 1, zzz: 1}], bands: [{zzz: 1}]}\n"),
        ("filer/budgets-yaml", "content/budgets.yaml", "a: {zzz: 1, source: {zzz: 1}, rows: [{zzz: 1, of_which: [{zzz: 1}]}]}\n"),
        ("filer/terms-yaml", "content/terms.yaml", "A: {zzz: 1}\n"),
        ("filer/aliases-yaml", "content/aliases.yaml", "zzz: 1\n"),
        ("tema", "themes/default/theme.yaml", theme),
    ]
    .map(|(name, path, text)| (name, path, text.to_owned()))
    .into()
}

/// Returns the known keys of a probe, mapping by mapping.
fn known_keys(path: &str, text: String) -> Vec<Vec<String>> {
    let files = BTreeMap::from([
        ("insyn.yaml".to_owned(), "title: Prov\norganisation: {name: Provköping}\n".to_owned()),
        ("content/_index.md".to_owned(), "---\ntitle: Start\n---\n".to_owned()),
    ]);
    let found = problems(files.into_iter().chain([(path.to_owned(), text)]).collect());
    let known = found.iter().filter_map(|found| match &found.problem {
        Problem::UnknownKey { known, .. } => Some(known.clone()),
        _ => None,
    });
    known.collect()
}

#[test]
fn every_key_has_an_address_in_the_manual_which_is_the_same_in_both_languages() {
    let mut lacking = BTreeSet::new();
    for (name, path, text) in probes() {
        for key in known_keys(path, text).into_iter().flatten() {
            let on_page = |language| {
                let of_page = |entry: &manual::Entry| {
                    let address = entry.address.trim_start_matches("en/").to_owned();
                    let is_here = |name: &str| address.starts_with(&format!("{name}/#"));
                    // An operation can have whatever an area has, which is documented once, and the accessibility statement has a page of its own.
                    let elsewhere = match name {
                        "filer/operations-yaml" => "filer/areas-yaml",
                        "filer/insyn-yaml" => "skriva/sidor-som-programmet-gor",
                        name => name,
                    };
                    (is_here(name) || is_here(elsewhere)).then_some(address)
                };
                manual::entries(&key, language).iter().filter_map(of_page).collect::<BTreeSet<_>>()
            };
            let (swedish, english) = (on_page(Language::Swedish), on_page(Language::English));
            if swedish.is_empty() || swedish != english {
                lacking.insert(format!("{name} `{key}`: {swedish:?} {english:?}"));
            }
        }
    }
    assert!(lacking.is_empty(), "{lacking:#?}");
}

#[test]
fn every_key_stands_in_its_part_of_the_manual() {
    for (name, path, text) in probes() {
        let asked = text.matches(PROBE).count();
        let known = known_keys(path, text);
        assert_eq!(known.len(), asked, "{path}: not every mapping was reached");
        let part = page(name);
        // An operation can have whatever an area has, which is documented once.
        let part = if path.ends_with("operations.yaml") { part + &page("filer/areas-yaml") } else { part };
        for key in known.iter().flatten() {
            let told = part.contains(&format!("`{key}`")) || part.contains(&format!("{key}:"));
            assert!(told, "the manual does not tell of `{key}` on the page `{name}`");
        }
    }
}

#[test]
fn every_mapping_that_is_read_has_a_probe() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = WalkDir::new(&root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let texts = files.filter(|entry| !entry.path().ends_with("yaml/fields.rs")).filter_map(|entry| fs::read_to_string(entry.path()).ok());
    let (mut mappings, mut sections) = (0, 0);
    for text in texts {
        mappings += text.matches("Fields::of(").count();
        sections += text.matches("section(fields, (\"").count() + text.matches("section(&mut fields, (\"").count();
    }
    assert_eq!((mappings, sections), (55, 9), "a new mapping of the content needs its place in `probes`");
}

#[test]
fn every_shortcode_and_each_of_its_arguments_stands_in_the_manual() {
    let sources = Sources::from_memory([("insyn.yaml", "")]);
    let file = sources.find("insyn.yaml").expect("the file");
    let languages = [Lang::swedish()];
    let choice = Choice { name: None, accent: None, shows: &NAMES, languages: &languages, span: Span::new(file, 0, 0) };
    let theme = Theme::load(&sources, &choice, &mut Diagnostics::new()).expect("the default theme");
    assert!(theme.components.contains_key("chart"));
    for (name, component) in &theme.components {
        let part = page(&format!("kortkoder/{}", name.replace('_', "-")));
        let call = if part.contains(&format!("{{{{ {name}(")) { "{{" } else { "{%" };
        assert!(part.contains(&format!("{call} {name}(")), "no example of `{name}`");
        for parameter in &component.parameters {
            assert!(part.contains(&format!("`{}`", parameter.name)), "`{name}` takes `{}`, which the manual does not say", parameter.name);
        }
    }
}

#[test]
fn the_manual_is_found_wanting_where_something_is_missing() {
    let manual = "# A\n\n## `bad-range`\n\nI `content/x.md`:\n\n```markdown\n# inte en rubrik\n```\n\nslut\n\n# B\n";
    assert_eq!(section(manual, "# A").lines().last(), Some(""));
    let explained = explained_on(manual);
    assert_eq!(explained.keys().collect::<Vec<_>>(), ["bad-range"]);
    assert_eq!(example(&explained["bad-range"]), [("content/x.md".to_owned(), "# inte en rubrik\n".to_owned())]);
}

#[test]
fn the_manual_is_a_site_without_problems_and_every_message_has_its_address() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/manual");
    let order = Order { strict: true, today: Some(jiff::civil::date(2026, 6, 1)), ..Order::default() };
    let mut timings = Timings::default();
    let mut checked = pipeline::load(&root, &order, &mut timings).expect("the manual's site");
    let rendered = checked.render(&mut timings).unwrap_or_else(|| panic!("{:?}", checked.found.iter().collect::<Vec<_>>()));
    assert_eq!(checked.found.iter().map(|found| &found.problem).collect::<Vec<_>>(), Vec::<&Problem>::new());
    let errors = rendered.output.files().filter(|(path, _)| path.starts_with("fel/"));
    let bytes = errors.filter_map(|(_, entry)| if let Entry::Bytes(bytes) = entry { Some(bytes) } else { None });
    let html: String = bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
    for problem in Problem::samples() {
        let code = problem.code();
        assert!(html.contains(&format!("id={code}")) || html.contains(&format!("id=\"{code}\"")), "no address of `{code}`");
    }
}
