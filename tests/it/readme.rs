//! The editor's first ten minutes in `README.md`: every command of the program there prints what the README says. Without search there are fewer files.
//! `INSYN_BLESS=1` updates the numbers.

#![cfg(feature = "search")]

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Returns the commands of the program in a block of a console session, each with what the README says it prints.
fn commands(block: &str) -> Vec<(Vec<&str>, String)> {
    let runs = block.split("\n$ ").map(|run| run.trim_start_matches("$ "));
    runs.filter_map(|run| {
        let (command, printed) = run.split_once('\n').unwrap_or((run, ""));
        Some((command.strip_prefix("insyn ")?.split(' ').collect(), without_times(printed)))
    })
    .collect()
}

/// Removes the times of builds, and white space at the ends of lines.
fn without_times(printed: &str) -> String {
    let line = |line: &str| match line.rsplit_once("; ") {
        Some((before, time)) if time.ends_with(" s.") => before.to_owned(),
        _ => line.trim_end().to_owned(),
    };
    printed.trim().lines().map(line).collect::<Vec<_>>().join("\n")
}

fn replace(path: &Path, changes: &[(&str, &str)]) {
    let mut text = fs::read_to_string(path).expect("a file");
    for (from, to) in changes {
        assert!(text.contains(from), "{from} in {}", path.display());
        text = text.replacen(from, to, 1);
    }
    fs::write(path, text).expect("written");
}

#[test]
fn every_command_of_the_first_ten_minutes_prints_what_the_readme_says() {
    let readme = include_str!("../../README.md");
    let first = readme.split("## The first ten minutes of an editor").nth(1).and_then(|rest| rest.split("\n## ").next());
    let blocks: Vec<&str> =
        first.expect("the section").split("```console\n").skip(1).filter_map(|rest| rest.split("\n```").next()).collect();
    assert_eq!(blocks.len(), 5);
    let mut blessed = readme.to_owned();
    let dir = tempfile::tempdir().expect("a directory");
    let site = dir.path().join("min-kommun");
    let (numbers, chapter) =
        (site.join("content/indicators/nojda-hemtjanst.yaml"), site.join("content/kvalitetsberattelse/2024/02-mal.md"));
    for (number, block) in blocks.into_iter().enumerate() {
        match number {
            2 => replace(&numbers, &[("    2024: 86", "    2024: 85")]),
            3 => {
                replace(&numbers, &[("    2024: 85", "    2024: 85,5")]);
                replace(&chapter, &[("chart(indicator=\"nojda-", "chart(indicator=\"nojd-"), ("## Vad vi gjorde", "#### Vad vi gjorde")]);
            }
            4 => {
                replace(&numbers, &[("2024: 85,5", "2024: 85.5")]);
                replace(&chapter, &[("chart(indicator=\"nojd-", "chart(indicator=\"nojda-"), ("#### Vad vi gjorde", "## Vad vi gjorde")]);
            }
            _ => {}
        }
        for (arguments, wanted) in commands(block) {
            let folder = if number == 0 { dir.path() } else { &site };
            let run = Command::new(env!("CARGO_BIN_EXE_insyn")).current_dir(folder).args(&arguments).args(["--lang", "sv"]).output();
            let run = run.expect("the program starts");
            let printed = [run.stderr, run.stdout].map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
            let printed: Vec<String> = printed.iter().map(|text| without_times(text)).filter(|text| !text.is_empty()).collect();
            let printed = printed.join("\n\n");
            if env::var_os("INSYN_BLESS").is_some() {
                blessed = printed.lines().zip(wanted.lines()).fold(blessed, |text, (new, old)| text.replacen(old, new, 1));
            } else {
                assert_eq!(printed, wanted, "{arguments:?}");
            }
        }
    }
    if blessed != readme {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"), blessed).expect("written");
    }
    let html = fs::read_to_string(site.join("public/kvalitetsberattelse/2024/mal/index.html")).expect("the chapter").replace('\u{a0}', " ");
    assert!(html.contains("Andelen nöjda ökade med 4,5 procentenheter (hur säker skillnaden är går inte att säga) sedan året innan."));
}
