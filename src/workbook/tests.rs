use std::io::{Cursor, Write};

use rust_xlsxwriter::{Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn texts(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect()).collect()
}

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in files {
        archive.start_file(*path, SimpleFileOptions::default()).expect("a file");
        archive.write_all(text.as_bytes()).expect("written");
    }
    archive.finish().expect("an archive").into_inner()
}

fn opendocument(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
         <office:spreadsheet><table:table table:name=\"Blad\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = "<manifest:manifest xmlns:manifest=\"m\"></manifest:manifest>";
    let media_type = "application/vnd.oasis.opendocument.spreadsheet";
    archive(&[("mimetype", media_type), ("META-INF/manifest.xml", manifest), ("content.xml", &content)])
}

fn number(attributes: &str, value: &str) -> String {
    format!("<table:table-cell {attributes} office:value=\"{value}\"><text:p>{value}</text:p></table:table-cell>")
}

#[test]
fn a_workbook_is_read_with_its_sheets_merged_cells_and_formats() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Ett").expect("a name");
    sheet.merge_range(0, 1, 0, 2, "Andel", &Format::new()).expect("merged");
    sheet.write_number_with_format(2, 1, 0.853, &Format::new().set_num_format("0.0%")).expect("written");
    sheet.write_number(2, 2, 85.300_000_000_000_01).expect("written");
    sheet.write_string(2, 3, " X ").expect("written");
    workbook.add_worksheet().set_name("Två").expect("a name").set_hidden(true);
    let sheets = read(&workbook.save_to_buffer().expect("a workbook")).expect("read");
    assert_eq!(sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.visible)).collect::<Vec<_>>(), [("Ett", true), ("Två", false)]);
    assert_eq!(texts(&sheets[0]), [vec!["", "Andel"], vec![], vec!["", "85.3", "85.3", "X"]]);
    assert_eq!(sheets[0].merged.iter().map(Area::to_string).collect::<Vec<_>>(), ["B1:C1"]);
    assert_eq!((sheets[0].cell(2, 1).held, sheets[0].cell(2, 2).held), (Held::Percent, Held::Number));
    assert!(sheets[1].is_empty());
}

#[test]
fn a_workbook_of_opendocument_has_its_merged_cells_and_per_cent() {
    let rows = format!(
        "<table:table-row><table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"2\"><text:p>Andel</text:p>\
         </table:table-cell><table:covered-table-cell/></table:table-row><table:table-row>{}{}</table:table-row>",
        number("office:value-type=\"percentage\"", "0.853"),
        number("office:value-type=\"float\" table:number-columns-repeated=\"2\"", "7.5")
    );
    let sheets = read(&opendocument(&rows)).expect("read");
    assert_eq!(texts(&sheets[0]), [vec!["Andel"], vec!["85.3", "7.5", "7.5"]]);
    assert_eq!(sheets[0].merged.iter().map(Area::to_string).collect::<Vec<_>>(), ["A1:B1"]);
}

#[test]
fn what_grows_beyond_all_bounds_is_refused_before_it_is_unpacked() {
    let cell = number("office:value-type=\"float\" table:number-columns-repeated=\"16384\"", "1");
    let rows = format!("<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>");
    assert_eq!(read(&opendocument(&rows)), Err(Unreadable::TooLarge));
    let zeros = " ".repeat(1_000_000);
    let content: Vec<String> = (0..500).map(|at| format!("{at}.xml")).collect();
    let files: Vec<(&str, &str)> = content.iter().map(|path| (path.as_str(), zeros.as_str())).collect();
    assert_eq!(read(&archive(&files)), Err(Unreadable::TooLarge));
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for row in 0..150 {
        sheet.write_number(row, 16_383, 1.0).expect("written");
    }
    assert_eq!(read(&workbook.save_to_buffer().expect("a workbook")), Err(Unreadable::TooLarge));
}

#[test]
fn what_is_no_workbook_is_told_and_nothing_panics() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_string(0, 0, "hej").expect("written");
    let whole = workbook.save_to_buffer().expect("a workbook");
    for bytes in [
        b"".as_slice(),
        b"nyckeltal;2023",
        &whole[..whole.len() / 2],
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest",
        &archive(&[("a.xml", "<a>")]),
    ] {
        assert!(matches!(read(bytes), Err(Unreadable::Broken(_))), "{} bytes", bytes.len());
    }
}

#[test]
fn every_line_of_a_text_is_a_row_however_it_ends() {
    for end in ["\n", "\r\n", "\r"] {
        let sheet = separated(&["a;b", "1;2", "", "3;4", ""].join(end)).expect("read");
        assert_eq!(texts(&sheet), [vec!["a", "b"], vec!["1", "2"], vec![], vec!["3", "4"]], "{end:?}");
    }
}

#[test]
fn a_text_is_separated_by_what_most_of_its_lines_agree_on() {
    let cases = [
        ("Folkmängd, efter år\n\nregion;2022;2023\n2280;1,5;2,5\n2281;3;4\n", vec!["2280", "1,5", "2,5"]),
        ("\"region\",\"kön\",\"2023\"\n\"2280 Härnösand, Sverige\",\"män\",12.5\n", vec!["2280 Härnösand, Sverige", "män", "12.5"]),
        ("a\tb\n1,5\t2,5\n", vec!["1,5", "2,5"]),
        ("a,b\r\n\"1\r\n2\",3\r\n4,5\r\n", vec!["1\n2", "3"]),
        ("\u{feff}sep=;\na;b,c\n1;2\n", vec!["1", "2"]),
    ];
    for (text, wanted) in cases {
        let sheet = separated(text).expect("read");
        assert!(texts(&sheet).contains(&wanted), "{text}: {:?}", texts(&sheet));
    }
}
