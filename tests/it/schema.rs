//! The files for editors that `insyn new` and `insyn schema` write: which, where, and what is left alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use walkdir::WalkDir;

const CONFIGURATION: &str = "title: Prov\norganisation: {name: Provköping}\nbase_url: none\n";

fn insyn(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_insyn")).args(arguments).output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

fn schema(root: &Path) -> (i32, String, String) {
    insyn(&["schema", "--lang", "sv", "--root", &root.display().to_string()])
}

fn put(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

fn small(root: &Path) {
    put(root, "insyn.yaml", CONFIGURATION);
    put(root, "content/_index.md", "---\ntitle: Start\n---\nHej.\n");
}

/// Returns every file below a directory, with its text.
fn files(root: &Path) -> BTreeMap<String, String> {
    let files = WalkDir::new(root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let relative = |path: &Path| path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
    files.map(|entry| (relative(entry.path()), fs::read_to_string(entry.path()).unwrap_or_default())).collect()
}

fn json(root: &Path, path: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(root.join(path)).expect(path)).expect(path)
}

#[test]
fn a_new_site_has_what_the_command_writes_and_each_schema_that_its_settings_and_first_lines_name() {
    let dir = tempfile::tempdir().expect("a folder");
    let site = dir.path().join("site");
    assert_eq!(insyn(&["new", "--lang", "sv", &site.display().to_string()]).0, 0);
    let before = files(&site);
    for schema in json(&site, ".vscode/settings.json")["yaml.schemas"].as_object().expect("schemas").keys() {
        assert!(before.contains_key(schema.trim_start_matches("./")), "{schema}");
    }
    for (path, text) in before.iter().filter(|(path, _)| path.ends_with(".yaml")) {
        let named = text.lines().next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema=")).expect(path);
        assert!(site.join(path).parent().expect("a folder").join(named).is_file(), "{path}: {named}");
    }
    let (code, out, err) = schema(&site);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert_eq!(files(&site), before);
}

#[test]
fn an_older_site_gets_it_too_and_publishes_and_reports_nothing_of_it() {
    let dir = tempfile::tempdir().expect("a folder");
    small(dir.path());
    assert_eq!(schema(dir.path()).0, 0);
    assert!(dir.path().join(".vscode/insyn/goals.schema.json").is_file() && dir.path().join(".vscode/extensions.json").is_file());
    let root = dir.path().display().to_string();
    let (code, out, err) = insyn(&["build", "--lang", "sv", "--root", &root]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(!files(&dir.path().join("public")).keys().any(|path| path.contains("vscode") || path.contains("schema.json")));
    let (_, out, err) = insyn(&["check", "--lang", "sv", "--root", &root]);
    assert!(!format!("{out}{err}").contains("vscode"), "{out}{err}");
}

#[test]
fn settings_that_an_editor_changed_are_left_alone_and_that_is_said() {
    let dir = tempfile::tempdir().expect("a folder");
    small(dir.path());
    put(dir.path(), ".vscode/settings.json", "{ \"editor.fontSize\": 20 }\n");
    put(dir.path(), ".vscode/extensions.json", "{}\n");
    let (code, out, _) = schema(dir.path());
    assert!(code == 0 && out.contains(".vscode/settings.json är din"), "{out}");
    assert_eq!(fs::read_to_string(dir.path().join(".vscode/settings.json")).expect("settings"), "{ \"editor.fontSize\": 20 }\n");
    assert_eq!(fs::read_to_string(dir.path().join(".vscode/extensions.json")).expect("extensions"), "{}\n");
    assert!(dir.path().join(".vscode/insyn/insyn.schema.json").is_file());
}

#[test]
fn the_shortcodes_of_the_sites_own_theme_are_among_the_snippets() {
    let dir = tempfile::tempdir().expect("a folder");
    small(dir.path());
    put(dir.path(), "insyn.yaml", &format!("{CONFIGURATION}theme: {{name: egen}}\n"));
    let text = "{% component ruta(@data, farg: string, title: string = \"\")\n   {\"shows\": \"box\", \"form\": \"block\", \"body\": true} -%}\n<div>{{ body | safe }}</div>\n{%- endcomponent ruta %}\n";
    put(dir.path(), "themes/egen/components/ruta.html", text);
    let (code, out, err) = schema(dir.path());
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    let snippets = json(dir.path(), ".vscode/insyn.code-snippets");
    assert!(snippets.get("insyn chart").is_some());
    let body = snippets["insyn ruta"]["body"].clone();
    assert_eq!(body, serde_json::json!(["{% ruta(farg=\"${1:farg}\") %}", "", "$2", "", "{% end %}"]));
}

#[test]
fn schemas_alone_can_be_written_elsewhere_and_a_directory_that_is_no_site_gets_nothing() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("scheman");
    assert_eq!(insyn(&["schema", "--out", &out.display().to_string()]).0, 0);
    assert!(files(&out).keys().all(|path| path.ends_with(".schema.json")) && files(&out).len() > 10);
    let empty = dir.path().join("tom");
    fs::create_dir(&empty).expect("made");
    let (code, _, err) = schema(&empty);
    assert!(code == 1 && err.contains("no-configuration"), "{err}");
    assert!(files(&empty).is_empty());
}

#[test]
fn explanations_begin_with_the_language_of_the_command() {
    let dir = tempfile::tempdir().expect("a folder");
    for (lang, begin) in [("sv", "Nyckeltalen"), ("en", "The indicators")] {
        let out = dir.path().join(lang);
        insyn(&["schema", "--lang", lang, "--out", &out.display().to_string()]);
        let told =
            json(&out, "goals.schema.json")["items"]["properties"]["indicators"]["description"].as_str().unwrap_or_default().to_owned();
        assert!(told.starts_with(begin), "{told}");
    }
}
