//! Workbooks among the site's tables are read when the site is built.

use super::{Bench, workbook};

fn site(about: &str, book: &[u8]) -> Bench {
    let bench = Bench::new();
    bench.put("content/indicators/nojd.yaml", format!("title: Nöjda\nunit: percent\ncounts: events\n{about}"));
    bench.put("content/values/2024/utfall.xlsx", book);
    bench
}

fn book() -> Vec<u8> {
    workbook(&[
        ("Läs mig", &["Siffror för berättelsen"], &[]),
        (
            "Hemtjänst",
            &["Hemtjänst", "", "Plats|Grupp|'2022|'2023", "|totalt|84.5|saknas", "|kvinnor|86|87.25", "Summan räknas för hand"],
            &[],
        ),
        ("Alla", &["nyckeltal|period|värde", "nojd|'2021|80", "annat|'2021|7"], &[]),
    ])
}

/// Returns the rows of the indicator's published table: group, period and value.
fn built(bench: &Bench) -> Vec<String> {
    let run = bench.run(&["build"], b"");
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let table = bench.get("public/data/indicators/nojd.csv");
    let cells = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
    let rows = table.lines().skip(1).map(cells);
    rows.filter(|row| row.len() > 7).map(|row| format!("{} {} {} {}", row[3], row[5], row[6], row[7])).collect()
}

#[test]
fn the_sheet_and_cells_that_an_indicator_names_are_its_numbers() {
    let bench = site("workbook: {file: 2024/utfall.xlsx, sheet: hemtjänst, range: \"A3:D5\"}\n", &book());
    assert_eq!(built(&bench), ["total 2022 84.5 normal", "total 2023  missing", "women 2022 86 normal", "women 2023 87.25 normal"]);
    assert!(!bench.files().iter().any(|file| file.starts_with("public") && file.ends_with("utfall.xlsx")), "it is not published");
    let bench = site("workbook: {file: 2024/utfall.xlsx, sheet: Alla}\n", &book());
    assert_eq!(built(&bench), ["total 2021 80 normal"], "the rows of others are theirs");
}

#[test]
fn a_workbook_that_no_indicator_names_is_read_as_a_table_is() {
    let bench = site("", &workbook(&[("Blad1", &["nyckeltal|grupp|'2023", "nojd|totalt|85", "nojd|män|84"], &[])]));
    assert_eq!(built(&bench), ["total 2023 85 normal", "men 2023 84 normal"]);
}

#[test]
fn faults_in_a_workbook_are_told_with_sheet_and_cell() {
    let rows: &[&str] = &["Plats|'2022|'2023", "|84|hej", "Härnsand|81|82"];
    let bench = site("workbook: {file: 2024/utfall.xlsx, sheet: Två}\n", &workbook(&[("Ett", &["a"], &[]), ("Två", rows, &[])]));
    let run = bench.run(&["check"], b"");
    assert_eq!(run.code, 1);
    for said in ["content/values/2024/utfall.xlsx, Två!C2", "content/values/2024/utfall.xlsx, Två!A3", "`hej`", "`Härnsand`"] {
        assert!(run.err.contains(said), "{said}\n{}", run.err);
    }
    let json = bench.run(&["check", "--format", "json"], b"");
    assert!(json.out.contains("\"line\": 2") && json.out.contains("\"column\": 3"), "{}", json.out);
    for (about, said) in [
        ("workbook: {file: 2024/utfall.xlsx, sheet: Tre}\n", "fel[workbook-sheet-unknown]: arbetsboken har inget blad som heter ”Tre”"),
        ("workbook: {file: 2024/utfall.xlsx, sheet: Ett, range: \"B2:C9\"}\n", "fel[workbook-empty]: på bladet ”Ett” står ingen tabell"),
        ("workbook: {file: 2024/utfall.xlsx, range: B2-C9}\n", "inget område av celler"),
        ("workbook: {file: utfall.xlsx}\n", "Menade du `2024/utfall.xlsx`?"),
    ] {
        bench.put("content/indicators/nojd.yaml", format!("title: Nöjda\nunit: percent\ncounts: events\n{about}"));
        let run = bench.run(&["check"], b"");
        assert!(run.code == 1 && run.err.contains(said), "{about}{}", run.err);
    }
    let bench = site("workbook: {file: 2024/utfall.xlsx}\n", b"PK\x03\x04 rest");
    let run = bench.run(&["check"], b"");
    assert!(run.code == 1 && run.err.contains("går inte att läsa som arbetsbok"), "{}", run.err);
}

#[test]
fn small_counts_of_a_workbook_are_protected_as_any_other() {
    let bench = Bench::new();
    bench.put("content/indicators/nojd.yaml", "title: Antal\nunit: personer\nstatistic: count\nworkbook: {file: a.xlsx}\n");
    bench.put("content/values/a.xlsx", workbook(&[("Blad1", &["grupp|'2023", "totalt|40", "kvinnor|38", "män|2"], &[])]));
    let rows = built(&bench);
    assert!(rows.contains(&"men 2023  suppressed".to_owned()), "{rows:?}");
}
