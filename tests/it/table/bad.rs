//! Unreadable or contradictory files: all problems are reported at once, and nothing is written.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Bench, workbook};
use crate::compound;

fn refused(name: &str, bytes: impl AsRef<[u8]>, more: &[&str]) -> String {
    let bench = Bench::new();
    let before = bench.files();
    let run = bench.import(name, bytes, more);
    assert_eq!((run.code, bench.files()), (1, before), "{}{}", run.out, run.err);
    format!("{}{}", run.out, run.err)
}

#[test]
fn what_cannot_be_read_is_told_and_nothing_is_written() {
    let whole = workbook(&[("Blad1", &["Kommun|2023", "Härnösand|85"], &[])]);
    let empty = workbook(&[("Blad1", &[], &[])]);
    let mut pictures = rust_xlsxwriter::Workbook::new();
    let picture = rust_xlsxwriter::Image::new_from_buffer(include_bytes!("../../../docs/page.png")).expect("a picture");
    pictures.add_worksheet().insert_image(0, 0, &picture).expect("inserted");
    let pictures = pictures.save_to_buffer().expect("a workbook");
    let mut bomb = ZipWriter::new(Cursor::new(Vec::new()));
    let zeros = vec![b' '; 5_000_000];
    for at in 0..100 {
        bomb.start_file(format!("xl/{at}.xml"), SimpleFileOptions::default()).expect("a file");
        bomb.write_all(&zeros).expect("written");
    }
    let bomb = bomb.finish().expect("an archive").into_inner();
    let cases: [(&str, &[u8], &str); 10] = [
        ("last.xlsx", &compound::encrypted(), "fel[table-unreadable]: arbetsboken är låst med lösenord"),
        ("halv.xlsx", &whole[..whole.len() / 2], "går inte att läsa som arbetsbok"),
        ("tom.xlsx", &empty, "fel[table-empty]: filen har inga celler med något i"),
        ("bilder.xlsx", &pictures, "inga celler med något i"),
        ("bomb.xlsx", &bomb, "för stor"),
        ("tom.csv", b"", "inga celler med något i"),
        ("rapport.pdf", b"%PDF-1.7", "filen är en PDF"),
        ("webb.xls", b"<html><table><tr><td>1</td></tr></table></html>", "filen är en webbsida"),
        ("text.csv", "Hej. Det här är ingen tabell.\nAlls.\n".as_bytes(), "fel[table-without-numbers]: inga tal i filen förstås"),
        ("dos.csv", b"k\x94n;v\x84rde\n", "teckenkodning är okänd"),
    ];
    for (name, bytes, wanted) in cases {
        let said = refused(name, bytes, &[]);
        assert!(said.contains(wanted), "{name}: {said}");
        assert!(!said.contains("panicked"), "{name}: {said}");
    }
}

#[test]
fn every_contradiction_and_question_of_a_table_is_told_at_once() {
    let book = workbook(&[(
        "Blad1",
        &[
            "Kommunkod|Kommun|Färg|2022|2023|2023",
            "'2280|Härnösand|röd|85|86|87",
            "'2281|Kramfors|blå|80|81|81",
            "|Härnsand|röd|70|71|71",
            "'2262|Timrå|grön|okej|7|7",
        ],
        &[],
    )]);
    let said = refused("fel.xlsx", book, &["--as", "nojd"]);
    for wanted in [
        "fel.xlsx, Blad1!F2",
        "fel[table-contradicts]: samma tal av ”fel” står också i Blad1!E2",
        "fel[table-areas-differ]: raden säger två olika områden: Sundsvall och Kramfors",
        "fel[table-open]",
        "vilket område är ”Härnsand”?",
        "\"Härnsand\": \"Härnösand\"",
        "vad betyder ”okej”",
        "vad är kolumnen ”Färg”?",
    ] {
        assert!(said.contains(wanted), "{wanted}\n{said}");
    }
}

