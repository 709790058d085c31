//! The findings for code scanning, held against the schema of SARIF 2.1.0. A crate for SARIF, which nothing else is used of, has a copy of the schema that OASIS
//! publishes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use boon::{Compiler, SchemaIndex, Schemas};
use insyn::diagnostic::{Diagnostics, Messages, Place, Problem};
use insyn::source::{Sources, Span};
use serde_json::{Value, json};

use crate::folder::{Folder, Run};

/// The schema, which can be asked.
struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    fn published() -> Self {
        let text = fs::read_to_string(source_of("serde-sarif").join("src/schema.json")).expect("the schema");
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        assert!(schema["title"].as_str().is_some_and(|title| title.contains("SARIF") && title.contains("2.1.0")));
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.enable_format_assertions();
        compiler.add_resource("file:///sarif.json", schema).expect("a resource");
        let index = compiler.compile("file:///sarif.json", &mut schemas).expect("a schema");
        Self { schemas, index }
    }

    /// Returns why the schema refuses a log.
    fn refuses(&self, log: &Value) -> Option<String> {
        self.schemas.validate(log, self.index).err().map(|error| format!("{error:#}"))
    }
}

/// Returns the directory of a crate's source, according to Cargo: in the registry or a vendored one.
fn source_of(name: &str) -> PathBuf {
    let cargo = |arguments: &[&str]| {
        let run = Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("Cargo starts");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).expect("UTF-8")
    };
    let version = cargo(&["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).expect("a system");
    // What other systems need need not be there.
    let metadata = cargo(&["metadata", "--offline", "--locked", "--format-version", "1", "--filter-platform", host]);
    let metadata: Value = serde_json::from_str(&metadata).expect("JSON");
    let package = metadata["packages"].as_array().expect("packages").iter().find(|package| package["name"] == name).expect("the crate");
    Path::new(package["manifest_path"].as_str().expect("a path")).parent().expect("a folder").to_owned()
}

/// Returns a log with every problem: at a place in a file, at a file, and with related places.
fn every_problem(messages: &Messages) -> Value {
    let sources = Sources::from_memory([("content/å ä.md", "---\ntitle: Å\n---\nEn rad.\n"), ("insyn.yaml", "title: Prov\n")]);
    let file = sources.find("content/å ä.md").expect("the file");
    let mut found = Diagnostics::new();
    for problem in Problem::samples() {
        let (span, whole) = (Span::new(file, 4, 9), Span::new(file, 0, 0));
        found.add(span, problem.clone());
        found.add(Place::Path("content/files/a#b?c.pdf".to_owned()), problem.clone());
        found.add_between(whole, problem, [Place::from(span), Place::Path("public".to_owned())]);
    }
    found.sarif(&sources, messages, "min mapp")
}

#[test]
fn the_log_of_every_problem_is_as_the_schema_says() {
    let schema = Schema::published();
    for messages in [Messages::swedish(), Messages::english()] {
        let log = every_problem(&messages);
        assert_eq!(schema.refuses(&log), None);
        assert!(log["runs"][0]["results"].as_array().expect("results").len() >= 3 * Problem::samples().len());
    }
    assert_eq!(schema.refuses(&Diagnostics::new().sarif(&Sources::default(), &Messages::swedish(), "")), None);
}

#[test]
fn the_schema_refuses_what_is_no_log() {
    let schema = Schema::published();
    let log = every_problem(&Messages::swedish());
    let faults: [(&str, Value); 5] = [
        ("/version", json!("2.0.0")),
        ("/runs/0/results/0/level", json!("advice")),
        ("/runs/0/results/0/message", json!({})),
        ("/runs/0/results/0/locations/0/physicalLocation/region/startLine", json!(0)),
        ("/runs/0/tool/driver/name", json!(null)),
    ];
    for (place, value) in faults {
        let mut faulty = log.clone();
        *faulty.pointer_mut(place).unwrap_or_else(|| panic!("{place}")) = value;
        assert!(schema.refuses(&faulty).is_some(), "{place}");
    }
}

#[test]
fn what_the_program_writes_is_as_the_schema_says() {
    let site = Folder::new();
    site.put("content/a.md", "---\ntitel: A\n---\n{{ chrt(indicator=\"x\") }}\n\n# Rubrik\n\n[a](finns-inte.md) [a](finns-inte.md)\n");
    site.put("content/b.md", "---\ntitle: B\nslug: Å\n---\n![](c.png)\n");
    site.put("content/indicators/Nöjda.yaml", "title: N\nvalues: {2023: 1,5}\n");
    let mut command = Command::new(env!("CARGO_BIN_EXE_insyn"));
    let run: Run = command.args(["check", "--format", "sarif", "--root"]).arg(site.root()).output().expect("the program starts").into();
    let log: Value = serde_json::from_str(&run.out).expect("JSON");
    assert!(run.code == 1 && log["runs"][0]["results"].as_array().is_some_and(|results| results.len() >= 5), "{}", run.out);
    assert_eq!(Schema::published().refuses(&log), None);
}
