//! What makes the program's packages: the workflow of a release and what it names. Whether a service accepts it is only seen there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect(path)
}

fn workflow() -> Value {
    serde_yaml::from_str(&read(".github/workflows/release.yml")).expect("YAML")
}

fn list<'v>(value: &'v Value, key: &str) -> &'v Vec<Value> {
    value[key].as_array().unwrap_or_else(|| panic!("{key}: {value}"))
}

#[test]
fn the_workflow_of_a_release_names_files_and_jobs_that_exist() {
    let (text, workflow) = (read(".github/workflows/release.yml"), workflow());
    let named = text.split(|c: char| !(c.is_ascii_alphanumeric() || "/._-".contains(c))).filter(|word| word.starts_with("packaging/"));
    let named: BTreeSet<&str> = named.collect();
    assert!(named.len() >= 4, "{named:?}");
    for path in named {
        assert!(root().join(path).is_file(), "{path}");
    }
    let jobs = workflow["jobs"].as_object().expect("jobs");
    for (name, job) in jobs {
        assert!(job["runs-on"].is_string(), "{name}");
        if let Some(needed) = job["needs"].as_str() {
            assert!(jobs.contains_key(needed), "{name} needs {needed}");
        }
        for step in list(job, "steps") {
            assert!(step["uses"].is_string() != step["run"].is_string(), "{name}: {step}");
        }
    }
}

#[test]
fn a_release_has_every_system_and_each_npm_package_its_program() {
    let (text, workflow) = (read(".github/workflows/release.yml"), workflow());
    let systems = list(&workflow["jobs"]["build"]["strategy"]["matrix"], "include");
    let targets: BTreeSet<&str> = systems.iter().filter_map(|system| system["target"].as_str()).collect();
    for needed in ["windows", "apple", "linux-gnu", "linux-musl"] {
        assert!(targets.iter().any(|target| target.contains(needed)), "{needed}");
    }
    for system in systems {
        let target = system["target"].as_str().expect("a target");
        if let Some(npm) = system["npm"].as_str() {
            assert!(text.contains(&format!("{npm}=programs/program-{target}/insyn")), "{target}");
        }
    }
}

#[test]
fn the_packages_have_the_programs_version_and_licence() {
    let wheel = read("packaging/pypi/pyproject.toml");
    assert!(wheel.contains("dynamic = [\"version\"]") && wheel.contains("bindings = \"bin\""));
    let manifest = wheel.lines().find_map(|line| line.strip_prefix("manifest-path = ")).expect("a manifest").trim_matches('"');
    assert!(root().join("packaging/pypi").join(manifest).is_file());
    let npm: Value = serde_json::from_str(&read("packaging/npm/insyn/package.json")).expect("JSON");
    for license in [
        npm["license"].as_str().expect("a licence"),
        wheel.lines().find_map(|line| line.strip_prefix("license = ")).expect("one").trim_matches('"'),
    ] {
        assert!(read("Cargo.toml").contains(&format!("license = \"{license}\"")));
    }
    let program = npm["bin"]["insyn"].as_str().expect("a program");
    assert!(root().join("packaging/npm/insyn").join(program).is_file());
}

#[test]
fn an_archive_has_a_page_of_every_command() {
    let script = read("packaging/archive");
    let line = script.lines().find(|line| line.contains("for command in")).expect("the commands");
    let commands = line.split("for command in").nth(1).and_then(|rest| rest.split(';').next()).expect("the commands");
    let page = std::process::Command::new(env!("CARGO_BIN_EXE_insyn")).args(["man", "?"]).output().expect("the program starts");
    let known = String::from_utf8(page.stderr).expect("UTF-8");
    let others = ["completions", "man", "help"];
    let known = known.trim().trim_start_matches("?: ").split(", ").filter(|command| !others.contains(command));
    assert_eq!(commands.split_whitespace().collect::<BTreeSet<_>>(), known.collect::<BTreeSet<_>>());
    assert!(Path::new(&root()).join("packaging/LAS-MIG.txt").is_file());
}