#[test]
fn what_the_command_is_told_wrongly_is_told() {
    let book = workbook(&[("Blad1", &["Kommun|2023", "Härnösand|85"], &[])]);
    let said = refused("a.xlsx", &book, &["--sheet", "Blad2"]);
    assert!(said.contains("fel[table-sheet-unknown]: arbetsboken har inget blad som heter ”Blad2”") && said.contains("`Blad1`"), "{said}");
    let bench = Bench::new();
    let run = bench.import("a.xlsx", &book, &["--range", "A1:"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("fel[table-range-unknown]: `A1:` är inget område av celler"), "{}", run.err);
    let run = bench.run(&["import", "table", "finns-inte.xlsx"], b"");
    assert_eq!(run.code, 3, "{}", run.err);
    bench.put("imports.yaml", "\"a.xlsx\":\n  område: {X: y}\n");
    let run = bench.import("a.xlsx", &book, &["--as", "nojd"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("imports.yaml"), "{}", run.err);
    // A file of the site with errors is left unchanged, and so is everything else.
    bench.put("imports.yaml", "");
    bench.put("content/areas.yaml", "a: \"b\nc: 1\n");
    let before = bench.files();
    let run = bench.import("a.xlsx", workbook(&[("Blad1", &["Kommun|2023", "Sundsvall|85"], &[])]), &["--as", "nojd"]);
    assert_eq!((run.code, bench.files()), (1, before), "{}{}", run.out, run.err);
}

#[test]
fn only_the_cells_that_are_named_are_read() {
    let bench = Bench::new();
    let book = workbook(&[("Blad1", &["Kommun|2023||Kommun|2023", "Härnösand|85||Härnösand|3"], &[])]);
    let run = bench.import("a.xlsx", book, &["--as", "nojd", "--range", "D1:E2"]);
    assert_eq!((run.code, bench.rows("nojd")), (0, vec!["2280;totalt;2023;3".to_owned()]), "{}{}", run.out, run.err);
}

#[test]
fn the_chosen_sheet_and_cells_are_remembered_for_the_file() {
    let bench = Bench::new();
    let book = |number: &str| {
        let one = ["Kommun|2023||Kommun|2023".to_owned(), format!("Härnösand|85||Härnösand|{number}")];
        let two = ["Kommun|2024".to_owned(), "Härnösand|90".to_owned()];
        workbook(&[("Blad1", &[one[0].as_str(), one[1].as_str()], &[]), ("Blad2", &[two[0].as_str(), two[1].as_str()], &[])])
    };
    let run = bench.import("a.xlsx", book("3"), &["--as", "nojd", "--sheet", "Blad1", "--range", "D1:E2"]);
    assert_eq!((run.code, bench.rows("nojd")), (0, vec!["2280;totalt;2023;3".to_owned()]), "{}{}", run.out, run.err);
    assert!(bench.get("imports.yaml").contains("\"a.xlsx\":\n  sheet: \"Blad1\"\n  range: \"D1:E2\"\n"), "{}", bench.get("imports.yaml"));
    let run = bench.import("a.xlsx", book("4"), &["--as", "nojd"]);
    assert_eq!((run.code, bench.rows("nojd")), (0, vec!["2280;totalt;2023;4".to_owned()]), "{}{}", run.out, run.err);
    // The cells of another sheet are others.
    let run = bench.import("a.xlsx", book("4"), &["--as", "nojd", "--sheet", "Blad2"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert_eq!(bench.rows("nojd"), ["2280;totalt;2023;4", "2280;totalt;2024;90"]);
    assert!(bench.get("imports.yaml").contains("  sheet: \"Blad2\"\n  range: \"all\"\n"), "{}", bench.get("imports.yaml"));
    bench.put("imports.yaml", "\"a.xlsx\":\n  sheet: Blad2\n  range: A1-B2\n");
    let run = bench.import("a.xlsx", book("4"), &["--as", "nojd"]);
    assert!(run.code == 2 && run.err.contains("fel[table-range-unknown]") && run.err.contains("imports.yaml"), "{}", run.err);
}

#[test]
fn a_share_of_one_is_asked_about_and_what_shows_as_per_cent_is_per_cent() {
    let text = "kommun;Andel nöjda 2023;Andel trygga 2023\nHärnösand;0,853;85\nSundsvall;0,9;90\n";
    let bench = Bench::new();
    let run = bench.import("a.csv", text, &["--as", "nojda,trygga"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("går från 0 till 1"), "{}", run.out);
    let run = bench.import("a.csv", text, &["--as", "nojda,trygga", "--yes"]);
    assert_eq!(
        (run.code, bench.rows("nojda")),
        (0, vec!["2280;totalt;2023;85,3".to_owned(), "2281;totalt;2023;90".to_owned()]),
        "{}",
        run.err
    );
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0..).zip(["Kommun", "Andel nöjda 2023"]) {
        sheet.write_string(0, column, text).expect("written");
    }
    sheet.write_string(1, 0, "Härnösand").expect("written");
    sheet.write_number_with_format(1, 1, 0.853, &rust_xlsxwriter::Format::new().set_num_format("0.0%")).expect("written");
    let bench = Bench::new();
    let run = bench.import("a.xlsx", book.save_to_buffer().expect("a workbook"), &["--as", "nojda"]);
    assert_eq!((run.code, bench.rows("nojda")), (0, vec!["2280;totalt;2023;85,3".to_owned()]), "{}", run.err);
}

#[test]
fn a_point_that_may_stand_between_thousands_is_asked_about() {
    let bench = Bench::new();
    let text = "kommun;2023\nHärnösand;1.234\nSundsvall;2.345\n";
    let run = bench.import("a.csv", text, &["--as", "antal"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("vilket är decimaltecknet i ”1.234”?"), "{}", run.out);
    bench.put("imports.yaml", "\"a.csv\":\n  decimals: {\"1.234\": point}\n");
    let run = bench.import("a.csv", text, &["--as", "antal"]);
    assert_eq!((run.code, bench.rows("antal")), (0, vec!["2280;totalt;2023;1,234".to_owned(), "2281;totalt;2023;2,345".to_owned()]));
}
