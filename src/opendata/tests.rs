use proptest::prelude::*;

use super::{csv, row};
use crate::diagnostic::Diagnostics;
use crate::indicator::{Indicator, parse_table};
use crate::name::IndicatorId;
use crate::pipeline::parse;
use crate::site::{Options, Site, resolve};
use crate::source::Sources;

/// Returns a site with one indicator of two numbers, the second with a note.
fn site(note: &str) -> Site {
    let note = serde_json::Value::from(note);
    let indicator =
        format!("title: A\nunit: kronor\nstatistic: sum\ncounts: money\nvalues: {{2022: -0.50, 2023: {{value: 7, note: {note}}}}}\n");
    let files = [
        ("insyn.yaml", "title: Prov\norganisation: {name: Provköping}\n".to_owned()),
        ("content/_index.md", "---\ntitle: Start\n---\n".to_owned()),
        ("content/indicators/a.yaml", indicator),
    ];
    let sources = Sources::from_memory(files);
    let mut found = Diagnostics::new();
    let parsed = parse(&sources, &mut found).expect("a configuration");
    resolve(parsed, &sources, &Options::default(), &mut found).expect("a site")
}

fn indicator(site: &Site) -> &Indicator {
    &site.numbers.indicators[&IndicatorId::parse("a").expect("an id")]
}

/// Returns the notes of a table's rows, as parsed from the table.
fn notes(table: &[u8]) -> Vec<Option<String>> {
    let sources = Sources::from_memory([("content/values/a.csv", String::from_utf8(table.to_vec()).expect("UTF-8"))]);
    let file = sources.find("content/values/a.csv").expect("the table");
    let mut found = Diagnostics::new();
    let read = parse_table(file, sources.text(file), &mut found);
    assert!(found.is_empty(), "{found:?}");
    let cells = read.rows.iter().flat_map(|row| &row.cells);
    cells.map(|(_, cell)| cell.note.as_ref().and_then(|note| note.all().next().map(str::to_owned))).collect()
}

/// Returns the cells of a table as a spreadsheet reads them.
fn raw(table: &[u8]) -> Vec<String> {
    let mut reader = csv_core::Reader::new();
    let (mut at, mut all, mut buffer) = (0, Vec::new(), vec![0; table.len() + 1]);
    loop {
        let (result, read, written) = reader.read_field(&table[at..], &mut buffer);
        at += read;
        match result {
            csv_core::ReadFieldResult::Field { .. } => all.push(String::from_utf8_lossy(&buffer[..written]).into_owned()),
            csv_core::ReadFieldResult::InputEmpty => {}
            csv_core::ReadFieldResult::OutputFull | csv_core::ReadFieldResult::End => return all,
        }
    }
}

#[test]
fn negative_numbers_are_numbers_and_are_not_guarded() {
    let site = site("-3 enligt boken");
    let table = csv::table(&row::rows(&site, indicator(&site)), csv::Style::PLAIN);
    let cells = raw(&table);
    assert!(cells.contains(&"-0.50".to_owned()), "{cells:?}");
    assert!(cells.contains(&"'-3 enligt boken".to_owned()), "{cells:?}");
}

proptest! {
    #[test]
    fn any_text_is_read_as_it_was_and_is_never_a_formula(start in "['=+@-]{0,3}", rest in "[\\PC\n;,\"]{1,20}") {
        let note = format!("{start}{rest}");
        let site = site(&note);
        let written = indicator(&site).cells.values().filter_map(|cell| cell.note.as_ref()).flat_map(|note| note.all()).next();
        let written = written.map(str::to_owned);
        for style in [csv::Style::PLAIN, csv::Style::EXCEL] {
            let table = csv::table(&row::rows(&site, indicator(&site)), style);
            prop_assert_eq!(notes(&table), vec![None, written.clone().filter(|note| !note.is_empty())]);
        }
        let table = csv::table(&row::rows(&site, indicator(&site)), csv::Style::PLAIN);
        for cell in raw(&table).iter().filter(|cell| *cell != "-0.50") {
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{:?}", cell);
        }
    }
}
