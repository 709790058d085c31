//! Files that a site offers for download are imported again with the same numbers.

use std::path::Path;

use insyn::pipeline::Order;
use insyn::source::Sources;

use super::Bench;
use crate::opendata::{ABOUT, AREAS, CONFIGURATION, Files, with_all_states};
use crate::sites::built;

fn bench(indicator: &str) -> Bench {
    let bench = Bench::new();
    bench.put("insyn.yaml", CONFIGURATION);
    bench.put("content/areas.yaml", AREAS);
    bench.put("content/_index.en.md", "---\ntitle: Start\n---\nHello.\n");
    bench.put("content/indicators/antal.yaml", indicator);
    bench
}

fn offered(bench: &Bench) -> Files {
    built(Sources::read(&bench.root()).expect("read"), &Order::default())
}

/// Returns the open data as tables, which have everything that is known about each number.
fn tables(files: &Files) -> Vec<(&String, String)> {
    let is_table = |path: &&String| path.starts_with("data/") && path.ends_with(".csv");
    files.keys().filter(is_table).map(|path| (path, String::from_utf8_lossy(&files[path]).into_owned())).collect()
}

/// Removes trailing zeros of decimals from a table.
fn without_zeros(table: &str) -> String {
    let cell = |cell: &str| match cell.replace(',', ".").parse::<f64>() {
        Ok(number) if cell.contains(['.', ',']) => number.to_string(),
        _ => cell.to_owned(),
    };
    let separator = if table.lines().next().is_some_and(|line| line.contains(';')) { ';' } else { ',' };
    let line = |line: &str| line.split(separator).map(cell).collect::<Vec<_>>().join(";");
    table.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_table_and_workbook_of_an_indicator_is_imported_as_the_same_numbers() {
    let first = with_all_states();
    let of_indicator =
        |path: &&String| path.starts_with("data/indicators/antal") && [".csv", ".tsv", ".xlsx"].iter().any(|ending| path.ends_with(ending));
    let paths: Vec<&String> = first.keys().filter(of_indicator).chain(first.keys().filter(|path| *path == "data/all.csv")).collect();
    assert!(paths.len() >= 4, "{paths:?}");
    for path in paths {
        let bench = bench(ABOUT);
        let name = Path::new(path).file_name().expect("a name").to_str().expect("text");
        let run = bench.import(name, &first[path], &["--as", "antal"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{path}: {}", run.out);
        let again = offered(&bench);
        for ((name, before), (_, after)) in tables(&first).into_iter().zip(tables(&again)) {
            // A workbook shows all numbers of an indicator with the same number of decimals.
            let is_workbook = path.ends_with(".xlsx");
            let (before, after) = if is_workbook { (without_zeros(&before), without_zeros(&after)) } else { (before, after) };
            assert_eq!(before, after, "{name} after {path} was imported");
        }
        let run = bench.import(name, &first[path], &["--as", "antal", "--check"]);
        assert_eq!(run.code, 0, "{path} again: {}{}", run.out, run.err);
    }
}

#[test]
fn what_the_editor_wrote_is_not_written_twice() {
    let first = with_all_states();
    let bench = bench(&crate::opendata::with_values());
    let before = bench.files();
    let run = bench.import("antal.csv", &first["data/indicators/antal.csv"], &[]);
    assert_eq!((run.code, bench.files()), (0, before), "{}{}", run.out, run.err);
    assert!(run.out.contains("antal (”antal”): inget nytt"), "{}", run.out);
}
