use std::time::{Duration, Instant};

use super::*;
use crate::workbook::{Held, Sheet, read};

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let size = u16::try_from(data.len()).expect("a record").to_le_bytes();
    [&kind.to_le_bytes(), &size[..], data].concat()
}

fn place(row: u16, column: u16) -> Vec<u8> {
    [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat()
}

fn number(row: u16, column: u16, number: f64) -> Vec<u8> {
    record(kind::NUMBER, &[place(row, column), number.to_le_bytes().to_vec()].concat())
}

fn shared(row: u16, column: u16, index: u32) -> Vec<u8> {
    record(kind::SHARED_TEXT, &[place(row, column), index.to_le_bytes().to_vec()].concat())
}

/// A formula that adds a million to itself in many steps, with its stored result.
fn formula(row: u16, column: u16, result: f64, steps: usize) -> Vec<u8> {
    let tokens = [vec![0x1e, 1, 0], vec![0x12; steps]].concat();
    let length = u16::try_from(tokens.len()).expect("a formula").to_le_bytes();
    record(kind::FORMULA, &[place(row, column), result.to_le_bytes().to_vec(), vec![0; 6], length.to_vec(), tokens].concat())
}

fn dimensions(rows: u32, columns: u16) -> Vec<u8> {
    record(
        kind::DIMENSIONS,
        &[&0_u32.to_le_bytes()[..], &rows.to_le_bytes(), &0_u16.to_le_bytes(), &columns.to_le_bytes(), &[0, 0]].concat(),
    )
}

fn begin(of: u8) -> Vec<u8> {
    record(kind::BEGIN, &[0, 6, of, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
}

fn sheet(records: &[Vec<u8>]) -> Vec<u8> {
    [begin(0x10), records.concat(), record(kind::END, &[])].concat()
}

/// Returns the records of the shared texts, which continue in the middle of the last text if they are long.
fn texts(texts: &[&str]) -> Vec<u8> {
    let all: Vec<u8> = texts
        .iter()
        .flat_map(|text| [&u16::try_from(text.len()).expect("a text").to_le_bytes()[..], &[0], text.as_bytes()].concat())
        .collect();
    let mut pieces = all.chunks(8_000);
    let first = record(kind::TEXTS, &[&[0; 8][..], pieces.next().unwrap_or_default()].concat());
    pieces.fold(first, |records, piece| [records, record(kind::CONTINUE, &[&[0][..], piece].concat())].concat())
}

/// Returns the stream of a workbook, with the places of its sheets given or after each other.
fn stream(shared: &[u8], sheets: &[Vec<u8>], places: Option<&[usize]>) -> Vec<u8> {
    let names: Vec<Vec<u8>> = (0..places.map_or(sheets.len(), <[usize]>::len)).map(|at| format!("Blad{at}").into_bytes()).collect();
    let head = |places: &[usize]| {
        let listed = names.iter().zip(places).flat_map(|(name, place)| {
            let length = u8::try_from(name.len()).expect("a name");
            record(kind::SHEET, &[&u32::try_from(*place).expect("a place").to_le_bytes()[..], &[0, 0, length, 0], name].concat())
        });
        [begin(5), listed.collect(), shared.to_vec(), record(kind::END, &[])].concat()
    };
    let from = head(&vec![0; names.len()]).len();
    let ends: Vec<usize> = sheets
        .iter()
        .scan(from, |at, sheet| {
            *at += sheet.len();
            Some(*at - sheet.len())
        })
        .collect();
    let places: Vec<usize> = places.map_or(ends, |places| places.iter().map(|place| from + place).collect());
    [head(&places), sheets.concat()].concat()
}

/// Returns a compound file with a stream, whose allocation table can be changed.
fn file(stream: &[u8], change: impl Fn(&mut Vec<u32>)) -> Vec<u8> {
    let mut stream = stream.to_vec();
    stream.resize(stream.len().max(4096), 0);
    let sectors = stream.len().div_ceil(512);
    let tables = (1..).find(|tables| tables * 128 >= tables + 1 + sectors).expect("enough");
    let (directory, start) = (tables as u32, tables as u32 + 1);
    let mut next = vec![0xFFFF_FFFD; tables];
    next.push(END_OF_CHAIN);
    next.extend((0..sectors as u32).map(|at| if at as usize + 1 == sectors { END_OF_CHAIN } else { start + at + 1 }));
    next.resize(tables * 128, 0xFFFF_FFFF);
    change(&mut next);
    let mut bytes = vec![0; 512];
    bytes[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    bytes[24..34].copy_from_slice(&[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    for (at, word) in [(44, tables as u32), (48, directory), (56, 4096), (60, END_OF_CHAIN), (64, 0), (68, END_OF_CHAIN), (72, 0)] {
        bytes[at..at + 4].copy_from_slice(&word.to_le_bytes());
    }
    for (at, place) in bytes[76..512].chunks_exact_mut(4).enumerate() {
        place.copy_from_slice(&if at < tables { at as u32 } else { 0xFFFF_FFFF }.to_le_bytes());
    }
    bytes.extend(next.iter().flat_map(|word| word.to_le_bytes()));
    let entry = |name: &str, kind: u8, start: u32, length: usize| {
        let mut entry = vec![0; 128];
        name.encode_utf16().enumerate().for_each(|(at, unit)| entry[at * 2..at * 2 + 2].copy_from_slice(&unit.to_le_bytes()));
        entry[64] = u8::try_from(name.len() * 2 + 2).expect("a name");
        entry[66] = kind;
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&u32::try_from(length).expect("a length").to_le_bytes());
        entry
    };
    bytes.extend([entry("Root Entry", 5, END_OF_CHAIN, 0), entry("Workbook", 2, start, stream.len()), vec![0; 256]].concat());
    stream.resize(sectors * 512, 0);
    bytes.extend(stream);
    bytes
}

const END_OF_CHAIN: u32 = 0xFFFF_FFFE;

fn refused(bytes: &[u8]) -> String {
    let start = Instant::now();
    let refused = match read(bytes) {
        Err(Unreadable::Broken(why)) => why,
        Err(other) => other.kind().to_owned(),
        Ok(sheets) => panic!("it is read: {} sheets", sheets.len()),
    };
    // Not how fast it is, but that it ends.
    assert!(start.elapsed() < Duration::from_secs(60));
    refused
}

fn row(sheet: &Sheet, row: usize) -> Vec<&str> {
    sheet.rows[row].iter().map(|cell| cell.text.as_str()).collect()
}

#[test]
fn an_old_workbook_has_its_numbers_texts_and_results_of_formulas() {
    let long = "x".repeat(20_000);
    let one = sheet(&[
        dimensions(3, 3),
        shared(0, 0, 0),
        shared(0, 1, 1),
        number(1, 0, 82.5),
        formula(1, 1, 165.0, 8_000),
        begin(0x20),
        number(9, 9, 1.0),
        record(kind::END, &[]),
        number(2, 2, 7.0),
    ]);
    let two = sheet(&[number(0, 0, 1.0)]);
    let sheets = read(&file(&stream(&texts(&["Nöjda", &long]), &[one, two], None), |_| {})).expect("it is read");
    assert_eq!(sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["Blad0", "Blad1"]);
    assert_eq!(sheets[0].cell(0, 1).text.len(), 20_000);
    assert_eq!((row(&sheets[0], 1), row(&sheets[0], 2)), (vec!["82.5", "165"], vec!["", "", "7"]));
    assert_eq!((sheets[0].cell(1, 1).held, sheets[0].rows.len()), (Held::Number, 3));
    assert_eq!(row(&sheets[1], 0), ["1"]);
}

#[test]
fn a_chain_of_sectors_that_does_not_end_is_told() {
    let good = stream(&texts(&["a"]), &[sheet(&[number(0, 0, 1.0)])], None);
    // The directory leads to itself, and a sector of the stream out of the file.
    for change in [(1, 1), (2, 90_000)] {
        let told = refused(&file(&good, |next| next[change.0] = change.1));
        assert_eq!(told, "compound file: chain of sectors", "{change:?}");
    }
    // The stream's last sector leads to its first, and its length, in the second entry of the directory, is four gigabytes.
    let mut long = file(&good, |next| next[9] = 2);
    long[1024 + 128 + 120..1024 + 128 + 124].fill(0xFF);
    assert_eq!(refused(&long), "compound file: chain of sectors");
    let mut many = file(&good, |_| {});
    many[76..512].fill(0);
    assert_eq!(refused(&many), "compound file: number of tables");
    let mut list = file(&good, |_| {});
    list[68..72].copy_from_slice(&2_u32.to_le_bytes());
    assert!(refused(&list).starts_with("compound file: "));
    assert!(refused(&file(&good, |_| {})[..600]).starts_with("compound file: "));
}

#[test]
fn a_sheet_or_text_that_would_become_huge_is_refused() {
    let corners = sheet(&[number(0, 0, 1.0), number(65_535, 65_535, 1.0)]);
    assert_eq!(refused(&file(&stream(&[], &[corners], None), |_| {})), "large");
    let tall = || sheet(&[formula(0, 0, 1.0, 1), formula(65_535, 29, 1.0, 1)]);
    assert!(read(&file(&stream(&[], &[tall()], None), |_| {})).is_ok(), "a sheet of two million cells is no mistake");
    assert_eq!(refused(&file(&stream(&[], &[tall(), tall()], None), |_| {})), "large");
    let said = sheet(&[dimensions(u32::MAX, 256)]);
    assert_eq!(refused(&file(&stream(&[], &[said], None), |_| {})), "old workbook: dimensions");
    let text = "x".repeat(30_000);
    let cells: Vec<Vec<u8>> = (0..4_000).map(|at| shared(at, 0, 1)).collect();
    assert_eq!(refused(&file(&stream(&texts(&["a", &text]), &[sheet(&cells)], None), |_| {})), "large");
    let short: Vec<Vec<u8>> = (0..4_000).map(|at| shared(at, 0, 0)).collect();
    assert!(read(&file(&stream(&texts(&["a", &text]), &[sheet(&short)], None), |_| {})).is_ok());
}

#[test]
fn a_sheet_that_would_be_read_many_times_over_is_told() {
    let cells: Vec<Vec<u8>> = (0..500).map(|at| number(at, 0, 1.0)).collect();
    let places: Vec<usize> = (0..400).map(|at| 20 + 18 * at).collect();
    assert_eq!(refused(&file(&stream(&[], &[sheet(&cells)], Some(&places)), |_| {})), "old workbook: sheets within each other");
    assert_eq!(refused(&file(&stream(&[], &[sheet(&cells)], Some(&[0, 0])), |_| {})), "old workbook: two sheets at one place");
}
